"""A process that has loaded the program once and forks lives of it: real processes, without the second of CPU
that each start costs.

    with Zygote() as zygote, zygote.life(folder, "run", ear=ear) as life:
        ear.wait("READY=1")
        life.kill()

A life is what `program.Program` is: the same `main`, environment, signals, files, exit codes. Its parsers
come out of the same zygote, between the same pipes and with the same `main`. What is not tried is the start
of the interpreter, which is why some lives of every rehearsal begin in the usual way.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import secrets
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Mapping
from contextlib import redirect_stdout, suppress
from io import StringIO
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self
from unittest import mock

from tests.kill.program import PLACE, Ear, environment, until

_LOADING = 180.0
_MOST_REQUEST = 65536


class Zygote:
    """The near end; may be used by several threads."""

    def __init__(self) -> None:
        self._name = f"\0job-monitor-zygote-{secrets.token_hex(8)}"
        self._held, there = socket.socketpair()
        with there:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.kill.zygote", self._name[1:], str(there.fileno())],
                env={name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
                | {"PYTHONPATH": str(PLACE), "PYTHONUTF8": "1"},
                stdin=subprocess.DEVNULL,
                pass_fds=[there.fileno()],
            )
        self._held.settimeout(_LOADING)
        assert self._held.recv(1), "the zygote could not be loaded"

    def life(
        self,
        folder: Path,
        *argv: str,
        ear: Ear | None = None,
        watch: dict[str, Any] | None = None,
        environ: Mapping[str, str] = MappingProxyType({}),
    ) -> Life:
        """Begin a life on a folder. `watch` is for `steps.watch` in it."""
        return Life(self, folder, argv, ear, watch, environ)

    def verb(
        self, folder: Path, argv: Iterable[str], environ: Mapping[str, str], within: float = 60
    ) -> tuple[int, str, str]:
        """Run the program to its end in a folder: its exit code, its output and its errors."""
        outputs = [os.memfd_create(name) for name in ("stdout", "stderr")]
        try:
            request = {"do": "verb", "argv": list(argv), "env": dict(environ), "folder": str(folder)}
            with self.ask(request, outputs) as line, line.makefile("r") as answers:
                pid = int(answers.readline())
                line.settimeout(within)
                try:
                    code = int(answers.readline())
                except TimeoutError:
                    os.kill(pid, signal.SIGKILL)
                    raise
            said = [os.pread(fd, os.fstat(fd).st_size, 0).decode() for fd in outputs]
        finally:
            for fd in outputs:
                os.close(fd)
        return code, said[0], said[1]

    def ask(self, request: dict[str, Any], fds: Iterable[int] = ()) -> socket.socket:
        return ask(self._name, request, fds)

    def parsers(self) -> list[int]:
        """The parsers that are there now."""
        with self.ask({"do": "parsers"}) as line, line.makefile("r") as answers:
            return list(json.loads(answers.readline()))

    def cpu_seconds(self) -> float:
        """What it and all lives that ended have used."""
        with self.ask({"do": "cpu"}) as line, line.makefile("r") as answers:
            return float(answers.readline())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._held.close()
        self._process.wait(20)


def ask(name: str, request: dict[str, Any], fds: Iterable[int] = ()) -> socket.socket:
    line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM | socket.SOCK_CLOEXEC)
    line.connect(name)
    socket.send_fds(line, [json.dumps(request).encode() + b"\n"], list(fds))
    return line


class Life:
    """One process of the program, begun by a fork."""

    def __init__(
        self,
        zygote: Zygote,
        folder: Path,
        argv: Iterable[str],
        ear: Ear | None,
        watch: dict[str, Any] | None,
        environ: Mapping[str, str],
    ) -> None:
        self.log = folder / "log"
        self.started = time.monotonic()
        self._code: int | None = None
        request = {
            "do": "live",
            "argv": ["--config", str(folder / "config.toml"), *argv],
            "env": {**environment(folder, ear), **environ},
            "folder": str(folder),
            "watch": watch,
        }
        self._line = zygote.ask(request)
        self._answers = self._line.makefile("r")
        self.pid = int(self._answers.readline())

    @property
    def text(self) -> str:
        """The log so far, of this process and those before it; the first of them makes it."""
        return self.log.read_text("utf-8") if self.log.exists() else ""

    def ends_within(self, seconds: float) -> bool:
        """Wait for its end, so long at most."""
        if self._code is None and select.select([self._line], [], [], seconds)[0]:
            self._code = int(self._answers.readline())
        return self._code is not None

    def running(self) -> bool:
        return not self.ends_within(0)

    def children(self) -> list[int]:
        """None: its parsers are those of the zygote, which `Zygote.parsers` tells of."""
        return []

    def signal(self, number: int) -> None:
        if self._code is None:
            # It may have ended by itself since it was last looked at.
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def kill(self) -> None:
        """SIGKILL, and wait until it is gone."""
        self.signal(signal.SIGKILL)
        self.wait(10)

    def wait(self, timeout: float) -> int:
        """Its exit code, as of subprocess; AssertionError where it does not end in time."""
        assert self.ends_within(timeout), f"still running after {timeout} seconds:\n{self.text}"
        assert self._code is not None
        return self._code

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.running():
            self.signal(signal.SIGCONT)
            self.kill()
        self._answers.close()
        self._line.close()


# ------------------------------------------------------------------------------ the far end


class _Loaded:
    """The far end: one thread, so that a fork of it is a whole process."""

    def __init__(self, name: str, held: int) -> None:
        self._name = "\0" + name
        self._held = socket.socket(fileno=held)
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM | socket.SOCK_CLOEXEC)
        self._listener.bind(self._name)
        self._listener.listen(64)
        self._lives: dict[int, socket.socket] = {}
        self._parsers: set[int] = set()
        self._ended, self._wake = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)

    def serve(self) -> None:
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(self._wake)
        self._held.send(b"!")
        poll = select.poll()
        for fd in (self._held.fileno(), self._listener.fileno(), self._ended):
            poll.register(fd, select.POLLIN)
        while True:
            ready = {fd for fd, _ in poll.poll()}
            if self._ended in ready:
                os.read(self._ended, 4096)
                self._reap()
            if self._held.fileno() in ready:
                break
            if self._listener.fileno() in ready:
                line, _ = self._listener.accept()
                self._answer(line)
        for pid in (*self._lives, *self._parsers):
            os.kill(pid, signal.SIGKILL)

    def _reap(self) -> None:
        while self._lives or self._parsers:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if not pid:
                return
            self._parsers.discard(pid)
            if (line := self._lives.pop(pid, None)) is not None:
                _say(line, os.waitstatus_to_exitcode(status))
                line.close()

    def _answer(self, line: socket.socket) -> None:
        data, fds, _, _ = socket.recv_fds(line, _MOST_REQUEST, 2)
        while data and not data.endswith(b"\n"):
            more = line.recv(_MOST_REQUEST)
            data = data + more if more else b""
        if not data:
            # A life that was killed while it asked for a parser.
            line.close()
            for fd in fds:
                os.close(fd)
            return
        request = json.loads(data)
        match request["do"]:
            case "parsers":
                _say(line, json.dumps(sorted(self._parsers)))
                line.close()
            case "cpu":
                own, children = time.process_time(), os.times()
                _say(line, own + children.children_user + children.children_system)
                line.close()
            case "live":
                pid = self._fork(lambda: _live(request, self._name))
                self._lives[pid] = line
                _say(line, pid)
            case "verb":
                pid = self._fork(lambda: _verb(request, fds, self._name))
                for fd in fds:
                    os.close(fd)
                self._lives[pid] = line
                _say(line, pid)
            case "parse":
                self._parsers.add(pid := self._fork(lambda: _parse(request, fds)))
                for fd in fds:
                    os.close(fd)
                _say(line, pid)
                line.close()

    def _fork(self, then: Any) -> int:
        pid = os.fork()
        if pid:
            return pid
        code = 1
        try:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            self._listener.close()
            self._held.close()
            for line in self._lives.values():
                line.close()
            code = _exit_code(then)
        finally:
            os._exit(code)


def _say(line: socket.socket, answer: object) -> None:
    # Who asked may not wait for the answer.
    with suppress(BrokenPipeError):
        line.sendall(f"{answer}\n".encode())


def _exit_code(then: Any) -> int:
    """What the interpreter does around `main`."""
    import atexit
    import traceback

    code: object = 0
    try:
        then()
    except SystemExit as end:
        code = end.code
    except BaseException:
        traceback.print_exc()
        code = 1
    threading._shutdown()  # type: ignore[attr-defined]  # what the end of the interpreter waits for
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    return code if isinstance(code, int) else 0 if code is None else 1


def _live(request: dict[str, Any], zygote: str) -> None:
    from monitor.cli import main
    from tests.kill import steps

    log = os.open(Path(request["folder"]) / "log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    _settle(request, zygote, [log, log])
    os.close(log)
    if request["watch"]:
        steps.watch(**request["watch"])
    main(request["argv"])


def _verb(request: dict[str, Any], outputs: list[int], zygote: str) -> None:
    from monitor.cli import main

    _settle(request, zygote, outputs)
    if spoken := request["env"].get("PYTHONIOENCODING"):
        # What the interpreter does with it at its start.
        sys.stdout.reconfigure(encoding=spoken)  # type: ignore[union-attr]
        sys.stderr.reconfigure(encoding=spoken)  # type: ignore[union-attr]
    main(request["argv"])


def _settle(request: dict[str, Any], zygote: str, outputs: list[int]) -> None:
    """The environment, folder and outputs that were asked for, and parsers out of the zygote."""
    from monitor.worker import process

    os.environ.clear()
    os.environ.update(request["env"])
    os.chdir(request["folder"])
    for fd, place in zip(outputs, (1, 2), strict=True):
        os.dup2(fd, place)
    Parser.zygote = zygote
    # In the place of the module, as far as it is used there.
    process.subprocess = Starter  # type: ignore[attr-defined, assignment]


def _parse(request: dict[str, Any], fds: list[int]) -> None:
    from monitor.worker.__main__ import main

    os.setsid()
    os.environ.clear()
    os.environ.update(request["env"])
    null = os.open(os.devnull, os.O_RDWR)
    for fd, place in ((fds[0], 0), (fds[1], 1), (null, 2)):
        os.dup2(fd, place)
        os.close(fd)
    module, memory, limit = request["argv"]
    # What it may take is beyond what it begins with, and a fork begins with the whole program.
    own = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    sys.argv = [module, str(int(memory) + own), limit]
    main()


class Parser:
    """In the place of the Popen of a parser: the zygote forks it."""

    zygote = ""

    def __init__(self, argv: list[str], *, env: dict[str, str], **_: object) -> None:
        theirs, to = os.pipe2(os.O_CLOEXEC)
        from_, back = os.pipe2(os.O_CLOEXEC)
        # Its own interpreter, module and so on come before the arguments of its `main`.
        request = {"do": "parse", "argv": argv[argv.index("-m") + 1 :], "env": env}
        with ask(self.zygote, request, [theirs, back]) as line, line.makefile("r") as answers:
            self.pid = int(answers.readline())
        os.close(theirs)
        os.close(back)
        self.stdin, self.stdout = os.fdopen(to, "wb", 0), os.fdopen(from_, "rb", 0)
        try:
            self._handle = os.pidfd_open(self.pid)
        except ProcessLookupError:
            self._handle = -1

    def poll(self) -> int | None:
        ended = self._handle < 0 or bool(select.select([self._handle], [], [], 0)[0])
        return -signal.SIGKILL if ended else None

    def kill(self) -> None:
        if self._handle >= 0:
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._handle, signal.SIGKILL)

    def wait(self, timeout: float | None = None) -> int:
        if self._handle >= 0 and not select.select([self._handle], [], [], timeout)[0]:
            raise subprocess.TimeoutExpired("parser", timeout or 0)
        return -signal.SIGKILL


class Starter:
    """What `monitor.worker.process` uses of the module subprocess."""

    Popen = Parser
    PIPE, DEVNULL, TimeoutExpired = subprocess.PIPE, subprocess.DEVNULL, subprocess.TimeoutExpired


def _load() -> None:
    """Whatever the lives will need, so that each finds it loaded and its tables made."""
    import gc
    import importlib
    import logging
    import ssl

    from monitor.cli import _MODULES, VERBS

    for verb in VERBS:
        importlib.import_module(f"monitor.cli.{_MODULES.get(verb, verb)}")
    for module in ("monitor.worker.__main__", "monitor.worker.mails", "tests.kill.steps"):
        importlib.import_module(module)
    # No site here speaks TLS, and reading the authorities of the machine takes each life as long as all else.
    ssl.SSLContext.set_default_verify_paths = lambda self: None  # type: ignore[method-assign]
    with tempfile.TemporaryDirectory() as folder, mock.patch.dict(os.environ):
        _live_once(Path(folder))
    assert not logging.getLogger().handlers
    until(lambda: threading.active_count() == 1, f"one thread, not {threading.enumerate()}")
    gc.collect()
    gc.freeze()


def _live_once(folder: Path) -> None:
    """Two polls in this process, which fill what the program keeps in memory."""
    from monitor.cli import execute
    from monitor.worker import Worker, __main__
    from monitor.worker.wire import encoded
    from tests.servers import Reply, serve
    from tests.sinks import WebhookSink

    def reply(_: Worker, kind: str, question: dict[str, Any], body: bytes) -> dict[str, Any]:
        return __main__._reply(json.loads(encoded(question)), body)

    os.environ.update(environment(folder, None))
    jobs: list[dict[str, Any]] = []
    site_answers = serve(lambda asked: Reply(json={"jobs": jobs}))
    with WebhookSink() as sink, site_answers as site, mock.patch.object(Worker, "_reply", reply):
        (folder / "config.toml").write_text(_FIRST.format(site=site, channel=sink.url))
        for number, title in enumerate(("Data Engineer", "Zookeeper", "Engineer Barkim")):
            jobs.append(
                {
                    "id": number,
                    "title": title,
                    "absolute_url": f"https://acme.example/jobs/{number}",
                    "location": {"name": "Berlin"},
                    "departments": [{"id": 1, "name": "Data Platform"}],
                }
            )
            with redirect_stdout(StringIO()):
                assert execute(["--config", str(folder / "config.toml"), "poll"]) == 0
        assert len(sink.taken) > 1
    _end_threads_of_apprise()


def _end_threads_of_apprise() -> None:
    """It keeps a pool of threads for the process, which a fork would take for its own."""
    from apprise import apprise

    for name in ("_shared_executor", "_coordinator_executor"):
        if (pool := getattr(apprise, name)) is not None:
            pool.shutdown()
            setattr(apprise, name, None)


_FIRST = """\
timezone = "UTC"
[http]
allow_private = ["127.0.0.0/8"]
pace = "0s"
[fit]
titles = ["engineer", "zookeeper"]
[[channels]]
name = "one"
url = "{channel}"
[[employers]]
name = "acme"
[[employers.sources]]
kind = "greenhouse"
board = "acme"
url = "{site}/acme"
[[employers.people]]
name = "Dana Ruiz"
departments = ["Data Platform"]
star = true
"""

if __name__ == "__main__":
    _load()
    _Loaded(sys.argv[1], int(sys.argv[2])).serve()

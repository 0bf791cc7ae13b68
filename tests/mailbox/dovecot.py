"""A real Dovecot on loopback, of one's own: IMAP with STARTTLS, IMAPS, LMTP to deliver, tokens.

    with dovecot() as server:
        user = server.user()                       # a new account; its password is server.password
        server.deliver(user, raw)                  # by LMTP, as mail comes
        server.fill(user, [raw, …])                # straight into the Maildir, before the first sign-in
        Mailbox(name="alerts", url=server.url(user), password=server.password, ca_file=server.ca_file)

Dovecot refuses to read mail as root: then it runs as nobody. Its configuration language changed with 2.4, and
this is that of 2.3 (`missing` tells whether it is here).
"""

from __future__ import annotations

import contextlib
import functools
import grp
import http.server
import itertools
import json
import os
import pwd
import shutil
import signal
import smtplib
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, quote

import trustme
from imapclient import IMAPClient  # type: ignore[import-untyped]  # it ships no types

GOOD_TOKEN = "ya29.invented-token-that-is-good"
_PASSWORD = "app-password-4711"
_ACCOUNTS = 400
_CONF = """
base_dir = {root}/run
state_dir = {root}/state
log_path = {root}/dovecot.log
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = {uid}
first_valid_gid = {gid}
protocols = imap lmtp
listen = 127.0.0.1
disable_plaintext_auth = no
auth_mechanisms = plain login xoauth2 oauthbearer
ssl = yes
ssl_cert = <{root}/cert.pem
ssl_key = <{root}/key.pem
mail_location = maildir:~/Maildir
mail_max_userip_connections = 1000
auth_failure_delay = 0
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {root}/oauth2.conf.ext
}}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {root}/users
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={root}/home/%u
}}
namespace inbox {{
  inbox = yes
  separator = {separator}
  prefix = {prefix}
  mailbox Trash {{
    special_use = \\Trash
  }}
  mailbox Werbemüll {{
    auto = create
    special_use = \\Junk
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
service imap-login {{
  chroot =
  process_min_avail = 1
  service_count = 0
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service imap {{
  service_count = 100
}}
service lmtp {{
  user = {user}
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp}
  }}
  unix_listener lmtp {{
    mode = 0600
  }}
}}
service auth {{
  user = {user}
  unix_listener auth-userdb {{
    mode = 0600
    user = {user}
  }}
}}
service auth-worker {{
  user = {user}
}}
"""
_TOKENS = """
introspection_mode = post
introspection_url = http://127.0.0.1:{port}/
username_attribute = username
active_attribute = active
active_value = true
"""


@functools.cache
def missing() -> str | None:
    """Why there is no Dovecot to test with; None where there is one."""
    program = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if program is None:
        return "dovecot is not installed (dovecot-imapd, dovecot-lmtpd)"
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    if not version.startswith("2.3."):
        return f"the configuration here is for Dovecot 2.3, not {version.strip() or 'this one'}"
    if not Path("/usr/lib/dovecot/lmtp").exists():
        return "dovecot-lmtpd is not installed"
    return None


@dataclass(kw_only=True)
class Dovecot:
    """A server that runs. Ports are on 127.0.0.1; `ca_file` is the authority of its certificate."""

    root: Path
    imap: int
    imaps: int
    lmtp: int
    uid: int
    gid: int
    ca_file: str
    password: str = _PASSWORD
    _names: Iterator[int] = field(default_factory=itertools.count)
    _process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        program = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin") or "dovecot"
        command = [program, "-F", "-c", str(self.root / "dovecot.conf")]
        if os.geteuid() == 0:
            drop = ["setpriv", f"--reuid={self.uid}", f"--regid={self.gid}", "--clear-groups"]
            command = [*drop, *command]
        with open(self.root / "out.log", "ab") as out:
            self._process = subprocess.Popen(
                command, stdout=out, stderr=out, stdin=subprocess.DEVNULL, start_new_session=True
            )
        self._wait_for_it(self._process)

    def stop(self, *, at_once: bool = False) -> None:
        """End it; `at_once` with every process of it, as where the power fails, whoever is connected."""
        if self._process is None:
            return
        if at_once:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.terminate()
        try:
            self._process.wait(15)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    def _wait_for_it(self, process: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and process.poll() is None:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.imap), 5) as probe:
                if probe.recv(100).startswith(b"* OK"):
                    return
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(0.02)
        logs = [self.root / name for name in ("out.log", "dovecot.log")]
        raise AssertionError("\n".join(log.read_text() for log in logs if log.exists()))

    def user(self) -> str:
        """An account that nobody has used yet."""
        return f"user{next(self._names)}@mail.example"

    def home(self, user: str) -> Path:
        return self.root / "home" / user

    def url(self, user: str, folder: str = "INBOX", *, tls: bool = True) -> str:
        scheme, port = ("imaps", self.imaps) if tls else ("imap", self.imap)
        return f"{scheme}://{user}@localhost:{port}/{quote(folder)}"

    def deliver(self, user: str, *mails: bytes) -> None:
        with smtplib.LMTP("127.0.0.1", self.lmtp) as lmtp:
            for raw in mails:
                lmtp.sendmail("sender@jobs.example", [user], raw)

    def fill(self, user: str, mails: Iterable[bytes], *, folder: str = "") -> None:
        """Mails as if they had been delivered; the folder belongs to the server's user."""
        maildir = self.home(user) / "Maildir" / (f".{folder}" if folder else "")
        for part in ("cur", "new", "tmp"):
            (maildir / part).mkdir(parents=True, exist_ok=True)
        for number, raw in enumerate(mails):
            (maildir / "new" / f"{1_700_000_000 + number}.M{number}P1.host").write_bytes(raw)
        self.give(self.home(user))

    def give(self, top: Path) -> None:
        """Make what lies there the server's own."""
        if os.geteuid() == 0:
            for folder, _, files in os.walk(top):
                for name in (folder, *(os.path.join(folder, file) for file in files)):
                    os.chown(name, self.uid, self.gid)

    @contextmanager
    def as_user(self, user: str) -> Iterator[IMAPClient]:
        """The user's own mail program, which may change things."""
        with IMAPClient("127.0.0.1", self.imap, ssl=False, timeout=20) as client:
            client.login(user, self.password)
            yield client


@contextmanager
def dovecot(*, separator: str = "/", prefix: str = "") -> Iterator[Dovecot]:
    """Start one, and end it with the block."""
    root = Path(tempfile.mkdtemp(prefix="dovecot-"))
    who = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    with contextlib.ExitStack() as last:
        last.callback(shutil.rmtree, root, ignore_errors=True)
        tokens = last.enter_context(_tokens())
        server = _written(root, who, tokens, separator=separator, prefix=prefix)
        server.start()
        last.callback(server.stop)
        yield server


def _written(root: Path, who: pwd.struct_passwd, tokens: int, *, separator: str, prefix: str) -> Dovecot:
    authority = trustme.CA()
    certificate = authority.issue_cert("localhost")
    certificate.private_key_pem.write_to_path(str(root / "key.pem"))
    for blob in certificate.cert_chain_pems:
        blob.write_to_path(str(root / "cert.pem"), append=True)
    authority.cert_pem.write_to_path(str(root / "ca.pem"))
    imap, imaps, lmtp = _free_ports(3)
    fields = {
        "root": root, "user": who.pw_name, "group": grp.getgrgid(who.pw_gid).gr_name, "uid": who.pw_uid,
        "gid": who.pw_gid, "imap": imap, "imaps": imaps, "lmtp": lmtp,
        "separator": separator, "prefix": prefix,
    }  # fmt: skip
    (root / "dovecot.conf").write_text(_CONF.format(**fields))
    (root / "oauth2.conf.ext").write_text(_TOKENS.format(port=tokens))
    users = "".join(f"user{n}@mail.example:{{PLAIN}}{_PASSWORD}\n" for n in range(_ACCOUNTS))
    (root / "users").write_text(users)
    (root / "home").mkdir()
    server = Dovecot(
        root=root,
        imap=imap,
        imaps=imaps,
        lmtp=lmtp,
        uid=who.pw_uid,
        gid=who.pw_gid,
        ca_file=str(root / "ca.pem"),
    )
    server.give(root)
    root.chmod(0o755)
    return server


def _free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        probes = [stack.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [int(probe.getsockname()[1]) for probe in probes]


@contextmanager
def _tokens() -> Iterator[int]:
    """Where the server asks whose a token is: its port. The good token is followed by the user's name."""

    class Introspection(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            token = parse_qs(body).get("token", [""])[0]
            good, _, user = token.partition("~")
            answer = {"active": True, "username": user} if good == GOOD_TOKEN else {"active": False}
            data = json.dumps(answer).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Introspection) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()
            thread.join()

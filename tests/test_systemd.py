"""The units that `service install` writes, judged by systemd's own tools; and the datagrams to its socket."""

from __future__ import annotations

import argparse
import io
import os
import re
import shutil
import socket
import stat
import subprocess
import tomllib
from collections.abc import Iterator
from datetime import timedelta
from importlib import resources
from pathlib import Path

import pytest

from monitor.cli import service
from monitor.daemon import notify_socket
from monitor.errors import MonitorError, UsageError
from tests.reliability import record

UNIT = Path("etc/systemd/system/job-monitor.service")
USER_UNIT = Path("home/dana/.config/systemd/user/job-monitor.service")
DANA = {"HOME": "/home/dana", "USER": "dana"}

needs_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed (package systemd)"
)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "opt" / "bin" / "job-monitor"
    path.parent.mkdir(parents=True)
    path.write_text("#!/bin/sh\nexit 0\n")
    path.chmod(0o755)
    return path


def install(
    root: Path,
    program: Path,
    *,
    user: bool = False,
    dry_run: bool = False,
    config: str | None = None,
    environ: dict[str, str] = DANA,
    needs: tuple[Path, ...] = (),
) -> str:
    out = io.StringIO()
    code = service.install(
        user=user,
        root=root,
        dry_run=dry_run,
        program=(str(program),),
        config=config,
        environ=environ,
        out=out,
        needs=needs,
    )
    assert code == 0
    return out.getvalue()


def analyze(tmp_path: Path, *words: str | Path, user: bool = False) -> subprocess.CompletedProcess[str]:
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    return subprocess.run(
        ["systemd-analyze", *(["--user"] if user else []), "--no-pager", *map(str, words)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path),
            "XDG_RUNTIME_DIR": str(runtime),
            "LC_ALL": "C.UTF-8",
        },
    )


def everything_below(folder: Path) -> dict[str, tuple[int, str]]:
    return {
        str(p.relative_to(folder)): (
            stat.S_IMODE(p.lstat().st_mode),
            p.read_text() if p.is_file() else "",
        )
        for p in folder.rglob("*")
    }


@pytest.fixture(params=[False, True], ids=["system", "user"])
def unit(request: pytest.FixtureRequest, tmp_path: Path, program: Path) -> tuple[bool, Path]:
    user: bool = request.param
    install(tmp_path / "root", program, user=user)
    return user, tmp_path / "root" / (USER_UNIT if user else UNIT)


@needs_systemd
def test_systemd_finds_nothing_to_say_about_the_unit(unit: tuple[bool, Path], tmp_path: Path) -> None:
    user, path = unit
    result = analyze(tmp_path, "verify", path, user=user)
    said = (result.returncode, result.stdout, result.stderr)
    record("f-unit", tried=1, faults=int(said != (0, "", "")))
    assert said == (0, "", "")


@needs_systemd
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("WatchdogSec=120", "WatchDogSecs=120"),
        ("Restart=always", "Restart=allways"),
        ("MemoryMax=512M", "MemoryMax=512Q"),
        ("SystemCallFilter=@system-service", "SystemCallFilter=@system-servant"),
    ],
)
def test_a_slip_in_the_unit_would_be_heard(
    unit: tuple[bool, Path], tmp_path: Path, old: str, new: str
) -> None:
    user, path = unit
    text = path.read_text()
    assert f"\n{old}\n" in text
    path.write_text(text.replace(f"\n{old}\n", f"\n{new}\n"))
    assert analyze(tmp_path, "verify", path, user=user).stderr != ""


@needs_systemd
def test_a_program_that_is_not_there_would_be_heard(
    unit: tuple[bool, Path], tmp_path: Path, program: Path
) -> None:
    user, path = unit
    program.unlink()
    assert analyze(tmp_path, "verify", path, user=user).returncode != 0


@needs_systemd
@pytest.mark.parametrize(("user", "tenths"), [(False, 12), (True, 65)], ids=["system", "user"])
def test_the_exposure_of_the_unit_stays_within_its_limit(
    tmp_path: Path, program: Path, user: bool, tenths: int
) -> None:
    install(tmp_path / "root", program, user=user)
    path = tmp_path / "root" / (USER_UNIT if user else UNIT)
    result = analyze(tmp_path, "security", "--offline=yes", f"--threshold={tenths}", path, user=user)
    told = re.search(r"exposure level for \S+: ([\d.]+)", result.stdout)
    exposure = {} if user or told is None else {"exposure_of_the_system_unit": float(told[1])}
    record("f-unit", tried=1, faults=int(result.returncode != 0), **exposure)
    assert result.returncode == 0, result.stdout[-300:]


@needs_systemd
def test_the_limit_of_exposure_is_one_that_fails(tmp_path: Path, program: Path) -> None:
    install(tmp_path / "root", program)
    path = tmp_path / "root" / UNIT
    path.write_text(path.read_text().replace("\nRestrictNamespaces=yes\n", "\n"))
    assert analyze(tmp_path, "security", "--offline=yes", "--threshold=12", path).returncode == 1


@needs_systemd
@pytest.mark.parametrize("folder", ["with blank", "50% off", "semi;colon", "a$b", "Über", "-@!+:"])
@pytest.mark.parametrize("user", [False, True], ids=["system", "user"])
def test_systemd_finds_a_program_under_an_odd_name(tmp_path: Path, folder: str, user: bool) -> None:
    program = tmp_path / folder / "job-monitor"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    install(tmp_path / "root", program, user=user, config=f"/etc/job-monitor/{folder}.toml")
    result = analyze(tmp_path, "verify", tmp_path / "root" / (USER_UNIT if user else UNIT), user=user)
    assert (result.returncode, result.stderr) == (0, "")


@needs_systemd
def test_sysusers_and_tmpfiles_take_their_files_and_set_owners_and_modes(
    tmp_path: Path, program: Path
) -> None:
    if (
        os.geteuid() != 0
        or shutil.which("systemd-sysusers") is None
        or shutil.which("systemd-tmpfiles") is None
    ):
        pytest.skip("needs root, systemd-sysusers and systemd-tmpfiles")
    root = tmp_path / "root"
    install(root, program)
    (root / "etc/job-monitor/credentials/phone.url").write_text("json://127.0.0.1\n")
    for command in (["systemd-sysusers"], ["systemd-tmpfiles", "--create"]):
        done = subprocess.run(
            [*command, f"--root={root}", "job-monitor.conf"],
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done
    rows = [row.split(":") for row in (root / "etc/passwd").read_text().splitlines()]
    passwd = {row[0]: row for row in rows}
    uid, gid = int(passwd["job-monitor"][2]), int(passwd["job-monitor"][3])
    assert passwd["job-monitor"][6].endswith("nologin")

    def owned(path: str) -> tuple[int, int, int]:
        found = (root / path).stat()
        return found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)

    assert owned("etc/job-monitor") == (0, gid, 0o750)
    assert owned("etc/job-monitor/config.toml") == (0, gid, 0o640)
    assert owned("etc/job-monitor/credentials") == (0, 0, 0o750)
    assert owned("etc/job-monitor/credentials/phone.url") == (0, 0, 0o600)
    assert owned("var/lib/job-monitor") == (uid, gid, 0o700)


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_the_system_service_is_these_files_with_these_modes_and_nothing_else(
    tmp_path: Path, program: Path, mask: int
) -> None:
    before = everything_below(tmp_path)
    previous = os.umask(mask)
    try:
        said = install(tmp_path / "root", program)
    finally:
        os.umask(previous)
    after = everything_below(tmp_path)
    assert {p: v for p, v in after.items() if not p.startswith("root")} == before
    assert {p: f"{mode:o}" for p, (mode, _) in after.items() if p.startswith("root/etc/")} == {
        "root/etc/job-monitor": "750",
        "root/etc/job-monitor/config.toml": "640",
        "root/etc/job-monitor/credentials": "750",
        "root/etc/systemd": "755",
        "root/etc/systemd/system": "755",
        "root/etc/systemd/system/job-monitor.service": "644",
        "root/etc/sysusers.d": "755",
        "root/etc/sysusers.d/job-monitor.conf": "644",
        "root/etc/tmpfiles.d": "755",
        "root/etc/tmpfiles.d/job-monitor.conf": "644",
    }
    for command in (
        "systemd-sysusers",
        "systemd-tmpfiles",
        "systemctl daemon-reload",
        "enable --now job-monitor",
    ):
        assert command in said


def test_the_user_service_is_one_file_in_the_persons_own_folder(tmp_path: Path, program: Path) -> None:
    said = install(tmp_path / "root", program, user=True)
    files = [p for p in (tmp_path / "root").rglob("*") if not p.is_dir()]
    assert files == [tmp_path / "root" / USER_UNIT]
    text = files[0].read_text()
    assert f"\nExecStart={program} --config /home/dana/.config/job-monitor/config.toml run\n" in text
    assert "\nEnvironment=XDG_STATE_HOME=/home/dana/.local/state\n" in text
    assert "loginctl enable-linger dana" in said
    assert stat.S_IMODE((tmp_path / "root/home/dana/.config").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "root/home").stat().st_mode) == 0o755


def test_the_user_service_reads_and_keeps_where_the_persons_shell_does(tmp_path: Path, program: Path) -> None:
    environ = DANA | {
        "XDG_CONFIG_HOME": "/srv/dana/c",
        "XDG_STATE_HOME": "/srv/dana/s",
        "MONITOR_CONFIG": "/srv/a.toml",
    }
    install(tmp_path / "root", program, user=True, environ=environ)
    text = (tmp_path / "root/srv/dana/c/systemd/user/job-monitor.service").read_text()
    assert " --config /srv/a.toml run\n" in text
    assert "\nEnvironment=XDG_STATE_HOME=/srv/dana/s\n" in text
    install(tmp_path / "other", program, user=True, environ=environ, config="/srv/b.toml")
    assert (
        " --config /srv/b.toml run\n"
        in (tmp_path / "other/srv/dana/c/systemd/user/job-monitor.service").read_text()
    )


@pytest.mark.parametrize(
    "line",
    [
        "User=job-monitor", "Type=notify", "Restart=always", "RestartPreventExitStatus=2",
        "StartLimitIntervalSec=0", "StateDirectory=job-monitor", "StateDirectoryMode=0700",
        "LoadCredential=job-monitor:/etc/job-monitor/credentials", "ExecReload=kill -HUP $MAINPID",
    ],
)  # fmt: skip
def test_the_system_unit_promises(tmp_path: Path, program: Path, line: str) -> None:
    install(tmp_path / "root", program)
    assert f"\n{line}\n" in (tmp_path / "root" / UNIT).read_text()


def test_both_units_are_left_with_no_mark_to_fill_in(unit: tuple[bool, Path]) -> None:
    text = unit[1].read_text()
    assert not [word for word in text.split() if word.startswith("@") and word.endswith("@")]
    assert "@PROGRAM@" not in text
    assert "@CONFIG@" not in text


def test_the_configuration_to_begin_with_is_toml_that_says_nothing_yet(tmp_path: Path, program: Path) -> None:
    install(tmp_path / "root", program)
    text = (tmp_path / "root/etc/job-monitor/config.toml").read_text()
    assert tomllib.loads(text) == {}
    lines = [line.removeprefix("# ").removeprefix("#") for line in text.splitlines()[5:]]
    assert tomllib.loads("\n".join(lines))["employers"][0]["people"][0]["star"] is True


@pytest.mark.parametrize("user", [False, True], ids=["system", "user"])
def test_a_second_install_changes_nothing(tmp_path: Path, program: Path, user: bool) -> None:
    install(tmp_path / "root", program, user=user)
    before = {p: (p.stat().st_mtime_ns, p.stat().st_ino) for p in (tmp_path / "root").rglob("*")}
    said = install(tmp_path / "root", program, user=user)
    assert {p: (p.stat().st_mtime_ns, p.stat().st_ino) for p in (tmp_path / "root").rglob("*")} == before
    assert "up to date" in said
    assert "Wrote" not in said


@pytest.mark.parametrize("user", [False, True], ids=["system", "user"])
def test_a_dry_run_shows_the_unit_and_writes_nothing(tmp_path: Path, program: Path, user: bool) -> None:
    said = install(tmp_path / "root", program, user=user, dry_run=True)
    assert not (tmp_path / "root").exists()
    assert f"Would write {tmp_path / 'root' / (USER_UNIT if user else UNIT)} (mode 0644)" in said
    assert f"ExecStart={program} --config" in said


def test_a_unit_of_ours_follows_the_program_to_its_new_place(tmp_path: Path, program: Path) -> None:
    install(tmp_path / "root", program)
    said = install(tmp_path / "root", program.with_name("moved"))
    assert f"ExecStart={program.with_name('moved')} " in (tmp_path / "root" / UNIT).read_text()
    assert f"Replaced {tmp_path / 'root' / UNIT}" in said
    assert "systemctl restart job-monitor" in said


def test_a_unit_that_was_edited_stays_and_the_new_one_lies_beside_it(tmp_path: Path, program: Path) -> None:
    install(tmp_path / "root", program)
    path = tmp_path / "root" / UNIT
    edited = path.read_text().replace("MemoryMax=512M", "MemoryMax=1G")
    path.write_text(edited)
    said = install(tmp_path / "root", program)
    assert path.read_text() == edited
    assert "MemoryMax=512M" in path.with_name("job-monitor.service.new").read_text()
    assert f"{path} was edited and stays as it is." in said


def test_a_masked_unit_stays_masked(tmp_path: Path, program: Path) -> None:
    path = tmp_path / "root" / UNIT
    path.parent.mkdir(parents=True)
    path.symlink_to("/dev/null")
    said = install(tmp_path / "root", program)
    assert path.readlink() == Path("/dev/null")
    assert f"{path} is a link and stays as it is." in said


def test_a_configuration_that_is_there_is_never_touched(tmp_path: Path, program: Path) -> None:
    path = tmp_path / "root/etc/job-monitor/config.toml"
    path.parent.mkdir(parents=True)
    path.write_text('timezone = "UTC"\n')
    path.chmod(0o600)
    said = install(tmp_path / "root", program)
    assert path.read_text() == 'timezone = "UTC"\n'
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert f"{path} is there already and stays as it is." in said


def test_a_link_that_leads_out_of_the_root_folder_is_refused(tmp_path: Path, program: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "root").mkdir()
    (tmp_path / "root/etc").symlink_to(outside)
    with pytest.raises(UsageError, match="leads out of"):
        install(tmp_path / "root", program)
    assert list(outside.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_a_plain_sentence(tmp_path: Path, program: Path) -> None:
    (tmp_path / "root").write_text("a file where a folder should be")
    with pytest.raises(MonitorError, match=r"cannot be written \("):
        install(tmp_path / "root", program)


def test_the_system_service_has_its_configuration_in_one_place(tmp_path: Path, program: Path) -> None:
    with pytest.raises(UsageError, match="in /etc/job-monitor, not /home/dana"):
        install(tmp_path / "root", program, config="/home/dana/a.toml")
    install(tmp_path / "root", program, config="/etc/job-monitor")
    assert " --config /etc/job-monitor run\n" in (tmp_path / "root" / UNIT).read_text()


@pytest.mark.parametrize("folder", ["two\nlines", "Dana's", 'the "new" one', "back\\slash"])
def test_a_program_that_systemd_could_not_start_is_refused(tmp_path: Path, folder: str) -> None:
    with pytest.raises(UsageError, match="plainer"):
        install(tmp_path / "root", Path("/opt") / folder / "job-monitor")
    assert not (tmp_path / "root").exists()


@needs_systemd
@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("a b.toml", '"/etc/job-monitor/a b.toml"'),
        ("Dana's.toml", '"/etc/job-monitor/Dana\'s.toml"'),
        ('"x".toml', r'"/etc/job-monitor/\"x\".toml"'),
        ("back\\slash.toml", r'"/etc/job-monitor/back\\slash.toml"'),
        ("50%.toml", "/etc/job-monitor/50%%.toml"),
        ("$HOME.toml", "/etc/job-monitor/$$HOME.toml"),
    ],
)
def test_an_odd_name_of_the_configuration_is_one_word_to_systemd(
    tmp_path: Path, program: Path, name: str, word: str
) -> None:
    install(tmp_path / "root", program, config=f"/etc/job-monitor/{name}")
    assert f"\nExecStart={program} --config {word} run\n" in (tmp_path / "root" / UNIT).read_text()
    result = analyze(tmp_path, "verify", tmp_path / "root" / UNIT)
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize(
    ("needed", "warned"),
    [
        ("/home/dana/venv/bin/job-monitor", True),
        ("/root/.local/bin/job-monitor", True),
        ("/tmp/venv/bin/job-monitor", True),
        ("/var/tmp/venv/bin/job-monitor", True),
        ("/opt/job-monitor/bin/job-monitor", False),
        ("/homestead/bin/job-monitor", False),
        ("/usr/local/bin/job-monitor", False),
    ],
)
def test_a_program_that_the_unit_would_hide_is_warned_about(
    tmp_path: Path, program: Path, needed: str, warned: bool
) -> None:
    said = install(tmp_path / "root", program, needs=(Path("/usr/bin/python3"), Path(needed)))
    assert (f"Warning: the program needs {needed}" in said) is warned
    assert "Warning" not in install(tmp_path / "own", program, user=True, needs=(Path(needed),))


def test_the_program_is_found_by_its_link_and_not_by_what_is_behind_it(tmp_path: Path, program: Path) -> None:
    link = tmp_path / "bin" / "job-monitor"
    link.parent.mkdir()
    link.symlink_to(program)
    assert service.running_program(str(link), "/usr/bin/python3") == (str(link),)
    assert set(service.needed_paths((str(link),))) >= {link, program.resolve()}


def test_a_program_started_as_a_module_is_found_beside_its_python_or_started_so_again(tmp_path: Path) -> None:
    python = tmp_path / "bin" / "python"
    python.parent.mkdir()
    assert service.running_program("/x/monitor/__main__.py", str(python)) == (str(python), "-m", "monitor")
    script = python.with_name("job-monitor")
    script.write_text("#!/bin/sh\n")
    script.chmod(0o755)
    assert service.running_program("/x/monitor/__main__.py", str(python)) == (str(script),)


@pytest.mark.parametrize(
    ("euid", "user", "environ", "says"),
    [
        (1000, False, DANA, "installed by root"),
        (0, True, DANA | {"SUDO_USER": "dana"}, "without sudo"),
    ],
)
def test_the_wrong_person_is_told_who_should_install(
    monkeypatch: pytest.MonkeyPatch, program: Path, euid: int, user: bool, environ: dict[str, str], says: str
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: euid)
    with pytest.raises(UsageError, match=says):
        service.install(
            user=user,
            root=None,
            dry_run=False,
            program=(str(program),),
            config=None,
            environ=environ,
            out=io.StringIO(),
        )


def test_the_verb_installs_from_its_own_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, program: Path
) -> None:
    monkeypatch.setattr("sys.argv", [str(program)])
    parser = argparse.ArgumentParser()
    service.arguments(parser)
    assert service.run(parser.parse_args(["install", "--root", str(tmp_path / "root")])) == 0
    assert f"\nExecStart={program} --config" in (tmp_path / "root" / UNIT).read_text()
    assert "Wrote" in capsys.readouterr().out


def test_the_templates_travel_with_the_package() -> None:
    names = {p.name for p in resources.files("monitor").joinpath("systemd").iterdir()}
    assert names == {
        "job-monitor.service",
        "job-monitor.user.service",
        "job-monitor.sysusers.conf",
        "job-monitor.tmpfiles.conf",
        "starter.toml",
    }


# ------------------------------------------------------------------------------- the socket


@pytest.fixture(params=["path", "abstract"])
def manager(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[socket.socket, dict[str, str]]]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sock:
        name = f"@job-monitor-test-{os.getpid()}" if request.param == "abstract" else str(tmp_path / "notify")
        sock.bind(name.replace("@", "\0", 1) if request.param == "abstract" else name)
        sock.settimeout(5)
        yield sock, {"NOTIFY_SOCKET": name}


def test_the_manager_hears_each_message(manager: tuple[socket.socket, dict[str, str]]) -> None:
    sock, environ = manager
    for message in (notify_socket.READY, notify_socket.WATCHDOG, notify_socket.STOPPING):
        assert notify_socket.notify(message, environ) is True
        assert sock.recv(4096) == message.encode()
    assert notify_socket.notify(notify_socket.READY + "\n" + notify_socket.status("12 sources"), environ)
    assert sock.recv(4096) == b"READY=1\nSTATUS=12 sources"


def test_a_reload_carries_its_instant(manager: tuple[socket.socket, dict[str, str]]) -> None:
    sock, environ = manager
    assert notify_socket.notify(notify_socket.reloading(), environ)
    first, _, instant = sock.recv(4096).decode().partition("\n")
    assert first == "RELOADING=1"
    assert instant.removeprefix("MONOTONIC_USEC=").isdigit()


def test_a_status_cannot_smuggle_in_a_second_message() -> None:
    assert notify_socket.status("one\nSTOPPING=1\r two") == "STATUS=one STOPPING=1 two"


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "relative",
        "vsock:2:1234",
        "/nowhere/at/all",
        "@nobody-listens-here",
        "/" + "x" * 300,
        "/a\0b",
    ],
)
def test_where_nobody_listens_nothing_happens(address: str | None) -> None:
    environ = {} if address is None else {"NOTIFY_SOCKET": address}
    assert notify_socket.notify(notify_socket.READY, environ) is False


def test_a_text_that_is_not_unicode_goes_out_all_the_same(
    manager: tuple[socket.socket, dict[str, str]],
) -> None:
    sock, environ = manager
    assert notify_socket.notify(notify_socket.status("odd \ud800"), environ)
    assert sock.recv(4096) == b"STATUS=odd ?"


@pytest.mark.parametrize(
    ("environ", "interval"),
    [
        ({"WATCHDOG_USEC": "120000000", "WATCHDOG_PID": "42"}, timedelta(minutes=2)),
        ({"WATCHDOG_USEC": "1500000"}, timedelta(seconds=1.5)),
        ({"WATCHDOG_USEC": "120000000", "WATCHDOG_PID": "43"}, None),
        ({"WATCHDOG_USEC": "120000000", "WATCHDOG_PID": "self"}, None),
        ({"WATCHDOG_USEC": "0"}, None),
        ({"WATCHDOG_USEC": "-5"}, None),
        ({"WATCHDOG_USEC": "soon"}, None),
        ({"WATCHDOG_USEC": "²"}, None),
        ({"WATCHDOG_USEC": "9" * 40}, None),
        ({}, None),
    ],
)
def test_the_watchdog_is_ours_only_when_it_names_us(
    environ: dict[str, str], interval: timedelta | None
) -> None:
    assert notify_socket.watchdog_interval(environ, 42) == interval

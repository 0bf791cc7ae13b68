"""Where the configuration, the state and the secrets are looked for, and what the environment overrides."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.config import check, find, load, places, state_dir_of
from monitor.config.environment import variables
from monitor.errors import ConfigError, MissingConfigError


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "etc"
    monkeypatch.setattr(places, "SYSTEM", folder)
    return folder


def written(path: Path, text: str = "[me]\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


class TestFind:
    def test_the_order_is_argument_variable_user_system(self, tmp_path: Path, system: Path) -> None:
        named = written(tmp_path / "named.toml")
        variable = written(tmp_path / "variable.toml")
        xdg = written(tmp_path / "xdg/job-monitor/config.toml")
        home = written(tmp_path / "home/.config/job-monitor/config.toml")
        etc = written(system / "config.toml")
        environ = {
            "MONITOR_CONFIG": str(variable),
            "XDG_CONFIG_HOME": str(tmp_path / "xdg"),
            "HOME": str(tmp_path / "home"),
        }
        assert find(str(named), environ) == named
        assert find(None, environ) == variable
        del environ["MONITOR_CONFIG"]
        assert find(None, environ) == xdg
        del environ["XDG_CONFIG_HOME"]
        assert find(None, environ) == home
        home.unlink()
        assert find(None, environ) == etc

    def test_none_at_all_is_told_apart_and_has_a_remedy(self, tmp_path: Path, system: Path) -> None:
        with pytest.raises(MissingConfigError, match="There is no configuration") as raised:
            find(None, {"HOME": str(tmp_path)})
        assert raised.value.mistakes[0].file == f"{tmp_path}/.config/job-monitor/config.toml"
        assert "--config" in (raised.value.mistakes[0].suggestion or "")

    @pytest.mark.parametrize("by_variable", [False, True])
    def test_a_named_one_that_is_not_there_is_an_error(self, tmp_path: Path, by_variable: bool) -> None:
        missing = str(tmp_path / "none.toml")
        with pytest.raises(ConfigError, match="no such file") as raised:
            find(None if by_variable else missing, {"MONITOR_CONFIG": missing} if by_variable else {})
        assert not isinstance(raised.value, MissingConfigError)

    @pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
    def test_a_name_that_is_none_is_an_error(self, name: str) -> None:
        with pytest.raises(ConfigError):
            find(name, {})


class TestStateDir:
    @pytest.mark.parametrize(
        ("text", "path", "environ", "expected"),
        [
            ('state_dir = "/srv/state"\n', "/c/w.toml", {"STATE_DIRECTORY": "/s"}, "/srv/state"),
            ("state_dir = 'state' # here\n", "/c/w.toml", {}, "/c/state"),
            ('state_dir = "~/s"\n', "/c/w.toml", {}, "/home/jordan/s"),
            ("[me]\n", "/c/w.toml", {"STATE_DIRECTORY": "/s:/t"}, "/s"),
            ("[me]\n", "/etc/job-monitor/config.toml", {}, "/var/lib/job-monitor"),
            ("[me]\n", "/c/w.toml", {"XDG_STATE_HOME": "/x"}, "/x/job-monitor"),
            ("[me]\n", "/c/w.toml", {"XDG_STATE_HOME": "x"}, "/home/jordan/.local/state/job-monitor"),
            ("[me]\n", "/c/w.toml", {}, "/home/jordan/.local/state/job-monitor"),
            ('state_dir = "/a"\n', "/c/w.toml", {"MONITOR_STATE_DIR": "/b"}, "/b"),
        ],
    )
    def test_it_is_the_same_for_a_good_file_and_for_a_broken_one(
        self, text: str, path: str, environ: dict[str, str], expected: str
    ) -> None:
        from monitor.config import read

        environ = {"HOME": "/home/jordan", "TZ": "UTC", **environ}
        at = Path(path)
        assert read(text, at, at.parent, environ).state_dir == Path(expected)
        assert state_dir_of(text + "[[broken\n= ", at, environ) == Path(expected)

    def test_a_key_inside_a_table_is_not_taken_for_it(self) -> None:
        text = '[me]\nname = """\nstate_dir = "/wrong"\n'
        assert state_dir_of(text, Path("/c/w.toml"), {"STATE_DIRECTORY": "/s"}) == Path("/s")


class TestSecretFiles:
    TEXT = '[[channels]]\nname = "phone"\nurl_file = "phone.url"\n'

    @pytest.fixture
    def list_at(self, tmp_path: Path) -> Path:
        return written(tmp_path / "config.toml", self.TEXT)

    def secret(self, path: Path, content: str = "ntfys://canary-7f3a\n", mode: int = 0o600) -> Path:
        written(path, content).chmod(mode)
        return path

    def mistake(self, list_at: Path, **environ: str) -> str:
        (mistake,) = check(list_at, environ).mistakes
        assert (mistake.line, mistake.key) == (3, "channels[0].url_file")
        assert "canary" not in str(mistake)
        return str(mistake)

    def test_it_lies_beside_the_configuration_and_is_stripped(self, list_at: Path) -> None:
        self.secret(list_at.parent / "phone.url")
        assert load(list_at, {}).channels[0].url == "ntfys://canary-7f3a"

    def test_one_among_the_credentials_goes_first(self, list_at: Path, tmp_path: Path) -> None:
        self.secret(list_at.parent / "phone.url")
        self.secret(tmp_path / "credentials/phone.url", "ntfys://other")
        environ = {"CREDENTIALS_DIRECTORY": str(tmp_path / "credentials")}
        assert load(list_at, environ).channels[0].url == "ntfys://other"

    def test_one_that_is_not_among_the_credentials_is_looked_for_beside(self, list_at: Path) -> None:
        self.secret(list_at.parent / "phone.url")
        environ = {"CREDENTIALS_DIRECTORY": str(list_at.parent / "none")}
        assert load(list_at, environ).channels[0].url == "ntfys://canary-7f3a"

    @pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644])
    def test_one_that_others_can_read_is_a_mistake(self, list_at: Path, mode: int) -> None:
        path = self.secret(list_at.parent / "phone.url", mode=mode)
        assert f"Run: chmod 600 {path}" in self.mistake(list_at)

    @pytest.mark.skipif(os.geteuid() != 0, reason="only root can make a file as systemd does")
    def test_one_of_roots_among_the_credentials_is_as_systemd_made_it(
        self, list_at: Path, tmp_path: Path
    ) -> None:
        self.secret(tmp_path / "credentials/phone.url", mode=0o440)
        environ = {"CREDENTIALS_DIRECTORY": str(tmp_path / "credentials")}
        assert load(list_at, environ).channels[0].url == "ntfys://canary-7f3a"

    def test_an_empty_one_is_a_mistake(self, list_at: Path) -> None:
        self.secret(list_at.parent / "phone.url", " \n")
        assert "is empty" in self.mistake(list_at)

    def test_one_that_holds_something_else_is_a_mistake(self, list_at: Path) -> None:
        self.secret(list_at.parent / "phone.url", "canary-7f3a")
        assert "no Apprise URL" in self.mistake(list_at)

    def test_one_of_two_lines_is_a_mistake(self, list_at: Path) -> None:
        self.secret(list_at.parent / "phone.url", "ntfys://canary-7f3a\nntfys://b\n")
        assert "line break" in self.mistake(list_at)

    def test_one_that_is_no_text_is_a_mistake(self, list_at: Path) -> None:
        (list_at.parent / "phone.url").write_bytes(b"\xff\xfe")
        (list_at.parent / "phone.url").chmod(0o600)
        assert "is no text" in self.mistake(list_at)

    def test_a_pipe_is_refused_without_waiting(self, list_at: Path) -> None:
        os.mkfifo(list_at.parent / "phone.url", 0o600)
        assert "This is no file" in self.mistake(list_at)

    def test_a_folder_is_refused(self, list_at: Path) -> None:
        (list_at.parent / "phone.url").mkdir()
        assert "cannot be read" in self.mistake(list_at) or "no file" in self.mistake(list_at)

    def test_every_secret_has_a_file(self, tmp_path: Path) -> None:
        for name, content in (
            ("h", "https://ping.example"),
            ("k", "key"),
            ("m", "imaps://jordan@m.example"),
            ("p", "pw"),
        ):
            self.secret(tmp_path / name, content)
        path = written(
            tmp_path / "config.toml",
            '[heartbeat]\nurl_file = "h"\n[usajobs]\nkey_file = "k"\n'
            '[[mailboxes]]\nname = "m"\nurl_file = "m"\npassword_file = "p"\n',
        )
        config = load(path, {})
        assert (config.heartbeat_url, config.usajobs_key) == ("https://ping.example", "key")
        assert (config.mailboxes[0].url, config.mailboxes[0].password) == ("imaps://jordan@m.example", "pw")

    def test_a_certificate_file_is_found_beside(self, tmp_path: Path) -> None:
        written(tmp_path / "ca.pem", "certificates")
        path = written(tmp_path / "config.toml", '[http]\nca_file = "ca.pem"\n')
        assert load(path, {}).http.ca_file == str(tmp_path / "ca.pem")


class TestEnvironment:
    def test_the_environment_wins_over_the_file(self, tmp_path: Path) -> None:
        path = written(
            tmp_path / "config.toml", 'poll_every = "1h"\n[http]\npace = "2s"\ncontact = "a@b.example"\n'
        )
        environ = {
            "MONITOR_POLL_EVERY": "30m",
            "MONITOR_HTTP__PACE": "0s",
            "MONITOR_ME__NAME": "Ana Sol",
            "MONITOR_QUIET_HOURS__FROM": "22:00",
            "MONITOR_QUIET_HOURS__UNTIL": "7:00",
            "MONITOR_QUIET_HOURS__URGENT": "true",
            "MONITOR_FIT__MIN_PAY": "45 USD/hour",
        }
        config = load(path, environ)
        assert (config.poll_every, config.http.pace) == (timedelta(minutes=30), timedelta(0))
        assert (config.me.name, config.http.contact) == ("Ana Sol", "a@b.example")
        assert config.quiet_hours
        assert config.quiet_hours.urgent
        assert config.fit.min_pay

    def test_the_variables_of_the_process_itself_are_not_looked_at(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("MONITOR_ME__NAME", "Somebody Else")
        config = load(written(tmp_path / "config.toml"), {"MONITOR_POLL_EVERY": "30m"})
        assert config.me.name is None

    def test_a_secret_in_the_environment_replaces_its_file(self, tmp_path: Path) -> None:
        path = written(tmp_path / "config.toml", '[heartbeat]\nurl_file = "not-there"\n')
        assert (
            load(path, {"MONITOR_HEARTBEAT__URL": "https://p.example"}).heartbeat_url == "https://p.example"
        )

    def test_every_single_value_has_a_variable(self) -> None:
        names = variables()
        assert {"MONITOR_STATE_DIR", "MONITOR_CADENCE__THANK_YOU", "MONITOR_DIGEST__AT"} <= set(names)
        assert not any("EMPLOYERS" in name or "CHANNELS" in name or "TITLES" in name for name in names)

    def test_variables_that_are_no_keys_are_no_mistakes(self, tmp_path: Path) -> None:
        path = written(tmp_path / "config.toml")
        environ = {
            "MONITOR_NOW": "2026-01-01T00:00:00Z",
            "MONITOR_CONFIG": "x",
            "MONITOR_SAMPLES": "/samples",
            "MONITOR_POL_EVERY": "1h",
            "MONITOR_FIT": "{bad json",
            "MONITOR_TIMEZONE": " ",
        }
        checked = check(path, environ)
        assert checked.mistakes == ()
        assert [note.key for note in checked.notes if note.kind == "variable"] == [
            "$MONITOR_FIT",
            "$MONITOR_POL_EVERY",
            "$MONITOR_TIMEZONE",
        ]

    def test_a_broken_table_in_the_file_is_still_a_mistake(self, tmp_path: Path) -> None:
        path = written(tmp_path / "config.toml", "http = 3\n")
        (mistake,) = check(path, {"MONITOR_HTTP__PACE": "1s"}).mistakes
        assert mistake.key == "http"

    def test_the_zone_of_the_machine_is_the_default(self, tmp_path: Path) -> None:
        path = written(tmp_path / "config.toml")
        assert load(path, {"TZ": "America/Chicago"}).timezone.key == "America/Chicago"
        assert load(path, {"TZ": "../../nonsense"}).timezone.key

    @pytest.mark.parametrize(
        ("linked", "zone"), [("/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"), ("", "UTC")]
    )
    def test_without_a_variable_the_zone_is_what_the_machine_links_to(
        self, linked: str, zone: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def readlink(path: str) -> str:
            if not linked:
                raise OSError(path)
            return linked

        path = written(tmp_path / "config.toml")
        monkeypatch.setattr("os.readlink", readlink)
        assert load(path, {}).timezone.key == zone

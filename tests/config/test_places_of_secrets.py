"""Where a secret file is looked for: what systemd loaded first, then beside the configuration."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.config.places import relative_file, secret


def put(path: Path, text: str = "json://sink.example/") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o400)
    return path


@pytest.mark.parametrize(
    ("there", "found"),
    [
        (["credentials-of-unit/phone.url", "etc/phone.url"], "credentials-of-unit/phone.url"),
        (
            ["credentials-of-unit/job-monitor_phone.url", "etc/phone.url"],
            "credentials-of-unit/job-monitor_phone.url",
        ),
        (["etc/phone.url", "etc/credentials/phone.url"], "etc/phone.url"),
        (["etc/credentials/phone.url"], "etc/credentials/phone.url"),
        ([], "etc/phone.url"),
    ],
)
def test_a_secret_is_taken_from_the_nearest_place(tmp_path: Path, there: list[str], found: str) -> None:
    for name in there:
        put(tmp_path / name)
    environ = {"CREDENTIALS_DIRECTORY": str(tmp_path / "credentials-of-unit")}
    assert relative_file("phone.url", tmp_path / "etc", environ) == tmp_path / found


def test_a_file_in_a_folder_has_the_name_that_systemd_gives_it(tmp_path: Path) -> None:
    put(tmp_path / "unit" / "job-monitor_push_phone.url", "json://one.example/")
    environ = {"CREDENTIALS_DIRECTORY": str(tmp_path / "unit")}
    assert secret("push/phone.url", tmp_path / "etc", environ) == "json://one.example/"

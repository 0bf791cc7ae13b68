"""The configuration file over time: broken in every way, half-saved, replaced, and the last good copy."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from monitor.daemon.watchlist import COPY, WatchList
from monitor.errors import ConfigError

GOOD = """\
poll_every = "30m"

[[channels]]
name = "phone"
url = "json://alerts.example/t0ken-of-the-channel"

[[employers]]
name = "Acme"

[[employers.sources]]
kind = "feed"
url = "https://acme.example/jobs.rss"
"""
OTHER = GOOD.replace("Acme", "Initech")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "state").mkdir()
    path = tmp_path / "config.toml"
    path.write_text(GOOD)
    return path


def watch(path: Path) -> WatchList:
    return WatchList(path, {"STATE_DIRECTORY": str(path.parent / "state"), "HOME": str(path.parent)})


def kept(path: Path) -> None:
    """The good file has been in force once."""
    watched = watch(path)
    watched.first()
    watched.keep(path.parent / "state")


def delete(path: Path) -> None:
    path.unlink()


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def looping_link(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def saying(text: str | bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    return write


BROKEN: dict[str, Callable[[Path], None]] = {
    "deleted": delete,
    "a folder": folder,
    "a link to itself": looping_link,
    "a pipe": pipe,
    "empty": saying(""),
    "only blanks": saying("\n \n"),
    "an error at the start": saying("=" + GOOD),
    "an error in the middle": saying(GOOD.replace("[[employers]]", "[[employers]")),
    "an error at the end": saying(GOOD + '\nname = "'),
    "the wrong type": saying(GOOD.replace('"30m"', "[30]")),
    "no duration": saying(GOOD.replace("30m", "half an hour")),
    "too often": saying(GOOD.replace("30m", "3s")),
    "an unknown key": saying("pol_every = 3\n" + GOOD),
    "an unknown table": saying(GOOD + "\n[chanels]\n"),
    "an unknown kind": saying(GOOD.replace('"feed"', '"fed"')),
    "a bad address": saying(GOOD.replace("https://acme.example/jobs.rss", "acme")),
    "a name twice": saying(GOOD + '\n[[employers]]\nname = "Acme"\n'),
    "a key twice": saying(GOOD + '\nname = "Acme"\nurl = "https://a.example/"\nurl = "https://b.example/"\n'),
    "a secret that is not there": saying(GOOD.replace("url = \"json://alerts.example/t0ken-of-the-channel\"",
                                                      'url_file = "phone.url"')),
    "a bad channel": saying(GOOD.replace("json://alerts.example/", "")),
    "no text": saying(b"\xff\xfe\x00name\x80"),
    "a NUL": saying(GOOD + "\0"),
    "nested without end": saying("a = " + "[" * 3000),
    "another state folder": saying('state_dir = "elsewhere"\n' + GOOD),
}  # fmt: skip


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_file_gives_mistakes_and_no_configuration(place: Path, how: str) -> None:
    watched = watch(place)
    in_force, _ = watched.first()
    BROKEN[how](place)
    config, mistakes = watched.again(in_force)
    assert config is None
    assert mistakes
    assert "t0ken" not in " ".join(map(str, mistakes))


@pytest.mark.parametrize("how", [how for how in BROKEN if how != "another state folder"])
def test_a_start_with_a_broken_file_takes_the_last_good_copy_and_says_what_is_wrong(
    place: Path, how: str
) -> None:
    kept(place)
    BROKEN[how](place)
    config, mistakes = watch(place).first()
    assert [e.name for e in config.employers] == ["Acme"]
    assert mistakes


def test_a_start_with_a_broken_file_and_no_copy_names_every_mistake(place: Path) -> None:
    place.write_text("pol_every = 3\n" + GOOD.replace('"feed"', '"fed"'))
    with pytest.raises(ConfigError) as caught:
        watch(place).first()
    assert len(caught.value.mistakes) == 2


def test_a_broken_copy_is_no_configuration(place: Path) -> None:
    (place.parent / "state" / COPY).write_bytes(b"\xff name =")
    place.write_text("=")
    with pytest.raises(ConfigError):
        watch(place).first()


def test_a_file_cut_off_at_any_byte_is_a_configuration_of_what_stands_there_or_a_mistake(place: Path) -> None:
    watched = watch(place)
    in_force, _ = watched.first()
    outcomes = set()
    for size in range(len(GOOD)):
        place.write_text(GOOD[:size])
        config, mistakes = watched.again(in_force)
        assert (config is None) == bool(mistakes)
        outcomes.add(config is None)
    assert outcomes == {True, False}


def test_a_change_counts_once_the_file_is_at_rest(place: Path) -> None:
    watched = watch(place)
    in_force, _ = watched.first()
    assert not watched.has_changed()
    place.write_text(GOOD[:40])
    assert not watched.has_changed(), "just saved, perhaps in part"
    place.write_text(OTHER)
    assert not watched.has_changed(), "and again"
    assert watched.has_changed()
    config, _ = watched.again(in_force)
    assert config is not None
    assert [e.name for e in config.employers] == ["Initech"]
    assert not watched.has_changed()


def test_a_save_by_renaming_is_never_seen_as_a_missing_file(place: Path) -> None:
    watched = watch(place)
    in_force, _ = watched.first()
    place.rename(place.with_suffix(".bak"))
    assert not watched.has_changed()
    draft = place.with_suffix(".new")
    draft.write_text(OTHER)
    draft.rename(place)
    assert not watched.has_changed()
    assert watched.has_changed()
    config, mistakes = watched.again(in_force)
    assert config is not None
    assert not mistakes


def test_a_link_that_leads_elsewhere_is_a_change(place: Path) -> None:
    target = place.with_name("real.toml")
    place.rename(target)
    place.symlink_to(target)
    watched = watch(place)
    watched.first()
    place.unlink()
    other = place.with_name("other.toml")
    other.write_text(OTHER)
    place.symlink_to(other)
    watched.has_changed()
    assert watched.has_changed()


def test_the_copy_is_what_was_read_and_not_what_stands_there_now(place: Path) -> None:
    watched = watch(place)
    watched.first()
    place.write_text("=")
    watched.keep(place.parent / "state")
    copy = place.parent / "state" / COPY
    assert copy.read_text() == GOOD
    assert copy.stat().st_mode & 0o777 == 0o600


def test_a_broken_file_never_replaces_the_copy(place: Path) -> None:
    kept(place)
    place.write_text("=")
    watched = watch(place)
    watched.first()
    watched.keep(place.parent / "state")
    assert (place.parent / "state" / COPY).read_text() == GOOD


def test_the_copy_is_found_where_the_broken_file_says_that_the_state_lies(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('state_dir = "mine"\n' + GOOD)
    (tmp_path / "mine").mkdir()
    watched = WatchList(path, {"HOME": str(tmp_path)})
    config, _ = watched.first()
    watched.keep(config.state_dir)
    path.write_text('state_dir = "mine"\n=' + GOOD)
    again, mistakes = WatchList(path, {"HOME": str(tmp_path)}).first()
    assert again.state_dir == tmp_path / "mine"
    assert mistakes


def test_secrets_beside_the_file_are_found_from_the_copy(place: Path) -> None:
    secret = place.with_name("phone.url")
    secret.write_text("json://alerts.example/t0ken-of-the-channel")
    secret.chmod(0o600)
    place.write_text(GOOD.replace('url = "json://alerts.example/t0ken-of-the-channel"',
                                  'url_file = "phone.url"'))  # fmt: skip
    kept(place)
    place.write_text("=")
    config, _ = watch(place).first()
    assert config.channels[0].url == "json://alerts.example/t0ken-of-the-channel"


def test_a_folder_stands_for_the_one_list_in_it(place: Path) -> None:
    watched = watch(place.parent)
    config, mistakes = watched.first()
    assert config.path == place
    assert not mistakes

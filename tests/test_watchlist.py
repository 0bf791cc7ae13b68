"""The configuration file over time: broken in every way, half-saved, replaced, and the last good copy."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from monitor.config.parsing import LARGEST
from monitor.daemon.watchlist import COPY, WatchList, mark_of
from monitor.errors import ConfigError
from tests.reliability import record

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
CHANNELS, _, REST = GOOD.partition("[[employers]]")
EMPLOYERS = f"[[employers]]{REST}"


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
    record("d-broken", tried=1, faults=config is not None)
    assert config is None
    assert mistakes
    assert "t0ken" not in " ".join(map(str, mistakes))


def test_none_of_the_files_with_a_mistake_comes_into_force(place: Path) -> None:
    for bad in sorted((Path(__file__).parent / "config" / "bad").glob("*.toml")):
        kept(place)
        watched = watch(place)
        in_force, _ = watched.first()
        place.write_bytes(bad.read_bytes())
        config, mistakes = watched.again(in_force)
        started, why = watch(place).first()
        record("d-broken", tried=1, faults=config is not None)
        record("d-start", tried=1, faults=[e.name for e in started.employers] != ["Acme"])
        assert (config, bool(mistakes), bool(why)) == (None, True, True), bad.name
        assert [e.name for e in started.employers] == ["Acme"]
        assert str(mistakes[0]).startswith(f"{place}:"), bad.name
        place.write_text(GOOD)


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
        parked = watched.parked is not None
        assert (config is None) == (bool(mistakes) or parked)
        assert not (mistakes and parked)
        outcomes.add("parked" if parked else "broken" if mistakes else "in force")
    assert outcomes == {"parked", "broken", "in force"}


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


# ----------------------------------------------------------------------- a list that shrinks

EMPLOYER = """
[[employers]]
name = "{0}"
[[employers.sources]]
kind = "feed"
url = "https://{0}.example/jobs.rss"
"""
TEN = [f"employer{number}" for number in range(10)]


def listing(names: list[str]) -> str:
    return "".join(map(EMPLOYER.format, names))


def test_a_file_that_drops_over_a_fifth_waits_until_a_second_look_a_minute_later_agrees(place: Path) -> None:
    place.write_text(listing(TEN))
    watched = watch(place)
    in_force, _ = watched.first()
    place.write_text(listing(TEN[:7]))
    assert watched.again(in_force, 100.0) == (None, ())
    assert watched.parked is not None
    assert "drops 3 of 10 sources" in str(watched.parked)
    assert not watched.is_ripe(159.0, None)
    assert watched.again(in_force, 159.0) == (None, ())
    assert watched.is_ripe(160.0, None)
    config, mistakes = watched.again(in_force, 160.0)
    assert config is not None
    assert (len(config.sources), mistakes, watched.parked) == (7, (), None)
    record("d-dropped", tried=1)


def test_a_half_saved_file_that_becomes_whole_was_never_in_force(place: Path) -> None:
    text = listing(TEN)
    place.write_text(text)
    watched = watch(place)
    in_force, _ = watched.first()
    watched.keep(place.parent / "state")
    lost = tried = 0
    for end in range(0, len(text), 7):
        place.write_text(text[:end])
        config, _ = watched.again(in_force, 100.0)
        tried += 1
        lost += config is not None and len(config.sources) < 8
        watched.keep(place.parent / "state")
        assert (place.parent / "state" / COPY).read_text().count("[[employers]]") >= 8
        place.write_text(text)
        config, _ = watched.again(in_force, 101.0)
        assert config is not None
        assert watched.parked is None
    record("d-broken", tried=tried, faults=lost)
    assert lost == 0


def test_the_minute_begins_anew_where_others_are_missing(place: Path) -> None:
    place.write_text(listing(TEN))
    watched = watch(place)
    in_force, _ = watched.first()
    place.write_text(listing(TEN[:7]))
    watched.again(in_force, 100.0)
    place.write_text(listing(TEN[:6]))
    watched.again(in_force, 159.0)
    assert not watched.is_ripe(200.0, None)
    assert watched.is_ripe(219.0, None)


def test_the_word_of_the_user_is_for_the_text_that_was_checked(place: Path) -> None:
    place.write_text(listing(TEN))
    watched = watch(place)
    in_force, _ = watched.first()
    place.write_text(listing(TEN[:5]))
    watched.again(in_force, 100.0)
    assert watched.is_ripe(101.0, mark_of(listing(TEN[:5])))
    place.write_text(listing(TEN[:2]))
    assert watched.again(in_force, 102.0, mark_of(listing(TEN[:5]))) == (None, ())
    config, _ = watched.again(in_force, 103.0, mark_of(listing(TEN[:2])))
    assert config is not None


def test_a_start_compares_with_the_copy_and_parks_as_well(place: Path) -> None:
    place.write_text(listing(TEN))
    kept(place)
    place.write_text(listing(TEN[:2]))
    watched = watch(place)
    config, mistakes = watched.first(5.0)
    assert (len(config.sources), mistakes) == (10, ())
    assert watched.is_ripe(65.0, None)
    assert len(watch(place).first(park=False)[0].sources) == 2


def test_a_few_that_go_and_many_that_come_are_in_force_at_once(place: Path) -> None:
    place.write_text(listing(TEN))
    watched = watch(place)
    in_force, _ = watched.first()
    place.write_text(listing([*TEN[:8], *(f"new{number}" for number in range(10))]))
    config, _ = watched.again(in_force, 1.0)
    assert config is not None
    assert len(config.sources) == 18


# ------------------------------------------------------------------- a list without a channel


@pytest.mark.parametrize("text", [EMPLOYERS, GOOD.replace('"phone"', '"mobile"')])
def test_a_file_without_a_channel_of_the_one_in_force_waits_for_a_minute(place: Path, text: str) -> None:
    watched = watch(place)
    in_force, _ = watched.first()
    place.write_text(text)
    assert watched.again(in_force, 100.0) == (None, ())
    assert watched.parked is not None
    assert "drops the channel phone, so" in str(watched.parked)
    assert not watched.is_ripe(159.0, None)
    config, mistakes = watched.again(in_force, 160.0)
    assert config is not None
    assert (mistakes, watched.parked) == ((), None)


def test_a_whole_file_that_follows_a_half_saved_one_without_channels_is_in_force_at_once(place: Path) -> None:
    channels = CHANNELS.partition("\n")[2]
    whole = EMPLOYERS + channels
    place.write_text(whole)
    watched = watch(place)
    in_force, _ = watched.first()
    assert in_force.channels
    place.write_text(EMPLOYERS)
    assert watched.again(in_force, 100.0) == (None, ())
    place.write_text(whole)
    config, _ = watched.again(in_force, 102.0)
    assert config is not None
    assert (config.channels, watched.parked) == (in_force.channels, None)


def test_sources_and_channels_that_are_missing_are_both_named(place: Path) -> None:
    place.write_text(CHANNELS + listing(TEN))
    watched = watch(place)
    in_force, _ = watched.first()
    place.write_text(listing(TEN[:6]))
    watched.again(in_force, 100.0)
    assert "drops 4 of 10 sources and the channel phone, so" in str(watched.parked)
    place.write_text(CHANNELS + listing(TEN[:6]))
    watched.again(in_force, 159.0)
    assert not watched.is_ripe(200.0, None), "something else is missing now"


def test_a_start_without_a_channel_of_the_copy_parks_as_well(place: Path) -> None:
    kept(place)
    place.write_text(GOOD.replace('"phone"', '"mobile"'))
    config, _ = watch(place).first()
    assert [channel.name for channel in config.channels] == ["phone"]


# ------------------------------------------------------------------------- what a copy may be


def test_while_a_file_is_parked_no_copy_of_an_earlier_one_is_written(place: Path) -> None:
    place.write_text(listing(TEN))
    watched = watch(place)
    in_force, _ = watched.first()
    copy = place.parent / "state" / COPY
    for text in (listing(TEN[:5]), "="):
        place.write_text(text)
        assert watched.again(in_force, 100.0)[0] is None
        watched.keep(copy.parent)
        assert not copy.exists(), "it may hold what was to be forgotten"
    assert watched.mark == mark_of(listing(TEN))


def test_the_mark_is_that_of_the_text_that_is_in_force(place: Path) -> None:
    kept(place)
    watched = watch(place)
    in_force, _ = watched.first()
    assert watched.mark == mark_of(GOOD)
    place.write_text(OTHER)
    watched.again(in_force)
    assert watched.mark == mark_of(OTHER)
    place.write_text("=")
    started = watch(place)
    started.first()
    assert started.mark == mark_of(GOOD), "the copy is"


def a_link(copy: Path) -> None:
    copy.rename(copy.with_name("elsewhere"))
    copy.symlink_to("elsewhere")


def too_much(copy: Path) -> None:
    copy.write_text(GOOD + "#" * LARGEST)


@pytest.mark.parametrize("how", [pipe, a_link, folder, too_much])
def test_a_copy_that_is_no_plain_file_of_a_usual_size_is_none(
    place: Path, how: Callable[[Path], None]
) -> None:
    kept(place)
    how(place.parent / "state" / COPY)
    place.write_text("=")
    with pytest.raises(ConfigError):
        watch(place).first()


LOOK = """
import os, sys
from pathlib import Path
from monitor.daemon.watchlist import WatchList
from monitor.errors import ConfigError
watched = WatchList(Path(sys.argv[1]), {"STATE_DIRECTORY": sys.argv[2], "HOME": "/root"})
try:
    config, mistakes = watched.first(park=sys.argv[3] == "park", as_owner=sys.argv[4] == "owner")
except ConfigError:
    print("nothing", os.geteuid())
else:
    print([channel.url for channel in config.channels], os.geteuid())
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can act as somebody else")
@pytest.mark.parametrize("file", ["good", "broken"])
@pytest.mark.parametrize("secret", ["root's", "their own"])
@pytest.mark.parametrize("who", ["owner", "root"])
def test_root_reads_no_secret_that_only_the_copy_of_another_names(
    place: Path, file: str, secret: str, who: str
) -> None:
    somebody, state = 54321, place.parent / "state"
    for above in [place.parent, *place.parent.parents]:
        if str(above).startswith("/tmp/"):
            above.chmod(0o755)
    named = place.parent / "secret.url"
    named.write_text("json://secret.example/t0ken")
    named.chmod(0o600)
    own = GOOD.replace('url = "json://alerts.example/t0ken-of-the-channel"', f'url_file = "{named}"')
    (state / COPY).write_text(own.replace('"phone"', '"theirs"'))
    place.write_text(GOOD if file == "good" else "=")
    place.chmod(0o600)
    for path in (state, state / COPY, *([named] if secret == "their own" else [])):
        os.chown(path, somebody, somebody)
    ran = subprocess.run(
        [sys.executable, "-B", "-c", LOOK, str(place), str(state), "park", who],
        capture_output=True, text=True, timeout=60, check=True, cwd=Path(__file__).parent.parent,
    )  # fmt: skip
    if who == "owner":
        believed, uid = secret == "their own", somebody
    else:
        believed, uid = False, 0
    otherwise = "['json://alerts.example/t0ken-of-the-channel']" if file == "good" else "nothing"
    expected = "['json://secret.example/t0ken']" if believed else otherwise
    assert ran.stdout.split() == [expected, str(uid)]

"""Adding a source to the file: what is there stays as it is, letter for letter."""

from __future__ import annotations

import errno
import os
import stat
import tomllib
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.config.editing import snippet, with_source, without_person, write
from monitor.config.renaming import with_alias
from monitor.errors import UsageError

ENTRY = {"url": "https://jobs.lever.co/acme"}
EXAMPLE = Path(__file__).parents[2] / "config.example.toml"


def added_lines(before: str, after: str) -> list[str]:
    """The lines of `after` that are not of `before`; those of `before` are all there and in order."""
    rest, new = before.splitlines(), []
    for line in after.splitlines():
        if rest and line == rest[0]:
            rest.pop(0)
        else:
            new.append(line)
    assert rest == []
    return [line for line in new if line.strip()]


SHORT = """\
# mine
[[employers]]   # the first
name = "Acme"   # as people call it
aliases = ["Acme Labs"]

# a thought about Dana
[[employers.people]]
name = "Dana Ruiz"

[[employers]]
name = "Globex"
  [[employers.sources]]
  url = "https://globex.example/jobs"  # theirs
  # more of it

# how alerts reach me
[[channels]]
name = "phone"
"""


@pytest.mark.parametrize("employer", ["Acme", "acme", "ACME LABS", "Globex", "Initech"])
def test_a_source_is_added_and_every_other_line_stays(employer: str) -> None:
    after = with_source(SHORT, employer, ENTRY)
    head = ["[[employers]]", f'name = "{employer}"'] if employer == "Initech" else []
    assert [line.strip() for line in added_lines(SHORT, after)] == [
        *head,
        "[[employers.sources]]",
        'url = "https://jobs.lever.co/acme"',
    ]
    tree = tomllib.loads(after)
    sources = {e["name"]: e.get("sources", []) for e in tree["employers"]}
    name = {"acme": "Acme", "ACME LABS": "Acme"}.get(employer, employer)
    assert sources[name][-1] == ENTRY
    assert sources["Globex"][0] == {"url": "https://globex.example/jobs"}


def test_it_stands_beside_the_other_sources_with_a_blank_line_around_and_indented_as_they_are() -> None:
    after = with_source(SHORT, "Globex", ENTRY)
    assert (
        '  url = "https://globex.example/jobs"  # theirs\n  # more of it\n\n  [[employers.sources]]\n'
        '  url = "https://jobs.lever.co/acme"\n\n# how alerts reach me\n' in after
    )
    assert '\n# a thought about Dana\n[[employers.people]]\nname = "Dana Ruiz"\n' in with_source(
        SHORT, "Acme", ENTRY
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# only a comment",
        'employers = [{name = "Acme"}]  # all in one line\n',
        'employers = [\n  # why\n  {name = "Acme", sources = [{url = "https://a.example"}]},\n]\n',
        '[[employers]]\nname = "Acme"\nsources = [{url = "https://a.example"}] # these\n',
        '[[employers]]\r\nname = "Acme"\r\n\r\n[http]\r\npace = "1s"\r\n',
        '[[employers]]\nname = """\n[[employers]]\nodd"""\n[[employers]]\nname = "Acme"\n',
        '[[ employers ]]\nname = "Acme"\n[[ "employers" . people ]]\nname = "x"',
        '[[employers]]\nname = "Acme"\n[[employers.sources]]\nurl = "https://a.example"\n[me]\nname = "J"\n',
    ],
)
@pytest.mark.parametrize("employer", ["Acme", "Initech"])
def test_other_ways_of_writing_are_added_to_as_well(text: str, employer: str) -> None:
    before, after = tomllib.loads(text), tomllib.loads(with_source(text, employer, ENTRY))
    found = next(e for e in after["employers"] if e["name"] == employer)
    assert found["sources"][-1] == ENTRY
    found["sources"].pop()
    was_there = employer in [e["name"] for e in before.get("employers", [])]
    rest = [e for e in after["employers"] if was_there or e is not found]
    assert [{k: v for k, v in e.items() if v != []} for e in rest] == before.get("employers", [])
    if "\r\n" in text:
        assert "\n" not in with_source(text, employer, ENTRY).replace("\r\n", "")
    for line in text.splitlines():
        comment = line.partition("#")[2]
        assert comment in with_source(text, employer, ENTRY)


def test_the_example_can_be_added_to() -> None:
    text = EXAMPLE.read_text()
    assert len(added_lines(text, with_source(text, "Acme", ENTRY))) == 2
    assert len(added_lines(text, with_source(text, "Initech", ENTRY))) == 4


@given(st.text(max_size=30).filter(lambda t: t.strip()), st.text(max_size=40))
def test_any_name_and_any_address_come_back_as_they_were(name: str, value: str) -> None:
    if any(0xD800 <= ord(c) <= 0xDFFF for c in name + value):
        return
    text = with_source("", name, {"kind": "page", "url": value, "accept_terms": True})
    assert tomllib.loads(text) == {
        "employers": [
            {"name": name, "sources": [{"kind": "page", "url": value, "accept_terms": True}]},
        ]
    }


def test_what_cannot_be_added_to_is_said_with_the_lines_to_add() -> None:
    text = '[[employers]]\nname = "Acme"\n[employers.sources]\nurl = "https://a.example"\n'
    with pytest.raises(UsageError) as caught:
        with_source(text, "Acme", ENTRY)
    assert snippet(ENTRY) in str(caught.value)


def test_a_file_is_replaced_whole_and_keeps_its_mode_and_the_link_to_it(tmp_path: Path) -> None:
    real, link = tmp_path / "real.toml", tmp_path / "config.toml"
    real.write_text("a")
    real.chmod(0o640)
    link.symlink_to(real)
    write(link, "b", "a")
    assert link.is_symlink()
    assert (real.read_text(), stat.S_IMODE(real.stat().st_mode)) == ("b", 0o640)
    assert sorted(os.listdir(tmp_path)) == ["config.toml", "real.toml"]


def test_a_new_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "config.toml"
    write(path, "a", None)
    assert (path.read_text(), stat.S_IMODE(path.stat().st_mode)) == ("a", 0o600)


@pytest.mark.parametrize("call", ["tempfile.mkstemp", "os.fsync", "os.replace"])
def test_what_may_not_be_written_is_said_with_the_remedy_and_stays_as_it_was(
    tmp_path: Path, call: str
) -> None:
    path = tmp_path / "config.toml"
    path.write_text("theirs")
    with (
        mock.patch(call, side_effect=PermissionError(errno.EACCES, "Permission denied", "x")),
        pytest.raises(UsageError, match=r"could not be written \(Permission denied\).*may write the file"),
    ):
        write(path, "ours", "theirs")
    assert path.read_text() == "theirs"
    assert os.listdir(tmp_path) == ["config.toml"]


def test_what_was_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text("theirs")
    with pytest.raises(UsageError, match="was changed meanwhile"):
        write(path, "ours", "before")
    with pytest.raises(UsageError, match="was changed meanwhile"):
        write(path, "ours", None)
    assert path.read_text() == "theirs"
    assert os.listdir(tmp_path) == ["config.toml"]


@pytest.mark.parametrize(
    "text",
    [
        SHORT.replace('aliases = ["Acme Labs"]', "aliases = 5"),
        SHORT.replace('aliases = ["Acme Labs"]', 'aliases = "Acme Labs"'),
        SHORT + "x = " + "[" * 400 + "]" * 400,
        SHORT + "[a" + ".a" * 200 + "]",
        "[fit]\n",
        "employers = []\n",
        'employers = ["Acme"]\n',
        "employers = 5\n",
        "name = ",
    ],
    ids=lambda text: repr(text[-20:]),
)
def test_what_is_no_watch_list_is_refused_or_added_to_and_never_a_fault(text: str) -> None:
    changes: tuple[Callable[[str], str], ...] = (
        lambda text: with_source(text, "Acme", ENTRY),
        lambda text: with_alias(text, "Acme", "Acme Foods"),
        lambda text: without_person(text, "Acme", "Dana Ruiz"),
    )
    for change in changes:
        try:
            after = change(text)
        except UsageError:
            continue
        tomllib.loads(after)

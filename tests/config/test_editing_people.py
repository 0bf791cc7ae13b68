"""People, rejections and employers in the file: what is there stays, and who goes leaves no trace."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.config.editing import (
    with_employer,
    with_person,
    with_person_keys,
    with_rejection,
    with_source,
    without_person,
    write,
)
from monitor.config.entries import Entry, Kind, entry_lines, written
from monitor.errors import UsageError

EXAMPLE = (Path(__file__).parents[2] / "config.example.toml").read_text()
ANA: Entry = {"name": "Ana Lopez", "departments": ["Data", "Growth"], "met": date(2026, 5, 1), "star": True}

# ---------------------------------------------------------------------------- invented files


@dataclass
class File:
    """A text with what is known of its comments: who each is about (None: nobody who can go)."""

    lines: list[str] = field(default_factory=list)
    about: dict[str, tuple[int, int] | None] = field(default_factory=dict)
    newline: str = "\n"

    def comment(self, who: tuple[int, int] | None) -> str:
        mark = f"c{len(self.about)}x"
        self.about[mark] = who
        return f"# {mark} é"

    def marks(self, text: str) -> list[str]:
        """The comments that a text still has, in its order."""
        return sorted((mark for mark in self.about if f"# {mark} é" in text), key=text.index)

    @property
    def text(self) -> str:
        return self.newline.join(self.lines) + self.newline


NAMES = ("Dana Ruiz", "Sam Hill", "Łukasz Öz", 'Q "quote" \\ [[x]]', "# hash", "Dana Hill")


@st.composite
def files(draw: st.DrawFn) -> File:
    file = File(newline=draw(st.sampled_from(["\n", "\r\n"])))
    if draw(st.booleans()):
        file.lines += ['timezone = "Europe/Berlin"', file.comment(None), ""]
    for employer in range(draw(st.integers(1, 3))):
        _employer(draw, file, employer)
    if draw(st.booleans()):
        file.lines += ["", file.comment(None), "[[channels]]", 'name = "phone" ' + file.comment(None)]
    return file


def _employer(draw: st.DrawFn, file: File, number: int) -> None:
    if draw(st.booleans()):
        file.lines.append(file.comment(None))
    file.lines += [draw(st.sampled_from(["[[employers]]", "[[ 'employers' ]]  # x"])), f'name = "E{number}"']
    people = draw(st.lists(st.sampled_from(NAMES), unique=True, min_size=1, max_size=4))
    how = draw(st.sampled_from(["tables", "tables", "one line", "stacked"]))
    if draw(st.booleans()):
        file.lines += [f'aliases = ["Alias {number}",', f'  "x"]  {file.comment(None)}']
    if how == "one line":
        items = ", ".join(f"{{name = {written(name)}, star = true}}" for name in people)
        file.lines.append(f"people = [{items}]" + draw(st.sampled_from(["", "  " + file.comment(None)])))
    elif how == "stacked":
        _stacked(draw, file, number, people)
    else:
        file.lines.append("")
        for place, name in enumerate(people):
            _table(draw, file, (number, place), name)
    file.lines += [""] * draw(st.integers(1 if how == "tables" else 0, 2))
    if draw(st.booleans()):
        file.lines += ["  [[employers.sources]]", '  url = "https://a.example"', ""]


def _stacked(draw: st.DrawFn, file: File, number: int, people: list[str]) -> None:
    file.lines.append("people = [" + draw(st.sampled_from(["", file.comment(None)])))
    for place, name in enumerate(people):
        who = (number, place)
        if draw(st.booleans()):
            file.lines.append("  " + file.comment(who))
        last = place == len(people) - 1
        comma = draw(st.sampled_from(["", ","])) if last else ","
        tail = "  " + file.comment(who) if draw(st.booleans()) else ""
        file.lines.append(f"  {{ name = {written(name)}, departments = [ 'a', \"]\" ] }}{comma}{tail}")
    file.lines.append("]")


def _table(draw: st.DrawFn, file: File, who: tuple[int, int], name: str) -> None:
    indent, inner = draw(st.sampled_from([("", ""), ("  ", "  "), ("\t", "\t\t"), ("  ", "    ")]))
    if draw(st.booleans()):
        file.lines += ["", indent + file.comment(None), ""]
    for _ in range(draw(st.integers(0, 2))):
        file.lines.append(indent + file.comment(who))
    head = draw(
        st.sampled_from(["[[employers.people]]", "[[employers . 'people']]", '[["employers".people]]'])
    )
    file.lines.append(indent + head + draw(st.sampled_from(["", " " + file.comment(who)])))
    more = draw(
        st.lists(
            st.sampled_from(
                ["title = '''\n[[employers.people]]\n# no comment'''", "star = true",
                 "departments = [\n# d\n]",
                 "met = 2026-05-01", '"notes" = "likes # and ]]"']
            ),
            unique=True, max_size=4,
        )
    )  # fmt: skip
    keys = [f"name = {written(name)}", *(part.replace("\n", file.newline) for part in more)]
    for place, key in enumerate(draw(st.permutations(keys))):
        file.lines.append(inner + key + draw(st.sampled_from(["", "  " + file.comment(who)])))
        if place + 1 < len(keys) and draw(st.integers(0, 3)) == 0:
            file.lines.append("")
    if draw(st.booleans()):
        file.lines.append(inner + file.comment(who))
    file.lines.append("")


def people_of(tree: Mapping[str, Any]) -> list[tuple[int, int, str]]:
    return [
        (e, p, one["name"])
        for e, employer in enumerate(tree["employers"])
        for p, one in enumerate(employer.get("people", []))
    ]


def bare(tree: dict[str, Any]) -> dict[str, Any]:
    """Without lists that are empty, which say nothing."""
    tree = deepcopy(tree)
    for employer in tree.get("employers", []):
        if employer.get("people") == []:
            del employer["people"]
    return tree


def solid(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def is_part_of(lines: list[str], whole: list[str]) -> bool:
    rest = iter(whole)
    return all(line in rest for line in lines)


# ---------------------------------------------------------------------------- any layout


@settings(max_examples=50)
@given(files(), st.data())
def test_who_goes_takes_their_own_comments_and_nothing_else(file: File, data: st.DataObject) -> None:
    tree = tomllib.loads(file.text)
    e, p, name = data.draw(st.sampled_from(people_of(tree)))
    after = without_person(file.text, f"alias {e}" if f"Alias {e}" in file.text else f"E{e}", name.upper())
    del tree["employers"][e]["people"][p]
    assert bare(tomllib.loads(after)) == bare(tree)
    left = [mark for mark in file.marks(file.text) if file.about[mark] != (e, p)]
    assert file.marks(after) == left
    assert after.count("\n") == after.count(file.newline)


@settings(max_examples=50)
@given(files(), st.data())
def test_a_table_that_goes_changes_no_line_that_stays(file: File, data: st.DataObject) -> None:
    tree = tomllib.loads(file.text)
    e, _, name = data.draw(st.sampled_from(people_of(tree)))
    if "people = [" not in file.text:
        assert is_part_of(solid(without_person(file.text, f"E{e}", name)), solid(file.text))


@settings(max_examples=50)
@given(files(), st.integers(0, 3), st.sampled_from(["people", "rejections", "sources"]))
def test_what_is_added_stands_there_and_all_else_as_before(file: File, e: int, kind: Kind) -> None:
    add = {"people": with_person, "rejections": with_rejection, "sources": with_source}[kind]
    tree = tomllib.loads(file.text)
    after = add(file.text, f"e{e}", ANA)
    if e >= len(tree["employers"]):
        tree["employers"].append({"name": f"e{e}", kind: [ANA]})
    else:
        tree["employers"][e].setdefault(kind, []).append(ANA)
    assert tomllib.loads(after) == tree
    assert file.marks(after) == file.marks(file.text)
    assert after.count("\n") == after.count(file.newline)
    if f"{kind} = [" not in file.text:
        assert is_part_of(file.text.splitlines(), after.splitlines())


@settings(max_examples=50)
@given(files(), st.integers(0, 3))
def test_who_came_and_goes_again_leaves_the_file_as_it_was(file: File, e: int) -> None:
    name = f"E{e}"
    after = without_person(with_person(file.text, name, ANA), name, "ana lopez")
    if f'"{name}"' not in file.text:
        assert solid(after)[-1] == f'name = "{name}"'
        assert solid(after)[:-2] == solid(file.text)
    else:
        assert solid(after) == solid(file.text) or _but_for_a_comma(after, file.text)


def _but_for_a_comma(after: str, before: str) -> bool:
    """A comma behind the last item of a list is as good as none."""
    bare = [text.replace("},", "}").replace("\r", "") for text in (after, before)]
    return solid(bare[0]) == solid(bare[1])


VALUES = st.fixed_dictionaries(
    {},
    optional={
        "title": st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
        "left": st.none() | st.dates(),
        "star": st.none() | st.booleans(),
        "formal": st.booleans(),
        "notes": st.none(),
        "departments": st.none() | st.lists(st.sampled_from(["Data", "a]b", "#"])),
        "met": st.none() | st.dates(),
    },
)


@settings(max_examples=50)
@given(files(), st.data(), VALUES)
def test_keys_are_set_and_taken_out(file: File, data: st.DataObject, keys: dict[str, Any]) -> None:
    tree = tomllib.loads(file.text)
    e, p, name = data.draw(st.sampled_from(people_of(tree)))
    after = with_person_keys(file.text, f"E{e}", name, keys)
    entry = tree["employers"][e]["people"][p]
    for key, value in keys.items():
        entry.pop(key, None)
        if value is not None:
            entry[key] = value
    assert tomllib.loads(after) == tree
    kept = [mark for mark in file.marks(file.text) if file.about[mark] != (e, p)]
    assert [mark for mark in file.marks(after) if file.about[mark] != (e, p)] == kept
    if all(value is not None for value in keys.values()) and "departments" not in keys:
        assert file.marks(after) == file.marks(file.text)


# ---------------------------------------------------------------------------- as people see it


def test_a_new_person_stands_below_the_others_as_people_write_it() -> None:
    after = with_person(EXAMPLE, "acme labs gmbh", ANA)
    assert (
        '  name = "Sam Hill"\n  recruiter = true\n\n  [[employers.people]]\n  name = "Ana Lopez"\n'
        '  departments = ["Data", "Growth"]\n  met = 2026-05-01\n  star = true\n\n[[mailboxes]]' in after
    )
    assert after.replace(entry_lines("people", ANA) + "\n", "") == EXAMPLE


def test_a_rejection_stands_with_the_others_and_before_the_sources() -> None:
    entry: Entry = {"role": "Analyst", "date": date(2026, 6, 1)}
    after = with_rejection(EXAMPLE, "Acme", entry)
    assert after.replace(entry_lines("rejections", entry) + "\n", "") == EXAMPLE
    assert after.index('role = "Analyst"') < after.index("[[employers.sources]]")
    plain = '[[employers]]\nname = "Acme"\n\n[[employers.people]]\nname = "Sam"\n'
    assert with_rejection(plain, "acme", entry) == (
        '[[employers]]\nname = "Acme"\n\n[[employers.rejections]]\nrole = "Analyst"\ndate = 2026-06-01\n\n'
        '[[employers.people]]\nname = "Sam"\n'
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", '[[employers]]\nname = "Globex"\naliases = ["G"]\n'),
        ("# mine", '# mine\n\n[[employers]]\nname = "Globex"\naliases = ["G"]\n'),
        ("employers = []\n", 'employers = [{ name = "Globex", aliases = ["G"] }]\n'),
        (
            "employers = [ # all\r\n]\r\n",
            'employers = [ # all\r\n  { name = "Globex", aliases = ["G"] }\r\n]\r\n',
        ),
    ],
)
def test_a_new_employer_stands_at_the_end(before: str, after: str) -> None:
    assert with_employer(before, "Globex", {"aliases": ["G"]}) == after


def test_keys_stand_below_the_others_and_a_changed_one_where_it_was() -> None:
    keys = {"left": date(2026, 7, 1), "title": "Chief", "phone": None, "language": "de"}
    text = (
        '[[employers]]\nname = "Acme"\n  [[employers.people]]\n  name = "Dana Ruiz"\n'
        '  title = "Head"  # since May\n  phone = "5550100"  # mornings\n  # left = 2026-01-01\n'
        "  star = true # yes\n\n# more\n[me]\n"
    )
    assert with_person_keys(text, "Acme", "dana ruiz", keys) == (
        '[[employers]]\nname = "Acme"\n  [[employers.people]]\n  name = "Dana Ruiz"\n'
        '  title = "Chief"  # since May\n  # left = 2026-01-01\n'
        '  star = true # yes\n  left = 2026-07-01\n  language = "de"\n\n# more\n[me]\n'
    )


TRACES = """\
# Ask Dana Ruiz before August.
[[employers]]
name = "Acme"  # dana@acme.example answers fast
# the first I met
  [[employers.people]]
  name = "Dana Ruiz"
  email = "dana@acme.example"
  linkedin = "https://www.linkedin.example/in/dana-ruiz-77/"

  # left = 2026-07-01

# dana has a dog

# Dana Rui is somebody else, and so is Dana.
[[employers]]
name = "Globex"  # in/dana-ruiz-77 likes it
  [[employers.people]]
  name = "Dana Hill"
  notes = "knows Dana Ruiz"
"""


def test_comments_that_name_who_goes_go_as_well_and_those_of_namesakes_stay() -> None:
    after = without_person(TRACES, "Acme", "Dana Ruiz")
    assert solid(after) == [
        "[[employers]]",
        'name = "Acme"',
        "# Dana Rui is somebody else, and so is Dana.",
        "[[employers]]",
        'name = "Globex"',
        "  [[employers.people]]",
        '  name = "Dana Hill"',
        '  notes = "knows Dana Ruiz"',
    ]


def test_who_stands_at_two_employers_keeps_the_comments_at_the_other() -> None:
    text = TRACES + '\n  # Dana Ruiz, since July\n  [[employers.people]]\n  name = "Dana Ruiz"\n'
    after = without_person(text, "Acme", "Dana Ruiz")
    assert "# Dana Ruiz, since July" in after
    assert "# Ask Dana Ruiz before August." in after
    assert "dana@acme.example" not in after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("people = [{name = 'A'}, {name = 'Dana'}, {name = 'B'}]", "people = [{name = 'A'}, {name = 'B'}]"),
        ("people = [{name = 'Dana'}]", "people = []"),
        ("people = [{name = 'A'}, {name = 'Dana'}]", "people = [{name = 'A'}]"),
        ("people = [{name = 'A'}, {name = 'Dana'},]", "people = [{name = 'A'}, ]"),
        ("people = [{name = 'A'}, # a\n {name = 'Dana'}]", "people = [{name = 'A'}, # a\n ]"),
        ("people = [\n {name = 'A'},\n {name = 'Dana'}]", "people = [\n {name = 'A'}]"),
        ("people = [\n {name = 'Dana'} # d\n , {name = 'A'}]", "people = [\n {name = 'A'}]"),
        ("[[employers.people]]\nname = 'Dana'\n[employers.people.x]\na = 1\n# x", ""),
    ],
)
def test_items_of_lists_go_with_their_commas(text: str, after: str) -> None:
    assert without_person(f"[[employers]]\nname = 'E'\n{text}\n", "E", "dana").strip() == (
        f"[[employers]]\nname = 'E'\n{after}".strip()
    )


def test_an_employer_in_braces_can_be_changed_as_well() -> None:
    text = "employers = [{name = 'E', people = [{name = 'Dana', star = true, met = 2026-05-01}]}]\n"
    assert with_person_keys(text, "E", "Dana", {"star": None, "met": None, "formal": False}) == (
        "employers = [{name = 'E', people = [{name = 'Dana', formal = false}]}]\n"
    )
    assert with_rejection(text, "E", {"role": "x"}).endswith(', rejections = [{ role = "x" }]}]\n')
    assert without_person(text, "E", "Dana") == "employers = [{name = 'E', people = []}]\n"


# ---------------------------------------------------------------------------- what cannot be


TWICE = '[[employers]]\nname = "E"\npeople = [{name = "Dana"}, {name = "dana "}]\n'


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: without_person(TWICE, "E", "Dana"), "More than one person called Dana stands at E"),
        (lambda: with_person_keys(TWICE, "E", "Dana", {}), "More than one person called Dana"),
        (lambda: with_person(TWICE, "E", {"name": "DANA"}), "Somebody called DANA stands at E already"),
        (lambda: without_person(TWICE, "E", "Sam"), "Nobody called Sam stands at E .* lists them"),
        (lambda: without_person(TWICE, "F", "Sam"), "F does not stand in the configuration"),
        (lambda: with_employer(TWICE, "e", {}), "e stands in the configuration already"),
        (lambda: with_person("x = [", "E", ANA), "cannot be read as it stands.*check"),
        (lambda: with_person("[employers]\nname = 'E'", "E", ANA), "double brackets"),
        (
            lambda: with_person("[[employers]]\nname = 'E'\n[employers.people]\nname = 'x'", "E", ANA),
            r"(?s)Add these lines to the employer by hand:\n  \[\[employers.people\]\]\n  name = \"Ana",
        ),
        (
            lambda: with_person_keys(
                "[[employers]]\nname = 'E'\n[[employers.people]]\nname = 'D'\nmet.x = 1\n",
                "E",
                "D",
                {"met": 3},
            ),
            "(?s)Add these lines to the entry of D by hand:\nmet = 3",
        ),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(call: Any, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        call()


def test_a_mark_of_its_encoding_stays_before_the_text(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xef\xbb\xbfa = 1\n")
    write(path, "a = 2\n", "a = 1\n")
    assert path.read_bytes() == b"\xef\xbb\xbfa = 2\n"

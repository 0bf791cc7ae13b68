"""Prints whole decisions of `explain` on random roles of labelled data, to be read by a person.

    python -m tests.matching.decisions FOLDER [--count 40] [--seed 1]

Each is lived through: a watch list with that employer's people (their titles and departments; the names are
invented), the wishes of a row of `fit`, a first read, then the role opens, then `explain`.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.life import Life, living
from tests.matching.rows import Row, read_rows

NAMES = (
    "Ana Kim", "Ben Adeyemi", "Carla Voss", "Dana Ruiz", "Emre Aydin", "Fay Lindqvist", "Gus Moreau",
    "Hana Sato", "Ivo Petrov", "Jo Marsh",
)  # fmt: skip


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests.matching.decisions", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--brief", action="store_true", help="of the people only the first")
    args = parser.parse_args(arguments)
    dice = random.Random(args.seed)
    roles = dice.sample(read_rows(args.folder, "pick"), args.count)
    wishes = read_rows(args.folder, "fit")
    for number, row in enumerate(roles, 1):
        wish = dice.choice([w for w in wishes if w["ckey"] == row["ckey"]] or wishes)
        with tempfile.TemporaryDirectory() as folder, living(Path(folder)) as life:
            print(f"{number}. right: {_names(row, 'right')}; also fine: {_names(row, 'maybe')}\n")
            text = _lived(life, row, wish, hidden=dice.random() < 0.5)
            print(_brief(text) if args.brief else text)
    return 0


def _brief(text: str) -> str:
    """Without links, without the people after the first, and without what follows them."""
    kept: list[str] = []
    people = 0
    for line in text.split("\n\nOtherwise:")[0].splitlines():
        people += bool(people or line.startswith("Whom to ask")) and not line.startswith("    ")
        if people <= 2 and line and not line.startswith(("  link", "  source", "  first seen")):
            kept.append(line)
    return "\n".join(kept) + "\n"


def _names(row: Row, which: str) -> str:
    return ", ".join(NAMES[at] for at in row[which]) or "nobody"


def _lived(life: Life, row: Row, wish: Row, *, hidden: bool) -> str:
    department = None if hidden else row["dept"]
    fit = f"titles = {_list(wish['targets'])}\nseniority = {_list(wish['levels'])}"
    if wish["place"] != "any":
        fit += f"\nlocations = {_list([wish['place']])}"
    people = "".join(
        f"\n[[employers.people]]\nname = {_text(name)}\ntitle = {_text(star['title'])}\n"
        f"departments = {_list([star['own_dept']])}\nstar = true\n"
        for name, star in zip(NAMES, row["stars"], strict=False)
    )
    life.write(f'name = "The employer"\n{life.source()}{people}', channels="", fit=fit)
    life.board("acme", [_role(1, "Falconer", "Berlin", None)])
    life.poll()
    life.board(
        "acme", [_role(1, "Falconer", "Berlin", None), _role(2, row["title"], wish["loc"], department)]
    )
    life.later(hours=1)
    life.poll()
    return life.run("explain", "2").out


def _role(number: int, title: str, place: str | None, department: str | None) -> dict[str, Any]:
    departments = [{"id": 7, "name": department, "parent_id": None, "child_ids": []}] if department else []
    return {
        "id": number,
        "title": title,
        "absolute_url": f"https://boards.greenhouse.io/acme/jobs/{number}",
        "location": {"name": place or ""},
        "departments": departments,
        "offices": [],
        "requisition_id": None,
        "updated_at": "2026-05-01T00:00:00-04:00",
    }


def _text(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _list(values: Sequence[str]) -> str:
    return f"[{', '.join(_text(value) for value in values)}]"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

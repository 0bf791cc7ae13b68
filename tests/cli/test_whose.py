"""Whose board it is: by the names of the file, else by what the board, the site or its host is called."""

from __future__ import annotations

import pytest

from monitor.cli.whose import whose
from monitor.finding import Found
from monitor.model import Employer


def found(named: str | None = None, board: str | None = None, url: str = "https://x.example/") -> Found:
    return Found(system="lever", kind="lever", board=board, url=url, named=named, readable=True, reason="")


WATCHED = (
    Employer(name="Acme", aliases=("Acme Labs GmbH",), sources=()),
    Employer(name="Globex Corporation"),
    Employer(name="Hooli"),
)


@pytest.mark.parametrize(
    ("named", "board", "url", "name"),
    [
        ("Careers at Acme", None, "https://x.example/", "Acme"),
        (None, "acme", "https://x.example/", "Acme"),
        (None, "acmelabsgmbh", "https://x.example/", "Acme"),
        (None, "globexcorporation", "https://x.example/", "Globex Corporation"),
        (None, "globex/wd5/External", "https://x.example/", "Globex"),
        ("Acmeology", None, "https://x.example/", "Acmeology"),
        (None, "initech-robotics", "https://x.example/", "Initech Robotics"),
        (None, "AcmeGroup", "https://x.example/", "AcmeGroup"),
        (None, None, "https://careers.initech.example/jobs", "Initech"),
        (None, None, "https://www.initech.example:8080/jobs", "Initech"),
        (None, None, "https://careers.initech.co.uk/jobs", "Initech"),
        (None, None, "http://127.0.0.1:8080/jobs", "127.0.0.1"),
    ],
)
def test_the_employer_is_known_by_the_name_of_the_site_or_the_board(
    named: str | None, board: str | None, url: str, name: str
) -> None:
    assert whose(found(named, board, url), WATCHED) == name


def test_the_only_employer_without_a_source_is_meant() -> None:
    assert whose(found(board="somewhat-else"), (Employer(name="Acme"),)) == "Acme"


@pytest.mark.parametrize(
    "called",
    [
        "Initech",
        "Initech Careers",
        "Careers Initech",
        "Life at Initech",
        "bij Initech",
        "der Initech",
        "Carrières chez Initech",
        "Home",
        "Join us",
        "Jobs",
        "Open positions",
        "Offene Stellen",
        "Trabaja con nosotros",
        "We're hiring",
        "Build the future with us",
    ],
)
@pytest.mark.parametrize(
    ("board", "url"), [(None, "https://careers.initech.example/en"), ("initech", "https://www.x.example/")]
)
def test_a_title_is_a_name_only_as_far_as_the_board_or_the_host_bears_it_out(
    called: str, board: str | None, url: str
) -> None:
    assert whose(found(called, board), WATCHED, url) == "Initech"


@pytest.mark.parametrize(
    ("called", "url", "name"),
    [
        (
            "Initech Robotics GmbH & Co. KG",
            "https://initech-robotics.example",
            "Initech Robotics GmbH & Co. KG",
        ),
        ("the Initech Group", "https://www.initech.example/", "Initech Group"),
        ("Work at The Initech Company", "https://www.initech.example/", "Initech Company"),
        ("Umbrella", "https://www.umbr.example/", "Umbrella"),
        ("Vandelay Industries", "https://www.vi-careers.example/", "Vandelay Industries"),
    ],
)
def test_the_whole_name_is_taken_where_the_site_tells_it(called: str, url: str, name: str) -> None:
    assert whose(found(called), (), url) == name

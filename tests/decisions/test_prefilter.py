"""Which of many people a title could be for: nobody whom `judge` would name is left out."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.decisions import prefilter as module
from monitor.decisions.fit import judge
from monitor.decisions.prefilter import prefilter
from monitor.model import Fit, Posting

WISHES = (
    "data engineer", "Head of Data", "Registered Nurse", "Krankenpfleger", "truck driver", "zookeeper",
    "Senior Python Developer", "Pediatric Nurse", "front-end developer", "Full Stack Engineer",
    "FP&A Manager", "P&L owner", "Engineering Manager", "Software Engineer", "iOS Engineer",
    "Buchhalter", "Enfermera", "CTO", "SRE", "C++ developer", ".NET developer", "Level 3 wizard", "VP",
    "engineer", "of the", "!!!", "Koch", "Sales Engineer", "Intern", "Eng", "Werkstudent Marketing",
    "Go-to-market lead", "Dompteur", "Datenzauberer",
)  # fmt: skip
FITS = tuple(Fit(titles=(wish,)) for wish in WISHES)
INDEX = prefilter(FITS)


def possible(title: str, fits: tuple[Fit, ...] = FITS) -> set[int]:
    """Those for whom the title is anything but a no."""
    role = Posting(source="page:acme", id="1", title=title)
    return {number for number, fit in enumerate(fits) if judge(role, fit).verdict != "no"}


PIECES_WORDS = """
Data Engineer Engineers Engineering Eng Eng. Software Softwareentwickler SoftwareentwicklerIn
Entwickler:in Entwickler/in Entwickler*innen (m/w/d) Front End front-end Frontend Full-Stack full
stack Nurse RN Registered Krankenpfleger(in) Gesundheits- und Krankenpflegerin Buchhalter:innen
Driver Truck LKW-Fahrer Head of VP Manager Sr. II III IV V i C++ C# .NET ASP.NET Python FP&A P & L
FP and A go to market GTM - – — | / , ( ) [R-1042] #12345 $10k 100% €50.000 Développeur(se)
Développeur·euse Ingénieur Enfermera Zookeeper zookeepers Level Lvl 3 iOS SRE S.R.E. Koch Köche
Sales AE intern Internship Werkstudent Dompteur Dompteurin Datenzauberer ™ ® 2nd shift k8s 3d
data™engineer 10kdata $10 kitchen remote wizard wizards owner Cook €
"""
PIECES = st.sampled_from(PIECES_WORDS.split())
TITLES = st.lists(PIECES, max_size=6).map(" ".join) | st.text(max_size=40)


@settings(max_examples=400)
@given(TITLES)
def test_nobody_is_left_out_for_whom_a_title_could_be(title: str) -> None:
    assert possible(title) <= set(INDEX.candidates(title))


def test_nobody_is_left_out_on_real_titles() -> None:
    folder = os.environ.get("MONITOR_SAMPLES")
    if not folder:
        pytest.skip("MONITOR_SAMPLES names no folder of samples")
    rows = (Path(folder) / "matching" / "fit.dev.jsonl").read_text(encoding="utf-8").splitlines()[::4]
    found = [json.loads(line) for line in rows]
    wished = tuple({tuple(row["targets"]): Fit(titles=tuple(row["targets"])) for row in found}.values())
    index = prefilter(wished)
    for row in found:
        assert possible(row["title"], wished) <= set(index.candidates(row["title"])), row["title"]


@pytest.mark.parametrize(
    ("title", "wishing"),
    [
        ("Senior Data Engineer (m/w/d)", {"data engineer"}),
        ("Dateningenieur", {"data engineer"}),
        ("Zookeeper", {"zookeeper"}),
        ("Front-End Developer", {"front-end developer"}),
        ("Front End Developer", {"front-end developer"}),
        ("Krankenschwester", {"Krankenpfleger", "Registered Nurse"}),
        ("Lion tamer", set()),
        ("Ювелир", set()),
        ("$10 an hour: jeweller", set()),
    ],
)
def test_those_who_wish_for_a_title_are_named(title: str, wishing: set[str]) -> None:
    named = {WISHES[number] for number in INDEX.candidates(title)}
    assert wishing <= named
    assert named or not wishing


def test_titles_that_nobody_wishes_for_are_for_nobody() -> None:
    for title in ("Lion tamer", "Jeweller, Paris", "Ювелир", "Glasblaser:in (m/w/d)", "Organist"):
        assert INDEX.candidates(title) == ()


def test_who_wishes_for_no_title_is_always_named() -> None:
    index = prefilter((Fit(titles=("zookeeper",)), Fit(), Fit(exclude=("intern",))))
    assert index.candidates("Data Intern") == (1, 2)
    assert index.candidates("Zookeeper") == (0, 1, 2)
    assert prefilter(()).candidates("Zookeeper") == ()


def test_what_is_remembered_of_words_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_KEPT", 3)
    index = prefilter((Fit(titles=("zookeeper",)),))
    for number in range(20):
        assert index.candidates(f"qq{number} zz{number}x") == ()
        assert index.candidates("Zookeeper") == (0,)


def test_the_letters_of_a_currency_cost_nothing_where_no_sum_is_told() -> None:
    assert module._raw("Nurse, Europe") == ["nurse", "europe"]
    assert module._raw("Nurse 20 EUR") is None
    assert possible("Registered Nurse, Europe") >= {WISHES.index("Registered Nurse")}

"""The levels that a title can be read as."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.levels import leads, level, standing
from monitor.model import SENIORITY


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Werkstudent Data (m/w/d)", "intern"),
        ("Duales Studium Informatik", "intern"),
        ("Azubi Koch", "intern"),
        ("Stage - Développeur web", "intern"),
        ("Alternance Data Analyst", "intern"),
        ("Becario de marketing", "intern"),
        ("Estágio em Dados", "intern"),
        ("Stage Manager", "mid manager"),
        ("Principal Stage Fluids Engineer", "staff"),
        ("Software Engineer (L3)", "junior"),
        ("Software Engineer, E5", "senior"),
        ("Data Scientist (L5/L6)", "staff"),
        ("Engineer - IC2", "mid"),
        ("L3 Support Engineer", ""),
        ("HVAC Technician - Level 4/5", ""),
        ("Fluids Technician III", "senior"),
        ("Engineer IV", "staff"),
        ("Engineering Manager", "manager"),
        ("Manager, Recruiting", "manager"),
        ("Senior Manager, Ops", "manager"),
        ("Abteilungsleiter Einkauf", "manager"),
        ("Product Manager", "mid manager"),
        ("Senior Product Manager", "senior manager"),
        ("Principal Product Manager", "staff manager"),
        ("Operations Manager", "mid manager"),
        ("Senior Operations Manager", "senior manager"),
        ("Team Lead, Support", "lead manager"),
        ("Tech Lead", "lead"),
        ("Lead Generation Specialist", ""),
        ("VP of Sales", "executive director"),
        ("CTO", "executive"),
        ("Account Director", ""),
        ("Chef de projet", ""),
        ("Directeur commercial", "director"),
        ("Member of Technical Staff", "mid senior staff lead"),
        ("Solutions Architect", "mid senior staff lead"),
        ("Strategic Finance Associate", "junior"),
        ("Associate Director, Sales", "director"),
        ("Assistant Editor", "junior"),
        ("Executive Assistant", ""),
        ("Executive Assistant to the Director", ""),
        ("Data Engineer", ""),
    ],
)
def test_a_title_stands_for_the_levels_that_employers_mean_by_it(title: str, expected: str) -> None:
    assert " ".join(standing(title)) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Engineering Manager", True), ("VP of Sales", True), ("Head of Data", True),
        ("Chief of Staff", True),
        ("Operations Manager", False), ("Team Lead", False), ("Data Engineer", False),
        ("Data Intern", False),
    ],
)  # fmt: skip
def test_only_those_who_surely_lead_are_said_to(title: str, expected: bool) -> None:
    assert leads(title) is expected


@given(st.text(max_size=60))
def test_a_level_is_among_those_that_a_title_stands_for(title: str) -> None:
    found = standing(title)
    assert set(found) <= set(SENIORITY)
    named = level(title)
    assert named is None or named in found

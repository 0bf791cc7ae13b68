"""Titles as a person reads them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.levels import level
from monitor.decisions.titles import joined, parts, spelled, title_key
from monitor.model import SENIORITY

DECORATED = [
    "Senior Data Engineer",
    "SENIOR DATA ENGINEER",
    "Sr. Data Engineer",
    "Snr Data Eng",
    "Senior Data Engineers",
    "Senior Data Engineer (m/w/d)",
    "Senior Data Engineer (m|f|d)",
    "Senior Data Engineer (f/m/x)",
    "Senior Data Engineer [m/w/divers]",
    "Senior Data Engineer (all genders)",
    "Senior Data Engineer all genders",
    "Senior Data Engineer (gn)",
    "Senior Data Engineer H/F",
    "Senior Data Engineer m/w/d",
    "Senior Data Engineer:in",
    "Senior Data Engineer*in (m/w/d)",
    "Senior Data Engineer (R-1042)",
    "Senior Data Engineer - JR10423",
    "Senior Data Engineer #34926",
    "Senior Data Engineer - Req ID: 10423",
    "Senior Data Engineer [2024-00123]",
    "Senior Data Engineer | 104233",
    "104233 - Senior Data Engineer",
    "Senior Data Engineer (104233.)",
    "NEW! Senior Data Engineer",
    "Urgent: Senior Data Engineer",
    "[Hiring] Senior Data Engineer",
    "Now hiring a Senior Data Engineer",
    "🚀 Senior Data Engineer ✨",
    "Senior Data Engineer - Remote",
    "Senior Data Engineer (Remote)",
    "Senior Data Engineer (Fully Remote / Hybrid)",
    "Senior Data Engineer - Full-time",
    "Senior Data Engineer, Vollzeit",
    "Senior Data Engineer, 40h/week",
    "Senior Data Engineer (38,5 Std./Woche)",
    "Senior Data Engineer (80-100%)",
    "Senior Data Engineer 100%",
    "Senior Data Engineer - $120,000 - $150k/yr",
    "  Senior   Data\u00a0Engineer –",
]


@pytest.mark.parametrize("title", DECORATED)
def test_decoration_carries_no_meaning(title: str) -> None:
    assert title_key(title) == "senior data engineer"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Data Engineer II", "Data Engineer 2"),
        ("Data Engineer Level 3", "Data Engineer III"),
        ("Data Engineer I", "Data Engineer 1"),
        ("Data Engineer V", "Data Engineer 5"),
        ("Data Engineer lvl IV", "Data Engineer 4"),
        ("SWE, Infra", "Software Engineer, Infra"),
        ("Eng Manager", "Engineering Manager"),
        ("Head of Eng", "Head of Engineering"),
        ("Eng Ops", "Engineering Operations"),
        ("VP Ops & Strategy", "Vice President, Operations and Strategy"),
        ("Full-Stack Developer", "Fullstack Developer"),
        ("Full Stack Developer", "Full-stack Dev"),
        ("Front End Engineer", "Front-end Engineer"),
        ("R&D Engineer", "R & D Engineer"),
        ("Data Centre Technician", "Data Center Technician"),
        ("Développeur·se Backend H/F", "Développeur Backend"),
        ("Développeur(se) Backend", "Developpeur backend"),
        ("Directeur/trice Produit", "Directeur Produit"),
        ("Ingénieur.e Données", "Ingénieur Données"),
        ("Chargé(e) de clientèle (H/F) - CDI", "Chargé de clientèle"),
        ("Ingeniero/a de datos", "Ingeniero de datos"),
        ("Desenvolvedor(a) Backend", "Desenvolvedor Backend"),
        ("Softwareentwickler:in", "Softwareentwickler"),
        ("Softwareentwickler/-in", "Softwareentwickler"),
        ("SoftwareentwicklerInnen", "Softwareentwickler"),
        ("Medewerker Verkoop (m/v)", "Medewerker Verkoop"),
        ("Engineer — Platform", "Engineer, Platform"),
        ("Internship Marketing", "Intern Marketing"),
    ],
)
def test_two_spellings_are_one_title(one: str, other: str) -> None:
    assert title_key(one) == title_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Engineer II", "Engineer III"),
        ("Engineer I", "Engineer"),
        ("Senior Engineer", "Engineer"),
        ("Data Engineer", "Engineer, Data"),
        ("Summer Intern 2026", "Summer Intern 2027"),
        ("Summer Intern (2026)", "Summer Intern"),
        ("Audio Researcher, Generation", "Audio Researcher, Understanding"),
        ("LinkedIn Ads Manager", "Linked Ads Manager"),
        ("C++ Engineer", "C Engineer"),
        ("Remote Sensing Engineer", "Sensing Engineer"),
        ("Hiring Manager", "Manager"),
        ("Designer, 3D", "Designer"),
        ("Fleet Manager - Part-time", "Fleet Manager"),
        ("Recruiter (Contract)", "Recruiter"),
        ("I Engineer", "1 Engineer"),
        ("V Engineer", "5 Engineer"),
        ("V Belt Engineer", "Belt Engineer"),
        ("Level Designer", "Designer"),
        ("UI/UX Designer", "UI Designer"),
        ("Drop-in Coach", "Drop Coach"),
    ],
)
def test_what_means_something_stays(one: str, other: str) -> None:
    assert title_key(one) != title_key(other)


@pytest.mark.parametrize(
    ("title", "places", "key"),
    [
        ("Data Engineer - Berlin", ("Berlin, Germany",), "data engineer"),
        ("Data Engineer - Berlin", (), "data engineer berlin"),
        ("Data Engineer - Berlin", ("Paris",), "data engineer berlin"),
        ("Data Engineer (Boston, MA)", ("Boston, MA",), "data engineer"),
        ("Data Engineer, Berlin or Remote", ("Berlin",), "data engineer"),
        ("Data Engineer Berlin", ("Berlin",), "data engineer"),
        ("Data Engineer in Berlin", ("Berlin",), "data engineer"),
        ("Data Engineer, Team in Berlin", ("Berlin",), "data engineer team"),
        ("Data Engineer in New York City", ("New York", "New York City"), "data engineer"),
        ("Data Engineer in Berlin - Backend", ("Berlin",), "data engineer in berlin backend"),
        ("Data Engineer New York City", ("York City", "New York City"), "data engineer"),
        ("Acme: Data Engineer", ("Acme",), "data engineer"),
        ("Data Engineer, Acme - Berlin", ("Acme", "Berlin"), "data engineer"),
        ("Berlin Store Manager", ("Berlin",), "berlin store manager"),
        ("Berlin", ("Berlin",), "berlin"),
        ("In Berlin", ("Berlin",), "in"),
        ("Berlin: Remote", ("Berlin",), "berlin"),
    ],
)
def test_a_place_that_the_posting_names_is_no_part_of_the_title(
    title: str, places: tuple[str, ...], key: str
) -> None:
    assert title_key(title, places) == key


@pytest.mark.parametrize(
    ("title", "key"), [("Full-time", "fulltime"), ("🚀", "🚀"), ("", ""), ("(m/w/d)", "m w d")]
)
def test_a_title_that_is_all_decoration_keeps_a_key(title: str, key: str) -> None:
    assert title_key(title) == key


def test_the_parts_of_a_title_are_words_of_one_spelling() -> None:
    assert parts("Sr. Engineer (Full-Stack), Core & Ops") == (
        ("senior", "engineer"),
        ("fullstack",),
        ("core", "and", "operations"),
    )
    assert spelled("Full-stack Devs") == "fullstack developer"
    assert joined("front end of the e commerce") == "frontend of the ecommerce"


LEVELS = {
    "intern": "Data Intern|Working Student, Data|Praktikant Marketing|Trainee Vertrieb (m/w/d)"
    "|Internship, Sales"
    "|Executive Assistant Intern",
    "junior": "Associate Analyst|Junior Developer"
    "|Jr. Analyst|Graduate Engineer|Engineer I|Associate Product Manager"
    "|Data Engineer 1",
    "mid": "Mid-level Engineer|Engineer II|Engineer 2, Data|Intermediate Developer",
    "senior": "Senior Data Engineer|Sr Engineer|Engineer III|Senior Product Manager"
    "|Senior Executive Assistant to the Director",
    "staff": "Staff Engineer|Principal Scientist|Senior/Staff Engineer"
    "|Senior Staff Engineer|Distinguished Engineer",
    "lead": "Tech Lead|Lead Designer|Team Lead, Support|Senior / Lead Engineer|Teamleiter Vertrieb",
    "manager": "Engineering Manager|Manager, Data|Senior Manager, Ops|Store Manager|Chief of Staff"
    "|Assistant Store Manager|Abteilungsleiter Einkauf",
    "director": "Director of Data|Head of Data|Associate Director, Sales|Assistant Director"
    "|Director/Senior Director",
    "executive": "CTO|Chief Financial Officer|VP of Sales|Vice President, Data|Executive Director",
}
UNMARKED = (
    "Data Engineer", "Product Manager", "Account Manager, Berlin", "Account Executive", "Staff Nurse",
    "Member of Technical Staff", "Executive Assistant to the CEO", "International Sales Specialist",
    "Lead Generation Specialist", "Mid-Market Account Executive", "Administrative Assistant to the Director",
    "Sales Associate", "Associate", "3D Artist", "Python 3 Engineer", "1",
)  # fmt: skip


@pytest.mark.parametrize(
    ("title", "expected"), [(title, name) for name, titles in LEVELS.items() for title in titles.split("|")]
)
def test_a_title_names_its_level(title: str, expected: str) -> None:
    assert level(title) == expected


@pytest.mark.parametrize("title", UNMARKED)
def test_words_of_a_trade_are_no_level(title: str) -> None:
    assert level(title) is None


NAMES = st.sampled_from(
    ["Senior Data Engineer", "Account Executive, EMEA", "Engineer III", "Entwickler", "Nurse Practitioner"]
)
BEFORE = st.sampled_from(["", "NEW! ", "[Hiring] ", "🚀 ", "Urgent: ", "Remote - "])
AFTER = st.sampled_from(
    [
        "",
        " (m/w/d)",
        " (all genders)",
        " - Remote",
        " (R-10423)",
        " #34926",
        " - Full-time",
        " (80-100%)",
        " 🎉",
        " -",
    ]
)


@given(NAMES, BEFORE, AFTER, AFTER, st.booleans())
def test_decorating_a_title_never_changes_its_key(
    name: str, before: str, after: str, last: str, loud: bool
) -> None:
    decorated = f"{before}{name}{after}{last}"
    assert title_key(decorated.upper() if loud else decorated) == title_key(name)


@given(st.text(max_size=60), st.lists(st.text(max_size=20), max_size=3))
def test_every_text_has_a_key_and_a_level_or_none(title: str, places: list[str]) -> None:
    assert isinstance(title_key(title, tuple(places)), str)
    assert parts(title)
    assert level(title) in (None, *SENIORITY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Softwareentwicklerin", "Softwareentwickler/in"),
        ("Buchhalterin", "Buchhalter/in"),
        ("Köchin", "Koch/Köchin"),
        ("Kauffrau", "Kaufmann/Kauffrau"),
        ("Krankenpfleger", "Krankenpfleger/Krankenschwester"),
        ("Pflegefachmann", "Pflegefachfrau/-mann"),
        ("Ingénieure", "Ingénieur(e)"),
        ("Infirmière", "Infirmier/ière"),
        ("Infirmière", "Infirmier (H/F)"),
        ("Développeuse", "Développeur/Développeuse"),
        ("Technicienne", "Technicien(ne)"),
        ("Vendeuse", "Vendeur/Vendeuse"),
        ("Enfermera", "Enfermero/a"),
        ("Contadora", "Contador/a"),
        ("Enfermeira", "Enfermeiro/a"),
        ("Trabajadora social", "Trabajador(a) social"),
        ("Cook – re-opened", "Cook"),
        ("Cook (Start: January 2027)", "Cook"),
    ],
)
def test_the_forms_for_women_and_men_are_one_title(one: str, other: str) -> None:
    assert title_key(one) == title_key(other)


@pytest.mark.parametrize("word", ["cookin", "media", "data", "nurse", "camera", "catering", "premiere"])
def test_other_words_are_no_form_of_a_trade(word: str) -> None:
    assert title_key(word) == word

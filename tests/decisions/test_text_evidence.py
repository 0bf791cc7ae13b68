"""What the text of an advertisement says of the work: at least two phrases of the work itself."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.department_terms import FAINT, FOREIGN, ROLES
from monitor.decisions.taxonomy import title_functions
from monitor.decisions.text_evidence import is_opaque, text_functions
from monitor.decisions.text_terms import TERMS
from monitor.model import FUNCTIONS
from monitor.text import words

ADVERTISEMENTS = {
    "software": "You write clean code in TypeScript, review pull requests and care for our microservices.",
    "hardware": "You lay out PCBs, bring up firmware and chase noise with an oscilloscope at the bench.",
    "data": "You own our data pipelines in dbt and Airflow and build dashboards for the whole company.",
    "research": "You conduct research in our wet lab: cell culture, assays, and peer-reviewed papers.",
    "product": "You hold the product vision, write user stories and set acceptance criteria.",
    "program": "You keep project plans and the risk register, and report to the steering committee.",
    "design": "You go from wireframes to high-fidelity mockups in Figma, and run usability tests.",
    "itsec": "You lead incident response, tune our SIEM and plan penetration testing with outside firms.",
    "sales": "You carry a quota, close deals with a pipeline of prospects and win new logos in your region.",
    "customer": "You answer support tickets in Zendesk and by live chat, and keep our CSAT high.",
    "marketing": "You plan marketing campaigns, care for SEO and paid social, and grow brand awareness.",
    "media": "You cut footage in Premiere Pro, write scripts for our channel and do the voice-over.",
    "finance": "You own the general ledger and month-end close, and post journal entries.",
    "legal": "You draft and negotiate commercial agreements, do legal research and brief outside counsel.",
    "people": "You source candidates, run payroll with our HRIS and advise on employee relations.",
    "ops": "You write standard operating procedures, streamline processes and set the operating rhythm.",
    "supply": "You drive a forklift, do cycle counts, and see to shipping and receiving of pallets.",
    "mfg": "You work on the production line, set up CNC machines and read blueprints. Welding is a plus.",
    "clinical": "You take vital signs, give medications, and keep medical records. BLS is required.",
    "education": "You write lesson plans, keep order in the classroom and follow each pupil.",
    "retail": "You greet customers, run the cash register and keep the sales floor tidy.",
    "admin": "You greet visitors at the front desk, order office supplies and make travel arrangements.",
    "facilities": "You see to building maintenance: HVAC, plumbing, and some carpentry in our three houses.",
    "policy": "You follow lobbying rules, write policy briefs, and meet elected officials and think tanks.",
}

IN_OTHER_LANGUAGES = {
    "Sie erstellen den Monatsabschluss und den Jahresabschluss und betreuen die Debitoren.": "finance",
    "Du gewinnst Neukunden, Kaltakquise macht dir Spaß, und du erreichst deine Vertriebsziele.": "sales",
    "Vous assurez la clôture mensuelle, les rapprochements bancaires et la comptabilité.": "finance",
    "Vous faites de la prospection, signez de nouveaux clients et tenez vos objectifs commerciaux.": "sales",
    "Harás pruebas unitarias y cuidarás el código limpio en el desarrollo de software.": "software",
    "Gestión de nómina, relaciones laborales y selección de personal.": "people",
    "Você fará testes unitários e código limpo em microsserviços.": "software",
    "Folha de pagamento, relações trabalhistas e admissão e demissão.": "people",
    "Je werkt in het magazijn met een heftruck; orderpicken hoort erbij.": "supply",
    "Je verzorgt de maandafsluiting en de jaarrekening en werkt in het grootboek.": "finance",
}


@pytest.mark.parametrize(("function", "text"), ADVERTISEMENTS.items())
def test_an_advertisement_of_each_function_is_told_by_its_phrases(function: str, text: str) -> None:
    assert text_functions(words(text)) == (function,)


@pytest.mark.parametrize(("text", "function"), IN_OTHER_LANGUAGES.items())
def test_advertisements_in_other_languages_are_told(text: str, function: str) -> None:
    assert text_functions(words(text)) == (function,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("We are a friendly company with a long history and a short week.", ()),
        ("You keep the general ledger.", ()),
        ("The general ledger, the GENERAL LEDGER and the General-Ledger.", ()),
        ("The general ledger, prospecting, and Figma.", ()),
        ("The generally agreed ledger, accrual-like.", ()),
        ("The general ledger and accrual.", ("finance",)),
        ("General ledgers; accruals", ("finance",)),
        ("General ledger and accruals; a quota and new logos.", ("sales", "finance")),
        ("General ledger, accruals and month-end; a quota and new logos.", ("finance",)),
        ("General ledger, accruals, IFRS, month-end; a quota, new logos and MEDDIC.", ("finance", "sales")),
        ("General ledger, accruals, IFRS, month-end; a quota, cold calls, and Figma.", ("finance",)),
        ("General ledger and accruals; a quota and new logos; Figma and wireframes.", ()),
        ("General ledger, accruals, IFRS; a quota and new logos; Figma and wireframes.", ("finance",)),
    ],
)
def test_two_phrases_tell_and_a_second_function_is_told_where_it_comes_near(
    text: str, expected: tuple[str, ...]
) -> None:
    assert text_functions(words(text)) == expected


def test_what_any_employer_writes_tells_nothing() -> None:
    text = """
    About us: Acme is the leading platform for hospitals, schools and restaurants. Our sales, marketing
    and engineering teams work side by side with our customers. What we offer: health insurance, 401(k),
    a kitchen with snacks, a learning budget, 30 days of leave, remote work. We are an equal opportunity
    employer and consider all applicants without regard to race, religion, sex, disability or veteran
    status. Our recruiting process: a call with our recruiter, a task, a day on site. Our data
    protection notice tells how we treat personal data. Please apply with your CV; agencies are asked
    not to send any.
    """
    assert text_functions(words(text)) == ()


@given(
    st.lists(st.sampled_from([phrase for row in TERMS.values() for phrase in row.split(",")]), max_size=30)
)
def test_at_most_two_functions_are_told_and_only_those_spoken_for(phrases: list[str]) -> None:
    said = words(" and then ".join(phrases))
    found = text_functions(said)
    assert len(found) <= 2
    assert set(found) <= set(FUNCTIONS)
    assert text_functions(words(" ".join(said) + " so and so " + " ".join(said))) == found


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert set(text_functions(words(text))) <= set(FUNCTIONS)


# ------------------------------------------------------------------------------------ the table


def spelled(function: str) -> list[str]:
    """The phrases of a function, as they are met in a text that holds each of them once."""
    return [" ".join(words(phrase)) for phrase in TERMS[function].split(",")]


def test_every_function_has_phrases_enough_and_no_phrase_stands_for_two() -> None:
    assert tuple(TERMS) == FUNCTIONS
    assert min(len(spelled(function)) for function in FUNCTIONS) >= 20
    counted = Counter(phrase for function in FUNCTIONS for phrase in spelled(function))
    assert [phrase for phrase, times in counted.items() if times > 1] == []
    assert "" not in counted


@pytest.mark.parametrize("function", FUNCTIONS)
def test_no_phrase_is_a_part_of_another_and_is_heard_twice(function: str) -> None:
    for phrase in spelled(function):
        assert text_functions(words(phrase)) == (), phrase


# ---------------------------------------------------------------------------------- opaque roles


@pytest.mark.parametrize(
    ("title", "labels", "opaque"),
    [
        ("Ninja", (), True),
        ("Ninja", ("Team Rocket", "1200"), True),
        ("[Hiring] Ninja (m/f/d)", ("Team Rocket",), True),
        ("", (), True),
        ("Rockstar wanted!", (), True),
        ("Ninja", ("Finance",), False),
        ("Ninja", ("Finance", "Team Rocket"), False),
        ("Data Engineer", (), False),
        ("Data Engineer", ("Team Rocket",), False),
        ("Head of Vertrieb", (), False),
        ("Vertriebsleiterin", (), False),
        ("Customer Success Ninja", (), False),
    ],
)
def test_a_role_is_opaque_where_neither_label_nor_title_tells(
    title: str, labels: tuple[str, ...], opaque: bool
) -> None:
    assert is_opaque(title, labels) is opaque


@pytest.mark.parametrize(
    "title",
    [
        "Senior Accountant",
        "Software-Engineer",
        "NURSE",
        "Barista, part-time",
        "Recruiter II",
        "Krankenpfleger",
    ],
)
def test_a_role_whose_title_tells_is_not_opaque(title: str) -> None:
    assert title_functions(title)
    assert not is_opaque(title, ())


def test_no_word_is_taken_to_tell_that_tells_nothing_to_the_taxonomy() -> None:
    rows = re.findall(r"^\s+(.*)$", "\n".join((ROLES, FOREIGN, FAINT)), re.MULTILINE)
    single = {word for row in rows for term in row.split(",") for word in [term.strip()] if word.isalpha()}
    assert len(single) > 500
    assert [word for word in single if not is_opaque(word, ()) and not title_functions(word)] == []

"""What the reviewed words of departments and titles say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions import taxonomy
from monitor.decisions.taxonomy import label_functions, levels, same_label, title_functions
from monitor.model import FUNCTIONS


def strongest(title: str) -> str | None:
    weights = dict(title_functions(title))
    return max(weights, key=lambda name: weights[name], default=None)


LABELS = {
    "Engineering": "software hardware data itsec",
    "ENG": "software hardware data itsec",
    "Software Engineering": "software",
    "Hardware Engineering": "hardware",
    "Sales Engineering": "sales",
    "Sales": "sales",
    "Vertrieb": "sales",
    "Ventas": "sales",
    "Atención al cliente": "customer",
    "Ingénierie": "software hardware data itsec",
    "Produkt & Technologie": "software product data",
    "Ressources Humaines": "people",
    "People & Places": "facilities people",
    "R&D": "software hardware data research product",
    "GTM": "sales customer marketing",
    "Go-To-Market": "sales customer marketing",
    "1200 Customer Success": "customer",
    "Dept: Finance": "finance",
    "Finance & Legal": "finance legal",
    "Legal, Risk": "legal",
    "Engineering, Product & Design": "software hardware data itsec product design",
    "Engineering - Hardware": "hardware",
    "Engineering - Nango": "software hardware data itsec",
    "Sales - Finance": "finance",
    "Dept: R&D": "software hardware data research product",
    "Xntwickler": "",
    "Vertrie": "",
    "Eng – Core Infra": "software itsec",
    "Sales > EMEA": "sales",
    "EMEA Sales": "sales",
    "Data Team": "data",
    "Buchhaltung": "finance",
    "Verkoop": "sales",
    "Vertriebsteam Nord": "sales",
    "Nango": "",
    "": "",
}


@pytest.mark.parametrize(("label", "held"), LABELS.items())
def test_a_label_is_a_set_of_functions(label: str, held: str) -> None:
    assert label_functions(label) == frozenset(held.split())


TITLES = {
    "software": "Software Engineer|Backend Developer|Senior Full-Stack Engineer|SRE"
    "|Softwareentwickler (m/w/d)|Frontendentwickler|Engineering Manager, Payments|Développeur Backend"
    "|Software Engineer, Data Platform",
    "data": "Data Engineer|Head of Data|Head of Data Platform|Data Scientist - Podcast|Analista de datos",
    "sales": "Account Executive|Account Executive - Manufacturing Industry|SDR|Sales Engineer, Data"
    "|Vertriebsleiter|Regional Vertriebscoach|Executivo de vendas|Sales Operations Manager",
    "customer": "Customer Success Manager|Technical Account Manager|Support Engineer|Kundenberater",
    "marketing": "Product Marketing Manager|Head of Growth|Performance Marketing Lead",
    "product": "Product Manager, Data|Group Product Manager",
    "people": "Recruiter, Engineering|Technical Recruiter|HR Business Partner|People Operations Associate",
    "finance": "Accountant|FP&A Manager|Comptable (H/F)|Boekhouder",
    "design": "Product Designer|UX Researcher",
    "ops": "Operations Manager|Business Operations Lead",
    "admin": "Executive Assistant|Data Entry Clerk",
    "facilities": "Data Center Technician",
    "legal": "Legal Counsel|Compliance Manager",
}


@pytest.mark.parametrize(
    ("title", "function"), [(title, name) for name, titles in TITLES.items() for title in titles.split("|")]
)
def test_a_title_tells_the_function(title: str, function: str) -> None:
    assert strongest(title) == function


FOREIGN = {
    "sales": "Vertriebsleiterin|Directrice commerciale|Ejecutiva de cuentas|Executiva de contas"
    "|Accountmanager",
    "customer": "Mitarbeiter:in Kundenservice|Chargée de clientèle|Asesora de servicio al cliente"
    "|Atendente de SAC|Medewerker klantenservice",
    "clinical": "Krankenschwester|Infirmières|Enfermera|Enfermeiro|Verpleegkundige|Ärztin",
    "finance": "Lohnbuchhalterin|Comptable général|Contadora|Analista contábil|Boekhouder",
    "software": "Softwareentwicklerin|Développeuse web|Desarrolladora backend|Pessoa desenvolvedora"
    "|Webontwikkelaar",
    "supply": "Lkw-Fahrer|Chauffeur poids lourd|Conductor repartidor|Motorista|Vrachtwagenchauffeur",
    "retail": "Filialleiterin|Vendeuse en magasin|Encargado de tienda|Operador de caixa|Winkelmedewerker",
    "people": "Personalreferentin|Chargée de recrutement|Técnico de selección|Analista de RH|HR-adviseur",
    "mfg": "Zerspanungsmechaniker|Opérateur de production|Operario de producción|Soldador|Lasser",
}


@pytest.mark.parametrize(
    ("title", "function"), [(title, name) for name, titles in FOREIGN.items() for title in titles.split("|")]
)
def test_titles_are_read_in_other_languages_too(title: str, function: str) -> None:
    assert strongest(title) == function


def test_feminine_and_plural_forms_are_read_only_as_words_that_are_known() -> None:
    assert taxonomy._base("mechanikerin") == "mechaniker"
    assert taxonomy._base("desenvolvedores") == "desenvolvedor"
    assert taxonomy._base("xylofonera") == "xylofonera"
    assert taxonomy._base("xyz") == "xyz"


def test_the_longest_piece_of_a_compound_word_decides() -> None:
    assert strongest("Vertriebscontroller") == "finance"
    assert strongest("Regionalvertriebsheld") is None
    assert strongest("Vertriebsheld") == "sales"


def test_one_label_may_name_several_levels() -> None:
    assert levels("Engineering > Data Platform") == ("Engineering", "Data Platform")
    assert levels("Sales") == ("Sales",)
    assert levels("") == ()


def test_the_first_part_of_a_title_goes_before_what_follows() -> None:
    said = dict(title_functions("Recruiter, Sales"))
    assert said["people"] == 1.0
    assert 0.25 <= said["sales"] < 0.5
    assert title_functions("") == ()


@pytest.mark.parametrize(
    ("title", "weights"),
    [
        ("Marketing Sales", {"sales": 1.0, "marketing": 1 / 1.3}),
        ("Sales Marketing", {"marketing": 1.0, "sales": 1 / 1.3}),
        ("Product Marketing", {"marketing": 1.0}),
        ("Software Engineer Sales", {"software": 1.0, "sales": 1.3 / 2}),
        ("Platform Sales", {"sales": 1.0, "software": 0.4 / 1.3}),
        ("Operations Sales", {"sales": 1.0, "ops": 0.4 / 1.3}),
        ("Platform Wizard", {"software": 1.0}),
        ("Vertriebsheld Marketing", {"marketing": 1.0, "sales": 0.6 / 1.3}),
        ("Recruiter, Sales, Legal", {"people": 1.0, "sales": 0.35, "legal": 0.35}),
    ],
)
def test_longer_terms_and_those_at_the_end_say_more(title: str, weights: dict[str, float]) -> None:
    assert dict(title_functions(title)) == pytest.approx(weights)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Customer Success", "1200 Customer Success", True),
        ("Customer Success", "CS-12 customer-success", True),
        ("People & Culture", "People and Culture", True),
        ("Dept: Data", "Data Team", True),
        ("Data Group", "Data dept", True),
        ("Culture, People", "Culture and People", True),
        ("Apps", "App", True),
        ("Sales Class", "Sales Clas", False),
        ("Bosses", "Bosse", True),
        ("Customer Success", "CustomerSuccess", False),
        ("Abteilung: Data", "the data department", True),
        ("Partnerships", "Partnership", True),
        ("Ingénierie", "INGENIERIE", True),
        ("Business", "Busines", False),
        ("Data Platform", "Data", False),
        ("Sales", "Finance", False),
        ("1200", "1300", False),
        ("The Team", "Group", False),
        ("!", "?", False),
        ("Bus", "Bu", False),
    ],
)
def test_one_department_written_twice_is_one(one: str, other: str, same: bool) -> None:
    assert same_label(one, other) is same
    assert same_label(other, one) is same


def test_the_tables_hold_only_known_functions() -> None:
    known = taxonomy.tables()
    for table in (known.labels, known.terms, known.faint, known.beginnings, known.endings):
        assert table
        for term, held in table.items():
            assert term
            assert "*" not in term
            assert held <= set(FUNCTIONS), term


@given(st.lists(st.text(max_size=30), max_size=3), st.text(max_size=50))
def test_any_text_is_read(labels: list[str], title: str) -> None:
    assert all(label_functions(label) <= set(FUNCTIONS) for label in labels)
    weights = dict(title_functions(title))
    assert not weights or max(weights.values()) == pytest.approx(1.0)
    assert all(same_label(label, f" {label.upper()} ") for label in labels if label.isascii())

"""The title of a role against wished titles: families of trades, and words where no family is known."""

from __future__ import annotations

import pytest

from monitor.decisions.title_wishes import judge_title

ONE_TRADE = """
Accountant|Auditor
Accountant|Buchhalter (m/w/d)
Accountant|Comptable H/F
Accountant|Contador Sênior
Buchhalter|Finanzbuchhalterin
Software Engineer|Softwareentwickler:in
Software Engineer|Développeur logiciel
Software Engineer|Senior Software Engineer - Backend
Software Engineer|Full Stack Developer
Data Engineer|Dateningenieur
Data Engineer|Software Engineer, Data Platform
Data Engineer|Senior Engineer II - Data
Backend Engineer|Software Engineer (Backend)
Backend Engineer|Backend-Entwickler (m/w/d)
Frontend Developer|Entwickler Frontend
Frontend Engineer|React Developer
iOS Engineer|Software Engineer, iOS
Nurse|Gesundheits- und Krankenpfleger (m/w/d)
Registered Nurse|RN - ICU Nights
Nurse|Infirmier(ère) D.E.
Nurse|Enfermera de quirófano
Krankenpfleger|Pflegefachkraft (m/w/d)
Teacher|Lehrer für Mathematik
Teacher|High School English Teacher
Truck Driver|CDL-A Truck Driver
Truck Driver|LKW-Fahrer CE (m/w/d)
Driver|Chauffeur-livreur
Electrician|Elektroniker für Betriebstechnik
Electrician|Électricien bâtiment
Cook|Line Cook
Cook|Koch (m/w/d)
Cook|Cuisinier
Cashier|Kassierer/in
Warehouse Associate|Lagermitarbeiter (m/w/d)
Warehouse Worker|Préparateur de commandes
Lawyer|Rechtsanwalt (m/w/d) Arbeitsrecht
Lawyer|Corporate Counsel
Lawyer|Abogado laboral
Chemist|Analytical Chemist II
Mechanic|Kfz-Mechatroniker
Mechanic|Diesel Mechanic
Graphic Designer|Grafikdesigner
Sales Representative|Vertriebsmitarbeiter im Außendienst
Sales Representative|Asesor comercial
Account Executive|Enterprise Account Executive, DACH
Receptionist|Rezeptionistin
Recruiter|Talent Acquisition Specialist
Recruiter|Chargé de recrutement
HR Manager|Personalreferent (m/w/d)
Project Manager|Chef de projet
Project Manager|Projektleiter
Product Manager|Product Owner
Marketing Manager|Responsable marketing
Customer Support Specialist|Kundenberater
Plumber|Anlagenmechaniker SHK
Welder|Schweißer
Carpenter|Tischler (m/w/d)
Store Manager|Filialleiter
Store Manager|Gerente de tienda
Retail Sales Associate|Verkäufer in Teilzeit
Security Guard|Agent de sécurité
Pharmacist|Apotheker
Physiotherapist|Fysiotherapeut
Social Worker|Sozialpädagoge
Social Worker|Trabajadora social
Childcare Worker|Erzieher (m/w/d)
Cleaner|Reinigungskraft
Cleaner|Agent d'entretien
Hairdresser|Friseurin
Dentist|Zahnarzt
Site Reliability Engineer|DevOps Engineer
Site Reliability Engineer|Staff Engineer, Site Reliability
QA Engineer|Software Development Engineer in Test
Machine Learning Engineer|Software Engineer, Machine Learning
Financial Analyst|Controller (m/w/d)
Financial Analyst|Contrôleur de gestion
Supply Chain Manager|Strategischer Einkäufer
Buyer|Acheteur
Mechanical Engineer|Konstrukteur
Systems Administrator|Systemadministrator
Executive Assistant|Assistante de direction
Office Manager|Teamassistenz
Intelligence Analyst|All-Source Analyst
Bartender|Barkeeper
Waiter|Servicekraft
Landscaper|Gärtner
Physician|Assistenzarzt (m/w/d)
Physician|Médecin généraliste
Real Estate Agent|Immobilienmakler
Underwriter|Senior Underwriter, Property
Librarian|Bibliothekar
Photographer|Fotograf
Construction Manager|Bauleiter (m/w/d)
Construction Worker|Maurer
Production Worker|Produktionsmitarbeiter
Machine Operator|Maschinenbediener
Forklift Operator|Staplerfahrer
Data Analyst|Business Intelligence Analyst
UX Designer|Product Designer
Content Writer|Redakteur (m/w/d)
Journalist|Reporter, Local News
Translator|Übersetzer
Veterinarian|Tierarzt
Pilot|First Officer A320
Flight Attendant|Flugbegleiter
Hotel Receptionist|Front Desk Agent
Business Development Representative|SDR
Compliance Officer|AML Analyst
Paralegal|Rechtsanwaltsfachangestellte (m/w/d)
Logistics Coordinator|Disponent
Network Engineer|Netzwerktechniker
Data Center Technician|Datacenter Operations Engineer
"""
OTHER_TRADES = """
Data Engineer|Data Entry Clerk
Data Engineer|Sales Engineer
Data Engineer|Sales Engineer, Data
Data Engineer|Data Center Engineer
Data Engineer|Solutions Engineer, Data
Data Engineer|Frontend Engineer
Manufacturing Technician|Account Executive - Manufacturing Industry
Backend Engineer|Frontend Engineer
Product Manager|Product Marketing Manager
Product Manager|Product Designer
Nurse|Nurse Recruiter
Nurse|Nursing Assistant
Driver|Device Driver Engineer
Driver|Driver Success Manager
Teacher|Teacher Recruiter
Executive Assistant|Account Executive
Lawyer|Legal Engineer
Chemist|Chemical Engineer
Electrician|Electrical Engineer
Security Engineer|Security Guard
Security Guard|Security Engineer
Architect|Solutions Architect
Architect|Software Architect
Physical Therapist|Psychotherapist
Psychotherapist|Physical Therapist
Recruiter|Account Executive, Recruiting Software
Customer Success Manager|Customer Success Enablement Manager
Store Manager|Account Manager, Stores
Account Executive|Executive Assistant
Business Development Representative|Business Development Engineer
Office Manager|Medical Office Assistant
Truck Driver|Truck Mechanic
Mechanic|Mechanical Engineer
Chef|Chef de projet
Software Engineer|Sales Engineer
Software Engineer|Mechanical Engineer
Marketing Manager|Account Executive - Marketing Cloud
Python Developer|Java Developer
iOS Engineer|Android Engineer
Registered Nurse|Registered Dietitian
Operations Manager|DevOps Manager
"""


def rows(text: str) -> list[tuple[str, str]]:
    return [(wish, title) for wish, _, title in (line.partition("|") for line in text.strip().splitlines())]


@pytest.mark.parametrize(("wish", "title"), rows(ONE_TRADE))
def test_names_of_one_trade_fit_in_every_language(wish: str, title: str) -> None:
    found = judge_title(title, (wish,))
    assert (found.rule, found.outcome, found.remedy) == ("title", "fit", None)
    assert title in found.reason
    assert wish in found.reason


@pytest.mark.parametrize(("wish", "title"), rows(OTHER_TRADES))
def test_words_in_common_are_not_a_trade_in_common(wish: str, title: str) -> None:
    found = judge_title(title, (wish,))
    assert found.outcome in ("near", "no")
    assert found.remedy
    assert found.remedy.startswith("This wish would be met if titles held ")


@pytest.mark.parametrize(
    ("wish", "title", "outcome"),
    [
        ("data engineer", "Data Engineer", "fit"),
        ("data engineer", "Senior Data Engineer (m/w/d)", "fit"),
        ("data engineer", "Data Engineers", "fit"),
        ("data engineer", "Data Platform Engineer", "fit"),
        ("data engineer", "Data Engineering Intern", "fit"),
        ("data engineer", "Software Engineer, Data", "fit"),
        ("data engineer", "Senior Engineer II - Data", "fit"),
        ("data engineer", "Data Eng.", "fit"),
        ("backend engineer", "Software Engineer - Back-end", "fit"),
        ("backend engineer", "Backend Developer", "fit"),
        ("full stack engineer", "Full-Stack Engineer", "fit"),
        ("full-stack engineer", "Fullstack Developer", "fit"),
        ("head of data", "Head of Data", "fit"),
        ("director of engineering", "Director, Engineering", "fit"),
        ("director of engineering", "Engineering Director", "fit"),
        ("head of data", "Head of Data & Analytics", "fit"),
        ("senior data engineer", "Sr. Data Engineer", "fit"),
        ("engineering manager", "Senior Engineering Manager, Payments", "fit"),
        ("account executive", "Enterprise Account Executive", "fit"),
        ("customer success manager", "CSM", "fit"),
        ("lawyer", "Attorney, Employment", "fit"),
        ("Dateningenieur", "Dateningenieur (m/w/d)", "fit"),
        ("senior data engineer", "Data Engineer", "near"),
        ("data engineer", "Data Engineering Manager", "near"),
        ("data engineer", "Director of Data Engineering", "near"),
        ("data engineer", "Sales Engineer, Data", "near"),
        ("data engineer", "Solutions Engineer, Data", "near"),
        ("data engineer", "Security Engineer, Data", "near"),
        ("data engineer", "Data Center Engineer", "near"),
        ("data engineer", "Analytics Engineer", "near"),
        ("performance marketing manager", "Growth Marketing Manager", "fit"),
        ("data engineer", "Data Entry Clerk", "no"),
        ("data engineer", "Data Analyst", "no"),
        ("data engineer", "Backend Engineer", "no"),
        ("backend engineer", "Frontend Engineer", "no"),
        ("product manager", "Product Marketing Manager", "near"),
        ("product manager", "Product Designer", "no"),
        ("CTO", "Director of Sales", "no"),
        ("intern", "International Sales Specialist", "no"),
        ("executive assistant", "Account Executive", "no"),
        ("zookeeper", "Lion Keeper", "no"),
        ("of the", "Head of the Zoo", "no"),
    ],
)
def test_a_title_is_judged_by_whole_words_and_its_trade(wish: str, title: str, outcome: str) -> None:
    found = judge_title(title, (wish,))
    assert found.outcome == outcome
    assert found.weight == 3.0
    assert title in found.reason
    assert wish in found.reason


@pytest.mark.parametrize(
    ("wish", "title", "lacks"),
    [
        ("rural nurse", "Registered Nurse", "rural"),
        ("rural nurse", "Rural Nurse, Nights", None),
        ("senior data engineer", "Staff Data Engineer", "senior"),
        ("Praktikant Marketing", "Marketing Manager", "intern"),
        ("Praktikant Marketing", "Praktikum Marketing (m/w/d)", None),
        ("Head of Data Science", "Director of Data Science", None),
        ("Head of Data Science", "Data Scientist", "head of"),
    ],
)
def test_words_and_levels_of_a_wish_must_be_met(wish: str, title: str, lacks: str | None) -> None:
    found = judge_title(title, (wish,))
    if lacks is None:
        assert found.outcome == "fit"
    else:
        assert found.reason == f'The title "{title}" matches your wish "{wish}" but for "{lacks}".'


def test_a_trade_under_another_name_is_told_as_that() -> None:
    reason = judge_title("Auditor", ("Accountant",)).reason
    assert reason == (
        'The title "Auditor" is the same trade as your wish "Accountant" (accountant or internal auditor).'
    )


def test_where_levels_are_judged_by_themselves_a_title_is_not_turned_away_for_them() -> None:
    for wish, title in (("data engineer", "Head of Data Engineering"), ("zookeeping", "Head of Zookeeping")):
        assert judge_title(title, (wish,)).outcome == "near"
        assert judge_title(title, (wish,), by_seniority=True).outcome == "fit"


def test_the_best_of_several_wished_titles_counts() -> None:
    found = judge_title("Data Engineer", ("zookeeper", "senior data engineer", "data engineer"))
    assert (found.outcome, found.reason) == (
        "fit",
        'The title "Data Engineer" matches your wish "data engineer".',
    )
    nothing = judge_title("Cook", ("data engineer", "zookeeper"))
    assert nothing.reason == (
        'The title "Cook" is none of those you wish for ("data engineer", "zookeeper").'
    )


def test_what_a_near_title_lacks_is_said() -> None:
    near = {
        "senior data engineer": 'matches your wish "senior data engineer" but for "senior".',
        "security engineer": 'leads those who are meant by "security engineer".',
        "data engineer": 'has the words of "data engineer", but reads as another trade.',
        "analytics engineer": 'is near to "analytics engineer": data engineer is a related trade.',
    }
    titles = ("Data Engineer", "Director of Security Engineering", "Sales Engineer, Data", "Data Engineer")
    for (wish, end), title in zip(near.items(), titles, strict=True):
        assert judge_title(title, (wish,)).reason == f'The title "{title}" {end}'


CALLED_OTHERWISE = """
software engineer|Anwendungsentwickler (m/w/d)
software engineer|iOS Developer
software engineer|Android Developer
software engineer|Mobile Engineer
software engineer|Web Developer
software engineer|Web-Entwickler
software engineer|Développeur web
software engineer|Développeur mobile
software engineer|Programmierer (m/w/d)
software engineer|Programador/a
software engineer|Desenvolvedor Pleno
software engineer|Developer (m/w/d)
software engineer|Engineering Lead
software engineer|Software Engineering Lead
Softwareentwickler|Anwendungsentwickler (m/w/d)
Softwareentwickler|iOS Developer
Softwareentwickler|Android Developer
Softwareentwickler|Mobile Engineer
Softwareentwickler|Web Developer
Softwareentwickler|Web-Entwickler
Softwareentwickler|Développeur web
Softwareentwickler|Programmierer (m/w/d)
software development|Software Developer
data engineer|Data Engineering Lead
ux designer|Member of Technical Staff - Product Designer
Grafikerin|Grafiker (m/w/d)
Disponentin|Disponent (m/w/d)
Bürokauffrau|Bürokaufmann (m/w/d)
Bürokauffrau|Kaufmann/-frau für Büromanagement
Bürokauffrau|Kauffrau/-mann für Büromanagement
Industriekauffrau|Industriekaufmann (m/w/d)
Personalreferentin|Personalreferent (m/w/d)
Goldschmiedin|Goldschmied
assistante sociale|Assistant(e) de service social H/F
ouvrière|Ouvrier H/F
boulangère|Boulanger H/F
éducatrice|Éducateur H/F
técnica de laboratorio|Técnico de laboratorio
arquitecta|Arquitecto/a
verpleegster|Verpleegkundige
Lagerist|Fachkraft für Lagerlogistik (m/w/d)
chemist|Chemielaborant
chemist|Laborchemiker
social worker|LCSW - Outpatient
social worker|Assistant de service social
Sozialarbeiter|Sozialpädagogische Fachkraft
infirmière|IDE de nuit H/F
Pflege|Krankenpfleger
Verkäufer|Verkaufsberater
Verkäufer|Mitarbeiter Verkauf
vendedor|Asesor de ventas
Produktionshelfer|Produktionsmitarbeiter
Putzfrau|Reinigungskraft
sales|Account Executive
office manager|Büroleitung
Speditionskaufmann|Disponent
dental assistant|ZFA (m/w/d)
PTA|Pharmazeutisch-technische Assistentin
product manager|Gerente de Produto
"""
ONLY_THE_WORD = """
driver|Linux Driver Developer
driver|Driver Recruiter
nurse|Dental Nurse
nurse|Nurse Recruiter
teacher|Dance Teacher Training Sales Manager
Koch|Softwareentwickler bei Koch GmbH
Pfleger|Tierpfleger
developer|Business Developer
developer|Real Estate Developer
controller|Motor Controller Engineer
PT|Server PT
analyst|Psychoanalyst
chef|Chef de projet
RN|RN Django Developer
architect|Data Architect
"""


@pytest.mark.parametrize(("wish", "title"), rows(CALLED_OTHERWISE))
def test_what_boards_call_a_trade_fits_whatever_the_form_of_its_words(wish: str, title: str) -> None:
    assert judge_title(title, (wish,)).outcome == "fit"


@pytest.mark.parametrize(("wish", "title"), rows(ONLY_THE_WORD))
def test_one_word_in_a_title_of_another_trade_is_nothing(wish: str, title: str) -> None:
    assert judge_title(title, (wish,)).outcome == "no"


def test_a_manager_in_another_language_is_who_is_wished_for() -> None:
    assert judge_title("Gerente de Produto", ("product manager",)).outcome == "fit"


def test_a_remedy_is_looked_for_where_little_is_missed_and_where_it_is_asked_for() -> None:
    far, near = "Florist", "Head of Data Engineering"
    remedies = [
        judge_title(title, ("Data Engineer",), remedied=remedied).remedy
        for title in (far, near)
        for remedied in (True, False)
    ]
    assert remedies[0] == 'This wish would be met if titles held "retail sales associate".'
    assert remedies[1] is None
    assert remedies[2] == remedies[3] is not None

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
        ("Data Scientist (L5/L6)", "staff senior"),
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


NO_LEVEL = """
Accountant, Head Office|Head Office Accountant|Head Start Aide|Clinic for Head Injury
Pflegefachkraft Station 4|RN - Unit 4|Teacher K-5|Teacher - Year 4|Teacher, Grade 5|Grade 5 Teacher
Lehrkraft Klasse 1-4|Lehrer Sekundarstufe I|Lehrer Sekundarstufe II|Driver, Route 5|Pfleger Haus 2
Warehouse Worker, Building 5|Data Engineer, Team 4|Shift 2|Operator, Shift 2|Koch, Schicht 3
Infirmier - Secteur 4|Cook, Floor 3|Engineer, Phase 2|Driver Class 1|Nurse - Band 5
Staff Canteen|Driver - Staff Shuttle|Cook, Staff Restaurant|Kitchen Staff|Bar Staff - Nights|Staff Writer
Cook, President Hotel|Accountant to the CFO|Driver to the CEO|Chauffeur to the President
Fahrer für den Vorstand
Engineer, Office of the CTO|Analyst, CEO Office|Engineer, CEO's Office|Writer for the Chief Executive
Junior High Teacher|Junior School Cook|Senior Living|Senior Center|Caregiver, Senior Living
Senior High Teacher|Senior Care Home|Graduate School Librarian|Intermediate School Nurse
Cook, Mid Shift|Research Fellow
Lead Paint Worker|Stage Technician|Trainee Coordinator|Recruiter, Internships
Recruiter - Intern & Graduate Hiring|Praktikantenbetreuer (m/w/d)
Wissenschaftlicher Mitarbeiter Forschung und Lehre
"""


@pytest.mark.parametrize("title", [one for line in NO_LEVEL.strip().splitlines() for one in line.split("|")])
def test_words_and_numerals_of_other_things_are_no_level(title: str) -> None:
    assert (level(title), standing(title)) == (None, ())


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Head Nurse", "lead manager"),
        ("Head Chef", "lead manager"),
        ("Head Football Coach", "lead manager"),
        ("Chief Accountant", "lead manager"),
        ("Chief Engineer, Plant 2", "lead manager"),
        ("Head of Nursing", "director"),
        ("Head Risk Management", "director"),
        ("Chief Nursing Officer", "executive"),
        ("Chief of Staff to the CEO", "manager"),
        ("President and CEO", "executive"),
        ("Senior Care Assistant", "senior"),
        ("Registered Nurse II - Unit 4", "mid"),
        ("Data Engineer III, Team 4", "senior"),
        ("Data Engineer - II", "mid"),
        ("Software Engineer, Staff", "staff"),
        ("Staff Engineer, Staff Shuttle", "staff"),
        ("Internship Program Manager", "mid manager"),
        ("Apprentice Program Manager", "mid manager"),
        ("Leiter Ausbildung", "manager"),
        ("Product Manager Intern", "intern"),
        ("Praktikant Recruiting", "intern"),
        ("Trainee Recruiter", "intern"),
        ("Développeur web (stage)", "intern"),
    ],
)
def test_words_of_a_level_beside_others_are_read_as_people_mean_them(title: str, expected: str) -> None:
    assert " ".join(standing(title)) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Junior bis Senior Data Engineer", "senior mid junior"),
        ("Data Engineer (Junior or Senior)", "senior junior"),
        ("Junior / Senior Data Engineer", "senior junior"),
        ("Junior/Senior Data Engineer", "senior junior"),
        ("Jr/Sr Data Engineer", "senior junior"),
        ("Junior und Senior Entwickler", "senior junior"),
        ("Développeur confirmé ou lead", "lead senior"),
        ("Développeur junior à senior", "senior mid junior"),
        ("Desarrollador junior o senior", "senior junior"),
        ("Desenvolvedor junior e pleno", "mid junior"),
        ("Mid/Senior/Staff Data Engineer", "staff senior mid"),
        ("Data Engineer (Mid - Staff)", "staff senior mid"),
        ("Mid- to Senior-Level Engineer", "senior mid"),
        ("Data Engineer (all levels, junior to lead)", "lead staff senior mid junior"),
        ("Data Engineer (all levels)", "mid junior senior staff lead"),
        ("Junior/Mid Data Engineer", "mid junior"),
        ("Data Engineer - Senior/Lead", "lead senior"),
        ("Engineer II/III", "senior mid"),
        ("Engineer 1-3", "senior mid junior"),
        ("Software Engineer (I, II or III)", "senior mid junior"),
        ("Fluids Technician I/II", "mid junior"),
        ("Trainee / Junior Account Manager", "junior intern"),
        ("Director/Senior Director", "director"),
        ("Driver, Route 2/3", ""),
        ("Senior Engineer / Lead", "lead senior"),
        ("Senior Data Engineer / Staff Data Engineer", "staff senior"),
        ("Junior Buyer or Senior Buyer", "senior junior"),
        ("Analyst I / Analyst II", "mid junior"),
        ("Senior Frontend / Backend Engineer", "senior"),
        ("Data Engineer / Head Office", ""),
        ("Senior Assistant to the Director", "senior"),
        ("Assistenz Abteilungsleiter Einkauf", ""),
        ("Junior, Mid or Senior Data Engineer", "senior mid junior"),
        ("Senior Electrical Engineer I/II", "senior"),
        ("Senior Manager, Mid-Enterprise", "manager"),
        ("Sr. Field Marketing Manager - Mid-Market", "senior manager"),
        ("Frontend Engineer | All Levels", "mid junior senior staff lead"),
        ("Engineering Manager - Working Student", "intern"),
        ("Internship Program Manager (Junior/Senior)", "senior manager junior"),
        ("Engineering Manager, Staff Relations", "manager"),
        ("Driver 2/3 nights", ""),
    ],
)
def test_a_title_that_names_several_levels_stands_for_each(title: str, expected: str) -> None:
    assert " ".join(standing(title)) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Junior/Mid Data Engineer", "mid"), ("Data Engineer (junior to lead)", "lead"),
        ("Senior/Staff Engineer", "staff"), ("Trainee / Junior Buyer", "junior"),
        ("Engineer II/III", "senior"), ("Data Engineer (all levels)", None),
    ],
)  # fmt: skip
def test_the_level_of_several_is_the_highest(title: str, expected: str | None) -> None:
    assert level(title) == expected


@given(st.text(max_size=60))
def test_a_level_is_among_those_that_a_title_stands_for(title: str) -> None:
    found = standing(title)
    assert set(found) <= set(SENIORITY)
    named = level(title)
    assert named is None or named in found

"""What decorates a title and says nothing about the role, as boards and job sites write it."""

from __future__ import annotations

import pytest

from monitor.decisions.decoration import pieces
from monitor.decisions.titles import title_key

ROLE = "Senior Data Engineer"
MARKS = (
    "{} (m/w/d)", "{} (w/m/d)", "{} (m/f/d)", "{} (f/m/x)", "{} (gn*)", "{} (all genders)",
    "{} (all gender)", "{} (d/f/m)", "{} (m/w/x)", "{} (mwd)", "{} (m,w,d)", "{} (m w d)", "{} m/w/d",
    "{} (H/F)", "{} (F/H)", "{} F/H", "{} (h/f/x)", "{} (H/F/X)", "{} H/F", "{} - H/F", "{} (M/V)",
    "{} (m/v/x)", "{} (v/m/x)", "{} M/V/X", "{} (m/f/divers)", "{} (w/m/div.)", "{} (d/m/w)", "{} (m/f/*)",
    "{} (f/m/*)", "{} (x/w/m)", "{} (M/H)", "{} (homem/mulher)", "{} (hombre/mujer)", "{} (H/M)",
    "{} (any gender)", "{} (Mensch)", "{} (m / w / d)", "{} [m/w/d]", "{} (m/f/d/x)", "{} m/f/d/x",
    "{} w|m|d", "{} (w|m|d)", "{} (F/M/NB)", "{} (she/he/they)", "{} (he/she/they)", "{} (they/she/he)",
    "{} (m-w-d)", "{} (m.w.d)", "{} (m⁄w⁄d)", "{} (w/m/d/x)", "{} (f/h/nb)",
    "{} (weiblich/männlich/divers)", "{} (männlich/weiblich/divers)", "{} – all genders welcome",
    "{} (all genders welcome)", "{} (gender-neutral)", "{} (M/F)", "{} M/F", "{} (F/M)", "{} (m/f)",
    "{} (male/female/diverse)", "{}, m/f/d", "{} (Frau/Mann)", "{} (f/d/m)", "{} (everyone)",
)  # fmt: skip
IDS = (
    "{} Ref. 12345", "{} (Ref: ABC-1234)", "{} (Ref.-Nr. 12345)", "{} - Ref 2024-117",
    "{} | Kennziffer 2024-117", "{} (Kennziffer: AB-117/24)", "{} Job-ID: 12345", "{} Job ID 123",
    "{} (Job ID: 123)", "{} - ID 12345", "{} ID: 12345", "{} (ID12345)", "{} Req #R1234",
    "{} REQ-2023-123", "{} (REQ12345)", "{} - Stellen-ID 4711", "{} (Vacature nr. 4711)", "{} (Réf. 4711)",
    "{} (Réf : DATA-4711)", "{} - Offre n° 4711", "{} #LI-Remote", "{} #LI-DR1", "{} R12345",
    "{} JR-0012345", "{} (12345BR)", "{} 12345BR", "{} - 12345BR", "12345 | {}", "R-12345: {}",
    "{} (R12345)", "{} (R_12345)", "{} (JR12345)", "{} - JR12345", "{} | 2024-1234", "{} [ID 4711]",
    "{} - Req. 12345", "{} Requisition 12345", "{} (Requisition #12345)", "{} (Req ID 12345)",
    "{} (Position 12345)", "{} - Posting 12345", "{} (Job 12345)", "{} [#12345]", "{} (Job Code 4711)",
    "{} (código 4711)", "{} - Vaga 4711", "{} (P-100234)", "{} [Job-10023]", "{} (Job Ref. 4711)",
    "{} - Referenznummer 4711", "{} (Referenz 4711)", "{} (Stellennummer 4711)",
)  # fmt: skip
CALLS = (
    "[Hiring] {}", "Hiring: {}", "Hiring! {}", "Now Hiring: {}", "NOW HIRING - {}", "We're hiring: {}",
    "We are hiring! {}", "We’re hiring a {}", "We are looking for a {}", "Wanted: {}", "Looking for: {}",
    "Wir suchen: {}", "Wir suchen dich als {}", "Gesucht: {}", "{} gesucht", "{} wanted",
    "On recrute : {}", "Nous recrutons : {}", "Recrute {}", "Buscamos: {}", "Se busca {}", "Se busca: {}",
    "Estamos contratando: {}", "Vaga: {}", "Vaga para {}", "Vacante: {}", "Vacature: {}", "Gezocht: {}",
    "Wij zoeken: {}", "Stellenangebot: {}", "Job Opening: {}", "Job: {}", "Opening: {}",
    "Open position: {}", "Offre d'emploi : {}", "Offre d’emploi – {}", "Oferta de empleo: {}",
    "Oportunidade: {}", "Opportunity: {}", "Job Opportunity: {}", "Career Opportunity: {}", "Position: {}",
    "Role: {}", "Join us as a {}", "Join our team as {}", "Join us: {}", "New role: {}", "New opening: {}",
    "New Job: {}", "Contratando: {}", "Urgent Hiring: {}", "URGENT!! {}", "Urgent requirement: {}",
    "Immediate opening: {}", "Immediate Hire - {}", "*NEW* {}", "New! {}", "{} new!", "{} - NEW",
    "NEW: {}", "{} (new)", "Neu: {}", "{} - ASAP", "{} ASAP", "{} (ASAP)", "{} (ab sofort)",
    "{} ab sofort", "Ab sofort: {}", "{} zum nächstmöglichen Zeitpunkt",
    "{} - zum nächstmöglichen Zeitpunkt", "{} (dès que possible)", "{} - per direct", "{} per sofort",
    "{} (immediate joiner)", "{} - Immediate Joiners", "{} (immediate start)", "{} - Sofort",
    "{} (início imediato)", "{} (incorporación inmediata)", "{} - Featured", "{} (Promoted)",
    "Sponsored: {}", "{} - Apply now", "{} - Apply Now!", "{} - Easy Apply", "{} (Reposted)",
    "{} (Re-posted)", "Repost: {}", "{} - Re-advertised", "{} (Re-advertisement)", "{} (readvertised)",
    "{} - Actively Hiring", "{} – actively recruiting", "HOT: {}", "Hot Job! {}", "{} – Join us!",
    "{} - Job", "{} - Careers", "{} | Careers", "Careers - {}", "{} | Karriere", "{} - Stellenangebot",
)  # fmt: skip
SIGNS = (
    "🚀 {}", "{} 🚀🚀", "🔥 {} 🔥", "⭐️ {} ⭐️", "{} 🌍", "💼{}", "✨{}✨",
    "** {} **", "*** {} ***", ">> {} <<", "→ {}", "• {}", "- {}",
    "{} -", "{}.", "{} ,", "“{}”", "\"{}\"", "'{}'", "_{}_", "={}=", "{}\u200b",
    "{}™",
)  # fmt: skip
REMOTE = (
    "{} (Remote)", "{} - Remote", "{}, Remote", "Remote: {}", "{} (100% remote)", "{} 100% Remote",
    "{} - 100% Remote", "{} (Remote possible)", "{} - Fully Remote", "{} [Remote]", "{} (Hybrid)",
    "{} - Hybrid", "{} (hybride)", "{} (híbrido)", "{} - Híbrido", "{} (remoto)", "{} 100% Remoto",
    "{} - Home Office", "{} (Homeoffice möglich)", "{} - Home-Office", "{} (Télétravail)",
    "{} - télétravail partiel", "{} (télétravail possible)", "{} (teletrabajo)", "{} - trabajo remoto",
    "{} (presencial)", "{} (presencial o remoto)", "{} (op afstand)", "{} (thuiswerken)",
    "{} - Work from home", "{} (WFH)", "{} - work from anywhere", "{} (Work From Home)",
    "{} (a distância)", "{} (vor Ort)", "{} (mobiles Arbeiten)", "{} (on-site)", "{} - Onsite",
    "{} (in office)", "{} - in-person", "{} (Remote OK)", "{} (Remote-first)", "{} (Remote Friendly)",
    "{} (Hybrid/Remote)", "{} (Remote or Hybrid)", "{} - Remote Job", "{} (remote work)",
    "{} - Home Based",
)  # fmt: skip
HOURS = (
    "{} - Full-time", "{} (Full Time)", "{} (Vollzeit)", "{} in Vollzeit", "{} - Vollzeit",
    "{} (unbefristet)", "{}, unbefristet", "{} - Festanstellung", "{} in Festanstellung", "{} (CDI)",
    "{} - CDI", "{} en CDI", "CDI - {}", "{} (CDI - Temps plein)", "{} temps plein", "{} (temps complet)",
    "{} à temps plein", "{} (tiempo completo)", "{} - jornada completa", "{} (tempo integral)", "{} (CLT)",
    "{} - voltijd", "{} (voltijds)", "{} fulltime", "{} - fulltime", "{} - vast contract", "{} (vast)",
    "{} (indefinido)", "{} - contrato indefinido", "{} - 100%", "{} 100%", "{} (100%)", "{} 80-100%",
    "{} (80 - 100 %)", "{} 80–100 %", "{} Pensum 80-100%", "{} (60%-100%)", "{} (40h/week)", "{} 40h",
    "{} (40 Std./Woche)", "{} (38,5h)", "{} - 40 hours per week", "{} (40 hours)", "{} - 35h",
    "{} (35h/semaine)", "{} 40 uur", "{} (32-40 uur)", "{} | 32-40 uur per week", "{} (40 uur per week)",
    "{} - 40 horas semanales", "{} (44h semanais)", "{} - permanent", "{} (Permanent)",
    "{} (Permanent, Full-time)", "{} - Permanent Role", "{} (FTE)", "{} - 1.0 FTE", "{} (1.0 FTE)",
    "{} (Full-time, Permanent)", "{} (Regular)", "{} - Voll- oder Teilzeit", "{} (Voll-/Teilzeit)",
    "{} in Voll- oder Teilzeit", "{} (Full-time or Part-time)",
)  # fmt: skip
PAY = (
    "{} - $120k-$150k", "{} ($120,000 - $150,000)", "{} (€70k-€90k)", "{} (70.000 - 90.000 €)",
    "{} - bis 90.000 €", "{} (£60k - £70k)", "{} up to £70k", "{} - $5,000 sign-on bonus",
    "{} ($10K Sign-On Bonus)", "{} (£50,000 + bonus)", "{} - $60/hr", "{} (55-65k€)", "{} ab 60.000€",
    "{} (CHF 110'000)", "{} - 70k EUR", "{} - competitive salary", "{} $$$",
)  # fmt: skip


@pytest.mark.parametrize("decorated", [*MARKS, *IDS, *CALLS, *SIGNS, *REMOTE, *HOURS, *PAY])
def test_decoration_says_nothing(decorated: str) -> None:
    assert title_key(decorated.format(ROLE)) == "senior data engineer"


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Cook (Part-time)", "cook parttime"),
        ("Koch in Teilzeit", "koch in teilzeit"),
        ("Cook (Contract)", "cook contract"),
        ("Cook, Night Shift", "cook night shift"),
        ("Intern Position 2026", "intern position 2026"),
        ("Intern 2026 - 2027", "intern 2026 2027"),
        ("Hiring Manager", "hiring manager"),
        ("Careers Adviser", "career adviser"),
        ("Job Coach", "job coach"),
        ("Account Manager, 401k", "account manager 401k"),
        ("Engineer, Section 230", "engineer section 230"),
        ("Head of New Work", "head of new work"),
        ("Remote Sensing Engineer", "remote sensing engineer"),
        ("Position Control Engineer", "position control engineer"),
        ("Wanted Level Designer", "wanted level designer"),
        ("R&D Engineer", "r&d engineer"),
    ],
)
def test_what_makes_another_offer_is_no_decoration(title: str, key: str) -> None:
    assert title_key(title) == key


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Technical Program Manager (TPM)", "technical program manager"),
        ("Board Certified Behavior Analyst (BCBA)", "board certified behavior analyst"),
        ("Application Performance Monitoring Engineer (APM)", "application performance monitoring engineer"),
        ("Sales Manager, Sales", "sales manager"),
        ("Product Manager (AI)", "product manager ai"),
        ("Sales, Sales Manager", "sales sales manager"),
    ],
)
def test_a_part_that_only_repeats_what_stands_before_it_is_left_out(title: str, key: str) -> None:
    assert title_key(title) == key


def test_a_title_is_cut_at_its_signs_only() -> None:
    assert list(pieces("Cook/Baker, 3,5 Stars - Front-of-House / Bar: Nights")) == [
        "cook/baker", "3,5 stars", "front-of-house", "bar", "nights",
    ]  # fmt: skip

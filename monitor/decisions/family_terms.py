"""The words that `families` reads titles with: heads, one word for many, and the trades. Pure data.

Folded words in the spelling of `titles`. A row of a trade: `=` phrases that name it by themselves; `~`
phrases that leave it open which kind it is; `engineer` and `technician` fields of those heads; `any` fields
of any other head; `leader` fields of those who lead; `near` trades a person may also want to hear of;
`takes` narrower trades that a wish for this one is content with; `never` words that make it another trade.
"a/b c" stands for "a c" and "b c", "a_b/c d" for "a b d" and "c d".
"""

from __future__ import annotations

from monitor.decisions.family_forms import one_form
from monitor.decisions.family_terms_office import OFFICE
from monitor.decisions.family_terms_people import PEOPLE
from monitor.decisions.family_terms_tech import TECH

TERMS = (TECH, OFFICE, PEOPLE)


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _people(text: str) -> frozenset[str]:
    """Words for people, and the one form of each."""
    return _set(text) | {one_form(word) for word in text.split()}


DEVELOPERS = _people(
    """developer programmer entwickler developpeur desarrollador desenvolvedor programador programmierer
    ontwikkelaar sviluppatore programmeur coder programmatore"""
)
"""Who by themselves develop software, and anything else where a word says so ("Business Developer")."""


SYNONYMS = {
    **dict.fromkeys(
        _set(
            """developer programmer entwickler entwicklerin ingenieur ingenieure ingenieurin
            ingeniero ingeniera
            engenheiro engenheira developpeur developpeuse desarrollador desarrolladora desenvolvedor
            desenvolvedora programador programadora programmierer ontwikkelaar sviluppatore ingegnere
            programmeur programmeuse coder"""
        ),
        "engineer",
    ),
    "entwicklung": "engineering", "desarrollo": "engineering", "developpement": "engineering",
    "desenvolvimento": "engineering", "ingenieria": "engineering", "engenharia": "engineering",
    "ingenierie": "engineering", "ontwikkeling": "engineering",
    "logiciel": "software", "logiciels": "software", "daten": "data", "donnees": "data", "datos": "data",
    "dados": "data", "gegevens": "data", "rn": "registered nurse", "datacenter": "data center",
    "datacentre": "data center", "rechenzentrum": "data center", "rechenzentrums": "data center",
    "analytic": "analytics", "engineers": "engineer", "recruitment": "recruiting",
    "vertriebs": "vertrieb", "backends": "backend", "psychoanalyst": "psychoanalyst",
    "psychoanalytiker": "psychoanalyst",
}  # fmt: skip
"""One word for what is one."""

SPLIT_ENDS = (
    "entwicklung",
    "entwickler",
    "ingenieur",
    "techniker",
    "mechaniker",
    "mechatroniker",
    "leiter",
    "fahrer",
    "berater",
    "verkaufer",
    "mitarbeiter",
    "kaufmann",
    "kauffrau",
    "kaufleute",
    "pfleger",
    "pflegerin",
    "lehrer",
    "assistent",
    "assistenz",
    "buchhalter",
    "controller",
    "manager",
    "fachkraft",
    "helfer",
    "spezialist",
    "sachbearbeiter",
    "analyst",
    "architekt",
    "administrator",
    "betreuer",
    "elektriker",
    "schlosser",
    "ontwikkelaar",
    "medewerker",
    "adviseur",
    "monteur",
    "leitung",
)
"""Heads that German and Dutch write together with what stands before them."""

ENGINEERS = _people("engineer engineering entwicklung architect sdet swe mts architekt architecte arquitecto")
TECHNICIANS = _people(
    """technician techniker technicien technicienne tecnico tecnica technicus mechanic mechaniker
    mechatroniker
    mecanicien monteur operator operateur operatrice operador operadora installer repairer fitter assembler
    machinist welder fabricator tech inspector maintainer"""
)
LEADERS = _people(
    """manager director head president lead leader chief leiter leiterin leitung directeur directrice
    directora
    diretor diretora jefe jefa gerente responsable responsavel hoofd supervisor superintendent vorstand
    coordenador supervisora"""
)
ANYBODY = LEADERS | _people(
    """intern trainee apprentice specialist associate coordinator assistant analyst consultant expert officer
    professional executive advisor adviser partner representative agent administrator generalist strategist
    planner principal fellow clerk member team owner student mitarbeiter fachkraft referent referentin
    sachbearbeiter berater spezialist experte expertin kaufmann kauffrau charge chargee conseiller conseillere
    gestionnaire coordinador coordinadora especialista analista asistente auxiliar encargado encargada
    ejecutivo
    ejecutiva asesor asesora assistente consultor consultora medewerker adviseur stagiaire stagiair praktikant
    praktikum werkstudent azubi ausbildung estagiario estagio becario becaria alternant alternance stage
    betreuer assistent assistenz analyste specialiste coordinateur coordinatrice chef contractor temp
    technologist
    lecturer liaison expert practitioner aide worker attendant tutor advocate evangelist buyer writer
    editor staff
    guide resource resources candidate lider coordenadora administrateur administrador administratrice attache
    delegue deleguee agente practicante volunteer crew graduate"""
)
LEVELS = _set(
    """senior junior staff principal lead mid entry level graduate new grad 1 2 3 4 5 6 head chief of
    associate intern
    trainee experienced intermediate medior pleno distinguished fellow expert founding deputy
    assistant vice president
    director manager interim acting global regional local national international group"""
)
"""Words that no wish is missed by in a trade: levels and reach."""
SMALL = _set(
    """of the and for in a an to with or und oder im in am der die das des de del la le les el los las
    et y e i o ou du
    da do das dos van en voor het d l m w f x h all remote hybrid onsite"""
)
FIELDS: tuple[tuple[str, str], ...] = (
    ("sales representative, account executive, sales manager, retail sales associate, account manager",
     "sales, vertrieb, verkauf, ventas, vendas, verkoop, vente, ventes"),
    ("nurse, nursing assistant", "pflege, nursing, care, altenpflege, krankenpflege, zorg, verpleging"),
    ("nurse, nursing assistant", "soins, enfermeria, enfermagem, alten pflege, kranken pflege"),
    ("executive assistant, receptionist, data entry clerk", "office, buro, oficina, administracion"),
    ("executive assistant, receptionist, data entry clerk", "secretariat, sekretariat, verwaltung, admin"),
    ("warehouse worker, warehouse supervisor", "lager, warehouse, magazijn, almacen, entrepot, deposito"),
    ("cook, restaurant server", "gastronomie, gastro, horeca, restauration, hosteleria, gastronomia"),
    ("cook", "kuche, kitchen, cuisine, cocina, keuken, cozinha"),
    ("cleaner", "reinigung, cleaning, limpieza, limpeza, nettoyage, menage, schoonmaak, putzen"),
    ("retail sales associate, cashier", "retail, einzelhandel, shop, winkel, tienda, commerce"),
    ("construction worker, construction manager", "bau, construction, construccion, bouw, batiment"),
    ("driver", "fahren, driving, transport"),
    ("teacher, childcare worker", "schule, education, school, onderwijs, enseignement, ensenanza"),
    ("social worker", "soziale arbeit, social work, travail social, trabajo social, servico social"),
    ("childcare worker", "kita, kindergarten, childcare, petite enfance, kinderopvang, krippe"),
    ("production worker, manufacturing technician", "produktion, production, fabrik, factory, produccion"),
    ("accountant, payroll specialist", "buchhaltung, accounting, comptabilite, contabilidad, boekhouding"),
    ("security guard", "sicherheitsdienst, wachdienst, gardiennage, vigilancia, seguranca patrimonial"),
    ("software engineer", "software, softwareentwicklung, programming, coding, programmierung"),
    ("software engineer", "software development, developpement informatique, desarrollo de software"),
)  # fmt: skip
"""Fields that are wished for in one word, and the trades that are meant by them."""

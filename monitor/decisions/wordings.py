"""What a title says whatever its wording: the words of the role in any order, the level beside them. Pure.

Wider than `titles`: synonyms that employers use for one job, other orders of words, and levels taken apart.
Two titles with one wording are the same job to a person, and not always one opening: this is for finding a
known role again, never for merging two that stand on a board.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from monitor.decisions.titles import parts_beside, spelled
from monitor.decisions.whereabouts import is_place

_SAME_JOB = """
people partner: hr business partner, hr partner, people business partner, people and culture partner,
    people and culture business partner
recruiter: talent acquisition partner, talent acquisition specialist, talent acquisition consultant,
    talent partner, recruiting partner, recruitment partner, recruitment specialist, recruiting specialist,
    recruitment consultant, recruitment officer, talent acquisition recruiter,
    talent acquisition business partner
technical recruiter: tech recruiter, technical talent partner, technical talent acquisition partner,
    technical talent acquisition specialist, tech talent partner, tech talent acquisition partner
recruiting: talent acquisition, recruitment, talent attraction
people: human resources, people and culture, people and talent
customer success: client success
customer success manager: customer success partner, client success partner
customer support: customer service, customer services, customer care, client service, client services,
    client support, user support
software engineer: software developer, software development engineer, software programmer, programmer,
    softwareentwickler, software entwickler, softwareingenieur, developpeur logiciel, ingenieur logiciel,
    desarrollador de software, desenvolvedor de software, software ontwikkelaar, softwareontwikkelaar
engineer: developer, engineering, entwickler, developpeur, ingenieur, desarrollador, desenvolvedor,
    programador, ontwikkelaar, ingeniero, engenheiro, engr
frontend engineer: ui engineer
product designer: ux designer, user experience designer, ux ui designer, ui ux designer
technical writer: documentation engineer, documentation specialist, documentation writer
warehouse worker: warehouse associate, warehouse operative, lagermitarbeiter
account manager: client manager, client account manager
customer support specialist: customer support agent, customer support representative,
    customer support associate, customer support advisor, customer support advocate, customer support officer
payroll specialist: payroll administrator, payroll officer, payroll clerk
physical therapist: physiotherapist
international: int l
test engineer: qa tester, software tester, tester, quality assurance tester, quality assurance engineer,
    software test engineer, software quality assurance engineer, software quality engineer
solutions engineer: sales engineer, presales engineer, solutions consultant, presales consultant,
    presales solutions engineer, presales solutions consultant
counsel: legal counsel, attorney, lawyer, corporate counsel, syndikusrechtsanwalt
director: head
business development: bizdev, business developer
public relations: pr
communications: comms
user experience: ux
user interface: ui
information security: infosec
information technology: it
helpdesk: help desk, service desk, desktop support
system administrator: sysadmin, systems administrator, sys admin
database administrator: dba
infrastructure: infra
financial planning and analysis: fp&a
research and development: r&d
finance: financial
office manager: workplace manager, office administrator
executive assistant: ea
personal assistant: pa to
registered nurse: rn
nurse practitioner: np
licensed practical nurse: lpn
certified nursing assistant: cna
board certified behavior analyst: bcba
registered behavior technician: rbt
artificial intelligence: ai
natural language processing: nlp
kubernetes: k8s
javascript: js
database: db
hardware: hw
firmware: fw
marketing manager: marketer
technical: tech
government: govt, gov
specialist: spec, spclst
management: mgmt
administrative assistant: admin assistant
administrator: admin
data: daten, donnees, datos, dados
analyst: analyste, analista, analist
product: produkt, produit, producto, produto
sales: vertrieb
manager: managerin, gerente
intern: praktikant, praktikum, stagiaire, estagiario, becario, stage, internship
team lead: teamleiter, teamleader, team leader
"""
"""Rows of one usual wording and others for the same job, as employers use them."""

_KEEPS_DEVELOPER = ("business", "real estate", "curriculum", "land", "content", "talent", "partner", "sales")
_SOFTWARE_TRADES = frozenset(
    ("backend", "frontend", "fullstack", "mobile", "ios", "android", "web", "embedded", "devops")
)
"""Beside one of these "software" says nothing: a backend engineer is a backend software engineer."""

_FOR_DEVELOPERS = (
    "tool", "experience", "relation", "platform", "productivity", "advoca", "marketing", "education",
    "success", "ecosystem", "community", "evangelis",
)  # fmt: skip
_JOINING_WORDS = """
and of the a an for in to at on our with de la le les du des da do dos von fur der die das und et y e van voor
"""
_JOINING = frozenset(_JOINING_WORDS.split())
_OFFERS_WORDS = """
intern apprentice trainee working student coop contract contractor freelance freelancer parttime temporary
temp teilzeit minijob befristet interim seasonal casual volunteer partiel parcial deeltijd fellowship
"""
_OFFERS = frozenset(_OFFERS_WORDS.split())
_MARKETS_WORDS = """
enterprise midmarket smb commercial strategic startup startups federal government sled
emea apac apj anz dach nordics nordic benelux uki latam amer americas namer mena iberia cee europe asia global
east west north south central eastern western northern southern northeast southeast midwest southwest
speaking speaker fluent bilingual english german french spanish portuguese dutch italian arabic japanese
chinese mandarin cantonese korean russian turkish polish hebrew hindi swedish norwegian danish finnish greek
"""
_MARKETS = frozenset(_MARKETS_WORDS.split())
_RANKS = {
    "entry": 1, "junior": 1, "graduate": 1, "associate": 1, "debutant": 1, "1": 1,
    "mid": 2, "middle": 2, "intermediate": 2, "medior": 2, "pleno": 2, "2": 2,
    "senior": 3, "experienced": 3, "erfahrener": 3, "erfahrene": 3, "confirme": 3, "3": 3,
    "lead": 4, "staff": 5, "4": 4, "principal": 6, "5": 5, "distinguished": 7,
}  # fmt: skip
_UNSAID = 2
_NEUTRAL = frozenset(("level", "founding", "new", "grad", "all"))
_GRADE = re.compile(r"(?:ic|l|e|p|t|m|g|sde|swe)[1-9]|[1-9]")
_COUNTED_WORDS = """
shift station unit team route year building line floor ward zone district store plant site block bay gate
phase cohort batch lane area region group class section room hall terminal
"""
_COUNTED = frozenset(_COUNTED_WORDS.split())
"""A number after one of these tells which one it is, and no level."""

_TRADE = re.compile(
    r"\b(?:staff (?:nurse|accountant|psychiatrist|psychologist|therapist|physician|pharmacist|attorney"
    r"|assistant|auditor)|of staff|technical staff|lead generation|graduate school|principal investigator)\b"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a title says: the words of the `role` proper, and of each further part (`more`: team, product).

    `levels` are the words that name the level, `years` the years that it names, `markets` those that say for
    which customers, region, place or language it is.
    """

    role: frozenset[str]
    more: frozenset[frozenset[str]]
    levels: tuple[str, ...]
    years: frozenset[str]
    markets: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        return self.role.union(*self.more)

    @property
    def ranks(self) -> frozenset[int]:
        """How high each of the levels is that it names."""
        return frozenset(rank for word in self.levels if (rank := _rank(word)))

    @property
    def rank(self) -> int:
        """How high the level is, of several the highest; without one that of the middle."""
        return max(self.ranks, default=_UNSAID)

    @property
    def offers(self) -> frozenset[str]:
        """What makes it another kind of offer: an internship, part-time, for a while."""
        return self.words & _OFFERS


@lru_cache(maxsize=512)
def wording(title: str, names: tuple[str, ...] = ()) -> Wording:
    """What a title says, but for the places and employers that `names` lists."""
    levels: list[str] = []
    pieces: list[str] = []
    for part in parts_beside(title, names):
        before, joint, after = " ".join(part).partition(" for ")
        for piece in (before, after) if joint else (before,):
            kept = _without_levels(piece.split(), levels, first=not pieces)
            if kept:
                pieces.append(" ".join(kept))
    if len(pieces) > 1 and " " not in pieces[0]:
        # "Engineer, Data Platform" is a Data Platform Engineer.
        pieces[:2] = [f"{pieces[1]} {pieces[0]}"]
    said = [frozenset(_words(piece)) for piece in pieces] or [frozenset(levels)]
    words = frozenset().union(*said)
    years = frozenset(filter(_YEAR.fullmatch, words))
    placed = (found for piece, found in zip(pieces[1:], said[1:], strict=False) if is_place(piece))
    if words & _SOFTWARE_TRADES:
        said = [found - {"software"} or found for found in said]
    return Wording(
        role=said[0] - years,
        more=frozenset(found - years for found in said[1:] if found - years),
        levels=tuple(levels),
        years=years,
        markets=(words & _MARKETS).union(*placed),
    )


def _rank(level: str) -> int:
    """How high a level is: by its word, or by the digit of a grade ("l5")."""
    return _RANKS.get(level) or int(level[-1])


def _without_levels(found: list[str], levels: list[str], *, first: bool) -> list[str]:
    """The words of a piece that name no level; those that do go to `levels`."""
    if _TRADE.search(" ".join(found)):
        return found
    kept = []
    for place, word in enumerate(found):
        last = place == len(found) - 1
        counted = place > 0 and found[place - 1] in _COUNTED and word.isdigit()
        if not counted and _is_level(word, first=first and place == 0, last=last, alone=len(found) == 1):
            levels.append(word)
        elif word not in _NEUTRAL:
            kept.append(word)
    return kept


def _is_level(word: str, *, first: bool, last: bool, alone: bool) -> bool:
    if _GRADE.fullmatch(word):
        return last and not (first and alone)
    if word == "associate":
        return first and not last
    if word == "lead":
        return not last or (alone and not first)
    return word in _RANKS


def _table() -> dict[str, str]:
    """Each other wording -> the usual one, in the spelling of titles."""
    rows = re.sub(r",\s*\n\s+", ", ", _SAME_JOB.strip()).splitlines()
    found = {}
    for row in rows:
        usual, _, others = row.partition(":")
        for other in others.split(","):
            found[spelled(other)] = spelled(usual)
    return found


_USUAL = _table()
_OTHER = re.compile(
    r"(?<!\S)(?:" + "|".join(sorted(map(re.escape, _USUAL), key=len, reverse=True)) + r")(?!\S)"
)
_TECH = re.compile(r"(?<=\w )tech$")


def _words(text: str) -> list[str]:
    """The words of the usual wording, without joining words and plurals."""
    text = _TECH.sub("technician", text)
    # Twice, since a usual wording may be part of another: "human resources" in "human resources partner".
    text = _OTHER.sub(_usual, _OTHER.sub(_usual, text))
    return [_singular(word) for word in text.split() if word not in _JOINING]


def _usual(found: re.Match[str]) -> str:
    if found[0] == "developer":
        before, after = found.string[: found.start()].rstrip(), found.string[found.end() :].lstrip()
        if before.endswith(_KEEPS_DEVELOPER) or after.startswith(_FOR_DEVELOPERS):
            return found[0]
    return _USUAL[found[0]]


def _singular(word: str) -> str:
    return (
        word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    )

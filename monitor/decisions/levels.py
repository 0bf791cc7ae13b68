"""The level that a title names, intern to executive, and the levels that it can be read as. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from monitor.decisions.titles import parts

_LEVELS: tuple[tuple[str, str], ...] = (
    ("intern", r"intern|trainee|apprentice|apprenticeship|working student|praktikant\w*|\w*praktikum"
     r"|stagiaire|stagista|stagiair|becari[oa]|estagi\w*|azubi\w*|ausbildung|auszubildende\w?|apprentie?"
     r"|alternan\w+|coop|practicas|practicante|pasante|aprendiz|tirocinio|tirocinante|volontariat|volontar"
     r"|student assistant|studentische hilfskraft|studentische mitarbeiter|masterarbeit|bachelorarbeit"
     r"|thesis|abschlussarbeit|duales studium|dualer student|duale studentin|meewerkstage"
     r"|afstudeerstage|werkstudent"),
    ("executive", r"chief(?! of staff)|c[etfompi]o|cpto|ciso|vice president|president|geschaftsfuhrer"
     r"|executive director|vorstand|managing director"),
    ("director", r"head|direktor|directeur|directrice|diretora?"
     r"|(?<!account )(?<!art )(?<!creative )(?<!funeral )directora?"
     r"|bereichsleiter\w*"),
    ("manager", r"chief of staff|(?:engineering|general|senior|team|store|sales|regional|area|people|plant"
     r"|site|operations|development|group|district|branch|shift|department|accounting|finance|restaurant)"
     r" manager|manager of|supervisor|abteilungsleiter\w*|filialleiter\w*|leiter|leitung|gerente"
     r"|chef de service"),
    ("lead", r"lead(?! generation)|leader|teamleiter\w*|teamlead|techlead|gruppenleiter\w*|foreman"),
    ("staff", r"(?<!technical )(?<!of )staff(?! (?:nurse|accountant|psychiatrist|therapist|physician"
     r"|pharmacist|attorney|assistant|auditor|rn)\b)|principal|distinguished|fellow|4|5"
     r"|[le][67]|ic[456]"),
    ("senior", r"senior|3|erfahrene[rn]?|confirmee?|[le]5|ic3"),
    ("junior", r"junior|entry level|graduate|new grad|early career|berufseinsteiger\w*|absolvent\w*"
     r"|debutante?|1|[le]3|ic1|jovem"),
    ("mid", r"mid|intermediate|medior|pleno|2|[le]4|ic2"),
)  # fmt: skip
_READ_LEVELS = tuple((name, re.compile(rf"(?<!\S)(?:{pattern})(?!\S)")) for name, pattern in _LEVELS)
_ANY_LEVEL = re.compile(rf"(?<!\S)(?:{'|'.join(pattern for _, pattern in _LEVELS)})(?!\S)")
"""Finds quickly that a title names no level."""
_GRADE = re.compile(r"(?:[le][3-7]|ic[1-6])")
_MANAGER_FIRST = re.compile(r"^(?:senior |assistant |associate |regional |group )?manager\b")
_ASSISTS = re.compile(r"\bassist(?:ant|enz|enza|ente)\b(?! (?:director|vice|manager|store|general))")
_ABOVE = frozenset({"executive", "director", "manager"})
_FRENCH_STAGE = re.compile(r"^stage(?: (?!manager|director|hand|technician|actor|crew|designer|lighting)|$)")
_HANDS = frozenset(("technician", "mechanic", "operator", "welder", "support", "electrician"))
"""Trades where a numeral is a grade of pay or a tier, and says little about how experienced one must be."""

_OWN_WORK = re.compile(r"\bmanager\b")
_LEADING = re.compile(
    r"^(?:senior |assistant |associate |regional |group )?manager\b|\bmanager of\b"
    r"|\b(?:engineering|senior|team|general|people) manager\b|\bassist(?:ant|enz|enza|ente)\b|\bmanager 1\b"
)
"""Managers who surely lead; of the others the same name stands for leading people and for one's own work."""
_SENIOR = re.compile(r"\bsenior\b(?! manager)")
_ALSO_DIRECTOR = re.compile(r"\b(?:vice president|executive director|managing director)\b")
_WIDE = re.compile(r"\b(?:architect|of technical staff)\b")
_ASSOCIATE = re.compile(
    r"\bassociate\b(?! (?:director|vice|partner|professor|general|counsel|principal|dean|manager))"
)
_ASSISTANT = re.compile(
    r"\bassistant\b(?! (?:director|vice|manager|store|general|professor|principal|superintendent|head"
    r"|controller))"
)
_ASSISTING = re.compile(
    r"\b(?:executive|administrative|physician|medical|personal|nursing|dental|teaching|office|virtual|legal"
    r"|management|team|shop|sales|research|care|healthcare|pharmacy|veterinary|kitchen|production"
    r"|human resources|professor|accounting) assistant\b"
)
_TEAM_LEAD = re.compile(r"\b(?:team lead|team leader|teamlead|teamleiter\w*|gruppenleiter\w*)\b")


@lru_cache(maxsize=65536)
def level(title: str) -> str | None:
    """The level that a title names, one of SENIORITY; None where it names none.

    Of several ("Senior/Staff") the highest. "Product Manager", "Account Executive", "Staff Nurse" and
    "Member of Technical Staff" name none: those words are the trade there. A numeral counts as a level
    (I junior, II mid, III senior) at the end of a part.
    """
    text = _text(title)
    if _FRENCH_STAGE.match(text):
        return "intern"
    if _ANY_LEVEL.search(text) or _MANAGER_FIRST.match(text):
        found = _highest(text)
        if found:
            return found
    first = parts(title)[0]
    return "junior" if first[0] == "associate" and len(first) > 1 else None


def _highest(text: str) -> str | None:
    """The highest of the levels that a text names, but that an intern is one whatever they assist."""
    if _READ_LEVELS[0][1].search(text):
        return "intern"
    assists = _ASSISTS.search(text) is not None
    for name, pattern in _READ_LEVELS[1:]:
        if assists and name in _ABOVE:
            continue
        if pattern.search(text) or (name == "manager" and _MANAGER_FIRST.match(text)):
            return name
    return None


@lru_cache(maxsize=65536)
def standing(title: str) -> tuple[str, ...]:
    """The levels that a title can be read as, the likeliest first; empty where it names none.

    Employers mean different things by "Operations Manager", "Architect", "VP" and "Team Lead": a person who
    wishes for any of those levels wants to hear of it.
    """
    named, text = level(title), _text(title)
    if named == "executive":
        return ("executive", "director") if _ALSO_DIRECTOR.search(text) else ("executive",)
    if named == "lead" and _TEAM_LEAD.search(text):
        return ("lead", "manager")
    if (
        named in ("manager", "senior", "staff", "lead", None)
        and _OWN_WORK.search(text)
        and not _LEADING.search(text)
    ):
        if named in ("manager", None):
            return ("senior", "manager") if _SENIOR.search(text) else ("mid", "manager")
        return (named, "manager")
    if named is not None:
        return (named,)
    if _WIDE.search(text):
        return ("mid", "senior", "staff", "lead")
    if _ASSOCIATE.search(text) or (_ASSISTANT.search(text) and not _ASSISTING.search(text)):
        return ("junior",)
    return ()


@lru_cache(maxsize=65536)
def leads(title: str) -> bool:
    """Whether a title surely is of somebody who leads: manager, director, executive."""
    found = standing(title)
    return bool(found) and _ABOVE.issuperset(found)


@lru_cache(maxsize=65536)
def _text(title: str) -> str:
    found = parts(title)
    by_hand = any(word in _HANDS for part in found for word in part)
    return " , ".join(" ".join(_graded(part, by_hand, first=part is found[0])) for part in found)


def _graded(part: tuple[str, ...], by_hand: bool, first: bool) -> tuple[str, ...]:
    """A part without the numerals that are no level: those that do not end it, and those of tiers."""
    return tuple(
        word
        for place, word in enumerate(part)
        if not (word.isdigit() or _GRADE.fullmatch(word))
        or (
            not (by_hand and word not in "123")
            and (place == len(part) - 1 or _GRADE.fullmatch(word))
            and (place > 0 or not first)
        )
    )

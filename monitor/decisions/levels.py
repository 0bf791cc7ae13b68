"""The level that a title names: intern to executive. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from monitor.decisions.titles import parts

_LEVELS: tuple[tuple[str, str], ...] = (
    ("intern", r"intern|trainee|apprentice|apprenticeship|working student|praktikant\w*|praktikum"
     r"|pflichtpraktikum|stagiaire|stagista|stagiair|becari[oa]|estagi\w*|azubi|ausbildung|auszubildende\w?"
     r"|alternan\w+|coop|practicas|aprendiz|student assistant|studentische hilfskraft"),
    ("executive", r"chief(?! of staff)|c[etfompi]o|cpto|ciso|vice president|president|geschaftsfuhrer"
     r"|executive director|vorstand"),
    ("director", r"head|direktor|directeur|directrice|directora?|diretora?|bereichsleiter\w*"),
    ("manager", r"chief of staff|(?:engineering|general|senior|team|store|sales|regional|area|people|plant"
     r"|site|operations|development|group|district|branch|shift|department|accounting|finance|restaurant)"
     r" manager|manager of|supervisor|abteilungsleiter\w*|filialleiter\w*|leiter|leitung|gerente"
     r"|chef de service"),
    ("lead", r"lead(?! generation)|leader|teamleiter\w*|teamlead|techlead|gruppenleiter\w*|foreman"),
    ("staff", r"(?<!technical )(?<!of )staff(?! (?:nurse|accountant|psychiatrist|therapist|physician"
     r"|pharmacist|attorney|assistant|auditor|rn)\b)|principal|distinguished|fellow|4|5"),
    ("senior", r"senior|3|erfahrene[rn]?"),
    ("junior", r"junior|entry level|graduate|new grad|early career|berufseinsteiger\w*|absolvent\w*"
     r"|debutante?|1"),
    ("mid", r"mid|intermediate|medior|pleno|2"),
)  # fmt: skip
_READ_LEVELS = tuple((name, re.compile(rf"(?<!\S)(?:{pattern})(?!\S)")) for name, pattern in _LEVELS)
_MANAGER_FIRST = re.compile(r"^(?:senior |assistant |associate |regional |group )?manager\b")
_ASSISTS = re.compile(r"\bassist(?:ant|enz|enza|ente)\b(?! (?:director|vice|manager|store|general))")
_ABOVE = frozenset({"executive", "director", "manager"})


@lru_cache(maxsize=65536)
def level(title: str) -> str | None:
    """The level that a title names, one of SENIORITY; None where it names none.

    Of several ("Senior/Staff") the highest. "Product Manager", "Account Executive", "Staff Nurse" and
    "Member of Technical Staff" name none: those words are the trade there. A numeral counts as a level
    (I junior, II mid, III senior) at the end of a part.
    """
    found = parts(title)
    text = " , ".join(" ".join(_graded(part)) for part in found)
    if _READ_LEVELS[0][1].search(text):
        return "intern"
    assists = _ASSISTS.search(text) is not None
    for name, pattern in _READ_LEVELS[1:]:
        if assists and name in _ABOVE:
            continue
        if pattern.search(text) or (name == "manager" and _MANAGER_FIRST.match(text)):
            return name
    return "junior" if found[0][0] == "associate" and len(found[0]) > 1 else None


def _graded(part: tuple[str, ...]) -> tuple[str, ...]:
    """A part without the digits that are no level: those that do not end it."""
    return tuple(word for place, word in enumerate(part) if not word.isdigit() or place == len(part) - 1 > 0)

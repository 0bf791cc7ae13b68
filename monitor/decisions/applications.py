"""What a mail about an application says of it: the role, the stage, the requisition, the employer. Pure.

The answers are proposals to a person, read from phrases that applicant systems share; None where nothing is
said plainly. Names keep the spelling of the mail.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from monitor.decisions.application_terms import (
    EMPLOYER_IN_TEXT,
    EMPLOYER_OF_SENDER,
    GENDERS,
    NO_NAME,
    NO_ROLE,
    NOT_INVITED,
    REQUISITION,
    ROLE_IN_SUBJECT,
    ROLE_IN_TEXT,
    STAGE,
    TEAM_WORDS,
)
from monitor.decisions.belongs import is_of, mentions_one_of, name_key
from monitor.decisions.rejections import sentences
from monitor.decisions.requisitions import is_number, requisition_key
from monitor.model import Employer
from monitor.text import clean, fold, words

_LONGEST = 20_000
_LONGEST_ROLE = 90
_MOST_WORDS = 10
_TRIM = " \t\"'“”„‚‘’«»‹›*_|·–-:,;.("
_BRACKET = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_LABEL = (
    r"(?:(?i:requisition|req|ref|reference|job|kennziffer|referenz|referenznummer|stellen-?(?:nr|id|nummer))\b"
    r"[\s.:#-]*(?:(?i:id|nr|no|number|nummer)\b[\s.:#-]*)?)"
)
# A norm, a language and a disease are written like numbers of openings.
_LETTERED = r"(?!(?:ISO|DIN|IEC|EN|SOC|CVE|COVID|CO)\b)[A-Z]{1,5}[-_]\d{2,10}(?:-\d{1,4})?"
# Beside the title of a role, where no word before it says what it is.
_BESIDE = (
    re.compile(rf"[(\[]\s*{_LABEL}?#?({_LETTERED}|[A-Z]{{1,5}}\d{{4,10}}|\d{{3,10}})\s*[)\]]"),
    re.compile(rf"(?:\s[-–|/]|,)\s+#?({_LETTERED})(?=\s*(?:$|[-–|,.;)(]))"),
    re.compile(rf"\b{_LABEL}#?({_LETTERED}|\d{{3,10}})\b(?![-/]\d)"),
)
# A bracket, or the word before a number, that was cut off with the end of a phrase.
_OPEN_END = re.compile(r"\s*[(\[][^)\]]*$|[\s,–-]+(?i:req|requisition|ref|kennziffer)\.?$")
# "… at Acme. After …" is a name and a sentence behind it; "Dr. Oetker" and "Warner Bros. X" are names.
_SENTENCE_END = re.compile(r"(?<=[a-zà-ÿ]{3})(?<!Bros)\.\s+")
_FEW_WORDS = 4
_GERMAN = frozenset(
    words(
        "und sie ihre ihren ihrer wir uns fur nicht der die das dass mit auf haben konnen leider vielen dank"
        " ist eine einen einem den dem des du dich dein deine dir sich von zu"
    )
)
_ENGLISH = frozenset(words("the and you your we our to of for with not that this have will is in at us be"))


def requisition_of(*texts: str) -> str | None:
    """The number of the opening, where one is named as such ("R-1042", "Req. ID: 20451", "[R-77]")."""
    for text in texts:
        for pattern in REQUISITION:
            for found in pattern.finditer(text[:_LONGEST]):
                if requisition_key(found[1]):
                    return found[1]
    found_beside = (
        found[1] for text in texts for pattern in _BESIDE for found in pattern.finditer(text[:_LONGEST])
    )
    return next((number for number in found_beside if is_number(number)), None)


def is_german(text: str) -> bool:
    """Whether a text is written in German, by the small words that every text has."""
    said = words(text[:_LONGEST])
    german = sum(word in _GERMAN for word in said)
    return german >= _FEW_WORDS and german > sum(word in _ENGLISH for word in said)


def role_of(subject: str, text: str, names: Iterable[str] = ()) -> str | None:
    """The role that was applied for. `names` are the employer's: a name is no role."""
    kept = tuple(names)
    flat = " ".join(sentences(text[:_LONGEST]))
    for patterns, said in ((ROLE_IN_SUBJECT, subject), (ROLE_IN_TEXT, flat)):
        for pattern in patterns:
            for found in pattern.finditer(said):
                if role := _role(found["role"], kept):
                    return role
    return None


def stage_of(text: str) -> str | None:
    """How far the application came, one of STAGES; the furthest that is spoken of as having been."""
    every = [_plain(one) for one in sentences(text[:_LONGEST])]
    said = [one for one in every if not NOT_INVITED.search(one)]
    for stage, pattern in STAGE:
        if any(pattern.search(one) for one in said):
            return stage
    return "applied" if every else None


def watched_in(texts: Sequence[str], employers: Sequence[Employer]) -> Employer | None:
    """The one watched employer that the texts name; None where they name none or several."""
    named = [one for one in employers if any(mentions_one_of((one.name, *one.aliases), t) for t in texts)]
    return named[0] if len(named) == 1 else None


def watched_in_prose(text: str, employers: Sequence[Employer]) -> Employer | None:
    """The same for running text, where "target" is a word and only "Target" may be a name."""
    named = [
        one
        for one in employers
        if any(re.search(rf"(?<!\w){re.escape(n)}(?!\w)", text[:_LONGEST]) for n in (one.name, *one.aliases))
    ]
    return named[0] if len(named) == 1 else None


def watched_by_label(labels: Iterable[str], employers: Sequence[Employer]) -> Employer | None:
    """The watched employer whose name is one of the labels of a host or of an address ("acme-labs")."""
    bare = {label.replace("-", "").replace("_", "") for label in labels}
    return next(
        (one for one in employers if any("".join(name_key(n)) in bare for n in (one.name, *one.aliases))),
        None,
    )


def employer_of_sender(name: str | None) -> str | None:
    """The employer that a display name tells of: "Acme Recruiting Team", "Dana Ruiz from Acme"."""
    for pattern in EMPLOYER_OF_SENDER:
        found = pattern.search(name or "")
        if found and (employer := _name(found["name"])):
            return employer
    return None


def employer_in(*texts: str) -> str | None:
    """The employer that the phrases of an application name: "Your application to Acme"."""
    for text in texts:
        for pattern in EMPLOYER_IN_TEXT:
            for found in pattern.finditer(text[:_LONGEST]):
                if employer := _name(found["name"]):
                    return employer
    return None


def is_team(name: str) -> bool:
    """Whether a display name is that of a desk and not of a person ("Acme Talent Team", "no-reply")."""
    return TEAM_WORDS.search(fold(name)) is not None


def _name(text: str) -> str | None:
    name = _SENTENCE_END.split(clean(text, 80), maxsplit=1)[0].strip(_TRIM)
    bare = TEAM_WORDS.sub("", fold(name)).strip()
    if not bare or NO_NAME.search(fold(name)) or not name_key(name):
        return None
    return name


def _role(text: str, names: tuple[str, ...]) -> str | None:
    role = clean(GENDERS.sub(" ", text), 200)
    role = _BRACKET.sub(lambda found: " " if requisition_key(found[1]) else found[0], role)
    for pattern in REQUISITION:
        role = pattern.sub(lambda found: " " if requisition_key(found[1]) else found[0], role)
    for pattern in _BESIDE:
        role = pattern.sub(lambda found: " " if is_number(found[1]) else found[0], role)
    role = _OPEN_END.sub("", clean(role)).strip(_TRIM)
    if not 2 < len(role) <= _LONGEST_ROLE or len(role.split()) > _MOST_WORDS:
        return None
    return None if NO_ROLE.search(fold(role)) or is_of(names, role) else role


def _plain(text: str) -> str:
    return fold(text.replace("’", "'"))

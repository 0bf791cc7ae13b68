"""Does this mail ask the user to an interview? Which sentence does, and for which day? Pure.

Asked to one, asked for a time, confirmed or moved: in all of these there is a talk to come. What employers do
"if your profile fits", with other candidates, or in general asks nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from monitor.dates import day_of
from monitor.decisions.invitation_terms import (
    A_MEETING,
    AUTOMATIC,
    AVAILABILITY,
    CALLED_OFF,
    CONDITION_BEHIND,
    HINT,
    INTERVIEWS,
    NO_INVITATION,
    OTHERS,
    OVER,
    TALKS,
)
from monitor.decisions.rejection_terms import CONDITION, NEGATION, NOT_DECIDED
from monitor.decisions.rejections import judge as judge_no
from monitor.decisions.rejections import sentences
from monitor.text import clean, fold

_MOST_TEXT = 50_000
_LONGEST = 600
_INTERVIEW, _TALK, _TITLE, _MERE_TALK = 0.9, 0.8, 0.7, 0.5
_TWICE = 0.04
_NO = 0.8
_ELSE = frozenset(("offer", "withdrawn", "job alert", "survey", "on hold"))

_MONTHS = (
    r"(?:jan|feb|mar|mrz|marz|maerz|apr|avr|abr|may|mai|mei|mayo|maio|jun|juin|jul|juil|aug|aout|ago|sep|set|oct|okt"
    r"|out|nov|dec|dez|dic|ene|fev|maart)[a-z]{0,8}"
)
_DAYS = (
    re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)"),
    re.compile(r"(?<![\d.])\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\d)"),
    re.compile(
        rf"(?<![\d.:])\d{{1,2}}(?:st|nd|rd|th|er)?\.? (?:of |de )?{_MONTHS}\.?,?(?: (?:de )?\d{{4}})?(?!\d)"
    ),
    re.compile(rf"\b{_MONTHS}\.? \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?(?![\d:])"),
)  # fmt: skip
_TITLED = re.compile(
    r"(?:(?:updated )?(?:invitation|einladung)\s*:\s*)?(?:\S+ ){0,3}?(?:interviews?|phone screen|screening"
    r"|onsite|\S*gesprach|entretien|entrevista)\b(.*)"
)
_OF_WHAT = re.compile(r"(?:with|mit|at|bei|@|avec|chez|con|en|met|bij|for|fur)\b|[-–:|(@]")
_WISH = re.compile(r"\bmochten?\b")
_YEAR = re.compile(r"\d{4}")
_TIME = re.compile(r"\d[:.h]\d{2}\b|\b\d{1,2} ?(?:am|pm|a\.m|p\.m|uhr|h|uur|o'clock)\b")
_FURTHEST = timedelta(days=180)


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """Whether a mail asks to an interview. `certainty` (0 to 1) is that it does.

    `sentence` is the one that decided, as it was written. `on` is the day of the talk where one is stated and
    no other beside it.
    """

    is_invitation: bool
    certainty: float = 0.0
    sentence: str | None = None
    on: date | None = None


def judge(
    text: str, *, subject: str = "", meeting: str = "", written: date | None = None, names: Iterable[str] = ()
) -> Invitation:
    """Whether a mail is an invitation. `written` is its day, for days without a year.

    `meeting` is the title of one that is attached. `names` are the employer's: "Interview Acme" alone in a
    subject is an invitation.
    """
    title, met = _comparable(subject), _comparable(meeting)
    if any(AUTOMATIC.search(one) or NO_INVITATION.search(one) for one in (title, met)):
        return Invitation(is_invitation=False)
    no = judge_no(text, subject=subject)
    if (no.is_no and no.certainty >= _NO) or no.kind in _ELSE:
        return Invitation(is_invitation=False)
    said = (*sentences(text[:_MOST_TEXT]), *((clean(subject),) if subject else ()))
    folded = [_comparable(one) for one in said]
    if any(CALLED_OFF.search(one) for one in folded):
        return Invitation(is_invitation=False)
    hinted = any(HINT.search(one) for one in folded)
    asked = [
        (certainty, one)
        for one, plain in zip(said, folded, strict=True)
        if (certainty := _asks(plain, hinted=hinted))
    ]
    # The subject of an answer may be that of the talk that was.
    if _is_titled(title, names) and not any(OVER.search(one) for one in folded):
        asked.append((_TITLE, clean(subject)))
    if A_MEETING.search(met):
        asked.append((_INTERVIEW, clean(meeting)))
    if not asked:
        return Invitation(is_invitation=False)
    certainty, sentence = max(asked, key=lambda found: found[0])
    certainty = min(certainty + _TWICE * (len(asked) > 1), 1.0) if certainty > _MERE_TALK else certainty
    on = _day(folded, {_comparable(one) for _, one in asked}, written)
    return Invitation(is_invitation=True, certainty=round(certainty, 2), sentence=sentence, on=on)


def _asks(sentence: str, *, hinted: bool) -> float:
    """How surely a folded sentence asks to an interview; 0 where it does not."""
    sentence = sentence[:_LONGEST]
    if NO_INVITATION.search(sentence) or OTHERS.search(sentence) or NOT_DECIDED.search(sentence):
        return 0
    if _stands(INTERVIEWS, sentence):
        return _INTERVIEW
    if _stands(TALKS, sentence):
        return _TALK if hinted else _MERE_TALK
    return 0


def _stands(patterns: Iterable[re.Pattern[str]], sentence: str) -> bool:
    """Whether one of the patterns is said outright: no condition to it, not denied, not of what was."""
    for pattern in patterns:
        found = pattern.search(sentence)
        if found is None or CONDITION_BEHIND.search(sentence, found.start()):
            continue
        # Without accents the German "möchten" reads as a Dutch condition.
        said = _WISH.sub("wollen", sentence[: found.end()])
        if OVER.search(said) or NEGATION.search(said):
            continue
        if AVAILABILITY.search(said) or not CONDITION.search(said):
            return True
    return False


def _is_titled(title: str, names: Iterable[str]) -> bool:
    """Whether a subject is nothing but the name of an interview ("Interview: Data Engineer")."""
    found = _TITLED.match(title)
    if found is None or OVER.search(title):
        return False
    rest = found[1].strip()
    return not rest or _OF_WHAT.match(rest) is not None or any(fold(name) in rest for name in names)


# ------------------------------------------------------------------------------------ the day


def _day(folded: list[str], asked: set[str], written: date | None) -> date | None:
    """The only day that the sentences name which ask, or which tell a time of day."""
    found = {
        day
        for one in folded
        if one in asked or _TIME.search(one)
        for day in _days(one[:_LONGEST], written)
        if written is None or written - timedelta(days=1) <= day <= written + _FURTHEST
    }
    return found.pop() if len(found) == 1 else None


def _days(sentence: str, written: date | None) -> Iterator[date]:
    for pattern in _DAYS:
        for found in pattern.finditer(sentence):
            text = found[0].strip(" ,.")
            if found_day := day_of(text):
                yield found_day
            elif written and not _YEAR.search(text):
                years = (day_of(f"{text} {written.year + more}") for more in (0, 1))
                coming = (day for day in years if day and day >= written - timedelta(days=1))
                yield from list(coming)[:1]


def _comparable(text: str) -> str:
    return fold(text.replace("’", "'").replace("‘", "'").replace("`", "'"))

"""Is this mail a no? Which sentence says so, and how sure is it? Pure.

A wrong "no" would set a clock running and hide a live application, a missed one costs a line typed by hand;
so a word of regret alone decides nothing. One whole sentence has to say no to the candidacy, not under a
condition ("if your profile does not match, we will …"), not as something open, and not about a day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from monitor.decisions.application_terms import APPLICATION, KINDS, WISHES
from monitor.decisions.rejection_terms import (
    BY_THE_USER,
    CANDIDACY,
    CONDITION,
    CONDITION_AFTER,
    FILLED,
    NEGATION,
    NOT_DECIDED,
    OTHER_MATTERS,
    REGRET,
    SURE,
    SURE_UNLESS_A_DAY,
)
from monitor.text import clean, fold

# "12. Mai" is a day: no sentence ends there, and no item of a list begins.
_MONTH = (
    r"(?:(?:Jan|Jän|Feb|Mär|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)(?:\.|\s+\d)"
    r"|(?:Januar|Jänner|Februar|Feber|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)"
)
_ENDS = re.compile(
    rf"(?<=[.!?…])(?!(?:(?<=\b\d\.)|(?<=\b\d\d\.))\s+{_MONTH})[\"'”“»)]*\s+(?=[\W_]{{0,2}}[^\W\d_a-z])"
)
_BULLET = re.compile(rf"^(?:[-*•·–]|\d{{1,2}}[.)](?!\s+{_MONTH}))\s+")
_GREETING_WORDS = 6
_QUOTED = re.compile(r"[\"“„«](?:[^\"“”„«»\n]|\n(?!\s*\n)){1,400}[\"”“»]")
_MOST_TEXT = 100_000
_MOST_SENTENCES = 400
_LONGEST = 1_000

_SURE, _GONE, _REGRETTED = 0.93, 0.85, 0.65
_OPEN_DOOR = 0.75
_TWICE, _WISHED = 0.03, 0.02
_NOT, _UNCLEAR = 0.9, 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a mail is a no. `certainty` (0 to 1) is that of this answer, whichever it is.

    `kind` is "no", or what the mail is instead: "on hold", "withdrawn", "offer", "invitation", "job alert",
    "survey", "acknowledgement", "other". `sentence` is the one that decided, as it was written.
    """

    is_no: bool
    kind: str
    certainty: float
    sentence: str | None = None


def judge(text: str, *, subject: str = "") -> Verdict:
    """Whether the text of a mail is a no. `subject` is left out where it is not theirs ("Re: …")."""
    # What somebody quotes is not what they say: an article about rejections, a motto under a letter.
    own = _QUOTED.sub(_short, text[:_MOST_TEXT])
    said = (*sentences(own), *((clean(subject),) if subject else ()))
    folded = [_comparable(one) for one in said]
    applied = any(APPLICATION.search(one) for one in folded)
    noes = [(certainty, one) for one in said if (certainty := _no(one, applied=applied))]
    kind, told = _kind(said, folded)
    if not noes:
        certainty = _UNCLEAR if kind == "other" or told is None else _NOT
        return Verdict(is_no=False, kind=kind, certainty=certainty, sentence=told)
    # The first of the surest; others and good wishes beside it make it surer.
    certainty, sentence = max(noes, key=lambda found: found[0])
    certainty += _TWICE * (len(noes) > 1) + _WISHED * any(WISHES.search(one) for one in folded)
    if kind in {"invitation", "offer", "on hold"} and told != sentence:
        certainty = min(certainty, _OPEN_DOOR)
    return Verdict(is_no=True, kind="no", certainty=round(certainty, 2), sentence=sentence)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, as they were written. Lines that a mailer broke are joined again."""
    found: list[str] = []
    for passage in _passages(text):
        found += [one for piece in _ENDS.split(passage) if (one := clean(piece, _LONGEST))]
        if len(found) > _MOST_SENTENCES:
            break
    return tuple(found[:_MOST_SENTENCES])


def _passages(text: str) -> Iterator[str]:
    """Runs of lines that may hold a sentence together: between blank lines, bullets and greetings."""
    run: list[str] = []
    for line in (*text.splitlines(), ""):
        bare = line.strip()
        alone = bare.endswith(",") and len(bare.split()) <= _GREETING_WORDS and not run
        if not bare or _BULLET.match(bare):
            yield " ".join(run)
            run = []
        if bare:
            run.append(bare)
        if alone:
            yield bare
            run = []


def _no(sentence: str, *, applied: bool) -> float:
    """How surely a sentence says no; 0 where it does not."""
    folded = _comparable(sentence)
    if folded.endswith("?") or NOT_DECIDED.search(folded) or BY_THE_USER.search(folded):
        return 0
    other_matter = OTHER_MATTERS.search(folded) is not None
    if any(_stands(pattern, folded) for pattern in SURE):
        return _SURE
    if not other_matter and any(_stands(pattern, folded) for pattern in SURE_UNLESS_A_DAY):
        return _SURE
    if applied and any(_stands(pattern, folded) for pattern in FILLED):
        return _GONE
    regretted = all(pattern.search(folded) for pattern in (NEGATION, CANDIDACY))
    return _REGRETTED if regretted and not other_matter and _stands(REGRET, folded) else 0


def _stands(pattern: re.Pattern[str], folded: str) -> bool:
    """Whether a sentence says it outright: no condition before it, none that ends it behind."""
    found = pattern.search(folded)
    return (
        found is not None
        and not CONDITION.search(folded, 0, found.end())
        and not CONDITION_AFTER.search(folded, found.start())
    )


def _kind(said: tuple[str, ...], folded: list[str]) -> tuple[str, str | None]:
    for kind, pattern in KINDS:
        for sentence, one in zip(said, folded, strict=True):
            if pattern.search(one):
                return kind, sentence
    return "other", None


def _short(quoted: re.Match[str]) -> str:
    """A title in quotation marks stays, a whole clause in them goes."""
    return quoted[0] if len(quoted[0].split()) <= _GREETING_WORDS else " "


def _comparable(text: str) -> str:
    return fold(text.replace("’", "'").replace("‘", "'").replace("`", "'"))

"""One card of an alert mail as a row: the title, the employer, the place, by the slots of the mail. Pure.

A card that the slots do not fit is no row: what is not sure is left out, and never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from monitor.mails.blocks import Line
from monitor.mails.choosing import Choice, Hints
from monitor.mails.kinds import (
    company_grade,
    is_age,
    is_employer_form,
    is_pay,
    is_remark,
    is_workplace,
    place_grade,
    remote_of,
    title_grade,
)
from monitor.mails.labels import head_of
from monitor.mails.links import Link
from monitor.mails.parts import EDGES
from monitor.mails.slots import Entry, Filled, taken
from monitor.mails.vocabulary import LABELS
from monitor.text import clean, fold

_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{1,60})[)\]]\s*$")
_OPEN_BRACKET = re.compile(r"\s*\(([^()]{1,60})$")
_RATING_END = re.compile(r"\s+[0-5][.,]\d\s*★?\s*$|\s*★.*$")
_JOINED = re.compile(r"\s[-–—|·•]\s|\(")
_SIZE_END = re.compile(r"\s+/\s+[\d,.+–-]+\s?\w*$")
_STATE = re.compile(r"[A-Z]{2}")
_NEW_END = re.compile(r"(?<=\S)(?:\s+|(?<=[a-z)]))(?:NEW|New)!?$")
_PIECES = re.compile(r"\s*[·•∙⋅|]\s*")
_STATE_END = re.compile(r"\s+[-–]\s+([A-Z]{2})$")
_MORE = re.compile(r"\s*\+\s?\d+(?=$|\s*\()")
_WORK_IN = re.compile(
    r"^(?:hybride?|remote|on-?site|t[ée]l[ée]travail)\b(?: work| remote| partiel)?\s(?:in|à|en|a)\s+",
    re.IGNORECASE,
)
_BEFORE_NAME = ("-", "–", "|", " at", "@", " bei", " chez")
_PLACE = 0.5
_SURE_PLACE = 0.7
_SHORT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One posting as a card tells it. `sure`: that the employer is the employer is beyond doubt. `pay` and
    `posted` are lines as the card has them."""

    title: str
    company: str | None
    place: str | None = None
    remote: bool | None = None
    link: Link
    sure: bool = False
    pay: str | None = None
    posted: str | None = None


def read_row(
    lines: Sequence[Line], filled: Filled, choice: Choice, hints: Hints, *, alone: bool = False
) -> tuple[Row, float] | None:
    """The row of a card and how well it reads; None where the slots do not fit it. `alone`: no other card of
    the mail bears out what this one says."""
    title = taken(filled, choice.title)
    company = taken(filled, choice.company) if choice.company else None
    if title is None or (choice.company and company is None):
        return None
    if company and _stands_out(company, filled, choice):
        return None
    # What alone is linked, beside a title that is not, is the button.
    if company and company.linked and not title.anchor and not hints.watched(company.text):
        return None
    if title.elsewhere and filled.card.link.kind != "opaque":
        return None
    place = _place_entry(filled, choice, title, company)
    name = _company(company.text) if company else hints.employer
    said = _title(title.text)
    if not is_plausible(said) or fold(said) == fold(name or "") or not (name or hints.own):
        return None
    sure = company is None or _is_told(name or "", company, filled, hints)
    if not sure and company and choice.company and _is_uncut(company, choice.company[2]):
        return None
    if not sure and company and company.part.endswith(" comma") and _has_comma(name or ""):
        return None  # "Acme, Bordon" of "Acme, Bordon, Hampshire".
    if not sure and (is_remark(name or "-") or is_workplace(name or "-") or _is_torn(title, company, place)):
        return None
    if name and not (hints.order or hints.own) and _ends_in(said, name):
        return None
    if company is None and filled.card.link.kind == "opaque" and title_grade(said) <= 0:
        return None  # Nothing tells it from "unsubscribe".
    where = _place(place, filled) if place else None
    if alone and company and not sure and not _stands_by_itself(title, company, place, hints):
        return None
    texts = [lines[n].text for n in range(filled.card.start, filled.card.end) if lines[n].text]
    row = Row(
        title=said,
        company=name,
        place=where,
        remote=remote_of(*([place.text] if place else []), *filter(_says_where, texts)),
        link=filled.card.link,
        sure=sure,
        pay=next(filter(is_pay, texts), None),
        posted=next(filter(is_age, texts), None),
    )
    return row, _grade(row, title, company, is_missing=place is None and choice.place is not None)


def _grade(row: Row, title: Entry, company: Entry | None, *, is_missing: bool) -> float:
    grade = title_grade(row.title) + (1.0 if title.linked else 0.0) + (0.5 if title.bold else 0.0)
    grade = max(grade + (3.0 if title.label == "title" else 0.0), 0.0)
    if company is None:
        grade += 0.8
    else:
        grade += 2.0 if row.sure else max(company_grade(row.company or "-"), -1.0)
    if is_missing:
        return grade + 0.2
    return grade + (2.0 * place_grade(row.place) if row.place else 0.0)


def _place_entry(filled: Filled, choice: Choice, title: Entry, company: Entry | None) -> Entry | None:
    """The text in the slot of the place, unless it is that of another slot, or a line that is no place."""
    if choice.place is None:
        return None
    place = taken(filled, choice.place)
    if place is None or (place.part != choice.place[2] and place_grade(place.text) < _PLACE):
        return None
    others = [other for other in (title, company) if other and other.order == place.order]
    return None if any(place.part in ("", other.part) for other in others) else place


def _is_torn(title: Entry, company: Entry | None, place: Entry | None) -> bool:
    """Whether title and employer were cut out of one line that does not say which is which: "Engineer @
    Acme" does, and so does a place behind both; "Engineer - North" does not."""
    if company is None or company.order != title.order:
        return False
    return place is None or (place.order != title.order and not company.part.endswith((" at", " hires")))


def _stands_out(company: Entry, filled: Filled, choice: Choice) -> bool:
    """Whether the employer's line does not look like those of the other cards, while another line does."""
    usual = choice.looks.get("company")
    return usual not in (None, company.looks[0]) and any(
        entry.looks[0] == usual and entry.order != company.order for entry in filled.entries.values()
    )


def _is_told(name: str, company: Entry, filled: Filled, hints: Hints) -> bool:
    """Whether it is sure that a text is the employer: watched, labelled so, or the name of a picture."""
    if company.label == "name":
        return hints.watched(name) or not _may_be_cut(company)
    pictured = fold(name) in filled.pictures and not company.alt
    return hints.watched(name) or pictured or company.label == "company"


def _stands_by_itself(title: Entry, company: Entry, place: Entry | None, hints: Hints) -> bool:
    """Whether the only card of a mail that nobody knows reads like one without others to compare it with: a
    place beside the employer, the employer beside the title, and no heading or button taken for one."""
    if head_of(company.text):
        return False  # "en Acme": no other card tells that "en" is no part of the name.
    if place is None or place_grade(place.text) < _SURE_PLACE or abs(company.order - title.order) > 1:
        return False
    if place.order - max(company.order, title.order) not in (0, 1):
        return False
    if company.text[:1].isdigit() or fold(company.text) in hints.subject:
        return bool(company.text) and fold(title.text) in hints.subject and not company.text[:1].isdigit()
    return not (company.linked and company.anchor != title.anchor)


def _is_uncut(company: Entry, part: str) -> bool:
    """Whether a line stands whole where those of other cards were cut, and might be cut too: "Acme, Ulm"."""
    return (company.part != part or company.label == "name") and _may_be_cut(company)


def _may_be_cut(company: Entry) -> bool:
    return bool(_JOINED.search(company.text)) or _has_comma(company.text)


def _has_comma(name: str) -> bool:
    """Whether a name has a comma that does not belong to it, as that of "Acme, Inc." does."""
    head, _, tail = name.rpartition(", ")
    return bool(head) and not is_employer_form(tail)


def _ends_in(title: str, name: str) -> bool:
    """Whether a title ends in the employer's name, as headlines and combined lines do and titles do not."""
    said = f"{fold(title)} "
    return any(f"{mark} {fold(name)} " in said for mark in _BEFORE_NAME)


def is_plausible(title: str) -> bool:
    return (
        len(title) > 2 and any(c.isalpha() for c in title) and not (is_remark(title) or is_workplace(title))
    )


def _says_where(text: str) -> bool:
    return is_workplace(text) or (len(text) < _SHORT and any(map(is_workplace, re.split(r"[·•|()]", text))))


def _title(text: str) -> str:
    return _NEW_END.sub("", clean(text)).strip(" ·•|")


def _company(text: str) -> str:
    label, colon, told = text.partition(": ")
    text = told if colon and fold(label) in LABELS else text
    bracket = _BRACKET.search(text)
    if bracket and place_grade(bracket[1]) >= _PLACE:
        text = text[: bracket.start()]
    name = _SIZE_END.sub("", _RATING_END.sub("", clean(text, 200)))
    return name.strip(EDGES)


def _place(entry: Entry, filled: Filled) -> str | None:
    """A place without what stands beside it; a code of a state on a line of its own belongs to it."""
    text = entry.text
    after = [one.text for one in filled.entries.values() if one.order == entry.order + 1 and not one.part]
    if entry.part == "" and after and _STATE.fullmatch(after[0]) and not _STATE.search(text[-2:]):
        text = f"{text}, {after[0]}"
    pieces = [piece.strip(EDGES) for piece in _PIECES.split(text)]
    told = [piece for piece in pieces if piece and not is_remark(piece)]
    text = (
        next(iter([" • ".join(piece for piece in told if not is_workplace(piece))]), "")
        or " • ".join(told)
        or text
    )
    text = _WORK_IN.sub("", _MORE.sub("", _STATE_END.sub(r", \1", text)))
    bare = text
    for _ in range(2):
        cut = _BRACKET.sub("", bare) or bare
        cut = _OPEN_BRACKET.sub("", cut) or cut
        bare = cut.strip(EDGES)
    return (bare or text.strip(EDGES + "()[]")) or None

"""From a card to a row: which piece is the title, which name places and departments, where it leads. Pure."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any

from monitor.sources._cards import Card, Group
from monitor.sources._fields import employment_type, places, requisition
from monitor.sources._pieces import Piece, brief
from monitor.sources._role_links import is_document, is_here, link_grade, role_link
from monitor.sources._roles import (
    is_button,
    is_dated,
    is_department,
    is_place,
    is_taken,
    is_unsolicited,
    may_be_place,
    said,
    says_openings,
    says_other,
    title_grade,
)
from monitor.sources._slots import PARTS, PLACE_HINT, kinds_of, title_slot
from monitor.text import as_text, fold, unique, words

_LABEL = re.compile(
    r"(?P<label>(?:job |work |office )?locations?|standorte?|(?:einsatz|arbeits)?ort|city|local"
    r"|localidade?|localidad|ciudad|cidade|luogo|sede|ville|lokasjon|lieu|ubicacion|localizacao|plats"
    r"|sted|locatie|place|based in|where|office"
    r"|miejsce pracy|lokalizacja|misto (?:vykonu )?prace|lokalita|toimipaikka|lugar de trabajo"
    r"|local de trabalho|lieu de travail|(?:luogo|sede) di lavoro|arbeids?sted|arbetsplats"
    r"|departments?|team|abteilung|bereich|fachbereich|category|function|division|equipe|afdeling)\s*[:：]\s*",
)
_SHORT, _BODY, _FEW = 120, 160, 9
"""Letters of a piece that can be a field, and of one that tells of the role; how many are looked at."""
_ASIDE = re.compile(r"\s*\(([^()]*)\)")
_JOB_NUMBER = re.compile(
    r"(?:(?:job|req|ref)[\w .]{0,12}[:#]?\s*)?((?:[A-Z]{1,4}-?)?\d{3,}[\w-]*|[A-Z]{1,3}-?\d{2,})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One role as a card shows it.

    `sure` is what its own words say of it (0 to 2). `led`: the link is that of the title, or of a button.
    """

    title: str
    url: str | None
    sure: int
    node: Any
    where: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    employment: str | None = None
    number: str | None = None
    anchor: str | None = None
    led: bool = True


def rows_of(group: Group, base: str) -> list[Row]:
    """The items of a group as rows; an item whose title is none of a role gives none."""
    slot = title_slot(group)
    kinds = kinds_of(group, slot)
    shared = Counter(
        url for card in group.cards for url in {role_link(a["href"], base) for a in _own_links(card)} if url
    )
    varied = len({card.above for card in group.cards if card.above}) > 1
    found, heading = [], ""
    for card in group.cards:
        row = _row(card, slot, kinds)
        if row is None or (row.sure < 2 and not group.linked and not row.where and is_place(row.title)):
            # A heading of the same rank may name the place of those below it.
            heading = row.title if row else ""
            continue
        if not group.linked:
            row = replace(row, url=_own_url(card, shared, base))
        over = heading or card.above or next(iter(group.over), "")
        found.append(_under(row, over, varied or bool(heading)))
    return found


def _own_links(card: Card) -> list[Any]:
    return [
        a
        for part in card.parts
        for a in ([part] if part.name == "a" else part.find_all("a", href=True, limit=20))
        if a.get("href")
    ]


def _own_url(card: Card, shared: Counter[str], base: str) -> str | None:
    """The link of an item that was found by its heading: the only one that it has for itself."""
    found = set()
    for a in _own_links(card):
        url = role_link(a["href"], base)
        if url and shared[url] == 1 and not is_here(url, base) and "/cdn-cgi/l/email" not in url:
            text = brief(a)
            if is_button(text) or is_document(url) or link_grade(url, base) > 0:
                found.add(url)
    return found.pop() if len(found) == 1 else None


def _row(card: Card, slot: str, kinds: dict[str, str]) -> Row | None:
    piece = next((one for one in card.pieces if one.slot == slot), None)
    if piece is None:
        piece = next((one for one in card.pieces if one.heading or one.linked), None)
    text = as_text(said(piece.text)) if piece else None
    if piece is None or text is None or title_grade(text) < 0 or is_unsolicited(text):
        return None
    if any(is_taken(one.text) for one in card.pieces):
        return None
    said_of = _Said()
    for one in _near(card.pieces, piece, kinds):
        said_of.take(one.text, kinds.get(one.slot))
    attributes = _attributes(card)
    return Row(
        title=text,
        url=card.url,
        sure=max(title_grade(text), 0),
        node=card.top,
        where=_split_places(said_of.where or attributes.get("place", [])),
        departments=unique(as_text(one) for one in said_of.departments[:3])
        or unique(attributes.get("department", [])),
        employment=said_of.employment,
        number=said_of.number,
        anchor=card.anchor,
        led=piece.linked or _is_of_card(card.node),
    )


def _is_of_card(node: Any) -> bool:
    """Whether a link beside the title is a button for the item, or lies over it without a word."""
    return is_button(brief(node))


def _near(pieces: list[Piece], title: Piece, kinds: dict[str, str]) -> list[Piece]:
    """The short pieces around the title; once the advertisement's text began, only what is surely a field."""
    at = pieces.index(title)
    body = next((n for n, one in enumerate(pieces) if n > at and _begins_text(one)), len(pieces))
    # Below a heading of the advertisement a single word is a task ("Care"), and no department.
    tasks = body < len(pieces) and pieces[body].heading
    fields = {slot for slot, kind in kinds.items() if not (tasks and kind == "department")}
    return [
        one
        for n, one in enumerate(pieces)
        if n != at
        and len(one.text) <= _SHORT
        and ((n < at + _FEW and (n < body or one.slot in fields)) or _label(one.text))
    ]


def _begins_text(piece: Piece) -> bool:
    return len(piece.text) > _BODY or (piece.heading and title_grade(piece.text) < 0)


def _label(text: str) -> re.Match[str] | None:
    return _LABEL.match(fold(text)) if ":" in text or "：" in text else None


@dataclass(slots=True)
class _Said:
    """What the pieces of a card say beside its title, as it is gathered."""

    where: list[str] = field(default_factory=list)
    departments: list[str] = field(default_factory=list)
    employment: str | None = None
    number: str | None = None

    def take(self, text: str, kind: str | None) -> None:
        label = _label(text)
        if label:
            place = PLACE_HINT.search(label["label"]) or label["label"] in ("where", "based in")
            value = re.split(r"[:：]", text, maxsplit=1)[1].strip()
            (self.where if place else self.departments).append(value)
            return
        parts = PARTS.split(text) if len(text) <= 80 else [text]
        for part in parts:
            self._part(part, kind, mixed=len(parts) > 1)

    def _part(self, part: str, kind: str | None, *, mixed: bool) -> None:
        employed = employment_type(part) if len(part) < 40 else None
        self.employment = self.employment or employed
        number = _JOB_NUMBER.fullmatch(part)
        if number:
            self.number = self.number or requisition(number[1])
        elif is_button(part) or (is_dated(part) and not is_place(part)):
            return
        elif is_department(part) and (kind != "place" or mixed):
            self.departments.append(part)
        elif is_place(part) or (
            kind == "place"
            and not employed
            and (may_be_place(part) if mixed else not part.endswith((".", "!", "?")))
        ):
            self.where.append(part)
        elif kind == "department" and not employed and len(part) < 60:
            self.departments.append(part)


def _split_places(texts: list[str]) -> tuple[str, ...]:
    """ "Tokyo / Sendai / Remote" are three places; "Sendai (negotiable)" is Sendai."""
    parts = [
        part
        for text in texts
        for part in (re.split(r"\s+/\s+", text) if " / " in text and "(" not in text else [text])
    ]
    named = [_ASIDE.sub(lambda aside: aside[0] if is_place(aside[1]) else "", part).strip() for part in parts]
    return tuple(place for place in places(*named) if not employment_type(place) and not place[:1].islower())[
        :20
    ]


def _attributes(card: Card) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for node in (card.node, card.top):
        for key, value in node.attrs.items():
            if not key.startswith("data-") or not isinstance(value, str) or not 1 < len(value) < 60:
                continue
            if re.search(r"(?:^|[-_])(?:locations?|city|place)$", key) and (
                is_place(value) or may_be_place(value)
            ):
                found.setdefault("place", []).append(value)
            elif re.search(r"(?:^|[-_])(?:department|dept|team)s?$", key) and is_department(value):
                found.setdefault("department", []).append(value)
    return found


def _under(row: Row, over: str, varied: bool) -> Row:
    """What the heading over a card adds: its department, or its place."""
    above = said(re.sub(r"\s*\(?\d+(?: \w+)?\)?$", "", over))
    if not above or len(above) > 60 or says_openings(above) or says_other(above) or title_grade(above) == 2:
        return row
    if not row.where and is_place(above):
        return replace(row, where=places(above))
    if set(words(above)) & {word for place in row.where for word in words(place)}:
        return row
    if not row.departments and (is_department(above) or (varied and 0 <= title_grade(above) < 2)):
        return replace(row, departments=(above,))
    return row

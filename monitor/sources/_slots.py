"""The slots of a group's items, judged over all items together: the title, places, departments. Pure."""

from __future__ import annotations

import re
from collections import defaultdict

from monitor.sources._cards import Group
from monitor.sources._fields import employment_type
from monitor.sources._pieces import Piece
from monitor.sources._roles import is_department, is_place, may_be_place, said, title_grade
from monitor.text import fold

PLACE_HINT = re.compile(
    r"locat|\bplace|\bcity|\bcities|standort|\bort\b|einsatzort|arbeitsort|\blieu|ubicaci|locatie|\bplats"
    r"|\bsted|\boffice|\bgeo|map-?(?:marker|pin)|\bmap\b|\bpin\b|sede\b|lugar|local\b|localidad|ville"
    r"|ciudad|cidade|luogo|lokasjon|miejsce|lokali[zt]|\bmisto\b|toimipaik|arbeids?sted|arbetsplats"
)
DEPARTMENT_HINT = re.compile(
    r"depart|\bdept|\bteam|abteilung|fachbereich|bereich|categor|kategorie|\bfunction|division|discipline"
    r"|equipe|afdeling|avdeling|\barea\b|practice"
)
_TITLE_HINT = re.compile(
    r"title|\bname|heading|headline|titel|position|\brole\b|bezeichnung|titulo|titre|stelle\b"
)
_OTHER_HINT = re.compile(
    r"\bdate|posted|datum|salary|gehalt|pay\b|deadline|closing|reference|\bcode|\bid\b|kennziffer"
)
PARTS = re.compile(r"\s*(?:[|·•・▪●∙]|\s[-–—/]\s|\s{2,})\s*")


def title_slot(group: Group) -> str:
    """The slot whose texts are the titles: most like roles, a heading, called so, different in every card."""
    texts: dict[str, list[Piece]] = defaultdict(list)
    place: dict[str, int] = {}
    for card in group.cards:
        for at, piece in enumerate(card.pieces):
            texts[piece.slot].append(piece)
            place[piece.slot] = max(at, place.get(piece.slot, 0))
    total = len(group.cards)

    def worth(slot: str) -> tuple[float, int]:
        found = texts[slot]
        grades = [title_grade(said(piece.text)) for piece in found]
        share = len(found) / total
        like = sum(max(grade, 0) for grade in grades) / 2 / len(found) - 0.7 * sum(
            g < 0 for g in grades
        ) / len(found)
        different = len({fold(piece.text) for piece in found}) / len(found)
        first = found[0]
        bonus = 0.4 * first.heading + 0.3 * bool(_TITLE_HINT.search(first.hint)) + 0.2 * first.linked
        bonus -= 0.5 * bool(PLACE_HINT.search(first.hint) or DEPARTMENT_HINT.search(first.hint))
        return (round(share * (2 * like + 0.5 * different + bonus), 3), -place[slot])

    return max(texts, key=worth) if texts else ""


def kinds_of(group: Group, title: str) -> dict[str, str]:
    """What each other slot holds, judged over all cards: "place", "department", "type", or nothing."""
    texts: dict[str, list[Piece]] = defaultdict(list)
    for card in group.cards:
        for piece in card.pieces:
            if piece.slot != title and len(piece.text) <= 120:
                texts[piece.slot].append(piece)
    kinds = {}
    for slot, found in texts.items():
        hint = " ".join({piece.hint for piece in found})
        if _OTHER_HINT.search(hint) and not PLACE_HINT.search(hint):
            continue
        parts = [PARTS.split(piece.text) for piece in found]
        known = sum(any(map(is_place, part)) for part in parts) / len(found)
        likely = sum(any(is_place(one) or may_be_place(one) for one in part) for part in parts) / len(found)
        labels = sum(is_department(piece.text) for piece in found) / len(found)
        if known >= 0.5 or (PLACE_HINT.search(hint) and not DEPARTMENT_HINT.search(hint) and labels < 0.6):
            kinds[slot] = "place"
        elif labels >= 0.6 or (
            DEPARTMENT_HINT.search(hint) and max(len(p.text) for p in found) < 60 and known == 0
        ):
            kinds[slot] = "department"
        elif known >= 0.25 and likely >= 0.8:
            kinds[slot] = "place"
        elif sum(bool(employment_type(piece.text)) for piece in found) >= 0.6 * len(found):
            kinds[slot] = "type"
    return kinds

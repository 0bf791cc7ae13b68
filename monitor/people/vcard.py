"""vCards 2.1, 3.0 and 4.0 as address books write them, one or many in a file. Pure.

Pictures, notes and keys are not looked at. A broken card costs itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from monitor.decisions.profiles import profile_of, slug_of
from monitor.errors import UsageError
from monitor.model import Card
from monitor.people.batch import Batch, counted
from monitor.people.contentlines import ContentLine, components, content_lines, unescape
from monitor.people.fields import addresses, name_of, phones
from monitor.text import clean, fold

MOST_CARDS = 50_000
_READ = frozenset(
    ("FN", "N", "ORG", "TITLE", "ROLE", "EMAIL", "TEL", "URL", "KIND", "X-ABLABEL", "X-ABSHOWAS",
     "X-SOCIALPROFILE", "SOCIALPROFILE", "X-LINKEDIN", "X-LINKEDIN-URL", "X-ADDRESSBOOKSERVER-KIND", "IMPP")
)  # fmt: skip
_MOST_LINES = 500
_LINKS = ("URL", "X-SOCIALPROFILE", "SOCIALPROFILE", "X-LINKEDIN", "X-LINKEDIN-URL", "IMPP")
_NO_VOICE = frozenset(("fax", "pager", "modem"))


def read_vcards(lines: Iterable[str], where: str) -> Batch:
    """The people of a file of vCards. Raises UsageError where it holds no whole card."""
    cards: list[Card] = []
    total = broken = hidden = others = 0
    for found in _blocks(content_lines(lines, _READ | {"BEGIN", "END", "AGENT"})):
        total += 1
        if total > MOST_CARDS:
            break
        if found is None:
            broken += 1
        elif _is_nobody(found):
            others += 1
        elif card := _card(found):
            cards.append(card)
        else:
            hidden += 1
    if not total - broken:
        raise UsageError(f"{where} holds no whole vCard; export the contact again.")
    notes = [
        f"{counted(number, one, many)}."
        for number, one, many in (
            (broken, "card is broken and left out", "cards are broken and left out"),
            (
                others,
                "card is of a company or group and left out",
                "cards are of companies or groups and left out",
            ),
            (hidden, "card has no name and is left out", "cards have no name and are left out"),
        )
        if number
    ]
    if total > MOST_CARDS:
        notes.append(
            f"Only the first {MOST_CARDS:,} cards were read; hand over the others as a file of their own."
        )
        total = MOST_CARDS
    return Batch(
        kind="vcard", cards=tuple(dict.fromkeys(cards)), rows=total, hidden=hidden, notes=tuple(notes)
    )


def _blocks(lines: Iterable[ContentLine]) -> Iterator[list[ContentLine] | None]:
    """The lines of each card that are looked at; None for a card that does not end.

    A card within a card (vCard 2.1's AGENT) belongs to somebody else and is passed over.
    """
    card: list[ContentLine] | None = None
    inner = 0
    agent = False
    for line in lines:
        marks = fold(line.value[:20]) == "vcard"
        if line.name == "BEGIN" and marks:
            if agent:
                inner += 1
            else:
                if card is not None:
                    yield None
                card, inner = [], 0
        elif line.name == "END" and marks:
            if inner:
                inner -= 1
            elif card is not None:
                yield card
                card = None
        elif card is not None and not inner and line.name in _READ and len(card) < _MOST_LINES:
            card.append(line)
        agent = line.name == "AGENT" and not line.value.strip()
    if card is not None:
        yield None


def _is_nobody(lines: Sequence[ContentLine]) -> bool:
    for line in lines:
        said = fold(line.value)
        if line.name in ("KIND", "X-ADDRESSBOOKSERVER-KIND") and said in {
            "group", "org", "location", "device", "application",
        }:  # fmt: skip
            return True
        if line.name == "X-ABSHOWAS" and said == "company":
            return True
    return False


def _card(lines: Sequence[ContentLine]) -> Card | None:
    name = _name(lines)
    if name is None:
        return None
    organisation = components(_first(lines, "ORG"))
    return Card(
        name=name,
        company=clean(organisation[0]) or None,
        title=clean(unescape(_first(lines, "TITLE") or _first(lines, "ROLE"))) or None,
        department=clean(", ".join(part for part in organisation[1:] if part.strip())) or None,
        emails=addresses(unescape(line.value) for line in _preferred(lines, "EMAIL")),
        phones=phones(
            unescape(line.value)
            for line in _preferred(lines, "TEL")
            if not _NO_VOICE & set(line.says("TYPE"))
        ),
        profile=_profile(lines),
    )


def _name(lines: Sequence[ContentLine]) -> str | None:
    if name := name_of(unescape(_first(lines, "FN"))):
        return name
    family, given, middle, prefix, suffix, *_ = [*components(_first(lines, "N")), "", "", "", "", ""]
    whole = " ".join(part.strip() for part in (prefix, given, middle, family) if part.strip())
    return name_of(f"{whole}, {suffix}" if suffix.strip() else whole)


def _profile(lines: Sequence[ContentLine]) -> str | None:
    """The first LinkedIn profile, by its address or by the name of the account."""
    labels = {line.group: fold(line.value) for line in lines if line.name == "X-ABLABEL" and line.group}
    for line in lines:
        if line.name not in _LINKS:
            continue
        value = clean(unescape(line.value), 2_000)
        if slug := profile_of(value):
            return slug
        said = (*line.says("TYPE"), *line.says("SERVICE-TYPE"), labels.get(line.group or "", ""), line.name)
        if any("linkedin" in fold(one) for one in said):
            account = next(iter(line.says("X-USER")), "") or value.removeprefix("x-apple:")
            if slug := profile_of(account) or (None if {"/", "."} & set(account) else slug_of(account)):
                return slug
    return None


def _first(lines: Sequence[ContentLine], name: str) -> str:
    return next((line.value for line in _preferred(lines, name) if line.value.strip(" ;")), "")


def _preferred(lines: Sequence[ContentLine], name: str) -> list[ContentLine]:
    """The lines of a name, those that the owner prefers first."""

    def rank(line: ContentLine) -> int:
        if "pref" in line.says("TYPE"):
            return 0
        said = next(iter(line.says("PREF")), "")
        return min(int(said), 100) if said.isascii() and said.isdigit() and len(said) < 4 else 101

    return sorted((line for line in lines if line.name == name), key=rank)

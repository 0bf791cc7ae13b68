"""Which function a title leads by itself ("CTO", "Head of School"), where learned words would guess. Pure."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from monitor.decisions import titles

EVERYTHING = "everything"
"""What the head of an employer leads: no function of their own."""
OFFICE = frozenset(("admin", "ops"))
"""What a label like "Leadership" or "CEO Office" holds: it tells nothing of what a chief leads."""

_TITLES = {
    "software": "cto, chief technology officer, chief technical officer, chief software officer",
    "itsec": "cio, ciso, cso, chief information officer, chief information security officer, "
    "chief security officer",
    "data": "cdo, chief data officer, chief data and analytics officer, chief analytics officer",
    "marketing": "cmo, chief marketing officer",
    "finance": "cfo, chief financial officer, chief finance officer, finanzvorstand",
    "ops": "coo, chief operating officer, chief operations officer",
    "product": "cpo, cpto, chief product officer, chief product and technology officer",
    "people": "cpo, chro, chief people officer, chief human resources officer, chief hr officer, "
    "personalvorstand",
    "sales": "cro, cso, cco, chief revenue officer, chief sales officer, chief commercial officer",
    "legal": "clo, chief legal officer, general counsel",
    "education": "schulleiter, schulleiterin, schulleitung, head of school, school principal, headteacher, "
    "head teacher, headmaster, headmistress",
    EVERYTHING: "ceo, chief executive officer, chief executive, managing director, founder, geschaftsfuhrer, "
    "geschaftsfuhrerin, geschaftsfuhrung, president, owner, inhaber, inhaberin, directeur general, "
    "directrice generale, director general, directora general, gerente general, algemeen directeur",
}
"""Functions and, parted by commas, the titles that lead them."""
_BY_SCHOOL = frozenset(("principal",))
"""Titles that lead a school where there is one, and elsewhere only say how high somebody is."""
_BESIDE = frozenset(
    (
        "and",
        "co",
        "interim",
        "acting",
        "global",
        "group",
        "regional",
        "the",
        "und",
        "et",
        "cofounder",
        "founder",
    )
)
"""What stands beside such a title and changes nothing."""


@lru_cache(maxsize=1)
def _leads() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for function, some in _TITLES.items():
        for title in some.split(", "):
            key = _key(title)
            found[key] = (*found.get(key, ()), function)
    return found


def led(title: str, near: Set[str]) -> str | None:
    """The function that this title leads, or EVERYTHING; None of a title that is no chief's.

    `near` are functions of the role that is asked about: they decide where a title stands for two ("CPO"),
    and whether a "Principal" is one of a school. Else the commoner one holds.
    """
    found = _found(title)
    if not found:
        return None
    return next((function for function in found if function in near), found[0] or None)


@lru_cache(maxsize=512)
def _found(title: str) -> tuple[str, ...]:
    """The functions for which the title stands, the commoner first ("" for none, unless it is near)."""
    key = _key(title)
    return ("", "education") if key in _BY_SCHOOL else _leads().get(key, ())


def _key(title: str) -> str:
    """The first part of a title without what changes nothing."""
    part = titles.parts(title)[0]
    return " ".join([word for word in part if word not in _BESIDE]) or " ".join(part)

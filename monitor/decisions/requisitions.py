"""The number of an opening, in one spelling. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from monitor.text import fold

_LETTERED = re.compile(r"^(?:requisition|req|job|ref|reference|id|no|nr|jr|r)+(?=\d)")
_SEPARATORS = re.compile(r"[\s._#:/-]+")
_LEAST_DIGITS = 3
_NONE = re.compile(
    r"0*|(?:19|20)\d\d|na|none|null|nil|tbd|tba|tbc|evergreen|various|multiple|pending|unknown|x+"
)


def is_number(requisition: str | None) -> bool:
    """Whether a requisition is one: "N/A", "TBD", "Evergreen", "-" and a year alone only fill the field."""
    return _NONE.fullmatch(_SEPARATORS.sub("", fold(requisition or ""))) is None


@lru_cache(maxsize=512)
def requisition_key(requisition: str | None) -> str | None:
    """A requisition in one spelling ("R-1042", "r1042", "REQ 1042"); None where it is too short to tell."""
    if not is_number(requisition):
        return None
    bare = _SEPARATORS.sub("", fold(requisition or ""))
    bare = _LETTERED.sub("", bare)
    bare = bare.lstrip("0") if bare.isdigit() else bare
    return bare if sum(letter.isdigit() for letter in bare) >= _LEAST_DIGITS else None


def same_number(a: str | None, b: str | None) -> bool:
    """One requisition as written or as read; a number of one or two digits only where it stands alike."""
    if not a or not b or not (is_number(a) and is_number(b)):
        return False
    key = requisition_key(a)
    return fold(a) == fold(b) or (key is not None and key == requisition_key(b))

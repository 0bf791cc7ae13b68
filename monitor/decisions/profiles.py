"""LinkedIn profiles: the slug that tells one from every other, whatever form its address has. Pure."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

from monitor.text import clean

_LONGEST = 2_000
_LINKEDIN = re.compile(
    r"(?:https?:)?/{0,2}(?:[a-z0-9-]{1,20}\.){0,2}linkedin\.(?:com|cn)(?::\d{1,5})?/+(.*)", re.I
)
_APP = re.compile(r"linkedin:/{1,3}((?:in|profile)/.*)", re.I)
_BEFORE_PROFILE = frozenset(("comm", "mwlite", "m", "mobile", "authwall"))
_SLUG = re.compile(r"[^\s/?#&=<>\"'\\:;,@%]{1,150}")
_HEX = re.compile(r"[0-9a-f]{1,3}", re.I)
_LOOSE = re.compile(r"(?:^|/)in/+([^/?#\s]+)", re.I)
_BARE = re.compile(r"@?[^/?#\s:@]+")


def profile_of(text: str) -> str | None:
    """The slug of a LinkedIn profile's address: `https://de.linkedin.com/in/Dana-Ruiz/?x=1` is dana-ruiz.

    Decoded, in lower case. Of the old form `/pub/dana-ruiz/1a/2b3/4c5` it is what LinkedIn made of it:
    dana-ruiz-4c52b31a. None for a company's page, another site and everything else.
    """
    text = clean(text.replace("\\:", ":"), _LONGEST)
    found = _LINKEDIN.fullmatch(text) or _APP.fullmatch(text)
    if not found:
        return None
    steps = [step for step in re.split(r"[?#]", found[1], maxsplit=1)[0].split("/") if step]
    while steps and steps[0].lower() in _BEFORE_PROFILE:
        steps.pop(0)
    match [step.lower() for step in steps[:1]]:
        case ["in" | "profile"] if len(steps) > 1 and steps[1].lower() != "view":
            return slug_of(steps[1])
        case ["pub"] if len(steps) >= 5 and steps[1] != "dir" and all(map(_HEX.fullmatch, steps[2:5])):
            return slug_of(f"{steps[1]}-{steps[4].zfill(3)}{steps[3].zfill(3)}{steps[2]}")
    return None


def slug_of(text: str) -> str | None:
    """A slug by itself, such as a vCard gives the name of an account; None where it cannot be one."""
    for _ in range(2):  # some exports encode what was encoded before
        text = unquote(text[:_LONGEST])
    slug = clean(unicodedata.normalize("NFC", text).lower(), 160).removeprefix("@").rstrip(".")
    return slug if _SLUG.fullmatch(slug) and "\ufffd" not in slug and any(map(str.isalnum, slug)) else None


def profile_slug(text: str | None) -> str | None:
    """The slug of a profile as a person notes it: its address, the end of it ("in/dana-ruiz"), or itself."""
    given = (text or "").strip()
    loose = _LOOSE.search(given)
    return profile_of(given) or slug_of(loose[1] if loose else given if _BARE.fullmatch(given) else "")

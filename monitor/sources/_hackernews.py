"""The monthly "Who is hiring?" threads of Hacker News: one comment is one employer's posting. Pure.

The text of a comment is HTML; its first line usually has parts between "|": the employer first, then roles,
places, kinds of employment and links in any order. What the first line does not say is not guessed.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from monitor.decisions.places import read_places
from monitor.sources._fields import remote_in
from monitor.sources._listing import TITLE
from monitor.sources._markup import text_of
from monitor.sources._vocabulary import TRADES
from monitor.text import as_dict, as_id, as_list, as_text, words

SEVERAL = "Several roles"
"""The title of a posting whose first line names no role."""
UNNAMED = "an employer who is not named"
"""Whose a posting is whose first line does not tell: most of these are no postings at all."""

_API = "https://hn.algolia.com/api/v1"
_ITEM = "https://news.ycombinator.com/item?id="
_THREAD = re.compile(r"who is hiring", re.IGNORECASE)
_BREAK = re.compile(r"<p>|</p>|<br\s*/?>|\n", re.IGNORECASE)
_BAR, _DASH = re.compile(r"\s*[|│｜]\s*"), re.compile(r"\s+(?:[-–—]|--|·|•)\s+")
_HIRING = re.compile(
    r"(?:hey[^a-z]{1,3}hn\W+|hi[^a-z]{1,3}hn\W+)?(?P<employer>[^,.!?]{2,60}?(?:\s\([^()]*\))?)"
    r"\s+(?:is|are) hiring"
    r"(?:\s+(?:for\s+)?(?:an?\s+)?(?P<title>.{3,120}))?",
    re.IGNORECASE,
)
_AROUND = re.compile(r"\(\s*(?:https?://|www\.)?[\w.-]+\.[a-z]{2,}[^()]*\)|https?://\S+", re.IGNORECASE)
_NOBODY = frozenset(("we", "i", "my", "our", "who", "they", "hiring", "seeking", "looking"))
_NO_PLACE = re.compile(
    r"\d{2,}\s?k\b|[$€£]\s?\d|\b(?:visa|equity|sponsor\w*|citizens?\w*|full[\s-]?time|part[\s-]?time|contract\w*"
    r"|interns?\w*|multiple roles|permanent|salary|series [a-e]|yc)\b|\.(?:com|io|ai|org|dev|net)\b",
    re.IGNORECASE,
)
_MODE = re.compile(r"\b(?:on[\s-]?site|in[\s-]?(?:office|person)|hybrid|remote)\b", re.IGNORECASE)
_NO_ROLE = re.compile(r"[$€£]\s?\d|\b(?:visa|citizen\w*|sponsor\w*|equity|co-?ops?)\b|://", re.IGNORECASE)
_ROLE_FIRST = re.compile(r"\b(?:engineers?|developers?|manager|head of|lead|designers?)\b", re.IGNORECASE)
_MOST_WORDS = 12
_LONGEST_ROLE = 150
_LONGEST_LINE = 2_000


def asked_instead(url: str) -> str:
    """The address that tells a whole thread at once, for a thread's page or its item of the other API."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    number = ""
    if host == "news.ycombinator.com" and parts.path == "/item":
        number = parse_qs(parts.query).get("id", [""])[0]
    elif host == "hacker-news.firebaseio.com" and (
        found := re.fullmatch(r"/v0/item/(\d+)\.json", parts.path)
    ):
        number = found.group(1)
    return f"{_API}/items/{number}" if number.isdigit() else url


def latest_thread(data: Any) -> str | None:
    """The address of the newest thread in a list of stories; None where the answer is no such list."""
    for hit in map(as_dict, as_list(as_dict(data).get("hits"))):
        number = as_id(hit.get("objectID"))
        if number and number.isdigit() and not hit.get("comment_text") and _is_thread(hit):
            return f"{_API}/items/{number}"
    return None


def comments(data: Any) -> list[dict[str, Any]] | None:
    """The postings of a thread, as one item with its children or as hits of a search; None for neither."""
    record = as_dict(data)
    children, hits = record.get("children"), record.get("hits")
    if isinstance(children, list) and (record.get("type") == "story" or _is_thread(record)):
        found = [as_dict(one) for one in children]
    elif isinstance(hits, list) and any("comment_text" in as_dict(one) for one in hits):
        found = [one for one in map(as_dict, hits) if one.get("parent_id") == one.get("story_id")]
    else:
        return None
    return [one for one in found if is_comment(one)]


def is_comment(record: dict[str, Any]) -> bool:
    """Whether a record is a comment of somebody with a text; what was deleted has none."""
    text = record.get("comment_text") or record.get("commenttext") or record.get("text")
    gone = record.get("deleted") or record.get("dead")
    who = record.get("author") or record.get("by")
    titled = any(record.get(name) for name in TITLE)
    return bool(isinstance(text, str) and text.strip() and who and not gone and not titled)


def _is_thread(record: dict[str, Any]) -> bool:
    return bool(_THREAD.search(as_text(record.get("title")) or ""))


def record_of(comment: dict[str, Any]) -> dict[str, Any]:
    """A comment as the record of a role, under the names that listings use."""
    text = str(comment.get("comment_text") or comment.get("commenttext") or comment.get("text"))
    line = text_of(_BREAK.split(text.strip(), maxsplit=1)[0])[:_LONGEST_LINE].strip()
    number = as_id(comment.get("objectID") or comment.get("objectid") or comment.get("id"))
    employer, roles, where, parts = _read(line)
    when = comment.get("created_at") or comment.get("createdat") or comment.get("time")
    found = {
        "id": number,
        "url": f"{_ITEM}{number}" if number else None,
        "title": ", ".join(roles) or (SEVERAL if employer else line[:120]),
        "company": employer or UNNAMED,
        "locations": where,
        "employmenttype": parts,
        "remote": remote_in(*parts),
        "date": when,
        "description": text,
    }
    return {name: value for name, value in found.items() if value not in (None, "", [])}


def _read(line: str) -> tuple[str | None, list[str], list[str], list[str]]:
    """The employer, the roles and the places of a first line, and its parts."""
    parts = [part.strip(" -–—,;") for part in _BAR.split(line)]
    if len(parts) < 2:
        dashed = [part.strip(" ,;") for part in _DASH.split(line)]
        parts = dashed if len(dashed) > 2 else [line]
    parts = [part for part in parts if part]
    if len(parts) < 2:
        return _in_words(line)
    employer = _employer(parts[0])
    rest = parts[1:] if employer else parts
    roles = [clear for part in rest if (clear := _AROUND.sub("", part).strip(" -–—")) and _is_role(clear)]
    where = [part for part in rest if not _is_role(part) and _is_place(part)]
    return employer, roles[:3], where, parts


def _in_words(line: str) -> tuple[str | None, list[str], list[str], list[str]]:
    """ "Acme (YC W21) is hiring a Founding Engineer (Linz, Onsite)"."""
    fits = _HIRING.match(line)
    employer = _employer(fits["employer"]) if fits else None
    if fits is None or employer is None:
        return None, [], [], [line]
    title = (fits["title"] or "").strip(" .-–—")
    place = re.search(r"[(\[]([^()\[\]]+)[)\]]\s*$", title)
    if place:
        title = title[: place.start()].strip()
    roles = [title] if _is_role(title) else []
    return employer, roles, [place[1]] if place and _is_place(place[1]) else [], [line]


def _employer(part: str) -> str | None:
    """The name that stands first, without its address; None where a role or a sentence stands there."""
    name = re.sub(r"^(?:company|who is hiring)\s*:\s*", "", _AROUND.sub("", part), flags=re.IGNORECASE).strip(
        " -–—*_"
    )
    found = words(name)
    if not found or len(found) > _MOST_WORDS or found[0] in _NOBODY or _MODE.fullmatch(name):
        return None
    if _ROLE_FIRST.search(name):
        return None
    return name


def _is_role(part: str) -> bool:
    """Whether a part names a trade, or several in the plural ("Software Engineers")."""
    said = words(part)
    named = any(word in TRADES or word.removesuffix("s") in TRADES for word in said)
    return named and len(part) <= _LONGEST_ROLE and not _NO_ROLE.search(part)


def _is_place(part: str) -> bool:
    plain = _MODE.sub(" ", _AROUND.sub(" ", part))
    said = words(plain)
    if _NO_PLACE.search(plain) or len(said) > _MOST_WORDS:
        return False
    return bool(remote_in(part)) or (bool(said) and _is_named(plain))


def _is_named(text: str) -> bool:
    """Whether a piece of a text is a known place, or the whole is written as places are ("Linz, Austria")."""
    known = any(place.countries for place in read_places(re.sub(r"[()]", " ", text)))
    return known or bool(re.fullmatch(r"[A-Z][\w.'’ -]+,\s*[A-Z][\w.'’ -]+", text.strip(" ()")))

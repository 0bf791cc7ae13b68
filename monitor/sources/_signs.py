"""What a whole page shows: that nothing is open, that there is more, where it goes on, whose it is. Pure."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from monitor.sources._markup import link
from monitor.text import as_text

_MORE = re.compile(
    r"(?:load|show|view|see) (?:more|all)(?: (?:jobs|roles|positions|openings|results|vacancies))?"
    r"|mehr (?:laden|anzeigen)|weitere (?:stellen|jobs)(?: laden| anzeigen)?"
    r"|(?:voir|afficher) plus|ver más|cargar más|meer (?:laden|tonen)",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?:next|older)(?: page)?(?: ?[›»→>])?|[›»→]|nächste(?: seite)?|(?:page )?suivante?|siguiente|volgende",
    re.IGNORECASE,
)
_ROLES = r"(?:positions?|roles?|jobs?|vacanc(?:y|ies)|openings?|opportunities)"
_HAVING = (
    r"(?:\bno|\b(?:are|have|currently) not any|n['’]t (?:currently )?(?:have )?any"
    r"|\bnot (?:currently )?have any)"
)
_OPEN = r"(?:open|current|currently|available|vacant|new|active|immediate)"
_STELLEN = (
    r"(?:stellen\w*|positionen|vakanzen|jobs|mitarbeiter\w*|ausbildungs\w*|postes?|offres?|recrutements?"
    r"|vacantes?"
    r"|ofertas?|plazas|puestos|vagas?|posizion[ei]|vacatures?|stillinger|jobb|tjänster)"
)
_KEINE = (
    r"\b(?:keine?n?|keinerlei|pas d['’e]|aucune?|no hay|não há|sem|nessun[ao]?|non ci sono|geen|ingen|inga)\b"
)
_NOW = (
    r"\b(?:at (?:this|the) (?:time|moment)|right now|currently|at present|available|open|derzeit|aktuell"
    r"|momentan"
    r"|zur ?zeit|im moment|offen\w*|frei\w*|verfügbar|ausgeschrieben|zu besetzen|vakant\w*|actuellement"
    r"|pour le moment|en ce moment|pourvoir|actualmente|por el momento|no momento|en este momento|abiertas?"
    r"|disponib\w+|attualmente|al momento|aperte|momenteel|op dit moment|openstaande|for tiden|for øyeblikket"
    r"|just nu|för närvarande|ledige?|lediga)\b"
)
_NOTHING_OPEN = re.compile(
    rf"{_HAVING} (?:job |{_OPEN} )*{_OPEN} (?:job |{_OPEN} )*{_ROLES}\b[^.!?<>]{{0,40}}"
    rf"|{_HAVING} (?:job )*{_ROLES}(?: (?:are|is))?(?: \w+)? {_NOW}"
    r"|\b(?:no|not any|have any) (?:job )?(?:openings|vacancies)\b[^.!?<>]{0,40}"
    rf"|{_KEINE}[^.!?<>]{{0,40}}?\b{_STELLEN}\b[^.!?<>]{{0,50}}"
    rf"|\b0 (?:open )?{_ROLES}\b"
    r"|(?:\bnot|n['’]t) (?:currently |actively )*(?:hiring|recruiting)\b"
    r"|\ball (?:of our )?(?:positions|roles|vacancies) (?:are|have been) (?:currently )?filled",
    re.IGNORECASE,
)
_FOREIGN = re.compile(_KEINE, re.IGNORECASE)
_NOW_OPEN = re.compile(_NOW, re.IGNORECASE)
_SOFTENED = re.compile(
    r"passend|geeignet|richtige|suitable|match|fit\b|perfect|right (?:role|job|position)|convien|adapt"
    r"|adecuad"
    r"|geschikt|passe|suit|\b(?:if|si|falls|wenn|sollten?|indien|hvis|caso)\b|found|criteria|results"
    r"|search|gefunden|trouv|\?"
)
_PASSING = re.compile(
    r"(?:\b(?:posted|updated|added|published|online seit|veröffentlicht|publiée?|publicado)\b:?\s*)?"
    r"(?:\b(?:about |over )?(?:\d+\+?|an?|one) (?:second|minute|min|hour|day|week|month|year)s? ago\b"
    r"|\bvor (?:\d+|einem|einer) (?:sekunde|minute|stunde|tag|woche|monat|jahr)(?:en|n|e)?\b"
    r"|\bil y a \d+ \w+\b|\bhace \d+ \w+\b|\b\d+ (?:uur|dagen|dag|weken|timer|dager|dagar"
    r"|timmar) (?:geleden|siden|sedan)\b"
    r"|\bjust (?:now|posted)\b|\b(?:posted|added) (?:today|yesterday)\b)"
    r"|\b\d{1,2}:\d{2}:\d{2}\b",
    re.IGNORECASE,
)
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "br", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u")
)
_PAGE_NUMBER = re.compile(r"(?:^|/)(?:page|seite|pagina|p)[-_/]?\d+/?$|(?:^|/)\d{1,3}/?$", re.IGNORECASE)
_PAGE_KEY = re.compile(r"\w*(?:page|seite|pagina|offset|start|from|pg|paged|pos)\w*|p", re.IGNORECASE)


def without_passing(text: str) -> str:
    """A text without what passes: clocks and "posted 2 hours ago"."""
    return _PASSING.sub(" ", text).strip(" \t\n-–—|·•,")


def site(soup: Any) -> str | None:
    """What the site calls itself."""
    named = soup.find("meta", property="og:site_name")
    return as_text(named.get("content")) if named else as_text(soup.title.get_text()) if soup.title else None


def shows_more(soup: Any, items: list[Any]) -> bool:
    """Whether the page shows that there is more than it lists: a next page, or a button that loads more.

    What stands inside a role ("show more") is about that role; a "next" that leads nowhere turns a slide.
    """
    return loads_more(soup, items) or bool(_announced(soup)) or bool(_next_links(soup, items))


def loads_more(soup: Any, items: list[Any]) -> bool:
    inside = _inside(items)
    return any(
        id(one) not in inside and _MORE.fullmatch(_said(one)) for one in soup.find_all(["a", "button"])
    )


def next_page(soup: Any, items: list[Any], base: str) -> str | None:
    """Where the list goes on: a next page of the same address, told by its number alone; else None."""
    for one in [*_announced(soup), *_next_links(soup, items)]:
        url = link(one.get("href"), base)
        if url and url != base and _is_page_of(url, base):
            return url
    return None


def _announced(soup: Any) -> list[Any]:
    return [one for one in soup.find_all(["link", "a"], rel=True) if "next" in (one.get("rel") or [])]


def _next_links(soup: Any, items: list[Any]) -> list[Any]:
    inside = _inside(items)
    return [
        one
        for one in soup.find_all(["a", "button"])
        if id(one) not in inside
        and not (one.get("href") or "#").startswith(("#", "javascript:"))
        and (_NEXT.fullmatch(_said(one)) or _NEXT.fullmatch(str(one.get("aria-label") or "-")))
    ]


def _inside(items: list[Any]) -> set[int]:
    return {id(one) for item in items for one in item.find_all(["a", "button"])}


def _said(node: Any) -> str:
    return re.sub(r"\s+", " ", node.get_text(" ")).strip(" .…+")


def _is_page_of(url: str, base: str) -> bool:
    to, here = urlsplit(url), urlsplit(base)
    if to.netloc != here.netloc:
        return False
    paths = [_PAGE_NUMBER.sub("", path.rstrip("/")).rstrip("/") for path in (to.path, here.path)]
    if paths[0] != paths[1]:
        return False
    changed = set(parse_qsl(to.query, keep_blank_values=True)) ^ set(
        parse_qsl(here.query, keep_blank_values=True)
    )
    return to.path.rstrip("/") != here.path.rstrip("/") or any(_PAGE_KEY.fullmatch(key) for key, _ in changed)


def says_nothing_open(soup: Any, before: Any = None) -> bool:
    """Whether the page says in a sentence that nothing is open now, not that nothing suits.

    `before`: only what is said before that part counts; what is said behind roles is about something else.
    """
    text = " ".join(_told(soup, before).split())
    for match in _NOTHING_OPEN.finditer(text):
        around = text[max(0, match.start() - 45) : match.end() + 2]
        if not _SOFTENED.search(around.lower()) and (
            not _FOREIGN.match(match[0]) or _NOW_OPEN.search(around)
        ):
            return True
    return False


def visible(soup: Any) -> str:
    """The text that a reader sees; what is hidden until a script shows it does not count."""
    return " ".join(_shown(soup))


def _told(soup: Any, before: Any) -> str:
    """That text with a full stop between its blocks: what ends one and begins the next is no sentence."""
    found: list[str] = []
    last: Any = None
    for string in _shown(soup):
        if before is not None and any(parent is before for parent in string.parents):
            break
        block = next((parent for parent in string.parents if parent.name not in _INLINE), None)
        found.append(str(string) if block is last else f". {string}")
        last = block
    return " ".join(found)


def _shown(soup: Any) -> list[Any]:
    hidden = (
        "[hidden], [aria-hidden=true], [style*='display:none'], [style*='display: none'], .hidden, .d-none"
    )
    dropped = {id(node) for node in soup.select(f"script, style, template, noscript, {hidden}")}
    # Comments and the like are strings too, of classes of their own.
    strings = [s for s in soup.find_all(string=True) if type(s).__name__ == "NavigableString"]
    return [s for s in strings if s.strip() and not any(id(parent) in dropped for parent in s.parents)]

"""Whose site a page is, and where it speaks of openings: names, links to careers, feeds of roles. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from ipaddress import ip_address
from urllib.parse import unquote, urlsplit

from monitor.sources._offers import Offers, host
from monitor.text import fold

_GENERIC_LABELS = {
    "www", "en", "de", "fr", "us", "uk", "eu", "careers", "career", "jobs", "job", "karriere", "join", "work",
    "apply", "talent", "recruiting", "recruitment", "hire", "about", "company", "corporate", "stellen",
    "vacatures", "emploi", "hr", "people", "app", "site",
}  # fmt: skip
_SECOND_LEVEL = {"co", "com", "org", "net", "gov", "ac", "edu", "gob", "or", "ne"}
_AFFIXES = re.compile(
    r"^(?:careers?|jobs?|join|team|the)[-_]?(?=\w{3})|[-_]?(?:careers?|jobs?|inc|llc|ltd|limited|gmbh|ag|hq"
    r"|corp"
    r"|corporation|group|global|external|usa?|team|recruiting|company|holdings?)$",
    re.IGNORECASE,
)
_CAREERS = (
    r"careers?|jobs?|vacanc(?:y|ies)|openings?|open (?:positions?|roles?)|positions|roles|join (?:us"
    r"|our team|the team)"
    r"|work (?:with|for|at) \w+|we(?:['’]?re| are) hiring|now hiring|hiring|apply(?: (?:now|here|today))?"
    r"|opportunities"
    r"|karriere\w*|stellen\w*|job(?:portal|borse|angebote?n?|center)|offene stellen"
    r"|arbeiten bei \w+|bewerben|bewirb dich"
    r"|vacatures?|werken bij \w+|solliciteer|emplois?|recrutement|carrieres?|offres(?: d['’]emploi)?|postes"
    r"|postuler"
    r"|rejoignez(?:-| )nous|nous rejoindre|empleos?|trabaja con nosotros|vacantes|carreras|ofertas de empleo"
    r"|lavora con noi|posizioni aperte|carriera|lediga (?:jobb|tjanster)|jobba (?:hos|med) \w+|karriar|jobb"
    r"|ledige (?:stillinger|stillingar|job)|stillinger|tyopaikat|avoimet|praca|kariera|oferty pracy|vagas"
    r"|carreiras"
    r"|trabalhe (?:conosco|connosco)|volna mista|kariery|採用|採用情報|招聘|채용"
)
_CAREERS_TEXT = re.compile(rf"(?<!\w)(?:{_CAREERS})(?!\w)")
_LISTS = re.compile(
    r"(?<!\w)(?:open (?:positions?|roles?|jobs?)|(?:current|all|our|see|view|browse|search|find|explore"
    r"|latest)"
    r"(?: \w+){0,2} (?:openings?|jobs?|positions?|roles?|vacancies|opportunities)|job (?:board|openings?"
    r"|listings?|search)"
    r"|openings|vacancies|offene stellen|stellen(?:angebote|markt)|alle (?:jobs|stellen)|zu den (?:jobs"
    r"|stellen)"
    r"|vacatures|offres d['’]emploi|nos offres|vacantes|lediga (?:jobb|tjanster)|ledige stillinger"
    r"|avoimet tyopaikat"
    r"|oferty pracy|posizioni aperte|ofertas de empleo|vagas)(?!\w)"
)
_CAREERS_PATH = re.compile(
    r"/(?:[\w-]*[-_])?(?:careers?|jobs?|vacanc(?:y|ies)|openings?|open-?(?:positions|roles)|positions"
    r"|join-?us|work-?(?:with|for|at)-?\w+"
    r"|karriere|stellen(?:angebote|markt)?|offene-stellen|vacatures|werken-bij[\w-]*|emplois?|recrutement"
    r"|carrieres?"
    r"|offres(?:-d-?emploi)?|nous-rejoindre|empleos?|trabaja[\w-]*|lavora-con-noi|lediga-jobb|karriar|jobb"
    r"|ledige-stillinger"
    r"|stillinger|avoimet-tyopaikat|praca|kariera|vagas|carreiras|hiring|opportunities)(?:[-_][\w-]{1,20})?"
    r"(?:/(?:index|home|search|list|all|overview))?(?:\.\w{3,5})?/?$",
    re.IGNORECASE,
)
_ROLE_PATH = re.compile(
    r"/(?:careers?|jobs?|positions?|openings?|vacanc(?:y|ies)|roles?|karriere|stellen(?:angebote)?"
    r"|vacatures?|emplois?|offres?"
    r"|o|jobdetail|stillinger|empleos?|opportunit(?:y|ies))/[^/?#]*[a-z0-9][^/?#]{3,}",
    re.IGNORECASE,
)
_JOB_FEED = re.compile(
    r"jobs?(?![a-z])|careers?|vacanc|vacature|stellen|karriere|emploi|openings|positions|empleo|stillinger"
    r"|lediga",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"(?:^|\.)(?:facebook|twitter|x|instagram|youtube|linkedin|xing|tiktok|github|google|apple|medium"
    r"|glassdoor"
    r"|kununu|indeed|whatsapp|t|pinterest|vimeo)\.\w+$",
    re.IGNORECASE,
)
_OTHER_FILES = re.compile(r"\.(?:pdf|docx?|png|jpe?g|gif|svg|zip|mp4|ics)$", re.IGNORECASE)
_MOST_CAREERS = 3
_MOVED = 100


def key_of(text: str) -> str:
    """Letters and digits alone, to compare names however they are written."""
    return re.sub(r"[\W_]+", "", fold(text))


def names_of(page: Offers) -> tuple[str, ...]:
    """What the site is called, comparable: by its host, by what it says of itself, and by a careers title."""
    names = [key_of(label) for label in _labels(page.url)]
    names += [key_of(name) for name in page.named if key_of(_without_careers(fold(name)))]
    for title in page.titles:
        said = fold(title)
        if not names or _CAREERS_TEXT.search(said):
            names += [key_of(part) for part in re.split(r"\s[|–—·•:-]\s|[|:]", _without_careers(said))]
    return tuple(dict.fromkeys(name for name in names if len(name) > 1))


_BLAND = frozenset(
    {
        "a", "all", "and", "apply", "at", "available", "bei", "board", "boards", "career", "careers", "chez",
        "current", "employment", "for", "here", "hiring", "home", "im", "in", "index", "job", "jobs", "join",
        "karriere", "listing", "listings", "main", "offene", "open", "opening", "openings", "opportunities",
        "our", "page", "portal", "positions", "roles", "search", "site", "stellen", "stellenangebote", "team",
        "the", "to", "und", "us", "vacancies", "vacatures", "website", "welcome", "with", "work", "working",
        "you", "your",
    }
)  # fmt: skip


def called(page: Offers) -> tuple[str, ...]:
    """What the site calls itself, as it writes it, without the words of careers around it."""
    parts = [*page.named, *(part for title in page.titles for part in re.split(r"\s[|–—·•:-]\s|[|:]", title))]
    return tuple(dict.fromkeys(name for part in parts if (name := _without_bland(part))))


def _without_bland(name: str) -> str:
    words = name.split()
    while words and fold(words[0]).strip("&!.,") in {*_BLAND, ""}:
        words.pop(0)
    while words and fold(words[-1]).strip("&!.,") in {*_BLAND, ""}:
        words.pop()
    return " ".join(words) if len(words) <= 5 else ""


def _without_careers(title: str) -> str:
    """A title without the words of careers: "Careers at Acme" is "Acme"."""
    plain = _CAREERS_TEXT.sub(" ", title)
    return re.sub(
        r"(?<!\w)(?:at|with|for|in|work|here|we|are|bei|chez|bij|hos|en|in|our|us|your|the|and|und|home"
        r"|page)(?!\w)",
        " ",
        plain,
    )


def _labels(url: str) -> list[str]:
    """The labels of a host that may be a name; none of an IP address or of this machine's."""
    name = host(url)
    try:
        ip_address(name)
    except ValueError:
        labels = name.split(".")
    else:
        return []
    if len(labels) < 2:
        return []
    labels = labels[:-1]
    if len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels = labels[:-1]
    return [label for label in labels if label not in _GENERIC_LABELS and len(label) > 1]


def alike(name: str, names: Iterable[str]) -> bool:
    """Whether a board's name is one of a site's names, up to legal forms, "careers" and an ending."""
    written = _AFFIXES.sub("", unquote(name)) or name
    first = key_of(re.split(r"[-_. ]", written)[0])
    whole, full = key_of(written), key_of(name)
    return any(
        other in (whole, full)
        or (len(first) > 3 and other == first)
        or (len(whole) > 4 and other.startswith(whole))
        or (len(other) > 3 and whole.startswith(other))
        for other in names
    )


def careers_like(text: str) -> bool:
    """Whether a link's words invite to openings."""
    return bool(_CAREERS_TEXT.search(fold(text)))


def is_careers_page(page: Offers) -> bool:
    """By its address or its title; the text of a page may speak of anything."""
    parts = urlsplit(page.url)
    by_host = re.match(
        r"(?:[\w-]+[.-])?(?:careers?|jobs?|karriere|stellen|vacatures|emploi)\.", parts.hostname or ""
    )
    return bool(
        by_host or _CAREERS_PATH.search(parts.path) or any(careers_like(title) for title in page.titles)
    )


def own_roles(page: Offers) -> int:
    """How many links of the page look like roles on the site itself."""
    here = urlsplit(page.url)
    links = {
        offer.address.partition("#")[0].rstrip("/")
        for offer in page.addresses
        if offer.way == "link" and urlsplit(offer.address).hostname == here.hostname
    }
    return sum(
        bool(_ROLE_PATH.search(urlsplit(link).path))
        and urlsplit(link).path.rstrip("/") != here.path.rstrip("/")
        for link in links
    )


def job_feeds(page: Offers, careers: bool) -> tuple[str, ...]:
    """The announced feeds that may be of roles: by their name or place, not the blog's."""
    here = urlsplit(page.url)
    found = []
    for url, title in page.feeds:
        path = urlsplit(url).path
        below = careers and here.path.strip("/") != "" and path.startswith(here.path.rstrip("/") + "/")
        if _JOB_FEED.search(f"{path} {title}") or below:
            found.append(url)
    return tuple(dict.fromkeys(found))[:2]


def careers_links(page: Offers, names: tuple[str, ...], known: Callable[[str], bool]) -> tuple[str, ...]:
    """The pages behind the page that are most likely to list roles, the best first.

    `known` tells an address of a system: that is a clue and no page. A page on another host counts only
    where its host bears the site's name.
    """
    scores: dict[str, int] = {}
    for offer in page.addresses:
        url = offer.address.partition("#")[0]
        if _bare(url) == _bare(page.url):
            continue
        if offer.way == "move" and offer.key == "refresh":
            scores[url] = _MOVED
        elif offer.way == "link" and (score := _score(url, offer.text, page.url, names)):
            scores[url] = max(score, scores.get(url, 0))
    best = sorted(scores, key=lambda url: -scores[url])
    return tuple(
        [url for url in best[:20] if not known(url) or "gh_jid=" in url or "ashby_jid=" in url][
            :_MOST_CAREERS
        ]
    )


def _bare(url: str) -> str:
    """An address without what makes no other page of it."""
    return re.sub(r"/(?:index\.\w{3,5})?$", "", url.partition("#")[0])


def _score(url: str, text: str, page: str, names: tuple[str, ...]) -> int:
    parts, here = urlsplit(url), urlsplit(page)
    name = parts.hostname or ""
    if _ELSEWHERE.search(name) or _OTHER_FILES.search(parts.path):
        return 0
    said = fold(text) if len(text) <= 60 else ""
    score = 4 if _LISTS.search(said) else 2 if _CAREERS_TEXT.search(said) else 0
    score += 2 if _CAREERS_PATH.search(parts.path) else 0
    score += 4 if re.search(r"[?&](?:gh|ashby)_jid=", url) else 0
    if name != here.hostname:
        if not (score or re.match(r"(?:careers?|jobs?|karriere)\.", name)):
            return 0
        if not any(alike(label, names) for label in _labels(url)):
            return 0
        score += 3 if re.match(r"(?:careers?|jobs?|karriere|stellen)[\w-]*\.", name) else 0
    return score


__all__ = [
    "alike",
    "careers_like",
    "careers_links",
    "is_careers_page",
    "job_feeds",
    "key_of",
    "names_of",
    "own_roles",
]

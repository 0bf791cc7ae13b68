"""Whether an address leads to a role, told by its path, its host and where it stands. Pure."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from monitor.sources._markup import link
from monitor.sources._roles import Grade
from monitor.sources._vocabulary import LIST_STEPS, OTHER_STEPS, ROLE_STEPS
from monitor.text import fold

_PASSING_QUERY = re.compile(
    r"_|cb|ts|t|rnd|rand|random|timestamp|nonce|cache\w*|csrf\w*|_token|token|authenticity_token|ref|referrer"
    r"|referer|source|src|from|origin|session|sessid|visitor\w*|click_?id|share|position|rank|back|return\w*",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:job|position|vacancy|req(?:uisition)?|posting|stellen?|offer|opening|role)?_?(?:id|nr|no|number)"
    r"|jid|gh_jid|job|stelle|vacancy|position",
    re.IGNORECASE,
)
_VENDORS = re.compile(
    r"(?:^|\.)(?:boards\.greenhouse\.io|job-boards(?:\.\w+)?\.greenhouse\.io|jobs\.lever\.co"
    r"|jobs\.eu\.lever\.co"
    r"|jobs\.ashby(?:hq)?\.(?:com|io)|apply\.workable\.com|myworkdayjobs\.com|smartrecruiters\.com"
    r"|recruitee\.com"
    r"|personio\.(?:de|com)|teamtailor\.com|bamboohr\.com|breezy\.hr|jobvite\.com|icims\.com|join\.com"
    r"|rippling\.com|pinpointhq\.com|applytojob\.com|softgarden\.io|freshteam\.com|zohorecruit\.com"
    r"|workable\.com|taleo\.net|successfactors\.(?:com|eu)|oraclecloud\.com|ultipro\.com|paylocity\.com"
    r"|homerun\.co"
    r"|welcometothejungle\.com|factorialhr\.\w+|jobs\.personio\.\w+)$"
)
_MAIL = re.compile(r"^(?:mail\.google\.com|outlook\.(?:live|office)\.com|wa\.me|api\.whatsapp\.com|t\.me)$")
_FILES = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|css|js|zip|mp4|ics|xml|json|rss)$", re.IGNORECASE)
_DOCUMENT = re.compile(r"(?:/index)?\.(?:html?|php|aspx?|jsp|pdf|docx?|md)$|/index$", re.IGNORECASE)
_TALK = frozenset(
    ("blog", "blogs", "news", "press", "articles", "stories", "events", "docs", "wiki", "forum")
)
_FILTER_STEPS = frozenset(
    (
        "page",
        "tag",
        "category",
        "categories",
        "department",
        "departments",
        "team",
        "teams",
        "location",
        "locations",
    )
)
_ADVERT = re.compile(
    r"^(?!.*(?:application|formular|form\b|bewerbungsbogen|candidatura))"
    r".*(?:stellen|job|vacanc|vacatur|vacant|vaga|career|position|offre|oferta|emploi|empleo|ausschreibung|fiche)"
)
_DAY_IN_PATH = re.compile(r"/20\d\d/\d{1,2}(?:/|$)")


def role_link(value: object, base: str) -> str | None:
    """A link as `link` keeps it, without what passes (cache keys, tokens, where the visitor came from)."""
    found = link(value, base)
    if not found:
        return None
    parts = urlsplit(found)
    if parts.query:
        pairs = parse_qsl(parts.query, keep_blank_values=True, max_num_fields=100)
        kept = [
            (k, v) for k, v in pairs if not _PASSING_QUERY.fullmatch(k) and not (k == "v" and v.isdigit())
        ]
        if kept != pairs:
            parts = parts._replace(query=urlencode(kept))
    return urlunsplit(parts)


def is_here(url: str, base: str) -> bool:
    """Whether a link stays on the page."""
    a, b = urlsplit(url), urlsplit(base)
    same = (a.netloc, _directory(a.path)) == (b.netloc, _directory(b.path)) and a.query in ("", b.query)
    return same and not re.match(r"[!/]", a.fragment)


def writes_mail(url: str) -> bool:
    """Whether a link opens a program to write a message with, as `mailto:` does."""
    return _MAIL.match((urlsplit(url).hostname or "").lower()) is not None


def has_day(url: str) -> bool:
    """Whether an address holds a year and a month, as those of a blog's entries do."""
    return _DAY_IN_PATH.search(urlsplit(url).path) is not None


def is_document(url: str) -> bool:
    """Whether a link leads to a file to read (a PDF of the advertisement)."""
    return re.search(r"\.(?:pdf|docx?)$", urlsplit(url).path, re.IGNORECASE) is not None


def _directory(path: str) -> str:
    return _DOCUMENT.sub("", unquote(path)).rstrip("/")


def steps_of(url: str) -> list[str]:
    return [step for step in fold(_directory(urlsplit(url).path)).split("/") if step]


@lru_cache(maxsize=16384)
def link_grade(url: str, base: str) -> Grade:
    """How much an address is one of a role: 2 by path or host, 1 beneath the page, 0 unclear, -1 another."""
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    steps = steps_of(url)
    if is_here(url, base) or writes_mail(url) or _FILES.search(parts.path):
        return -1
    if not (steps or parts.query or parts.fragment):
        return -1
    if _VENDORS.search(host):
        return 2 if len(steps) >= 2 or re.search(r"\d", parts.query) else -1
    if "/" in parts.fragment:
        steps += [step for step in fold(parts.fragment).strip("!/").split("/") if step]
    keys = parse_qsl(parts.query, max_num_fields=100)
    numbered = any(_NUMBERED.fullmatch(key) and value for key, value in keys)
    at = _last_role_step(steps)
    if is_document(url) and (at is None or at == len(steps) - 1):
        # A file of its own: where it lies ("downloads", "2019/06") says nothing, its name may.
        return 2 if _ADVERT.search(steps[-1]) else 0
    if at is not None:
        return _grade_below(steps, at, numbered)
    if numbered and _is_career_host(host):
        return 2
    if not OTHER_STEPS.isdisjoint(steps) or (steps and steps[-1] in LIST_STEPS):
        return -1
    if _DAY_IN_PATH.search(parts.path) and not is_document(url):
        return -1
    here = steps_of(base)
    beneath = parts.netloc == urlsplit(base).netloc and here and len(steps) > len(here)
    if beneath and steps[: len(here)] == here:
        return 1
    return 1 if numbered or (_is_career_host(host) and steps) else 0


def _last_role_step(steps: list[str]) -> int | None:
    """Where the last step stands after which a role follows; the very last only where there is no other."""
    places = [place for place, step in enumerate(steps) if _is_role_step(step)]
    before = [place for place in places if place < len(steps) - 1]
    return before[-1] if before else (places[-1] if places else None)


def _grade_below(steps: list[str], at: int, numbered: bool) -> Grade:
    """Of an address with a step for roles: whether what follows that step is one role."""
    after = steps[at + 1 :]
    if not _TALK.isdisjoint(steps[:at]):
        return -1
    if not after:
        return 2 if numbered else (1 if _is_slug(steps[-1]) else -1)
    filtered = len(after) > 1 and after[-2] in _FILTER_STEPS
    if after[-1] in LIST_STEPS or after[0] in OTHER_STEPS or filtered:
        return 2 if numbered else -1
    return 2


def _is_role_step(step: str) -> bool:
    return step in ROLE_STEPS or bool(
        re.fullmatch(
            r"(?:job|career|stellen|karriere|vacatur|vacanc|empleo|emploi)\w*|\w+[-_](?:jobs?|careers?"
            r"|openings|positions|vacancies|stellen)|(?:jobs?|careers?|stellen)[-_](?:at|bei|in|and"
            r"|offers?|und)\b.{0,30}",
            step,
        )
    )


def _is_slug(step: str) -> bool:
    """ "job-1234-senior-engineer" and "vacature0001": a single step that says both."""
    return (
        re.match(r"(?:job|stelle|vacancy|vacature|career|position)(?:[-_](?=.{8,})|[-_]?\d+$)", step)
        is not None
        and step not in LIST_STEPS
    )


def _is_career_host(host: str) -> bool:
    return bool(
        re.match(r"(?:careers?|jobs?|karriere|stellen|vacatures|recruiting|hiring|work)\.", host.lower())
    )


def is_list_of_roles(url: str) -> bool:
    """Whether an address names a list of roles ("/vacatures"), and not only working there ("/karriere")."""
    steps = steps_of(url)
    return (
        bool(steps)
        and re.search(
            r"vacatur|vacanc|vacant|vagas|stellen|^jobs?$|jobb$|openings|positions|offres|empleo|ledig"
            r"|open-?roles|bolsa-de-trabajo|oferty-pracy|volne-|tyopaikat|employment",
            steps[-1],
        )
        is not None
    )


def is_career_page(url: str) -> bool:
    """Whether an address says that its page is about working there."""
    parts = urlsplit(url)
    return _is_career_host(parts.hostname or "") or any(map(_is_role_step, steps_of(url)))

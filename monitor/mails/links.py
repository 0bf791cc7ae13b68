"""Where the links of a mail lead, found by computation only. Pure: nothing is ever fetched.

Mailers hide the target of a link behind their own address, and hang tokens on it that sign the reader in or
tell who clicked. What can be undone is undone, and what is kept is the form that a stranger could open.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from monitor.text import as_url, clean, fold

Kind = Literal["known", "job", "opaque", "other", "nav"]
_MOST_HOPS = 5
_LONGEST = 6_000
_MOST_UNPACKED = 20_000

_TARGET_NAMES = frozenset(
    ("url", "u", "target", "targeturl", "dest", "destination", "redirect", "redirecturl", "redirect_url",
     "redirect_uri", "to", "goto", "link", "q", "l", "r", "href", "out", "p1")
)  # fmt: skip
_GOOGLE = re.compile(r"(?:www\.)?google(?:\.[a-z]{2,3}){1,2}")
_GOOGLE_END = re.compile(r"&(?:ct|cd|usg|sa|source|ved|rct)=")
_ENCODED = re.compile(r"https?(?:%3a|:)(?:%2f|/){2}[^/?&#]{3,}", re.IGNORECASE)
_BASE64_URL = re.compile(r"aHR0c[A-Za-z0-9+/_=-]{8,4000}")
_DEFENSE = re.compile(r"/v3/__(https?:/{1,2}.+?)__;")

# What hangs on a link to follow the reader; what names a posting is kept.
_TRACKING = re.compile(
    r"utm_.*|trk.*|.*token.*|mc_.*|.*clid|ref|ref_?id|referr?er|referral|src|source|.*_source|campaign.*|medium|cmp"
    r"|cid|sid|eid|mid.*|lipi|otp.*|sig|signature|.*mail.*|recipient.*|user.*|uid|u|e|m|tk|tmtk|alid|xkcb|camk|jsa"
    r"|bb|qd|rd|rm|from|pos|ao|guid|tracking.*|track.*|s|t|cs|cb|ja|hash|auth.*|secret|session.*|key|apikey|expires"
    r"|gh_src|lever-.*|shared_id|share.*|_hs.*|hs.*|vero_.*|oly_.*|spm|igshid|ss|si|iis.*|iisn.*|mkt.*|trid|rcid"
    r"|mode|locale|vt|uido.*|iis.*|hub|origin.*|channel|via|lang_?switch|clickid|click.*|impression.*|exp|hl|ct|usg|ved"
)
_NAMES_A_JOB = re.compile(
    r"(?:gh_)?j(?:ob)?_?(?:k|id|key|listing_?id|number|nr|req.*|ref|reference|adid|code|opening.*)?|jobs?|v?jk|vacanc.*|vac.*"
    r"|offer.*|offre.*|oferta.*|vaga.*|position.*|posting.*|req.*|opening.*|stelle.*|opportunit.*|career.*job.*|ad_?id|pid|lid",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d{3,}|[0-9a-f]{8,}|\d\w?\.\w|[A-Z]{1,4}-?\d{2,}")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_TOKEN = re.compile(r"(?=[A-Za-z0-9_~=.+%-]*\d)(?=[^?]*[A-Z])(?=[^?]*[a-z])[A-Za-z0-9_~=.+%-]{16,}")
_WORDY = re.compile(r"(?:[A-Za-z][a-z]{1,20}[-_+.,%]+){2,}")

_JOB = re.compile(
    r"(?:^|[^a-z])(?:jobs?|viewjob|jobid|job_?details?|jobposting|joblisting|careers?|karriere|carrieres?|positions?"
    r"|vacanc(?:y|ies)|openings?|postings?|opportunit(?:y|ies)|requisitions?|stellen?(?:angebote?|anzeigen?)?|offres?"
    r"|emplois?|ofertas?|empleos?|vagas?|vacatures?|tyopaik\w*|avoimet|annons\w*|lediga|jobb|annunci\w*|annuncio|lavoro"
    r"|offert[ae]|praca|oferty|stillinger?|ledige|projects?|roles?|recruit\w*|apply|internships?|gigs?|employment|annonce)"
    r"(?=$|[^a-z])",
)
_NAV = re.compile(
    r"(?:email-?|list-?|job-?alert-?e?mail-?)?unsub\w*|opt-?out|(?:e?mail[-_]?|notification[-_]?|account[-_]?|user[-_]?|privacy[-_]?"
    r"|cookie[-_]?)?(?:settings?|preferences?|prefs)|privacy(?:[-_]?(?:policy|notice|center))?|terms(?:[-_]?of[-_]?\w+)?|legal|imprint|impressum"
    r"|help(?:[-_]?cent(?:er|re))?|support|faqs?|contact(?:[-_]?us)?|about(?:[-_]?us)?|sign[-_]?(?:in|up|out)|log[-_]?(?:in|out)"
    r"|register|feed|mynetwork|messaging|notifications?|premium|alerts?|job-?alerts?|jobalerts?|intellisearch-alerts"
    r"|saved-?search(?:es)?|agents?|searchagents?|search|search-?results|results|psettings|myjobs|profile|dashboard|subscriptions?|subscribe"
    r"|manage.{0,20}|feedback|share|blog|salaries|companies?|company-?reviews?|reviews|talentcommunity|download|apps?|newsletter|connect|password|activate"
    r"|verify|favou?rites|applied|applications?|savedsearch(?:es)?|upgrade|pricing|abmelden|abbestellen|datenschutz|agb|hilfe|desabonner"
    r"|confidentialite|baja|privacidad|ayuda|disiscriviti|afmelden|avregistrera|peruuta",
)
_LEAVES = re.compile(
    r"(?:e?mail-?)?unsub|opt-?out|manage(?:$|[^a-z-])|abmeld|abbestell|desabon|desinscri|disiscri|afmeld|avregistr|peruuta"
)
_NAV_HOSTS = re.compile(
    r"(?:^|\.)(?:facebook|instagram|twitter|x|youtube|tiktok|pinterest|threads|apps\.apple|itunes\.apple|play\.google"
    r"|glassdoor-app|w3|bsky|t)\.(?:com|net|org|co|app)$"
)
_CLICK_HOST = re.compile(
    r"^(?:e?mail\d*|click\d*|clicks?|links?\d*|lnk|track(?:ing)?\d*|trk|t|e|r|go|url\d+|ct|cts|redirect|engage|email|news|lists?"
    r"|notifications?|notify|sendgrid|mandrillapp|sg|em\d*|hi|m|c|cl|ablink\w*)\."
)
_CLICK_PATH = re.compile(
    r"/(?:ls/click|wf/click|f/a/|ltrk/|e/l/|e/c/|clk|click|track|r/|c/|t/|u/|go/|pagead/|ekm/|km/|CL0/|L0/|redirect|out)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """How one site writes links to single postings: a pattern over the whole address with a group `id` where
    the link tells one, and the forms to keep of the address ("" where none can be opened later) and of the
    identity, made of the groups."""

    name: str
    link: re.Pattern[str]
    url: str = ""
    id: str = "{id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where a link leads. Two links to one posting have one `key`.

    `kind`: "known", the posting of a site that is known; "job", an address that reads like a posting;
    "opaque", one that tells nothing; "nav", surely no posting; "other". `url` is the address to keep, None
    where there is none; `id` is the posting's, as "site:id".
    """

    key: str
    kind: Kind
    url: str | None = None
    id: str | None = None


def read_link(href: str, sites: Sequence[Site]) -> Link:
    """Read one link of a mail. Never raises."""
    href = clean(href, _LONGEST)
    try:
        return _link(_unwrapped(href, sites), sites)
    except ValueError:
        return Link(key=href, kind="nav" if not href.lower().startswith("http") else "opaque")


def _unwrapped(href: str, sites: Sequence[Site]) -> str:
    """The innermost target of a link; where a known site stands on the way, that is it."""
    for _ in range(_MOST_HOPS):
        inner = next((one for one in _inner(href) if as_url(one) and one != href), None)
        if inner is None or any(site.link.match(href) for site in sites):
            break
        href = inner
    return href


def _inner(href: str) -> Iterator[str]:
    """The addresses that another one hides, by the forms that mailers are known to use."""
    parts = urlsplit(href)
    host = (parts.hostname or "").lower()
    if host == "cts.indeed.com":
        yield from _indeed(parts.path)
    elif _GOOGLE.fullmatch(host) and parts.path == "/url":
        yield from _google(parts.query)
    elif host == "notifications.googleapis.com":
        return
    elif found := _DEFENSE.search(href):
        yield found[1].replace(":/", "://", 1) if "://" not in found[1] else found[1]
    else:
        yield from _in_path(parts.path)
        yield from _in_query(parts.path, parts.query)


def _indeed(path: str) -> Iterator[str]:
    """`/v3/<a>/<signature>`, where `<a>` is packed JSON with the target as `u`."""
    steps = path.split("/")
    packed = _from_base64(steps[2]) if len(steps) > 2 and steps[1] == "v3" else b""
    try:
        told = json.loads(zlib.decompressobj(31).decompress(packed, _MOST_UNPACKED))
    except (zlib.error, ValueError, RecursionError):
        return
    if isinstance(told, dict) and isinstance(told.get("u"), str):
        yield told["u"]


def _google(query: str) -> Iterator[str]:
    """The target is not always percent-encoded, so it is cut at what Google writes behind it."""
    for mark in ("&url=", "&q="):
        _, found, rest = f"&{query}".partition(mark)
        if not found:
            continue
        if re.match(r"https?%3a", rest, re.IGNORECASE):
            yield unquote(rest.partition("&")[0])
        else:
            end = _GOOGLE_END.search(rest)
            yield rest[: end.start()] if end else rest
        return


def _in_path(path: str) -> Iterator[str]:
    """A whole address as a segment of the path, percent-encoded or in base64 (with what stands before it)."""
    for segment in path.split("/"):
        if _ENCODED.match(segment):
            yield unquote(segment)
        elif found := _BASE64_URL.match(segment):
            yield _from_base64(found[0]).decode("utf-8", "replace")
        elif len(segment) > 40 and (inner := _address_in(_from_base64(segment))):
            yield inner


def _in_query(path: str, query: str) -> Iterator[str]:
    if _JOB.search(fold(path)) and re.search(r"\d{4}", path):
        return
    for name, value in parse_qsl(query[:_LONGEST], max_num_fields=60):
        if name.lower() in _TARGET_NAMES:
            if _ENCODED.match(value):
                yield value if "://" in value else unquote(value)
            elif _BASE64_URL.match(value):
                yield _from_base64(value).decode("utf-8", "replace")


def _address_in(data: bytes) -> str | None:
    """An address behind something else in decoded bytes, such as the reader's own mail address."""
    found = re.search(rb"https?://[\x21-\x7e]{4,2000}", data)
    return found[0].decode("ascii") if found else None


def _from_base64(text: str) -> bytes:
    text = text.rstrip("=").replace("+", "-").replace("/", "_")
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError):
        return b""


def _link(url: str, sites: Sequence[Site]) -> Link:
    address = as_url(url)
    if address is None:
        return Link(key=url, kind="nav" if not url.lower().startswith("http") else "opaque")
    for site in sites:
        if found := site.link.match(address):
            return _known(address, site, found)
    parts = urlsplit(address)
    host = (parts.hostname or "").lower()
    steps = [fold(unquote(step)) for step in parts.path.split("/") if step]
    kept = _kept(parts.query)
    if _is_nav(host, steps, kept):
        return Link(key=address, kind="nav")
    if _is_job(host, parts.path, kept):
        bare = _bare(address)
        return Link(key=bare, kind="job", url=bare)
    if _is_opaque(host, parts.path, parts.query):
        return Link(key=address, kind="opaque")
    bare = _bare(address)
    return Link(key=bare, kind="other", url=bare)


def _known(address: str, site: Site, found: re.Match[str]) -> Link:
    said = {name: value or "" for name, value in found.groupdict().items()}
    if "key" in said:
        return Link(key=f"{site.name}:{said['key']}", kind="known")
    identity = f"{site.name}:{site.id.format_map(said)}"
    return Link(
        key=identity, kind="known", url=as_url(site.url.format_map(said)) if site.url else None, id=identity
    )


def _is_nav(host: str, steps: list[str], kept: list[tuple[str, str]]) -> bool:
    if _NAV_HOSTS.search(host) or any(_LEAVES.match(step) for step in steps):
        return True
    if not steps:
        return not any(_NAMES_A_JOB.fullmatch(name) for name, _ in kept)
    named = any(_NAMES_A_JOB.fullmatch(name) and _NUMBERED.search(value) for name, value in kept)
    last = re.sub(r"\.(?:aspx?|html?|php|jsp|do)$", "", steps[-1])
    if _NAV.fullmatch(last):
        return not named
    return any(_NAV.fullmatch(step) for step in steps[:-1]) and not named and not _says_which(steps[-1])


def _says_which(step: str) -> bool:
    """Whether a part of a path names one thing: a number, or several words."""
    return bool(re.search(r"\d{4,}", step) or _UUID.search(step) or step.count("-") > 1)


def _is_job(host: str, path: str, kept: list[tuple[str, str]]) -> bool:
    if any(_NAMES_A_JOB.fullmatch(name) and _NUMBERED.search(value) for name, value in kept):
        return True
    said = fold(re.sub(r"(?<=[a-z])(?=[A-Z])", "-", unquote(path)))
    if not _JOB.search(said) and not _JOB.match(host.removeprefix("www.").partition(".")[0]):
        return False
    steps = [step for step in said.split("/") if step]
    return any(
        re.search(r"\d{3,}", step)
        or _UUID.search(step)
        or re.fullmatch(r"[0-9a-f]{12,}", step)
        or (step.count("-") > 1 and number > 0)
        or (number > 0 and step.count("-") == 1 and len(step) > 8)
        for number, step in enumerate(steps)
    )


def _is_opaque(host: str, path: str, query: str) -> bool:
    if _CLICK_PATH.search(path) or (_CLICK_HOST.match(host) and (len(path) > 12 or query)):
        return True
    for piece in (*path.split("/"), *(value for _, value in parse_qsl(query[:_LONGEST], max_num_fields=60))):
        if _TOKEN.fullmatch(piece) and not _WORDY.search(piece) and not _UUID.fullmatch(piece):
            return True
    return False


def _kept(query: str) -> list[tuple[str, str]]:
    """The parameters of an address without those that follow the reader."""
    return [
        (name, value)
        for name, value in parse_qsl(query[:_LONGEST], keep_blank_values=True, max_num_fields=60)
        if not _TRACKING.fullmatch(name.lower())
        and "@" not in value
        and "%40" not in value
        and "://" not in value
        and not (_TOKEN.fullmatch(value) and not _NAMES_A_JOB.fullmatch(name))
        and len(value) <= 200
    ]


def _bare(address: str) -> str:
    """An address without its tracking; its fragment only where that is a path of its own."""
    parts = urlsplit(address)
    fragment = parts.fragment if parts.fragment.startswith(("/", "!/")) and "@" not in parts.fragment else ""
    host = (parts.hostname or "").lower() + (f":{parts.port}" if parts.port else "")
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._")
    if "@" in unquote(path):
        path = "/"
    return urlunsplit((parts.scheme, host, path, urlencode(_kept(parts.query)), fragment.partition("?")[0]))

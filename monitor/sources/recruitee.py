"""Recruitee (Tellent): the public offers of a careers site, one answer with the whole board. Pure.

The same path answers on `{company}.recruitee.com` and on the employer's own domain. The vendor has
announced that it will ask for each employer's token, else 401.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, listed, page
from monitor.sources._fields import day, employment_type, pay, places, remote_in
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Reader, board_of, on_subdomain, origin, own_site
from monitor.text import as_bool, as_dict, as_id, as_list, as_text, unique

LIST = "/api/offers/"
TOKEN_HEADER = "X-Careers-Sites-Token"
_TEXTS = ("description", "requirements", "highlight")


recognise = on_subdomain("recruitee.com")


def home(company: str, _region: str = "") -> str:
    return f"https://{quote(company, safe='')}.recruitee.com/"


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    url = origin(home(board[0])) + LIST if board else own_site(source, LIST)
    return Request(url=url, headers={TOKEN_HEADER: source.token} if source.token else {})


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The published offers; drafts, internal and closed ones are left out and are no fault."""
    offers = listed(as_dict(json_of(answer)).get("offers"), "a Recruitee careers site")
    published = [one for one in offers if as_dict(one).get("status", "published") in ("published", None)]
    base = origin(home(source.board)) if source.board else origin(answer.url)
    found = each_object(published, lambda offer: _posting(offer, source, base, keywords))
    named = next((name for one in offers if (name := as_text(as_dict(one).get("company_name")))), None)
    return page(found, complete=True, named=named)


def _posting(offer: dict[str, Any], source: Source, base: str, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(offer.get("id")) or as_id(offer.get("guid")), as_text(offer.get("title"))
    if id is None or title is None:
        return None
    where, salary = _places(offer), as_dict(offer.get("salary"))
    tags = [tag for tag in as_list(offer.get("tags")) if isinstance(tag, str)]
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(offer.get("careers_url"), base)
        or link(offer.get("careers_apply_url"), base)
        or _page_of(offer, base),
        departments=unique([as_text(offer.get("department"))]),
        locations=where,
        remote=_remote(offer, where),
        employment_type=employment_type(_hours(offer.get("employment_type_code"))),
        posted_on=day(offer.get("published_at")) or day(offer.get("created_at")),
        pay=pay(salary.get("min"), salary.get("max"), salary.get("currency"), salary.get("period")),
    )
    return with_text(posting, keywords, [*(offer.get(name) for name in _TEXTS), *tags])


def _page_of(offer: dict[str, Any], base: str) -> str | None:
    slug = as_id(offer.get("slug"))
    return link(f"{base}/o/{quote(slug, safe='')}", "") if slug else None


def _hours(code: Any) -> str | None:
    """Most first contracts in the system's home market are for a fixed term: the hours are what counts."""
    return code.removesuffix("_fixed_term") if isinstance(code, str) else None


def _places(offer: dict[str, Any]) -> tuple[str, ...]:
    listed = [_place(as_dict(one), "state") for one in as_list(offer.get("locations"))]
    return places(*listed) or places(offer.get("location")) or places(_place(offer, "state_name"))


def _place(one: dict[str, Any], state: str) -> str:
    """City, state and country; a place that has no city goes by its own name."""
    name = as_text(one.get("city")) or as_text(one.get("name"))
    country = as_text(one.get("country")) or as_text(one.get("country_code"))
    return ", ".join(unique([name, as_text(one.get(state)), country]))


def _remote(offer: dict[str, Any], where: tuple[str, ...]) -> bool | None:
    flags = [as_bool(offer.get(name)) for name in ("remote", "hybrid", "on_site")]
    if flags[0]:
        return True
    said = False if any(flags) else remote_in(*where)
    return flags[0] if said is None else said


READER = Reader(
    kind="recruitee",
    title="Recruitee",
    reads="the public offers of the careers site: one answer with every role, its places, text and pay.",
    limits="From February 2027 the vendor asks for a token of the employer (`token` of the source); without"
    " it the site answers 401.",
    recognise=recognise,
    first=first,
    parse=parse,
    public=True,
    home=home,
)

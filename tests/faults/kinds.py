"""The kinds of sources that faults are tried against, and how each shows a list of roles. Pure."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from tests.servers import Asked, Reply

PAGE_SIZE = 4
"""Roles on one page of a board that is read page by page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A role on a board. `odd` replaces the words of its record with what no board should send: the raw text
    of its id or its title, as it stands in the answer."""

    number: int
    title: str
    odd: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of source: the TOML beside its address, and what it answers. `form` is that of its answers.

    A fault meets all requests for it, or those for which `meets` holds. `window`: never complete.
    """

    name: str
    toml: str
    form: str
    show: Callable[[Sequence[Role], Asked], Reply]
    window: bool = False
    meets: Callable[[Asked], bool] = lambda asked: True

    @property
    def late(self) -> bool:
        """Whether a fault meets only what comes after the first page."""
        return self.name.endswith("late")


def _raw(role: Role, field: str, usual: str) -> str:
    return (role.odd or {}).get(field, usual)


def _rss(roles: Sequence[Role], _: Asked) -> Reply:
    items = "".join(
        f"<item><guid>{_raw(role, 'id', str(role.number))}</guid>"
        f"<title>{_raw(role, 'title', escape(role.title))}</title>"
        f"<link>https://jobs.example/{role.number}</link></item>"
        for role in roles
    )
    text = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Jobs</title>{items}</channel></rss>'
    return Reply(body=text.encode("utf-8", "surrogatepass"), headers={"Content-Type": "application/rss+xml"})


def _atom(roles: Sequence[Role], _: Asked) -> Reply:
    entries = "".join(
        f"<entry><id>{_raw(role, 'id', f'urn:role:{role.number}')}</id>"
        f"<title>{_raw(role, 'title', escape(role.title))}</title>"
        f'<link href="https://jobs.example/{role.number}"/><updated>2026-05-01T00:00:00Z</updated></entry>'
        for role in roles
    )
    text = (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>urn:jobs</id>'
        f"<title>Jobs</title><updated>2026-05-01T00:00:00Z</updated>{entries}</feed>"
    )
    return Reply(body=text.encode("utf-8", "surrogatepass"), headers={"Content-Type": "application/atom+xml"})


def _job_list(roles: Sequence[Role], _: Asked) -> Reply:
    jobs = "".join(
        f"<job><id>{_raw(role, 'id', str(role.number))}</id>"
        f"<title>{_raw(role, 'title', escape(role.title))}</title>"
        f"<url>https://jobs.example/{role.number}</url></job>"
        for role in roles
    )
    text = f'<?xml version="1.0"?><jobs>{jobs}</jobs>'
    return Reply(body=text.encode("utf-8", "surrogatepass"), headers={"Content-Type": "application/xml"})


def _json(text: str) -> Reply:
    return Reply(body=text.encode("utf-8", "surrogatepass"), headers={"Content-Type": "application/json"})


def _quoted(role: Role, field: str, usual: object) -> str:
    return _raw(role, field, json.dumps(usual))


def _greenhouse(roles: Sequence[Role], _: Asked) -> Reply:
    jobs = ",".join(
        f'{{"id": {_quoted(role, "id", role.number)}, "title": {_quoted(role, "title", role.title)},'
        f' "absolute_url": "https://boards.greenhouse.io/acme/jobs/{role.number}",'
        ' "location": {"name": "Berlin"}, "departments": [], "offices": []}'
        for role in roles
    )
    return _json(f'{{"jobs": [{jobs}], "meta": {{"total": {len(roles)}}}}}')


def _smartrecruiters(roles: Sequence[Role], asked: Asked) -> Reply:
    offset = int(asked.target.partition("offset=")[2] or 0)
    shown = roles[offset : offset + PAGE_SIZE]
    jobs = ",".join(
        f'{{"id": {_quoted(role, "id", str(role.number))}, "name": {_quoted(role, "title", role.title)},'
        ' "location": {"fullLocation": "Berlin, Germany"}}'
        for role in shown
    )
    return _json(f'{{"offset": {offset}, "limit": 100, "totalFound": {len(roles)}, "content": [{jobs}]}}')


def _workday(roles: Sequence[Role], asked: Asked) -> Reply:
    offset = json.loads(asked.body or b"{}").get("offset", 0)
    shown = roles[offset : offset + PAGE_SIZE]
    jobs = ",".join(
        f'{{"title": {_quoted(role, "title", role.title)}, "locationsText": "Berlin",'
        f' "externalPath": {_quoted(role, "id", f"/job/Berlin/Role_R-{role.number}")}}}'
        for role in shown
    )
    return _json(f'{{"total": {len(roles)}, "jobPostings": [{jobs}]}}')


def _selectors(roles: Sequence[Role], _: Asked) -> Reply:
    items = "".join(
        f'<li class="job"><a href="/jobs/{_raw(role, "id", str(role.number))}">'
        f"{_raw(role, 'title', escape(role.title))}</a></li>"
        for role in roles
    )
    return _html(f"<h1>Open positions</h1><ul>{items or ''}</ul>")


def _marked(roles: Sequence[Role], _: Asked) -> Reply:
    scripts = "".join(
        '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting",'
        f' "identifier": {json.dumps(_raw(role, "id", str(role.number)))},'
        f' "title": {json.dumps(_raw(role, "title", role.title), ensure_ascii=False)},'
        f' "url": "https://acme.example/jobs/{role.number}"}}</script>'
        for role in roles
    )
    return _html(f"<h1>Open positions</h1>{scripts}")


def _html(inside: str) -> Reply:
    text = f"<!DOCTYPE html><html><head><title>Careers</title></head><body>{inside}</body></html>"
    return Reply(body=text.encode("utf-8", "surrogatepass"), headers={"Content-Type": "text/html"})


def _is_later(asked: Asked) -> bool:
    return not asked.target.endswith("offset=0")


KINDS = (
    Kind(name="rss", toml='kind = "feed"', form="xml", show=_rss, window=True),
    Kind(name="atom", toml='kind = "feed"', form="xml", show=_atom, window=True),
    Kind(name="joblist", toml='kind = "feed"', form="xml", show=_job_list, window=True),
    Kind(name="greenhouse", toml='kind = "greenhouse"', form="json", show=_greenhouse),
    Kind(name="smartrecruiters", toml='kind = "smartrecruiters"', form="json", show=_smartrecruiters),
    Kind(
        name="late", toml='kind = "smartrecruiters"', form="json", show=_smartrecruiters, meets=_is_later
    ),
    Kind(name="workday", toml='kind = "workday"', form="json", show=_workday),
    Kind(
        name="selectors", toml='kind = "page"\nitem = "li.job"\ntitle = "a"\nlink = "a"',
        form="html", show=_selectors,
    ),
    Kind(name="marked", toml='kind = "page"', form="html", show=_marked),
)  # fmt: skip

"""What of a posting is believed, by who sent the mail that holds it. Pure.

That a mail really comes from "evil.example" says nothing of what is in it. A sender that is known (a row of
the table) is believed; of everybody else's mail no link is kept that could lead anywhere, no id of a site
that is not theirs, and no address hidden in a text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from monitor.mails.senders import Sender, leads_to_known_site
from monitor.model import Employer, Posting, Source
from monitor.sources.discover import by_address
from monitor.text import clean

_PLAIN = re.compile(r"https?://[a-z0-9.-]+(?::\d{1,5})?(?:[/?#][^\s\\]*)?", re.IGNORECASE)
_ONWARD = re.compile(r"=(?:/|\\|%2f|%5c|https?(?::|%3a))", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def trusted(posting: Posting, employer: Employer, *, sender: Sender, address: str, vouched: bool) -> Posting:
    """The posting as it may be told. `address` is the sender's, `vouched` whether it is surely theirs."""
    host = address.rpartition("@")[2]
    # Anybody may write "linkedin:1".
    known = bool(sender.name)
    url = posting.url
    if url is not None and not _may_lead(url, employer, host if vouched else ""):
        url = None
    return replace(
        posting,
        id=posting.id if known else f"{host}:{posting.id.partition(':')[2] or posting.id}",
        title=_without_addresses(posting.title),
        locations=tuple(filter(None, map(_without_addresses, posting.locations))),
        url=url,
        via=posting.via if sender.name else (host or posting.via),
        vouched=vouched,
    )


def _without_addresses(text: str) -> str:
    return clean(_ADDRESS.sub("", text)) if _ADDRESS.search(text) else text


def _may_lead(url: str, employer: Employer, sender_host: str) -> bool:
    """Whether a link leads to a site that is known, to the employer's own, or to that of a sender who is
    surely who they say, and from there to nowhere else."""
    if not _PLAIN.fullmatch(url) or _ONWARD.search(url):
        return False
    if leads_to_known_site(url):
        return True
    clue = by_address(url)
    if clue is not None and clue.board is not None and clue.system not in ("feed", "page"):
        return True
    host = (urlsplit(url).hostname or "").lower()
    if sender_host and _is_near(host, sender_host):
        return True
    return any(_is_near(host, own) for source in employer.sources if (own := _host_of(source)))


def _host_of(source: Source) -> str:
    return (urlsplit(source.url or "").hostname or "").lower()


def _is_near(host: str, other: str) -> bool:
    """Whether one host is the other, or lies below it or above it without being a mere ending."""
    one, two = host.removeprefix("www."), other.removeprefix("www.")
    if one == two or one.endswith(f".{two}"):
        return two.count(".") > 0
    return two.endswith(f".{one}") and one.count(".") > 0

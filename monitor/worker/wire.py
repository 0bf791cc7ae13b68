"""What goes between the two ends: frames of a length and either JSON or the bytes of a body. Pure.

Nothing is pickled: what the far end says is data, whatever an answer made of it.
"""

from __future__ import annotations

import json
import logging
import struct
from dataclasses import asdict, replace
from datetime import date, timedelta
from typing import Any

from monitor.errors import BlockedError, NotFoundError, ParseError, ReadingError, SourceError
from monitor.model import (
    Answer,
    Detail,
    Page,
    Pay,
    Posting,
    ReadMail,
    Request,
    Selectors,
    Source,
    Validators,
)
from monitor.sources.discover import Clue, Look
from monitor.worker.plain import built, flat
from monitor.worker.question import MailQuestion, bare

log = logging.getLogger(__name__)

LENGTH = struct.Struct(">Q")
MOST_RESULT = 24 * 2**20

_LISTS_OF_POSTING = ("departments", "locations", "mentions", "speaks_of")
_LISTS_OF_LOOK = ("feeds", "careers", "sitemaps", "names", "called")
_ERRORS = {error.kind: error for error in (ParseError, BlockedError, NotFoundError)}


def encoded(value: Any) -> bytes:
    return json.dumps(value).encode("ascii")


def framed(data: bytes) -> list[bytes]:
    return [LENGTH.pack(len(data)), data]


def question_of(kind: str, answer: Answer, source: Source, keywords: tuple[str, ...]) -> dict[str, Any]:
    return {
        "kind": kind,
        "url": answer.url,
        "content_type": answer.content_type,
        "asked": asdict(replace(answer.asked, headers={})) if answer.asked else None,
        "source": asdict(replace(source, token=None, contact=None))
        | {"poll_every": source.poll_every.total_seconds()},
        "keywords": list(keywords),
    }


def look_question(answer: Answer) -> dict[str, Any]:
    """What board stands behind a page: the second thing that can be asked."""
    return {"look": True, "url": answer.url, "content_type": answer.content_type, "asked": None}


def mail_question(question: MailQuestion) -> dict[str, Any]:
    """What a mail tells: the third."""
    return {"mail": flat(replace(question, employers=bare(question.employers)))}


def mail_asked(question: dict[str, Any]) -> MailQuestion:
    return built(MailQuestion, question["mail"])


def mail_of(reply: dict[str, Any]) -> ReadMail:
    _raise_what_was_raised(reply, "mail")
    return built(ReadMail, reply["mail"])


def asked(question: dict[str, Any], body: bytes) -> tuple[Answer, Source, tuple[str, ...]]:
    source = question["source"]
    selectors = source["selectors"]
    source["selectors"] = Selectors(**selectors) if selectors else None
    source["poll_every"] = timedelta(seconds=source["poll_every"])
    source["names"] = tuple(source["names"])
    return answer_of(question, body), Source(**source), tuple(question["keywords"])


def answer_of(question: dict[str, Any], body: bytes) -> Answer:
    return Answer(
        url=question["url"],
        content_type=question["content_type"],
        body=body,
        validators=Validators(),
        asked=Request(**question["asked"]) if question["asked"] else None,
    )


def plain(page: Page) -> dict[str, Any]:
    plain = asdict(page)
    listed = [detail["listed"] for detail in plain["details"] if detail["listed"]]
    for posting in [*plain["postings"], *listed]:
        posting["posted_on"] = posting["posted_on"] and posting["posted_on"].isoformat()
    return plain


def _posting_of(plain: dict[str, Any]) -> Posting:
    day, pay, _ = plain.pop("posted_on"), plain.pop("pay"), plain.pop("mailed_on")
    lists = {name: tuple(plain.pop(name)) for name in _LISTS_OF_POSTING}
    typed = {"posted_on": date.fromisoformat(day) if day else None, "pay": Pay(**pay) if pay else None}
    return Posting(**(plain | lists | typed))


def _detail_of(plain: dict[str, Any]) -> Detail:
    listed = plain["listed"]
    return Detail(
        id=plain["id"],
        request=Request(**plain["request"]),
        listed=_posting_of(listed) if listed else None,
    )


def page_of(reply: dict[str, Any], kind: str) -> Page:
    _raise_what_was_raised(reply, kind)
    page = reply["page"]
    postings = tuple(_posting_of(one) for one in page.pop("postings"))
    details = tuple(_detail_of(one) for one in page.pop("details"))
    next = page.pop("next")
    return Page(**page, postings=postings, details=details, next=Request(**next) if next else None)


def look_of(reply: dict[str, Any]) -> Look:
    _raise_what_was_raised(reply, "page")
    plain: dict[str, Any] = reply["look"]
    lists: dict[str, Any] = {name: tuple(plain[name]) for name in _LISTS_OF_LOOK}
    clues = tuple(Clue(**clue) for clue in plain["clues"])
    return Look(**(plain | lists | {"clues": clues}))


def _raise_what_was_raised(reply: dict[str, Any], kind: str) -> None:
    for line in reply.get("log", ()):
        log.error("Reading %s: %s", kind, line)
    if "error" in reply:
        name, message = reply["error"]
        error: type[SourceError] = _ERRORS.get(name, ParseError)
        raise error(message)
    if "fault" in reply:
        log.error("A fault in the reader of %s: %s", kind, reply["fault"])
        read = "mails" if kind == "mail" else f"{kind} sources"
        raise ReadingError(
            f"A fault in this program's reader of {read}. Its log tells where: please report it."
        )

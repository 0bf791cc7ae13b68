"""What kind of thing an answer is, and JSON out of it. Pure."""

from __future__ import annotations

import codecs
import json
import re
from typing import Any

from monitor.errors import BlockedError, ParseError, SourceError
from monitor.model import Answer

_LONGEST_NUMBER = 40
_ROOT = re.compile(r"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")
_NO_ROOT = re.compile(
    r"<!--.*?-->|<\?.*?\?>|<!(?!DOCTYPE\s+html)[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE
)
_GATE = re.compile(
    r"cf-chl|challenge-platform|cf_chl_|just a moment\.\.\.|checking your browser|px-captcha|datadome"
    r"|_incapsula_|enable javascript and cookies to continue|attention required",
    re.IGNORECASE,
)
_SMALL_GATE = re.compile(r"captcha|access denied|type=[\"']?password|\b(?:log|sign) in\b", re.IGNORECASE)
_SMALL = 15_000
_GATE_PATH = re.compile(
    r"^https?://[^/]*(?:login|signin|auth|sso|accounts)\.|/(?:log-?in|sign-?in|sso|oauth)\b", re.IGNORECASE
)


def encoding(body: bytes) -> str:
    """The encoding as the first bytes show it: UTF-8 unless they are UTF-16 or UTF-32."""
    return json.detect_encoding(body)


def head(answer: Answer, size: int = 8192) -> str:
    """The beginning of a body as text, without blanks before it."""
    return answer.body[:size].decode(encoding(answer.body[:16]), "replace").lstrip("\ufeff \t\r\n\x00")


def mended(body: bytes) -> bytes:
    """UTF-8 with some bytes that are none, made whole; everything else as it is.

    One bad byte makes a parser take all of a document for another encoding, and spoils every letter in it
    that is not ASCII. Halves of UTF-16 pairs are dropped, as out of JSON; other bad bytes are replaced.
    """
    if encoding(body[:16]) not in ("utf-8", "utf-8-sig"):
        return body
    try:
        body.decode()
    except UnicodeDecodeError:
        pass
    else:
        return body
    try:
        return body.decode("utf-8", "surrogatepass").encode("utf-8", "ignore")
    except UnicodeDecodeError:
        text = body.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(not c.isascii() for c in text) - bad
    # Text of another encoding has hardly a letter that is UTF-8 by chance.
    return text.encode() if good > bad else body


def root(answer: Answer) -> str:
    """What the body is: the name of its outermost element in lower case, "json", or "" for neither."""
    start = head(answer)
    if start.startswith(("{", "[")):
        return "json"
    if not start.startswith("<"):
        return ""
    if re.match(r"<!DOCTYPE\s+html", start, re.IGNORECASE):
        return "html"
    found = _ROOT.search(_NO_ROOT.sub("", start))
    return found.group(1).lower() if found else ""


def is_cut(answer: Answer, *names: str) -> bool:
    """Whether the end of the outermost element, which has one of these names, is missing."""
    size = len(answer.body) - len(answer.body) % 4
    tail = answer.body[max(0, size - 4000) :].decode(encoding(answer.body[:16]), "replace")
    among = "|".join(map(re.escape, names))
    return not re.search(rf"</\s*(?:[\w.-]+:)?(?:{among})\s*>", tail, re.IGNORECASE)


def is_web_page(answer: Answer) -> bool:
    return root(answer) in ("html", "head", "body", "script", "meta", "title", "div")


def wrong(answer: Answer, what: str) -> SourceError:
    """The error for an answer that is not `what` ("a board", "a feed"): blocked, empty, or another thing."""
    if not answer.body.strip(codecs.BOM_UTF8 + b" \t\r\n\x00"):
        return ParseError(f"The answer is empty, not {what}. If that lasts, open the address in a browser.")
    if not is_web_page(answer):
        return ParseError(f"The answer is not {what}. Check the address in the configuration.")
    if _is_gate(answer):
        return BlockedError(
            f"A login or challenge page came instead of {what}: the site does not let programs read it."
            " Follow this employer by its feed or alert mails instead."
        )
    return ParseError(
        f"A web page came instead of {what}: the site is blocking or has changed."
        " Open the address in a browser, then correct the source in the configuration."
    )


def _is_gate(answer: Answer) -> bool:
    """A login or challenge page. A captcha or password field alone tells only on a small page: many
    career pages have one in their footer."""
    text = head(answer, 200_000)
    small = len(answer.body) < _SMALL and _SMALL_GATE.search(text)
    return bool(small or _GATE.search(text) or _GATE_PATH.search(answer.url))


def _whole(digits: str) -> int | None:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else None


def json_of(answer: Answer, what: str = "a board") -> Any:
    """The JSON value of an answer.

    Never fails for one odd number: NaN and numbers of absurd length are None. Raises ParseError or
    BlockedError where the body is no JSON.
    """
    text = answer.body.decode(encoding(answer.body[:16]), "replace").lstrip("\ufeff")
    try:
        value = json.loads(text, parse_int=_whole, parse_constant=lambda _: None, strict=False)
    except (ValueError, RecursionError):
        raise wrong(answer, what) from None
    if isinstance(value, dict) and _tells_a_fault(value) and _is_bare(value):
        raise ParseError(
            f"The site answered with an error message and an empty list, not with {what}: it may be closed."
            " If that lasts, open the address in a browser."
        )
    return value


def _tells_a_fault(value: dict[str, Any]) -> bool:
    """Whether an object says that something went wrong, beside whatever else it holds."""
    status = value.get("status", value.get("statusCode"))
    return bool(
        _says_something(value.get("error"))
        or _says_something(value.get("errors"))
        or value.get("success") is False
        or value.get("ok") is False
        or (isinstance(status, int) and status >= 400)
        or (isinstance(status, str) and status.lower() in ("error", "fail", "failed", "failure"))
    )


def _says_something(told: Any) -> bool:
    """Whether a fault is told: some envelopes have an error with an empty message on every answer."""
    parts = [told]
    for _ in range(3):
        parts = [one for part in parts for one in (part.values() if isinstance(part, dict) else [part])]
    return any(parts)


def _is_bare(value: dict[str, Any]) -> bool:
    """Whether an object holds an empty list and, to some depth, none that holds an object.

    Without any list a reader says in its own words what is missing.
    """
    lists = [part for name, part in value.items() if name not in ("error", "errors")]
    for _ in range(3):
        lists += [one for part in lists if isinstance(part, dict) for one in part.values()]
    held = [part for part in lists if isinstance(part, list)]
    return any(not part for part in held) and not any(isinstance(one, dict) for part in held for one in part)

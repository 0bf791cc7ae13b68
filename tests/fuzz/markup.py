"""Mutations of HTML and XML that know tags, entities, encodings and the JSON inside scripts. Pure."""

from __future__ import annotations

import random
import re
from typing import Any

from tests.fuzz import trees

STUFFING: tuple[bytes, ...] = (
    b"<div" + b" x='y'" * 2_000 + b">",
    b"<x " + b"".join(b'a%d="" ' % n for n in range(3_000)) + b"/>",
    b"<div>" * 2_000,
    b"</div></li></item></entry></script></channel>",
    b"<a href='/jobs/1'>Data Engineer</a>" * 200,
    b"<a " * 2_000,
    b"<!--" * 500,
    b"-->",
    b"<![CDATA[" * 300,
    b"]]>",
    b"<script>",
    b"<style>" * 20,
    b"<title>",
    b"<textarea><noscript><template>",
    b"<!DOCTYPE x [<!ENTITY a 'b'><!ENTITY c SYSTEM 'file:///etc/passwd'>]>&a;&c;",
    b"&#x110000;&#0;&#xD800;&#128;&amp&unknown;&" * 100,
    b"<?xml version='1.0' encoding='utf-7'?>",
    b"<?php ?>",
    b"<svg><math><mi><table><tr><select><frameset>" * 30,
    b"\x00\x1b[2J\x07\x85\xff\xfe" * 50,
    b"\xed\xa0\x80\xc0\x80\xf8\x88" * 50,
    b"<item><title>Welder</title><link>javascript:alert(1)</link><guid>1</guid></item>" * 5,
    b"<entry><title type='xhtml'><div><b>W</b></div></title><id/><link href=''/></entry>" * 5,
    b"<author>" + b"a." * 300 + b"</author>",
    b"<script type='application/ld+json'>{\"@type\":\"JobPosting\",\"title\":\"W\"",
    b"<base href='https://evil.test/\x01'>",
    b"<meta charset='utf-16'><meta http-equiv=refresh content='0;url=//x'>",
    b" " * 50_000,
    b"<li class=job><h3><a href=?id=1>" * 50,
    b"x" * 20_000,
)  # fmt: skip
CHARSETS = (
    "utf-16", "utf-16-le", "utf-32", "utf-8-sig", "cp1252", "utf-7", "shift_jis", "koi8-r", "utf-16-be",
    "cp037", "iso2022_jp",
)  # fmt: skip
DECLARED = (
    b"utf-16", b"utf-7", b"rot13", b"hex", b"zip", b"idna", b"punycode", b"unicode_escape", b"utf-8",
    b"x-user-defined", b"",
    b"\xff", b"a" * 300, b"base64", b"undefined", b"mbcs", b"cp037", b"utf-8\x00",
)  # fmt: skip
_TOKEN = re.compile(r"<!--.*?-->|<[^<>]{0,2000}>|[^<]+|<", re.DOTALL)
_SCRIPT = re.compile(r"(<script\b[^>]*>)(.*?)(</script>)", re.DOTALL | re.IGNORECASE)


def mutated(data: bytes, others: list[Any], rng: random.Random) -> bytes:
    """A page or feed after some steps. `others` are trees of JSON for the scripts in it."""
    text = data.decode("utf-8", "surrogateescape")
    if rng.random() < 0.5:
        text = _in_scripts(text, others, rng)
    if rng.random() < 0.8:
        tokens = _TOKEN.findall(text)
        for _ in range(rng.choice((1, 1, 2, 3, 5, 10))):
            _step(tokens, rng)
        text = "".join(tokens)
    data = text.encode("utf-8", "surrogateescape" if not re.search("[\ud800-\udc7f]", text) else "replace")
    if rng.random() < 0.15:
        return _encoded(data, rng)
    return data


def _in_scripts(text: str, others: list[Any], rng: random.Random) -> str:
    """With the JSON of one script changed."""
    scripts = [found for found in _SCRIPT.finditer(text) if "{" in found[2] and len(found[2]) < 300_000]
    if not scripts:
        return text
    found = rng.choice(scripts)
    start, end = found[2].find("{"), found[2].rfind("}") + 1
    changed = trees.mutated(found[2][start:end], others, rng)
    if changed is None:
        return text
    begins = found.start(2)
    return text[: begins + start] + changed + text[begins + end :]


def _step(tokens: list[str], rng: random.Random) -> None:
    if not tokens:
        tokens.append("<p>")
    at, to = rng.randrange(len(tokens)), rng.randrange(len(tokens))
    step = rng.randrange(9)
    if step == 0:
        del tokens[at]
    elif step == 1:
        tokens[at], tokens[to] = tokens[to], tokens[at]
    elif step == 2:
        low = min(at, to)
        tokens[at:at] = tokens[low : low + rng.randint(1, 60)] * rng.choice((1, 2, 10))
    elif step == 3:
        del tokens[at : at + rng.randint(1, 30)]
    elif step == 4:
        tokens[at:at] = [rng.choice(STUFFING).decode("utf-8", "surrogateescape")]
    elif step == 5:
        del tokens[max(at, to) :]
    elif tokens[at].startswith("<") and len(tokens[at]) > 2:
        tokens[at] = _tag(tokens[at], rng)
    else:
        odd = rng.choice(trees.TEXTS)
        cut = rng.randrange(len(tokens[at]) + 1)
        tokens[at] = odd if rng.random() < 0.4 else tokens[at][:cut] + odd + tokens[at][cut:]


def _tag(tag: str, rng: random.Random) -> str:
    step = rng.randrange(6)
    if step == 0:
        return re.sub(
            r"([\"']).*?\1", lambda found: found[1] + rng.choice(trees.TEXTS) + found[1], tag, count=1
        )
    if step == 1:
        return tag.replace('"', "", 1)
    if step == 2:
        return tag[:-1]
    if step == 3:
        return (
            tag[: rng.randrange(1, len(tag))]
            + rng.choice(trees.TEXTS)[:200]
            + tag[rng.randrange(1, len(tag)) :]
        )
    if step == 4:
        return re.sub(
            r"^<\w+", f"<{rng.choice(('p', 'a', 'x:y', 'item', 'script', 'frame', 'tr', 'plaintext'))}", tag
        )
    return tag[:-1] + " " + tag[1:]


def _encoded(data: bytes, rng: random.Random) -> bytes:
    """In another encoding, or declared as one that it is not."""
    if rng.random() < 0.5:
        text = data.decode("utf-8", "replace")
        return text.encode(rng.choice(CHARSETS), "replace")
    name = rng.choice(DECLARED)
    if rng.random() < 0.5:
        return b'<?xml version="1.0" encoding="' + name + b'"?>' + re.sub(rb"^\s*<\?xml.*?\?>", b"", data)
    return re.sub(rb"(?i)charset=[\"']?[\w-]+", b"charset=" + name.replace(b"\\", b""), data, count=2)

"""The services that users are likely to have, and what each of them refuses, by its own documents.

A rule gets one request as the service would and gives what is wrong with it (None: it is taken). Limits are
those that the services document; whatever a service counts in (characters, bytes) is counted here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit
from xml.etree import ElementTree

Rule = Callable[["Seen"], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One request. `said` holds every text of it: of its JSON (by dotted keys), its form or its query."""

    method: str
    url: str
    kind: str
    body: bytes

    @property
    def path(self) -> str:
        return urlsplit(self.url).path

    @property
    def said(self) -> dict[str, str]:
        text = self.body.decode("utf-8", "strict")
        if text and ("json" in self.kind or text[0] in "{["):
            return dict(_flat("", json.loads(text)))
        if "xml" in self.kind:
            tree = ElementTree.fromstring(text)
            return {node.tag.rpartition("}")[2]: node.text for node in tree.iter() if node.text}
        pairs = [*parse_qsl(text, True, True), *parse_qsl(urlsplit(self.url).query, True, True)]
        form = dict(pairs)
        payload = form.get("payload", "")
        return {**form, **dict(_flat("payload", json.loads(payload)))} if payload[:1] == "{" else form


def _flat(place: str, value: Any) -> list[tuple[str, str]]:
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        return [one for key, inner in items for one in _flat(f"{place}.{key}".lstrip("."), inner)]
    return [(place, value)] if isinstance(value, str) else []


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """`url` with HOST where the service may stand on the user's own machine. `rule` is what it refuses;
    `reads` says whether it shows the text as it is (plain), or as a chat, as HTML or as Markdown. Some
    plugins sign out, with a request, when they are collected (`says_goodbye`)."""

    url: str
    rule: Rule
    reads: str = "plain"
    says_goodbye: bool = False

    @property
    def own(self) -> bool:
        return "HOST" in self.url


def longest(**most: int) -> Rule:
    """Fields that must be there, each with so many characters at most; the last may end with `_bytes`."""

    def judge(seen: Seen) -> str | None:
        said = seen.said
        for name, limit in most.items():
            field = name.removesuffix("_bytes").replace("__", ".")
            text = said.get(field, "")
            if not text.strip():
                return f"{field} is empty"
            size = len(text.encode()) if name.endswith("_bytes") else len(text)
            if size > limit:
                return f"{field} has {size} of {limit}"
        return None

    return judge


_TELEGRAM = frozenset(
    (
        "b",
        "strong",
        "i",
        "em",
        "u",
        "ins",
        "s",
        "strike",
        "del",
        "span",
        "tg-spoiler",
        "a",
        "tg-emoji",
        "code",
        "pre",
        "blockquote",
    )
)


class _Balanced(HTMLParser):
    """Telegram's own reading: known tags only, each closed in order, and no entity but the four."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.wrong: str | None = None
        self.shown = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TELEGRAM:
            self.wrong = f"Unsupported start tag {tag}"
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong = f"Unexpected end tag {tag}"

    def handle_entityref(self, name: str) -> None:
        self.shown += 1
        if name not in ("lt", "gt", "amp", "quot"):
            self.wrong = f"Unknown entity {name}"

    def handle_charref(self, name: str) -> None:
        self.shown += 1

    def handle_data(self, data: str) -> None:
        # The protocol counts in UTF-16.
        self.shown += len(data.encode("utf-16-le")) // 2


def telegram(seen: Seen) -> str | None:
    said = seen.said
    if said.get("parse_mode") not in ("HTML", None):
        return "only HTML is expected"
    reading = _Balanced()
    reading.feed(said["text"])
    reading.close()
    if reading.open or reading.wrong:
        return f"can't parse entities: {reading.wrong or reading.open}"
    return "message is too long" if reading.shown > 4096 else "empty" if not reading.shown else None


def discord(seen: Seen) -> str | None:
    said = seen.said
    content = said.get("content", "")
    embeds = {name: text for name, text in said.items() if name.startswith("embeds.")}
    for name, text in embeds.items():
        if len(text) > (4096 if name.endswith("description") else 256 if name.endswith("title") else 2048):
            return f"{name} is too long"
    if len(content) > 2000 or sum(map(len, embeds.values())) > 6000:
        return "content is too long"
    return None if content.strip() or embeds else "empty"


def slack(seen: Seen) -> str | None:
    said = seen.said
    for name, text in said.items():
        limit = 3000 if ".blocks." in name else 40_000
        if len(text) > limit:
            return f"{name} is too long"
    return None if any(text.strip() for text in said.values()) else "no_text"


def matrix(seen: Seen) -> str | None:
    if "/send/" not in seen.path:
        return None
    if len(seen.body) > 65_536:
        return "M_TOO_LARGE"
    return None if seen.said.get("body") else "M_BAD_JSON"


def teams(seen: Seen) -> str | None:
    if len(seen.body) > 28 * 1024:
        return "RequestEntityTooLarge"
    return None if any(name.endswith(".text") and text for name, text in seen.said.items()) else "empty"


def json_of(most: int) -> Rule:
    """A service that takes any JSON, and hands on so many bytes of it."""

    def judge(seen: Seen) -> str | None:
        # What counts is what it hands on, without escapes.
        whole = json.dumps(json.loads(seen.body), ensure_ascii=False)
        return "too large" if len(whole.encode()) > most else None

    return judge


def whole_xml(seen: Seen) -> str | None:
    ElementTree.fromstring(seen.body.decode("utf-8"))
    return None


def anything(seen: Seen) -> str | None:
    return None if seen.said else "empty"


SERVICES: Mapping[str, Service] = {
    "ntfy": Service(url="ntfy://HOST/topic-of-jordan", rule=longest(title=250, message_bytes=4096)),
    "gotify": Service(url="gotify://HOST/AbCdEfGhIjKlMnO", rule=longest(title=250, message=32_768)),
    "json": Service(url="json://HOST/alerts", rule=json_of(1_000_000)),
    "xml": Service(url="xml://HOST/alerts", rule=whole_xml),
    "form": Service(url="form://HOST/alerts", rule=anything),
    "signal": Service(
        url="signal://HOST/+15550100200/+15550100201", rule=longest(message=32_768), reads="chat"
    ),
    "matrix": Service(
        url="matrix://jordan:pw@HOST/!room:me.example", rule=matrix, reads="chat", says_goodbye=True
    ),
    "hassio": Service(
        url="hassio://HOST/tokentokentoken", rule=longest(title=250, message=32_768), reads="markdown"
    ),
    "mmost": Service(
        url="mmost://HOST/3ccdd113474722377935511fc85d3dd4", rule=longest(text=4000), reads="markdown"
    ),
    "rocket": Service(url="rocket://user:token@HOST/#general", rule=longest(text=5000), reads="markdown"),
    "apprise": Service(url="apprise://HOST/token", rule=anything, reads="chat"),
    "bark": Service(url="bark://HOST/devicekey", rule=json_of(4096)),
    "nctalk": Service(url="nctalk://user:pw@HOST/roomid", rule=longest(message=32_000), reads="chat"),
    "synology": Service(url="synology://HOST/token", rule=anything, reads="chat"),
    "mastodon": Service(url="mastodon://token@HOST", rule=longest(status=500), reads="chat"),
    "tgram": Service(url="tgram://123456789:abcdefg_hijklmnop/12315544/", rule=telegram, reads="html"),
    "discord": Service(
        url="discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js", rule=discord, reads="markdown"
    ),
    "slack": Service(
        url="slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/#general", rule=slack, reads="chat"
    ),
    "pover": Service(
        url="pover://usersssssssssssssssssssssssss1@tokennnnnnnnnnnnnnnnnnnnnnnnn1",
        rule=longest(title=250, message=1024),
    ),
    "pbul": Service(url="pbul://" + "a" * 32, rule=longest(title=250, body=32_768)),
    "gchat": Service(url="gchat://workspace/key/token", rule=longest(text_bytes=32_000), reads="chat"),
    "join": Service(url="join://" + "a" * 32, rule=longest(title=250, text=1000)),
    "workflows": Service(url="workflows://flow.example:443/workflow/signature", rule=teams, reads="markdown"),
    "simplepush": Service(url="spush://AbCdEfGh", rule=longest(title=300, content=7000)),
    "whatsapp": Service(
        url="whatsapp://token@15550100200/15550100201", rule=longest(text__body=4096), reads="chat"
    ),
    "pushy": Service(url="pushy://apikey/@topic", rule=json_of(4096)),
    "prowl": Service(url="prowl://" + "a" * 40, rule=longest(event=1024, description=10_000)),
    "zulip": Service(
        url="zulip://bot@acme/" + "a" * 32 + "/alerts", rule=longest(topic=60, content=10_000), reads="chat"
    ),
    "wxteams": Service(url="wxteams://" + "a" * 80, rule=anything, reads="markdown"),
    "pushdeer": Service(url="pushdeer://HOST/pushkeypushkey", rule=anything),
    "ifttt": Service(url="ifttt://webhookid@event", rule=anything),
    "twilio": Service(
        url="twilio://AC" + "a" * 32 + ":" + "b" * 32 + "@15550100200/15550100201", rule=longest(Body=1600)
    ),
    "vonage": Service(
        url="vonage://abcd1234:abcdefghij123456@15550100200/15550100201", rule=longest(text=3200)
    ),
    "clicksend": Service(url="clicksend://user:key@15550100201", rule=anything),
    "mailgun": Service(
        url="mailgun://jordan@mail.example/" + "a" * 32 + "-" + "b" * 8 + "-" + "c" * 8,
        rule=longest(subject=998),
        reads="mail",
    ),
}
"""Shapes of URLs from Apprise's own documents, with invented tokens. Mail by SMTP has a test of its own."""

ANSWER = {
    "ok": True, "success": True, "status": "success", "data": {"authToken": "a", "userId": "b"},
    "access_token": "t", "home_server": "me.example", "user_id": "@jordan:me.example", "id": "1",
    "room_id": "!room:me.example", "event_id": "$1", "username": "jordan", "acct": "jordan",
    "result": "success", "code": 200, "messages": [{"status": "0"}], "errno": 0, "error": "",
    "content": {"result": ["{}"]},
}  # fmt: skip
"""One yes in the words of all of them."""


def answer(service: Service, seen: Seen) -> tuple[int, bytes]:
    """What the service says to a request: 400 where its rule or its reading of the body refuses it."""
    if seen.body or "?" in seen.url:
        try:
            wrong = service.rule(seen) if told_in(seen) else None
        except (ValueError, KeyError, ElementTree.ParseError) as error:
            wrong = f"{type(error).__name__}: {error}"
        if wrong:
            return 400, wrong.encode("utf-8", "replace")
    if "hooks.slack" in seen.url:
        return 200, b"ok"
    return 200, json.dumps(ANSWER).encode()


def told_in(seen: Seen) -> bool:
    """Whether this request is the message, and no login or other preparation."""
    return "3fa9c1d20b77" in unquote(seen.url) or b"3fa9c1d20b77" in seen.body


class Page(HTMLParser):
    """What a mail program makes of a page: its tags with their attributes, its links, its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            self.tags.add(f"{tag}.{name}")
            if name in ("href", "src", "srcdoc", "action", "background"):
                self.links.append(value or "")
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def markdown_links(text: str) -> list[str]:
    """The targets of all links that Markdown or a chat would make of a text, bare web addresses apart."""
    found = re.findall(r"(?<!\\)\]\(\s*<?([^)\s>]*)", text)
    found += re.findall(r"(?<!\\)<([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*)>", text)
    found += re.findall(r"(?m)^ {0,3}\[[^\]\n]+\]:\s*(\S+)", text)
    return found + re.findall(r"<(https?:[^|>]*)\|", text)


MENTION = re.compile(
    r"<[@!#&u][^>]*>|<at>|@(?:everyone|here|channel|all|room)\b(?!\.\w)|(?<![\w.+-])@(?=[\w*\"\[])",
    re.IGNORECASE,
)
"""What would call somebody in any of the chats."""
HEADLINE = re.compile(r"^\s*#{1,6}\s|^\s*(?:`{3}|~{3})", re.MULTILINE)
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)

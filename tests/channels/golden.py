"""The stored copies: what each service is sent for each of the words, told by how it differs.

`golden/message.json` holds the messages themselves. Of a service stand there what most requests say, and for
each of the words what its own says otherwise; `{title}`, `{text}` and `{brief}` stand for those of the
message, as a chat gets them. What is new in every request (ids, times) is left out.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from monitor.model import Message
from monitor.notify.shorten import harmless
from tests.channels.services import Page, Seen

FOLDER = Path(__file__).with_name("golden")
NEW = re.compile(r"(?<=<thread\.)[0-9a-f]{12}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
Copy = dict[str, dict[str, object]]


def copy_of(sent: Mapping[str, tuple[Message, dict[str, str]]]) -> Copy:
    """The stored copy for one service: of each of the words the message and what was said of it."""
    told = {name: {k: _short(v, message) for k, v in said.items()} for name, (message, said) in sent.items()}
    usual = json.loads(Counter(json.dumps(one) for one in told.values()).most_common(1)[0][0])
    fields = {
        name: {k: one.get(k) for k in {**usual, **one} if one.get(k) != usual.get(k)}
        for name, one in told.items()
    }
    return {"usually": usual, "otherwise": {name: one for name, one in fields.items() if one}}


def said(seen: Seen) -> dict[str, str]:
    """What one request says, with the address that it went to, without what is new each time."""
    path = "/".join(
        "…" if part.startswith("app") or part.isdigit() else part for part in seen.path.split("/")
    )
    told = {k: NEW.sub("…", v) for k, v in seen.said.items()}
    if "payload.text" in told:
        told.pop("payload")
    if "html" in told:
        told |= of_page(told.pop("html"))
    return {"to": f"{seen.method} {NEW.sub('…', path)}", **told}


def of_page(html: str) -> dict[str, str]:
    """Of a page its tags with their attributes, and the schemes of its links."""
    page = Page(html)
    schemes = {link.partition(":")[0] for link in page.links}
    return {"tags": " ".join(sorted(page.tags)), "schemes": " ".join(sorted(schemes))}


def stored(name: str) -> Copy:
    copy: Copy = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return copy


def write(name: str, copy: Copy) -> None:
    text = json.dumps(copy, ensure_ascii=False, indent=1)
    (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def messages(sent: Mapping[str, Message]) -> Copy:
    return {name: {"title": m.title, "text": m.text, "brief": m.brief} for name, m in sent.items()}


def _short(value: str, message: Message) -> str:
    for name, whole in (("text", message.text), ("brief", message.brief), ("title", message.title)):
        for form in (whole, harmless(whole)):
            if form:
                value = value.replace(form, "{" + name + "}").replace(
                    form.replace("\n", "\r\n"), "{" + name + "}"
                )
    return value

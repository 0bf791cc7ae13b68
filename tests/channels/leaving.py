"""What leaves the machine by each kind of channel: found in real sends, and the table of docs/privacy.md."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote_plus

from monitor.drafts import compose, render
from monitor.model import Message
from tests.channels.post import mailed, postbox
from tests.drafts.samples import ACME, ASK_DANA, ASK_SAM, BERLIN, DANA, ME, NOW, SAM, story

PERSON = replace(DANA, phone="+49 30 5557788", other="signal: dana.99")
ALONE = replace(
    story(),
    employer=replace(ACME, people=(PERSON, SAM)),
    ladder=(replace(ASK_DANA, person=PERSON), ASK_SAM),
    role=replace(story().role, reach=replace(ASK_DANA, person=PERSON)),  # type: ignore[type-var]  # there is one
)

FIELDS = {
    "the address of the role": ("boards.example/acme/jobs/77",),
    "the title of the role": ("Analytics Engineer",),
    "the employer": ("Acme",),
    "the person's name": ("Dana Ruiz",),
    "their title": ("Head of Data Platform",),
    "the one best way to reach them": ("dana@acme.example",),
    "their phone": ("5557788",),
    "their profile": ("dana-ruiz",),
    "their other address": ("dana.99",),
    "your notes about them": ("sky diving",),
    "the day you met": ("20 April 2026",),
    "the no": ("Senior Data Engineer: turned down",),
    "who is next": ("Sam Hill",),
    "the draft, with your name": ("This is Jordan Reyes",),
    "the key of the alert": ("[alert 3fa9c1d20b77]",),
}
"""What an alert can tell, by the words that show it in the example."""

KINDS = {
    "mail": ("mailto", "mailgun"),
    "webhook (`json://`, `xml://`, `form://`)": ("json", "xml", "form"),
    "Slack, Matrix, Zulip, Nextcloud Talk, a server of Apprise": (
        "slack", "matrix", "zulip", "nctalk", "apprise",
    ),
    "other pushes and chats": (
        "ntfy", "gotify", "pover", "pbul", "join", "bark", "tgram", "signal", "discord", "mmost", "rocket",
        "whatsapp", "gchat", "workflows", "hassio", "prowl",
    ),
    "text messages of 160 characters": ("twilio", "vonage", "clicksend"),
}  # fmt: skip


def told(detail: str) -> Message:
    alert = compose(ALONE, me=ME, now=NOW, zone=BERLIN)
    return render([alert], repeat=False, detail=detail, now=NOW, zone=BERLIN)  # type: ignore[arg-type]  # one of two


def sent(service: str, message: Message) -> str:
    """Everything that one message says to a service, headers too."""
    if service == "mailto":
        ((_, said),) = mailed({"it": message}).values()
        return "\n".join([*said.values(), message.html])
    with postbox(service) as box:
        _, seen = box.send(message)
    return "\n".join(
        unquote_plus(text).replace("\\", "") for one in seen for text in (one.url, *one.said.values())
    )


def fields(service: str, detail: str) -> frozenset[str]:
    """What of an alert a service is told."""
    whole = sent(service, told(detail))
    return frozenset(name for name, words in FIELDS.items() if all(word in whole for word in words))


def table() -> str:
    """The table of the page."""
    columns = {kind: {fields(service, "full") for service in services} for kind, services in KINDS.items()}
    columns['any, with `detail = "minimal"`'] = {
        fields(service, "minimal") for services in KINDS.values() for service in services
    }
    lines = ["| what is told | " + " | ".join(columns) + " |", "|---|" + "---|" * len(columns)]
    for name in FIELDS:
        cells = [_cell({name in one for one in found}) for found in columns.values()]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _cell(found: set[bool]) -> str:
    if len(found) > 1:
        return "where there is room"
    return "yes" if found == {True} else "no"

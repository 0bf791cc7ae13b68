"""What was found in a mailbox, as people read it and as JSON. Pure but for printing.

Of private mails nothing is shown: only senders, titles and places of job alerts, and counts.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from monitor.cli import show
from monitor.cli.mailing import SAMPLES, Looked, Role, Unread
from monitor.cli.watchfile import File
from monitor.collecting import WINDOW
from monitor.drafts.phrases import plural
from monitor.mailbox.address import address_of
from monitor.model import Mailbox
from monitor.text import day, fold

_MOST_ROLES = 20
_MOST_UNREAD = 5
_TITLES = {"maildir": "Maildir", "mbox": "mbox", "eml": "folder of mails"}
_NO_ALERTS = (
    "No job alert is among them. docs/mail.md tells how to make alerts, and a filter that brings them into a"
    " folder of their own."
)
_IN_JUNK = "Are they in the folder for junk? With --junk that is read too."
_WHOLE_INBOX = (
    "This is your whole inbox. With a filter that brings the alerts into a folder of their own, the program"
    " sees none of your other mail; docs/mail.md shows one."
)
_FORGED = "is not who it says; nothing of it is told"


def folder_of(mailbox: Mailbox) -> str | None:
    """The folder of a mailbox on a server; None for mails on this machine."""
    address = address_of(mailbox.url)
    return address.folder if address.kind == "imap" else None


def called(mailbox: Mailbox) -> str:
    """A mailbox in a sentence, without its user."""
    address = address_of(mailbox.url)
    if address.kind == "imap":
        return f"“{address.folder}” at {address.host}"
    return f"the {_TITLES[address.kind]} {address.path}"


def reason(mailbox: Mailbox, looked: Looked) -> str:
    """What was found, in one sentence."""
    mails = plural(looked.mails, "mail")
    opened = "Signed in" if folder_of(mailbox) else "Opened"
    return (
        f"{opened}: {mails} of the last {WINDOW.days} days, {plural(looked.count, 'job alert')} among them."
    )


def document(
    mailbox: Mailbox, looked: Looked | None, reason: str, *, toml: str | None, file: File, written: bool
) -> dict[str, Any]:
    """What was found, as JSON: the keys of every `add`, then those of mailboxes."""
    found = looked or Looked()
    return {
        "system": address_of(mailbox.url).kind,
        "kind": "mail",
        "board": None,
        "url": mailbox.url,
        "readable": looked is not None,
        "complete": False,
        "count": len(found.openings),
        "samples": list(found.titles[:SAMPLES]),
        "requests": 0,
        "reason": reason,
        "toml": toml,
        "file": str(file.path),
        "written": written,
        "source": f"mail:{mailbox.name}",
        "folder": folder_of(mailbox),
        "folders": list(found.folders),
        "mails": found.mails,
        "alerts": dict(found.alerts),
        "roles": [_role(role) for role in found.roles],
        "others": found.others,
        "unread": [_dated(asdict(one)) for one in found.unread],
        "oversized": found.oversized,
        "proposals": found.proposals,
        "verdicts": {word: found.verdicts.get(word, 0) for word in ("verified", "unverifiable", "failed")},
        "servers": dict(found.servers),
        "boundary": mailbox.boundary,
    }


def tell(mailbox: Mailbox, looked: Looked, *, watched: bool) -> None:
    """What was found, for people. `watched`: there is an employer in the watch list."""
    print(show.paragraph(f"{called(mailbox)[:1].upper()}{called(mailbox)[1:]}. {reason(mailbox, looked)}"))
    if looked.folders:
        meant = folder_of(mailbox)
        names = (f"{name} (this one)" if _is(name, meant) else name for name in looked.folders)
        print(show.paragraph(f"Folders: {', '.join(names)}"))
    if looked.oversized:
        print(f"{plural(looked.oversized, 'mail')} passed over: too large, or not readable.")
    if looked.count:
        _tell_alerts(looked, watched=watched)
    elif not looked.unread:
        print(show.paragraph(_NO_ALERTS if mailbox.junk else f"{_NO_ALERTS} {_IN_JUNK}"))
    _tell_unread(looked.unread)
    for sentence in verdicts(mailbox, looked):
        print(show.paragraph(sentence))
    if looked.proposals:
        found = plural(looked.proposals, "mail")
        print(show.paragraph(f"{found} would be proposed to you as a rejection or an invitation."))
    if _is("INBOX", folder_of(mailbox)) and looked.mails > looked.count:
        print(show.paragraph(_WHOLE_INBOX))


def verdicts(mailbox: Mailbox, looked: Looked) -> list[str]:
    """Who vouches for the senders of the alerts, and what to do where nobody does."""
    if not looked.count:
        return []
    good, open_, forged = (looked.verdicts.get(w, 0) for w in ("verified", "unverifiable", "failed"))
    counts = [
        f"{good} verified by your mail server" if good else "",
        f"{open_} that nobody vouches for" if open_ else "",
        f"{forged} whose sender {_FORGED}" if forged else "",
    ]
    sentences = [f"Senders: {', '.join(count for count in counts if count)}."]
    if open_ and not good:
        sentences.append(_remedy(mailbox, looked))
    return sentences


def _is(name: str, meant: str | None) -> bool:
    """Whether a folder is the one that is meant: parted by "/" or by ".", below INBOX or not."""
    wanted, found = (fold(one or "").replace(".", "/") for one in (meant, name))
    return found in (wanted, f"inbox/{wanted}")


def _remedy(mailbox: Mailbox, looked: Looked) -> str:
    """How a mail server comes to be believed."""
    signed = [f"{name} ({count} of {looked.count})" for name, count in looked.servers.items() if name]
    if not signed:
        return (
            "No mail carries a verdict that a mail server signed, so nobody can vouch for senders here. Roles"
            " are told all the same, and say so."
        )
    if mailbox.boundary:
        return (
            f"No mail carries a verdict of {mailbox.boundary}. At the top of the mails stand those of"
            f" {', '.join(signed[:3])}: if one of these is your own mail server, write it as"
            " boundary in the entry."
        )
    first = next(name for name in looked.servers if name)
    return (
        "It is not known how your mail server calls itself. At the top of the mails stand verdicts of"
        f" {', '.join(signed[:3])}: if one of these is your own mail server, and not a sender's, add"
        f' --boundary {first}, or boundary = "{first}" to the entry; then its verdicts are believed.'
    )


def _tell_alerts(looked: Looked, *, watched: bool) -> None:
    print(show.paint("Job alerts:", "strong"))
    for name, count in looked.alerts.items():
        print(f"  {count:>4}  {name}")
    if looked.roles:
        news = len(looked.roles) - len(looked.openings)
        told = [plural(len(looked.openings), "role"), *([plural(news, "piece") + " of news"] if news else [])]
        print(show.paint(f"{' and '.join(told)} at your employers:", "good"))
        for role in looked.roles[:_MOST_ROLES]:
            print(show.paragraph(_line(role), indent=4, first="  · "))
        if len(looked.roles) > _MOST_ROLES:
            print(f"  and {len(looked.roles) - _MOST_ROLES} more")
    elif watched:
        print("No role at one of your employers is among them.")
    else:
        print(show.paragraph("Nobody is on your watch list yet: `job-monitor rejected` begins it."))
    if looked.others:
        print(
            show.paragraph(
                f"Left out: {plural(looked.others, 'posting')} of employers that you do not watch."
            )
        )


def _tell_unread(unread: tuple[Unread, ...]) -> None:
    if not unread:
        return
    print(show.paint(f"{plural(len(unread), 'mail')} could not be read whole:", "warn"))
    alike: dict[tuple[str, str], list[Unread]] = {}
    for one in unread:
        alike.setdefault((one.via, one.why), []).append(one)
    for (via, why), those in list(alike.items())[:_MOST_UNREAD]:
        days = [one.on for one in those if one.on]
        last = day(max(days)) if days else ""
        when = f"{len(those)} mails, the last of {last}" if last and len(those) > 1 else last
        about = ", ".join(part for part in (via, when) if part)
        print(show.paragraph(f"{about}: {why}" if about else why, indent=4, first="  · "))
    if len(alike) > _MOST_UNREAD:
        print(f"  and {plural(len(alike) - _MOST_UNREAD, 'more kind')}")


def _line(role: Role) -> str:
    title = f"{role.title} (news)" if role.news else role.title
    place = "; ".join(role.locations)
    about = ", ".join(part for part in (day(role.on) if role.on else "", role.via) if part)
    return f"{role.employer}: {title}{f', {place}' if place else ''}{f' ({about})' if about else ''}"


def _role(role: Role) -> dict[str, Any]:
    return _dated(asdict(role)) | {"locations": list(role.locations)}


def _dated(fields: dict[str, Any]) -> dict[str, Any]:
    return fields | {"on": fields["on"].isoformat() if fields["on"] else None}

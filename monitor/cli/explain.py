"""`job-monitor explain`: the whole decision about one role."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from monitor.cli import GOOD, show
from monitor.cli.roles import fit_json, posting_json, reach_json
from monitor.cli.session import Session, session
from monitor.decisions.fit import judge
from monitor.decisions.match import ladder
from monitor.decisions.roles import rejected
from monitor.errors import UsageError
from monitor.model import Employer, Known


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("role", metavar="URL-or-id", help="a role's link, or its id as `roles` shows it")
    parser.add_argument("--json", action="store_true", help="one JSON document")


def run(args: argparse.Namespace) -> int:
    with session(args) as s:
        employers = {e.name: e for e in s.config.employers}
        found = [k for k in s.store.find(args.role.strip()) if k.employer in employers]
        if not found:
            raise UsageError(
                "No known role has this link or id. `job-monitor roles` lists them with their ids."
            )
        for known in found:
            document = _document(known, employers[known.employer], s)
            if args.json:
                show.line(document)
            else:
                _tell(document, known, s)
    return GOOD


def _document(known: Known, employer: Employer, s: Session) -> dict[str, Any]:
    today = s.now.astimezone(s.config.timezone).date()
    people = ladder(known.posting, employer, today)
    alert = s.store.alert(known.told) if known.told else None
    back = rejected(known.posting, employer.rejections)
    return {
        "employer": employer.name,
        "posting": posting_json(known.posting)
        | {
            "first_seen_at": show.iso(known.first_seen_at),
            "closed_at": show.iso(known.closed_at),
        },
        "fit": fit_json(judge(known.posting, s.config.fit)),
        "people": [reach_json(reach) for reach in people],
        "left": [p.name for p in employer.people if p.left is not None and p.left <= today],
        "rejected_role": back[1] if back else None,
        "alert": {
            "kind": alert.kind,
            "urgency": alert.urgency,
            "key": alert.key,
            "created_at": show.iso(alert.created_at),
        }
        if alert
        else None,
        "why_no_alert": None if alert else _why_not(known, employer, s),
    }


def _why_not(known: Known, employer: Employer, s: Session) -> str:
    verdict = judge(known.posting, s.config.fit).verdict
    if known.closed_at is not None and known.told is None and verdict in ("fit", "unknown"):
        return "The role is closed, or goes on under a new id."
    if verdict == "no":
        return "It is not a role for you by your wishes in [fit]; see the reasons of the fit."
    if verdict == "near":
        return "It only comes near your wishes, and it was there at the first read or is a repeat."
    return (
        "It repeats a role that was known already (the same title and place within 90 days, or the same role"
        " on another source), so it is no news."
    )


def _tell(document: dict[str, Any], known: Known, s: Session) -> None:
    posting = document["posting"]
    print(show.paint(show.paragraph(f"{posting['title']} at {document['employer']}"), "strong"))
    facts = [
        ("department", ", in ".join(reversed(posting["departments"]))),
        ("place", "; ".join(posting["locations"])),
        ("link", posting["url"]),
        ("requisition", posting["requisition"]),
        ("source", f"{posting['source']} (id {posting['id']})"),
        ("first seen", show.moment(known.first_seen_at, s.now, s.config.timezone)),
        ("closed", known.closed_at and show.moment(known.closed_at, s.now, s.config.timezone)),
    ]
    for name, value in facts:
        if value:
            print(show.paragraph(value, indent=15, first=f"  {name:<11}  "))
    print(f"\nFit: {document['fit']['verdict']} ({document['fit']['score']:.2f})")
    _list(document["fit"]["reasons"], indent=2)
    if document["rejected_role"]:
        print()
        print(show.paragraph(f"The rejected role: {document['rejected_role']}", indent=2, first=""))
    print("\nWhom to ask, the best door first:" if document["people"] else "\nNobody to ask is known there.")
    for person in document["people"]:
        print(f"  {person['person']}: {person['rung'].replace('_', ' ')} ({person['score']:.2f})")
        _list(person["reasons"], indent=4)
    if document["left"]:
        print(show.paragraph(f"No door any more, since they left: {', '.join(document['left'])}.", indent=2))
    alert = document["alert"]
    if alert:
        told = show.moment(datetime.fromisoformat(alert["created_at"]), s.now, s.config.timezone)
        print(f"\nAlert: {alert['kind']}, {alert['urgency']}, {told} [alert {alert['key']}]\n")
    else:
        print()
        print(show.paragraph(f"No alert: {document['why_no_alert']}", indent=2, first="") + "\n")


def _list(reasons: Sequence[str], *, indent: int) -> None:
    for reason in reasons:
        print(show.paragraph(reason, indent=indent + 2, first=" " * indent + "- "))

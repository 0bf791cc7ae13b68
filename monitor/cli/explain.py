"""`job-monitor explain`: the whole decision about one role."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from monitor.cli import GOOD, show
from monitor.cli.outbox import key_of
from monitor.cli.roles import fit_json, posting_json, reach_json
from monitor.cli.session import Session, session
from monitor.decisions.alerts import HANDED_OVER
from monitor.decisions.budget import hold
from monitor.decisions.coming_back import returning
from monitor.decisions.departments import functions
from monitor.decisions.fit import findings, judge
from monitor.decisions.match import ladder
from monitor.decisions.otherwise import otherwise
from monitor.decisions.taught import Taught, teach
from monitor.drafts.card import told_by
from monitor.errors import UsageError
from monitor.model import Alert, Employer, Known, Reach
from monitor.text import day, unique

_FITS = {
    "fit": "It fits",
    "near": "It comes near to what you want",
    "unknown": "It may fit, which could not be told for sure",
    "no": "It does not fit",
}
_STANDS = {
    "team": "sits in the team",
    "department": "sits in the department",
    "function": "does the same kind of work",
    "related": "works close by",
    "star": "is starred",
    "hiring_manager": "was the hiring manager you met",
    "interviewer": "interviewed you",
    "recruiter": "is the recruiter",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "role",
        metavar="URL-or-id",
        help="a role's link, or its id as `roles` shows it, or the key of an alert about it",
    )
    parser.add_argument("--json", action="store_true", help="one JSON document")


def run(args: argparse.Namespace) -> int:
    with session(args) as s:
        employers = {e.name: e for e in s.config.employers}
        found = [k for k in _found(args.role.strip(), s) if k.employer in employers]
        if not found:
            raise UsageError(
                "No known role has this link or id, and no alert this key. `job-monitor roles` lists all"
                " roles with their ids."
            )
        for index, known in enumerate(found):
            document = _document(known, employers[known.employer], s)
            if args.json:
                show.line(document)
            else:
                print("\n" if index else "", end="")
                _tell(document, known, s)
    return GOOD


def _found(text: str, s: Session) -> list[Known]:
    """The roles that a link, an id or the key of an alert means."""
    # A link that was copied from elsewhere carries what tells where it was clicked.
    roles = s.store.find(text) or s.store.find(text.partition("?")[0])
    alert = None if roles else s.store.alert(key_of(text))
    if alert is None:
        return roles
    if alert.id is None:
        raise UsageError(
            f"That alert is not about one role: {alert.title}. `job-monitor outbox {alert.key}` shows it"
            " whole."
        )
    return s.store.find(f"{alert.source} {alert.id}")


def _document(known: Known, employer: Employer, s: Session) -> dict[str, Any]:
    today = s.now.astimezone(s.config.timezone).date()
    every = list(s.store.roles(employer=employer.name))
    taught = teach((role.posting for role in every), employer.name)
    people = ladder(known.posting, employer, today, taught)
    alerts = list(_alerts(known, s))
    told = s.store.alert(known.told) if known.told else alerts[-1] if alerts else None
    standing = [role.posting for role in every if role.live]
    back = returning(known.posting, employer.rejections, standing)
    return {
        "employer": employer.name,
        "posting": posting_json(known.posting)
        | {
            "first_seen_at": show.iso(known.first_seen_at),
            "closed_at": show.iso(known.closed_at),
        },
        "fit": fit_json(judge(known.posting, s.config.fit)),
        "rules": [
            {"rule": f.rule, "outcome": f.outcome, "reason": f.reason, "remedy": f.remedy}
            for f in findings(known.posting, s.config.fit)
        ],
        "work": _work(known, employer, taught),
        "people": [reach_json(reach) | {"not_yet": _not_yet(reach, employer, s)} for reach in people],
        "left": [p.name for p in employer.people if p.left is not None and p.left <= today],
        "otherwise": list(otherwise(known.posting, employer, today, taught)),
        "rejected_role": back.sentence if back else None,
        "differs": list(back.differs) if back else [],
        "alert": _alert_json(told) if told else None,
        "alerts": [_alert_json(alert) for alert in alerts],
        "why_no_alert": None if told else _why_not(known, employer, s),
    }


def _not_yet(reach: Reach, employer: Employer, s: Session) -> dict[str, str] | None:
    """From when on a note to somebody does not come too soon, and after what it would."""
    today = s.now.astimezone(s.config.timezone).date()
    waits = hold(reach.person, s.store.contacts(employer.name), s.config.budget, today)
    return {"until": waits.until.isoformat(), "why": waits.why} if waits else None


def _work(known: Known, employer: Employer, taught: Taught) -> dict[str, Any]:
    """What the work of a role is taken for, and what says so."""
    labels, told = known.posting.departments, ""
    if not labels and (guessed := taught.labels(known.posting.title)):
        labels, told = guessed
    work = functions(labels, known.posting.title, employer.departments)
    return {
        "functions": {name: round(weight, 3) for name, weight in work.weights.items()},
        "confidence": round(work.confidence, 3),
        "evidence": f"{told} {work.evidence}".strip(),
    }


def _alerts(known: Known, s: Session) -> Iterator[Alert]:
    """Every alert that told of a role, the first one first."""
    posting = known.posting
    about = [
        d.alert.key
        for d in s.store.deliveries()
        if (d.alert.source, d.alert.id) == (posting.source, posting.id)
    ]
    found = [s.store.alert(key) for key in unique((*about, known.told, known.back))]
    yield from sorted((alert for alert in found if alert is not None), key=lambda a: (a.created_at, a.key))


def _alert_json(alert: Alert) -> dict[str, Any]:
    return {
        "kind": alert.kind,
        "urgency": alert.urgency,
        "key": alert.key,
        "created_at": show.iso(alert.created_at),
        "title": alert.title,
    }


def _why_not(known: Known, employer: Employer, s: Session) -> str:
    verdict = judge(known.posting, s.config.fit).verdict
    if known.posting.news:
        return "It is news about the employer, and was there at the first read."
    if known.told == HANDED_OVER:
        return "It goes on under a new id, and what was told of it with that."
    if known.closed_at is not None and known.told is None and verdict in ("fit", "unknown"):
        return "The role is closed, or goes on under a new id."
    if verdict == "no":
        return "It is not a role for you by your wishes in [fit]."
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
        ("told by", told_by(known.posting)),
        ("first seen", show.moment(known.first_seen_at, s.now, s.config.timezone)),
        ("closed", known.closed_at and show.moment(known.closed_at, s.now, s.config.timezone)),
    ]
    for name, value in facts:
        if value:
            print(show.paragraph(value, indent=15, first=f"  {name:<11}  "))
    fit = document["fit"]
    print(f"\n{_FITS[fit['verdict']]}. ({fit['score']:.2f})")
    _tell_rules(document)
    if document["rejected_role"]:
        print("\n" + show.paragraph(f"The rejected role: {document['rejected_role']}", indent=2, first=""))
        _list(document["differs"], indent=2)
    if not known.posting.news:
        print("\n" + show.paragraph(f"The work: {document['work']['evidence']}", indent=2, first=""))
    _tell_people(document)
    _tell_alerts(document, s)


def _tell_rules(document: dict[str, Any]) -> None:
    """Each rule with its evidence, and below it what would have changed it."""
    said = [rule["reason"] for rule in document["rules"]]
    for rule in document["rules"]:
        name = f"  {rule['rule']:<15}  "
        remedy = f" {rule['remedy']}" if rule["remedy"] else ""
        print(show.paragraph(f"{rule['reason']}{remedy}", indent=len(name), first=name))
    _list([reason for reason in document["fit"]["reasons"] if reason not in said], indent=2)


def _tell_people(document: dict[str, Any]) -> None:
    print("\nWhom to ask, the best door first:" if document["people"] else "\nNobody to ask is known there.")
    for reach in document["people"]:
        stands = f"{reach['person']} {_STANDS[reach['rung']]}."
        print(show.paragraph(f"{stands} ({reach['score']:.2f})", indent=4, first="  "))
        # What the work of the role is stands above, once for all.
        said = (stands, document["work"]["evidence"])
        _list([reason for reason in reach["reasons"] if reason not in said], indent=4)
        if reach["not_yet"]:
            until = day(date.fromisoformat(reach["not_yet"]["until"]))
            _list([f"Not yet: {reach['not_yet']['why']} From {until} on."], indent=4)
    if document["left"]:
        print(show.paragraph(f"No door any more, since they left: {', '.join(document['left'])}.", indent=2))
    if document["otherwise"]:
        print("\nOtherwise:")
        _list(document["otherwise"], indent=2)


def _tell_alerts(document: dict[str, Any], s: Session) -> None:
    print()
    if document["why_no_alert"]:
        print(show.paragraph(f"No alert: {document['why_no_alert']}", indent=2, first=""))
    if document["alerts"]:
        print("What you were told of it:" if not document["why_no_alert"] else "\nWhat you were told before:")
    for alert in document["alerts"]:
        told = show.moment(datetime.fromisoformat(alert["created_at"]), s.now, s.config.timezone)
        print(show.paragraph(f"{told}: {alert['title']} [alert {alert['key']}]", indent=4, first="  "))


def _list(reasons: Sequence[str], *, indent: int) -> None:
    for reason in reasons:
        print(show.paragraph(reason, indent=indent + 2, first=" " * indent + "- "))

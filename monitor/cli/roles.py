"""`job-monitor roles`: what is known, with fit and the person to ask."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from monitor.cli import GOOD, show
from monitor.cli.session import Session, session
from monitor.decisions.fit import judge
from monitor.decisions.match import ladder
from monitor.decisions.roles import lookup_of, same_role
from monitor.decisions.taught import Taught, teach
from monitor.errors import UsageError
from monitor.model import Employer, FitVerdict, Known, Posting, Reach

NEW_WITHIN = timedelta(days=7)
_LONG_ID = 20
"""Feeds use whole addresses as ids."""
_MEANING = {"fit": "good", "unknown": "warn", "near": None, "no": "faint"}


def arguments(parser: argparse.ArgumentParser) -> None:
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--new", action="store_true", help="first seen in the last seven days")
    which.add_argument("--open", action="store_true", help="open now")
    which.add_argument("--closed", action="store_true", help="closed")
    parser.add_argument("--employer", metavar="NAME", help="of one employer")
    parser.add_argument("--json", action="store_true", help="one JSON line for each role")


def run(args: argparse.Namespace) -> int:
    with session(args) as s:
        watched = {source.key for source in s.config.sources}
        there, taught = [], {}
        for employer in _employers(s, args.employer):
            every = list(s.store.roles(employer=employer.name))
            taught[employer.name] = teach((known.posting for known in every), employer.name)
            there += [(known, employer) for known in every if known.posting.source in watched]
        rows = [row for row in there if _wanted(row[0], args, s)]
        if args.json:
            alike = _alike([known for known, _ in rows], s)
            for known, employer in rows:
                people = _people(known, employer, s, taught)
                show.line(role_json(known, employer, s, alike.get(_ref(known), ()), people))
        elif rows:
            _tell(rows, s, taught)
        else:
            print(show.paragraph(_none(there, args)))
    return GOOD


def _employers(s: Session, name: str | None) -> Sequence[Employer]:
    if name is None:
        return s.config.employers
    wanted = name.casefold()
    found = [e for e in s.config.employers if wanted in {n.casefold() for n in (e.name, *e.aliases)}]
    if not found:
        there = ", ".join(e.name for e in s.config.employers) or "none"
        raise UsageError(f"No employer {name} is watched. There are: {there}.")
    return found


def _wanted(known: Known, args: argparse.Namespace, s: Session) -> bool:
    if args.new:
        return known.first_seen_at >= s.now - NEW_WITHIN
    if args.open:
        return known.closed_at is None
    return not args.closed or known.closed_at is not None


def fit_json(verdict: FitVerdict) -> dict[str, Any]:
    return {
        "verdict": verdict.verdict,
        "score": round(verdict.score, 3),
        "reasons": list(verdict.reasons),
    }


def reach_json(reach: Reach) -> dict[str, Any]:
    return {
        "person": reach.person.name,
        "rung": reach.rung,
        "score": round(reach.score, 3),
        "reasons": list(reach.reasons),
    }


def posting_json(posting: Posting) -> dict[str, Any]:
    return {
        "source": posting.source,
        "id": posting.id,
        "title": posting.title,
        "url": posting.url,
        "departments": list(posting.departments),
        "locations": list(posting.locations),
        "remote": posting.remote,
        "employment_type": posting.employment_type,
        "requisition": posting.requisition,
        "posted_on": posting.posted_on.isoformat() if posting.posted_on else None,
        "news": posting.news,
        "foreign": posting.foreign,
        "via": posting.via,
        "vouched": posting.vouched,
        "mailed_on": posting.mailed_on.isoformat() if posting.mailed_on else None,
    }


def _people(known: Known, employer: Employer, s: Session, taught: Mapping[str, Taught]) -> tuple[Reach, ...]:
    """Whom to ask about a role, with all that the employer's own postings tell of its departments."""
    today = s.now.astimezone(s.config.timezone).date()
    return ladder(known.posting, employer, today, taught[employer.name])


def role_json(
    known: Known, employer: Employer, s: Session, also_at: Sequence[str], people: Sequence[Reach]
) -> dict[str, Any]:
    return {
        "employer": (known.posting.foreign and known.posting.employer) or employer.name,
        **posting_json(known.posting),
        "first_seen_at": show.iso(known.first_seen_at),
        "closed_at": show.iso(known.closed_at),
        "also_at": list(also_at),
        "fit": fit_json(judge(known.posting, s.config.fit)),
        "reach": reach_json(people[0]) if people else None,
    }


def _ref(known: Known) -> tuple[str, str]:
    return known.posting.source, known.posting.id


def _alike(roles: Sequence[Known], s: Session) -> dict[tuple[str, str], tuple[str, ...]]:
    """For each role, the other sources on which the same role stands."""
    groups: dict[tuple[str, str], list[Known]] = {}
    for known in roles:
        groups.setdefault((known.employer, lookup_of(known.posting)), []).append(known)
    return {
        _ref(known): tuple(
            sorted(
                {
                    other.posting.source
                    for other in group
                    if other.posting.source != known.posting.source
                    and (other.closed_at is None) == (known.closed_at is None)
                    and same_role(known.posting, other.posting)
                }
            )
        )
        for group in groups.values()
        if len({known.posting.source for known in group}) > 1
        for known in group
    }


def _each_once(rows: Sequence[tuple[Known, Employer]]) -> list[tuple[Known, Employer]]:
    """Of what reads the same on several sources, that which the source with the most of it shows."""
    groups: dict[tuple[object, ...], dict[str, list[tuple[Known, Employer]]]] = {}
    for known, employer in rows:
        posting = known.posting
        reads = (employer.name, posting.title, posting.locations, known.closed_at is None)
        groups.setdefault(reads, {}).setdefault(posting.source, []).append((known, employer))
    return [row for by_source in groups.values() for row in max(by_source.values(), key=len)]


def _none(there: Sequence[tuple[Known, Employer]], args: argparse.Namespace) -> str:
    """Why nothing is listed, where `there` is what is known: nothing yet, or nothing that was asked for."""
    at = f" at {there[0][1].name}" if args.employer and there else ""
    if not there:
        return "No roles are known here yet. `job-monitor poll` reads the sources; `status` shows them."
    each = _each_once(there)
    still = sum(known.closed_at is None for known, _ in each)
    are = f"{still or 'none'} {'is' if still == 1 else 'are'} open"
    if args.new:
        return f"No role{at} was first seen in the last seven days; {are}."
    if args.closed:
        return f"None has closed{at}; {are}."
    return f"No role{at} is open now; {len(each)} {'has' if len(each) == 1 else 'have'} closed."


def _tell(rows: Sequence[tuple[Known, Employer]], s: Session, taught: Mapping[str, Taught]) -> None:
    cells, meanings = [], []
    foreign = sum(known.posting.foreign for known, _ in rows)
    rows = _each_once([row for row in rows if not row[0].posting.foreign])
    for known, employer in sorted(rows, key=lambda row: (row[0].closed_at is not None, row[1].name)):
        verdict = judge(known.posting, s.config.fit)
        people = _people(known, employer, s, taught)
        meanings.append("faint" if known.closed_at or known.posting.news else _MEANING[verdict.verdict])
        cells.append(
            [
                employer.name,
                known.posting.title,
                "; ".join(known.posting.locations[:2]),
                "closed" if known.closed_at else "news" if known.posting.news else verdict.verdict,
                people[0].person.name if people else "",
                show.moment(known.first_seen_at, s.now, s.config.timezone),
                known.posting.id,
            ]
        )
    show.table(
        [
            show.Column(head="employer", least=10),
            show.Column(head="role", least=24),
            show.Column(head="place", least=8, rank=1),
            show.Column(head="fit"),
            show.Column(head="ask", least=10),
            show.Column(head="first seen", rank=2),
            show.Column(head="id", spill=_LONG_ID),
        ],
        cells,
        meanings=meanings,
    )
    count = "1 role" if len(rows) == 1 else f"{len(rows)} roles"
    beside = f", and {foreign} of other employers in shared lists" if foreign else ""
    print(f"\n{count}{beside}. `job-monitor explain ID` says why.")

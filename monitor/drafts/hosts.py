"""What befell many sources of one host, told as one: a host that is down is one matter to look after. Pure.

Each source keeps an alert of its own, with its key, so that each is told of once and its recovery once; only
the words are put together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from monitor.drafts.phrases import NAME, line, lines, plural
from monitor.drafts.roundup import MOST_LISTED, NOTHING
from monitor.model import Alert, Section

_FAILING_NEXT = (
    "You are told once more when they can be read again. `job-monitor poll` tries them now, and"
    " `job-monitor status` says more of each."
)
_RECOVERED_NEXT = "What opened and closed again in between was not seen; what is open is told of as usual."


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """Alerts, those of one host as one, which has the first key; `keys` has all that each stands for, `over`
    the failures among them that are over, with the recovery that says so."""

    alerts: tuple[Alert, ...]
    keys: Mapping[str, tuple[str, ...]]
    over: Mapping[str, str]


def gather(alerts: Sequence[Alert], over: Mapping[str, str]) -> Gathered:
    """What befell several sources of a host for one reason becomes one alert; what is over is apart."""
    groups: dict[tuple[str, ...], list[Alert]] = {}
    for alert in alerts:
        # What is about no host, or about a mailbox, stays by itself.
        matter = (alert.host, alert.fault or "") if alert.host else ("", alert.key)
        groups.setdefault((alert.kind, str(alert.key in over), *matter), []).append(alert)
    parted = [part for group in groups.values() for part in _parted(group)]
    first = {alert.key: group[0].key for group in parted for alert in group}
    return Gathered(
        alerts=tuple(_as_one(group) for group in parted),
        keys={group[0].key: tuple(alert.key for alert in group) for group in parted},
        over={first[failure]: first[end] for failure, end in over.items()},
    )


def _parted(group: list[Alert]) -> list[list[Alert]]:
    """What befell one source more than once is told each time."""
    return [group] if len({alert.source for alert in group}) > 1 else [[alert] for alert in group]


def _as_one(alerts: Sequence[Alert]) -> Alert:
    one, many = alerts[0], len({alert.source for alert in alerts})
    if many == 1:
        return one
    host = line(one.host, NAME)
    if one.kind == "source_recovered":
        title, discreet = f"{many} sources at {host} can be read again", f"{many} sources can be read again"
        title, discreet = NOTHING + title, NOTHING + discreet
        said: tuple[str, ...] = (_RECOVERED_NEXT,)
        head = Section(heading="What is new", lines=said)
    else:
        title = f"Check {host}: {many} sources there cannot be read"
        discreet = f"Check a host: {many} sources there cannot be read"
        said = (*_reason(one), _FAILING_NEXT)
        head = Section(heading="What to do now", lines=said, style="action")
    return replace(
        one,
        title=title,
        discreet=discreet,
        brief=lines((", ".join(_employers(alerts)), said[0]), 200),
        sections=(head, _listed(alerts)),
        employer=None,
        source=None,
        created_at=min(alert.created_at for alert in alerts),
    )


def _reason(alert: Alert) -> tuple[str, ...]:
    """Why the first of them could not be read: the others could not for the same reason."""
    return tuple(text for section in alert.sections[:1] for text in section.lines[:1])


def _employers(alerts: Sequence[Alert]) -> list[str]:
    return list(dict.fromkeys(line(alert.employer, NAME) for alert in alerts if alert.employer))


def _listed(alerts: Sequence[Alert]) -> Section:
    named = dict.fromkeys(f"{line(a.employer, NAME)} · {line(a.source, 120)}" for a in alerts)
    shown = list(named)[:MOST_LISTED]
    if more := len(named) - len(shown):
        shown.append(f"And {more} more: `job-monitor status` lists them all.")
    return Section(heading=plural(len(named), "source"), lines=tuple(shown), style="list")

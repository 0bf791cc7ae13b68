"""Several alerts as one message: their order, what is over by now, and a title for all of them. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from monitor.drafts.phrases import line, listed, plural
from monitor.drafts.roundup import MOST_LISTED, NOTHING, REFUSED
from monitor.model import Alert
from monitor.text import unique

TITLE = 110
"""How long a title may be that says what a digest is about."""

_ORDER = (
    "role_back", "reach_out", "new_role", "config", "source_failing", "proposal", "due", "star_moved",
    "unread_mail", "near_miss", "baseline", "closed", "news", "source_recovered", "letter",
)  # fmt: skip
"""Kinds of alerts, what there is to do first."""


def ends(alerts: Sequence[Alert]) -> dict[str, str]:
    """The failures of sources that are over: their keys, and the key of the alert that says so.

    A recovery ends the last failure before it. What is told at the same read as the recovery (a fall of the
    number of roles) is none of it.
    """
    found: dict[str, str] = {}
    failures: dict[str | None, list[Alert]] = {}
    for alert in alerts:
        if alert.kind == "source_failing":
            failures.setdefault(alert.source, []).append(alert)
    for good in (a for a in alerts if a.kind == "source_recovered"):
        before = [a for a in failures.get(good.source, ()) if a.created_at < good.created_at]
        if before:
            found[max(before, key=lambda a: a.created_at).key] = good.key
    return found


def in_order(alerts: Sequence[Alert], over: Mapping[str, str]) -> list[Alert]:
    """What is urgent first; a failure that is over comes right after the recovery that ended it."""
    current: list[Alert] = []
    ended: dict[str, list[Alert]] = {}
    for alert in alerts:
        if alert.key in over:
            ended.setdefault(over[alert.key], []).append(alert)
        else:
            current.append(alert)
    ordered: list[Alert] = []
    for alert in sorted(current, key=lambda a: _ORDER.index(a.kind)):
        ordered += [alert, *ended.get(alert.key, ())]
    return ordered


def digest_title(alerts: Sequence[Alert], titles: Sequence[str], detail: str, over: Mapping[str, str]) -> str:
    """What to do about several alerts: the most urgent one, or to read them and what they are about."""
    if alerts[0].urgency == "urgent":
        return f"{line(titles[0], 150)} (and {len(alerts) - 1} more)"
    read = f"Read {len(alerts)} alerts"
    if detail != "full":
        return read
    about = unique(map(_where, alerts))
    whole = _told(alerts, about, over)
    if whole and len(f"{read}{whole}") <= TITLE:
        return f"{read}{whole}"
    return read + (f" about {listed(about)}" if about else "")


def _told(alerts: Sequence[Alert], about: Sequence[str], over: Mapping[str, str]) -> str:
    """What the alerts are about, those of a kind at an employer in one; empty where one has no gist."""
    alike: dict[tuple[str, str], list[Alert]] = {}
    for alert in (a for a in alerts if a.key not in over):
        kind = "watched" if alert.kind == "baseline" and alert.title.startswith(NOTHING) else alert.kind
        alike.setdefault((kind, _where(alert)), []).append(alert)
    if any(kind not in _GISTS for kind, _ in alike):
        return ""
    one = about[0] if len(about) == 1 and all(employer for _, employer in alike) else ""
    told = [_GISTS[kind](members, "" if one else employer) for (kind, employer), members in alike.items()]
    return (f" about {one}: " if one else ": ") + ", ".join(told)


def _where(alert: Alert) -> str:
    """The employer that an alert is about, or the host of several."""
    return line(alert.employer or (alert.host if alert.source is None else ""), 60)


def _at(employer: str) -> str:
    return f" at {employer}" if employer else ""


def _roles(alerts: Sequence[Alert], but: str | None = None) -> str:
    """How many roles the alerts list, as far as they list them all, without those marked with `but`."""
    lists = [s.lines for a in alerts for s in a.sections if s.style == "list"]
    if any(len(texts) > MOST_LISTED for texts in lists):
        return "many roles"
    return plural(sum(but is None or but not in text for texts in lists for text in texts), "role")


def _check(alerts: Sequence[Alert], employer: str) -> str:
    many = len({a.source for a in alerts}) > 1 or alerts[0].source is None
    if employer:
        return f"check the source{'s' if many else ''} of {employer}"
    return "check its sources" if many else "check its source"


_GISTS: Mapping[str, Callable[[Sequence[Alert], str], str]] = {
    "config": lambda alerts, at: "check the configuration",
    "source_failing": _check,
    "source_recovered": lambda alerts, at: f"{at or 'it'} can be read again",
    "new_role": lambda alerts, at: f"look through many roles{_at(at)}",
    "proposal": lambda alerts, at: f"say whether it is so{_at(at)}",
    "unread_mail": lambda alerts, at: f"look into {plural(len(alerts), 'alert mail')}",
    "near_miss": lambda alerts, at: f"{plural(len(alerts), 'role')} near your wishes{_at(at)}",
    "baseline": lambda alerts, at: f"look at {_roles(alerts, REFUSED)}{_at(at)}",
    "news": lambda alerts, at: f"{at or 'it'} is in the news",
    "watched": lambda alerts, at: f"{at or 'it'} is watched now",
    "closed": lambda alerts, at: f"{_roles(alerts)} closed{_at(at)}",
}
"""What alerts of a kind are about, in a few words; with the employer, or without where it is said already."""

"""The lists beside the connections in LinkedIn's export: invitations, messages, applications. Pure.

Of a message only the day and who wrote to whom is looked at. Days are LinkedIn's own: UTC for messages,
without a zone and with the month first for invitations and applications.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from monitor.dates import Order, day_of, order_of
from monitor.decisions.profiles import profile_of
from monitor.people.batch import Application, Exchange, Invited
from monitor.people.fields import name_of
from monitor.people.rows import Table, column_key, table_of
from monitor.text import as_url, clean, fold

MESSAGES = frozenset(("from", "senderprofileurl", "recipientprofileurls", "date"))
INVITATIONS = frozenset(("from", "to", "sentat"))
APPLICATIONS = frozenset(("applicationdate", "companyname", "jobtitle"))
"""The columns (as keys) that tell a list."""
_MOST_RECIPIENTS = 50
_MOST_PAIRS = 500_000
_MOST_ROWS = 200_000
_NEARLY_ALL = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitations:
    """The invitations, and the profile of the user as they tell it."""

    invited: tuple[Invited, ...] = ()
    owner: str | None = None


def invitations_of(lists: Iterable[Iterable[str]], connected: Collection[str]) -> Invitations:
    """The invitations both ways of all their lists; `connected` are the profiles of the connections."""
    wanted = INVITATIONS | {"direction", "inviterprofileurl", "inviteeprofileurl"}
    rows = [row for lines in lists for row in _rows(lines, wanted, INVITATIONS)]
    order = _order(row["sentat"] for row in rows)
    owners: Counter[str] = Counter()
    for row in rows:
        ours = _is_ours(row)
        owner = profile_of(row["inviterprofileurl" if ours else "inviteeprofileurl"])
        if ours is not None and owner:
            owners[owner] += 1
    invited: list[Invited] = []
    user = owners.most_common(1)[0][0] if owners else None
    for row in rows:
        ours = _is_ours(row)
        if ours is None and user:
            ours = profile_of(row["inviterprofileurl"]) == user
        name = name_of(row["to" if ours else "from"])
        if ours is None or name is None:
            continue
        profile = profile_of(row["inviteeprofileurl" if ours else "inviterprofileurl"])
        day = day_of(row["sentat"], order)
        accepted = profile is not None and profile in connected
        invited.append(Invited(profile=profile, name=name, on=day, ours=ours, accepted=accepted))
    return Invitations(invited=tuple(dict.fromkeys(invited)), owner=user)


def exchanges_of(lines: Iterable[str], owner: str | None) -> tuple[tuple[Exchange, ...], tuple[str, ...]]:
    """The last message each way between the user and every profile; and a note where it cannot be told.

    `owner` is the profile of the user; without it the one that takes part in (nearly) every message is.
    """
    last: dict[tuple[str, str], date] = {}
    part: Counter[str] = Counter()
    messages = 0
    for row in _rows(lines, MESSAGES | {"ismessagedraft"}, MESSAGES):
        writer = profile_of(row["senderprofileurl"])
        day = day_of(row["date"], "month first")
        readers = [slug for url in _apart(row["recipientprofileurls"]) if (slug := profile_of(url))]
        if fold(row["ismessagedraft"]) in {"yes", "true"} or day is None or not (writer or readers):
            continue
        messages += 1
        part.update(slug for slug in {writer, *readers} if slug)
        for reader in readers if writer else ():
            pair = writer or "", reader
            if reader != writer and (pair in last or len(last) < _MOST_PAIRS):
                last[pair] = max(day, last.get(pair, day))
    user = owner or _in_all(part, messages)
    if user is None:
        told = "The messages are left out, since the export does not tell which profile is yours."
        return (), ((told,) if messages else ())
    found = [
        Exchange(profile=reader if writer == user else writer, on=day, ours=writer == user)
        for (writer, reader), day in last.items()
        if user in (writer, reader)
    ]
    return tuple(found), ()


def applications_of(lines: Iterable[str]) -> tuple[Application, ...]:
    """The roles that the user applied for on LinkedIn."""
    rows = list(_rows(lines, APPLICATIONS | {"joburl"}, APPLICATIONS))
    order = _order(row["applicationdate"] for row in rows)
    return tuple(
        Application(
            company=company, role=role, on=day_of(row["applicationdate"], order), url=as_url(row["joburl"])
        )
        for row in rows
        if (company := clean(row["companyname"])) and (role := clean(row["jobtitle"]))
    )


def _rows(lines: Iterable[str], wanted: frozenset[str], needed: frozenset[str]) -> Iterator[dict[str, str]]:
    """The wanted cells of each row by the key of their column, "" where the list has no such column."""

    def is_head(columns: Sequence[str]) -> int:
        return len(needed) if needed <= {column_key(column) for column in columns} else 0

    table: Table | None = table_of(lines, is_head, whole=True)
    if table is None:
        return
    places = {key: at for at, key in reversed([*enumerate(map(column_key, table.columns))]) if key in wanted}
    for seen, row in enumerate(table.rows):
        if seen >= _MOST_ROWS:
            return
        if row is not None:
            yield {key: row[places[key]][:5_000] if key in places else "" for key in wanted}


def _order(texts: Iterable[str]) -> Order:
    # LinkedIn writes the month first; a spreadsheet that saved the list may have changed that.
    return order_of(texts) or "month first"


def _is_ours(row: dict[str, str]) -> bool | None:
    return {"outgoing": True, "incoming": False}.get(fold(row["direction"]))


def _apart(urls: str) -> list[str]:
    return urls.replace(";", ",").split(",")[:_MOST_RECIPIENTS]


def _in_all(part: Counter[str], messages: int) -> str | None:
    """The one profile that takes part in nearly all messages; None where two do, or none does."""
    most = [slug for slug, count in part.most_common(2) if count >= messages * _NEARLY_ALL]
    return most[0] if len(most) == 1 else None

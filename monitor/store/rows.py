"""Values to rows and back. Pure."""

from __future__ import annotations

import dataclasses
import json
from datetime import UTC, date, datetime
from typing import Any, Literal, overload

from monitor.model import (
    Alert,
    Baseline,
    Delivery,
    Known,
    Lead,
    Pay,
    Posting,
    Section,
    SourceState,
    Validators,
)

INSTANTS_OF_SOURCE = (
    "next_poll_at", "last_polled_at", "last_answer_at", "last_ok_at", "retry_at", "failing_since",
)  # fmt: skip
PLAIN_OF_SOURCE = (
    "key", "employer", "kind", "host", "reader_print", "shown", "reads", "failures", "incident",
    "error_kind", "error", "cursor",
)  # fmt: skip
FLAGS_OF_SOURCE = ("complete", "fall_suspected", "told")


@overload
def seconds(instant: datetime) -> int: ...
@overload
def seconds(instant: datetime | None) -> int | None: ...
def seconds(instant: datetime | None) -> int | None:
    """An aware instant as whole seconds; rounded down, so that what is due at it is due."""
    return None if instant is None else int(instant.timestamp())


@overload
def instant(value: int) -> datetime: ...
@overload
def instant(value: int | None) -> datetime | None: ...
def instant(value: int | None) -> datetime | None:
    return None if value is None else datetime.fromtimestamp(value, UTC)


def dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def posting_data(posting: Posting) -> str:
    """What a posting says, without what the row says already and without what is not known."""
    data: dict[str, Any] = {}
    for field in dataclasses.fields(posting):
        value = getattr(posting, field.name)
        if (
            field.name in ("source", "id")
            or value in (None, ())
            or (value is False and field.name in ("news", "foreign"))
        ):
            continue
        if isinstance(value, Pay):
            value = [value.minimum, value.maximum, value.currency, value.period]
        elif isinstance(value, date):
            value = value.isoformat()
        data[field.name] = value
    return dump(data)


def to_posting(source: str, id_: str, text: str) -> Posting:
    data = json.loads(text)
    if "pay" in data:
        low, high, currency, period = data["pay"]
        data["pay"] = Pay(minimum=low, maximum=high, currency=currency, period=period)
    for name in ("posted_on", "mailed_on"):
        if name in data:
            data[name] = date.fromisoformat(data[name])
    for name in ("departments", "locations", "mentions", "speaks_of"):
        data[name] = tuple(data.get(name, ()))
    return Posting(source=source, id=id_, **data)


def to_known(row: Any) -> Known:
    return Known(
        posting=to_posting(row["key"], row["id"], row["data"]),
        employer=row["owner"],
        first_seen_at=instant(row["first_seen_at"]),
        opened_at=instant(row["opened_at"]),
        last_seen_at=instant(row["last_seen_at"]),
        misses=row["misses"],
        closed_at=instant(row["closed_at"]),
        told=row["told"],
        back=row["back"],
    )


def source_values(state: SourceState) -> dict[str, Any]:
    """A source as named values of its row."""
    values: dict[str, Any] = {name: getattr(state, name) for name in PLAIN_OF_SOURCE}
    values |= {name: int(getattr(state, name)) for name in FLAGS_OF_SOURCE}
    values |= {name: seconds(getattr(state, name)) for name in INSTANTS_OF_SOURCE}
    values |= dataclasses.asdict(state.validators)
    lead = dump(dataclasses.asdict(state.lead)) if state.lead else None
    return values | {"baseline": state.baseline.value, "lead": lead}


def to_source(row: Any) -> SourceState:
    values = {name: row[name] for name in PLAIN_OF_SOURCE}
    values |= {name: bool(row[name]) for name in FLAGS_OF_SOURCE}
    values |= {name: instant(row[name]) for name in INSTANTS_OF_SOURCE}
    return SourceState(
        **values,
        baseline=Baseline(row["baseline"]),
        validators=Validators(
            etag=row["etag"], last_modified=row["last_modified"], body_hash=row["body_hash"]
        ),
        lead=Lead(**json.loads(row["lead"])) if row["lead"] else None,
    )


def alert_content(alert: Alert) -> str:
    return dump(
        {
            "discreet": alert.discreet,
            "brief": alert.brief,
            "sections": [dataclasses.asdict(section) for section in alert.sections],
            **({"host": alert.host, "fault": alert.fault} if alert.host else {}),
        }
    )


def to_alert(row: Any) -> Alert:
    content = json.loads(row["content"])
    return Alert(
        key=row["alert_key"],
        kind=row["kind"],
        urgency=row["urgency"],
        title=row["title"],
        discreet=content["discreet"],
        brief=tuple(content["brief"]),
        sections=tuple(_to_section(section) for section in content["sections"]),
        employer=row["employer"],
        person=row["person"],
        source=row["alert_source"],
        id=row["posting_id"],
        host=content.get("host"),
        fault=content.get("fault"),
        created_at=instant(row["created_at"]),
    )


def _to_section(data: dict[str, Any]) -> Section:
    """Rows from before a part could have several links have none."""
    links = tuple((label, link) for label, link in data.get("links", ()))
    return Section(**{**data, "lines": tuple(data["lines"]), "links": links})


def to_delivery(row: Any) -> Delivery:
    state: Literal["queued", "sending", "in_doubt", "waiting", "sent", "dead"] = row["state"]
    return Delivery(
        alert=to_alert(row),
        channel=row["channel"],
        state=state,
        attempts=row["attempts"],
        repeat=bool(row["repeat"]),
        degraded=bool(row["degraded"]),
        not_before=instant(row["not_before"]),
        first_tried_at=instant(row["first_tried_at"]),
        last_error=row["last_error"],
    )

"""The parts of an alert on their way through the store, also those of rows from before there were links."""

from __future__ import annotations

import json
from typing import Any

from monitor.model import Alert, Section
from monitor.store import rows
from tests.drafts.samples import NOW

PART = Section(
    heading="What to do now",
    lines=("Write to Dana.",),
    style="action",
    links=(("Write", "mailto:dana@acme.example"), ("Call", "tel:+4930555")),
    language="de",
)


def row(content: str) -> dict[str, Any]:
    values = {
        "alert_key": "k",
        "kind": "due",
        "urgency": "digest",
        "title": "t",
        "content": content,
        "created_at": int(NOW.timestamp()),
    }
    return {**dict.fromkeys(("employer", "person", "alert_source", "posting_id")), **values}


def test_what_goes_into_a_row_comes_out_of_it() -> None:
    alert = Alert(
        key="k", kind="due", urgency="digest", title="t", discreet="d", sections=(PART,), created_at=NOW
    )
    assert rows.to_alert(row(rows.alert_content(alert))) == alert


def test_a_row_from_before_there_were_several_links_is_read() -> None:
    old = {"heading": "h", "lines": ["a"], "style": "card", "link": "https://a.example/", "private": False}
    content = json.dumps({"discreet": "d", "brief": [], "sections": [old]})
    (section,) = rows.to_alert(row(content)).sections
    assert section == Section(
        heading="h", lines=("a",), style="card", link="https://a.example/", private=False
    )

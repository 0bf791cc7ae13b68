"""Words made to hurt, on every likely channel: as the stored copies, and never more than words."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from monitor.model import Alert, Channel, Message, Section
from monitor.notify import Notifier
from monitor.notify.shorten import bare, harmless, in_bytes
from monitor.pipeline.apply import outbox_rows
from tests.channels import golden
from tests.channels.corpus import CORPUS, KEY, MARK, message
from tests.channels.post import mailed, postbox
from tests.channels.services import HEADLINE, MENTION, SERVICES, UNSEEN, Page, markdown_links
from tests.reliability import record
from tests.sinks import MailSink
from tests.test_outbox import Post

AFRESH = "python -m tests.channels --write stores them anew, where the change is wanted"
OWN_HEADLINE = {"matrix", "wxteams", "rocket"}
"""Services that are sent their title as a headline, by Apprise."""


@cache
def messages() -> dict[str, Message]:
    return {name: message(words) for name, words in CORPUS.items()}


def test_there_are_words_enough_and_every_service_has_its_copy() -> None:
    assert len(CORPUS) >= 40
    assert {file.stem for file in golden.FOLDER.glob("*.json")} == {"message", "mailto", *SERVICES}
    assert golden.messages(messages()) == golden.stored("message"), AFRESH


@pytest.mark.network
@pytest.mark.parametrize("name", SERVICES)
def test_every_service_is_sent_words_and_nothing_that_acts(name: str) -> None:
    faults: list[str] = []
    sent = {}
    with postbox(name) as box:
        for words, told in messages().items():
            outcome, seen = box.send(told)
            if outcome.result != "sent" or len(seen) != 1:
                faults.append(f"{words}: {outcome}, in {len(seen)} requests")
                continue
            sent[words] = (told, golden.said(seen[0]))
            faults += [f"{words}: {fault}" for fault in _faults(name, seen[0].said)]
    record("h-corpus", tried=len(CORPUS), faults=len(faults), services=len(SERVICES) + 1, words=len(CORPUS))
    assert not faults
    assert golden.copy_of(sent) == golden.stored(name), AFRESH


def _faults(name: str, said: dict[str, str]) -> list[str]:
    """What of a request would be more than words to its reader, or is not as it must be."""
    reads = SERVICES[name].reads
    said = {field: text for field, text in said.items() if field != "payload"}
    found = [f"{field} holds {UNSEEN.search(text)}" for field, text in said.items() if UNSEEN.search(text)]
    texts = [text.replace("\\", "") for text in said.values() if MARK in text.replace("\\", "")]
    if reads == "html":
        found += ["a tag"] if Page(texts[0]).tags - {"b"} else []
    ends = {"mail": r"\s*(</\w+>\s*)*$"}.get(reads, r"\s*$")
    if not texts or not all(re.search(re.escape(MARK) + ends, text) for text in texts):
        found.append("the end is not the key")
    if reads == "mail":
        page = Page(said["html"])
        found += [f"acts: {tag}" for tag in page.tags if ".on" in tag or tag in ("script", "img", "iframe")]
        found += [f"leads to {link}" for link in page.links if not link.startswith(("http", "mailto:"))]
    elif reads != "plain":
        for field, text in said.items():
            if field in ("channel", "to", "chat_id") or "schema" in field:
                continue
            found += [f"{field} calls {MENTION.search(text)}"] if MENTION.search(text) else []
            found += [f"{field} leads to {link}" for link in markdown_links(text)]
            own = text.partition("\n")[2] if name in OWN_HEADLINE else text
            found += [f"{field} has a headline"] if HEADLINE.search(own) else []
    return found


@pytest.mark.network
def test_a_mail_has_no_header_recipient_or_tag_that_came_in_a_text() -> None:
    sent = mailed(messages())
    faults = []
    usual = {"MIME-Version", "X-Application", "Auto-Submitted", "Subject", "From", "To", "In-Reply-To"}
    for words, (_told, said) in sent.items():
        headers = {field.removeprefix("header ") for field in said if field.startswith("header ")}
        wrong = [
            headers - {*usual, "References"},
            said["to"] != "jordan@me.example",
            set(said["schemes"].split()) - {"http", "https", "mailto"},
            {"script", "img", "iframe", "svg"} & set(said["tags"].split()) or ".on" in said["tags"],
            not said["text"].endswith(MARK),
            UNSEEN.search("".join(said.values())),
        ]
        faults += [f"{words}: {one}" for one in wrong if one]
    record("h-corpus", tried=len(CORPUS), faults=len(faults))
    assert not faults
    assert golden.copy_of(sent) == golden.stored("mailto"), AFRESH


@pytest.mark.network
def test_a_long_subject_in_any_script_is_folded_and_comes_whole() -> None:
    title = "数据工程师" * 40
    told = replace(message("Data Engineer"), title=title)
    with MailSink() as sink:
        assert Notifier([Channel(name="it", url=sink.url)]).send("it", told).result == "sent"
        (got,) = sink.wait(1)
    assert got.subject == title
    assert max(map(len, got.raw.splitlines())) <= 998


def test_an_address_on_which_nobody_is_called_stays_as_it_is() -> None:
    assert harmless("dana@here.example, dana@all.example") == "dana@here.example, dana@all.example"
    assert harmless("pay 5 < 6, C# and # 1 of 2") == "pay 5 < 6, C# and # 1 of 2"


@pytest.mark.parametrize("words", CORPUS)
def test_what_a_channel_refused_is_told_in_words_alone(words: str) -> None:
    told = bare(messages()[words].brief, 400)
    assert told.endswith(MARK)
    assert len(told) <= 600
    rest = "\n".join(line for line in told.splitlines() if not line.startswith(("https://", "[alert ")))
    assert not set('<>&@#*_`[]{}\\"|~$%=^') & set(rest.replace("_", ""))


def test_a_push_in_any_script_fits_into_what_carries_pushes() -> None:
    text = "数" * 900 + "\n" + MARK
    short = in_bytes(text, 1500)
    assert 1000 < len(short.encode()) <= 1500
    assert short.endswith(MARK)
    assert in_bytes("short", 1500) == "short"


def test_a_channel_that_stumbles_over_a_text_gets_words_alone_the_second_time(tmp_path: Path) -> None:
    post = Post(tmp_path)
    evil = CORPUS["markdown javascript"]
    alert = Alert(
        key=KEY,
        kind="reach_out",
        urgency="urgent",
        title=f"Write to {evil}",
        discreet="Write",
        brief=(evil, "https://boards.example/acme/jobs/77"),
        sections=(Section(heading=evil, lines=(evil,)),),
        employer="Acme",
        created_at=post.now,
    )
    post.store.save_alerts([alert], outbox_rows(post.config, [alert], post.now))
    post.pigeon.answers = ["rejected", "sent"]
    post.deliver()
    post.deliver()
    first, second = (message for _, message in post.pigeon.carried)
    assert "javascript:" in first.text
    assert not set("<>[]{}*#`") & set(second.title)
    assert "](" not in second.text
    assert second.text.endswith(MARK)
    assert post.of(KEY).state == "sent"
    post.store.close()

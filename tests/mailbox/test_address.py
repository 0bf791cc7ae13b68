"""Addresses of mailboxes as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.errors import FetchError
from monitor.mailbox import kind_of, place_of
from monitor.mailbox.address import address_of


@pytest.mark.parametrize(
    ("url", "user", "password", "host", "port", "folder", "tls"),
    [
        ("imaps://jordan@mail.example", "jordan", None, "mail.example", 993, "INBOX", True),
        ("imaps://jordan@mail.example/", "jordan", None, "mail.example", 993, "INBOX", True),
        ("imap://jordan@mail.example/INBOX", "jordan", None, "mail.example", 143, "INBOX", False),
        ("IMAPS://jordan@Mail.Example:1993/A/b", "jordan", None, "mail.example", 1993, "A/b", True),
        ("imaps://j@gmail.test@imap.gmail.test/x", "j@gmail.test", None, "imap.gmail.test", 993, "x", True),
        ("imaps://jordan%40gmail.test@imap.test/x", "jordan@gmail.test", None, "imap.test", 993, "x", True),
        ("imaps://a:b%3Ac%2Fd%40@h.test/Job alerts", "a", "b:c/d@", "h.test", 993, "Job alerts", True),
        ("imaps://a:p@ss@h.test/Job%20alerts/", "a", "p@ss", "h.test", 993, "Job alerts", True),
        ("imaps://a@h.test/Entw%C3%BCrfe", "a", None, "h.test", 993, "Entwürfe", True),
        ("imaps://a@h.test/Entwürfe", "a", None, "h.test", 993, "Entwürfe", True),
        ("imaps://a@h.test/100%25 ?#;", "a", None, "h.test", 993, "100% ?#;", True),
        ("imaps://a@h.test/[Gmail]/Spam", "a", None, "h.test", 993, "[Gmail]/Spam", True),
        ("imap://a@[::1]:1143/INBOX", "a", None, "::1", 1143, "INBOX", False),
        ("imap://a@127.0.0.1:1143", "a", None, "127.0.0.1", 1143, "INBOX", False),
        (" imaps://a@h.test/x ", "a", None, "h.test", 993, "x", True),
    ],
)  # fmt: skip
def test_a_server_is_read_in_every_form(
    url: str, user: str, password: str | None, host: str, port: int, folder: str, tls: bool
) -> None:
    address = address_of(url)
    assert (address.user, address.password, address.host) == (user, password, host)
    assert (address.port, address.folder, address.tls) == (port, folder, tls)
    assert kind_of(url) == "imap"
    assert place_of(url) == host
    assert "user" not in repr(address)
    assert "password" not in repr(address)


@pytest.mark.parametrize(
    ("url", "kind", "path"),
    [
        ("maildir:/home/j/Maildir", "maildir", "/home/j/Maildir"),
        ("maildir:Mail dir/100%25", "maildir", "Mail dir/100%25"),
        ("maildir:///var/mail%20box", "maildir", "/var/mail box"),
        ("mbox:~/mail/alerts", "mbox", "~/mail/alerts"),
        ("MBOX:/var/mail/jordan", "mbox", "/var/mail/jordan"),
        ("eml:saved", "eml", "saved"),
    ],
)
def test_files_are_read_in_every_form(url: str, kind: str, path: str) -> None:
    assert kind_of(url) == kind
    assert place_of(url) == path


@pytest.mark.parametrize(
    "url",
    [
        "",
        "sesame",
        "pop3://sesame@h.test",
        "https://sesame@h.test",
        "imaps:sesame@h.test",
        "imaps://h.test/sesame",
        "imaps://@h.test/sesame",
        "imaps://:sesame@h.test",
        "imaps://a:sesame@",
        "imaps://a:sesame@/INBOX",
        "imaps://a:sesame@h.test:0/x",
        "imaps://a:sesame@h.test:99999/x",
        "imaps://a:sesame@h.test:port/x",
        "imaps://a:se/same@h.test/x",
        "imaps://a%0d%0aA1 DELETE x:sesame@h.test",
        "imaps://a:sesame@h.test/x%0d%0aA2 DELETE y",
        "imaps://a:sesame@h.test/%FF%FE",
        "imaps://a:sesame@h\x00.test/",
        "maildir:",
        "mbox:///",
        "eml:\x00sesame",
    ],
)
def test_what_is_no_address_is_told_without_repeating_it(url: str) -> None:
    if url == "mbox:///":
        assert place_of(url) == "/"
        return
    with pytest.raises(FetchError) as told:
        address_of(url)
    assert "sesame" not in str(told.value)
    assert str(told.value).endswith(".")


@given(st.text(max_size=60))
def test_any_text_is_an_address_or_told(text: str) -> None:
    for url in (text, f"imaps://{text}", f"imap://a@h.test/{text}"):
        try:
            address_of(url)
        except FetchError:
            continue

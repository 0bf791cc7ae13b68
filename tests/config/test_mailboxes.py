"""Mailboxes of the watch list: what they become, what is a mistake, and what is only worth knowing."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from monitor.config import Config, examine, read
from monitor.config.editing import with_mailbox
from monitor.errors import UsageError
from monitor.model import Mailbox

ENVIRON = {"TZ": "UTC", "HOME": "/home/jordan"}
IMAP = '[[mailboxes]]\nname = "alerts"\nurl = "{}"\n'
ME = '[me]\nname = "Jordan"\n'


def config(text: str, base: Path = Path("/srv/watch")) -> Config:
    return read(text, base / "config.toml", base, ENVIRON)


def mailbox(text: str, base: Path = Path("/srv/watch")) -> Mailbox:
    (found,) = config(text, base).mailboxes
    return found


def mistakes(text: str) -> list[tuple[str, str]]:
    found = examine(text, Path("c.toml"), Path("/nowhere"), ENVIRON).mistakes
    return [(one.key, f"{one.message} {one.suggestion or ''}") for one in found]


def notes(text: str, base: Path = Path("/nowhere")) -> list[tuple[str, str]]:
    return [(note.key, note.message) for note in examine(ME + text, Path("c.toml"), base, ENVIRON).notes]


def test_every_key_of_a_mailbox_arrives(tmp_path: Path) -> None:
    for name, content in (("ca.pem", "certificates"), ("alerts.password", "app password\n")):
        (tmp_path / name).write_text(content)
        (tmp_path / name).chmod(0o600)
    text = (
        '[http]\nca_file = "ca.pem"\n'
        + IMAP.format("imaps://jordan@mail.example:1993/Job alerts")
        + "junk = true\n"
        'propose = true\nboundary = "mx.mail.example"\npassword_file = "alerts.password"\n'
    )
    assert mailbox(text, tmp_path) == Mailbox(
        name="alerts",
        url="imaps://jordan@mail.example:1993/Job alerts",
        password="app password",
        junk=True,
        propose=True,
        boundary="mx.mail.example",
        ca_file=str(tmp_path / "ca.pem"),
    )


def test_a_token_command_signs_in_too() -> None:
    found = mailbox(IMAP.format("imaps://jordan@mail.example") + 'token_command = ["oauth-token", "-q"]\n')
    assert (found.token_command, found.password) == (("oauth-token", "-q"), None)


@pytest.mark.parametrize("url", ["imap://jordan@mail.example/INBOX", "IMAPS://jordan@127.0.0.1:1143/INBOX"])
def test_either_scheme_may_lead_to_any_host(url: str) -> None:
    found = mailbox(IMAP.format(url) + 'password = "pw"\n')
    scheme, _, rest = url.partition(":")
    assert found.url == f"{scheme.lower()}:{rest}"


@pytest.mark.parametrize(
    ("url", "bare", "password"),
    [
        ("imaps://jordan:pw@mail.example/INBOX", "imaps://jordan@mail.example/INBOX", "pw"),
        ("imaps://jordan:p%40w%3a@mail.example:993", "imaps://jordan@mail.example:993", "p@w:"),
        (
            "imaps://jordan%40mail.example:pw@imap.mail.example/A:B@C",
            "imaps://jordan%40mail.example@imap.mail.example/A:B@C",
            "pw",
        ),
        ("imap://jordan@mail.example:pw@[::1]:1143/x", "imap://jordan@mail.example@[::1]:1143/x", "pw"),
    ],
)
def test_a_password_in_the_address_leaves_it_and_is_noted(url: str, bare: str, password: str) -> None:
    found = mailbox(IMAP.format(url))
    assert (found.url, found.password) == (bare, password)
    ((key, message),) = notes(IMAP.format(url))
    assert key == "mailboxes[0].url"
    assert "name that by password_file" in message
    assert password not in message


def test_a_password_in_a_file_of_the_address_is_no_matter(tmp_path: Path) -> None:
    secret = tmp_path / "alerts.url"
    secret.write_text("imaps://jordan:pw@mail.example/INBOX\n")
    secret.chmod(0o600)
    text = '[[mailboxes]]\nname = "alerts"\nurl_file = "alerts.url"\n'
    assert mailbox(text, tmp_path).password == "pw"
    assert notes(text, tmp_path) == []


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("maildir:Mail/alerts", "maildir:{base}/Mail/alerts"),
        ("mbox:alerts.mbox", "mbox:{base}/alerts.mbox"),
        ("eml:saved mails", "eml:{base}/saved mails"),
        ("maildir:/srv/mail", "maildir:/srv/mail"),
        ("maildir:///srv/mail", "maildir:/srv/mail"),
        ("maildir:~/Maildir", "maildir:/home/jordan/Maildir"),
    ],
)
def test_mails_on_this_machine_lie_beside_the_configuration(url: str, path: str, tmp_path: Path) -> None:
    whole = path.format(base=tmp_path)
    assert mailbox(IMAP.format(url), tmp_path).url == whole
    if not url.startswith("maildir:/"):
        ((key, message),) = notes(IMAP.format(url), tmp_path)
        assert key == "mailboxes[0].url"
        assert "is not there at the moment" in message
        assert whole.partition(":")[2] in message


def test_what_is_there_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "mails").mkdir()
    assert notes(IMAP.format("eml:mails"), tmp_path) == []


@pytest.mark.parametrize("key", ['password = "pw"', 'token_command = ["x"]'])
def test_mails_on_this_machine_need_no_sign_in(key: str, tmp_path: Path) -> None:
    (tmp_path / "mails").mkdir()
    ((place, message),) = notes(IMAP.format("eml:mails") + key, tmp_path)
    assert place == f"mailboxes[0].{key.split()[0]}"
    assert "not used" in message


@pytest.mark.parametrize(
    ("host", "boundary"),
    [("imap.gmail.com", "mx.google.com"), ("IMAP.gmail.com", "mx.google.com"), ("mail.example", None)],
)
def test_how_a_known_server_calls_itself_is_known(host: str, boundary: str | None) -> None:
    found = mailbox(IMAP.format(f"imaps://jordan@{host}/INBOX") + 'password = "pw"\n')
    assert found.boundary == boundary
    assert mailbox(IMAP.format("mbox:/srv/mbox")).boundary is None


GOOD = 'url = "imaps://jordan@mail.example/INBOX"\npassword = "pw"\n'


@pytest.mark.parametrize(
    ("entry", "key", "sentence"),
    [
        (
            'name = "m"\nurl = "imaps://mail.example"\npassword = "pw"',
            "url",
            "names no user; write imaps://user@host",
        ),
        (
            'name = "m"\nurl = "imaps://j@mail.example"',
            "password",
            "neither password nor token. Add password_file",
        ),
        (
            'name = "m"\nurl = "imaps://j:pw@mail.example"\npassword = "x"',
            "url",
            "Take the password out of the",
        ),
        (
            'name = "m"\nurl = "imaps://j:pw@mail.example"\ntoken_command = ["x"]',
            "url",
            "Take the password out of",
        ),
        (
            'name = "m"\nurl = "imaps://j@mail.example:imap"\npassword = "x"',
            "url",
            "names no host; write imaps://",
        ),
        ('name = "m"\nurl = "imaps://j@mail.example:0"\npassword = "x"', "url", "The port in the address"),
        ('name = "m"\nurl = "maildir:"', "url", "This is no mailbox. Begin with imaps://"),
        ('name = "m"\nurl = "jordan@mail.example"', "url", "This is no mailbox. Begin with imaps://"),
        (f'name = "job alerts"\n{GOOD}', "name", 'such as name = "job-alerts"'),
        (f'name = "a/b"\n{GOOD}', "name", "is part of its key, mail:NAME"),
        (f'name = "-a"\n{GOOD}', "name", "is part of its key, mail:NAME"),
        (f'name = "{"a" * 61}"\n{GOOD}', "name", "is part of its key, mail:NAME"),
        (f'name = "m"\n{GOOD}boundary = "mx.mail.example; dmarc=pass"', "boundary", "first semicolon"),
        (f'name = "m"\n{GOOD}boundary = "spf=pass"', "boundary", 'such as "mx.google.com"'),
    ],
)
def test_what_is_wrong_names_the_remedy(entry: str, key: str, sentence: str) -> None:
    ((place, said),) = mistakes(f"[[mailboxes]]\n{entry}\n")
    assert place == f"mailboxes[0].{key}"
    assert sentence in said


def test_a_password_file_that_cannot_be_read_is_one_mistake() -> None:
    ((key, said),) = mistakes(IMAP.format("imaps://j@mail.example") + 'password_file = "none"')
    assert key == "mailboxes[0].password_file"
    assert "chmod 600" in said


def test_two_mailboxes_have_two_names() -> None:
    ((key, said),) = mistakes(f'[[mailboxes]]\nname = "m"\n{GOOD}[[mailboxes]]\nname = "M"\n{GOOD}')
    assert (key, "Another mailbox has this name" in said) == ("mailboxes[1].name", True)


def test_keys_of_a_mailbox_elsewhere_are_told_where_they_belong() -> None:
    for text in ("[me]\npropose = true\n", '[[employers]]\nname = "Acme"\njunk = true\n'):
        ((_, said),) = mistakes(text)
        assert "It belongs under [[mailboxes]]." in said


def test_an_employer_without_a_source_is_followed_by_mail_where_there_is_a_mailbox() -> None:
    text = f'[[employers]]\nname = "Vega"\n[[mailboxes]]\nname = "m"\n{GOOD}'
    found = examine(ME + text, Path("c.toml"), Path("/nowhere"), ENVIRON)
    (note,) = found.notes
    assert (note.key, note.kind, note.line) == ("employers[0].sources", "by_mail", 3)
    assert note.message == "Vega has no source, so it is followed only by alert mails that tell of its roles."


ENTRY = {
    "name": "alerts",
    "url": "imaps://jordan@mail.example/Job alerts",
    "password_file": "alerts.password",
}
LINES = (
    '[[mailboxes]]\nname = "alerts"\nurl = "imaps://jordan@mail.example/Job alerts"\n'
    'password_file = "alerts.password"\n'
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", LINES),
        ("# mine\n", f"# mine\n\n{LINES}"),
        ('[me]\nname = "J"', f'[me]\nname = "J"\n\n{LINES}'),
        (
            '[[mailboxes]] # one\nname = "a" # a\n# about a\n\n[me]\nname = "J"\n',
            f'[[mailboxes]] # one\nname = "a" # a\n# about a\n\n{LINES}\n[me]\nname = "J"\n',
        ),
        (
            'mailboxes = [{ name = "a" }] # all\n[me]\n',
            'mailboxes = [{ name = "a" }, { name = "alerts", url = "imaps://jordan@mail.example/Job alerts",'
            ' password_file = "alerts.password" }] # all\n[me]\n',
        ),
    ],
)
def test_a_mailbox_is_written_beside_its_like_and_the_rest_stays(before: str, after: str) -> None:
    changed = with_mailbox(before, ENTRY)
    assert changed.replace("\n\n\n", "\n\n") == after
    assert tomllib.loads(changed)["mailboxes"][-1] == ENTRY


def test_what_cannot_be_added_to_is_refused_with_the_lines() -> None:
    with pytest.raises(UsageError, match=r"by hand:\n\[\[mailboxes\]\]"):
        with_mailbox('mailboxes = "none"\n', ENTRY)
    with pytest.raises(UsageError, match="cannot be read"):
        with_mailbox("[", ENTRY)


MAIL_PAGE = (Path(__file__).parents[2] / "docs" / "mail.md").read_text("utf-8")
SOURCES = Path(__file__).parents[2] / "monitor"


def test_the_mailbox_of_the_page_on_mail_is_a_configuration_without_mistakes(tmp_path: Path) -> None:
    (text,) = re.findall(r"```toml\n(.*?)```", MAIL_PAGE, re.DOTALL)
    secret = tmp_path / "alerts.password"
    secret.write_text("app password")
    secret.chmod(0o600)
    assert mailbox(text, tmp_path).boundary == "mx.mail.example"


@pytest.mark.parametrize(
    "url", sorted(set(re.findall(r"\b(?:imaps?://|maildir:|mbox:|eml:)[^`\"…\n]+", MAIL_PAGE)))
)
def test_each_address_on_the_page_on_mail_is_one(url: str) -> None:
    url = url.partition("     #")[0].strip()
    if url in ("imaps://", "imap://"):
        return
    assert (
        mailbox(IMAP.format(url) + ('token_command = ["x"]\n' if url.startswith("imap") else "")).url == url
    )


def test_each_sentence_that_the_page_on_mail_explains_is_said_somewhere() -> None:
    """A page on faults is of use only while it has their words."""
    table = MAIL_PAGE.partition("## If something does not work")[2]
    rows = [row.split("|")[1].strip() for row in table.splitlines() if row.startswith("| ")][1:]
    code = " ".join(path.read_text("utf-8") for path in SOURCES.rglob("*.py"))
    said = re.sub(r"\s+", " ", re.sub(r'"\s*\n\s*f?"', "", code))
    phrases = [phrase.strip(" …") for row in rows for phrase in row.split(" / ")]
    assert len(phrases) >= 15
    assert [phrase for phrase in phrases if phrase not in said] == []

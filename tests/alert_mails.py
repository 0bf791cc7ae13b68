"""Alert mails as job sites send them, with invented roles, and a folder into which they fall."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from hashlib import sha256
from pathlib import Path

LINE = "-" * 57


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A role as a mail tells of it."""

    title: str
    company: str = "Acme"
    place: str = "Berlin"
    number: int = 4_000_000_001


def linkedin(*roles: Told, at: datetime, boundary: str | None = None, verdict: str = "pass") -> bytes:
    """A mail of LinkedIn's job alerts; with a `boundary` the user's own server has judged the sender."""
    cards = [
        f"{role.title}\n{role.company}\n{role.place}\n"
        f"View job: https://www.linkedin.com/comm/jobs/view/{role.number}/?trackingId=abc&otpToken=secret1\n"
        for role in roles
    ]
    text = (
        "Your job alert for data\n3 new jobs match your preferences.\n\n"
        + f"\n{LINE}\n\n".join(cards)
        + f"\n{LINE}\n\nSee all jobs on LinkedIn: https://www.linkedin.com/comm/jobs/search?midToken=secret2\n\n"
        "This email was intended for Jordan Reyes.\n"
        "Unsubscribe: https://www.linkedin.com/comm/psettings/email-unsubscribe?t=secret3\n"
    )
    return _mail(
        "LinkedIn Job Alerts <jobalerts-noreply@linkedin.com>",
        f"{roles[0].title} at {roles[0].company}" if roles else "Your job alert",
        text,
        at,
        boundary
        and f"{boundary}; dkim=pass header.i=@linkedin.com; dmarc={verdict} header.from=linkedin.com",
    )


def indeed(*roles: Told, at: datetime) -> bytes:
    """A mail of Indeed's job alerts, in text."""
    cards = [
        f"{role.title}\n{role.company} - {role.place}\nEasily apply\nWe look for somebody.\nJust posted\n"
        f"https://www.indeed.com/rc/clk/dl?jk={role.number:016x}&from=ja&tk=secret4\n"
        for role in roles
    ]
    text = (
        f"{len(roles)} new data jobs in Berlin\nThese job ads match your saved job alert.\n\n"
        + "\n".join(cards)
        + "\nSee matching jobs: https://www.indeed.com/jobs?q=data&tk=secret5\n"
        "\nUnsubscribe: https://subscriptions.indeed.com/unsubscribe?tk=secret6\n"
    )
    return _mail("Indeed <alert@indeed.com>", f"{len(roles)} new data jobs in Berlin", text, at)


def letter(sender: str, subject: str, text: str, at: datetime, *, judged: str | None = None) -> bytes:
    """Any other mail; `judged` is what the user's own server wrote above it."""
    return _mail(sender, subject, text, at, judged)


def _mail(sender: str, subject: str, text: str, at: datetime, judged: str | None = None) -> bytes:
    mail = EmailMessage()
    if judged:
        mail["Authentication-Results"] = judged
    mail["From"] = sender
    mail["To"] = "jordan@example.org"
    mail["Subject"] = subject
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = f"<{sha256(f'{sender}{subject}{text}{at}'.encode()).hexdigest()[:24]}@mail.example>"
    mail["List-Unsubscribe"] = "<https://lists.example/out?secret=7>"
    mail.set_content(text)
    return mail.as_bytes()


class Folder:
    """A folder of mails (`eml:`)."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir()
        self._count = 0

    def drop(self, *mails: bytes) -> None:
        for mail in mails:
            self._count += 1
            (self.path / f"{self._count:04}.eml").write_bytes(mail)

    def toml(self, more: Sequence[str] = ()) -> str:
        return "\n".join(('[[mailboxes]]\nname = "alerts"', f'url = "eml:{self.path}"', *more)) + "\n"

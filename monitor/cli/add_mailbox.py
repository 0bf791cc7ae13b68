"""`job-monitor add imaps://…`: tries a mailbox, shows what its mails of the last month tell, and writes the
entry. The password goes into a file of its own that only its owner can read, never into the configuration.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path

from monitor.cli import ALL_FAILED, GOOD, mail_report, questions, show, sign_in
from monitor.cli.mailing import Looked, look_at
from monitor.cli.session import clock
from monitor.cli.watchfile import File, open_file
from monitor.config import examine
from monitor.config.editing import with_mailbox
from monitor.config.entries import Value, entry_lines
from monitor.config.mailboxes import without_password
from monitor.errors import SourceError, UsageError
from monitor.mailbox.address import Address, address_of
from monitor.model import Mailbox
from monitor.text import clean, fold

_ANY_SECRET = "x"
_LONGEST_NAME = 40
_FIRST_LOOK = (
    "What lies there by now counts as seen: the first reading tells of it in the evening's digest, and every"
    " mail that comes from now on is told as it comes."
)
_IN_HISTORY = (
    "The password stood in the command line, so it may lie in the history of your shell. Take it out of"
    " there."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wish:
    """What is to be added: the keys of its entry, where it is, and the password where it is known by now.
    `named`: the entry names a file that holds the password already."""

    entry: dict[str, Value]
    address: Address
    password: str | None = field(default=None, repr=False)
    named: bool = False


def run(args: argparse.Namespace, url: str) -> int:
    """Look, tell, ask, write."""
    if args.employer or args.accept_terms:
        flag = "--employer" if args.employer else "--accept-terms"
        raise UsageError(f"{flag} is for boards, and a mailbox is no employer's. Leave it out.")
    file = open_file(args.config)
    wish = _wish(args, url, file)
    mailbox = _mailbox(wish, file)
    with questions.nothing_written():
        if wish.address.kind == "imap" and not (wish.password or mailbox.token_command):
            wish = replace(wish, password=sign_in.asked(wish.address.host, quiet=args.json))
        mailbox = replace(mailbox, password=wish.password)
        try:
            looked = _look(mailbox, file, quiet=args.json)
        except SourceError as fault:
            return _say_unreadable(mailbox, fault, file, json=args.json)
        if not args.json:
            mail_report.tell(mailbox, looked, watched=bool(file.employers))
        written = not args.dry_run and (args.json or args.yes or _agreed(mailbox, file))
    toml = _write(wish, file) if written else entry_lines("mailboxes", _whole(wish, mailbox.name))
    if args.json:
        reason = mail_report.reason(mailbox, looked)
        show.line(mail_report.document(mailbox, looked, reason, toml=toml, file=file, written=written))
    else:
        _tell(toml, file, written=written, dry=args.dry_run)
        if wish.address.password:
            print(show.paragraph(_IN_HISTORY))
    return GOOD


def _wish(args: argparse.Namespace, url: str, file: File) -> _Wish:
    """What the command line says. Raises UsageError."""
    try:
        address = address_of(url)
    except SourceError as fault:
        raise UsageError(str(fault)) from None
    whole = _whole_address(url, address)
    if address.password and (args.password_file or args.token_command):
        raise UsageError(
            "A password stands in the address, and another way to sign in beside it. Take it out of the"
            " address."
        )
    entry: dict[str, Value] = {"name": args.name or _name_for(address, file), "url": whole}
    password = address.password
    if args.password_file:
        entry["password_file"], password = sign_in.from_file(args.password_file, file.path.parent)
    if args.token_command:
        entry["token_command"] = list(sign_in.words_of(args.token_command))
    if args.junk:
        entry["junk"] = True
    if args.boundary:
        entry["boundary"] = args.boundary
    return _Wish(entry=entry, address=address, password=password, named=bool(args.password_file))


def _whole_address(url: str, address: Address) -> str:
    """The address as it is written: without a password, and with the whole path of mails on this machine."""
    if address.kind == "imap":
        scheme, _, rest = without_password(url).partition("://")
        return f"{scheme.lower()}://{rest}"
    return f"{address.kind}:{os.path.abspath(Path(address.path).expanduser())}"


def _mailbox(wish: _Wish, file: File) -> Mailbox:
    """The mailbox, judged as the watch list would. Raises UsageError."""
    judged = {key: value for key, value in wish.entry.items() if key != "password_file"}
    if wish.address.kind == "imap" and "token_command" not in judged:
        judged["password"] = _ANY_SECRET
    checked = examine(entry_lines("mailboxes", judged), file.path, file.path.parent, os.environ)
    if checked.config is None:
        first = checked.mistakes[0]
        raise UsageError(f"{first.message} {first.suggestion or ''}".rstrip())
    (mailbox,) = checked.config.mailboxes
    for one in file.config.mailboxes:
        if _place(one.url) == _place(mailbox.url):
            raise UsageError(f"This mailbox is read already: mail:{one.name}. Nothing was written.")
        if fold(one.name) == fold(mailbox.name):
            raise UsageError(
                f"There is a mailbox called {one.name} already. Give this one another name by --name NAME."
            )
    return replace(mailbox, password=None, ca_file=file.config.http.ca_file)


def _place(url: str) -> tuple[str, ...]:
    """What tells that two mailboxes are one."""
    one = address_of(url)
    return one.kind, one.path, one.host, one.user, one.folder


def _look(mailbox: Mailbox, file: File, *, quiet: bool) -> Looked:
    """What the mailbox holds, with progress for those who watch."""
    from monitor.worker import Worker

    shown = sys.stderr.isatty() and not quiet
    if shown:
        print(f"Looking into {mail_report.called(mailbox)} …", file=sys.stderr, flush=True)

    def progress(count: int) -> None:
        if shown:
            print(f"\r{count} read", end="", file=sys.stderr, flush=True)

    with Worker() as worker:
        try:
            return look_at(mailbox, file.config, worker, clock()(), progress)
        finally:
            if shown:
                print("\r\033[K", end="", file=sys.stderr, flush=True)


def _say_unreadable(mailbox: Mailbox, fault: SourceError, file: File, *, json: bool) -> int:
    if json:
        show.line(mail_report.document(mailbox, None, str(fault), toml=None, file=file, written=False))
    else:
        print(show.paragraph(str(fault)))
    return ALL_FAILED


def _agreed(mailbox: Mailbox, file: File) -> bool:
    """Whether the entry may be written; without a terminal nobody is asked."""
    if not questions.can_ask():
        return True
    return questions.agreed(
        f"Read this mailbox from now on, as mail:{mailbox.name} in {file.path}?",
        default=True,
        meaning="Answer y to write it, n to leave the file as it is (--name NAME calls it otherwise).",
    )


def _whole(wish: _Wish, name: str) -> dict[str, Value]:
    """The entry as it will be, with the file that will hold the password."""
    keep = wish.password is not None and not wish.named
    return wish.entry | ({"password_file": f"{name}.password"} if keep else {})


def _write(wish: _Wish, file: File) -> str:
    """Writes the entry, and the password into a file that it names; the lines of the entry."""
    if wish.password is None or wish.named:
        return _put(wish.entry, file)
    with sign_in.kept(str(wish.entry["name"]), wish.password, file.path.parent) as name:
        return _put(wish.entry | {"password_file": name}, file)


def _put(entry: dict[str, Value], file: File) -> str:
    file.changed(lambda text: with_mailbox(text, entry)).written_over(file)
    return entry_lines("mailboxes", entry)


def _name_for(address: Address, file: File) -> str:
    """A name after the folder, or after the host where that is only the inbox; one that is free."""
    last = re.split(r"[/.]", address.folder)[-1] if address.kind == "imap" else Path(address.path).stem
    if fold(last) in ("inbox", ""):
        last = address.host
    slug = re.sub(r"[^a-z0-9]+", "-", fold(clean(last, 200)))[:_LONGEST_NAME].strip("-") or "mailbox"
    taken = {fold(one.name) for one in file.config.mailboxes}
    return next(name for n in range(1, 10_000) if (name := slug if n == 1 else f"{slug}-{n}") not in taken)


def _tell(toml: str, file: File, *, written: bool, dry: bool) -> None:
    if not written:
        print(f"\n{'Would write' if dry else 'Nothing was written. The entry'}:\n\n{toml}", end="")
        return
    print(f"\n{show.paint(f'Written to {file.path}:', 'good')}\n\n{toml}")
    print(show.paragraph(_FIRST_LOOK))
    if (file.path.parent / "credentials").is_dir():
        print("The service sees a new secret after `systemctl restart job-monitor`.")

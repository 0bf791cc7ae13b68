"""`job-monitor add URL`: finds the board behind an address, shows what it found, and writes the entry.

The address of a mailbox is tried by `add_mailbox`.
"""

from __future__ import annotations

import argparse
import re
from typing import Any

from monitor.cli import ALL_FAILED, GOOD, discovering, questions, show
from monitor.cli.watchfile import File, open_file
from monitor.cli.whose import whose
from monitor.config.editing import snippet, with_source
from monitor.errors import UsageError
from monitor.finding import Found
from monitor.text import clean

_MAILBOX = re.compile(r"imaps?://|(?:maildir|mbox|eml):", re.IGNORECASE)
_OTHER_MAILBOX = re.compile(r"pop3?s?:", re.IGNORECASE)
_ALL_THE_SAME = "`add --accept-terms` reads it all the same, and writes that line for you."


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "url",
        metavar="URL",
        nargs="+",
        help="any address of the employer's careers pages; or a mailbox, whose folder may have several words",
    )
    parser.add_argument("--employer", metavar="NAME", help="whose board it is (else: who is recognised)")
    parser.add_argument(
        "--accept-terms",
        action="store_true",
        help="read it although the site's rules ask programs to stay away; you answer for that",
    )
    parser.add_argument("--dry-run", action="store_true", help="show what was found; write nothing")
    parser.add_argument("--yes", action="store_true", help="write without asking")
    parser.add_argument("--json", action="store_true", help="one JSON document; asks nothing")
    _mailbox_arguments(parser)
    # The folder of a mailbox may have several words, which people write without quotes; it is one address.
    parser.usage = "%(prog)s [options] URL"


def _mailbox_arguments(parser: argparse.ArgumentParser) -> None:
    flags = parser.add_argument_group("for a mailbox (imaps://user@host/Folder, maildir:, mbox:, eml:)")
    secrets = flags.add_mutually_exclusive_group()
    secrets.add_argument(
        "--password-file", metavar="FILE", help="the file that holds the password (else it is asked for)"
    )
    secrets.add_argument("--token-command", metavar="COMMAND", help="a command that prints an OAuth token")
    flags.add_argument("--name", metavar="NAME", help="what messages call it (else after its folder)")
    flags.add_argument("--boundary", metavar="SERVER", help="how its server signs verdicts on senders")
    flags.add_argument("--junk", action="store_true", help="read its folder for junk too")


def run(args: argparse.Namespace) -> int:
    args.url = " ".join(args.url).strip()
    if _MAILBOX.match(args.url):
        from monitor.cli import add_mailbox

        return add_mailbox.run(args, args.url)
    if _OTHER_MAILBOX.match(args.url):
        raise UsageError(
            "A mailbox is not read in this way. Give its address as imaps://user@host/Folder, or as maildir:,"
            " mbox: or eml: with the path of files on this machine."
        )
    _refuse_flags_of_mailboxes(args)
    url, named = _asked(args)
    file = open_file(args.config)
    if not args.json:
        discovering.say_busy(url)
    with questions.nothing_written():
        found = _look(args, file)
    entry = discovering.entry_of(found, accept_terms=args.accept_terms)
    owner = file.employer(named) if named else None
    employer = (owner.name if owner else named) or whose(found, file.employers, url)
    twin = discovering.already(url, entry, file) if entry else None
    if not args.json:
        discovering.tell(found, accepted=args.accept_terms, remedy=_ALL_THE_SAME)
    if entry is None or twin is not None:
        if args.json:
            show.line(_document(found, toml=None, employer=employer, file=file, written=False))
        if twin is not None:
            raise UsageError(
                f"This board is watched already: {show.shortened(twin.key)} of {twin.employer}."
                " Nothing was written."
            )
        return ALL_FAILED
    new = file.employer(employer) is None
    toml = snippet(entry, employer if new else None)
    with questions.nothing_written():
        written = not args.dry_run and (args.json or args.yes or _agreed(employer, new=new, file=file))
    if written:
        file.changed(lambda text: with_source(text, employer, entry)).written_over(file)
    if args.json:
        show.line(_document(found, toml=toml, employer=employer, file=file, written=written))
    else:
        _tell(toml, employer, new=new, file=file, written=written, dry=args.dry_run)
    return GOOD


def _refuse_flags_of_mailboxes(args: argparse.Namespace) -> None:
    for name in ("password_file", "token_command", "name", "boundary", "junk"):
        if getattr(args, name):
            raise UsageError(
                f"--{name.replace('_', '-')} is for mailboxes, and this is no address of one. Leave it out,"
                " or give an address such as imaps://user@host/Folder."
            )


def _look(args: argparse.Namespace, file: File) -> Found:
    return discovering.look(args.url, file.config, accept_terms=args.accept_terms)


def _document(found: Found, *, toml: str | None, employer: str, file: File, written: bool) -> dict[str, Any]:
    return discovering.document(found) | {
        "toml": toml,
        "employer": employer,
        "file": str(file.path),
        "written": written,
    }


def _asked(args: argparse.Namespace) -> tuple[str, str | None]:
    """The address and the name of the command line; UsageError where one of them is none."""
    url = discovering.address_of(args.url)
    if args.employer is None:
        return url, None
    named = clean(args.employer, 200)
    if not named:
        raise UsageError("The name after --employer is empty. Write whose board it is, or leave it out.")
    return url, named


def _agreed(employer: str, *, new: bool, file: File) -> bool:
    """Whether the entry may be written; without a terminal nobody is asked."""
    if not questions.can_ask():
        return True
    whom = f"a new employer, {employer}," if new else employer
    return questions.agreed(
        f"Add it to {whom} in {file.path}?",
        default=True,
        meaning="Answer y to write it, n to leave the file as it is (--employer NAME names somebody else).",
    )


def _tell(toml: str, employer: str, *, new: bool, file: File, written: bool, dry: bool) -> None:
    if not written:
        print(
            f"\n{'Would write' if dry else 'Nothing was written. The entry'} for {employer}:\n\n{toml}",
            end="",
        )
        return
    print()
    print(show.paint(f"Written for {employer}{' (new)' if new else ''} to {file.path}:", "good"))
    print(f"\n{toml}", end="")
    if new:
        print("\nAdd the no and the people who interviewed you: `job-monitor rejected` asks for them.")

"""Files that a person hands over (tables, vCards, invitations, exports, mails), mutated and imported."""

from __future__ import annotations

import contextlib
import io
import json
import os
import random
import re
import struct
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from unittest import mock

from monitor import cli
from monitor.errors import UsageError
from monitor.people import read_people
from monitor.store import Store
from tests.fuzz import judging, octets
from tests.fuzz.mails import seeds as mails
from tests.fuzz.run import SLOW
from tests.fuzz.trees import TEXTS
from tests.people import test_linkedin as linkedin
from tests.people.handing import archive

TODAY = date(2026, 3, 1)
WATCH_LIST = """\
timezone = "Europe/Berlin"
[[employers]]
name = "Acme" # as people call it
aliases = ["Acme GmbH"]
[[employers.people]]
name = "Dana Ruiz"
departments = ["Data Platform"]
[[employers.people]]
name = "Sam Hill"
email = "sam@acme.example"
[[employers]]
name = "Globex"
"""
_VCARD = """\
BEGIN:VCARD
VERSION:3.0
N:Ruiz;Dana;;Dr.;
FN:Dr. Dana Ruiz
ORG:Acme GmbH;Data Platform
TITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Head of =
 Data
item1.EMAIL;type=INTERNET;type=WORK:dana@acme.example
TEL;TYPE=CELL:+49 151 5550142
URL:https://www.linkedin.com/in/dana-ruiz
NOTE:met in spring\\, likes tea\\nand more
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD
END:VCARD
"""
_INVITATION = """\
BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:1@acme.example
SUMMARY;LANGUAGE=en-us:Interview with Acme
DTSTART;TZID=W. Europe Standard Time:20260310T100000
DTEND;TZID="W. Europe Standard Time":20260310T110000
ORGANIZER;CN=Dana Ruiz:mailto:dana@acme.example
ATTENDEE;CN="Hill, Sam";ROLE=REQ-PARTICIPANT:mailto:sam@acme.example
ATTENDEE;CN=Jordan Reyes;PARTSTAT=ACCEPTED:mailto:jordan@mail.example
DESCRIPTION:We meet\\, then talk.\\n\\nDana
LOCATION:Room 1
STATUS:CONFIRMED
BEGIN:VALARM
TRIGGER:-PT15M
END:VALARM
END:VEVENT
END:VCALENDAR
"""
_TABLE = (
    "Name;Company;Title;E-Mail;Phone;LinkedIn;Notes;Department\n"
    "Dana Ruiz;Acme;Head of Data;dana@acme.example;+49 30 1;"
    'https://www.linkedin.com/in/dana-ruiz;"a ""b""\nc";Data\n'
    "Sam Hill;Globex;Recruiter;sam@globex.example;;;=1+1;People\n"
)
_MAIL = (
    "From: Dana Ruiz <dana@acme.example>\r\nTo: jordan@mail.example\r\nSubject: Interview\r\n"
    "Date: Tue, 03 Mar 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\n"
    "Hi Jordan,\r\n\r\nsee you soon.\r\n\r\nBest,\r\nDana\r\n\r\n-- \r\n"
    "Dana Ruiz\r\nHead of Data Platform\r\nAcme GmbH\r\n"
    "+49 151 5550142\r\ndana@acme.example\r\n"
)
_MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,"
    "CONTENT,FOLDER\n"
    "2-a,,Dana Ruiz,https://www.linkedin.com/in/dana-ruiz,Jordan Reyes,https://www.linkedin.com/in/jordan-reyes,"
    "2026-02-11 10:00:00 UTC,,hello,INBOX\n"
    "2-a,,Jordan Reyes,https://www.linkedin.com/in/jordan-reyes,Dana Ruiz,https://www.linkedin.com/in/dana-ruiz,"
    '2026-02-12 10:00:00 UTC,,"hi, again",INBOX\n'
)
_INVITED = (
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    'Jordan Reyes,Sam Hill,"2/3/26, 9:00 AM",hi,OUTGOING,https://www.linkedin.com/in/jordan-reyes,'
    "https://www.linkedin.com/in/sam-hill\n"
)
_APPLIED = (
    "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name\n"
    '"2/1/26, 5:00 PM",j@mail.example,,Acme,Data Engineer,http://www.linkedin.com/jobs/view/1,cv.pdf\n'
)
_STUFFING = (
    b'"', b'""', b"'", b"\t", b";", b",", b"\r", b"\n\n", b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"sep=;\n",
    b"=cmd|' /C calc'!A0",
    b"BEGIN:VCARD\r\n" * 50, b"END:VCARD\n", b"BEGIN:VEVENT\n" * 30, b"\n " * 2000, b"=\n" * 2000,
    b"x" * 600_000, b"," * 20_000,
    b'"' + b"\n" * 5_000, b"EMAIL;" + b"TYPE=a;" * 3_000 + b":x\n",
    b"DTSTART;TZID=../../etc/passwd:99999999T999999Z\n",
    b"RRULE:FREQ=SECONDLY;COUNT=99999999\n", b"PHOTO:" + b"A" * 100_000 + b"\n", b"\xe2\x80\xae\xe2\x80\x8b",
    b"FN:=00=0A=1B[31m\n",
    b"N:;;;;\n", b"item9999999999.X:\n", b"PK\x03\x04", b"From: a@b.example\nTo: c@d.example\n\n",
    b"\\n\\,\\;\\\\" * 500,
)  # fmt: skip
_NAMES = (
    "Connections.csv",
    "messages.csv",
    "Invitations.csv",
    "Job Applications.csv",
    "Profile.csv",
    "../x.csv",
    "a\x00b",
    "x" * 300,
)


@cache
def seeds() -> tuple[bytes, ...]:
    """One file of each kind, in their ways of being saved; the packed ones are made anew in each case."""
    texts = [
        _VCARD,
        _VCARD * 3,
        _INVITATION,
        _TABLE,
        _TABLE.replace(";", ","),
        _MAIL,
        *linkedin.VARIANTS.values(),
    ]
    found = [text.encode() for text in texts]
    found += [
        _TABLE.encode("utf-16"),
        _TABLE.replace("Hill", "Hüll").encode("cp1252"),
        _VCARD.encode("utf-16-le"),
    ]
    return (*found, *mails()[:6])


class Tables:
    """Files, read as `import` reads them; `whole`: imported into a watch list by the verb itself."""

    limit = SLOW

    def __init__(self, folder: Path, *, whole: bool = False) -> None:
        self._folder = folder
        self._whole = whole
        self._config = folder / "config.toml"
        self.people = 0
        if whole:
            Store(folder / "state").close()

    def make(self, rng: random.Random) -> tuple[bytes, int]:
        data = rng.choice(seeds()) if rng.random() < 0.8 else _export(rng)
        if data.startswith(b"PK"):
            if rng.random() < 0.6:
                data = _bent(data, rng)
            return data, rng.randrange(2**30)
        for _ in range(rng.choice((0, 1, 1, 2, 4))):
            data = _cells(data, rng)
        if rng.random() < 0.4:
            data = octets.mutated(data, seeds(), _STUFFING, rng, most=4)
        if rng.random() < 0.1:
            data = data.decode("utf-8", "replace").encode(
                rng.choice(("utf-16", "utf-32", "utf-16-be", "cp1252", "utf-7")), "replace"
            )
        return data, rng.randrange(2**30)

    def attempt(self, case: tuple[bytes, int]) -> Iterator[str]:
        data, number = case
        path = self._folder / "file"
        path.write_bytes(data)
        try:
            batch = read_people(path, today=TODAY)
        except UsageError as refused:
            yield from _told(str(refused))
            batch = None
        if batch is not None:
            self.people += len(batch.cards)
            for card in batch.cards[:2_000]:
                yield from judging.wrong_card(card)
            texts = (
                [*batch.notes, *(batch.meeting.title,) * bool(batch.meeting)]
                if batch.meeting
                else [*batch.notes]
            )
            for text in texts:
                yield from _told(text)
        if self._whole:
            yield from self._imported(path, random.Random(number))

    def _imported(self, path: Path, rng: random.Random) -> Iterator[str]:
        self._config.write_text(WATCH_LIST)
        how = rng.choice((["--dry-run"], ["--yes"], ["--json"], ["--yes", "--employer", "Globex"], []))
        out, err = io.StringIO(), io.StringIO()
        environ = {
            "HOME": str(self._folder), "PATH": os.environ["PATH"],
            "STATE_DIRECTORY": str(self._folder / "state"),
            "MONITOR_NOW": "2026-03-01T09:00:00+00:00",
        }  # fmt: skip
        with (
            mock.patch.dict(os.environ, environ, clear=True),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
        ):
            code = cli.execute(["--config", str(self._config), "import", str(path), *how])
        yield from judging.wrong_message([out.getvalue(), err.getvalue()])
        if code not in (cli.GOOD, cli.FAULT) or (code == cli.FAULT and not err.getvalue().strip()):
            yield f"ended with {code}: {err.getvalue():.200}"
        if "--json" in how and code == cli.GOOD:
            json.loads(out.getvalue())
        after = self._config.read_text()
        if how == ["--dry-run"] and after != WATCH_LIST:
            yield "a dry run wrote"
        left = iter(after.splitlines())
        if not all(line in left for line in WATCH_LIST.splitlines()):
            yield "a line of the watch list went"

    def close(self) -> None:
        """Whether the store is whole."""
        if self._whole:
            Store(self._folder / "state").close()

    def saved(self, case: tuple[bytes, int]) -> bytes:
        return case[0]


def _told(sentence: str) -> Iterator[str]:
    if odd := re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", sentence):
        yield f"a sentence with {odd[0]!r}: {sentence!r:.200}"


def _cells(data: bytes, rng: random.Random) -> bytes:
    """With one line, cell or parameter changed."""
    lines = data.split(b"\n")
    at = rng.randrange(len(lines))
    odd = rng.choice(TEXTS)[:5_000].encode("utf-8", "surrogatepass")
    step = rng.randrange(8)
    if step == 0:
        lines[at:at] = [lines[rng.randrange(len(lines))]] * rng.choice((1, 2, 200))
    elif step == 1:
        del lines[at]
    elif step == 2:
        lines[at : at + 1] = [lines[at][: len(lines[at]) // 2], b" " + lines[at][len(lines[at]) // 2 :]]
    elif step == 3:
        to = rng.randrange(len(lines))
        lines[at], lines[to] = lines[to], lines[at]
    else:
        parts = re.split(rb"([,;:\t=])", lines[at])
        cell = rng.randrange(len(parts))
        parts[cell] = rng.choice(
            (odd, b'"' + odd + b'"', b"", parts[cell] * 3, parts[cell] + odd, b'"' + parts[cell])
        )
        lines[at] = b"".join(parts)
    return b"\n".join(lines)


def _export(rng: random.Random) -> bytes:
    """A packed export of LinkedIn, its files mutated or not."""
    files = {
        "Connections.csv": rng.choice(list(linkedin.VARIANTS.values())), "messages.csv": _MESSAGES,
        "Invitations.csv": _INVITED, "Jobs/Job Applications.csv": _APPLIED,
        "Profile.csv": "First Name,Last Name\nJordan,Reyes\n",
    }  # fmt: skip
    members: dict[str, bytes] = {}
    for name, text in files.items():
        data = text.encode()
        for _ in range(rng.choice((0, 0, 1, 3))):
            data = _cells(data, rng)
        if rng.random() < 0.2:
            data = octets.mutated(data, seeds(), _STUFFING, rng, most=2)
        if rng.random() < 0.9:
            members[f"{rng.choice(('', '', 'Basic/', '__MACOSX/', '../'))}{name}"] = data
    day = (rng.choice((1980, 2026, 2107)), rng.randint(1, 12), rng.randint(1, 28))
    try:
        return archive(members or {"x": b""}, day=day)
    except ValueError:
        return archive({"Connections.csv": b""})


def _bent(data: bytes, rng: random.Random) -> bytes:
    """An archive whose lists do not say what is in it."""
    made = bytearray(data)
    step = rng.randrange(5)
    marks: Sequence[bytes] = (b"PK\x01\x02", b"PK\x05\x06", b"PK\x03\x04")
    at = data.rfind(rng.choice(marks))
    if step < 3 and at >= 0:
        # A field of a head: sizes, offsets, flags, method, lengths of names.
        field = at + 4 + rng.randrange(0, 40, 2)
        made[field : field + 2] = struct.pack("<H", rng.choice((0, 1, 8, 99, 0xFFFF, 0x7FFF)))
    elif step == 3:
        return octets.mutated(
            data, [data], (b"PK\x03\x04", b"PK\x06\x06" + b"\xff" * 60, b"\x00" * 100), rng, most=2
        )
    else:
        folded = io.BytesIO(data)
        with (
            contextlib.suppress(ValueError, UnicodeError),
            warnings.catch_warnings(action="ignore"),
            zipfile.ZipFile(folded, "a") as packed,
        ):
            packed.writestr(
                rng.choice(_NAMES),
                data if rng.random() < 0.5 else b"A" * 3_000_000,
                compress_type=zipfile.ZIP_DEFLATED,
            )
        return folded.getvalue()
    return bytes(made)

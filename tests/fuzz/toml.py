"""Configurations, cut and mixed up: read, read again while the program runs, and added to by program."""

from __future__ import annotations

import random
import re
import time
import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

from monitor.config import Config, check, examine
from monitor.config.editing import (
    with_employer,
    with_mailbox,
    with_person,
    with_person_keys,
    with_rejection,
    with_source,
    without_person,
)
from monitor.config.places import text_of
from monitor.config.renaming import with_alias
from monitor.daemon.watchlist import WatchList
from monitor.errors import ConfigError, Mistake, UsageError
from tests.fuzz import octets
from tests.fuzz.trees import TEXTS

_PLACE = Path(__file__).parents[2]
SECRET = "sesame-8842-open"
"""Stands wherever a secret stands in a seed; no message may hold it."""
_ENVIRON = {"TZ": "UTC", "ALERTS_TOKEN": SECRET}
_TODAY_SECONDS = 2.0
SMALL = """\
timezone = "Europe/Berlin"
# how alerts reach me
[[channels]]
name = "phone"
url = "pover://user:sesame-8842-open@sesame-8842-open/x"
[[mailboxes]]
name = "alerts"
url = "imaps://jordan@mail.example/INBOX"
password = "sesame-8842-open"
[[employers]]
name = "Acme" # as people call it
aliases = ["Acme Labs"]
sources = [{ kind = "greenhouse", board = "acme", poll_every = "2h" }, { url = "https://acme.example/jobs" }]
[[employers.rejections]]
role = "Senior Data Engineer"
date = 2026-05-01
[[employers.people]]
name = "Dana Ruiz" # dana@acme.example
departments = ["Data Platform"]
star = true
notes = '''
Red Sox fan'''
[[employers.people]]
name = "Sam Hill"
[[employers]]
name = "Globex"
  [[employers.sources]]
  url = "https://globex.example/feed.xml"
  token = "sesame-8842-open"
"""
_LINES = (
    "[", "]", "[[", "]]", "{", "}", "[[employers]]", "[[employers.people]]", "[employers]",
    "[employers.people]", "[fit]", "= 1",
    "name = ", 'name = "Acme"', "name.first = 1", "a.b.c = {d.e = [1, {}]}", '"" = 1', "'a\\b' = 2",
    '"\\ud800" = 1', "a = [[[[[[",
    "date = 2026-02-30", "date = 07:32:00", "date = 1979-05-27T00:32:00.999999-07:00",
    "date = 9999-12-31T23:59:60Z", "# \x00", "\ufeff",
    "poll_every = 99999999999999999999999", "poll_every = -1", "poll_every = 1e400", "poll_every = nan",
    "poll_every = '1h 1h'",
    "poll_every = '99999999999999999d'", "timezone = '../../etc/passwd'", "timezone = 'Etc/'",
    "timezone = '\x00'", 'x = """', "x = '''",
    "employers = 5", "employers = [1, 'a', {}]", "aliases = 5", "aliases = [[]]", "people = {}",
    "people = [5]", "sources = ''",
    "departments = {a = 1}", "min_pay = '1 EUR per fortnight'", "allow_private = ['300.1.1.1/8', '::/0', 5]",
    "url = 'http://[::1'",
    "url = 'https://a.example:99999999/'", "url = 'imaps://@/'", "only = ['nope']", "digest_at = '25:99'",
    "quiet_hours = '22:00-'",
    "a = 0x" + "f" * 50, "a = 1__0", "\u202e = 1", "été = 'x'", "a" * 3000 + " = 1", "board = 'x/../y?z#'",
    "cadence.later = 'off'",
)  # fmt: skip
_VALUES = (
    "true", "0", "-1", "inf", "nan", "1e999", "2026-05-01", "12:00", "[]", "{}", "[[]]", '""', "'x'",
    '"\\u0000"', '"\\U0010ffff"',
    '["a", 1]', "{ a = { b = {} } }", "'''\n'''", '"a\\\n"', "9223372036854775808", "+1", "0o7",
    '"' + "x" * 5000 + '"', "[1,", "{a",
)  # fmt: skip
_PAIR = re.compile(r"^(\s*[\w.\"'-]+\s*=\s*)(.+)$", re.MULTILINE)
_STUFFING = (
    b"\xff",
    b"\xed\xa0\x80",
    b"\r",
    b"\r\n",
    b"\x00",
    b"\x1b[31m",
    b'"',
    b"'",
    b'"""',
    b"\\",
    b"[" * 300,
    b".a" * 300,
)


@cache
def seeds() -> tuple[bytes, ...]:
    found = [SMALL, (_PLACE / "config.example.toml").read_text()]
    found += [
        path.read_text("utf-8", "surrogateescape")
        for path in sorted((_PLACE / "tests/config/bad").glob("*.toml"))
    ]
    return tuple(text.encode("utf-8", "surrogateescape") for text in found)


class Configurations:
    """Texts of configurations in a folder of their own."""

    limit = 8.0

    def __init__(self, folder: Path) -> None:
        self._file = folder / "config.toml"
        self._environ = {**_ENVIRON, "HOME": str(folder), "STATE_DIRECTORY": str(folder / "state")}
        self._file.write_text(SMALL)
        self._watched = WatchList(self._file, self._environ)
        self._in_force, _ = self._watched.first()
        self.good = 0
        self.changed = 0

    def make(self, rng: random.Random) -> tuple[bytes, int]:
        data = seeds()[0] if rng.random() < 0.4 else rng.choice(seeds())
        steps = rng.choice((0, 1, 1, 1, 2, 3, 8))
        for _ in range(steps):
            data = _changed(data, rng)
        if rng.random() < 0.25:
            data = octets.mutated(data, seeds(), _STUFFING, rng, most=3)
        return data, rng.randrange(2**30)

    def attempt(self, case: tuple[bytes, int]) -> Iterator[str]:
        data, number = case
        self._file.write_bytes(data)
        began = time.process_time()
        checked = check(self._file, self._environ)
        took = time.process_time() - began
        if took > _TODAY_SECONDS:
            yield f"hang: it took {took:.1f} s to be read"
        yield from _wrong(checked.mistakes, [note.message for note in checked.notes], data)
        config, mistakes = self._watched.again(self._in_force, 0.0)
        yield from _wrong(mistakes, [], data)
        if checked.config is None and config is not None:
            yield "in force, and cannot be used"
        if checked.config is None and not checked.mistakes:
            yield "cannot be used, and nothing is said of it"
        try:
            text = text_of(self._file)
        except ConfigError:
            return
        self.good += checked.config is not None
        yield from self._edited(text, checked.config, random.Random(number))

    def _edited(self, text: str, config: Config | None, rng: random.Random) -> Iterator[str]:
        names = [one.name for one in config.employers] if config else []
        people = (
            [(one.name, person.name) for one in config.employers for person in one.people] if config else []
        )
        employer = rng.choice([*names, "Acme", "Nobody Ltd", 'İ\\"x'])
        owner, person = rng.choice([*people, ("Acme", "Dana Ruiz")])
        odd = rng.choice([*TEXTS, "plain"])[:500].encode("utf-8", "ignore").decode()
        keys = {"email": "x@y.example", "notes": odd, "star": None}
        changes: Sequence[tuple[bool, Callable[[str], str]]] = (
            (True, lambda text: with_source(text, employer, {"url": "https://jobs.lever.co/acme"})),
            (True, lambda text: with_rejection(text, employer, {"role": odd, "stage": "screen"})),
            (True, lambda text: with_person(text, employer, {"name": odd, "departments": ["Data", odd]})),
            (True, lambda text: with_employer(text, odd, {"aliases": [odd]})),
            (True, lambda text: with_mailbox(text, {"name": "more", "url": "maildir:x"})),
            (False, lambda text: with_person_keys(text, owner, person, keys)),
            (False, lambda text: without_person(text, owner, person)),
            (False, lambda text: with_alias(text, employer, odd)),
        )  # fmt: skip
        adds, change = rng.choice(changes)
        try:
            after = change(text)
        except UsageError as refused:
            if (
                config is not None
                and SECRET in str(refused)
                and not _told_itself(text.encode("utf-8", "replace"))
            ):
                yield f"a secret in a refusal: {refused!s:.200}"
            return
        self.changed += 1
        yield from _kept(text, after, adds=adds)
        if adds and config is not None:
            left = examine(after, self._file, self._file.parent, self._environ)
            lost = (
                {one.key for one in config.sources} - {one.key for one in left.config.sources}
                if left.config
                else ()
            )
            if lost:
                yield "sources were lost by an addition"

    def saved(self, case: tuple[bytes, int]) -> bytes:
        return case[0]


def _changed(data: bytes, rng: random.Random) -> bytes:
    text = data.decode("utf-8", "surrogateescape")
    lines = text.split("\n")
    at = rng.randrange(len(lines))
    step = rng.randrange(10)
    if step == 0:
        text = text[: rng.randrange(len(text) + 1)]
    elif step == 1:
        cut = rng.randrange(len(text) + 1)
        text = text[:cut] + text[cut + rng.randint(1, 40) :]
    elif step in (2, 3):
        lines.insert(at, rng.choice(_LINES))
        text = "\n".join(lines)
    elif step == 4:
        to = rng.randrange(len(lines))
        lines[at], lines[to] = lines[to], lines[at]
        text = "\n".join(lines)
    elif step == 5:
        lines[at:at] = lines[at : at + rng.randint(1, 12)] * rng.choice((1, 2))
        text = "\n".join(lines)
    elif step == 6:
        cut = rng.randrange(len(text) + 1)
        text = (
            text[:cut]
            + rng.choice((*TEXTS, "[", "]", "{", "}", '"', "'", ".", "=", ",", "#", "\n"))[:3000]
            + text[cut:]
        )
    elif pairs := list(_PAIR.finditer(text)):
        pair = rng.choice(pairs)
        other = rng.choice((*_VALUES, rng.choice(pairs)[2]))
        text = text[: pair.start(2)] + other + text[pair.end(2) :]
    return text.encode("utf-8", "surrogatepass" if not re.search("[\udc80-\udcff]", text) else "replace")


def _wrong(mistakes: Sequence[Mistake], notes: Sequence[str], data: bytes) -> Iterator[str]:
    rows = data.replace(b"\r\n", b"\n").split(b"\n")
    for mistake in mistakes:
        if not 0 <= mistake.line <= len(rows) or mistake.column < 0:
            yield f"no such place: line {mistake.line} of {len(rows)}, column {mistake.column}"
        if not mistake.message:
            yield "a mistake without a sentence"
    secret = not _told_itself(data)
    for told in [*map(str, mistakes), *notes]:
        if secret and SECRET in told:
            yield f"a secret in a message: {told:.300}"
        if len(told) > 5_000:
            yield f"a message of {len(told)} characters: {told:.200}"
        if odd := re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", told):
            yield f"a message with {odd[0]!r}: {told!r:.300}"


def _told_itself(data: bytes) -> bool:
    """Whether a secret stands where no secret belongs: the name of an employer is told."""
    try:
        tree = tomllib.loads(data.decode("utf-8", "replace").replace("\r\n", "\n"))
        told = repr(tree)
    except (ValueError, RecursionError):
        return False
    if SECRET not in told:
        return False
    for owner, keys in (("channels", ("url",)), ("mailboxes", ("url", "password"))):
        _take_out(tree.get(owner), keys)
    employers = tree.get("employers")
    for employer in employers if isinstance(employers, list) else ():
        _take_out(employer.get("sources") if isinstance(employer, dict) else None, ("token",))
    return SECRET in repr(tree)


def _take_out(tables: object, keys: Sequence[str]) -> None:
    for table in tables if isinstance(tables, list) else ():
        for key in keys if isinstance(table, dict) else ():
            table.pop(key, None)


def _kept(before: str, after: str, *, adds: bool) -> Iterator[str]:
    """What a change by program may not have touched."""
    try:
        tomllib.loads(after)
    except ValueError:
        yield "a change that broke the file"
        return
    if not adds or "[[" not in before:
        return
    rest = before.splitlines()
    for line in after.splitlines():
        if rest and (line == rest[0] or line.rstrip() == rest[0].rstrip()):
            rest.pop(0)
    # In a list or a table in braces a line may become longer.
    if len(rest) and not re.search(r"=\s*[\[{]", before):
        yield f"a line that went: {rest[0]!r:.200}"

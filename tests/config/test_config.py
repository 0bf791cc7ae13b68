"""What a good watch list becomes, and the example beside the program."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.config import Config, check, examine, load, read
from monitor.config.schema import Table, WatchList, inner_table, keys
from monitor.model import Budget, Cadence, HttpSettings, Pay, Wait

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "config.example.toml"
ENVIRON = {"TZ": "UTC", "HOME": "/home/jordan"}


def values(text: str, base: Path = Path("/nowhere"), **environ: str) -> Config:
    return read(text, base / "config.toml", base, {**ENVIRON, **environ})


def source_of(entry: str) -> Any:
    (source,) = values(f'[[employers]]\nname = "Acme"\n[[employers.sources]]\n{entry}\n').sources
    return source


OBVIOUS = {
    ("employers.sources", "url"),
    ("employers.sources", "board"),
    *(("employers.people", key) for key in ("name", "title", "phone", "linkedin", "other")),
}
"""Keys whose comment is the one above them."""


class TestExample:
    def test_it_loads_without_a_mistake(self) -> None:
        config = load(EXAMPLE, ENVIRON)
        assert [employer.name for employer in config.employers] == ["Acme"]
        assert [source.key for source in config.sources] == [
            "greenhouse:acme",
            "lever:acme-labs",
            "page:https://www.acme.example/careers",
            "mail:alerts",
        ]

    def test_it_shows_every_key_and_no_other(self) -> None:
        assert _keys_of(_with_commented_keys(EXAMPLE.read_text())) == set(_keys_of_schema(WatchList))

    def test_every_key_has_a_comment_where_it_stands_first(self) -> None:
        seen: set[tuple[str, str]] = set()
        table = ""
        for line in EXAMPLE.read_text().splitlines():
            header = re.match(r"\s*\[+([\w.]+)\]", line)
            table = header[1] if header else table
            key = re.match(r"\s*(?:# )?(\w+) = ", line)
            if key and (table, key[1]) not in seen:
                seen.add((table, key[1]))
                assert "#" in line.partition(" = ")[2] or (table, key[1]) in OBVIOUS, line

    def test_the_defaults_it_shows_are_the_defaults(self) -> None:
        shown, empty = load(EXAMPLE, ENVIRON), values("[me]\n")
        assert shown.poll_every == empty.poll_every
        assert shown.retention == empty.retention
        assert shown.digest_at == empty.digest_at
        assert shown.http.pace == empty.http.pace
        assert (shown.cadence, shown.budget) == (empty.cadence, empty.budget) == (Cadence(), Budget())

    def test_there_is_nothing_to_note_on_the_example(self) -> None:
        assert check(EXAMPLE, ENVIRON).notes == ()

    @settings(max_examples=150, deadline=None)
    @given(st.integers(min_value=0, max_value=len(EXAMPLE.read_bytes())))
    def test_half_written_it_loads_or_is_a_configuration_error(self, length: int) -> None:
        text = EXAMPLE.read_bytes()[:length].decode("utf-8", "ignore")
        _loads_or_errs(text)


SHORT = """\
poll_every = "1h"
fit = { titles = ["data\\u0020engineer"], min_pay = '45 USD/hour' }
[[channels]]
name = \"\"\"phone\"\"\"
url = "ntfys://a-topic"
[[employers]]
name = "Acme"
departments."R & D" = "research"
  [[employers.rejections]]
  role = "Engineer" # a no
  date = 2026-05-01
  [[employers.sources]]
  url = "https://jobs.lever.co/acme"
"""


def test_cut_at_every_byte_a_watch_list_loads_or_is_a_configuration_error() -> None:
    assert values(SHORT).fit.min_pay == Pay(minimum=45, currency="USD", period="hour")
    for length in range(len(SHORT)):
        _loads_or_errs(SHORT[:length])


@settings(max_examples=200, deadline=None)
@given(st.integers(min_value=0, max_value=len(SHORT)), st.text(max_size=8))
def test_with_junk_in_it_a_watch_list_loads_or_is_a_configuration_error(at: int, junk: str) -> None:
    _loads_or_errs(SHORT[:at] + junk + SHORT[at:])


_ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.dates()
    | st.times()
    | st.datetimes(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_any_value_at_any_key_is_read_or_is_a_mistake(data: st.DataObject) -> None:
    from monitor.config.faults import Faults
    from monitor.config.shape import fit

    place = data.draw(st.sampled_from(sorted(_keys_of_schema(WatchList))))
    tree: Any = data.draw(_ANYTHING.filter(lambda value: value is not None))
    for name in reversed(place):
        tree = {name: tree if data.draw(st.booleans()) else [tree, tree]}
    faults = Faults("config.toml", dict, {})
    assert isinstance(fit(tree, faults), WatchList)


class TestValues:
    def test_without_a_word_the_defaults_hold(self) -> None:
        config = values("[me]\n")
        assert (config.poll_every, config.retention) == (timedelta(hours=1), timedelta(days=1095))
        assert (config.quiet_hours, config.digest_at) == (None, time(18))
        assert config.http == HttpSettings()
        assert (config.heartbeat_url, config.usajobs_key) == (None, None)
        assert config.timezone.key == "UTC"

    def test_dates_are_read_as_toml_dates_and_as_text(self) -> None:
        config = values(
            '[[me.news]]\ndate = "2026-08-01"\ntext = "a"\n[[me.news]]\ndate = 2026-08-02\ntext = "b"\n'
        )
        assert [news.date for news in config.me.news] == [date(2026, 8, 1), date(2026, 8, 2)]

    def test_times_are_read_as_toml_times_and_as_text(self) -> None:
        hours = values('[quiet_hours]\nfrom = 21:30:00\nuntil = "8:00"\nurgent = true\n').quiet_hours
        assert hours
        assert (hours.start, hours.end, hours.urgent) == (time(21, 30), time(8), True)

    def test_an_employers_departments_keep_the_spelling_of_the_user(self) -> None:
        (employer,) = values(SHORT).employers
        assert employer.departments == {"R & D": "research"}

    def test_a_cadence_can_be_off(self) -> None:
        config = values('[cadence]\ncheck_in = "off"\nlater = "2w"\n')
        assert (config.cadence.check_in, config.cadence.later) == (None, Wait(days=14))

    @pytest.mark.parametrize(
        ("text", "pay"),
        [
            ("70000 EUR/year", Pay(minimum=70000, currency="EUR", period="year")),
            ("70,000 eur / year", Pay(minimum=70000, currency="EUR", period="year")),
            ("70.000 EUR/a", Pay(minimum=70000, currency="EUR", period="year")),
            ("70k EUR per year", Pay(minimum=70000, currency="EUR", period="year")),
            ("70.5k EUR/year", Pay(minimum=70500, currency="EUR", period="year")),
            ("45,50 USD/hour", Pay(minimum=45.5, currency="USD", period="hour")),
            ("1,000,000 JPY/month", Pay(minimum=1_000_000, currency="JPY", period="month")),
        ],
    )
    def test_pay_is_read_as_people_write_it(self, text: str, pay: Pay) -> None:
        assert values(f'[fit]\nmin_pay = "{text}"\n').fit.min_pay == pay

    def test_secrets_do_not_show_in_the_values(self) -> None:
        config = values(
            '[[channels]]\nname = "a"\nurl = "ntfy://s3cret"\n[heartbeat]\nurl = "https://s3cret.example"\n'
            '[usajobs]\nkey = "s3cret"\n[[mailboxes]]\nname = "m"\nurl = "imaps://u:s3cret@m.example"\n'
        )
        assert config.mailboxes[0].password == "s3cret"
        assert "s3cret" not in repr(config)


class TestSources:
    @pytest.mark.parametrize(
        ("entry", "key", "board", "region"),
        [
            ('url = "https://boards.greenhouse.io/acme"', "greenhouse:acme", "acme", ""),
            ('url = "https://job-boards.eu.greenhouse.io/acme"', "greenhouse:acme", "acme", "eu"),
            ('url = "https://jobs.lever.co/acme"', "lever:acme", "acme", ""),
            ('url = "https://jobs.ashbyhq.com/acme"', "ashby:acme", "acme", ""),
            ('kind = "lever"\nboard = "acme"', "lever:acme", "acme", ""),
            ('url = "https://acme.example/jobs.rss"', "feed:https://acme.example/jobs.rss", None, ""),
            ('url = "https://acme.example/careers"', "page:https://acme.example/careers", None, ""),
            (
                'kind = "feed"\nurl = "https://acme.example/careers"',
                "feed:https://acme.example/careers",
                None,
                "",
            ),
            (
                'kind = "page"\nurl = "https://jobs.lever.co/acme"',
                "page:https://jobs.lever.co/acme",
                None,
                "",
            ),
        ],
    )
    def test_kind_and_board_come_from_the_address(
        self, entry: str, key: str, board: str | None, region: str
    ) -> None:
        source = source_of(entry)
        assert (source.key, source.board, source.region, source.employer) == (key, board, region, "Acme")

    def test_a_copy_of_a_board_on_another_host_is_asked_at_its_address(self) -> None:
        source = source_of('kind = "greenhouse"\nurl = "http://127.0.0.1:8000/boards/acme"')
        assert source.key == "greenhouse:http://127.0.0.1:8000/boards/acme"
        assert (source.kind, source.board, source.url) == (
            "greenhouse",
            None,
            "http://127.0.0.1:8000/boards/acme",
        )

    def test_a_copy_with_its_board_is_known_by_the_board(self) -> None:
        source = source_of('kind = "greenhouse"\nboard = "acme"\nurl = "http://127.0.0.1:8000/x"')
        assert (source.key, source.board, source.url) == (
            "greenhouse:acme",
            "acme",
            "http://127.0.0.1:8000/x",
        )

    def test_a_key_holds_no_password(self) -> None:
        source = source_of('url = "https://jordan:s3cret@acme.example:8443/jobs.rss"')
        assert source.key == "feed:https://acme.example:8443/jobs.rss"
        assert source.url == "https://jordan:s3cret@acme.example:8443/jobs.rss"

    def test_the_nearest_poll_every_holds(self) -> None:
        config = values(
            'poll_every = "2h"\n[[employers]]\nname = "A"\nsources = [{ kind = "lever", board = "a" }]\n'
            '[[employers]]\nname = "B"\npoll_every = "30m"\n'
            'sources = [{ kind = "lever", board = "b" },\n'
            '{ kind = "lever", board = "c", poll_every = "1d" }]\n'
        )
        assert [source.poll_every for source in config.sources] == [
            timedelta(hours=2),
            timedelta(minutes=30),
            timedelta(days=1),
        ]


class TestPollingOften:
    TEXT = (
        'poll_every = "1s"\n[http]\nallow_private = ["127.0.0.0/8", "::1/128"]\n'
        '[[employers]]\nname = "Acme"\n'
        'sources = [{ kind = "lever", url = "http://HOST:8000/acme" }]\n'
    )

    @pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "[::1]"])
    def test_a_private_address_may_be_asked_each_second(self, host: str) -> None:
        assert values(self.TEXT.replace("HOST", host)).sources[0].poll_every == timedelta(seconds=1)

    @pytest.mark.parametrize(
        ("answers", "good"), [(["127.0.0.1", "::1"], True), (["127.0.0.1", "192.0.2.1"], False), ([], False)]
    )
    def test_a_name_must_resolve_to_private_addresses_only(
        self, answers: list[str], good: bool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked = []

        def resolve(host: str, *_: object, **__: object) -> list[tuple[object, ...]]:
            asked.append(host)
            if not answers:
                raise OSError("no such name")
            return [(0, 0, 0, "", (answer, 0)) for answer in answers]

        monkeypatch.setattr("socket.getaddrinfo", resolve)
        checked = examine(self.TEXT.replace("HOST", "board.test"), Path("c.toml"), Path(), ENVIRON)
        assert asked == ["board.test"]
        assert [m.key for m in checked.mistakes] == ([] if good else ["poll_every"])

    def test_nothing_is_resolved_where_nothing_is_asked_often(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: pytest.fail("a name was resolved"))
        values(self.TEXT.replace("HOST", "board.test").replace('"1s"', '"5m"'))


def test_importing_the_configuration_loads_no_slow_library() -> None:
    slow = ["apprise", "bs4", "feedparser", "httpx", "lxml", "pydantic_settings", "asyncio"]
    code = f"import sys, monitor.config; print([m for m in {slow!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"


def _loads_or_errs(text: str) -> None:
    checked = examine(text, Path("config.toml"), Path("/nowhere"), ENVIRON)
    assert (checked.config is None) == bool(checked.mistakes)


def _with_commented_keys(text: str) -> dict[str, Any]:
    return tomllib.loads(re.sub(r"^(\s*)# (\w+ = )", r"\1\2", text, flags=re.MULTILINE))


def _keys_of(tree: Any, around: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    if isinstance(tree, list):
        return set().union({around}, *(_keys_of(item, around) for item in tree))
    if isinstance(tree, dict) and around[-1:] != ("departments",):
        inner = [_keys_of(value, (*around, key)) for key, value in tree.items()]
        return set().union(*inner, {around} - {()})
    return {around} if around else set()


def _keys_of_schema(table: type[Table], around: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    found = {around} - {()}
    for key, annotation in keys(table).items():
        inner = inner_table(annotation)
        found |= _keys_of_schema(inner, (*around, key)) if inner else {(*around, key)}
    return found

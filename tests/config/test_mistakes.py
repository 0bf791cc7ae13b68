"""Each bad file beside this test is named for its fault; here stands what is said of it."""

from __future__ import annotations

import inspect
import os
import re
import warnings
from pathlib import Path
from typing import Any

import pytest

from monitor.config import check, examine, load, read
from monitor.config.durations import UnreadableError
from monitor.config.hooks import is_service_hook
from monitor.config.scalars import channel_address
from monitor.errors import ConfigError

BAD = Path(__file__).parent / "bad"
CANARY = "canary-7f3a"
ENVIRON = {"TZ": "UTC", "HOME": "/nowhere"}

# file, line, key, a phrase of the message, a phrase of the suggestion
TABLE = [
    (
        "address_of_another_employer",
        10,
        "employers[1].sources[0]",
        "Vega: this source stands at Acme too.",
        "Keep it with the employer whose roles it lists.",
    ),
    (
        "address_of_another_system",
        5,
        "employers[0].sources[0].kind",
        "Acme: the address is that of another system.",
        'Write kind = "greenhouse".',
    ),
    (
        "address_without_its_beginning",
        5,
        "employers[0].sources[0].url",
        "Acme: a web address begins with https:// or http://.",
        "Write it whole, like https://jobs.acme.example/list.",
    ),
    (
        "backslash_in_a_text",
        1,
        "",
        "A backslash in double quotes begins a sign that does not exist.",
        "Write two of them.",
    ),
    (
        "bad_duration",
        1,
        "retention",
        "This is no length of time.",
        "Write a number and s, m, h, d, w or y, such",
    ),
    ("bad_network", 4, "http.allow_private[1]", "This is no network.", 'Did you mean "127.0.0.0/8"?'),
    (
        "bad_time_of_day",
        2,
        "digest.at",
        "This is no time of day.",
        'Write it like "18:00", in quotes, from "00:00" to "23:59".',
    ),
    (
        "board_that_is_an_address",
        6,
        "employers[0].sources[0].board",
        "Acme: this is no name of a board.",
        'Write the board\'s name alone, or url = "…"',
    ),
    (
        "board_without_its_kind",
        6,
        "employers[0].sources[0].board",
        "Acme: this source has an address and no board.",
        'Leave it out, or add the kind = "…" whose',
    ),
    (
        "both_url_and_its_file",
        4,
        "channels[0].url_file",
        "Both url and url_file are given.",
        "Keep one of them.",
    ),
    (
        "braces_over_several_lines",
        3,
        "",
        "A table in braces stands on one line, without a comma before its closing brace.",
        'Write it like { url = "…", poll_every = "1h" }.',
    ),
    (
        "braces_without_a_comma",
        3,
        "",
        "In a table in braces a comma or the closing brace is missing.",
        'Write it like { url = "…", poll_every = "1h" }.',
    ),
    (
        "budget_that_is_off",
        2,
        "budget.per_person",
        "This is no length of time.",
        'Write days or business days, such as "30d"',
    ),
    (
        "business_days_for_a_poll",
        1,
        "poll_every",
        "Business days are not possible here.",
        'Write days, such as "5d".',
    ),
    (
        "ca_file_missing",
        2,
        "http.ca_file",
        "This file is not there, or cannot be read.",
        "Name a file of certificates (PEM) that the",
    ),
    (
        "channel_that_falls_back_on_itself",
        4,
        "channels[0].fallback",
        "A channel cannot take over from itself.",
        "Name another channel.",
    ),
    (
        "channel_that_is_a_web_address",
        3,
        "channels[0].url",
        "This is not an address that Apprise knows. For a webhook write json:// or jsons://.",
        "For a service write its own beginning, which",
    ),
    (
        "channel_that_is_no_url",
        3,
        "channels[0].url",
        "This is no Apprise URL.",
        'Write one such as "ntfys://my-topic" or',
    ),
    (
        "channel_twice",
        6,
        "channels[1].name",
        "Another channel has this name already.",
        "Give each a name of its own.",
    ),
    (
        "channel_without_an_address",
        1,
        "channels[0].url",
        "This channel has no address.",
        'Add url = "…" with an Apprise URL, or',
    ),
    ("city_as_timezone", 1, "timezone", "This time zone is not known.", "Did you mean `Europe/Berlin`?"),
    (
        "curly_quote_at_the_end",
        3,
        "",
        "These are curly quotes; use straight ones.",
        'Type them anew as "…" in a plain text editor.',
    ),
    (
        "curly_quotes",
        3,
        "",
        "These are curly quotes; use straight ones.",
        'Type them anew as "…" in a plain text editor.',
    ),
    (
        "curly_quotes_in_a_list",
        2,
        "",
        "These are curly quotes; use straight ones.",
        'Type them anew as "…" in a plain text editor.',
    ),
    ("day_in_another_order", 6, "", "This date cannot be read.", "Write a date like 2026-08-20."),
    ("day_in_another_order_in_braces", 3, "", "This date cannot be read.", "Write a date like 2026-08-20."),
    (
        "day_of_a_leap_year_that_is_none",
        3,
        "",
        "There is no 29 February in 2026.",
        "Write year, month and day, like 2026-08-20.",
    ),
    ("day_that_is_none", 6, "", "There is no 30 February.", "Write year, month and day, like 2026-08-20."),
    (
        "day_with_a_time",
        6,
        "employers[0].rejections[0].date",
        "Acme, Data Engineer: this is more than a day.",
        "Leave the time of day out. Write a date like 2026-08-20.",
    ),
    ("day_with_slashes", 6, "", "This date cannot be read.", "Write a date like 2026-08-20."),
    (
        "department_of_no_field",
        3,
        'employers[0].departments."Data Platform"',
        "Acme: this field of work is not known.",
        "There are: software, hardware, data, research, product, program,",
    ),
    (
        "departments_of_a_person_that_are_a_table",
        6,
        "employers[0].people[0].departments",
        "Acme, Dana Ruiz: this must be a list in square brackets, and here is a table.",
        'Write departments = ["…"].',
    ),
    (
        "departments_that_are_a_list",
        3,
        "employers[0].departments",
        "Acme: this must be a table, and here is a list.",
        'Write departments = { "Data Platform" = "data" }.',
    ),
    ("double_brackets", 1, "fit", "There is only one of these.", "Write [fit] with single brackets."),
    (
        "duration_without_a_unit",
        1,
        "poll_every",
        "A length of time needs its unit, in quotes.",
        "Write a number and s, m, h, d, w or y, such",
    ),
    ("duration_without_quotes", 1, "", "A length of time stands in quotes.", 'Write it like "30m" or "5b".'),
    (
        "employer_named_as_an_alias",
        6,
        "employers[1].name",
        "Acme Labs: another employer has this name already.",
        "Join the two entries, or give one another",
    ),
    (
        "employer_twice",
        5,
        "employers[1].name",
        "ACME: another employer has this name already.",
        "Join the two entries, or give one another",
    ),
    (
        "employer_without_a_name",
        1,
        "employers[0].name",
        "This employer has no name.",
        'Add name = "…", as people call it.',
    ),
    ("empty", 0, "", "The configuration is empty.", "See config.example.toml for what can stand"),
    (
        "fit_of_an_employer",
        4,
        "employers[0].fit",
        "Acme: this key is not known.",
        "Write it as [fit], on a line of its own.",
    ),
    (
        "header_with_a_line_break",
        2,
        "http.user_agent",
        "This holds a line break or another control",
        "Write it on one line, without tabs.",
    ),
    (
        "heartbeat_that_is_no_web_address",
        2,
        "heartbeat.url",
        "A web address begins with https:// or http://.",
        "Write it whole, like https://jobs.acme.example/list.",
    ),
    (
        "hours_in_the_cadence",
        2,
        "cadence.thank_you",
        "This is counted in days, not in parts of a day.",
        'Write days or business days, such as "30d"',
    ),
    (
        "key_of_another_table",
        3,
        "me.seniority",
        "This key is not known.",
        "It belongs under [fit]. Here there are: name, linkedin_premium, news.",
    ),
    (
        "key_of_other_tables",
        7,
        "employers[0].rejections[0].title",
        "Acme, Data Engineer: this key is not known.",
        "It belongs under [[employers.sources]] or [[employers.people]]. Here",
    ),
    ("key_of_too_many_parts", 1, "", "A key has more than 10 parts.", "No key of this program needs that."),
    ("key_twice", 2, "", "This key stands here a second time.", "Keep one of them."),
    ("list_where_a_secret_belongs", 3, "channels[0].url", "This must be a text in double quotes.", None),
    (
        "list_without_a_comma",
        2,
        "",
        "In a list a comma or the closing bracket is missing.",
        'Write it like ["one", "two"].',
    ),
    (
        "mail_address_that_is_none",
        6,
        "employers[0].people[0].email",
        "Acme, Dana Ruiz: this is no mail address.",
        "Write it like dana@acme.example, without a",
    ),
    (
        "mailbox_of_another_scheme",
        3,
        "mailboxes[0].url",
        "This is no mailbox.",
        "Begin with imaps://, maildir:, mbox: or eml:, or",
    ),
    (
        "mailbox_with_password_and_token",
        5,
        "mailboxes[0].token_command",
        "A mailbox is opened by a password or by a token,",
        "Keep one of them.",
    ),
    (
        "me_that_is_a_text",
        1,
        "me",
        "This must be a table, and here is a text.",
        "Write [me] on a line of its own, and its keys below.",
    ),
    ("month_that_is_none", 6, "", "There is no month 20.", "Write year, month and day, like 2026-08-20."),
    (
        "nested_too_deep",
        1,
        "",
        "The lists and tables are nested more than 20 deep.",
        "No key of this program needs that.",
    ),
    (
        "news_without_a_text",
        1,
        "me.news[0].text",
        "This piece of news has no text.",
        'Add text = "…", a sentence for a note.',
    ),
    ("no_word_for_nothing", 6, "", "There is no word for nothing.", "Leave the line out."),
    ("number_in_a_list_of_texts", 4, "fit.keywords[1]", "This must be a text in double quotes.", None),
    ("number_of_too_many_digits", 2, "", "A number has too many digits.", None),
    ("number_where_a_text_belongs", 2, "employers[0].name", "This must be a text in double quotes.", None),
    ("only_comments", 0, "", "The configuration is empty.", "See config.example.toml for what can stand"),
    (
        "pace_of_a_day",
        2,
        "http.pace",
        "With more than an hour between two requests",
        'Write "1h" or less; "1s" is usual.',
    ),
    (
        "page_without_an_address",
        4,
        "employers[0].sources[0].url",
        "Acme: this source has no address.",
        'Add url = "https://…".',
    ),
    (
        "page_without_an_item",
        4,
        "employers[0].sources[0].item",
        "Acme: this page has selectors for parts of a role, and none for the role.",
        'Add item = "…", the CSS selector of what is',
    ),
    (
        "password_in_place_of_its_file",
        4,
        "mailboxes[0].password_file",
        "The file that is named here is not there.",
        "with chmod 600",
    ),
    (
        "pay_that_does_not_read",
        2,
        "fit.min_pay",
        "This pay cannot be read.",
        'Write it like "70000 EUR/year" or "45',
    ),
    (
        "pay_that_is_a_number",
        2,
        "fit.min_pay",
        "A pay needs its currency and its period, in quotes.",
        'Write it like "70000 EUR/year" or "45 USD/hour": an amount, three',
    ),
    (
        "pay_without_a_period",
        2,
        "fit.min_pay",
        "This pay cannot be read.",
        'Write it like "70000 EUR/year" or "45 USD/hour": an amount, three',
    ),
    (
        "pay_without_quotes",
        2,
        "",
        "After the value there is more on the line.",
        "Put the whole value into one pair of double quotes.",
    ),
    (
        "people_without_their_employer",
        4,
        "people",
        "This key is not known.",
        "Write it as [[employers.people]], on a line of its own.",
    ),
    ("per_hour_of_nothing", 4, "channels[0].per_hour", "This must be 1 or more.", None),
    (
        "person_twice",
        8,
        "employers[0].people[1].name",
        "Acme, dana ruiz: another person has this name already.",
        "Give each a name of its own.",
    ),
    (
        "poll_every_after_a_table",
        4,
        "channels[0].poll_every",
        "This key is not known.",
        "It belongs at the top, before the first [table].",
    ),
    (
        "poll_every_of_nothing",
        1,
        "poll_every",
        "This is less than five minutes.",
        'Write "5m" or more: a site that is asked more often may lock you out.',
    ),
    (
        "poll_every_too_often",
        1,
        "poll_every",
        "This is less than five minutes.",
        'Write "5m" or more: a site that is asked more often may lock you out.',
    ),
    (
        "poll_every_too_often_for_a_public_host",
        6,
        "employers[0].poll_every",
        "Acme: this is less than five minutes, and asks a host that is not private.",
        'Write "5m" or more: a site that is asked more often may lock you out.',
    ),
    (
        "poll_every_too_often_for_a_vendor",
        10,
        "employers[0].sources[0].poll_every",
        "Acme: this is less than five minutes, and asks a host that is not private.",
        'Write "5m" or more: a site that is asked more often may lock you out.',
    ),
    (
        "quiet_hours_of_no_length",
        3,
        "quiet_hours.until",
        "Quiet hours begin and end at the same time.",
        "Write two different times of day, or leave quiet hours out.",
    ),
    (
        "quiet_hours_without_an_end",
        1,
        "quiet_hours.until",
        "Quiet hours need a time at which they end.",
        'Add until = "08:00".',
    ),
    (
        "rejection_at_an_unknown_stage",
        7,
        "employers[0].rejections[0].stage",
        "Acme, Data Engineer: this stage is not known.",
        "Did you mean `final`?",
    ),
    (
        "rejection_on_a_day_that_is_none",
        6,
        "employers[0].rejections[0].date",
        "Acme, Data Engineer: there is no 30 February.",
        "Write year, month and day, like 2026-08-20.",
    ),
    (
        "rejection_that_is_a_text",
        3,
        "employers[0].rejections[0]",
        "Acme: this must be a table, and here is a text.",
        'Write { role = "…", date = 2026-05-01 }.',
    ),
    (
        "rejection_without_a_date",
        4,
        "employers[0].rejections[0].date",
        "Acme, Data Engineer: this rejection has no date.",
        "Add date = 2026-05-01, the day of the no.",
    ),
    (
        "rejection_without_a_role",
        4,
        "employers[0].rejections[0].role",
        "Acme: this rejection does not say for which role.",
        'Add role = "…", as it was advertised.',
    ),
    (
        "retention_of_nothing",
        1,
        "retention",
        "What is kept for less than a day is hardly known",
        'Write "1d" or more; "3y" is usual.',
    ),
    (
        "secret_file_missing",
        3,
        "channels[0].url_file",
        "The file that is named here is not there.",
        "with chmod 600",
    ),
    (
        "secret_in_place_of_its_file",
        3,
        "channels[0].url_file",
        "This is an address, and not the name of a file.",
        "Use the key without `_file`.",
    ),
    (
        "selectors_of_no_page",
        6,
        "employers[0].sources[0].item",
        "Acme: only a page is read by selectors.",
        'A source of kind "greenhouse" needs none;',
    ),
    (
        "single_brackets",
        1,
        "employers",
        "There can be several of these.",
        "Write [[employers]] with double brackets.",
    ),
    (
        "source_of_another_employer",
        10,
        "employers[1].sources[0]",
        "Vega: this source stands at Acme too.",
        "Keep it with the employer whose roles it lists.",
    ),
    (
        "source_that_is_a_text",
        3,
        "employers[0].sources[0]",
        "Acme: this must be a table, and here is a text.",
        'Write { url = "…" }.',
    ),
    (
        "source_twice",
        8,
        "employers[0].sources[1]",
        "Acme: this source stands here a second time.",
        "Keep one of them.",
    ),
    (
        "source_without_an_address",
        4,
        "employers[0].sources[0].url",
        "Acme: this source has neither a url nor a kind with its board.",
        'Add url = "https://…", or both kind = "…"',
    ),
    (
        "sources_that_are_a_text",
        3,
        "employers[0].sources",
        "Acme: this must be a list in square brackets, and here is a text.",
        'Write sources = [{ url = "…" }].',
    ),
    ("syntax_error_at_the_end", 6, "", "The file ends in the middle of an entry.", "Was it saved whole?"),
    (
        "syntax_error_in_the_middle",
        5,
        "",
        "A text is not closed on its line, or holds a",
        "Close the quotes.",
    ),
    (
        "table_twice",
        4,
        "",
        "This table stands here a second time.",
        "A table that may be repeated has double",
    ),
    (
        "text_where_a_boolean_belongs",
        6,
        "employers[0].people[0].star",
        "Acme, Dana Ruiz: this must be true or false, without quotes, and here",
        "Write star = true or star = false.",
    ),
    (
        "text_where_a_list_belongs",
        2,
        "fit.titles",
        "This must be a list in square brackets, and here",
        'Write titles = ["…"].',
    ),
    (
        "time_of_day_past_midnight",
        3,
        "quiet_hours.until",
        "This is no time of day.",
        'Write it like "18:00", in quotes, from "00:00" to "23:59".',
    ),
    ("time_of_day_without_quotes", 2, "", "A time of day stands in quotes.", 'Write it like "18:00".'),
    ("true_with_a_capital", 6, "", "A capital letter makes this no value.", "Write true, in small letters."),
    ("unknown_detail", 4, "channels[0].detail", "This detail is not known.", "Did you mean `minimal`?"),
    (
        "unknown_employment_type",
        2,
        "fit.employment_type[0]",
        "This employment type is not known.",
        "Did you mean `full-time`?",
    ),
    (
        "unknown_fallback",
        4,
        "channels[0].fallback",
        "There is no channel with this name.",
        "Did you mean `mail`?",
    ),
    (
        "unknown_function",
        3,
        'employers[0].departments."Data Platform"',
        "Acme: this field of work is not known.",
        "Did you mean `data`?",
    ),
    ("unknown_key_at_the_top", 1, "pol_every", "This key is not known.", "Did you mean `poll_every`?"),
    (
        "unknown_key_in_a_source",
        6,
        "employers[0].sources[0].bord",
        "Acme: this key is not known.",
        "Did you mean `board`?",
    ),
    (
        "unknown_key_of_a_person",
        6,
        "employers[0].people[0].stared",
        "Acme, Dana Ruiz: this key is not known.",
        "Did you mean `star`?",
    ),
    ("unknown_key_that_is_a_secret", 2, "heartbeat.…", "This key is not known.", "There are: url, url_file."),
    ("unknown_key_with_a_secret", 3, "channels[0].ulr", "This key is not known.", "Did you mean `url`?"),
    (
        "unknown_kind",
        5,
        "employers[0].sources[0].kind",
        "Acme: this kind of source is not known.",
        "Did you mean `greenhouse`?",
    ),
    (
        "unknown_language",
        6,
        "employers[0].people[0].language",
        "Acme, Dana Ruiz: this language is not known.",
        'Write its two letters, such as "de" or "en".',
    ),
    (
        "unknown_only",
        4,
        "channels[0].only[1]",
        "This urgency or kind of alert is not known.",
        "Did you mean `role_back`?",
    ),
    ("unknown_seniority", 2, "fit.seniority[0]", "This seniority is not known.", "Did you mean `senior`?"),
    ("unknown_table", 1, "quiet_hour", "This key is not known.", "Did you mean `quiet_hours`?"),
    (
        "unknown_time_zone",
        6,
        "employers[0].people[0].time_zone",
        "Acme, Dana Ruiz: this time zone is not known.",
        "Did you mean `Europe/Paris`?",
    ),
    ("unknown_timezone", 1, "timezone", "This time zone is not known.", "Did you mean `Europe/Berlin`?"),
    (
        "url_of_another_scheme",
        5,
        "employers[0].sources[0].url",
        "Acme: a web address begins with https:// or http://.",
        "Write it whole, like https://jobs.acme.example/list.",
    ),
    (
        "url_with_a_bad_port",
        5,
        "employers[0].sources[0].url",
        "Acme: this is no web address.",
        "Copy it from the browser's address bar.",
    ),
    (
        "url_with_a_blank",
        5,
        "employers[0].sources[0].url",
        "Acme: a web address holds no blanks.",
        "Copy it from the browser's address bar.",
    ),
    (
        "url_without_a_host",
        5,
        "employers[0].sources[0].url",
        "Acme: this web address has no host.",
        "Write it whole, like https://jobs.acme.example/list.",
    ),
    (
        "value_without_quotes",
        6,
        "",
        "The value cannot be read.",
        'Text stands in double quotes: key = "value".',
    ),
    ("yes_without_quotes", 6, "", "Yes is written as true.", "Write true, without quotes."),
]


@pytest.mark.parametrize(
    ("name", "line", "key", "message", "suggestion"), TABLE, ids=[row[0] for row in TABLE]
)
def test_a_bad_file_is_named_by_line_key_and_remedy(
    name: str, line: int, key: str, message: str, suggestion: str | None
) -> None:
    checked = check(BAD / f"{name}.toml", ENVIRON)
    assert checked.config is None
    (mistake,) = checked.mistakes
    assert (mistake.file, mistake.line, mistake.key) == (str(BAD / f"{name}.toml"), line, key)
    assert message in mistake.message
    assert (mistake.suggestion is None) if suggestion is None else suggestion in (mistake.suggestion or "")


def test_every_bad_file_is_in_the_table() -> None:
    assert {path.stem for path in BAD.glob("*.toml")} == {row[0] for row in TABLE}


@pytest.mark.parametrize("path", sorted(BAD.glob("*.toml")), ids=lambda p: p.stem)
def test_no_message_holds_a_secret(path: Path) -> None:
    checked = check(path, ENVIRON)
    assert CANARY not in "\n".join(str(each) for each in (*checked.mistakes, *checked.notes))
    assert CANARY not in repr(checked)


SECRETS = [
    '[[channels]]\nname = "a"\nurl = {}\n',
    '[[channels]]\nname = "a"\nurl_file = {}\n',
    '[[channels]]\nname = "a"\nurls = {}\n',
    '[[channels]]\nname = "a"\nfallback = "b"\nurl = {}\n',
    "[heartbeat]\nurl = {}\n",
    "[heartbeat]\nurl_file = {}\n",
    "[heartbeat]\nadress = {}\n",
    "[usajobs]\nkey = {}\nkey_file = {}\n",
    "[usajobs]\nkye = {}\n",
    '[[mailboxes]]\nname = "a"\nurl = {}\npassword_file = "x"\n',
    '[[mailboxes]]\nname = "a"\nurl = "imaps://m.example"\npassword = {}\npassword_file = {}\n',
    '[[mailboxes]]\nname = "a"\npasword = {}\n',
    '[[mailboxes]]\nname = "a"\ntoken_command = {}\n',
    "channels = {}\n",
    "heartbeat = {}\n",
    "password = {}\n",
]
FORMS = [
    f'"{CANARY}"',
    f'"ntfy://{CANARY}"',
    f'["{CANARY}"]',
    f'[["{CANARY}"]]',
    f'{{ "{CANARY}.x" = 1 }}',
    f'{{ url = "{CANARY}" }}',
    f'"""\n{CANARY}\n"""',
    f'"{CANARY}',
    f"{CANARY}",
    f"'{CANARY}' '{CANARY}'",
    f'"\\q{CANARY}"',
    f"“{CANARY}”",
    f'"{CANARY}”',
    f'"https://example.com/{CANARY}"',
    f"20-08-2026-{CANARY}",
    f'{{ "{CANARY}" "{CANARY}" }}',
]


@pytest.mark.parametrize("entry", SECRETS)
@pytest.mark.parametrize("form", FORMS)
def test_a_secret_in_any_form_at_any_wrong_place_is_never_shown(
    entry: str, form: str, tmp_path: Path
) -> None:
    checked = examine(entry.replace("{}", form), tmp_path / "config.toml", tmp_path, ENVIRON)
    assert CANARY not in repr(checked)
    assert CANARY not in "\n".join(map(str, checked.mistakes))


def test_a_sentence_that_may_be_logged_names_the_employer_and_no_person(tmp_path: Path) -> None:
    path = BAD / "unknown_key_of_a_person.toml"
    (told,) = check(path, ENVIRON).mistakes
    assert str(told).endswith("Acme, Dana Ruiz: this key is not known. Did you mean `star`?")
    (logged,) = examine(path.read_text(), path, BAD, ENVIRON).mistakes
    assert (logged.key, logged.line) == (told.key, told.line)
    assert logged.message == "Acme: this key is not known."
    with pytest.raises(ConfigError) as raised:
        load(path, ENVIRON)
    assert "Dana" not in str(raised.value)


def test_a_long_name_is_cut_in_a_sentence(tmp_path: Path) -> None:
    text = f'[[employers]]\nname = "{"Acme" * 500}"\nstar = true\n'
    (mistake,) = examine(text, tmp_path / "c.toml", tmp_path, ENVIRON).mistakes
    assert len(mistake.message) < 100
    assert mistake.suggestion
    assert mistake.suggestion.startswith("It belongs under [[employers.people]].")


@pytest.mark.parametrize(
    "written", ["08-20-2026", "20.08.2026", "20/8/26", "2026/08/20", "2026-8-20", "2026-05-01T25:00:00"]
)
@pytest.mark.parametrize("form", ["[[me.news]]\ndate = {}\n", "[me]\nnews = [{{ date = {} }}]\n"])
def test_a_date_in_any_other_order_has_the_same_remedy(written: str, form: str, tmp_path: Path) -> None:
    (mistake,) = examine(form.format(written), tmp_path / "c.toml", tmp_path, ENVIRON).mistakes
    assert (mistake.line, mistake.suggestion) == (form.count("\n"), "Write a date like 2026-08-20.")


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("2026-02-30", "There is no 30 February."),
        ("2026-04-31", "There is no 31 April."),
        ("2026-02-29", "There is no 29 February in 2026."),
        ("2026-01-00", "There is no 0 January."),
        ("2026-13-01", "There is no month 13."),
        ("0000-01-01", "There is no year 0."),
    ],
)
@pytest.mark.parametrize("quotes", ["", '"'])
def test_a_day_that_is_none_is_named(written: str, quotes: str, message: str, tmp_path: Path) -> None:
    text = f'[[me.news]]\ntext = "a"\ndate = {quotes}{written}{quotes}\n'
    (mistake,) = examine(text, tmp_path / "c.toml", tmp_path, ENVIRON).mistakes
    assert (mistake.line, mistake.message) == (3, message)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ('[http]\nretention = "3y"\n', "It belongs at the top, before the first [table]."),
        ('[fit]\nlocation = ["Berlin"]\n', "Did you mean `locations`?"),
        ('url = "ntfys://a"\n', "It belongs under [[channels]], [heartbeat], [[employers.sources]] or"),
        ('[[sources]]\nurl = "https://a.example"\n', "Write it as [[employers.sources]], on a line of"),
        ('[http]\nquiet_hours = { from = "21:00" }\n', "Write it as [quiet_hours], on a line of its own."),
    ],
)
def test_a_key_at_the_wrong_place_is_told_where_it_belongs(
    text: str, suggestion: str, tmp_path: Path
) -> None:
    (mistake,) = examine(text, tmp_path / "c.toml", tmp_path, ENVIRON).mistakes
    assert (mistake.suggestion or "").startswith(suggestion)


def test_every_list_of_tables_says_what_an_entry_begins_with(tmp_path: Path) -> None:
    for text in ('channels = "a"', 'employers = "a"', 'mailboxes = ["a"]', '[me]\nnews = "a"'):
        (mistake,) = examine(text + "\n", tmp_path / "c.toml", tmp_path, ENVIRON).mistakes
        assert re.search(r'\{ (name|date) = .*"…" \}', mistake.suggestion or ""), text
    for text in ('people = "a"', 'rejections = "a"', 'sources = ["a"]'):
        employer = f'[[employers]]\nname = "Acme"\n{text}\n'
        (mistake,) = examine(employer, tmp_path / "c.toml", tmp_path, ENVIRON).mistakes
        assert re.search(r'\{ (name|role|url) = "…"', mistake.suggestion or ""), text


@pytest.fixture(scope="module")
def plugins() -> list[Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # some of the plugins import what Python has deprecated
        from apprise.manager_plugins import NotificationManager

        return list(set(NotificationManager().plugins()))  # type: ignore[no-untyped-call]  # Apprise has none


@pytest.mark.parametrize(
    "url",
    [
        "https://discord.com/api/webhooks/123456789012345678/a1b2c3d4",
        "https://hooks.slack.com/services/T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ",
        "https://ntfy.sh/a-topic",
        "https://chat.googleapis.com/v1/spaces/AAAA/messages?key=a1b2&token=c3d4",
        "https://cliq.zoho.eu/api/v2/channelsbyname/alerts/message?zapikey=1001.a1b2.c3d4",
        "https://mattermost.acme.example/hooks/a1b2c3d4",
        "https://acme.xmatters.com/api/integration/1/functions/a1b2c3d4/triggers?apiKey=a1b2",
        "https://flows.example:443/workflows/a1b2/triggers/manual/paths/invoke?api-version=1&sp=x&sv=1&sig=a1",
        "http://apprise.example:8000/notify/a1b2c3d4",
    ],
)
def test_a_web_address_that_a_service_hands_out_is_taken_as_apprise_takes_it(
    url: str, plugins: list[Any]
) -> None:
    assert any(plugin.parse_native_url(url) for plugin in plugins)
    assert channel_address(url) == url


def test_every_service_whose_web_addresses_apprise_takes_is_known(plugins: list[Any]) -> None:
    """A newer Apprise may know more services; this names them."""
    sources = {plugin.__name__: inspect.getsource(plugin.parse_native_url) for plugin in plugins}
    named = {name: _addresses(source) for name, source in sources.items()}
    named = {name: urls for name, urls in named.items() if urls}
    assert len(named) > 30
    assert [name for name, urls in named.items() if not any(map(is_service_hook, urls))] == []


@pytest.mark.parametrize("host", ["example.com", "discord.com.example", "notslack.com"])
def test_any_other_web_address_is_no_channel(host: str) -> None:
    with pytest.raises(UnreadableError, match="Apprise"):
        channel_address(f"https://{host}/api/webhooks/1/2")


def _addresses(source: str) -> list[str]:
    """The web addresses in the texts and patterns of a plugin; those of patterns without groups."""
    joined = re.sub(r'"\s+r?"', "", source.replace("\\\n", ""))
    plain = re.sub(r"\(\?P<host>\[[^]]*\]\+", "(?P<host>any", joined).replace("\\", "")
    plain = re.sub(r"\(\?P<\w+>(any\.[\w.]+)\)", r"\1", plain)
    without = re.sub(r"\([^()]*\)\??", "", plain)
    found = re.findall(r"https?\??://[^\s\"'`,]+", f"{joined}\n{without}")
    return [url.replace("https?:", "https:") for url in found]


def test_every_mistake_is_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = (
        'poll_every = "1m"\nretenton = "3y"\n\n[fit]\nseniority = ["senoir"]\nmin_pay = 70000\n\n'
        '[[channels]]\nname = "phone"\n\n[[employers]]\n'
        '  [[employers.sources]]\n  kind = "greenhose"\n\n  [[employers.people]]\n  star = 1\n'
    )
    with pytest.raises(ConfigError) as raised:
        read(text, tmp_path / "config.toml", tmp_path, ENVIRON)
    assert [(m.line, m.key) for m in raised.value.mistakes] == [
        (1, "poll_every"),
        (2, "retenton"),
        (5, "fit.seniority[0]"),
        (6, "fit.min_pay"),
        (8, "channels[0].url"),
        (11, "employers[0].name"),
        (13, "employers[0].sources[0].kind"),
        (15, "employers[0].people[0].name"),
        (16, "employers[0].people[0].star"),
    ]


@pytest.mark.parametrize(
    ("text", "key", "message"),
    [
        ('[me]\nname = " "\n', "me.name", "This is empty"),
        ('[me]\nname = "\u200b"\n', "me.name", "This is empty"),
        ('[http]\ncontact = " "\n', "http.contact", "This is empty"),
        ('[http]\ncontact = "Jürgen"\n', "http.contact", "Only plain letters"),
        ('[http]\nallow_private = ["home"]\n', "http.allow_private[0]", "no network"),
        ('retention = "101y"\n', "retention", "longer than a hundred years"),
        ('retention = "999999999y"\n', "retention", "longer than a hundred years"),
        ('retention = "1"\n', "retention", "needs its unit"),
        ("retention = 1979-05-27\n", "retention", "no length of time"),
        ('[cadence]\nlater = "101y"\n', "cadence.later", "longer than a hundred years"),
        ('[fit]\nmin_pay = "0 EUR/year"\n', "fit.min_pay", "cannot be read"),
        ('[fit]\nmin_pay = "9 EUR/fortnight"\n', "fit.min_pay", "cannot be read"),
        ('[[me.news]]\ntext = "a"\n', "me.news[0].date", "no date"),
        ('[[me.news]]\ndate = 0001-01-01\ntext = "a"\n', "me.news[0].date", "This year"),
        ('[[me.news]]\ndate = "soon"\ntext = "a"\n', "me.news[0].date", "no day"),
        ('[[me.news]]\ndate = 2026-08-01T10:00:00\ntext = "a"\n', "me.news[0].date", "more than a day"),
        ('[[mailboxes]]\nurl = "eml:/srv/mails"\n', "mailboxes[0].name", "no name"),
        ('[[mailboxes]]\nname = "m"\n', "mailboxes[0].url", "no address"),
        ('[[mailboxes]]\nname = "m"\nurl = "imaps://"\n', "mailboxes[0].url", "no host"),
        ('[[mailboxes]]\nname = "m"\nurl = "imaps://[x/INBOX"\n', "mailboxes[0].url", "no host"),
        ('[[channels]]\nurl = "ntfys://topic"\n', "channels[0].name", "no name"),
        ('[quiet_hours]\nuntil = "08:00"\n', "quiet_hours.from", "a time at which they begin"),
        ('[heartbeat]\nurl = "https://[x"\n', "heartbeat.url", "no web address"),
        (f'[heartbeat]\nurl = "https://a.example/{"x" * 2000}"\n', "heartbeat.url", "too long"),
        (
            '[[employers]]\nname = "A"\nsources = [\n'
            '{ url = "https://jobs.lever.co/acme", kind = "lever", board = "other" }]\n',
            "employers[0].sources[0].board",
            "another board",
        ),
    ],
)
def test_what_cannot_be_is_a_mistake(text: str, key: str, message: str, tmp_path: Path) -> None:
    (mistake,) = examine(text, tmp_path / "c.toml", tmp_path, ENVIRON).mistakes
    assert mistake.key == key
    assert message in mistake.message


def test_the_column_is_that_of_the_key(tmp_path: Path) -> None:
    text = (
        '[[employers]]\r\nname = "Acme"\r\nsources = [{ kind = "lever", board = "a", poll_evry = "1h" }]\r\n'
    )
    (mistake,) = examine(text, tmp_path / "c.toml", tmp_path, ENVIRON).mistakes
    assert (mistake.line, mistake.column, mistake.key) == (3, 43, "employers[0].sources[0].poll_evry")


def test_what_is_missing_is_not_asked_for_where_it_is_misspelt(tmp_path: Path) -> None:
    text = '[[employers]]\nnmae = "Acme"\n'
    (mistake,) = examine(text, tmp_path / "c.toml", tmp_path, ENVIRON).mistakes
    assert mistake.suggestion == "Did you mean `name`?"


def test_more_mistakes_than_anybody_reads_are_counted(tmp_path: Path) -> None:
    text = "\n".join(f"key{i} = 1" for i in range(1000))
    mistakes = examine(text, tmp_path / "c.toml", tmp_path, ENVIRON).mistakes
    assert len(mistakes) == 201
    assert mistakes[-1].message == "There are 800 more mistakes."


def test_a_mistake_in_a_variable_names_the_variable(tmp_path: Path) -> None:
    text = 'poll_every = "1h"\n'
    environ = {**ENVIRON, "MONITOR_POLL_EVERY": "soon"}
    (mistake,) = examine(text, tmp_path / "c.toml", tmp_path, environ).mistakes
    assert (mistake.file, mistake.line, mistake.key) == ("$MONITOR_POLL_EVERY", 0, "poll_every")


class TestFiles:
    def test_a_file_that_is_not_there_is_a_mistake(self, tmp_path: Path) -> None:
        (mistake,) = check(tmp_path / "config.toml", ENVIRON).mistakes
        assert "no such file" in mistake.message

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
    def test_a_file_that_may_not_be_read_is_a_mistake(self, tmp_path: Path) -> None:
        path = tmp_path / "config.toml"
        path.write_text("[me]\n")
        path.chmod(0)
        (mistake,) = check(path, ENVIRON).mistakes
        assert "cannot be read" in mistake.message

    def test_a_pipe_is_refused_without_waiting(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "config.toml")
        (mistake,) = check(tmp_path / "config.toml", ENVIRON).mistakes
        assert mistake.message == "This is no file."

    def test_bytes_that_are_no_utf8_have_a_line(self, tmp_path: Path) -> None:
        path = tmp_path / "config.toml"
        path.write_bytes(b'[me]\nname = "J\xf6rg"\n')
        (mistake,) = check(path, ENVIRON).mistakes
        assert (mistake.line, mistake.column, mistake.message) == (2, 10, "The file is not UTF-8 text.")

    def test_a_byte_order_mark_is_read_over(self, tmp_path: Path) -> None:
        path = tmp_path / "config.toml"
        path.write_bytes(b'\xef\xbb\xbfpoll_every = "2h"\n')
        assert load(path, ENVIRON).poll_every.total_seconds() == 7200

    def test_a_folder_with_one_watch_list_is_that_list(self, tmp_path: Path) -> None:
        (tmp_path / "jordan.toml").write_text('poll_every = "2h"\n')
        assert load(tmp_path, ENVIRON).path == tmp_path / "jordan.toml"

    def test_a_folder_with_two_watch_lists_says_which_to_name(self, tmp_path: Path) -> None:
        for name in ("ana", "jordan"):
            (tmp_path / f"{name}.toml").write_text("[me]\n")
        (mistake,) = check(tmp_path, ENVIRON).mistakes
        assert "one watch list at a time" in mistake.message
        assert f"--config {tmp_path}/ana.toml" in (mistake.suggestion or "")

    def test_an_empty_folder_is_a_mistake(self, tmp_path: Path) -> None:
        (mistake,) = check(tmp_path, ENVIRON).mistakes
        assert "no *.toml" in mistake.message

"""The user's own templates: taken where they can be, refused in a sentence where not, harmless always."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.drafts import KINDS, Draft, Kind, draft, facts_of
from monitor.drafts import sheets as sheets_module
from monitor.drafts.days import LANGUAGES
from monitor.drafts.draft import SHEETS
from monitor.drafts.own_templates import template_troubles
from monitor.drafts.sheets import PARTS, Fault, parts, shipped
from monitor.drafts.values import VALUES
from monitor.model import Person
from tests.drafts.samples import ACME, DANA, ME, NO, POSTING, TODAY

FACTS = facts_of(person=DANA, employer=ACME, me=ME, today=TODAY, rejection=NO, posting=POSTING)
BUILT_IN = "The built-in draft is used until this is put right."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "templates").mkdir()
    return tmp_path / "templates"


def made(folder: Path, text: str | bytes, kind: Kind = "new_role", name: str | None = None) -> Draft:
    path = folder / f"{name or kind}.txt"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    return draft(kind, FACTS, templates=folder)


def test_a_file_without_parts_is_the_text_and_the_rest_is_ours(folder: Path) -> None:
    found = made(folder, "Hello {{ first }},\n\nthe {{ role }} is open.\n\nBest,\n{{ me }}\n")
    assert found.text == "Hello Dana,\n\nthe Analytics Engineer is open.\n\nBest,\nJordan Reyes"
    assert found.subject == "Analytics Engineer at Acme"
    assert found.call
    assert (found.shorter, found.trouble) == ((), None)


def test_each_part_can_be_ones_own(folder: Path) -> None:
    found = made(
        folder, "[subject]\nAbout {{ role }}\n[text]\nOne\n[shorter]\nTwo\n[shorter]\nThree\n[call]\nFour?"
    )
    assert (found.subject, found.text, found.shorter, found.call) == (
        "About Analytics Engineer", "One", ("Two", "Three"), "Four?",
    )  # fmt: skip
    only = made(folder, "[subject]\nAbout {{ role }}\n[call]\n")
    assert only.subject == "About Analytics Engineer"
    assert only.text.startswith("Hi Dana,\n\nThis is Jordan Reyes.")
    assert only.shorter
    assert only.call.startswith("Hello Dana") if only.call else False


def test_ready_made_parts_and_conditions_help_to_write_ones_own(folder: Path) -> None:
    text = """\ufeff{{ greeting }}\r
\r
{% if topic %}\r
I liked {{ topic }}.\r
{% elif met %}\r
It was good to meet you in {{ met }}.\r
{% endif %}\r
\r
{% for one in news %}\r
- {{ one|upper }}\r
{% endfor %}\r
{{ "Bye" if formal else "See you" }}{{ ", soon" if back }}\r
\r
{{ regards }}"""
    assert made(folder, text).text == (
        "Hi Dana,\n\nIt was good to meet you in April.\n\n- I FINISHED THE DBT CERTIFICATION\nSee you\n\n"
        "Kind regards,\nJordan Reyes"
    )


def test_a_sentence_with_a_missing_fact_is_left_out(folder: Path) -> None:
    text = (
        "Hi {{ first }},\n\nI saw {{ role }}. I enjoyed hearing about {{ topic }}. All the best to Dr. Ott.\n"
        "{{ new_title }}\n{{ topic|upper }} is great. {{ news|join(', ')|capitalize }}. "
        "{{ topic or 'Data' }} too.\n"
        "{{ formal }} {{ news }}\n{{ news|first }} ({{ news|last }})"
    )
    assert made(folder, text).text == (
        "Hi Dana,\n\nI saw Analytics Engineer. All the best to Dr. Ott.\n"
        "I finished the dbt certification. Data too.\n"
        "I finished the dbt certification (I finished the dbt certification)"
    )


def test_the_folder_of_the_language_comes_first_and_the_other_is_for_all(folder: Path) -> None:
    made(folder, "for all")
    (folder / "de").mkdir()
    (folder / "de" / "new_role.txt").write_text("nur Deutsch, {{ met }}", "utf-8")
    languages = {"de-AT": "nur Deutsch, April", "de": "nur Deutsch, April", "en": "for all", None: "for all"}
    for language, text in languages.items():
        known = facts_of(
            person=_speaks(language), employer=ACME, me=ME, today=TODAY, rejection=NO, posting=POSTING
        )
        assert draft("new_role", known, templates=folder).text == text
    assert draft("new_role", FACTS, templates=folder.parent / "none").text.startswith("Hi Dana")
    assert draft("invite_long", FACTS, templates=folder).trouble is None


def _speaks(language: str | None) -> Person:
    return replace(DANA, language=language)


def test_an_own_invitation_that_is_too_long_is_not_cut(folder: Path) -> None:
    found = made(folder, "x" * 250, "invite")
    assert found.trouble == (
        "templates/invite.txt, line 1: the text has 250 characters here, at most 200 fit; "
        f"add a [shorter] one. {BUILT_IN}"
    )
    assert found.text.startswith("Hi Dana, thank you")
    assert draft("invite_long", FACTS, templates=folder).text == "x" * 250
    assert made(folder, "x" * 350 + "\n[shorter]\nshort", "invite").text == "short"


REFUSED = [
    ("Hi\n{{ frist }}", 2, "{{ frist }} is not known; did you mean {{ first }}?"),
    ("Hi\n\n{{ qqq }}", 3, "{{ qqq }} is not known."),
    ("Hi {first}", 1, "two braces on each side"),
    ("a\nb\nHi {first}", 3, "two braces on each side"),
    ("[subject]\nOne\n[text]\nTwo\nHi {{ first }", 5, ""),
    ("{% raw %}{{ first }}{% endraw %}", 1, "two braces"),
    ("{% if first %}Hi", 1, "end"),
    ("{% for i in range(10**9) %}x{% endfor %}", 1, ""),
    ("{% for a in news %}{% for b in news %}x{% endfor %}{% endfor %}", 1, "a loop can only go over news"),
    ("{% for a in first %}x{% endfor %}", 1, "a loop can only go over news"),
    ("{% for a in news recursive %}{{ loop(a) }}{% endfor %}", 1, ""),
    ("{% for a in news %}{{ loop.index }}{% endfor %}", 1, ""),
    ("Hi\n{% include 'parts.txt' %}", 2, "other files cannot be included."),
    ("{% import 'parts.txt' as p %}", 1, "other files cannot be imported."),
    ("{% from 'parts.txt' import p %}", 1, "other files cannot be imported."),
    ("{% extends '../config.toml' %}", 1, "other files cannot be extended."),
    ("{{ first.__class__.__mro__ }}", 1, "a value has no parts"),
    ("{{ first['__class__'] }}", 1, "a value has no parts"),
    ("{{ ''.__class__ }}", 1, "a value has no parts"),
    ("{{ (first|attr('__class__')) }}", 1, "attr"),
    ("{{ self }}", 1, "{{ self }} is not known"),
    ("{{ lipsum() }}", 1, ""),
    ("{{ first.format(1) }}", 1, "nothing can be called here."),
    ("{{ 'a' * 10**9 }}", 1, "only values and conditions can stand here."),
    ("{{ 9**9**9**9 }}", 1, "only values and conditions can stand here."),
    ("{{ '%999999999d' % turn }}", 1, "only values and conditions can stand here."),
    ("{{ first|center(999999999) }}", 1, "center"),
    ("{% set x = first %}{{ x }}", 1, "values cannot be set here."),
    ("{% set x %}a{% endset %}", 1, "values cannot be set here."),
    ("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", 1, ""),
    ("{{ first|join('x') }}", 1, "join is for lists"),
    ("{{ news > 3 }}", 1, "it cannot be filled"),
    ("{{ [1, 2] }}", 1, "only values"),
    ("{% for a in news %}{% endfor %}{{ a }}", 1, "{{ a }} is not known"),
    ("{% for a, b in news %}{{ a }}{% endfor %}", 1, "a loop can only go over news"),
    ("{% for first in news %}{{ first.x }}{% endfor %}", 1, "a value has no parts"),
    ("{{ " + "(" * 5000 + "first" + ")" * 5000 + " }}", 1, "it cannot be filled"),
    ("{{ " + "not " * 3000 + "first }}", 1, ""),
    ("{% if first %}" * 40 + "x" + "{% endif %}" * 40, 1, "nested too deeply"),
    ("{{ " + "9" * 5000 + " }}", 1, ""),
    ("{{ url }}" * 1500, 1, "longer than 20,000 characters"),
    ("{{ topic }}", 1, "nothing is left of the text"),
    ("Hi\n[tekst]\nHo", 2, "[tekst] is no part; the parts are [subject], [text], [shorter], [call]."),
    (b"Hi\nGr\xfc\xdfe", 2, "this is not UTF-8; save the file as UTF-8."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "told"), REFUSED, ids=range(len(REFUSED)))
def test_a_broken_template_gives_our_draft_and_a_sentence_with_file_and_line(
    folder: Path, text: str | bytes, line: int, told: str
) -> None:
    begun = time.monotonic()
    found = made(folder, text)
    assert time.monotonic() - begun < 5
    assert found.trouble is not None
    assert found.trouble.startswith(f"templates/new_role.txt, line {line}: "), found.trouble
    assert told in found.trouble
    assert found.trouble.endswith(f". {BUILT_IN}") or found.trouble.endswith(f"? {BUILT_IN}")
    assert "\n" not in found.trouble
    assert found.text == draft("new_role", FACTS, templates=None).text


def test_a_file_that_cannot_be_read_is_told(folder: Path) -> None:
    found = made(folder, "x" * 20_000)
    assert found.trouble == f"templates/new_role.txt is larger than 16 KB. {BUILT_IN}"
    (folder / "de").mkdir()
    loop = folder / "de" / "new_role.txt"
    loop.symlink_to(loop)
    (folder / "new_role.txt").unlink()
    os.mkfifo(folder / "new_role.txt")
    assert draft("new_role", FACTS, templates=folder).trouble is None, (
        "a pipe is no file, and nobody waits for it"
    )


def test_what_the_system_says_of_a_file_is_passed_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, *args: Any) -> Any:
        raise PermissionError(13, "Permission denied")

    (folder / "new_role.txt").write_text("x")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", refuse)
        found = draft("new_role", FACTS, templates=folder)
    assert found.trouble == f"templates/new_role.txt cannot be read (Permission denied). {BUILT_IN}"


_PIECES = st.sampled_from(
    [
        "{{ ", " }}", "{% ", " %}", "{#", "#}", "if ", "else", "endif", "for x in ", "endfor", "news",
        "first", "role", "topic", "|join", "|upper", "raw", "endraw", "\n", "\n[text]\n", "[call]", "'", '"',
        "(", ")", "{", "}", "not ", "a", " ", "-", "1", "is even", "~", ".", "__class__", "[0]", "\x00",
        "\ue001", "é", "x = ",
    ]
)  # fmt: skip


@given(st.lists(_PIECES | st.text(max_size=5), max_size=25).map("".join))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_template_breaks_a_draft(folder: Path, text: str) -> None:
    found = made(folder, text.encode("utf-8", "replace"))
    assert found.text.strip()
    assert found.subject
    assert "\n" not in found.subject
    assert not any(sign in found.text for sign in ("\ue000", "\ue001", "\ue002"))


def test_every_template_can_be_checked_before_it_is_needed(folder: Path) -> None:
    assert template_troubles(folder.parent / "none", today=TODAY) == ()
    (folder / "de").mkdir()
    (folder / "german").mkdir()
    for name, text in {
        "answer": "Hi {{ first }}, {{ topic }}", "newrole": "x", "xyz": "x", "de/thank_you": "a\n{{ frist }}",
        "german/answer": "x", "invite": "[tekst]", "check_in": "[text]\nx\n[call]\n{% if %}\n",
    }.items():  # fmt: skip
        (folder / f"{name}.txt").write_text(text)
    (folder / "README.md").write_text("{{ of no concern }}")
    (folder / "follow_up.txt").mkdir()
    told = template_troubles(folder, today=TODAY)
    names = ", ".join(SHEETS)
    assert told == (
        "templates/check_in.txt, line 4: Expected an expression, got 'end of statement block'.",
        "templates/de/thank_you.txt, line 2: {{ frist }} is not known; did you mean {{ first }}?",
        "templates/german/answer.txt is never used: name the folder by the two letters of a language, "
        "such as de.",
        "templates/invite.txt, line 1: [tekst] is no part; "
        "the parts are [subject], [text], [shorter], [call].",
        "templates/newrole.txt is never used: there is no template of this name; did you mean new_role.txt?",
        f"templates/xyz.txt is never used: there is no template of this name; the templates are {names}.",
    )


def test_our_own_sheets_pass_the_check_of_the_users(tmp_path: Path) -> None:
    ours = Path(sheets_module.__file__).parent / "templates"
    folder = shutil.copytree(ours, tmp_path / "templates", ignore=shutil.ignore_patterns("parts.txt"))
    assert template_troubles(folder, today=TODAY) == ()


def test_a_folder_that_cannot_be_listed_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, pattern: str) -> Any:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "glob", refuse)
        told = template_troubles(folder, today=TODAY)
    assert told == ("templates cannot be read (Permission denied).",)


def test_our_own_sheets_are_whole_in_every_language() -> None:
    for language in LANGUAGES:
        for kind in KINDS:
            names = [part.name for part in shipped(language, "invite" if kind == "invite_long" else kind)]
            assert set(names) <= set(PARTS)
            wanted = (
                ["text"]
                if kind.startswith("invite") and kind != "invite_mail"
                else ["subject", "text", "call"]
            )
            assert [name for name in names if name != "shorter"] == wanted
            assert "shorter" in names
    names = [[part.name for part in shipped(language, "parts")] for language in LANGUAGES]
    assert set(names[0]) == set(names[1])
    assert not set(names[0]) & set(VALUES), "a part does not hide a value"


def test_parts_are_found_with_the_lines_on_which_they_begin() -> None:
    found = parts("one\n[call]\r\ntwo\rthree")
    assert [(part.name, part.source, part.line) for part in found] == [
        ("text", "one", 1),
        ("call", "two\nthree", 3),
    ]
    assert [part.name for part in parts("\n[call]\nx")] == ["call"]
    assert [part.source for part in parts("")] == [""]


def test_a_fault_is_raised_with_its_line(folder: Path) -> None:
    (folder / "answer.txt").write_text("[no]\n")
    with pytest.raises(Fault) as caught:
        sheets_module.own(folder, "en", "answer")
    assert caught.value.line == 1


def test_the_template_engine_is_loaded_by_the_first_draft_only() -> None:
    code = (
        "import sys, monitor.drafts, monitor.cli; assert 'jinja2' not in sys.modules;"
        "from monitor.drafts import Facts, draft; import datetime;"
        "draft('answer', Facts(today=datetime.date(2026, 8, 13)), templates=None);"
        "assert 'jinja2' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)

"""What the documents promise is so: the README's configuration loads, and each verb and key is told of."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from monitor import config
from monitor.cli import VERBS, _parser
from monitor.drafts import describe as templates
from monitor.sources import describe

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def test_the_twenty_lines_of_the_readme_are_a_configuration_without_mistakes(tmp_path: Path) -> None:
    (text,) = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    secret = tmp_path / "mail.url"
    secret.write_text("mailto://user:pass@mail.example")
    secret.chmod(0o600)
    settings = config.read(text, tmp_path / "config.toml", tmp_path, {"HOME": str(tmp_path)})
    (employer,) = settings.employers
    assert (employer.sources[0].key, employer.people[0].star) == ("greenhouse:acme", True)
    assert settings.me.name
    assert 15 <= len([line for line in text.splitlines() if line.strip()]) <= 25


def test_every_link_of_the_readme_leads_somewhere() -> None:
    links = re.findall(r"\]\(((?!https?:)[^)]+)\)", README)
    assert "docs/alert.png" in links
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_has_help_and_each_command_in_the_documents_is_one(
    verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        _parser([verb]).parse_args([verb, "--help"])
    assert end.value.code == 0
    assert VERBS[verb][1:] in " ".join(capsys.readouterr().out.split())


def test_the_documents_name_no_verb_that_is_not_there() -> None:
    texts = [README, *(page.read_text("utf-8") for page in (ROOT / "docs").glob("*.md"))]
    named = {verb for text in texts for verb in re.findall(r"`?job-monitor ([a-z]+)\b", text)}
    prose = {"is", "has", "at", "keeps", "and", "in", "as", "does", "that", "uses", "here"}
    assert named - prose <= set(VERBS)
    assert {"check", "poll", "status", "notify", "service"} <= named


def test_the_page_of_sources_is_made_from_the_table_of_readers() -> None:
    assert (ROOT / "docs" / "sources.md").read_text("utf-8") == describe.page(), "run `make docs`"


def test_the_page_of_templates_is_made_from_the_templates() -> None:
    assert (ROOT / "docs" / "templates.md").read_text("utf-8") == templates.page(), "run `make docs`"

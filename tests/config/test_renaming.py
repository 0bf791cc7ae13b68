"""Another name of an employer in the file: written as a person would, or refused with the line to write."""

from __future__ import annotations

import tomllib

import pytest

from monitor.config.renaming import with_alias
from monitor.errors import UsageError

NEW = '[[employers]]\nname = "Acme" # mine\n\n  [[employers.people]]\n  name = "Kim Osei"\n'
ONE = '# top\n[[employers]]\nname = "Acme"\naliases = ["Acme GmbH"] # as they sign\n'
MANY = '[[employers]]\nname = "Acme"\naliases = [\n  "Acme GmbH", # as they sign\n]\n'
INLINE = 'employers = [{ name = "Acme" }]\n'


@pytest.mark.parametrize(
    ("text", "aliases"), [(NEW, ["Acme Labs"]), (ONE, ["Acme GmbH", "Acme Labs"]), (INLINE, ["Acme Labs"])]
)
def test_an_alias_is_added_and_all_else_stays(text: str, aliases: list[str]) -> None:
    changed = with_alias(text, "acme", "Acme Labs")
    assert tomllib.loads(changed)["employers"][0]["aliases"] == aliases
    comments = [part.partition("#")[2] for part in text.splitlines() if "#" in part]
    assert all(comment in changed for comment in comments)


def test_a_list_of_several_lines_is_left_to_the_user() -> None:
    with pytest.raises(UsageError, match=r'aliases = \["Acme GmbH", "Acme Labs"\]'):
        with_alias(MANY, "Acme", "Acme Labs")


def test_an_employer_who_is_not_there_is_refused() -> None:
    with pytest.raises(UsageError, match="Beta does not stand"):
        with_alias(NEW, "Beta", "Beta Labs")

"""`forget` takes nothing of somebody who has a name, or a part of one, in common with whom it forgets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.store import Store
from tests.life import Life, living

pytestmark = pytest.mark.network


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    with living(tmp_path) as life:
        yield life


def noted(life: Life, *people: tuple[str, str, str]) -> None:
    """Employer, name and other keys of people, each of whom was written to."""
    life.write(
        *(
            f'name = "{employer}"\n{life.source(employer.lower())}'
            + "".join(
                f'[[employers.people]]\nname = "{name}"\n{keys}\n'
                for whose, name, keys in people
                if whose == employer
            )
            for employer in dict.fromkeys(whose for whose, *_ in people)
        )
    )
    for employer, name, _ in people:
        ran = life.run("contacted", name, "--employer", employer, "--how", "mail")
        assert ran.code == 0, ran.err


def contacts(life: Life) -> set[tuple[str, str]]:
    store = Store(life.state)
    try:
        return {(one.employer, one.person) for one in store.contacts()}
    finally:
        store.close()


def test_a_namesake_with_a_profile_of_that_name_stays_after_a_restore(life: Life) -> None:
    profile = 'linkedin = "https://www.linkedin.com/in/dana-ruiz"'
    noted(life, ("Acme", "Dana Ruiz", profile), ("Globex", "Dana Ruiz", ""))
    copy = life.folder / "copy"
    assert life.run("backup", str(copy)).code == 0
    ran = life.run("forget", "Dana Ruiz", "--employer", "Acme", "--yes")
    assert ran.code == 0, ran.out
    assert contacts(life) == {("Globex", "Dana Ruiz")}
    assert life.run("restore", str(copy)).code == 0
    assert contacts(life) == {("Globex", "Dana Ruiz")}


@pytest.mark.parametrize("other", ["Jan Lee Smith", "Jan Lee-Smith", "Mary Jan Lee"])
def test_whose_name_holds_the_name_stays(life: Life, other: str) -> None:
    noted(life, ("Acme", "Jan Lee", 'email = "jan@acme.example"'), ("Acme", other, ""))
    copy = life.folder / "copy"
    assert life.run("backup", str(copy)).code == 0
    ran = life.run("forget", "Jan Lee", "--yes")
    assert ran.code == 0, ran.out
    assert f"{other} of Acme is still noted" in " ".join(ran.out.split())
    assert contacts(life) == {("Acme", other)}
    assert life.run("restore", str(copy)).code == 0
    assert contacts(life) == {("Acme", other)}


def test_whose_name_holds_the_name_of_the_profile_stays(life: Life) -> None:
    profile = 'linkedin = "https://www.linkedin.com/in/maria"'
    noted(life, ("Acme", "Maria Hill", profile), ("Globex", "Maria Lopez", ""))
    copy = life.folder / "copy"
    assert life.run("backup", str(copy)).code == 0
    assert life.run("forget", "Maria Hill", "--yes").code == 0
    assert contacts(life) == {("Globex", "Maria Lopez")}
    assert life.run("restore", str(copy)).code == 0
    assert contacts(life) == {("Globex", "Maria Lopez")}

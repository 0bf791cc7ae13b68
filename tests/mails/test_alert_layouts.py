"""Layouts that no row knows, in nine languages, with links that tell nothing or are of an unknown site."""

from __future__ import annotations

import pytest

from monitor.mails.alert import read_alert
from monitor.text import fold
from tests.mails.layouts import HTML, PLAIN, ROLES, Layout, Linker, mail, site, tracker

LAYOUTS = (*HTML, *PLAIN)


def counted(
    layout: Layout, language: str, link: Linker, *, watched: bool, most: int = 9
) -> tuple[int, int, int, int]:
    """Postings, those read with title and employer, those with the place too, rows that are wrong."""
    roles = ROLES[language][:most]
    names = [[role.company] for role in roles[::2]] if watched else []
    read = read_alert(mail(layout, roles, language, link), names)
    true = {(role.title, role.company): role.place for role in roles}
    found = {
        (posting.title, next((c for _, c in true if fold(c) == fold(posting.employer or "")), "")): posting
        for posting in read.postings
    }
    right = true.keys() & found.keys()
    placed = sum("; ".join(found[key].locations) == true[key] for key in right)
    return len(true), len(right), placed, len(found) - len(right)


def summed(layouts: tuple[Layout, ...], *, watched: bool, most: int = 9) -> tuple[int, ...]:
    """The counts of the layouts in all languages, of many layouts in every second one, with one kind of link
    and the other in turn."""
    mails = [(layout, language) for layout in layouts for language in ROLES]
    mails = mails if len(layouts) == 1 else mails[::2]
    counts = [
        counted(layout, language, (tracker, site)[number % 2], watched=watched, most=most)
        for number, (layout, language) in enumerate(mails)
    ]
    return tuple(map(sum, zip(*counts, strict=True)))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_with_half_of_the_employers_watched_a_layout_is_read_in_every_language(layout: Layout) -> None:
    whole, right, placed, wrong = summed((layout,), watched=True)
    assert wrong == 0
    assert right >= 0.95 * whole
    assert placed >= 0.95 * whole


def test_with_nobody_watched_nearly_all_is_read_and_nothing_is_wrong() -> None:
    whole, right, placed, wrong = summed(LAYOUTS, watched=False)
    assert wrong == 0
    assert right >= 0.95 * whole
    assert placed >= 0.95 * whole


def test_a_mail_with_one_role_is_read_where_its_employer_is_watched() -> None:
    whole, right, placed, wrong = summed(LAYOUTS, watched=True, most=1)
    assert wrong <= 0.01 * whole
    assert right >= 0.95 * whole
    assert placed >= 0.93 * whole


def test_a_mail_with_one_role_of_nobody_watched_is_left_alone_rather_than_read_wrongly() -> None:
    whole, right, _, wrong = summed(LAYOUTS, watched=False, most=1)
    assert wrong <= 0.01 * whole
    assert right >= 0.3 * whole

"""The mails in a browser: axe-core finds nothing, nothing spills over, and they read in their order."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from tests.browser.chromium import DESKTOP, PHONE, Chromium
from tests.browser.mails import MAILS

pytestmark = pytest.mark.network
WIDTHS = {"phone": PHONE, "desktop": DESKTOP}

_ORDER = """
const lines = [...document.querySelectorAll("h1,h2,h3,dt,li,pre,a,.soft")].filter(e => e.textContent.trim());
return lines.map(e => [e.tagName, e.textContent.trim(), e.getBoundingClientRect().top]);
"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", MAILS)
def test_a_mail_has_no_fault_and_fits_its_width(browser: Chromium, name: str, width: str) -> None:
    browser.show(MAILS[name]().html, width=WIDTHS[width])
    for scheme in ("light", "dark"):
        browser.turn(scheme)
        assert browser.faults() == [], scheme
    assert browser.spilled() == []
    browser.enlarge(2)
    assert browser.spilled() == [], "with letters of twice the size"


@pytest.mark.parametrize("name", ["reach out", "digest"])
def test_a_mail_program_that_drops_the_styles_still_shows_it_well(browser: Chromium, name: str) -> None:
    browser.show(MAILS[name]().html, width=PHONE)
    browser.strip()
    assert browser.faults() == []
    assert browser.spilled() == []


def test_a_fault_would_be_seen(browser: Chromium) -> None:
    page = MAILS["failing source"]().html
    browser.show(page.replace("color:#1b1f24", "color:#c0c4c8").replace("<h2", "<h4"), width=PHONE)
    found = " ".join(browser.faults())
    assert "color-contrast" in found
    assert "heading-order" in found
    browser.show(page.replace("overflow-wrap:anywhere", "white-space:nowrap"), width=PHONE)
    assert browser.spilled()


@pytest.mark.parametrize("name", MAILS)
def test_it_is_read_from_top_to_bottom_with_one_main_heading(browser: Chromium, name: str) -> None:
    browser.show(MAILS[name]().html, width=PHONE)
    told = browser.ask(_ORDER)
    tops = [top for _, _, top in told]
    assert tops == sorted(tops), "what comes first in the page stands first on it"
    levels = [int(tag[1]) for tag, _, _ in told if re.fullmatch("H[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later - before <= 1 for before, later in pairwise(levels))


def test_what_to_do_comes_first_and_the_draft_before_what_else_is_open(browser: Chromium) -> None:
    browser.show(MAILS["reach out"]().html, width=PHONE)
    told = [(tag, text) for tag, text, _ in browser.ask(_ORDER)]
    headings = [text for tag, text in told if tag in ("H1", "H2")]
    assert headings[:3] == [
        "Write to Dana Ruiz now: Acme opened Analytics Engineer", "What to do now", "The role",
    ]  # fmt: skip
    assert headings.index("A draft to copy and edit") < headings.index("Also open at Acme")
    links = [text for tag, text in told if tag == "A"]
    assert links[-1] == "Data Scientist"
    ways = [links.index(way) for way in ("Call Dana", "Open the profile of Dana", "Analytics Engineer")]
    assert ways == sorted(ways)


@pytest.mark.parametrize("text", [1, 2])
@pytest.mark.parametrize("name", ["reach out", "due"])
def test_a_button_is_easy_to_hit(browser: Chromium, name: str, text: float) -> None:
    browser.show(MAILS[name]().html, width=PHONE)
    browser.enlarge(text)
    boxes = browser.ask(
        "return [...document.querySelectorAll('.button')].map(e => e.getBoundingClientRect().toJSON())"
    )
    assert boxes
    assert all(box["height"] >= 44 and box["width"] >= 44 for box in boxes)
    for before, after in pairwise(boxes):
        assert max(after["top"] - before["bottom"], after["left"] - before["right"]) >= 8


def test_a_name_from_right_to_left_does_not_turn_its_sentence(browser: Chromium) -> None:
    browser.show(MAILS["awkward"]().html, width=DESKTOP)
    before, name, after = browser.ask(
        """
        const span = document.querySelector("h1 span"), range = document.createRange();
        const edge = node => { range.selectNodeContents(node); return range.getClientRects()[0].left; };
        return [span.previousSibling, span, span.nextSibling].map(edge);
        """
    )
    assert before < name < after


def test_nothing_is_loaded_and_nothing_runs(browser: Chromium) -> None:
    for make in MAILS.values():
        browser.show(make().html, width=PHONE)
        loaded = browser.ask("return performance.getEntriesByType('resource').map(entry => entry.name)")
        assert loaded == []
        assert browser.ask("return document.images.length + document.scripts.length") == 0

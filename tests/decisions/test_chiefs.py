"""Which function a title leads by itself."""

from __future__ import annotations

import pytest

from monitor.decisions.chiefs import EVERYTHING, led


@pytest.mark.parametrize(
    ("title", "near", "function"),
    [
        ("CTO", "", "software"), ("Co-Founder & CTO", "", "software"),
        ("Chief Technology Officer", "", "software"),
        ("CTO, EMEA", "", "software"), ("CIO", "", "itsec"), ("CISO", "", "itsec"), ("CDO", "", "data"),
        ("CMO", "", "marketing"), ("CFO", "", "finance"), ("COO", "", "ops"), ("CHRO", "", "people"),
        ("CRO", "", "sales"), ("CPO", "", "product"), ("CPO", "people", "people"),
        ("CPO", "product", "product"),
        ("Principal", "", None), ("Principal", "software", None), ("Principal", "education", "education"),
        ("Schulleiterin", "", "education"), ("CEO", "", EVERYTHING), ("Founder", "", EVERYTHING),
        ("Managing Director", "", EVERYTHING), ("Geschäftsführerin", "", EVERYTHING),
        ("Field CTO", "", None), ("Assistant to the CEO", "", None), ("Chief of Staff", "", None),
        ("Principal Engineer", "education", None), ("Deputy CFO", "", None), ("", "", None),
    ],
)  # fmt: skip
def test_a_chief_leads_what_the_title_says(title: str, near: str, function: str | None) -> None:
    assert led(title, frozenset(filter(None, [near]))) == function

"""What tells that a text is about a person, and what does not."""

from __future__ import annotations

import json

import pytest

from monitor.decisions.traces import Traces, called, only_theirs


@pytest.mark.parametrize(
    ("trace", "text", "found"),
    [
        ("Dana Ruiz", "write to DANA  RUIZ.", True),
        ("Dana Ruiz", "in/dana-ruiz", True),
        ("Dana Ruiz", "body=Hi%20Dana%20Ruiz%2C", True),
        ("Dana Ruiz", "q=dana+ruiz", True),
        ("Dana Ruiz", json.dumps("ask\nDana Ruiz"), True),
        ("Dana Ruiz", "Dana Ruizo", False),
        ("Dana Ruiz", "Jordana Ruiz", False),
        ("Dana Ruiz", "Dana, and later Ruiz", False),
        ("Dana Ruiz", "Dana", False),
        ("Óscar Núñez", json.dumps("an ÓSCAR NÚÑEZ"), True),
        ("Óscar Núñez", "oscar nunez", True),
        ("Zoë 🎉 Li", json.dumps("zoë 🎉 li"), True),
        ('Q "x" Li', json.dumps('ask Q "x" Li'), True),
        ("dana@acme.example", "mailto:dana%40acme.example?x", True),
        ("dana@acme.example", "jordana@acme.example", False),
        ("dana@acme.example", "ruiz.dana@acme.example", False),
        ("dana@acme.example", "dana@acme.example.test", False),
        ("dana@acme.example", "mail dana@acme.example.", True),
        ("+49 30 5550100", "tel:+49305550100", True),
        ("+49 30 5550100", "+49 (30) 555-0100", True),
        ("+49 30 5550100", "149305550100", False),
        ("https://linkedin.example/in/dana-r-7/", "dana-r-7", True),
        ("https://linkedin.example/in/dana-r-7/", "dana-r-77", False),
        ("", "anything", False),
    ],
)
def test_a_trace_is_found_however_it_is_written_and_never_in_another_word(
    trace: str, text: str, found: bool
) -> None:
    assert Traces([trace]).are_in(text) is found
    assert not Traces([trace]).are_in(None)


def test_what_others_have_as_well_is_no_trace() -> None:
    dana = {"name": "Dana Ruiz", "email": "dana@acme.example", "phone": "", "linkedin": None, "star": True}
    assert only_theirs(dana, []) == ("Dana Ruiz", "dana@acme.example")
    assert only_theirs(dana, [{"name": "DANA RUIZ"}]) == ("dana@acme.example",)
    assert only_theirs(dana, [{"name": "Sam", "other": "Dana@acme.example"}]) == ("Dana Ruiz",)
    assert only_theirs({"name": "Dana"}, []) == ()
    assert only_theirs(dana, [{"name": "Dana Ruiz-Li"}]) == ("dana@acme.example",)


def test_what_somebody_is_called_is_each_part_of_their_name() -> None:
    assert called("Dana van Li").are_in("Hi Dana,")
    assert not called("Dana Li").are_in("a list")
    assert called("Li").are_in("Hi Li!")

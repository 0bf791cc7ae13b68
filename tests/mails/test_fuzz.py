"""A small run of the fuzzer; `make fuzz-mails` is the long one."""

from __future__ import annotations

from tests.mails.fuzz import fuzz


def test_no_mutated_mail_escapes_hangs_or_gives_what_must_not_come_out() -> None:
    found = fuzz(seed=7, count=400)
    assert found.faults == []
    assert found.read == 400
    assert found.postings > 0

"""What is asked of a mail. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from monitor.model import Employer


@dataclass(frozen=True, slots=True, kw_only=True)
class MailQuestion:
    """On what a mail is read: whose roles count, who vouches for senders (`boundary`), and whether what
    looks like a no or an invitation is to be proposed. `today` is the day in the user's zone."""

    employers: tuple[Employer, ...]
    boundary: str | None = None
    propose: bool = False
    today: date


def bare(employers: Sequence[Employer]) -> tuple[Employer, ...]:
    """The employers as far as the reading of a mail needs them: no note and no address of anybody leaves for
    the process that reads, except the mail addresses by which a sender is known."""
    return tuple(
        replace(
            employer,
            departments={},
            sources=tuple(
                replace(source, token=None, contact=None, selectors=None) for source in employer.sources
            ),
            people=tuple(
                replace(person, notes=None, phone=None, linkedin=None, other=None)
                for person in employer.people
            ),
        )
        for employer in employers
    )

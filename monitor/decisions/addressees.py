"""Which of the watched employers a posting of an alert mail is about. Pure.

The employers are a closed set: whole names are compared and never parts of them, so that neither a namesake
("Acme Foods") nor a staffing firm that hires for an employer is taken for it. What a mail tells of anybody
else is nobody's business here.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.decisions.belongs import is_of, mentions_one_of
from monitor.model import Employer, Posting


def addressee(posting: Posting, employers: Sequence[Employer]) -> Employer | None:
    """The watched employer of a posting. News is about the first that its headline names, or for which the
    alert was made."""
    stated = posting.employer or ""
    for employer in employers:
        if stated and is_of(names_of(employer), stated):
            return employer
    if not posting.news:
        return None
    for text in (posting.title, stated):
        for employer in employers:
            if mentions_one_of(names_of(employer), text):
                return employer
    return None


def names_of(employer: Employer) -> tuple[str, ...]:
    return (employer.name, *employer.aliases)

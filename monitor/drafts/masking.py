"""Texts for a lock screen: without the names of people and of employers. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from monitor.drafts.phrases import line
from monitor.model import Employer, Person
from monitor.text import words

_GENERIC_WORDS = """
gmbh mbh ag se kg kgaa ohg ug ev inc incorporated corp corporation co company companies llc llp lp ltd
limited plc sa sas sarl spa srl bv nv ab as asa oy oyj aps sro pty pte kk group gruppe groupe holding
holdings partner partners associates ventures capital global international europe germany deutschland usa
the and und of for der die das des van von les labs lab laboratories software hardware data cloud
platform platforms systems system solutions solution services service technology technologies technologie
tech digital network networks media studio studios games gaming interactive analytics intelligence
machine learning robotics science sciences research consulting consultants consultancy design creative
engineering engineers product products development security cyber mobile web internet online energy power
health healthcare medical pharma bio biotech life finance financial bank insurance payments trading
investment investments asset management logistics transport mobility travel automotive aerospace space
industries industrial manufacturing materials electric electronics semiconductor education university
institute school foundation college hospital clinic food foods retail fashion sports marketing sales
people legal business commerce real estate home smart open public new first one
"""
_GENERIC = frozenset(_GENERIC_WORDS.split())
"""Words of employers' names that name no employer by themselves, and that titles of roles need."""


def masked(text: str, employer: Employer | None, people: Iterable[Person], *more: str | None) -> str:
    """The text without the employer's and the people's names, for a lock screen.

    Of a name of several words each word that could name somebody goes too ("Acme" of "Acme Labs GmbH").
    """
    names = [p.name for p in people]
    if employer:
        more = (*more, employer.name, *employer.aliases)
        names += [p.name for p in employer.people]
    firms = [line(n, 120) for n in more if n]
    whole = [*firms, *(line(n, 120) for n in names if n)]
    parts = [part for p in people for part in line(p.name, 80).split() if len(part) > 2]
    parts += [part for firm in firms for part in _naming(firm)]
    text = line(text)
    for name in sorted({n for n in [*whole, *parts] if n}, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "…", text, flags=re.IGNORECASE)
    return line(text)


def _naming(firm: str) -> list[str]:
    """The words of an employer's name of several words that tell which employer it is."""
    found = [word.strip(".,;:&()[]'\"") for word in firm.split()]
    return [w for w in found if len(found) > 1 and len(w) > 2 and not _GENERIC.issuperset(words(w))]

"""What the text of an advertisement says of the work, where its title and its department say nothing. Pure.

A text is the weakest evidence: it tells of the employer, of its customers and of the teams next door as well.
So only phrases that people write about their own work count (`text_terms`), each once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from monitor.decisions.department_terms import FAINT, FOREIGN, ROLES
from monitor.decisions.taxonomy import label_functions, title_functions
from monitor.decisions.text_terms import TERMS
from monitor.model import FUNCTIONS
from monitor.text import words

_LEAST = 2
"""Distinct phrases that have to speak for a function: one alone may stand in the text of any work."""
_NEAR = 0.75
"""A second function is told with at least this share of the phrases of the first."""
_MOST = 2
"""A text that tells of more functions than these tells of none."""


def is_opaque(title: str, labels: Sequence[str]) -> bool:
    """Whether neither the labels of the department nor the title tell what the work is."""
    if any(map(label_functions, labels)):
        return False
    # Most titles hold a word that tells wherever it stands, which is seen at a tenth of the cost.
    return _TELLING.isdisjoint(_WORD.findall(title.casefold())) and not title_functions(title)


def text_functions(said: Sequence[str]) -> tuple[str, ...]:
    """The function that a text tells of, or two that it tells of nearly alike, the strongest first.

    `said` are the words of the text as `monitor.text.words` gives them. None where fewer than two distinct
    phrases speak for one function, and where more than two functions are spoken for alike.
    """
    plain = [_singular(word) for word in said]
    starts = [at for at, word in enumerate(plain) if word in _STARTS]
    runs = {" ".join(plain[at : at + size]) for at in starts for size in _SIZES}
    votes = Counter(_PHRASES[phrase] for phrase in runs & _PHRASES.keys())
    top = max(votes.values(), default=0)
    if top < _LEAST:
        return ()
    found = [name for name in FUNCTIONS if votes[name] >= max(_LEAST, top * _NEAR)]
    return tuple(sorted(found, key=lambda name: -votes[name])) if len(found) <= _MOST else ()


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] != "s" else word


def _phrases() -> dict[str, str]:
    """Each phrase in the spelling of `text_functions`, and the function that it speaks for."""
    return {
        " ".join(map(_singular, words(phrase))): name
        for name, row in TERMS.items()
        for phrase in row.split(",")
    }


def _single_words() -> frozenset[str]:
    """The terms of the taxonomy that are one word."""
    rows = re.sub(r"^\S[^:]*:", ",", "\n".join((ROLES, FOREIGN, FAINT)), flags=re.MULTILINE)
    return frozenset(term for piece in rows.split(",") if (term := piece.strip()).isalpha())


_WORD = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[^\W\d_]+")
"""A word of a title; what stands in brackets is taken as a whole, since it is no word of the title's own."""
_TELLING = _single_words()
_PHRASES = _phrases()
_STARTS = frozenset(phrase.split()[0] for phrase in _PHRASES)
_SIZES = sorted({len(phrase.split()) for phrase in _PHRASES})

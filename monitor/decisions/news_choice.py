"""Which of the user's news to tell a person: those that count for the role at hand. Pure.

A note has room for two pieces of news at most. What qualifies the user for this very role comes first; where
nothing does, the latest piece alone is told, as a sign of life and not as a list.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from monitor.decisions import departments, families, taxonomy, titles
from monitor.decisions.nearness import LEVEL_WORDS
from monitor.model import News, Posting
from monitor.text import day, unique, words

MOST_TOLD = 2
"""How many pieces of news a note has room for."""

_MENTIONED, _TRADE, _PLACE, _WORD, _FUNCTION = 5, 4, 4, 2, 1
_MOST_WORDS = 3
"""More shared words than this say no more."""
_STRONG = 0.75
"""The share of the strongest function from which another function of a text counts as meant."""
_SHORT = frozenset(("ai", "ux", "ui", "c#", "f#"))
"""Short words that say something; other words of one or two letters say nothing."""
_SAYS_NOTHING_WORDS = """
about after again all also als am an and are as at auf aus bei but by das dem den der des die dies ein
eine einem einen einer finished for from ging habe haben had has have her his how ich ihr ihre ist its
jetzt job just made mein meine meinem meinen mit more much nach new neu neue neuen neuer next now nun our
out over own role sein seine seit since sind than that their them then they this time um und uns unser
unsere unter use used using via von vom war was were what when where which while who will with wurde work
worked working works year years your zum zur ueber uber remote full part company business day days month
months first started start completed became become moved engineer developer manager specialist analyst
consultant expert assistant officer coordinator administrator representative designer scientist technician
associate partner advisor
"""
_SAYS_NOTHING = frozenset(_SAYS_NOTHING_WORDS.split()) | LEVEL_WORDS
"""Words that two texts may share without having anything in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A piece of news to tell, and why this one, in sentences for the user."""

    news: News
    reasons: tuple[str, ...]


def choose_news(
    news: Sequence[News],
    *,
    since: date | None,
    today: date,
    posting: Posting | None = None,
    told_before: date | None = None,
) -> tuple[Chosen, ...]:
    """The news to tell, the most telling first: two pieces at most, none without a day to count from.

    `since` is the day of the rejection or of the meeting; news of that day or before are known. What is not
    newer than `told_before`, the day of the last contact, may have been told then: it is told again only if
    it counts for the role and nothing newer does.
    """
    fresh = [piece for piece in news if since is not None and since < piece.date <= today]
    untold = [piece for piece in fresh if told_before is None or piece.date > told_before]
    fitting = _fitting(untold, posting)
    if not fitting and told_before is not None:
        said = f"You may have told this before (you last wrote on {day(told_before)})."
        fitting = [Chosen(news=one.news, reasons=(*one.reasons, said)) for one in _fitting(fresh, posting)]
    if fitting:
        return tuple(fitting[:MOST_TOLD])
    latest = max(untold, key=lambda piece: piece.date, default=None)
    if latest is None:
        return ()
    reason = "It is your latest news" + ("." if posting is None else "; none of it is about this role.")
    return (Chosen(news=latest, reasons=(reason,)),)


def _fitting(news: Iterable[News], posting: Posting | None) -> list[Chosen]:
    """Those that count for the role, the most telling first, of equal ones the later first."""
    if posting is None:
        return []
    found: list[tuple[int, date, Chosen]] = []
    for piece in news:
        points, reasons = _telling(piece.text, posting)
        if points:
            found.append((points, piece.date, Chosen(news=piece, reasons=reasons)))
    found.sort(key=lambda item: item[:2], reverse=True)
    return [chosen for _, _, chosen in found]


def _telling(text: str, posting: Posting) -> tuple[int, tuple[str, ...]]:
    """How much a text says for a role, and in which sentences; nothing and none where it says nothing."""
    found = (
        *(_mentioned(text, mention) for mention in unique(posting.mentions)),
        _trade(text, posting.title),
        _place(text, posting.locations),
        _shared_words(text, posting),
        _function(text, posting),
    )
    said = [one for one in found if one is not None]
    return sum(points for points, _ in said), tuple(sentence for _, sentence in said)


def _mentioned(text: str, mention: str) -> tuple[int, str] | None:
    wanted = set(words(mention))
    if wanted and wanted <= set(words(text)):
        return _MENTIONED, f'The advertisement mentions "{mention}".'
    return None


def _trade(text: str, title: str) -> tuple[int, str] | None:
    shared = families.trades(text) & families.trades(title)
    return (_TRADE, f"It is about the trade of the role ({min(shared)}).") if shared else None


def _place(text: str, locations: Iterable[str]) -> tuple[int, str] | None:
    """Whether the text names the town of the role, which stands before the region and the country."""
    said = words(text)
    for location in locations:
        town = words(location.partition(",")[0])
        if town and not _SAYS_NOTHING.issuperset(town) and _holds(said, town):
            return _PLACE, f"It names the place of the role ({location})."
    return None


def _holds(said: Sequence[str], phrase: Sequence[str]) -> bool:
    size = len(phrase)
    return any(tuple(said[start : start + size]) == tuple(phrase) for start in range(len(said) - size + 1))


def _shared_words(text: str, posting: Posting) -> tuple[int, str] | None:
    shared = _content(text) & {word for t in (posting.title, *posting.departments) for word in _content(t)}
    if not shared:
        return None
    return _WORD * min(
        len(shared), _MOST_WORDS
    ), f"It shares words with the role ({', '.join(sorted(shared))})."


def _content(text: str) -> frozenset[str]:
    """The words of a text that say what the work is, in one spelling."""
    return frozenset(
        word
        for word in titles.spelled(text).split()
        if word not in _SAYS_NOTHING and (len(word) > 2 or word in _SHORT)
    )


def _function(text: str, posting: Posting) -> tuple[int, str] | None:
    """Whether text and role are about one kind of work, as far as both tell."""
    said = [name for name, weight in taxonomy.title_functions(text) if weight >= _STRONG]
    role = departments.functions(posting.departments, posting.title, {}).weights
    asked = {name for name, weight in role.items() if weight >= _STRONG}
    shared = [name for name in said if name in asked]
    return (_FUNCTION, f"It is about the same kind of work ({shared[0]}).") if shared else None

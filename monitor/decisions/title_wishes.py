"""The title of a role against the titles that the user wishes for. Pure.

A wish and a title fit when they are of one family of trades (`families`), so that "Auditor" is found by who
wishes for "Accountant", and "Data Entry Clerk" is not by who wishes for "Data Engineer". Words of the wish
that no family explains ("rural nurse") must stand in the title too. A wish of no known family is met by its
words.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from monitor.decisions import families, levels
from monitor.decisions.family_terms import ANYBODY, LEVELS, SMALL
from monitor.decisions.wishes import Finding, listed

_RANK = ("fit", "near", "no")


class _Said(NamedTuple):
    """What came of one wish, why, and whether only the level is what misses it."""

    outcome: Literal["fit", "near", "no"]
    reason: str = ""
    by_level: bool = False


class Wish(NamedTuple):
    """A wished title: its families, those that it is content with or near to, the words that no family
    explains, the word that says what the person is, all words, and those that tell something."""

    families: frozenset[str]
    accepted: frozenset[str]
    near: frozenset[str]
    rest: frozenset[str]
    anchor: str
    words: tuple[str, ...]
    telling: tuple[str, ...]


def judge_title(
    title: str, wished: Sequence[str], *, by_seniority: bool = False, remedied: bool = True
) -> Finding:
    """The best that any wished title comes to.

    With `by_seniority` the user has said which levels are wished, and the level of the title is judged there.
    Not `remedied`: a remedy is looked for only where little is missed, since looking costs more than judging.
    """
    said = [_eased(_against(title, wish), title, wish, by_seniority) for wish in wished]
    best = min(said, key=lambda one: _RANK.index(one.outcome))
    if best.outcome == "fit":
        return Finding(rule="title", outcome="fit", weight=3.0, reason=best.reason)
    reason = best.reason or f'The title "{title}" is none of those you wish for ({listed(wished)}).'
    remedy = _remedy(title, by_seniority) if remedied or best.outcome == "near" else None
    return Finding(rule="title", outcome=best.outcome, weight=3.0, reason=reason, remedy=remedy)


def _eased(said: _Said, title: str, wish: str, by_seniority: bool) -> _Said:
    """What is missed only by a level is no miss of the title where levels are judged by themselves."""
    return _Said("fit", _same(title, wish)) if by_seniority and said.by_level else said


def _remedy(title: str, by_seniority: bool) -> str | None:
    """The shortest wish that this title meets: its trade, else its words, else itself; each tried."""
    plain = " ".join(word for part in families.plain_parts(title) for word in part)
    for told in (*sorted(families.trades(title))[:1], plain, title):
        if told and _eased(_against(title, told), title, told, by_seniority).outcome == "fit":
            return f'This wish would be met if titles held "{told}".'
    return None


@lru_cache(maxsize=4096)
def read_wish(wish: str) -> Wish:
    """A wished title as it is compared."""
    field = families.meant(wish)
    trades = field or families.trades(wish)
    ordered = tuple(word for part in families.plain_parts(wish) for word in part)
    return Wish(
        families=trades,
        accepted=families.accepts(trades),
        near=families.near(trades),
        rest=frozenset() if field else families.unexplained(wish),
        anchor=_anchor(wish),
        words=ordered,
        telling=tuple(word for word in ordered if word not in SMALL),
    )


def _against(title: str, wish: str) -> _Said:
    """One title against one wish."""
    wanted, said = read_wish(wish), families.trades(title)
    if not (wanted.families and said):
        return _by_words(title, wish, wanted)
    if not said.isdisjoint(wanted.accepted):
        return _of_one_trade(title, wish, wanted)
    if not said.isdisjoint(wanted.near) and _shares_head(title, wanted):
        other = " or ".join(sorted(said))
        return _Said("near", f'The title "{title}" is near to "{wish}": {other} is a related trade.')
    return _in_other_words(title, wish, wanted)


def _shares_head(title: str, wanted: Wish) -> bool:
    """Whether a title calls people what the wish does; "manager" alone is what too many are called."""
    shared = _words(title).intersection(wanted.telling)
    return wanted.anchor in shared and (len(shared) > 1 or wanted.anchor not in ANYBODY)


def _of_one_trade(title: str, wish: str, wanted: Wish) -> _Said:
    missing = wanted.rest - _words(title)
    if missing:
        return _lacking(title, wish, [word for word in wanted.words if word in missing])
    asked = levels.level(wish)
    if asked and asked not in levels.standing(title) and not (levels.leads(wish) and levels.leads(title)):
        lacking = [word for word in wanted.words if word in LEVELS and word not in _words(title)]
        return _lacking(title, wish, lacking or [asked], by_level=True)
    if not asked and levels.leads(title) and not _manages(title, wanted):
        return _Said("near", f'The title "{title}" leads those who are meant by "{wish}".', True)
    return _Said("fit", _same(title, wish))


def _manages(title: str, wanted: Wish) -> bool:
    """Whether a title only says in another language that one is the manager who is wished for."""
    return "manager" in wanted.words and "gerente" in _words(title)


def _lacking(title: str, wish: str, lacking: Sequence[str], by_level: bool = False) -> _Said:
    reason = f'The title "{title}" matches your wish "{wish}" but for "{" ".join(lacking)}".'
    return _Said("near", reason, by_level)


def _same(title: str, wish: str) -> str:
    wanted = read_wish(wish)
    if _words(title).issuperset(wanted.telling):
        return f'The title "{title}" matches your wish "{wish}".'
    shared = " or ".join(sorted(families.trades(title) & wanted.accepted))
    return f'The title "{title}" is the same trade as your wish "{wish}" ({shared}).'


def _by_words(title: str, wish: str, wanted: Wish) -> _Said:
    """Where no family is known: all words of the wish in the part with the trade, or the rest after it."""
    everything = _words(title)
    if wanted.anchor not in everything or not wanted.telling:
        return _Said("no")
    parts = [frozenset(part) for part in families.plain_parts(title)]
    core = next(place for place, part in enumerate(parts) if wanted.anchor in part)
    after: frozenset[str] = frozenset().union(*parts[core:])
    other = parts[core] - LEVELS - frozenset(wanted.telling)
    if wanted.families:
        return _in_other_words(title, wish, wanted)
    if parts[core].issuperset(wanted.telling) or (not other and after.issuperset(wanted.telling)):
        if levels.leads(title) and not levels.standing(wish):
            return _Said("near", f'The title "{title}" leads those who are meant by "{wish}".', True)
        return _Said("fit", f'The title "{title}" matches your wish "{wish}".')
    missing = [word for word in wanted.telling if word not in everything]
    if missing and LEVELS.issuperset(missing):
        return _lacking(title, wish, missing, by_level=True)
    return _in_other_words(title, wish, wanted)


def _in_other_words(title: str, wish: str, wanted: Wish) -> _Said:
    """All words of a wish, in a title of another trade; one word alone says nothing there."""
    several = len(wanted.telling) > 1
    if several and _words(title).issuperset(wanted.telling) and len(wish.split()) > 1:
        return _Said("near", f'The title "{title}" has the words of "{wish}", but reads as another trade.')
    return _Said("no")


def _anchor(wish: str) -> str:
    """The word that says what the person is: before "of" ("Head of Data"), else the last of its part."""
    first = families.plain_parts(wish)[0]
    return first[first.index("of") - 1] if "of" in first[1:] else first[-1]


@lru_cache(maxsize=256)
def _words(title: str) -> frozenset[str]:
    """The words of a title, remembered while it is held against one wish after another."""
    return frozenset().union(*families.plain_parts(title))

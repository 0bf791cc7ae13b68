"""Is a role the rejected one coming back: renumbered, retitled, reworded or at another level. Pure.

The rejected role itself is told by its requisition, by its title as a person reads it, or by another wording
of the same job. A role of the same job at another level, or with a team that one of the two does not name, is
close to it, if it is alone: the rejected role does not stand on the board beside it, and no other team has
the job. Of these only those at another level are told as back, where they name it and no third level of the
job stands there. Another kind of offer (an internship, part-time), another place or another team is another
role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from monitor.decisions.requisitions import is_number, same_number
from monitor.decisions.titles import names_of, title_key
from monitor.decisions.whereabouts import place_left, titled_apart
from monitor.decisions.wordings import Wording, wording
from monitor.model import Posting, Rejection
from monitor.text import day

_WORD = re.compile(r"[^\W_][\w+#&.'-]*")
_ROMAN = re.compile(r"\b(?:II|III|IV|V)\b")
How = Literal["requisition", "title", "reworded", "re-levelled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """A rejected role that came back: of which no, how that shows (`sentence`), and what is not as it was.

    `differs` are sentences; none where nothing is known to differ. What is not `back` is close to the
    rejected role and may be another: a title that names no level may be a role of any, and a team has roles
    of its own.
    """

    rejection: Rejection
    how: How
    sentence: str
    differs: tuple[str, ...] = ()
    back: bool = True


def rejected(
    posting: Posting, rejections: Sequence[Rejection], beside: Sequence[Posting] | None = None
) -> tuple[Rejection, str] | None:
    """The latest rejection whose role this is, and the sentence that shows it; None where it is none."""
    found = returning(posting, rejections, beside)
    return (found.rejection, found.sentence) if found and found.back else None


def returning(
    posting: Posting, rejections: Sequence[Rejection], beside: Sequence[Posting] | None = None
) -> Return | None:
    """The latest rejection whose role this is; None where it is none. News is no role.

    `beside` are the roles of the employer that are open now (this one may be among them). Where they are not
    known (None), only the rejected role itself is told, and none at another level or of another team.
    """
    if posting.news or posting.foreign or not rejections:
        return None
    names = names_of(posting)
    latest_first = sorted(rejections, key=lambda one: one.date, reverse=True)
    for rejection in latest_first:
        found = _itself(posting, rejection, names) or _reworded(posting, rejection, names, beside or ())
        if found:
            return found
    if beside is None:
        return None
    near = (_near(posting, rejection, names, beside) for rejection in latest_first)
    return next(filter(None, near), None)


def _itself(posting: Posting, rejection: Rejection, names: tuple[str, ...]) -> Return | None:
    """The rejected role under its requisition, or under its title as a person reads it."""
    title, role = posting.title, rejection.role
    how: How = "title"
    if same_number(posting.requisition, rejection.requisition):
        how, sentence = "requisition", f"It has the requisition {posting.requisition} of {_no(rejection)}."
    elif title == role:
        sentence = f'It has the title of {_no(rejection)}, "{role}".'
    elif _reads_as(title, role, names):
        sentence = f'Its title, "{title}", reads as that of {_no(rejection)}, "{role}".'
    else:
        return None
    return _return(posting, rejection, how, sentence, names)


def _reads_as(title: str, role: str, names: tuple[str, ...]) -> bool:
    alike = title_key(title) == title_key(role) or title_key(title, names) == title_key(role, names)
    return alike and not titled_apart(title, role)


def _reworded(
    posting: Posting, rejection: Rejection, names: tuple[str, ...], beside: Sequence[Posting]
) -> Return | None:
    """The same job in other words, at the same level: unless the rejected role stands there in its own."""
    title, role = posting.title, rejection.role
    ours, theirs = wording(title, names), wording(role, names)
    if ours.words != theirs.words or ours.ranks != theirs.ranks or titled_apart(title, role):
        return None
    if any(_itself(other, rejection, names_of(other)) for other in _others(posting, beside)):
        return None
    sentence = f'Its title, "{title}", is another wording of that of {_no(rejection)}, "{role}".'
    return _return(posting, rejection, "reworded", sentence, names)


def _near(
    posting: Posting, rejection: Rejection, names: tuple[str, ...], beside: Sequence[Posting]
) -> Return | None:
    """The rejected role at another level, or with another say of its team, where it is alone."""
    title, role = posting.title, rejection.role
    ours, theirs = wording(title, names), wording(role, names)
    if ours.words == theirs.words:
        how: How = "re-levelled"
        said = "is that of {no}, at another level"
        back = _names_level(title, ours, theirs) and _only_level(posting, ours, theirs, beside)
    elif _one_team(posting, ours, theirs):
        how, back = "reworded", False
        said = "is close to that of {no}"
    else:
        return None
    if ours.offers != theirs.offers or titled_apart(title, role):
        return None
    if not _alone(posting, rejection, ours, theirs, beside):
        return None
    no = f'{_no(rejection)}, "{role}"'
    found = _return(posting, rejection, how, f'Its title, "{title}", {said.format(no=no)}.', names)
    return replace(found, back=back)


def _names_level(title: str, ours: Wording, theirs: Wording) -> bool:
    """Whether a title surely names a level: a plain number often only counts the roles of one title."""
    numbered = _ROMAN.search(title) is not None or any(level.isdigit() for level in theirs.levels)
    return any(numbered or not level.isdigit() for level in ours.levels)


def _only_level(posting: Posting, ours: Wording, theirs: Wording, beside: Sequence[Posting]) -> bool:
    """Whether the job stands there at no third level: where there are several, each is a role of its own."""
    said = (wording(other.title, names_of(other)) for other in _others(posting, beside))
    return not any(one.words == ours.words and one.ranks not in (ours.ranks, theirs.ranks) for one in said)


def _alone(
    posting: Posting, rejection: Rejection, ours: Wording, theirs: Wording, beside: Sequence[Posting]
) -> bool:
    """Whether neither the rejected role nor, where teams differ, another team with the job stands there."""
    least = min(ours.words, theirs.words, key=len)
    for other in _others(posting, beside):
        names = names_of(other)
        if _itself(other, rejection, names):
            return False
        said = wording(other.title, names)
        if ours.words != theirs.words and said.ranks == ours.ranks and least < said.words != ours.words:
            return False
    return True


def _one_team(posting: Posting, ours: Wording, theirs: Wording) -> bool:
    """Whether one title is the other with a further part that names no market: "Data Engineer (Payments)"."""
    if ours.ranks != theirs.ranks or ours.markets != theirs.markets:
        return False
    narrow, wide = sorted((ours, theirs), key=lambda said: len(said.words))
    if not (wide.role == narrow.words or (wide.role == narrow.role and narrow.more < wide.more)):
        return False
    # Where the title names the place of the posting, what it lacks may be the place of the rejected role.
    return wide is ours or wording(posting.title).words == ours.words


def _others(posting: Posting, beside: Sequence[Posting]) -> Iterator[Posting]:
    return (other for other in beside if (other.source, other.id) != (posting.source, posting.id))


def _return(
    posting: Posting, rejection: Rejection, how: How, sentence: str, names: tuple[str, ...]
) -> Return:
    ours, theirs = wording(posting.title, names), wording(rejection.role, names)
    differs: tuple[str, ...] = (
        *_levels_differ(ours, theirs),
        *_words_differ(posting, rejection, ours, theirs),
    )
    left = place_left(rejection.role, posting)
    if left:
        differs += (f"The place is {', '.join(posting.locations)}, and it was {left.title()}.",)
    before, now = rejection.requisition, posting.requisition
    if is_number(before) and is_number(now) and not same_number(before, now):
        differs += (f"The requisition is {now} and was {before}.",)
    return Return(rejection=rejection, how=how, sentence=sentence, differs=differs)


def _levels_differ(ours: Wording, theirs: Wording) -> Iterator[str]:
    if ours.ranks != theirs.ranks:
        step = 0 if _only_counted(ours, theirs) else ours.rank - theirs.rank
        how = "is higher" if step > 0 else "is lower" if step else "is another"
        yield f"The level {how}: {_level(ours)}, and it was {_level(theirs)}."


def _only_counted(ours: Wording, theirs: Wording) -> bool:
    """Whether one of two names no level and the other only a low number: neither higher nor lower."""
    named = ours.levels or theirs.levels
    return not (ours.ranks and theirs.ranks) and all(level in ("1", "2") for level in named)


def _words_differ(posting: Posting, rejection: Rejection, ours: Wording, theirs: Wording) -> Iterator[str]:
    added, dropped = ours.words - theirs.words, theirs.words - ours.words
    if added and dropped:
        yield f'The title was "{rejection.role}".'
    elif added:
        yield f'The title now says "{_listed(added, posting.title)}" as well.'
    elif dropped:
        yield f'The title no longer says "{_listed(dropped, rejection.role)}".'
    if ours.years != theirs.years and ours.years:
        yield f"It is for {' and '.join(sorted(ours.years))}."


def _level(said: Wording) -> str:
    return f'"{" ".join(said.levels)}"' if said.ranks else "none named"


def _listed(found: frozenset[str], title: str) -> str:
    """Those words of a title that are among some, as they are written there."""
    written = [word for word in _WORD.findall(title) if not wording(word).words.isdisjoint(found)]
    return " ".join(written or sorted(found))


def _no(rejection: Rejection) -> str:
    return f"the role that you were turned down for on {day(rejection.date)}"

"""Who was forgotten, known by digests that name nobody: so that an older copy can be rid of them too. Pure.

A text is known again by its words one after another, one without blanks (an address, the name of a profile)
as it is written, a number by its digits, a person by employer and name.
The digests have a key: who has both and guesses a name can see whether the guess is right, and no more.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from monitor.decisions.traces import readings
from monitor.text import fold

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"[\d\s()+./-]*")
_MOST_PARTS = 8
"""So many groups of digits make a number at most."""
_FEWEST_DIGITS = 6
_MOST_SEEN = 200_000
"""So many words are kept in mind while a copy is looked through, so that most are looked at once."""
_DIGEST = re.compile(r"[0-9a-f]{24}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """Somebody who was forgotten. `key` is that of the digests: of employer and name (`who`), of each text
    that only they are known by, with the number of its words and one byte of a digest of the first (`texts`),
    and of each phone number (`numbers`)."""

    key: str
    who: str
    texts: tuple[tuple[int, str, str], ...]
    numbers: tuple[str, ...]

    def is_of(self, employer: str, person: str) -> bool:
        return self.who == _who(self.key, employer, person)


def forgotten_of(key: str, employer: str, person: str, traces: Iterable[str]) -> Forgotten:
    """What is kept of somebody so that they can be forgotten again. `key`: 16 random bytes, hexadecimal."""
    texts, numbers = set(), set()
    for trace in traces:
        text = fold(trace)
        said = list(_WORD.finditer(text))
        if _is_number(trace):
            numbers.add(_digest(key, "number", re.sub(r"\D", "", trace)))
        elif said:
            # Of a profile dana-ruiz the words alone would be the name of everybody who is called so.
            whole = " " not in text
            told = text[said[0].start() : said[-1].end()] if whole else " ".join(one[0] for one in said)
            texts.add((len(said), _begin(key, said[0][0]), _digest(key, "text", told)))
    return Forgotten(
        key=key,
        who=_who(key, employer, person),
        texts=tuple(sorted(texts)),
        numbers=tuple(sorted(numbers)),
    )


def told_again(found: Sequence[Forgotten], texts: Iterable[str]) -> list[tuple[str, ...]]:
    """What of some texts each of them is known by, as it stands there."""
    told: list[set[str]] = [set() for _ in found]
    looks = [_Look(key, found) for key in {one.key for one in found}]
    for reading in (one for text in texts for one in readings(text)):
        for look in looks:
            for number, there in look.hits(reading):
                told[number].add(there)
    return [tuple(sorted(one)) for one in told]


class _Look:
    """A search for everybody whose digests have one key. A first word that begins nothing is passed over,
    which is what makes it quick."""

    def __init__(self, key: str, found: Sequence[Forgotten]) -> None:
        self._key = key
        self._begins: dict[str, str] = {}
        self._lengths: dict[str, set[int]] = {}
        self._texts: dict[str, list[int]] = {}
        self._numbers: dict[str, list[int]] = {}
        for number, one in enumerate(found):
            if one.key == key:
                for length, begin, text in one.texts:
                    self._lengths.setdefault(begin, set()).add(length)
                    self._texts.setdefault(text, []).append(number)
                for digits in one.numbers:
                    self._numbers.setdefault(digits, []).append(number)

    def hits(self, reading: str) -> Iterator[tuple[int, str]]:
        """Whose each find is, by their place among those who are looked for."""
        words = list(_WORD.finditer(reading))
        for at, word in enumerate(words):
            for length in self._lengths.get(self._begin(word[0]), ()):
                if at + length <= len(words):
                    part = words[at : at + length]
                    there = reading[part[0].start() : part[-1].end()]
                    for said in {" ".join(one[0] for one in part), there}:
                        for number in self._texts.get(_digest(self._key, "text", said), ()):
                            yield number, there
        for digits in _numbers(reading) if self._numbers else ():
            for number in self._numbers.get(_digest(self._key, "number", digits), ()):
                yield number, digits

    def _begin(self, word: str) -> str:
        if word not in self._begins:
            if len(self._begins) > _MOST_SEEN:
                self._begins.clear()
            self._begins[word] = _begin(self._key, word)
        return self._begins[word]


def to_text(found: Forgotten) -> str:
    return json.dumps(
        {
            "key": found.key,
            "who": found.who,
            "texts": [list(one) for one in found.texts],
            "numbers": list(found.numbers),
        }
    )


def from_text(text: str) -> Forgotten:
    """Raises ValueError for what is none."""
    wrong = ValueError("this is no record of somebody who was forgotten")
    try:
        data = json.loads(text)
        texts = tuple((int(length), str(begin), str(one)) for length, begin, one in data["texts"])
        numbers = tuple(map(str, data["numbers"]))
        found = Forgotten(key=str(data["key"]), who=str(data["who"]), texts=texts, numbers=numbers)
        bytes.fromhex(found.key)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise wrong from error
    digests: Collection[str] = (found.who, *numbers, *(one for *_, one in texts))
    if len(found.key) != 32 or not all(_DIGEST.fullmatch(one) for one in digests):
        raise wrong
    return found


def _who(key: str, employer: str, person: str) -> str:
    return _digest(key, "who", f"{fold(employer)}\t{fold(person)}")


def _digest(key: str, what: str, text: str) -> str:
    made = blake2b(
        text.encode("utf-8", "replace"), digest_size=12, key=bytes.fromhex(key), person=what.encode()
    )
    return made.hexdigest()


def _begin(key: str, word: str) -> str:
    """So short that it tells nearly nothing of the word."""
    return _digest(key, "begin", word)[:2]


def _is_number(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text)) and sum(map(str.isdigit, text)) >= _FEWEST_DIGITS


def _numbers(reading: str) -> Iterator[str]:
    """The digits of what could be a number: groups of them, one after another."""
    groups = [(one.start(), one.end(), one[0]) for one in re.finditer(r"\d+", reading)]
    for first, (_, end, digits) in enumerate(groups):
        if len(digits) >= _FEWEST_DIGITS:
            yield digits
        for start, after, more in groups[first + 1 : first + _MOST_PARTS]:
            if start - end > 3 or not _NUMBER.fullmatch(reading[end:start]):
                break
            digits, end = digits + more, after
            if len(digits) >= _FEWEST_DIGITS:
                yield digits

"""Which trade a title is of: families of titles that name one kind of work. Pure.

A family is narrower than a function: "frontend engineer" and "backend engineer" are both software. The
words are in `family_terms`; this reads a title with them. A title is words around a head. Some phrases
name the trade by themselves ("account executive"). Some are a field and need a head of the right kind:
"frontend" an engineer ("Software Engineer, Frontend"), "recruiting" anybody ("Manager, Recruiting"). The
longest phrase takes its words, so that "sales engineer" is no engineer in sales. What stands after the part
with the trade is the market or the team and not the trade, and counts only where that part leaves the
trade open.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import product
from typing import Literal, NamedTuple

from monitor.decisions import titles
from monitor.decisions.family_forms import one_form
from monitor.decisions.family_terms import (
    ANYBODY,
    DEVELOPERS,
    ENGINEERS,
    FIELDS,
    LEADERS,
    LEVELS,
    SMALL,
    SPLIT_ENDS,
    SYNONYMS,
    TECHNICIANS,
    TERMS,
)  # fmt: skip

Kind = Literal["trade", "open", "engineer", "technician", "anybody", "leader"]
_KINDS: Mapping[str, Kind] = {
    "=": "trade", "~": "open", "engineer": "engineer", "technician": "technician", "any": "anybody",
    "leader": "leader",
}  # fmt: skip
_SOFTWARE = "software engineer"
_WIDE_FIELDS = frozenset(
    ("data analyst", "growth marketing manager", "operations manager", "sales representative")
)
_CUSTOMER_FACING = frozenset(
    ("solutions engineer", "technical support engineer", "implementation consultant",
     "field service engineer",
     "qa engineer", "quality engineer", "manufacturing engineer", "mechanical engineer")
)  # fmt: skip
"""Engineers for whom a field before the trade is what they work for, and not what they are."""
_CUT_AT = frozenset(("to", "for", "fur", "with", "chez", "who", "using", "bei", "at", "bij"))
_OF = frozenset(("of", "for", "de", "der", "des", "du", "da", "do", "del", "van", "fur", "la"))
_END_WORDS = re.compile(r"\s*,\s*")
_LINKED = re.compile(r"((?:ung|ktion|trieb|kauf|fang|handel|stand|gebiet))s$")
"""The s by which German words hang together ("Verkaufs-Mitarbeiter")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """One trade: the families `near` to it, those that a wish for it `takes`, and what it `never` has.

    What it never has are words, and phrases (`never_phrases`), each between blanks.
    """

    name: str
    near: frozenset[str]
    takes: frozenset[str]
    never: frozenset[str]
    never_phrases: tuple[str, ...]


class _Term(NamedTuple):
    kind: Kind
    family: str


class _Span(NamedTuple):
    start: int
    end: int
    terms: tuple[_Term, ...]

    def of(self, *kinds: Kind) -> frozenset[str]:
        """The families that it speaks of in one of these ways."""
        return frozenset([term.family for term in self.terms if term.kind in kinds])


@dataclass(slots=True, kw_only=True)
class _Part:
    """A part of a title as it is read: its words, the phrases found, and the heads that no phrase took."""

    words: tuple[str, ...]
    spans: list[_Span] = field(default_factory=list)
    heads: dict[int, str] = field(default_factory=dict)

    def spans_of(self, *kinds: Kind) -> list[_Span]:
        return [span for span in self.spans if any(term.kind in kinds for term in span.terms)]

    @property
    def engineers(self) -> bool:
        """Whether it names people who build things, and leaves open what."""
        return self.has(ENGINEERS) or any(span.of("open") & {_SOFTWARE} for span in self.spans)

    def has(self, heads: frozenset[str]) -> bool:
        return not heads.isdisjoint(self.heads.values())


# ------------------------------------------------------------------------------------- reading


@lru_cache(maxsize=512)
def trades(title: str) -> frozenset[str]:
    """The names of the families that a title is of; none where no word tells."""
    return _one_set(_families(plain_parts(title)))


@lru_cache(maxsize=4096)
def _one_set(found: frozenset[str]) -> frozenset[str]:
    """The same set for all that are equal: many titles are of few trades, and each set kept costs time."""
    return found


def unexplained(title: str) -> frozenset[str]:
    """The words of a title that told nothing of its trade and are no level."""
    used: set[str] = set(SMALL) | LEVELS
    for part in map(_part, plain_parts(title)):
        for span in part.spans:
            used.update(part.words[span.start : span.end])
        used.update(part.heads.values())
    everything = frozenset(word for words in plain_parts(title) for word in words if not word.isdigit())
    return everything - used


def family(name: str) -> Family:
    return _families_by_name()[name]


def names() -> frozenset[str]:
    """Of all families."""
    return frozenset(_families_by_name())


def meant(wish: str) -> frozenset[str]:
    """The families that people mean by a word for a whole field of work ("sales"); of others none."""
    return frozenset(_families_meant().get(phrase(wish), ()))


@cache
def _families_meant() -> dict[str, tuple[str, ...]]:
    return {
        phrase(text): tuple(_END_WORDS.split(named))
        for named, texts in FIELDS
        for text in _END_WORDS.split(texts)
    }


def accepts(wished: Iterable[str]) -> frozenset[str]:
    """The families that a wish for these is content with."""
    return frozenset(name for wish in wished for name in (wish, *_families_by_name()[wish].takes))


def near(wished: Iterable[str]) -> frozenset[str]:
    """The families that a wish for these is missed by little with."""
    return frozenset(name for wish in wished for name in _families_by_name()[wish].near)


@cache
def _phrases_by_family() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for text, terms in _tables().terms.items():
        for term in terms:
            found.setdefault(term.family, set()).add(text)
    return {name: frozenset(held) for name, held in found.items()}


def commonness(word: str) -> int:
    """In how many phrases a word stands."""
    return _commonness().get(word, 0)


@cache
def _commonness() -> Counter[str]:
    return Counter(word for text in _tables().terms for word in set(text.split()))


def phrases(names: Iterable[str]) -> frozenset[str]:
    """Every phrase without which no title is of one of these families."""
    return frozenset().union(*(_phrases_by_family()[name] for name in names))


def _families(parts: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    """The trade of the first part that has one; parts after it only where it leaves the trade open."""
    read = [_part(words) for words in parts]
    for position, part in enumerate(read):
        own = _own(part)
        if own:
            return own
        if part.heads or part.spans_of("open"):
            found = _allowed(_completed(part, read[position + 1 :] + read[:position]), part)
            if found:
                return found
    for part in read:
        if not part.heads:
            bare = [span for span in part.spans_of("anybody") if span.end == len(part.words)]
            if bare:
                return bare[-1].of("anybody")
    return frozenset()


def _own(part: _Part) -> frozenset[str]:
    """What a part is by itself: trades that it names, fields with their heads."""
    if not part.spans:
        return frozenset()
    found: set[str] = set()
    for span in _unyielding(part):
        found |= _with_field_before(part, span)
    if part.engineers:
        for span in part.spans_of("engineer"):
            found |= span.of("engineer")
    if part.has(TECHNICIANS):
        for span in part.spans_of("technician"):
            found |= span.of("technician")
    if found:
        return frozenset(found)
    kinds = _field_kinds(part)
    fields = part.spans_of(*kinds) if kinds else []
    return _nearest(part, fields).of(*kinds) if fields else frozenset()


def _with_field_before(part: _Part, span: _Span) -> frozenset[str]:
    """A trade with the field right before it.

    "Security Infrastructure Engineer" is both, "Compliance Operations Analyst" is compliance.
    """
    own = span.of("trade")
    if part.words[span.start] == "engineering":
        return own | _engineering(part.words[: span.start + 1])
    before = next((other for other in part.spans if other.end == span.start), None)
    if before is None:
        return own
    if part.words[span.start] == "operations":
        return before.of("anybody") - _WIDE_FIELDS or own
    if part.words[span.end - 1] in ENGINEERS and own.isdisjoint(_CUSTOMER_FACING):
        return own | before.of("engineer")
    return own


def _engineering(words: tuple[str, ...]) -> frozenset[str]:
    """The families of the engineering that words end with: those whom a "Data Engineering Manager" leads."""
    terms = (_tables().terms.get(" ".join(words[-size:]), ()) for size in (2, 3))
    return frozenset(term.family for held in terms for term in held if term.kind == "anybody")


def _field_kinds(part: _Part) -> tuple[Kind, ...]:
    """The kinds of field that the heads of a part can be in."""
    if part.has(LEADERS):
        return ("anybody", "leader")
    return ("anybody",) if part.has(ANYBODY) else ()


def _nearest(part: _Part, fields: list[_Span]) -> _Span:
    """The field of a head: the last before it ("Customer Success Enablement Manager"), else after it."""
    last = max((place for place, word in part.heads.items() if word in ANYBODY), default=0)
    before = [span for span in fields if span.end <= last]
    return before[-1] if before else _last_of_run(fields)


def _last_of_run(fields: list[_Span]) -> _Span:
    """The last of the fields that follow one another without a gap ("Brand Partnerships")."""
    run = [fields[0]]
    for span in fields[1:]:
        if span.start != run[-1].end:
            break
        run.append(span)
    return run[-1]


def _unyielding(part: _Part) -> list[_Span]:
    """Phrases that name a trade, without those that only describe the next ("Nurse Recruiter")."""
    spans = part.spans_of("trade")
    return [
        span
        for span in spans
        if not any(
            (other.start == span.end and other.of("anybody") and _headed(part, other))
            or (other.start >= span.end and other.of("trade") and _joined(part, span.end, other.start))
            for other in part.spans
        )
    ]


def _joined(part: _Part, start: int, end: int) -> bool:
    """Whether only fields stand between two places ("Dance Teacher Training Sales Manager")."""
    covered = {place for span in part.spans if span.of("anybody") for place in range(span.start, span.end)}
    return covered.issuperset(range(start, end))


def _headed(part: _Part, span: _Span) -> bool:
    return part.heads.get(span.end) in ANYBODY


def _completed(part: _Part, around: list[_Part]) -> frozenset[str]:
    """What a part that leaves its trade open is, by the parts around it."""
    if part.engineers:
        found = frozenset(
            name for other in around if not ENGINEERS.isdisjoint(other.words) for name in _own(other)
        )
        if not found:
            found = frozenset(
                name for other in around for span in other.spans for name in span.of("engineer")
            )
        if not found and "staff" in part.words:
            found = frozenset(name for other in around for name in _own(other))
        if not found:
            found = _open(part)
        if found:
            return found
    if part.has(TECHNICIANS):
        found = frozenset(name for other in around for span in other.spans for name in span.of("technician"))
        if found:
            return found
    kinds = _field_kinds(part)
    for other in around if kinds else ():
        found = _own(other)
        fields = other.spans_of(*kinds)
        if found or fields:
            return found or _last_of_run(fields).of(*kinds)
    return _open(part)


def _open(part: _Part) -> frozenset[str]:
    """The wide trade of a part; those who lead engineers are their managers."""
    found = frozenset(name for span in part.spans_of("open") for name in span.of("open"))
    leads = part.has(LEADERS) and "engineering" in part.words
    return frozenset({"engineering manager"}) if leads and _SOFTWARE in found else found


def _allowed(found: frozenset[str], part: _Part) -> frozenset[str]:
    """Those families that have none of their forbidden words in the part with the head."""
    return frozenset([name for name in found if not _forbidden(name, part.words)])


def _forbidden(name: str, words: tuple[str, ...]) -> bool:
    one = family(name)
    if not one.never.isdisjoint(words):
        return True
    text = f" {' '.join(words)} " if one.never_phrases else ""
    return any(phrase in text for phrase in one.never_phrases)


# ------------------------------------------------------------------------------------- words


@lru_cache(maxsize=512)
def plain_parts(title: str) -> tuple[tuple[str, ...], ...]:
    """The parts of a title in the words of the tables."""
    return tuple([_plain(_meant(part)) for part in titles.parts(title)])


def _meant(words: tuple[str, ...]) -> tuple[str, ...]:
    """A part as it is meant: who is a "Senior Developer" and no more, develops software."""
    named = [word for word in words if word not in LEVELS and word not in SMALL]
    if len(named) == 1 and named[0] in DEVELOPERS:
        place = words.index(named[0])
        return (*words[:place], "software", *words[place:])
    if "frau" in words or "mann" in words:
        return tuple(word for place, word in enumerate(words) if not (place and word in ("frau", "mann")))
    return words


def _plain(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words as the tables have them: German compounds taken apart, one word for what is one trade."""
    return tuple([piece for word in words for piece in pieces(word)])


@lru_cache(maxsize=2048)
def pieces(word: str) -> tuple[str, ...]:
    """One word as the tables have it ("softwareentwicklerin": "software engineer")."""
    if word in SYNONYMS:
        return tuple(SYNONYMS[word].split())
    form = one_form(_LINKED.sub(r"\1", word) if word[-1:] == "s" else word)
    if form in SYNONYMS:
        return tuple(SYNONYMS[form].split())
    if len(form) > 7 and form.endswith(SPLIT_ENDS):
        end = next(end for end in SPLIT_ENDS if form.endswith(end))
        start = form[: -len(end)].removesuffix("s") if len(form) > len(end) + 2 else ""
        kept = SYNONYMS.get(start, start)
        return tuple(piece for piece in (*kept.split(), SYNONYMS.get(end, end)) if piece)
    return (form,)


@lru_cache(maxsize=512)
def _part(words: tuple[str, ...]) -> _Part:
    """The phrases of a part that overlap no longer one, and the heads that none of them took."""
    found = _found(words)
    for place, word in enumerate(words):
        if word in _CUT_AT and place and not any(span.start < place < span.end for span in found):
            words = words[:place]
            found = _found(words)
            break
    part = _Part(words=words)
    free = [True] * len(words)
    for span in found:
        if all(free[span.start : span.end]):
            part.spans.append(span)
            free[span.start : span.end] = [False] * (span.end - span.start)
    part.spans.sort()
    for place, word in enumerate(words):
        if free[place] and (word in ANYBODY or word in ENGINEERS or word in TECHNICIANS):
            part.heads[place] = word
    for span in part.spans:
        if span.of("open") and span.end == span.start + 1:
            part.heads[span.start] = words[span.start]
    return part


def _found(words: tuple[str, ...]) -> list[_Span]:
    """Every phrase that the words hold, the longest first, of those the last first."""
    tables = _tables()
    found = []
    for start, word in enumerate(words):
        for size in range(1, min(tables.longest.get(word, 0), len(words) - start) + 1):
            terms = tables.terms.get(word if size == 1 else " ".join(words[start : start + size]))
            if terms and not tables.strict.isdisjoint([term.family for term in terms]):
                terms = tuple([term for term in terms if not _forbidden(term.family, words)])
            if terms:
                found.append(_Span(start, start + size, terms))
    found.sort(key=lambda span: (span.start - span.end, -span.start))
    return found


# ------------------------------------------------------------------------------------- tables


class Tables(NamedTuple):
    """Families by name, those that never have some words, what each phrase says, and how long the phrases are
    that begin with a word."""

    families: dict[str, Family]
    strict: frozenset[str]
    terms: dict[str, tuple[_Term, ...]]
    longest: dict[str, int]


def phrase(text: str) -> str:
    """A phrase in the words of the tables."""
    return " ".join(_plain(tuple(titles.spelled(text).split())))


def _expanded(text: str) -> Iterable[str]:
    """ "java/kotlin engineer": each of the phrases that it stands for."""
    for choice in product(*(word.split("/") for word in text.split())):
        yield phrase(" ".join(choice).replace("_", " "))


@cache
def _tables() -> Tables:
    rows: dict[str, dict[str, list[str]]] = {}
    for block in TERMS:
        for line in block.strip().splitlines():
            if not line.startswith(" "):
                current = rows.setdefault(line.strip().rstrip(":"), {})
                continue
            key, _, text = line.strip().partition(" ")
            current.setdefault(key, []).extend(item for item in _END_WORDS.split(text.strip(" ,")) if item)
    terms: dict[str, set[_Term]] = {}
    nearby: dict[str, set[str]] = {name: set() for name in rows}
    for name, row in rows.items():
        ways = {kind: _Term(kind, name) for kind in _KINDS.values()}
        for key, kind in _KINDS.items():
            for text in row.get(key, ()):
                for one in _expanded(text):
                    open_head = kind == "trade" and (one in ANYBODY or one in TECHNICIANS)
                    terms.setdefault(one, set()).add(ways["open" if open_head else kind])
                    if kind == "trade" and one.endswith(" engineer"):
                        terms.setdefault(one + "ing", set()).add(ways["anybody"])
        for other in row.get("near", ()):
            nearby[name].add(other)
            nearby[other].add(name)
    families = {name: _family(name, row, nearby[name]) for name, row in rows.items()}
    for text in [text for text, held in terms.items() if _only_leads(text, held, terms)]:
        del terms[text]
    longest: dict[str, int] = {}
    for text in terms:
        first, *others = text.split()
        longest[first] = max(longest.get(first, 0), 1 + len(others))
    return Tables(
        families=families,
        strict=frozenset(name for name, one in families.items() if one.never or one.never_phrases),
        terms={text: tuple(sorted(held)) for text, held in terms.items()},
        longest=longest,
    )


def _family(name: str, row: Mapping[str, list[str]], near: Iterable[str]) -> Family:
    never = {phrase(text) for text in row.get("never", ())}
    single = {text for text in never if len(text.split()) == 1}
    return Family(
        name=name,
        near=frozenset(near),
        takes=frozenset(row.get("takes", ())),
        never=frozenset(single),
        never_phrases=tuple(f" {text} " for text in sorted(never - single)),
    )


_HEADED = re.compile(r"(?:head|director|vice president|chief|leiter) (?:of )?(.+)")


def _only_leads(text: str, held: set[_Term], terms: Mapping[str, set[_Term]]) -> bool:
    """Whether a phrase only says who leads a field that is in the tables anyway ("head of product")."""
    match = _HEADED.fullmatch(text)
    fields = terms.get(match[1], set()) if match else set()
    led = {term.family for term in fields if term.kind in ("anybody", "leader")}
    return all(term.kind == "trade" and term.family in led for term in held)


def _families_by_name() -> dict[str, Family]:
    return _tables().families

"""What a department or a title does: from words that people use to functions. Pure.

A label is a set and not a class: "Engineering" holds software, hardware, data and security. So functions
have weights, and two departments are compared by what they share. The words are in `department_terms`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from monitor.decisions import titles
from monitor.decisions.department_terms import FAINT, FOREIGN, LABELS, ROLES
from monitor.model import FUNCTIONS
from monitor.text import fold, words

_FIRST, _LATER, _ENDS, _PART_OF_WORD = 1.0, 0.35, 0.3, 0.6
"""How much a term counts in the first part of a title that says anything, in a later part, more where it
ends its part, and where only a piece of a word says it."""
_FAINT = 0.4
_LEAST = 0.25
"""Functions with less than this share of the strongest are noise."""
_LONGEST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Functions:
    """Functions with weights from 0 to 1, the strongest 1; none where nothing tells.

    `evidence` is a sentence; `certain` where a label or the user says it, not where a title suggests it.
    """

    weights: Mapping[str, float]
    evidence: str
    certain: bool

    def overlap(self, other: Functions) -> float:
        """How much of both is the same, 0 to 1."""
        common = sum(min(weight, other.weights.get(name, 0.0)) for name, weight in self.weights.items())
        least = min(sum(self.weights.values()), sum(other.weights.values()))
        return common / least if least else 0.0

    @property
    def named(self) -> str:
        """The strongest functions in words: "data", "data or software"."""
        best = sorted(self.weights.items(), key=lambda item: (-item[1], FUNCTIONS.index(item[0])))
        return " or ".join(name for name, weight in best if weight >= best[0][1] * 0.8) if best else "nothing"


RELATED: Mapping[str, frozenset[str]] = {
    "software": frozenset(("hardware", "data", "itsec", "product", "research")),
    "hardware": frozenset(("software", "mfg", "research")),
    "data": frozenset(("software", "research", "product")),
    "research": frozenset(("data", "software", "hardware", "clinical")),
    "product": frozenset(("software", "data", "design", "program")),
    "program": frozenset(("product", "ops")),
    "design": frozenset(("product", "marketing", "media")),
    "itsec": frozenset(("software", "legal")),
    "sales": frozenset(("customer", "marketing")),
    "customer": frozenset(("sales", "ops")),
    "marketing": frozenset(("sales", "media", "design", "policy")),
    "media": frozenset(("marketing", "design")),
    "finance": frozenset(("legal", "ops")),
    "legal": frozenset(("finance", "policy", "itsec")),
    "people": frozenset(("admin", "education")),
    "ops": frozenset(("program", "supply", "finance", "customer")),
    "supply": frozenset(("ops", "mfg", "retail")),
    "mfg": frozenset(("supply", "hardware", "facilities")),
    "clinical": frozenset(("research",)),
    "education": frozenset(("people",)),
    "retail": frozenset(("supply",)),
    "admin": frozenset(("people", "facilities")),
    "facilities": frozenset(("admin", "mfg")),
    "policy": frozenset(("legal", "marketing")),
}
"""Functions that work door to door, so that somebody of one knows people of the other. Symmetric."""


def functions(labels: Sequence[str], title: str, overrides: Mapping[str, str]) -> Functions:
    """What a role or a person does, from the labels of the department (the narrow last) and the title.

    The user's word for a label (`overrides`: label -> function) decides. Then the narrowest label that
    says anything; where it holds several functions, the title weighs them. Then the title.
    """
    for label in reversed(labels):
        for own, function in overrides.items():
            if same_label(label, own):
                sentence = f'You set the department "{label}" to {function}.'
                return Functions(weights={function: 1.0}, evidence=sentence, certain=True)
    return _functions(tuple(labels), title)


@lru_cache(maxsize=32768)
def _functions(labels: tuple[str, ...], title: str) -> Functions:
    said = dict(title_functions(title))
    wide: frozenset[str] = frozenset()
    source = ""
    for label in labels:
        held = label_functions(label)
        if held:
            wide, source = (held & wide or held), label
    if not wide:
        return _by_title(title, said, labels)
    both = {name: said[name] for name in said if name in wide}
    weights = {name: 0.4 + 0.6 * both.get(name, 0.0) / max(both.values()) if both else 1.0 for name in wide}
    ordered = {name: weights[name] for name in FUNCTIONS if name in weights}
    if len(wide) > 1 and both:
        told = Functions(weights=ordered, evidence="", certain=True).named
        evidence = f'The department "{source}" can mean several things; the title "{title}" says {told}.'
    else:
        evidence = f'The department "{source}" means {" or ".join(ordered)}.'
    return Functions(weights=ordered, evidence=evidence, certain=True)


def _by_title(title: str, said: Mapping[str, float], labels: tuple[str, ...]) -> Functions:
    """What the title alone suggests."""
    told = Functions(weights=said, evidence="", certain=False)
    unclear = f'The department "{labels[-1]}" is not a known name' if labels else "No department is given"
    if not said:
        what = f'the title "{title}" does not tell' if title else "there is no title to tell"
        return Functions(weights={}, evidence=f"{unclear}, and {what} what the work is.", certain=False)
    return Functions(
        weights=said, evidence=f'{unclear}; judged by the title, "{title}" is {told.named}.', certain=False
    )


@lru_cache(maxsize=32768)
def label_functions(label: str) -> frozenset[str]:
    """The functions that a department's label holds; none for a label that no row of the tables knows."""
    found: frozenset[str] = frozenset()
    for level in _LEVELS.split(label):
        held = _level(_label_words(level))
        if held:
            found = held & found or held
    return found or _level(_label_words(label))


def _level(label: tuple[str, ...]) -> frozenset[str]:
    """One level of a label: a whole known name, else what each of its members ("A, B and C") means."""
    text = " ".join(label)
    whole = _WHOLE.get(text) or _TERMS.get(text)
    if whole:
        return whole
    members = [member.split() for member in f" {text} ".replace(" and ", " | ").split("|")]
    held: set[str] = set()
    for member in members:
        exact = _WHOLE.get(" ".join(member))
        held |= exact if exact else _strongest(tuple(member))
    return frozenset(held)


def _strongest(part: tuple[str, ...]) -> frozenset[str]:
    """The functions of the term that says most in a part of a label."""
    votes = _votes((part,))
    top = max(votes.values(), default=0.0)
    return frozenset(name for name, vote in votes.items() if vote >= top * 0.9)


@lru_cache(maxsize=65536)
def title_functions(title: str) -> tuple[tuple[str, float], ...]:
    """What a title suggests: functions with weights, the strongest 1; empty where no word tells."""
    if not title:
        return ()
    votes = _votes(titles.parts(title))
    top = max(votes.values(), default=0.0)
    return tuple(
        (name, votes[name] / top) for name in FUNCTIONS if votes.get(name, 0.0) >= top * _LEAST and top
    )


def _votes(parts: Iterable[tuple[str, ...]]) -> dict[str, float]:
    """What the terms in the parts of a title say, the first part that says anything before the others."""
    votes: dict[str, float] = {}
    factor = _FIRST
    for part in parts:
        found = _found(part)
        for end, weight, held in found:
            strength = factor * (weight + (_ENDS if end == len(part) else 0.0)) / len(held) ** 0.5
            for name in held:
                votes[name] = votes.get(name, 0.0) + strength
        if found:
            factor = _LATER
    return votes


@lru_cache(maxsize=65536)
def _found(part: tuple[str, ...]) -> tuple[tuple[int, float, frozenset[str]], ...]:
    """The terms of a part that overlap no longer one: where each ends, its weight, its functions."""
    free = [True] * len(part)
    found: list[tuple[int, float, frozenset[str]]] = []
    for size in range(min(_LONGEST, len(part)), 0, -1):
        for start in range(len(part) - size + 1):
            if not all(free[start : start + size]):
                continue
            held, weight = _TERMS.get(" ".join(part[start : start + size])), float(size)
            if size == 1:
                held, weight = _single(part[start], held)
            if held:
                found.append((start + size, weight, held))
                free[start : start + size] = [False] * size
    return tuple(found)


def _single(word: str, held: frozenset[str] | None) -> tuple[frozenset[str] | None, float]:
    """What one word says and how loudly: words of every trade and pieces of a word say less."""
    if held is None:
        held = _FAINT_TERMS.get(word)
        return (held, _FAINT) if held else (_inside(word), _PART_OF_WORD)
    return held, _FAINT if held == _OPS else 1.0


def _inside(word: str) -> frozenset[str] | None:
    """What a piece of a compound word says ("Vertriebsleiterin", "Frontendentwickler")."""
    for piece, held in _PIECES:
        if len(word) > len(piece) and (
            word.endswith(piece[1:]) if piece[0] == "*" else word.startswith(piece[:-1])
        ):
            return held
    return None


# --------------------------------------------------------------------------------------- labels

_LEVELS = re.compile(r"\s+[-–—>:]+\s+|\s*[:>»]\s*|\s[|/]\s")
_LISTED = re.compile(r"\s*[,;/+&]\s*")
_CODE = re.compile(r"\b(?:[a-z]{1,3}-)?[a-z]{0,3}\d+[a-z]?\b|[()\[\]]")
_PREFIX = re.compile(
    r"^\s*(?:dept|department|abteilung|departement|departamento|afdeling|team|function)\s*[.:]\s*"
)
_NOT_KEY = frozenset(("and", "the", "team", "department", "dept", "group"))
_SAYS_NOTHING_WORDS = """
the of department dept team teams group global international worldwide division unit function emea
apac amer americas latam us usa uk eu europe na north america regional general abteilung bereich
equipe departement departamento afdeling equipo area
"""
_SAYS_NOTHING = frozenset(_SAYS_NOTHING_WORDS.split())


def _label_words(label: str) -> tuple[str, ...]:
    """A label in the spelling of the tables, without codes and without words that say nothing."""
    text = _PREFIX.sub("", fold(label))
    text = _LISTED.sub(" and ", titles.joined(_CODE.sub(" ", text).replace("&", " and ")))
    return tuple(word for part in titles.parts(text) for word in part if word not in _SAYS_NOTHING)


@lru_cache(maxsize=16384)
def label_key(label: str) -> str:
    """What is equal for two ways to write one label: codes, "&", plurals, "Dept:" and "Team" undone."""
    bare = _CODE.sub(" ", _PREFIX.sub("", fold(label)))
    kept = [word for word in words(bare) if word not in _NOT_KEY]
    singular = [word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] != "s" else word for word in kept]
    return " ".join(singular) or " ".join(words(label)) or fold(label)


def same_label(a: str, b: str) -> bool:
    """Whether two labels name one department ("1200 Customer Success", "Customer Success Team")."""
    return label_key(a) == label_key(b)


def _table(text: str) -> dict[str, frozenset[str]]:
    """Rows "functions:" and below them terms, as term -> functions; a term in several rows means all."""
    table: dict[str, frozenset[str]] = {}
    for row in re.finditer(r"^(\S[^:]*):((?:\n\s.*)+)", text, re.MULTILINE):
        held = frozenset(row[1].split())
        for term in row[2].split(","):
            piece = " ".join(term.split())
            spelled = piece if "*" in piece else titles.spelled(piece)
            table[spelled] = table.get(spelled, frozenset()) | held
    return table


_OPS = frozenset(("ops",))
_FAINT_TERMS = _table(FAINT)
_WHOLE = _table(LABELS)
_TERMS = _table(FOREIGN)
_PIECES = tuple((term, _TERMS.pop(term)) for term in sorted(_TERMS, key=len, reverse=True) if "*" in term)
_TERMS |= _table(ROLES)

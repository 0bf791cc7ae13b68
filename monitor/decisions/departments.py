"""What a department or a title does: from words that people use to functions, with how sure that is. Pure.

A label is a set and not a class: "Engineering" holds software, hardware, data and security. So functions
have weights, and two departments are compared by what they share. What words say is reviewed (`taxonomy`)
and learned from labelled postings (the table `functions.bin`, made by `monitor.learning.functions`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from monitor.decisions import features, linear, shipped
from monitor.decisions.features import Group
from monitor.decisions.linear import Weights
from monitor.decisions.taxonomy import label_functions, label_key, levels, same_label, title_functions
from monitor.model import FUNCTIONS

__all__ = (
    "RELATED", "Functions", "functions", "label_functions", "label_key", "same_label", "shares",
    "title_functions",
)  # fmt: skip

TABLE = "functions.bin"
_LEAST = 0.25
"""Functions with less than this share of the strongest are noise."""
_NAMED = 0.8
_SURE, _LIKELY = 0.75, 0.5
"""From which share on the strongest function "is", and from which it "is likely"; below it "may be"."""
_TELLS = 0.35
"""The share that words unknown to the reviewed tables must reach to tell anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Functions:
    """Functions with weights from 0 to 1, the strongest 1; none where nothing tells.

    `evidence` is a sentence; `certain` where a label or the user says it, not where a title suggests it;
    `confidence` is how likely the strongest function is the right one, 0 to 1.
    """

    weights: Mapping[str, float]
    evidence: str
    certain: bool
    confidence: float

    def overlap(self, other: Functions) -> float:
        """How much of both is the same, 0 to 1."""
        common = sum(min(weight, other.weights.get(name, 0.0)) for name, weight in self.weights.items())
        least = min(sum(self.weights.values()), sum(other.weights.values()))
        return common / least if least else 0.0

    @property
    def strongest(self) -> tuple[str, ...]:
        """The functions that come near to the strongest, which is the first."""
        return _strongest(self.weights)

    @property
    def named(self) -> str:
        """The strongest functions in words: "data", "data or software"."""
        return _named(self.weights)


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

    The user's word for a label (`overrides`: label -> function) decides, also for one level of a label that
    names several ("Engineering > Data Platform"). Then labels and title are weighed together.
    """
    for label in reversed(labels):
        for level in (label, *reversed(levels(label))):
            for own, function in overrides.items():
                if same_label(level, own):
                    sentence = f'You set the department "{level}" to {function}.'
                    return Functions(
                        weights={function: 1.0}, evidence=sentence, certain=True, confidence=1.0
                    )  # fmt: skip
    return _functions(tuple(labels), title)


@lru_cache(maxsize=512)
def shares(labels: tuple[str, ...], title: str) -> tuple[float, ...]:
    """How likely the work is each of FUNCTIONS, by labels (the narrow last; none: by the title alone) and
    title ("": by the labels alone). Their sum is 1; with nothing to read, how common each is."""
    total = sum(map(_total, features.read(labels, title)))
    return linear.shares(_weights().scores(total))


@lru_cache(maxsize=1024)
def _total(group: Group) -> int:
    return _weights().total(group)


@lru_cache(maxsize=1)
def _weights() -> Weights:
    return linear.unpack(shipped.read(TABLE))


@lru_cache(maxsize=256)
def _functions(labels: tuple[str, ...], title: str) -> Functions:
    likely = shares(labels, title)
    top = max(likely)
    known = [label for label in labels if label_functions(label)]
    if not known and not title_functions(title) and top < _TELLS:
        evidence = f"{_unclear(labels)}, and {_untold(title)} what the work is."
        return Functions(weights={}, evidence=evidence, certain=False, confidence=top)
    weights = {
        name: share / top for name, share in zip(FUNCTIONS, likely, strict=True) if share >= top * _LEAST
    }
    evidence = _by_label(known[-1], title, weights, top) if known else _by_title(labels, title, weights, top)
    return Functions(weights=weights, evidence=evidence, certain=bool(known), confidence=top)


def _by_label(label: str, title: str, weights: Mapping[str, float], top: float) -> str:
    """The sentence for a label that is a known name."""
    held = [name for name in FUNCTIONS if name in label_functions(label)]
    told = _named(weights)
    if len(held) == 1 and told == held[0]:
        return f'The department "{label}" means {told}.'
    means = f'The department "{label}" can mean {" or ".join(held)}'
    if len(held) == 1:
        other = f'with the title "{title}" it' if title else "here it"
        return f'The department "{label}" most often means {held[0]}; {other} {_is(top)} {told}.'
    if not title:
        return f"{means}."
    if not {name for name, _ in title_functions(title)} & set(held):
        return f'{means}; the title "{title}" does not tell which, so it {_is(top)} {told}.'
    return f'{means}; by the title "{title}" it {_is(top)} {told}.'


def _by_title(labels: tuple[str, ...], title: str, weights: Mapping[str, float], top: float) -> str:
    """The sentence where no label is a known name."""
    told = _named(weights)
    if not title:
        return f"{_unclear(labels)}; by its words it {_is(top)} {told}."
    return f'{_unclear(labels)}; judged by the title, "{title}" {_is(top)} {told}.'


def _is(share: float) -> str:
    return "is" if share >= _SURE else "is likely" if share >= _LIKELY else "may be"


def _unclear(labels: tuple[str, ...]) -> str:
    return f'The department "{labels[-1]}" is not a known name' if labels else "No department is given"


def _untold(title: str) -> str:
    return f'the title "{title}" does not tell' if title else "there is no title to tell"


def _named(weights: Mapping[str, float]) -> str:
    return " or ".join(_strongest(weights)) or "nothing"


def _strongest(weights: Mapping[str, float]) -> tuple[str, ...]:
    least = _NAMED * max(weights.values(), default=0.0)
    near = [name for name, weight in weights.items() if weight >= least]
    return tuple(sorted(near, key=lambda name: (-weights[name], FUNCTIONS.index(name))))

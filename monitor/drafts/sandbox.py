"""Filling one template with values, so that no template can do harm and no value is taken for one. Pure.

Templates may be the user's own or a stranger's, so they speak a small part of Jinja2 only: values,
conditions, one loop over a list of values, a few filters. What could grow, call, assign, reach for attributes
or run long is refused before anything runs; the sandbox of Jinja2 stands behind that. This is the one module
that knows Jinja2, which is slow to load: import it where a draft is made.

A missing fact is a value that is false in a condition and a mark in a text. The sentence, or the line without
a sentence, that holds the mark is left out, so that nothing is ever sent with a hole in it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from monitor.drafts.sheets import Fault
from monitor.drafts.values import Plain
from monitor.text import clean

LONGEST = 20_000
"""How many characters a filled template may have before it is tidied."""
_DEEPEST = 30

_BLANK, _MISSING, _EDGE = "\ue000", "\ue001", "\ue002"
"""Private characters, which no clean text holds: a blank inside a value, a missing value, and the edge of a
value that begins or ends with a sign, which is then none of the sentence."""
_OURS = str.maketrans("", "", _BLANK + _MISSING + _EDGE)
_BLANKS = re.compile(r"[ \t\u00a0]+")
_LOOSE = re.compile(r"(?<=\() +| +(?=[,;:.!?)])")
_TWICE_ENDED = re.compile(rf"(?<=[.!?…]{_EDGE})\.")
_GAPS = re.compile(r"\n{3,}")
_SENTENCE = re.compile(r"(?<=[.!?…])[ \t]+")
_TAG_ROW = re.compile(
    r"^[ \t]*((?:\{%(?:(?!%\}).)*%\}[ \t]*)*\{%(?:(?!-?%\}).)*)(-?%\})[ \t]*\n(?![ \t]*\n)", re.MULTILINE
)
"""A line that holds nothing but tags: its end is moved into the last one, so that it leaves no line. Where an
empty line follows, the end stays, and with it the gap between two paragraphs."""
_SLIP = re.compile(r"[{}]")

_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.For, nodes.Name, nodes.Const,
    nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.CondExpr, nodes.Concat, nodes.Filter,
    nodes.Test,
)  # fmt: skip


class _Missing(str):
    """A fact that is not known: false, and marked wherever it is written."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False


MISSING: str = _Missing(_MISSING)


def value(text: str) -> str:
    """A clean text as a value: kept whole, and never taken for the end of a sentence."""
    if not text:
        return MISSING
    head = "" if text[0].isalnum() else _EDGE
    return head + text.replace(" ", _BLANK) + (_EDGE if text[-1] in ".!?…" else "")


def readable(filled: str) -> str:
    """A filled text as it is read: blanks and signs put right, without our marks."""
    rows = [_LOOSE.sub("", _BLANKS.sub(" ", row)).strip() for row in filled.split("\n")]
    text = _TWICE_ENDED.sub("", _GAPS.sub("\n\n", "\n".join(rows)).strip())
    return text.replace(_BLANK, " ").replace(_EDGE, "")


def fill(source: str, values: Mapping[str, Plain], *, line: int = 1) -> str:
    """The template with its values, without what would have a hole, and with the marks of values.

    `line` is where the source begins in its file. Raises Fault for what is refused or broken.
    """
    padded = "\n" * (line - 1) + source.translate(_OURS)
    pieces: list[str] = []
    size = 0
    try:
        kinds = tuple((name, isinstance(held, tuple)) for name, held in sorted(values.items()))
        for piece in _compiled(padded, kinds).generate(values):
            pieces.append(piece)
            size += len(piece)
            if size > LONGEST:
                raise Fault(line, f"with its values the text is longer than {LONGEST:,} characters.")
    except Fault:
        raise
    except TemplateSyntaxError as error:
        raise Fault(
            error.lineno, f"{clean(error.message or 'it cannot be read', 200).rstrip('.')}."
        ) from None
    except Exception as error:  # A template is foreign text: whatever it breaks costs the template alone.
        raise Fault(
            line, f"it cannot be filled ({clean(str(error), 200) or type(error).__name__})."
        ) from None
    return _without_holes("".join(pieces).strip("\n"))


def _without_holes(text: str) -> str:
    """Each line without the sentences in which a fact is missing; a line of which nothing is left goes."""
    kept: list[str] = []
    for line in text.split("\n"):
        if _MISSING in line:
            line = " ".join(part for part in _SENTENCE.split(line) if _MISSING not in part)
            if not line.strip():
                continue
        kept.append(line)
    return "\n".join(kept)


@lru_cache(maxsize=512)
def _compiled(source: str, kinds: tuple[tuple[str, bool], ...]) -> Template:
    environment = _environment()
    environment.parse(source)  # Its lines are those of the file, for what is told of a mistake.
    tree = environment.parse(_TAG_ROW.sub(r"\1\n\2", source))
    _check(tree, dict(kinds))
    return environment.from_string(tree)


@lru_cache(maxsize=1)
def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=False, finalize=_written
    )
    environment.globals.clear()
    environment.filters.clear()
    environment.filters.update(
        join=_join, first=_first, last=_last, upper=str.upper, lower=str.lower, capitalize=_capitalize
    )
    environment.tests = {name: environment.tests[name] for name in ("even", "odd")}
    return environment


def _written(held: object) -> str:
    """What a value writes: a text itself; what is no text has no words, so that its sentence goes."""
    return held if isinstance(held, str) else MISSING


def _join(texts: Sequence[str], between: str = ", ") -> str:
    if isinstance(texts, str):
        raise TypeError("join is for lists")
    return between.join(texts) if texts else MISSING


def _first(texts: Sequence[str]) -> str:
    return texts[0] if texts else MISSING


def _last(texts: Sequence[str]) -> str:
    return texts[-1] if texts else MISSING


def _capitalize(text: str) -> str:
    return text[:1].upper() + text[1:]


def _check(tree: nodes.Template, kinds: Mapping[str, bool]) -> None:
    """Refuse what is more than values, conditions and a loop over a list; Fault says where and why."""
    left: list[tuple[nodes.Node, int, str]] = [(tree, 0, "")]
    while left:
        node, depth, own = left.pop()
        if depth > _DEEPEST:
            raise Fault(node.lineno, "this is nested too deeply.")
        if not isinstance(node, _ALLOWED):
            raise Fault(node.lineno, _REFUSED.get(type(node), "only values and conditions can stand here."))
        if isinstance(node, nodes.TemplateData) and _SLIP.search(node.data):
            raise Fault(_line_of(node), "a value is written with two braces on each side, as in {{ first }}.")
        if isinstance(node, nodes.Name) and node.name not in kinds and node.name != own:
            raise Fault(node.lineno, _unknown(node.name, kinds))
        if isinstance(node, nodes.For):
            own = _own_name(node, kinds, own)
        if isinstance(node, nodes.CondExpr) and node.expr2 is None:
            node.expr2 = nodes.Const("", lineno=node.lineno)
        left += reversed([(child, depth + 1, own) for child in node.iter_child_nodes()])


def _own_name(node: nodes.For, kinds: Mapping[str, bool], around: str) -> str:
    """The name that a loop gives to each value of its list."""
    over, target = node.iter, node.target
    a_list = isinstance(over, nodes.Name) and kinds.get(over.name)
    if around or node.recursive or not a_list or not isinstance(target, nodes.Name):
        lists = " or ".join(sorted(name for name, is_list in kinds.items() if is_list))
        raise Fault(node.lineno, f"a loop can only go over {lists}, and not stand in another.")
    return target.name


def _line_of(node: nodes.TemplateData) -> int:
    found = _SLIP.search(node.data)
    return node.lineno + (node.data.count("\n", 0, found.start()) if found else 0)


def _unknown(name: str, known: Mapping[str, bool]) -> str:
    near = get_close_matches(name, known, n=1)
    return f"{{{{ {name} }}}} is not known" + (f"; did you mean {{{{ {near[0]} }}}}?" if near else ".")


_REFUSED: Mapping[type[nodes.Node], str] = {
    nodes.Include: "other files cannot be included.",
    nodes.Import: "other files cannot be imported.",
    nodes.FromImport: "other files cannot be imported.",
    nodes.Extends: "other files cannot be extended.",
    nodes.Call: "nothing can be called here.",
    nodes.Getattr: "a value has no parts that could be asked for.",
    nodes.Getitem: "a value has no parts that could be asked for.",
    nodes.Assign: "values cannot be set here.",
    nodes.AssignBlock: "values cannot be set here.",
    nodes.Macro: "macros cannot be made here.",
}

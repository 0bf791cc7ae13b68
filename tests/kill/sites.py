"""Every place in the program's source at which something is written for good, or given to a channel.

Found in the syntax: transactions and their commits, statements that write, calls of methods of the store that
write and stand in no transaction, files put in the place of others or removed, messages sent.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tests.kill.steps import HOME, Frame

_SQL = re.compile(
    r"\s*(INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP|VACUUM|COMMIT|PRAGMA wal_checkpoint)\b"
)
_FOR_GOOD = re.compile(r"\s*(VACUUM|COMMIT|PRAGMA wal_checkpoint)\b")
"""Statements that end in a commit wherever they stand; what others come to is seen where they are called."""
_FILES = ("replace", "rename", "link", "unlink", "remove")
_STORES = ("store", "self")


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A place in the source. Lines as a call that stands there shows them."""

    file: str
    function: str
    code: str
    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.file} {self.function}: {self.code}"

    def is_in(self, frames: Iterable[Frame]) -> bool:
        """Whether a call led through this place."""
        return any(
            file == self.file and _within(function) == self.function and self.first <= line <= self.last
            for file, function, line in frames
        )


UNREACHED = {
    "cli/importing.py run.<locals>.keep": "asks at a terminal; one statement, and nothing else is owed",
    "cli/sign_in.py kept": "asks at a terminal; takes a file away that it made, where what follows fails",
    "cli/service.py _write": "only as part of `service install`, which the machine's systemd then starts",
}
"""Places that no scene reaches, by the end of their file and what they do, and why."""


def _within(function: str) -> str:
    """The function that a call stands in, where it stands in an expression that is one to the interpreter."""
    while function.endswith(">") and not function.endswith("<locals>"):
        function = function.rpartition(".<locals>.")[0]
    return function


@lru_cache
def sites() -> tuple[Site, ...]:
    """All of them, by file and line."""
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(HOME.rglob("*.py"))}
    writers = {name for path, tree in trees.items() if _is_store(path) for name in _writers(tree)}
    found: list[Site] = []
    for path, tree in trees.items():
        file = path.relative_to(HOME).as_posix()
        found += _Finder(file, writers, is_store=_is_store(path)).found(tree)
    return tuple(found)


def unreached(steps: Iterable[tuple[Frame, ...]]) -> list[str]:
    """The places that none of these steps led through, but those that nothing can."""
    reached = list(steps)
    return [
        str(site)
        for site in sites()
        if not any(site.is_in(frames) for frames in reached)
        and not any(str(site).startswith(place) for place in UNREACHED)
    ]


def _is_store(path: Path) -> bool:
    return path.parent.name == "store"


def _writers(tree: ast.AST) -> Iterator[str]:
    """The methods of the store that write."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            for one in node.body:
                if isinstance(one, ast.FunctionDef) and any(map(_changes, ast.walk(one))):
                    yield one.name


def _changes(node: ast.AST) -> bool:
    if isinstance(node, ast.With):
        return _is_transaction(node)
    return isinstance(node, ast.Call) and _statement(node, _SQL)


def _is_transaction(node: ast.With) -> bool:
    calls = [item.context_expr for item in node.items if isinstance(item.context_expr, ast.Call)]
    return any(_name(call) in ("transaction", "together") for call in calls)


def _name(call: ast.Call) -> str:
    func = call.func
    return func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""


def _of(call: ast.Call) -> str:
    """What a method is called on: the last word of it."""
    func = call.func
    return ast.unparse(func.value).rpartition(".")[2].strip("_") if isinstance(func, ast.Attribute) else ""


def _statement(call: ast.Call, like: re.Pattern[str]) -> bool:
    """Whether a call gives SQLite a statement that begins so."""
    if _name(call) not in ("execute", "executemany") or not call.args:
        return False
    sql = call.args[0]
    if isinstance(sql, ast.BinOp):
        sql = sql.left
    if isinstance(sql, ast.JoinedStr):
        sql = sql.values[0]
    if isinstance(sql, ast.Name):
        return sql.id == "_SAVE_SOURCE" and like is _SQL
    return isinstance(sql, ast.Constant) and bool(like.match(str(sql.value)))


class _Finder(ast.NodeVisitor):
    def __init__(self, file: str, writers: set[str], *, is_store: bool) -> None:
        self._file, self._writers, self._is_store = file, writers, is_store
        self._place: list[str] = []
        self._inside = 0
        self._found: list[Site] = []

    def found(self, tree: ast.AST) -> list[Site]:
        self.visit(tree)
        return self._found

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._place.append(node.name)
        self.generic_visit(node)
        self._place.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        before = self._inside
        self._inside = 0
        self._place += [node.name, "<locals>"]
        self.generic_visit(node)
        del self._place[-2:]
        self._inside = before

    def visit_With(self, node: ast.With) -> None:
        transaction = _is_transaction(node)
        if transaction:
            self._add(node.items[0].context_expr, first=node.lineno)
        self._inside += transaction
        self.generic_visit(node)
        self._inside -= transaction

    def visit_Call(self, node: ast.Call) -> None:
        if self._is_site(node):
            self._add(node)
        self.generic_visit(node)

    def _is_site(self, node: ast.Call) -> bool:
        name, of = _name(node), _of(node)
        if name in ("execute", "executemany"):
            return _statement(node, _FOR_GOOD)
        if name == "send":
            return of in ("sender", "notifier")
        if name in _FILES and isinstance(node.func, ast.Attribute):
            # Of a path or of the module os; that of texts has two arguments, that of times and rows names.
            plain = len(node.args) == 1 and not node.keywords
            return of == "os" or (plain and name in ("replace", "rename")) or name == "unlink"
        return name in self._writers and of in _STORES and not self._inside and not self._is_store

    def _add(self, node: ast.expr, first: int | None = None) -> None:
        place = self._place[:-1] if self._place and self._place[-1] == "<locals>" else self._place
        self._found.append(
            Site(
                file=self._file,
                function=".".join(place),
                code=" ".join(ast.unparse(node).split())[:60],
                first=first or node.lineno,
                last=node.end_lineno or node.lineno,
            )
        )

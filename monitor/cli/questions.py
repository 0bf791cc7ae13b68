"""What is asked on a terminal: one question a line, each of which Enter passes over."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from monitor.cli import show
from monitor.errors import UsageError
from monitor.text import clean, fold

Read = TypeVar("Read")
_LONGEST = 1_000


def can_ask() -> bool:
    """Whether somebody sits there: without a terminal nothing asks."""
    return sys.stdin.isatty() and show.is_terminal()


def ask(question: str, default: str | None = None) -> str | None:
    """What was answered; nothing is the default, and so is no answer at all."""
    shown = f"{question} [{default}]" if default else question
    try:
        answer = clean(input(f"{shown}: "), _LONGEST)
    except EOFError:
        print()
        return default
    return answer or default


def ask_for(question: str, read: Callable[[str], Read], default: str | None = None) -> Read | None:
    """What was answered, as `read` takes it; asked again, with the reason, where that raises UsageError."""
    while True:
        answer = ask(question, default)
        if answer is None:
            return None
        try:
            return read(answer)
        except UsageError as fault:
            print(show.paragraph(str(fault)))


def agreed(question: str, *, default: bool, meaning: str = "Answer y for yes or n for no.") -> bool:
    """Whether the answer was yes. No answer at all is a no."""
    while True:
        try:
            answer = input(f"{question} {'[Y/n]' if default else '[y/N]'} ").strip().lower()
        except EOFError:
            print()
            return False
        if answer in ("", "y", "yes", "n", "no"):
            return answer in ("y", "yes") or (default and not answer)
        print(meaning)


@contextmanager
def nothing_written(told: Callable[[], str] = lambda: "Nothing was written.") -> Iterator[None]:
    """While a verb asks and has written nothing yet: Ctrl-C says so, in the sentence that is `told` then."""
    try:
        yield
    except KeyboardInterrupt:
        raise KeyboardInterrupt(told()) from None


def one_of(question: str, words: Sequence[str]) -> str | None:
    """One of some words, also by its first letters; None where it was passed over."""

    def read(answer: str) -> str:
        found = [word for word in words if fold(word).startswith(fold(answer))]
        if len(found) == 1 or any(fold(word) == fold(answer) for word in found):
            return next(word for word in words if word in found)
        raise UsageError(f"Answer one of: {', '.join(words)}; or nothing.")

    return ask_for(f"{question} ({', '.join(words)})", read)


def number_of(question: str, options: Sequence[str]) -> int | None:
    """Which of some options: its place in the list from 0; None where it was passed over."""
    for place, option in enumerate(options, 1):
        print(show.paragraph(option, indent=5, first=f"  {place}. "))

    def read(answer: str) -> int:
        if answer.isdecimal() and 1 <= int(answer) <= len(options):
            return int(answer) - 1
        raise UsageError(f"Answer a number from 1 to {len(options)}, or nothing.")

    return ask_for(question, read)

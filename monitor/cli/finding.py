"""What `doctor` finds: one line for each thing that it looks at. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["good", "warn", "bad"]
Service = Literal["none", "user", "system"]
"""Which unit there is that could run the daemon."""
_WORSE: tuple[State, ...] = ("good", "warn", "bad")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at: how it is, in a sentence, and what to do where it is not good."""

    check: str
    state: State
    message: str
    remedy: str | None = None


def good(check: str, message: str) -> Finding:
    return Finding(check=check, state="good", message=message)


def warn(check: str, message: str, remedy: str) -> Finding:
    return Finding(check=check, state="warn", message=message, remedy=remedy)


def bad(check: str, message: str, remedy: str) -> Finding:
    return Finding(check=check, state="bad", message=message, remedy=remedy)


def worst(findings: list[Finding]) -> State:
    return max((finding.state for finding in findings), key=_WORSE.index, default="good")

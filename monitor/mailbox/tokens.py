"""The token that a command of the user's prints (OAuth 2): asked for anew at each sign-in, never shown."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import subprocess
import time
from collections.abc import Sequence

from monitor.errors import BlockedError

_LONGEST = 20_000
_BY_HAND = "run it by hand as the user of this service to see why"
_MORE = "The token_command printed more than a token; it is to print the token alone."


def token_from(command: Sequence[str], *, seconds: float) -> str:
    """What `command` prints on standard output, without the blanks around it.

    Run without a shell and with the environment as it is; ended once it printed more than any token has.
    Raises BlockedError in a sentence that repeats nothing of what it printed.
    """
    try:
        process = subprocess.Popen(
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except (OSError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or "it is no command"
        raise BlockedError(f"The token_command cannot be started ({why}); give its whole path.") from None
    with process:
        try:
            printed = _printed(process, until=time.monotonic() + seconds)
        except subprocess.TimeoutExpired:
            raise BlockedError(
                f"The token_command did not end within {seconds:g} seconds; {_BY_HAND}."
            ) from None
        finally:
            _end(process)
    if len(printed) > _LONGEST:
        raise BlockedError(_MORE)
    if process.returncode != 0:
        raise BlockedError(f"The token_command ended with status {process.returncode}; {_BY_HAND}.")
    token = printed.decode("utf-8", "replace").strip()
    if not token:
        raise BlockedError(f"The token_command printed nothing; {_BY_HAND}.")
    if not token.isascii() or not token.isprintable() or " " in token:
        raise BlockedError(_MORE)
    return token


def _printed(process: subprocess.Popen[bytes], *, until: float) -> bytes:
    """All that it prints, or the first of it where that is too much; TimeoutExpired where it does not end."""
    assert process.stdout is not None
    pipe = process.stdout.fileno()
    poller = select.poll()
    poller.register(pipe, select.POLLIN)
    printed = b""
    while len(printed) <= _LONGEST:
        left = until - time.monotonic()
        if left <= 0 or not poller.poll(left * 1000):
            raise subprocess.TimeoutExpired(process.args, left)
        more = os.read(pipe, _LONGEST + 1 - len(printed))
        if not more:
            process.wait(max(0.0, until - time.monotonic()))
            break
        printed += more
    return printed


def _end(process: subprocess.Popen[bytes]) -> None:
    """It and what it started, unless it ended by itself: nothing is to hold the pipe open."""
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)

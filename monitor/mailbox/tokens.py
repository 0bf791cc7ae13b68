"""The token that a command of the user's prints (OAuth 2): asked for anew at each sign-in, never shown."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from collections.abc import Sequence

from monitor.errors import BlockedError

_LONGEST = 20_000
_BY_HAND = "run it by hand as the user of this service to see why"


def token_from(command: Sequence[str], *, seconds: float) -> str:
    """What `command` prints on standard output, without the blanks around it.

    Run without a shell and with the environment as it is. Raises BlockedError in a sentence that repeats
    nothing of what it printed.
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
            printed, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            _end(process)
            raise BlockedError(
                f"The token_command did not end within {seconds:g} seconds; {_BY_HAND}."
            ) from None
    if process.returncode != 0:
        raise BlockedError(f"The token_command ended with status {process.returncode}; {_BY_HAND}.")
    token = printed[:_LONGEST].decode("utf-8", "replace").strip()
    if not token:
        raise BlockedError(f"The token_command printed nothing; {_BY_HAND}.")
    if not token.isascii() or not token.isprintable() or " " in token or len(printed) > _LONGEST:
        raise BlockedError("The token_command printed more than a token; it is to print the token alone.")
    return token


def _end(process: subprocess.Popen[bytes]) -> None:
    """It and what it started, so that nothing holds the pipe open."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    if process.stdout:
        process.stdout.close()

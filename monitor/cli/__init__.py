"""The command line: finds the verb, runs it, and turns errors into a sentence and an exit code.

A verb is a module with `arguments(parser)` and `run(args) -> int`. Only the verb that was asked for is
imported, so that `--help` answers at once.
"""

from __future__ import annotations

import argparse
import importlib
import os
import resource
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from monitor import __version__
from monitor.cli.streams import fall_silent, make_printable

if TYPE_CHECKING:
    from monitor.errors import ConfigError

GOOD, FAULT, CONFIGURATION, SOME_FAILED, ALL_FAILED, UNDELIVERED = range(6)

VERBS = {
    "demo": "show in half a minute what the program does, with an invented employer",
    "add": "find the board behind any address of an employer, or try a mailbox, and watch it",
    "check": "look for every mistake in the configuration at once",
    "poll": "read the sources now and deliver what follows",
    "run": "watch, in the foreground (this is what the service runs)",
    "reload": "take up the changed configuration now, also where it drops many sources or a channel",
    "status": "show how each source is, and what waits to be delivered",
    "roles": "list the roles that are known, with fit and the person to ask",
    "explain": "say why a role did or did not lead to an alert, and why this person",
    "rejected": "note a no, the people whom you met, and watch the employer, in one step",
    "due": "list what there is to do for each relationship, and when",
    "contacted": "say that you reached out to somebody, and what came of it",
    "snooze": "put off what is due with somebody",
    "skip": "say that what is due with somebody is not to be done",
    "people": "list the people of the watch list, how things stand with them, and what is next",
    "person": "write somebody into the watch list, or say that they moved",
    "import": "take up people from LinkedIn's export, contacts, an invitation, a mail or a table",
    "forget": "forget somebody: nothing of them is left here",
    "draft": "write the note to somebody, for you to edit and to send",
    "notify": "send a test alert to each channel",
    "outbox": "list the alerts, where they went and what waits",
    "service": "write the systemd unit",
    "doctor": "look at the machine, the service and the files, and say what to do about each thing",
    "backup": "write a copy of all that is remembered, also while the daemon runs",
    "restore": "put a backup in force",
    "export": "print all that is remembered, or the roles as a table",
}

BEGIN = "`job-monitor rejected` or `job-monitor add URL` begins one."
"""What to do where there is no configuration at all."""

_MODULES = {"import": "importing"}
"""Verbs whose names no module can have."""

_EPILOG = """\
Exit codes: 0 good, 1 a fault or an unusable command line, 2 configuration, 3 some sources failed,
4 all sources failed, 5 alerts undelivered.

Start with `job-monitor demo`. The configuration is one TOML file; config.example.toml shows every key.
"""


class _Parser(argparse.ArgumentParser):
    """An unusable command line is exit 1: 2 says that the configuration is wrong."""

    def error(self, message: str) -> NoReturn:
        self.exit(FAULT, f"{self.prog}: {_line(message)}. See `{self.prog} --help`.\n")


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit."""
    # Whatever breaks down, no core file holds the user's secrets.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    make_printable()
    sys.exit(execute(sys.argv[1:] if argv is None else argv))


def execute(argv: Sequence[str]) -> int:
    """Run the command line; returns the exit code (argparse exits by itself for --help)."""
    try:
        _hold_verb(argv)
        args = _parser(argv).parse_args(argv)
        code = int(args.run(args))
        # Here and not at the exit, so that an output that takes nothing is told of like every other fault.
        sys.stdout.flush()
        return code
    except KeyboardInterrupt as stop:
        print("\n" + " ".join(["Stopped.", *map(str, stop.args)]), file=sys.stderr)
        return FAULT
    except BrokenPipeError:
        # Whoever read our output has seen enough.
        fall_silent()
        return GOOD
    except Exception as error:
        return _failed(error)


def _failed(error: Exception) -> int:
    from monitor.cli.faults import sentence
    from monitor.errors import ConfigError

    told = sentence(error)
    if told is None:
        raise error
    if isinstance(error, ConfigError) and _is_to_come(error):
        told += f" {BEGIN}"
    if isinstance(error, OSError):
        fall_silent()
    print(_safe(told) if isinstance(error, ConfigError) else _line(told), file=sys.stderr)
    return CONFIGURATION if isinstance(error, ConfigError) else FAULT


def _is_to_come(error: ConfigError) -> bool:
    """Whether the configuration is not there, so that a verb which writes one would begin it."""
    first = error.mistakes[0] if error.mistakes else None
    # What may not be looked at seems not to be there either.
    missing = first is not None and first.message.startswith("There is no")
    return first is not None and missing and first.file.endswith(".toml") and not os.path.exists(first.file)


def _safe(text: str) -> str:
    """Lines without control characters: what a site or a file says must not steer the terminal."""
    return "\n".join("".join(c for c in line if c.isprintable()) for line in text.splitlines())


def _line(text: str) -> str:
    """The same in one line: only mistakes of a configuration have several."""
    return _safe(" ".join(text.split()))


def _parser(argv: Sequence[str]) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="job-monitor",
        description=(
            "Watches the employers who said no, and says whom to reach out to when the right role opens."
        ),
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"job-monitor {__version__}")
    parser.add_argument(
        "--config",
        metavar="FILE",
        help="the configuration (else $MONITOR_CONFIG, ~/.config/job-monitor/config.toml, "
        "/etc/job-monitor/config.toml)",
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB", parser_class=_Parser)
    wanted = _verb(argv)
    for name, text in VERBS.items():
        verb = verbs.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
        if name == wanted:
            module = importlib.import_module(f"monitor.cli.{_MODULES.get(name, name)}")
            module.arguments(verb)
            verb.set_defaults(run=module.run)
    return parser


def _hold_verb(argv: Sequence[str]) -> None:
    """Raises UsageError where the verb is none of ours."""
    wanted = _verb(argv)
    if wanted is None or wanted in VERBS or {"-h", "--help", "--version"} & {*argv}:
        return
    from difflib import get_close_matches

    from monitor.errors import UsageError

    near = get_close_matches(wanted.lower(), VERBS, n=1)
    hint = f"Did you mean {near[0]}?" if near else "`job-monitor --help` lists them."
    raise UsageError(f"There is no verb {wanted}. {hint}")


def _verb(argv: Sequence[str]) -> str | None:
    """The verb on a command line: the first word that is neither an option nor the value of --config."""
    rest = iter(argv)
    for word in rest:
        if word == "--config":
            next(rest, None)
        elif not word.startswith("-"):
            return word
    return None

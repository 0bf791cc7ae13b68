from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.fuzz.run import Target, fuzz, save
from tests.reliability import record

NAMES = ("feed", "board", "page", "mail", "toml", "table")


def target(name: str, folder: Path, *, whole: bool = False) -> Target[Any]:
    """What is fuzzed under a name; with `whole` the whole way. `folder` is for its files."""
    # Each loads much that the others do not need.
    if name in ("feed", "board", "page"):
        from tests.fuzz.answers import Answers
        from tests.fuzz.passes import Passes

        return Passes(name, folder) if whole else Answers(name)  # type: ignore[arg-type]  # one of the three
    if name == "mail":
        if whole:
            from tests.fuzz.passes import MailPasses

            return MailPasses(folder)
        from tests.fuzz.mails import Mails

        return Mails()
    if name == "toml":
        from tests.fuzz.toml import Configurations

        return Configurations(folder)
    from tests.fuzz.tables import Tables

    return Tables(folder, whole=whole)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("name", choices=NAMES)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--only", type=int, help="this case alone")
    parser.add_argument("--worker", action="store_true", help="the whole way through the program")
    parser.add_argument("--keep", type=Path, help="a folder for what broke something")
    args = parser.parse_args()
    print(f"{args.name}: seed {args.seed}, {args.minutes:g} minutes", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        tried = target(args.name, Path(folder), whole=args.worker)
        found = fuzz(tried, seed=args.seed, seconds=args.minutes * 60, only=args.only)
        if args.keep:
            save(tried, found, args.keep, args.name, args.seed)
        if close := getattr(tried, "close", None):
            close()
    cases = getattr(tried, "cases", found.tried)
    # A case that is looked at again is no measurement.
    if args.only is None:
        record(
            f"c-fuzz-{args.name}", tried=cases, faults=len(found.faults),
            slowest_s=round(found.slowest, 2), peak_mb=round(found.peak),
        )  # fmt: skip
    print(
        f"{args.name}: {cases} cases, {len(found.faults)} faults, slowest {found.slowest:.2f} s (case"
        f" {found.slowest_case}); memory by tenths, in MB:"
        f" {' '.join(f'{one / 2**20:.0f}' for one in found.memory)}"
    )
    for fault in list(dict.fromkeys(found.faults))[:60]:
        print(ascii(fault)[1:-1])
    return 1 if found.faults else 0


if __name__ == "__main__":
    sys.exit(main())

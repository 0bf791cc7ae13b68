"""`python -m monitor.learning FOLDER`: makes every shipped table anew from the labelled data of a folder."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import monitor.decisions
from monitor.learning import SEEN, learn, seen


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="monitor.learning", description=__doc__)
    parser.add_argument(
        "folder", type=Path, help="holds train.*.jsonl, pairs.*.jsonl, pick.*.jsonl, esco.jsonl.gz"
    )
    parser.add_argument("--into", type=Path, help="another folder than that of the package")
    args = parser.parse_args(arguments)
    into = args.into or Path(monitor.decisions.__path__[0]) / "tables"
    into.mkdir(parents=True, exist_ok=True)
    for name, table in learn(args.folder).items():
        changed = not (into / name).exists() or (into / name).read_bytes() != table
        (into / name).write_bytes(table)
        print(f"{into / name}: {len(table):,} bytes, {'new' if changed else 'the same as before'}")
    if args.into is None:
        (Path(__file__).parent / SEEN).write_text(seen(args.folder), encoding="ascii")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

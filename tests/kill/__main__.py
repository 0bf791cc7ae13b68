"""`python -m tests.kill [--kills N] [--seed S] [--keep FOLDER]`: the long version; exit 1 if it fails."""

from __future__ import annotations

import argparse
import secrets
import signal
import sys
import tempfile
from pathlib import Path

from tests.kill.harness import rehearse

parser = argparse.ArgumentParser(prog="python -m tests.kill")
parser.add_argument("--kills", type=int, default=200)
parser.add_argument("--seed", type=int, default=secrets.randbelow(100_000))
parser.add_argument(
    "--keep", type=Path, help="an empty folder for configuration, state and log; kept afterwards"
)
args = parser.parse_args()
# Ended from outside, it still ends the process that it started.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
print(f"seed {args.seed}", flush=True)
with tempfile.TemporaryDirectory() as throw_away:
    folder = args.keep or Path(throw_away)
    folder.mkdir(parents=True, exist_ok=True)
    outcome = rehearse(folder, kills=args.kills, seed=args.seed, tell=True)
print(outcome)
sys.exit(bool(outcome.faults) or outcome.kills < args.kills)

"""`python -m tests.diskfull [--sizes N] [--seed S]`: the long version; needs root; exit 1 if it fails."""

from __future__ import annotations

import argparse
import secrets
import signal
import sys
import tempfile
from pathlib import Path

from tests.diskfull.harness import rehearse
from tests.diskfull.small import why_not

parser = argparse.ArgumentParser(prog="python -m tests.diskfull")
parser.add_argument("--sizes", type=int, default=400)
parser.add_argument("--seed", type=int, default=secrets.randbelow(100_000))
args = parser.parse_args()
# Ended from outside, it still gives the small disk back.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
if (reason := why_not()) is not None:
    sys.exit(f"This cannot be tried here: {reason}.")
print(f"seed {args.seed}", flush=True)
with tempfile.TemporaryDirectory() as folder:
    outcome = rehearse(Path(folder), sizes=args.sizes, seed=args.seed, tell=True)
print(outcome)
sys.exit(bool(outcome.faults))

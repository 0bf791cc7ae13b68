"""`python -m tests.powercut [--cuts N] [--seed S] [--rounds N] [--going-on N]`; exit 1 if it fails."""

from __future__ import annotations

import argparse
import secrets
import signal
import sys
import tempfile
from pathlib import Path

from tests.powercut.record import build
from tests.powercut.rehearsal import rehearse

parser = argparse.ArgumentParser(prog="python -m tests.powercut")
parser.add_argument("--cuts", type=int, default=5000)
parser.add_argument("--seed", type=int, default=secrets.randbelow(100_000))
parser.add_argument("--rounds", type=int, default=4, help="how long the life is that is recorded")
parser.add_argument("--going-on", type=int, default=20, help="after how many cuts the program goes on")
args = parser.parse_args()
# Ended from outside, it still ends the process that it started.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
print(f"seed {args.seed}", flush=True)
with tempfile.TemporaryDirectory() as place:
    recorder = build(Path(place))
    if recorder is None:
        sys.exit("There is no C compiler (cc), which the recorder needs.")
    folder = Path(place) / "life"
    folder.mkdir()
    outcome = rehearse(
        folder,
        recorder,
        cuts=args.cuts,
        seed=args.seed,
        rounds=args.rounds,
        going_on=args.going_on,
        tell=True,
    )
print(outcome)
sys.exit(bool(outcome.faults))

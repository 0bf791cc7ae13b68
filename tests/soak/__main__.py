"""`python -m tests.soak [--sources N] [--hours H] [--seed S]`; exit 1 if it fails."""

from __future__ import annotations

import argparse
import logging
import os
import re
import secrets
import signal
import sys
import tempfile
from functools import partial
from importlib.resources import files
from pathlib import Path

from tests.soak.campaign import rehearse
from tests.soak.planting import PLANTED
from tests.soak.scene import Scene

parser = argparse.ArgumentParser(prog="python -m tests.soak")
parser.add_argument("--sources", type=int, default=10_000)
parser.add_argument("--hours", type=float, default=24.0)
parser.add_argument("--seed", type=int, default=secrets.randbelow(100_000))
parser.add_argument("--churn", type=float, default=0.01, help="the part of the roles that change in a day")
parser.add_argument("--kills", type=int, default=20)
parser.add_argument(
    "--planted", choices=sorted(PLANTED), default="", help="a defect that the judge has to find"
)
parser.add_argument("--folder", type=Path, help="where to leave the state and the log")
args = parser.parse_args()
# Measured as it is run: with what the unit says to the system's allocator, which hears it only at a start.
unit = files("monitor").joinpath("systemd", "job-monitor.service").read_text()
arenas = dict(re.findall(r"^Environment=(MALLOC_\w+)=(\S+)$", unit, re.MULTILINE))
if not arenas.items() <= os.environ.items():
    argv = [sys.executable, "-m", "tests.soak", *sys.argv[1:]]
    os.execve(sys.executable, argv, {**os.environ, **arenas})
# Ended from outside, it still gives its folder back.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
logging.basicConfig(level=logging.ERROR)
print(f"seed {args.seed}", flush=True)
with tempfile.TemporaryDirectory() as made:
    folder = args.folder or Path(made)
    folder.mkdir(parents=True, exist_ok=True)
    scene = Scene(
        folder,
        sources=args.sources,
        hours=args.hours,
        seed=args.seed,
        churn=args.churn,
        kills=args.kills,
        planted=args.planted,
    )
    outcome = rehearse(scene, tell=partial(print, flush=True))
print(outcome)
sys.exit(bool(outcome.faults))

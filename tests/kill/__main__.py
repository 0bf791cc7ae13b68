"""`python -m tests.kill [--kills N] [--seed S] [--keep FOLDER]`: the long version; exit 1 if it fails."""

from __future__ import annotations

import argparse
import secrets
import signal
import sys
import tempfile
import time
from pathlib import Path

from tests.kill.harness import rehearse
from tests.kill.scenes import SCENES, VERBS
from tests.kill.sites import unreached
from tests.kill.theatre import theatre

parser = argparse.ArgumentParser(prog="python -m tests.kill")
parser.add_argument("--kills", type=int, default=2000, help="at random instants; 0: only those at each step")
parser.add_argument("--seed", type=int, default=secrets.randbelow(100_000))
parser.add_argument("--no-steps", action="store_true", help="only the kills at random instants")
parser.add_argument(
    "--patience", type=float, default=3.0, help="seconds to READY; more where others use the machine"
)
parser.add_argument(
    "--keep", type=Path, help="an empty folder for configuration, state and log; kept afterwards"
)


def at_each_step(folder: Path) -> bool:
    """Whether every promise was kept whichever step the program died at."""
    begun = time.monotonic()
    with theatre(folder) as stage:
        for scene in (*SCENES, *VERBS):
            before = stage.kills
            stage.play(scene, every=scene not in VERBS)
            print(f"{scene.name}: {stage.kills - before} kills, {len(stage.found)} faults", flush=True)
    left = unreached(step.frames for step in stage.steps)
    stage.note()
    seconds = time.monotonic() - begun
    print(f"{stage.kills} kills before and after {len(stage.tried)} steps ({seconds:.0f} s)")
    print("\n".join([*stage.found, *(f"no scene reaches {place}" for place in left)]))
    return not stage.found and not left


def at_random(folder: Path, args: argparse.Namespace) -> bool:
    """Whether every promise was kept whenever the program died."""
    outcome = rehearse(
        folder,
        kills=args.kills,
        seed=args.seed,
        patience=args.patience,
        tell=lambda line: print(line, flush=True),
    )
    outcome.note()
    print(outcome)
    return not outcome.faults and outcome.kills >= args.kills


def main() -> int:
    args = parser.parse_args()
    # Ended from outside, it still ends the processes that it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    print(f"seed {args.seed}", flush=True)
    with tempfile.TemporaryDirectory() as throw_away:
        folder = args.keep or Path(throw_away)
        good = True
        if not args.no_steps:
            (folder / "steps").mkdir(parents=True)
            good = at_each_step(folder / "steps")
        if args.kills:
            (folder / "random").mkdir(parents=True)
            good = at_random(folder / "random", args) and good
    return int(not good)


if __name__ == "__main__":
    sys.exit(main())

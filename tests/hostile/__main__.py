"""All hostile bodies and mails at once through the real daemon, then each body by itself.

python -m tests.hostile [--only WORDS]        tells what came of each; exit 1 where a promise was broken
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.hostile.alone import alone, weighed
from tests.hostile.bodies import BODIES, MAILS
from tests.hostile.ordeal import noted, ordeal, told


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.hostile")
    parser.add_argument("--only", default="", help="those whose name holds these words")
    words = parser.parse_args().only
    bodies = {name: body for name, body in BODIES.items() if words in name}
    mails = {name: mail for name, mail in MAILS.items() if words in name}
    with tempfile.TemporaryDirectory() as folder:
        suffered = ordeal(Path(folder), bodies, mails, patience=60 + 15 * len(bodies))
        print(told(suffered), flush=True)
        costs = alone(Path(folder), bodies)
    print("\n".join(f"{name}: {cost}" for name, cost in costs.items()))
    return 1 if noted(suffered, len(bodies), len(mails)) + weighed(costs) else 0


if __name__ == "__main__":
    sys.exit(main())

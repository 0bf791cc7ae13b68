"""Texts that are made to break a parser, and what they cost: run as a program it prints that as JSON.

A program of its own, since measuring the coverage of tests makes what is measured here several times slower.
"""

from __future__ import annotations

import json
import time
from pathlib import Path

from monitor.config import examine

M = 1024 * 1024
DEAR = 1.5
BOMBS = {
    "a key of 20,000 parts": ".".join(["a"] * 20_000) + " = 1\n",
    "a table of 20,000 parts": "[" + ".".join(["a"] * 20_000) + "]\n",
    "keys of many parts": "".join(f"{'.'.join(['a'] * 60)}.b{i} = 1\n" for i in range(5000)),
    "quoted parts": ".".join(['"a"'] * 20_000) + " = 1\n",
    "lists in lists": "a = " + "[" * 200_000,
    "tables in tables": "a = " + "{ a = " * 100_000,
    "unclosed texts": 'a = "\n' * (M // 7),
    "unclosed long texts": 'a = """' + '\\"""' * (M // 5),
    "unclosed long plain texts": "a = '''" + " ''\n" * (M // 5),
    "a number of a million digits": "a = " + "1" * (M - 10),
    "a hexadecimal number of a million digits": "[[channels]]\nper_hour = 0x" + "f" * (M - 100),
    "more than a mebibyte": "# " * M,
    "50,000 unknown keys": "".join(f"key{i} = 1\n" for i in range(50_000)),
    "unknown keys as long as a file": "a" * (M // 2) + " = 1\n" + "b" * (M // 2 - 100) + " = 1\n",
    "60,000 wrong words": "[fit]\nseniority = [" + '"senoir",' * 60_000 + "]\n",
    "8,000 wrong zones": '[[employers]]\nname = "A"\n'
    + '[[employers.people]]\nname = "B"\ntime_zone = "Berln"\n' * 8000,
    "20,001 sources": '[[employers]]\nname = "A"\nsources = [' + '{ board = "a" },' * 20_001 + "]\n",
    "60,000 employers": "[[employers]]\n" * 60_000,
    "29,000 nameless people": "[[employers]]\n" + "[[employers.people]]\n" * 29_000,
    "19,000 same sources": '[[employers]]\nname = "A"\nsources = ['
    + '{ kind="lever", board="a" },' * 19_000
    + "]\n",
}
GOOD = {
    "20,000 sources": '[[employers]]\nname = "A"\nsources = ['
    + "".join(f'{{ kind="lever", board="b{i}" }},\n' for i in range(20_000))
    + "]\n",
    "a name of a mebibyte": '[[employers]]\nname = "' + "é" * (M // 2 - 100) + '"\n',
}


def _cost(text: str) -> tuple[float, int, int]:
    """Seconds of the processor, how many mistakes, and how long the longest of them is."""
    started = time.process_time()
    checked = examine(text, Path("config.toml"), Path(), {"TZ": "UTC"})
    longest = max((len(str(mistake)) for mistake in checked.mistakes), default=0)
    return time.process_time() - started, len(checked.mistakes), longest


def main() -> None:
    costs = {}
    for name, text in {**BOMBS, **GOOD}.items():
        cost = _cost(text)
        for _ in range(2):
            if cost[0] > DEAR:
                # Whoever else is at work makes each step slower, but hardly three times as long.
                cost = min(cost, _cost(text))
        costs[name] = cost
    print(json.dumps(costs))


if __name__ == "__main__":
    main()

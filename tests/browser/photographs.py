"""Photographs of the mails at phone and desktop width, light and dark, for docs/pictures.

python -m tests.browser.photographs docs/pictures
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.browser.chromium import DESKTOP, PHONE, Chromium, missing
from tests.browser.mails import MAILS

PICTURES = {"alert": "reach out", "due": "due", "letter": "letter", "digest": "digest"}
"""What a picture is called, and the mail that it shows."""

_README = 720
"""The width of the picture in the README, docs/alert.png."""


def photograph(folder: Path) -> list[Path]:
    """Every picture, made anew; that of the README lies beside the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    shots = [(folder.parent / "alert.png", "reach out", _README, "light")]
    for name, mail in PICTURES.items():
        for device, width in (("phone", PHONE), ("desktop", DESKTOP)):
            for scheme in ("light", "dark"):
                shots.append((folder / f"{name}-{device}-{scheme}.png", mail, width, scheme))
    with Chromium() as browser:
        for path, mail, width, scheme in shots:
            browser.show(MAILS[mail]().html, width=width)
            browser.turn(scheme)
            browser.photograph(path)
    return [path for path, *_ in shots]


def main() -> int:
    lacking = missing()
    if lacking:
        print(f"No photographs: {lacking}", file=sys.stderr)
        return 1
    for path in photograph(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures")):
        print(f"{path} {path.stat().st_size // 1024} kB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

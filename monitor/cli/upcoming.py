"""What comes next after something was noted: due things are told anew, and named at once."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Collection
from datetime import date
from typing import Any

from monitor.cli import show
from monitor.cli.due import document, when
from monitor.cli.session import Session, session
from monitor.cli.watchfile import File
from monitor.drafts.doings import doing
from monitor.model import Errand
from monitor.pipeline.relationships import TOLD_ON, open_errands
from monitor.text import fold

MOST = 6


def after(
    args: argparse.Namespace,
    file: File,
    employers: Collection[str],
    then: Callable[[Session], None] | None = None,
) -> list[Errand]:
    """What is to be done with people of some employers, now that the watch list is as in `file`; `then` is
    what else is to be stored. What is due is looked for anew, also by the daemon."""
    wanted = {fold(name) for name in employers}
    with session(args, file.config) as s:
        if then is not None:
            then(s)
        s.store.remember(TOLD_ON, None)
        return [one for one in open_errands(s.config, s.store, s.now) if fold(one.employer or "") in wanted]


def tell(found: Collection[Errand], today: date) -> None:
    """What comes next, a line each."""
    if not found:
        return
    print("\nWhat comes next:")
    for errand in [*found][:MOST]:
        print(show.paragraph(f"{when(errand.due_on, today)}: {doing(errand)}", indent=4, first="  "))
    if len(found) > MOST:
        print(f"  and {len(found) - MOST} more: `job-monitor due`")


def documents(found: Collection[Errand]) -> list[dict[str, Any]]:
    return [document(errand) for errand in found]

"""Whose the state folder is: a verb that root runs goes on as its owner. Changes the process."""

from __future__ import annotations

import os
import pwd
from pathlib import Path


def become_owner(folder: Path) -> None:
    """Make files that only their owner may read; run by root, go on as the owner of the state folder.

    So no file of root's is left in it, which the service could not open afterwards.
    """
    os.umask(0o077)
    if os.geteuid() != 0 or not folder.exists():
        return
    owner = folder.stat()
    if owner.st_uid == 0:
        return
    try:
        os.initgroups(pwd.getpwuid(owner.st_uid).pw_name, owner.st_gid)
    except KeyError:
        os.setgroups([owner.st_gid])
    os.setgid(owner.st_gid)
    os.setuid(owner.st_uid)

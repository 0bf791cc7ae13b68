"""What only the users of a mail server need is loaded for them alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("kind", ["maildir", "eml", "mbox"])
def test_files_are_read_without_the_library_of_mail_servers(tmp_path: Path, kind: str) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "file").touch()
    code = (
        "import sys, datetime, pathlib\n"
        "from monitor.mailbox import open_box, watch\n"
        "from monitor.model import Mailbox\n"
        f"mailbox = Mailbox(name='alerts', url='{kind}:' + sys.argv[1])\n"
        "with open_box(mailbox, base=pathlib.Path('/')) as box:\n"
        "    list(box.new(None, since=datetime.datetime.now(datetime.UTC), seen=()))\n"
        "print(sorted({'imapclient', 'imaplib', 'ssl'} & set(sys.modules)))\n"
    )
    path = tmp_path / "file" if kind == "mbox" else tmp_path
    run = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=False)
    assert (run.stdout, run.stderr) == ("[]\n", "")

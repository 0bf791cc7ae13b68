"""`python -m tests.channels --write`: stores what each service is sent; look at it before you commit.

Prints the table of docs/privacy.md too.
"""

from __future__ import annotations

import argparse

from tests.channels import golden
from tests.channels.corpus import CORPUS, message
from tests.channels.leaving import table
from tests.channels.post import mailed, postbox
from tests.channels.services import SERVICES

if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.channels")
    parser.add_argument("--write", action="store_true", required=True)
    parser.parse_args()
    messages = {name: message(words) for name, words in CORPUS.items()}
    golden.FOLDER.mkdir(exist_ok=True)
    golden.write("message", golden.messages(messages))
    golden.write("mailto", golden.copy_of(mailed(messages)))
    for service in SERVICES:
        with postbox(service) as box:
            sent = {name: (told, golden.said(box.send(told)[1][0])) for name, told in messages.items()}
        golden.write(service, golden.copy_of(sent))
        print(service)
    print(table())

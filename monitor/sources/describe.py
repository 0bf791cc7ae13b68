"""docs/sources.md, out of the table of readers: `python -m monitor.sources.describe` prints it. Pure."""

from __future__ import annotations

from monitor.sources import READERS, Reader, has_boards

_HEAD = """\
# What can be read

This page is made from the table of readers by `make docs`. Paste any address of an employer: `job-monitor
add URL` finds out which of these it is, shows what it found and writes the entry. A system that is not here
may still be named by `add`, with what to do instead: mostly the employer's own alert mails,
which [are read too](mail.md).

**Whole**: whether one read shows every open role. Only then is a role that is missing from two reads taken
for closed; from a window nothing is concluded. **Manners**: *offered* is a list that the vendor publishes
for programs. *robots.txt* is asked for, kept for a day and heeded, with the delay that it wants. *Opt-in*
needs `accept_terms = true` for each source, since the vendor's terms ask programs to stay away.

| system | `kind` | what is asked | whole | manners |
|---|---|---|---|---|
"""


def page() -> str:
    """The whole page, as Markdown."""
    readers = sorted(
        READERS.values(), key=lambda reader: (reader.kind in ("feed", "page"), reader.title.lower())
    )
    rows = [_row(reader) for reader in readers]
    limits = [
        f"- **{reader.title}** (`{reader.kind}`): {reader.limits}{_terms(reader)}" for reader in readers
    ]
    return _HEAD + "\n".join(rows) + "\n\n## Limits\n\n" + "\n".join(limits) + "\n"


def _row(reader: Reader) -> str:
    whole = "no, the newest" if reader.window else "yes"
    manners = "opt-in" if reader.terms else "offered" if reader.public else "robots.txt"
    kind = f"`{reader.kind}`" if has_boards(reader.kind) else f"`{reader.kind}`, with a URL"
    return f"| {reader.title} | {kind} | {reader.reads} | {whole} | {manners} |"


def _terms(reader: Reader) -> str:
    return f" {reader.terms}" if reader.terms else ""


if __name__ == "__main__":
    print(page(), end="")

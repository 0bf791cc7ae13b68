"""Another name of an employer, written into the watch list as a person would. Pure: text in, text out."""

from __future__ import annotations

from monitor.config.blocks import Text
from monitor.config.editing import proved, tree_of
from monitor.config.entries import pair
from monitor.config.inserting import set_key
from monitor.errors import UsageError
from monitor.text import fold


def with_alias(text: str, employer: str, alias: str) -> str:
    """The text with an alias more at an employer. Proves itself: what it gives back says, read by the parser,
    exactly what it should. Raises UsageError with the line to write by hand where that cannot be."""
    tree = tree_of(text)
    listed = tree.get("employers", [])
    found = [n for n, one in enumerate(listed) if fold(str(one.get("name"))) == fold(employer)]
    if len(found) != 1:
        raise UsageError(f"{employer} does not stand in the configuration. `job-monitor check` reads it.")
    entry = listed[found[0]]
    aliases = entry.get("aliases")
    entry["aliases"] = [*(aliases if isinstance(aliases, list) else ()), alias]
    where = Text(text)
    there = where.part(("employers", found[0], "aliases"))
    # A list of several lines may hold comments, which go with it where it is written anew.
    if there is None or "\n" not in text[there.value : there.end]:
        changed = set_key(where, ("employers", found[0]), "aliases", entry["aliases"])
        if proved([changed], tree):
            return changed
    raise UsageError(
        "The configuration is written in a way that this program cannot add to without changing what stands"
        f" there. Write this line at {employer} by hand:\n{pair('aliases', entry['aliases'])}"
    )

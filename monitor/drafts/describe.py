"""The page about templates: their names, parts and values, so that it cannot say what is not so. Pure.

`python -m monitor.drafts.describe` prints it; `make docs` puts it in its place.
"""

from __future__ import annotations

from monitor.drafts.draft import LIMITS, SHEETS
from monitor.drafts.sheets import PARTS, shipped
from monitor.drafts.values import VALUES

_HEAD = """\
# Your own templates

A file in `templates/` beside the configuration takes the place of the shipped one of the same name; one in
`templates/de/` is for people whose `language` is German. Files are UTF-8 and at most 16 KB.

    templates/thank_you.txt

    [subject]
    Thank you for our talk
    [text]
    {{ greeting }}

    It was good to meet you{% if met_day %} on {{ met_day }}{% endif %}. I liked your words about {{ topic }}.

    {{ regards }}

A sentence with something that is not known is left out whole, so nothing is ever sent with a hole in it.
`{% if … %}` asks whether something is known or so, `{% for piece in news %}` goes through a list; nothing
else is understood, on purpose. A file with a mistake costs nothing: the shipped draft is used, and the alert
and `job-monitor check` name the line.

"""


def page() -> str:
    """The whole page."""
    names = ", ".join(f"`{name}`" for name in SHEETS)
    limits = " and ".join(f"{limit} for `{kind}`" for kind, limit in LIMITS.items())
    parts = ", ".join(f"`[{part}]`" for part in PARTS)
    made = ", ".join(f"`{{{{ {part.name} }}}}`" for part in shipped("en", "parts"))
    values = "\n".join(f"| `{name}` | {meaning} |" for name, meaning in VALUES.items())
    return (
        f"{_HEAD}## Names\n\n{names}. LinkedIn takes {limits} characters: the first text that fits.\n\n"
        f"## Parts of a file\n\n{parts}. A file without them is all text.\n\n"
        f"## Sentences that are made already\n\n{made}.\n\n"
        f"## Values\n\n| value | what it is |\n|---|---|\n{values}\n"
    )


if __name__ == "__main__":
    print(page(), end="")

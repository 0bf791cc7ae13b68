"""A value that a page gives to one of its scripts, such as `window.pageData = {...};`. Pure."""

from __future__ import annotations

import re
from typing import Any

from monitor.model import Answer
from monitor.sources._answer import encoding
from monitor.sources._jsonld import values


def assigned(answer: Answer, name: str) -> Any:
    """The first JSON value that stands behind `name =`; None where none does that can be read."""
    text = answer.body.decode(encoding(answer.body[:16]), "replace")
    for found in re.finditer(rf"\b{re.escape(name)}\s*=\s*(?=[\[{{])", text):
        for value in values(text[found.end() :]):
            return value
    return None

"""Whose board it is that was found: an employer of the file, or how a new one is called. Pure."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from monitor.finding import Found
from monitor.model import Employer
from monitor.sources._reader import address
from monitor.text import fold, words

# What titles of careers pages say beside the name of the employer.
_BLAND = frozenset(
    words(
        "a all and at bei bij build by career careers carrieres chez com con current das de der die e em"
        " emplois en find for future hiring home homepage in is job jobs join karriere la life list me"
        " nosotros now of offene om ons open opening openings opportunities our page portal positions re"
        " roles s search startseite stellen stellenangebote team the to trabaja trabalhe und us vacancies"
        " vacatures we welcome werken willkommen with work working you your"
    )
)
# Labels below the country that are nobody's name.
_REGISTRIES = frozenset(words("ac co com edu gob gouv gov ne net or org"))


def whose(found: Found, employers: tuple[Employer, ...], url: str = "") -> str:
    """The employer who is called like the board or the site; else a name for a new one."""
    called = [name for name in (found.named, _spelt(found.board)) if name]
    for employer in employers:
        for name in called:
            if _same_name(name, employer):
                return employer.name
    watched = [one for one in employers if one.sources]
    if len(employers) == 1 and not watched:
        return employers[0].name
    return _new_name(found, url or found.url)


def _new_name(found: Found, url: str) -> str:
    """What a site calls itself, as far as its board or its address bears it out; else what those say.

    Titles of careers pages say much beside the name ("Life at Acme"): the name begins where the board or
    the host does. A name of which neither knows is taken unless it is made of the words of such titles.
    """
    board, host = _spelt(found.board), _host_name(url)
    said = found.named or ""
    tokens = re.split(r"\s+", said.strip())
    while len(tokens) > 1 and _is_bland(tokens[-1]):
        tokens.pop()
    for known in filter(None, (board, host)):
        for start in range(len(tokens)):
            if _begins_alike("".join(words(" ".join(tokens[start:]))), "".join(words(known))):
                return " ".join(tokens[start:])
    if said and not all(map(_is_bland, tokens)):
        return said
    return board or host


def _begins_alike(said: str, known: str) -> bool:
    return min(len(said), len(known)) > 1 and (said.startswith(known) or known.startswith(said))


def _is_bland(token: str) -> bool:
    return all(word in _BLAND for word in words(token))


def _same_name(name: str, employer: Employer) -> bool:
    """Whether a name of a site or board holds all words of one of the employer's, or is it without blanks."""
    said = words(name)
    for own in (employer.name, *employer.aliases):
        wanted = words(own)
        run = any(said[i : i + len(wanted)] == wanted for i in range(len(said)))
        if wanted and (run or "".join(said) == "".join(wanted)):
            return True
    return False


def _spelt(board: str | None) -> str | None:
    """A board's name as a name for people: "acme-labs" becomes "Acme Labs"."""
    name = re.split(r"[/.]", board or "")[0]
    spaced = re.sub(r"[-_]+", " ", name).strip()
    return " ".join(w if any(c.isupper() for c in w) else w.capitalize() for w in spaced.split()) or None


def _host_name(url: str) -> str:
    """A name out of an address: `https://careers.acme.example/x` is Acme's."""
    host = (address(url) or urlsplit("")).hostname or url
    labels = [label for label in host.split(".")[:-1] if label not in _BLAND | _REGISTRIES | {"www"}]
    named = [label for label in labels if not label.isdigit()]
    return (_spelt(named[-1] if named else None) or host)[:60]


def is_called(employer: Employer, name: str) -> bool:
    """Whether this is one of the employer's names."""
    return fold(name) in {fold(one) for one in (employer.name, *employer.aliases)}

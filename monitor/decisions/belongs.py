"""Is an employer that somebody names one of those that are watched? Pure.

Whole names are compared, never parts of them: "Acme Foods" is not "Acme". What a name has around it and
that tells no employers apart is ignored: legal forms, a leading article, brackets, "via" an agency.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from monitor.model import Known, Posting
from monitor.text import fold

_FORMS = """
ab ag aps as asa bv cic co company corp corporation cv cvba doo eg ek eu ev fzco fze gbr ggmbh gmbh group
holding holdings inc incorporated kft kg kgaa kk limited llc llp lp ltd mbh nv ohg oy oyj plc pbc pte pty
pvt sa sab sarl sas sasu sca se sl slu spa spj spk spolka srl srls sro ug uab ulc vzw zrt
"""
_LEGAL_FORMS = frozenset(_FORMS.split())
_FORMS_OF_WORDS = (("sp", "z", "oo"), ("s", "r", "o"), ("s", "a"), ("a", "s"), ("private", "limited"))
_BETWEEN_FORMS = frozenset(("and", "und"))
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_AGENCY_AFTER = re.compile(r"\s(?:via|c/o|powered by)\s.*$")
_AGENCY_BEFORE = re.compile(r"^.*\b(?:on behalf of|im auftrag (?:von|der)|pour le compte de)\s+")
_INITIALS = re.compile(r"(?<![^\W_])([^\W_])\.(?=[^\W_](?![^\W_]))")
_DOT_COM = re.compile(r"\.com\b")
_WORD = re.compile(r"[^\W_]+[+#]*")

_MANY = 3
_TELLING = 4

Name = tuple[str, ...]


def is_of(names: Iterable[str], stated: str) -> bool:
    """Whether the employer that a posting states is the one of these names (its name and its aliases)."""
    said = fold(stated)
    said = _AGENCY_BEFORE.sub("", _AGENCY_AFTER.sub("", said))
    # "Face Book" and "Facebook" are one name; "Acme (Berlin)" and "Acme (YC W21)" are Acme.
    spellings = {"".join(name_key(one)) for one in (said, _BRACKETS.sub(" ", said))} - {""}
    return any("".join(name_key(name)) in spellings for name in names)


def mentions_one_of(names: Iterable[str], text: str) -> bool:
    """Whether a text names one of them, as whole words in their order and without their legal forms."""
    said = f" {' '.join(_words(text))} "
    return any(f" {' '.join(key)} " in said for name in names if (key := name_key(name)))


def is_shared(names: Sequence[str], stated: Iterable[str], host: str) -> bool:
    """Whether a list that states these employers is one of many employers, and not the watched one's own.

    On a host that has the employer's name every entry is the employer's: its subsidiaries ("Acme Labs GmbH")
    hire there under their own names. Elsewhere a list is shared where it names the employer and others, or
    several others: that also holds while none of the employer's entries is in the window, so that the
    others do not come up as new roles once it has scrolled out. One or two other names alone may well be
    subsidiaries on a board of one system, and stay.
    """
    if _is_own(names, host):
        return False
    said = {one for one in stated if name_key(one)}
    foreign = {name_key(one) for one in said if not is_of(names, one)}
    return len(foreign) >= _MANY or (bool(foreign) and any(is_of(names, one) for one in said))


def as_shared(
    postings: tuple[Posting, ...], known: Iterable[Known], names: Sequence[str]
) -> tuple[Posting, ...]:
    """The postings of a source, with those of others marked where it is known to be one of many employers.

    A window may show one entry only, which tells nothing of whose list it is; what stood there before does.
    """
    if not names or not any(row.posting.foreign for row in known):
        return postings
    return tuple(
        replace(p, foreign=True) if p.employer and not is_of(names, p.employer) else p for p in postings
    )


def _is_own(names: Iterable[str], host: str) -> bool:
    """Whether a host has an employer's name ("careers.acme.example"); a short name only as a whole label."""
    labels = [label.replace("-", "") for label in host.lower().split(".")[:-1]]
    keys = {"".join(name_key(name)) for name in names} - {""}
    return any(key == label or (len(key) >= _TELLING and key in label) for key in keys for label in labels)


@lru_cache(maxsize=4096)
def name_key(name: str) -> Name:
    """The words that tell an employer from others: without its legal forms and without a leading "the"."""
    found = _words(name)
    key = found[1:] if found[:1] == ("the",) and len(found) > 1 else found
    while len(key) > 1:
        many = next((form for form in _FORMS_OF_WORDS if len(key) > len(form) and _ends(key, form)), None)
        if many:
            key = key[: -len(many)]
        elif key[-1] in _LEGAL_FORMS or key[-1] in _BETWEEN_FORMS:
            key = key[:-1]
        else:
            break
    return key


def _ends(key: Name, form: Name) -> bool:
    return key[-len(form) :] == form


def _words(text: str) -> Name:
    plain = _DOT_COM.sub("", _INITIALS.sub(r"\1", fold(text))).replace("&", " and ")
    return tuple(_WORD.findall(plain))

"""Whether two files name one company, as people write it beside their names. Pure.

Beside what `belongs` ignores (legal forms, brackets, a leading article) people write whose part it is or
what it was called before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.decisions.belongs import is_of, name_key
from monitor.model import Employer

_JOINT = r"[,(\[–—|-]\s*"
_BEFORE = r"(?:formerly|previously|formerly known as|fka|f/k/a|vormals|anciennement)"
_PART_OF = re.compile(
    rf"(?:\s|{_JOINT})(?:(?:now |an? )?(?:part|member|division|subsidiary|brand) of"
    rf"|acquired by|owned by|ein teil (?:von|der)|teil der|(?:une )?filiale de|{_BEFORE})[\s:].*$"
    rf"|{_JOINT}(?:ex|now|jetzt)[\s:-].*$",
    re.IGNORECASE,
)
_COMPANY_OF = re.compile(rf"{_JOINT}an?\s[^,()]+\s(?:company|brand|business|venture)\b.*$", re.IGNORECASE)
_CALLED_BEFORE = re.compile(rf"(?:(?:\s|{_JOINT}){_BEFORE}|{_JOINT}ex)[\s:-]+([^()\[\]]+)", re.IGNORECASE)


def is_told(company: str | None) -> bool:
    """Whether a company is named at all: a dash or an emoji is no name."""
    return bool(company and name_key(company))


def is_at(employer: Employer, company: str | None) -> bool:
    """Whether a company is a watched employer, by its name or an alias."""
    return company is not None and _is_one_of((employer.name, *employer.aliases), company)


def is_same_company(a: str, b: str) -> bool:
    """Whether two names are of one company, without knowing more than the names."""
    return _is_one_of((a,), b) or _is_one_of((b,), a)


def calls_itself_before(new: str, old: str) -> bool:
    """Whether a company says itself what it was called before: "Borealis (formerly Acme)"."""
    found = _CALLED_BEFORE.search(new)
    return found is not None and is_same_company(found[1], old)


def company_key(company: str) -> str:
    """What is equal for two spellings of one name; the whole name where it is all decoration."""
    return "".join(name_key(plain_company(company)))


def plain_company(company: str) -> str:
    """A company without what it is a part of and what it was before."""
    return _COMPANY_OF.sub("", _PART_OF.sub("", company)).strip() or company


def _is_one_of(names: Sequence[str], company: str) -> bool:
    plain = [plain_company(name) for name in names]
    return is_of((*names, *plain), company) or is_of((*names, *plain), plain_company(company))

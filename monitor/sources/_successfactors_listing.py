"""The list of an older SuccessFactors portal: XML whose fields every employer names otherwise. Pure.

Beside title, number and date a role has pairs of a label and a value; the labels alone tell what the values
are. The texts were seen encoded twice, and fields that are not set up as elements without a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import quote

from monitor.model import Answer, Page, Posting, Source
from monitor.sources._board import each, page
from monitor.sources._fields import day, employment_type, names, places, remote_in, requisition
from monitor.sources._markup import with_text
from monitor.sources._tree import fields_of, tag
from monitor.sources._xml import records
from monitor.text import as_id, as_text, fold, unique

_NAMELESS = re.compile(rb"<(/?)>")
_NO_VALUE = re.compile(r"\[\[.*\]\]|[\W_]*|n/?a|none|.*\bnot applicable\b.*")
_PLACE = re.compile(r"location|standort|arbeitsort|\blieu\b|ubicacion|localiza|\bluogo\b|locatie|\bsede\b")
_TOWN = re.compile(
    r"\bcity\b|\btown\b|\bstadt\b|\bort\b|\bville\b|\bciudad\b|\bcidade\b|\bcitta\b|\bplaats\b"
)
_COUNTRY = re.compile(r"countr|\bland\b|\bpays\b|\bpais\b|\bpaese\b")
_STATE = re.compile(r"\bstate\b|province|\bregion\b|bundesland|\bkanton\b")
_WORKPLACE = re.compile(r"work ?(?:setting|place|model|mode)|flexib|remote|home ?office|arbeitsmodell")
_DEPARTMENT = re.compile(r"department|abteilung|departamento|departement|dipartimento")
_FUNCTION = re.compile(
    r"function|job (?:family|area|category|field)|work area|career area|division|business (?:area|unit)"
    r"|(?:fach|geschafts|tatigkeits|aufgaben)(?:bereich|feld|gebiet)|\bcategory\b"
)
_EMPLOYMENT = re.compile(
    r"employment|job (?:status|type)|contract|schedule|time type|working time|arbeitszeit|anstellung"
    r"|beschaftigung|vertrag|contrat|position type|full.?time"
)
_NOT_A_PLACE = re.compile(r"type|categor|polic|eligib|reloc|code")
_NUMERIC = re.compile(r"\s*(\d{1,2})([/.])(\d{1,2})\2(\d{4})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Field:
    label: str
    value: str


def listing(answer: Answer, source: Source, keywords: tuple[str, ...], role: str) -> Page:
    """Every role of the portal in its language. `role` is the address of one, up to its number.

    Portals were seen that answer with an empty list while their pages show roles: that claims nothing.
    """
    named = replace(answer, body=_NAMELESS.sub(rb"<\1unnamed>", answer.body))
    listed = records(named, "job-listing", "Job")
    days = [fields_of(job).get("posted-date", "") for job in listed.elements if job is not None]
    read_day = _reader_of_days(days)
    found = each(listed.elements, lambda job: _posting(job, source, keywords, role, read_day))
    return page(found, complete=listed.whole and bool(listed.elements))


def _posting(
    job: Any,
    source: Source,
    keywords: tuple[str, ...],
    role: str,
    read_day: Callable[[str], date | None],
) -> Posting | None:
    plain = fields_of(job) if job is not None else {}
    id, title = as_id(plain.get("reqid")), as_text(_mended(plain.get("jobtitle", "")))
    if id is None or title is None:
        return None
    fields = list(_fields(job))
    where = _places(fields)
    department = _first(fields, _DEPARTMENT) or _first(fields, _FUNCTION)
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=role + quote(id, safe=""),
        departments=names(department),
        locations=where,
        remote=_remote(fields, where),
        employment_type=employment_type(*(one.value for one in fields if _EMPLOYMENT.search(one.label))),
        posted_on=read_day(plain.get("posted-date", "")),
        requisition=requisition(id),
    )
    return with_text(posting, keywords, [_mended(plain.get("job-description", ""))])


def _fields(job: Any) -> list[_Field]:
    """The pairs of label and value; an element without a label is labelled by its name."""
    found = []
    for element in job:
        inner = fields_of(element)
        label = inner.get("label") or tag(element)
        value = as_text(_mended(inner.get("value", "") if len(element) else element.text or ""))
        if value and not _NO_VALUE.fullmatch(fold(value)) and tag(element) != "job-description":
            found.append(_Field(label=re.sub(r"[-_/]", " ", fold(_mended(label))), value=value))
    return found


def _first(fields: list[_Field], label: re.Pattern[str]) -> str | None:
    return next((one.value for one in fields if label.search(one.label)), None)


def _places(fields: list[_Field]) -> tuple[str, ...]:
    """The place as the employer calls it, with the country where it tells none; else the parts of one."""
    near = [one for one in fields if not _NOT_A_PLACE.search(one.label) and not _WORKPLACE.search(one.label)]
    country = _first(near, _COUNTRY)
    near = [one for one in near if not _COUNTRY.search(one.label)]
    called = places(_first(near, _PLACE))
    if called:
        alone = country and not any("," in one or fold(country) in fold(one) for one in called)
        return tuple(f"{one}, {country}" for one in called) if alone else called
    return places(", ".join(unique([_first(near, _TOWN), _first(near, _STATE), country])))


def _remote(fields: list[_Field], where: tuple[str, ...]) -> bool | None:
    for one in fields:
        if _WORKPLACE.search(one.label):
            said = remote_in(one.value)
            if said is not None:
                return said
            if "remote" in one.label and fold(one.value) in ("yes", "no", "ja", "nein", "true", "false"):
                return fold(one.value) in ("yes", "ja", "true")
    return remote_in(*where)


def _reader_of_days(texts: list[str]) -> Callable[[str], date | None]:
    """How this portal writes its days: "03/04/2026" is told by days that can be read in one way only."""
    written = [found for text in texts if (found := _NUMERIC.match(text))]
    day_first = any(int(found[1]) > 12 or found[2] == "." for found in written)
    month_first = any(int(found[3]) > 12 for found in written)

    def read(text: str) -> date | None:
        found = _NUMERIC.match(text)
        if found is None:
            return day(text)
        one, other = int(found[1]), int(found[3])
        if max(one, other) <= 12 and day_first == month_first and one != other:
            return None
        swapped = one > 12 or (day_first and other <= 12)
        month, number = (other, one) if swapped else (one, other)
        return day(f"{found[4]}-{month:02}-{number:02}")

    return read


def _mended(text: str) -> str:
    """A text that was encoded twice as it was meant: "BÃ¼ro" is "Büro"."""
    try:
        return b"".join(_byte(c) for c in text).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text


def _byte(character: str) -> bytes:
    """As Windows-1252 has it; where that has a gap, as Latin-1 does."""
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")

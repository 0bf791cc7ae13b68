"""The lines of vCards and calendars: unfolded, decoded, taken apart (RFC 6350, RFC 5545, vCard 2.1). Pure.

Read here and not by a library, since `vobject` needs exponential time for some lines, writes those that it
cannot read to the log, and calendars and cards of three versions share this one form.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from monitor.mails.headers import in_charset

LONGEST = 4_000
"""Characters of one line after unfolding; what is longer (pictures, keys) is cut and never looked at."""
_NAME = re.compile(r"(?:([\w-]{1,100})\.)?([\w-]{1,100})")
_QUOTED = re.compile(r"quoted-printable", re.IGNORECASE)
_COMPONENT = re.compile(r"((?:[^;\\]|\\.?)*)(?:;|$)", re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentLine:
    """One line: `name` and names of parameters in upper case. `value` still has its backslashes.

    A parameter without a name, as vCard 2.1 has them (`TEL;CELL:`), is a TYPE.
    """

    name: str
    value: str
    group: str | None = None
    parameters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def says(self, parameter: str) -> tuple[str, ...]:
        """The values of a parameter; those of a TYPE in lower case and parted."""
        return self.parameters.get(parameter, ())


def content_lines(lines: Iterable[str], wanted: Collection[str]) -> Iterator[ContentLine]:
    """The lines with a wanted name that can be read; one that cannot costs itself."""
    for text in _unfolded(lines):
        start = _NAME.match(text)
        if start and start[2].upper().replace("_", "-") in wanted and (found := content_line(text)):
            yield found


def content_line(text: str) -> ContentLine | None:
    """One unfolded line taken apart; None where it has no name or no value."""
    colon = text.find(":")
    if text.count('"', 0, max(colon, 0)) % 2:
        colon = _outside_quotes(text, ":")
    head, value = (text[:colon], text[colon + 1 :]) if colon >= 0 else text.partition(":")[::2]
    first, *rest = _split(head, ";")
    match = _NAME.fullmatch(first.strip())
    if not match or (colon < 0 and ":" not in text):
        return None
    parameters: dict[str, tuple[str, ...]] = {}
    for part in rest:
        name, equals, said = part.partition("=")
        if not equals:
            name, said = ("ENCODING" if _QUOTED.fullmatch(name.strip()) else "TYPE"), name
        values = tuple(_plain(one) for one in _split(said, ","))
        if name.strip().upper() == "TYPE":
            values = tuple(one.strip().lower() for value in values for one in value.split(","))
        parameters[name.strip().upper()] = (*parameters.get(name.strip().upper(), ()), *values)
    if any(_QUOTED.fullmatch(one) for one in parameters.get("ENCODING", ())):
        charset = next(iter(parameters.get("CHARSET", ())), None)
        value = in_charset(quopri.decodestring(value.encode("utf-8", "replace")), charset)
    group = match[1].lower() if match[1] else None
    # Lotus Notes writes underscores where the standard has hyphens.
    return ContentLine(
        name=match[2].upper().replace("_", "-"), value=value, group=group, parameters=parameters
    )


def unescape(value: str) -> str:
    r"""A value without its backslashes; `\n` is a blank, since every text of ours is one line."""
    return _ESCAPE.sub(lambda found: " " if found[1] in "nN" else found[1], value)


def components(value: str) -> list[str]:
    """The parts of a value that is parted by semicolons, such as ORG and N, without backslashes."""
    return [unescape(part) for part in _COMPONENT.findall(value)]


def _unfolded(lines: Iterable[str]) -> Iterator[str]:
    """Folded lines (and soft breaks of quoted-printable) put together; nothing of a line over LONGEST."""
    pieces: list[str] = []
    length = 0
    soft = False
    for raw in lines:
        line = raw.rstrip("\r\n")
        if not line.strip() and not soft:
            continue  # some mailers double every line end
        if soft or (line[:1] in (" ", "\t") and pieces):
            # A soft break stands for nothing; a fold for its line end and one blank.
            piece = line if soft else line[1:]
        else:
            if pieces:
                yield "".join(pieces)
            pieces, length, piece = [], 0, line.lstrip()
        soft = line.endswith("=") and bool(_QUOTED.search((pieces[0] if pieces else piece).partition(":")[0]))
        piece = piece[:-1] if soft else piece
        if length < LONGEST and piece:
            pieces.append(piece[: LONGEST - length])
            length += len(piece)
    if pieces:
        yield "".join(pieces)


def _outside_quotes(text: str, sign: str) -> int:
    """Where a sign first stands outside of quotation marks; -1 where it does not."""
    quoted = False
    for position, c in enumerate(text):
        if c == '"':
            quoted = not quoted
        elif c == sign and not quoted:
            return position
    return -1


def _split(text: str, sign: str) -> list[str]:
    """The parts of a text between signs that stand outside of quotation marks."""
    parts: list[list[str]] = [[]]
    # Every second piece stands inside of quotation marks.
    for position, piece in enumerate(text.split('"')):
        if position % 2:
            parts[-1].append(f'"{piece}"')
            continue
        first, *others = piece.split(sign)
        parts[-1].append(first)
        parts.extend([other] for other in others)
    return ["".join(part) for part in parts]


def _plain(value: str) -> str:
    """A parameter's value without quotation marks and the escapes of RFC 6868."""
    value = value.strip().strip('"')
    return value.replace("^n", " ").replace("^'", '"').replace("^^", "^")

"""The rejected role coming back: variants made of real titles, against the other real roles of the employer.

The reading that is judged, as a person would say it. A role is the rejected one come back if it has its
requisition, its title however decorated or worded, or that title at another level; also with a team or
product added in brackets. It is not come back if it is another job, another team ("…, Payments" and
"…, Ads"), or another kind of offer (an internship). Where the rejected role itself still stands, its
neighbour at another level is another role.

Each real title is once the rejection (the first `MOST` of each employer, by hash). Its variants open on a
board without it, beside the other real roles. Then each of those opens: beside the rest with the rejected
role gone, and with it still standing. A real role whose words are those of the rejected one, but for words of
level, is the same job at another level and no negative while the rejected one is gone.

The variants are made from what is written here about how employers reword, without the tables of the program;
some of it the program does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from typing import Any

from monitor.decisions.coming_back import returning
from monitor.model import Posting, Rejection
from tests.matching.rows import Figure, Row, share

MOST = 8
_DAY = date(2026, 5, 1)

_DECORATED = (
    "{} (m/w/d)", "{} (f/m/x)", "[Hiring] {}", "{} - Remote", "{} (H/F)", "{} #48213", "NEW: {}",
    "{} (Req 20931)", "{} | {place}", "{} - 100%", "🚀 {}", "{} (all genders)", "We're hiring: {}",
    "{} - ASAP", "{} (Full-time)",
)  # fmt: skip
_SHORTER = (
    ("senior", "Sr."), ("junior", "Jr."), ("engineer", "Eng"), ("manager", "Mgr"), ("vice president", "VP"),
    ("developer", "Dev"), ("director", "Dir"), ("representative", "Rep"), ("coordinator", "Coord"),
    ("associate", "Assoc."), ("operations", "Ops"), ("and", "&"), ("&", "and"), ("machine learning", "ML"),
    ("human resources", "HR"), ("quality assurance", "QA"), ("assistant", "Asst."), ("executive", "Exec"),
    ("software engineer", "SWE"), ("account executive", "AE"), ("infrastructure", "Infra"),
    ("administrator", "Admin"), ("specialist", "Spec."), ("technician", "Tech"), ("international", "Int'l"),
    ("business intelligence", "BI"), ("user experience", "UX"), ("site reliability engineer", "SRE"),
    ("research and development", "R&D"), ("full stack", "Full-Stack"), ("front end", "Frontend"),
    ("sr", "Senior"), ("vp", "Vice President"), ("hr", "Human Resources"), ("ml", "Machine Learning"),
    ("ux", "User Experience"), ("qa", "Quality Assurance"), ("bi", "Business Intelligence"), ("it", "IT"),
)  # fmt: skip
_OTHERWISE = (
    ("software engineer", "Software Developer"), ("software developer", "Software Engineer"),
    ("backend engineer", "Backend Developer"), ("frontend engineer", "Frontend Developer"),
    ("full stack engineer", "Full Stack Developer"), ("developer", "Engineer"),
    ("recruiter", "Talent Acquisition Partner"), ("talent acquisition partner", "Recruiter"),
    ("talent acquisition specialist", "Recruiter"),
    ("technical recruiter", "Technical Talent Acquisition Partner"),
    ("people partner", "HR Business Partner"), ("hr business partner", "People Partner"),
    ("people business partner", "HRBP"), ("people operations", "HR Operations"),
    ("customer success manager", "Client Success Manager"), ("customer support", "Customer Service"),
    ("sales engineer", "Solutions Engineer"), ("solutions engineer", "Sales Engineer"),
    ("legal counsel", "Counsel"), ("head of", "Director of"), ("financial analyst", "Finance Analyst"),
    ("attorney", "Lawyer"), ("product designer", "UX Designer"), ("executive assistant", "EA"),
    ("qa engineer", "Test Engineer"), ("office manager", "Workplace Manager"),
    ("sales manager", "Manager, Sales"),
    ("registered nurse", "RN"), ("nurse practitioner", "NP"), ("devops engineer", "DevOps Developer"),
    ("data analyst", "Analyst, Data"), ("teacher", "Educator"), ("warehouse associate", "Warehouse Worker"),
    ("account manager", "Client Manager"), ("marketing manager", "Marketer"),
    ("copywriter", "Content Writer"),
    ("technical writer", "Documentation Engineer"), ("business development", "BizDev"),
)  # fmt: skip
_RENAMED = (
    ("product manager", "Product Owner"), ("account executive", "Sales Executive"),
    ("ml engineer", "AI Engineer"),
    ("machine learning engineer", "AI Engineer"), ("project manager", "Delivery Manager"),
    ("graphic designer", "Visual Designer"), ("content strategist", "Content Designer"),
    ("support engineer", "Technical Support Engineer"), ("business analyst", "Business Systems Analyst"),
    ("sales development representative", "Business Development Representative"),
    ("data analyst", "Analytics Specialist"), ("program manager", "Programme Lead"),
    ("accountant", "Bookkeeper"),
    ("data engineer", "Analytics Engineer"), ("mechanical engineer", "Mechanical Design Engineer"),
)  # fmt: skip
"""New names that no rule can know from other jobs: what is lost by not guessing."""
_ADDED = ("Atlas", "Core Team", "Growth Squad", "Orion", "Consumer", "Zurich Hub", "Checkout", "Trust")
_LEVELS = (
    "senior", "sr.", "sr", "staff", "principal", "lead", "junior", "jr.", "jr", "mid-level", "mid level",
    "ii", "iii", "iv", "i", "1", "2", "3", "4", "entry level", "entry-level", "associate", "l1",
    "l2", "l3", "l4", "l5", "mid", "founding",
)  # fmt: skip
_NO_LADDER = re.compile(
    r"\b(?:intern|internship|head|director|chief|vp|president|manager|lead|leader|founding|partner|nurse"
    r"|apprentice|physician|therapist|student|working|supervisor|officer|c[tefo]o|associate|fellow|graduate|staff"
    r"|all levels)\b",
    re.IGNORECASE,
)
_HEAD_WORDS = """
engineer developer manager designer analyst scientist recruiter specialist representative executive architect
consultant coordinator director researcher technician administrator writer counsel accountant partner
"""
_HEADS = frozenset(_HEAD_WORDS.split())


def cases(rows: list[Row]) -> list[Row]:
    """One row an employer's rejected role, with variants and the other roles, from rows that have a title."""
    boards: dict[str, dict[str, str]] = {}
    for row in rows:
        board = boards.setdefault(row["ckey"], {})
        for title, place in _titles(row):
            board.setdefault(title, place)
    return [
        {"ckey": ckey, "title": title, "place": board[title], "variants": variants(title, board[title]),
         "others": sorted((other, at) for other, at in board.items() if other != title)}
        for ckey, board in sorted(boards.items())
        for title in sorted(board, key=lambda one: sha256(f"{ckey} {one}".encode()).digest())[:MOST]
    ]  # fmt: skip


def answer(row: Row) -> dict[str, Any]:
    rejection = Rejection(role=row["title"], date=_DAY, requisition="R-20931")
    board = [_posting(str(n), *other) for n, other in enumerate(row["others"])]
    itself = _posting("old", row["title"], row["place"])
    found = [
        returning(_posting("new", title, row["place"], number), (rejection,), board)
        for _, title, number in row["variants"]
    ]
    gone = [returning(one, (rejection,), board) for one in board]
    stands = [returning(one, (rejection,), [*board, itself]) for one in board]
    return {
        "told": [one is not None for one in found],
        "back": [one is not None and one.back for one in found],
        "gone": [one is not None for one in gone],
        "stands": [one is not None for one in stands],
    }


def figures(rows: list[Row], answers: list[dict[str, Any]]) -> Iterator[Figure]:
    told: dict[str, list[bool]] = {}
    wrong, wrong_beside, tried = 0, 0, 0
    for row, found in zip(rows, answers, strict=True):
        for (kind, _, _), right in zip(row["variants"], found["told"], strict=True):
            told.setdefault(kind, []).append(right)
        for (other, _), gone, stands in zip(row["others"], found["gone"], found["stands"], strict=True):
            if one_job(row["title"], other) == "same":
                continue
            tried += 1
            wrong += gone and one_job(row["title"], other) == "other"
            wrong_beside += stands
    every = [right for some in told.values() for right in some]
    yield Figure(name="role back: recall", value=share(every), goal=0.95, count=len(every))
    for kind, some in sorted(told.items()):
        yield Figure(name=f"role back: recall, {kind}", value=share(some), goal=None, count=len(some))
    for name, false in (("precision", wrong), ("precision, the old one stands", wrong_beside)):
        precision = sum(every) / (sum(every) + false) if any(every) else 0.0
        yield Figure(name=f"role back: {name}", value=precision, goal=0.95, count=tried)
    urgent = [right for found in answers for right in found["back"]]
    yield Figure(name="role back: told as back itself", value=share(urgent), goal=None, count=len(urgent))
    yield Figure(
        name="role back: false ones for each rejection", value=wrong / len(rows) if rows else 0.0, goal=None,
        count=len(rows),
    )  # fmt: skip


def one_job(one: str, other: str) -> str:
    """ "same": only letters' case and signs differ; "level": so do words of level; else "other"."""
    if _bare(one, ()) == _bare(other, ()):
        return "same"
    return "level" if _bare(one, _LEVELS) == _bare(other, _LEVELS) else "other"


def _bare(title: str, without: tuple[str, ...]) -> list[str]:
    text = title.lower()
    for level in without:
        text = re.sub(rf"(?<!\w){re.escape(level)}(?!\w)", " ", text)
    return sorted(re.findall(r"[^\W_]+", text))


def variants(title: str, place: str) -> list[tuple[str, str, str | None]]:
    """(kind, title, requisition) of one role as an employer would open it again."""
    pick = int.from_bytes(sha256(title.encode()).digest()[:4])
    made = [
        ("renumbered: same number", f"{_ADDED[pick % len(_ADDED)]} role", "req 20931"),
        ("renumbered: same title", title, "R-77777"),
        ("renumbered: no number", title, None),
    ]
    for step in range(3):
        pattern = _DECORATED[(pick // 7 + step * 5) % len(_DECORATED)]
        made.append(("decorated", pattern.format(title, place=place or "Remote"), None))
    made += [("abbreviated", text, None) for text in _replaced(title, _SHORTER)[:3]]
    made += [("synonym", text, None) for text in _replaced(title, _OTHERWISE)[:2]]
    made += [("renamed", text, None) for text in _replaced(title, _RENAMED)[:1]]
    made += [("order", text, None) for text in _reordered(title)]
    made.append(("team added", f"{title} ({_ADDED[pick // 3 % len(_ADDED)]})", None))
    made += [("re-levelled", text, None) for text in _relevelled(title, pick)]
    return [one for one in made if one[1] != title or one[0].startswith("renumbered")]


def _replaced(title: str, table: tuple[tuple[str, str], ...]) -> list[str]:
    found = []
    for said, instead in table:
        text = re.sub(rf"(?<![\w&]){re.escape(said)}(?![\w&])", instead, title, count=1, flags=re.IGNORECASE)
        if text.lower() != title.lower():
            found.append(text)
    return found


def _reordered(title: str) -> Iterator[str]:
    """ "Senior Data Platform Engineer" as "Senior Engineer, Data Platform", and the other way round."""
    level, _, rest = (
        title.partition(" ") if title.lower().startswith(("senior ", "staff ")) else ("", "", title)
    )
    found = re.fullmatch(r"([\w&/ ]+) (\w+)", rest)
    if found and found[2].lower() in _HEADS and not re.search(r"\b(?:of|for)\b", rest):
        yield f"{level} {found[2]}, {found[1]}".strip()
    found = re.fullmatch(r"(\w+), ([\w& ]+)", rest)
    if found and found[1].lower() in _HEADS:
        yield f"{level} {found[2]} {found[1]}".strip()


def _relevelled(title: str, pick: int) -> Iterator[str]:
    if _NO_LADDER.search(title):
        return
    found = re.match(r"(?:senior|sr\.?|junior|principal)\s+", title, re.IGNORECASE)
    bare = title[found.end() :] if found else title
    if re.search(r"\b(?:[ivx]+|\d)\b", bare, re.IGNORECASE):
        return
    named = [
        text
        for text in ("Senior", "Staff", "Lead", "Junior", "Principal", "")
        if not found or text.lower() != found[0].strip().lower()
    ]
    for step in range(2):
        yield f"{named[(pick // 11 + step * 2) % len(named)]} {bare}".strip()
    head = re.split(r",| -|[(|:]", bare)[0].rstrip()
    yield f"{head} {('II', 'III', '2')[pick % 3]}{bare[len(head) :]}"


def _titles(row: Row) -> Iterator[tuple[str, str]]:
    if "a_title" in row:
        yield row["a_title"], row["a_loc"] or ""
        if row["kind"] in ("near", "random"):
            yield row["b_title"], row["b_loc"] or ""
    else:
        yield row["title"], row["loc"] or ""


def _posting(id: str, title: str, place: str, requisition: str | None = None) -> Posting:
    return Posting(
        source="board", id=id, title=title, locations=(place,) if place else (), requisition=requisition
    )

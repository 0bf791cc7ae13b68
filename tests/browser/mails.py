"""The mails that the browser looks at: invented alerts of every shape, and awkward ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from monitor.drafts import compose, render
from monitor.model import Alert, Contact, Errand, Letter, Message, Person, SourceState
from tests.drafts.samples import (
    ACME,
    ASK_DANA,
    ASK_SAM,
    BERLIN,
    DANA,
    ME,
    NO,
    NOW,
    OTHER,
    POSTING,
    REAPPLY,
    ROLE,
    SAM,
    about_none,
    story,
)

INITECH = replace(ACME, name="Initech", aliases=())
TODAY = date(2026, 8, 13)
_DANA = replace(DANA, phone="+49 30 555 0101")
_ASK = replace(ASK_DANA, person=_DANA)
_MIA = Person(
    name="Mia Okafor", title="Staff Engineer", star=True, language="de", formal=True,
    email="mia@initech.example", phone="+49 30 555 0102", linkedin="linkedin.com/in/mia-okafor",
    notes="Spoke about moving from batch to streams", met=date(2026, 8, 12),
)  # fmt: skip


def mail(*alerts: Alert, repeat: bool = False) -> Message:
    return render(alerts, repeat=repeat, detail="full", now=NOW, zone=BERLIN)


def alert(**changes: Any) -> Alert:
    return compose(story(**changes), me=ME, now=NOW, zone=BERLIN)


def calm(kind: str, key: str, **changes: Any) -> Alert:
    return replace(compose(about_none(kind, **changes), me=ME, now=NOW, zone=BERLIN), key=key)


def reach_out() -> Alert:
    """With every way to the person, each a tap away."""
    return alert(ladder=(_ASK, ASK_SAM))


def role_back() -> Alert:
    back = replace(ROLE, posting=replace(POSTING, title="Senior Data Engineer", requisition="R-1042"))
    because = ("It has the requisition R-1042 of the role that you were turned down for",)
    return alert(kind="role_back", employer=REAPPLY, role=back, because=because)


def _errand(what: str, days: int, person: Person, employer: str, why: str = "") -> Errand:
    return Errand(
        key=f"{what}{days}", what=what, due_on=TODAY + timedelta(days=days), why=why, state="due",
        employer=employer, person=person.name,
    )  # fmt: skip


def due() -> Alert:
    """A thank-you note, in German."""
    errand = _errand("thank_you", 0, _MIA, "Initech", "You spoke with Mia Okafor yesterday")
    no = replace(NO, date=date(2026, 8, 12))
    told = about_none("due", key="d0e1", errand=errand, person=_MIA, employer=INITECH, rejection=no)
    return compose(told, me=ME, now=NOW, zone=BERLIN)


def letter() -> Alert:
    """Who is due, what opened, what was held back, what came of it, and how the sources are."""
    week = Letter(
        due=(
            _errand("thank_you", 0, _MIA, "Initech"),
            _errand("answer", 1, SAM, "Acme"),
            _errand("check_in", 4, _DANA, "Acme"),
        ),
        opened=(("Acme", OTHER), ("Initech", replace(ROLE, reach=None))),
        held=(_errand("invite", 0, SAM, "Acme", "Sam Hill: not yet, you wrote to Dana five days ago"),),
        contacts=(
            Contact(employer="Acme", person="Dana Ruiz", on=date(2026, 8, 8), how="mail", outcome="reply"),
        ),
        ill=(
            SourceState(
                key="lever:initech", employer="Initech", kind="lever", failures=6, error="It answers 404."
            ),
        ),
    )
    return calm("letter", "1e77e2", letter=week, employer=None)


def awkward() -> Alert:
    """Long words, long addresses, names from right to left, markup."""
    name = "عبد الرحمن بن خلدون الحضرمي"
    person = replace(
        DANA,
        name=name,
        title="رئيس قسم البيانات",
        email=f"{'d' * 60}@acme.example",
        notes="פגשתי אותה בכנס, היא אוהבת צלילה",
    )
    url = "https://boards.example/" + "acme-careers/" * 12 + "?gh_jid=77&utm_source=" + "x" * 80
    posting = replace(
        POSTING,
        title="Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschafts" + "leitung",
        url=url,
        departments=("x" * 90, "<b>Data & Platform</b>"),
        locations=("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "תל אביב"),
    )
    reach = replace(ASK_DANA, person=person, reasons=(f"{name} works in Data Platform",))
    role = replace(ROLE, posting=posting, reach=reach)
    return alert(role=role, ladder=(reach, ASK_SAM), rejection=replace(NO, role="W" * 80), others=(role,))


def failing() -> Alert:
    facts = (
        "The board greenhouse:acme answers 404 since 12 August 2026",
        "Look at https://boards.example/acme",
    )
    return calm("source_failing", "c0ffee", employer=INITECH, facts=facts)


def baseline() -> Alert:
    near = replace(
        OTHER, fit=replace(OTHER.fit, verdict="near", missed=("It is in Paris, and you look in Berlin.",))
    )
    roles = (ROLE, replace(OTHER, refused=NO))
    return calm("baseline", "ba5e", others=roles, near=(near,), count=9)


MAILS = {
    "reach out": lambda: mail(reach_out()),
    "role back": lambda: mail(role_back(), repeat=True),
    "baseline": lambda: mail(baseline()),
    "failing source": lambda: mail(failing()),
    "due": lambda: mail(due()),
    "letter": lambda: mail(letter()),
    "digest": lambda: mail(
        baseline(), failing(), calm("closed", "c105ed", others=(OTHER,), count=1), repeat=True
    ),
    "awkward": lambda: mail(awkward()),
}
"""What the mail is, and how it is made."""

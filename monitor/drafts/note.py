"""The note to a person about a role: a draft for the user to edit and to send by hand. Pure.

A sentence that would need something unknown is left out, and none says more than is known: "we met" only
with the day of the meeting, an interview only where the rejection came that late. 60 to 120 words, since
a short note is read (career services agree on this, and on one small request with an easy way out).
"""

from __future__ import annotations

from datetime import date, timedelta

from monitor.decisions.titles import title_key
from monitor.drafts.phrases import first_name, line, month, places, sentence
from monitor.model import Employer, Me, News, Person, Posting, Rejection
from monitor.text import as_url, day

_SAME_APPLICATION = timedelta(days=183)
"""A meeting up to this long before the rejection was about the application that ended with it."""


def note(
    *,
    person: Person,
    posting: Posting,
    employer: Employer,
    rejection: Rejection | None,
    me: Me,
    today: date,
    back: bool = False,
    stood: bool = False,
) -> str:
    """The note, paragraphs parted by an empty line. `back`: the posting is the role of the rejection;
    `stood`: it has been open before, so that it is no new opening."""
    asked = _wish(person, employer, rejection, today, back)
    introduction = _introduction(person, employer, rejection, me, today)
    at = line(employer.name, 60)
    opening = _opening(posting, rejection, "" if at in introduction else at, back=back, stood=stood)
    paragraphs = (
        _greeting(person),
        f"{introduction} {opening}",
        " ".join(part for part in (_news(me, person, rejection), asked) if part),
        "If this is a bad moment, please do not feel that you have to answer. "
        "Either way, I wish you all the best.",
        f"Thank you and kind regards,\n{line(me.name, 80)}"
        if line(me.name, 80)
        else "Thank you.\n\nKind regards",
    )
    return "\n\n".join(part for part in paragraphs if part)


def subject(posting: Posting, employer: Employer) -> str:
    """The subject of the mail that carries the note."""
    return f"{line(posting.title, 90)} at {line(employer.name, 60)}"


def open_from(employer: Employer, rejection: Rejection | None) -> date | None:
    """The first day on which the employer takes the same person for the same role again, if it says so."""
    if rejection is None or employer.reapply_after is None:
        return None
    return rejection.date + employer.reapply_after


def news_since(me: Me, since: date | None) -> tuple[News, ...]:
    """What is new about the user after a day, the latest first."""
    fresh = [n for n in me.news if since and n.date > since]
    return tuple(sorted(fresh, key=lambda n: n.date, reverse=True))


def _greeting(person: Person) -> str:
    return f"Dear {line(person.name, 80)}," if person.formal else f"Hi {first_name(person.name)},"


def _introduction(
    person: Person, employer: Employer, rejection: Rejection | None, me: Me, today: date
) -> str:
    who = f"this is {line(me.name, 80)}. " if line(me.name, 80) else ""
    at = line(employer.name, 60)
    met = person.met if person.met and person.met <= today else None
    if rejection is None:
        if met:
            return f"{who}We met in {month(met, today)}; I hope that you are well."
        return f"{who}I am writing to you about {at}."
    role = line(rejection.role, 90)
    answer = month(rejection.date, today)
    if met and timedelta(0) <= rejection.date - met <= _SAME_APPLICATION:
        return (
            f"{who}We met in {month(met, today)}, when I was a candidate for the role of {role} at {at}; "
            "thank you again for your time."
        )
    meeting = f"We met in {month(met, today)}. " if met else ""
    thanks = "Thank you again for your time. " if met else "Thank you again for the interview. "
    if rejection.stage in ("interview", "final", "offer"):
        told = (
            f"I interviewed for the role of {role} at {at}, and heard in {answer} that it was a no. {thanks}"
        )
    else:
        told = f"I applied for the role of {role} at {at}, and heard in {answer} that it was a no. "
    return (who + meeting + told).strip()


def _opening(posting: Posting, rejection: Rejection | None, at: str, *, back: bool, stood: bool) -> str:
    """What is open, and `at` which employer where that is still to be said. A title that the introduction
    named already is not said a second time."""
    same = rejection is not None and title_key(posting.title) == title_key(rejection.role)
    named = "" if same else line(posting.title, 90) or "a role"
    there = f" at {at}" if at else ""
    if back:
        told = f"I saw that {_detailed(named or 'this role', posting)} is open again{there}"
    elif stood:
        told = f"I saw that {_detailed(named or 'a role with the same title', posting)} is open{there}"
    else:
        told = f"a new opening{there}" + (f": {named}" if named else " with the same title")
        told = f"I saw {_detailed(told, posting)}"
    url = as_url(posting.url)
    if not url:
        return f"{told}."
    return f"{told}: {url}" if back or stood else f"{told}, {url}"


def _detailed(role: str, posting: Posting) -> str:
    """A role with its department, place and requisition behind it, as far as they are known."""
    found_in = places(posting)
    place = line("".join(found_in[:1]), 60) + (" and elsewhere" if len(found_in) > 1 else "")
    number = line(posting.requisition, 40)
    known = (line((posting.departments or ("",))[-1], 60), place, f"requisition {number}" if number else "")
    where = ", ".join(text for text in known if text)
    return f"{role} ({where})" if where else role


def _news(me: Me, person: Person, rejection: Rejection | None) -> str:
    since = rejection.date if rejection else person.met
    fresh = [line(n.text, 160).rstrip(".") for n in news_since(me, since)[:2]]
    return sentence(f"New since then: {'; '.join(f for f in fresh if f)}", 400) if any(fresh) else ""


def _wish(person: Person, employer: Employer, rejection: Rejection | None, today: date, back: bool) -> str:
    free = open_from(employer, rejection) if back else None
    if free and free > today:
        return (
            f"I know that there is a waiting time for the same role, in my case until {day(free)}. "
            "Would you say that it makes sense to talk before then?"
        )
    if employer.referral_programme and not person.recruiter:
        return "Before I apply: would you be willing to refer me, or is there somebody better to ask?"
    if person.recruiter:
        return "Would you say that it is worth my applying, and do you know who is hiring for it?"
    return "Would you say that it is worth my applying, or could you point me to the right person?"

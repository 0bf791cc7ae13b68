"""Stories put into the words of alerts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from monitor.drafts import compose
from monitor.model import Alert, FitVerdict, Listed, Me, Person, Story
from tests.drafts.samples import (
    ACME,
    ASK_DANA,
    ASK_SAM,
    BERLIN,
    DANA,
    ME,
    NEWS,
    NO,
    NOW,
    OTHER,
    POSTING,
    REAPPLY,
    ROLE,
    about_none,
    headings,
    story,
    told,
)


def alert(what: Story) -> Alert:
    return compose(what, me=ME, now=NOW, zone=BERLIN)


BACK = story(
    kind="role_back",
    role=replace(ROLE, posting=replace(POSTING, title="Senior Data Engineer", requisition="R-1042")),
    because=("The requisition R-1042 is that of your rejection",),
)


def test_reach_out_says_everything_in_the_order_of_need() -> None:
    made = alert(story())
    assert made.title == "Write to Dana Ruiz now: Acme opened Analytics Engineer"
    assert headings(made) == [
        "What to do now",
        "The role",
        "Why Dana Ruiz",
        "What you noted about Dana",
        "Since the no",
        "A draft to copy and edit",
        "If you would rather call Dana",
        "If there is no answer within a week, next",
        "Also open at Acme",
    ]
    assert made.sections[0].lines == (
        "Write to Dana Ruiz, Head of Data Platform.",
        "Mail: dana@acme.example",
        "LinkedIn: https://linkedin.com/in/dana-ruiz",
        "Apply as well: the note does not take the place of the application.",
    )
    [(label, mail), (_, profile)] = made.sections[0].links
    assert (label, profile) == ("Write to Dana", "https://linkedin.com/in/dana-ruiz")
    assert mail.startswith("mailto:dana@acme.example?subject=Analytics%20Engineer")
    assert made.sections[1].lines == (
        "Analytics Engineer",
        "Employer: Acme",
        "Department: Engineering › Data Platform",
        "Place: Berlin",
        "Employment: full-time",
        "Pay: 70,000 to 90,000 EUR a year",
        "Requisition: R-2001",
        "First seen: 13 August 2026, 14:05",
        "Fit: The title is one that you look for.",
    )
    assert made.sections[3].lines == (
        "Red Sox fan; loves sky diving.",
        "You last met on 20 April 2026, 3 months ago.",
    )
    assert made.sections[4].lines == (
        "Senior Data Engineer: turned down on 1 May 2026, 3 months ago, after the final round.",
        "Requisition: R-1042.",
    )
    assert made.sections[7].lines == ("Sam Hill, Talent Partner (+49 30 555 0100)",)
    assert made.sections[8].lines == ("Data Scientist · Berlin · ask Dana Ruiz · https://boards.example/78",)
    assert (made.employer, made.person, made.source, made.id) == (
        "Acme",
        "Dana Ruiz",
        "greenhouse:acme",
        "77",
    )


def test_a_push_shows_how_to_reach_what_and_where() -> None:
    assert alert(story()).brief == (
        "dana@acme.example · Dana works in Data Platform",
        "Analytics Engineer · Data Platform · Berlin",
        "https://boards.example/acme/jobs/77",
    )


def test_what_shows_that_the_role_is_back_follows_the_action() -> None:
    made = alert(BACK)
    assert made.title == (
        "Write to Dana Ruiz now: the role you were turned down for at Acme is back (Senior Data Engineer)"
    )
    assert headings(made)[:2] == ["What to do now", "The role you were turned down for on 1 May 2026 is back"]
    assert made.sections[1].lines == ("The requisition R-1042 is that of your rejection.",)


def test_the_waiting_time_is_told_and_never_silent() -> None:
    assert "open to you from 28 October 2026" in told(alert(replace(BACK, employer=REAPPLY)))
    over = replace(REAPPLY, reapply_after=timedelta(days=30))
    assert "open to you again (since 31 May 2026)" in told(alert(replace(BACK, employer=over)))
    assert "until 28 October 2026 is for the role" in told(alert(story(employer=REAPPLY)))
    assert "waiting time" not in told(alert(story(employer=over)))
    alone = alert(replace(BACK, employer=REAPPLY, ladder=()))
    assert alone.title.startswith("Wait before you apply: the role you were turned down for")


def test_a_referral_comes_before_the_application() -> None:
    text = told(alert(story(employer=replace(ACME, referral_programme=True))))
    assert "ask for the referral before you apply" in text
    assert "Apply as well" not in text


@pytest.mark.parametrize(
    ("person", "title", "ways"),
    [
        (Person(name="Kim Lee", phone="+1 555 0100"), "Call Kim Lee now", "Phone: +1 555 0100"),
        (
            Person(name="Kim Lee", linkedin="https://linkedin.com/in/k"),
            "Write to Kim Lee now",
            "LinkedIn: https",
        ),
        (Person(name="Kim Lee", other="Signal kim.01"), "Reach out to Kim Lee now", "Other: Signal kim.01"),
        (Person(name="Kim Lee"), "Reach out to Kim Lee now", "No way to reach Kim is noted"),
    ],
)
def test_how_to_reach_is_always_said(person: Person, title: str, ways: str) -> None:
    made = alert(story(ladder=(replace(ASK_DANA, person=person),)))
    assert made.title.startswith(title)
    assert any(text.startswith(ways) for text in made.sections[0].lines)
    ways_or_role = [address for _, address in made.sections[0].links] or [made.sections[0].link]
    assert ways_or_role[0] in ("https://linkedin.com/in/k", "tel:+15550100", POSTING.url)


def test_without_people_the_role_is_to_be_looked_at() -> None:
    made = alert(story(kind="new_role", ladder=(), rejection=None, others=()))
    assert made.title == "Look at this new role: Analytics Engineer at Acme"
    assert headings(made) == ["What to do now", "The role"]
    assert made.person is None


def test_a_near_miss_is_calm_and_has_no_draft() -> None:
    made = alert(story(kind="near_miss", urgency="digest"))
    assert made.title == "Have a look: Analytics Engineer at Acme nearly fits"
    assert headings(made) == ["What to do now", "The role", "Why Dana Ruiz", "What you noted about Dana",
                              "Since the no", "Also open at Acme"]  # fmt: skip
    assert "Apply as well" not in told(made)


STOOD = story(changed=("Its place changed from Oslo to Berlin", "It can be done remotely now."))


def test_a_role_that_stood_there_before_has_not_opened() -> None:
    made = alert(STOOD)
    assert made.title == "Write to Dana Ruiz: Analytics Engineer at Acme fits you now"
    assert made.discreet == "Reach out: it fits you now (Analytics Engineer)"
    assert headings(made)[:3] == ["What to do now", "What changed", "The role"]
    assert made.sections[1].lines == (
        "Its place changed from Oslo to Berlin.",
        "It can be done remotely now.",
    )
    text = told(made)
    assert "I saw that Analytics Engineer (Data Platform, Berlin, requisition R-2001) is open: https" in text
    assert "new opening" not in text
    assert "opened" not in text


def test_a_changed_role_without_people_and_one_that_nearly_fits_have_not_opened_either() -> None:
    alone = alert(replace(STOOD, kind="new_role", ladder=()))
    assert alone.title == "Look at this role: Analytics Engineer at Acme fits you now"
    assert alone.discreet == "Look at a role: it fits you now (Analytics Engineer)"
    near = alert(replace(STOOD, kind="near_miss", urgency="digest"))
    assert near.title == "Have a look: Analytics Engineer at Acme nearly fits now"
    assert near.discreet == "Have a look: a role nearly fits now (Analytics Engineer)"
    for made in (alone, near):
        assert headings(made)[1] == "What changed"
        assert "opened" not in told(made)


def test_what_cannot_be_told_is_no_claim_that_a_role_fits() -> None:
    unsure = replace(ROLE, fit=replace(ROLE.fit, verdict="unknown"))
    made = alert(replace(STOOD, role=unsure))
    assert made.title == "Write to Dana Ruiz: Analytics Engineer at Acme may fit you now"


def test_several_roles_at_once_ask_for_one_note() -> None:
    assert "Acme opened 3 roles at once: one note about all of them is better than three." in told(
        alert(story(together=3))
    )
    assert "3 roles at Acme fit now: one note about all of them is better than three." in told(
        alert(replace(STOOD, together=3))
    )
    assert "is better than 12." in told(alert(story(together=12)))
    assert "Acme opened 3 roles at once; each has an alert of its own." in told(
        alert(story(kind="new_role", ladder=(), together=3))
    )
    assert "at once" not in told(alert(story())) + told(alert(story(kind="near_miss", together=3)))


REFUSED = replace(
    ROLE,
    posting=replace(POSTING, id="79", title="Senior Data Engineer, Core", locations=("Bonn", "Berlin, DE")),
    refused=replace(NO, date=date(2026, 8, 20)),
)
GONE = "The role that you were turned down for on 20 August 2026 is no longer listed. You will be told if it"


def test_that_the_role_of_the_no_closed_is_the_first_that_is_said() -> None:
    made = alert(about_none("closed", others=(REFUSED,), count=1))
    assert made.title == (
        "Nothing to do: the role you were turned down for at Acme closed (Senior Data Engineer, Core)"
    )
    assert made.discreet == "Nothing to do: a role that you wanted closed (Senior Data Engineer, Core)"
    assert made.sections[0].lines == (f"{GONE} comes back.",)
    assert made.sections[1].lines == (
        "Senior Data Engineer, Core (the role you were turned down for) · Bonn; Berlin, DE · "
        "https://boards.example/acme/jobs/77",
    )


def test_the_role_of_the_no_leads_a_list_of_closed_ones() -> None:
    made = alert(about_none("closed", others=(ROLE, REFUSED, REFUSED), count=3))
    assert made.title == ("Cross off 3 roles: the role you were turned down for at Acme closed, and 2 more")
    assert made.sections[0].lines == (f"{GONE} comes back.",)
    assert made.sections[1].lines[0] == "Analytics Engineer · Berlin · https://boards.example/acme/jobs/77"
    other = replace(REFUSED, refused=replace(NO, role="Data Lead"))
    named = alert(about_none("closed", others=(REFUSED, other), count=2)).sections[0].lines
    assert [text.partition(" is no longer")[0] for text in named] == [
        "The role that you were turned down for on 20 August 2026, Senior Data Engineer,",
        "The role that you were turned down for on 1 May 2026, Data Lead,",
    ]


def test_nobody_is_to_be_asked_about_the_role_of_the_no_nor_about_closed_ones() -> None:
    beside = alert(story(others=(REFUSED, OTHER), count=2)).sections[-1].lines
    assert beside[0].startswith("Senior Data Engineer, Core (the role you were turned down for) · Bonn")
    assert ["ask" in text for text in beside] == [False, True]
    first = alert(about_none("baseline", others=(REFUSED, OTHER), count=9))
    assert first.title == "Look at 1 open role at Acme"
    assert "9 open roles, 1 of them to look at." in told(first)
    assert ["ask" in text for text in first.sections[-1].lines] == [False, True]
    assert "ask" not in told(alert(about_none("closed", others=(ROLE, OTHER), count=2)))


def test_a_baseline_with_nothing_but_the_role_of_the_no_asks_for_nothing() -> None:
    made = alert(about_none("baseline", others=(REFUSED,), count=9))
    assert made.title == (
        "Nothing to do: Acme is watched now, 9 open roles, none fits but the role you were turned down for"
    )
    assert made.sections[0].lines == ("Acme is watched from now on: 9 open roles, none of them to look at.",)
    assert headings(made)[-1] == "Still listed"


def test_the_role_that_is_back_is_to_be_applied_for_unless_the_employer_makes_one_wait() -> None:
    assert "Apply as well" in told(alert(BACK))
    assert "Apply as well" not in told(alert(replace(BACK, employer=REAPPLY)))
    assert "Apply as well" in told(alert(story(employer=REAPPLY)))
    over = replace(REAPPLY, reapply_after=timedelta(days=30))
    assert "Apply as well" in told(alert(replace(BACK, employer=over)))
    alone = told(alert(replace(BACK, employer=REAPPLY, ladder=())))
    assert "Nobody is noted for this employer: look at the role.\n" in alone
    assert "apply if it suits you" not in alone


def test_a_draft_that_cannot_be_signed_says_how_to_sign_it() -> None:
    hint = "Add your name under [me] in the configuration, so that drafts are signed."
    assert told(compose(story(), me=Me(), now=NOW, zone=BERLIN)).count(hint) == 1
    assert hint not in told(alert(story()))
    near = story(kind="near_miss", urgency="digest")
    assert hint not in told(compose(near, me=Me(), now=NOW, zone=BERLIN))


def test_a_baseline_lists_what_fits_with_whom_to_ask() -> None:
    made = alert(
        about_none("baseline", others=(ROLE, OTHER), count=42, facts=("The role you wanted is still listed",))
    )
    assert made.title == "Look at 2 open roles at Acme"
    assert made.discreet == "Look at 2 open roles"
    assert made.sections[0].lines == (
        "Acme is watched from now on: 42 open roles, 2 of them to look at.",
        "The role you wanted is still listed.",
    )
    assert len(made.sections[1].lines) == 2
    assert "ask Dana Ruiz" in made.sections[1].lines[0]


def test_a_baseline_of_many_roles_names_the_first_and_says_how_many_more() -> None:
    made = alert(about_none("baseline", others=(ROLE,) * 75, count=900))
    assert len(made.sections[-1].lines) == 31
    assert made.sections[-1].lines[-1].startswith("And 45 more")


def test_an_empty_baseline_asks_for_nothing() -> None:
    made = alert(about_none("baseline", count=12))
    assert made.title == "Nothing to do: Acme is watched now, 12 open roles, none fits yet"
    assert "none of them" in told(made)


def test_changed_wishes_do_not_say_that_the_employer_is_new() -> None:
    made = alert(
        about_none("baseline", others=(ROLE,), count=1, facts=("You changed what a good role looks like.",))
    )
    assert made.title == "Look at 1 open role at Acme"
    assert "watched from now on" not in told(made)


def test_a_flood_is_one_digest_of_the_best() -> None:
    made = alert(about_none("new_role", others=(ROLE, OTHER), count=40))
    assert made.title == "Look through 40 new roles at Acme, opened at once"
    assert made.sections[-1].lines[-1].startswith("And 38 more")
    stood = alert(
        about_none("new_role", others=(ROLE, OTHER), count=40, changed=("You changed your wishes",))
    )
    assert stood.title == "Look through 40 roles at Acme: they fit now"
    assert "You changed your wishes." in told(stood)


@pytest.mark.parametrize(
    ("kind", "changes", "title"),
    [
        ("closed", {"others": (ROLE,), "count": 1}, "Cross off Analytics Engineer at Acme: it closed"),
        ("closed", {"others": (ROLE, OTHER), "count": 2}, "Cross off 2 roles at Acme: they closed"),
        ("source_failing", {"facts": ("It answers 404",)}, "Check the source of Acme: greenhouse:acme"),
        ("source_recovered", {"facts": ("It is back",)}, "Nothing to do: Acme can be read again"),
        ("config", {"facts": ("a.toml:3: no key", "More")}, "Check the configuration: a.toml:3: no key"),
        ("star_moved", {"facts": ("Congratulate Dana Ruiz",)}, "Congratulate Dana Ruiz"),
        ("letter", {}, "Read this news"),
        ("news", {"role": NEWS, "facts": ("Write",)}, "Read: Acme is in the news (Acme opens an office)"),
        ("baseline", {"news": 0}, "Nothing to do: news about Acme is watched now, 0 entries so far"),
        ("baseline", {"news": 1}, "Nothing to do: news about Acme is watched now, 1 entry so far"),
    ],
)  # fmt: skip
def test_every_title_begins_with_what_to_do(kind: str, changes: dict[str, object], title: str) -> None:
    made = alert(about_none(kind, **changes))
    assert made.title == title
    assert "Acme" not in made.discreet
    assert "Dana" not in made.discreet
    for fact in changes.get("facts", ()):  # type: ignore[attr-defined] # the table holds tuples there
        assert fact in told(made)


@pytest.mark.parametrize("kind", ["role_back", "reach_out", "new_role", "near_miss", "closed"])
def test_a_lock_screen_names_the_role_and_nobody(kind: str) -> None:
    role = replace(ROLE, posting=replace(POSTING, title="Data Engineer (Acme Labs GmbH, team of Dana)"))
    what = story(kind=kind, role=role) if kind != "closed" else about_none("closed", others=(role,), count=1)
    discreet = alert(what).discreet
    assert "Data Engineer (…, team of" in discreet
    assert "Acme" not in discreet
    assert "Ruiz" not in discreet


def test_news_tells_what_to_read_and_that_it_is_a_reason_to_write() -> None:
    fact = "This can be a good reason to write to Dana Ruiz."
    made = alert(about_none("news", role=NEWS, facts=(fact,)))
    assert headings(made) == ["What to do now", "The news"]
    assert made.sections[0].lines == (fact,)
    assert made.sections[1].lines == ("Acme opens an office", "Published: 30 August 2026")
    assert made.sections[1].link == "https://news.example/acme"
    assert made.brief == ("Acme opens an office", fact, "https://news.example/acme")
    assert (made.id, made.person, made.urgency) == ("77", None, "digest")
    undated = replace(NEWS, posting=replace(NEWS.posting, posted_on=None, url=None))
    made = alert(about_none("news", role=undated, facts=(fact,)))
    assert (made.sections[1].lines, made.sections[1].link) == (("Acme opens an office",), None)


def test_the_first_read_of_news_says_that_nothing_is_told_yet() -> None:
    made = alert(about_none("baseline", news=3))
    assert "role" not in told(made)
    assert "3 entries" in made.title
    assert "not told" in told(made)


def test_days_are_those_of_the_user() -> None:
    late = story(rejection=replace(NO, date=date(2026, 8, 13)))
    made = compose(late, me=Me(), now=NOW.replace(hour=23), zone=BERLIN)
    assert "turned down on 13 August 2026, yesterday" in told(made)


def test_a_story_with_nothing_known_still_says_what_to_do() -> None:
    bare = replace(
        ROLE, posting=replace(POSTING, url=None, departments=(), locations=(), pay=None), first_seen_at=None
    )
    made = alert(story(role=bare, places=(), ladder=(ASK_SAM,), rejection=None, others=(), count=0))
    assert made.title.startswith("Call Sam Hill now")
    assert not any(sign in told(made) for sign in ("None", "{", "}", ": \n"))
    assert DANA.name not in told(made)


def missing(*missed: str) -> Listed:
    return replace(ROLE, fit=FitVerdict(verdict="near", score=0.5, reasons=missed, missed=missed))


def test_a_near_miss_says_what_it_misses() -> None:
    made = alert(story(kind="near_miss", urgency="digest", role=missing("Its level is lead.", "It is far.")))
    assert made.sections[0].lines[-2:] == ("Its level is lead.", "It is far.")


def test_a_baseline_names_a_few_near_misses_with_what_they_miss() -> None:
    near = (missing("Its level is lead."),) * 7
    made = alert(about_none("baseline", others=(OTHER,), count=42, near=near))
    assert headings(made) == ["What is new", "Open roles to look at", "Near your wishes"]
    lines = made.sections[-1].lines
    assert len(lines) == 6
    assert " · Its level is lead. · " in lines[0]
    assert lines[-1] == "And 2 more: `job-monitor roles` lists them all."
    assert made.title.startswith("Look at 1 open role")


def test_the_rejected_role_at_another_level_is_said_to_be_so_and_never_open_again() -> None:
    back = story(kind="role_back", because=("The level is higher.",), same=False)
    made = alert(back)
    assert "is back at another level (" in made.title
    assert headings(made)[1].endswith("is back at another level")
    assert "open again" not in told(made)
    alone = alert(replace(back, ladder=()))
    assert alone.title.startswith("Apply: ")
    waiting = replace(ACME, reapply_after=timedelta(days=3650))
    assert "do not apply" not in told(alert(replace(back, employer=waiting)))
    assert alert(replace(back, employer=waiting, ladder=())).title.startswith("Apply: ")


def test_a_new_role_that_is_close_to_the_rejected_one_says_so() -> None:
    made = alert(story(because=('The title now says "Payments" as well.',)))
    assert headings(made)[1].startswith("Close to the role you were turned down for")
    assert made.title.startswith("Write to Dana Ruiz now: Acme opened")

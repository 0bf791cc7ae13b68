"""The words of an alert about a piece of news, and of the line that an employer's news is watched. Pure."""

from __future__ import annotations

from monitor.drafts.phrases import line, lines, sentence
from monitor.drafts.roundup import NOTHING, employer_name
from monitor.model import Section, Story
from monitor.text import as_url, day

_HEADLINE = 140


def news_title(story: Story) -> tuple[str, str]:
    """What to do about news: with all names, and with none."""
    at = employer_name(story)
    if story.news is not None:
        found = "1 entry" if story.news == 1 else f"{story.news} entries"
        return f"{NOTHING}news about {at} is watched now, {found} so far", f"{NOTHING}news is watched now"
    return f"Read: {at} is in the news ({_headline(story)})", "Read: an employer is in the news"


def _headline(story: Story) -> str:
    return line(story.role.posting.title, _HEADLINE) if story.role else ""


def news_brief(story: Story) -> tuple[str, ...]:
    url = as_url(story.role.posting.url) if story.role else None
    return lines((_headline(story), *story.facts, url), 300)


def news_sections(story: Story) -> tuple[Section, ...]:
    if story.news is not None or story.role is None:
        told = "What is there already is not told; what is new comes in the daily digest."
        return (Section(heading="What is new", lines=(told,)),)
    posting = story.role.posting
    card = [line(posting.title)]
    if posting.posted_on:
        card.append(f"Published: {day(posting.posted_on)}")
    return (
        Section(
            heading="What to do now",
            lines=tuple(sentence(fact, 500) for fact in story.facts),
            style="action",
        ),
        Section(heading="The news", lines=tuple(card), style="card", link=as_url(posting.url)),
    )

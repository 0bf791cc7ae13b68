"""The people of an invitation to an interview, as its text names them. Pure.

Names are read where the text says that one will talk with them, or lists them under such a line; what is not
plainly the name of a person is nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from monitor.decisions.applications import is_team
from monitor.decisions.belongs import is_of
from monitor.decisions.person_names import likeness, read_name
from monitor.mails.mail import Mail
from monitor.model import Card
from monitor.people.fields import in_order, is_persons, name_of
from monitor.text import clean, fold, words

_MOST_TEXT = 50_000
_MOST_PEOPLE = 12
_LINES_OF_A_LIST = 12
_LITTLE = 40

_PIECE = r"(?:[A-ZÀ-ÞŠŽ]\.|[A-ZÀ-ÞŠŽ][^\W\d_]*(?:['’-][^\W\d_]+)*)"
_NAME = rf"{_PIECE}(?: (?:(?:von|van|de|der|den|da|dos|di|la|le|el|bin|al|ter|zu) ){{0,2}}{_PIECE}){{1,3}}"
_TITLE = r"[^\n,;()|]{2,60}?"
_LEAD = (
    r"(?:(?:our|the|my|your|unser\w*|notre|mon|ma|nuestr[oa]|onze) (?:[\w&/-]+ ){0,4}?(?:[Rr]ecruit\w*"
    r"|[Mm]anager\w*|[Ll]ead|[Hh]ead|[Dd]irector|[Ee]ngineer|[Ff]ounder|[Pp]artner|[Ss]cientist"
    r"|[Tt]eam ?[Ll]eiter\w*|[Ll]eiter\w*|CTO|CEO|VP|[Rr]ecruteu\w*|[Rr]esponsable|[Jj]ef[ea]|[Tt]eam ?lead"
    r"|[Cc]olleague|[Kk]olleg\w*),? )?"
)
_PERSON = re.compile(
    rf"{_LEAD}(?:(?:Dr|Prof|Mr|Ms|Mrs|Frau|Herrn?|Mme|Sra?|Dhr|Mevr|Madame"
    rf"|Monsieur)\.? )*(?P<name>{_NAME})(?:\s*\((?P<aside>{_TITLE})\)|,\s+(?:our |the |unser\w* |notre "
    rf"|nuestr[oa] |onze )?(?P<after>{_TITLE})(?=,|;|\.(?:\s|$)|\n|\)|$| (?:and|und|et|y|en|sowie|&|on|at"
    rf"|am|um|for|about|via|in|from)\s)|\s+[-–—|:]\s*(?P<dash>{_TITLE})(?=$|\n|,|;|\.(?:\s|$)))?"
)
_CUE = re.compile(
    r"\b(?:(?:meet(?:ing)?|speak(?:ing)?|talk(?:ing)?|chat(?:ting)?|interview(?:ed|s|ing)?|calls?"
    r"|conversations?|round|screen(?:ing)?|session|panel|sense|design|coding|review|presentation|discussion"
    r"|zoom|coffee|[Gg]espräch\w*|\w*gespräch|[Tt]elefonat|[Tt]ermin|treffen|entretien|échange|rencontrer"
    r"|entrevista|llamada|gesprek|afspraak|kennismak\w*|führst du|führen sie"
    r"|you)\s(?:[^\n.!?]{0,60}?\s)??(?:with|by|to|mit|von|avec|con|met|par|por|door)\s|\b(?:led|conducted"
    r"|hosted|run|held) by\s|\b(?:meet|rencontrer\w*|treffen [Ss]ie|triffst du|ontmoet)\s"
    r"|\b(?:interviewers?|panel(?:lists?)?|participants|attendees|teilnehmer(?:in|innen)?"
    r"|gesprächspartner(?:in|innen)?|intervenants?|entrevistador(?:es|a|as)?"
    r"|deelnemers)\s?:?\s(?:(?:is(?: now)?|are|will be|sind|ist|sera|será)\s)?|\b(?:with|mit|avec|con"
    r"|met)\s)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s*[,;&]\s*(?:(?:and|und|et|y|en)\s)?(?:(?:then|followed by)\s)?|\s+(?:and|und|et|y|en|sowie|e"
    r"|as well as|followed by)\s+"
)
_LEADS_A_LIST = re.compile(
    r"(?:meet|speak|talk|interview|panel|participant|attendee|gespräch|teilnehm|rencontr|entretien"
    r"|entrevista|gesprek|schedule|agenda|ablauf|with|mit)[^\n]*:\s*$",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"^\s*(?:[-*•·–]|\d{1,2}[.)])?\s*(?:\d{1,2}[:.h]\d{2}(?:\s?[-–]\s?\d{1,2}[:.h]\d{2})?\s*(?:[-–:|]\s*)?)?"
)
_ROLE = re.compile(
    r"\b(?:engineer\w*|manager\w*|lead\w*|head|director|recruit\w*|scientist|analyst\w*|developer\w*"
    r"|designer|officer|founder|partner|president|vp|cto|ceo|coo|cfo|cpo|hr|people|talent|consultant"
    r"|architect\w*|specialist|coordinator|owner|principal|staff|teamleit\w*|leiter\w*|leitung|referent\w*"
    r"|entwickler\w*|chef\w*|responsable|directeur|directrice|ingenieur\w*|charge\w*|gerente|directora?"
    r"|jefe|jefa|ingenier\w*|hoofd|teamlead|product|data|software|marketing|sales|finance|operations"
    r"|platform|team|abteilung|geschaftsfuhr\w*|professor|researcher|editor)\b"
)
_NO_NAME_WORDS = """
    google microsoft teams zoom meet webex slack skype calendar calendly office street strasse avenue
    berlin london paris munich monday tuesday wednesday thursday friday saturday sunday montag dienstag
    mittwoch donnerstag freitag january february march april may june july august september october
    november december januar februar marz mai juni juli oktober dezember engineer engineering manager
    analyst developer scientist designer interview round stage team recruiting recruiter talent product
    data software senior junior staff lead head hiring department human resources people python java sql
    excel best kind regards wishes thanks dear hello hi hey join link details video phone onsite coding
    technical system design culture fit please the our your we you you'll it this that platform cloud
    services solutions university company gmbh inc ltd llc conference room building floor
"""
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())
_GREETED = re.compile(
    r"^\s*(?:hi|hello|hey|dear|hallo|liebe[rs]?|sehr geehrte[r]?|guten tag|guten morgen|moin|bonjour|cher"
    r"|chere|chère|madame|monsieur|hola|estimad[oa]|querid[oa]|beste|geachte|dag|good (?:morning|afternoon"
    r"|day))\s+([^\n,!:.]{2,60})",
    re.IGNORECASE | re.MULTILINE,
)  # fmt: skip
_HONORIFICS = frozenset(
    ("frau", "herr", "herrn", "mr", "ms", "mrs", "miss", "dr", "prof", "mme", "madame", "monsieur", "sra",
     "sr", "senora", "senor", "mevrouw", "heer", "there", "candidate", "all", "team", "again", "back")
)  # fmt: skip


def interviewers(mail: Mail, names: Sequence[str], *, met: date | None = None) -> tuple[Card, ...]:
    """Those with whom a mail says that the user will talk. `names` are the employer's, and nobody's."""
    text = mail.text[:_MOST_TEXT]
    found: list[Card] = []
    for card in (*_after_cues(text, names), *_in_lists(text, names)):
        if not any(is_same(card, one) for one in found):
            found.append(replace(card, met=met))
    return tuple(found[:_MOST_PEOPLE])


def is_same(one: Card, other: Card) -> bool:
    """Whether two cards are of one person: by an address, or by a name where none of the two has another."""
    if set(one.emails) & set(other.emails):
        return True
    return likeness(read_name(one.name), read_name(other.name)) == "same"


def is_greeted(card: Card, mail: Mail) -> bool:
    """Whether a mail greets somebody of this name: then it is the user."""
    said = {
        word
        for found in _GREETED.finditer(mail.text[:2_000])
        for word in words(found[1])
        if word not in _HONORIFICS
    }
    return bool(said) and bool(said & set(words(card.name))) and said <= set(words(card.name))


def _after_cues(text: str, names: Sequence[str]) -> Iterator[Card]:
    end = 0
    for cue in _CUE.finditer(text):
        if cue.end() < end:
            continue
        at = cue.end()
        while person := _PERSON.match(text, at):
            card, end = _card(person, names)
            if card is None:
                break
            yield card
            between = _BETWEEN.match(text, end)
            if between is None:
                break
            at = between.end()


def _in_lists(text: str, names: Sequence[str]) -> Iterator[Card]:
    """The names that begin the lines below a line such as "You will be meeting with:"."""
    left = 0
    for line in text.splitlines():
        if _LEADS_A_LIST.search(line[:300]):
            left = _LINES_OF_A_LIST
            continue
        if not left or not line.strip():
            continue
        left -= 1
        item = _ITEM.match(line)
        start = item.end() if item else 0
        person = _PERSON.match(line, start)
        if person is None:
            left = left if line[:start].strip() else 0  # prose ends a list
            continue
        card, _ = _card(person, names)
        # A name, a title and little else.
        if card and (card.title or len(line) - person.end("name") <= _LITTLE):
            yield card


def _card(person: re.Match[str], names: Sequence[str]) -> tuple[Card | None, int]:
    """The person of a match, and where what is read of them ends."""
    name = in_order(name_of(person["name"].rstrip(".")) or "")
    found = [word for word in words(name) if len(word) > 1]
    if not is_persons(name) or is_team(name) or is_of(names, name) or any(w in _NO_NAMES for w in found):
        return None, person.end()
    if any(is_of(names, piece) for piece in (name.split()[0], name.split()[-1])):
        return None, person.end()
    for group in ("aside", "after", "dash"):
        said = person[group]
        if said and _ROLE.search(fold(said)):
            return Card(name=name, title=clean(said).strip(" .")), person.end()
    return Card(name=name), person.end("name")


def each_once(cards: Iterable[Card]) -> tuple[Card, ...]:
    """Each person once; what a later card knows is added to the first."""
    found: list[Card] = []
    for card in cards:
        at = next((at for at, one in enumerate(found) if is_same(card, one)), None)
        if at is None:
            found.append(card)
            continue
        one = found[at]
        found[at] = replace(
            one,
            title=one.title or card.title,
            emails=tuple(dict.fromkeys((*one.emails, *card.emails))),
            phones=tuple(dict.fromkeys((*one.phones, *card.phones))),
            profile=one.profile or card.profile,
            company=one.company or card.company,
            met=one.met or card.met,
        )
    return tuple(found)

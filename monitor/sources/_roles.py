"""Whether a text is a role's title, a place, a department, a button: judgement of one piece of text. Pure."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from monitor.decisions.departments import label_functions, title_functions
from monitor.decisions.levels import level
from monitor.decisions.places import read_places
from monitor.sources._fields import employment_type
from monitor.sources._trades import MORE_TRADES
from monitor.sources._vocabulary import (
    BUTTONS,
    CLOSED,
    ENDINGS,
    NOT_OPENINGS,
    OPENINGS,
    SECTIONS,
    TRADES,
    UNSOLICITED,
)
from monitor.text import clean, fold, words

_LONGEST_TITLE = 140
_MOST_WORDS = 16
_GENDER = re.compile(
    r"[(\[]\s*(?:all|any)?\s*[mwfdxhv](?:\s?[/|,*.:+-]\s?[mwfdxhvi]){1,3}\s?[*.]?\s*[)\]]"
    r"|(?<![\w/])[mwfhd]\s?/\s?[mwfhdvx](?:\s?/\s?[dxgi])?(?![\w/])"
    r"|\((?:all genders?|gn|alle geschlechter|m/w/d|mensch)\)|\b\w{4,}(?:[:*_]|/-?)in(?:nen)?\b"
)
_TRADES = TRADES | MORE_TRADES
_BUTTON = re.compile(BUTTONS)
_UNSOLICITED = re.compile(UNSOLICITED)
_SECTION = re.compile(SECTIONS)
_OPENINGS = re.compile(OPENINGS)
_CLOSED = re.compile(CLOSED)
_TAKEN = re.compile(rf"(?:(?:job |position |this |role |stelle |status)*\s*[:–-]?\s*)?{CLOSED}")
_NOT_OPENINGS = re.compile(NOT_OPENINGS)
_ASIAN = re.compile(
    "エンジニア|デザイナ|マネージャ|営業|開発|インターン|研究員|アシスタント|スペシャリスト|リーダー|担当|コンサルタント|ディレクター"
    "|プログラマ|エディター|ライター|オペレーター|薬剤師|看護師|募集職種|工程师|工程師|经理|經理|设计师|設計師|专员|專員|助理|顾问|顧問|总监"
    "|程序员|销售|研究员|实习生|教师|개발자|엔지니어|디자이너|매니저|프로그래머|기획자|마케터|연구원|인턴|컨설턴트|담당자"
)
_TITLED = re.compile(
    r"^(?:job |position |role )?(?:title|position|role|stelle|job description|vacancy|vacature|poste"
    r"|puesto)\s*:\s+",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^(?:report(?:s|ing)(?: to)?|contact(?: person)?|departments?|locations?|salary|type|experience"
    r"|level|team|hiring manager|supervisor"
    r"|ansprechpartner(?:in)?|posted by|author|by|written by|with)(?:\s*:|\s+to\b)"
)
_WANTED = re.compile(
    r"\b(?:gesucht|gezocht|wanted|sokes|søkes|søges|cercasi|recherchee?|hledame|poszukiwan\w+)\b"
)
_ANYBODY = re.compile(r"\b(?:mitarbeit|medewerk|kolleg|colleg|team|helfer|freiwillig|personal)")
_NUMBERED_HEAD = re.compile(r"\d{1,2}[.)] ")
_PERSON = re.compile(r"(?:[A-Z][\w'’.-]+ ){1,3}[A-Z][\w'’.-]+")
_EDGES = " \t\n-–—|·•・,:;→←›‹»«>▸▶►▼▾+*✓✔↗⟶"
_DATED = re.compile(
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}|\b(?:19|20)\d\d\b(?!\d)|\b\d+ min(?:ute)?s?(?: read)?\b"
)
_ENDS_LIKE_TRADE = re.compile(
    r"\w{4,}(?:teur|trice|teuse|euse|iste|logue|ienne|ista|ador|adora|tore|iere|aire|ologo|ologa|ologist"
    r"|kundige|aar|ster|"
    r"smith|istin|olog|ant|antin|ent|entin)"
)
_NO_PLACE = re.compile(r"\d{3}|\d[A-Za-z]|[A-Za-z]\d|[!?:：]|\.\s|\b[Uu]s\b|-[A-Z0-9]+-")
_ASIDE = re.compile(r"\([^()]*\)")
_SMALL = frozenset(
    [
        "area",
        "near",
        "remote",
        "hybrid",
        "onsite",
        "within",
        "greater",
        "anywhere",
        "based",
        "home",
        "office",
        "from",
        "lugar",
        "lieu",
        "luogo",
        "parte",
        "oder",
        "sowie",
        "nahe",
    ]
)
_REMOTE_TALK = re.compile(
    r"\b(?:opportunit\w*|policy|culture|friendly|first|team|flexib\w*|work from|working|option)\b"
)
_PLACES_APART = re.compile(r"\s*(?:[;,|/()–•·]|\s-\s|\b(?:or|and|und|et|y|oder|&)\b)\s*")
_PLURAL = re.compile(
    r"\b(?:developers|engineers|designers|managers|students|teams|founders|employers|candidates|agents"
    r"|analysts)\b"
)

Grade = Literal[-1, 0, 1, 2]


def said(text: str) -> str:
    """A piece of text as a title can be: one line, without arrows, bullets and "Position:" before it."""
    return _TITLED.sub("", clean(text).strip(_EDGES)).strip(_EDGES).strip()


def is_button(text: str) -> bool:
    return not (plain := fold(text).strip(_EDGES + ".…!()[]")) or _BUTTON.fullmatch(plain) is not None


def is_unsolicited(text: str) -> bool:
    return _UNSOLICITED.search(fold(text)) is not None


def says_openings(text: str) -> bool:
    """Whether a heading says that roles follow ("Open positions", "Offene Stellen")."""
    plain = fold(text)
    return len(plain) < 80 and _OPENINGS.search(plain) is not None and not says_other(text)


def says_closed(text: str) -> bool:
    """Whether a heading says that what follows is over ("Closed vacancies")."""
    return len(text) < 60 and _CLOSED.search(fold(text)) is not None


def says_wanted(text: str) -> bool:
    """Whether a title itself says that somebody of a named trade is wanted ("Baker wanted!")."""
    plain = fold(text)
    return title_grade(text) == 2 and _WANTED.search(plain) is not None and _ANYBODY.search(plain) is None


def is_taken(text: str) -> bool:
    """Whether a piece of an item says that its role is taken: "Closed", "Position filled"."""
    return len(text) < 40 and _TAKEN.fullmatch(fold(text).strip(_EDGES + ".!()[]")) is not None


def says_other(text: str) -> bool:
    """Whether a heading says that a team, news, products or the like follow."""
    return len(text) < 120 and _NOT_OPENINGS.search(fold(text)) is not None


@lru_cache(maxsize=8192)
def title_grade(text: str) -> Grade:
    """How much a text is a role's title: 2 names a trade, 1 a field of work, 0 neither, -1 something else."""
    plain = fold(text)
    found = words(text)
    if (
        not 2 < len(plain) <= _LONGEST_TITLE
        or len(found) > _MOST_WORDS
        or not re.search(r"[^\W\d]{2}", plain)
    ):
        return -1
    if (
        is_button(text)
        or _LABELLED.match(plain)
        or _UNSOLICITED.search(plain)
        or "@" in plain
        or "://" in plain
    ):
        return -1
    if _GENDER.search(plain) or _ASIAN.search(text):
        return 2
    if _NUMBERED_HEAD.match(plain) or (len(found) > 9 and _mostly_low(text)):
        return -1
    if text.rstrip().endswith("!") and _trade(found) and len(found) < 7 and _WANTED.search(plain):
        return 2
    if text.rstrip().endswith(("?", "!")) or (text.rstrip().endswith(".") and len(found) > 4):
        return -1
    if _SECTION.fullmatch(plain) or is_person(text) or (says_openings(text) and not _trade(found)):
        return -1
    if _trade(found):
        return 2
    if says_other(text):
        return -1 if len(found) < 3 else 0
    if _PLURAL.search(plain):
        return 0
    return 1 if level(text) or title_functions(text) or any(map(_ENDS_LIKE_TRADE.fullmatch, found)) else 0


def _mostly_low(text: str) -> bool:
    """Whether a text is written like a sentence."""
    letters = re.findall(r"(?<!\w)[^\W\d_]", text)
    low = [letter for letter in letters if letter.islower()]
    return len(low) >= 0.6 * len(letters)


def _trade(found: tuple[str, ...]) -> bool:
    return any(
        word in _TRADES
        or (word.removesuffix("in") in _TRADES and len(word) > 5)
        or any(word.removesuffix("in").endswith(end) and len(word) > len(end) for end in ENDINGS)
        for word in found
    )


def is_person(text: str) -> bool:
    """ "Dana Ruiz, Head of Data": a person with a title, and no role."""
    before, comma, after = text.partition(",") if "," in text else text.partition(" - ")
    if not comma or not _PERSON.fullmatch(before.strip()):
        return False
    first = words(before)
    return not _trade(first) and not title_functions(before) and not level(before) and _trade(words(after))


def is_name(text: str) -> bool:
    """Whether a text reads like a person's name: two to four capitalised words that say nothing else."""
    return (
        _PERSON.fullmatch(text) is not None
        and title_grade(text) == 0
        and not is_place(text)
        and not label_functions(text)
        and not employment_type(text)
    )


# --------------------------------------------------------------------------------------- fields


@lru_cache(maxsize=8192)
def is_place(text: str) -> bool:
    """Whether a short text names a place that the tables know, or says remote or hybrid, and little else."""
    found = words(text)
    if not found or len(text) > 90 or len(found) > 14 or _NO_PLACE.search(text):
        return False
    if employment_type(text) or title_grade(text) == 2:
        return False
    if any(len(words(part)) > 4 for part in _PLACES_APART.split(text)):
        return False
    if any(
        word[0].islower() and len(word) > 3
        for word in re.findall(r"[^\W\d_]+", _ASIDE.sub("", text))
        if fold(word) not in _SMALL
    ):
        return False
    read = read_places(text)
    if any(place.remote or place.hybrid for place in read):
        return len(found) <= 8 and not _REMOTE_TALK.search(fold(text))
    if any(place.told and place.countries for place in read):
        strange = [town for place in read for town in place.towns if not place.countries]
        return not any(label_functions(town) for town in (*strange, *found[:1])) or "," in text
    return False


def may_be_place(text: str) -> bool:
    """Whether a short text could be a town that no table knows: a few capitalised words."""
    return (
        re.fullmatch(
            r"[A-ZÀ-ÞŁŚŻ][\w'’.-]+(?:[ /,-]+(?:[A-ZÀ-Þ][\w'’.-]*|an|am|der|de|la|le|du|of|im|sur)){0,5}", text
        )
        is not None
        and not is_department(text)
        and employment_type(text) is None
        and title_grade(text) < 1
        and not level(text)
    )


@lru_cache(maxsize=4096)
def is_department(text: str) -> bool:
    """Whether a short text is the name of a department."""
    found = re.findall(r"[^\W\d_]+", text)
    high = sum(word[0].isupper() for word in found if fold(word) not in ("and", "und", "the", "for"))
    low = sum(word[0].islower() for word in found if fold(word) not in ("and", "und", "the", "for"))
    return (
        len(words(text)) <= 6
        and len(text) <= 60
        and high > low
        and bool(label_functions(text))
        and not is_place(text)
        and not employment_type(text)
        and title_grade(text) < 2
        and not re.search(r"\d{2}|[.!?:]$", text)
        and not _SECTION.fullmatch(fold(text))
    )


def is_dated(text: str) -> bool:
    """Whether a text holds a date or a time to read, as entries of blogs and of events do."""
    return _DATED.search(text) is not None

"""What stands around the name of a role in a title and says nothing about the role. Pure.

Gender marks, ids, hours, pay, calls ("we are hiring") and remarks ("ab sofort"), as boards and job sites
write them in English, German, French, Spanish, Portuguese and Dutch. What makes another offer to a person who
reads (part-time, contract, a shift, a year, a team) is no decoration and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from monitor.text import fold

_GENDERS = (
    r"(?:m|w|f|d|x|h|v|i|gn|div|divers|diverse|diverso|all|any|male|female|mann|frau|man|woman|men|women"
    r"|mannlich|weiblich|homme|femme|homem|mulher|hombre|mujer|he|she|they|nb|[*])"
)
_MARK = re.compile(
    rf"[\[({{]\s*{_GENDERS}(?:(?:\s*[/|,*.:+&\u2044\-]\s*|\s){_GENDERS})+\s*[*.]?\s*[\])}}]"
    r"|(?<![\w/])(?=[^\s]*[mh])(?=[^\s]*[wfv])[mwfdxhv](?:\s?[/|\u2044]\s?[mwfdxhvi]){1,3}(?![\w/])"
    r"|[\[(]\s*(?:gn|mwd|wmd|fmd|mfd|any gender|alle geschlechter|tous genres|tout genre|todos los generos"
    r"|todos os generos|gender[- ]neutral|mensch|divers|everyone|all gender identities)\s*\*?\s*[\])]"
)
_ENDING = re.compile(
    r"(?<=[^\W\d_]{3})(?:"
    r"\s?(?:[:*_·•]|/-?)(?:innen|in|frau|euse|trice|rice|ienne|ere|ive|se|ne|es|as|os|e|a|o|r)"
    r"|\s?\((?:innen|in|euse|trice|rice|ienne|ere|ive|se|ne|es|as|os|e|a|o)\)"
    r"|[.](?:euse|trice|rice|ienne|ere|ive|se|ne|es|e)"
    r")(?![^\W_])"
)
_INNER_CAPITAL = re.compile(r"(?<=er|or|ur|nt|st|kt|ge|at)In(?:nen)?(?![^\W_])")
_SIGNS = str.maketrans("", "", "™®©")

_LABELS = (
    r"(?:requisition|req|job|ref|reference|referenz|kennziffer|stellen?|vacature|vaga|vacante|oferta|offre"
    r"|offer|posting|position|annonce|chiffre|codigo|cod|code|id|pid)"
)
_UNITS = r"(?:nummer|numero|number|num|nr|no|n°|ids?|code|ref)"
_YEAR_ALONE = r"(?!(?:19|20)\d\d(?![\d/_-]))"
_NUMBERED = re.compile(
    rf"#\s*li-\w+|#\s*[a-z]{{0,4}}-?\d{{2,}}"
    rf"|(?<!\w){_LABELS}\.?(?:[\s.-]*{_UNITS}\.?){{0,2}}[\s.:#_-]*{_YEAR_ALONE}(?:[a-z]{{1,5}}[-_/]?)?"
    r"\d{3,}(?:[-/_]\d+)*[a-z]{0,2}(?!\w)"
    r"|(?<!\w)(?:jr|r)[\s.:#_-]*\d{3,}(?:-\d+)*(?!\w)|(?<!\w)\d{4,}br(?!\w)"
)
"""Ids that stand with a word or a sign that says so. A year alone is none: it tells summer from summer."""

_AMOUNT = r"\d{1,3}(?:[.,'\u2019\s]\d{3})+|\d+(?:[.,]\d+)?"
_CURRENCY = r"(?:us\$|[$€£¥]|(?:usd|eur|euros?|gbp|chf|brl|r\$)(?![a-z]))"
_PAY = re.compile(
    rf"(?<![\w.])(?:(?:up to|from|bis zu|bis|ab|jusqu'a|hasta|ate|tot|vanaf)\s+)?"
    rf"(?:{_CURRENCY}\s?(?:{_AMOUNT})\s?k?(?:\s*(?:-|–|—|to|bis|a)\s*(?:{_CURRENCY}\s?)?(?:{_AMOUNT})\s?k?)?"
    rf"(?:\s?{_CURRENCY})?"
    rf"|(?:{_AMOUNT})\s?k?(?:\s*(?:-|–|—|to|bis|a)\s*(?:{_AMOUNT})\s?k?)?\s?{_CURRENCY})\+?"
    r"(?:\s*(?:/|per|pro|par|an?)\s*(?:hour|hr|h|year|yr|annum|month|week|jahr|stunde|monat|an|mois)(?!\w))?"
)
_PERCENT = re.compile(r"(?:\bpensum\s*:?\s*)?\(?\s*(?<!\w)\d{1,3}(?:\s*%)?(?:\s*[-–—]\s*\d{1,3})?\s*%\s*\)?")
_EITHER = re.compile(
    r"\b(?:in\s+)?(?:(?:voll(?:zeit)?|full[- ]?time)\s*-?\s*(?:/|oder|und|or|&|\+|,)\s*"
    r"(?:teilzeit|part[- ]?time)"
    r"|(?:teil(?:zeit)?|part[- ]?time)\s*-?\s*(?:/|oder|und|or|&|\+|,)\s*(?:vollzeit|full[- ]?time)"
    r"|temps plein (?:ou|et|/) (?:temps )?partiel)(?!\w)"
)
"""Open for both: says no more than that, while part-time alone is another offer."""

_NOTES = re.compile(
    r"(?<!\w)(?:"
    r"(?:zum )?nachstmoglich(?:en zeitpunkt|er zeitpunkt|st)|des que possible|(?:per|ab) sofort|per direct"
    r"|(?:vast|permanent|unbefristeter) (?:contract|vertrag)|contrato (?:indefinido|fijo|efetivo)"
    r"|contrat a duree indeterminee|(?:early|immediate) joiners?(?: only| preferred)?"
    r"|incorporacion inmediata|inicio imediato|teletravail partiel|a distancia|a distance"
    r"|(?:sign(?:ing)?[- ]on|signing|sign) bonus|competitive (?:salary|pay)"
    r"|(?:re-?posted|re-?post|re-?opened|re-?advert(?:ised|ized|isement|isment|ising)?)"
    r"|actively (?:hiring|recruiting)"
    r"|start(?:date|termin)?(?: date)?\s*:\s*(?:ab |from |in )?(?:\d{1,2}[./])*(?:jan|feb|mar|apr|may|mai"
    r"|jun|jul|aug|sep|o[ck]t|nov|de[cz])?[a-z]*\.? ?20\d\d"
    r"|(?:easy )?apply (?:now|today|here)|easy apply|join (?:us|our team|the team)(?! as)"
    r"|work(?:ing)? from (?:home|anywhere)|new\s*!+|\*new\*|all genders?(?: welcome)?)(?!\w)"
)
"""Remarks to the reader that mean the same wherever they stand."""

_CUT = re.compile(r"[|;:!()\[\]{}@–—]|,(?:(?!\d)|(?<!\d,))|-(?:(?=\s)|(?<=\s-))|[~/](?<=\s.)(?=\s)")

_EMPTY = re.compile(
    r"(?:job|req|requisition|ref|reference|id|no|nr|number|posting|position)?[\s.#_-]*"
    r"(?:\d{5,}|\d{4}-\d{3,}|[a-z]{1,4}[-_]?\d{4,}(?:-\d+)*)"
    r"|(?:ca\.?\s*)?\d{1,2}(?:[.,]\d)?(?:\s*-\s*\d{1,2})?\s*"
    r"(?:h|hrs?|hours?|std\.?|stunden|heures?|horas|uur|uren)"
    r"(?:\s*(?:/|per|pro|par|por|a)?\s*(?:week|wk|w|woche|semaine|semana|semanales|semanais))?"
    r"|\d?[.,]?\d+\s*fte"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_ALOUD = re.compile(
    r"^(?:(?:(?:now|urgently|currently)\s+hiring|we(?:\s+are|['\u2019]?re)\s+(?:now\s+|currently\s+)?"
    r"(?:hiring|looking\s+for|searching\s+for|seeking)|wir\s+suchen|(?:gesucht|wanted|gezocht)(?=\s*[:!])|looking\s+for|on\s+recrute"
    r"|nous\s+(?:recrutons|recherchons)|(?:se\s+)?recrute|buscamos|se\s+busca|estamos\s+(?:contratando|buscando)"
    r"|contrata-se|contratamos|vaga\s+(?:para|de)|vacante\s+(?:para|de)|wij\s+zoeken|we\s+zoeken"
    r"|join\s+(?:us|our\s+team|the\s+team)\s+as|job\s+application\s+for)(?!\w)[\s:!–—-]*"
    r"(?:dich\s+als\s+|als\s+|eine?n?\s+|an?\s+|une?\s+|een\s+|uma?\s+)?)+"
)
_TAIL = re.compile(
    r"(?:[\s*]+(?:asap|gesucht|wanted|gezocht|unbefristet|(?:in\s+|a\s+|en\s+|als\s+)?(?:vollzeit|festanstellung"
    r"|temps\s+(?:plein|complet)|tiempo\s+completo|tempo\s+integral|cdi|voltijds?|full[- ]?time)"
    r"|\d{2}(?:[.,]\d)?(?:\s*-\s*\d{2})?\s*(?:h|std\.?|uur|heures)(?:\s*(?:/|per|pro)\s*(?:week|woche))?))+$"
)
"""What says nothing about the role at the end of a part, also where no sign parts it from the rest."""

BARE_WORDS = """
new neu nouveau nuevo novo novedad urgent urgente urgently dringend asap hot hiring now immediate immediately
start hire requirement sofort ab featured promoted sponsored
remote remotely remoto remota remotework fully hybrid hybride hibrido hibrida onsite office homeoffice home
based first anywhere worldwide virtual teletravail teletrabajo teletrabalho thuiswerken op afstand wfh
presencial vor ort mobiles mobil arbeiten work working person trabajo trabalho ok
fulltime full time vollzeit permanent unbefristet festanstellung cdi temps plein complet indefinido tiempo
completo jornada completa tempo integral voltijd voltijds vast perm fte clt regular bonus salary
or oder and und ou o possible moglich option optional flexible available friendly eligible only in 100
job jobs career careers karriere carriere stellenangebot stellenanzeige vacature vacancy vacante vaga
oferta de empleo emploi offre d oportunidade opportunity opening openings open position role contratando
"""
BARE = frozenset(BARE_WORDS.split())
"""Words that say nothing about what the role is, where a part of the title holds no others.

Part-time, contract and freelance are not among them: those are other offers to a person who reads.
"""

_DIGIT = re.compile(r"[\d#]")
_SIGN = re.compile(r"[(\[{/|\u2044]")
_JOINT = re.compile(r"[:*_·•/(.]")


def pieces(title: str) -> Iterator[str]:
    """The pieces of a title between dashes, commas and brackets, folded, without what decorates them."""
    title = _INNER_CAPITAL.sub("", title) if "In" in title else title
    text = title.lower() if title.isascii() else fold(title.translate(_SIGNS))
    for pattern in _decorations(text):
        text = pattern.sub(" | ", text)
    if _JOINT.search(text):
        text = _ENDING.sub("", text)
    for piece in _CUT.split(_ALOUD.sub("", text.lstrip(" *|!-"))):
        piece = _TAIL.sub("", piece.strip(" .-–—*/"))
        if piece and (_YEAR.fullmatch(piece) or not _EMPTY.fullmatch(piece)):
            yield piece


def _decorations(text: str) -> Iterator[re.Pattern[str]]:
    """The patterns that can match in a text at all, by signs that are looked for quickly."""
    if _SIGN.search(text):
        yield _MARK
    if _DIGIT.search(text):
        yield _PAY
        if "%" in text:
            yield _PERCENT
        yield _NUMBERED
    yield _EITHER
    yield _NOTES

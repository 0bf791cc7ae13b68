"""What one line of an alert mail tells: a title, a place, pay, an age, or nothing about a role. Pure.

Nothing here decides alone: a line has grades, and the vote over all cards of a mail weighs them. So the words
below need not be whole; they only have to be right where they speak.
"""

from __future__ import annotations

import re
from functools import lru_cache

from monitor.decisions.places import read_places
from monitor.decisions.taxonomy import title_functions
from monitor.text import fold

_CURRENCY = r"(?:[$€£¥₹]|\b(?:usd|eur|gbp|chf|cad|aud|sek|nok|dkk|pln|brl|inr|r\$|kr)\b)"
_PAY = re.compile(
    rf"{_CURRENCY}\s?\d|\d\s?k?\s?{_CURRENCY}|^\d{{2,3}}\s?k\b.{{0,12}}\d{{2,3}}\s?k\b"
    r"|^(?:salary|gehalt|salaire|salario|stipendio|loon|lon|palkka)\b|\b(?:gehalt|salaire|salary)\b.{0,20}$"
)
_UNIT = (
    r"(?:s|sec|min|mins|minutes?|minuten?|minuti|minutos?|h|hr|hrs|hours?|heures?|stunden?|horas?|ore|ora|uur|uren"
    r"|timer|timmar|tuntia|d|days?|jours?|tag|tage|tagen|dias?|giorni|giorno|dag|dagen|dagar|dager|paivaa?|paivan"
    r"|w|wk|weeks?|semaines?|wochen?|semanas?|settimane|settimana|weken|week|veckor|vecka|uker|viikkoa?|mo|mos"
    r"|months?|mois|monate?n?|mes|meses|mesi|mese|maanden|maand|manader|kuukautta|y|years?)"
)
_AGE = re.compile(
    rf"^(?:\W*(?:posted|publi\w*|vor|il y a|hace|ha|for|geplaatst|sedan|active|veroffentlicht|online seit)\b\W*)*"
    rf"\d{{1,3}}\+?\s?{_UNIT}\b.{{0,20}}$"
    rf"|^\W*(?:vor|il y a|hace|ha|for|there is)\s.{{0,8}}{_UNIT}\b.{{0,12}}$"
    r"|^(?:just posted|today|yesterday|heute|gestern|aujourd'hui|aujourd’hui|hier|hoy|ayer|oggi|ieri|vandaag|gisteren"
    r"|i ?dag|i ?gar|tanaan|eilen|new|neu|nouveau|nouvelle|nuevo|nuova|nuovo|nieuw|nytt?|uusi|novo|nova)\W*$"
)
_POSTED = re.compile(
    r"^\W*(?:posted|date posted|publi[ce]\w* (?:le|el|il)|veroffentlicht am|geplaatst|publicerad|julkaistu|closes|applications close|apply by|"
    r"open \d|expires|deadline|bewerbungsfrist)\b"
)
_DAY = re.compile(
    r"\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b"
    r"|\b\d{1,2}\.? ?(?:jan|feb|mar|mrz|maerz|marz|apr|avr|abr|may|mai|mei|maj|jun|juin|giu|jul|juil|lug|aug|aou|ago"
    r"|sep|set|okt|oct|out|nov|dec|dez|dic)[a-z]{0,7}\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b"
)
_RATING = re.compile(r"^\W*[0-5](?:[.,]\d)?\s*(?:★|☆|⭐|/\s?5|stars?\b|out of\b|\d+ reviews).*$|★|⭐|^[0-5][.,]\d$")
_COUNT = re.compile(
    r"^\W*[\d.,]+\s?[+k]?(?:\s?[-–]\s?[\d.,]+\+?)?\s?(?:%|employees|mitarbeiter\w*|salaries|empleados|dipendenti"
    r"|medewerkers|anstallda|applicants?|connections?|alumni|alumnus|reviews?|followers?|school|relations?)\b.{0,40}$"
    r"|^\W*\d{1,3}\s?%.{0,20}$|^\W*\+\s?\d+\W?\w{0,6}$|^\W*#?\d{1,12}\W*$"
)
_NUMBERED = re.compile(r"^(?:job |req\w* |ref\w* |vacancy |stellen)?(?:id|no|nr|num\w*|ref|reference|requisition|code)\b.{0,3}[\w-]*\d[\w-]*$")
_EMPLOYMENT = re.compile(
    r"^\W*(?:full[ -]?time|part[ -]?time|contract|temporary|permanent|internship|freelance|seasonal|vollzeit|teilzeit"
    r"|werkstudent\w*|praktikum|festanstellung|befristet|unbefristet|minijob|cdi|cdd|alternance|stage|interim"
    r"|temps (?:plein|partiel)|jornada completa|media jornada|tiempo completo|indefinido|tempo pieno|tempo parziale"
    r"|indeterminato|voltijd|deeltijd|fulltime|parttime|heltid|deltid|tillsvidare|kokoaikainen|osa-aikainen"
    r"|tempo integral|meio periodo|efetivo|fellowship|volunteer|paid|unpaid|w2|1099|c2c|direct hire)\W*$"
)
_WORKPLACE = re.compile(
    r"(?:fully |100\s?% |in[- ]office or |teilweise |mostly |optional )*(?:remote|hybride?|hibrido|ibrido|hybridi|on[- ]?site|vor ort|"
    r"in[- ]office|in[- ]person|home[- ]?office|teletravail|telework\w*|sur site|a distance|presencial|presentiel|"
    r"en remoto|remoto|teletrabajo|teletrabalho|in sede|da remoto|op locatie|op afstand|thuiswerk\w*|pa distans|distans|"
    r"pa plats|hybridarbeit|etatyo|lahityo|uberall|anywhere|worldwide|work from home|wfh|homeoffice|distance)"
    r"(?: (?:job|work|position|friendly|first|only|possible|moglich|total|partiel|frequent|occasionnel))*"
)
_AFAR = re.compile(
    r"\b(?:remote(?!ly? sensing)|teletravail (?:total|complet)|100\s?% (?:remote|teletravail)|home[- ]?office|a distance|"
    r"teletrabajo|teletrabalho|remoto|da remoto|op afstand|pa distans|etatyo|work from home|wfh|fully remote)\b"
)
_HERE = re.compile(
    r"\b(?:hybride?|hibrido|ibrido|hybridi|on[- ]?site|vor ort|in[- ]office|in[- ]person|sur site|presencial|"
    r"presentiel|in sede|op locatie|pa plats|lahityo|pas de teletravail|no remote|teilweise home[- ]?office|"
    r"teletravail (?:frequent|partiel|occasionnel))\b"
)
_GENDER = re.compile(
    r"\((?:[mwfdhxgikv]{1,3}\s?[/|*,]\s?){1,3}[a-z]{1,12}\)|\b[hm]/f\b|\b[fm]/[mhw]\b|\bm/w/d\b|\bw/m/d\b|\ball genders\b"
)
_SENIOR = re.compile(
    r"\b(?:senior|sr|junior|jr|lead|head|chief|principal|staff|director|manager|intern|internship|trainee|associate|"
    r"assistant|vp|apprentice|fellow|officer|leiter|leitung|responsable|chef|werkstudent|praktikant|stagiaire|"
    r"jefe|becario|responsabile|gerente|hoofd|medewerker|clerk|worker|operator|crew|i{2,3}|iv)\b"
)
_SENTENCE = re.compile(r"[.!?…]\W*$")
_STATE_END = re.compile(r"^[^\W\d][\w .'’/-]{1,40}, [A-Z]{2}(?:,? \d{4,5})?(?:,? [A-Z][\w ]{1,20})?$")
_AREA = re.compile(r"\b(?:area|region|metropolitan|metroplex|county|umgebung|y alrededores|et peripherie|bay)\b")
_LISTED = re.compile(r"\s*(?:[;/|·•∙⋅]| and | or | & |\+\s?\d+|\bet\b|\bund\b)\s*")
_CODED = re.compile(r"^[A-Z]{2}(?:-[A-Z]{2,3})?(?:-[A-Z][\w .'’]{1,40})?$")
_LEGAL = re.compile(
    r"(?:^|[\s,.])(?:inc|llc|ltd|limited|gmbh|ag|se|kg|ohg|plc|corp|corporation|co|company|group|gruppe|groupe|sa|sas|sarl|bv"
    r"|nv|ab|oy|oyj|aps|as|spa|srl|pty|llp|lp|kgaa|ug|ev|holding|holdings|university|universitat|college|hospital|clinic"
    r"|klinikum|bank|institute|foundation|stiftung|agency|department|bureau|ministry|council|city of .*|solutions|labs"
    r"|technologies|partners|services|consulting|staffing|systems|industries)\.?$"
)  # fmt: skip
_LONG = 110
_SHORT_SENTENCE = 50
_MANY_WORDS = 14
_LEAST_PLACE = 0.5


@lru_cache(maxsize=8192)
def is_remark(text: str) -> bool:
    """Whether a line is surely neither title nor employer nor place: pay, an age, a rating, a count, prose."""
    if len(text) > _LONG or len(text) < 2 or not any(c.isalpha() for c in text):
        return True
    said = fold(text)
    return bool(
        text.endswith(("…", ":", "?"))
        or (_SENTENCE.search(text) and len(text) > _SHORT_SENTENCE and " " in text)
        or is_pay(text)
        or is_age(text)
        or _NUMBERED.search(said)
        or _RATING.search(said)
        or _COUNT.search(said)
        or _EMPLOYMENT.fullmatch(said)
    )


@lru_cache(maxsize=8192)
def is_pay(text: str) -> bool:
    return bool(_PAY.search(fold(text)))


@lru_cache(maxsize=8192)
def is_age(text: str) -> bool:
    """Whether a line tells when, and nothing else that matters."""
    said = fold(text)
    return bool(_AGE.search(said) or _POSTED.search(said)) or (len(said) < _SHORT_SENTENCE and bool(_DAY.search(said)) and not is_role(text))


@lru_cache(maxsize=8192)
def is_workplace(text: str) -> bool:
    """Whether a line says only how people work there: remote, hybrid, on site."""
    return bool(_WORKPLACE.fullmatch(fold(text).strip(" ()[]·•|-.")))


@lru_cache(maxsize=8192)
def is_employment(text: str) -> bool:
    return bool(_EMPLOYMENT.fullmatch(fold(text)))


def remote_of(*texts: str) -> bool | None:
    """Whether the work is remote, as far as these texts say; hybrid work is not."""
    said = " | ".join(map(fold, texts))
    if _HERE.search(said) and not re.search(r"in[- ]office or remote", said):
        return False
    return True if _AFAR.search(said) else None


@lru_cache(maxsize=8192)
def is_role(text: str) -> bool:
    """Whether a text has a word that names work."""
    return bool(title_functions(text)) or bool(_GENDER.search(fold(text)))


@lru_cache(maxsize=8192)
def title_grade(text: str) -> float:
    """How much a text reads like the title of a role, from -3 to 3."""
    if is_remark(text) or is_workplace(text):
        return -3.0
    said = fold(text)
    grade = 1.5 if title_functions(text) else 0.0
    grade += 1.5 if _GENDER.search(said) else 0.0
    grade += 1.0 if _SENIOR.search(said) else 0.0
    if place_grade(text) >= _LEAST_PLACE and grade <= 0:
        grade -= 1.5
    if _LEGAL.search(said):
        grade -= 1.0
    if len(said.split()) > _MANY_WORDS or text[0].islower():
        grade -= 1.0
    return grade


@lru_cache(maxsize=8192)
def place_grade(text: str) -> float:
    """How much a text reads like a place, from 0 to 1."""
    bare = re.sub(r"\s*[(\[][^()\[\]]{0,60}[)\]]\s*", " ", text).strip(" ·•|,-–;")
    if not bare:
        bare = text.strip(" ()[]")
    if not bare or len(bare) > _LONG:
        return 0.0
    if is_workplace(bare):
        return 0.8
    if _CODED.match(bare) and ("-" in bare or len(bare) == 2):
        return 0.7
    parts = [part.strip(" ,-–") for part in _LISTED.split(bare) if part.strip(" ,-–")][:8]
    grades = [_one_place(part) for part in parts]
    return sum(grades) / len(grades) if grades else 0.0


def _one_place(text: str) -> float:
    if is_workplace(text):
        return 0.8
    if " - " in text:
        return min(_one_place(part) for part in text.split(" - ") if part.strip())
    places = read_places(text)
    if not places:
        return 0.0
    place = places[0]
    known = bool(place.countries) and len(place.aside) <= 1
    if known and not place.aside:
        return 1.0
    if known and "," in text and not is_role(text):
        return 0.9
    if _STATE_END.match(text):
        return 0.9
    if known and len(place.towns) > 1 and "," in text and not is_role(text):
        return 0.6
    if (place.remote or place.hybrid) and not place.aside:
        return 0.8
    said = fold(text)
    if _AREA.search(said) and not is_role(text):
        return 0.5
    if re.fullmatch(r"\d{5}(?:-\d{4})?", text) or re.fullmatch(r"[^\W\d][\w' -]{2,30} \(?\d{2,5}\)?", text):
        return 0.5
    if re.fullmatch(r"(?:multiple|various|verschiedene|mehrere|\d+) (?:locations?|standorte|orte|sites|lieux)", said):
        return 0.6
    return 0.1 if place.countries else 0.0


@lru_cache(maxsize=8192)
def company_grade(text: str) -> float:
    """How much a text reads like the name of an employer, from -3 to 1.5."""
    if is_remark(text) or is_workplace(text):
        return -3.0
    said = fold(text)
    legal = bool(_LEGAL.search(said))
    grade = 1.0 if legal else 0.2
    grade -= 2.0 * place_grade(text) if place_grade(text) >= _LEAST_PLACE and not legal else 0.0
    if not legal and is_role(text):
        grade -= 0.7
        grade -= 0.6 if _SENIOR.search(said) or _GENDER.search(said) else 0.0
    if len(text.split()) > 7:
        grade -= 1.0
    if text[0].islower() and "." not in text:
        grade -= 0.6
    if _SENTENCE.search(text) and not legal:
        grade -= 1.0
    return grade

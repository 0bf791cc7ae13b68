"""The level that a title names, intern to executive, and the levels that it can be read as. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from monitor.decisions.titles import parts, spelled
from monitor.model import SENIORITY
from monitor.text import fold

_LEVELS: tuple[tuple[str, str], ...] = (
    ("intern", r"intern|trainee|apprentice|apprenticeship|working student|praktikant\w*|\w*praktikum"
     r"|stagiaire|stagista|stagiair|becari[oa]|estagi\w*|azubi\w*|ausbildung|auszubildende\w?|apprentie?"
     r"|alternan\w+|coop|practicas|practicante|pasante|aprendiz|tirocinio|tirocinante|volontariat|volontar"
     r"|student assistant|studentische hilfskraft|studentische mitarbeiter|masterarbeit|bachelorarbeit"
     r"|thesis|abschlussarbeit|duales studium|dualer student|duale studentin|meewerkstage"
     r"|afstudeerstage|werkstudent"),
    ("executive", r"chief(?! of staff)|c[etfompi]o|cpto|ciso|vice president|president|geschaftsfuhrer"
     r"|executive director|vorstand|managing director"),
    ("director", r"head|direktor|directeur|directrice|diretora?"
     r"|(?<!account )(?<!art )(?<!creative )(?<!funeral )directora?"
     r"|bereichsleiter\w*"),
    ("manager", r"chief of staff|(?:engineering|general|senior|team|store|sales|regional|area|people|plant"
     r"|site|operations|development|group|district|branch|shift|department|accounting|finance|restaurant)"
     r" manager|manager of|supervisor|abteilungsleiter\w*|filialleiter\w*|leiter|leitung|gerente"
     r"|chef de service"),
    ("lead", r"lead(?! (?:generation|gen|paint|abatement|time|nurturing|qualification))"
     r"|leader|teamleiter\w*|teamlead|techlead|gruppenleiter\w*|foreman"),
    ("staff", r"(?<!technical )(?<!of )staff(?! (?:nurse|accountant|psychiatrist|therapist|physician"
     r"|pharmacist|attorney|assistant|auditor|rn|writer|reporter|photographer|veterinarian|member|midwife"
     r"|chaplain|surgeon|dentist)\b)|principal|distinguished|fellow|4|5"
     r"|[le][67]|ic[456]"),
    ("senior", r"senior|3|erfahrene[rn]?|confirmee?|[le]5|ic3"),
    ("junior", r"junior|entry level|graduate|new grad|early career|berufseinsteiger\w*|absolvent\w*"
     r"|debutante?|1|[le]3|ic1|jovem"),
    ("mid", r"mid|intermediate|medior|pleno|2|[le]4|ic2"),
)  # fmt: skip
_READ_LEVELS = tuple((name, re.compile(rf"(?<!\S)(?:{pattern})(?!\S)")) for name, pattern in _LEVELS)
_ANY_LEVEL = re.compile(rf"(?<!\S)(?:{'|'.join(pattern for _, pattern in _LEVELS)})(?!\S)")
"""Finds quickly that a title names no level."""
_NO_LEVELS = re.compile(
    r"\bhead (?:office|quarter|quarters|start|injury|trauma|and neck|spa|count)\b"
    r"|\bsenior (?:living|center|citizen|citizens|high|residence|apartments|lifestyle|nutrition|resident"
    r"|adult|day|years|school|care(?! (?:assistant|worker|manager|coordinator|practitioner))"
    r"|(?:home|homes|community|communities|services|housing)(?= ,|$| care| living))(?!\S)"
    r"|\bjunior (?:high|school|college|league|kindergarten|suites?)\b"
    r"|\bintermediate (?:school|care)\b|\bgraduate (?:school|admissions?|studies|faculty|medical education"
    r"|hiring|recruit\w+|program manager)\b|\bmid (?:shift|day|atlantic|west|town)\b"
    r"|(?<!vice )\bpresident (?:hotels?|resorts?|inn|park|plaza|street|avenue|suites?|lounge|club"
    r"|restaurant)\b"
    r"|\bstaff (?:canteen|shuttle|restaurant|cafeteria|kitchen|housing|transport|bus|room|training"
    r"|development|relations|scheduling|meals|dining|catering|welfare|wellbeing|accommodation)\b"
    r"|\b(?:kitchen|bar|wait|waiting|service|cleaning|support|security|medical|nursing|retail|warehouse|floor"
    r"|restaurant|hotel|banquet|event|office|crew|teaching|clinical|catering|house|general) staff(?= ,|$)"
    r"|\b(?:research|postdoctoral|postdoc|teaching|clinical|visiting) fellow\b"
)
"""Where a word of a level belongs to a place, a school, a team or a trade."""
_BOSS = (
    r"(?:c[etfompi]o|cpto|ciso|chief \w+(?: \w+)? officer|chief executive|(?:senior |executive )?"
    r"vice president|president|managing director|executive director|geschaftsfuhrer\w*|vorstand\w*)"
)
_FOR_A_BOSS = re.compile(
    rf"\b(?:office of|reporting to|supporting|to|for|fur|bei|an|du|del|do|des) (?:(?:the|our|der|den|dem|die"
    rf"|das|la|le) )?{_BOSS}(?!\S)[^,]*"
    r"|\b(?:to|for|office of) (?:the|our) (?:director|head|board)\b[^,]*"
    rf"|(?<!\S){_BOSS} (?:s )?office\b"
)
"""Whose office or help a role is: the level of another."""
_BOSSES = re.compile(r"head|chief|president|director|vorstand|geschaftsfuhrer|board|c[etfompi]o|cpto|ciso")
_MISLEADING = re.compile(r"senior|junior|graduate|mid|staff|intermediate|fellow")
"""Without these the patterns of words that name no level find nothing, and looking for these is quick."""
_FIRST_AMONG = re.compile(
    r"\b(?:head|chief) (?=(?:\w+ ){0,2}(?:nurse|midwife|chef|cook|baker|barista|bartender|waiter|waitress"
    r"|butler|porter|gardener|greenkeeper|groundskeeper|housekeeper|receptionist|concierge|cashier|coach|trainer|teacher"
    r"|instructor|tutor|lifeguard|custodian|janitor|keeper|librarian|pharmacist|physiotherapist|therapist"
    r"|accountant|bookkeeper|clerk|engineer|architect|scientist|economist|designer|editor|writer|surveyor"
    r"|estimator|inspector|technician|mechanic|electrician|operator|pilot|mate|brewer|winemaker|sommelier|grower"
    r"|driver|dispatcher|actuary|auditor|technologist|radiographer)(?: \d)?(?: ,|$))"
)
"""The first among those of a trade, who leads them but is no director."""

_BEGINNERS = (
    r"(?:interns?|internships?|apprentices?|apprenticeships?|trainees?|traineeships?|working students?"
    r"|praktikanten|werkstudenten|azubis?|auszubildenden?)"
)
_ABOUT_BEGINNERS = re.compile(
    rf"\b{_BEGINNERS} (?:(?:and|und|graduate|new grad|early careers?|talent|training|development) )*"
    r"(?:(?:program(?:me)?s?|recruit\w+|hiring|talent acquisition|relations|placement|experience)"
    r" (?:\w+ )?(?:manager|coordinator|lead|leader|director|specialist|partner|officer|recruiter|head|advisor"
    r"|administrator|associate|consultant)\b"
    r"|coordinator|koordinator\w*|mentor|betreuer\w*|ausbilder\w*|beauftragte\w*)"
    r"|\b(?:praktikant|azubi|auszubildende|werkstudent|trainee)\w*(?:betreu|koordinat|beauftragt|mentor)\w*"
    rf"|\brecruit(?:er|ing|ment)\b.* {_BEGINNERS} (?:and (?:\w+ )+)?(?:hiring|recruit\w+|program\w*)\b"
    r"|\brecruit(?:er|ing|ment)\b(?: ,| of| for)*(?: \w+){0,2} (?:internships|interns|apprenticeships"
    r"|apprentices|trainees|azubis|auszubildende|praktikanten|werkstudenten)\b"
    r"|\b(?:manager|coordinator|director|head|lead|advisor|specialist|partner|trainer|instructor|teacher|mentor)"
    r"(?: ,| of| for| fur) (?:\w+ ){0,2}(?:internships|interns|apprenticeships|apprentices|traineeships"
    r"|trainees)\b"
    r"|\b(?:program(?:me)? manager|coordinator|director|head)(?: ,| of| for) (?:\w+ ){0,2}"
    r"(?:intern|internship|apprentice|apprenticeship|trainee) program(?:me)?s?\b"
    r"|\b(?:leiter\w*|leitung|\w*referent\w*|koordinat\w*|\w*beauftragte\w*|sachbearbeiter\w*)"
    r"(?: (?:fur|der|die|das|den|in|im))* (?:ausbildung|praktika|duales studium)\b"
)
"""Trades about those who learn: who hires, trains or looks after interns is none."""
_OF_BEGINNERS = re.compile(r"intern|appren|trainee|student|azubi|auszub|prakti|ausbild|dual")
"""Finds quickly that a title tells of none."""

_JOINT = re.compile(
    r"(?P<span>[-–—](?!\s?(?:level|time)\b)|\b(?:to|bis|through|thru|tot|ate|hasta|a)\b)"
    r"|(?P<either>[/|&+]|\b(?:or|oder|ou|o|und|and|et|y|e)\b)|(?P<wall>[()\[\]{};:,])"
)
"""What stands between levels that are named together."""
_LINK = re.compile(r"[-–—/|&+]|\b(?:to|bis|through|thru|tot|ate|hasta|a|or|oder|ou|o|und|and|et|y|e)\b")
"""Finds quickly that nothing joins levels: neither a span nor an either."""
_SIGNS = {"span": " ~ ", "either": " / ", "wall": " , "}
_ONE_LEVEL = rf"(?:(?:senior )?(?:{'|'.join(pattern for _, pattern in _LEVELS)}|manager))"
_RUN = re.compile(rf"(?<!\S){_ONE_LEVEL}(?: , {_ONE_LEVEL})*(?: (?:[~/,] )*[~/] {_ONE_LEVEL})+(?!\S)")
_BETWEEN = re.compile(r"((?: [~/,])+) ")
_MIDDLE = re.compile(r"\bmid-(?!(?:to|junior|senior|staff|lead|principal|level)\b)\w+")
"""Another middle than that of levels: "mid-market", "mid-enterprise"."""
_CHOICE = re.compile(r"\s*/\s*|\s+(?:or|oder|ou)\s+", re.IGNORECASE)
_NUMERAL = re.compile(r"\d|\bi{1,3}\b", re.IGNORECASE)
_COUNTS = re.compile(r"[^\W_a-z]")
"""Finds quickly that a folded title has no numeral, whatever the script."""
_LEADING_RANK = SENIORITY.index("manager")
"""From here on an intern beside it is no range: "Operations Manager - Working Student"."""
_ANY = re.compile(
    r"(?:(?:all|any|multiple|various|different|several) (?:experience )?(?:level|levels|seniorities)"
    r"|alle (?:level|levels|stufen|erfahrungsstufen))"
)

_PERSON = re.compile(
    r"\w+(?:er|or|ist|yst|tect|ian|man|mann|frau|fachkraft|eur|euse|ienne|ista|ero|era)"
    r"|(?:\w*(?:nurse|cook|chef|clerk|tech|aide|guard|coach|associate|assistant|accountant|consultant|attendant"
    r"|agent|assistent|superintendent|executive|representative|mechanic|paramedic|operative))"
    r"|paralegal|secretary|counsel|attorney|professional|laborer|apprentice|rn|lpn|lvn|cna|rep|lead|senior|staff|intern|support|engineering|development|science|research"
)
_COUNTED_WORDS = """
floor sector center quarter tower tier number order corridor chapter semester trimester theater quartier
zimmer cluster summer winter door minor major factor container counter trailer timer chamber transfer
secteur lecteur revier lager reactor power tractor letter paper router server layer cancer water river er or
"""
_COUNTED = frozenset(_COUNTED_WORDS.split())
"""Words that end as those for people do, and that numerals count."""
_TEACHERS = """
teacher teaching lehrer lehrerin lehrkraft educator tutor paraprofessional enseignant professeur profesor
professor maestro docent leerkracht
"""
_CLASSES = frozenset(_TEACHERS.split())
"""Trades where a numeral is the class that is taught."""
_GRADE = re.compile(r"(?:[le][3-7]|ic[1-6])")
_MANAGER_FIRST = re.compile(r"^(?:senior |assistant |associate |regional |group )?manager\b")
_ASSISTS = re.compile(r"\bassist(?:ant|enz|enza|ente)\b(?! (?:director|vice|manager|store|general))")
_ABOVE = frozenset({"executive", "director", "manager"})
_FRENCH_STAGE = re.compile(
    r"^stage(?= |$)(?! (?:manager|director|hand|technician|actor|crew|designer|lighting|rigger|carpenter|door"
    r"|electrician|coach|combat|makeup|operator|supervisor|assistant|engineer|fluids|propulsion|separation))"
    r"|, stage(?= ,|$)|\b(?:de|en) stage\b|\bstage (?:de|en|chez|pfe)\b"
)
"""An internship in French and Dutch, where it is no theatre's."""
_HANDS = frozenset(("technician", "mechanic", "operator", "welder", "support", "electrician"))
"""Trades where a numeral is a grade of pay or a tier, and says little about how experienced one must be."""

_OWN_WORK = re.compile(r"\bmanager\b")
_LEADING = re.compile(
    r"^(?:senior |assistant |associate |regional |group )?manager\b|\bmanager of\b"
    r"|\b(?:engineering|senior|team|general|people) manager\b|\bassist(?:ant|enz|enza|ente)\b|\bmanager 1\b"
)
"""Managers who surely lead; of the others the same name stands for leading people and for one's own work."""
_SENIOR = re.compile(r"\bsenior\b(?! manager)")
_ALSO_DIRECTOR = re.compile(r"\b(?:vice president|executive director|managing director)\b")
_WIDE = re.compile(r"\b(?:architect|of technical staff)\b")
_ASSOCIATE = re.compile(
    r"\bassociate\b(?! (?:director|vice|partner|professor|general|counsel|principal|dean|manager))"
)
_ASSISTANT = re.compile(
    r"\bassistant\b(?! (?:director|vice|manager|store|general|professor|principal|superintendent|head"
    r"|controller))"
)
_ASSISTING = re.compile(
    r"\b(?:executive|administrative|physician|medical|personal|nursing|dental|teaching|office|virtual|legal"
    r"|management|team|shop|sales|research|care|healthcare|pharmacy|veterinary|kitchen|production"
    r"|human resources|professor|accounting) assistant\b"
)
_TEAM_LEAD = re.compile(r"\b(?:team lead|team leader|teamlead|teamleiter\w*|gruppenleiter\w*)\b")


class _Reading(NamedTuple):
    """What a title says of its level; the words for it are those of the functions below."""

    level: str | None
    standing: tuple[str, ...]
    is_stage: bool
    is_about_beginners: bool


def level(title: str) -> str | None:
    """The level that a title names, one of SENIORITY; None where it names none.

    Of several ("Senior/Staff") the highest. "Product Manager", "Account Executive", "Staff Nurse" and
    "Member of Technical Staff" name none: those words are the trade there, and so is the level of another
    ("Driver to the CEO"). A numeral counts as a level (I junior, II mid, III senior) at the end of a part,
    after the word for the person; elsewhere it counts things ("Unit 4").
    """
    return _read(title).level


def standing(title: str) -> tuple[str, ...]:
    """The levels that a title can be read as, the likeliest first; empty where it names none.

    Employers mean different things by "Operations Manager", "Architect", "VP" and "Team Lead": a person who
    wishes for any of those levels wants to hear of it. A title that names several levels stands for each, and
    one that spans them ("junior to lead") for those between too.
    """
    return _read(title).standing


def leads(title: str) -> bool:
    """Whether a title surely is of somebody who leads: manager, director, executive."""
    found = standing(title)
    return bool(found) and _ABOVE.issuperset(found)


def is_about_beginners(title: str) -> bool:
    """Whether a title is of a trade about interns, trainees or apprentices ("Internship Program Manager")."""
    return _read(title).is_about_beginners


def is_stage(title: str) -> bool:
    """Whether a title is of a "stage", which is an internship, and not of work on one."""
    return _read(title).is_stage


@lru_cache(maxsize=512)
def _read(title: str) -> _Reading:
    folded = fold(title)
    beginners = _is_about_beginners(folded)
    text = _text(title, beginners)
    stage = "stage" in text and _FRENCH_STAGE.search(text) is not None
    told = _ANY_LEVEL.search(text) is not None
    linked = _LINK.search(folded) and (told or _NUMERAL.search(title))
    several = _together(title, folded, beginners) if linked else frozenset()
    found = _highest(text) if told or _MANAGER_FIRST.match(text) else None
    named = "intern" if stage else _level(title, found, several)
    standing = [*_standing(title, text, named), *sorted(several, key=SENIORITY.index, reverse=True)]
    return _Reading(named, tuple(dict.fromkeys(standing)), stage, beginners)


def _level(title: str, found: str | None, several: frozenset[str]) -> str | None:
    """The highest of the level found in a title and of those that it names beside each other."""
    if found == "intern" and found not in several:
        return found
    if found or several:
        return max(several.union((found,) if found else ()), key=SENIORITY.index)
    first = parts(title)[0]
    return "junior" if first[0] == "associate" and len(first) > 1 else None


def _highest(text: str) -> str | None:
    """The highest of the levels that a text names, but that an intern is one whatever they assist."""
    if _READ_LEVELS[0][1].search(text):
        return "intern"
    assists = _ASSISTS.search(text) is not None
    for name, pattern in _READ_LEVELS[1:]:
        if assists and name in _ABOVE:
            continue
        if pattern.search(text) or (name == "manager" and _MANAGER_FIRST.match(text)):
            return name
    return None


def _standing(title: str, text: str, named: str | None) -> tuple[str, ...]:
    """The levels that the one that a title names is used for."""
    if named == "executive":
        return ("executive", "director") if _ALSO_DIRECTOR.search(text) else ("executive",)
    if named == "lead" and _TEAM_LEAD.search(text):
        return ("lead", "manager")
    if (
        named in ("manager", "senior", "staff", "lead", None)
        and _OWN_WORK.search(text)
        and not _LEADING.search(text)
    ):
        if named in ("manager", None):
            return ("senior", "manager") if _SENIOR.search(text) else ("mid", "manager")
        return (named, "manager")
    if named is not None:
        return (named,)
    if any(_ANY.fullmatch(" ".join(part)) for part in parts(title)):
        return ("mid", "junior", "senior", "staff", "lead")
    if _WIDE.search(text):
        return ("mid", "senior", "staff", "lead")
    if _ASSOCIATE.search(text) or (_ASSISTANT.search(text) and not _ASSISTING.search(text)):
        return ("junior",)
    return ()


def _is_about_beginners(folded: str) -> bool:
    if not _OF_BEGINNERS.search(folded):
        return False
    text = " ".join(re.sub(r"[^\w\s&]", " , ", folded).replace("&", " and ").split())
    return _ABOUT_BEGINNERS.search(re.sub(r"(?: ,)+", " ,", text)) is not None


def _together(title: str, folded: str, beginners: bool) -> frozenset[str]:
    """The levels that a title names beside each other ("Junior / Senior", "mid to staff"), if any."""
    found = _of_run(title, folded) | _of_choices(title)
    if found and 0 in found and max(found) >= _LEADING_RANK:
        return frozenset()
    return frozenset([SENIORITY[rank] for rank in found if rank or not beginners])


def _of_run(title: str, folded: str) -> frozenset[int]:
    """The ranks of levels that stand together with nothing but a joint between them."""
    text = _MIDDLE.sub("-", folded)
    pieces = _JOINT.sub(lambda found: _SIGNS[found.lastgroup or ""], text).split(" ")
    run = _RUN.search(_plain(_spelled_between(pieces)))
    if run is None or not _counts_levels(title, run):
        return frozenset()
    first, *rest = _BETWEEN.split(run[0])
    ranks = [_rank(first)]
    found = set(ranks)
    for joint, name in zip(rest[::2], rest[1::2], strict=True):
        ranks.append(_rank(name))
        found.add(ranks[-1])
        if "~" in joint:
            found.update(range(min(ranks[-2:]), max(ranks[-2:])))
    return frozenset(found)


def _of_choices(title: str) -> frozenset[int]:
    """The ranks of roles to choose from ("Senior Engineer / Lead Engineer"), where two name a level."""
    choices = _CHOICE.split(title)
    texts = (
        [_text(choice, _is_about_beginners(fold(choice))) for choice in choices] if len(choices) > 1 else []
    )
    named = [found for text in texts if (found := _highest(text))]
    return frozenset(map(SENIORITY.index, named)) if len(named) > 1 else frozenset()


def _spelled_between(pieces: Sequence[str]) -> str:
    """Words in one spelling, the signs between them kept; a lone "I" is a numeral there."""
    found: list[str] = []
    words: list[str] = []
    for piece in (*pieces, ","):
        if piece in ("~", "/", ","):
            text = spelled(" ".join(words))
            found += ["1" if text == "i" else text, piece]
            words = []
        else:
            words.append(piece)
    return " ".join(" ".join(found[:-1]).split())


def _counts_levels(title: str, run: re.Match[str]) -> bool:
    """Whether numerals that stand together ("II/III") are levels, and not classes or stations."""
    if not run[0][0].isdigit():
        return True
    start = run.string[: run.start()]
    if not _HANDS.isdisjoint(run.string.split()) and not set("45").isdisjoint(run[0]):
        return False
    if _ANY_LEVEL.search(start):
        return False
    before = start.rstrip(" ,/~").split()
    ended = run.end() == len(run.string) or run.string[run.end() + 1] in ",/~"
    return ended and bool(before) and _grades(before[-1]) and not _tells_classes(parts(title))


def _rank(name: str) -> int:
    return SENIORITY.index(_highest(name) or "mid")


def _plain(text: str) -> str:
    """A text without the words of levels that name none."""
    if _BOSSES.search(text):
        text = _FIRST_AMONG.sub("teamlead ", _NO_LEVELS.sub("-", _FOR_A_BOSS.sub("-", text)))
    elif _MISLEADING.search(text):
        text = _NO_LEVELS.sub("-", text)
    return text


def _text(title: str, beginners: bool) -> str:
    """The words that can name a level, parts by commas; `beginners`: the title is only about those."""
    found = parts(title)
    text = " , ".join(map(" ".join, found))
    if _COUNTS.search(text):
        text = _graded(found)
    text = _plain(text)
    return _READ_LEVELS[0][1].sub("-", text) if beginners else text


def _tells_classes(found: tuple[tuple[str, ...], ...]) -> bool:
    return any(word in _CLASSES for part in found for word in part)


def _grades(word: str) -> bool:
    """Whether a numeral after this word is a level: after a person ("engineer"), not after a thing."""
    return _PERSON.fullmatch(word) is not None and word not in _COUNTED


def _graded(found: tuple[tuple[str, ...], ...]) -> str:
    """Parts without the numerals that are no level: those that do not end one, and those of tiers."""
    classes = _tells_classes(found)
    by_hand = any(word in _HANDS for part in found for word in part)
    return " , ".join(
        " ".join(_graded_part(part, by_hand, first=part is found[0], classes=classes)) for part in found
    )


def _graded_part(part: tuple[str, ...], by_hand: bool, first: bool, classes: bool) -> tuple[str, ...]:
    return tuple(
        word
        for place, word in enumerate(part)
        if not (word.isdigit() or _GRADE.fullmatch(word))
        or (
            not (by_hand and word not in "123")
            and (_GRADE.fullmatch(word) or (not classes and _ends_person(part, place)))
            and (place > 0 or not first)
        )
    )


def _ends_person(part: tuple[str, ...], place: int) -> bool:
    """Whether a numeral ends its part, after the word for the person or alone."""
    before = [word for word in part[:place] if not word.isdigit()]
    return place == len(part) - 1 and (not before or _grades(before[-1]))

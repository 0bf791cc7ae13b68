"""One form of a word for a person, whoever the person is ("vendeuse" as "vendeur"). Pure.

Titles and wishes name women and men by different endings. Both sides and the tables are read in one form, so
that no table needs two. A form need be no word: it is only ever compared with another one.
"""

from __future__ import annotations

import re

_SHORTEST = 6
"""Letters below which an ending is too likely to be the word itself ("java", "data", "sale")."""

_ENDINGS: tuple[tuple[str, str], ...] = (
    # German
    ("erinnen", "er"), ("eurinnen", "eur"), ("istinnen", "ist"), ("erin", "er"), ("eurin", "eur"),
    ("istin", "ist"), ("assistentin", "assistent"), ("entin", "ent"), ("antin", "ant"), ("atin", "at"),
    ("torin", "tor"), ("ologin", "ologe"), ("padagogin", "padagoge"), ("nomin", "nom"), ("wirtin", "wirt"),
    ("architektin", "architekt"), ("anwaltin", "anwalt"), ("arztin", "arzt"), ("kochin", "koch"),
    ("chirurgin", "chirurg"), ("biologin", "biologe"), ("floristin", "florist"), ("chemikerin", "chemiker"),
    ("kauffrau", "kaufmann"), ("kaufleute", "kaufmann"), ("fachfrau", "fachmann"), ("fachleute", "fachmann"),
    ("gestellter", "gestellte"), ("beauftragter", "beauftragte"), ("beamtin", "beamter"),
    ("kammerfrau", "kammermann"), ("schwester", "pfleger"),
    ("schmiedin", "schmied"), ("wartin", "wart"), ("lotin", "lot"), ("gesellin", "geselle"),
    ("padin", "pade"),
    ("retarin", "retar"), ("thekarin", "thekar"), ("ndarin", "ndar"), ("notarin", "notar"),
    ("grafin", "graf"),
    ("ssorin", "ssor"), ("ische", "isch"), ("ischer", "isch"), ("isches", "isch"), ("ischen", "isch"),
    # French
    ("iere", "ier"), ("llere", "ller"), ("chere", "cher"), ("gere", "ger"), ("euse", "eur"),
    ("trice", "teur"),
    ("ienne", "ien"), ("enne", "en"), ("eure", "eur"), ("ante", "ant"), ("sportive", "sportif"),
    ("administrative", "administratif"), ("sociale", "social"), ("medicale", "medical"),
    ("commerciale", "commercial"), ("juridique", "juridique"), ("specialisee", "specialise"),
    ("chargee", "charge"), ("deleguee", "delegue"), ("attachee", "attache"), ("diplomee", "diplome"),
    ("qualifiee", "qualifie"), ("polyvalente", "polyvalent"), ("adjointe", "adjoint"), ("cheffe", "chef"),
    ("avocate", "avocat"), ("apprentie", "apprenti"), ("agricultrice", "agriculteur"),
    # Spanish, Portuguese and Italian
    ("dora", "dor"), ("tora", "tor"), ("sora", "sor"), ("eira", "eiro"), ("era", "ero"), ("aria", "ario"),
    ("nica", "nico"), ("mica", "mico"), ("edica", "edico"), ("utica", "utico"), ("trica", "trico"),
    ("oga", "ogo"), ("ecta", "ecto"), ("quiteta", "quiteto"), ("gada", "gado"), ("eada", "eado"),
    ("ativa", "ativo"), ("utiva", "utivo"), ("maestra", "maestro"), ("grafa", "grafo"), ("onoma", "onomo"),
    ("operaria", "operario"), ("fisica", "fisico"), ("educativa", "educativo"), ("soldadora", "soldador"),
    ("matrona", "matrona"), ("juridica", "juridico"), ("quimica", "quimico"), ("sicologa", "sicologo"),
    ("dienta", "diente"), ("cirujana", "cirujano"), ("niera", "niero"), ("arquiteta", "arquiteto"),
    ("pedagoga", "pedagogo"), ("albanila", "albanil"),
    # Dutch
    ("werkster", "werker"), ("zorgster", "zorger"), ("verpleegster", "verpleegkundige"),
    ("verpleger", "verpleegkundige"), ("maakster", "maker"), ("verkoopster", "verkoper"),
    ("kapster", "kapper"),
    ("leidster", "leider"), ("begeleidster", "begeleider"), ("lerares", "leraar"), ("wijzeres", "wijzer"),
    ("naaister", "naaier"), ("bakster", "bakker"), ("secretaresse", "secretaris"),
    # English
    ("waitress", "waiter"), ("stewardess", "steward"), ("actress", "actor"), ("hostess", "host"),
    ("seamstress", "seamster"), ("salesman", "salesperson"), ("saleswoman", "salesperson"),
    ("policewoman", "policeman"), ("handywoman", "handyman"), ("draftsman", "draftsperson"),
    ("draughtsman", "draftsperson"), ("draughtsperson", "draftsperson"), ("tradesperson", "tradesman"),
    ("craftsperson", "craftsman"), ("foreperson", "foreman"), ("repairman", "repairer"),
)  # fmt: skip
_FORMS = dict(_ENDINGS)
_LAST_LETTERS = tuple(_FORMS)
_ENDS = re.compile(f"(?:{'|'.join(sorted(_FORMS, key=len, reverse=True))})$")
_NOT_PEOPLE = frozenset(
    ["camera", "opera", "riviera", "malaria", "bulgaria", "restaurante", "premiere", "america",
    "american", "america", "camara", "musica", "africa", "electronica", "lumiere", "infrastructure",
    "cybersecurity", "milieu", "toxicology", "derivative", "nigeria", "botanica", "dynamica", "kerin",
    "catherin", "leadership", "pleasure", "seine", "merchandise", "europeenne", "varenne", "ardenne",
    "cayenne", "antenne", "valentin", "florentin", "austin", "martin", "satin", "latin", "gemini",
    "manhattan", "dante", "andante", "confidante", "volante", "literature", "carriere", "barriere",
    "matiere", "filiere", "alegria", "hungaria"]
)  # fmt: skip


def one_form(word: str) -> str:
    """A folded word in the form that stands for women and men alike."""
    if len(word) < _SHORTEST or word in _NOT_PEOPLE:
        return word
    if not word.endswith(_LAST_LETTERS):
        return word
    found = _ENDS.search(word)
    return word[: found.start()] + _FORMS[found[0]] if found else word

"""What a place on a posting says: towns, the countries they lie in, and whether the work is remote. Pure.

A small table of countries, regions and larger towns; a town that is not in it has a name and no country,
so that what cannot be told is seen as that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from monitor.text import fold, words

_COUNTRIES = """
DE germany, deutschland, allemagne, alemania, alemanha, duitsland, de, ger, deu
AT austria, osterreich, autriche, at, aut
CH switzerland, schweiz, suisse, suiza, ch, che
FR france, frankreich, francia, franca, frankrijk, fr, fra
ES spain, spanien, espagne, espana, espanha, spanje, es, esp
PT portugal, pt, prt
NL netherlands, the netherlands, niederlande, nederland, pays bas, holland, paises bajos, nl, nld
BE belgium, belgien, belgique, belgie, be, bel
LU luxembourg, luxemburg, lu
IE ireland, irland, irlande, irlanda, republic of ireland, ie, irl
GB united kingdom, uk, great britain, britain, england, scotland, wales, northern ireland, gb, gbr
US united states, united states of america, usa, us, u s, america, u s a, estados unidos, etats unis
CA canada, kanada, can, ca
MX mexico, mx, mex
BR brazil, brasil, brasilien, bresil, br, bra
AR argentina, argentinien, arg, ar
CL chile
CO colombia, co
PE peru
UY uruguay
CR costa rica
IT italy, italien, italie, italia, it, ita
PL poland, polen, pologne, polska, pl, pol
CZ czech republic, czechia, tschechien, cz, cze
SK slovakia, sk
HU hungary, ungarn, hu, hun
RO romania, rumanien, roumanie, ro, rou
BG bulgaria, bg, bgr
GR greece, griechenland, gr, grc
HR croatia, kroatien, hr
SI slovenia
RS serbia, serbien, rs
UA ukraine, ua, ukr
EE estonia, estland, ee
LV latvia, lv
LT lithuania, litauen, lt
SE sweden, schweden, suede, se, swe
NO norway, norwegen, norvege, no, nor
DK denmark, danemark, danmark, dk, dnk
FI finland, finnland, finlande, fi, fin
TR turkey, turkiye, tr, tur
IL israel, isr, il
AE united arab emirates, uae
SA saudi arabia
EG egypt
ZA south africa
NG nigeria
KE kenya
IN india, indien, inde, ind, in
PK pakistan
BD bangladesh
LK sri lanka
SG singapore, sgp
MY malaysia
ID indonesia
TH thailand
VN vietnam
PH philippines
CN china
HK hong kong
TW taiwan
JP japan, jpn
KR south korea, korea
AU australia, australien, aus
NZ new zealand, nz
"""
_STATES = """
al ak az ar ca co ct fl ga hi id il ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh
ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc in de
"""
_STATE_NAMES = """
alabama, alaska, arizona, arkansas, california, colorado, connecticut, florida, hawaii, idaho,
illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan,
minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico,
north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina,
south dakota, tennessee, texas, utah, vermont, virginia, west virginia, wisconsin, wyoming, district
of columbia, washington d c, washington dc
"""
_PROVINCES = """
ontario, quebec, british columbia, alberta, manitoba, nova scotia, saskatchewan, new brunswick, on,
bc, ab, qc, mb, ns, nb, sk
"""
_TOWNS = """
DE berlin; hamburg; munich, munchen; cologne, koln; frankfurt, frankfurt am main; stuttgart; dusseldorf
DE leipzig; dresden; hannover, hanover; nuremberg, nurnberg; bremen; essen; dortmund; bonn; karlsruhe
DE mannheim; potsdam
AT vienna, wien; graz; linz; salzburg
CH zurich, zuerich; geneva, geneve, genf; basel; bern; lausanne; zug
FR paris; lyon; marseille; toulouse; nantes; bordeaux; lille; nice; rennes; grenoble; montpellier
ES madrid; barcelona; valencia; sevilla, seville; malaga; bilbao
PT lisbon, lisboa; porto; braga
NL amsterdam; rotterdam; utrecht; eindhoven; the hague, den haag; delft
BE brussels, bruxelles, brussel; antwerp, antwerpen; ghent, gent; leuven
IE dublin; cork; galway
GB london; manchester; edinburgh; bristol; leeds; glasgow; cambridge; oxford; birmingham; liverpool
GB belfast; reading
US san francisco, sf; new york, new york city, nyc; los angeles, la; seattle; boston; chicago; austin
US denver; atlanta; palo alto; mountain view; san jose; oakland; sunnyvale; menlo park; redwood city
US san mateo; santa clara; fremont; south san francisco; cupertino; berkeley; brooklyn; manhattan
US miami; dallas; houston; philadelphia; phoenix; san diego; portland; washington; detroit; minneapolis
US salt lake city; raleigh; nashville; pittsburgh; irvine
CA toronto; vancouver; montreal; ottawa; calgary; waterloo; edmonton
MX mexico city, ciudad de mexico, cdmx; guadalajara; monterrey
BR sao paulo; rio de janeiro; belo horizonte; florianopolis; curitiba; porto alegre; campinas; recife
AR buenos aires
CO bogota; medellin
IT milan, milano, mailand; rome, roma, rom; turin, torino
PL warsaw, warszawa, warschau; krakow, cracow; wroclaw; gdansk; poznan
CZ prague, praha, prag; brno
HU budapest
RO bucharest, bucuresti, bukarest; cluj, cluj napoca
BG sofia
GR athens
RS belgrade
UA kyiv, kiev; lviv
EE tallinn
LV riga
LT vilnius
SE stockholm; gothenburg, goteborg; malmo
NO oslo
DK copenhagen, kobenhavn, kopenhagen; aarhus
FI helsinki; espoo
TR istanbul
IL tel aviv, tel aviv yafo; haifa; herzliya; jerusalem
AE dubai; abu dhabi
SA riyadh
EG cairo
ZA cape town; johannesburg
NG lagos
KE nairobi
IN bangalore, bengaluru; hyderabad; mumbai; pune; chennai; gurgaon, gurugram; noida; delhi, new delhi
IN kolkata
PH manila
VN hanoi; ho chi minh city
TH bangkok
CN beijing; shanghai; shenzhen
TW taipei
JP tokyo; osaka
KR seoul
AU sydney; melbourne; brisbane; perth
NZ auckland; wellington
"""
_EUROPE = """DE AT CH FR ES PT NL BE LU IE GB IT PL CZ SK HU RO BG GR HR SI RS UA EE LV LT SE NO DK FI"""
_REGIONS = {
    "europe": _EUROPE, "europa": _EUROPE, "eea": _EUROPE,
    "european union": "DE AT FR ES PT NL BE LU IE IT PL CZ SK HU RO BG GR HR SI EE LV LT SE DK FI",
    "eu": "DE AT FR ES PT NL BE LU IE IT PL CZ SK HU RO BG GR HR SI EE LV LT SE DK FI",
    "emea": _EUROPE + " TR IL AE SA EG ZA NG KE", "dach": "DE AT CH", "d a ch": "DE AT CH",
    "benelux": "BE NL LU", "nordics": "SE NO DK FI", "iberia": "ES PT", "baltics": "EE LV LT",
    "north america": "US CA MX", "amer": "US CA MX BR AR CL CO PE UY CR", "namer": "US CA",
    "americas": "US CA MX BR AR CL CO PE UY CR", "latam": "MX BR AR CL CO PE UY CR",
    "latin america": "MX BR AR CL CO PE UY CR", "south america": "BR AR CL CO PE UY",
    "apac": "IN SG MY ID TH VN PH CN HK TW JP KR AU NZ PK BD LK",
    "asia": "IN SG MY ID TH VN PH CN HK TW JP KR PK BD LK", "anz": "AU NZ", "uki": "GB IE",
}  # fmt: skip
_BAY = """san francisco; oakland; san jose; palo alto; mountain view; sunnyvale; menlo park; redwood city;
san mateo; santa clara; fremont; south san francisco; cupertino; berkeley"""
_METROS = {
    "san francisco bay area": _BAY,
    "bay area": _BAY,
    "silicon valley": "san jose; palo alto; mountain view; sunnyvale; menlo park; santa clara; cupertino",
    "new york": "new york; brooklyn; manhattan",
}  # fmt: skip
"""Towns that count as one place to somebody who wishes for it."""

_REMOTE = frozenset(
    [
        "remote",
        "remotely",
        "homeoffice",
        "teletravail",
        "telecommute",
        "wfh",
        "distributed",
        "remoto",
        "fernarbeit",
    ]
)
_HYBRID = frozenset(("hybrid", "hybride", "hibrido"))
_FILLER_WORDS = """
in from within the only based office offices hq headquarters area greater metro metropolitan region
of location locations multiple various several and or fully anywhere worldwide global international
undefined other countries country tbd na flexible home work virtual home-based all any city citywide
onsite on site first friendly eligible preferred timezone time zone zones
"""
_FILLER = frozenset(_FILLER_WORDS.split())
_NOWHERE = frozenset(("any", "anywhere", "worldwide", "global"))


def _rows(table: str) -> list[tuple[str, list[str]]]:
    """Rows of a table: a code, and what follows it parted at commas."""
    rows = [line.partition(" ") for line in table.strip().splitlines()]
    return [(code, [name.strip() for name in names.split(",")]) for code, _, names in rows]


def _towns() -> dict[str, tuple[str, str]]:
    """Each spelling of a town -> the town and its country."""
    found = {}
    for line in _TOWNS.strip().splitlines():
        country, _, groups = line.partition(" ")
        for group in groups.split(";"):
            names = [name.strip() for name in group.split(",")]
            found.update(dict.fromkeys(names, (names[0], country)))
    for metro in _METROS:
        found.setdefault(metro, (metro, "US"))
    return found


def _lands() -> dict[str, frozenset[str]]:
    """Each spelling of a country, state or region -> the countries it means."""
    found = {name: frozenset({code}) for code, names in _rows(_COUNTRIES) for name in names}
    found.update({name.strip(): frozenset({"US"}) for name in _STATE_NAMES.replace("\n", " ").split(",")})
    found.update({name.strip(): frozenset({"CA"}) for name in _PROVINCES.replace("\n", " ").split(",")})
    found.update({name: frozenset(codes.split()) for name, codes in _REGIONS.items()})
    return found


_TOWN = _towns()
_LAND = _lands()
_STATE = frozenset(_STATES.split())
_SHORT = frozenset(name for name in _LAND if len(name) <= 3) - {"uk", "usa", "uae", "eu", "uki", "anz", "eea"}
_EVEN = frozenset(("de", "in"))
_LONGEST = 4
_APART = re.compile(r"\s*(?:[;|/\n]|\s+or\s+|\s+oder\s+|\s+ou\s+)\s*")
_PIECE = re.compile(r"[,()\[\]:]|[-–—]")
_DOTTED = re.compile(r"\bU\.S\.(?:A\.?)?|\bU\.K\.", re.IGNORECASE)
_UPPER = re.compile(r"(?<![\w.])[A-Z]{2,3}(?![\w])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """`towns` by their usual names; `countries` as ISO codes, none where it cannot be told.

    `stated`: the text names the countries itself, and they do not only follow from the towns.
    """

    text: str
    towns: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    stated: bool = False
    remote: bool = False
    hybrid: bool = False

    @property
    def told(self) -> bool:
        """Says where."""
        return bool(self.towns or self.countries)


@lru_cache(maxsize=16384)
def read_places(text: str) -> tuple[Place, ...]:
    """The places that one text names, "Berlin, Germany; Remote - US" being two."""
    text = _DOTTED.sub(lambda dotted: dotted[0].replace(".", "").upper() + " ", text)
    return tuple(_read(piece) for piece in _APART.split(text) if piece.strip())


def _read(text: str) -> Place:
    """One place. A town that the table knows decides what a short code after it means ("CA", "DE")."""
    upper = {fold(code) for code in _UPPER.findall(text)}
    towns: dict[str, str | None] = {}
    stated: set[str] = set()
    codes: list[str] = []
    everything = words(text)
    for piece in _PIECE.split(text):
        left: list[str] = []
        found = words(piece)
        position = 0
        while position < len(found):
            name, size = _longest(found, position)
            if name in _TOWN:
                town, country = _TOWN[name]
                towns[town] = country
            elif name in _SHORT or (size == 1 and name in _STATE):
                if name in upper or name == "us":
                    codes.append(name)
            elif name in _LAND:
                stated |= _LAND[name]
            elif not (name in _REMOTE or name in _HYBRID or name in _FILLER or name.isdigit()):
                left.append(name)
            position += size
        if left:
            towns.setdefault(" ".join(left), None)
    for code in codes:
        stated |= _coded(code, {country for country in towns.values() if country}, not towns)
    countries = frozenset(stated) or frozenset(country for country in towns.values() if country)
    return Place(
        text=text.strip(),
        towns=frozenset(towns),
        countries=countries,
        stated=bool(stated),
        remote=not _REMOTE.isdisjoint(everything) or "home office" in " ".join(everything),
        hybrid=not _HYBRID.isdisjoint(everything),
    )


def _longest(found: tuple[str, ...], position: int) -> tuple[str, int]:
    """The longest name of the tables that starts here, else the word itself."""
    for size in range(min(_LONGEST, len(found) - position), 1, -1):
        name = " ".join(found[position : position + size])
        if name in _TOWN or name in _LAND:
            return name, size
    return found[position], 1


def _coded(code: str, lie_in: set[str], alone: bool) -> frozenset[str]:
    """The country of a short code. Where it is a state and a country, the towns beside it decide.

    "Berlin, DE" is Germany and "DE" alone too; "Wilmington, DE" cannot be told by who knows no Wilmington.
    """
    land = _LAND.get(code, frozenset())
    if code not in _STATE:
        return land
    known = (land | {"US"}) & lie_in
    if known:
        return known
    if code in _EVEN:
        return land if alone else frozenset()
    return frozenset({"US"})


def meant(towns: frozenset[str]) -> frozenset[str]:
    """The towns that somebody means who names these, those of a metropolis included."""
    wide = (name.strip() for town in towns if town in _METROS for name in _METROS[town].split(";"))
    return towns.union(wide)


def is_anywhere(text: str) -> bool:
    """A wish that excludes no place and does not ask for remote work."""
    told = any(place.told or place.remote for place in read_places(text))
    return not told and not _NOWHERE.isdisjoint(words(text))

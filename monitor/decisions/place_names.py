"""Countries, regions and larger towns, as people write them. Pure data.

A row of COUNTRIES: the ISO code, its names and codes. A row of TOWNS: the country, then towns parted by
semicolons, each with its other names after commas. METROS are towns that count as one place for a wish.
"""

COUNTRIES = """
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
STATES = """
al ak az ar ca co ct fl ga hi id il ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh
ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc in de
"""
STATE_NAMES = """
alabama, alaska, arizona, arkansas, california, colorado, connecticut, florida, hawaii, idaho,
illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan,
minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico,
north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina,
south dakota, tennessee, texas, utah, vermont, virginia, west virginia, wisconsin, wyoming, district
of columbia, washington d c, washington dc
"""
PROVINCES = """
ontario, quebec, british columbia, alberta, manitoba, nova scotia, saskatchewan, new brunswick, on,
bc, ab, qc, mb, ns, nb, sk
"""
TOWNS = """
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
REGIONS = {
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
METROS = {
    "san francisco bay area": _BAY,
    "bay area": _BAY,
    "silicon valley": "san jose; palo alto; mountain view; sunnyvale; menlo park; santa clara; cupertino",
    "new york": "new york; brooklyn; manhattan",
}  # fmt: skip
"""Towns that count as one place to somebody who wishes for it."""

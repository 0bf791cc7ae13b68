"""Countries, regions and larger towns, as people write them. Pure data.

A row of COUNTRIES: the ISO code, its names and codes. A row of TOWNS: the country, then towns parted by
semicolons, each with its other names after commas. METROS are towns that count as one place for a wish.
"""

COUNTRIES = """
DE bundesweit, deutschlandweit, german
DE germany, deutschland, allemagne, alemania, alemanha, duitsland, de, ger, deu
AT austria, osterreich, autriche, at, aut
CH switzerland, schweiz, suisse, suiza, ch, che
FR france, france entiere, toute la france, frankreich, francia, franca, frankrijk, fr, fra
ES spain, toda espana, spanien, espagne, espana, espanha, spanje, es, esp
PT portugal, pt, prt
NL heel nederland, landelijk
NL netherlands, the netherlands, niederlande, nederland, pays bas, holland, paises bajos, nl, nld
BE belgium, belgien, belgique, belgie, be, bel
LU luxembourg, luxemburg, lu
IE ireland, irland, irlande, irlanda, republic of ireland, ie, irl
GB united kingdom, uk, great britain, britain, england, scotland, wales, northern ireland, gb, gbr
US united states, united states of america, usa, us, u s, america, u s a, estados unidos, etats unis
CA canada, kanada, can, ca
MX mexico, mx, mex
BR brazil, todo o brasil, brasil, brasilien, bresil, br, bra
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
BA bosnia, bosnia and herzegovina, bosnien, bosnia herzegovina
ME montenegro
AL albania, albanien
MK north macedonia, macedonia
MD moldova
XK kosovo
BY belarus
RU russia, russian federation, russland
CY cyprus, zypern
MT malta
IS iceland, island
LI liechtenstein
MC monaco
AD andorra
AM armenia
AZ azerbaijan
KZ kazakhstan, kasachstan
UZ uzbekistan
EC ecuador
BO bolivia
PY paraguay
VE venezuela
PA panama
GT guatemala
HN honduras
SV el salvador
NI nicaragua
DO dominican republic, republica dominicana
JM jamaica
TT trinidad and tobago
PR puerto rico
CU cuba
MA morocco, maroc, marokko, marruecos
TN tunisia, tunisie, tunesien
DZ algeria, algerie
GH ghana
SN senegal
CI ivory coast, cote d ivoire
CM cameroon, cameroun
ET ethiopia
UG uganda
TZ tanzania
RW rwanda
ZM zambia
ZW zimbabwe
MU mauritius
QA qatar, katar
KW kuwait
BH bahrain
OM oman
JO jordan
LB lebanon, libanon
IQ iraq
IR iran
NP nepal
KH cambodia
MM myanmar
MN mongolia
LA laos
MO macau, macao
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
CODES_OF_STATES = """
al alabama
ak alaska
az arizona
ar arkansas
ca california
co colorado
ct connecticut
fl florida
hi hawaii
id idaho
il illinois
in indiana
ia iowa
ks kansas
ky kentucky
la louisiana
me maine
md maryland
ma massachusetts
mi michigan
mn minnesota
ms mississippi
mo missouri
mt montana
ne nebraska
nv nevada
nh new hampshire
nj new jersey
nm new mexico
nc north carolina
nd north dakota
oh ohio
ok oklahoma
or oregon
pa pennsylvania
ri rhode island
sc south carolina
sd south dakota
tn tennessee
tx texas
ut utah
vt vermont
va virginia
wv west virginia
wi wisconsin
wy wyoming
dc district of columbia, washington dc, washington d c
"""
PROVINCES = """
ontario, quebec, british columbia, alberta, manitoba, nova scotia, saskatchewan, new brunswick, on,
bc, ab, qc, mb, ns, nb, sk
"""
TOWNS = """
DE berlin, berlino, berlijn, berlim; hamburg; munich, munchen, muenchen; cologne, koln, koeln
DE frankfurt, frankfurt am main; frankfurt oder; stuttgart; dusseldorf, duesseldorf
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
DE heidelberg; darmstadt; erfurt; aachen; augsburg; bielefeld; bochum; duisburg
DE freiburg, freiburg im breisgau; jena
DE kiel; lubeck; mainz; munster; wiesbaden; wuppertal; regensburg; ulm; wolfsburg; ingolstadt; walldorf
DE heilbronn
DE braunschweig; magdeburg; rostock; kassel; saarbrucken; erlangen; wurzburg; paderborn; osnabruck
DE gottingen
AT innsbruck; klagenfurt; wels
CH winterthur; lucerne, luzern; lugano; st gallen; neuchatel; glattbrugg; fribourg; baar
FR strasbourg; sophia antipolis; aix en provence; la defense; courbevoie; boulogne billancourt
FR levallois perret
FR saint denis; puteaux; issy les moulineaux; dijon; angers; reims; tours; clermont ferrand; brest; rouen
FR metz
ES zaragoza; palma, palma de mallorca; las palmas; alicante; granada; murcia; a coruna; san sebastian
ES valladolid
PT coimbra; aveiro; faro; leiria; funchal
NL groningen; haarlem; leiden; nijmegen; tilburg; breda; arnhem; den bosch, s hertogenbosch; amersfoort
NL almere
NL maastricht; zwolle; hoofddorp; schiphol; enschede; apeldoorn; hilversum; veldhoven; diemen
BE liege; brugge, bruges; namur; charleroi; mechelen; hasselt; diegem; zaventem
IE limerick; waterford
GB sheffield; nottingham; newcastle, newcastle upon tyne; cardiff; southampton; brighton; leicester
GB coventry
GB milton keynes; aberdeen; staines, staines upon thames; swindon; slough; poole; guildford; york; exeter
GB bath
GB swansea; derby; basingstoke; stevenage; warrington; croydon; northampton; cheltenham; gloucester
GB plymouth; hull
US charlotte; columbus; indianapolis; san antonio; jacksonville; fort worth; sacramento; las vegas
US baltimore; tampa
US orlando; milwaukee; kansas city; cincinnati; cleveland; saint louis, st louis; boulder; bellevue; redmond
US kirkland
US ann arbor; buffalo; honolulu; new orleans; tucson; omaha; oklahoma city; tulsa; louisville; memphis
US richmond
US des moines; boise; hoboken; jersey city; newark; stamford; durham; chapel hill; cary; plano; irving
US frisco; mckinney
US scottsdale; tempe; chandler; mesa; reston; mclean; tysons; tysons corner; arlington; alexandria; bethesda
US rockville
US santa monica; culver city; el segundo; hawthorne; long beach; pasadena; burbank; costa mesa
US newport beach; anaheim
US walnut creek; pleasanton; san carlos; foster city; burlingame; milpitas; campbell; los gatos; los altos
US emeryville
US hayward; san bruno; san rafael; union city; livermore; san ramon; alameda
US queens; bronx; staten island; long island city; white plains; albany; rochester; syracuse; providence
US hartford
US lehi; provo; bastrop; fort lauderdale; west palm beach; boca raton; miami beach
US lexington; waltham; somerville; worcester; cape canaveral; huntsville; el paso
US carlsbad; oxnard; chattanooga; knoxville; charleston; greenville; savannah; madison; grand rapids
US fort collins
US colorado springs; aurora; santa barbara; santa cruz; westlake village; calabasas; beverly hills
US palm desert
US roseville; spokane; tacoma; anchorage; albuquerque; santa fe; little rock; baton rouge; dunwoody
US alpharetta; san clemente
CA mississauga; quebec city; winnipeg; halifax; victoria british columbia; burnaby; laval; markham
CA london ontario; kitchener; brampton
CA hamilton ontario; richmond hill; vaughan; kanata; gatineau; saskatoon; regina; kelowna
MX puebla; queretaro; tijuana; merida; zapopan; ciudad juarez
BR brasilia; salvador; fortaleza; sao jose dos campos; manaus; goiania; joinville; blumenau; barueri
BR ribeirao preto; osasco
AR cordoba ar; rosario; mendoza; mar del plata
CO cali; barranquilla
CL santiago, santiago de chile; valparaiso
PE lima
UY montevideo
EC quito; guayaquil
CR san jose costa rica; heredia
GT guatemala city, ciudad de guatemala
DO santo domingo
PR san juan
IT bologna; florence, firenze, florenz; naples, napoli, neapel; genoa, genova; verona; padova, padua; bari
IT palermo; trieste
PL lodz; katowice; szczecin; lublin; gdynia; rzeszow
CZ ostrava; plzen
SK bratislava; kosice
HU debrecen
RO iasi; timisoara; brasov
BG plovdiv; varna
GR thessaloniki
HR zagreb; split
SI ljubljana
RS novi sad
BA sarajevo
AL tirana
MK skopje
MD chisinau
BY minsk
RU moscow, moskau; saint petersburg
CY nicosia; limassol
MT sliema; valletta; st julians
IS reykjavik
AM yerevan
GE tbilisi
AZ baku
KZ almaty; astana
UZ tashkent
EE tartu
LT kaunas
SE uppsala; lund; linkoping; vasteras
NO bergen; trondheim; stavanger
DK odense; aalborg
FI tampere; turku; oulu
TR ankara; izmir
IL petah tikva; raanana, ra anana; rehovot; netanya; beer sheva; ramat gan; hod hasharon; yokneam
AE sharjah
QA doha
KW kuwait city
BH manama
JO amman
LB beirut
SA jeddah
EG alexandria egypt
MA casablanca; rabat
TN tunis
DZ algiers
GH accra
SN dakar
CI abidjan
CM douala; yaounde
ET addis ababa
UG kampala
TZ dar es salaam
RW kigali
KE mombasa
ZA durban; pretoria; stellenbosch
MU port louis
IN ahmedabad; jaipur; kochi, cochin; thiruvananthapuram, trivandrum; indore; coimbatore; nagpur; chandigarh
IN mohali; mysore, mysuru
IN vadodara; lucknow; bhubaneswar; visakhapatnam; faridabad; ghaziabad; surat
PK karachi; lahore; islamabad
BD dhaka
LK colombo
NP kathmandu
PH cebu, cebu city; makati; taguig; quezon city; pasig; davao; bonifacio global city
VN da nang
ID jakarta; bandung; surabaya
MY kuala lumpur; penang; cyberjaya; petaling jaya; johor bahru
KH phnom penh
CN guangzhou; hangzhou; chengdu; suzhou; nanjing; wuhan; xi an; tianjin; dalian; wuxi; qingdao
TW hsinchu; kaohsiung; taichung
JP yokohama; nagoya; fukuoka; kyoto; kobe
KR busan; pangyo; seongnam; suwon
AU adelaide; canberra; gold coast; hobart; darwin
NZ christchurch
"""
_EUROPE = (
    """DE AT CH FR ES PT NL BE LU IE GB IT PL CZ SK HU RO BG GR HR SI RS UA EE LV LT SE NO DK FI CY MT IS"""
)
REGIONS = {
    "europe": _EUROPE, "europa": _EUROPE, "eea": _EUROPE,
    "european union": "DE AT FR ES PT NL BE LU IE IT PL CZ SK HU RO BG GR HR SI EE LV LT SE DK FI",
    "eu": "DE AT FR ES PT NL BE LU IE IT PL CZ SK HU RO BG GR HR SI EE LV LT SE DK FI",
    "emea": _EUROPE + " TR IL AE SA EG ZA NG KE", "dach": "DE AT CH", "d a ch": "DE AT CH",
    "benelux": "BE NL LU", "nordics": "SE NO DK FI IS", "nordic": "SE NO DK FI IS", "scandinavia": "SE NO DK",
    "cee": "PL CZ SK HU RO BG HR SI RS EE LV LT",
    "eastern europe": "PL CZ SK HU RO BG HR SI RS UA EE LV LT MD BY",
    "central europe": "DE AT CH PL CZ SK HU SI", "western europe": "DE AT CH FR ES PT NL BE LU IE GB IT",
    "southern europe": "ES PT IT GR MT CY", "middle east": "AE SA QA KW BH OM JO LB IL EG TR",
    "mena": "AE SA QA KW BH OM JO LB EG MA TN DZ", "gcc": "AE SA QA KW BH OM",
    "africa": "ZA NG KE EG GH SN CI CM ET UG TZ RW MA TN DZ MU",
    "oceania": "AU NZ", "apj": "IN SG MY ID TH VN PH CN HK TW JP KR AU NZ PK BD LK",
    "japac": "IN SG MY ID TH VN PH CN HK TW JP KR AU NZ PK BD LK",
    "southeast asia": "SG MY ID TH VN PH KH MM LA",
    "south east asia": "SG MY ID TH VN PH KH MM LA", "central america": "CR PA GT HN SV NI",
    "us and canada": "US CA", "uk and ireland": "GB IE", "uk and i": "GB IE", "iberia": "ES PT",
    "baltics": "EE LV LT",
    "north america": "US CA MX", "amer": "US CA MX BR AR CL CO PE UY CR", "namer": "US CA",
    "americas": "US CA MX BR AR CL CO PE UY CR", "latam": "MX BR AR CL CO PE UY CR",
    "latin america": "MX BR AR CL CO PE UY CR", "south america": "BR AR CL CO PE UY",
    "apac": "IN SG MY ID TH VN PH CN HK TW JP KR AU NZ PK BD LK",
    "asia": "IN SG MY ID TH VN PH CN HK TW JP KR PK BD LK", "anz": "AU NZ", "uki": "GB IE",
}  # fmt: skip
_BAY = """san francisco; oakland; san jose; palo alto; mountain view; sunnyvale; menlo park; redwood city;
san mateo; santa clara; fremont; south san francisco; cupertino; berkeley; walnut creek; pleasanton;
san carlos; foster city; burlingame; milpitas; campbell;
los gatos; los altos; emeryville; hayward; san bruno; san rafael;
union city; livermore; san ramon; alameda"""
METROS = {
    "san francisco bay area": _BAY,
    "sf bay area": _BAY,
    "bay area": _BAY,
    "silicon valley": "san jose; palo alto; mountain view; sunnyvale; menlo park; santa clara; cupertino",
    "new york": "new york; brooklyn; manhattan; queens; bronx; staten island; long island city",
}  # fmt: skip
"""Towns that count as one place to somebody who wishes for it."""

AREAS = """
bavaria, bayern, baviera: munich; nuremberg; augsburg; regensburg; ingolstadt; erlangen; wurzburg
nrw, nordrhein, westfalen, north rhine westphalia: dusseldorf; cologne; essen; dortmund; bonn; aachen; bochum
nrw, nordrhein: duisburg; bielefeld; wuppertal; munster; paderborn
baden wurttemberg, wurttemberg, baden: stuttgart; karlsruhe; mannheim
baden wurttemberg, wurttemberg, baden: heidelberg; freiburg; ulm; heilbronn; walldorf
hesse, hessen: frankfurt; wiesbaden; darmstadt; kassel
saxony, sachsen: leipzig; dresden
lower saxony, niedersachsen: hannover; braunschweig; wolfsburg; osnabruck; gottingen
ile, ile de france: paris; la defense
ile, ile de france: courbevoie; boulogne billancourt; levallois perret; saint denis; puteaux
auvergne, rhone, rhone alpes, auvergne rhone alpes: lyon; grenoble; clermont ferrand
paca, provence, alpes: marseille; nice; aix en provence; sophia antipolis
occitanie: toulouse; montpellier
nouvelle aquitaine: bordeaux
hauts, hauts de france: lille
bretagne, brittany: rennes; brest
catalonia, cataluna, catalunya: barcelona
andalusia, andalucia: sevilla; malaga; granada
pais vasco, basque country, euskadi: bilbao; san sebastian
comunidad de madrid: madrid
sp, estado de sao paulo: sao paulo; campinas; sao jose dos campos; barueri; osasco; ribeirao preto
rj, estado do rio de janeiro: rio de janeiro
mg, minas gerais: belo horizonte
randstad: amsterdam; rotterdam; the hague; utrecht; delft; leiden; haarlem; almere; hoofddorp; schiphol
noord, noord holland, north holland: amsterdam; haarlem; hilversum; schiphol; hoofddorp; diemen
zuid, zuid holland, south holland: rotterdam; the hague; delft; leiden
noord brabant, brabant, north brabant: eindhoven; tilburg; breda; den bosch; veldhoven
tyrol, tirol: innsbruck
vaud, waadt: lausanne
ticino, tessin: lugano
kreuzberg, charlottenburg, friedrichshain, prenzlauer berg, neukolln, spandau, wedding, schoneberg: berlin
altona, eimsbuttel, wandsbek: hamburg
schwabing, bogenhausen, sendling: munich
la defense: paris
villeurbanne: lyon
"""
"""Regions and districts with their names, and the towns that they hold or that hold them."""

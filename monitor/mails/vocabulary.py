"""Words of alert mails in the languages of Europe, folded (lower case, without accents). Pure data.

They help to tell a line's kind; none of them is needed for the structure of a mail. Phrases are parted by ";"
and may hold what regular expressions know.
"""

from __future__ import annotations


def one_of(table: str) -> str:
    """The phrases of a table as one group of a regular expression."""
    phrases = (" ".join(phrase.split()) for phrase in table.split(";"))
    return f"(?:{'|'.join(phrase for phrase in phrases if phrase)})"


CURRENCIES = one_of(r"""
[$€£¥₹]; \b(?:usd|eur|gbp|chf|cad|aud|sek|nok|dkk|pln|brl|inr|r\$|kr)\b
""")

UNITS_OF_TIME = one_of(r"""
s; sec; mins?; minutes?; minuten?; minuti; minutos?; h; hrs?; hours?; heures?; stunden?; horas?;
or[ae]; uur; uren; timer; timmar; tuntia; d; days?; jours?; tag; tagen?; dias?; giorn[io]; dag; dagen;
dagar; dager; paivaa?; paivan; w; wk; weeks?; semaines?; wochen?; semanas?; settiman[ae]; weken;
veckor; vecka; uker; viikkoa?; mos?; months?; mois; monate?n?; mes; meses; mes[ie]; maanden; maand;
manader; kuukautta; y; years?
""")

BEFORE_AN_AGE = one_of(r"""
posted; publi\w*; vor; il y a; hace; ha; for; geplaatst; sedan; active; veroffentlicht; online seit
""")

AGES = one_of(r"""
just posted; today; yesterday; heute; gestern; aujourd['’]hui; hier; hoy; ayer; oggi; ieri; vandaag;
gisteren; i ?dag; i ?gar; tanaan; eilen; new; neu; nouveau; nouvelle; nuevo; nuova; nuovo; nieuw;
nytt?; uusi; novo; nova
""")

BEFORE_A_DAY = one_of(r"""
posted; date posted; publi[ce]\w* (?:le|el|il); veroffentlicht am; geplaatst; publicerad; julkaistu;
closes; applications close; apply by; open \d; expires; deadline; bewerbungsfrist
""")

MONTHS = one_of(r"""
jan; feb; mar; mrz; maerz; marz; apr; avr; abr; may; mai; mei; maj; jun; juin; giu; jul; juil; lug;
aug; aou; ago; sep; set; okt; oct; out; nov; dec; dez; dic
""")

PAY = one_of(r"salary; gehalt; salaire; salario; stipendio; loon; lon; palkka")

COUNTED = one_of(r"""
%; employees; mitarbeiter\w*; salaries; empleados; dipendenti; medewerkers; anstallda; applicants?;
connections?; alumni; alumnus; reviews?; followers?; school; relations?
""")

NUMBERS = one_of(r"id; no; nr; num\w*; ref; reference; requisition; code")

EMPLOYMENT = one_of(r"""
full[ -]?time; part[ -]?time; contract; temporary; permanent; internship; freelance; seasonal;
vollzeit; teilzeit; werkstudent\w*; praktikum; festanstellung; befristet; unbefristet; minijob; cdi;
cdd; alternance; stage; interim; temps (?:plein|partiel); jornada completa; media jornada;
tiempo completo; indefinido; tempo pieno; tempo parziale; indeterminato; voltijd; deeltijd; fulltime;
parttime; heltid; deltid; tillsvidare; kokoaikainen; osa-aikainen; tempo integral; meio periodo;
efetivo; fellowship; volunteer; paid; unpaid; w2; 1099; c2c; direct hire
""")

BEFORE_WORKPLACE = one_of(r"fully; 100\s?%; in[- ]office or; teilweise; mostly; optional; pas de")

WORKPLACES = one_of(r"""
remote; hybride?; hibrido; ibrido; hybridi; on[- ]?site; vor ort; in[- ]office; in[- ]person;
home[- ]?office; teletravail; telework\w*; sur site; a distance; presencial; presentiel; en remoto;
remoto; teletrabajo; teletrabalho; in sede; da remoto; op locatie; op afstand; thuiswerk\w*;
pa distans; distans; pa plats; hybridarbeit; etatyo; lahityo; uberall; anywhere; worldwide;
work from home; wfh; homeoffice; distance
""")

BEHIND_WORKPLACE = one_of(r"""
job; work; position; friendly; first; only; possible; moglich; total; partiel; frequent; occasionnel
""")

AFAR = one_of(r"""
remote(?!ly? sensing); teletravail (?:total|complet); 100\s?% (?:remote|teletravail); home[- ]?office;
a distance; teletrabajo; teletrabalho; remoto; op afstand; pa distans; etatyo; work from home; wfh
""")

NOT_AFAR = one_of(r"""
hybride?; hibrido; ibrido; hybridi; on[- ]?site; vor ort; in[- ]office; in[- ]person; sur site;
presencial; presentiel; in sede; op locatie; pa plats; lahityo; pas de teletravail; no remote;
teilweise home[- ]?office; teletravail (?:frequent|partiel|occasionnel)
""")

LEVELS = one_of(r"""
senior; sr; junior; jr; lead; head; chief; principal; staff; director; manager; intern; internship;
trainee; associate; assistant; vp; apprentice; fellow; officer; leiter; leitung; responsable; chef;
werkstudent; praktikant; stagiaire; jefe; becario; responsabile; gerente; hoofd; crew; i{2,3}; iv
""")

PEOPLE_AT_WORK = one_of(r"""
developers?; engineers?; managers?; analysts?; nurses?; technicians?; assistants?; designers?;
consultants?; specialists?; directors?; officers?; architects?; scientists?; representatives?;
coordinators?; administrators?; accountants?; drivers?; operators?; clerks?; recruiters?; teachers?;
supervisors?; planners?; strategists?; associates?; attendants?; workers?; mechanics?; electricians?;
controllers?; bankers?; researchers?; writers?; editors?; buyers?; therapists?; physicians?;
attorneys?; paralegals?; interns?; trainees?; leads?; cooks?; guards?; instructors?; pilots?;
entwickler; ingenieure?; leiter; mitarbeiter; techniker; kaufmann; kauffrau; helfer; fahrer; berater;
verkaufer; pfleger; schwester; monteur; meister; arzt; utvecklare; ingenjor; skoterska; saljare;
larare; ansvarig; chef; tekniker; handlaggare; samordnare; udvikler; utvikler; leder; medarbejder;
medarbeider; sykepleier; sygeplejerske; ingenior; konsulent; radgiver; konsult; selger; saelger;
kehittaja; paallikko; hoitaja; asiantuntija; insinoori; myyja; johtaja; suunnittelija; ohjaaja;
asentaja; opettaja; koordinaattori; tyontekija; kuljettaja; medewerker; verpleegkundige; ontwikkelaar;
adviseur; verkoper; chauffeur; sviluppatore; addett[oa]; impiegat[oa]; ingegnere; infermier[ea];
commess[oa]; magazziniere; ingenier[oa]; desarrolladora?; tecnic[oa]; enfermer[oa]; dependient[ea];
contable; engenheir[oa]; desenvolvedora?; analista; enfermeir[oa]; assistente; asistente; vendedora?;
motorista; developpeu(?:r|se); technicien(?:ne)?; infirmiere?; comptable; vendeu(?:r|se); chargee?;
responsable; conseill(?:er|ere); inzynier; programista; kierownik; specjalist[ak]a?; pielegniarka;
ksiegow[ya]; sprzedawca; kierowca; analityk; vyvojar; inzenyr; vedouci; ucetni; ridic; asistent(?:ka)?;
inginer; contabil; mernok; fejleszto
""")

KINDS_OF_EMPLOYERS = one_of(r"""
inc; llc; ltd; limited; gmbh; ag; se; kg; ohg; plc; corp; corporation; co; company; group; gruppe;
groupe; sa; sas; sarl; bv; nv; ab; oy; oyj; aps; as; spa; srl; pty; llp; lp; kgaa; ug; ev; holdings?;
university; universitat; college; hospital; clinic; klinikum; bank; institute; foundation; stiftung;
agency; department; bureau; ministry; council; city of .*; solutions; labs; technologies; partners;
services; consulting; staffing; systems; industries
""")

AREAS = one_of(r"""
area; region; metropolitan; metroplex; county; umgebung; y alrededores; et peripherie; bay
""")

ABOUT_JOBS = one_of(r"""
\bjobs?\b; jobb; \bcareer; karriere; stelle; \bemplois?\b; \boffres? d; \bempleos?\b;
\bofertas? de (?:trabajo|empleo); \bvagas?\b; vacanc; vacature; \blavoro\b; tyopaik; avoim; lediga;
stilling; \bpraca\b; oferty pracy; hiring; recruit; \bposition
""")

HIRES = one_of(r"""
is (?:now |currently )?(?:hiring|recruiting|looking for|seeking); are hiring; sucht; sucht ab sofort; recrute;
recherche; busca; contrata; procura; cerca; ricerca; assume; zoekt; s[oö]ker; hakee; etsii; szuka; zatrudni;
poszukuje; s[oø]ger; hled[aá]
""")
"""Between an employer and the role: "Acme is hiring: Cook"."""

_HEADS = {
    "name": "at; @; bei; bei der; beim; chez; presso; bij; hos; u; w firmie; na empresa; en la empresa",
    "either": "with; by; from; von; para; in; a; en; em; no; na; i; w; we; pa; te; op; ve; v",
}
HEADS = {" ".join(word.split()): kind for kind, said in _HEADS.items() for word in said.split(";")}
"""What a word before a line says of it: "name" an employer, "either" an employer or a place."""

_LABELS = {
    "title": """
        job title; title; position; role; job; stelle; stellentitel; titel; poste; intitule; puesto;
        cargo; titulo; posizione; ruolo; functie; tyotehtava; tehtava; stilling; tjanst; roll;
        job name; vacancy
    """,
    "company": """
        company; employer; organization; organisation; company name; agency; unternehmen; firma;
        arbeitgeber; entreprise; societe; employeur; empresa; azienda; bedrijf; werkgever; foretag;
        arbetsgivare; yritys; tyonantaja; virksomhed; hiring company
    """,
    "place": """
        location; locations; city; place; duty location; ort; standort; arbeitsort; einsatzort; lieu;
        localisation; ville; ubicacion; lugar; localidad; local; localizacao; sede; luogo; citta;
        plaats; locatie; standplaats; plats; sijainti; paikkakunta; sted; work location
    """,
}
LABELS = {" ".join(word.split()): kind for kind, said in _LABELS.items() for word in said.split(";")}
"""What a label before a line says that it is: "title", "company" or "place"."""

"""The words by which a career page is read: trades, buttons, headings, steps of an address. Pure data.

Everything is written folded (lower case, without accents), in English, German, French, Spanish, Portuguese,
Italian, Dutch and the Scandinavian languages. One trade a word, in the singular: a plural ("Developers") is
an audience more often than a role.
"""

from __future__ import annotations

_TRADES_WORDS = """
accountant actuary administrator admin adviser advisor advocate agent ambassador analyst animator annotator
apprentice apprenticeship architect artist assembler assistant associate attendant attorney auditor baker
barista bartender biologist bookkeeper broker builder buyer campaigner captain caregiver caretaker carpenter
cashier ceo cfo chef chemist chief cleaner clerk clinician cmo coach concierge consultant controller cook
coo coordinator copywriter counsel counselor counsellor courier cto curator dba dentist designer developer
devops devrel director dispatcher doctor driver economist editor electrician engineer estimator evangelist
executive expert facilitator fellow fellowship fitter foreman fundraiser gardener generalist geologist guard
hairdresser handyman head helper host housekeeper hygienist illustrator inspector installer instructor
intern internship interpreter janitor journalist laborer labourer lawyer lead leader lecturer liaison
librarian linguist machinist maker manager marketer master mathematician mechanic merchandiser midwife
moderator nanny nurse officer operator optometrist organiser organizer owner packer painter paralegal
paramedic pharmacist phd photographer physicist physician physiotherapist picker pilot planner plumber
postdoc postdoctoral practitioner president producer professor programmer psychologist qa radiographer
receptionist recruiter rep representative researcher reviewer roofer salesman salesperson scheduler
scientist sdr secretary seller server setter solicitor sommelier specialist sre statistician steward stocker
strategist stylist superintendent supervisor surveyor sysadmin tailor teacher technician technologist teller
tester therapist traineeship trainee trainer translator tutor undergraduate underwriter veterinarian
videographer vp waiter waitress warehouseman welder worker writer aerztin anwalt anwaltin architekt arzt
arztin assistent assistenz ausbildung ausbilder aushilfe auszubildende auszubildender azubi bauleiter
beauftragte beauftragter bediener berater betreuer bilanzbuchhalter biologe buchhalter buroleiter chemiker
disponent doktorand dozent direktor einkaufer elektriker elektroniker entwickler ergotherapeut erzieher
experte fachangestellte fachangestellter fachfrau fachinformatiker fachkraft fachmann fahrer friseur gartner
geschaftsfuhrer geschaftsleiter geselle gestalter grafiker grafikdesigner hausmeister heilerziehungspfleger
helfer hilfskraft informatiker ingenieur installateur jurist kauffrau kaufleute kaufmann kellner koch
konstrukteur koordinator laborant lagerist lehrer lehrling leiter maler masterand mechaniker mechatroniker
mediengestalter meister mitarbeiter monteur padagoge pfleger pflegekraft physiker physiotherapeut planer
polier praktikant praktikum programmierer projektleiter prufer psychologe redakteur referent reinigungskraft
sachbearbeiter schlosser schreiner schweisser sekretar servicekraft spezialist steuerberater
steuerfachangestellte student teamassistent teamassistenz teamleiter techniker tischler verkaufer
vertriebler verwalter volontar begleiter betreuungskraft volontariat werkstudent wissenschaftler zimmerer
vertriebsmitarbeiter vorarbeiter zerspanungsmechaniker canalisateur macon geometre topographe conducteur
chaudronnier couvreur peintre referente delegue deleguee ingenierie acheteur acheteuse adjoint adjointe
alternance alternant alternante analyste animateur animatrice apprenti apprentie assistante auxiliaire
avocat charge chargee chauffeur cheffe chercheur chercheuse comptable concepteur conductrice conseiller
conseillere consultante coordinateur coordinatrice cuisinier developpeur developpeuse directeur directrice
doctorant doctorante educateur educatrice electricien employe employee enseignant formateur formatrice
gestionnaire graphiste infirmier infirmiere ingenieure juriste magasinier mecanicien medecin menuisier
operateur operatrice ouvrier ouvriere plombier preparateur professeur redacteur redactrice responsable
secretaire serveur serveuse soudeur stage stagiaire technicien technicienne traducteur vendeur vendeuse
soldador albanil almacenista almoxarife ajudante metalmecanico electromecanico gestor gestora lider
ingeniera practica supervisora abogado abogada administrativo administrativa analista arquitecto arquitecta
asesor asesora asistente auxiliar becario becaria camarero camarera cocinero comercial consultor consultora
contable contador coordinador coordinadora dependiente desarrollador desarrolladora disenador disenadora
directora ejecutivo ejecutiva encargado encargada enfermero enfermera especialista gerente ingeniero
investigador investigadora jefe jefa mozo operario periodista practicante practicas profesor profesora
programador programadora reclutador redactor tecnico tecnica vendedor vendedora advogado coordenador
coordenadora desenvolvedor desenvolvedora diretor engenheiro engenheira enfermeiro estagiario estagiaria
estagio motorista pesquisador sistemista ragioniere geometra elettricista idraulico saldatore perito grafico
addetto addetta apprendista autista commerciale consulente contabile cuoco direttore direttrice impiegato
impiegata infermiere ingegnere magazziniere medico operaio programmatore progettista responsabile segretaria
specialista stagista sviluppatore sviluppatrice tirocinante tirocinio venditore leidinggevende bijbaan
adviseur advocaat arts begeleider beheerder boekhouder docent inkoper leerling leraar medewerker
medewerkster onderzoeker ontwerper ontwikkelaar projectleider schoonmaker stagiair teamleider verkoper
verpleegkundige verzorgende vormgever werkvoorbereider advokat arkitekt forskare forsker handlaggare
ingenjor ingeniør kock kokk konsulent konsult larare larling ledare leder lærer lærling medarbeider
medarbejder medarbetare montor montør okonom økonom ekonom prosjektleder projektledare projektleder
radgivare radgiver redovisningskonsult saksbehandler saljare selger sælger sjef sjafør sjukskoterska
skribent snickare stipendiat sygeplejerske sykepleier tekniker udvikler underskoterska utvecklare utvikler
vikar creator coder detective doorman butcher blacksmith bricklayer plasterer upholsterer florist konditor
backer fleischer metzger detektiv maurer dachdecker strassenbauer tiefbauer kraftfahrer rechtsanwalt notar
sanitater rettungssanitater notfallsanitater hauswirtschafter mfa zfa maschinenfuhrer staplerfahrer
produktionshelfer boulanger patissier carreleur plaquiste carpintero fontanero panadero pintor chofer
electricista timmerman loodgieter bakker schilder kapper tomrer rørlegger frisør renholder vaktmester
barnehagelærer
"""
TRADES = frozenset(_TRADES_WORDS.split())

ENDINGS = (
    "entwickler", "ingenieur", "berater", "leiter", "leitung", "techniker", "mechaniker", "kaufmann",
    "kauffrau", "kraft", "sachbearbeiter", "mitarbeiter", "assistent", "assistenz", "referent", "verkaufer",
    "meister", "monteur", "fahrer", "pfleger", "lehrer", "helfer", "betreuer", "planer", "prufer",
    "praktikum", "student", "gestalter", "fuhrer", "schlosser", "beauftragter", "beauftragte", "manager",
    "engineer", "developer", "designer", "spezialist", "analyst", "consultant", "fachfrau", "fachmann",
    "verwalter", "therapeut", "installateur", "bauer", "elektroniker", "architekt", "redakteur", "hilfe",
    "medewerker", "leider", "ontwikkelaar", "adviseur", "beheerder", "begeleider", "verkoper", "docent",
    "ingenjor", "ingeniør", "utvikler", "utvecklare", "udvikler", "radgiver", "radgivare", "konsulent",
    "konsult", "leder", "ledare", "saljare", "medarbetare", "medarbeider", "medarbejder", "skoterska",
    "pleier", "begleiter", "agent", "praktikant", "trainee", "sjef", "tekniker", "montør", "montor",
    "lærer", "larare", "selger", "handlaggare", "arkitekt", "akustiker", "arbeiter", "arbetare", "arbeider",
    "arbejder", "macher", "gartner", "reiniger", "zeichner", "maler", "maker", "chauffeur", "chauffor",
    "bestyrer", "skotare", "werker", "werkster", "machinist", "chauffeuse", "inspektor", "kierownik",
)  # fmt: skip
"""How compound trades end where words are written together."""

BUTTONS = (
    r"(?:(?:click|tap) here(?: to \w+)?|apply(?: (?:now|here|online|today|for (?:this )?(?:job|role|position)"
    r"|to (?:this )?(?:job|role|position)))?|(?:read|learn|find out|see|show|view|know) (?:more|details?)"
    r"(?: about .{1,60})?|more(?: (?:info(?:rmation)?|details?))?|details?|info|discover(?: more)?|continue"
    r"|(?:view|see|open|show|read|go to|explore|check|full)(?: (?:the|this|full|all|our|open|current|job))*"
    r" (?:jobs?|roles?|positions?|openings?|offers?|vacanc(?:y|ies)|postings?|details?|descriptions?"
    r"|opportunit(?:y|ies)|jd|listings?)(?: (?:page|details?|description|posting|ad))?|job (?:details?"
    r"|description|ad|posting)|download(?: .{1,30})?"
    r"|telecharger.{0,30}|herunterladen|stellen(?:beschreibung|ausschreibung|anzeige)(?: .{1,20})?"
    r"|(?:pdf )?ausschreibung|fiche de poste|descargar|scarica|proponiti|invia(?: la tua)? candidatura"
    r"|quero me candidatar|inscreva-se|candidatar|enviar (?:cv|curriculum)|postularme?|aplica(?: aqui"
    r"| ya)?|learn about .{1,60}|description|share(?: this.*)?|save(?: job)?|download(?: pdf)?"
    r"|pdf|email(?: (?:us|this))?|refer(?: a friend)?|submit|send|close|open|toggle|expand|collapse"
    r"|back(?: to .{1,40})?|next|previous|prev|home|print"
    r"|(?:jetzt |hier |online |direkt )*bewerben|(?:weitere|mehr) (?:infos?|informationen|details"
    r"|erfahren|lesen"
    r"|dazu)|mehr|weiterlesen|infos?|zum? (?:job|stelle|stellenangebot|stellenanzeige|ausschreibung|angebot)"
    r"|zur (?:stelle|stellenanzeige|ausschreibung|stellenausschreibung|bewerbung)|(?:stelle|job"
    r"|details) (?:ansehen"
    r"|anzeigen)|ansehen|anzeigen|ansehen & bewerben|teilen"
    r"|en savoir plus|(?:je )?postule[rz]?(?: maintenant| ici)?|voir(?: (?:plus|l'offre|l’offre|le poste"
    r"|les details"
    r"|cette offre))?|lire (?:la suite|plus)|decouvrir(?: l'offre)?|candidater"
    r"|ver (?:mas|oferta|vacante|detalles|vaga|detalhes)|leer mas|saber mais|saiba mais|mas informacion"
    r"|solicitar|aplicar(?: ahora)?|inscribirse|inscribirme|candidatar-se|candidate-se"
    r"|scopri(?: di piu)?|leggi (?:di piu|tutto)|candidati(?: ora)?|dettagli"
    r"|lees (?:meer|verder)|bekijk(?: (?:de |deze )?(?:vacature|functie))?|meer (?:info|informatie|weten)"
    r"|solliciteer(?: (?:nu|direct|hier))?|reageer"
    r"|las mer|ansok(?: (?:nu|har))?|les mer|læs mere|søk(?: (?:her|na|pa stillingen))?|se (?:stillingen"
    r"|jobbet|mer))"
)
"""What a link says that is no title, whatever it leads to."""

UNSOLICITED = (
    r"initiativ|blindbewerbung|spontan\w*[ -]?(?:bewerb|ansok|søkn|kandid|candid|appl|sollicit|cv\b)"
    r"|candidatur[ae]s? spontan|unsolicited|speculative|general (?:application|inquir|interest)"
    r"|open (?:application|sollicitatie)|candidatur[ae] (?:libre|spontan|espontane)|apen søknad"
    r"|autocandidatura"
    r"|oppen ansokan|uopfordret|talent (?:pool|community|network|bank|pipeline)|talentpool|job alert"
    r"|(?:don'?t|didn'?t|can'?t|cannot|not) (?:see|find|finding|seeing)|no (?:suitable|matching|perfect) "
    r"|future (?:opportunit|opening|position|role)|join our (?:talent|team|mailing)|send (?:us )?(?:your"
    r"|a) (?:cv|resume)"
    r"|write to us|get in touch|stay in touch|keine passende|nichts passendes|nicht (?:das )?(?:passende"
    r"|richtige)"
    r"|pas trouve|candidature libre|anyone else|something else|your dream (?:job|role)|create your own"
    r"|your (?:role|job|position|name) here|deine stelle|(?:any|other) (?:position|role)s?$"
)
"""An entry that invites everybody and is no role."""

SECTIONS = (
    r"(?:(?:key|main|core|job|your|our|the|primary|essential|minimum|preferred|basic|additional|general"
    r"|required"
    r"|desired|ihre?|deine?|unsere?|nos|vos|votre|notre|tu|tus|nuestros?|jouw|onze|wat|je) )*"
    r"(?:responsibilit\w*|requirements?|qualifications?|benefits?|perks?(?: .*)?|skills?|summary|overview"
    r"|duties|tasks"
    r"|description|compensation(?: .*)?|salary.*|experience|education|location|locations|offices?"
    r"|nice to haves?"
    r"|must haves?|tech(?:nology)? stack|technologies(?: .*)?|culture|values|mission|vision|process"
    r"|timeline|faqs?"
    r"|questions|aufgaben(?:gebiet)?|profil|anforderungen|qualifikation(?:en)?|benefits|vorteile|angebot"
    r"|kontakt"
    r"|ansprechpartner(?:in)?|bewerbungsprozess|missions?|competences|avantages|poste|requisitos|funciones"
    r"|beneficios|ofrecemos|taken|eisen|functie-?eisen|profiel|arbeidsoppgaver|kvalifikasjoner"
    r"|kvalifikationer"
    r"|arbetsuppgifter|vi tilbyr|vi erbjuder|next steps|how to apply|application process|equal opportunity.*"
    r"|team|leadership(?: team)?|management(?: team)?|people|news|blog|events?|press|privacy.*|cookie.*"
    r"|terms.*|newsletter|contact(?: us)?|follow us|quick links?|resources|products?|services|solutions"
    r"|company"
    r"|downloads?|partners?|customers?|clients|login|sign (?:in|up)|search|filters?|all|menu|language"
    r"|legal notice"
    r"|impressum|datenschutz\w*|agb)"
    r"|(?:about|why|how|what|who|where|when|we(?:'re|’re)?|our|are you|do you|if you|you(?:'ll|’ll|'re|’re)?"
    r"|meet|join|come|become|be|discover|explore|welcome|looking|let'?s|together"
    r"|life(?! (?:scien|guard|insur))|working(?! student)|work (?:with|at|for)|want|ready|learn|get|find"
    r"|see|read|start|i (?:am|have|was|work|participate)|i['’](?:m|ve)|multiple|several"
    r"|build(?! (?:engineer|and release|master))|make|help(?! ?desk)|think|thank|please|no|not|this|these"
    r"|uber|warum|was|wie|wer|wir|du|sie|das|dein|ihr|unser|bewirb|werde|komm|gemeinsam|arbeiten|"
    r"pourquoi|qui|nous|vous|notre|votre|rejoignez|a propos|por que|quienes|nosotros|sobre|unete|waarom"
    r"|wie|wij"
    r"|over|hvorfor|om|vi|varfor|bli) .+"
)
"""Headings and menu words that are no titles."""

OPENINGS = (
    r"\b(?:open(?:e)?|current|available|latest|job|career|all|vacant)[\w &]{0,25}"
    r"(?:positions?|roles?|jobs?|vacanc(?:y|ies)|openings?|opportunit(?:y|ies)|postings?|listings?)\b"
    r"|\b(?:job ?openings?|openings?|vacanc(?:y|ies)|open roles?|we(?:'re| are) hiring|now hiring"
    r"|career opportunities|opportunities|jobs?|careers"
    r"|positions?|stellen\w*|jobangebote|offene stellen|karriere|ausbildungsplatze|vacatures?"
    r"|(?:nos )?offres(?: d.emploi)?|postes"
    r"|recrutement|empleos?|ofertas (?:de (?:empleo|trabajo)|vigentes|laborales|disponibles)|vacantes"
    r"|puestos|posiciones abiertas|busquedas|oportunidades|vagas|posizioni aperte|figure ricercate"
    r"|offerte di lavoro|lavora con noi"
    r"|lediga (?:jobb|tjanster)|ledige (?:stillinger|jobs)|stillinger|jobb|bolsa de trabajo|employment"
    r"|wir suchen|gesucht\w*|nous recrutons|cerchiamo|estamos contratando|wij? zoeken|vi soker|vi søker"
    r"|we(?:'re| are) looking for|oferty(?: pracy)?|praca|kariera|wolne stanowiska"
    r"|volne pozice|volna mista"
    r"|pracovni (?:pozice|nabidky)|nabidka prace|szukamy|hledame|avoimet (?:tyo)?paikat|tyopaikat"
    r"|allas(?:ok|ajanlat\w*)|cariere|locuri de munca|otvorena radna mjesta)\b"
)
"""A heading that says that roles follow."""

NOT_OPENINGS = (
    r"(?<!join )\b(?:our|the|meet|leadership|management|founding|core) (?:\w+ )?team\b"
    r"|^team$|^(?:people|leadership|board|advisors|founders)$"
    r"|\b(?:blog|news|articles?|press|stories|testimonials?|events?|meetups?|webinars?|case studies"
    r"|customers say"
    r"|products?|projects?|services|solutions|podcasts?|insights|similar|related|recommended|ahnliche"
    r"|verwandte|alumni|employees say|quotes?|benefits|perks|values|process|faq|former|past|closed|filled"
    r"|archived"
    r"|expired|ansprechpartner|kontakt|recruiters?|neuigkeiten|aktuelles|veranstaltungen)\b"
)
"""A heading that says that something else follows."""

CLOSED = (
    r"\b(?:closed|filled|past|former|expired|archived?|previous|no longer (?:open|available)|besetzt\w*"
    r"|vergeben\w*|abgelaufen\w*|geschlossen\w*|pourvue?s?|cloture\w*|expire\w*|cerrad[ao]s?|encerrad[ao]s?"
    r"|cubiert[ao]s?|chius[aei]|scadut[aei]|gesloten|vervuld\w*|verlopen|avslutt\w*|stangd\w*|tillsatt\w*"
    r"|besatt\w*|zakonczon\w*|obsazen\w*)\b"
)
"""What is said of roles that are taken."""

_ROLE_STEPS_WORDS = """
job jobs career careers karriere karrieren stelle stellen stellenangebot stellenangebote stellenanzeige
stellenanzeigen stellenausschreibung stellenausschreibungen jobangebot jobangebote jobboerse vacature
vacatures vacancy vacancies position positions opening openings open-positions open-roles open-position
open-jobs job-openings job-opening job-offers job-offer job-listings job-listing job-postings jobposting
job-posting job-description job-descriptions job-details jobdetail jobdetails job-detail job_listing
current-openings current-vacancies career-opportunities job-opportunities opportunity opportunities role
roles emploi emplois offre offres offres-emploi offre-emploi offres-d-emploi offre-d-emploi recrutement
empleo empleos oferta ofertas oferta-empleo ofertas-empleo trabajo vacante vacantes vaga vagas carreiras
trabaja-con-nosotros trabalhe-conosco trabalhe-connosco werken-bij werkenbij werken-bij-ons arbeiten-bei-uns
nous-rejoindre rejoignez-nous jobbe-hos-oss jobba-hos-oss bolsa-de-trabajo carrieres carriere carriera
karriar offene-stellen freie-stellen posizioni posizioni-aperte lavora-con-noi offerte-lavoro lediga-jobb
lediga-tjanster lediga-tjaenster ledig-stilling ledige-stillinger ledigestillinger stilling stillinger jobb
karriar join-us joinus join join-our-team join-the-team join-team work-with-us work-for-us working-with-us
jobs-and-careers hiring we-are-hiring were-hiring recruitment recruiting requisition requisitions jobad
jobads jobpage o employment kariera praca oferty-pracy oferta-pracy volne-pozice volna-mista avoimet-tyopaikat
tyopaikat cariere karijera job-board trabaje-con-nosotros unete vacatures-overzicht
"""
ROLE_STEPS = frozenset(_ROLE_STEPS_WORDS.split())
"""Steps of a path after which a role follows."""

_LIST_STEPS_WORDS = """
all search list index filter category categories department departments team teams location locations office
offices benefits perks life culture values faq faqs process hiring-process interview-process how-we-hire
application-process students graduates early-careers alumni talent-community talent-network alerts
job-alerts login register saved apply diversity diversity-inclusion why-us about about-us contact page tag
tags feed rss people stories blog news events our-people our-team working-here working-at privacy
privacy-policy internships apprenticeships bewerbung bewerben bewerbungsprozess initiativbewerbung
open-application spontaneous-application general-application benefits-and-perks openings open-positions
open-roles jobs careers positions vacancies stellenangebote en de fr es it nl pt sv no da fi pl ja zh
ausbildung studium studenten schueler professionals berufserfahrene absolventen einstieg berufseinsteiger
"""
LIST_STEPS = frozenset(_LIST_STEPS_WORDS.split())
"""Last steps that name a list, a filter or a page about working there."""

_OTHER_STEPS_WORDS = """
blog blogs news press media article articles insights story stories post posts events event webinar webinars
meetup product products solution solutions service services platform features pricing docs documentation
learn academy courses course training trainings team people person author authors staff member members
leadership customers customer case-study case-studies casestudies portfolio project projects partners
partner legal privacy terms imprint impressum datenschutz kontakt contact login signin sign-in signup
register account help support faq research publications download downloads resources podcast videos shop
store cart category tag tags use-cases alumni testimonials wiki forum community
"""
OTHER_STEPS = frozenset(_OTHER_STEPS_WORDS.split())
"""Steps of a path after which no role follows, unless a step for roles comes later."""

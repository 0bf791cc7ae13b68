"""Words of titles and departments by language, and what each says about the function. Pure data.

Written as `department_terms` says; without accents, and in the form that `taxonomy` makes of feminine and
plural forms (the masculine, the singular). A term means one thing in every language that uses it.
"""

GERMAN = """
software:
    softwareentwicklungsingenieur, softwareprogrammierer, softwaretester, softwaretest, testmanager,
    testingenieur software, java entwickler, frontendentwickler, backendentwickler,
    fullstackentwickler, app entwickler, sap entwickler, abap entwickler, spieleentwickler, web
    entwickler, entwicklungsleiter software, leiter softwareentwicklung, leiter entwicklung software,
    teamleiter entwicklung, teamleiter softwareentwicklung, softwarearchitektur, it architekt, cloud
    architekt, cloud entwickler, embedded softwareentwickler, fachinformatik anwendungsentwicklung,
    wirtschaftsinformatiker, webentwicklung, programmierung, anwendungsentwicklung, sps programmierer
    software, softwarequalitatssicherung, software*,
    duales studium informatik, wirtschaftsinformatik, angewandte informatik, entwicklungsingenieur software,
    testautomatisierung, testautomatisierer, spieleentwicklung, systemarchitekt
data:
    datenbankentwickler, datenbankadministrator daten, datenanalytiker, datenarchitekt, data
    analystin, datenschutz analyse, datenstratege, datenqualitat, statistiker, maschinelles lernen,
    aktuar, ki entwickler, ki ingenieur, ki, ki manager, ki experte, business intelligence
    entwickler, bi entwickler, datenwissenschaft, stammdaten, stammdatenmanagement, auswertung,
    datenplattform, datenplattformen, datenteam, daten*,
    daten und prozessanalyse, geoinformatiker, geoinformatik, statistik, biostatistiker, bioinformatiker,
    berichtswesen daten, aktuariat, mathematiker, kodierfachkraft daten
software hardware mfg facilities:
    leiter technik, leitung technik, technikleiter, technischer leiter, technische leitung
research:
    chemiker, biologe, physiker, biologielaborant, physiklaborant, doktorand, postdoktorand,
    forschungsreferent, wissenschaftliche mitarbeiterin, wissenschaftliche hilfskraft, laborleiter,
    laborleitung, laborassistent, chemisch technischer assistent, biologisch technischer assistent,
    cta, bta, forschung, forschung und entwicklung labor, geologe, entwicklungschemiker,
    laboringenieur, labormitarbeiter, *laborant,
    versuchsleiter, wissenschaftliche mitarbeit, wissenschaftlicher referent, studentische hilfskraft,
    wissenschaftlicher angestellter, promotionsstelle, akademischer mitarbeiter, biotechnologe, historiker,
    labor*, *forscher, *wissenschaftler, *chemiker, *biologe, *physiker
hardware:
    elektronikentwickler, elektronikentwicklung, leiterplattenentwickler, hardwareentwicklung,
    elektrokonstrukteur, elektroplaner, entwicklungsingenieur elektronik, entwicklungsingenieur
    mechanik, mechanikkonstrukteur, technischer zeichner, technischer produktdesigner,
    maschinenbautechniker, maschinenbauer, systemingenieur, versuchsingenieur, testingenieur,
    prufingenieur, berechnungsingenieur, simulationsingenieur, batterieentwicklung, fahrzeugtechnik,
    fahrzeugentwicklung, automatisierungstechnik, automatisierungstechniker, automatisierungsingenieur,
    sps programmierer, steuerungstechnik, regelungstechnik, hochfrequenztechnik, elektroniker fur
    gerate und systeme, robotik, halbleiter, embedded entwickler, firmware entwickler,
    elektrotechniker, elektroingenieur entwicklung, konstruktionsingenieur, konstruktionsleiter,
    cad konstrukteur, luft und raumfahrt, luft und raumfahrttechnik, optik, optikentwickler,
    messtechnik, *konstrukteur,
    medizintechnik, medizintechniker, entwicklungsleiter, entwicklungstechniker, antriebstechnik, sensorik,
    sensortechnik, schaltungsentwicklung, leiterplatten, feinwerktechnik, funktionsentwickler, fahrwerk,
    fahrzeugingenieur, antriebsentwicklung, versuchstechniker, versuchsmechaniker, versuchsmitarbeiter,
    prufstand, prufstandstechniker, prufstandsingenieur, motorenprufstand, fahrversuch, absicherung,
    validierung, applikationsingenieur, aerodynamik, sps, automatisierer, automatisierung, projektierung,
    projekteur, projektierer, projektingenieur automatisierung, projektierungsingenieur,
    steuerungsentwickler, sondermaschinenbau, anlagenplaner, pneumatik, akustik, nachrichtentechnik,
    hochspannung, hochspannungstechnik, schutztechnik, leittechnik, eplan, produktdesigner technisch,
    produktentwicklungsingenieur, bauteilverantwortlicher, komponentenverantwortlicher, homologation,
    steuerungs*, konstruktions*, fahrzeugentwicklungs*, elektronikentwicklungs*, *elektronik, *mechatronik,
    roboterprogrammierer, robotertechniker, entwicklungsingenieur hydraulik
product:
    produktleiter, produktleitung, produkteigner, produktinhaber, produktstrategie,
    produktentwicklung, produktverantwortung, leiter produktmanagement, junior produktmanager,
    produktentwickler, produktspezialist, produktmanager*,
    produktbetreuer, sortimentsmanager, sortimentsmanagement, produktgruppenmanager, produktportfolio
program:
    projektingenieur, projektassistenz, projektmitarbeiter, projektreferent, projektsteuerer,
    projektsteuerung, projektplaner, projektcontroller planung, projektkauffrau, it projektleiter,
    it projektmanager, technischer projektleiter, teilprojektleiter, programmleiter,
    programmmanager, anderungsmanagement, projekt, projekte, *projektleiter, *projektmanager, projekt*,
    projektleiter it, projektleitung it, teilprojektleitung, terminplaner, einfuhrungsprojekt,
    programmleitung, programmmanagement, programmkoordinator
design:
    produktgestalter, kommunikationsdesigner, kommunikationsdesign, mediendesigner, mediendesign,
    webdesigner, modedesigner, industriedesigner, art direktor, kreativdirektor, illustratorin,
    grafikdesign, grafik, ux designerin, gestaltung, modellbauer design, *designer, *gestalter,
    innenausstatter, modellierer, reinzeichner, bildbearbeiter, gestalter fur visuelles marketing,
    visualisierer
itsec:
    it support mitarbeiter, it supporter, it mitarbeiter, it leiter, it leitung, leiter it, it
    spezialist, it system engineer, it systemtechniker, it systemingenieur, it systemelektroniker, it
    consultant intern, it koordinator, it servicetechniker, it service techniker, it berater, it
    infrastruktur, it sicherheitsbeauftragter, it security beauftragter,
    informationssicherheitsbeauftragter, informationssicherheitsmanager, sicherheitsanalyst, it
    anwendungsbetreuer, anwendungsbetreuer, anwendungsbetreuung, anwendungssupport, systembetreuer,
    systemtechniker, systemspezialist, netzwerktechniker, netzwerkingenieur, netzwerkspezialist,
    netzwerkadministration, systemadministration, administrator netzwerk, datenbankadministrator,
    cybersicherheit, benutzersupport, anwendersupport, first level support it, sap berater inhouse,
    sap betreuer, erp betreuer, telekommunikation, digitalisierung it, edv, edv mitarbeiter, edv
    administrator, it betrieb, it abteilung, rechenzentrum it, informationstechnik,
    informationstechnologie, fachinformatik systemintegration, *administrator,
    it projekt, it architektur, it sicherheitsmanager, it sicherheitsexperte, it servicemanager, it
    servicedesk, it sachbearbeiter, it operator, it produktmanager, ausbildung systemintegration, digitale
    vernetzung, systemelektroniker, informationselektroniker, krankenhausinformationssystem, sap inhouse,
    modulbetreuer, erp administrator, verfahrensbetreuer, fachverfahren, anwendungsmanager,
    anwendungsmanagement, netzwerkarchitekt, telekommunikationstechniker, telekommunikationstechnik,
    rechenzentrum, medientechniker, it schulbetreuung, endgeratetechnik, endgerate, clientmanagement, onsite
    techniker, sachbearbeiter it, systemverantwortlicher, netzwerk*, systembetreu*, anwendungsbetreu*,
    informationssicherheits*, rechenzentrums*
sales:
    vertriebsbeauftragter, vertriebsassistenz, vertriebsassistent, vertriebsingenieur,
    vertriebsberater, vertriebsprofi, vertriebstalent, vertriebsreprasentant, vertriebspartner,
    vertriebssteuerung, vertriebsspezialist, vertriebsleitung, vertriebsbuero,
    leiter vertrieb, sachbearbeiter vertrieb, mitarbeiter vertrieb, mitarbeiter im vertrieb, mitarbeiter
    vertriebsinnendienst, mitarbeiter innendienst, mitarbeiter aussendienst, key account,
    grosskundenbetreuer, grosskundenmanager, gebietsverkaufsleiter, gebietsmanager, regionalleiter
    vertrieb, regionalverkaufsleiter, verkaufsleiter, verkaufsleitung, verkaufsinnendienst,
    verkaufssachbearbeiter, verkaufstalent, verkaufsprofi, technischer verkaufer,
    verkaufsaussendienst, handelsvertreter, pharmareferent, medizinprodukteberater,
    angebotsmanagement, angebotskalkulator, angebotsmanager, auftragsabwicklung,
    auftragssachbearbeitung, kundenakquise, neukundengewinnung, neukundenakquise, telefonverkaufer,
    promoter, anzeigenverkauf, partnermanager, partnervertrieb, kaufmannischer mitarbeiter im
    vertrieb, kaufmann im vertrieb, immobilienmakler, makler, versicherungsmakler vertrieb,
    businessentwicklung, account manager vertrieb, versicherungsvertreter, verkaufsingenieur,
    *vertrieb, *verkauf,
    automobilverkaufer, autoverkaufer, neuwagenverkaufer, gebrauchtwagenverkaufer, fahrzeugverkaufer,
    fachberater aussendienst, fachberater vertrieb, fachberater im aussendienst, aussendienst kundenberater,
    kundenberater im aussendienst, kundenberater vertrieb, kundenberater aussendienst, kundenberater
    vertriebsinnendienst, kundenbetreuer im aussendienst, kundenbetreuer aussendienst, kundenbetreuer
    vertrieb, kundenbetreuer im vertrieb, vertriebsinnendienst maschinenbau, vertriebsinnendienst
    elektrotechnik, vertrieb maschinenbau, vertrieb elektrotechnik, vertrieb medizintechnik, vertrieb
    software, vertrieb it, vertriebsingenieur automatisierung, vertriebsingenieur elektrotechnik,
    vertriebsingenieur maschinenbau, bezirksleiter, regionalverkaufsleitung, handelsvertretung,
    aussenhandel, grosshandel, grosshandelskaufmann, pharmaberater, immobilienberater, immobilienverkaufer,
    immobilienvertrieb, versicherungsfachmann, versicherungsverkaufer, ausschliesslichkeit, generalagentur,
    bausparberater, kundengewinnung, mediaverkaufer, angebotserstellung, angebotswesen, angebotsbearbeitung,
    angebotsbearbeiter, angebotsingenieur, angebotskalkulation, ausschreibungsmanager, ausschreibungen,
    ausschreibung, auftragsmanager, auftragsmanagement, auftragsbearbeitung, auftragsbearbeiter,
    auftragssachbearbeiter, auftragsabwickler, sachbearbeiter auftragsabwicklung, sachbearbeiter
    auftragsbearbeitung, sachbearbeiter verkauf, sachbearbeiter innendienst, sachbearbeiter im vertrieb,
    sachbearbeiter vertriebsinnendienst, sachbearbeiter verkaufsinnendienst, sachbearbeiter export,
    exportsachbearbeiter, exportmanager, exportleiter, bestellannahme, provisionsbasis, mietberater, absatz,
    aussendienst*, innendienst*, gebiets*, *verkaufsleiter, *vertreter, aussendienstmitarbeiter pflege
customer:
    kundenbetreuung mitarbeiter, kundenservicemitarbeiter, kundendienstmitarbeiter,
    kundendiensttechniker, kundenerfolg, kundenerfolgsmanager, kundenberaterin, mitarbeiter
    kundenservice, mitarbeiter im kundenservice, mitarbeiter kundenbetreuung, mitarbeiter
    kundendienst, mitarbeiter support, callcenter agent, call center agent, callcenter, servicecenter,
    serviceberater, servicemitarbeiter, servicemonteur, serviceingenieur, serviceleiter,
    servicekoordinator, technischer support, technischer kundendienst, technischer berater,
    anwendungsberater, anwendungstechniker, implementierungsberater, it consultant, erp berater, sap
    berater, sap consultant, unternehmensberater, junior berater, senior berater, fachberater,
    kundenbindung, beschwerdemanagement, reklamation, reklamationsmanagement, reklamationsbearbeiter,
    inbetriebnehmer, inbetriebnahmetechniker, inbetriebnahmeingenieur, inbetriebnahme,
    aussendiensttechniker, servicedesk kunden, kundenprojekt, einfuhrungsberater, telefonist,
    schadenregulierer, gasteservice, gastebetreuung, support, hotline mitarbeiter, serviceassistent,
    *berater, *kundenservice, *kundenberater, *kundenbetreuer, *servicetechniker,
    dialogmarketing, servicedisponent, serviceberater kfz, serviceassistenz, sachbearbeiter kundenservice,
    sachbearbeiter im kundenservice, sachbearbeiter kundenbetreuung, sachbearbeiter kundendienst,
    sachbearbeiter reklamation, sachbearbeiter service, sachbearbeiter reklamationsmanagement,
    servicemechaniker, servicemechatroniker, serviceelektroniker, applikationstechniker,
    applikationsspezialist, produkttrainer, servicetechniker aussendienst, servicetechniker im aussendienst,
    servicetechniker medizintechnik, servicetechniker maschinenbau, servicetechniker elektrotechnik,
    servicetechniker elektronik, servicetechniker automatisierung, medizintechniker im aussendienst,
    medizintechniker aussendienst, telefonservice, beschwerdemanager, prozessberater consulting,
    versicherungsservice, flugbegleiter, zugbegleiter, kundenbetreuer im nahverkehr, checkin, kundendienst*,
    kundenservice*, *kundendienst, *hotline, kundenberater energie, kundenberater strom
marketing:
    marketingreferent, marketingleiter, marketingassistenz, marketingassistent, marketingspezialist,
    marketingmitarbeiter, marketingkoordinator, marketingverantwortlicher, marketingabteilung,
    mitarbeiter marketing, referent marketing, leiter marketing, leitung marketing, werbetexter,
    texter, social media redakteur, pressesprecher, pressereferent, presse, pr berater, pr referent, pr
    manager, offentlichkeitsreferent, kommunikationsmanager, kommunikationsreferent,
    kommunikationsberater, kommunikationsleiter, referent kommunikation, leiter kommunikation, interne
    kommunikation, markenmanager, markenmanagement, markenkommunikation, marktforschung,
    marktforscher, eventmanager, eventmanagement, veranstaltungsmanager, veranstaltungskaufmann,
    veranstaltungsmanagement, veranstaltungstechniker event, messe, messebau event, kampagnenmanager,
    kampagnenmanagement, suchmaschinenoptimierung, onlinemarketing, online redakteur marketing,
    mediaplaner, mediaberater, e commerce manager, produktmarketing, community manager, werbe*,
    kommunikations*, event*,
    pressestelle, pressearbeit, sachbearbeiter marketing, sachbearbeiter offentlichkeitsarbeit,
    kongressmanager, kongress, tagungsmanager, messemanager, messekoordinator, messeplaner, citymanager,
    kundenbindungsprogramm, mediaplanung, onlineshop manager, shopmanager online, webmaster, veranstaltungs*
media:
    onlineredakteur, online redakteur, content redakteur, technischer redakteur, technische
    dokumentation, chefredakteur, redaktionsleiter, redaktionsassistenz, volontar, lektor,
    lektorat, autor, fotograf, videograf, kameramann, kamera, cutter, videoproduzent, tontechniker,
    mediengestalter bild und ton, produzent, reporter, moderator, sprecher, ubersetzung, lokalisierung,
    korrektor, bildredakteur, bibliothekar, archivar, verlag, *redakteur, *redaktion, *ubersetzer,
    kaufmann fur audiovisuelle medien, medienkaufmann, redaktionsvolontar, redaktionsvolontariat,
    volontariat, bildtechniker, kameraassistent, toningenieur, tontechnik, lichttechniker,
    veranstaltungstechniker, veranstaltungstechnik, buhnentechniker, buhnentechnik, buhnenmeister,
    buhnenhandwerker, regieassistent, regie, schauspieler, musiker, theaterpadagoge, kuratorin,
    museumspadagoge, bibliothek, medien und informationsdienste, archivdienst, lektoratsassistenz,
    *dolmetscher, *journalist, *fotograf
finance:
    finanzcontroller, finanzleiter, finanzmanager, finanzanalyst, finanzberater, finanzierung,
    finanzierungsberater, finanzreporting, finanz und rechnungswesen, leiter finanzen, leiter
    finanzbuchhaltung, leiter rechnungswesen, kaufmannischer leiter, kaufmannische leitung,
    controller, beteiligungscontroller, vertriebscontrolling, projektcontroller, werkscontroller,
    bilanzbuchhaltung, debitorenbuchhalter, debitorenbuchhaltung, kreditorenbuchhalter,
    kreditorenbuchhaltung, anlagenbuchhalter, hauptbuchhalter, hauptbuchhaltung, mitarbeiter
    buchhaltung, sachbearbeiter buchhaltung, sachbearbeiter rechnungswesen, sachbearbeiter
    finanzbuchhaltung, lohn und gehaltsbuchhalter, lohn und gehaltsabrechnung, lohn und gehalt,
    gehaltsabrechnung, gehaltsbuchhalter, entgeltabrechner, entgelt, payroll spezialist,
    steuerberater, steuerreferent, steuerfachwirt, steuerfachangestellter, steuerassistent,
    wirtschaftsprufung, prufungsassistent, revisor, revision, interne revision, konzernrechnungswesen,
    konzernbuchhaltung, konsolidierung, bankkaufmann, bankkauffrau, bankberater, kreditanalyst,
    kreditsachbearbeiter, kredit, kreditberater, baufinanzierung, versicherungskaufmann, versicherung,
    schadensachbearbeiter, schadenbearbeiter, fakturierung, rechnungsprufer, rechnungsprufung,
    rechnungswesenmitarbeiter, abrechnung, mahnwesen, forderungsmanagement, inkasso, zahlungsverkehr,
    anlageberater, vermogensberater, fondsbuchhalter, wirtschaftspruferin, treasury manager, *buchhalter,
    *buchhaltung, *controller, *controlling,
    bankfachwirt, sparkasse, sparkassenkaufmann, volksbank, firmenkundenberater, firmenkundenbetreuer,
    privatkundenberater, kundenberater bank, kundenberater sparkasse, kundenberater privatkunden,
    kundenberater baufinanzierung, kundenberater versicherung, serviceberater bank, servicemitarbeiter bank,
    baufinanzierungsberater, wertpapier, portfoliomanager, fondsmanager, fondsmanagement,
    vermogensverwalter, vermogensverwaltung, vermogensmanagement, marktfolge, meldewesen, debitoren,
    sachbearbeiter debitoren, sachbearbeiter kreditoren, sachbearbeiter debitorenbuchhaltung, sachbearbeiter
    kreditorenbuchhaltung, sachbearbeiter finanzen, sachbearbeiter lohn, sachbearbeiter lohnbuchhaltung,
    sachbearbeiter entgeltabrechnung, sachbearbeiter entgelt, sachbearbeiter steuern, sachbearbeiter steuer,
    sachbearbeiter kasse, sachbearbeiter abrechnung, sachbearbeiter faktura, sachbearbeiter fakturierung,
    sachbearbeiter rechnungsprufung, sachbearbeiter mahnwesen, sachbearbeiter forderungsmanagement,
    sachbearbeiter zahlungsverkehr, sachbearbeiter kredit, sachbearbeiter versicherung, sachbearbeiter
    controlling, sachbearbeiter schaden, sachbearbeiter schadenregulierung, sachbearbeiter
    schadenbearbeitung, sachbearbeiter leistungsabrechnung, faktura, kammerei,
    stadtkasse, gemeindekasse, betriebsprufer, haushaltssachbearbeiter, innenrevision, kostenrechner,
    kostenrechnung, berichtswesen, jahresabschluss, reporting finanz, fordermittelabrechnung,
    drittmittelverwaltung, drittmittel, inkassosachbearbeiter, insolvenzsachbearbeiter, insolvenz, lohn*,
    kredit*, versicherungs*, rechnungs*, abrechnungs*, debitoren*, kreditoren*, entgelt*, schaden*, *steuer,
    *revisor, *abrechnung, *abrechner, controller produktion, controller vertrieb, controller logistik,
    buchhalter immobilien
legal:
    wirtschaftsjurist, unternehmensjurist, syndikus, rechtsreferendar, referendar, legal counsel,
    rechtsassistent, rechtsassistenz, rechtsreferent, patentanwalt, patentreferent, notar,
    notarfachangestellte, anwalt, justiziar, vertragsmanager, vertragsmanagement, vertragsrecht,
    arbeitsrecht, datenschutzbeauftragter, datenschutzmanager, datenschutzkoordinator, datenschutzer,
    compliance beauftragter, compliance referent, geldwasche, geldwaschebeauftragter,
    geldwaschepravention, risikomanager, risikomanagement, risikocontroller, risiko, betrugspravention,
    zulassung, zulassungsmanager, regulatorik, recht und compliance, *jurist, *anwalt, rechts*,
    datenschutz*,
    sachbearbeiter recht, sachbearbeiter datenschutz, sachbearbeiter vertragsmanagement,
    patentsachbearbeiter, patentingenieur, patentanwaltsfachangestellte, notariat, notariatsfachangestellte,
    justizfachangestellte, justizfachwirt, justiz, rechtspfleger, richter, gerichtsvollzieher, jurist
    personal, vergabe, vergabestelle, vergabemanager, sachbearbeiter vergabe, steuerrecht, exportkontrolle,
    exportkontrollbeauftragter, arzneimittelzulassung, produktsicherheit, regulierung,
    regulierungsmanagement, insolvenzverwalter, vertrags*, zulassungs*, *recht, *syndikus
people:
    personalsachbearbeitung, personalberater, personaldisponent, personalmitarbeiter, personalleitung,
    personalassistent, personalassistenz, personalmarketing, personalentwickler, personalcontroller,
    personalplanung, leiter personal, leitung personal, referent personal, referent personalentwicklung,
    sachbearbeiter personal, mitarbeiter personal, hr referent, hr sachbearbeiter, hr mitarbeiter, hr
    leiter, hr spezialist, hr generalist, hr manager, bewerbermanagement, recruiting manager, talent
    manager, ausbildungsleiter, ausbildungsreferent, ausbildungsbeauftragter, arbeitgebermarke,
    employer branding manager, betriebliches gesundheitsmanagement, verguetung, vergutung,
    weiterbildungsreferent, mitarbeiterentwicklung, *recruiter,
    referent ausbildung, referent aus und weiterbildung, sachbearbeiter personalwesen, sachbearbeiter
    personalabrechnung, sachbearbeiter personalverwaltung, sachbearbeiter personalmanagement, sachbearbeiter
    personalgewinnung, sachbearbeiter zeitwirtschaft, sachbearbeiter im personalwesen, sachbearbeiter im
    bereich personal, zeitwirtschaft, dienstplaner, dienstplanung, gesundheitsmanagement, betriebsrat,
    betriebliche ausbildung, ausbildungskoordinator, ausbildungsmanager, leiter ausbildung,
    weiterbildungsmanager, bewerbermanager, stellenbesetzung, ausbildungsleit*, personalverwaltung,
    recruiter pflege, recruiter vertrieb, recruiter it
ops:
    betriebsassistent, betriebsorganisation, prozessmanager, prozessoptimierung, prozessanalyst,
    prozessberater, prozessverbesserung, leiter operations, operativer leiter, referent der
    geschaftsfuhrung, referent geschaftsfuhrung, geschaftsfuhrer, geschaftsfuhrung, standortleiter,
    standortleitung, niederlassungsleiter, niederlassungsleitung, regionalleiter, bereichsleiter,
    betriebswirt, organisationsentwicklung, unternehmensentwicklung, strategiereferent, strategie,
    stabsstelle, vorstandsreferent, vorstand, geschaftsstellenleiter, inhouse berater,
    inhouse consultant, anforderungsmanager, business analyst, digitalisierungsmanager,
    digitalisierung, transformationsmanager, prozess*,
    centerleiter, betriebsstattenleiter, hauptgeschaftsfuhrer, vorstandsmitglied, vorstandsvorsitzender,
    organisationsberater, organisationsreferent, organisationsmanager, unternehmensplanung, spartenleiter,
    geschaftsbereichsleiter, werksassistenz leitung, betriebswirtschaft, betriebssteuerung, leitstelle,
    disponent leitstelle, geschaftsfeld*, niederlassungs*, standort*, vorstandsburo, referent vorstandsburo
supply:
    einkaufsleiter, einkaufsmitarbeiter, einkaufssachbearbeiter, strategischer einkaufer, operativer
    einkaufer, technischer einkaufer, leiter einkauf, sachbearbeiter einkauf, mitarbeiter einkauf,
    beschaffungsmanager, materialwirtschaft, materialdisponent, materialplaner, disposition,
    bedarfsplaner, produktionsplaner disposition, lieferantenmanagement, lieferantenmanager,
    logistikleiter, logistikmitarbeiter, logistikplaner, logistikkoordinator, logistiker, fachkraft
    lagerlogistik, fachlagerist, lagerhelfer, lagerleiter, lagerarbeiter, lagerlogistiker,
    lagerfachkraft, mitarbeiter lager, mitarbeiter im lager, mitarbeiter logistik, mitarbeiter
    warenannahme, wareneingang, warenausgang, warenannahme, kommissionierung, versand,
    versandmitarbeiter, mitarbeiter versand, verpacker, verpackung, packer, paketzusteller, zusteller,
    brieftrager, briefzusteller, auslieferungsfahrer, lieferfahrer, kurierfahrer, kurier, lkw fahrer,
    busfahrer, lokfuhrer, triebfahrzeugfuhrer, speditionskaufmann, spedition, speditionskauffrau,
    transport, transportlogistik, fuhrpark, fuhrparkmanagement, fuhrparkleiter, zoll,
    zollsachbearbeiter, zolldeklarant, import export, lieferkette, supply chain manager, bestand,
    bestandsmanagement, gabelstaplerfahrer, tourenplaner, *fahrer, *einkaufer, *einkauf, *logistik,
    *disponent, versand*, lieferanten*, fuhrpark*,
    schichtleiter lager, schichtleiter logistik, meister lager, aushilfe lager, sachbearbeiter logistik,
    sachbearbeiter im einkauf, sachbearbeiter disposition, sachbearbeiter materialwirtschaft, sachbearbeiter
    zoll, sachbearbeiter zollabwicklung, sachbearbeiter versand, sachbearbeiter beschaffung, sachbearbeiter
    spedition, sachbearbeiter import, sachbearbeiter lager, sachbearbeiter fuhrpark, sachbearbeiter
    transport, zollabwicklung, zollbeauftragter, zollreferent, zollmanager, zollspezialist, zollexperte,
    seefracht, luftfracht, nahverkehr, fernverkehr, kraftverkehrsmeister, verkehrsmeister, verkehrsleiter,
    fahrdienstleiter, fahrdienst, strassenbahnfahrer, lkw, hochregalstapler, schubmast, schubmaststapler,
    stapler, staplerfahrer produktion, kommissionierhelfer, paketbote, postbote, paketzustellung,
    paketsortierer, sortierer, zustellung, umzugshelfer, mobelpacker, matrose, kapitan, warenwirtschaft,
    materialbereitsteller, materialbereitstellung, materialversorgung, materialsteuerung, materialverwalter,
    materialmanagement, bestandsplaner, lieferkettenmanager, beschaffer, vergabe einkauf, flughafen,
    speditions*, *lager, *lagerist, *zusteller, *disposition, *spedition, *beschaffung, *logistiker,
    einkaufer elektronik, einkaufer it, einkaufer bau, einkaufer mechanik, einkaufer produktion
mfg:
    produktionshelfer, produktionsarbeiter, produktionsfachkraft, produktionsplaner,
    produktionsplanung, produktionssteuerung, produktionsingenieur, produktionstechniker,
    produktionstechnologe, leiter produktion, mitarbeiter produktion, mitarbeiter in der produktion,
    mitarbeiter fertigung, mitarbeiter montage, fertigungsmitarbeiter, fertigungsleiter,
    fertigungssteuerer, fertigungsingenieur, fertigungsplaner, fertigungstechnik, arbeitsvorbereiter,
    arbeitsvorbereitung, montagemitarbeiter, montagehelfer, montageleiter, werkleiter, werksleiter,
    werkzeugmacher, werkzeugmechaniker, werkstatt, werkstattleiter, werkstattmeister, werkstoffprufer,
    werkstudent produktion, meister, industriemeister, schichtfuhrer, vorarbeiter, maschinen und
    anlagenfuhrer, maschinenbedienung, anlagenbediener, anlagenfahrer, maschineneinrichter, einrichter,
    cnc fraser, cnc dreher, dreher, fraser, zerspaner, cnc, metallbauer, konstruktionsmechaniker,
    feinmechaniker, kfz mechatroniker, kfz mechaniker, kfz meister, kfz, karosseriebauer, lackierer,
    schreiner, tischler, schlosserei, spengler, giesser, kunststofftechnik, chemikant,
    chemietechniker, pharmakant, verfahrensmechaniker, verfahrensingenieur, verfahrenstechniker,
    prozesstechniker, prozesstechnologe, industrialisierung, inspektor fertigung, drucker,
    medientechnologe druck, verpackungsmittel, backer produktion, lebensmitteltechniker,
    lebensmitteltechnologe, fachkraft fur lebensmitteltechnik, qualitatsmanager, qualitatsprufer,
    qualitatskontrolle, qualitatstechniker, qualitatsbeauftragter, qualitatsleiter,
    qualitatsmanagementbeauftragter, mitarbeiter qualitatssicherung, leiter qualitat, prufer,
    pruftechniker, messtechniker, industrieelektroniker, industriemechanik, produktionsmechaniker,
    mechaniker, textil, naher, elektroniker fur betriebstechnik, mitarbeiter werk, werker,
    helfer produktion, fertigungs und montage, qualitats*, montage*, werkzeug*, *monteur, *schlosser,
    *schweisser, *fertigung, *produktion,
    schichtmeister, linienfuhrer, anlagenhelfer, schichthelfer, montierer, elektroniker schaltschrankbau,
    elektroniker produktion, elektrofachkraft produktion, lotarbeiten, loter, bestucker, reinraum,
    baugruppen, drehtechnik, frastechnik, cnc programmierer, schleifer, polierer, entgrater, erodierer,
    stanzer, kanter, abkanter, abkantpresse, biegemaschine, blechbearbeitung, feinblechner, schmied,
    schmelzer, formenbau, formenbauer, modellbauer, giesserei, kunststoff, kunststoffformgeber, spritzguss,
    verzinkerei, galvanik, galvaniseur, oberflachenbeschichter, beschichter, pulverbeschichter, lackierung,
    lackiererei, hartetechnik, harterei, warmebehandlung, metallbau, stahlbau, stahlbauer, metallarbeiter,
    metallfachkraft, metalltechnik, wig, holzbearbeitung, holzfachkraft, mobelbau, fensterbau, fensterbauer,
    polsterer, raumausstatter, schneider, textilreiniger, wascherei, waschereimitarbeiter, flugzeugbau,
    karosserie, karosseriebau, fahrzeugbau, fahrzeugaufbereiter, fahrzeugpfleger, kfz elektriker, kfz
    servicetechniker, mechatroniker nutzfahrzeuge, mechatroniker produktion, serviceberater werkstatt,
    werkstattmitarbeiter, werkstatttechniker, brauer, molkereifachmann, milchtechnologe, muller,
    fleischverarbeitung, schlachter, zerleger, lebensmitteltechnik, buchbinder, druckerei, medientechnologe,
    offsetdrucker, siebdrucker, glaser, keramiker, industriekeramiker, prozesstechnik, prozessplaner,
    chemiefacharbeiter, chemieanlagen, betriebsmeister, werksleitung, werkleitung, fabrikplaner,
    fabrikplanung, arbeitsplaner, arbeitsplanung, zeitstudien, sachbearbeiter qualitatssicherung,
    sachbearbeiter qualitatsmanagement, sachbearbeiter arbeitsvorbereitung, sachbearbeiter
    produktionsplanung, qs mitarbeiter, qm mitarbeiter, qmb, qs techniker, koordinatenmesstechnik,
    prufplaner, prufmittel, endkontrolle, sichtkontrolle, industriemechaniker instandhaltung,
    industriehelfer, industriemitarbeiter, maschinen*, zerspan*, schweiss*, industriemechanik*,
    schaltschrank*, *schleifer, *dreher, *fraser, *maschinist, *giesser, *lackierer, *prufer, *montage,
    *macher, *werkstatt, *schmied, *mechatroniker, kunststoffspritzer, spritzer
clinical:
    gesundheits und krankenpfleger, gesundheits und kinderkrankenpfleger, kinderkrankenpfleger,
    examinierte pflegefachkraft, examinierter altenpfleger, pflegehelfer, pflegeassistent,
    pflegedienstleitung, pflegedienstleiter, pflegekraft, pflegehilfskraft, pflegeberater, stationsleitung,
    intensivpflege, krankenschwester, hebamme, notfallsanitater, rettungssanitater, sanitater,
    medizinischer fachangestellter, medizinisch technischer assistent, mta, mtra, mtla, radiologie,
    arztin, hausarzt, zahnarzt, zahnmedizinische fachangestellte, zfa, zahntechniker, zahnarzthelfer,
    tierarzt, tiermedizinische fachangestellte, betriebsarzt, chefarzt, allgemeinmedizin, innere
    medizin, psychiatrie, chirurgie, augenoptiker, optiker, optometrist, horakustiker, orthopadietechniker,
    pta, pharmazeutisch technischer assistent, pharmazeut, pharmazie, apotheke, ergotherapeut, logopade,
    psychotherapeut, heilerziehungspfleger, heilpadagoge, betreuungskraft, betreuungsassistent,
    alltagsbegleiter, haushaltshilfe pflege, klinische forschung, klinische studien, studienkoordinator,
    arzneimittelsicherheit, sozialarbeiter, medizinprodukte, medizintechniker klinik, klinik,
    klinische, krankenhaus, praxis, *pfleger, *therapeut, *therapie, klinik*,
    wohnbereichsleitung, wohnbereichsleiter, einrichtungsleitung, einrichtungsleiter, heimleitung,
    heimleiter, praxisanleiter, praxismanager, praxisassistenz, operationstechnischer assistent,
    anasthesietechnischer assistent, operationstechnische assistenz, anasthesietechnische assistenz,
    medizinischer technologe fur laboratoriumsanalytik, funktionsdienst, endoskopie, dialyse, herzkatheter,
    anasthesie, intensivstation, notaufnahme, kreisssaal, kardiologie, onkologie, neurologie, urologie,
    gynakologie, orthopadie, padiatrie, geriatrie, dermatologie, palliativ, ambulanz, hospiz,
    sterilisationsassistent, zsva, aemp, kodierfachkraft, medizincontroller, medizincontrolling,
    arztassistent, hygienefachkraft, rettungsdienst, rettungsassistent, praktisches jahr, logopadie,
    masseur, masseur und medizinischer bademeister, diatassistent, ernahrungsberater, okotrophologe,
    podologe, osteopath, heilpraktiker, suchtberater, suchtberatung, sozialdienst, sozialer dienst,
    sozialberatung, sozialberater, sozialassistent, sozialbetreuer, soziale arbeit, soziale betreuung,
    schuldnerberater, behindertenhilfe, eingliederungshilfe, wohngruppe behindertenhilfe, rechtlicher
    betreuer, seniorenbetreuer, seniorenheim, seniorenbetreuung, demenzbetreuung, altenheim,
    wohngruppenbetreuer, heilerziehungspflegehelfer, wohnbetreuung, alltagsbegleitung, alltagshelfer,
    zahnmedizinischer fachangestellter, zmf, zmp, prophylaxe, zahntechnik, tiermedizin, augenoptik,
    augenoptikermeister, horgerateakustiker, orthopadieschuhmacher, orthopadietechnik mechaniker,
    sanitatshaus, reha, rehaberater, rehatechniker, pharmakovigilanz, pka, pharmazeutisch kaufmannischer
    angestellter, filialleiter apotheke, medizinphysiker, klinischer monitor, medizin*, sozialdienst*,
    gesundheits*, kranken*, sozialarbeit*, apotheken*, betreuungs*, *sanitater, *apotheker, *psychologe,
    *sozialarbeiter, *krankenpfleger, *pflegefachkraft, *pflege, behindertenwerkstatt, gruppenleiter
    werkstatt
education:
    erzieherin, kinderpfleger, tagesmutter, kita leitung, kita, kindergarten, schulbegleiter,
    schulleiter, schule, sozialpadagogik, padagogischer mitarbeiter, padagogik, lerncoach,
    nachhilfelehrer, nachhilfe, dozentin, hochschule, professur, juniorprofessor, lehrbeauftragter,
    lehre, fahrlehrer, schwimmlehrer, sprachlehrer, deutschlehrer, musiklehrer, weiterbildung,
    seminarleiter, bildungsreferent, bildungsmanager, bildungsbegleiter, jobcoach, trainer, lernbegleiter,
    jugendarbeit, jugendhilfe, *lehrer, *erzieher, *padagoge, *dozent,
    erganzungskraft, zweitkraft, kindertagesstatte, kindertageseinrichtung, krippe, hort,
    integrationshelfer, integrationskraft, integrationsfachkraft, schulassistenz, schulsozialarbeiter,
    ganztag, ganztagsbetreuung, ogs, streetworker, familienhelfer, familienhilfe, inobhutnahme, wohngruppe,
    lehramt, studienrat, grundschullehramt, gymnasium, daz, deutsch als fremdsprache, deutsch als
    zweitsprache, integrationskurs, lehrassistent, studiengangsleiter, studienberater, studienberatung,
    studiengangskoordinator, berufseinstiegsbegleiter, berufsberater, coach jobcenter, kursleiter,
    ubungsleiter, bademeister, rettungsschwimmer, schwimmmeister, fachangestellter fur baderbetriebe,
    schul*, kita*, jugend*, bildungs*, padagogi*, sozialpadagogi*, *lehrkraft, *kita, *padagogik, *trainer,
    *schule
retail:
    verkaufer im einzelhandel, verkaufer einzelhandel, kaufmann im einzelhandel, kauffrau im
    einzelhandel, einzelhandelskaufmann, einzelhandelskauffrau, verkaufsmitarbeiter filiale,
    filialmitarbeiter, filialleitung, stellvertretender filialleiter, stellvertretende filialleitung,
    storemanager, shopleiter, marktmitarbeiter, abteilungsleiter markt, warenverraumer, warenverraumung,
    regalauffuller, kassenmitarbeiter, kasse, kassenkraft, fleischer, metzger, fleischereifachverkaufer,
    backer, backereifachverkaufer, konditor, verkaufsstelle, tankstelle, jungkoch, kuchenchef,
    souschef, beikoch, kochin, kuche, kuchenmitarbeiter, kuchenkraft, spulkraft, restaurantleiter,
    restaurantfachmann, restaurantmitarbeiter, servicemitarbeiter gastronomie, service gastronomie,
    hotelfachmann, hotelfachfrau, hotel, hotelkaufmann, barista, barmitarbeiter, bankett,
    frisor, kosmetiker, visagist, florist, tankwart, systemgastronomie, gastgeber, reisebuero,
    reiseverkehrskaufmann, tourismuskaufmann, rezeptionist hotel, schichtleiter restaurant, *koch,
    filial*, gastro*,
    verkaufer teilzeit, verkaufer vollzeit, verkaufer in teilzeit, verkaufer in vollzeit, verkaufer minijob,
    verkaufer aushilfe, verkaufer frischetheke, verkaufer fleisch, verkaufer fleischtheke, verkaufer theke,
    verkaufer backerei, verkaufer mode, verkaufer textil, verkaufer kasse, verkaufer
    baumarkt, verkaufer mobel, verkaufer schuhe, verkaufer lebensmittel, verkaufer elektronik, verkaufer
    tankstelle, verkaufer kosmetik, verkaufer filiale, ausbildung verkaufer, ausbildung zum verkaufer,
    ausbildung als verkaufer, ausbildung zur verkauferin, auszubildender verkaufer, azubi verkaufer,
    aushilfe verkauf, aushilfe im verkauf, minijob verkauf, mitarbeiter verkauf, mitarbeiter im verkauf,
    verkaufshilfe, verkaufsaushilfe, verkaufskraft, verkaufsberater mode, verkaufsberater mobel,
    verkaufsberater kuchen, mobelverkaufer, einrichtungsberater, fachverkaufer, lebensmittelhandwerk,
    kassenaufsicht, aushilfe, handelsfachwirt, handel, marktleitung, abteilungsleiter frische,
    abteilungsleiter verkauf, frischetheke, bedientheke, fleischtheke, kasetheke, theke, thekenkraft, obst
    und gemuse, getranke, drogist, drogerie, parfumerie, modeberater, mode verkauf, schuhverkaufer,
    backshop, backerei, backwaren, kiosk, gartencenter, zoofachhandel, warenservice, regaleinraumer,
    regalservice, inventur, inventurhelfer, dekorateur, kantine, kantinenleiter, kantinenkraft, mensa,
    betriebsrestaurant, gemeinschaftsverpflegung, verpflegung, speisenversorgung, essensausgabe,
    ausgabekraft, cateringleiter, demichef, hauswirtschaft kuche, spuler, abwasch, zimmermadchen, roomboy,
    zimmerreinigung, etagenkraft, hausdame, mitarbeiter housekeeping, mitarbeiter fruhstuck,
    fruhstuckskraft, fruhstucksservice, serviceleiter restaurant, restaurantleitung, gastgewerbe,
    bankettleiter, bankettmitarbeiter, hoteldirektor, hotelmanager, hotelleiter, hotelmitarbeiter, empfang
    hotel, empfangsmitarbeiter hotel, rezeption hotel, front office hotel, nachtportier, nachtrezeptionist,
    kosmetik, friseur, friseurmeister, nageldesigner, reiseburo, reiseburokaufmann, touristik,
    touristikkaufmann, tourismus, spielhalle, kinomitarbeiter, freizeit, freizeitpark, backerei*,
    metzgerei*, fleischerei*, kuchen*, konditor*, restaurantfach*, hotelfach*, einzelhandels*, *filiale,
    *kellner, *fachverkaufer, *filialleiter, *markt, *backer, *kuche, *gastronomie, filialleiter textil,
    filialleiter mode, verkaufer vollzeit teilzeit
admin:
    buroassistenz, buroassistent, burokaufmann, kaufmann fur buromanagement, kauffrau fur
    buromanagement, buromitarbeiter, buroleiter, buroleitung, buroorganisation, backoffice
    mitarbeiter, backoffice, mitarbeiter backoffice, sekretarin, chefsekretarin, vorstandsassistenz,
    vorstandssekretarin, teamassistenz, teamassistent, direktionsassistenz, direktionsassistent,
    assistent der geschaftsleitung, assistenz der geschaftsleitung, assistenz des vorstands,
    assistenz geschaftsfuhrung, assistentin, assistent geschaftsfuhrung, empfangsmitarbeiter,
    empfangskraft, empfangssekretarin, rezeption, rezeptionistin, verwaltungsmitarbeiter,
    verwaltungsangestellte, verwaltungsfachkraft, verwaltungskraft, verwaltungsleiter,
    sachbearbeitung, kaufmannischer sachbearbeiter, kaufmannischer mitarbeiter, kaufmannische
    mitarbeiterin, kaufmannische assistenz, kaufmannischer angestellter, industriekaufmann,
    industriekauffrau, datenerfassung, datenerfasser, datentypist, schreibkraft, poststelle,
    telefonzentrale, archiv, dokumentenmanagement, *assistenz, *sekretar, *sachbearbeiter, buro*,
    burgerservice, burgerburo, burgeramt, einwohnermeldeamt, standesamt, standesbeamter, ordnungsamt,
    auslanderbehorde, sozialamt, wohngeld, elterngeld, leistungsgewahrung, jobcenter, zulassungsstelle,
    geschaftsstelle, schulsekretarin, schreibdienst, fremdsprachenkorrespondent, fremdsprachenassistent,
    beamter, beamtenanwarter, mittlerer dienst, gehobener dienst, patientenaufnahme, patientenservice,
    anmeldung, assistenz der werkleitung, assistenz der klinikleitung, assistent bereichsleitung,
    teamassistenz vertrieb, registratur, registrator, botendienst, posteingang, scannen, sitzungsdienst,
    vorzimmer, datenpflege, verwaltungsfach*, sekretariats*, empfangs*, *sekretariat, *verwaltung
facilities:
    gebaudereiniger, gebaudereinigung, reinigung, reinigungsmitarbeiter, raumpfleger, putzkraft,
    unterhaltsreinigung, objektleiter, objektbetreuer, objektmanager, immobilienmanager,
    immobilienverwalter, immobilienkaufmann, immobilienkauffrau, immobilienmanagement, hausverwalter,
    hausverwaltung, mietverwalter, weg verwalter, verwalter, haustechnik, hausdienst, hauswirtschaft,
    hauswirtschafter, instandhalter, instandhaltungstechniker, instandhaltungsmechaniker,
    instandhaltungsleiter, betriebstechniker, betriebselektriker, betriebsschlosser, wartung,
    wartungstechniker, elektroinstallateur, elektromonteur, elektroniker fur energie und
    gebaudetechnik, elektroniker fur gebaudetechnik, elektromeister, elektrohelfer, solarteur,
    photovoltaik, pv monteur, solar monteur, kaltetechniker, klimatechniker, mechatroniker fur
    kaltetechnik, heizungsbauer, heizungsmonteur, sanitar, anlagenmechaniker shk, shk, installateur,
    klempner, dachdecker, maler, maler und lackierer, maurer, zimmerer, trockenbauer, fliesenleger,
    bodenleger, gartner, garten, landschaftsgartner, galabau, gartenlandschaftsbau, bauhelfer,
    bauarbeiter, bauleitung, oberbauleiter, bauzeichner, bautechniker, bauprojektleiter, polier, tiefbau,
    hochbau, strassenbau, strassenbauer, gleisbauer, kranfuhrer, baggerfahrer, kalkulator, bauuberwacher,
    bauuberwachung, tga planer, tga, fachplaner, statiker, tragwerksplaner, architekt, innenarchitekt,
    stadtplaner, landschaftsarchitekt, vermessung, vermessungsingenieur, vermessungstechniker,
    umweltingenieur, umwelttechnik, umweltschutz, brandschutz, brandschutzbeauftragter, fachkraft fur
    arbeitssicherheit, sicherheitsfachkraft, sicherheitsmitarbeiter, sicherheitsdienst, wachmann,
    werkschutz, wachschutz, objektschutz, entsorgung, mullwerker, liegenschaften, facility management,
    facility manager, energie, energietechnik, energieberater, versorgungstechnik, netzmonteur,
    *elektriker, *elektroniker, *installateur, immobilien*, reinigungs*, instandhaltungs*, wartungs*,
    projektleiter bau, projektleiter hochbau, projektleiter tiefbau, projektleiter tga, projektleiter shk,
    projektleiter versorgungstechnik, projektleiter photovoltaik, projektleiter sanitar, projektleiter
    heizung, projektleiter hls, projektleiter strassenbau, projektleiter immobilien, projektleiter
    gebaudetechnik, projektleiter brandschutz, projektleiter windenergie, projektleiter erneuerbare
    energien, projektleiter solar, projektleiter bauleitung, projektleiter architektur, projektleiter
    energie, projektingenieur bau, projektingenieur tga, projektingenieur tiefbau, projektmanager bau,
    projektmanager immobilien, projektmanager hochbau, projektsteuerer bau, projektsteuerung bau,
    technischer systemplaner, technischer zeichner tga, technischer zeichner bau, sachbearbeiter hochbau,
    sachbearbeiter tiefbau, sachbearbeiter immobilien, sachbearbeiter liegenschaften, sachbearbeiter
    gebaudemanagement, sachbearbeiter bauamt, sachbearbeiter bau, sachbearbeiter bauverwaltung,
    sachbearbeiter bauordnung, sachbearbeiter bauleitplanung, sachbearbeiter hausverwaltung, sachbearbeiter
    umwelt, sachbearbeiter umweltschutz, sachbearbeiter arbeitssicherheit, sachbearbeiter arbeitsschutz,
    sachbearbeiter brandschutz, sachbearbeiter instandhaltung, sachbearbeiter technik, sachbearbeiter
    vermessung, arbeitsschutz, sigeko, sicherheits und gesundheitsschutzkoordinator, gewasserschutz,
    naturschutz, grunflachen, grunflachenpfleger, grunpfleger, gartnerhelfer, baumpfleger, friedhof,
    forstwirt, forster, landwirt, landwirtschaft, landwirtschaftlicher mitarbeiter, tierwirt, tierpfleger,
    greenkeeper, winterdienst, rohrnetz, rohrschlosser anlagenbau, kabelmonteur, kabelverleger, glasfaser,
    glasfasermonteur, breitband, netzplaner, netzplanung, netzbetrieb, netzmeister, netzingenieur,
    netzanschluss, umspannwerk, elektroplanung gebaude, elektroniker gebaudetechnik, elektroniker
    energietechnik, elektroniker fur energietechnik, elektroniker photovoltaik, elektroniker instandhaltung,
    elektroniker betriebstechnik, elektroniker gebaudesystemintegration, elektrofachkraft, elektrohandwerk,
    bauleiter elektrotechnik, obermonteur, obermonteur elektrotechnik, elektro, mechatroniker
    instandhaltung, meister instandhaltung, meister elektrotechnik, meister haustechnik, technischer
    betriebsleiter, betriebshandwerker, handwerker, haushandwerker, haustischler, hausdiener, objektleitung,
    objektmanagement, vorarbeiter reinigung, vorarbeiter gebaudereinigung, fensterputzer, haushaltshilfe,
    haushalter, hauswirtschaftskraft, hauswirtschaftshelfer, hauswirtschaftsleitung, hauswirtschaftliche
    kraft, schadlingsbekampfer, schornsteinfeger, heizung, heizungs und sanitarmonteur, kundendienstmonteur,
    kundendiensttechniker heizung, kundendiensttechniker shk, servicetechniker heizung, servicetechniker
    kaltetechnik, servicetechniker klimatechnik, servicetechniker kalte, servicetechniker gebaudetechnik,
    servicetechniker sicherheitstechnik, servicetechniker windenergie, servicetechniker shk,
    servicetechniker aufzuge, servicetechniker photovoltaik, servicemonteur aufzuge, aufzugsmonteur,
    aufzugstechniker, aufzuge, windenergie, windkraft, windenergieanlagen, windkraftanlagen, biogas,
    biogasanlage, fernwarme, warmepumpe, warmepumpen, kraftwerk, kraftwerker, kaltemonteur, mechatroniker
    kaltetechnik, klimatechnik, luftung, brandmeldetechnik, brandmeldeanlagen, sprinkler, sprinklermonteur,
    monteur fur photovoltaikanlagen, solarmonteur, beton, pflasterer, verputzer, stuckateur, isolierer,
    abbruch, dachdeckergeselle, dachdeckerhelfer, dachdeckermeister, zimmerergeselle, zimmermann, zimmerei,
    elektrikergeselle, malergeselle, malermeister, malerhelfer, fenstermonteur, turmonteur, tormonteur,
    rollladenmechaniker, baggerfuhrer, kranfahrer, autokranfahrer, hochbaufacharbeiter, tiefbaufacharbeiter,
    facharbeiter, abwassertechnik, abwasser, klaranlage, klarwarter, entsorger, wertstoffhof, geotechnik,
    geotechniker, altlasten, architektur, stadtplanung, stadtentwicklung, raumplanung, raumplaner,
    verkehrsplaner, verkehrsplanung, kataster, geomatiker, vermesser, tragwerksplanung, statik,
    bautechnischer prufer, bauabrechner, bauabrechnung, bauverwaltung, vermietung, vermieter,
    vermietungsmanager, weg verwaltung, mietverwaltung, mietenverwalter, wohnungswirtschaft, hausbetreuer,
    sicherheit, luftsicherheitsassistent, luftsicherheitskontrollkraft, luftsicherheit, revierfahrer,
    streifendienst, pfortner, pforte, pfortendienst, wachdienst, wachperson, museumsaufsicht,
    veranstaltungsordner, ordner, feuerwehr, feuerwehrmann, werkfeuerwehr, werkfeuerwehrmann,
    elektroinstallation, elektroinstallations*, photovoltaik*, heizungs*, sanitar*, kalte*, klimatechnik*,
    luftungs*, strassen*, wasser*, abfall*, umwelt*, brandschutz*, arbeitsschutz*, sicherheits*, energie*,
    netzbau*, liegenschafts*, hausmeister*, haustechnik*, landschafts*, vermessungs*, *bauleiter, *bauer,
    *bau, *architekt, *gartner, *reiniger, *reinigung, *hausmeister, *instandhaltung, *baustelle,
    technischer dienst, mitarbeiter technischer dienst, immobilienverwaltung, objektverwaltung
policy:
    nachhaltigkeitsmanager, nachhaltigkeitsreferent, nachhaltigkeitsbeauftragter, politikberater,
    politische kommunikation, politischer referent, public affairs, gremien, verbandsarbeit,
    klimaschutz, klimaschutzmanager, klimaschutzbeauftragter, klima, fundraising, spendenmanagement,
    entwicklungszusammenarbeit, offentliche verwaltung, nachhaltigkeits*, klima*,
    grundsatzfragen, grundsatzreferent, politische bildung, politikwissenschaftler, fordermittel,
    forderprogramm, wirtschaftsforderung, wirtschaftsforderer, gleichstellungsbeauftragte, gleichstellung,
    integrationsbeauftragter, ehrenamtskoordinator, ehrenamt, freiwilligendienst, quartiersmanager,
    quartiersmanagement, burgermeister, amtsleiter, amtsleitung, ministerium, landtag, bundestag,
    verbandsreferent, mobilitatsmanager, energiepolitik, spendenreferent, spender, stiftung,
    stiftungsreferent, humanitare hilfe, menschenrechte, katastrophenschutz, bevolkerungsschutz,
    zivilschutz, energiewende, fordermittel*, burgermeister*
"""

FRENCH = """
software:
    developpeur web, developpeur logiciel, developpeur fullstack, developpeur backend, developpeur
    frontend, developpeur java, developpeur mobile, developpeur back, developpeur front, dev
    fullstack, ingenieur en developpement, ingenieur de developpement, ingenieur developpement,
    ingenieur etude et developpement, ingenieur etudes et developpement, ingenieur d etudes et
    developpement, concepteur developpeur, analyste programmeur, programmeur analyste, programmeur
    jeu, programmeur de jeu, ingenieur en logiciel, genie logiciel, ingenieur informatique embarque
    logiciel, logiciel embarque, architecte technique, architecte applicatif, architecte solution
    logiciel, architecte cloud, ingenieur cloud, ingenieur plateforme, ingenieur fiabilite, ingenieur
    test logiciel, testeur, testeur logiciel, ingenieur test, analyste qa, assurance qualite
    logicielle, qa, lead developpeur, responsable developpement, responsable technique logiciel,
    directeur technique, integrateur web, responsable des developpements, ingenieur backend, ingenieur
    frontend, ingenieur fullstack, ingenieur sre
data:
    analyste donnees, analyste data, data analyste, analyste bi, analyste de la donnee, analyste
    intelligence d affaires, intelligence d affaires, scientifique de donnees, scientifique des
    donnees, science des donnees, ingenieur de donnees, ingenieur en donnees, architecte de donnees,
    architecte data, base de donnees donnees, developpeur bi, consultant bi, consultant data, chef de
    projet data, responsable data, gestionnaire de donnees, gouvernance des donnees, actuaire,
    actuariat, charge d etudes statistiques, charge d etudes actuarielles, apprentissage automatique,
    apprentissage machine, ingenieur ia, ia, ingenieur machine learning, ingenieur en apprentissage
    automatique, annotateur, geomaticien, geomatique, decisionnel, analyste quantitatif
research:
    chercheur postdoctoral, doctorant, these, scientifique, ingenieur de recherche, ingenieur
    recherche, ingenieur r&d, technicien de laboratoire, technicien laboratoire, technicien de
    recherche, assistant de recherche, associe de recherche, charge de recherche, directeur de
    recherche, chimiste, biologiste, physicien, biochimiste, microbiologiste, geologue, formulation,
    laborantin, responsable r&d, directeur r&d, recherche et developpement, recherche clinique
    laboratoire, bio informaticien
hardware:
    ingenieur electrique, ingenieur en electronique, ingenieur hardware, ingenieur systeme embarque,
    ingenieur systemes embarques, ingenieur materiel, ingenieur mecatronique, ingenieur conception
    mecanique, concepteur mecanique, concepteur electrique, dessinateur projeteur, dessinateur,
    dessinateur industriel, projeteur, projeteur mecanique, ingenieur bureau d etudes, ingenieur
    calcul, ingenieur essais, ingenieur validation, ingenieur automatisme, automaticien, automatisme,
    ingenieur robotique, robotique, ingenieur optique, optique, ingenieur radiofrequence, ingenieur rf,
    ingenieur fpga, ingenieur firmware, ingenieur aeronautique, aeronautique, aerospatial,
    ingenieur systeme mecanique, genie mecanique, genie electrique, technicien electronique,
    electronicien, technicien bureau d etudes, electrotechnicien, electrotechnique, systeme embarque,
    ingenieur batterie, semi conducteur
product:
    proprietaire de produit, product owner, gestionnaire de produit, gestionnaire produit, directeur
    produit, directeur de produit, directrice produit, chef produit, responsable de produit,
    coordonnateur produit, analyste produit, specialiste produit, responsable de l offre, chef de
    produit digital, charge de produit
program:
    chef de projet informatique, chef de projet it, chef de projet technique, chef de projets,
    charge de projets, directeur de projet, directeur de programme, gestionnaire de projets,
    gestionnaire de programme, responsable de projet, responsable projet, responsable de programme,
    coordonnateur de projet, coordinateur de projet, coordonnateur de projets, coordinateur projet,
    coordonnateur, ingenieur projet, ingenieur d affaires projet, assistant chef de projet, assistant
    projet, pilote de projet, planificateur de projet, conduite du changement, gestion du changement,
    bureau de projets, charge de mission projet, planification
design:
    concepteur graphique, designer graphique, designer produit, designer ux, designer ui, concepteur
    ux, directeur artistique, directeur de la creation, directeur creatif, direction artistique,
    infographiste, maquettiste, illustrateur, webdesigner, ergonome, architecte d interieur, designer
    d interieur, designer industriel, artiste 3d, artiste, artiste technique, artiste environnement,
    concepteur de jeu, concepteur de niveaux, modelisateur, modeliste, styliste, graphisme, animateur
    2d, animateur 3d, responsable design, stagiaire design
itsec:
    administrateur systemes, administrateur systemes et reseaux, administrateur systeme et reseau,
    administrateur reseaux, administrateur de systemes, administrateur de base de donnees,
    administrateur base de donnees, administrateur bases de donnees, administrateur infrastructure,
    administrateur securite, ingenieur systeme, ingenieur systemes, ingenieur systemes et reseaux,
    ingenieur systeme et reseau, ingenieur reseau, ingenieur reseaux, ingenieur infrastructure,
    ingenieur securite, ingenieur cybersecurite, ingenieur en securite, architecte securite, architecte
    reseau, architecte infrastructure, architecte d entreprise, analyste securite, analyste
    cybersecurite, analyste en securite, analyste soc, analyste en securite de l information, analyste
    fonctionnel, analyste d affaires ti, analyste informatique, analyste en informatique, analyste ti,
    analyste de systemes, conseiller en securite, conseiller securite de l information, consultant
    cybersecurite, consultant securite, rssi, responsable securite informatique, responsable securite
    des systemes d information, securite des systemes d information, systemes d information, systeme d
    information, responsable si, dsi, directeur des systemes d information, responsable informatique,
    directeur informatique, technicien systeme, technicien systemes et reseaux, technicien reseau,
    technicien support, technicien support informatique, technicien de support informatique,
    technicien helpdesk, technicien informatique de proximite, technicien de proximite, technicien ti,
    technicien en informatique, technicien telecom, telecom, telecommunications, support informatique,
    support ti, support utilisateurs, support applicatif, gestionnaire ti, technologies de l
    information, tests d intrusion, pentesteur, hypervision, exploitation informatique, technicien d
    exploitation informatique, charge de support informatique, infogerance, infrastructure reseau
sales:
    commercial, conseiller commercial sedentaire, commercial sedentaire, commercial itinerant,
    commercial b2b, business developer, developpeur commercial, developpeur d affaires, developpeur
    business, representant developpement des affaires, representant du developpement des affaires,
    developpement des affaires, directeur developpement des affaires, directeur du developpement,
    directeur des ventes, directeur de comptes, directeur grands comptes, directeur regional des
    ventes, charge de compte, charge de comptes, gestionnaire de compte, gestionnaire de comptes,
    gestionnaire des ventes, gestionnaire de territoire, gestionnaire de comptes cles, responsable
    grands comptes, responsable grand compte, responsable comptes cles, responsable de secteur,
    responsable secteur, responsable regional des ventes, responsable de zone, responsable
    developpement commercial, responsable developpement, responsable partenariats, charge de
    partenariats, charge de developpement commercial, chef de secteur, chef des ventes, chef de zone,
    chef de region, attache technico commercial, ingenieur technico commercial, ingenieur d affaires,
    ingenieur avant vente, ingenieur avant ventes, avant vente, avant ventes, consultant avant vente,
    conseiller aux ventes b2b, conseiller en ventes, representant commercial, representant technique,
    representant des ventes internes, representant medical, visiteur medical, delegue medical, delegue
    pharmaceutique, vendeur itinerant, vendeur b2b, teleprospecteur, teleconseiller vente,
    televendeur, televente, animateur des ventes, administration des ventes, assistant commercial,
    assistant adv, adv, assistant administration des ventes, coordonnateur des ventes, gestionnaire
    adv, agent commercial, apporteur d affaires, negociateur immobilier, agent immobilier, conseiller
    immobilier, charge d affaires commercial, charge d affaires entreprises, appel d offres, appels d
    offres, force de vente, directeur commercial regional, direction commerciale, prospection,
    executif de compte, technico*
customer:
    charge de clientele entreprises, charge de la relation client, charge de relation client, charge
    relation client, charge de service client, charge du service client, charge de support, charge d
    accueil client, charge d onboarding, conseiller clientele a distance, conseiller de clientele,
    conseiller relation client, conseiller service client, conseiller au service a la clientele,
    conseiller service a la clientele, conseiller client a distance, conseiller technique,
    teleconseiller, teleoperateur, representant service clientele, representant du service a la
    clientele, representant au service a la clientele, representant service a la clientele, service a
    la clientele, agent service a la clientele, agent au service a la clientele, agent du service a la
    clientele, preposee au service a la clientele, prepose au service a la clientele, agent de service
    client, gestionnaire relation client, responsable relation client, responsable service client,
    responsable support client, responsable succes client, responsable clientele, responsable de
    clientele, gestionnaire succes client, gestionnaire de la reussite client, reussite client,
    specialiste succes client, experience clientele, technicien support client, technicien de
    support, support technique, technicien service apres vente, technicien sav, sav, service apres
    vente, technicien itinerant, technicien de service, technicien terrain, technicien sur la route,
    ingenieur support, ingenieur support client, ingenieur service client, consultant technique,
    consultant erp, consultant sap, consultant crm, consultant salesforce, consultant implementation,
    consultant integration, consultant deploiement, consultant, consultant junior, consultant senior,
    manager conseil, conseil, specialiste implementation, specialiste en implantation, charge de
    deploiement, deploiement, responsable deploiement, integrateur solution, gestion des reclamations,
    reclamations, centre d appels, centre de contact, centre de relation client, agent de voyage,
    conseiller voyage, clientele, support clientele, moderateur, moderateur de contenu, voyageur*
marketing:
    charge de marketing, charge marketing, charge de marketing digital, charge de communication et
    marketing, charge marketing et communication, assistant marketing, assistant communication,
    assistant chef de produit marketing, responsable communication, responsable marketing digital,
    responsable de la communication, responsable marketing et communication, responsable acquisition,
    charge d acquisition, directeur marketing, directeur de la communication, directeur communication,
    directrice marketing, chef de projet marketing, chef de projet communication, chef de projet
    digital, chef de projet web, chef de projet evenementiel, chef de produit marketing, chef de
    marque, chef de pub, chef de publicite, coordonnateur marketing, coordinateur marketing,
    conseiller marketing, conseiller en communication, conseiller communication, conseiller en
    communications, specialiste marketing, specialiste en marketing, gestionnaire marketing,
    gestionnaire de communaute, gestionnaire de communautes, gestionnaire medias sociaux, medias
    sociaux, reseaux sociaux, animateur de communaute, charge de contenu, createur de contenu marketing,
    concepteur redacteur, charge de relations presse, relations presse, relations publiques, attache de
    presse, charge d evenementiel, charge evenementiel, responsable evenementiel, charge d evenements,
    evenement, traffic manager, referenceur, referencement, webmarketing, webmarketeur, marketing
    numerique, communication interne, image de marque, etudes de marche, charge d etudes marketing,
    trade marketing manager, strategie de contenu, webmestre, animation commerciale, publicitaire
media:
    redacteur web, redacteur technique, redacteur en chef, redacteur de contenu, secretaire de
    redaction, editeur, edition, charge d edition, correcteur, reviseur, linguiste, interprete,
    localisation, gestionnaire de localisation, specialiste linguistique, monteur, videaste,
    realisateur, cadreur, cameraman, ingenieur son, ingenieur du son, technicien son, preneur de son,
    photographe, presentateur, animateur radio, journaliste reporter, reporter, producteur,
    productrice, charge de production audiovisuelle, audiovisuel, technicien audiovisuel,
    documentaliste, bibliothecaire, archiviste, scenariste, comedien, createur de contenu, sous titrage
finance:
    comptable general, comptable fournisseurs, comptable clients, comptable unique, comptable
    auxiliaire, comptable principal, aide comptable, assistant comptable, collaborateur comptable,
    chef comptable, responsable comptable, responsable comptabilite, responsable administratif et
    financier, raf, daf, directeur administratif et financier, directeur financier, directeur des
    finances, directeur comptable, expert comptable, commis comptable, commis a la comptabilite, commis
    aux comptes payables, comptes payables, comptes recevables, comptes a payer, comptes clients,
    comptes fournisseurs, technicien comptable, technicien en comptabilite, technicien a la
    comptabilite, gestionnaire comptable, analyste financier, analyste comptable, analyste tresorerie,
    analyste credit, analyste en finance, analyste investissements, analyste a la paie, controleur
    financier, controleur interne, controleur corporatif, controleur, assistant controleur de gestion,
    responsable controle de gestion, audit, audit interne, auditeur interne, auditeur financier,
    verificateur, tresorier, responsable tresorerie, fiscal, conseiller fiscal, charge de
    recouvrement, recouvrement, agent de recouvrement, facturation, charge de facturation,
    gestionnaire facturation, agent de facturation, technicien a la paie, technicien paie, specialiste
    de la paie, specialiste paie, responsable paie, conseiller paie, commis a la paie, consultant paie,
    maitre de la paie, gestionnaire paie et administration du personnel, finance, financier, charge d
    affaires financement, conseiller financier, conseiller bancaire, conseiller en financement,
    conseiller patrimonial, conseiller en gestion de patrimoine, gestion de patrimoine, gestionnaire de
    patrimoine, charge de clientele bancaire, credit, charge de credit, analyste risques credit,
    souscripteur, souscription, assurance, conseiller en assurance, agent en assurance, gestionnaire
    sinistres, gestionnaire de sinistres, sinistre, expert en sinistres, indemnisation, courtier,
    gestionnaire de fonds, investissement, charge d investissement, fusion acquisition, consolidation,
    responsable consolidation, comptab*, financ*
legal:
    avocat conseil, conseiller juridique, charge d affaires juridiques, responsable juridique,
    directeur juridique, assistant juridique, adjoint juridique, parajuriste, technicien juridique,
    juriste droit social, juriste droit des affaires, juriste contrats, juriste d entreprise, notaire,
    clerc de notaire, clerc, affaires juridiques, affaires reglementaires, charge d affaires
    reglementaires, responsable affaires reglementaires, reglementaire, charge de conformite,
    responsable conformite, analyste conformite, conseiller en conformite, conseiller conformite, lutte
    contre le blanchiment, blanchiment, lcb ft, analyste lcb ft, fraude, analyste fraude, delegue a la
    protection des donnees, protection des donnees, protection des renseignements personnels, dpo,
    gestion des risques, analyste risques, analyste de risque, responsable risques, propriete
    intellectuelle, gestionnaire de contrats, contract manager, administrateur de contrats, juridic*
people:
    charge rh, charge de rh, charge de ressources humaines, charge des ressources humaines, charge de
    mission rh, charge de recrutement rh, charge de developpement rh, charge de formation, charge de
    formation rh, charge de paie et administration du personnel, assistant rh, assistant ressources
    humaines, assistant recrutement, assistant formation, conseiller rh, conseiller en ressources
    humaines, conseiller ressources humaines, conseiller en recrutement, conseiller en acquisition de
    talents, conseiller acquisition de talents, acquisition de talents, acquisition de talent,
    specialiste acquisition de talents, partenaire d affaires rh, partenaire d affaires ressources
    humaines, partenaire rh, directeur des ressources humaines, directeur rh, directeur ressources
    humaines, drh, responsable ressources humaines, responsable des ressources humaines, responsable
    recrutement, responsable formation, responsable developpement rh, gestionnaire ressources humaines,
    gestionnaire rh et paie, gestionnaire de carriere, generaliste rh, coordonnateur rh, coordonnateur
    ressources humaines, coordonnateur recrutement, technicien rh, technicien en ressources humaines,
    recruteur, talents, marque employeur, sirh, charge de sirh, remuneration, avantages sociaux,
    remuneration et avantages sociaux, gestion des talents, relations de travail, relations sociales,
    diversite, qvt, administration du personnel, developpement organisationnel, consultant recrutement,
    consultant en recrutement, charge d affaires recrutement, gpec, developpement des competences
ops:
    responsable operations, directeur des operations, directeur d exploitation, directeur general,
    directeur general adjoint, directeur de site, directeur regional, directeur d agence, directeur
    de centre, responsable d agence, responsable de site, responsable regional, chef d agence, chef d
    exploitation, gestionnaire des operations, gestionnaire operations, coordonnateur des operations,
    coordinateur des operations, coordonnateur aux operations, coordinateur operationnel, responsable
    operationnel, charge d operations, operations, analyste d affaires, analyste des operations,
    analyste de processus, amelioration continue, responsable amelioration continue, conseiller en
    amelioration continue, processus, excellence operationnelle, strategie, charge de strategie,
    directeur strategie, consultant en strategie, consultant strategie, transformation,
    charge de mission, business analyst, planificateur, gestionnaire de centre, president
supply:
    acheteur industriel, acheteur projet, responsable achats, directeur achats, directeur des achats,
    assistant achats, charge d approvisionnement, gestionnaire d approvisionnement, gestionnaire
    approvisionnement, agent d approvisionnement, responsable approvisionnement, responsable
    approvisionnements, logisticien, agent logistique, agent de logistique, technicien logistique,
    responsable logistique, coordinateur logistique, coordonnateur logistique, directeur logistique,
    assistant logistique, gestionnaire logistique, gestionnaire de stocks, gestionnaire de stock,
    gestion des stocks, inventaire, commis d inventaire, commis a l expedition, commis expedition,
    expedition, reception, receptionnaire, expediteur, preparateur, manutentionnaire, agent de
    quai, agent d entrepot, commis d entrepot, prepose d entrepot, manoeuvre d entrepot, journalier d
    entrepot, responsable d entrepot, superviseur d entrepot, chef d equipe logistique, chef de quai,
    chef d entrepot, operateur logistique, employe logistique, emballeur, conducteur, conducteur
    routier, conducteur poids lourd, conducteur spl, chauffeur livreur, chauffeur poids lourd,
    chauffeur routier, chauffeur de bus, conducteur de bus, conducteur receveur, camionneur, livreur a
    velo, coursier, facteur, affreteur, affretement, exploitant transport, agent d exploitation
    transport, agent de transport, gestionnaire transport, responsable transport, transport, repartiteur,
    declarant en douane, douane, import, export, chaine d approvisionnement, chaine logistique,
    planificateur de la demande, planificateur approvisionnement, gestionnaire de la demande, supply
    planner, stock, parc automobile, flotte, logisti*, approvision*, entrepos*
mfg:
    operateur de machine, operateur regleur, operateur de ligne, operateur polyvalent, operateur
    machine, operateur de presse, operateur cnc, operateur sur commande numerique, commande numerique,
    regleur, fraiseur, tourneur, tourneur fraiseur, machiniste, usinage, decolleteur, chaudronnier,
    tuyauteur, tolier, ajusteur, ajusteur monteur, monteur cableur, cableur, monteur mecanique,
    monteur assembleur, assembleur, assemblage, agent de fabrication, agent de montage, agent de
    conditionnement, agent de ligne, conditionneur, conditionnement, ouvrier, ouvrier de production,
    journalier, journalier de production, journalier production, manoeuvre, prepose a la production,
    prepose a l assemblage, employe de production, equipier de production, pilote de ligne, pilote d
    installation, conducteur de machine, conducteur d installation, chef d equipe production, chef d
    equipe de production, chef d atelier, chef de ligne, responsable de production, responsable
    production, responsable d atelier, responsable fabrication, directeur de production, directeur d
    usine, directeur industriel, superviseur de production, superviseur production, ingenieur de
    production, ingenieur production, ingenieur methodes, ingenieur procede, ingenieur procedes,
    ingenieur industriel, ingenieur industrialisation, ingenieur de fabrication, ingenieur chimiste,
    technicien methodes, technicien procede, technicien procedes, technicien industrialisation,
    technicien qualite, technicien controle qualite, technicien en qualite, technicien d atelier,
    technicien de fabrication, technicien production, technicien usinage, technicien mecanique,
    technicien d essais, technicien automatisme, controleur qualite, controle qualite, assurance
    qualite, responsable qualite, ingenieur assurance qualite, inspecteur qualite, directeur qualite,
    animateur qualite, charge qualite, agent qualite, coordonnateur qualite, analyste qualite,
    metrologue, metrologie, planificateur de production, ordonnancement, atelier, mecanicien,
    mecanicien industriel, mecanicien automobile, mecanicien poids lourds, mecanicien diesel,
    mecanicien aeronautique, technicien automobile, carrossier, peintre industriel, electromecanicien,
    outilleur, mouliste, plasturgiste, imprimeur, couturier, confection, agroalimentaire, boucher
    production, operateur de fabrication, amelioration des procedes, fabricant, monteur regleur
clinical:
    infirmier diplome d etat, ide, infirmier de, infirmier auxiliaire, infirmier clinicien, infirmier
    praticien, infirmier coordinateur, cadre de sante, preposee aux beneficiaires, prepose aux
    beneficiaires, auxiliaire de vie, auxiliaire de sante, auxiliaire de soins, aide a domicile,
    auxiliaire de puericulture, puericultrice, sage femme, medecin generaliste, medecin specialiste,
    medecin du travail, medecin coordonnateur, psychiatre, psychotherapeute, neuropsychologue,
    orthophoniste, orthoptiste, masseur kinesitherapeute, physiotherapeute, therapeute, dieteticien,
    nutritionniste, podologue, opticien, opticien lunetier, audioprothesiste, dentiste, chirurgien,
    assistant dentaire, hygieniste dentaire, veterinaire, assistant veterinaire, ambulancier,
    preparateur en pharmacie, assistant technique en pharmacie, technicien en pharmacie, manipulateur
    radio, technologue en imagerie, technicien de laboratoire medical, technologue medical, attache de
    recherche clinique, arc, chef de projet clinique, recherche clinique, etude clinique, essais
    cliniques, pharmacovigilance, affaires medicales, secretaire medical, assistant medical, assistant
    social, travailleur social, educateur specialise, moniteur educateur, aide medico psychologique,
    accompagnant educatif et social, intervenant social, travail social, ehpad, hopital, clinique,
    medical, medico social, inhalotherapeute, soigneur, conseiller medical, coach sante
education:
    enseignant chercheur, maitre de conferences, instituteur, professeur des ecoles, professeur
    particulier, charge de cours, charge d enseignement, formatrice, formateur technique, responsable
    pedagogique, conseiller pedagogique, ingenieur pedagogique, concepteur pedagogique, coordinateur
    pedagogique, assistant pedagogique, pedagogique, tuteur, soutien scolaire, surveillant, directeur d
    ecole, ecole, educateur de jeunes enfants, educateur en petite enfance, educatrice, petite enfance,
    garde d enfants, assistant maternel, agent petite enfance, creche, directeur de creche, eje,
    animateur, animateur periscolaire, animateur enfance, conseiller d orientation, conseiller en
    insertion, insertion professionnelle, moniteur de ski, coach sportif, entraineur, maitre nageur,
    enseignement, scolarite, universite
retail:
    vendeur conseil, vendeur magasin, vendeur en magasin, vendeur pret a porter, vendeur polyvalent,
    vendeur caissier, conseiller vente, conseiller de vente boutique, conseiller en magasin, conseiller
    beaute, hote de caisse, hotesse de caisse, hotesse, caisse, caissier polyvalent, employe de
    magasin, employe libre service, employe commercial, elsc, employe de rayon, chef de rayon, manager
    de rayon, responsable de rayon, responsable rayon, responsable boutique, responsable de boutique,
    responsable magasin, responsable adjoint de magasin, adjoint responsable de magasin, adjoint
    magasin, directeur magasin, directeur adjoint magasin, gerant de magasin, gerant, assistant gerant,
    assistant manager, conseiller aux ventes, conseiller ventes, associe aux ventes, associe de vente,
    commis de magasin, commis d epicerie, commis, marchandiseur, merchandiseur, visuel marchandisage,
    marchandisage, mise en rayon, chef de cuisine, second de cuisine, chef de partie, commis de
    cuisine, demi chef de partie, aide cuisinier, aide de cuisine, plongeur, employe de restauration,
    employe de restaurant, employe polyvalent de restauration, equipier polyvalent, equipier de
    restauration, serveur en restauration, chef de rang, barman, barmaid, maitre d hotel, responsable
    de restaurant, directeur de restaurant, manager de restaurant, gerant de restaurant, receptionniste
    hotel, hotellerie, hotel, gouvernant, femme de chambre, valet de chambre, boulanger, patissier,
    boucher, poissonnier, fromager, traiteur, charcutier, coiffeur, estheticien, spa praticien,
    fleuriste, station service, equipier magasin, grande distribution
admin:
    assistant administratif et commercial, assistant administratif et comptable, assistant de gestion,
    assistant de manager, assistant de la direction, assistant d agence, assistant polyvalent,
    assistant executif, assistant personnel, attache de direction, attache administratif, secretaire
    administratif, secretaire de direction, secretaire comptable, secretaire polyvalent, secretaire
    assistant, charge d accueil, agent d accueil, hote d accueil, hotesse d accueil, accueil standard,
    standardiste, receptionniste, employe administratif, employe de bureau, agent de bureau, commis de
    bureau, commis administratif, commis a la saisie, agent de saisie, operateur de saisie, saisie de
    donnees, adjoint de direction, adjoint executif, technicien administratif, gestionnaire
    administratif, responsable administratif, coordinateur administratif, coordonnateur administratif,
    coordinateur de bureau, office manager, administration, soutien administratif, services generaux
    administration, courrier, archives
facilities:
    responsable services generaux, services generaux, responsable maintenance, technicien maintenance,
    technicien de maintenance industrielle, technicien de maintenance des batiments, technicien en
    maintenance, mecanicien de maintenance, agent de maintenance, agent technique, agent technique
    polyvalent, agent d entretien des locaux, agent de nettoyage, agent de service, agent de proprete,
    agent de menage, prepose a l entretien menager, prepose a l entretien, prepose entretien menager,
    entretien menager, entretien, concierge, concierge d immeuble, gardien, gardien d immeuble, homme
    toutes mains, ouvrier d entretien, ouvrier polyvalent, ouvrier paysagiste, paysagiste, jardinier,
    espaces verts, agent de securite, agent de surete, agent de prevention, agent de protection,
    surveillance, gardiennage, rondier, ssiap, pompier, securite incendie, responsable hse, responsable
    qhse, responsable securite, animateur hse, animateur securite, ingenieur hse, coordinateur hse,
    charge hse, qhse, qse, sante securite, sante et securite, conseiller sante et securite, prevention
    des risques, preventeur, environnement, ingenieur environnement, charge d etudes environnement,
    chef de chantier, conducteur de travaux principal, conducteur de travaux tce, chef d equipe
    travaux, chef de projet construction, chef de projet immobilier, chef de projet travaux,
    responsable travaux, directeur travaux, directeur de travaux, charge d affaires travaux, charge d
    affaires cvc, charge d affaires electricite, charge d affaires genie climatique, charge d affaires
    btp, charge d affaires batiment, btp, batiment, genie civil, ingenieur genie civil, ingenieur
    civil, ingenieur structure, ingenieur travaux, ingenieur batiment, ingenieur cvc, genie climatique,
    cvc, frigoriste, climaticien, chauffagiste, plombier chauffagiste, technicien cvc, technicien
    frigoriste, technicien chauffage, monteur electricien, electricien batiment, electricien
    industriel, technicien electricien, installateur, technicien installation, technicien fibre,
    technicien photovoltaique, poseur, macon, coffreur, grutier, charpentier, couvreur, menuisier,
    peintre, peintre en batiment, plaquiste, carreleur, etancheur, platrier, charpente, manoeuvre
    chantier, ouvrier btp, terrassier, geometre, topographe, geotechnique, metreur, economiste de la
    construction, dessinateur batiment, projeteur vrd, vrd, urbaniste, architecte, architecte batiment,
    architecte paysagiste, gestionnaire immobilier, gestionnaire de copropriete, gestionnaire locatif,
    gestionnaire de patrimoine immobilier, charge de gestion locative, gestion locative, copropriete,
    syndic, gestionnaire technique, charge de gestion technique, energie, ingenieur energie, chef de
    projet energie, dechets, agent de tri, recyclage, eau, station d epuration
policy:
    charge de plaidoyer, plaidoyer, relations institutionnelles, affaires institutionnelles, charge
    d affaires publiques, conseiller politique, relations gouvernementales, affaires gouvernementales,
    charge de mission rse, responsable rse, charge rse, responsable developpement durable, conseiller
    developpement durable, transition ecologique, transition energetique, climat, bilan carbone, mecenat,
    collecte de fonds, philanthropie, subventions, affaires corporatives, collectivites, politiques
"""

SPANISH = """
software:
    desarrollador de software, desarrollador web, desarrollador frontend, desarrollador backend,
    desarrollador fullstack, desarrollador java, desarrollador movil, desarrollador de aplicaciones,
    desarrollador de videojuegos, programador web, analista programador, analista desarrollador,
    ingeniero de desarrollo, ingeniero desarrollador, ingeniero de plataforma, ingeniero backend,
    ingeniero frontend, ingeniero fullstack, ingeniero devops, ingeniero de calidad de software,
    ingeniero de pruebas, ingeniero qa, analista qa, analista de pruebas, tester de software,
    probador, arquitecto de software, arquitecto de soluciones software, arquitecto cloud, ingeniero
    cloud, lider tecnico, lider de desarrollo, jefe de desarrollo, gerente de ingenieria, gerente de
    desarrollo de software, desarrollo web, aplicaciones, ingeniero en software, *desarrollador
data:
    analista de datos, cientifico de dato, ciencia de datos, ingeniero de dato, ingenieria de datos,
    arquitecto de datos, analista bi, analista de bi, analista de inteligencia de negocios, analista
    de business intelligence, inteligencia de negocio, desarrollador bi, consultor bi, consultor de
    datos, gestor de datos, gobierno de datos, gobernanza de datos, estadistico, actuario, analista
    actuarial, aprendizaje automatico, ingeniero de ia, ia, ingeniero de machine learning, analitica,
    analitica de datos, analista de analitica, etiquetado de datos, anotador, base de datos,
    administrador de datos, analista de informacion, analista de reporteria
research:
    investigador cientifico, cientifico, becario de investigacion, asistente de investigacion, tecnico
    de laboratorio, analista de laboratorio, laboratorista, jefe de laboratorio, quimico, biologo,
    fisico, bioquimico, microbiologo, quimico analista, investigacion y desarrollo, i+d, tecnico i d,
    responsable de i d, ingeniero i d, ingeniero de investigacion, doctorando, geologo, tecnico de
    investigacion, formulacion
hardware:
    ingeniero electronico, ingeniero de hardware, ingeniero en electronica, ingeniero mecatronico,
    mecatronica, ingeniero de diseno mecanico, ingeniero de diseno, disenador mecanico, disenador
    industrial mecanico, delineante, delineante proyectista, proyectista, dibujante, dibujante
    tecnico, ingeniero de sistemas embebidos, sistemas embebidos, ingeniero de firmware, ingeniero de
    automatizacion, automatizacion industrial, tecnico electronico, electronico, tecnico en
    electronica, ingeniero aeronautico, aeronautica, ingeniero aeroespacial, ingeniero de robotica,
    robotica, ingeniero de validacion, ingeniero de telecomunicaciones hardware, electromecanico
    diseno, ingenieria mecanica, ingenieria electrica, oficina tecnica
product:
    dueno de producto, propietario de producto, responsable de producto, director de producto, lider
    de producto, especialista de producto, analista de producto, gestion de producto, jefe de
    productos, product owner, desarrollo de producto, desarrollo de productos, coordinador de producto
program:
    gestor de proyecto, gestor de proyectos, gestion de proyectos, jefe de proyectos, gerente de
    proyectos, coordinador de proyectos, coordinador de proyecto, director de proyectos, director de
    proyecto, lider de proyecto, lider de proyectos, administrador de proyectos, analista de
    proyectos, asistente de proyectos, responsable de proyecto, responsable de proyectos, ingeniero de
    proyecto, ingeniero de proyectos, tecnico de proyectos, consultor de proyectos, gerente de
    programa, gestor de programas, coordinador de programa, oficina de proyectos, gestion del cambio,
    control de proyectos, planificador de proyectos, proyecto
design:
    disenador ux, disenador ui, disenador de producto, disenador web, disenador industrial, disenador
    de interiores, disenador de moda, director de arte, director creativo, director artistico, arte,
    creativo, ilustrador, maquetador, artista, artista 3d, disenador de videojuegos, disenador de
    niveles, disenador multimedia, diseno grafico, diseno ux, interiorista, animador, animador 3d,
    experiencia de usuario, investigador ux
itsec:
    administrador de sistema, administrador de redes y sistemas, administrador de base de datos,
    administrador de bases de datos, administrador de infraestructura, administrador de servidores,
    tecnico de sistemas, tecnico de soporte, tecnico de soporte it, tecnico de soporte ti, tecnico
    informatico, tecnico de redes, tecnico en sistemas, tecnico helpdesk, tecnico microinformatico,
    tecnico de telecomunicaciones, telecomunicaciones, soporte de ti, soporte ti, soporte de sistemas,
    soporte tecnico informatico, soporte de aplicaciones, soporte de infraestructura, analista de
    soporte, analista de soporte ti, analista de sistemas, analista de infraestructura, analista de
    seguridad, analista de ciberseguridad, analista de seguridad de la informacion, analista de ti,
    analista funcional, analista tecnico, ingeniero de sistemas, ingeniero de sistema, ingeniero en
    sistemas, ingeniero de redes, ingeniero de seguridad, ingeniero de ciberseguridad, ingeniero de
    infraestructura, ingeniero de soporte ti, ingeniero de telecomunicaciones, especialista en
    ciberseguridad, especialista de seguridad, especialista ti, consultor de ciberseguridad, consultor
    de seguridad, arquitecto de seguridad, arquitecto de infraestructura, arquitecto empresarial,
    seguridad informatica, hacking etico, mesa de ayuda, mesa de servicio, operador de sistemas, jefe
    de sistemas, jefe de ti, gerente de ti, gerente de sistemas, gerente de tecnologia, director de
    ti, director de sistemas, director de tecnologia, coordinador de ti, coordinador de sistemas,
    responsable de sistemas, responsable de ti, tecnologia de la informacion, sistemas de informacion,
    centro de computo
sales:
    agente de ventas, agente comercial, agente inmobiliario, asesor de ventas empresas, asesor
    inmobiliario, asesor comercial externo, asesor de negocios, asesor comercial b2b, asociado de
    ventas, asistente de ventas, asistente comercial, auxiliar de ventas, auxiliar comercial, analista
    de ventas, analista comercial, analista de inteligencia comercial, analista de licitaciones,
    licitaciones, administrativo comercial, administracion de ventas, comercial de ventas, comercial
    externo, comercial interno, comercial b2b, comercial junior, comercial telefonico, comercial
    exterior, consultor comercial, consultor de ventas, coordinador comercial, coordinador de ventas,
    delegado comercial, delegado de ventas, delegado de zona, delegado medico, director comercial,
    director de ventas, director de cuentas, director de desarrollo de negocio, ejecutivo de cuenta,
    ejecutivo de ventas corporativas, ejecutivo de negocios, ejecutivo de desarrollo de negocios,
    ejecutivo de nuevos negocios, ejecutivo comercial senior, ejecutivo de atencion comercial,
    ejecutivo de marca ventas, especialista de ventas, especialista comercial, gerente de ventas,
    gerente regional de ventas, gerente de cuenta, gerente de cuentas clave, gerente de desarrollo de
    negocios, gerente de zona, gerente de negocio, gerente de territorio, gestor comercial, gestor de
    ventas, gestor de cuentas, gestor de negocios, ingeniero de ventas, ingeniero comercial, ingeniero
    preventa, preventa, jefe de ventas, jefe comercial, jefe de zona, key account manager, lider de
    ventas, lider comercial, nuevos negocios, promotor, promotor de ventas, promotor comercial, prospector,
    prospeccion, representante de venta, representante comercial, representante de desarrollo de
    negocios, representante de desarrollo de ventas, representante medico, responsable comercial,
    responsable de ventas, responsable de cuentas, supervisor de ventas, supervisor comercial,
    tecnico comercial, tecnico de ventas, televentas, teleoperador ventas, telemarketing, venta, vendedor
    externo, vendedor b2b, visitador medico, alianzas, alianzas estrategicas, partnerships, canales,
    gerente de canal, desarrollador de negocios, desarrollador de negocio, departamento comercial,
    visitador,
    tecnico de licitaciones, concursos publicos, gestor telefonico de ventas, asesor energetico, captador de
    fondos, asesor comercial energia, gpv, gestor de punto de venta
customer:
    agente de atencion al cliente, agente de servicio al cliente, agente de call center, agente de
    soporte, agente de viajes, agente telefonico, agente bilingue, asesor de servicio al cliente,
    asesor de atencion al cliente, asesor de call center, asesor de soporte, asesor al cliente, asesor de
    contact center, asesor telefonico, analista de atencion al cliente, analista de servicio al cliente,
    analista de experiencia, analista de soporte al cliente, asistente de atencion al cliente, asistente de
    servicio al cliente, atencion a clientes, atencion al usuario, atencion telefonica, auxiliar de
    servicio al cliente, call center, centro de contacto, consultor de implementacion, consultor
    funcional, consultor sap, consultor erp, consultor tecnico, consultor de negocio, consultor junior,
    consultor senior, consultoria, coordinador de atencion al cliente, coordinador de servicio al
    cliente, coordinador de servicio, ejecutivo de atencion al cliente, ejecutivo de servicio al
    cliente, ejecutivo de servicio, ejecutivo de atencion, ejecutivo telefonico, ejecutivo de
    postventa, especialista de soporte, especialista de atencion al cliente, especialista de servicio
    al cliente, especialista en experiencia del cliente, especialista de implementacion, gerente de exito
    del cliente, gerente de servicio al cliente, gerente de experiencia, gerente de servicio, gestor de
    clientes, gestor de atencion al cliente, gestor telefonico, implementacion, implementador, ingeniero
    de soporte, ingeniero de servicio, ingeniero de implementacion, operador de call center, operador
    telefonico, teleoperador, postventa, servicio postventa, representante de servicio al cliente,
    representante de atencion al cliente, representante de servicio, responsable de atencion al
    cliente, responsable de clientes, retencion, retencion de clientes, fidelizacion, exito de clientes,
    exito de cliente, servicio a clientes, servicio al usuario, servicio tecnico, tecnico de servicio,
    tecnico de campo, soporte a clientes, soporte funcional, tecnico de asistencia, reclamaciones,
    reclamos, cliente, clientes, experiencia de cliente, moderador de contenido, moderador, incorporacion
    de clientes, relacion con clientes
marketing:
    analista de marketing digital, analista de marketing, analista de mercadeo, analista de
    comunicacion, analista de comunicaciones, analista de medios, analista seo, asistente de
    marketing, asistente de mercadeo, asistente de comunicacion, auxiliar de mercadeo, auxiliar de
    marketing, becario de marketing, coordinador de marketing, coordinador de mercadeo, coordinador de
    comunicacion, coordinador de eventos, coordinador de mercadotecnia, comunicaciones, comunicacion
    interna, comunicador, comunicador social, consultor de marketing, director de marketing, director
    de comunicacion, director de mercadeo, ejecutivo de marketing, ejecutivo de mercadotecnia,
    especialista de marketing, especialista en marketing, especialista en marketing digital,
    especialista de mercadeo, especialista en comunicacion, especialista seo, gerente de mercadeo,
    gerente de mercadotecnia, gerente de marca, gerente de comunicaciones, gerente de comunicacion,
    gestor de redes sociales, gestor de comunidad, redes sociales, jefe de marketing, jefe de
    mercadeo, jefe de marca, jefe de comunicacion, jefe de producto marketing, lider de marketing, marca
    empleadora marketing, marketing de contenidos, mercadologo, mercado, investigacion de mercados,
    investigacion de mercado, medios digitales, medios, prensa, relaciones publicas, responsable de
    marketing, responsable de comunicacion, responsable de eventos, tecnico de marketing, tecnico de
    comunicacion, trafficker, traficker, trade marketing, publicista, evento, organizador de eventos,
    crecimiento marketing, captacion, generacion de demanda
media:
    redactor de contenidos, redactor tecnico, redactor creativo, creador de contenido, creador de
    contenidos, generador de contenido, contenidos, contenido, editor, editor de contenidos, editor
    audiovisual, realizador, productor, productor audiovisual, audiovisual, camarografo, camara,
    fotografo, videografo, locutor, presentador, reportero, corresponsal, guionista, escritor,
    corrector, corrector de estilo, interprete, linguista, localizacion, traductor e interprete,
    bibliotecario, archivista, sonidista, tecnico de sonido, postproduccion, comunicador audiovisual,
    periodismo
finance:
    analista contable, analista de cuentas por pagar, analista de cuentas por cobrar, analista de
    facturacion, analista de credito, analista de credito y cobranza, analista de cobranza, analista
    de costos, analista de finanzas, analista de impuestos, analista de inversiones, analista de
    nomina, analista de nominas, analista de planeacion financiera, analista de presupuesto, analista
    de riesgo crediticio, analista de tesoreria, analista fiscal, asesor financiero, asesor fiscal,
    asesor de inversiones, asesor de seguros, asistente contable, asistente de contabilidad, asistente
    financiero, auxiliar contable, auxiliar de contabilidad, auxiliar de tesoreria, auxiliar de
    facturacion, auxiliar de cartera, auxiliar de nomina, administrativo contable, administrativo de
    facturacion, administrador financiero, auditor interno, auditor externo, auditoria, banca,
    bancario, cajero bancario, cartera, cobrador, cobranza, cobranzas, cobros, gestor de cobranza,
    gestor de cobros, asesor de cobranza, ejecutivo de cobranza, contador general, contador publico,
    contador senior, contador junior, contabilidad general, contable senior, control de gestion,
    control financiero, controlador, controller financiero, controlador financiero, coordinador contable,
    coordinador de contabilidad, coordinador de finanzas, coordinador financiero, costos, creditos,
    credito, credito y cobranza, cuentas por pagar, cuentas por cobrar, director financiero, director
    de finanzas, director administrativo y financiero, ejecutivo de seguros, ejecutivo de cuentas
    bancarias, especialista contable, especialista en impuestos, especialista de nomina, facturista,
    finanza, financiero, fiscalista, gerente administrativo y financiero, gerente contable, gerente de
    contabilidad, gerente de finanzas, gerente financiero, gerente de tesoreria, gestor financiero,
    inversion, inversiones, jefe de contabilidad, jefe de administracion y finanzas, jefe de
    tesoreria, jefe contable, presupuesto, presupuestos, responsable de contabilidad, responsable
    financiero, responsable de administracion y finanzas, seguros, siniestros, gestor de siniestros,
    suscriptor, suscripcion, tecnico contable, tecnico de nominas, tecnico contable fiscal, tesorero,
    tributario, planeacion financiera, planificacion financiera, planilla, pagos, conciliaciones,
    cuentas contables, contab*,
    gestor laboral, asesor laboral, gestor de riesgos bancarios, director de oficina bancaria, tecnico
    fiscal, perito, perito tasador, tasador
legal:
    abogado corporativo, abogado laboral, abogado mercantil, asesor juridico, asistente legal,
    asistente juridico, auxiliar juridico, auxiliar legal, analista legal, analista juridico, analista
    de cumplimiento, analista de riesgos, analista de riesgo, analista de fraude, analista de prevencion
    de fraude, coordinador legal, coordinador juridico, director juridico, director legal, gerente
    legal, gerente juridico, gerente de cumplimiento, gerente de riesgos, gestor de riesgos, gestion de
    riesgos, jefe legal, jefe de riesgos, oficial de cumplimiento, responsable legal, responsable de
    cumplimiento, tecnico juridico, tecnico de cumplimiento, paralegal, procurador, pasante de derecho,
    prevencion de lavado de dinero, prevencion de blanqueo, blanqueo de capitales, lavado de activos,
    fraude, contratos, analista de contratos, gestor de contratos, administrador de contratos,
    asuntos regulatorios, regulatorio, regulatoria, especialista regulatorio, proteccion de datos,
    delegado de proteccion de datos, propiedad intelectual, notario, gobierno corporativo
people:
    analista de recursos humanos, analista de reclutamiento, analista de seleccion, analista de
    talento, analista de talento humano, analista de compensaciones, analista de rrhh, analista de
    capacitacion, asistente de recursos humanos, asistente de rrhh, asistente de talento humano,
    auxiliar de recursos humanos, auxiliar de talento humano, auxiliar de seleccion, administracion de
    personal, administrador de personal, becario de recursos humanos, tecnico de recursos humanos,
    tecnico de rrhh, tecnico de seleccion, tecnico de formacion rrhh, tecnico en relaciones laborales,
    relaciones laborales, consultor de seleccion, consultor de recursos humanos, consultor de rrhh,
    coordinador de recursos humanos, coordinador de rrhh, coordinador de talento, coordinador de
    seleccion, coordinador de capacitacion, director de recursos humanos, director de personas,
    director de rrhh, director de talento, especialista de recursos humanos, especialista en
    reclutamiento, especialista de talento, especialista de seleccion, especialista en adquisicion de
    talento, adquisicion de talento, atraccion de talento, gerente de recursos humanos, gerente de
    talento humano, gerente de talento, gerente de gente, generalista de recursos humanos, generalista
    de rrhh, gestion humana, gestion de personas, gestion del talento, gestor de talento, jefe de
    recursos humanos, jefe de rrhh, jefe de personal, jefe de seleccion, lider de talento, personas,
    personas y cultura, cultura, bienestar, bienestar laboral, capacitacion, desarrollo
    organizacional, desarrollo humano, capital humano, compensaciones, compensacion y beneficios,
    compensaciones y beneficios, clima laboral, reclutador, reclutador ti, reclutamiento y seleccion,
    responsable de recursos humanos, responsable de rrhh, responsable de seleccion, socio de negocios
    de recursos humanos, seleccionador, headhunter, marca empleadora, psicologo organizacional, psicologo
    laboral, rr hh, contratacion de personal
ops:
    administrador de negocio, analista de procesos, analista de operacion, analista de negocio,
    analista de negocios, analista de planeacion, analista de mejora continua, analista de estrategia,
    analista funcional de negocio, asistente de operaciones, auxiliar de operaciones, auxiliar
    operativo, becario de operaciones, coordinador de operaciones, coordinador operativo, coordinador
    de procesos, consultor de procesos, consultor de estrategia, director de operaciones, director
    general, director ejecutivo, director regional, especialista de operaciones, especialista de
    procesos, excelencia operacional, estratega, estrategia y operaciones, gerente general, gerente
    operativo, gerente de operacion, gerente regional, gerente de procesos, gerente de planeacion,
    gerente de sucursal, gerente de area, gerente, gestor de operaciones, gestor de procesos, jefe de
    operacion, jefe de area, lider de operaciones, lider de procesos, mejora continua, mejora de procesos,
    operacion, operativo, planeacion, planeacion estrategica, planificacion, planificacion estrategica,
    responsable de operaciones, responsable de zona, supervisor de operaciones, supervisor operativo,
    tecnico de operaciones, transformacion, transformacion digital, administrador general
supply:
    almacenista, almacenero, ayudante de almacen, auxiliar de almacen, auxiliar de bodega, auxiliar de
    logistica, auxiliar logistico, auxiliar de inventarios, analista de compras, analista de
    inventarios, analista de logistica, analista logistico, analista de abastecimiento, analista de
    planeacion de la demanda, analista de cadena de suministro, analista de comercio exterior,
    comercio exterior, asistente de compras, asistente de logistica, bodega, bodeguero, carretillero,
    operario de carretilla, cadena de abastecimiento, cadena de suministros, chofer, chofer repartidor,
    conductor de camion, conductor repartidor, conductor de autobus, coordinador de logistica,
    coordinador logistico, coordinador de compras, coordinador de almacen, coordinador de transporte,
    compras y logistica, demanda, deposito, despacho, despachador, distribucion, director de compras,
    director de logistica, encargado de almacen, encargado de logistica, encargado de compras,
    especialista de compras, embalador, empacador, flota, gerente de compras, gerente de logistica,
    gerente de abastecimiento, gerente de cadena de suministro, gerente de almacen, gestor de compras,
    gestor de trafico, gestor logistico, importaciones, importacion, exportaciones, exportacion,
    aduana, aduanas, inventario, inventarios, jefe de almacen, jefe de logistica, jefe de compras, jefe
    de trafico, jefe de bodega, logistico, mensajero, montacarguista, operador de montacargas, mozo,
    operador logistico, operario de almacen, operario logistico, operario de bodega, planeador de
    demanda, planificador de demanda, planificador de la demanda, preparador de pedidos, proveedores,
    responsable de almacen, responsable de compras, responsable de logistica, responsable logistico,
    reponedor almacen, suministro, suministros, supervisor de almacen, supervisor de logistica,
    surtidor, tecnico de compras, tecnico de logistica, tecnico logistico, transporte, transportes,
    transportista, trafico, almacen*, logistic*,
    jefe de flota, preparador, administrativo de trafico, administrativo logistico, agente de aduanas,
    maletero, estibador, planificador de transporte, gestor de flota, tecnico de comercio exterior,
    aprovisionador, tecnico de aprovisionamiento
mfg:
    ajustador, analista de calidad, analista de control de calidad, aseguramiento de calidad,
    aseguramiento de la calidad, auxiliar de produccion, ayudante de produccion, ayudante general,
    auditor de calidad, armador, ensamblador, ensamble, calidad y procesos, control de calidad,
    coordinador de produccion, coordinador de calidad, coordinador de planta, costurero, director de
    planta, director de produccion, director de calidad, encargado de produccion, encargado de turno,
    especialista de calidad, fresador, tornero, fundicion, gerente de planta, gerente de produccion,
    gerente de calidad, gerente de manufactura, impresor, ingeniero de calidad, ingeniero de
    manufactura, ingeniero de procesos, ingeniero de proceso, ingeniero de produccion, ingeniero
    industrial, ingeniero de planta, ingeniero quimico, inspector de calidad, jefe de planta, jefe de
    produccion, jefe de calidad, jefe de taller, jefe de turno, lider de produccion, lider de linea,
    linea de produccion, manipulador, maquinista, matricero, mecanico, mecanico industrial, mecanico
    automotriz, mecanico de mantenimiento industrial, mecanizado, metalurgico, metrologia, montador,
    montaje, obrero, obrero general, oficial de produccion, operador de maquina, operador de maquinaria,
    operador de planta, operador de produccion, operador cnc, operador de linea, operador general,
    operario de fabrica, operario de produccion, operario industrial, operario de maquina, operario de
    montaje, operario de planta, peon, peon industrial, planeador de produccion, planificador de
    produccion, planificacion de la produccion, procesos industriales, programador cnc, pintor
    industrial, responsable de calidad, responsable de produccion, responsable de planta, responsable
    de fabrica, supervisor de produccion, supervisor de calidad, supervisor de planta, tecnico de
    calidad, tecnico de procesos, tecnico de proceso, tecnico en calidad, tecnico mecanico, tecnico
    mecatronico, tecnico de planta, tecnico de control de calidad, taller, chapista, electromecanico,
    envasador, fabrica, manufactura esbelta, mejora continua planta, seguridad e higiene planta,
    calderero, tubero, rectificador, prensista, tecnico de metodos, oficial mecanico, neumaticos, pintor de
    vehiculos, electromecanico de vehiculos, operario de envasado
clinical:
    analista clinico, asistente dental, asistente medico, auxiliar de enfermeria, auxiliar de
    farmacia, auxiliar de clinica, auxiliar de geriatria, auxiliar de ayuda a domicilio, ayuda a
    domicilio, auxiliar veterinario, cuidador, cuidador de personas, dentista, odontologo, dietista,
    enfermero jefe, enfermeria general, medico general, medico especialista, medico de familia, medico
    del trabajo, medico veterinario, veterinario, fonoaudiologo, logopeda, farmaceutico adjunto, quimico
    farmaceutico, regente de farmacia, tecnico en farmacia, tecnico de farmacia, ginecologo, pediatra,
    psiquiatra, psicoterapeuta, psicologo clinico, psicologo sanitario, nutricionista, nutriologo, optico,
    optometrista, optico optometrista, paramedico, terapeuta, terapeuta ocupacional, trabajador social,
    trabajo social, gerocultor, higienista dental, instrumentador, matron, matrona, obstetra, hospital,
    clinico, ensayos clinicos, investigacion clinica, farmacovigilancia, sanitario, tecnico de
    laboratorio clinico, tecnico en imagen, tecnico de rayos x, tecnico en cuidados auxiliares, tcae, salud
    mental, salud ocupacional medica, promotor de salud, radiologo, fisioterapia, asuntos medicos,
    integrador social, tecnico de integracion social, auxiliar de odontologia, podologo, tecnico en
    emergencias sanitarias, tes, camillero, cuidador de ancianos, atencion sociosanitaria, sociosanitario,
    anestesista, traumatologo, urgencias
education:
    asistente educativo, auxiliar docente, auxiliar de educacion infantil, catedratico, capacitador,
    coach, coordinador academico, coordinador pedagogico, director academico, director de colegio,
    disenador instruccional, docente universitario, educador, educador infantil, educador social,
    educacion infantil, entrenador, instructor deportivo, formador tecnico, formacion, maestro de
    primaria, maestro de ingles, maestro de educacion infantil, monitor, monitor de tiempo libre,
    monitor de comedor, monitor deportivo, orientador, orientador laboral, pedagogo, pedagogia,
    preceptor, profesor de ingles, profesor de primaria, profesor de secundaria, profesor particular,
    psicopedagogo, tecnico de formacion, tutor academico, universidad, escuela, colegio, academico,
    asesor educativo, asesor academico, ninero, cuidador de ninos, entrenamiento, socorrista, ludotecario
retail:
    asesor de tienda, asesor de belleza, asistente de tienda, asociado de tienda, auxiliar de tienda,
    ayudante de cocina, ayudante de camarero, ayudante de camara, barman, bartender, cajero reponedor,
    cajero vendedor, cajera, carnicero, panadero, pastelero, pescadero, charcutero, chef, chef de
    partida, jefe de cocina, jefe de sala, jefe de tienda, jefe de turno restaurante, segundo de cocina,
    cocina, consultor de belleza, consejero de belleza, dependiente de tienda, dependiente de comercio,
    director de tienda, encargado, encargado de turno tienda, encargado de restaurante, encargado de sala,
    gerente de restaurante, gerente de sucursal tienda, gerente de tiendas, gobernante, camarero de
    pisos, camarero de sala, mesero, mozo de restaurante, hosteleria, hostess, hotel, recepcionista de
    hotel, maitre, lavaplatos, friegaplatos, personal de tienda, personal de cocina, personal de sala,
    piso de venta, promotor de tienda, punto de venta, reponedor, repositor, responsable de tienda,
    subgerente de tienda, segundo encargado, subjefe de tienda, supervisor de tienda, supervisor de
    tiendas, vendedor de tienda, vendedor de mostrador, vendedor de piso, visual merchandiser, visual,
    merchandising, mercaderista, peluquero, esteticista, maquillador, gasolinera, expendedor, sumiller,
    crew, equipo de tienda, comercio, supermercado, asistente de gerente tienda,
    pizzero, auxiliar de caja, gasolinera expendedor, florista, manicurista, ayudante de panaderia,
    panaderia, pasteleria, carniceria, pescaderia, charcuteria, fruteria
admin:
    administrativo de oficina, administrativo, administrativo recepcionista, administrador de oficina,
    analista administrativo, archivista administrativo, archivo, asistente de direccion, asistente de
    gerencia, asistente de oficina, asistente general, asistente personal, asistente virtual, asistente
    de presidencia, auxiliar de oficina, auxiliar de recepcion, auxiliar de archivo, auxiliar
    administrativo y contable, ayudante administrativo, capturista, capturista de datos, digitador,
    grabador de datos, captura de datos, coordinador administrativo, ejecutivo administrativo, encargado
    administrativo, gerente administrativo, gestor administrativo, jefe administrativo, jefe de
    administracion, jefe de oficina, mensajeria, office manager, oficial administrativo, oficinista,
    personal administrativo, recepcion, recepcionista administrativo, recepcionista bilingue,
    responsable administrativo, responsable de administracion, secretario ejecutivo, secretario de
    direccion, secretariado, tecnico administrativo, telefonista, administra*
facilities:
    administrador de edificios, administrador de propiedades, albanil, arquitecto, arquitecto de
    interiores, arquitecto tecnico, aparejador, auxiliar de mantenimiento, auxiliar de limpieza,
    auxiliar de servicios generales, ayudante de mantenimiento, bienes raices, capataz, carpintero,
    cerrajero, climatizacion, frigorista, conserje, constructor, contratista, coordinador de
    mantenimiento, coordinador de obra, coordinador de seguridad y salud, delineante de obra, director
    de obra, ejecutor de obra, electricista industrial, electricista de mantenimiento, encargado de
    obra, encargado de mantenimiento, encofrador, ferrallista, fontanero, plomero, gasista, gruista,
    gerente de obra, gerente de mantenimiento, gerente de construccion, gestor inmobiliario, guardia de
    seguridad, guardia, vigilante, vigilante de seguridad, oficial de seguridad, ingeniero civil,
    ingeniero de mantenimiento, ingeniero de obra, ingeniero de seguridad y salud, ingeniero ambiental,
    medio ambiente, medioambiente, tecnico medioambiental, energias renovables, energia, energia solar,
    fotovoltaico, eolico, inspector de obra, instalador, instalador electrico, intendencia,
    intendente, jardinero, jefe de obra, jefe de mantenimiento, jefe de seguridad, limpiador,
    limpieza y mantenimiento, operario de limpieza, operario de mantenimiento, oficial de
    mantenimiento, oficial de obra, personal de limpieza, mecanico de mantenimiento, pintor, peon de
    obra, prevencion de riesgos laborales, prevencionista, tecnico de prl, prl, tecnico prevencion, hse,
    seguridad industrial, seguridad y salud en el trabajo, seguridad y salud ocupacional, seguridad e
    higiene, seguridad patrimonial, proyectos de construccion, residente de obra, responsable de
    mantenimiento, servicios generales, soldador de obra, supervisor de mantenimiento, supervisor de
    obra, supervisor de seguridad, tecnico de instalaciones, tecnico en mantenimiento, tecnico electricista,
    tecnico de clima, tecnico de obra, tecnico de climatizacion, topografo, urbanista, maniobrista,
    valuador, residuos, agua, celador, aseo, aseador, mucama, edificio,
    tecnico prl, coordinador prl, ingeniero de caminos, ingeniero civil de obra, pladurista, alicatador,
    techador, oficial de primera, oficial primera, instalador fotovoltaico, instalador de gas, tecnico
    frigorista, tecnico de eficiencia energetica, ascensorista, tecnico de ascensores, escolta, bombero,
    project manager construccion, gestor de fincas, administrador de fincas
policy:
    asuntos corporativos, asuntos gubernamentales, relaciones gubernamentales, relaciones
    institucionales, incidencia politica, politicas, desarrollo sostenible, responsable de
    sostenibilidad, analista de sostenibilidad, tecnico de sostenibilidad, responsabilidad social,
    responsabilidad social corporativa, rsc, captacion de fondos, cooperacion internacional, cooperacion,
    sustentabilidad, cambio climatico, huella de carbono, subvenciones, gobierno
"""

PORTUGUESE = """
software:
    desenvolvedor de software, desenvolvedor web, desenvolvedor frontend, desenvolvedor backend,
    desenvolvedor fullstack, desenvolvedor java, desenvolvedor mobile, desenvolvedor android,
    desenvolvedor ios, desenvolvedor python, desenvolvedor php, desenvolvedor senior, desenvolvedor
    pleno, desenvolvedor junior, desenvolvedor de sistemas, desenvolvimento de software,
    desenvolvimento de sistemas, desenvolvimento web, analista desenvolvedor, analista programador,
    analista de desenvolvimento, analista de desenvolvimento de sistemas, analista de sistemas
    desenvolvedor, pessoa engenheira de software, pessoa engenheira, pessoa desenvolvedora backend,
    pessoa desenvolvedora frontend, pessoa programadora, engenharia backend, engenheiro backend,
    engenheiro frontend, engenheiro fullstack, engenheiro devops, engenheiro de plataforma,
    engenheiro cloud, engenheiro de qualidade de software, engenheiro de qa, engenheiro qa, analista
    qa, analista de qa, analista de testes, analista de teste, analista de qualidade de software,
    testador, programador de jogos, arquiteto de software, arquiteto de solucoes software, arquiteto
    de sistemas, arquiteto cloud, analista devops, analista cloud, lider tecnico, gerente de
    engenharia, gerente de desenvolvimento, coordenador de desenvolvimento, especialista em
    desenvolvimento, confiabilidade de sites, computacao em nuvem, estagio em desenvolvimento, *desenvolvedor
data:
    analista de bi, analista bi, analista de business intelligence, analista de inteligencia de
    negocios, analista de dado, analista de inteligencia de mercado dados, analista de analytics,
    arquiteto de dados, administrador de dados, cientista de dado, coordenador de dados, coordenador
    de bi, engenharia de dados, engenheiro de dado, engenheiro de machine learning, engenheiro de ia,
    especialista em dados, especialista de dados, estatistico, atuario, analista atuarial, gerente de
    dados, governanca de dados, inteligencia de dados, inteligencia de negocio, ia, aprendizagem
    automatica, pessoa analista de dados, pessoa engenheira de dados, pessoa cientista de dados,
    modelagem, analise de dados, banco de dados dados, rotulagem de dados, anotador, estagio em dados
research:
    cientista, pesquisador cientifico, analista de laboratorio, tecnico de laboratorio, tecnico em
    laboratorio, assistente de laboratorio, auxiliar de laboratorio, quimico, tecnico quimico,
    biologo, fisico, bioquimico, biomedico pesquisa, farmaceutico pesquisador, pesquisa e
    desenvolvimento, analista de p&d, analista de pesquisa e desenvolvimento, p&d, p d, bolsista,
    investigacao, investigador, geologo, doutorando, investigacao e desenvolvimento
hardware:
    engenheiro de hardware, engenheiro eletronico, engenheiro eletricista, engenheiro de sistemas
    embarcados, sistemas embarcados, software embarcado, engenheiro de firmware, engenheiro de automacao,
    automacao industrial, automacao, analista de automacao, tecnico de automacao, tecnico em
    automacao, engenheiro de produto mecanico, engenheiro mecatronico, mecatronica, tecnico em
    mecatronica, projetista mecanico, projetista eletrico, desenhista, desenhista projetista, desenhista
    tecnico, cadista, tecnico em eletronica, tecnico eletronico, tecnico eletroeletronico,
    eletroeletronica, engenheiro aeroespacial, aeronautica, robotica, engenheiro de validacao,
    engenharia mecanica, engenharia eletrica, eletromecanica projeto, semicondutores
product:
    analista de produto, analista de produtos, analista de produto digital, gerente de produtos,
    gestor de produtos, gestao de produtos, dono do produto, dono de produto, diretor de produto,
    lider de produto, especialista de produto, especialista em produto, coordenador de produto,
    coordenador de produtos, product owner, desenvolvimento de produto, desenvolvimento de produtos,
    assistente de produto, pessoa product manager, pessoa de produto, gestor de produto digital
program:
    analista de projetos, analista de projeto, analista de pmo, assistente de projetos, coordenador de
    projetos, coordenador de projeto, consultor de projetos, diretor de projetos, engenheiro de
    projetos, engenheiro de projeto, escritorio de projetos, gerente de programa, gerente de
    programas, gerente de implantacao, gestor de projeto, gestor de projetos, gestao de projeto, lider
    de projetos, lider de projeto, planejador de projetos, gestao da mudanca, gestao de mudancas,
    especialista em projetos, projeto, agilista, analista agil
design:
    designer de produto, designer de interface, designer de interiores, designer de moda, designer
    instrucional design, designer ux, designer ui, designer visual, designer de jogos, diretor de
    arte, diretor de criacao, diretor criativo, arte finalista, ilustrador, artista, artista 3d,
    criacao, design grafico, pesquisador ux, pesquisador de ux, experiencia do usuario, estagio em
    design, assistente de arte, assistente de criacao, modelista, estilista, motion designer, animador
itsec:
    administrador de banco de dados, administrador de sistema, administrador de infraestrutura,
    analista de banco de dados, analista de infraestrutura, analista de infraestrutura de ti, analista
    de ti, analista de tecnologia, analista de tecnologia da informacao, analista de redes, analista de
    rede, analista de sistema, analista de sistemas erp, analista de seguranca, analista de seguranca
    da informacao, analista de ciberseguranca, analista de cyber seguranca, analista de cyber
    security, analista de suporte de ti, analista de suporte tecnico, analista de suporte ti, analista
    de servicedesk, analista de service desk, analista de help desk, analista de helpdesk, analista de
    telecom, analista de sustentacao, analista de suporte a sistemas, analista sap, analista
    funcional, analista de soc, assistente de ti, assistente de suporte ti, auxiliar de ti,
    ciberseguranca, seguranca cibernetica, cyberseguranca, coordenador de ti, coordenador de
    tecnologia, coordenador de infraestrutura, coordenador de seguranca da informacao, engenheiro de
    redes, engenheiro de rede, engenheiro de seguranca, engenheiro de seguranca da informacao,
    engenheiro de sistemas, engenheiro de infraestrutura, engenheiro de telecomunicacoes,
    especialista em ciberseguranca, especialista em seguranca da informacao, especialista de
    infraestrutura, especialista em infraestrutura, gerente de ti, gerente de tecnologia, gerente de
    sistemas, gestor de ti, diretor de tecnologia, estagio em ti, estagiario de ti, pentester, suporte
    de tecnologia, suporte ti, suporte em ti, sustentacao de sistemas, tecnico de informatica, tecnico
    em informatica, tecnico de suporte, tecnico de suporte ti, tecnico de ti, tecnico de redes,
    tecnico de telecomunicacoes, tecnico de telecom, telecom, telecomunicacoes, arquiteto de
    seguranca, arquiteto de infraestrutura, arquiteto corporativo, banco de dados, redes e
    infraestrutura, informatica, sistemas de informacao, noc, administrador de servidores
sales:
    agente comercial, agente de vendas, analista de vendas, analista de inteligencia comercial,
    analista de pre vendas, analista de licitacoes, analista de licitacao, licitacoes, licitacao,
    analista de negocios comercial, analista de operacoes comerciais, analista de precificacao,
    analista de parcerias, assessor comercial, assistente comercial, assistente de vendas, assistente de
    pre vendas, auxiliar comercial, auxiliar de vendas, canais, gerente de canais, captador, closer de
    vendas, consultor de negocios, consultor de pre vendas, consultor de vendas externo, consultor
    comercial externo, consultor externo, consultor de vendas internas, consultor tecnico comercial,
    coordenador comercial, coordenador de vendas, corretor, corretor de imoveis, corretor de seguros,
    diretor comercial, diretor de vendas, diretor de contas, especialista de vendas, especialista
    comercial, especialista em vendas, engenheiro de vendas, estagio comercial, estagio em vendas,
    executivo comercial, executivo de conta, executivo de negocios, executivo de novos negocios,
    executivo de parcerias, executivo de pre vendas, executivo de relacionamento, executivo de
    vendas senior, farmer, gerente de conta, gerente de contas estrategicas, gerente de negocios,
    gerente de novos negocios, gerente regional de vendas, gerente nacional de vendas, gerente de
    relacionamento, gerente de parcerias, gerente de territorio, gestor comercial, gestor de contas,
    gestor de vendas, hunter, inside sales, inteligencia comercial, key account, lider comercial,
    lider de vendas, operador de telemarketing, operador de vendas, telemarketing, televendas, operador
    de televendas, parcerias, parcerias estrategicas, pre vendas, pre venda, promotor de vendas,
    promotor, promotor tecnico, prospeccao, prospector, representante comercial, representante de
    desenvolvimento de vendas, representante tecnico de vendas, supervisor comercial, supervisor de
    vendas, tecnico comercial, tecnico de vendas, vendas externas, vendas internas, vendedor externo,
    vendedor interno, vendedor tecnico, venda, propagandista, propagandista vendedor, promotor comercial,
    desenvolvimento comercial, expansao, departamento comercial, gestor de cliente vendas
customer:
    agente de atendimento, agente de suporte, agente de call center, analista de atendimento,
    analista de atendimento ao cliente, analista de customer success, analista de cx, analista de
    experiencia do cliente, analista de implantacao, analista de implementacao, analista de onboarding,
    analista de pos venda, analista de pos vendas, analista de relacionamento, analista de
    relacionamento com o cliente, analista de relacionamento ao cliente, analista de sac, analista de
    sucesso do cliente, analista de suporte ao cliente, analista de suporte tecnico ao cliente, analista
    de servicos, analista de cs, analista de ouvidoria, ouvidoria, assistente de atendimento, assistente
    de atendimento ao cliente, assistente de relacionamento, assistente de suporte, assistente de sac,
    assistente de pos vendas, assistencia tecnica, atendente de call center, atendente de sac, atendente de
    suporte, atendente de relacionamento, auxiliar de atendimento, consultor de implantacao,
    consultor de implementacao, consultor de sistemas, consultor de suporte, consultor funcional,
    consultor sap, consultor erp, consultor tecnico, consultor de relacionamento, consultor de
    atendimento, consultor de viagens, consultor de servicos, consultor junior, consultor pleno,
    consultor senior, consultoria, coordenador de atendimento, coordenador de suporte, coordenador de
    relacionamento, coordenador de customer success, coordenador de sucesso do cliente, especialista em
    sucesso do cliente, especialista de atendimento, especialista em atendimento, especialista em
    experiencia do cliente, especialista em implantacao, gerente de atendimento, gerente de sucesso do
    cliente, gerente de suporte, gerente de servicos, gestor de cliente, gestor de clientes, implementacao,
    implantador, lider de atendimento, monitor de qualidade atendimento, moderador de conteudo,
    operador de atendimento, operador de call center, operador de sac, pos venda, pos vendas, pos-venda,
    relacionamento com o cliente, relacionamento ao cliente, retencao, fidelizacao, sac, servico ao
    cliente, apoio ao cliente, assistente de apoio ao cliente, servico de apoio ao cliente, operador de
    apoio ao cliente, gestor de clientes apoio, sucesso de cliente, sucesso do clientes, cliente,
    clientes, supervisor de atendimento, supervisor de call center, suporte n1, suporte n2, suporte ao
    usuario, suporte de sistemas ao cliente, tecnico de campo, tecnico de assistencia tecnica, tecnico
    de assistencia, tecnico de servicos, tecnico de suporte ao cliente, teleoperador, onboarding de
    clientes, customer success
marketing:
    analista de branding, analista de comunicacao, analista de comunicacao interna, analista de
    conteudo, analista de crm, analista de endomarketing, endomarketing, analista de eventos, analista
    de growth, analista de inbound, analista de marketing digital, analista de marketing de produto,
    analista de midia, analista de midia paga, analista de midias, analista de midias sociais, analista
    de performance, analista de redes sociais, analista de seo, analista de trade marketing, analista
    de ecommerce, analista de marketplace, marketplace, assessor de comunicacao, assessor de imprensa,
    assessoria de imprensa, imprensa, assistente de comunicacao, assistente de conteudo, assistente de
    eventos, assistente de marketing, assistente de midia, auxiliar de marketing, coordenador de
    comunicacao, coordenador de conteudo, coordenador de eventos, coordenador de marketing, coordenador
    de trade marketing, diretor de comunicacao, diretor de marketing, embaixador, especialista de
    marketing, especialista em marketing, especialista em comunicacao, especialista em midia,
    especialista em seo, estagio em marketing, estagiario de marketing, estagio em comunicacao, gerente de
    comunicacao, gerente de marca, gerente de trade marketing, gestor de marketing, gestor de trafego,
    gestor de redes sociais, inteligencia de mercado, analista de inteligencia de mercado, marketing de
    conteudo, marketing digital, midia, midias sociais, redes sociais, relacoes publicas, tecnico de
    marketing, tecnico de comunicacao, trafego pago, trade marketing, tecnico de comunicacao e imagem, evento,
    produtor de eventos, pesquisa de mercado, ativacao, patrocinio, promocao, publicitario
media:
    autor, camera, cinegrafista, conteudo, conteudista, criador de conteudo, produtor de conteudo,
    corretor de texto, revisor, revisor de texto, editor, editor de videos, editor de imagens, edicao de
    video, filmmaker, fotografo, interprete, legendagem, legendador, linguista, locutor, narrador,
    localizacao, operador de audio, operador de camera, produtor, produtor audiovisual, audiovisual,
    producao audiovisual, redator publicitario, redator tecnico, redator web, reporter, roteirista,
    sonoplasta, tecnico de som, videomaker, bibliotecario, arquivista, apresentador, editorial
finance:
    analista de cobranca, analista de conciliacao, analista de contabilidade, analista de contas a
    pagar, analista de contas a receber, analista de controladoria, analista de credito, analista de
    custos, analista de faturamento, analista de folha de pagamento, folha de pagamento, analista de
    fp&a, analista de investimentos, analista de orcamento, analista de pagamentos, analista de
    planejamento financeiro, analista de planejamento, analista de precos, analista de risco de
    credito, analista de tesouraria, analista de tributos, analista fiscal, analista tributario,
    analista financeira, assessor de investimentos, assessor financeiro, assistente contabil,
    assistente de contas a pagar, assistente de contabilidade, assistente de cobranca, assistente de
    faturamento, assistente financeiro, assistente fiscal, assistente de controladoria, auditor,
    auditor interno, auditor externo, auditoria, auditoria interna, auxiliar contabil, auxiliar de
    contabilidade, auxiliar financeiro, auxiliar fiscal, auxiliar de faturamento, auxiliar de
    cobranca, bancario, caixa bancario, cobranca, cobrador, conciliacao, consultor financeiro,
    consultor de investimentos, consultor tributario, consultor de seguros, contabilista, contabilista
    certificado, tecnico de contabilidade, contador, contas a pagar, contas a receber, controlador,
    controller, coordenador contabil, coordenador de contabilidade, coordenador de controladoria,
    coordenador financeiro, coordenador fiscal, corretor de cambio, cambio, custos, diretor financeiro,
    escriturario, especialista contabil, especialista financeiro, especialista fiscal, especialista
    tributario, estagio contabil, estagio financeiro, estagiario financeiro, faturista, financas
    corporativas, financeira, gerente administrativo financeiro, gerente contabil, gerente de
    controladoria, gerente financeiro, gerente fiscal, gerente bancario, gerente de agencia, gestor
    financeiro, gestor de sinistros, investimento, investimentos, orcamento, pagamentos, planejamento
    financeiro, seguros, analista de seguros, sinistro, analista de sinistros, subscritor,
    subscricao, supervisor contabil, tecnico contabil, tecnico de tesouraria, tecnico financeiro,
    tesoureiro, tributario, tributos, impostos, operador de cobranca, planejamento tributario,
    escrita fiscal, auxiliar de tesouraria, conciliacao bancaria, gerente de relacionamento bancario,
    analista de cambio
legal:
    advogado junior, advogado pleno, advogado senior, advogado trabalhista, advogado tributarista,
    advogado civel, analista de compliance, analista de conformidade, analista de contratos, analista
    de fraude, analista de prevencao a fraude, analista de prevencao a fraudes, prevencao a fraudes,
    prevencao a fraude, analista de prevencao a lavagem de dinheiro, lavagem de dinheiro, analista de
    pld, pld, analista de privacidade, analista de riscos, analista de risco, analista legal, analista
    regulatorio, assuntos regulatorios, assistente juridico, assistente legal, auxiliar juridico,
    controladoria juridica, controles internos, analista de controles internos, coordenador juridico,
    coordenador de compliance, diretor juridico, estagio juridico, estagiario juridico, estagio em
    direito, estagiario de direito, direito, gerente de compliance, gerente de riscos, gerente
    juridico, gestao de riscos, gestor de contratos, contratos, especialista de compliance,
    especialista em regulatorio, encarregado de dados, lgpd, marcas e patentes, oficial de compliance,
    paralegal, privacidade, propriedade intelectual, protecao de dados, regulatorio, risco, jurista,
    solicitador, tecnico juridico, governanca corporativa, fraude, fraudes, fraudador, notario
people:
    analista de atracao de talentos, atracao de talentos, analista de beneficios, beneficios, analista
    de cargos e salarios, cargos e salarios, analista de cultura, analista de departamento pessoal,
    analista de desenvolvimento humano, desenvolvimento humano, desenvolvimento organizacional,
    analista de dp, analista de gente, analista de gente e gestao, analista de pessoas, analista de
    recrutamento, analista de recrutamento e selecao, analista de recursos humanos, analista de
    remuneracao, analista de treinamento, analista de treinamento e desenvolvimento, treinamento e
    desenvolvimento, assistente de departamento pessoal, assistente de dp, assistente de recursos
    humanos, assistente de rh, assistente de recrutamento, assistente de gente e gestao, auxiliar de
    departamento pessoal, auxiliar de recursos humanos, auxiliar de rh, business partner de rh,
    capital humano, clima e cultura, consultor de recursos humanos, consultor de recrutamento,
    consultor de rh, consultor interno de rh, coordenador de departamento pessoal, coordenador de
    gente, coordenador de recursos humanos, coordenador de rh, cultura, departamento de pessoal,
    diretor de gente, diretor de pessoas, diretor de recursos humanos, diretor de rh, diversidade,
    diversidade e inclusao, dp, especialista de recursos humanos, especialista em recrutamento,
    especialista em rh, estagio em recursos humanos, estagio em rh, estagiario de rh, gerente de gente,
    gerente de gente e gestao, gerente de pessoas, gerente de recursos humanos, gerente de rh, gestao
    de pessoas, gestao de talentos, gestor de recursos humanos, gestor de rh, pessoas, pessoas e
    cultura, gente e cultura, psicologo organizacional, recrutador, recrutamento e selecao, relacoes
    trabalhistas, remuneracao, remuneracao e beneficios, selecao, supervisor de rh, talentos, tech
    recruiter, tecnico de recursos humanos, tecnico de recrutamento, vaga afirmativa rh, rh generalista,
    analista de folha, business partner rh
ops:
    agente operacional, analista de bi operacoes, analista de excelencia operacional, analista de
    estrategia, analista de melhoria continua, melhoria continua, analista de negocio, analista de
    negocios, analista de operacao, analista de operacoes, analista de planejamento estrategico,
    planejamento estrategico, analista de planejamento operacional, analista de performance
    operacional, analista de processo, analista de processos, analista de governanca, analista
    operacional, assistente de operacoes, assistente operacional, auxiliar de operacoes, auxiliar
    operacional, coordenador de operacoes, coordenador operacional, coordenador de processos,
    consultor de processos, consultor de estrategia, diretor de operacoes, diretor executivo, diretor
    geral, diretor regional, especialista de operacoes, especialista de processos, estrategia, estagio
    em operacoes, excelencia operacional, gerente de operacoes, gerente de processos, gerente geral,
    gerente operacional, gerente regional, gerente de unidade, gerente de filial, gestor de operacoes,
    gestor operacional, gestor regional, gestor de processos, lider de operacoes, lider operacional,
    operacao, operacional, planejamento, supervisor de operacoes, supervisor operacional, tecnico de
    operacoes, tecnico operacional, transformacao, transformacao digital, inovacao, presidente,
    superintendente operacoes, gerente
supply:
    ajudante de entrega, ajudante de motorista, analista de abastecimento, analista de comercio
    exterior, comercio exterior, comex, analista de comex, analista de compras, analista de demanda,
    analista de estoque, analista de estoques, analista de importacao, analista de exportacao,
    importacao, exportacao, analista de logistica, analista de pcp, analista de planejamento de
    demanda, planejamento de demanda, analista de suprimentos, analista de supply, analista de supply
    chain, analista de transportes, analista de transporte, analista de frota, frota, aprovisionamento,
    armazem, armazenista, fiel de armazem, operador de armazem, responsavel de armazem, assistente de
    compras, assistente de estoque, assistente de logistica, assistente de suprimentos, auxiliar de
    almoxarifado, almoxarifado, auxiliar de armazem, auxiliar de compras, auxiliar de deposito,
    auxiliar de estoque, auxiliar de expedicao, auxiliar de logistica, cadeia de abastecimento, cadeia
    de fornecimento, conferente, conferente de mercadorias, conferente de expedicao, coordenador de
    compras, coordenador de logistica, coordenador de suprimentos, coordenador de transportes, demanda,
    deposito, despachante aduaneiro, desembaraco, aduaneiro, distribuicao, diretor de suprimentos,
    empilhador, empilhadeira, operador de empilhadeira, entregas, estafeta, estivador, estoquista,
    expedicao, especialista de compras, especialista de suprimentos, gerente de compras, gerente de
    logistica, gerente de suprimentos, gerente de transportes, gestor de compras, gestor de frota, gestor
    de stocks, gestor de logistica, inventario, lider de logistica, lider de expedicao, manobrista,
    motoboy, motorista carreteiro, motorista de caminhao, motorista de onibus, motorista entregador,
    motorista de entregas, motorista de pesados, operador de logistica, operador logistico, operador de
    patio, recebimento, roteirizador, separador, separador de mercadorias, supervisor de logistica,
    supervisor de compras, tecnico de compras, tecnico de logistica, tecnico de aprovisionamento,
    transporte, transportes, comprador pleno, comprador tecnico, fornecedores, materiais, embalador,
    repositor de estoque, expedidor, logistic*, almox*,
    ajudante de carga e descarga, carga e descarga
mfg:
    ajudante de producao, ajudante geral, alimentador de linha, alimentador de linha de producao,
    analista da qualidade, analista de controle de qualidade, analista de garantia da qualidade,
    analista de processos industriais, analista de producao, analista de qualidade, auditor de
    qualidade, auxiliar de fabricacao, auxiliar de linha, auxiliar de qualidade, caldeireiro, chefe de
    turno, controle de qualidade, controlo de qualidade, coordenador de producao, coordenador de
    qualidade, costureira, costureiro, diretor industrial, diretor de producao, diretor de fabrica,
    embalador de producao, encarregado de producao, engenheiro de manufatura, engenheiro de processo,
    engenheiro de processos, engenheiro de producao, engenheiro de qualidade, engenheiro da qualidade,
    engenheiro industrial, engenheiro quimico, envasador, especialista de qualidade, especialista da
    qualidade, ferramenteiro, fresador, torneiro, torneiro mecanico, garantia da qualidade, gerente de
    fabrica, gerente de producao, gerente de qualidade, gerente industrial, gestor de producao, gestor
    de qualidade, gestor da qualidade, impressor, inspetor de qualidade, inspetor da qualidade,
    inspetor, lider de producao, lider de linha, linha de producao, maquinista, mecanico, mecanico
    industrial, mecanico automotivo, mecanico de automoveis, mecanico de refrigeracao industrial,
    metalurgico, metrologista, metrologia, montador, montador de producao, montagem, oficial de
    producao, operador cnc, operador de caldeira, operador de extrusora, operador de injetora, operador
    de linha, operador de maquina, operador de maquinas, operador de prensa, operador de processo,
    operador de processos, operador fabril, operador industrial, operador multifuncional, operador
    polivalente, operario, operario fabril, fabril, pcp, planejador de producao, planejamento e controle
    de producao, pintor industrial, polidor, preparador de maquinas, programador cnc, responsavel de
    producao, responsavel de qualidade, soldador, serralheiro, serralheiro industrial, eletromecanico,
    supervisor de producao, supervisor de qualidade, supervisor industrial, tecnico da qualidade,
    tecnico de processo, tecnico de processos, tecnico de producao, tecnico de qualidade, tecnico em
    mecanica, tecnico industrial, tecnico mecanico, tecnico em qualidade, usinagem, usina, oficina,
    funileiro, borracheiro, acougueiro producao, padeiro industrial, extrusor, chao de fabrica,
    ppcp, operador de torno, auxiliar industrial
clinical:
    agente comunitario de saude, analista clinico, assistente social, auxiliar de enfermagem, auxiliar
    de farmacia, auxiliar de saude bucal, auxiliar de saude, auxiliar de acao medica, auxiliar de acao
    direta, auxiliar de geriatria, atendente de farmacia, balconista de farmacia, biomedico, cirurgiao,
    cirurgiao dentista, dentista, medico dentista, odontologia, odontologo, cuidador, cuidador de idosos,
    enfermeiro assistencial, enfermeiro do trabalho, enfermeiro auditor, tecnico de enfermagem do
    trabalho, farmaceutico, farmaceutico clinico, fisioterapia, fisioterapeuta, fonoaudiologo, terapeuta,
    terapeuta da fala, terapeuta ocupacional, instrumentador, medico clinico, medico clinico geral,
    medico do trabalho, medico de familia, medico veterinario, veterinario, enfermeiro veterinario,
    nutricionista, nutricao, obstetra, ginecologista, pediatra, optometrista, tecnico de optica,
    paramedico, socorrista, psicologo clinico, psicologo hospitalar, psicoterapeuta, psiquiatra, radiologia,
    radiologista, tecnico em radiologia, tecnico de farmacia, tecnico auxiliar de saude, tecnico em saude
    bucal, hospital, hospitalar, clinico, pesquisa clinica, estudos clinicos, ensaios clinicos,
    farmacovigilancia, analista de contas medicas, contas medicas, faturamento hospitalar, gestor de
    saude, acompanhante terapeutico, esteticista clinica, home care, telemedicina,
    saude bucal, instrumentador cirurgico, auxiliar de veterinario
education:
    agente educativo, analista de treinamento tecnico, analista educacional, analista pedagogico,
    assistente educacional, assistente pedagogico, auxiliar de classe, auxiliar de sala, auxiliar de
    educacao, auxiliar de educacao infantil, coordenador academico, coordenador de ensino, coordenador
    pedagogico, designer instrucional, designer educacional, diretor escolar, docente, educador,
    educador de infancia, educador fisico, educacional, estagio em pedagogia, instrutor de treinamento,
    instrutor tecnico, monitor, orientador, orientador educacional, formacao, formador, formador
    certificado, pedagogico, pedagoga, preceptor, professor de educacao fisica, professor de educacao
    infantil, professor de ingles, professor de matematica, professor universitario, psicopedagogo,
    secretario escolar, secretaria academica, supervisor pedagogico, tecnico de formacao, tutor,
    treinador, universidade, escola, escolar, colegio, explicador, baba, nadador salvador, explicacoes
retail:
    acougueiro, ajudante de cozinha, atendente, atendente de balcao, atendente de restaurante, atendente
    de lanchonete, auxiliar de cozinha, auxiliar de loja, auxiliar de padaria, assistente de loja,
    assessor de vendas loja, operador de loja, operador de caixa, operador de supermercado, fiscal de
    loja, fiscal de caixa, frente de caixa, repositor, repositor de mercadorias, barista, barman, bartender,
    camareira, camareiro, chefe de cozinha, chefe de loja, chefe de seccao, confeiteiro, padeiro,
    pasteleiro, peixeiro, talhante, consultor de beleza, consultora de beleza, consultor de loja,
    conselheiro de vendas, conselheiro de beleza, coordenador de loja, copeiro, copeira, cozinha,
    cozinheiro chefe, cumim, empregado de mesa, empregado de balcao, empregado de andares,
    empregado de limpeza hotel, gerente de restaurante, gerente de lojas, gerente de hotel, governanta,
    hotel, hotelaria, garcom, garconete, lojista, lider de loja, lojas, maitre, operador de restaurante,
    padaria, recepcionista de hotel, restauracao, restaurante, steward, sommelier, subgerente de loja,
    subchefe de cozinha, supervisor de loja, supervisor de lojas, varejo, vendedor, vendedor loja,
    vendedor de shopping, vitrinista, visual merchandising, merchandising, cabeleireiro, esteticista,
    maquiador, manicure, frentista, chapeiro, pizzaiolo, mercado, supermercado, hipermercado,
    promotor de loja, promotor de merchandising, turismo, salao,
    fiscal de prevencao de perdas, prevencao de perdas, atendente de padaria, empacotador, encarregado de
    loja, salgadeiro, hortifruti
admin:
    administrador, administrativo, analista administrativo, analista de facilities administrativo,
    arquivo, apoio administrativo, assistente administrativo financeiro, assistente de diretoria,
    assistente de direcao, assistente de administracao, assistente de escritorio, assistente virtual,
    assistente pessoal, assistente bilingue, auxiliar administrativo, auxiliar de arquivo, auxiliar de
    recepcao, auxiliar de secretaria, backoffice, back office, analista de backoffice, assistente de
    backoffice, continuo, coordenador administrativo, digitador, entrada de dados, escritorio, estagio
    administrativo, estagiario administrativo, jovem aprendiz administrativo, aprendiz administrativo,
    gerente administrativo, gestor administrativo, lider administrativo, office boy, recepcao,
    rececionista, recepcionista bilingue, recepcionista, secretariado, secretario
    executivo, supervisor administrativo, tecnico administrativo, tecnico de secretariado, telefonista,
    protocolo, cadastro, analista de cadastro, assistente de cadastro, administra*
facilities:
    agente de limpeza, agente de portaria, portaria, porteiro, controlador de acesso, ajudante de obras,
    ajudante de manutencao, ajudante de eletricista, analista ambiental, analista de facilities, analista
    de manutencao, analista de obras, analista de seguranca do trabalho, analista de meio ambiente, meio
    ambiente, ambiente, apontador de obras, arquiteto, arquitetura, arquiteto de interiores, armador,
    auxiliar de limpeza, auxiliar de manutencao, auxiliar de servicos gerais, servicos gerais, auxiliar
    de jardinagem, jardineiro, bombeiro civil, bombeiro, canalizador, encanador, carpinteiro, marceneiro,
    construcao civil, coordenador de manutencao, coordenador de obras, diretor de obra, encarregado de
    obras, encarregado de manutencao, eletricista de manutencao, eletricista predial, eletricista
    industrial, oficial eletricista, tecnico eletricista, eletrotecnico, tecnico em eletrotecnica,
    energia, energia solar, energias renovaveis, fotovoltaico, engenheiro ambiental, engenheiro civil,
    engenheiro de manutencao, engenheiro de obras, engenheiro de obra, engenheiro de seguranca do
    trabalho, faxineiro, fiscal de obras, gerente de facilities, gerente de manutencao, gerente de obras,
    gestor imobiliario, consultor imobiliario imovel, imoveis, guarda, instalador, instalador de
    paineis, inspetor de seguranca, limpador, manutencao predial, predial, manutencao industrial,
    mecanico de manutencao, mecanico de refrigeracao, refrigeracao, tecnico de refrigeracao, avac,
    tecnico de avac, mestre de obras, oficial de manutencao, operador de manutencao, orcamentista,
    pedreiro, pintor, planejador de manutencao, pcm, planejamento de manutencao, projetista civil,
    residuos, saneamento, servente, servente de obras, servente de limpeza, supervisor de manutencao,
    supervisor de obras, tecnico de edificacoes, tecnico em edificacoes, edificacoes, tecnico de
    instalacao, tecnico de seguranca do trabalho, tecnico em seguranca do trabalho, sst, tecnico de sst,
    hst, tecnico de hst, tecnico de meio ambiente, topografo, topografia, vigia, vigilante, seguranca
    patrimonial, zelador, agrimensor, condominio, obra, facilities, qsms, ssma, infraestrutura predial,
    manutencao eletrica, tecnico em manutencao eletrica, armador de ferragem, azulejista, gesseiro, tecnico
    em refrigeracao
policy:
    analista de esg, analista de sustentabilidade, coordenador de sustentabilidade, especialista em
    sustentabilidade, gerente de sustentabilidade, captacao de recursos, captador de recursos,
    impacto social, investimento social, relacoes institucionais, relacoes com governo, responsabilidade
    social, politicas, politicas publicas, assuntos corporativos, assuntos governamentais,
    mudancas climaticas, carbono, cooperacao
"""

DUTCH = """
software:
    softwareontwikkelaars, software ontwikkelaar, applicatieontwikkelaar, webontwikkelaar, web
    ontwikkelaar, app ontwikkelaar, frontend ontwikkelaar, backend ontwikkelaar, fullstack
    ontwikkelaar, java ontwikkelaar, net ontwikkelaar, game ontwikkelaar, software tester, tester,
    testautomatiseerder, testcoordinator, testanalist, softwarearchitect, solution architect software,
    cloud engineer, devops engineer, technisch applicatiebeheerder ontwikkeling, teamlead ontwikkeling,
    teamleider ontwikkeling, hoofd ontwikkeling, softwareengineer, programmeren
data:
    data analisten, gegevensanalist, data engineer, datawetenschapper, data specialist, bi
    specialist, bi ontwikkelaar, bi consultant, data consultant, informatieanalist data, statisticus,
    actuaris, kunstmatige intelligentie, datakwaliteit, datamanagement, databeheerder,
    gegevensbeheer, business intelligence specialist, analist, *analist
research:
    wetenschapper, wetenschappelijk onderzoeker, onderzoeksassistent, onderzoeksmedewerker,
    promovendus, phd kandidaat, laboratoriummedewerker, laboratorium, laborant, analist laboratorium,
    laboratoriumanalist, lab analist, chemicus, bioloog, natuurkundige, r&d medewerker, r&d manager,
    onderzoek en ontwikkeling, onderzoeks*, laboratorium*
hardware:
    elektrotechnisch engineer, elektrotechniek, werktuigbouwkundig engineer, werktuigbouwkunde,
    mechanisch engineer, mechanisch ontwerper, elektrisch ontwerper, elektronica, elektronica engineer,
    hardware ontwikkelaar, hardware engineer, embedded ontwikkelaar, constructeur, tekenaar,
    tekenaar constructeur, werkvoorbereider engineering, mechatronica, mechatronicus, plc
    programmeur, software engineer industriele automatisering, industriele automatisering, besturingstechniek,
    regeltechniek, robotica, lead engineer, projectengineer, engineer elektrotechniek, optica,
    halfgeleider, ontwerpingenieur, ontwikkelingsingenieur, burgerlijk ingenieur, autotechniek
product:
    productmanagers, product eigenaar, productspecialist, productontwikkelaar, product ontwikkelaar,
    productontwikkeling, hoofd product, productverantwoordelijke, productstrategie, junior
    productmanager, product owner
program:
    projectcoordinator, projectmedewerker, projectondersteuner, projectondersteuning,
    projectassistent, projectleider bouw it, projectbeheer, projectbeheerder, it projectleider, ict
    projectleider, ict projectmanager, programmamanager, programmaleider, projectplanner, veranderkundige,
    verandermanager, project, projecten, scrum master, projectdirecteur, *projectleider, *projectmanager
design:
    grafisch ontwerper, grafisch vormgever, grafisch, ux ontwerper, ui ontwerper, productontwerper,
    industrieel ontwerper, interieurontwerper, interieurarchitect, modeontwerper, webdesigner,
    artdirector, illustrator, dtp, dtp er, creatief directeur, multimedia designer, *vormgever, *ontwerper
itsec:
    applicatiebeheerder, applicatiebeheer, functioneel beheerder, functioneel applicatiebeheerder,
    functioneel beheer, technisch beheerder, technisch applicatiebeheerder, ict beheerder, ict
    medewerker, ict support, ict specialist, ict manager, ict coordinator, ict adviseur, ict engineer,
    ict servicedesk, it beheerder, it medewerker, it beheer, it support medewerker, it specialist, it
    verantwoordelijke, it manager, it coordinator, it adviseur, it architect, servicedesk medewerker,
    servicedeskmedewerker, medewerker servicedesk, medewerker ict, helpdeskmedewerker, helpdesk
    medewerker, medewerker helpdesk, netwerkengineer, netwerk engineer, netwerken, netwerk,
    systeembeheer, systeemengineer, systems engineer ict, systeemspecialist, werkplekbeheerder,
    werkplekbeheer, databasebeheerder, security specialist, beveiligingsspecialist ict,
    informatiebeveiliger, security officer, ciso, informatiemanager, informatieadviseur,
    informatieanalist, informatiearchitect, automatisering, informatica, technologie ict, telecommunicatie,
    support engineer ict, cyberbeveiliging, cyberveiligheid, enterprise architect, *beheerder
sales:
    accountmanager binnendienst, accountmanager buitendienst, junior accountmanager, senior
    accountmanager, regio accountmanager, key accountmanager, relatiemanager, relatiebeheerder sales,
    sales medewerker, salesmedewerker, medewerker sales, sales binnendienst, salesmanager,
    verkoopmanager, verkoopleider, verkoopdirecteur, verkoopadviseur, verkoop binnendienst, verkoop
    buitendienst, medewerker verkoop, medewerker verkoop binnendienst, medewerker commerciele
    binnendienst, commercieel medewerker, commercieel medewerker binnendienst, medewerker binnendienst,
    commercieel medewerker buitendienst, commerciele binnendienst, commercieel adviseur, commercieel
    directeur, commercieel manager, commercieel technisch medewerker, commercieel talent, commercieel
    assistent, commercieel, commercie, acquisitie, acquisiteur, binnendienstmedewerker,
    buitendienstmedewerker, technisch commercieel medewerker, technisch commercieel adviseur, technisch
    commercieel, technisch verkoper, rayonmanager, rayonhoofd, regiomanager verkoop, business
    developer, bedrijfsontwikkeling, partnermanager, salesadviseur, sales engineer, sales support
    medewerker, vertegenwoordigers, offertemedewerker, calculator offertes, tendermanager, telefonisch
    verkoper, televerkoper, zakelijk adviseur, zakelijke verkoop, orderverwerking, medewerker
    orderverwerking, ordermedewerker, makelaar, promotor verkoop, accountmanagement, *verkoper,
    commercieel*
customer:
    klantenservicemedewerker, klantenservice medewerker, medewerker klantenservice, klantenservice
    agent, klantadviseurs, klantenadviseur, klantbegeleider, klantmanager, klantspecialist,
    klantrelaties, klantbeleving, klantervaring, klantcontact medewerker, medewerker klantcontact,
    klantcontactmedewerker, klantcontactcentrum, medewerker klantcontactcentrum, klantendienst,
    medewerker klantendienst, customer service medewerker, customer support medewerker, callcenter
    medewerker, callcentermedewerker, contactcenter, telefonist, telefonisch medewerker, gastheer
    service, medewerker customer service, medewerker support, medewerker service, medewerker aftersales,
    aftersales, service adviseur, serviceadviseur, service medewerker, servicemedewerker,
    servicecoordinator, servicemonteur, service monteur, servicetechnicus, service technicus,
    servicemanager, servicemedewerker binnendienst, technisch support, technisch adviseur, technisch
    specialist support, technische dienst klant, supportmedewerker, implementatie, implementatieconsultant,
    implementatie consultant, implementatiemanager, implementatiespecialist, consultants, erp
    consultant, sap consultant, functioneel consultant, technisch consultant, applicatieconsultant,
    applicatie consultant, consultant software, adviseurs, klachtenbehandelaar, klachten,
    reisadviseur, relatiebeheerder, relatiebeheer, field engineer, buitendiensttechnicus, planner
    service, inbedrijfsteller, *adviseur, *consultant, *klantenservice, service*
marketing:
    marketingmedewerker, marketing medewerker, medewerker marketing, marketing en communicatie,
    medewerker marketing en communicatie, marketing communicatie medewerker, marketingcoordinator,
    marketingassistent, marketing assistent, marketingspecialist, marketingadviseur, online marketeer,
    content marketeer, email marketeer, performance marketeer, product marketeer, brand marketeer,
    marketeers, communicatiemedewerker, medewerker communicatie, communicatiespecialist,
    communicatiemanager, communicatie adviseur, adviseur communicatie, woordvoerder, persvoorlichter,
    voorlichter, pers, reclame, campagnemanager, campagne, evenementenmanager, evenementenorganisator,
    eventmanager, evenementencoordinator, medewerker evenementen, merk, merkmanager, social media
    medewerker, contentmedewerker, contentspecialist, copywriter, zoekmachineoptimalisatie, seo
    specialist, sea specialist, marktonderzoek, marktonderzoeker, webredacteur marketing, conversie
    specialist, ecommerce manager, e commerce medewerker, webshop, webshop medewerker, communicatie*,
    evenementen*, campagne*, *marketeer
media:
    redacteur, eindredacteur, webredacteur, redactiemedewerker, hoofdredacteur, journalisten,
    tekstschrijver, schrijvers, technisch schrijver, technisch auteur, auteur, corrector, vertalers,
    tolk, fotograaf, videograaf, cameraman, filmmaker, video editor, monteur video, montage video,
    regisseur, producent, programmamaker, presentator, geluidstechnicus, geluid, bibliothecaris,
    bibliotheek, archivaris, uitgever, uitgeverij, content creator, ondertiteling, *redacteur, *vertaler
finance:
    accountant, assistent accountant, gevorderd assistent accountant, administrateur, financieel
    administrateur, financieel administratief medewerker, financieel medewerker, financieel
    administratie, financiele administratie, medewerker financiele administratie, medewerker financien,
    medewerker finance, medewerker boekhouding, medewerker crediteuren, medewerker debiteuren,
    crediteuren, crediteurenadministratie, crediteurenbeheer, debiteuren, debiteurenbeheer,
    debiteurenbeheerder, debiteurenadministratie, crediteurenmedewerker, boekhoudkundig, boekhoudkundig
    medewerker, assistent boekhouder, hoofd boekhouding, dossierbeheerder, dossierbeheerder
    accountancy, accountancy, bedrijfseconoom, bedrijfscontroller, business controller, financieel
    controller, assistent controller, controller, concern controller, project controller, groepscontroller,
    financieel analist, financieel directeur, financieel manager, financieel adviseur, financieel planner,
    hoofd financien, hoofd administratie financieel, manager financien, salarisadministratie, medewerker
    salarisadministratie, salarisspecialist, payroll medewerker, payroll specialist, loonadministratie,
    payroll consultant, loonadministrateur, fiscalist, belastingadviseur, belastingen, fiscaal
    adviseur, fiscaal medewerker, fiscaal, facturatie, medewerker facturatie, facturatiemedewerker,
    treasury, kredietanalist, krediet, kredietbeheerder, incasso, incassomedewerker, hypotheekadviseur,
    hypotheken, hypotheek, bankmedewerker, bankier, verzekering, verzekeringen, verzekeringsadviseur,
    schadebehandelaar, schade, medewerker schade, acceptant, polis, pensioen, pensioenadviseur,
    pensioenen, vermogensbeheer, vermogensadviseur, beleggen, beleggingsadviseur, interne audit, interne
    controle, revisor, inkoopfacturen, kostprijs, planning en control, financ*, boekhoud*, salaris*,
    *controller, *boekhouder
legal:
    advocaat stagiair, advocaat medewerker, juridisch medewerker, juridisch adviseur, juridisch
    secretaresse, juridisch assistent, juridisch, juridisch specialist, jurist arbeidsrecht,
    bedrijfsjuristen, legal counsel, rechten, notaris, kandidaat notaris, notarieel medewerker,
    compliance medewerker, compliance adviseur, privacy officer, privacy adviseur, privacyjurist,
    functionaris gegevensbescherming, gegevensbescherming, risicomanager, risicomanagement, risico,
    risicoanalist, kyc analist, witwassen, fraude, fraudeanalist, fraudespecialist, contractbeheerder,
    contractbeheer, contractmanager, regelgeving, octrooi, octrooigemachtigde, gerechtsdeurwaarder,
    *jurist, *advocaat, juridisch*
people:
    hr medewerker, hr manager, hr adviseurs, hr business partner, hr assistent, hr verantwoordelijke,
    hr specialist, hr coordinator, hr directeur, hr generalist, hr consultant, hr officer, medewerker hr,
    medewerker personeelszaken, medewerker personeelsadministratie, personeelsadministratie,
    personeelsadviseur, personeelsfunctionaris, personeelsmanager, personeelsplanner,
    personeelsconsulent, personeelsverantwoordelijke, hoofd personeelszaken, hoofd hr, p&o adviseur,
    p&o, p en o, p en o adviseur, hrm adviseur, hrm, recruiters, corporate recruiter, werving en
    selectie, selectie, intercedent, arbeidsbemiddelaar, talent acquisitie, talentmanager, opleidingsadviseur,
    opleidingscoordinator, leren en ontwikkelen, arbeidsvoorwaarden, beloning, verzuim,
    verzuimconsulent, casemanager verzuim, arbeidsdeskundige, loopbaanadviseur, loopbaancoach,
    diversiteit, mens en organisatie, uitzendconsulent, uitzendconsulente, personeels*, *recruiter
ops:
    operationeel directeur, operationeel coordinator, operationeel, operations manager, operatie,
    bedrijfsleider, bedrijfsmanager, bedrijfskundige, bedrijfsanalist, business analist, procesanalist,
    procescoordinator, procesverbetering, procesbegeleider, procesadviseur, procesregisseur, verbetermanager,
    continu verbeteren, algemeen directeur, directeur, vestigingsmanager, vestigingsleider,
    locatiemanager, regiomanager, filiaalmanager operations, teammanager, teamleider, coordinator,
    manager bedrijfsvoering, strategie, strategisch adviseur, kwartiermaker, organisatieadviseur,
    organisatieontwikkeling, capaciteitsplanner, capaciteitsmanagement, planner, planning, medewerker
    planning, planningsmedewerker, directiesecretaris, bestuurder, bestuur, transformatie, bedrijfs*,
    proces*
supply:
    logistiek medewerker, medewerker logistiek, logistiek manager, logistiek coordinator, logistiek
    planner, logistiek teamleider, logistiek supervisor, logistiek operator, medewerker magazijn,
    magazijnier, magazijnbediende, magazijnbeheerder, magazijnchef, magazijnmanager, magazijnhulp,
    orderpicker, order picker, inpakker, inpakmedewerker, heftruckchauffeur, heftruck, reachtruck,
    reachtruckchauffeur, medewerker expeditie, expeditie, expeditiemedewerker, medewerker warehouse,
    goederenontvangst, warehouse medewerker, voorraadbeheerder, voorraadbeheer, voorraad, koerier,
    postbezorger, postbode, pakketbezorger, bezorger, maaltijdbezorger, chauffeurs, vrachtwagenchauffeur,
    chauffeur ce, chauffeur c, buschauffeur, bestelwagenchauffeur, taxichauffeur, machinist,
    treinbestuurder, transportplanner, planner transport, transportmanager, transport, vervoer,
    expediteur, douanedeclarant, douane, import medewerker, export medewerker, import, export, declarant,
    inkoper operationeel, operationeel inkoper, strategisch inkoper, technisch inkoper, junior inkoper,
    senior inkoper, inkoopmedewerker, medewerker inkoop, inkoopmanager, inkoopadviseur, hoofd inkoop,
    inkoopassistent, aankoper, aankoop, aankoopverantwoordelijke, aankoopmedewerker, category manager,
    leverancier, leveranciersmanager, supply chain planner, supply chain medewerker, vraagplanner, demand
    planner, bevoorrading, toeleveringsketen, wagenpark, wagenparkbeheerder, vrachtwagen, bevrachter,
    magazijn*, logistiek*, inkoop*, transport*, *chauffeur, *bezorger, *inkoper
mfg:
    productiemedewerkers, productieoperator, productie operator, productie medewerker, medewerker
    productie, productieleider, productieassistent, productiemanager, productieplanner, productiechef,
    productiearbeider, productietechnicus, proces operator, procesoperator, procestechnoloog,
    procestechnicus, procesengineer, procesingenieur, machineoperator, machine operator,
    machinebediener, machinebouwer, machinesteller, insteller, operators, lijnoperator,
    assemblagemedewerker, assemblage, assembleur, montagemedewerker, medewerker assemblage,
    medewerker montage, monteur mechanisch, mechanieker, mecanicien, mechanisch monteur, autotechnicus,
    automonteur, automecanicien, bedrijfswagentechnicus, vrachtwagenmonteur, plaatwerker,
    autoschadehersteller,
    autospuiter, spuiter, metaalbewerker, constructiebankwerker, bankwerker, lassers, cnc operator, cnc
    frezer, cnc draaier, frezer, draaier, verspaner, gereedschapsmaker, timmerman fabriek,
    houtbewerker, meubelmaker, kunststof, voedingsindustrie, voedingsmiddelen, slager productie, bakker
    productie, verpakker, verpakking, drukker, drukkerij, kwaliteitsmedewerker, kwaliteitscontroleur,
    kwaliteitsmanager, kwaliteitscoordinator, kwaliteitsinspecteur, kwaliteitstechnicus,
    kwaliteitsfunctionaris, kwaliteitsingenieur, kwaliteitsverantwoordelijke, kwaliteitszorg,
    kwaliteitscontrole, medewerker kwaliteit, kwaliteitsdienst, qa medewerker, ploegleider, ploegbaas,
    ploegchef, teamleider productie, voorman productie, meewerkend voorman, fabrieksmanager, plantmanager,
    werkvoorbereider, werkvoorbereiding, arbeidsvoorbereider, chemisch operator, technicus, technieker,
    operator productie, naaister, kleermaker, productie*, kwaliteits*, assemblage*, *lasser, *monteur
clinical:
    verpleegkundigen, verpleegkundig specialist, verpleegkundig, verpleger, zorgkundige, verzorgenden,
    verzorgende ig, helpende, helpende plus, wijkverpleegkundige, wijkverpleger, thuiszorg,
    thuisverpleegkundige, thuisverpleging, ziekenhuis, hoofdverpleegkundige, zorgmedewerker, zorgmanager,
    zorgcoordinator, zorgconsulent, zorgbemiddelaar, zorgassistent, zorgverlener, ouderenzorg,
    gehandicaptenzorg, jeugdzorg, jeugdhulpverlener, hulpverlener, persoonlijk begeleider, begeleider
    zorg, woonbegeleider, ambulant begeleider, begeleider gehandicaptenzorg, sociaal werker, maatschappelijk
    werker, maatschappelijk assistent, maatschappelijk werk, artsen, bedrijfsarts, basisarts,
    specialist ouderengeneeskunde, tandarts, tandartsassistent, mondhygienist, dierenarts,
    dierenartsassistent, doktersassistent, doktersassistente, praktijkondersteuner, poh, praktijkassistent,
    apotheker, apothekersassistent, apotheek, farmaceut, farmacie, psycholoog, psychologen, gz
    psycholoog, psychiater, psychiatrisch, ggz, orthopedagoog, gedragsdeskundige, gedragswetenschapper,
    ergotherapeut, logopedist, dietist, diëtist, podotherapeut, opticien, optometrist, audicien,
    radiologisch laborant, mbb er, operatieassistent, anesthesiemedewerker, ambulance, verloskundige,
    kraamverzorgende, klinisch onderzoek, klinisch, medisch, medisch secretaresse, medisch adviseur,
    farmacovigilantie, gezondheid, gezondheidszorg, therapeut, zorg*, verpleeg*, *verpleegkundige,
    *therapeut
education:
    leerkracht, leerkracht basisonderwijs, leraren, docenten, hogeschooldocent, universitair docent,
    hoogleraar, lector, onderwijsassistent, onderwijsondersteuner, onderwijsadviseur, onderwijzer,
    leraar basisonderwijs, leraar secundair onderwijs, pedagogisch medewerker, pedagogisch medewerker
    kinderopvang, pedagogisch professional, kinderopvang, kinderbegeleider, kinderverzorger, bso,
    gastouder, peuterspeelzaal, kinderdagverblijf, intern begeleider, schoolleider, schooldirecteur,
    school, studieadviseur, studiebegeleider, studentenbegeleider, studentbegeleider, bijlesdocent,
    huiswerkbegeleider, opleider, praktijkopleider, bedrijfsopleider, trainers, instructeur,
    rijinstructeur, zweminstructeur, sportinstructeur, onderwijskundige, educatief medewerker, educatie,
    jobcoach, jongerenwerker, universiteit, cursus, lesgever, animator, *docent, *leraar, onderwijs*
retail:
    winkelmedewerkers, winkelbediende, winkelverkoper, winkelmanager, winkelverantwoordelijke,
    winkelassistent, winkelhulp, verkoopmedewerkers, verkoopmedewerker, verkoopster, verkoper winkel,
    verkoopspecialist winkel, medewerker winkel, shopmanager, storemanager, filiaalmanager,
    filiaalleider, assistent filiaalmanager, assistent bedrijfsleider winkel, assistent winkelmanager,
    bedrijfsleider winkel, bedrijfsleider horeca, bedrijfsleider restaurant, afdelingsmanager,
    afdelingschef, kassamedewerkers, kassier, caissiere, kassa, vakkenvuller, vulploegmedewerker, vulploeg,
    aanvuller, rekkenvuller, supermarkt, supermarktmedewerker, vers medewerker, medewerker bediening,
    bediening, horecamedewerker, medewerker horeca, keuken, keukenhulp, keukenmedewerker, medewerker
    keuken, keukenassistent, hulpkok, zelfstandig werkend kok, chef kok, souschef, leerling kok,
    afwasser, afwashulp, barmedewerker, barman, ober, serveerster, kelner, gastvrouw, gastheer,
    restaurantmanager, restaurant medewerker, cateringmedewerker, catering, medewerker catering,
    hotelmedewerker, hotelreceptionist, hotel, kamermeisje, housekeeping medewerker, bakker, banketbakker,
    slager, visverkoper, kapper, kapster, schoonheidsspecialist, bloemist, tankstation, pompbediende,
    visual merchandiser, etaleur, detailhandel, kleinhandel, winkel*, horeca*, keuken*
admin:
    administratief assistent, administratief, administratief bediende, administratief ondersteuner,
    administratief coordinator, administratief manager, medewerker administratie, administratie
    medewerker, administratiemedewerker, hoofd administratie, secretariaat, medewerker secretariaat,
    secretariaatsmedewerker, secretaris, secretarieel medewerker, directiesecretaresse,
    directieassistent, directie assistent, managementassistente, management assistent, personal
    assistant, office medewerker, office manager, officemanager, officemedewerker, kantoormedewerker,
    kantoorassistent, kantoormanager, kantoor, kantoorbediende, bediende, receptiemedewerker, receptie,
    receptioniste, medewerker receptie, balie, baliemedewerker, medewerker balie, telefoniste, data entry
    medewerker, data invoer, backoffice medewerker, medewerker backoffice, backofficemedewerker,
    bestuurssecretaresse, bestuurssecretaris, archief, archiefmedewerker, documentbeheerder,
    ondersteunend medewerker, teamassistent, polyvalent bediende, commercieel administratief medewerker,
    *secretaresse, administra*, *administratie
facilities:
    facilitair medewerker, facilitair manager, facilitair coordinator, facilitair, facilitair
    beheerder, facility medewerker, facility manager, gebouwbeheerder, gebouwenbeheer, gebouw,
    huismeester, conciërge, concierge, terreinbeheerder, huisvesting, huisvestingsadviseur,
    schoonmaakmedewerker, schoonmakers, medewerker schoonmaak, interieurverzorger, poetshulp,
    poetsmedewerker, huishoudhulp, huishoudelijk medewerker, huishoudelijk hulp, glazenwasser,
    onderhoudstechnicus, onderhoudsmedewerker, onderhoudsmanager, onderhoudstechnieker,
    onderhoudsmecanicien, technisch medewerker, technisch medewerker onderhoud, technische dienst,
    medewerker technische dienst, monteur technische dienst, allround monteur, monteur elektrotechniek,
    elektricien industrieel, elektriciens, elektrieker, industrieel elektricien, elektromonteurs,
    servicemonteur elektrotechniek, installatietechniek, installatiemonteur, installatietechnicus,
    installateur, monteur installatietechniek, cv monteur, loodgieter, koeltechnicus, koelmonteur,
    koeltechniek, klimaattechniek, hvac technicus, hvac technieker, zonnepanelen, zonnepaneel monteur,
    dakdekker, schilder, stukadoor, tegelzetter, metselaar, timmerman, timmerlieden, stratenmaker,
    grondwerker, kraanmachinist, bouwvakker, bouwkundige, bouwkundig, bouwkundig tekenaar, bouwkundig
    opzichter, bouwplaats, bouwkunde, bouwmanager, bouwprojectleider, projectleider bouw, opzichter,
    toezichthouder bouw, uitvoerder, assistent uitvoerder, werfleider, werfcontroleur, calculator,
    calculator bouw, civiel engineer, civiel, civiele techniek, civieltechnisch, wegenbouw,
    werkvoorbereider bouw, landmeter, geotechnisch, stedenbouwkundige, stedenbouw, landschapsarchitect,
    architect, architecten, planoloog, hovenier, groenvoorziening, groenmedewerker, tuinman, tuinaanleg,
    beveiligingsmedewerker, beveiliging, portier, bewaker, bewakingsagent, mobiel surveillant,
    objectbeveiliger,
    brandweer, brandveiligheid, veiligheidskundige, veiligheid, preventieadviseur, vgm adviseur,
    hse manager, milieu, milieuadviseur, milieukundige, milieucoordinator, kam coordinator, kam manager,
    qhse manager, duurzame energie, energie, energieadviseur, energietechniek, afval, afvalverwerking,
    makelaardij, vastgoedbeheerder, vastgoedbeheer, vastgoedmanager, vastgoedadviseur, verhuur,
    verhuurmedewerker, syndicus, woningcorporatie, waterbeheer, bouw*, schoonmaak*, onderhouds*,
    vastgoed*, facilitair*, installatie*, *elektricien
policy:
    beleidsmedewerkers, beleidsmaker, senior beleidsmedewerker, beleidsadviseurs, beleidscoordinator,
    beleidsondersteuner, strategisch beleidsadviseur, public affairs adviseur, openbare orde,
    lobbyist, maatschappelijk verantwoord ondernemen, mvo, duurzaamheidsadviseur,
    duurzaamheidsmanager, duurzaamheidscoordinator, klimaatadviseur, klimaat, energietransitie,
    fondsenwerver, fondsenwerving, subsidieadviseur, subsidie, ontwikkelingssamenwerking, gemeente,
    raadsgriffier, belangenbehartiging, overheid, beleids*, duurzaam*
"""

OTHERS = """
software:
    sviluppatore, sviluppatore software, programmatore, ingegnere del software, analista
    programmatore, sviluppo software, mjukvaruutvecklare, systemutvecklare, webbutvecklare, utvecklare,
    utvecklingschef, softwareudvikler, udvikler, webudvikler, systemudvikler, programista, inzynier
    oprogramowania, *utvecklare, *udvikler
data:
    analista dati, scienziato dei dati, ingegnere dei dati, dataanalytiker, dataingenjor, analityk
    danych, inzynier danych
research:
    ricercatore, ricerca, ricerca e sviluppo, tecnico di laboratorio, forskare, laboratorieingenjor,
    forsker, laborant, naukowiec, badacz, laboratorio analisi
hardware:
    ingegnere elettronico, ingegnere meccanico, progettista meccanico, progettista elettronico,
    progettista, disegnatore, konstruktor, konstruktionsingenjor, elektronikkonstruktor, elkonstruktor,
    hardwareudvikler, mekanisk ingenjor, maskiningenior, inzynier mechanik, inzynier elektronik,
    automazione, meccatronico
product:
    responsabile di prodotto, produktchef, produktagare, kierownik produktu, gestione prodotto
program:
    responsabile di progetto, capo progetto, gestione progetti, projektledare, projektkoordinator,
    projektchef, kierownik projektu, koordynator projektu, projektleder
design:
    grafico, progettista grafico, direttore creativo, grafisk designer, formgivare, formgivning,
    projektant graficzny, grafik komputerowy, designer grafico
itsec:
    sistemista, amministratore di sistema, amministratore di rete, tecnico informatico, sicurezza
    informatica, assistenza informatica, sistemi informativi, systemadministrator, natverkstekniker,
    it tekniker, it chef, informationssakerhet, systemforvaltare, it konsulent, it medarbejder,
    systemspecialist, administrator systemow, specjalista it, specjalista ds bezpieczenstwa, informatyk
sales:
    venditore, addetto vendite, addetto alle vendite, responsabile vendite, responsabile commerciale,
    agente di commercio, consulente commerciale, account commerciale, impiegato commerciale,
    commerciale, direttore vendite, direttore commerciale, vendite, sviluppo commerciale, saljare,
    forsaljare, forsaljning, forsaljningschef, saljchef, utesaljare, innesaljare, innesaljare b2b,
    foretagssaljare, kundansvarig, saelger, salgschef, salg, salgskonsulent, salgsmedarbejder,
    handlowiec, przedstawiciel handlowy, specjalista ds sprzedazy, sprzedaz, kierownik sprzedazy,
    doradca handlowy, teknisk saljare, forsaljnings*, salgs*, *saljare
customer:
    servizio clienti, assistenza clienti, addetto al servizio clienti, addetto assistenza clienti,
    operatore call center, consulente, consulente funzionale, consulente sap, tecnico di assistenza,
    supporto tecnico, kundtjanst, kundtjanstmedarbetare, kundservice, kundservicemedarbetare,
    kundradgivare, kundsupport, kundbetjanare, kundeservice, kundeservicemedarbejder, kunderadgiver,
    kundekonsulent, konsult, konsulent, servicetekniker, supportmedarbejder, obsluga klienta, doradca
    klienta, konsultant, specjalista ds obslugi klienta, wdrozeniowiec, helpdesk tekniker, kundtjanst*,
    kunde*
marketing:
    responsabile marketing, addetto marketing, specialista marketing, comunicazione, responsabile
    comunicazione, ufficio stampa, organizzatore eventi, marknadsforing, marknadschef,
    marknadskoordinator, marknadsassistent, marknad, kommunikator, kommunikationschef,
    kommunikationsansvarlig, marketingkoordinator, marketingchef, specjalista ds marketingu, komunikacja,
    kierownik marketingu, markedsforing, marknads*
media:
    redattore, giornalista, traduttore, fotografo, montatore video, oversattare, overseetter, journalist,
    redaktor, redaktionschef, tlumacz, dziennikarz, skribent
finance:
    contabile, contabilita, responsabile amministrativo, addetto contabilita, impiegato contabile,
    amministrazione e finanza, controllo di gestione, revisore contabile, commercialista, paghe e
    contributi, paghe, fiscale, tesoreria, ekonom, redovisningsekonom, redovisningskonsult, redovisning,
    ekonomiassistent, ekonomichef, ekonomi, lonespecialist, loneadministrator, lonekonsult, controlling,
    revisor, bogholder, bogholderi, regnskab, regnskabsmedarbejder, okonomi, okonomimedarbejder,
    lonmedarbejder, okonomichef, ksiegowy, ksiegowosc, glowny ksiegowy, specjalista ds ksiegowosci, kadry
    i place, analityk finansowy, finanse, kontroler finansowy, ekonomi*, redovisning*, regnskabs*
legal:
    avvocato, consulente legale, ufficio legale, legale, giurista, bolagsjurist, jurist, advokat,
    radca prawny, prawnik, specjalista ds compliance, prawny
people:
    risorse umane, addetto risorse umane, responsabile risorse umane, selezione del personale, ricerca e
    selezione, hr specialista, amministrazione del personale, personalchef, hr partner, hr chef,
    rekryterare, rekrytering, rekryteringskonsult, hr konsulent, rekruttering, kadry, specjalista ds
    kadr, specjalista ds rekrutacji, rekruter, rekrutacja, zasoby ludzkie, kierownik hr
ops:
    responsabile operativo, direttore operativo, direttore generale, verksamhetschef,
    verksamhetsutvecklare, driftchef, driftsleder, platschef, affarsutvecklare, kierownik operacyjny,
    dyrektor operacyjny, analityk biznesowy, processledare, responsabile di filiale
supply:
    magazziniere, addetto al magazzino, magazzino, responsabile acquisti, ufficio acquisti, acquisti,
    buyer acquisti, logistica e magazzino, autista, corriere, lagermedarbetare, lagerarbetare,
    lagermedarbejder, inkopare, inkop, strategisk inkopare, logistiker, logistikkoordinator, lastbilschauffor,
    chauffor, truckforare, terminalarbetare, plockare, indkober, indkob, magazynier, pracownik magazynu,
    logistyk, specjalista ds logistyki, kierowca, kupiec, zakupy, specjalista ds zakupow, spedytor,
    kurier, zaopatrzenie, *chauffor
mfg:
    operaio, operaio di produzione, addetto alla produzione, addetto produzione, produzione,
    responsabile di produzione, responsabile produzione, saldatore, meccanico, manutentore meccanico,
    operatore macchine, tornitore, fresatore, montatore, controllo qualita, responsabile qualita,
    qualita, addetto controllo qualita, ingegnere di processo, stabilimento, processoperator,
    produktionsmedarbetare, produktionschef, produktionsledare, produktionsmedarbejder, montor,
    maskinoperator, svetsare, svejser, cnc operator, kvalitetstekniker, kvalitetsingenjor, kvalitetschef,
    mekaniker, fordonstekniker, lastbilsmekaniker, verkstad, verkstadsmekaniker, smed, pracownik
    produkcji, operator maszyn, operator produkcji, mechanik, spawacz, slusarz, tokarz, inzynier
    produkcji, inzynier procesu, kontroler jakosci, specjalista ds jakosci, jakosc, produkcja, monter,
    brygadzista, kvalitets*
clinical:
    infermiere, medico di base, farmacista, fisioterapista, operatore socio sanitario, oss, psicologo
    clinico, veterinario, odontoiatra, assistente sociale, sjukskoterska, undersköterska,
    underskoterska, lakare, barnmorska, fysioterapeut, arbetsterapeut, psykolog, tandlakare, tandskoterska,
    apotekare, farmaceut, vardbitrade, kurator, socialsekreterare, stodassistent, personlig assistent,
    sygeplejerske, laege, paedagog sosu, sosu assistent, tandlaege, farmakonom, pielegniarka, lekarz,
    farmaceuta, fizjoterapeuta, psycholog, opiekun medyczny, stomatolog, ratownik medyczny, opiekun osob
    starszych
education:
    insegnante, docente, educatore, formatore, maestra, larare, forskollarare, fritidsledare,
    grundskollarare, gymnasielarare, barnskotare, elevassistent, rektor, laerer, paedagog, underviser,
    nauczyciel, trener, wychowawca, wykladowca, lektor, *larare, *laerer
retail:
    commesso, cassiere, addetto vendita negozio, store manager negozio, responsabile negozio, negozio,
    cuoco, aiuto cuoco, cameriere, barista bar, chef de rang, lavapiatti, panettiere, pasticcere,
    parrucchiere, estetista, addetto ristorazione, ristorazione, butikssaljare, butiksmedarbetare,
    butikschef, butik, kassamedarbetare, kock, servitor, servitris, restaurangbitrade, koksbitrade,
    maltidsbitrade, bartender, butiksmedarbejder, butiksassistent, kok, tjener, kokkenmedarbejder,
    ekspedient, frisor, bager, sprzedawca, kasjer, doradca sprzedazy sklep, sklep, kierownik sklepu,
    kucharz, kelner, barman, pomoc kuchenna, piekarz, fryzjer, recepcjonista hotel, butiks*
admin:
    assistente amministrativo, impiegato amministrativo, impiegato, segretario, segreteria,
    receptionist, addetto alla reception, assistente di direzione, inserimento dati, centralinista,
    administrator sekreterare, administrativ assistent, administrativ koordinator, administrativ,
    sekreterare, kontorsassistent, kontorsmedarbetare, receptionist, kontorassistent, kontormedarbejder,
    sekretaer, administrativ medarbejder, sachstandadmin, asystent biura, asystent zarzadu,
    asystent ds administracji, pracownik biurowy, sekretarka, recepcjonista, administracja, pracownik
    administracyjny, specjalista ds administracji, wprowadzanie danych
facilities:
    manutentore, manutenzione, addetto alle pulizie, pulizie, elettricista, idraulico, geometra,
    ingegnere civile, capocantiere, capo cantiere, direttore di cantiere, cantiere, muratore, carpentiere,
    impiantista, installatore, guardia giurata, addetto alla sicurezza, rspp, architetto, immobiliare,
    giardiniere, fastighetsskotare, fastighetstekniker, fastighetsforvaltare, fastighet, drifttekniker,
    lokalvardare, stadare, elektriker, vvs montor, vvs, byggledare, platschef bygg, bygg, snickare, malare,
    anlaggare, malermester, tomrer, murer, byggeleder, ejendomsservice, ejendomsmester, rengoring,
    rengoringsassistent, pedel, sikkerhed, vaktare, vagt, elektryk, hydraulik, konserwator, sprzatanie,
    sprzatacz, pracownik ochrony, ochrona, kierownik budowy, inzynier budowy, budownictwo, murarz,
    utrzymanie ruchu, technik utrzymania ruchu, nieruchomosci, fastighets*, elektryk*
policy:
    sostenibilita, relazioni istituzionali, affari istituzionali, hallbarhet, hallbarhetschef,
    baeredygtighed, zrownowazony rozwoj, samhalle, hallbarhets*
"""

TABLES = (GERMAN, FRENCH, SPANISH, PORTUGUESE, DUTCH, OTHERS)

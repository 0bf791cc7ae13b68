"""Words of departments and titles in six languages, and what each says about the function. Pure data.

Below each function, or set of them, stand its terms, parted by commas. A term is a sequence of whole words
without accents; case, abbreviations and plurals are undone as in titles. "vertrieb*" is the beginning of a
word, "*entwickler" its end; such terms count less than whole ones.

ROLES (English) and FOREIGN are read in titles and labels; of those that overlap the longer wins, and where
both hold a term the English row stands. LABELS are whole labels of departments, where they mean more, or
another thing, than their words in a title. FAINT are single words that decide only where nothing else does.
"""

LABELS = """
software hardware data itsec:
    engineering, engineer, eng, ingenieria, ingenierie, engenharia, technik, techniek
software data itsec:
    technology, tech, it and engineering, digital, digital technology, technologie, tecnologia,
    teknik
software product data design:
    product, produkt, produit, producto, produto, produtos, epd, product development,
    productontwikkeling
software product data:
    produkt and technologie, product and technology, tech and product, product and tech, product and
    engineering, engineering and product
software hardware data research product:
    r&d, research and development, forschung and entwicklung, forschung und entwicklung, recherche
    et developpement, i and d, pesquisa e desenvolvimento
software data:
    applied ai, ai, artificial intelligence, ai engineer, technical staff, member of technical
    staff, scaling, personalization, modeling and software
data research design:
    research, forschung, recherche, investigacion, pesquisa, onderzoek
sales customer marketing:
    gtm, go to market, revenue, commercial, comercial, kommerziell, business growth, commercial
    organization, gtm and growth
sales marketing product data:
    growth, wachstum, croissance, crecimiento
customer ops supply mfg program facilities:
    operations, operation, ops, betrieb, operaciones, operacoes, operaties, exploitation
customer sales:
    solutions, account management, client services, clients, sales and success, client partnerships
finance legal people admin facilities itsec ops:
    g&a, general and administrative, corporate, corporate functions, back office, shared services,
    central functions, business support, zentrale dienste, business services
mfg media ops:
    production
hardware software mfg:
    quality, qualitat, quality engineering
software itsec:
    infrastructure, infra, core infra, core infrastructure, cloud, engineering infrastructure and
    operations, enterprise technology,
    platform infrastructure
design marketing media:
    creative, kreativ, creation, studio
customer marketing:
    community
admin ops:
    ceo office, office of the ceo, executive, executive office, leadership, management, direction
finance ops:
    business operations, bizops, strategy and operations
ops sales:
    revenue operations, revops, sales operations, gtm operations, sales and operations
facilities people:
    people and places, workplace and people
people admin:
    people and administration
finance legal:
    finance and legal
media marketing:
    content
itsec:
    security, it and security, it, cybersecurity, networks
design:
    design, diseno, ux, designs
customer:
    support, success, services, service, cx, cs, delivery, post sales, postsales, technical post
    sales, global support, customer organization
software:
    platform, backend, frontend, platforms engineering, platform engineering, cloud engineering,
    product engineering, growth engineering, developer, infrastructure engineering, ads engineering,
    mobile, web, ios, android, engineering operations
retail:
    stores
sales:
    partners, partner, enterprise, partner opportunities, midmarket, smb, alliances and channels,
    bdr, sdr
hardware:
    mechanical engineering, electrical, mechanical, avionics, propulsion
clinical:
    medical operations, healthcare operations, clinical operations, care operations, medical affairs
mfg:
    factory operations, new product introduction
marketing:
    demand gen, demand generation, marketing strategy, brand and growth
finance:
    finance operations, payments, payment operations, m&a
media:
    production and media, productions, editing, podcast
facilities:
    environmental health and safety, ehs
research:
    biology, science, scientific
data:
    modeling, modelling
ops sales finance:
    strategy, strategie, estrategia, business
"""

FAINT = """
software:
    engineer, engineering, architect, platform, infrastructure, apps
hardware:
    power, electrical, mechanical, electronics, propellant, plasma, semiconductor, structures,
    thermal, systems engineering
customer:
    support, services, success, service
sales:
    account, commercial, partner, proposal, capture, dealer, agency, territory, channel
marketing:
    marketer, martech, evangelist, demand gen, storytelling
media:
    translation, transcription, localisation, speaker, language, linguistic
design:
    motion, visual, graphic
finance:
    analyst, payment, payments, valuation, cash
people:
    workforce, culture, hiring
clinical:
    patients, therapy, treatment, hospital
supply:
    material planner, import
mfg:
    technician, crane, mechanic, machine, shift, repair
facilities:
    janitorial, site, environment, relocation
"""

ROLES = """
software:
    software engineer, software engineering, software development engineer, software developer,
    software architect, backend engineer, backend developer, frontend engineer, frontend developer,
    fullstack engineer, fullstack developer, fullstack, web developer, mobile engineer, mobile
    developer, ios engineer, ios developer, android engineer, android developer, site reliability
    engineer, site reliability, devops engineer, devops, platform engineer, cloud engineer, cloud
    architect, infrastructure engineer, infrastructure software, engineering manager, head of
    engineering, director of engineering, vice president of engineering, vice president engineering,
    director engineering, engineering lead, engineering director, quality assurance engineer,
    quality assurance analyst, quality assurance, test automation, software development engineer in
    test, test engineer software, product engineer, founding engineer, member of technical staff,
    java developer, java engineer, python developer, python engineer, go engineer, golang engineer,
    rust engineer, c++ engineer, c++ developer, ruby engineer, rails engineer, php developer, react
    developer, react engineer, game developer, game programmer, gameplay engineer, engine
    programmer, gameplay programmer, graphics engineer, blockchain engineer, smart contract
    engineer, protocol engineer, developer experience engineer, design engineer, web engineer, api
    engineer, core engineer, ui engineer, release engineer, build engineer, distributed systems
    engineer, database engineer, embedded software, simulation engineer, robotics software, full
    stack engineer, programmer, application developer, salesforce developer, technical lead, tech
    lead, chief technology officer, cto, compiler engineer, kernel engineer, forward deployed
    software engineer, forward deployed engineer, developer, ai engineer, software
data:
    data engineer, data scientist, data science, data analyst, data analytics, analytics engineer,
    machine learning engineer, machine learning scientist, machine learning researcher, machine
    learning, applied scientist, business intelligence, business intelligence analyst, business
    intelligence engineer, analytics manager, data architect, data platform engineer, data
    annotator, ai trainer, data labeling, decision scientist, quantitative researcher, quantitative
    analyst, statistician, computer vision engineer, nlp engineer, deep learning, data product, data
    governance, data steward, insights analyst, product analyst, head of data, data manager, data
    operations, reporting analyst, marketing analyst, credit risk analyst, actuary, web analyst,
    data infrastructure, data strategist, analytics, data
research:
    research scientist, research engineer, research associate, scientist, research fellow,
    postdoctoral, postdoc, lab technician, laboratory technician, laboratory, chemist, biologist,
    physicist, research assistant, bioinformatics, principal investigator, researcher, member of
    research staff, research intern, research
hardware:
    hardware engineer, hardware engineering, electrical engineer, electronics engineer, mechanical
    engineer, mechanical design engineer, firmware engineer, embedded engineer, embedded systems
    engineer, rf engineer, asic engineer, fpga engineer, asic, fpga, soc, chip design, physical
    design engineer, design verification, verification engineer, silicon, analog, optical engineer,
    avionics, propulsion, propulsion engineer, aerospace engineer, battery engineer, thermal
    engineer, structural engineer, structures engineer, systems engineer spacecraft, flight
    software, power electronics, pcb, controls engineer, robotics engineer, robotics, mechatronics,
    gnc engineer, guidance navigation and control, vehicle engineer, test engineer, reliability
    engineer, materials engineer, antenna, photonics, spacecraft, satellite, hardware, radar, layout
    engineer, integration and test engineer, harness
product:
    product manager, product management, product owner, product lead, head of product, chief product
    officer, director of product, vice president product, vice president of product, group product
    manager, technical product manager, product strategist, product operations, product operations
    manager, associate product manager, product director, product strategy
program:
    program manager, program management, project manager, project management, technical program
    manager, scrum master, agile coach, delivery manager, project coordinator, program coordinator,
    pmo, project lead, program lead, project engineer, implementation project manager, program
    director, chief of staff, agile, project controls
design:
    product designer, ux designer, ui designer, ui ux designer, ux ui designer, ux researcher, user
    researcher, user research, ux research, design researcher, ux writer, content designer, visual
    designer, graphic designer, brand designer, interaction designer, service designer, motion
    designer, design manager, head of design, design lead, design director, product design, creative
    director, art director, design systems, ux, user experience, industrial designer, game designer,
    level designer, 3d artist, concept artist, artist, illustrator, designer, web designer, creative
    designer
itsec:
    security engineer, security analyst, information security, cybersecurity, application security,
    product security, cloud security, security architect, security operations, security researcher,
    penetration tester, red team, soc analyst, threat, incident response, vulnerability, ciso, it
    support, it support specialist, it manager, it engineer, it specialist, it administrator, it
    operations, it systems, it technician, it director, it project manager, system administrator,
    systems administrator, systems engineer, system engineer, network engineer, network
    administrator, network architect, help desk, helpdesk, service desk, desktop support, identity
    and access, erp, workday, netsuite, business systems, business systems analyst, enterprise
    applications, systems analyst, information technology, endpoint, technology support, security
    compliance, grc analyst, security grc, salesforce administrator, information systems security,
    detection engineer, trust and safety engineer, it, offensive security, database administrator,
    end user
sales:
    account executive, account manager, account director, sales development representative, business
    development representative, business development manager, business development, sales manager,
    sales representative, sales engineer, sales engineering, solutions engineer, solution engineer,
    solutions engineering, solution engineering, solutions consultant, solution consultant,
    presales, presales engineer, sales director, sales executive, sales associate, sales lead, sales
    specialist, head of sales, vice president of sales, vice president sales, sales operations,
    sales enablement, sales strategy, deal desk, revenue operations, revops, partner manager,
    partnership, partnerships, partnerships manager, partner development, partner sales, channel
    manager, channel sales, channel account manager, alliances, alliance manager, strategic
    accounts, key account manager, territory manager, regional sales, inside sales, enterprise
    sales, field sales, sales, account development representative, account representative, market
    development representative, marketing development representative, client partner, commercial
    director, growth account, regional vice president, area vice president, chief revenue officer,
    business developer, value engineer, go to market, gtm, solutions architect, solution architect,
    pricing, commercial manager, named account, enterprise account, account coordinator, sales rep,
    sales operations manager, sales compensation, renewals manager, renewals, business development
    associate, sales strategist, partner success, revenue
customer:
    customer success manager, customer success, customer success engineer, customer support,
    customer support specialist, customer support engineer, customer service, customer service
    representative, customer experience, customer care, client success, client success manager,
    client services, client service, customer operations, customer engineer, customer engineering,
    customer onboarding, customer solutions, customer outcomes, technical support, technical support
    engineer, technical support specialist, support engineer, support engineering, support
    specialist, support agent, support manager, support associate, support representative, technical
    account manager, implementation manager, implementation specialist, implementation consultant,
    implementation engineer, implementation, onboarding specialist, onboarding manager, onboarding,
    professional services, professional services consultant, solutions delivery, technical
    consultant, consultant, customer trainer, call center, contact center, member services, member
    support, member experience, member advocate, patient support, customer advocate, customer,
    community operations, community support, engagement manager, trust and safety, content
    moderation, content moderator, user operations, delivery consultant, functional consultant,
    services engineer, support operations, client manager, client relationship, member care, guest
    experience, guest services, product support, product support specialist, application support,
    escalation, delivery lead, concierge, resident engineer, deployment strategist, client, customer
    strategist
marketing:
    marketing manager, product marketing manager, product marketing, content marketing, growth
    marketing, growth marketing manager, performance marketing, digital marketing, brand marketing,
    field marketing, event marketing, partner marketing, marketing operations, marketing analytics,
    lifecycle marketing, email marketing, demand generation, growth manager, growth lead, head of
    growth, growth strategist, brand manager, brand, marketing, social media, social media manager,
    community manager, communications, communications manager, public relations, pr manager, seo,
    sem, paid media, paid social, paid search, media buyer, developer relations, developer advocate,
    developer evangelist, developer marketing, event manager, events manager, events, event
    coordinator, campaign manager, influencer, chief marketing officer, cmo, crm manager, crm,
    corporate communications, copywriter, content strategist, content marketer, market research,
    ambassador, acquisition manager, user acquisition, media planner, growth, audience, affiliate,
    localization marketing, creator partnerships, pr, campaign
media:
    editor, writer, journalist, reporter, producer, video producer, video editor, videographer,
    photographer, translator, linguist, localization, localization specialist, interpreter, content
    creator, content writer, editorial, broadcast, podcast, audio, animator, video, voice, voice
    talent, music, content specialist, transcriptionist, proofreader, subtitler, voice actor, film,
    technical writer, documentation, narrative designer, news, curator, content
finance:
    accountant, accounting, accounting manager, controller, financial analyst, finance manager,
    fp&a, financial planning, finance, financial, tax, treasury, treasurer, payroll, payroll
    specialist, payroll manager, accounts payable, accounts receivable, billing, bookkeeper, audit,
    auditor, internal audit, revenue accounting, revenue accountant, strategic finance, corporate
    development, investor relations, chief financial officer, cfo, procure to pay, investment,
    investments, collections, credit, credit analyst, underwriter, underwriting, capital markets,
    cost accountant, equity, finance business partner, trader, trading, portfolio manager, cost
    analyst, fund, loan, stock plan, economist, mortgage, bank, banker, wealth, financial advisor,
    repossession, insurance
legal:
    counsel, general counsel, legal counsel, corporate counsel, attorney, lawyer, paralegal, legal,
    contracts manager, contract manager, compliance, compliance manager, compliance officer,
    compliance analyst, aml analyst, aml, kyc, kyc analyst, financial crime, fraud, fraud analyst,
    privacy, regulatory, regulatory affairs, risk manager, risk analyst, risk, governance,
    intellectual property, patent, data protection, contract specialist, legal operations,
    commercial counsel, product counsel, ethics, sanctions, litigation, export, fincrime, regulatory
    counsel
people:
    recruiter, technical recruiter, recruiting, recruiting coordinator, recruiting manager,
    recruitment, talent acquisition, talent acquisition partner, talent partner, sourcer, talent
    sourcer, human resources, human resources business partner, human resources manager, people
    operations, people partner, people business partner, people manager, people and culture, culture
    and people, people operations associate, head of people, chief people officer, people, talent,
    talent development, learning and development, l&d, total rewards, compensation, benefits,
    compensation and benefits, employee relations, employee experience, employer brand, hris,
    workforce planning, diversity, dei, organizational development, people experience, people
    analytics, onboarding and people, talent management, campus recruiter, university recruiter,
    leadership development, people systems, people technology, mobility
ops:
    business operations, operations manager, strategy and operations, operations associate,
    operations analyst, operations specialist, operations coordinator, operations lead, operations
    director, director of operations, head of operations, chief operating officer, coo, strategic
    operations, business analyst, process improvement, operational excellence, general manager,
    strategy, strategy manager, strategic initiatives, corporate strategy, business manager, vendor
    manager, operations, biz ops, business operations manager, regional operations, city manager,
    launch, operational, transformation, management consultant, continuous improvement, operation,
    country manager, strategic projects
supply:
    supply chain, supply chain manager, logistics, logistics manager, procurement, procurement
    manager, buyer, buying, sourcing, sourcing manager, strategic sourcing, commodity manager,
    category manager, warehouse, warehouse associate, warehouse manager, inventory, inventory
    manager, inventory control, fulfillment, fulfilment, demand planner, supply planner, planner,
    purchasing, material, materials manager, materials planner, shipping, receiving, freight,
    transportation, delivery driver, driver, fleet, dispatcher, forklift, distribution center,
    supply, global supply, supplier, merchandise planner, order management, customs, packer, courier
mfg:
    manufacturing engineer, manufacturing, manufacturing technician, production technician,
    production associate, production operator, production supervisor, production manager, production
    planner, process engineer, industrial engineer, quality engineer, quality inspector, quality
    technician, quality manager, quality control, assembler, assembly, assembly technician,
    machinist, cnc, welder, welding, fabrication, fabricator, machine operator, equipment engineer,
    tooling, operator, composite, factory, plant manager, plant, tool and die, painter, automation
    technician, npi, integration technician, test technician, supplier quality, production,
    inspector, metrology, maintenance technician factory, quality assurance inspector, supplier
    development, 1st shift, 2nd shift
clinical:
    nurse, registered nurse, nurse practitioner, physician, psychiatrist, psychologist, therapist,
    psychotherapist, counselor, clinician, clinical, medical, medical director, medical assistant,
    pharmacist, pharmacy, pharmacy technician, dietitian, veterinary, veterinarian, dentist, dental,
    care coordinator, care manager, care navigator, health coach, behavioral health, social worker,
    clinical research, clinical trial, clinical operations, clinical data, patient, patient care,
    rn, lpn, np, np pa, midwife, doula, radiology, phlebotomist, surgeon, caregiver, doctor, obgyn,
    bcba, mental health, clinical psychologist, physician assistant, physical therapist, medical
    science liaison, patient access, patient care coordinator, provider, healthcare, health, lcsw,
    psychiatric, optometrist, care, wellness
education:
    teacher, tutor, instructor, professor, lecturer, curriculum, curriculum developer, instructional
    designer, instructional, trainer, academic, education, school, faculty, teaching assistant,
    learning designer, learning experience, coach, admissions, principal teacher, facilitator,
    student, educator, guide, training, enablement trainer, classroom, learning, tutoring
retail:
    store manager, store, retail, retail sales, retail associate, barista, cashier, sales associate
    retail, shift supervisor, team member, merchandiser, merchandising, visual merchandiser, key
    holder, stylist, showroom, restaurant, cook, chef, server, bartender, kitchen, food service,
    general merchandise, guest advocate, stocker, baker, beauty, hospitality, hotel, food, beverage,
    crew, deli, dishwasher, brewer, shop, seasonal, peloton expert, detailer, auto technician,
    automotive technician, starbucks, sales advisor, sneaker
admin:
    executive assistant, administrative assistant, office manager, office coordinator, office
    administrator, administrative, administrator, receptionist, personal assistant, assistant to,
    executive business partner, data entry, clerk, secretary, front desk, admin, office assistant,
    executive business administrator, executive administrative, office
facilities:
    facilities, facilities manager, facility, workplace, workplace experience, workplace manager,
    real estate, property manager, property, construction, construction manager, maintenance,
    maintenance technician, janitor, custodian, cleaner, housekeeper, housekeeping, building, hvac,
    electrician, plumber, carpenter, security guard, security officer, physical security, security
    specialist, target security, environmental health and safety, ehs, safety, data center
    technician, data center operations, data center, data center engineer, data center facilities,
    commissioning, superintendent, estimator, civil engineer, building engineer, land, site
    selection, energy, gardener, architect building, asset protection, protective services,
    surveyor, plumbing
policy:
    public policy, policy, government affairs, government relations, public affairs, policy manager,
    policy analyst, sustainability, esg, social impact, external affairs, philanthropy, grants,
    advocacy, government, legislative, impact
"""

FOREIGN = """
software:
    softwareentwickler, softwareentwicklung, softwareingenieur, softwarearchitekt, entwickler,
    webentwickler, anwendungsentwickler, fachinformatiker anwendungsentwicklung, programmierer,
    informatiker, entwicklung, developpeur, ingenieur logiciel, developpement, developpement
    logiciel, logiciel, ingenieur devops, architecte logiciel, desarrollador, ingeniero de software,
    ingenieria de software, programador, desarrollo, desarrollo de software, desenvolvedor,
    desenvolvedora, engenheiro de software, engenharia de software, desenvolvimento, dev, pessoa
    desenvolvedora, softwareontwikkelaar, ontwikkelaar, softwareontwikkeling, programmeur,
    ontwikkeling, *entwickler, *ontwikkelaar
data:
    datenanalyst, dateningenieur, datenwissenschaftler, daten, datenanalyse, datenmanagement,
    analyste de donnees, ingenieur donnees, ingenieur data, donnees, data scientist, statisticien,
    analista de datos, ingeniero de datos, cientifico de datos, datos, analista de dados, engenheiro
    de dados, cientista de dados, dados, ciencia de dados, gegevens, data analist, inteligencia de
    negocios, inteligencia artificial, kunstliche intelligenz, intelligence artificielle,
    aprendizado de maquina, *daten
research:
    wissenschaftler, wissenschaftlicher mitarbeiter, forscher, laborant, labor, chemielaborant,
    chercheur, recherche, laboratoire, investigador, laboratorio, pesquisador, pesquisa,
    onderzoeker, onderzoek, forschung*
hardware:
    elektroingenieur, maschinenbauingenieur, hardwareentwickler, konstrukteur, konstruktion,
    elektronik, elektrotechnik, maschinenbau, mechatroniker, mechatronik, elektroniker, ingenieur
    electronique, ingenieur mecanique, electronique, mecanique, ingeniero electrico, ingeniero
    mecanico, ingeniero electronico, mecanica, electronica, engenheiro eletrico, engenheiro
    mecanico, eletronica, eletrica, werktuigbouwkundige, elektrotechnicus, elektromonteur,
    entwicklungsingenieur, bureau d etudes
product:
    produktmanager, produktmanagement, produktverantwortlicher, chef de produit, responsable
    produit, gestion de produit, gerente de producto, jefe de producto, gestor de producto, gerente
    de produto, gestor de produto, gestao de produto, productmanager, producteigenaar, productbeheer
program:
    projektleiter, projektmanager, projektmanagement, projektleitung, projektkoordinator, chef de
    projet, gestionnaire de projet, charge de projet, gestion de projet, jefe de proyecto, gerente
    de proyecto, gestor de proyectos, proyectos, gerente de projeto, gerente de projetos, gestao de
    projetos, projetos, analista de projetos, projectmanager, projectleider, projecten
design:
    gestalter, mediengestalter, grafiker, grafikdesigner, produktdesigner, produktdesign,
    concepteur, graphiste, conception, disenador, diseno, disenador grafico, designer grafico,
    projetista, ontwerper, vormgever, ontwerp, vormgeving
itsec:
    systemadministrator, it systemadministrator, netzwerkadministrator, netzwerk, netzwerktechnik,
    fachinformatiker systemintegration, fachinformatiker, informationssicherheit, it sicherheit,
    informatik, it techniker, it administrator, administrateur systeme, administrateur reseau,
    reseaux, reseau, informatique, technicien informatique, securite informatique, cybersecurite,
    administrador de sistemas, sistemas, informatica, soporte informatico, soporte it, redes,
    ciberseguridad, seguridad de la informacion, tecnologias de la informacion, administrador de
    redes, infraestrutura, suporte de ti, analista de suporte, ti, seguranca da informacao,
    tecnologia da informacao, systeembeheerder, netwerkbeheerder, ict, informatiebeveiliging,
    analista de sistemas, infraestructura
sales:
    vertrieb, vertriebsmitarbeiter, vertriebsleiter, vertriebsmanager, aussendienst, innendienst,
    aussendienstmitarbeiter, verkauf, verkaufsberater, verkaufer, geschaftsentwicklung,
    vertriebsinnendienst, vertriebsaussendienst, gebietsleiter, commercial terrain, ingenieur
    commercial, technico commercial, responsable commercial, attache commercial, charge d affaires,
    conseiller commercial, delegue commercial, ventes, vente, charge de developpement, responsable
    de comptes, responsable des ventes, developpement commercial, directeur commercial,
    representant, representant des ventes, ejecutivo de cuentas, ejecutivo de ventas, ejecutivo
    comercial, ventas, asesor comercial, gerente comercial, representante de ventas, desarrollo de
    negocio, desarrollo de negocios, comercial, gerente de cuentas, vendedor, asesor de ventas,
    vendas, executivo de vendas, executivo de contas, gerente de contas, consultor de vendas,
    consultor comercial, analista comercial, representante de vendas, gerente de vendas,
    desenvolvimento de negocios, novos negocios, verkoop, verkoper, verkoopmedewerker,
    accountmanager, vertegenwoordiger, binnendienst, buitendienst, vertrieb*, verkauf*, verkoop*
customer:
    kundenservice, kundenbetreuer, kundenberater, kundenbetreuung, kundendienst, kundensupport,
    kundenberatung, servicetechniker, berater, beratung, support mitarbeiter, service client,
    service clientele, charge de clientele, conseiller clientele, support client, relation client,
    succes client, conseiller client, conseiller service, experience client, consultant fonctionnel,
    conseiller, relations clients, atencion al cliente, servicio al cliente, exito del cliente,
    soporte, soporte tecnico, soporte al cliente, experiencia del cliente, asesor de servicio,
    agente, consultor, atendimento, atendimento ao cliente, sucesso do cliente, suporte, suporte
    tecnico, suporte ao cliente, atendente, experiencia do cliente, relacionamento, relacionamento
    com cliente, implantacao, klantenservice, klantcontact, klantadviseur, klantenondersteuning,
    adviseur, klantsucces, kunden*, klant*
marketing:
    marketingmanager, marketing mitarbeiter, kommunikation, unternehmenskommunikation,
    offentlichkeitsarbeit, werbung, veranstaltung, veranstaltungen, charge de communication,
    communication, responsable marketing, evenementiel, marque, publicite, comunicacion,
    mercadotecnia, mercadeo, publicidad, marca, eventos, gerente de marketing, comunicacao,
    publicidade, analista de marketing, marketeer, communicatie, communicatieadviseur, evenementen,
    *marketing, marketing*
media:
    redakteur, redaktion, ubersetzer, dolmetscher, journalist, redacteur, redaction, traducteur,
    traduction, journaliste, monteur video, redactor, traductor, traduccion, periodista, editor de
    video, redator, tradutor, jornalista, traducao, vertaler, redactie, schrijver
finance:
    buchhalter, buchhaltung, finanzbuchhalter, finanzbuchhaltung, controlling, bilanzbuchhalter,
    steuer, steuerfachangestellte, finanzen, rechnungswesen, lohnbuchhalter, lohnbuchhaltung,
    wirtschaftsprufer, entgeltabrechnung, comptable, comptabilite, controleur de gestion, controle
    de gestion, tresorerie, fiscalite, fiscaliste, paie, gestionnaire de paie, auditeur, contador,
    contable, contabilidad, finanzas, tesoreria, analista financiero, auditor, nominas, nomina,
    impuestos, facturacion, contabilidade, financeiro, analista financeiro, analista contabil,
    contabil, tesouraria, fiscal, faturamento, financas, controladoria, credito, boekhouder,
    boekhouding, financien, financieel, salarisadministrateur, belasting, finanz*, steuer*,
    financie*
legal:
    jurist, volljurist, syndikusrechtsanwalt, rechtsanwalt, recht, rechtsabteilung, datenschutz,
    rechtsanwaltsfachangestellte, juriste, juridique, avocat, conformite, droit, abogado, legal,
    juridico, cumplimiento, asesor legal, advogado, analista juridico, conformidade, advocaat,
    juridisch, juridische zaken, bedrijfsjurist, risques, riesgos, riscos
people:
    personalreferent, personal, personalabteilung, personalleiter, personalentwicklung,
    personalwesen, personalsachbearbeiter, personalmanager, recruiter, personalgewinnung, ressources
    humaines, rh, charge de recrutement, recrutement, responsable rh, gestionnaire rh, formation et
    developpement, recursos humanos, rrhh, seleccion, seleccion de personal, reclutador,
    reclutamiento, talento, talento humano, analista de rh, recrutamento, recrutador, gente, gente e
    gestao, departamento pessoal, recursos humanos e gente, personeelszaken, personeel, werving, hr
    adviseur, menselijk kapitaal, personal*
ops:
    betriebsleiter, betriebsleitung, operative, geschaftsprozesse, prozessmanagement,
    unternehmensstrategie, responsable des operations, responsable d exploitation, exploitation,
    organisation, operaciones, gerente de operaciones, jefe de operaciones, analista de operaciones,
    procesos, estrategia, analista de operacoes, operacoes, gerente de operacoes, processos,
    analista de processos, operationeel manager, bedrijfsvoering, procesmanager, analista de
    negocios
supply:
    einkauf, einkaufer, logistik, lager, lagermitarbeiter, lagerist, disponent, beschaffung, fahrer,
    kommissionierer, fachkraft fur lagerlogistik, kraftfahrer, berufskraftfahrer, staplerfahrer,
    achats, acheteur, logistique, approvisionnement, magasinier, cariste, preparateur de commandes,
    chauffeur, livreur, entrepot, approvisionneur, compras, comprador, logistica, almacen, cadena de
    suministro, conductor, repartidor, mozo de almacen, abastecimiento, suprimentos, motorista,
    estoque, almoxarife, entregador, cadeia de suprimentos, inkoper, inkoop, logistiek, magazijn,
    magazijnmedewerker, lager*, einkaufs*, logistik*
mfg:
    produktion, produktionsmitarbeiter, fertigung, montage, monteur, industriemechaniker,
    maschinenbediener, maschinenfuhrer, qualitatssicherung, qualitatsmanagement, qualitatsingenieur,
    schlosser, schweisser, zerspanungsmechaniker, anlagenfuhrer, verfahrenstechnik,
    prozessingenieur, produktionsleiter, schichtleiter, technicien, technicien de production,
    operateur, operateur de production, fabrication, usine, qualite, ingenieur qualite, soudeur,
    usineur, conducteur de ligne, agent de production, produccion, operario, fabricacion, planta,
    calidad, soldador, tecnico de produccion, manufactura, producao, operador de producao, operador,
    fabrica, qualidade, tecnico, auxiliar de producao, manufatura, productiemedewerker, fabriek,
    kwaliteit, lasser, operator, productie, produktions*, fertigungs*, *mechaniker
clinical:
    krankenpfleger, pflegefachkraft, pflegefachmann, pflegefachfrau, pflege, arzt, facharzt,
    oberarzt, assistenzarzt, apotheker, therapeut, physiotherapeut, psychologe, medizin,
    medizinische fachangestellte, mfa, gesundheit, altenpfleger, infirmier, infirmiere, medecin,
    pharmacien, pharmacie, sante, soins, soignant, aide soignant, kinesitherapeute, psychologue,
    ergotherapeute, enfermero, enfermera, enfermeria, medico, farmaceutico, salud, psicologo,
    fisioterapeuta, clinica, enfermeiro, enfermagem, farmacia, saude, tecnico de enfermagem,
    verpleegkundige, verzorgende, arts, zorg, huisarts, fysiotherapeut, pflege*, *arzt
education:
    lehrer, dozent, ausbilder, bildung, erzieher, padagoge, padagogische fachkraft, sozialpadagoge,
    lehrkraft, schulung, enseignant, professeur, formateur, formation, educateur, moniteur,
    profesor, docente, educacion, maestro, instructor, formador, ensenanza, tutor, professor,
    educacao, ensino, instrutor, pedagogo, treinamento, leraar, docent, onderwijs, opleiding,
    trainer, begeleider, erzieh*
retail:
    einzelhandel, filialleiter, kassierer, verkauferin filiale, marktleiter, koch, kuchenhilfe,
    kellner, servicekraft, gastronomie, barkeeper, filiale, vendeur, vendeuse, magasin, caissier,
    employe polyvalent, equipier, cuisinier, serveur, boutique, restauration, responsable de
    magasin, directeur de magasin, conseiller de vente, plancher, tienda, dependiente, cajero,
    cocinero, camarero, encargado de tienda, gerente de tienda, restaurante, loja, vendedor de loja,
    gerente de loja, caixa, cozinheiro, garcom, atendente de loja, balconista, winkel,
    winkelmedewerker, kassamedewerker, kok, horeca, verkoopmedewerker winkel, filiaal
admin:
    assistenz, assistent der geschaftsfuhrung, assistenz der geschaftsfuhrung, sekretariat,
    sekretar, verwaltung, burokauffrau, buromanagement, sachbearbeiter, buro, burokraft, empfang,
    rezeption, verwaltungsfachangestellte, assistant administratif, assistant de direction,
    secretaire, administratif, adjoint administratif, adjoint, accueil, agent administratif,
    secretariat, asistente administrativo, auxiliar administrativo, administrativo, secretaria,
    recepcionista, asistente ejecutivo, administracion, asistente, assistente administrativo,
    secretario, auxiliar de escritorio, administracao, assistente executivo, administratief
    medewerker, secretaresse, administratie, receptionist, office, managementassistent,
    verwaltungs*, administratief*
facilities:
    hausmeister, gebaudemanagement, immobilien, instandhaltung, reinigungskraft, haustechniker,
    elektriker, bauleiter, bauingenieur, bau, arbeitssicherheit, betriebstechnik, gebaudetechnik,
    anlagenmechaniker, maintenance, agent d entretien, nettoyage, immobilier, batiment, electricien,
    technicien de maintenance, conducteur de travaux, chef de chantier, plombier, travaux, hse,
    mantenimiento, limpieza, inmobiliaria, construccion, electricista, tecnico de mantenimiento,
    obra, seguridad, instalaciones, manutencao, limpeza, obras, eletricista, construcao, seguranca
    do trabalho, imobiliario, tecnico de manutencao, onderhoud, schoonmaak, schoonmaker,
    elektricien, onderhoudsmonteur, bouw, vastgoed, beveiliger, gebaude*, bau*
policy:
    offentlicher dienst, nachhaltigkeit, politik, affaires publiques, durabilite, rse, developpement
    durable, politiques publiques, politica publica, sostenibilidad, asuntos publicos, politicas
    publicas, sustentabilidade, relacoes governamentais, duurzaamheid, beleid, beleidsadviseur,
    beleidsmedewerker
"""

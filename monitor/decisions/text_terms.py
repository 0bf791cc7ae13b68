"""Phrases that people write about their own work in advertisements, by function, in six languages. Pure data.

Each row holds phrases of whole words, parted by commas; case, accents and the plural "s" are undone. A phrase
stands for one function only, and none is a part of another of its function, so that each is heard once. What
employers write in any advertisement (benefits, equal chances, the process of hiring, what they sell) is none.
"""

from __future__ import annotations

from collections.abc import Mapping

TERMS: Mapping[str, str] = {
    "software": """
        codebase, pull requests, code reviews, microservices, unit tests, clean code, restful apis, rest
        apis, production code, ci cd, kubernetes, backend services, distributed systems, typescript, java,
        golang, c++, react, front end, full stack, software development lifecycle, debugging, software
        engineering, programming languages, technical debt, scalable systems, web applications, object
        oriented, git, softwareentwicklung, programmiersprachen, quellcode, webanwendungen, sauberen code,
        developpement logiciel, langages de programmation, tests unitaires, revues de code, bases de code,
        desarrollo de software, lenguajes de programacion, pruebas unitarias, codigo limpio,
        desenvolvimento de software, linguagens de programacao, testes unitarios, codigo limpo,
        microsservicos, softwareontwikkeling, programmeertalen, webapplicaties, schone code""",
    "hardware": """
        pcb, schematics, circuit design, fpga, asic, firmware, oscilloscope, soldering, signal integrity,
        power electronics, solidworks, finite element analysis, tolerance analysis, analog circuits,
        avionics, mechanical design, electrical engineering, mechanical engineering, thermal analysis,
        prototypes and test, cad models, verilog, embedded systems, schaltplane, leiterplatten,
        hardwareentwicklung, elektrotechnik, maschinenbau, messtechnik, cartes electroniques, genie
        electrique, genie mecanique, conception mecanique, electronique embarquee, diseno de circuitos,
        ingenieria electrica, ingenieria mecanica, diseno mecanico, placas de circuito, engenharia
        eletrica, engenharia mecanica, projeto mecanico, circuitos eletronicos, printplaten,
        elektrotechniek, werktuigbouwkunde, elektronica, rf design, wire harnesses, wiring harnesses, test
        fixtures""",
    "data": """
        data pipelines, data warehouse, etl, dbt, airflow, snowflake, data models, data quality, pandas,
        tableau, power bi, looker, ad hoc analyses, machine learning models, pytorch, statistical
        analysis, a b tests, feature engineering, training data, sql queries, data lake, predictive
        models, model training, datenmodelle, datenqualitat, auswertungen, maschinelles lernen,
        datenpipelines, entrepot de donnees, qualite des donnees, apprentissage automatique, almacen de
        datos, calidad de los datos, aprendizaje automatico, modelos de datos, qualidade dos dados,
        aprendizado de maquina, modelos de dados, datakwaliteit, datamodellen, gegevensanalyse, build
        dashboards, analyze data, data sets, data visualization, regression analysis, data scientist, data
        analytics tools, data engineering""",
    "research": """
        peer reviewed, conference papers, experimental design, laboratory experiments, cell culture,
        assays, pcr, novel algorithms, literature review, research agenda, research questions, principal
        investigator, postdoctoral, scientific literature, research proposals, grant proposals, mass
        spectrometry, research projects, forschungsprojekte, versuche, wissenschaftliche publikationen,
        drittmittel, forschungsgruppe, projets de recherche, publications scientifiques, laboratoire de
        recherche, travaux de recherche, proyectos de investigacion, publicaciones cientificas, grupo de
        investigacion, ensayos de laboratorio, projetos de pesquisa, publicacoes cientificas, grupo de
        pesquisa, onderzoeksprojecten, wetenschappelijke publicaties, wetenschappelijk onderzoek,
        experimenten, test hypotheses, conduct research, design experiments, lab notebook, research
        findings, first author""",
    "product": """
        product roadmap, product vision, product strategy, user stories, product discovery, product
        requirements, prioritize features, customer problems, user needs, acceptance criteria, product
        lifecycle, feature prioritization, feature requests, produktvision, produktstrategie,
        produktentwicklung, anforderungen der nutzer, produkt roadmap, vision produit, feuille de route
        produit, recits utilisateurs, besoins des utilisateurs, vision de producto, hoja de ruta del
        producto, historias de usuario, estrategia de producto, visao de produto, roadmap de produto,
        estrategia de produto, productvisie, productstrategie, gebruikersverhalen, productontwikkeling,
        product backlog, product decisions, prioritize the roadmap, define requirements, product specs,
        product metrics, product sense""",
    "program": """
        project plans, project schedule, raci, critical path, risk register, pmp, project deliverables,
        program management, status reports, scope schedule, project budget, gantt, steering committee,
        project stakeholders, work breakdown structure, cross functional programs, prince2, projektplan,
        projektleitung, projektsteuerung, planning du projet, comite de pilotage, plan de proyecto,
        cronograma del proyecto, plano de projeto, cronograma do projeto, marcos do projeto,
        projectplanning, stuurgroep, manage projects end to end, project timelines, project status,
        project management professional, project risks, program plans, project life cycle""",
    "design": """
        wireframes, figma, mockups, user flows, interaction design, visual design, design system,
        usability tests, usability testing, user research, typography, prototyping, design critiques,
        information architecture, design portfolio, portfolio of work, user interface design, high
        fidelity, illustrator, ux design, benutzeroberflachen, nutzerforschung, designsystem, maquettes,
        parcours utilisateurs, systeme de design, recherche utilisateur, diseno de interfaces, experiencia
        de usuario, sistema de diseno, prototipos, design de interfaces, experiencia do usuario, pesquisa
        com usuarios, gebruikersonderzoek, ontwerpsysteem, interactieontwerp, gebruikersinterfaces,
        benutzerfreundliche oberflachen""",
    "itsec": """
        penetration testing, threat modeling, incident response, siem, vulnerability management, iso
        27001, security controls, malware, security operations, intrusion detection, soc 2, active
        directory, help desk, helpdesk, network administration, windows server, vmware, patch management,
        endpoint security, okta, it support, troubleshoot hardware, nist, servers and workstations,
        schwachstellen, it sicherheit, informationssicherheit, it infrastruktur, securite informatique,
        tests d intrusion, parc informatique, reseaux informatiques, ciberseguridad, seguridad de la
        informacion, soporte tecnico informatico, redes informaticas, seguranca da informacao,
        ciberseguranca, suporte de ti, redes de computadores, informatiebeveiliging, it beveiliging,
        werkplekbeheer, netwerkbeheer, vulnerability assessments, firewall rules, security incidents,
        security assessments, security posture, identity and access management, netzwerkadministration""",
    "sales": """
        quota, cold calling, cold calls, pipeline of prospects, prospecting, close deals, closing deals,
        sales cycles, sales targets, outbound, new logos, book of business, qualified leads, sales
        process, new business, pipeline generation, meddic, negotiate contracts, territory plan, upsell,
        revenue targets, discovery calls, sales pipeline, account executives, neukunden,
        neukundengewinnung, kaltakquise, vertriebsziele, verkaufsgesprache, kundenakquise, prospection,
        nouveaux clients, objectifs commerciaux, cycle de vente, portefeuille clients, prospeccion, nuevos
        clientes, objetivos de ventas, cierre de ventas, cartera de clientes, prospeccao, novos clientes,
        metas de vendas, fechamento de vendas, carteira de clientes, nieuwe klanten, acquisitie,
        verkoopdoelen, verkoopgesprekken""",
    "customer": """
        customer inquiries, support tickets, zendesk, customer complaints, csat, inbound calls, call
        center, first contact resolution, live chat, nps, resolve customer issues, customer health,
        business reviews, customer adoption, phone and email, contact center, kundenanfragen, beschwerden,
        kundenanliegen, kundenservice, kundenbetreuung, demandes clients, reclamations, service client,
        centre d appels, consultas de clientes, quejas, atencion al cliente, servicio al cliente,
        reclamacoes, atendimento ao cliente, duvidas dos clientes, klantvragen, klachten, klantenservice,
        vragen van klanten, customer questions, respond to customers, customer churn, retention and
        renewals, customer escalations, customer service experience, onboarding customers""",
    "marketing": """
        marketing campaigns, seo, google ads, email marketing, paid social, paid search, marketing
        strategy, brand awareness, lead generation, content calendar, marketing automation, hubspot,
        marketing channels, demand generation, paid media, google analytics, media buying, brand
        guidelines, digital marketing, performance marketing, landing pages, marketingkampagnen,
        markenbekanntheit, onlinemarketing, werbemittel, notoriete de la marque, referencement naturel,
        generation de leads, campanas de marketing, reconocimiento de marca, posicionamiento en
        buscadores, campanhas de marketing, reconhecimento da marca, geracao de leads, midias sociais,
        marketingcampagnes, naamsbekendheid, zoekmachineoptimalisatie, social media campaigns, go to
        market campaigns, campaign performance, brand campaigns, marketing plans, marketing calendar, ad
        copy, campagnes d acquisition""",
    "media": """
        premiere pro, video editing, after effects, newsroom, editorial calendar, copy editing,
        proofreading, scripts for, voice over, post production, footage, photography, film and video, fact
        checking, redaktion, videoschnitt, texte verfassen, bildbearbeitung, lektorat, montage video,
        redaction d articles, ligne editoriale, relecture, edicion de video, redaccion de articulos, linea
        editorial, guiones, periodismo, edicao de video, redacao de artigos, linha editorial, roteiros,
        jornalismo, redactie, videobewerking, artikelen, eindredactie, fotografie, storyboarding, video
        production, camera operation, write articles, editorial team, audio editing, video content,
        redaktionelle beitrage""",
    "finance": """
        general ledger, month end, reconciliations, accounts payable, accounts receivable, journal
        entries, balance sheet, gaap, ifrs, financial statements, bookkeeping, cpa, variance analysis,
        financial models, financial modeling, cash flow, accruals, tax returns, external auditors,
        quickbooks, netsuite, financial reporting, buchhaltung, monatsabschluss, jahresabschluss,
        monatsabschlusse, rechnungswesen, kontierung, debitoren, comptabilite, clotures mensuelles,
        rapprochements bancaires, bilan, contabilidad, cierre mensual, conciliaciones bancarias, estados
        financieros, cuentas por pagar, contabilidade, fechamento mensal, conciliacoes bancarias,
        demonstracoes financeiras, contas a pagar, boekhouding, maandafsluiting, jaarrekening, facturen,
        grootboek, debiteuren, financial forecasts, budgeting and forecasting, financial planning, invoice
        processing, audit requests, tax filings, cash management""",
    "legal": """
        legal advice, contract review, draft and negotiate, commercial agreements, litigation, juris
        doctor, admitted to practice, bar admission, state bar, law firm, law degree, ndas, legal
        research, legal counsel, outside counsel, regulatory compliance, intellectual property, legal
        matters, paralegal, statutes, lawyer, attorney, legal issues, law school, pleadings, anti money
        laundering, data protection law, rechtsberatung, vertragsprufung, staatsexamen, rechtsfragen,
        vertragsrecht, kanzlei, conseil juridique, droit des affaires, redaction de contrats, contentieux,
        veille juridique, asesoramiento juridico, redaccion de contratos, derecho mercantil, litigios,
        despacho de abogados, assessoria juridica, elaboracao de contratos, direito empresarial,
        contencioso, oab, juridisch advies, contracten opstellen, ondernemingsrecht, juridische
        vraagstukken, advocatuur""",
    "people": """
        employee relations, full cycle recruiting, source candidates, sourcing candidates, hris, payroll,
        talent management, succession planning, candidate pipeline, hr policies, workforce planning,
        employee lifecycle, labor relations, screen candidates, hr business partner, benefits
        administration, employment law, candidate experience, organizational development, offer letters,
        personalentwicklung, lohnabrechnung, gehaltsabrechnung, personalbeschaffung, arbeitsrecht, active
        sourcing, gestion de la paie, relations sociales, droit du travail, sourcing de candidats, nomina,
        relaciones laborales, seleccion de personal, busqueda de candidatos, folha de pagamento, relacoes
        trabalhistas, gestao de pessoas, selecao de candidatos, admissao e demissao, salarisadministratie,
        personeelszaken, arbeidsrecht, kandidaten werven, verzuim, hiring needs, employee handbook,
        employee records, applicant tracking system, personnel files, hr administration, interview
        scheduling, employee engagement surveys, performance review cycle, bewerbermanagement""",
    "ops": """
        standard operating procedures, operational processes, streamline processes, operational metrics,
        cross functional initiatives, operating rhythm, prozessoptimierung, arbeitsablaufe,
        geschaftsprozesse, betriebsablauf, prozesse optimieren, amelioration des processus, processus
        operationnels, mejora de procesos, procesos operativos, melhoria de processos, processos
        operacionais, procesverbetering, bedrijfsprocessen, operationele processen, werkprocessen,
        operating cadence, process mapping, map processes, operations playbooks, okrs across, business
        process improvement, run daily operations, oversee daily operations, operations reviews, planning
        cycles, operational planning, operational reporting""",
    "supply": """
        inventory levels, inventory management, purchase orders, freight, forklift, order picking, picking
        and packing, demand planning, demand forecast, shipping and receiving, stock levels, incoterms,
        cycle counts, pallets, last mile, delivery routes, delivery driver, mrp, warehousing, lager,
        gabelstapler, kommissionierung, wareneingang, bestellungen, preparation de commandes,
        approvisionnement, chariot elevateur, livraisons, preparacion de pedidos, carretilla elevadora,
        inventario, armazem, separacao de pedidos, empilhadeira, estoque, magazijn, heftruck, orderpicken,
        voorraad, customs clearance, negotiate with suppliers, supplier performance, procurement process,
        logistics providers, inventory accuracy, load and unload, loading and unloading, outbound
        shipments, inbound shipments, warehouse operations, in the warehouse, warehouse staff, en el
        almacen, en entrepot, commercial driver s license, magazijnmedewerkers, lagerhaltung""",
    "mfg": """
        production line, assembly line, lean manufacturing, cnc, machining, welding, good manufacturing
        practices, gmp, production schedule, machine operators, blueprints, calipers, quality inspection,
        manufacturing process, production floor, shop floor, torque, hand tools, power tools, fabrication,
        machine tools, batch records, fertigung, produktionsanlagen, montage von, maschinen und anlagen,
        schichtbetrieb, ligne de production, usinage, soudure, atelier de production, linea de produccion,
        mecanizado, soldadura, planta de produccion, linha de producao, usinagem, solda, chao de fabrica,
        productielijn, verspaning, productieproces, production equipment, production targets,
        manufacturing equipment, operate machines, machine settings, production orders, laswerk,
        metaalbewerking""",
    "clinical": """
        bedside, vital signs, registered nurse, treatment plans, medical records, nursing, clinical
        practice, bls, cpr certification, medications, clinical setting, care plans, therapy sessions,
        electronic health record, dosage, acute care, state licensure, wound care, psychotherapy,
        pflegeplanung, krankenhaus, examinierte, medikamente, pflegefachkraft, infirmier, hopital, plan de
        soins, enfermeria, historia clinica, tratamientos medicos, enfermagem, prontuario, unidade de
        saude, cuidados de saude, coren, patientenzorg, verpleegkundige, ziekenhuis, zorgplan, big
        registratie, zorgverlening, patient care, treat patients, patients and their families, patient
        safety, soins aux patients, suivi des patients, atencion al paciente, cuidado de pacientes,
        patientenversorgung, pflege von patienten, atendimento de pacientes, patient history, patient
        charts, pflegedokumentation""",
    "education": """
        lesson plans, classroom, teaching, pupils, grade level, parents and guardians, instructional
        materials, tutoring, school district, academic year, learning objectives, course materials,
        special education, lectures, learning outcomes, children s development, courses taught,
        unterricht, schulerinnen und schuler, lehrplan, padagogische, kinder und jugendliche,
        unterrichten, cours magistraux, programme scolaire, salle de classe, pedagogique, alumnos,
        ensenanza, plan de estudios, docencia, alunos, plano de aula, sala de aula, pedagogica,
        leerlingen, lesgeven, lesprogramma, klaslokaal, onderwijs, teach students, support students,
        student progress, parent communication, curriculum development, develop curriculum, experiencia
        docente, projeto pedagogico, eleves de""",
    "retail": """
        sales floor, cash register, customers in the store, merchandising, store opening, food safety,
        food preparation, point of sale, cashier, store standards, fitting rooms, barista, shelves, store
        manager, dining room, food handling, cleanliness of the store, kassieren, filiale, verkaufsflache,
        warenprasentation, gaste, kuche, warenverraumung, encaissement, mise en rayon, cuisine, caisse,
        restauration, tienda, caja registradora, cocina, huespedes, cobro en caja, loja, caixa
        registradora, cozinha, hospedes, operador de caixa, reposicao de mercadorias, winkel, kassa,
        keuken, horeca, gasten, vakkenvullen, serve customers, assist customers, greet customers, greet
        guests, guest experience, guest satisfaction, food and beverage, restock, product displays, en
        magasin, commercial kitchen, kitchen staff, kitchen equipment""",
    "admin": """
        calendar management, manage calendars, travel arrangements, expense reports, office supplies,
        front desk, greet visitors, administrative support, meeting minutes, schedule meetings, data
        entry, answer phones, answering phones, mail distribution, clerical, scheduling appointments,
        heavy calendaring, type correspondence, office administration, incoming mail, terminkoordination,
        reiseplanung, posteingang, buroorganisation, empfang, protokollfuhrung, ablage, gestion d agenda,
        gestion des agendas, accueil des visiteurs, deplacements professionnels, gestion de agenda,
        organizacion de viajes, recepcion de visitas, tareas administrativas, gestao de agenda,
        organizacao de viagens, recepcao de visitantes, rotinas administrativas, agendabeheer, reizen
        boeken, bezoekers ontvangen, administratieve ondersteuning, notuleren, maintain files, filing
        systems, order supplies""",
    "facilities": """
        building maintenance, preventive maintenance, hvac, janitorial, plumbing, security guards,
        facility management, building systems, landscaping, boilers, carpentry, housekeeping, construction
        sites, construction management, property management, work safety, fire alarms, maintenance
        requests, custodial, instandhaltung, hausmeister, gebaudetechnik, wartung, reinigung, haustechnik,
        bauleitung, maintenance preventive, entretien des locaux, plomberie, nettoyage, gardiennage,
        mantenimiento preventivo, fontaneria, vigilancia, obras de construccion, jardineria, manutencao
        preventiva, encanamento, canteiro de obras, zeladoria, onderhoud van gebouwen, schoonmaak,
        installatietechniek, beveiliging van gebouwen, bouwplaats, perform repairs, cleaning duties, clean
        and maintain, building repairs, patrol the, lease administration, tenant relations, servicos de
        limpeza, servicios de limpieza""",
    "policy": """
        government affairs, public policy, policymakers, policy makers, lobbying, policy positions, public
        affairs, press releases, media relations, think tanks, policy analysis, crisis communications,
        elected officials, civil society, trade associations, policy briefs, talking points, gesetzgebung,
        interessenvertretung, pressemitteilungen, pressearbeit, ministerien, affaires publiques,
        politiques publiques, relations presse, communiques de presse, plaidoyer, politicas publicas,
        asuntos publicos, notas de prensa, incidencia politica, organismos publicos, relacoes
        governamentais, assuntos publicos, comunicados de imprensa, beleidsadvies, wetgeving,
        persberichten, belangenbehartiging, overheden, legislative developments, policy research, donor
        relations, press inquiries, policy advocacy, regulatory proposals, fundraising campaigns""",
}

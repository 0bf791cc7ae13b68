"""More words of titles in English, by trade, and what each says about the function. Pure data.

Written as `department_terms` says. The trades are those that boards of employers outside technology hold
(care, shops, works, schools, newsrooms, banks), and the newer names of trades inside it.
"""

MORE_ROLES = """
software:
    android developer, ios developer, application engineer, applications engineer software, backend,
    frontend, software developer in test, web application developer, software consultant, net
    developer, .net developer, c# developer, node developer, nodejs developer, javascript developer,
    typescript developer, angular developer, vue developer, scala developer, scala engineer, kotlin
    developer, swift developer, elixir engineer, c developer, embedded software engineer, embedded
    software developer, unity developer, unreal developer, unreal engineer, unity engineer, cobol
    developer, mainframe developer, sap developer, abap developer, servicenow developer, dynamics
    developer, sharepoint developer, wordpress developer, shopify developer, drupal developer, low
    code developer, rpa developer, automation developer, test engineer automation, software test
    engineer, software tester, qa tester, tester, test analyst, test lead, automation tester,
    performance engineer, production engineer, reliability engineer software, observability
    engineer, kubernetes engineer, linux engineer, systems programmer, systems software engineer,
    storage engineer, networking software engineer, video engineer, audio software engineer,
    rendering engineer, tools engineer, tools programmer, ai programmer, server engineer, client
    engineer, api developer, integration developer, integrations engineer, integration engineer,
    search engineer, payments engineer, growth engineer, staff engineer, principal engineer, lead
    engineer, senior engineer, software intern, engineering intern, developer productivity engineer,
    developer productivity, developer platform, developer tools, engineering enablement, technical
    architect, application architect, enterprise architect, integration architect, chief architect,
    devsecops engineer, devsecops, mlops engineer, agent engineer, ai software engineer, ai product
    engineer, prompt engineer, agentic, llm engineer, generative ai engineer, applied ai engineer,
    quantum software, robotics software engineer, autonomy engineer, autonomy software engineer,
    perception engineer, motion planning engineer, localization engineer, slam engineer, simulation
    software engineer, flight software engineer, ground software engineer, web3 engineer, solidity
    engineer, smart contract, cryptography engineer, cryptographer, zero knowledge, sdk engineer,
    director of software, software manager, software lead, software delivery, application
    development, app developer, vice president of technology, head of technology, director of
    technology, technology director, head of software, engineering leader, software qa
data:
    data engineering, data modeler, data modeller, data warehouse, etl developer, etl engineer, bi
    developer, bi engineer, bi analyst, power bi, tableau, big data, database developer, data
    quality, data quality analyst, data visualization, data specialist, data consultant, data
    operations analyst, data lead, data director, chief data officer, data and analytics, data and
    insights, insights manager, insights lead, analytics lead, analytics director, head of
    analytics, director of analytics, analytics consultant, analytics translator, product analytics,
    product data scientist, growth analyst, experimentation, machine learning ops engineer, machine
    learning infrastructure, machine learning platform, ai scientist, ai researcher, ai research
    scientist, ai research engineer, ml scientist, computer vision, computer vision scientist, nlp
    scientist, natural language processing, speech scientist, reinforcement learning, deep learning
    engineer, data science intern, machine learning intern, quant researcher, quant developer,
    quantitative developer, quantitative trader, quant, quantitative strategist, statistician,
    biostatistician, statistical programmer, sas programmer, data entry analyst, geospatial analyst,
    gis analyst, gis specialist, business analytics, marketing science, marketing data scientist,
    people data scientist, ai data trainer, data annotation, annotator, data labeler, data curator,
    data collection, actuarial analyst, actuarial, pricing actuary, fraud data scientist, risk data
    scientist, data partner, customer data scientist, analytics specialist, insight analyst
research:
    senior scientist, staff scientist, principal scientist, formulation scientist, process
    development scientist, analytical scientist, computational biologist, computational chemist,
    molecular biologist, microbiologist, biochemist, immunologist, protein engineer, antibody
    engineer, geneticist, genomics, cell biology, medicinal chemist, analytical chemist, synthetic
    chemist, toxicologist, pharmacologist, lab manager, lab assistant, lab associate, laboratory
    manager, laboratory assistant, laboratory analyst, materials scientist, geologist, geophysicist,
    hydrologist, ecologist, astronomer, astrophysicist, neuroscientist, phd student, phd candidate,
    doctoral researcher, postdoctoral fellow, postdoctoral researcher, research technician, research
    specialist, research analyst, research director, research lead, research manager, research
    coordinator, head of research, director of research, drug discovery, assay development, in vivo,
    bioinformatician, bioinformatics scientist, biologic, research and development engineer, r&d
    engineer, r&d scientist, r&d manager, r&d technician, quantum, quantum scientist, ai safety
    researcher, policy researcher, social scientist, sociologist, anthropologist, clinical
    scientist, upstream process, downstream process
hardware:
    systems engineer satellite, satellite engineer, mission engineer, mission design, mission
    operations engineer, mission systems, launch engineer, launch operations, propulsion test,
    fluids engineer, fluid systems, aerodynamics engineer, aerodynamicist, flight test engineer,
    flight controls, flight dynamics engineer, structural analyst, stress engineer, stress analyst,
    loads and dynamics, thermal analyst, mechanisms engineer, electromechanical engineer, motor
    engineer, powertrain engineer, powertrain, vehicle integration, vehicle dynamics, chassis
    engineer, body engineer, automotive engineer, adas, cell engineer, battery systems engineer,
    electrical design engineer, electrical systems engineer, electrical designer, wiring harness,
    harness engineer, electronics design engineer, analog design engineer, analog engineer, mixed
    signal, digital design engineer, rtl design engineer, rtl engineer, dft engineer, dv engineer,
    design verification engineer, physical verification, cpu, gpu, chip, vlsi, semiconductor
    engineer, lithography, process development engineer, process integration engineer, device
    engineer, packaging engineer, signal integrity engineer, power engineer, power systems engineer,
    high voltage, electrical controls engineer, plc programmer, plc engineer, controls technician,
    automation engineer, automation and controls engineer, mechatronics engineer, robotics
    technician, robotics hardware, sensor engineer, lidar, camera engineer, optics engineer, laser
    engineer, photonics engineer, acoustic engineer, audio engineer hardware, antenna engineer,
    microwave engineer, wireless engineer, rf systems engineer, rf test engineer, hardware test
    engineer, test and validation engineer, validation engineer, hardware validation, verification
    and validation engineer, hardware in the loop, emc engineer, board design, pcb designer, fpga
    developer, firmware developer, firmware, embedded developer, embedded linux, bsp engineer, bios,
    cad engineer, cad designer, mechanical designer, mechanical technician, electrical technician,
    electronics technician, hardware technician, drafter, product design engineer, mechanical
    product design, systems engineering hardware, vehicle systems, energy storage engineer, nuclear
    engineer, reactor, plasma engineer, fusion, cryogenics, vacuum, solar engineer, wind turbine,
    medical device engineer, biomedical engineer, chief engineer, aoc engineer, gnc, eda, emulation
    engineer, post silicon, silicon engineer, silicon validation, soc architect, cpu architect,
    hardware architect, gpu architect, simulation analyst, cfd engineer, fea analyst
product:
    product owner digital, product specialist, product lead, product associate, junior product
    manager, vp of product, platform product manager, growth product manager, data product manager,
    ai product manager, product management intern, product management director, digital product
    manager, product portfolio manager, principal product manager, staff product manager, business
    product manager, product marketing owner, technical product owner, chief product and technology
    officer, product ops, product discovery, product leader
program:
    project manager construction it, technical project manager, it program manager, engineering
    program manager, project management office, project controller, project scheduler, scheduler,
    program analyst, project analyst, project administrator, project officer, project assistant,
    program officer, program associate, program specialist, portfolio lead, portfolio management
    office, delivery director, agile delivery manager, release train engineer, release manager,
    implementation program manager, project executive, planning engineer, master scheduler, head of
    pmo, project director, change manager, change management, program lead operations
design:
    ux engineer, ux architect, ux lead, ux manager, ui artist, ux strategist, product design lead,
    product design manager, head of product design, principal designer, staff designer, senior
    designer, lead designer, design intern, digital designer, communication designer, multimedia
    designer, packaging designer, presentation designer, marketing designer, exhibit designer,
    fashion designer, textile designer, furniture designer, interior designer, jewelry designer,
    apparel designer, footwear designer, technical designer, design technologist, design strategist,
    design program manager, design operations, designops, accessibility specialist, 2d artist, vfx
    artist, environment artist, character artist, technical artist, art lead, storyboard artist,
    ui developer designer, motion graphics designer, motion graphics, experience designer,
    experience design, human factors engineer, human factors, information architect
itsec:
    it analyst, it administrator, it support engineer, it support technician, it support analyst, it
    support manager, it systems engineer, it systems administrator, it infrastructure, it
    infrastructure engineer, it service manager, it service desk, it helpdesk, it lead, it officer,
    it coordinator, it consultant, it security, it security engineer, it security analyst, it audit
    technology, it asset, it business partner, it procurement systems, head of it, chief information
    officer, cio, service desk analyst, service delivery manager it, desktop engineer, desktop
    technician, deskside support, field service technician it, noc engineer, noc technician, noc
    analyst, network operations, network technician, network security engineer, network security,
    network architect, network specialist, telecom engineer, telecommunications, voice engineer,
    unified communications, wintel, windows administrator, windows engineer, linux administrator,
    linux systems administrator, unix administrator, vmware, cloud administrator, azure
    administrator, database administration, dba, security operations center, security consultant,
    security specialist it, security manager information, security lead, head of security, director
    of security, chief security officer, chief information security officer, security program
    manager, security governance, security awareness, security assurance, security assessor,
    security automation, security incident, security researcher offensive, threat hunter, threat
    intelligence, threat analyst, threat researcher, malware analyst, malware researcher, reverse
    engineer, digital forensics, forensic, forensics, cyber, cyber analyst, cyber engineer, cyber
    defense, cyber threat, penetration test, ethical hacker, red teamer, blue team, purple team,
    vulnerability researcher, vulnerability management, vulnerability analyst, appsec, appsec
    engineer, devsecops security, identity engineer, iam engineer, iam, issm, isso, information
    assurance, information system security officer, fedramp, cmmc, sap consultant it, sap basis, sap
    analyst, sap specialist, erp analyst, erp manager, crm administrator, hris systems engineer,
    business applications, business applications analyst, business applications manager, business
    technology, business systems engineer, business systems manager, enterprise systems, enterprise
    systems engineer, enterprise systems administrator, enterprise applications engineer, corporate
    engineering, corporate systems, collaboration engineer, endpoint engineer, workspace engineer,
    systems administration, computer technician, av technician, av engineer, audiovisual technician,
    salesforce admin, servicenow administrator, servicenow architect, jira administrator,
    application support analyst, incident manager, it compliance, technology risk it
sales:
    account manager sales, sales consultant, sales coordinator, sales administrator, sales agent,
    sales analyst, sales assistant, sales support, sales trainer, sales intern, sales trainee, sales
    professional, sales person, salesperson, sales advisor b2b, sales engineer manager, sales
    planning, sales planner, sales effectiveness, sales development, sales development manager,
    sales development lead, sales acceleration, sales excellence, sales force, outside sales,
    outside sales representative, inside sales representative, inside sales manager, territory sales
    manager, area sales manager, regional sales manager, regional sales director, national sales
    manager, country sales manager, export sales, technical sales, technical sales engineer, medical
    sales, medical sales representative, pharmaceutical sales, pharmaceutical representative, device
    sales, software sales, saas sales, solution sales, solution selling, direct sales, door to door,
    telesales, telemarketer, telemarketing, appointment setter, closer, lead generation specialist,
    lead generation, outbound, prospecting, hunter, new business, new business manager, new logo,
    new business development, business growth, growth executive, growth partner, field account
    executive, enterprise account executive, strategic account executive, commercial account
    executive, mid market account executive, major accounts, national account manager, global
    account manager, regional account manager, senior account executive, strategic account manager,
    account growth, account strategist, account lead, client executive, client director, client
    development, client acquisition, client solutions, industry principal, industry solutions,
    industry lead, industry executive, capture manager, proposal manager, proposal writer, proposal
    specialist, bid manager, bid writer, bid coordinator, tender manager, rfp, request for proposal,
    quote specialist, quoting, order desk, dealer manager, distributor manager, distribution manager
    sales, reseller, channel partner manager, channel development, partner account manager, partner
    business manager, partner executive, partner solutions, partner solutions architect, partner
    sales manager, partner engineer, partner lead, partner director, strategic partnerships,
    strategic partner, strategic alliances, ecosystem, commercial lead, commercial executive,
    commercial officer, chief commercial officer, commercial operations, commercial excellence,
    commercial strategy, gtm engineer, gtm lead, gtm operations, gtm strategy, go to market manager,
    go to market lead, revenue strategy, revenue enablement, revenue manager, revenue lead, revenue
    leader, field engineer sales, field cto, presales consultant, presales architect, solution
    advisor, solution specialist, solution strategist, solutions specialist, value consultant, value
    advisor, business value, demo engineer, demo specialist, enrollment specialist, leasing
    consultant sales, advertising sales, ad sales, media sales, brand partnerships, ad operations
    sales, real estate agent, mortgage sales, insurance agent, insurance sales, sales closer, sales
    operations analyst, sales program manager, sales systems, incentive compensation, sales
    commission, deal strategist, deal strategy
customer:
    account support, client advisor support, client consultant, client onboarding, client
    experience, client support, client solutions delivery, client delivery, client engagement,
    client implementation, client operations, client relations, client relationship manager, client
    services manager, client services coordinator, client services director, client strategy,
    customer success associate, customer success specialist, customer success lead, customer success
    director, customer success operations, customer success architect, customer growth, customer
    value, customer engagement, customer excellence, customer journey, customer insight support,
    customer implementation, customer integration, customer advisor, customer agent, customer
    assistant, customer contact, customer consultant, customer happiness, customer representative,
    customer relations, customer relationship manager, customer satisfaction, customer specialist,
    customer education, customer enablement, customer training, customer technical, customer
    delivery, customer deployment, customer lifecycle, customer quality, customer resolution,
    customer service agent, customer service advisor, customer service assistant, customer service
    associate, customer service specialist, customer service manager, customer service supervisor,
    customer service team lead, customer support agent, customer support associate, customer support
    manager, customer support lead, customer support analyst, customer support team lead, customer
    complaints, complaints handler, call center agent, call center representative, call center
    manager, contact center agent, contact center manager, helpline, hotline, live chat, chat
    support, chat agent, email support, technical support analyst, technical support manager,
    technical support representative, technical support associate, technical success manager,
    technical success, technical customer success manager, technical delivery manager, technical
    implementation, technical onboarding, technical services engineer, technical solutions support,
    product support engineer, production support, premium support, support consultant, support
    technician, support team lead, support lead, support advisor, support officer, support analyst,
    developer support, developer success, developer success engineer, deployment engineer,
    deployment manager, deployment specialist, deployment lead, field deployment, field service
    engineer, field service technician, field service representative, field service, service
    engineer, service technician, service manager, service delivery manager, service delivery,
    service consultant, service coordinator, service advisor, service agent, service representative,
    success manager, success engineer, success specialist, success lead, success associate,
    onboarding associate, onboarding consultant, onboarding engineer, onboarding lead, adoption
    specialist, adoption manager, adoption consultant, engagement lead, engagement director,
    engagement associate, implementation lead, implementation analyst, implementation associate,
    implementation coordinator, integration consultant, integration specialist, migration
    specialist, migration consultant, consulting manager, consulting director, managing consultant,
    principal consultant, associate consultant, senior consultant, business consultant, digital
    consultant, technology consultant, erp consultant, sap consultant, crm consultant, salesforce
    consultant, servicenow consultant, oracle consultant, dynamics consultant, netsuite consultant,
    workday consultant, practice manager, practice lead, practice director, delivery executive,
    delivery head, managed services, moderator, community moderator, trust and safety analyst, trust
    and safety specialist, trust and safety manager, trust and safety operations, safety operations
    online, user support, user success, user experience support, player support, seller support,
    merchant support, merchant success, partner support, driver support, host support, owner
    success, member advocate specialist, member experience specialist, member services
    representative, guest relations, passenger service, travel consultant, travel advisor,
    reservations agent, reservation agent, booking agent, claims advisor, dispute specialist,
    retention specialist, retention manager, churn, escalation manager, escalation engineer,
    escalations specialist, quality assurance specialist support, workforce management analyst
marketing:
    marketing coordinator, marketing specialist, marketing associate, marketing director, marketing
    lead, marketing executive, marketing assistant, marketing intern, marketing analyst manager,
    marketing strategist, marketing consultant, marketing communications, marketing technology,
    marketing automation, marketing program manager, marketing project manager, head of marketing,
    director of marketing, vice president marketing, vice president of marketing, growth hacker,
    growth marketer, growth specialist, growth associate, growth operations, product marketer,
    product marketing lead, product marketing director, content manager, content lead, content
    director, head of content, content marketing manager, content operations, content marketing
    specialist, brand strategist, brand director, brand ambassador, brand lead, brand specialist,
    brand marketing manager, brand activation, brand communications, brand and communications,
    digital marketer, digital marketing manager, digital marketing specialist, digital strategist,
    digital media, digital advertising, ecommerce manager, ecommerce specialist, ecommerce, email
    marketer, email specialist, crm specialist, crm marketing, crm lead, lifecycle manager,
    lifecycle marketing manager, retention marketing, loyalty, seo specialist, seo manager, seo
    analyst, sem specialist, search engine optimization, ppc, ppc specialist, google ads, media
    planning, media buying, media manager, media strategist, media relations, paid acquisition, paid
    media manager, paid media specialist, paid marketing, programmatic, ad operations, ad ops,
    campaign specialist, campaign coordinator, campaign lead, communications specialist,
    communications director, communications coordinator, communications lead, communications
    officer, communications associate, communications advisor, internal communications, executive
    communications, head of communications, director of communications, press officer, press
    secretary, press, spokesperson, publicist, public relations manager, pr specialist, pr director,
    event planner, event specialist, event producer, event marketing manager, event lead, event
    operations, events coordinator, events specialist, events lead, field marketer, field marketing
    manager, regional marketing manager, partner marketing manager, partner marketer, influencer
    marketing, influencer manager, creator marketing, creator, creator relations, creator manager,
    social media coordinator, social media specialist, social media strategist, social media
    content, social lead, social manager, social strategist, community marketing, community lead,
    community associate, community specialist, community builder, developer community, developer
    experience advocate, devrel, developer relations engineer, developer relations manager, head of
    developer relations, technical evangelist, technical marketing, technical marketing engineer,
    technical marketing manager, customer marketing, customer marketing manager, customer advocacy,
    customer reference, analyst relations, category marketing, trade marketing, shopper marketing,
    consumer marketing, consumer insight, market researcher, market insight, market intelligence,
    competitive intelligence, web content, web strategist, web producer, website manager, webmaster
    marketing, marketing web, creative strategist, creative producer, creative lead, creative
    manager, creative operations, creative copywriter, copy, storyteller, narrative, advertising,
    advertising manager, advertising specialist, product evangelist, solution marketing, industry
    marketing, demand generation manager, abm, account based marketing, integrated marketing,
    international marketing, performance marketer, performance marketing manager, sponsorship,
    sponsorships, fan engagement, promotion, app store optimization, aso
media:
    reporter, correspondent, columnist, critic, news editor, managing editor, copy editor, editor in
    chief, deputy editor, assignment editor, photo editor, audio editor, audio producer, podcast
    producer, music producer, music editor, composer, sound designer, sound engineer, audio
    engineer, cinematographer, camera operator, colorist, film editor, post production, video
    journalist, multimedia producer, multimedia journalist, multimedia, broadcaster, broadcast
    engineer, anchor, presenter, host podcast, announcer, screenwriter, scriptwriter, script writer,
    story editor, author, ghostwriter, blogger, essay writer, editorial director, editorial manager,
    editorial assistant, editorial lead, content editor, content producer, content developer,
    content coordinator, content curator, content associate, technical editor, medical writer,
    science writer, grant writer media, documentation specialist, documentation engineer,
    documentation manager, information developer, localization manager, localization program
    manager, localization producer, localization tester, language specialist, language expert,
    language lead, translators, translation, translation expert, translation project manager,
    translation manager, medical translator, legal translator, freelance translator, interpreter
    medical, linguistic, linguistics, dubbing, dubbing specialist, subtitle, captioner, closed
    captioning, transcription, voiceover, voice over artist, voice artist, actor, actress, model,
    performer, musician, dancer, producer games, video specialist, video creator, video content,
    video production, studio manager, studio engineer, archivist, librarian, photography, photo,
    retoucher, game writer, lyricist, playlist editor, publishing, publisher, graphics editor,
    animation, rigger, compositor
finance:
    accounts assistant, accounts clerk, accounts manager finance, accounts officer, account
    receivable, account payable, ap specialist, ar specialist, ap analyst, ar analyst, ap clerk,
    accounting clerk, accounting assistant, accounting specialist, accounting associate, accounting
    analyst, accounting director, accounting intern, accounting operations, accounting supervisor,
    assistant controller, assistant accountant, bookkeeping, billing specialist, billing analyst,
    billing manager, billing operations, invoicing, invoice, cash application, cash management,
    certified public accountant, chartered accountant, chief accounting officer, chief financial,
    collections specialist, collections agent, collector, debt collector, corporate accountant,
    corporate finance, cost controller, cost controlling, credit manager, credit controller, credit
    officer, credit risk, credit risk manager, loan officer, loan processor, loan specialist, loan
    originator, loan servicing, mortgage loan officer, mortgage advisor, mortgage underwriter,
    lending, equity research, equity analyst, investment analyst, investment associate, investment
    banker, investment banking, investment manager, investment director, investment operations,
    investor, venture capital, venture, private equity, private credit, hedge fund, fund accountant,
    fund accounting, fund manager, fund administration, fund operations, asset manager, asset
    management, portfolio analyst, portfolio management, wealth advisor, wealth manager, wealth
    management, financial consultant, financial planner, financial planning analyst, financial
    controller, financial controlling, financial reporting, financial operations, financial
    operations analyst, finance analyst, finance associate, finance director, finance intern,
    finance lead, finance officer, finance specialist, finance systems, finance transformation,
    finance operations manager, finance and accounting, finance and strategy, finance and
    operations, head of finance, director of finance, vice president of finance, vice president
    finance, fp&a analyst, fp&a manager, fp&a director, strategic finance manager, strategic finance
    associate, group accountant, management accountant, plant controller, project accountant,
    property accountant, staff accountant, senior accountant, general ledger, general accountant,
    internal auditor, external auditor, audit manager, audit associate, audit senior, it audit, it
    auditor, insurance underwriter, insurance specialist, claims, claims adjuster, claims analyst,
    claims examiner, claims handler, claims manager, claims specialist, adjuster, medical billing,
    medical biller, revenue cycle, revenue cycle manager, revenue cycle specialist, revenue
    operations accountant, revenue recognition, payroll administrator, payroll analyst, payroll
    accountant, payroll coordinator, payroll officer, payroll lead, payroll operations, payments
    analyst, payments specialist, payment operations, payment specialist, pricing analyst finance,
    sec reporting, technical accounting, technical accounting manager, sox, tax manager, tax
    analyst, tax accountant, tax associate, tax consultant, tax director, tax advisor, tax preparer,
    tax senior, tax specialist, transfer pricing, treasury analyst, treasury manager, treasury
    operations, valuation analyst, valuations, m&a, mergers and acquisitions, corporate development
    manager, corporate development associate, stock plan administrator, equity administrator,
    equity compensation, order to cash, record to report, quote to cash, expense, travel and
    expense, procurement accountant, bank teller, teller, relationship banker, personal banker,
    branch banker, broker, stock broker, commodity trader, power trader, trade support, middle
    office, settlements, reconciliation, custody, finance partner, deal finance
legal:
    assistant general counsel, associate general counsel, deputy general counsel, associate counsel,
    senior counsel, employment counsel, privacy counsel, litigation counsel, technology counsel,
    patent attorney, patent agent, patent counsel, ip counsel, trademark, solicitor, barrister,
    associate attorney, legal assistant, legal associate, legal analyst, legal intern, legal
    manager, legal director, legal secretary, legal specialist, legal engineer, legal advisor, legal
    operations manager, head of legal, chief legal officer, law clerk, conveyancer, notary, contract
    administrator, contracts administrator, contracts specialist, contract negotiator, contracts
    counsel, commercial contracts, compliance specialist, compliance associate, compliance
    coordinator, compliance counsel, compliance director, compliance lead, compliance advisor,
    compliance operations, compliance program manager, compliance testing, head of compliance, chief
    compliance officer, mlro, money laundering, anti money laundering, aml compliance, aml
    investigator, aml officer, bsa, kyc specialist, kyc associate, kyb, cdd, due diligence,
    financial crime compliance, financial crimes, fraud investigator, fraud manager, fraud
    operations, fraud prevention, fraud specialist, fraud strategy, fraud strategist, fraud risk,
    disputes, chargeback, investigations, investigator, transaction monitoring, screening analyst,
    sanctions analyst, enterprise risk, operational risk, risk and compliance, risk associate, risk
    operations, risk officer, risk specialist, risk lead, risk strategy, risk strategist, risk
    advisor, risk management, chief risk officer, model risk, third party risk, data privacy,
    privacy manager, privacy analyst, privacy program manager, privacy officer, data protection
    officer, regulatory affairs specialist, regulatory affairs manager, regulatory compliance,
    regulatory specialist, regulatory manager, regulatory operations, licensing specialist,
    licensing manager, trade compliance, export control, export compliance, corporate governance,
    corporate secretary, company secretary, e discovery, ediscovery, governance risk and compliance,
    responsible gaming, ethics and compliance, law, immigration
people:
    hr manager, hr specialist, hr generalist, hr coordinator, hr assistant, hr administrator, hr
    advisor, hr analyst, hr associate, hr director, hr executive, hr intern, hr lead, hr officer, hr
    operations, hr partner, hr systems, hr consultant, head of hr, human resources generalist, human
    resources coordinator, human resources specialist, human resources assistant, human resources
    director, human resources administrator, human resources intern, human resources operations,
    human resources officer, human resources advisor, human capital, chief human resources officer,
    chro, chief people, people and talent, people and culture manager, people and culture partner,
    people and organization, people advisor, people analyst, people associate, people consultant,
    people coordinator, people director, people generalist, people lead, people operations manager,
    people operations specialist, people operations coordinator, people operations lead, people
    specialist, people success, people services, people programs, people strategy, people
    development, vice president of people, director of people, talent lead, talent manager, talent
    advisor, talent acquisition specialist, talent acquisition manager, talent acquisition
    coordinator, talent acquisition lead, talent acquisition intern, talent acquisition associate,
    talent acquisition operations, talent consultant, talent coordinator, talent associate, talent
    operations, talent scout, talent strategist, talent sourcing, head of talent, director of
    talent, sourcing recruiter, recruiting lead, recruiting operations, recruiting sourcer,
    recruiting specialist, recruiting assistant, recruitment consultant, recruitment coordinator,
    recruitment manager, recruitment specialist, recruitment partner, recruitment advisor,
    recruitment marketing, recruiter sales, executive recruiter, executive search, headhunter, lead
    recruiter, staffing specialist, staffing coordinator, staffing consultant, candidate experience,
    campus recruiting, university recruiting, university relations, early career recruiter, early
    careers, learning and development specialist, learning and development manager, learning and
    development partner, organizational effectiveness, organization development, organizational
    design, talent enablement, total rewards manager, total rewards analyst, total rewards partner,
    compensation analyst, compensation manager, compensation partner, compensation specialist,
    benefits analyst, benefits manager, benefits specialist, benefits administrator, reward, reward
    partner, reward manager, reward analyst, rewards, global mobility, global mobility specialist,
    employer branding, employee engagement, employee success, employee services, employee
    communications, employee benefits, team member relations, labor relations, workforce analyst,
    workforce strategy, workforce development, belonging, inclusion, diversity equity and inclusion,
    hris analyst, hris manager, hris specialist, workday hcm, internal mobility, onboarding
    coordinator people, people scientist
ops:
    operations intern, operations executive, operations officer, operations assistant, operations
    administrator, operations supervisor, operations team lead, operations program manager,
    operations project manager, operations strategy, operations strategist, operations support,
    operations partner, operations generalist, operations research, operations transformation,
    operations excellence, assistant operations manager, associate operations manager, senior
    operations manager, vice president of operations, vice president operations, director
    operations, business operations analyst, business operations associate, business operations
    lead, business operations specialist, business operations director, business process analyst,
    business process, business improvement, business excellence, business performance, business
    strategy, business planning, business transformation, business partner operations, strategy
    analyst, strategy associate, strategy consultant, strategy director, strategy lead, strategy and
    business operations, strategy and planning, strategy and transformation, chief strategy officer,
    head of strategy, director of strategy, chief operating, chief executive officer, ceo,
    president, managing director, site lead, hub manager, area manager, regional manager, district
    manager, branch manager, country director, country lead, market manager, market lead, expansion
    manager, launcher, launch manager, launch operations manager, process analyst, process manager,
    process specialist, process excellence, process consultant, lean, lean manager, six sigma,
    performance improvement, planning manager, planning analyst, capacity planner, workforce manager
    operations, central operations, field operations, fleet operations manager, marketplace
    operations, market operations, local operations, shared services, vendor management, vendor
    operations, entrepreneur in residence, founders associate, founder associate, founder s
    associate, special projects, strategic programs, transformation manager, transformation lead,
    service operations
supply:
    supply chain analyst, supply chain coordinator, supply chain planner, supply chain specialist,
    supply chain director, supply chain engineer, supply chain lead, supply chain intern, supply
    chain operations, head of supply chain, supply manager, global supply manager, supply planning,
    supplier manager, supplier relationship, supplier operations, procurement analyst, procurement
    specialist, procurement officer, procurement lead, procurement director, procurement engineer,
    procurement coordinator, procurement buyer, head of procurement, chief procurement officer,
    strategic buyer, senior buyer, junior buyer, technical buyer, assistant buyer, purchaser,
    purchasing manager, purchasing agent, purchasing specialist, purchasing assistant, sourcing
    specialist, sourcing analyst, sourcing lead, category buyer, contract buyer, subcontracts,
    subcontract administrator, subcontract manager, material handler, materials handler, material
    manager, material planner, materials management, logistics coordinator, logistics specialist,
    logistics analyst, logistics associate, logistics lead, logistics planner, logistics director,
    logistics supervisor, logistics operations, logistics engineer, logistics assistant, logistics
    technician, warehouse operative, warehouse operator, warehouse worker, warehouse supervisor,
    warehouse team lead, warehouse lead, warehouse clerk, warehouse assistant, warehouse specialist,
    warehouse technician, warehouse operations, warehouse picker, order picker, picker, picker
    packer, packaging operator logistics, pick and pack, stock clerk, stock controller, inventory
    analyst, inventory specialist, inventory associate, inventory planner, inventory coordinator,
    inventory clerk, demand planning, demand planning manager, production planning, material
    planning, sales and operations planning, s and op, import, import export, import specialist,
    export coordinator, freight forwarder, freight broker, customs broker, customs specialist,
    customs compliance, truck driver, cdl driver, bus driver, van driver, class a driver, hgv
    driver, delivery associate, delivery rider, rider, courier driver, dispatch, dispatch manager,
    dispatch coordinator, fleet manager, fleet coordinator, fleet specialist, fleet operations,
    transport manager, transport planner, transport coordinator, transportation manager,
    transportation analyst, transportation planner, transportation coordinator, route planner, route
    driver, yard, loader, unloader, dock, forklift operator, forklift driver, reach truck,
    distribution manager, distribution associate, distribution supervisor, fulfillment associate,
    fulfillment manager, fulfillment operations, fulfillment specialist, order fulfillment,
    expeditor, shipping coordinator, shipping clerk, shipping and receiving, receiving clerk,
    receiving associate, shipper, parts specialist, parts manager, parts advisor, returns, mail
    handler, postal, porter driver, flight attendant, pilot, first officer, captain, deckhand, cabin
    crew, ramp agent, sailor
mfg:
    manufacturing manager, manufacturing operator, manufacturing associate, manufacturing
    supervisor, manufacturing specialist, manufacturing lead, manufacturing engineering,
    manufacturing engineering manager, manufacturing test engineer, manufacturing operations,
    manufacturing planner, manufacturing intern, manufacturing process engineer, manufacturing
    quality engineer, advanced manufacturing engineer, production worker, production lead,
    production engineer manufacturing, production specialist, production assembler, production team
    member, production team lead, production planning engineer, production coordinator plant,
    production test technician, process technician, process operator, process engineering, chemical
    operator, chemical engineer, industrial engineering, industrial technician, plant engineer,
    plant operator, plant technician, plant supervisor, plant director, factory manager, factory
    worker, factory operator, factory technician, assembly operator, assembly worker, assembly lead,
    assembly supervisor, assembly engineer, mechanical assembler, electrical assembler, electronics
    assembler, electro mechanical assembler, wirer, wiring technician, solderer, soldering, smt,
    smt operator, smt technician, test operator, machine technician, machine shop, machine builder,
    machining, cnc machinist, cnc operator, cnc programmer, cnc technician, cmm programmer, cmm,
    manual machinist, lathe, mill operator, millwright, grinder, press operator, press brake,
    injection molding, molding, mold designer, mold maker, toolmaker, tool maker, tool room, die
    maker, sheet metal, metal worker, pipe fitter, pipefitter, fitter, boilermaker, welder
    fabricator, weld, welding engineer, coating, coater, paint technician, painter industrial,
    sander, finisher, polisher, composite technician, composites, composites technician, layup,
    casting, foundry, forge, extrusion, weaver, sewing, sewing machine operator, seamstress, tailor,
    upholsterer, printer operator, print operator, printing, packaging operator, packaging
    technician, packaging line, bottling, filler, mixer, blender, compounding technician, batch,
    butcher production, baker production, food production, quality engineering, quality assurance
    technician, quality assurance manager plant, quality control inspector, quality control
    technician, quality control analyst, quality control specialist, quality control manager,
    quality lead, quality supervisor, quality specialist, quality systems, quality director, quality
    management, quality assurance associate gmp, head of quality, director of quality, supplier
    quality engineer, supplier development engineer, ndt, nondestructive, inspection, inspection
    technician, receiving inspector, calibration, calibration technician, metrology technician,
    gmp, cgmp, validation specialist, cleanroom, fab technician, wafer, equipment technician,
    equipment maintenance technician, maintenance technician plant, robot operator, automation
    specialist plant, lean manufacturing, lean engineer, npi engineer, npi manager, new product
    introduction engineer, build technician, builder, build reliability engineer, integration and
    test technician, aircraft mechanic, aircraft technician, a&p mechanic, airframe, avionics
    technician, diesel mechanic, diesel technician, heavy equipment mechanic, mechanic, field
    mechanic, shop technician, shift lead production, shift leader production, shift manager
    production, operator trainee, mining, miner, driller, refinery
clinical:
    staff nurse, nurse manager, charge nurse, nursing, nursing assistant, nurse coach, nurse
    educator, nurse case manager, nurse care manager, nurse practitioner psychiatric, certified
    nursing assistant, cna, licensed practical nurse, licensed vocational nurse, lvn, health visitor,
    healthcare assistant, health care assistant, support worker, support worker care, care
    assistant, care worker, care expert, care partner, care team, care specialist, care guide, care
    advocate, care management, care coordination, care giver, carer, senior carer, home care, home
    health aide, personal care, social care worker, social worker clinical, case manager, case
    worker, behavior technician, registered behavior technician, behavior analyst, board certified
    behavior analyst, behavioral therapist, behavioral health technician, aba therapist, rbt,
    occupational therapist, physiotherapist, speech language pathologist, speech therapist,
    respiratory therapist, massage therapist, marriage and family therapist, lmft, licensed
    therapist, licensed clinical social worker, licensed professional counselor, mental health
    counselor, mental health therapist, mental health professional, mental health nurse, substance
    abuse counselor, recovery coach, peer support, psychology, child psychologist, neuropsychologist,
    advanced practice provider, family physician, primary care physician, primary care, internal
    medicine, emergency medicine, family medicine, urgent care, cardiologist, cardiology,
    dermatologist, dermatology, endocrinologist, gastroenterologist, gynecologist, neurologist,
    neurology, oncologist, oncology, ophthalmologist, optician, orthopedic, pathologist, pathology,
    pediatrician, pediatric, radiologist, radiographer, radiologic technologist, sonographer,
    ultrasound technologist, mri technologist, ct technologist, urologist, anesthesiologist, crna,
    ward manager, ward sister, charge nurse,
    hospitalist, general practitioner, consultant psychiatrist, medical officer, chief medical
    officer, medical advisor, medical affairs, medical affairs manager, medical coder, medical
    coding, clinical coder, coding specialist, medical scribe, medical receptionist, medical
    secretary, medical technologist, medical laboratory scientist, medical lab, medical reviewer,
    medical monitor, medical operations, medical information, medical records, clinical nurse,
    clinical specialist, clinical manager, clinical director, clinical lead, clinical supervisor,
    clinical coordinator, clinical documentation, clinical pharmacist, clinical research associate,
    clinical research coordinator, clinical research nurse, clinical research manager, clinical
    trial manager, clinical trial associate, clinical project manager, clinical program manager,
    clinical data manager, clinical development, clinical affairs, clinical educator, clinical
    application specialist, clinical operations manager, clinical success manager clinical, clinical
    quality, clinical therapist, clinical social worker, clinical dietitian, drug safety,
    pharmacovigilance, pharmacy assistant, pharmacy manager, pharmacy operations, pharmacist
    manager, compounding, compounding pharmacist, sterile compounding, dispensing, dental assistant,
    dental hygienist, dental technician, orthodontist, veterinary nurse, veterinary technician,
    veterinary surgeon, vet nurse, vet, nutritionist, diabetes, chiropractor, acupuncturist, podiatrist,
    audiologist, paramedic, emt, emergency medical technician, ambulance, first aider, phlebotomy,
    surgical technologist, surgical technician, sterile processing, patient coordinator, patient
    service representative, patient services, patient experience, patient navigator, patient
    advocate, patient advocate specialist, intake coordinator, intake specialist clinical,
    utilization review, utilization management, prior authorization, telehealth, home infusion,
    hospice, palliative, midwifery, epidemiologist, public health, genetic counselor, doctors,
    physicians, healthcare professional, health professional, health advisor, health navigator,
    health educator, medical intern, residency, embryologist, exercise physiologist, personal trainer
education:
    school teacher, primary teacher, secondary teacher, maths teacher, math teacher, english
    teacher, science teacher, history teacher, physical education teacher, special education
    teacher, special education, substitute teacher, lead teacher, assistant teacher, preschool
    teacher, early childhood, early childhood educator, early years, kindergarten, nursery, nursery
    nurse, nursery practitioner, paraprofessional, teaching, teaching fellow, teaching associate,
    adjunct professor, adjunct faculty, assistant professor, associate professor, senior lecturer,
    dean, provost, principal school, headteacher, head of school, school counselor, academic advisor,
    academic coach, academic coordinator, academic director, academic manager, academic success,
    admissions counselor, admissions advisor, admissions officer, enrollment advisor, enrollment
    counselor, registrar, student success, student advisor, student services, student support,
    student affairs, student life, career coach, career advisor, career services, curriculum
    designer, curriculum writer, curriculum specialist, curriculum manager, course developer, course
    instructor, course creator, course author, elearning, e learning developer, learning
    facilitator, learning specialist, learning consultant, learning manager, learning designer
    digital, learning experience designer, instructional design, instructional coach, instructional
    technologist, education manager, education specialist, education program manager, education
    coordinator, education consultant, educational consultant, educational, technical instructor,
    technical trainer, training manager, training specialist, training coordinator, training
    facilitator, training developer, training lead, training program specialist, certified trainer,
    corporate trainer, fitness instructor, swim instructor, swim teacher, yoga instructor, music
    teacher, dance teacher, language teacher, esl teacher, online tutor, online teacher, math tutor,
    bootcamp instructor, coding instructor, coach sports, athletics, camp counselor, au pair, nanny,
    babysitter, childcare, child care, examiner, exam, invigilator, assessor, test prep
retail:
    retail store manager, retail assistant, retail manager, retail salesperson, retail sales
    associate, retail sales representative, retail supervisor, retail merchandiser, retail team
    member, retail consultant, retail advisor, retail specialist, retail operations manager, store
    associate, store assistant, store lead, store supervisor, store director, store clerk, store
    leader, store team member, store operations, store designer retail, assistant store manager,
    assistant manager retail, deputy store manager, department manager retail, department supervisor,
    floor manager, floor lead, floor supervisor, shop assistant, shop manager, shop supervisor, shop
    floor, sales assistant retail, sales floor, sales clerk, counter, counter manager, boutique,
    boutique manager, brand representative retail, client advisor, client advisor luxury, fashion
    advisor, beauty advisor, beauty consultant, makeup artist, hair stylist, hairstylist,
    hairdresser, barber, nail technician, esthetician, aesthetician, cosmetologist, spa therapist,
    spa, salon, optical assistant, cashier associate, checkout, stock associate, stockroom, stocking,
    shelf, replenishment, grocery, grocery clerk, produce clerk, meat cutter, butcher, fishmonger,
    bakery, cake decorator, pastry, pastry chef, sous chef, head chef, executive chef, chef de
    partie, commis chef, demi chef, line cook, prep cook, kitchen assistant, kitchen manager,
    kitchen porter, kitchen team member, kitchen staff, restaurant manager, assistant restaurant
    manager, general manager restaurant, shift manager, shift leader, crew member, restaurant team
    member, food and beverage, food runner, food server, food service worker, food preparation,
    catering, caterer, waiter, waitress, waitstaff, wait staff, host hostess, hostess, sommelier,
    bar staff, bar manager, barback, bar, cafe, coffee, busser, dish washer, steward, banquet, event
    staff, hotel manager, hotel receptionist, front office manager, guest service, guest service
    agent, night auditor, bellman, valet, room attendant, lifeguard, tour guide, travel agent,
    casino, dealer casino, croupier, cinema, theatre, usher, ticket, attendant, parking attendant,
    fuel, gas station, petrol, car wash, vehicle detailer, automotive sales, car sales, tire
    technician, lube technician, service advisor automotive, merchandising manager, merchandise
    manager, merchandise, visual merchandising, field merchandiser, demonstrator, product
    demonstrator, personal shopper, ecommerce picker, baker assistant, delivery kitchen
admin:
    office administration, office administrative assistant, office clerk, office support, office
    operations manager, office operations, office and facilities coordinator, office lead, office
    associate, office intern, administrative coordinator, administrative specialist, administrative
    officer, administrative support, administrative manager, administrative associate,
    administrative secretary, administrative generalist, administration, administration assistant,
    administration manager, administration officer, admin assistant, admin coordinator, admin
    officer, admin executive, admin support, executive assistant to ceo, executive support,
    executive secretary, executive coordinator, executive personal assistant, senior executive
    assistant, team assistant, project assistant admin, departmental assistant, general assistant,
    virtual assistant, pa, front office, front desk agent, front desk coordinator, front desk
    receptionist, front of house, data entry clerk, data entry operator, data entry specialist,
    typist, filing, file clerk, mail room, mailroom, mail clerk, records clerk, records manager,
    records management, document control, document controller, document specialist, archive
    assistant, scheduling coordinator, switchboard, board secretary, clerical, clerical assistant,
    general clerk, membership coordinator, executive business administration
facilities:
    facilities coordinator, facilities technician, facilities engineer, facilities assistant,
    facilities specialist, facilities supervisor, facilities director, facilities lead, facilities
    operations, facilities maintenance, facility manager, facility coordinator, facility technician,
    facility engineer, workplace coordinator, workplace operations, workplace specialist, workplace
    lead, workplace associate, workplace services, real estate manager, real estate analyst, real
    estate director, real estate development, real estate project manager, corporate real estate,
    property management, property administrator, property assistant, property maintenance, property
    coordinator, estate manager, leasing, leasing agent, leasing consultant, lease administrator,
    community manager property, resident manager, caretaker, handyman, handyperson, groundskeeper,
    grounds, groundsman, landscaper, landscape, landscaping, maintenance worker, maintenance
    engineer, maintenance manager, maintenance supervisor, maintenance mechanic, maintenance
    planner, maintenance electrician, maintenance assistant, maintenance lead, building maintenance,
    building manager, building operations, building automation, building services engineer,
    cleaning, cleaning operative, cleaning supervisor, cleaning staff, house cleaner, janitorial,
    laundry, laundry attendant, room cleaner, pest control, waste, recycling, sanitation, security
    guard officer, security supervisor, security patrol, security manager physical, door supervisor,
    loss prevention, loss prevention officer, asset protection specialist, executive protection,
    guard, firefighter, fire safety, fire alarm, fire protection, hvac technician, hvac engineer,
    hvac mechanic, refrigeration, refrigeration technician, boiler, stationary engineer, chief
    engineer building, journeyman electrician, apprentice electrician, electrical foreman,
    electrical supervisor construction, low voltage technician, cable technician, lineman, line
    worker, solar installer, installer, installation technician, roofer, roofing, mason, bricklayer,
    concrete, drywall, glazier, insulator, flooring, tiler, joiner, cabinet maker, painter and
    decorator, scaffolder, crane operator, heavy equipment operator, equipment operator, excavator,
    laborer, labourer, general laborer, construction worker, construction laborer, foreman, foreperson,
    site manager, site supervisor, site engineer, site superintendent, construction superintendent,
    construction project manager, construction engineer, construction estimator, construction
    supervisor, construction inspector, construction coordinator, assistant project manager
    construction, preconstruction, quantity surveyor, building surveyor, land surveyor, surveying,
    bim, bim manager, bim coordinator, architectural designer, architectural, project architect,
    interior architect, landscape architect, urban planner, urban designer, town planner, structural
    engineer building, geotechnical engineer, transportation engineer, traffic engineer, water
    engineer, wastewater, environmental engineer, environmental scientist, environmental specialist,
    environmental consultant, environmental manager, health and safety, health and safety manager,
    health and safety officer, health and safety advisor, hse manager, hse advisor, hse specialist,
    hse, ehs manager, ehs specialist, ehs engineer, ehs coordinator, ehs technician, safety manager,
    safety officer, safety coordinator, safety specialist, safety engineer construction, industrial
    hygienist, data center engineering operations, data center operations technician, data center
    facilities engineer, critical facilities engineer, critical facilities, data center
    construction, commissioning engineer, commissioning manager, land acquisition, permitting,
    right of way, site acquisition, utility, utilities
policy:
    policy advisor, policy associate, policy director, policy lead, policy specialist, policy
    researcher, policy officer, policy counsel, head of policy, director of policy, public policy
    manager, public policy director, public policy lead, government affairs manager, government
    affairs director, government relations manager, federal affairs, state affairs, state and local
    government affairs, regulatory policy, lobbyist, legislative affairs, legislative assistant,
    legislative director, campaign organizer, organizer, community organizer, field organizer,
    community outreach, community affairs, community relations, community engagement manager
    policy, civic, grants manager, grant manager, grants administrator, grants officer, grant
    writer, fundraiser, fundraising, fundraising manager, development officer, major gifts, donor
    relations, annual giving, nonprofit, humanitarian, sustainability manager, sustainability
    analyst, sustainability specialist, sustainability director, sustainability lead, sustainability
    consultant, head of sustainability, esg analyst, esg manager, climate, climate policy, carbon,
    corporate responsibility, corporate social responsibility, csr, csr manager, social
    responsibility, social impact manager, volunteer coordinator, volunteer manager, election,
    diplomat, economist policy, ai policy, tech policy, geopolitics, national security policy
"""

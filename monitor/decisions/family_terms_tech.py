"""Trades that make and run software, data and machines. Pure data; see `family_terms`."""

TECH = """
software engineer:
  ~ software/application/applications/web/systems/cloud/product/platform software engineer
  ~ software engineer, software engineering, software development engineer, engineer 1/2/3/4
  ~ member of technical staff, technical staff, application/applications/api/web engineer
  ~ web application engineer, product engineer, software architect, software/application developer
  ~ forward deployed software engineer, founding engineer, generalist engineer
  ~ ingenieur/ingeniero/engenheiro/engineer software, engineer informatique, engineer de software
  ~ engineer d etudes, ingenieur etudes et developpement, ingenieur logiciel, fachinformatiker
  ~ fachinformatiker anwendungsentwicklung, anwendungs entwickler, informatiker, full cycle developer
  ~ ingeniero informatico, analista programador, analista desarrollador, tech lead, technical lead
  ~ software team lead, salesforce developer, full cycle engineer
  ~ software development, anwendung entwickler, application/sap/abap developer, programmer analyst
  ~ software consultant developer, analyste programmeur, concepteur developpeur, programmeur analyste
  = engineering lead, software engineering lead
  near ios engineer, android engineer, mobile engineer, implementation consultant
  takes web developer, ios engineer, android engineer, mobile engineer
  near backend engineer, frontend engineer, full stack engineer, qa engineer
  takes backend engineer, frontend engineer, full stack engineer, python developer, java developer
  takes net developer, php developer, ruby developer, golang developer, rust developer, c++ developer
  takes node developer, game developer
  never data center
backend engineer:
  = backend engineer, server side engineer, server engineer, api engineer, engineer backend
  = distributed systems engineer, lead backend, backend lead, backend tech lead
  engineer backend, api, server side, serverside, apis, node, nodejs, node.js, microservices
  near full stack engineer, software engineer
  takes python developer, java developer, net developer, php developer, ruby developer, golang developer
  takes node developer, rust developer, c++ developer
frontend engineer:
  = frontend engineer, ui engineer, javascript/react/vue/angular/typescript engineer, web ui engineer
  = ux engineer, frontend lead, lead frontend, integrateur web, html engineer, webentwickler frontend
  engineer frontend, react, reactjs, react.js, vue, vuejs, angular, angularjs, javascript, typescript, ui
  engineer web ui, web frontend
  near full stack engineer, web developer
  takes web developer
  never native
full stack engineer:
  = fullstack engineer, fullstack software engineer, lead fullstack, fullstack lead, engineer fullstack
  = mern/mean engineer, fullstack architect
  engineer fullstack, mern, mean stack
  near backend engineer, frontend engineer, software engineer, web developer
web developer:
  = web developer, webentwickler, website/wordpress/drupal/shopify/magento developer, developpeur web
  = webmaster, desarrollador web, desenvolvedor web, webdeveloper
  engineer wordpress, drupal, shopify, magento
  near frontend engineer, full stack engineer
  takes frontend engineer, full stack engineer, php developer
python developer:
  = python developer, django developer, python software engineer
  engineer python, django
  near backend engineer
java developer:
  = java/kotlin/scala/spring developer, java software engineer, java j2ee developer, j2ee developer
  engineer java, kotlin backend, scala, spring boot, j2ee
  near backend engineer
net developer:
  = .net/net/c#/dotnet/asp.net developer, .net software engineer
  engineer .net, c#, dotnet, net core, .net core
  near backend engineer
php developer:
  = php/laravel/symfony developer, php software engineer
  engineer php, laravel, symfony
  near backend engineer
ruby developer:
  = ruby/rails developer, ruby on rails developer
  engineer ruby, rails, ruby on rails
  near backend engineer
golang developer:
  = golang/go developer, go software engineer, elixir developer
  engineer golang, elixir
  near backend engineer
rust developer:
  = rust developer, rust software engineer
  engineer rust
  near backend engineer
node developer:
  = node/nodejs/node.js developer, node js engineer, node.js software engineer
  engineer node js
  near backend engineer
c++ developer:
  = c++ developer, c++ software engineer
  engineer c++
  near backend engineer, embedded engineer
ios engineer:
  = ios/swift/iphone engineer, ios software engineer, ios lead, desenvolvedor ios
  engineer ios, swift
  near mobile engineer, android engineer
  takes mobile engineer
android engineer:
  = android engineer, android software engineer, android lead, kotlin android engineer
  engineer android
  near mobile engineer, ios engineer
  takes mobile engineer
mobile engineer:
  = mobile/flutter engineer, mobile software/app/application/platform engineer, react native engineer
  = app developer, engineer mobile, mobile lead, mobile engineering lead, mobile architect
  engineer mobile, flutter, react native, mobile app, mobile apps, ios and android
  near frontend engineer, ios engineer, android engineer
  takes ios engineer, android engineer
game developer:
  = mixed reality developer, ads developer, game developer, gameplay engineer, unity/unreal developer
  = graphics engineer, game programmer, rendering engineer, game engine engineer, level designer
  = game designer
  engineer gameplay, unity, unreal, graphics, rendering
  near software engineer
embedded engineer:
  = embedded/firmware engineer, embedded software/systems/linux/c/c++ engineer, bsp engineer
  = device driver engineer, linux kernel engineer, kernel engineer, rtos engineer, embedded architect
  = engineer systemes embarques, engineer software embarque, engineer embarque, steuergerate entwickler
  = autosar engineer, plc/sps programmer, sps programmierer, flight software engineer
  = spacecraft/space embedded software engineer, embedded developer
  engineer kernel, embedded, firmware, rtos, bsp, embarque, embarcado, embebido, embebidos, flight software
  engineer autosar
  any firmware, firmware integration, firmware hw integration, embedded software, embedded systems
  near electrical engineer, c++ developer, software engineer
electrical engineer:
  = electrical/hardware/electronics/electronic/avionics/rf engineer
  = fpga/asic/pcb/analog/vlsi/soc/semiconductor engineer
  = electrical/hardware/electronics/analog/digital/ic/chip/silicon/circuit/board design engineer
  = power electronics engineer, signal integrity engineer, dft engineer, physical design engineer
  = antenna engineer, rtl engineer, eda engineer, layout engineer
  = asic/soc/silicon/physical/rtl/analog/mixed signal design engineer, design verification engineer
  = dsp engineer, electro optical engineer, power systems/distribution engineer, power engineer
  = pulsed power engineer, elektro ingenieur, elektroingenieur, ingeniero electrico/electronico
  = engineer electrique/electronique, engenheiro eletrico/eletronico/eletricista, hardware entwickler
  = elektronik entwickler, controls engineer, instrumentation engineer, high voltage engineer
  = harness engineer, silicon validation engineer, hardware test engineer, rf test engineer
  = avionics test engineer
  engineer electrical, hardware, electronics, avionics, rf, fpga, asic, pcb, analog, pulsed power, eda, soc
  engineer silicon, elektronik, electronic, power electronics, vlsi
  any electrical, hardware
  near embedded engineer
  never recruiter, sales, automotive
mechanical engineer:
  = mechanical/mechatronics/fluids/thermal/structural engineer
  = structures/propulsion/hvac_design/tooling/cad engineer
  = mechanical/product/fixture design engineer hardware, mechanical design engineer, mechanical designer
  = thermal/thermo/stress/fluids systems engineer, stage fluids engineer, maschinenbau ingenieur
  = konstrukteur, maschinenbauingenieur, konstruktions ingenieur, ingeniero mecanico, engineer mecanique
  = engenheiro mecanico, werktuigbouwkundig ingenieur, dynamics engineer, loads engineer
  = finite element engineer, fea engineer, electric propulsion engineer, electromechanical engineer
  = vacuum engineer, machine design engineer, mechanical architect
  engineer mechanical, mechatronics, propulsion, fluids, mechanical fluids, thermal, structures
  engineer maschinenbau
  any mechanical engineering, mechanical design, konstruktion
  near manufacturing engineer, aerospace engineer
  never sales, recruiter
aerospace engineer:
  = aerospace/aerodynamics/aeronautical/flight/gnc/astrodynamics/launch/mission/vehicle engineer
  = aerothermal engineer, spacecraft systems engineer, satellite engineer, guidance engineer
  = flight test engineer
  engineer aerodynamics, gnc, guidance navigation and control
  near mechanical engineer, systems engineer
systems engineer:
  = systems engineer, requirements engineer, model based systems engineer, systems integration engineer
  = mbse engineer, system engineer, integration engineer, payload systems engineer
  near aerospace engineer, electrical engineer
  never it, business, network, linux, cloud, billing, enterprise
robotics engineer:
  = robotics/autonomy/perception/slam/motion_planning/controls software engineer, robotics software engineer
  engineer robotics, autonomy, perception, slam, motion planning, robotik
  near machine learning engineer, embedded engineer
manufacturing engineer:
  = manufacturing/process/production development engineer
  = industrial/equipment/industrialization/process development engineer, fertigungs ingenieur
  = prozess ingenieur, verfahrens ingenieur, produktions ingenieur, ingeniero industrial
  = ingeniero de procesos, engineer production, engineer procede, engineer procedes, engenheiro de producao
  = engenheiro de processos, process integration engineer, module development engineer, yield engineer
  = npi engineer, supplier development engineer, sustaining engineer, cam programmer, cmm programmer
  = equipment reliability engineer, automations engineer, packaging engineer, equipment development engineer
  = lean engineer, continuous improvement engineer, manufacturing engineering, automation engineer
  = automation and controls engineer, mfg engineer
  engineer manufacturing, process development
  near mechanical engineer, quality engineer
  never core, platform, infrastructure, cloud, software, test automation, it
civil engineer:
  = civil/structural/geotechnical/transportation/bridge/highway/water/roadway/traffic engineer, bauingenieur
  = bau ingenieur, ingeniero civil, engenheiro civil, engineer civil, engineer genie civil
  = engineer structure, tragwerksplaner, civil design engineer, stormwater engineer
  engineer civil, structural, geotechnical
  near construction manager, architect
environmental engineer:
  = environmental engineer/scientist/specialist/consultant, umwelt ingenieur
  = sustainability manager/analyst/specialist, umweltingenieur, esg manager/analyst/specialist, ecologist
  = climate analyst, wastewater engineer, geologist, hydrologist
  any sustainability, esg, environmental, umwelt
  near health and safety specialist
chemical engineer:
  = chemical engineer, chemie ingenieur, ingeniero quimico, engenheiro quimico, engineer chimiste
  = materials engineer, process chemist, battery engineer, polymer engineer
  engineer chemical, materials, battery
  near chemist, manufacturing engineer
energy engineer:
  = energy/solar/wind/nuclear/petroleum/reservoir/drilling/utility engineer, grid engineer
  = renewable energy engineer
  engineer nuclear, solar, petroleum
  near electrical engineer
site reliability engineer:
  = site reliability engineer, devops engineer
  = platform/infrastructure/cloud/production/reliability engineer software, sre, devops, devsecops engineer
  = platform engineer, infrastructure engineer, cloud engineer, cloud infrastructure engineer
  = kubernetes engineer, build engineer, release engineer, systems reliability engineer
  = cloud operations engineer, aws/azure/gcp engineer, cloud architect, infrastructure software engineer
  = linux engineer, linux systems engineer, cloud platform engineer, mlops engineer, observability engineer
  = engineer devops, admin systemes devops, infrastructure architect, platform reliability engineer
  = finops engineer, devops architect, compute engineer, secops devops engineer, senior reliability engineer
  = cloud reliability engineer, container engineer, ci cd engineer, devex engineer
  = developer experience engineer, sysops engineer, llmops engineer
  engineer site reliability, devops, devsecops, platform, infrastructure, cloud infrastructure, infra
  engineer kubernetes, sre, cloud platform, cloud, developer productivity, build and release
  engineer production infrastructure, dev ops
  any devops, site reliability, site reliability engineering, cloud operations, cloud infrastructure, sre
  any devsecops, platform engineering, infrastructure engineering
  near software engineer, systems administrator, backend engineer, network engineer
  never data platform, machine learning, ml platform, security sales
systems administrator:
  = system/systems/linux/windows/unix/it/server/network/cloud/endpoint administrator, sysadmin
  = systemadministrator, it systems engineer, it operations engineer, it engineer
  = it infrastructure engineer, endpoint engineer, workplace engineer, administrador de sistemas
  = administrateur systemes, administrateur systeme, beheerder, administrador de redes
  = administrador de servidores, it operations manager/specialist/analyst/intern/lead, it administrator
  = m365 administrator, identity administrator, business it engineer, it automation engineer
  = it system administrator, systemintegration, fachinformatiker systemintegration, it systemadministrator
  = it manager, it leiter, head of it, it director, director of it, it lead, endpoint security engineer
  = administrateur reseau, it admin, it systemelektroniker, systeembeheerder, it systems administrator
  = jamf engineer, tech it, it operation specialist, it tech, it operations tech, linux system admin
  = system admin, it network and systems engineer
  engineer it, endpoint, corporate it
  leader it
  any it operations, it infrastructure, endpoint protections, it systems, information technology
  near it support specialist, network engineer, site reliability engineer
  takes network engineer
it support specialist:
  = it/desktop/help_desk/helpdesk support specialist/technician/analyst/engineer
  = service_desk/end_user/deskside/computer support specialist/technician/analyst/engineer
  = help desk technician/specialist/analyst, helpdesk technician/specialist/analyst/agent/mitarbeiter
  = service desk analyst/agent/engineer/technician, it support, it technician, it specialist
  = support informatique, it analyst, it assistant, technicien informatique, technicien support
  = tecnico de soporte, tecnico informatico, suporte tecnico ti, analista de suporte, it support engineer
  = it helpdesk, it service desk, end user assistant, it support mitarbeiter, it supporter
  = anwender betreuer, 1st/2nd/first/second level support, it coordinator, analista de soporte
  = tecnico de suporte, soporte it, servicedesk medewerker, field service technician it
  = it support manager/lead/intern, it support administrator, it technologist, it field technician
  = it officer
  technician it, desktop, help desk, computer, helpdesk
  any it support, it service, help desk, helpdesk, service desk, desktop support, end user support
  any end user computing
  near systems administrator, technical support engineer
  takes systems administrator
network engineer:
  = network engineer/architect/technician/specialist/operations_engineer, netzwerk techniker
  = netzwerktechniker, noc engineer/technician/analyst, engineer reseau, engineer reseaux
  = ingeniero de redes, telecom engineer, network deployment engineer, network infrastructure engineer
  = netzwerk administrator, netzwerk ingenieur, analista de redes, wireless engineer
  = network development engineer, optical network engineer, telecommunications engineer
  leader networking, network
  engineer network, networking, telecom, wireless, noc
  technician network, telecom, telecommunications, fiber, fibre, fiber optic
  near systems administrator, site reliability engineer, data center technician
data center technician:
  = data center technician/engineer/operator/specialist/analyst
  = data center operations technician/engineer/analyst/manager, data center facilities technician/engineer
  = critical facilities technician/engineer, server technician, data center provisioning engineer
  = data center deployment engineer, critical environment technician, data center manager
  = technicien data center, smart hands technician, data center infrastructure engineer, rack technician
  engineer data center, data center operations, critical facilities
  technician data center, data center operations, critical facilities
  any data center, data center operations
  near network engineer, systems administrator, electrician
database administrator:
  = database administrator/engineer/architect/specialist/developer/manager, dba, datenbank administrator
  = sql developer, datenbank entwickler, administrador de base de datos, administrateur de bases de data
  = oracle/postgres dba, administrador de banco de data, postgres engineer, database reliability engineer
  = pl sql developer
  engineer database, postgres, databases
  near data engineer, site reliability engineer
security engineer:
  = security/cybersecurity/appsec/cyber/iam security engineer
  = soc/detection/soar/vulnerability/offensive security engineer
  = application/product/network/cloud/infrastructure security engineer
  = platform/corporate/enterprise/information/it security engineer
  = security architect/researcher/analyst/consultant/specialist, penetration tester, pentester
  = red team operator, threat hunter, threat analyst/researcher/specialist
  = cybersecurity analyst/architect/specialist/consultant, cyber security analyst
  = threat intelligence analyst, incident responder, incident response engineer/analyst
  = information security analyst/officer/manager/specialist/consultant/architect, ethical hacker
  = security operations engineer/analyst, soc analyst, secops engineer, security manager, csoc analyst
  = threat hunting engineer, infosec engineer, information systems security manager, security investigator
  = security director, soc security manager, security incident commander, identity architect
  = security governance analyst, security software engineer
  = it security specialist/manager/consultant/analyst, ciso, siem engineer, identity engineer
  = cryptography engineer, privacy engineer, chief information security officer, malware analyst
  = it sicherheits beauftragter, ingeniero de seguridad, analista de seguridad, analista de ciberseguridad
  = engineer securite, engineer cybersecurite, consultant cybersecurite, analyste soc, analista de seguranca
  = especialista en ciberseguridad, it sicherheits spezialist, detection and response engineer
  = detection and mitigation engineer
  leader security, enterprise security, cloud security
  engineer security, cybersecurity, application security, product security, cloud security, appsec, iam
  engineer threat detection, information security, security infrastructure, network security, siem, cyber
  engineer corporate security, cyber defense
  any cybersecurity, information security, threat, threat intelligence, application security, infosec, cyber
  any it security, incident response, security operations, product security, ciberseguridad, cybersecurite
  any security engineering
  near site reliability engineer, it auditor, security compliance specialist
  never guard, sales, patrol, marketing, physical, protective, account executive, counsel, recruiter
security compliance specialist:
  = security compliance analyst/manager/specialist/engineer
  = grc analyst/manager/specialist/engineer/consultant, security trust and compliance
  = it compliance manager/analyst/specialist, compliance engineer, security governance
  = data protection officer, privacy manager/analyst/specialist/officer, datenschutz beauftragter
  = privacy program manager
  any grc, security compliance, privacy, datenschutz, security trust
  near compliance manager, security engineer, it auditor
  never counsel
it auditor:
  = it/technology/security/information_systems auditor, it audit manager/associate/analyst
  any it audit
  near internal auditor, security compliance specialist
data engineer:
  = data/etl/big_data/dataops/databricks/snowflake/spark/hadoop/dwh/bi engineer
  = data platform/infrastructure engineer, data warehouse engineer/architect/developer
  = data software engineer, data pipeline engineer, etl/elt developer, data architect, bi engineer
  = backend data engineer, engineer data, engineer de data, engineer des data, data operations engineer
  = data integration engineer, azure data engineer, informatica developer, data quality engineer
  = streaming engineer, data backend engineer, data reliability engineer, data tech lead, ingenieur big data
  = data ml engineer
  = data engineering lead
  engineer data, data platform, data infrastructure, data engineering, data pipelines, data warehouse, etl
  engineer big data, data lake, lakehouse, data ingestion, databricks, snowflake
  any data engineering, data platform, data warehouse, big data, data infrastructure
  near data scientist, database administrator, bi developer, data analyst
  never data center, product manager, site reliability
analytics engineer:
  = analytics engineer, analytics engineering manager, dbt developer
  engineer analytics engineering
  near data engineer, data analyst
bi developer:
  = bi developer/consultant/architect, power bi developer/consultant, tableau developer
  = business intelligence developer/engineer, business intelligence consultant, reporting developer
  = qlik developer, looker developer
  engineer business intelligence, power bi, tableau
  near data engineer, data analyst
data analyst:
  = data/bi/business_intelligence/analytics/reporting/insights analyst
  = product/marketing/web/growth/customer/people/decision analyst, digital analyst
  = data analytics specialist/manager/associate/intern/consultant
  = business intelligence specialist/manager/lead, datenanalyst, daten analyst, analista de data
  = analista de bi, analyste de data, analyste data, data analyste, operations data analyst
  = data and analytics manager, data insights analyst, fraud data analyst, data insights manager
  = analytics manager, analytics lead, analytics consultant, head of analytics, director of analytics
  = web analyst, business data analyst, data visualization specialist, data reporting analyst
  = data science analyst, datenanalystin, analista de inteligencia de negocios
  = analista de business intelligence, ops analyst data, performance analyst, statistical analyst
  = quantitative data analyst, crm analyst, pricing analyst, data specialist, web and app analyst, data lead
  = analytical lead, data operation analyst, crm data analyst
  any data analytics, business intelligence, analytics, product analytics, marketing analytics
  any data analysis, people analytics, data insights, reporting and analytics, datenanalyse
  any business analytics
  near data scientist, business analyst, data engineer, bi developer, market researcher
  never entry, security, credit, tax
data entry clerk:
  = data entry clerk/specialist/operator/associate, datatypist, data entry, data annotator, data labeler
  = data annotation specialist, data collector, datenerfasser, digitador, capturista, agent de saisie
  = operateur de saisie, data labeling specialist
  any data entry, data annotation, data labeling, datenerfassung
  near executive assistant
data scientist:
  = data scientist, data science specialist/manager/lead/associate/consultant/analyst/intern/engineer
  = decision scientist, machine learning data scientist, scientifique de data, cientifico de data
  = cientista de data, product data scientist, growth data science leader, quantitative scientist
  = data science, head of data science, marketing scientist, analytics scientist, statistician
  = data mining specialist, econometrician, applied data scientist, data science leader
  engineer data science
  any data science, decision science
  near machine learning engineer, data analyst, research scientist, data engineer, quantitative analyst
machine learning engineer:
  = machine learning engineer, ai engineer, artificial intelligence engineer, ai ml engineer
  = ai software engineer, ml software engineer, applied ai/ml/machine_learning engineer
  = deep learning engineer, nlp engineer, computer vision engineer, machine learning software engineer
  = llm engineer, generative ai engineer, genai engineer, ai red team engineer, ai backend engineer
  = ai platform engineer, machine learning platform/infrastructure engineer, prompt engineer
  = forward deployed ai engineer, machine learning developer, ai developer, ki entwickler, ki ingenieur
  = mlops engineer, ai architect, machine learning architect, engineer ia, engineer machine learning
  = desarrollador ia, speech engineer, ai solutions engineer, recommendation systems engineer
  = machine learning lead, ai infrastructure engineer, ai and machine learning engineer
  = machine learning ops engineer, ai systems engineer, ai research engineer
  = applied machine learning software engineer, ai automation engineer, agentic ai engineer
  = ai agent engineer, inference engineer, machine learning engineering lead
  = machine learning engineer platform, ai applications lead, algorithm developer, perception engineer
  engineer machine learning, ai, ai ml, ai machine learning, deep learning, nlp, computer vision, llm, genai
  engineer generative ai, ml platform, machine learning platform, artificial intelligence, ai platform
  engineer ai products, agentic ai
  any machine learning, artificial intelligence, deep learning, computer vision, nlp
  near data scientist, research scientist, robotics engineer
  never sales, product manager, program manager, counsel, account executive, solutions engineer
research scientist:
  = research/applied/ai/ml/machine_learning/principal/staff/computer scientist, research engineer
  = research software engineer, research scientist, applied research scientist, ai research scientist
  = ai researcher, research associate ai, machine learning researcher, ai research engineer
  = wissenschaftlicher mitarbeiter, wissenschaftler forschung, cientifico investigador, research fellow
  = postdoctoral researcher, postdoc, machine learning scientist, applied ai scientist, ai scientist
  = robotics scientist, scientifique, quantum scientist, postdoctoral fellow, ingenieur de recherche
  = engineer recherche, engineer de recherche, ml research engineer, machine learning research engineer
  = ingenieur recherche, doktorand, phd student, quantitative researcher, protocol researcher
  = defi researcher, ios researcher, fundamental researcher, research lead
  ~ researcher, onderzoeker, chercheur, investigador, pesquisador, wissenschaftler, scientist research
  engineer research
  any ai research, machine learning research, applied research, applied science, fundamental research
  near data scientist, machine learning engineer, laboratory scientist
  never user, ux, market, equity, clinical, threat, security, product research, data
quantitative analyst:
  = quantitative analyst/trader/developer/strategist/modeler, quant
  = quant developer/researcher/trader/analyst, actuary, actuarial analyst/associate/consultant, aktuar
  = actuaire, risk modeler, model validation analyst, actuarial manager
  any actuarial, quantitative trading, quantitative research
  near data scientist, financial analyst
qa engineer:
  = qa/quality_assurance/test/sdet engineer
  = test_automation/automation_test/qa_automation/quality/software_quality engineer
  = hardware test automation engineer, qa analyst/tester/lead/specialist/manager/coach
  = quality assurance analyst/tester/specialist/manager/engineer/lead, software tester, tester, testeur
  = sdet, software development engineer in test, software engineer in test, test analyst, test manager/lead
  = testmanager, software quality engineer, integration and test engineer
  = quality assurance automation engineer, quality assurance test engineer, testingenieur, test ingenieur
  = testautomatisierer, ingeniero de pruebas, analista de pruebas, analista qa, analista de testes
  = engineer test, engineer qa, engineer qualite, product quality engineer, development test engineer
  = quality assurance manual tester, automation tester, performance test engineer, testautomatiserer
  = quality assurance coach, quality assurance software engineer, validation engineer, verification engineer
  = testeur logiciel, qualitats ingenieur, quality manager, director of quality assurance, quality lead
  = systems test engineer, quality assurance and training manager, quality specialist
  = quality and manufacturing engineering manager, quality validation specialist
  engineer quality assurance, test automation, in test, qa, quality, software quality, test
  engineer quality engineering
  any quality assurance, test automation, testing, software testing, quality engineering
  near quality inspector, software engineer
  takes quality engineer
  never pharmacy, food, technician, clinical, counsel, inspector, auditor, nurse
quality engineer:
  = quality engineer, supplier quality engineer, manufacturing quality engineer, quality systems engineer
  = qualitats manager, ingeniero de calidad, responsable qualite, responsable calidad, gerente de calidad
  = qualitats beauftragter, engenheiro de qualidade, analista de qualidade, analista de calidad
  = animateur qualite, supplier quality manager
  any qualite, calidad, qualidade, qualitats management, quality management, quality systems
  near qa engineer, quality inspector, manufacturing engineer
quality inspector:
  = quality inspector/technician/auditor specialist
  = quality control_technician/control_inspector/control_analyst/control specialist
  = qc inspector/technician/analyst, qualitats prufer, inspector de calidad, controleur qualite
  = inspetor de qualidade, quality control supervisor/manager/associate, food safety technician
  = food safety and quality assurance technician
  technician quality, quality control, quality assurance
  any quality control, qc, qualitats sicherung, qualitatskontrolle, food safety
  near qa engineer, quality engineer
engineering manager:
  = engineering manager, software engineering manager, software development manager, manager of engineering
  = director of engineering, head of engineering, head of software engineering, head of development
  = engineering director, vice president of engineering, vice president engineering, development manager
  = team lead software development, engineering lead, engineering team lead, software engineering lead
  = chief technology officer, cto, head of technology, leiter entwicklung, leiter softwareentwicklung
  = teamleiter entwicklung, teamleiter softwareentwicklung, entwicklungs leiter, gerente de engenharia
  = jefe de desarrollo, responsable technique, director software engineering, responsable developpement
  = software engineer manager, application development manager, engineering supervisor
  = team lead engineering, engineering team manager, software manager
  = technical manager, cost engineering lead, product engineering manager, technology director
  = technical director, directeur technique, gerente de ingenieria, director de ingenieria
  = hoofd ontwikkeling, manager engineering, group engineering manager
  leader software engineering, engineering, product engineering, software development, release engineering
  near software engineer, technical program manager
  never sales, solutions, solution, value, support, manufacturing, quality, test, mechanical, electrical
  never security, site reliability, process, silicon, facilities, customer, civil, hardware
solutions engineer:
  = sales/solutions/solution/presales/pre_sales engineer
  = customer/field_sales/technical_sales/value/implementation/solutions engineer
  = solutions/solution architect, solution consultant, solutions consultant, presales consultant
  = presales engineer, technical sales specialist/consultant, presales solution consultant
  = presales solutions consultant, sales consultant technical, customer solutions engineer
  = partner solutions engineer, partner engineer, account solution engineer, platform architect
  = enterprise architect customer, field engineer software, ingenieur avant vente, engineer avant vente
  = ingeniero preventa, engineer commercial, technicien commercial, vertriebs ingenieur, vertriebsingenieur
  = ingeniero de ventas, engenheiro de vendas, ingeniero comercial, sales engineering, solutions engineering
  = solution engineering, technical solutions engineer, consultor preventa, product specialist presales
  = deployment strategist, solution specialist, forward deployed engineer, sales application engineer
  = technical architect, consulting engineer, presales architect, professional services engineer
  = success engineer, customer success engineer, developer success engineer, sales engineering manager
  = solutions engineering manager, solution engineering manager, presale engineer, demo engineer
  = solutions manager, sales engineering director, services solution manager, ai solutions specialist
  = sales solution executive
  engineer sales, presales, solutions, customer solutions, pre sales
  any presales, pre sales, solution engineering, solutions engineering, sales engineering
  any solution consulting, avant vente, solutions consulting, technical sales, solutions architecture
  near customer success manager, account executive, technical support engineer, implementation consultant
  never forward deployed, success, account executive, professional services
implementation consultant:
  = implementation consultant/manager/specialist/engineer/analyst/lead
  = onboarding specialist/manager customer, professional services consultant/manager/engineer
  = erp/sap/salesforce/workday/netsuite/oracle/servicenow consultant, sap berater, it consultant, it berater
  = technical consultant, functional consultant, technology consultant, integration consultant
  = deployment engineer, client implementation manager, consultant fonctionnel, consultant technique
  = consultor sap, salesforce engineer, forward deployed engineer, deployment manager, erp manager
  = it project consultant, servicenow developer, sap developer, workday architect, onboarding engineer
  = implementations manager, implementations specialist, deployed engineer, integrations engineer
  = integration developer, enterprise integrations engineer
  engineer implementation, professional services
  any implementation, implementations, professional services, sap, erp
  near solutions engineer, customer success manager, management consultant
technical support engineer:
  = technical/product/application/developer/customer/cloud/software support engineer, support engineer
  = customer engineer support, technical/application/product/software support specialist/analyst
  = technical/application/product/software support representative/consultant/advisor
  = technical customer support specialist, ingeniero de soporte, engineer support, technischer support
  = engenheiro de suporte, support engineering, support analyst, tier 1/2/3 support engineer
  = escalation engineer, analista de soporte tecnico, technical support technician/agent/manager/lead
  = technical support, analista de suporte tecnico, application support, support tecnico
  = mitarbeiter technischer support, technicien support client, soporte tecnico, suporte tecnico
  = support escalations manager, escalation manager, technical escalations manager, saas support manager
  engineer support, technical support, customer support, product support
  any saas support, escalations, technical support, product support, application support, developer support
  any support engineering
  near customer support specialist, it support specialist, solutions engineer
  never solutions
developer advocate:
  = developer advocate/evangelist, developer relations engineer/manager, devrel engineer
  = technical evangelist, developer experience advocate, developer advocacy, community engineer
  any developer relations, devrel, developer advocacy
  near technical writer, software engineer, community manager
blockchain developer:
  = blockchain/solidity/smart_contract/web3/protocol/ethereum engineer, blockchain architect
  = crypto engineer
  engineer blockchain, solidity, smart contracts, web3
  near backend engineer
enterprise architect:
  = enterprise/it/business/domain/integration architect, chief architect, it architekt
  = arquitecto de soluciones empresarial, architecte si, architecte d entreprise, arquitecto de software
  = arquiteto de software, application architect, industry architect, systems architect, principal architect
  any enterprise architecture
  near solutions engineer, software engineer
product manager:
  = product manager/owner
  = technical/growth/platform/digital/data/ai/associate/group/inbound/outbound product manager, product lead
  = head of product, director of product, vice president of product, vice president product
  = chief product officer, produktmanager, produkt manager, chef de produit, gerente de producto
  = gerente de produto, responsable de producto, product director, director product, product management
  = product owner, produkt owner, responsable produit, cpo, director product management
  = product manager technical, jefe de producto, technical product owner, product principal
  = product management director, product strategist, analista de produto, analista de producto
  = leiter produktmanagement, inbound pm, senior pm, product pm, staff inbound pm
  any product management, product, produktmanagement
  near product marketing manager, business analyst, product analyst
  never marketing, designer, counsel, engineer, enablement, support, design, operations
product analyst:
  = product analyst, product operations manager/specialist/analyst/lead/associate, product coordinator
  any product operations
  near product manager, data analyst
technical program manager:
  = technical/engineering/software/hardware/it program manager
  = security/ai/data/enterprise/infrastructure program manager
  = technical/it/software/engineering/digital project manager
  = creative/localization/legal/marketing/clinical/implementation project manager, program/project manager
  = program/project lead/director/leader, program/project management, delivery manager, scrum master
  = agile coach, release manager, pmo manager/analyst/lead/director/specialist, projektmanager
  = projekt leiter, project leader, projekt manager, chef de projet, cheffe de projet, chef de projets
  = gestor de projetos, gestor de proyectos, jefe de proyecto, jefa de proyecto, gerente de projetos
  = gerente de proyectos, coordinador de proyectos, coordenador de projetos, projectmanager
  = project coordinator, program coordinator, projekt assistenz, technical delivery manager
  = program management director, project analyst, projectleider, projekt koordinator, project officer
  = program officer, project administrator, delivery lead, technical programs, program management officer
  = transformation manager, responsable de projet, technical project, project management intern
  = project control specialist, program specialist, project specialist
  = project management resource coordinator, engineering project manager, agile delivery lead
  = programme manager, change manager, project scheduler, project controls manager, technical pgm
  = special projects lead, strategic projects specialist
  any program management, project management, pmo, technical program management, technical programs
  any projekt management, project delivery, agile, technical delivery
  near operations manager, construction manager
  never sales trainer
business analyst:
  = business/business_systems/systems/process/functional/it_business/requirements analyst
  = business system analyst, analista de negocios, analista de sistemas, analista funcional
  = analyste d affaires, analyste fonctionnel, business process analyst, business systems manager
  = process manager, process improvement specialist/manager, business process manager
  = business process consultant, prozess manager, analista de procesos, analista de processos
  = process optimization specialist, process specialist, business architect
  any business analysis, business systems, process improvement, process excellence, business process
  near data analyst, product manager, operations manager
game tester:
  = game tester, localization tester, playtester
  near qa engineer
technical writer:
  = technical writer/editor/author, documentation specialist/engineer/manager/writer, technischer redakteur
  = redacteur technique, technische redakteur, redactor tecnico, information developer, api writer
  = proposal/proposals/medical/science writer
  any technical writing, technical documentation, technische dokumentation
  near content writer
field service engineer:
  = field_service/customer_service/field_application/field_applications engineer
  = field/service/commissioning/applications engineer, service techniker
  = field service technician/specialist/representative/manager, aussendiensttechniker
  = technicien de maintenance itinerant, technicien sav, technicien itinerant, ingeniero de servicio
  = tecnico de campo, servicemonteur, application engineer hardware, servicetechniker
  = kundendienst techniker, field technician, field operations technician, technicien service
  technician field service, field, service, field operations
  any field service, field engineering
  near maintenance technician, technical support engineer
  never software
health and safety specialist:
  = ehs/hse/safety/health_and_safety/environmental health and safety specialist/manager/engineer
  = ehs/hse health and safety coordinator/officer/technician/advisor
  = safety/health_and_safety/environmental health and safety coordinator/officer/technician/advisor
  = sicherheits ingenieur, fachkraft arbeitssicherheit, prevencionista, tecnico de prl
  = tecnico de seguranca do trabalho, responsable hse, responsable qhse, safety director
  = environmental health and safety director, loss prevention engineer, fachkraft fur arbeitssicherheit
  = tecnico en prevencion, occupational health specialist, food safety manager, chargee hse, charge hse
  engineer ehs, hse, safety, environmental health and safety
  any ehs, hse, health and safety, environmental health and safety, safety, arbeitssicherheit
  any workplace safety
  near environmental engineer, facilities manager
  never trust, ai, patient, drug, food, content, data
"""

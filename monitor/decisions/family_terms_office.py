"""Trades of offices: money, law, people, sales, marketing, operations. Pure data; see `family_terms`."""

OFFICE = """
account executive:
  = account executive, sales executive, majors account executive, inside/enterprise/field sales executive
  = client executive, sales director, enterprise seller, account director, territory executive
  = vertriebs beauftragter, ejecutivo de ventas, ejecutivo de cuentas, ejecutiva de cuentas
  = executivo de contas, executivo de vendas, ingenieur commercial, ingenieur d affaires, sales specialist
  = solution sales executive, enterprise sales associate, new business representative
  = regional director sales, account representative sales, services account executive
  = regional sales director, enterprise account manager sales, sales professional, commercial executive
  = business development executive, technico commercial, technico commerciale, charge d affaires
  = chargee d affaires
  near account manager, sales manager, sales representative, sales development representative
  near business development manager
  takes sales representative, sales manager
  never development representative, trainer, assistant, retail
sales representative:
  = sales representative/consultant/agent/advisor/rep/person
  = inside/outside/field/territory/medical/pharmaceutical sales representative, vertriebs mitarbeiter
  = verkaufs berater, verkaufs mitarbeiter, aussendienst mitarbeiter, innendienst mitarbeiter, vertriebler
  = mitarbeiter vertrieb, mitarbeiter im vertrieb, sachbearbeiter vertrieb, conseiller commercial
  = conseillere commerciale, attache commercial, delegue commercial, representante comercial
  = representante de ventas, representante de vendas, asesor comercial, asesora comercial, asesor de ventas
  = comercial, vendedor externo, consultor comercial, consultor de vendas, vertegenwoordiger
  = verkoper binnendienst, medical representative, delegue medical, visitador medico, vertriebs innendienst
  = vertriebs aussendienst, vertriebs assistent, sales associate b2b, handelsvertreter, inside sales
  = territory manager, territory sales manager, area sales representative, telesales, telesales agent
  = telemarketer, sales agent, commercial sedentaire, commercial itinerant, assistant commercial
  = vertriebs berater, kunden berater vertrieb, televendas
  = sales, agente comercial, agent commercial, vrp, commercial terrain, vendedor comercial
  = tecnico comercial, verkauf aussendienst, mitarbeiter aussendienst, kundenberater aussendienst
  = accountmanager binnendienst, commercieel medewerker, commercieel medewerker binnendienst
  = consultor tecnico comercial, promotor comercial, sales man, medewerker verkoop
  = industriekaufmann vertrieb, sales mitarbeiter, telefonverkaufer, vendedor tecnico
  takes account executive
  any commercial, vertrieb, aussendienst, inside sales, innendienst, ventas, vendas, verkoop, ventes
  any commerciale
  near account executive, account manager, retail sales associate, sales development representative
  takes account executive
  never retail
sales manager:
  = sales manager, regional/area/district/channel/national/key/team/field sales manager, head of sales
  = director of sales, vice president of sales, vice president sales, vertriebs leiter, verkaufs leiter
  = sales leader, sales lead, sales team lead, gerente de ventas, gerente comercial, gerente de vendas
  = jefe de ventas, responsable commercial, directeur commercial, director comercial, gebiets leiter
  = regional vertriebs leiter, leiter vertrieb, chief revenue officer, sales team leader, verkoopleider
  = directrice commerciale, team leader sales, sales supervisor, manager sales development
  = chief commercial officer
  leader sales, vertrieb, commercial sales, enterprise sales, partner sales, regional sales
  leader sales development
  near account executive, business development manager, account manager, sales representative
  never marketing, product, operations, enablement, engineer, trainer, retail
account manager:
  = account manager, key/strategic/client/enterprise/customer/named/partner/senior/national account manager
  = key account, client/account partner, client partner, kunden betreuer, client relationship manager
  = relationship manager, client manager, gerente de cuentas, gestor de cuentas, gerente de contas
  = responsable grands comptes, responsable de clientele, client director, accountmanager, chef de publicite
  = account supervisor, account coordinator, account management, client lead, account lead
  = client account manager, relatie beheerder, key account manager, account specialist
  = client service manager, account representative, renewals manager, renewal manager, renewal specialist
  = renewals specialist, territory lead, agency partner, strategic accounts director
  = major accounts director
  any renewals, strategic accounts, enterprise accounts, major accounts, account management, key account
  any key accounts, client services, client relations
  near account executive, customer success manager, sales manager
  never technical
sales development representative:
  = sales/business/market/account development representative, sales development
  = business development associate, partner development representative, channel development representative
  = account development executive, business development representative
  = sales development specialist/executive/intern/associate/consultant, bdr, sdr
  = outbound sales representative, lead generation specialist/representative
  = representante de desarrollo de ventas, representante de desenvolvimento de vendas, sales prospector
  = appointment setter, pre vendas, inside sales development, business engineering representative
  = market development representative
  any lead generation, outbound sales
  near account executive, sales representative, business development manager
  never engineer
business development manager:
  = business development manager/director/lead/specialist/principal/analyst/officer
  = partnerships/partnership manager, alliances manager, head of business development
  = director of business development, partner manager, partner/channel/strategic_partner development manager
  = partner development manager, strategic partner manager, strategic partnerships manager, channel manager
  = channel account manager, partner account manager, alliance manager, partner success manager
  = gerente de desarrollo de negocios, gerente de negocios, responsable partenariats, business developer
  = responsable developpement commercial, charge de developpement, desarrollo de negocio
  = partnerschaften manager, partner development, partner marketing development, head of partnerships
  = director of partnerships, corporate development manager, charge de partenariats, business engineer
  = partnerships lead, development director business, business engineering manager
  = partner relationship manager, strategic alliances director, ecosystem manager, partner success principal
  = partner director, alliance director, strategic alliance director, partner success director
  = partnership lead, partner associate, strategic partner associate
  any business development, partnerships, strategic partnerships, alliances, business engineering
  any partner development, channel partnerships, partenariats, desarrollo de negocios, novos negocios
  any channel sales, partner programs, strategic alliances
  near account executive, sales manager, account manager
  never representative, rep, intelligence, hr, human resources, supply, finance
customer success manager:
  = customer/client success manager/specialist/associate/lead/director/executive
  = customer/client success representative/partner/consultant/guide/advocate/coordinator
  = technical account manager, customer success, head of customer success, director of customer success
  = customer outcomes manager, technical customer success manager, customer success principal
  = gerente de exito del cliente, gerente de sucesso do cliente, customer success account manager
  = responsable succes client, customer growth manager, customer experience manager success, success manager
  = customer adoption manager, onboarding manager, customer onboarding specialist/manager
  = customer value manager, analista de sucesso do cliente, customer engagement manager
  = customer relationship manager, client engagement manager, customer activation manager
  = customer advocacy manager, customer success engineering manager, onboarding lead, activation specialist
  = customer readiness manager, engagement associate
  any customer advocacy, customer activation, clinical success, employee success, customer onboarding
  any onboarding, customer success, client success, exito del cliente, sucesso do cliente
  any technical account management
  near account manager, customer support specialist, implementation consultant
  never enablement, engineer, operations, recruiter, counsel
customer support specialist:
  = customer/client/member/user support specialist/associate/representative/agent/advocate
  = guest/consumer/community/business support specialist/associate/representative/agent/advocate
  = customer/client/member/user support advisor/analyst/manager/lead/coordinator
  = guest/consumer/community/business support advisor/analyst/manager/lead/coordinator
  = customer/client/member/guest service/services/care representative/specialist/agent
  = customer/client/member/guest service/services/care associate/advisor/manager
  = customer/client/member/guest experience/operations/happiness representative/specialist/agent
  = customer/client/member/guest experience/operations/happiness associate/advisor/manager
  = customer/client/member/guest service/services/care lead/supervisor/coordinator
  = customer/client/member/guest service/services/care officer/assistant/intern
  = customer/client/member/guest experience/operations/happiness lead/supervisor/coordinator
  = customer/client/member/guest experience/operations/happiness officer/assistant/intern, customer service
  = customer support, customer care, call center agent/representative/operator/supervisor/manager
  = contact center agent/representative, customer support executive, kundenservice mitarbeiter
  = kunden berater, kundendienst mitarbeiter, mitarbeiter kundenservice, mitarbeiter kundendienst
  = conseiller client, conseillere client, conseiller clientele, charge de clientele
  = conseiller relation client, servicio al cliente, atencion al cliente, agente de atencion al cliente
  = atendimento ao cliente, atendente, teleoperador, klantenservice medewerker, call center
  = support specialist, support associate, support agent, support representative, head of customer support
  = head of customer service, head of customer experience, director of customer support
  = representante de servicio al cliente, analista de atendimento, teleconseiller, support advisor
  = customer advocate, customer experience associate, customer service delivery advocate
  = client service associate, support team lead, call taker, member support specialist, support manager
  = operador de telemarketing, mitarbeiter kundensupport, kundensupport
  = call center mitarbeiter, callcenter agent, call center agent, kundenservice berater
  = customer service mitarbeiter, servicecenter mitarbeiter, telefonischer kunden berater
  = kundenbetreuer telefon, conseiller clientele a distance, charge de relation client, hotliner, telefonist
  = agente telefonico, asesor de servicio al cliente, agente de call center, gestor telefonico
  = ejecutivo de atencion al cliente, auxiliar de atendimento, atendente de call center
  = medewerker klantenservice, klantadviseur, medewerker klantcontact, call handler, operador de atendimento
  = teleoperador comercial, customer service officer, contact centre advisor, contact center advisor
  any customer support, customer service, customer care, customer experience, kundenservice, kundendienst
  any klantenservice, client support, service client, relation client, contact center, call center
  any retail customer support, member services, guest services, business support, customer happiness
  any member support, atencion al cliente, atendimento, customer operations support
  near technical support engineer, customer success manager, receptionist
  takes technical support engineer
  never data, success, engineer, driver recruiter, vehicle, legal, clinical
community manager:
  = community manager/lead/specialist/coordinator/associate
  = trust and safety specialist/analyst/associate/manager, content moderator, content reviewer, moderator
  = community moderator, gestor de comunidades, head of community
  any community, trust and safety, content moderation
  near social media manager, customer support specialist
marketing manager:
  = marketing manager/specialist/coordinator/associate/assistant/director
  = marketing lead/executive/intern/strategist/officer/generalist/consultant
  = field/partner/event/brand/corporate based marketing manager
  = regional/channel/solutions/customer/industry/account based marketing manager, head of marketing
  = director of marketing, vice president of marketing, vice president marketing, chief marketing officer
  = cmo, marketingmanager, marketing mitarbeiter, marketing leiter, charge de marketing
  = chargee de marketing, responsable marketing, gerente de marketing, analista de marketing
  = especialista en marketing, marketing medewerker, gerente de mercadeo, coordinador de marketing
  = assistente de marketing, auxiliar de marketing, chef de produit marketing, marketing referent
  = assistant marketing, marketing operations manager, marketing campaign manager, campaign manager
  = partner marketing, field marketer, customer marketer, founding marketer, marketer, martech lead
  = martech engineer, marketing operations specialist, campaigns manager, campaigns specialist
  = media manager, media specialist, integrated campaigns manager, lead demand manager
  any marketing operations, martech, campaigns, marketing, mercadeo, field marketing, brand marketing
  any partner marketing, marketing communications, campaign
  near growth marketing manager, product marketing manager, brand manager, communications manager
  near social media manager
  takes growth marketing manager
  never product marketing, counsel
growth marketing manager:
  = growth/performance/lifecycle/digital/email/crm/paid marketing manager
  = seo/sem/acquisition/retention marketing manager
  = demand_generation/user_acquisition/affiliate/influencer marketing manager
  = growth/performance/lifecycle/digital/email/crm/paid marketing specialist/associate/lead/analyst
  = growth/performance/lifecycle marketing strategist/coordinator/director/intern
  = digital/email/crm/paid marketing strategist/coordinator/director/intern
  = paid_media/seo/sem marketing specialist/associate/lead/analyst
  = acquisition/retention/affiliate/influencer marketing specialist/associate/lead/analyst
  = paid_media/seo/sem marketing strategist/coordinator/director/intern
  = acquisition/retention/affiliate/influencer marketing strategist/coordinator/director/intern
  = demand generation manager/specialist/director/lead
  = growth manager/lead/specialist/associate/strategist/director/analyst
  = seo specialist/manager/analyst/strategist/lead/consultant/expert, sem specialist/manager
  = ppc specialist/manager, paid media manager/specialist, paid social manager/specialist/strategist
  = user acquisition manager/specialist, lifecycle manager/specialist, crm manager/specialist
  = digital marketer, growth marketer, growth hacker, online marketing manager, performance marketer
  = media buyer, digital strategist, traffic manager, growth marketing, head of growth, director of growth
  = web growth lead, affiliate manager, paid search manager/specialist, influencer manager
  = paid marketing strategist, paid marketing manager, email marketing specialist, conversion specialist
  = online marketing specialist, trafficker, consultor seo, responsable acquisition, charge d acquisition
  = digital media manager, analista de seo, digital campaign manager
  = marketing automation specialist/manager, marketing lead growth, marketing manager, global growth manager
  = abm manager, growth marketing senior associate, corporate marketing associate, enterprise growth manager
  = search marketing specialist, kol marketing manager, ecommerce marketing manager, e marketing manager
  = lifecycle marketer, crm marketer, paid display manager, google ads specialist
  = conversion rate optimization specialist, growth and crm marketer, crm lead, website growth engineer
  = search specialist
  leader crm
  any paid display, growth marketing, performance marketing, lifecycle marketing, digital marketing, growth
  any seo, paid media, paid social, demand generation, user acquisition, email marketing, crm marketing
  any online marketing, marketing digital, paid marketing, acquisition marketing, marketing growth
  any platform growth, influencer marketing, web growth
  near marketing manager, social media manager, ecommerce manager
  never product manager, product management, product marketing, account executive, data analyst, solutions
  never engineer, sales manager, finance, event, field
product marketing manager:
  = product/technical_product/portfolio marketing manager/specialist/lead
  = product/technical_product/portfolio marketing director/associate/principal/intern, product marketing
  = product marketer, pmm, head of product marketing, director of product marketing
  = produktmarketing manager, responsable marketing produit, chef de produit marketing
  = gerente de marketing de producto, solution marketing manager, solutions marketing manager
  = analista de marketing de produto
  any product marketing, technical product marketing, produktmarketing
  near marketing manager, product manager, growth marketing manager
brand manager:
  = brand manager/director/strategist/specialist/lead, marken manager, chef de marque, gerente de marca
  = head of brand, category marketing manager, creative strategist, brand marketing manager/lead/director
  = assistant brand manager
  any brand, brand strategy, brand management
  near marketing manager, communications manager
social media manager:
  = social media manager/specialist/coordinator/strategist/associate/intern/lead, social content creator
  = content creator, social media, community und social media manager, charge de communication digitale
  = gestor de redes sociales, analista de redes sociales, digital content creator
  = analista de midias sociais, social media marketing manager, influencer specialist
  any social media, redes sociales, redes sociais, social
  near community manager, growth marketing manager, content writer
communications manager:
  = communications/communication/pr communications manager/specialist/director
  = public_relations/corporate_communications/internal communications manager/specialist/director
  = communications/communication/pr communications associate/coordinator/officer/lead
  = public_relations/corporate_communications/internal communications associate/coordinator
  = public_relations/corporate_communications/internal communications officer/lead, pressesprecher
  = pr referent, kommunikations manager, charge de communication, chargee de communication
  = responsable communication, publicist, press officer, media relations manager, attache de presse
  = attachee de presse, analista de comunicacao, communicatie adviseur, communicatie medewerker
  = head of communications, director of communications, speechwriter, public affairs specialist
  = spokesperson, analista de comunicacion, periodista institucional
  any communications, public relations, pr, internal communications, corporate communications
  any unternehmens kommunikation, comunicacion, comunicacao, media relations
  near marketing manager, brand manager, policy manager
event manager:
  = event/events/conference/meeting manager/coordinator/planner/specialist/producer/assistant/lead
  = veranstaltungs kaufmann, eventmanager, event marketing manager, wedding planner, field events manager
  = chef de projet evenementiel, banquet manager
  any event, events, event marketing, veranstaltungs management
  near marketing manager
content writer:
  = content/seo/web/marketing/staff/senior/ux/blog/brand/proposals/proposal/technical writer, copywriter
  = content strategist/editor/manager, copy editor, editor, writer, ghostwriter, creative copywriter
  = redakteur, redakteurin, texter, texterin, redacteur, redactor, redactrice, redatora, redator
  = concepteur redacteur, content marketing manager/specialist/lead/intern/strategist/associate/director
  = content designer, journalist, reporter, correspondent, newsletter editor, managing editor, deputy editor
  = news editor, ux writer, ux content strategist, online redakteur, content marketer, content specialist
  = editorial manager, editorial assistant, editorial director, news writer, assistant editor
  = associate editor, creador de contenido, produtor de conteudo, technical content writer, lektor
  = medical writer, redactor de contenidos, head of content, content lead, content producer
  = content director, contentmanager, columnist, technischer redakteur, editorial lead, rewriter
  = content editor, redacteur web, redakteur online
  any content strategy, content marketing, editorial, copywriting, redaktion, technical writing
  near social media manager, communications manager, journalist, technical writer
  takes technical writer, journalist
  never product manager, video editor, brand marketing, translator, experts, linguist
journalist:
  = journalist, reporter, correspondent, news producer, journaliste, periodista, jornalista, news anchor
  = news reporter, investigative reporter, reporteur, newsroom editor, photojournalist
  = redakteur zeitung, lokalredakteur, volontar redaktion, verslaggever
  any journalism, newsroom
  near content writer
translator:
  = translator, interpreter, linguist, ubersetzer, ubersetzerin, dolmetscher, dolmetscherin, traducteur
  = traductrice, traductor, traductora, tradutor, tradutora, localization specialist/manager
  = transcriptionist, subtitler, interprete, tolk, vertaler, localization engineer, language specialist
  = sprachmittler
  any localization, translation, transcreation
  near content writer
revenue operations manager:
  = revenue/sales/gtm/go_to_market operations manager/analyst/specialist/lead
  = salesforce/commercial/sales_strategy_and/deal operations manager/analyst/specialist/lead
  = revenue/sales/gtm/go_to_market operations associate/coordinator/director/administrator/intern
  = salesforce/commercial/sales_strategy_and/deal operations associate/coordinator
  = salesforce/commercial/sales_strategy_and/deal operations director/administrator/intern
  = sales enablement manager/specialist/lead/program_manager/partner/director/coordinator
  = revenue enablement manager, enablement manager/specialist/partner
  = deal desk analyst/manager/specialist/lead/director, salesforce administrator/admin, sales analyst
  = revops manager/analyst, commission analyst, sales compensation analyst/manager, crm administrator
  = sales strategy manager/analyst, sales planning manager, revenue operations, sales operations
  = revenue strategy manager, revenue analyst, gtm program manager, gtm strategy manager
  = sales support specialist, sales coordinator, sales enablement program manager
  = customer success enablement manager, gtm enablement manager, revenue operations support manager
  = head of revenue operations, head of sales operations, sales excellence manager, vertriebs controller
  = gtm strategist, sales programs manager, analista de operaciones de ventas, gtm systems manager
  = gtm operations, field enablement manager, sales performance manager, sales administrator
  = commercial analyst, analista comercial, partner operations manager, sales effectiveness manager
  = quote to cash analyst, revenue strategy and operations manager
  = revenue strategy and operations associate, gtm engineer, quoting analyst, sales commissions analyst
  = sales strategy operations manager, deal structuring analyst, quote to cash manager, sales planner
  = proposal manager, sales data operations specialist
  any gtm strategy and operations, gtm strategy and planning, revenue strategy and operations, quote to cash
  any deal strategy, revenue operations, sales operations, sales enablement, deal desk, gtm operations
  any gtm strategy, revenue strategy, enablement, go to market strategy, go to market operations
  any sales strategy, revops, sales planning, gtm enablement, revenue enablement, gtm
  any sales strategy and operations, partner operations, sales programs, sales compensation
  any commercial operations, commercial excellence
  near operations manager, account executive, business analyst
  never payroll, marketing enablement, property, investment, engineer
operations manager:
  = operations manager/associate/analyst/lead/specialist/coordinator
  = operations director/supervisor/intern/officer/assistant/principal/administrator
  = strategy and operations manager/associate/analyst/lead/director/principal
  = business operations manager/associate/analyst/lead/director/specialist/principal
  = field/regional/general operations manager/associate/specialist/lead/analyst
  = market/city/launch/site operations manager/associate/specialist/lead/analyst
  = technical/global/growth/central operations manager/associate/specialist/lead/analyst
  = analytics/equity/strategic/branch operations manager/associate/specialist/lead/analyst, chief of staff
  = bizops manager, general manager, gerente de operaciones, gerente de operacoes, jefe de operaciones, coo
  = responsable operations, responsable des operations, directeur des operations, betriebs leiter
  = analista de operaciones, analista de operacoes, chief operating officer, head of operations
  = director of operations, vice president of operations, business operations, operations, strategy manager
  = strategy associate, strategy analyst, strategy lead, strategy director, strategist
  = manager strategy and operations, corporate strategy manager, coordinador de operaciones
  = coordenador de operacoes, operationsmanager, directeur general, gerente general, gerente geral
  = geschafts fuhrer, geschaftsfuhrer, niederlassungs leiter, country manager, business manager
  = head of strategy, marketplace operations manager, service delivery manager, city manager
  = strategy and planning manager, regional manager, business unit manager, area manager, district manager
  = community operations manager, delivery operations manager, business operations and strategy manager
  = market manager, excellence manager, country director, gm, city lead, expansion manager
  = market expansion manager, founders associate, delivery excellence manager, special projects manager
  any operations, strategy and operations, business operations, strategic operations, bizops, operaciones
  any operacoes, strategy, market expansion, expansion, delivery excellence, field operations
  any corporate strategy, strategic planning, market operations, business strategy
  near revenue operations manager, technical program manager, product analyst, management consultant
  near business analyst
  never development, sales, store, marketing, people, hr, human resources, it, payroll, clinical, facilities
  never data center, revenue, security, property, investment, trading, support, design, product, cloud
  never billing, marketing lead, finance, legal, nursing
management consultant:
  = management/strategy/business/transformation/change consultant, consultant, associate consultant
  = engagement manager, unternehmens berater, consultor, consultora, conseil en management
  = consultant en strategie, strategy consultant, berater, consultor de negocios, adviseur, value consultant
  = business value consultant, change management consultant
  any consulting, management consulting, advisory, beratung
  near operations manager, business analyst, implementation consultant
accountant:
  = accountant, accounting manager/specialist/analyst/associate/supervisor/clerk
  = accounting assistant/intern/director/lead/coordinator/technician/operations_manager
  = staff/tax/cost/fund/revenue/general_ledger/gl/payroll accountant
  = project/property/inventory/chartered/management/public/financial/corporate accountant, bookkeeper
  = controller accounting, accounts payable/receivable
  = accounts payable/receivable specialist/clerk/analyst/manager/associate/coordinator
  = ap/ar specialist/clerk/analyst/manager, billing specialist/analyst/coordinator/manager
  = tax analyst/manager/associate/advisor/consultant/director/preparer/specialist/accountant/intern, auditor
  = internal auditor, audit manager/associate/senior, tax senior, external reporting manager
  = revenue manager accounting, technical accounting manager, buchhalter, buchhalterin, finanz buchhalter
  = finanzbuchhalter, bilanz buchhalter, lohn buchhalter, debitoren buchhalter, kreditoren buchhalter
  = steuerfachangestellter, steuerfachangestellte, steuer berater, steuerberater, wirtschaftsprufer
  = sachbearbeiter buchhaltung, steuerfachwirt, comptable, aide comptable, chef comptable, expert comptable
  = responsable comptable, collaborateur comptable, assistant comptable, auditeur, contador, contadora
  = contable, auxiliar contable, analista contable, asistente contable, auxiliar contabil, analista contabil
  = analista fiscal, auditor interno, auditora, boekhouder, assistent accountant, contabilista
  = tecnico de contabilidade, administrativo contable, fiscalist, gestionnaire comptable
  = assistente contabil, assistente fiscal, coordenador contabil, accounting, bookkeeping
  = head of accounting, chief accountant, credit controller, collections specialist
  = financial reporting manager, sec reporting manager, collections analyst, finance and accounting manager
  = financial accounting manager, head of tax, accounts assistant, record to report analyst
  = billing operations manager, billing operations specialist, collections lead, revenue accounting manager
  = fixed assets manager, stock plan administrator, equity administration manager
  = stock administration associate
  = lohnbuchhalter, finanz buchhaltung, fach kraft buchhaltung, buchhaltung mitarbeiter
  = mitarbeiter buchhaltung, mitarbeiter finanzbuchhaltung, steuerfach mitarbeiter, bilanzbuchhalter
  = kreditorenbuchhalter, debitorenbuchhalter, anlagenbuchhalter, secretaire comptable
  = comptable fournisseurs, comptable clients, comptable general, tecnico contable
  = administrativo contabilidad, asesor fiscal, contador publico, assistente de contabilidade
  = analista financeiro contabil, tecnico em contabilidade, administrateur boekhouding
  = financieel medewerker, financieel administratief medewerker, medewerker administratie
  = medewerker boekhouding, crediteurenadministrateur, accounts clerk, accounts administrator
  = purchase ledger clerk, sales ledger clerk, ledger clerk, book keeper, accounts officer
  = finance assistant, assistant accountant, finance clerk, finance officer, gestionnaire de paie comptable
  = finanzbuchhaltung mitarbeiter
  any billing operations, collections, equity administration, stock administration, fixed assets, accounting
  any tax, accounts payable, accounts receivable, bookkeeping, general ledger, buchhaltung
  any finanzbuchhaltung, comptabilite, contabilidad, contabilidade, boekhouding, external reporting
  any financial reporting, audit, billing, revenue accounting, finance and accounting, accounting operations
  any corporate accounting, tax delivery, technical accounting, sox, tax compliance, tax provision
  any fund accounting, steuern, fiscal, revenue reporting
  near financial analyst, internal auditor, payroll specialist
  takes internal auditor
  never engineer, m&a, data science, quality assurance coach, it audit, counsel, architect, energy, clinical
internal auditor:
  = internal auditor, internal audit manager/associate/analyst/director, auditor, sox auditor
  = interner revisor, revisor, auditeur interne
  any internal audit, revision
  near accountant, compliance manager
  never clinical, safety, quality, data
payroll specialist:
  = payroll specialist/analyst/manager/administrator/coordinator
  = payroll associate/clerk/lead/team_leader/accountant/officer, gestionnaire de paie, lohn buchhalter
  = gestionnaire paie, analista de nomina, analista de folha de pagamento, entgelt abrechner
  = salaris administrateur, salarisadministrateur, payroll operations manager, sachbearbeiter lohn
  = responsable paie, coordinador de nomina, lohnbuchhalter, global payroll operations specialist
  = payroll operations specialist, payroll compliance specialist
  = lohn und gehaltsbuchhalter, gehaltsbuchhalter, entgeltabrechner, tecnico de nominas, payroll officer
  = payroll clerk, payroll administrator, tecnico de nomina
  any payroll operations, payroll compliance, payroll, paie, nomina, entgeltabrechnung, lohnbuchhaltung
  any folha de pagamento
  near accountant, human resources partner
financial analyst:
  = financial/finance/fp&a/treasury analyst/manager/associate/lead/director
  = strategic_finance/corporate_finance analyst/manager/associate/lead/director
  = budget/cost/financial_planning analyst/manager/associate/lead/director
  = financial/finance/fp&a/treasury specialist/partner/intern/controller/coordinator
  = strategic_finance/corporate_finance specialist/partner/intern/controller/coordinator
  = budget/cost/financial_planning specialist/partner/intern/controller/coordinator
  = finance business partner, business controller, financial controller, controller, fund controller
  = plant controller, treasurer, chief financial officer, cfo, head of finance, director of finance
  = vice president of finance, vice president finance, head of fp&a, finance director
  = controlleur de gestion, controleur de gestion, contralor, analista financiero, analista financeiro
  = analyste financier, responsable financier, directeur financier, daf, raf, finanz analyst, finanzanalyst
  = leiter finanzen, finanz leiter, gerente financiero, gerente financeiro, gerente de finanzas
  = auxiliar financeiro, assistente financeiro, jefe de finanzas, financieel controller
  = analista de tesoreria, fp&a, finance officer, finance transformation manager, corporate controller
  = assistant controller, tesorero, tresorier, strategic finance, sachbearbeiter controlling
  = referent controlling, controllerin, analista de controladoria, finance assistant, finance administrator
  = directora financiera, coordinador financiero, financial planning and analysis manager/analyst/director
  = group controller, associate fund controller, head of treasury, director of treasury
  = revenue finance manager, commercial finance manager, finance systems lead, cost controls manager
  = finance and strategy associate, finance systems analyst
  any finance operations, finance and business operations, cost controls, pricing and monetization, fp&a
  any finance, financial planning, financial planning and analysis, strategic finance, treasury
  any corporate finance, controlling, finanzen, capital markets, financial control, finanzas, financeiro
  any tresorerie, treasury operations, business finance, deal finance, corporate fp&a
  near accountant, investment analyst, operations manager
  never data science, account executive, engineer, architect, insurance, counsel, audit, systems
investment analyst:
  = investment/equity/equity_research/private_equity analyst/associate/manager/director/principal
  = venture_capital/portfolio/credit/m&a/hedge_fund analyst/associate/manager/director/principal
  = investment banker, investment banking analyst/associate, portfolio manager, fund manager, asset manager
  = wealth manager, trader, broker, research analyst equity, m&a manager
  = corporate development manager/associate/director/analyst
  = investor relations manager/director/analyst/associate, analista de inversiones
  = analista de investimentos, gestor de carteras, gerant de portefeuille, vermogens berater, fondsmanager
  = financial advisor, financial planner, wealth advisor, financial consultant, finanz berater
  = conseiller en patrimoine, asesor financiero, wealth management advisor, conseiller financier
  = investment operations associate, trading associate, execution trader, transaction manager
  = investment manager
  any investment, investments, m&a, private equity, venture capital, trading, investor relations
  any wealth management, corporate development, asset management
  near financial analyst, quantitative analyst, bank clerk
  never engineer, account executive, counsel
bank clerk:
  = bank teller, teller, bank clerk, personal banker, banker, private banker, bank kaufmann, bankkaufmann
  = branch banker, loan officer, loan processor, mortgage loan officer, underwriter loan, credit officer
  = credit manager, loan originator, mortgage advisor, charge de clientele bancaire, cajero de banco
  = conseiller bancaire, gestor bancario, baloto, kredit analyst, kredit sachbearbeiter, gerente de conta
  = analista de credito, mortgage specialist, mortgage underwriter, loan specialist, kredit berater
  = credit analyst, collector, debt collector, branch manager bank
  = bankangestellte, schalter mitarbeiter, serviceberater bank, charge d accueil banque, bancario
  = bankmedewerker, gerente de banco, empleado de banca, conseiller clientele banque, atendente bancario
  = bank berater
  any mortgage, lending, loan, banking operations, credit
  near investment analyst, financial analyst
  never engineer, product, counsel, software
insurance specialist:
  = underwriter, insurance agent/specialist/broker/advisor/underwriter/sales_agent
  = claims adjuster/specialist/examiner/analyst/handler/manager/representative, versicherungs kaufmann
  = versicherungs makler, schaden sachbearbeiter, sachbearbeiter schaden, agente de seguros
  = corredor de seguros, gestionnaire sinistres, courtier en assurances, corretor de seguros
  = claims associate, conseiller en assurance, schade behandelaar
  = versicherungskaufmann, kaufmann fur versicherungen, versicherungs berater, schadensachbearbeiter
  = charge de sinistres, agent d assurance, perito de seguros, schadebehandelaar, versicherung kaufmann
  = kaufmann fur versicherungen und finanzen
  any claims, underwriting, insurance, schaden, sinistres
  near bank clerk, risk analyst
  never account executive, engineer, architect
compliance manager:
  = compliance manager/analyst/officer/specialist/associate/lead
  = compliance director/advisor/coordinator/consultant/auditor/administrator/intern
  = aml analyst/manager/officer/investigator/specialist, kyc analyst/specialist/manager/associate
  = financial crime analyst/manager/specialist, anti money laundering analyst/specialist
  = fraud analyst/investigator/specialist/manager, mlro, deputy mlro, sanctions analyst
  = regulatory compliance manager/specialist/analyst, risk and compliance manager/analyst
  = geldwasche beauftragter, chief compliance officer, responsable conformite, charge de conformite
  = oficial de cumplimiento, analista de cumplimiento, analista de compliance
  = transaction monitoring analyst, risk manager, risk analyst, funding risk analyst, customer risk manager
  = head of compliance, ethics and compliance manager, compliance, trade compliance specialist/manager
  = export compliance specialist, due diligence analyst, kyc operations, conseiller conformite
  = analista de riesgos, federal compliance manager, business compliance manager, risk officer
  = risk specialist, risk associate, regulatory analyst, product compliance manager
  = product compliance and risk manager, disputes analyst, financial crimes investigator, investigator
  = product compliance
  any product compliance, product compliance and risk, regulatory product compliance, compliance, aml, kyc
  any financial crime, fraud, anti money laundering, conformite, cumplimiento, regulatory compliance
  any risk and compliance, ethics and compliance, legal and compliance, sanctions, trade compliance, risk
  any risk management, safety and compliance, identity operations, fincrime
  near legal counsel, risk analyst, security compliance specialist, internal auditor
  takes risk analyst
  never counsel, security compliance, engineer, engineering, sales, security, hr, tax, data scientist, trust
  never sox, ios, quality, payroll, clinical
risk analyst:
  = credit/market/operational/enterprise risk analyst/manager/officer/associate/specialist
  = model/financial/liquidity/strategic risk analyst/manager/officer/associate/specialist, risk consultant
  = risk analyst, risk manager, analista de riscos, risiko manager, risikomanager, gestionnaire de risques
  = risk modeller, chief risk officer, financial risk officer, head of risk
  any credit risk, operational risk, enterprise risk, market risk, risikomanagement, risques, riscos
  near compliance manager, financial analyst, insurance specialist
legal counsel:
  = counsel, attorney, lawyer, solicitor, barrister
  = legal counsel/associate/assistant/manager/director/specialist/officer
  = legal advisor/analyst/intern/secretary/operations_manager/administrator/coordinator
  = general/associate/corporate/commercial counsel
  = product/privacy/employment/litigation/assistant_general counsel
  = contracts manager/specialist/administrator, contract manager/specialist/administrator/negotiator/analyst
  = rechtsanwalt, rechtsanwaltin, syndikusrechtsanwalt, jurist, juristin, volljurist, avocat, avocate
  = juriste, juriste d entreprise, abogado, abogada, advogado, advogada, advocaat, bedrijfsjurist
  = asesor juridico, asesora legal, rechtsanwaltsfachangestellte, rechtsanwaltsfachangestellter
  = legal operations, general counsel, chief legal officer, ip counsel, patent attorney, assistant juridique
  = asistente legal, analista juridico, assistente juridico, responsable juridique, directeur juridique
  = notar, notaire, notario, patentanwalt, head of legal, director of legal, legal technology specialist
  = contract legal assistant, abogado corporativo, law clerk, referendar, syndikus, patent agent
  = wirtschaftsjurist, justiziar, justitiar, notarfachangestellte, legal trainee
  = legal practice support specialist
  any legal, legal operations, contracts, recht, juridique, juridico, litigation, legal technology
  any intellectual property, legal affairs, contract management
  near compliance manager, policy manager
  near paralegal
  never program manager, engineer, product manager, recruiter, sales, practice support, drug, admissions
paralegal:
  = paralegal, legal assistant, legal secretary, legal clerk, law clerk, contract legal assistant
  = paralegal specialist
  = rechtsanwaltsfachangestellte, rechtsanwaltsfachangestellter, notarfachangestellte, assistant juridique
  = juridisch medewerker, rechtsfachwirt, rechtsanwalts und notarfachangestellte, refa, secretaire juridique
  = asistente juridico, asistente legal, juridisch secretaris, clerc de notaire, assistente juridico
  = legal assistant/secretary, legal executive, rechtsanwalt fachangestellte
  near legal counsel, executive assistant
policy manager:
  = policy/public_policy/government_affairs affairs manager/analyst/specialist/associate
  = government_relations/public_affairs/regulatory affairs manager/analyst/specialist/associate
  = policy/public_policy/government_affairs affairs director/advisor/lead/officer/coordinator
  = government_relations/public_affairs/regulatory affairs director/advisor/lead/officer/coordinator
  = lobbyist, public policy, government affairs, referent politik, policy advisor, beleidsmedewerker
  = asuntos publicos, responsable affaires publiques, urban planner, stadtplaner, urbanista
  = legislative assistant, diplomat, politischer referent, beleidsadviseur, campaign organizer
  = policy researcher
  any public policy, government affairs, government relations, public affairs, policy, global affairs
  near communications manager, legal counsel
regulatory affairs specialist:
  = regulatory affairs specialist/manager/associate/director, regulatory manager/specialist
  = regulatory scientist, zulassungs manager, asuntos regulatorios, affaires reglementaires
  = regulatory submissions specialist, drug safety associate, pharmacovigilance specialist/scientist
  any regulatory affairs, regulatory, pharmacovigilance, assuntos regulatorios, drug safety
  near clinical research associate, compliance manager
  never engineer, data
human resources partner:
  = human resources business partner, hr business partner, people business partner, people partner
  = human resources manager/generalist/specialist/coordinator/assistant/director/administrator/analyst
  = human resources intern/lead/officer/advisor/associate/consultant/clerk/representative
  = people operations manager/specialist/associate/coordinator
  = people operations lead/analyst/generalist/partner/director
  = people manager/generalist/specialist/coordinator
  = human resources operations manager/specialist/assistant/coordinator/analyst/associate/lead
  = people and culture manager/partner/specialist/coordinator/lead, chief people officer
  = employee relations specialist/manager/partner/business_partner, benefits manager/analyst/specialist
  = compensation analyst/manager/specialist/partner, personal referent, personalreferent, personal leiter
  = personalleiter, personal sachbearbeiter, personalsachbearbeiter, hr manager, hr referent, responsable rh
  = charge rh, chargee rh, assistant rh, assistante rh, gestionnaire rh, responsable ressources humaines
  = directeur des ressources humaines, drh, recursos humanos, analista de recursos humanos
  = gerente de recursos humanos, analista de rh, coordinador de recursos humanos, jefe de recursos humanos
  = asistente de recursos humanos, auxiliar de recursos humanos, tecnico de recursos humanos
  = business partner rh, hr adviseur, p&o adviseur, hr medewerker, head of people, head of human resources
  = vice president of people, director of people, chief human resources officer, people team lead
  = hris analyst/manager/specialist, total rewards manager/analyst, immigration specialist
  = global mobility manager/specialist, hr generalist immigration, workday administrator/analyst people
  = analista de dp, gestor de recursos humanos, analista de departamento pessoal, personal disponent
  = human resources shared services specialist, people ops manager
  = people experience manager/specialist/partner, employee experience manager/specialist
  = workforce planning manager, culture manager, diversity manager, human resource business partner
  = people systems admin, team member relations manager, reward partner, relocation coordinator
  = immigration business partner, employment investigator, candidate experience manager, employee data admin
  = human resource manager
  = tecnico de rrhh, tecnico rrhh, gestor de rrhh, responsable rrhh, asistente de rrhh, analista rrhh
  = personal kaufmann, hr officer, hr administrator, hr advisor, hr assistant, p&o medewerker
  = personeelsadviseur, assistente de rh, auxiliar de rh, personal mitarbeiter
  any human resources, people operations, employee relations, employee relation, compensation
  any benefits, total rewards
  any people and culture, hr operations, people experience, hr, ressources humaines, recursos humanos
  any personal, hris, people, employee experience, global mobility, rh, diversity, people and talent
  any workforce
  near recruiter, training specialist, payroll specialist
  takes payroll specialist
  never client, customer, recruiter, recruiting, program manager, mobility quality, partner sales, sourcer
  never sales, data, analytics, marketing
recruiter:
  = recruiter, recruiting/recruitment/talent_acquisition/talent manager/coordinator/specialist
  = recruiting/recruitment/talent_acquisition/talent partner/lead/associate/director
  = recruiting/recruitment/talent_acquisition/talent operations_specialist/consultant/sourcer
  = recruiting/recruitment/talent_acquisition/talent intern/advisor/assistant/business_partner
  = talent sourcer, sourcer, sourcing recruiter, technical/corporate/executive recruiter, head of talent
  = head of recruiting, employee recruiter, head of talent acquisition, personal berater, personalberater
  = recruteur, recruteuse, charge de recrutement, chargee de recrutement, recruiting referent
  = recruiting manager, reclutador, reclutadora, analista de seleccion, analista de recrutamento
  = especialista en reclutamiento, tech recruiter, talent scout, recrutador, recrutadora
  = consultor de seleccion, tecnico de seleccion, recruitment consultant, intercedent, staffing specialist
  = headhunter, talent partner, recruiting operations specialist, recruiting operations manager
  = people and talent recruiter, sourcing specialist talent, campus recruiter, consultant en recrutement
  = talent acquisition, recruiting operations analyst, staffing manager, personaldisponent
  = talent acquisition operations manager, recruiting coordinator, candidate experience associate
  = candidate experience coordinator
  any candidate experience, recruiting, recruitment, talent acquisition, recrutement, seleccion
  any recrutamento, recruiting operations, talent sourcing, reclutamiento, technical recruiting, talent
  any staffing, executive search, university recruiting, campus recruiting
  near human resources partner
  never voice talent, driver, engineer, agent
training specialist:
  = training/learning training specialist/manager/coordinator/lead
  = learning_and_development/learning_design/instructional training specialist/manager
  = learning_and_development/learning_design/instructional training coordinator/lead
  = training/learning training partner/associate/director/consultant
  = learning_and_development/learning_design/instructional training partner/associate
  = learning_and_development/learning_design/instructional training director/consultant, trainer
  = instructional designer, corporate trainer, sales trainer, curriculum developer, learning designer
  = formateur, formatrice, formador, instructor corporate, referent personalentwicklung, personal entwickler
  = responsable formation, capacitador, instrutor, technical trainer, opleider, e learning developer
  = l&d manager, l&d specialist, talent development manager/specialist/partner, learning experience designer
  = ausbilder, organizational development manager, talent management partner, training engineer
  = agile trainer, curriculum designer, program manager learning and development, people development manager
  any learning and development, l&d, training, talent development, talent management, personalentwicklung
  any formation, capacitacion, curriculum, organizational development, people development, learning
  any treinamento
  near human resources partner, teacher
  never data, sales development, staff, model, machine learning, ai, quality
executive assistant:
  = executive/personal/administrative/senior_executive/office/team/departmental/management assistant
  = executive business partner, administrative business partner, office manager/administrator/coordinator
  = executive secretary, secretary, executive administrator, admin assistant, senior admin assistant
  = assistant to ceo, assistant to the ceo
  = administrative coordinator/specialist/associate/officer/clerk/support, assistenz der geschaftsfuhrung
  = vorstands assistenz, assistante de direction, assistant de direction, asistente ejecutiva
  = asistente ejecutivo, secretaria, secretaire, secretario, sekretarin, sekretar, team assistenz
  = teamassistenz, teamassistent, buro assistenz, buromanager, buro manager, office managerin
  = secretaria ejecutiva, assistente executiva, asistente administrativo, asistente administrativa
  = auxiliar administrativo, auxiliar administrativa, assistente administrativo, assistente administrativa
  = assistant administratif, assistante administrative, administrativo, administrativa, burokaufmann
  = kaufmann fur buromanagement, directie secretaresse, secretaresse, office assistentin
  = sachbearbeiter verwaltung, verwaltungs angestellter, verwaltungs mitarbeiter
  = verwaltungsfachangestellter, buro kaufmann, administrator office, front desk, front desk coordinator
  = management assistentin, virtual assistant, kauffrau fur buromanagement, office clerk
  = back office assistant, workplace coordinator, workplace manager
  = workplace experience manager/coordinator/lead, office operations manager, office services coordinator
  = vorstandsassistenz, assistenz, jefe de oficina, oficinista, administrative, recepcionista administrativa
  = corporate office coordinator
  = buro leitung, buroleitung, buro kraft, burokraft, buro mitarbeiter, mitarbeiter buro
  = sachbearbeiter buro, buroassistent, buro assistent, burohilfe, kaufmann fur burokommunikation
  = burokommunikation kaufmann, kaufmannisch angestellte, kaufmannisch mitarbeiter
  = kaufmannisch sachbearbeiter, kaufmann buromanagement, verwaltung fachangestellte
  = verwaltungsfachangestellte, verwaltung mitarbeiter, verwaltung angestellte, industrie kaufmann
  = mitarbeiter verwaltung, vorzimmer, vorzimmerkraft, chef sekretar, chefsekretar
  = assistent der geschaftsfuhrung, office assistant, sekretariats mitarbeiter, mitarbeiter sekretariat
  = office mitarbeiter, sachbearbeiter, verwaltungs kraft, buro fachkraft, secretaire assistant
  = secretaire administratif, agent administratif, employe administratif, gestionnaire administratif
  = employe de bureau, assistant polyvalent, assistant de gestion, secretaire polyvalent
  = assistant de bureau, administrativo polivalente, auxiliar de oficina, empleado administrativo
  = secretario de direccion, secretario administrativo, gestor administrativo, auxiliar de escritorio
  = assistente de escritorio, tecnico administrativo, assistente de direcao, administratief medewerker
  = administratief assistent, office medewerker, managementassistent, directiesecretaris
  = medewerker secretariaat, administrador de oficina, responsable administratif, responsable de bureau
  = office support, admin officer, office junior, clerical officer, administration assistant
  = administration officer, clerical assistant, general clerk, school secretary
  any administrative, workplace experience, office management, buromanagement, verwaltung, workplace
  near receptionist, operations manager, data entry clerk
  takes receptionist
  never account executive, medical assistant, human resources, nursing, teaching, legal assistant
receptionist:
  = receptionist, front desk receptionist/agent/associate/officer/manager, rezeptionist, rezeptionistin
  = empfangs mitarbeiter, front office agent/assistant/manager, receptionniste, hote d accueil
  = hotesse d accueil, agent d accueil, recepcionista, receptioniste, empfang, receptionist medical
  = hotel receptionist
  = empfangskraft, empfangs kraft, empfang mitarbeiter, mitarbeiter empfang, mitarbeiter rezeption
  = rezeption mitarbeiter, rezeption, empfangssekretar, telefonist empfang, charge d accueil, standardiste
  = agent d accueil et d orientation, hote d accueil standardiste, auxiliar de recepcion, recepcion
  = telefonista recepcionista, atendente de recepcao, auxiliar de recepcao, baliemedewerker
  = receptiemedewerker, medewerker receptie, front of house receptionist, front desk clerk, desk clerk
  any reception, empfang, accueil, front office
  near executive assistant, hotel worker, customer support specialist
supply chain manager:
  = supply chain manager/analyst/specialist/coordinator/planner/lead
  = supply chain associate/director/engineer/intern/buyer/supervisor/operations_manager, buyer, senior buyer
  = procurement manager/specialist/analyst/officer/lead/associate
  = procurement coordinator/director/agent/buyer/program_manager/engineer/intern
  = purchasing manager/agent/specialist/coordinator/assistant/clerk/director/officer, category buyer
  = strategic buyer, sourcing manager/specialist/analyst/lead
  = demand/supply/material/production/inventory/materials/integrated/logistics planner
  = demand planning manager/analyst, commodity manager, strategic sourcing manager
  = inventory manager/analyst/specialist/control_specialist/coordinator/associate/control_manager
  = logistics manager/coordinator/specialist/analyst/lead/supervisor/associate/engineer/director, einkaufer
  = einkauferin, strategischer einkaufer, leiter einkauf, einkaufs leiter, sachbearbeiter einkauf, disponent
  = logistik leiter, supply planner, acheteur, acheteuse, responsable achats, approvisionneur
  = responsable logistique, comprador, compradora, jefe de compras, analista de compras, gerente de compras
  = analista de logistica, coordinador de logistica, gerente de logistica, inkoper, logistiek medewerker
  = auxiliar de compras, jefe de logistica, planner, warehouse manager, warehouse supervisor, vendor manager
  = supplier manager, sourcing manager, procurement, buyer planner, responsable supply chain
  = global supply manager, supply manager, category manager procurement, head of procurement
  = head of supply chain, fulfillment manager, distribution manager, gestionnaire approvisionnement
  = analista de suprimentos, coordenador de logistica, assistente de logistica, analista de supply chain
  = material manager, customs specialist, import export specialist, import export coordinator
  = freight broker, transportation manager, transport planner, fleet manager, speditions kaufmann
  = agent de transit, declarant en douane, comprador jr, gestor de compras, vendor management specialist
  = supplier development manager, transportation coordinator, demand forecasting manager
  = vendor performance manager, vendor programs lead, master scheduler, supply chain partnership manager
  = spedition kaufmann, fachkraft einkauf, einkauf sachbearbeiter, einkauf leiter, einkauf mitarbeiter
  = mitarbeiter einkauf, logistik kaufmann, charge d achats, approvisionneuse, sachbearbeiter logistik
  = tecnico de compras, tecnico de logistica, comprador tecnico, assistente de compras, medewerker inkoop
  any warehouse operations, supply chain, procurement, purchasing, logistics, sourcing, strategic sourcing
  any demand planning, inventory, einkauf, achats, compras, logistik, logistique, warehouse, logistica
  any supply planning, supplier management, supplier, vendor management, materials management, supply
  any planning, delivery logistics, material planning, inkoop, suprimentos, fulfillment, transportation
  any approvisionnement, category management, beschaffung, materialwirtschaft, distribution, importaciones
  near warehouse worker, manufacturing manager, dispatcher
  takes warehouse supervisor
  never security, entry, solution, architect, account executive, data scientist, software, partnerships
  never marketing manager, talent, media buyer, customer, driver, sales
warehouse supervisor:
  = warehouse supervisor, warehouse lead, warehouse operations manager, distribution center manager
  = lager leiter, lagerleiter, chef d entrepot, jefe de almacen, shipping supervisor
  = teamleiter lager, team leiter lager, schicht leiter lager, responsable d entrepot, responsable entrepot
  = encargado de almacen, jefe de bodega, encarregado de armazem, teamleider magazijn, magazijnchef
  = lagermeister, chef d equipe logistique, encarregado de deposito, warehouse team leader
  = warehouse shift manager
  near supply chain manager, warehouse worker
ecommerce manager:
  = ecommerce manager/specialist/coordinator/analyst/director/lead/associate, marketplace manager
  = online shop manager, amazon manager/specialist, webshop manager, responsable ecommerce
  = gerente de ecommerce, analista de ecommerce, merchandising manager online
  any ecommerce
  near growth marketing manager, merchandiser
merchandiser:
  = merchandiser, visual merchandiser, merchandise planner, category manager, merchandising manager
  = assistant buyer fashion, merchandise manager, allocation analyst, visual merchandising manager
  = assortment planner, category specialist, planogram analyst, category analyst, mercaderista
  any merchandising, category, assortment
  near ecommerce manager, retail sales associate, supply chain manager
product designer:
  = product/ux/ui/ux_ui/ui_ux designer
  = user_experience/user_interface/interaction/experience/service/mobile designer, mobile product designer
  = ux architect, product design lead/manager/director/intern, head of design, head of product design
  = director of product design, design lead, ux lead, ux manager, design manager, director of design
  = design director product, vice president of design, ux design lead/intern/manager/director, ux/ui design
  = disenador ux, disenador de producto, disenadora ux, designer de produto, designer ux, designer produit
  = produktdesigner, ux designerin, product design, designer ui, design systems designer
  = design technologist, lead designer, staff designer, principal designer, disenador ui
  = digital product designer, disenador ux ui, designer de interacao, webdesigner ux, growth designer
  = conversation designer, brand and product designer, head of ux, designer, founding designer, ui artist
  = conversational designer, design operations manager, landing page designer
  leader design
  any product design, ux design, ui design, user experience, interaction design, ux, design systems
  any experience design, ux ui
  near ux researcher, graphic designer, frontend engineer, product manager
  never mechanical, hardware, industrial, copywriter, fashion, interior, electrical, instructional, research
  never engineer, writer, recruiter, silicon
ux researcher:
  = ux/user/user_experience/design/product/usability/customer researcher, ux research, user research
  = ux research manager/lead/director/intern/operations_manager, researcher product, product research
  = user experience research, head of research, ux forscher, investigador ux, pesquisador ux
  = usability specialist, head of user research, research operations manager, consumer insights researcher
  = customer insights and ux research, mixed methods researcher, quantitative ux researcher
  any ux research, user research, user experience research, product research, design research
  any ux research and insights, customer insights, product research and insights
  near product designer, market researcher
market researcher:
  = market researcher, market research analyst/manager/associate, consumer insights manager/analyst
  = insights manager/analyst, marktforscher, charge d etudes, market intelligence analyst
  = competitive intelligence analyst, insights associate, investigador de mercado
  = customer insights manager/analyst, research manager, competitive intelligence manager
  any market research, consumer insights, market intelligence, insights, competitive intelligence
  near data analyst, ux researcher
graphic designer:
  = graphic/visual/brand/communication/web/motion designer
  = presentation/marketing/digital/print/multimedia/creative designer, art director, creative director
  = illustrator, grafikdesigner, grafik designer, mediengestalter, graphiste, infographiste
  = directeur artistique, disenador grafico, disenadora grafica, designer grafico, dtp specialist
  = webdesigner, web designer, motion graphics designer, motion designer, animator, 3d artist
  = concept artist, vfx artist, vormgever, graphic artist, kommunikationsdesigner, brand design lead
  = creative producer, head of creative, production artist, retoucher, 2d artist, character artist
  = layout artist, environment artist, technical artist, gestalter, director de arte, diretor de arte
  = packaging designer, 3d designer, 3d modeler, diseno grafico, creative lead, creative manager
  = grafiker, grafik, grafisch vormgever, mediendesigner, mediengestalter digital und print, maquettiste
  = reinzeichner
  any graphic design, brand design, visual design, creative, motion design, motion graphics
  near product designer, video producer, brand manager
  never ux
industrial designer:
  = industrial/furniture/toy/footwear/apparel/fashion/textile/technical/color/jewelry designer, modedesigner
  = styliste, disenador industrial, produkt designer industrie
  any industrial design, fashion design, apparel design
  near mechanical engineer, product designer
interior designer:
  = interior designer, interior architect, innenarchitekt, architecte d interieur, disenador de interiores
  = kitchen designer, set designer, kuchenplaner, lighting designer
  any interior design
  near architect
video producer:
  = video/film/multimedia/podcast/audio/broadcast/tv producer/editor, videographer, video editor
  = cinematographer, camera operator, filmmaker, cutter, monteur video, sound engineer, sound designer
  = audio engineer, photographer, fotograf, photographe, fotografo, tontechniker, kameramann, cadreur
  = editor de video, media producer, music producer, post production supervisor, producer, line producer
  = production assistant film, broadcast engineer, broadcast technician, mediengestalter bild und ton
  = videografo, creative video editor, content creator video
  any video production, film production, video, photography, broadcast, podcast, post production
  near graphic designer, journalist
  never game
actor:
  = actor, actress, musician, dancer, singer, voice actor, performer, model, choreographer, composer
  = schauspieler, comedien, actor de voz, dj, voice talent
  near video producer
real estate agent:
  = real estate agent/broker/manager/analyst/associate/advisor, realtor
  = leasing agent/consultant/manager/specialist, property manager, immobilien makler, immobilien kaufmann
  = immobilienmakler, property administrator, agent immobilier, conseiller immobilier
  = negociateur immobilier, agente inmobiliario, corretor de imoveis, makelaar, hausverwalter
  = immobilien verwalter, community association manager, gestionnaire locatif, appraiser
  = asset manager real estate, gestionnaire immobilier, leasing professional, lease administrator
  = property accountant, housing officer, relocation manager
  = haus verwalter, immobilien berater, makler, immobilienkaufmann, property consultant, letting agent
  = lettings negotiator, agente de inmuebles, asesor inmobiliario, estate agent, corretor, syndic
  = gestionnaire de copropriete, verhuurmakelaar, nvm makelaar, consultor inmobiliario
  = consultor imobiliario, hausverwaltung mitarbeiter
  any real estate, property management, leasing, immobilien, property
  near facilities manager, account executive
fundraiser:
  = fundraiser, fundraising manager/officer/coordinator/specialist, development officer, major gifts officer
  = donor relations manager, grants manager, grant writer, spenden manager, gift officer
  = annual giving officer, director of development, charge de collecte, captador de fondos
  = advancement officer, fundraising, philanthropy manager, development associate, charity fundraiser
  any fundraising, philanthropy, donor relations, advancement, annual giving, grants
  near communications manager, event manager
librarian:
  = librarian, library assistant/technician/manager, archivist, bibliothekar, bibliothekarin, bibliothecaire
  = bibliotecario, curator, museum curator, bibliotecaria, records manager, archivar, museum educator
  = fachangestellte fur medien und informationsdienste, fami, bibliothecaris, archiviste, archivero
  = arquivista, library assistant, documentaliste
  any library, archives, records management, museum
  near teacher
"""

"""Trades of health, schools, shops, kitchens, roads, works and uniforms. Pure data; see `family_terms`."""

PEOPLE = """
nurse:
  = registered nurse, nurse, charge/staff/travel/school/home_health/triage/clinical nurse
  = icu/er/or/oncology/pediatric/hospice/dialysis/scrub nurse
  = nurse manager/supervisor/educator/consultant/specialist/coordinator, nurse case manager
  = nursing supervisor, director of nursing, clinical nurse, krankenpfleger, krankenschwester
  = pflege fachkraft, pflegefachkraft, pflegefachfrau, pflegefachmann, gesundheits und krankenpfleger
  = krankenpflegerin, alten pfleger, altenpfleger, altenpflegerin, gesundheits und krankenpflegerin
  = pflegedienst leitung, kranken pfleger, pflegedienstleitung, infirmier, infirmiere, enfermera, enfermero
  = enfermeiro, enfermeira, verpleegkundige, infirmier coordinateur, cadre de sante, verpleger
  = wijkverpleegkundige, head nurse, nurse advocate, licensed practical nurse, licensed vocational nurse
  = lpn, lvn, rn case manager, tecnico de enfermagem, tecnica de enfermagem, auxiliar de enfermeria
  = pflege dienst leitung, nurse navigator, oberarzt pflege, healthcare advocate registered nurse
  = infusion nurse, nurse lead, care manager registered nurse, stations leitung, pflegekraft
  = pflegefachperson
  = ide de nuit, ide, ide de jour, infirmier diplome d etat, infirmier de/en soins generaux, ibode, iade
  = idec, pfleger, pflegefach person, examinierte pflegekraft, pflege mitarbeiter, mitarbeiter pflege
  = intensiv pfleger, wohnbereichs leitung, gesundheitspfleger, fachkraft pflege, krankenpflege
  = stationsleitung, pflege experte, wohnbereichsleitung, praxisanleiter pflege, diplompfleger, dgkp
  = op pflegekraft, puericulteur, diplomierte pflegefachperson, fachfrau gesundheit, fage, due
  = ats enfermero, staff nurse, ward nurse, band 5 nurse, practice nurse, district nurse, community nurse
  = ward sister, enfermeiro chefe, mbo verpleegkundige
  never landschaft, denkmal, grun, wagen, park, platz, stammdaten, fahrzeug, dental, veterinary, tier
  any nursing, enfermeria, enfermagem
  near nurse practitioner, nursing assistant, midwife, medical assistant
  never recruiter, assistant, practitioner, aide
nurse practitioner:
  = nurse practitioner, family/psychiatric/acute care nurse practitioner, np, crnp, aprn
  = advanced practice registered nurse, advanced practice provider, nurse anesthetist, crna
  = clinical nurse specialist, care provider, obstetrics care provider
  = nurse practitioner or physician assistant, psychiatric mental health nurse practitioner, pmhnp
  = enfermera especialista, nurse practitioner manager
  near nurse, physician assistant, midwife, physician
physician assistant:
  = physician assistant, physician associate, pa c
  near nurse practitioner, physician
midwife:
  = midwife, nurse midwife, cnm, hebamme, sage femme, matrona, doula, partera, verloskundige
  = entbindungspfleger, parteira
  near nurse, nurse practitioner
nursing assistant:
  = nursing assistant, certified nursing assistant, cna, nurse aide, patient care technician/assistant
  = pflege helfer, pflegehelfer, pflegeassistent, aide soignant, aide soignante, auxiliar de enfermeria
  = pflegefachassistent, caregiver, home health aide, personal care aide/assistant
  = direct support professional, care assistant, healthcare assistant, support worker, cuidador, cuidadora
  = auxiliaire de vie, verzorgende, betreuungs kraft, alltags begleiter, pflege assistent, gerocultor
  = gerocultora, cuidador de idosos, care worker, home care aide, zorg medewerker, resident assistant
  = betreuungskraft, alltagsbegleiter, accompagnant educatif, patient care associate
  = altenpflege helfer, pflege hilfskraft, pflegehilfskraft, kranken pflege helfer, pflegeassistenz, asd
  = krankenpflegehelfer, hauswirtschaft helfer pflege, aide a domicile, auxiliaire de vie sociale, aes, dea
  = assistant de vie, aide medico psychologique, helpende, thuiszorg medewerker, zorghulp, hcsw, hca
  = auxiliar de geriatria, auxiliar de ayuda a domicilio, tcae, cuidador de ancianos, acompanante de idosos
  = technicien coordinateur aide a domicile, senior carer, carer, live in carer, domiciliary carer
  = care giver, healthcare support worker, support practitioner, personal assistant carer
  = betreuungs assistent, verzorgende ig, assistent de vie, soignant, psw, personal support worker, stna
  = patient care tech, pct
  any patient care, caregiving, home care, home health
  near nurse, medical assistant
medical assistant:
  = medical/clinical/ophthalmic/podiatry assistant, medical office assistant, medizinische fachangestellte
  = medizinischer fachangestellter, mfa, phlebotomist, phlebotomy technician, arzthelfer, arzthelferin
  = medical scribe, medical receptionist, medical secretary, patient services representative
  = patient access representative, patient coordinator, auxiliar medico, assistante medicale
  = doktersassistent, flebotomista, patient care coordinator, care coordinator, clinical coordinator
  = health coach, patient navigator, surgical coordinator, clinic manager, practice manager
  = clinic coordinator, medical office manager, patient service specialist, patient advocate
  = secretaire medicale, clinical support specialist
  = mfa anmeldung, praxis manager, praxismanager, arztassistent, medisch secretaris, assistente medico
  = praxismitarbeiter, secretario medico, auxiliar de clinica, medical admin, ward clerk, gp receptionist
  = medizinisch fachangestellte, doktersassistente, telefonist arztpraxis, unit secretary
  any patient services, patient access, care coordination, patient support, clinic operations
  near nursing assistant, nurse, receptionist, medical records clerk
medical records clerk:
  = medical coder/biller, medical billing specialist, medical records clerk/technician
  = health information technician/specialist, medical billing and coding specialist, codeur medical
  = coding specialist, kodier fachkraft, prior authorization specialist, credentialing specialist
  = denial management analyst, enrollments specialist, appeals specialist
  any denial management, credentialing, medical billing, medical coding, medical records, health information
  any revenue cycle, prior authorization, rcm
  near medical assistant, accountant
physician:
  = physician, doctor, medical doctor, medical director, surgeon, psychiatrist, hospitalist, pediatrician
  = cardiologist, anesthesiologist, radiologist, neurologist, dermatologist, oncologist, ob gyn
  = gynecologist, obstetrician, arzt, arztin, oberarzt, oberarztin, assistenzarzt, assistenzarztin, facharzt
  = facharztin, chefarzt, medecin, medecin generaliste, medico, medica, huisarts, chirurgien
  = medico generalista, pathologist, urologist, chief medical officer, primary care physician
  = emergency physician, internist, general practitioner, psychiatre, psiquiatra, pediatra, locum
  = allgemeinmediziner, basisarts, medecin du travail, ophthalmologist, resident physician
  any medical affairs, physician
  near nurse practitioner, physician assistant, dentist, veterinarian
  never assistant, recruiter
dentist:
  = dentist, dental assistant/hygienist/technician, orthodontist, zahnarzt, zahnarztin
  = zahnmedizinische fachangestellte, dentiste, dentista, odontologo, odontologa, tandarts, mondhygienist
  = assistante dentaire, endodontist, prothesiste dentaire, zahn techniker, zahntechniker
  = auxiliar de odontologia, orthodontic assistant, oral surgeon, chirurgien dentiste, dental office manager
  = dental nurse, zfa, zahnmedizinisch fachangestellte, zahnarzthelfer, zahnarzthelferin, dentalassistent
  = assistant dentaire, auxiliar dental, auxiliar de saude bucal, tandartsassistent, higienista dental
  = dentalhygieniker, zahnmedizinische prophylaxe assistent, zmp, zmv, preventieassistent
  = cirurgiao dentista, protesico dental, higienista bucodental, hygieniste dentaire, tandtechnicus
  = dental receptionist, prophylaxe assistent, tandartsassistente
  any dental, odontologia
  near physician, medical assistant
  never sales
pharmacist:
  = pharmacist, pharmacy technician/manager/assistant/intern, apotheker, apothekerin, pta
  = pharmazeutisch technischer assistent, pharmacien, pharmacienne, farmaceutico, farmaceutica
  = clinical pharmacist, preparateur en pharmacie, apothekersassistent, auxiliar de farmacia
  = registered pharmacy technician, compounding pharmacy technician, pharmacy clerk, pharmacy supervisor
  = pharmazeut, atendente de farmacia, staff pharmacist
  = pharmazeutisch technisch assistent, pka, pharmazeutisch kaufmannisch angestellte, pharmacy technologist
  = farmaceutico adjunto, tecnico de farmacia, tecnico en farmacia, balconista de farmacia
  = farmaciemedewerker, pharmacien adjoint, dispenser, dispensing assistant, filialapotheker
  = apotheker assistent, pharmacy tech, tecnico auxiliar de farmacia
  technician pharmacy
  any pharmacy, farmacia
  near chemist, medical assistant
therapist:
  = therapist, psychotherapist, psychologist
  = mental health/licensed/family abuse therapist/counselor/clinician
  = mental marriage_and_family/clinical/behavioral/substance abuse therapist/counselor/clinician, counselor
  = licensed clinical social worker, lcsw, lmft, lpc, lmhc, psychologe, psychologin, psychotherapeut
  = psychotherapeutin, psychologue, psicologo, psicologa, terapeuta, therapeut, therapeutin, psycholoog
  = psychotherapeute, clinical psychologist, behavior analyst, bcba, board certified behavior analyst
  = aba therapist, behavior therapist, behavior technician, rbt, registered behavior technician, clinician
  = behavioral health specialist, mental health professional, school psychologist, neuropsychologist
  = psychometrist, behavioral technician, clinical supervisor behavioral, music therapist, art therapist
  = aba behavior technician, clinical social worker, behavior interventionist, heilpadagoge
  = conseiller psychologue, therapy intern, clinical outreach representative
  = psychoanalyst, suchttherapeut, schulpsychologe, psycholog, school counselor therapist
  technician behavior, behavioral
  any mental health, behavioral health, therapy, psychotherapy, aba, counseling, psychologie, psicologia
  near social worker, occupational therapist
  never massage, physical, respiratory, radiation, occupational, speech, physio, beauty, admissions
  never guidance
social worker:
  = social worker, case manager, case worker, caseworker, sozialarbeiter, sozialarbeiterin, sozialpadagoge
  = sozialpadagogin, assistant social, assistante sociale, trabajador social, trabajadora social
  = assistente social, youth worker, family support worker, educateur specialise, educatrice specialisee
  = maatschappelijk werker, jugend und heimerzieher, heilerziehungspfleger, community health worker
  = outreach worker, care manager, family advocate, child welfare worker, educador social
  = peer support specialist, moniteur educateur, streetworker, schulbegleiter, integrations helfer
  = residential counselor, youth counselor, jeugdzorgwerker, integrador social, begeleider
  = assistant de service social, assistant service social, sozialpadagogisch fachkraft
  = padagogisch mitarbeiter, lcsw, lmsw, msw, bsw, licensed clinical social worker
  = licensed master social worker, school social worker, medical/hospital/clinical social worker, educateur
  = conseiller en insertion, conseiller en economie sociale et familiale, cesf, sozial dienst mitarbeiter
  = mitarbeiter sozialdienst, tecnico de integracion social, educador, trabajo social, tecnico social
  = sociaal werker, jeugdwerker, social care worker, schulsozialarbeiter, bezugsbetreuer
  = einrichtungs leitung soziales, gezinswerker, jugend betreuer, sozial betreuer, wohngruppen betreuer
  = sozialassistent, sozial assistent, integrationshelfer, padagoge, soziale arbeit fachkraft
  = intervenant social, animateur social, ambulant begeleider, fachkraft sozial arbeit
  = fachkraft soziale arbeit
  any social work, case management, soziale arbeit, youth services, community outreach
  near therapist, nursing assistant, childcare worker
occupational therapist:
  = physical/occupational/speech/respiratory/massage/radiation/recreational therapist, physiotherapist
  = physiotherapeut, physiotherapeutin, ergotherapeut, ergotherapeutin, logopade, logopadin
  = kinesitherapeute, fisioterapeuta, terapeuta ocupacional, fonoaudiologo, speech language pathologist
  = physical therapy assistant, chiropractor, osteopath, fysiotherapeut, athletic trainer, orthophoniste
  = physical therapist assistant, masseur, masseurin, dietitian, nutritionist, nutricionista
  = ernahrungs berater, audiologist, ergotherapeute, occupational therapy assistant, logopeda, dieteticien
  = dieteticienne, podiatrist, optometrist, optician, augenoptiker, opticien, optico, horgerateakustiker
  = exercise physiologist, psychomotricien, optometrista, registered dietitian
  = pt outpatient, staff pt, physio, slp, ccc slp, cota, pta physical therapy, masseur kinesitherapeute
  = mkde, medizinisch bademeister, diatassistent, ergo therapeut, kine, terapeuta da fala, logopeed
  = sprachtherapeut, kinesiologo, kinesiologist, dietista nutricionista, dietista, dietist, horakustiker
  = audioprothesiste
  any pt, ot
  any physical therapy, rehabilitation, physiotherapie, occupational therapy, speech therapy, nutrition
  near therapist, medical technologist
medical technologist:
  = medical technologist, radiologic/surgical/mri/ct/ultrasound/x_ray technologist/technician
  = nuclear_medicine/mammography/imaging/eeg/cardiovascular/sterile_processing technologist/technician
  = sonographer, radiographer, mtra, mtla, surgical tech, medical laboratory scientist/technician
  = clinical laboratory scientist/technician, medical lab technician, manipulateur radio
  = manipulateur en electroradiologie, radiologie assistent, ota, operationstechnischer assistent
  = emergency room technician, paramedic, emt, emergency medical technician, notfallsanitater
  = rettungssanitater, ambulancier, biomedical equipment technician, tecnico de radiologia
  = tecnico de laboratorio clinico, ambulance driver, technicien de laboratoire medical, monitor technician
  = histotechnologist, tecnico en emergencias sanitarias, biomedical technician
  = mtl, mtr, medizinisch technologe, medizinisch technisch assistent, mta, ota operationstechnik
  = rettungsassistent, tecnico superior en imagen para el diagnostico, tecnico em radiologia
  = radiodiagnostisch laborant, ambulanceverpleegkundige, ambulance technician, emergency care assistant
  = medtech, rad tech, x ray tech, operationstechnisch assistent, medizinisch technisch radiologie assistent
  = tecnico en emergencias, anasthesietechnisch assistent, theatre practitioner
  = operating department practitioner
  technician radiology, surgical, biomedical, medical, laboratory medical, dialysis, sterile processing
  technician anesthesia
  any radiology, imaging, sterile processing
  near laboratory scientist, nurse
clinical research associate:
  = clinical research associate/coordinator/nurse/manager/scientist/assistant
  = clinical trial manager/associate/assistant/coordinator, cra, clinical project manager
  = clinical data manager, studien koordinator, attache de recherche clinique, clinical operations manager
  = study coordinator, arc, clinical study manager, coordinador de ensayos clinicos, biostatistician
  = statistical programmer, clinical scientist, clinical program manager, medical science liaison
  = clinical development manager, medical monitor, clinical trial specialist, statistical engineer
  = studienkoordinator, study manager
  any clinical research, clinical operations, clinical trials, clinical development, biostatistics
  any clinical data management
  near laboratory scientist, regulatory affairs specialist
laboratory scientist:
  = laboratory/lab technician/assistant/manager/analyst/scientist/supervisor, chemisch technischer assistent
  = cta, bta, chemielaborant, biologielaborant, laborant, laborantin, biologist, molecular biologist
  = microbiologist, biochemist, geneticist, immunologist, bioinformatician, bioinformatics scientist
  = scientist, research associate, research technician, research assistant, formulation scientist
  = process scientist, biologe, biologin, technicien de laboratoire, tecnico de laboratorio, biologo
  = biologa, biologiste, analytical scientist, laboratory specialist, biostatistics scientist
  = computational biologist, bioprocess engineer, cell culture scientist, technicien laboratoire
  = laboratorium medewerker, analista de laboratorio, ecologue, animal technician, wildlife biologist
  = zoologist, botanist, microbiologista, toxicologist, food scientist, food technologist, neuroscientist
  = plant scientist, agronomist, agronomo, agronome, ingeniero agronomo, biomedical engineer
  = biomedical scientist
  = analista laboratorio, laborassistent, biologisch technisch assistent, chemisch technisch assistent
  = laborant chemie, labor mitarbeiter, labor techniker, analist laboratorium, pharmakant, biotechnologist
  = auxiliar de laboratorio, laboratory aide, technicien de labo
  technician laboratory, lab, research
  any laboratory, lab, biology, molecular biology, bioinformatics, labor, laboratorio
  near chemist, research scientist, clinical research associate
  never data, machine learning, ai, applied, environmental
chemist:
  = chemist, analytical/research/quality_control/medicinal/synthetic/formulation chemist, chemiker
  = chemikerin, chemikant, chimiste, quimico, quimica, quimico farmaceutico, chemisch analist
  = chemical technician, chemical operator
  = chemielaborant, chemie laborant, laborchemiker, labor chemiker, lebensmittelchemiker, process chemist
  = scientist medicinal/analytical/organic/synthetic chemistry
  = medicinal/organic/analytical chemistry scientist, scientist chemistry, chemistry scientist
  = ingenieur chimiste, technicien chimiste, tecnico quimico, chemisch technisch assistent, chemielaborantin
  = chemie techniker, chemietechniker, analista quimico
  technician chemistry, chemical
  any chemistry, chemie
  near laboratory scientist, chemical engineer, pharmacist
physicist:
  = physicist, physiker, physicien, fisico, medical physicist, astronomer, optical engineer, optics engineer
  = photonics engineer, laser engineer, plasma physicist, mathematician, mathematiker, geophysicist
  = meteorologist
  engineer optical, optics, photonics, laser
  any physics, optics, photonics
  near research scientist, electrical engineer
veterinarian:
  = veterinarian, veterinary technician/assistant/nurse, tierarzt, tierarztin, veterinaire, veterinario
  = veterinaria, vet tech, tiermedizinische fachangestellte, tierpfleger, animal care attendant, dierenarts
  = groomer, dog groomer, zookeeper, animal caretaker, soigneur animalier, auxiliaire veterinaire
  = tier pfleger, zoo tierpfleger, vet nurse, veterinary care assistant, kennel assistant, ats veterinario
  = dierenartsassistent, dierverzorger, auxiliar veterinario, asv, hundefriseur, tierarzthelfer, pet groomer
  any veterinary, animal care
  near physician, laboratory scientist
teacher:
  = teacher, math/science/english/elementary/special_education/high_school/middle_school teacher
  = music/art/physical_education/substitute/spanish/german/french/history teacher, lehrer, lehrerin
  = lehrkraft, professeur, enseignant, enseignante, profesor, profesora, maestro, maestra, professor
  = professora, docente, docent, leraar, lerares, instructor, lecturer, assistant professor
  = associate professor, adjunct, adjunct professor, tutor, english teacher, teaching assistant
  = paraprofessional, paraeducator, educator, dozent, dozentin, maitre d ecole, faculty, adjunct faculty
  = nachhilfe lehrer, schul leiter, principal school, school principal, assistant principal, academic coach
  = teacher aide, teachers aide, directeur d ecole, language teacher, leerkracht, formador docente
  = teaching fellow, onderwijzer, special education teacher, esl teacher, instructor pilates, fahr lehrer
  = moniteur auto ecole, swim instructor, fahrlehrer, academic tutor, professor adjunto, berufsschul lehrer
  = musiklehrer
  = grundschul lehrer, grundschullehrer, gymnasial lehrer, quereinsteiger lehrer, lehrperson, klassenlehrer
  = vertretungs lehrer, forderlehrer, sonderpadagoge, sport lehrer, professeur des ecoles, pe
  = enseignant vacataire, maestro de primaria, maestro de infantil, profesor de secundaria
  = professor de ensino fundamental, pedagogo, leraar basisonderwijs, groepsleerkracht, vakdocent
  = lesassistent, onderwijsassistent, schul assistent, learning support assistant, lsa, sendco
  = supply teacher, nqt, ect teacher, head teacher, hlta, tefl teacher, substitute, para educator
  = instructional aide, schulleiter, schulleitung, aesh, profesor particular, profesor de ingles
  = auxiliar docente, deutsch lehrer, dance teacher, lehrbeauftragte, cover supervisor, school teacher
  = primary teacher, secondary teacher, kindergarten lehrer
  any teaching, instruction, faculty, docencia
  near childcare worker, training specialist, school administrator
childcare worker:
  = childcare worker, early childhood educator/teacher, preschool teacher, nanny, daycare teacher/worker
  = erzieher, erzieherin, kinder pfleger, kinderpfleger, padagogische fachkraft, educateur de jeunes enfants
  = assistante maternelle, auxiliaire de puericulture, auxiliar de educacion infantil, educadora infantil
  = educador infantil, pedagogisch medewerker, toddler teacher, infant teacher, babysitter, camp counselor
  = kindergarten teacher, kita leitung, child care provider, kindergartner, ninera, childcare director
  = au pair, nursery practitioner, nursery nurse, tagesmutter, monitor de comedor, cuidador infantil
  = puericultrice
  = fruhpadagoge, kita leiter, kindheitspadagoge, sozialpadagogisch assistent, padagogisch fachkraft
  = tages vater, erganzungskraft, kita helfer, kita fachkraft, heimerzieher, eje, animateur periscolaire
  = animateur jeunesse, agent de creche, auxiliaire petite enfance, cap petite enfance, aepe
  = garde d enfants, nounou, atsem, baba, monitor de tiempo libre, educador de infancia
  = auxiliar de educacao infantil, pedagogisch professional, gastouder, bso medewerker, nursery assistant
  = playworker, room leader, kinderbetreuer, kinder betreuer, daycare assistant, preschool assistant
  = auxiliar de jardin de infantes, animateur
  any childcare, early childhood, kita, child care, petite enfance
  near teacher, social worker
school administrator:
  = school administrator, admissions counselor/officer/representative/coordinator/advisor, academic advisor
  = enrollment advisor/specialist/counselor, registrar, school counselor, guidance counselor
  = student advisor, dean, student success coach/advisor, career advisor/counselor/coach, provost
  = academic coordinator, conseiller principal d education, orientador educativo, coordenador pedagogico
  = coordinador academico, studien berater, student services coordinator, financial aid advisor
  = studienberater, surveillant, chef d etablissement, school business manager, conseiller d orientation
  any admissions, enrollment, student affairs, student services, academic affairs, student success
  near teacher, training specialist
fitness trainer:
  = personal trainer, fitness trainer/instructor/coach, yoga/pilates instructor, sports coach, coach
  = swim coach, coach sportif, entrenador personal, entrenador, trainer fitness, lifeguard
  = rettungsschwimmer, bademeister, group fitness instructor, maitre nageur, socorrista, sport instructor
  = badmeester, fitnesstrainer, salva vidas, fussball trainer, athletic coach, golf professional
  = ski instructor
  any fitness, coaching, sports
  near teacher, occupational therapist
  never agile, sales, quality, health, career
clergy:
  = clergy, pastor, chaplain, minister, priest, seelsorger, pfarrer, aumonier, rabbi, imam, worship leader
  = youth pastor, geestelijk verzorger, capellan, diakon, pfarrerin, youth minister
  near social worker
retail sales associate:
  = retail sales associate/consultant/specialist/representative/advisor
  = retail sales assistant/manager/lead/supervisor/worker, sales associate
  = retail associate/assistant/manager, store associate/clerk/assistant/worker
  = shop assistant/manager/worker, stylist, floor lead, sales assistant, sales clerk, store team member
  = crew member, client advisor, beauty advisor, store manager/lead/supervisor/director/leader
  = assistant store manager, key holder, keyholder, shift lead/manager/supervisor/leader, store team lead
  = retail lead, barista, barista supervisor, assistant manager store, retail district manager
  = department supervisor, department manager store, stock associate retail, verkaufer, verkauferin
  = einzelhandels kaufmann, kaufmann im einzelhandel, kauffrau im einzelhandel, filial leiter, filialleiter
  = markt leiter, marktleiter, verkaufs helfer, fachverkaufer, filial leitung
  = stellvertretende filialleitung, store managerin, verkaufs kraft, verkaufskraft
  = verkaufs mitarbeiter filiale, vendeur, vendeuse, conseiller de vente, conseillere de vente
  = responsable de magasin, responsable magasin, directeur de magasin, employe de commerce
  = employe libre service, conseiller vente, adjoint de magasin, hote de caisse, responsable de rayon
  = chef de rayon, responsable boutique, dependiente, dependienta, vendedor, vendedora, encargado de tienda
  = encargada de tienda, gerente de tienda, gerente de loja, asesor de tienda, vendedor de loja
  = operador de loja, subgerente de tienda, atendente de loja, auxiliar de tienda, promotor, promotora
  = promotor de vendas, winkel medewerker, verkoop medewerker, winkelmedewerker, verkoopmedewerker
  = filiaalmanager, bedrijfsleider, verkoper, teamleider winkel, retail keyholder, retail store manager
  = team leader retail, brand ambassador, product demonstrator, brand representative, visual merchandiser
  = fleischerei fachverkaufer, backerei fachverkaufer, backereifachverkaufer, florist, floristin, fleuriste
  = florista, sales stylist, optical sales associate, mobile associate, assistant manager retail
  = cosmetics consultant, produce clerk, deli clerk, bakery clerk, meat cutter, grocery clerk
  = verkauf berater, mitarbeiter verkauf, mitarbeiter im verkauf, verkauf mitarbeiter, verkauf helfer
  = aushilfe verkauf, verkauf aushilfe, aushilfe einzelhandel, verkauf talent, verkaufstalent
  = mitarbeiter kasse, einzelhandel kaufmann, kaufmann einzelhandel, markt mitarbeiter, filial mitarbeiter
  = store mitarbeiter, fachkraft verkauf, modeberater, mode berater, kunden berater verkauf
  = asesor de ventas, asesor de moda, asesor de belleza, ejecutivo de ventas tienda, dependiente de comercio
  = ayudante de dependiente, balconista, consultor de vendas loja, consultor de loja, atendente de vendas
  = atendente, repositor de loja, frente de caja, employe de vente, employe de magasin, employe de rayon
  = conseiller beaute, vendeur conseil, vendeur pret a porter, hote de vente, employe commercial
  = equipier de vente, equipier magasin, els, adjoint responsable de magasin, salesperson
  = shop floor assistant, shop keeper, customer assistant, sales advisor, retail advisor, retail worker
  = retail team member, retail clerk, store employee, team member retail, sales floor associate, stockist
  = verkoopadviseur, vulploegmedewerker, vakkenvuller, winkelhulp, verkoopster, assistent filiaalmanager
  = marktverkaufer, baker shop assistant, thekenkraft, bedienungstheke, shop mitarbeiter
  = supermarkt mitarbeiter, kassen mitarbeiter, regalauffuller, auffuller, warenverraumer, store advisor
  = responsable adjoint de magasin
  any retail, retail sales, store, store operations, stores, einzelhandel, shop, boutique, magasin, tienda
  any loja, filiale, sales floor
  near cashier, merchandiser, sales representative, cook
  takes cashier
  never development, engineer, client partner, account, customer support, appeals, reliability, marketing
  never product, data, finance, designer, enterprise, counsel, software
cashier:
  = cashier, kassierer, kassiererin, caissier, caissiere, cajero, cajera, operador de caixa, caixa
  = kassa medewerker, kassamedewerker, checkout operator, front end cashier, kassen kraft, cashier associate
  = hote de caisse, hotesse de caisse, bagger, checker, kassenkraft
  = kassen mitarbeiter, mitarbeiter kasse, kassierkraft, employe de caisse, agent de caisse
  = operador de caja, cajero reponedor, cajero vendedor, kassa hulp, atendente de caixa, till operator
  = kasse
  near retail sales associate
cook:
  = cook, chef, line cook, prep cook, sous chef, executive chef, head chef, pastry chef
  = kitchen manager/assistant/hand/porter/staff/helper, food prep, koch, kochin, kuchen chef, kuchen helfer
  = kuchenhilfe, beikoch, cuisinier, cuisiniere, chef de partie, commis de cuisine, second de cuisine
  = chef de cuisine, cocinero, cocinera, cozinheiro, cozinheira, ayudante de cocina, auxiliar de cozinha
  = kok, keuken medewerker, keukenhulp, keukenmedewerker, zelfstandig werkend kok, dishwasher, plongeur
  = spuler, food production worker, baker, backer, konditor, boulanger, patissier, panadero, pastelero
  = padeiro, butcher, metzger, fleischer, boucher, carnicero, acougueiro, slager, bakker, confeiteiro
  = culinary manager, pizza maker, pizzero, pizzaiolo, employe polyvalent de restauration
  = food service worker/associate, cafeteria worker, chef de cocina, kitchen team member, food runner
  = lavaplatos, kuchenleiter, tournant, jefe de cocina, demi chef, butcher apprentice, catering cook
  = jung koch, jungkoch, kuchen mitarbeiter, kuchen kraft, kuchenkraft, chef koch, kuchenmeister, commis
  = alleinkoch, demichef de partie, aide de cuisine, aide cuisinier, agent de restauration, crepier
  = ecailler, ayudante de cocinero, pinche de cocina, auxiliar de cocina, steward kuche, cocinero a, hornero
  = parrillero, churrasqueiro, auxiliar de cozinheiro, ajudante de cozinha, salgadeiro, sushiman, sushi chef
  = hulpkok, souschef, medewerker keuken, afwasser, kitchen assistant, kitchen worker, kitchen operative
  = commis chef, school cook, breakfast chef, grill cook, fry cook, cdp, catering assistant
  = catering mitarbeiter, mitarbeiter kuche, kuchenhelfer, spulkraft, kuchenaushilfe, spulhilfe, backwaren
  = konditorei fachkraft, charcutier, ouvrier boulanger, tourier, chocolatier, traiteur
  = ayudante de panaderia, banketbakker, pasteleiro, dish washer, pot washer, back of house, boh team member
  = fleischhauer, koch kuche, mitarbeiter catering, fast food worker, pizzabacker
  any kitchen, culinary, food service, kuche, cuisine, cocina, food production, catering, food services
  near restaurant server
  never data
restaurant server:
  = server restaurant, waiter, waitress, bartender, host, hostess, restaurant manager, food server
  = cocktail server, food and beverage manager/supervisor/attendant/associate, kellner, kellnerin
  = servicekraft, service kraft, barkeeper, restaurant leiter, restaurantfachfrau, restaurantfachmann
  = servicemitarbeiter gastronomie, service mitarbeiter, serveur, serveuse, chef de rang, barman, barmaid
  = responsable de salle, maitre d hotel, sommelier, directeur de restaurant, employe de restauration
  = camarero, camarera, mesero, mesera, garcom, atendente de restaurante, gerente de restaurante
  = jefe de sala, horeca medewerker, bediening, busser, restaurant general manager, restaurant team member
  = restaurant supervisor, banquet server, catering manager, equipier polyvalent, equipier
  = assistant restaurant manager, restaurant server, commis de salle, restaurant crew, chef de salle, runner
  = mixologist, gastronomie mitarbeiter, medewerker bediening, server
  = service kraft gastronomie, restaurant fachmann, fachkraft gastgewerbe, fachmann fur restaurants
  = bar mitarbeiter, chef de bar, commis de bar, servicehilfe, service aushilfe, aushilfe service
  = mitarbeiter service gastronomie, fachkraft fur gastronomie, bar kraft, barista kellner, garcon de cafe
  = limonadier, employe de bar, ayudante de camarero, jefe de rango, mozo de salon, garconete, cumim
  = atendente de lanchonete, copeiro, ober, gastheer, barmedewerker, front of house, foh team member
  = waiting staff, bar staff, wait staff, bar back, barback, bar tender, banquet captain, catering server
  = mitarbeiter restaurant, mesero a
  any restaurant, food and beverage, gastronomie, banquet, bar, restauration, hospitality
  near cook, retail sales associate, hotel worker
  never engineer, software, data
hotel worker:
  = hotel manager/supervisor, hotel kaufmann, hotelfachfrau, hotelfachmann, night auditor, concierge
  = guest relations manager, hotel general manager, guest service agent, bellman, duty manager
  = hotelkauffrau, valet, directeur d hotel, veilleur de nuit, travel agent/consultant/advisor
  = reisebuero kaufmann, tour guide, tourismus kaufmann, conseiller voyage, agente de viajes
  = travel counselor, flugbegleiter, reiseverkehrskaufmann, guia turistico, night manager hotel
  = valet parking attendant, reservations agent, guest experience manager, bell attendant, conserje
  = gouvernante, botones, spa manager, front office manager, business travel consultant, front desk hotel
  = hotelfach mitarbeiter, hotel fachmann, receptionniste tourniquet, night porter, guest relations officer
  = mitarbeiter hotel, reservierungs mitarbeiter, recepcionista de hotel, hotelmedewerker, agent de voyage
  = bell boy
  any hotel, guest relations, reservations, tourism, travel
  near receptionist, restaurant server, cleaner
  never nurse, business, account
cleaner:
  = cleaner, housekeeper, janitor, custodian, room attendant, housekeeping attendant/supervisor/manager
  = maid, laundry attendant, environmental services technician/aide, evs technician, cleaning specialist
  = reinigungs kraft, reinigungskraft, gebaude reiniger, gebaudereiniger, raumpfleger, hauswirtschafts kraft
  = zimmer madchen, zimmermadchen, hauswirtschafter, agent d entretien, agent de proprete
  = agent de nettoyage, femme de chambre, valet de chambre, femme de menage, limpiador, limpiadora
  = personal de limpieza, camarera de pisos, auxiliar de limpieza, auxiliar de limpeza, faxineira, camareira
  = schoonmaker, schoonmaakster, glasreiniger, car detailer, detailer, window cleaner, hauswirtschafterin
  = servicos gerais, auxiliar de servicos gerais, interieurverzorger, wascher, porter
  = putz kraft, putzkraft, putzfrau, putzmann, putzhilfe, reinigung mitarbeiter, mitarbeiter reinigung
  = haushalts hilfe, haushaltshilfe, unterhaltsreiniger, reinigungshilfe, reinigungs fachkraft, raumpflege
  = housekeeping mitarbeiter, zimmerreinigung, hausdame, hauswirtschaft mitarbeiter, hauswirtschaftskraft
  = buroreiniger, reiniger, agent de service, agent de service hospitalier, ash, agent de menage
  = employe de menage, aide menager, technicien de surface, agent d hygiene, employe d etage
  = agent des services hospitaliers, ouvrier nettoyeur, operario de limpieza, limpiador a, empleado de hogar
  = empleado domestico, personal de aseo, auxiliar de aseo, camarero de pisos, mucama, kelly, diarista
  = empregada domestica, faxineiro, zelador, operador de limpeza, ajudante de limpeza, arrumadeira
  = schoonmaakmedewerker, huishoudelijke hulp, huishoudelijk medewerker, kamermeisje, domestic assistant
  = domestic cleaner, cleaning operative, house keeper, chambermaid, char, house cleaner, cleaning lady
  = office cleaner, street cleaner, sanitation worker, cleaning staff, custodial worker
  = interieurverzorgster, schoonmaakhulp, desk cleaner
  any housekeeping, cleaning, janitorial, custodial, reinigung, limpieza, limpeza, nettoyage, hauswirtschaft
  any environmental services
  near hotel worker, facilities manager
beautician:
  = hairdresser, hair stylist, barber, beautician, cosmetologist, esthetician, nail technician
  = makeup artist, friseur, friseurin, kosmetiker, kosmetikerin, coiffeur, coiffeuse, estheticienne
  = peluquero, peluquera, cabeleireiro, esteticista, kapper, barbier, manicurista, manicure, lash artist
  = tattoo artist, barbero, massage therapist spa, schoonheidsspecialist
  = friseurmeister, frisor, haarstylist, stylist friseur, salon mitarbeiter, nageldesigner, fusspfleger
  = podologe, peluquero canino, estilista, tecnico de unas, manicure pedicure, estetica
  = dermatologue estheticien, spa praticien, pedicure, nagelstylist, huidtherapeut, beauty therapist
  = hair dresser, junior stylist, salon coordinator
  technician nail, beauty
  any beauty, salon, cosmetology
  near retail sales associate
driver:
  = driver, truck/delivery/bus/van/taxi/forklift/shuttle driver
  = courier/tractor/box_truck/route/semi_truck/company/school_bus/otr driver, cdl a driver, cdl driver
  = truck driver, chauffeur, courier, owner operator, delivery associate, rider, bike courier
  = bicycle courier, delivery partner, delivery helper, driver helper, fahrer, kraft fahrer
  = berufskraft fahrer, berufskraftfahrer, lkw fahrer, kraftfahrer, kurier, kurierfahrer, zusteller
  = postbote, briefzusteller, paket zusteller, paketzusteller, busfahrer, auslieferungs fahrer
  = auslieferungsfahrer, conducteur, conducteur routier, chauffeur livreur, chauffeur poids lourd, livreur
  = chauffeur routier, conductrice, conducteur de bus, conductor, chofer, repartidor, repartidora
  = transportista, conductor de camion, motorista, entregador, motoboy, vrachtwagen chauffeur, bezorger
  = vrachtwagenchauffeur, mensajero, conducteur receveur, motorista entregador, mail carrier, postal carrier
  = postbezorger, facteur, city carrier, customer delivery driver, chauffeur spl, lokfuhrer, train driver
  = zugfuhrer, conducteur de train, tram driver, transport assistant
  = zustell fahrer, paketfahrer, paket fahrer, auslieferung fahrer, liefer fahrer, lieferfahrer, bus fahrer
  = taxi fahrer, kurier fahrer, fahrer c ce, kraftwagenfahrer, sattelzugfahrer, auslieferer, lkw kraftfahrer
  = chauffeur ce, chauffeur c, pakketbezorger, bestelbus chauffeur, taxichauffeur, buschauffeur, koerier
  = conducteur spl, conducteur pl, conducteur livreur, coursier, chauffeur de bus, chauffeur vtc
  = conductor de reparto, conductor repartidor, camionero, chofer de reparto, conductor de autobus, taxista
  = motorista de caminhao, motorista carreteiro, motorista de onibus, carteiro, motofretista, hgv driver
  = lgv driver, class 1 driver, class 2 driver, multi drop driver, hgv class 1 driver, cdl, cdl a, trucker
  = straight truck driver, zusteller briefe, brief zusteller, cartero, postzusteller, postman
  = delivery person, machinist trein, tramfahrer, triebfahrzeugfuhrer, lokomotivfuhrer, lokfahrer
  = haul truck driver
  any driving, delivery driving
  near dispatcher, warehouse worker
  never device, engineer, success, growth, recruiter, operations, community, software, strategist, designer
dispatcher:
  = dispatcher, fleet dispatcher, transport coordinator/manager, transport disponent, despachador
  = logistics dispatcher, affreteur, exploitant transport, transportplaner, verkehrs leiter
  = dispatch coordinator, driver manager, train dispatcher, flight dispatcher, 911 dispatcher
  = dispatch manager, transport clerk, planner transport, disponent spedition, coordinador de transporte
  = disponent, spedition kaufmann, speditions kaufmann, speditionskaufmann, kaufmann spedition
  = verkehrsdisponent, kaufmann fur spedition und logistikdienstleistung, sachbearbeiter spedition, trafico
  = jefe de trafico, agente de trafico, gestor de trafico, agent d exploitation, exploitant
  = programador de transporte, planner wegtransport, assistente de frota, transportplanner, traffic planner
  = transport planner, traffic operator, freight forwarder
  any dispatch, fleet, fleet operations, transport
  near driver, supply chain manager
warehouse worker:
  = warehouse associate/worker/operative/operator/clerk/specialist/technician
  = warehouse assistant/team_member/picker/handler/coordinator/selector/packer, forklift operator, picker
  = packer, picker packer, order picker, material handler, stocker, stock clerk/associate
  = shipping clerk/associate, receiving clerk, shipping and receiving clerk, fulfillment associate, loader
  = unloader, freight handler, package handler, lager mitarbeiter, lagerist, lager helfer, lager arbeiter
  = lagerarbeiter, fachkraft fur lagerlogistik, fachkraft lagerlogistik, kommissionierer, staplerfahrer
  = stapler fahrer, fachlagerist, versand mitarbeiter, magaziner, logistik mitarbeiter, mitarbeiter lager
  = mitarbeiter logistik, mitarbeiter versand, verrader, packer lager, preparateur de commandes, magasinier
  = cariste, manutentionnaire, agent logistique, agent de quai, receptionnaire, employe logistique
  = operateur logistique, gestionnaire de stock, mozo de almacen, operario de almacen, carretillero
  = almacenista, auxiliar de almacen, preparador de pedidos, reponedor, reponedora, peon
  = auxiliar de logistica, conferente, estoquista, auxiliar de estoque, ayudante de almacen, repositor
  = separador, auxiliar de expedicao, magazijn medewerker, magazijnmedewerker, orderpicker
  = heftruck chauffeur, heftruckchauffeur, logistics associate, operador de empilhadeira
  = reachtruck chauffeur, lot attendant, logistiek medewerker magazijn, receiving associate
  = distribution associate, inventory associate, replenishment associate, load crew, sorter, montacarguista
  = lot assistant, logistiek medewerker
  = fachkraft fur lager logistik, fachkraft lager logistik, lagerfachkraft, fachkraft lager
  = mitarbeiter wareneingang, lager logistiker, lagerlogistiker, logistiker, logistik helfer, kommissionier
  = versandhelfer, versand helfer, mitarbeiter kommissionierung, mitarbeiter warenausgang
  = gabelstaplerfahrer, gabelstapler fahrer, schubmaststaplerfahrer, warehouse operative, warehouse person
  = yard operative, picker and packer, pick packer, order selector, forklift, forklift driver
  = reach truck driver, stocker overnight, stockroom associate, stockroom assistant, storekeeper
  = store keeper, stores person, storeperson, agent magasinier, agent d entrepot
  = agent logistique polyvalent, employe d entrepot, cariste caces, ouvrier logistique, agent de tri, trieur
  = mozo, operario logistico, operario de logistica, almacenero, operador logistico, operador de almacen
  = auxiliar logistico, carretillero frontal, bodeguero, operario de bodega, ajudante de armazem
  = operador de armazem, fiel de armazem, auxiliar de deposito, conferente de mercadorias
  = separador de mercadorias, magazijnier, warehouse medewerker, expeditie medewerker, logistiek operator
  = heftruckrijder, heftruck bestuurder, logistics operative, parcel sorter, mail sorter, inventory clerk
  technician warehouse
  any lager, versand, almacen, entrepot, magazijn, shipping, receiving, shipping and receiving
  any lagerlogistik, fulfillment center, material handling
  near driver, production worker, supply chain manager
production worker:
  = production/assembly/manufacturing/factory/plant worker/operator/associate
  = production/assembly/manufacturing/factory/plant operative/assembler/team_member/lead
  = process/line/machine/cnc/general worker/operator/associate/operative/assembler/team_member/lead
  = machine operator, machinist, cnc machinist/operator/programmer, assembler
  = production technician/assistant/supervisor, manufacturing technician/associate/operator
  = electronics assembler, tool and die maker, press operator, production team lead, produktions mitarbeiter
  = produktions helfer, maschinen bediener, maschinenfuhrer, maschinen und anlagenfuhrer
  = fertigungs mitarbeiter, anlagen bediener, anlagenfuhrer, zerspanungs mechaniker, zerspanungsmechaniker
  = industrie mechaniker produktion, montage mitarbeiter, monteur montage, maschinenbediener, cnc dreher
  = cnc fraser, werkzeug mechaniker, werkzeugmacher, mitarbeiter produktion, verpacker, cnc einrichter
  = einrichter, operateur de production, operatrice de production, agent de production, agent de fabrication
  = conducteur de ligne, conducteur de machine, operateur sur machine, usineur, tourneur, fraiseur, ouvrier
  = ouvrier de production, operateur regleur, monteur assembleur, agent de conditionnement
  = operario de produccion, operario, operaria, operador de maquina, operador de produccion, tornero
  = auxiliar de producao, operador de producao, operador de maquinas, ajudante de producao, montador
  = auxiliar de produccion, productie medewerker, productiemedewerker, machine operateur, operator productie
  = montage medewerker, fresador, ajustador, rth production associate, packaging operator
  = injection molding operator, seamstress, sewer, tailor, schneider, couturier, couturiere, costurera
  = costureira, sewing machine operator, printing press operator, drucker, imprimeur, upholsterer, naher
  = extrusion operator
  = produktion helfer, produktionshelfer, produktion mitarbeiter, produktionskraft, produktionsarbeiter
  = fertigung helfer, mitarbeiter fertigung, mitarbeiter montage, montage helfer, maschinen helfer
  = helfer produktion, industriehelfer, industrie mitarbeiter, fabrikarbeiter, fertigungskraft, bestucker
  = packer produktion, verpackungs mitarbeiter, verpackung helfer, mitarbeiter verpackung
  = produktion fachkraft, fachkraft fur metalltechnik, fabrieksarbeider, inpakker, productieoperator
  = procesoperator, montagemedewerker, productiehulp, assemblagemedewerker, operateur de fabrication
  = operateur de conditionnement, employe de production, ouvrier polyvalent, ouvrier d usine
  = agent polyvalent, monteur cableur, cableur, operario de fabrica, operario de planta, peon industrial
  = peon de produccion, ayudante de produccion, ayudante general, manipulador, manipulador de alimentos
  = envasador, auxiliar industrial, auxiliar de linha de producao, operario fabril, operador fabril
  = costureiro, factory operative, food production operative, line worker, packing operative, factory hand
  = process operative, production hand, assembly line worker, food processor, helfer, schneidermeister
  = modista, modiste, sastre, naaier, kleermaker, operario industrial, anderungsschneider, goldsmith
  = jeweller, jeweler, goldschmied, bijoutier, joyero, orfebre, goudsmid, ourives, uhrmacher, watchmaker
  = horloger, relojero
  any fertigung, produktion, fabrication, assembly, production, produccion, producao, montage, machining
  any cnc
  near warehouse worker, manufacturing technician, quality inspector, welder, manufacturing manager
  takes manufacturing technician
  never video, film, infrastructure, software, engineer, designer, support, content, data
manufacturing technician:
  = manufacturing/production/process/assembly/fabrication/integration technician
  = test/avionics/composite/composites/electro_mechanical/electronics technician
  = automation/robotics/equipment/engineering/maintenance/mechanical technician
  = propulsion/build/calibration/fluids/structures/instrumentation technician, technician, senior technician
  = lead technician, build and test technician, vehicle integration technician, compounding technician
  = controls technician, failure analysis technician, development technician, test technician
  = development test technician, gateway production technician, machine maintenance technician
  = machine operator lead, cleanroom technician, module equipment technician, semiconductor technician
  = technicien de production, technicien de fabrication, technicien methodes, technicien essais
  = tecnico de produccion, tecnico de producao, production tech, fertigungs techniker, produktions techniker
  = mikrotechnologe, orbital tube welder, prufstand techniker, construction technician, process technician
  = autotem technician, tecnico de processos, tecnico de manufactura
  technician manufacturing, production, avionics, composite, composites, fabrication, integration
  technician vehicle integration, test, controls, equipment, structures, propulsion, fluids, module
  technician failure analysis, electro mechanical, assembly, maintenance, post production
  near production worker, maintenance technician, auto mechanic, quality inspector, electrical engineer
  near laboratory scientist
  takes production worker, auto mechanic, maintenance technician, field service engineer, welder
  never behavior, pharmacy technician, registered, hvac, safety, behavioral, data center, it, laboratory
  never surgical, medical, dental, veterinary, patient, nail, behaviour, network, help desk, support, rbt
manufacturing manager:
  = production/manufacturing/plant/factory manager/supervisor/director/lead, shift supervisor production
  = production planner, schichtleiter, schicht leiter, produktions leiter, fertigungs leiter, werks leiter
  = werkleiter, produktionsleiter, chef d equipe, responsable production, responsable de production
  = directeur d usine, chef d atelier, jefe de produccion, gerente de produccion, gerente de planta
  = supervisor de produccion, supervisor de producao, gerente de producao, gerente de fabrica
  = productie leider, lider de producao, production scheduler, area manager production
  = director of manufacturing, teamleider productie, plant superintendent, meister, industrie meister
  = industriemeister, encargado de produccion, jefe de turno, head of production, head of manufacturing
  = vice president of manufacturing, vorarbeiter, ploegleider, lider de produccion, produktionsplaner
  = manufacturing operations manager
  = schicht fuhrer, schichtfuhrer, team leiter produktion, produktion leiter, fertigung leiter
  = leiter produktion
  leader manufacturing, production, plant, produktion, fertigung
  near production worker, manufacturing engineer, supply chain manager, operations manager
  never video, film, music
maintenance technician:
  = maintenance/facilities technician/mechanic/worker/supervisor
  = building_maintenance/industrial_maintenance/hvac technician/mechanic/worker/supervisor
  = maintenance/facilities engineer/manager/superintendent/planner
  = building_maintenance/industrial_maintenance/hvac engineer/manager/superintendent/planner
  = facility/apartment_maintenance/elevator/refrigeration/plant technician/mechanic/worker/supervisor
  = facility/apartment_maintenance engineer/manager/superintendent/planner
  = elevator/refrigeration/plant engineer/manager/superintendent/planner, millwright, maintenance, handyman
  = building engineer, stationary engineer, maintenance person, maintenance tech, instandhalter
  = instandhaltungs mechaniker, industrie mechaniker, industriemechaniker, mechatroniker, mechatronikerin
  = haustechniker, haus meister, hausmeister, betriebs techniker, betriebstechniker
  = instandhaltungs techniker, wartungs techniker, kalte techniker, kaltetechniker
  = mechatroniker fur kaltetechnik, anlagenmechaniker, aufzugs monteur, facility techniker
  = technicien de maintenance, agent de maintenance, technicien maintenance, electromecanicien, frigoriste
  = chauffagiste, technicien cvc, responsable maintenance, mecanicien de maintenance
  = tecnico de mantenimiento, oficial de mantenimiento, jefe de mantenimiento, tecnico de climatizacion
  = tecnico de manutencao, auxiliar de manutencao, mecanico de manutencao, auxiliar de mantenimiento
  = tecnico de refrigeracao, frigorista, onderhouds monteur, onderhoudsmonteur, servicemonteur
  = storingsmonteur, monteur, mecanico industrial, mecanico de mantenimiento, coordinador de mantenimiento
  = ingeniero de mantenimiento, engenheiro de manutencao, tecnico electromecanico, eletromecanico
  = conciergerie, pool technician, pest control technician, irrigation technician, wind turbine technician
  = solar installer, solar technician, generator technician, elevator mechanic
  = betriebs schlosser, betriebsschlosser, instandhaltung mechaniker, instandhaltung techniker, hauswart
  = instandhaltungsschlosser, agent technique, agent technique polyvalent, ouvrier d entretien
  = homme d entretien, gardien d immeuble, conserje mantenimiento, operario de mantenimiento
  = zelador predial, oficial de manutencao, tecnico de frio, klusjesman, onderhoudsmedewerker, huismeester
  = conciërge, caretaker, maintenance operative, handy man, site caretaker, maintenance assistant
  = tecnico de ascensores, ascensoriste, fachkraft instandhaltung, school caretaker, hausmeister helfer
  technician maintenance, facilities, hvac, building, elevator, refrigeration, solar, wind turbine
  technician industrial
  any maintenance, instandhaltung, mantenimiento, manutencao, hvac, haustechnik, wartung
  near electrician, plumber, facilities manager, manufacturing technician, auto mechanic
  never software, aircraft, vehicle, content
auto mechanic:
  = auto/automotive/diesel mechanic/technician/body_technician/service technician
  = vehicle/truck/car/motorcycle mechanic/technician/body_technician/service technician
  = heavy_equipment/fleet/aircraft/aviation mechanic/technician/body_technician/service technician
  = bicycle/boat/marine/small_engine mechanic/technician/body_technician/service technician, mechanic
  = automotive wheel repair technician, lube technician, tire technician, service advisor
  = auto body technician, brake and tire technician, paint technician, body technician, pdr technician
  = auto body prep technician, collision technician, kfz mechatroniker, kfz mechaniker, kfz techniker
  = kraftfahrzeug mechatroniker, karosseriebauer, fahrzeug lackierer, mechaniker
  = land und baumaschinenmechatroniker, flugzeug mechaniker, fluggeratmechaniker, zweirad mechaniker
  = automotive technician supervisor, fahrzeugaufbereiter, mecanicien, mecanicienne, mecanicien automobile
  = mecanicien auto, carrossier, technicien automobile, mecanicien poids lourds, receptionniste automobile
  = mecanico, mecanico automotriz, mecanico de automoviles, mecanico automotivo, chapista, automonteur
  = tecnico automotriz, monteur auto, autotechnicus, funileiro, pintor automotriz
  = vehicle maintenance manager, a p mechanic, airframe and powerplant mechanic, fietsenmaker
  = mecanicien aeronautique, avionics mechanic, tma
  = kraftfahrzeugmechatroniker, land maschinen mechatroniker, fahrzeug mechaniker, reifenmonteur
  = reifen monteur, serviceberater kfz, karosserie bauer, fahrzeuglackierer, fahrradmechaniker
  = mecanicien vl, mecanicien pl, tolier, peintre automobile, mecanico de vehiculos, lanterneiro
  = borracheiro, autoschadehersteller, vehicle technician, mot tester, panel beater, car mechanic
  = tyre fitter, mecanico de motos
  technician auto, automotive, diesel, vehicle, body, brake, tire, paint, aircraft, collision, detail, fleet
  technician lube
  any vehicle maintenance, automotive service, collision, body shop, kfz
  near maintenance technician, manufacturing technician, driver
  never engineer, software, behavior
electrician:
  = electrician, journeyman/industrial/apprentice/master/maintenance/residential/commercial electrician
  = lineman, lineworker, elektriker, elektrikerin, elektroniker, elektronikerin, elektro installateur
  = elektroinstallateur, elektro monteur, elektroniker fur betriebstechnik
  = elektroniker fur energie und gebaudetechnik, energieelektroniker, starkstrom elektriker
  = elektro techniker, electricien, electricienne, electricien industriel, electricista, eletricista
  = elektricien, elektromonteur, electricien batiment, electrotechnicien, oficial electricista
  = tecnico electricista, eletrotecnico, eletricista de manutencao, electrical technician
  = electrical apprentice, monteur electricien, low voltage technician, fire alarm technician
  = elektrotechniker, tecnico eletricista, oficial 1 electricista, instrument technician, elektromeister
  = tableautier
  = elektroanlagenmonteur, elektro helfer, elektrohelfer, betriebs elektriker, betriebselektriker
  = industrie elektriker, elektroniker energietechnik, elektroinstallateur helfer, mechatroniker elektro
  = solarteur, elektriker helfer, electricista industrial, electricista de obra, ayudante electricista
  = oficial de electricidad, electricien tertiaire, aide electricien, eletricista predial
  = auxiliar de eletricista, eletricista montador, industrieel elektricien, electricians mate
  = electrical improver, electrical fitter, wireman
  technician electrical, low voltage, fire alarm, alarm
  any elektro, elektrotechnik, elektroinstallation
  near maintenance technician, electrical engineer, plumber
plumber:
  = plumber, pipefitter, steamfitter, klempner, installateur, anlagenmechaniker shk
  = anlagenmechaniker sanitar, shk monteur, plombier, plombier chauffagiste, fontanero, fontanera, encanador
  = loodgieter, plomero, gasfitter, sprinkler fitter, canalizador, heizungs bauer, heizungsbauer
  = gas engineer, heating engineer, installatie monteur, installatiemonteur, service monteur shk
  = gas safe engineer
  = anlagenmechaniker fur sanitar, anlagenmechaniker heizung, heizung bauer, sanitarinstallateur
  = sanitar installateur, gas wasser installateur, gas und wasserinstallateur, shk techniker
  = kundendienst monteur shk, spengler, aide plombier, plombier sanitaire, installateur sanitaire
  = installateur thermique, ayudante de fontanero, calefactor, bombeiro hidraulico, encanador industrial
  = cv monteur, dakloodgieter, plumbing engineer, heating installer, pipe fitter
  any plumbing, shk, sanitar
  near maintenance technician, electrician, construction worker
welder:
  = welder, pipe welder, tig welder, mig welder, schweisser, soudeur, soudeuse, soldador, soldadora, lasser
  = sheet metal worker, metal fabricator, iron worker, ironworker, chaudronnier, metallbauer, schlosser
  = konstruktions mechaniker, konstruktionsmechaniker, fabricator, boilermaker, serralheiro, calderero
  = caldeireiro, metallurgico, serrurier, metallier, herrero, blacksmith, sheet metal mechanic
  = orbital tube welder, foundry worker
  = schweisser mag, wig schweisser, metallbau helfer, schlosser metallbau, stahlbauer, bauschlosser
  = metall bauer, soudeur tig, tuyauteur, charpentier metallique, ajusteur, soldador tig, soldador mig
  = cerrajero, constructiebankwerker, constructielasser, soldador montador, plater, sheet metal fabricator
  technician welding
  any welding, sheet metal
  near production worker, manufacturing technician, construction worker
construction worker:
  = construction worker/laborer, carpenter, mason, bricklayer, roofer, painter, drywall installer, tiler
  = concrete finisher, crane operator, equipment operator, heavy equipment operator, laborer
  = general laborer, flooring installer, glazier, scaffolder, plasterer, journeyman carpenter, cabinet maker
  = joiner, woodworker, bau helfer, bauhelfer, maurer, zimmerer, zimmermann, tischler, tischlerin, schreiner
  = schreinerin, dachdecker, maler, maler und lackierer, fliesenleger, trocken bauer, trockenbauer
  = baggerfahrer, bagger fahrer, kranfahrer, kran fahrer, strassenbauer, tief bauer, bau facharbeiter
  = baufacharbeiter, hand werker, handwerker, stuckateur, parkettleger, bodenleger, glaser, polier
  = beton bauer, gartner, macon, charpentier, menuisier, couvreur, peintre, peintre en batiment, carreleur
  = platrier, plaquiste, conducteur d engins, grutier, manoeuvre, ouvrier du batiment, etancheur, coffreur
  = terrassier, albanil, carpintero, pintor, obrero, oficial de construccion, peon de obra, carpinteiro
  = pedreiro, servente de obras, ajudante geral, ajudante de obras, gruista, timmerman, metselaar, schilder
  = stukadoor, dakdekker, bouwvakker, grondwerker, gruero, marceneiro, insulation installer
  = window installer, fence installer, installer, demolition worker, asphalt worker, paver, ebanista
  = tegelzetter, excavator operator, pintor de obras, telehandler operator, kraanmachinist, millworker
  = rigger
  = hochbau facharbeiter, hochbaufacharbeiter, tiefbau facharbeiter, bau arbeiter, bauarbeiter
  = beton und stahlbetonbauer, gerustbauer, maler helfer, fassadenbauer, estrichleger, fenster monteur
  = fenstermonteur, rohrleitungsbauer, kuchenmonteur, mobel monteur, mobelpacker, umzugs helfer
  = umzugshelfer, pflasterer, helfer bau, bautischler, holzmechaniker, ofenbauer, ouvrier batiment
  = ouvrier de chantier, ouvrier tp, conducteur de pelle, conducteur d engin, facadier, poseur
  = peintre batiment, ebeniste, menuisier poseur, menuisier agenceur, plaquiste platrier, demenageur
  = carreleur mosaiste, manoeuvre batiment, peon de construccion, oficial de albanileria
  = operario de construccion, ayudante de albanil, pladurista, encofrador, ferrallista, oficial primera
  = yesero, solador, alicatador, mudancero, auxiliar de pedreiro, servente, azulejista, gesseiro, armador
  = pintor predial, ajudante de pedreiro, bouwmedewerker, opperman, timmerman prefab, vloerenlegger
  = schilder onderhoud, stratenmaker, groundworker, dryliner, bricky, ground worker, labourer
  = general labourer, site labourer, construction labourer, removals operative, furniture mover, mover
  = kitchen fitter, window fitter, floor layer, shuttering carpenter, shopfitter
  any carpentry, roofing, concrete, masonry, bau, hochbau, tiefbau, painting
  near construction manager, plumber, electrician, welder, landscaper
  never data
construction manager:
  = construction manager/superintendent/supervisor/project_manager
  = construction coordinator/inspector/estimator/foreman/director, site manager/superintendent/supervisor
  = project superintendent, superintendent, estimator, quantity surveyor, foreman, assistant superintendent
  = building inspector, owners representative, field superintendent, surveyor, land surveyor, bau leiter
  = bauleiter, bauleiterin, polier bau, oberbau leiter, kalkulator, projekt leiter bau, projektleiter bau
  = vermessungs techniker, vermesser, bauzeichner, techniker bau, conducteur de travaux, chef de chantier
  = metreur, chef de projet travaux, economiste de la construction, geometre, responsable de travaux
  = conductrice de travaux, jefe de obra, encargado de obra, residente de obra, aparejador
  = arquitecto tecnico, engenheiro de obras, mestre de obras, encarregado de obras, uitvoerder
  = werkvoorbereider, calculator bouw, topografo, projectleider bouw, coordenador de obras
  = tecnico de edificacoes, director de obra, construction project engineer, construction engineer
  = field engineer construction, project engineer, maestro de obra
  = chef de travaux, bau techniker, bautechniker, bau kaufmann, polier hochbau, bauzeichnerin
  = encarregado de obra
  leader construction, site construction
  any construction, construction management, estimating, travaux, bauleitung
  near civil engineer, construction worker, technical program manager, architect
  never software
architect:
  ~ architect
  = landscape/building/licensed architect, project architect, architectural designer, architekt hochbau
  = architektin hochbau, architecte batiment, draftsperson, drafter, cad drafter, cad technician
  = bim manager, bim coordinator, technischer zeichner, dessinateur, dessinateur projeteur, projeteur
  = dibujante, desenhista, arquitecto urbanista, delineante, job captain, technischer produktdesigner
  = bim modeler, projetista, cadista, tekenaar, landschafts architekt, architecte paysagiste, architektin
  = architecte dplg, architecte hmonp, architectural technologist, intern architect, cad designer
  = revit technician, architekt
  = bautechnischer zeichner, bauzeichner architektur, arquitecto, arquiteto
  technician architectural, cad
  any architecture, architectural, bim, drafting
  near civil engineer, interior designer, construction manager
  never solution, solutions, enterprise, software, data, cloud, security, network, it, technical
  never information
facilities manager:
  = facilities/facility/building manager/coordinator/specialist/supervisor
  = facilities/facility/building director/assistant/lead/engineer/operations_specialist, facility management
  = hausverwalter objekt, objekt leiter, objektleiter, gebaude manager, gebaudemanager
  = responsable services generaux, gestor de facilities, jefe de servicios generales, analista de facilities
  = facilitair manager, facilitair medewerker, leiter facility management, services generaux
  = workplace services manager, facility officer
  any facilities, facility, facility management, building operations, facilities management
  any gebaudemanagement, services generaux, real estate and facilities
  near maintenance technician, executive assistant, real estate agent
  never engineer electrical
landscaper:
  = landscaper, gardener, groundskeeper, landscape technician/foreman/laborer, arborist, gartner, gartnerin
  = landschaftsgartner, landschafts gartner, jardinier, paysagiste, jardinero, jardineiro, hovenier
  = greenkeeper, tree climber, forester, forst wirt, forstwirt, garten und landschaftsbauer
  = irrigation specialist, elagueur, baumpfleger, nursery worker, grounds maintenance worker
  = lawn technician, ouvrier paysagiste
  = gartenbauer, gartner helfer, gartenhelfer, garten helfer, landschaftspfleger, grunpfleger, hausgartner
  = agent des espaces verts, agent espaces verts, ouvrier espaces verts, ouvrier horticole
  = peon de jardineria, operario de jardineria, auxiliar de jardinagem, groenmedewerker, medewerker groen
  = boomverzorger, grounds person, tree surgeon, horticulturist
  technician lawn, irrigation, landscape
  any landscaping, grounds, garten und landschaftsbau, groundskeeping, landscape
  near farm worker, construction worker
farm worker:
  = farm worker, farmer, farm manager, farmhand, agricultural worker, landwirt, landwirtin, ouvrier agricole
  = agriculteur, trabajador agricola, trabalhador rural, winzer, ernte helfer, erntehelfer, milker, herdsman
  = agronomy technician, tractorista, agrarisch medewerker, viticulteur, operario agricola, fisherman
  = fisher, aquaculture technician, deckhand fishing, greenhouse worker, capataz agricola, tierwirt
  = irrigation farmer, harvest worker
  = land arbeiter, landarbeiter, landwirtschaft helfer, melker, saisonarbeiter landwirtschaft
  = salarie agricole, vacher, vendangeur, chauffeur de tracteur, peon agricola, jornalero, temporero
  = vaquero, vaqueiro, tratorista, operador agricola, agrarisch werker, kasmedewerker, tuinder, fruit picker
  = stockperson, dairy hand, ranch hand, harvest hand, shepherd
  any farm, agriculture, agricola, landwirtschaft
  near landscaper
security guard:
  = security guard, security officer, security supervisor guard
  = loss prevention associate/officer/specialist, asset protection associate/specialist/manager
  = patrol officer, unarmed security officer, armed security officer, sicherheits mitarbeiter
  = sicherheitsmitarbeiter, wachmann, werk schutz, werkschutz, objekt schutz, security mitarbeiter
  = sicherheits kraft, sicherheitskraft, fachkraft fur schutz und sicherheit, security associate
  = agent de securite, agent de surete, agent de prevention, maitre chien, ssiap, guardia de seguridad
  = vigilante, vigilante de seguridad, vigilante de seguranca, agente de seguranca, porteiro, beveiliger
  = beveiligingsmedewerker, segurança, executive protection agent, physical security specialist/manager
  = close protection officer, bouncer, doorman, portier, agente de portaria, controlador de acesso
  = concierge security, protective services officer, security agent
  = objektschutz mitarbeiter, mitarbeiter sicherheit, wach mann, sicherheit mitarbeiter
  = sicherheit fachkraft, doorman club, turste her, wachschutz, wachpersonal, pfortner, objektschutzer
  = sicherheitsfachkraft, ladendetektiv, agent ssiap, agent de surveillance, agent cynophile, rondier
  = agent de prevention et de securite, aps, auxiliar de seguridad, controlador de accesos, guardia
  = custodio, vigia, seguranca, agente de seguranca patrimonial, objectbeveiliger, evenementenbeveiliger
  = receptionist beveiliger, door supervisor, security operative, security steward, cctv operator
  any physical security, loss prevention, asset protection, executive protection, protective services
  any werkschutz, guard
  near police officer
police officer:
  = police officer, deputy sheriff, correctional officer, detective, investigator police, firefighter
  = fire fighter, sheriff, parole officer, probation officer, polizist, polizistin, polizei beamter
  = feuerwehrmann, justizvollzugs beamter, policier, gendarme, pompier, sapeur pompier, policia, bombero
  = bombeiro, policial, politieagent, brandweerman, border patrol agent, customs officer
  = agent penitentiaire, state trooper, special agent, fire inspector, emergency manager, zoll beamter
  = public safety officer, park ranger, bailiff
  = polizei kommissar, polizei, justizvollzugsbeamter, zollbeamter, feuerwehr mann, brandmeister
  = gardien de la paix, policier municipal, surveillant penitentiaire, agente de policia, guardia civil
  = policia local, bombeiro militar, fireman, policeman, prison officer, police constable, pcso
  = firefighter paramedic
  any law enforcement, fire protection, public safety, emergency management, corrections
  near security guard, soldier
soldier:
  = infantryman, army officer, navy officer, soldier, soldat, soldatin, militaire, platoon leader
  = squad leader, combat medic, military police officer, intelligence analyst, all source analyst
  = geospatial analyst, signals analyst, sigint analyst, imagery analyst, targeting analyst
  = linguist military, drone operator, uas operator, uav pilot, intelligence officer
  = counterintelligence agent, military analyst, ordnance technician, eod technician, load master
  = loadmaster, munitions technician, military instructor, radar technician, sonar technician, offizier
  = unteroffizier, sous officier, mission planner, defense analyst, weapons technician
  any military, intelligence analysis, defense operations
  near police officer, security guard, pilot
pilot:
  = pilot, airline pilot, first officer, captain, co pilot, helicopter pilot, flight instructor, pilote
  = piloto, drone pilot, kapitan, schiffskapitan, ship captain, deck officer, marine engineer officer
  = able seaman, deckhand, sailor, matrose, binnenschiffer, matroos, schipper, air traffic controller
  = fluglotse, controleur aerien, controlador aereo, chief mate, boatswain, capitaine, matelot, marinero
  = fahrmann, flight engineer aircrew
  near flight attendant
flight attendant:
  = flight attendant, cabin crew, cabin crew member, flugbegleiter, flugbegleiterin, hotesse de l air
  = steward, pnc, tripulante de cabina, auxiliar de vuelo, comissario de bordo, comissaria de bordo
  = sobrecargo, airport agent, ramp agent, gate agent, customer service agent airport, ground handler
  = ramp operator, passenger service agent, agent d escale, agente de rampa, boden personal, cargo agent
  = baggage handler, airline customer service agent, check in agent, stewardess, agente de aeropuerto
  = train attendant, zugbegleiter
  = flug begleiter, tcp, personnel navigant commercial, aeromoca, stewardess cabina, azafata
  = azafata de vuelo, purser
  any cabin crew, ground operations, ramp operations, airport operations
  near hotel worker, pilot
funeral director:
  = funeral director, mortician, embalmer, bestatter, bestatterin, conseiller funeraire, funeral arranger
  = uitvaartverzorger, crematory operator, maitre de ceremonie, agente funerario, cemetery worker
  near clergy
"""

"""Mails that were measured before any word was chosen to fit them.

Each row: what should be proposed ("" for nothing), the people of an invitation, From, Subject, text.
All people and employers are invented; Acme ("Acme Labs GmbH"), Globex and Initech are watched. A batch that
has been measured once is known, so each batch after it is a new one.
"""

from __future__ import annotations

Row = tuple[str, tuple[str, ...], str, str, str]

REJECTIONS: tuple[Row, ...] = (
    (
        "rejection",
        (),
        "Acme Recruiting <no-reply@us.greenhouse-mail.io>",
        "Your application to Acme",
        (
            "Hi Jordan,\n\nThanks for your interest in Acme and for taking the time to apply for the "
            "Data Engineer role. We had a lot of strong applications and have decided to continue with "
            "candidates whose background is closer to what the team needs right now.\n\nAll the best,\n"
            "The Acme Team"
        ),
    ),
    (
        "rejection",
        (),
        "Globex Careers <globex@myworkday.com>",
        "Update on R-20451 Analytics Engineer",
        (
            "Dear Jordan,\n\nThank you for applying for Analytics Engineer (R-20451). After careful "
            "consideration, we will not be progressing your application further.\n\nKind regards,\n"
            "Globex Talent Acquisition"
        ),
    ),
    (
        "rejection",
        (),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Staff Engineer - next steps",
        (
            "Hi Jordan,\n\nI promised to get back to you today. I'm sorry to say we've gone with "
            "another candidate for the Staff Engineer position. It was very close and everyone enjoyed "
            "meeting you at the onsite.\n\nBest,\nDana"
        ),
    ),
    (
        "rejection",
        (),
        "Initech <notifications@ashbyhq.com>",
        "Initech - Backend Engineer",
        (
            "Hello Jordan,\n\nThank you again for speaking with Sam last week. Unfortunately we won't "
            "be moving ahead with your candidacy for the Backend Engineer role.\n\nInitech Recruiting"
        ),
    ),
    (
        "rejection",
        (),
        "Acme Labs GmbH <bewerbung@acme.example>",
        "Ihre Bewerbung als Datenanalyst (m/w/d)",
        (
            "Sehr geehrte Frau Reyes,\n\nvielen Dank für Ihr Interesse an unserem Unternehmen. Leider "
            "müssen wir Ihnen mitteilen, dass wir uns für eine andere Bewerberin entschieden haben. "
            "Für Ihre Zukunft wünschen wir Ihnen alles Gute.\n\nMit freundlichen Grüßen\nAcme Labs GmbH"
        ),
    ),
    (
        "rejection",
        (),
        "Globex Karriere <no-reply@globex.teamtailor-mail.com>",
        "Deine Bewerbung bei Globex",
        (
            "Hallo Jordan,\n\ndanke für deine Bewerbung als Data Engineer. Nach sorgfältiger Prüfung "
            "können wir dich im weiteren Auswahlverfahren leider nicht berücksichtigen.\n\nDein "
            "Globex-Team"
        ),
    ),
    (
        "rejection",
        (),
        "Recrutement Globex <recrutement@globex.example>",
        "Votre candidature",
        (
            "Bonjour,\n\nNous vous remercions de l'intérêt que vous portez à Globex. Après étude de "
            "votre dossier, nous avons le regret de vous informer que votre candidature n'a pas été "
            "retenue.\n\nCordialement"
        ),
    ),
    (
        "rejection",
        (),
        "Selección Initech <seleccion@initech.example>",
        "Proceso de selección",
        (
            "Hola Jordan:\n\nGracias por participar en el proceso para Ingeniera de Datos. Lamentamos "
            "comunicarte que no has sido seleccionada en esta ocasión.\n\nUn saludo,\nInitech"
        ),
    ),
    (
        "rejection",
        (),
        "Acme <jobs@acme.example>",
        "Je sollicitatie",
        (
            "Beste Jordan,\n\nBedankt voor je sollicitatie als Data Engineer. Helaas hebben we "
            "besloten niet met je verder te gaan in de procedure.\n\nGroeten,\nAcme"
        ),
    ),
    (
        "rejection",
        (),
        "Initech Hiring Team <no-reply@hire.lever.co>",
        "Product Analyst at Initech",
        (
            "Hi Jordan,\n\nThank you for completing the take-home exercise. We reviewed it with care "
            "and we have chosen not to continue to the interview stage.\n\nThe Initech team"
        ),
    ),
    (
        "rejection",
        (),
        "Acme Talent <acme+autoreply@talent.icims.com>",
        "Regarding 2231 Data Platform Lead",
        (
            "Dear Candidate,\n\nWe appreciate your interest in requisition 2231. The position has now "
            "been filled with an internal candidate. We encourage you to apply for other openings."
        ),
    ),
    (
        "rejection",
        (),
        "Sam Hill <sam.hill@globex.example>",
        "Re: Thank you",
        (
            "Hi Jordan,\n\nThanks for your kind note. The panel met yesterday and unfortunately "
            "decided against making you an offer. Happy to give you feedback on a call.\n\nSam\n\nOn "
            "Mon, 4 May 2026 Jordan wrote:\n> Thank you for the interview!"
        ),
    ),
    (
        "rejection",
        (),
        "Globex Recruiting Team <no-reply@smartrecruiters.com>",
        "Globex: your application",
        (
            "Jordan, thank you for the time you invested in our process.\n\nAt this point we have "
            "decided to pursue other applicants who match the requirements more closely.\n\nGood luck "
            "with your search!"
        ),
    ),
    (
        "rejection",
        (),
        "LinkedIn <jobs-noreply@linkedin.com>",
        "Your application to Data Engineer at Acme",
        (
            "Your update from Acme\n\nThank you for your interest in the Data Engineer position at "
            "Acme in Berlin. Unfortunately, we will not be moving forward with your application, but "
            "we appreciate your time and interest in Acme.\n\nRegards,\nAcme"
        ),
    ),
    (
        "rejection",
        (),
        "Initech People Team <people@initech.example>",
        "Your interview with us",
        (
            "Hi Jordan,\n\nit was a pleasure having you here. The team felt that another finalist's "
            "experience with streaming was a closer fit, so we will not be extending an offer this "
            "time.\n\nMarta"
        ),
    ),
    (
        "rejection",
        (),
        "Personalabteilung Initech <jobs@personio.de>",
        "Bewerbung Initech: Data Analyst",
        (
            "Liebe Jordan,\n\nvielen Dank für das gute Gespräch. Wir haben uns intern beraten und "
            "möchten den Bewerbungsprozess nicht fortsetzen.\n\nViele Grüße\nInitech"
        ),
    ),
)

INVITATIONS: tuple[Row, ...] = (
    (
        "invitation",
        ("Dana Ruiz",),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Next steps - Data Engineer",
        (
            "Hi Jordan,\n\nThank you for applying. I liked your profile and would love to set up a "
            "30-minute call to tell you more about the team. Are you free on Thursday at 3pm?\n\n"
            "Best,\nDana Ruiz\nSenior Recruiter, Acme"
        ),
    ),
    (
        "invitation",
        ("Sam Hill", "Priya Nair"),
        "Globex Recruiting <no-reply@us.greenhouse-mail.io>",
        "Interview with Globex",
        (
            "Hi Jordan,\n\nYour interview for Analytics Engineer is confirmed for Tuesday, 12 May 2026 "
            "at 14:00 CEST.\n\nYou will be meeting with:\n- Sam Hill, Engineering Manager\n- Priya "
            "Nair, Staff Engineer\n\nJoin here: https://meet.example/abc"
        ),
    ),
    (
        "invitation",
        ("Marta Lind",),
        "Marta Lind <marta.lind@initech.example>",
        "Einladung zum Gespräch",
        (
            "Sehr geehrte Frau Reyes,\n\nwir freuen uns, Sie am 12. Mai 2026 um 10 Uhr zu einem "
            "Vorstellungsgespräch einzuladen.\n\nMit freundlichen Grüßen\nMarta Lind\n"
            "Personalreferentin"
        ),
    ),
    (
        "invitation",
        ("Jonas Weber",),
        "Acme Karriere <karriere@acme.example>",
        "Kennenlernen",
        (
            "Hallo Jordan,\n\ndeine Bewerbung hat uns überzeugt! Gerne möchten wir dich in einem "
            "Video-Interview kennenlernen. Das Gespräch führst du mit Jonas Weber, Teamleiter Data.\n\n"
            "Liebe Grüße\nDein Acme Team"
        ),
    ),
    (
        "invitation",
        ("Lena Okafor",),
        "Lena Okafor <lena@globex.example>",
        "Second round",
        (
            "Hi Jordan, great news: the team really enjoyed talking to you and we'd like to move you "
            "on to the next round. It will be a system design interview of 60 minutes. Please pick a "
            "time here.\n\nLena"
        ),
    ),
    (
        "invitation",
        ("Claire Dubois",),
        "Claire Dubois <claire.dubois@acme.example>",
        "Votre candidature",
        (
            "Bonjour Jordan,\n\nVotre profil a retenu toute notre attention et nous souhaiterions vous "
            "rencontrer lors d'un entretien dans nos locaux.\n\nBien cordialement,\nClaire Dubois\n"
            "Chargée de recrutement"
        ),
    ),
    (
        "invitation",
        ("Marta Gil",),
        "Marta Gil <marta.gil@initech.example>",
        "Entrevista",
        (
            "Hola Jordan,\n\nNos ha gustado mucho tu perfil y nos gustaría invitarte a una entrevista "
            "el próximo jueves a las 11:00.\n\nUn saludo,\nMarta Gil"
        ),
    ),
    (
        "invitation",
        ("Joost de Vries",),
        "Joost de Vries <joost@globex.example>",
        "Kennismaking",
        (
            "Beste Jordan,\n\nLeuk dat je hebt gesolliciteerd! We nodigen je graag uit voor een eerste "
            "gesprek op ons kantoor.\n\nMet vriendelijke groet,\nJoost de Vries"
        ),
    ),
    (
        "invitation",
        ("Ravi Shah",),
        "Initech Talent Team <no-reply@ashbyhq.com>",
        "Initech - phone screen",
        (
            "Hi Jordan,\n\nWe would like to schedule a phone screen for the Backend Engineer role. You "
            "will speak with Ravi Shah, our hiring manager, for about half an hour.\n\nInitech Talent "
            "Team"
        ),
    ),
    (
        "invitation",
        ("Nora Klein",),
        "Nora Klein <nora.klein@acme.example>",
        "Re: Application Data Engineer",
        (
            "Dear Jordan,\n\nThank you for your patience. We would be delighted to invite you for an "
            "interview at our Berlin office next week. Could you send me your availability?\n\nKind "
            "regards,\nNora Klein\nHR Business Partner\n\n> On 4 May Jordan wrote:\n> Is there any "
            "news?"
        ),
    ),
    (
        "invitation",
        ("Amir Haddad", "Ines Costa"),
        "Globex <scheduling@globex.example>",
        "Your onsite",
        (
            "Hi Jordan,\n\nyour onsite interviews are booked. Schedule:\n10:00 Coding with Amir "
            "Haddad\n11:00 Product sense with Ines Costa\n\nSee you soon!"
        ),
    ),
    (
        "invitation",
        ("Tom Berg",),
        "Tom Berg <tom.berg@initech.example>",
        "Quick chat?",
        (
            "Hi Jordan,\n\nI'm the hiring manager for the analytics role you applied to. Do you have "
            "20 minutes this week for an introductory call with me?\n\nTom Berg\nHead of Analytics"
        ),
    ),
    (
        "invitation",
        ("Eva Sommer",),
        "Eva Sommer <e.sommer@globex.example>",
        "Terminbestätigung",
        (
            "Guten Tag Frau Reyes,\n\nhiermit bestätige ich unser Vorstellungsgespräch am Montag, "
            "18.05.2026, um 9:30 Uhr via Teams.\n\nFreundliche Grüße\nEva Sommer\nRecruiterin"
        ),
    ),
    (
        "invitation",
        ("Rosa Marin",),
        "Rosa Marin <rosa.marin@acme.example>",
        "Rescheduling our interview",
        (
            "Hi Jordan,\n\nsomething came up and I need to move our interview from Monday to "
            "Wednesday. Would 10:00 work for you?\n\nRosa Marin\nTalent Acquisition Partner"
        ),
    ),
)

NEITHER: tuple[Row, ...] = (
    (
        "",
        (),
        "Acme Recruiting <no-reply@us.greenhouse-mail.io>",
        "Thank you for applying to Acme",
        (
            "Hi Jordan,\n\nWe received your application for Data Engineer. If your profile is a match, "
            "we will invite you to an interview. If you don't hear from us within four weeks, please "
            "assume that we have decided to move forward with other candidates."
        ),
    ),
    (
        "",
        (),
        "Globex Events <events@globex.example>",
        "You're invited: Globex Open House",
        (
            "Hi Jordan,\n\nJoin us on 20 May for an evening of talks and drinks with our engineers. "
            "Meet the team and hear how we hire. Register now!"
        ),
    ),
    (
        "",
        (),
        "Invitations <invitations@linkedin.com>",
        "Dana Ruiz wants to connect",
        (
            "Hi Jordan, I'd like to join your LinkedIn network.\n\nDana Ruiz, Recruiter at Acme\n\n"
            "Accept invitation"
        ),
    ),
    (
        "",
        (),
        "Hays Recruiting <jane@hays.example>",
        "Exciting opportunity",
        (
            "Hi Jordan,\n\nI came across your profile and would love to schedule a call about a Data "
            "Engineer position with my client. Are you free tomorrow?\n\nJane Doe"
        ),
    ),
    (
        "",
        (),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Thank you for your time",
        (
            "Hi Jordan,\n\nthank you for interviewing with us on Monday. It was great to meet you. We "
            "are still talking to other candidates and will let you know our decision by the end of "
            "next week.\n\nDana"
        ),
    ),
    (
        "",
        (),
        "Sam Hill <sam.hill@globex.example>",
        "Accepted: Interview Jordan Reyes @ Tue 12 May 2026 2pm",
        "Sam Hill has accepted this invitation.",
    ),
    (
        "",
        (),
        "Globex <no-reply@globex.example>",
        "Canceled: Interview Analytics Engineer",
        "This event has been canceled and removed from your calendar.",
    ),
    (
        "",
        (),
        "Acme Newsletter <news@acme.example>",
        "This month at Acme",
        (
            "We were named a great place to work! Read the interview with our founder, see new jobs "
            "and meet our team."
        ),
    ),
    (
        "",
        (),
        "LinkedIn Job Alerts <jobalerts-noreply@linkedin.com>",
        "Data Engineer at Acme and 3 more jobs",
        (
            "Your job alert for data engineer in Berlin\n\nData Engineer\nAcme\nBerlin\nView job: "
            "https://www.linkedin.com/comm/jobs/view/4012345678/"
        ),
    ),
    (
        "",
        (),
        "Initech Talent Team <no-reply@ashbyhq.com>",
        "How did we do?",
        (
            "Hi Jordan,\n\nThank you for interviewing at Initech. Please take two minutes to answer "
            "our candidate experience survey."
        ),
    ),
    (
        "",
        (),
        "Globex Recruiting <no-reply@hire.lever.co>",
        "Your application is on hold",
        (
            "Hi Jordan,\n\nHiring for this role has been paused until the next quarter. Unfortunately "
            "I do not have a decision for you yet, but you remain under consideration."
        ),
    ),
    (
        "",
        (),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Offer",
        (
            "Hi Jordan,\n\nI am thrilled to offer you the position of Senior Data Engineer at Acme! "
            "Please find the offer letter attached. Let's schedule a call to go through it."
        ),
    ),
    (
        "",
        (),
        "Umbrella Careers <no-reply@umbrella.example>",
        "Your application to Umbrella",
        "Hi Jordan,\n\nUnfortunately we have decided to move forward with other candidates.",
    ),
    (
        "",
        (),
        "Umbrella Talent <no-reply@umbrella.example>",
        "Interview invitation",
        "Hi Jordan,\n\nwe would like to invite you to an interview for Data Engineer.",
    ),
    (
        "",
        (),
        "Globex Webinars <webinar@globex.example>",
        "Einladung zum Webinar",
        (
            "Hallo Jordan,\n\nwir laden Sie herzlich zu unserem kostenlosen Webinar am 20. Mai ein: "
            "Bewerbungsgespräche erfolgreich meistern."
        ),
    ),
    (
        "",
        (),
        "Initech Support <support@initech.example>",
        "Your ticket #20451",
        (
            "Hi Jordan,\n\nUnfortunately we are not able to continue with your refund request. We "
            "would love to schedule a call with our support team."
        ),
    ),
    (
        "",
        (),
        "Acme Karriere <karriere@acme.example>",
        "Eingang Ihrer Bewerbung",
        (
            "Sehr geehrte Frau Reyes,\n\nwir haben Ihre Bewerbung erhalten. Sollten Sie in die engere "
            "Wahl kommen, laden wir Sie gerne zu einem Gespräch ein."
        ),
    ),
    (
        "",
        (),
        "Jordan's friend <pat@mail.example>",
        "Rejected :(",
        (
            "Hey, Globex just told me that they decided to move forward with other candidates. Do you "
            "have time for a call tonight?"
        ),
    ),
    (
        "",
        (),
        "Globex Careers <globex@myworkday.com>",
        "Incomplete application",
        (
            "Dear Jordan,\n\nUnfortunately we cannot proceed with your application until you upload "
            "your CV. Please sign in and complete the missing section."
        ),
    ),
    (
        "",
        (),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Your documents",
        (
            "Hi Jordan,\n\nafter the interview we forgot to ask: could you send me your certificates? "
            "No rush.\n\nDana"
        ),
    ),
)

# A second batch, written when the first had been measured.

LATER_REJECTIONS: tuple[Row, ...] = (
    (
        "rejection",
        (),
        "Globex <careers@globex.example>",
        "Your candidacy",
        (
            "Dear Jordan,\n\nwhile we were impressed with your background, we have concluded that "
            "there is not a fit for the Analytics Engineer role at this time, and will not proceed "
            "further."
        ),
    ),
    (
        "rejection",
        (),
        "Acme <no-reply@ashbyhq.com>",
        "Acme update",
        (
            "Hi Jordan - after discussing internally, we've decided to pass on moving forward. We know "
            "this isn't the news you hoped for."
        ),
    ),
    (
        "rejection",
        (),
        "Initech HR <hr@initech.example>",
        "Ihre Bewerbung bei Initech",
        (
            "Guten Tag Frau Reyes,\n\nnach eingehender Prüfung Ihrer Unterlagen müssen wir Ihnen "
            "leider eine Absage erteilen.\n\nFreundliche Grüße"
        ),
    ),
    (
        "rejection",
        (),
        "Eva Sommer <eva@globex.example>",
        "Rückmeldung",
        (
            "Liebe Jordan, das Team hat sich für eine andere Kandidatin entschieden. Das tut mir sehr "
            "leid.\n\nEva"
        ),
    ),
    (
        "rejection",
        (),
        "Acme Recrutement <rh@acme.example>",
        "Réponse",
        (
            "Bonjour, nous ne donnerons malheureusement pas suite à votre candidature au poste de Data "
            "Engineer."
        ),
    ),
    (
        "rejection",
        (),
        "Globex via Lever <no-reply@hire.lever.co>",
        "Thank you from Globex",
        (
            "Hi Jordan, you were one of many excellent applicants, but we are unable to offer you an "
            "interview at this time."
        ),
    ),
)

LATER_INVITATIONS: tuple[Row, ...] = (
    (
        "invitation",
        ("Kofi Mensah",),
        "Kofi Mensah <kofi@acme.example>",
        "Your application at Acme",
        (
            "Hi Jordan,\n\nthanks for reaching out! I'd be keen to hear more about your work on "
            "pipelines. Shall we find 30 minutes for a first conversation about the role?\n\nKofi"
        ),
    ),
    (
        "invitation",
        ("Lucia Romano",),
        "Globex Recruiting <scheduling@globex.example>",
        "Technical interview",
        (
            "Dear Jordan,\n\nPlease find below the details of your technical interview.\n\nDate: 14 "
            "May 2026, 15:00\nInterviewer: Lucia Romano\nLink: https://meet.example/x"
        ),
    ),
    (
        "invitation",
        ("Mark Stone", "Olga Petrova"),
        "Initech <no-reply@us.greenhouse-mail.io>",
        "Interview with Initech",
        (
            "Hi Jordan,\n\nWe're excited for you to meet the team! On Thursday you'll chat with Mark "
            "Stone, VP Engineering, followed by Olga Petrova, Senior Data Engineer."
        ),
    ),
    (
        "invitation",
        ("Petra Vogel",),
        "Petra Vogel <petra.vogel@acme.example>",
        "Ihre Bewerbung",
        (
            "Sehr geehrte Frau Reyes,\n\nIhre Unterlagen haben uns gut gefallen, und wir würden uns "
            "gerne mit Ihnen unterhalten. Wann hätten Sie Zeit für ein Gespräch per Teams?\n\nMit "
            "freundlichen Grüßen\nPetra Vogel"
        ),
    ),
    (
        "invitation",
        ("Uwe Lang",),
        "Globex Karriere <karriere@globex.example>",
        "Einladung",
        (
            "Hallo Jordan, du hast es in die zweite Runde geschafft! Am 14. Mai um 15 Uhr triffst du "
            "Uwe Lang, unseren CTO, zum Fachgespräch."
        ),
    ),
    (
        "invitation",
        ("Nina Brandt",),
        "Nina Brandt <nina@initech.example>",
        "Kurzes Telefonat",
        (
            "Hi Jordan, ich bin Nina aus dem Recruiting von Initech. Passt dir morgen ein Telefonat zu "
            "deiner Bewerbung?\n\nNina Brandt"
        ),
    ),
    (
        "invitation",
        ("Paul Girard",),
        "Paul Girard <paul@acme.example>",
        "Entretien",
        (
            "Bonjour, suite à votre candidature, je vous propose un entretien le 14 mai à 9h. Cela "
            "vous convient-il ?\n\nPaul Girard"
        ),
    ),
    (
        "invitation",
        ("Elena Vidal",),
        "Elena Vidal <elena@globex.example>",
        "Siguiente paso",
        (
            "Hola Jordan, queremos avanzar con tu candidatura. ¿Tienes disponibilidad para una "
            "entrevista esta semana?"
        ),
    ),
    (
        "invitation",
        ("Bram Smit",),
        "Bram Smit <bram@initech.example>",
        "Tweede gesprek",
        "Beste Jordan, we plannen graag een tweede gesprek met je in over de functie.",
    ),
    (
        "invitation",
        ("Aisha Khan",),
        "Aisha Khan <aisha@acme.example>",
        "Re: Data Engineer",
        ("Thursday 3pm works. I have sent you a calendar invitation for our interview. Talk soon!\n\nAisha"),
    ),
    (
        "invitation",
        ("Ben Cole",),
        "Ben Cole <ben@globex.example>",
        "Moving forward",
        (
            "Hi Jordan,\n\nWe'd like to continue the process with you. The next step would be a 45 "
            "minute conversation with me about your take-home.\n\nBen Cole"
        ),
    ),
    (
        "invitation",
        ("Zoe Hart",),
        "Acme <no-reply@ashbyhq.com>",
        "Your interview with Acme has changed",
        "The interviewer of your interview is now Zoe Hart. The time is unchanged.",
    ),
)

LATER_NEITHER: tuple[Row, ...] = (
    (
        "",
        (),
        "Kofi Mensah <kofi@acme.example>",
        "Thanks",
        (
            "Hi Jordan, thanks for the call yesterday, I enjoyed our conversation about the role. I'll "
            "get back to you when I have spoken to the team."
        ),
    ),
    (
        "",
        (),
        "Acme Events <events@acme.example>",
        "Acme Tech Talk",
        ("Come and meet our engineers! Would you be free on 20 May for an evening of lightning talks?"),
    ),
    (
        "",
        (),
        "Globex <no-reply@globex.example>",
        "Complete your application",
        (
            "You have not finished your application. It takes five minutes, and then a recruiter will "
            "call you for a first interview."
        ),
    ),
    (
        "",
        (),
        "Initech <no-reply@initech.example>",
        "What to expect",
        (
            "Thanks for applying! Here is what happens next: 1. We read your CV. 2. A phone interview. "
            "3. A day on site."
        ),
    ),
    (
        "",
        (),
        "Globex Karriere <karriere@globex.example>",
        "Deine Bewerbung",
        (
            "Danke für deine Bewerbung! Wenn es passt, lädt dich das Team zu einem Kennenlerngespräch "
            "ein. Das dauert meist zwei Wochen."
        ),
    ),
    (
        "",
        (),
        "Acme Research <research@acme.example>",
        "Help us improve",
        ("We are looking for users for a 30 minute interview about our product. You will get a voucher."),
    ),
    (
        "",
        (),
        "Ben Cole <ben@globex.example>",
        "Delay",
        (
            "Hi Jordan, sorry for the silence. Unfortunately there is no update on your application, "
            "the team is on vacation."
        ),
    ),
    (
        "",
        (),
        "Globex <jobs@globex.example>",
        "New opening",
        (
            "Hi Jordan, you applied with us last year. We have a new position which may fit you: Data "
            "Engineer. Apply now!"
        ),
    ),
    (
        "",
        (),
        "Aisha Khan <aisha@acme.example>",
        "Your start",
        "Hi Jordan, welcome! Let's schedule a call before your first day.",
    ),
    (
        "",
        (),
        "LinkedIn <messaging-digest-noreply@linkedin.com>",
        "Ben Cole sent you a message",
        "Ben Cole: Hi Jordan, would you be open to a quick chat about a role at Globex?",
    ),
    (
        "",
        (),
        "Initech <security@initech.example>",
        "New sign-in",
        "We noticed a new sign-in to your candidate account.",
    ),
    (
        "",
        (),
        "Petra Vogel <petra.vogel@acme.example>",
        "Absage des Termins",
        (
            "Sehr geehrte Frau Reyes, leider muss ich unser Gespräch am Montag absagen, ich bin "
            "erkrankt. Ich melde mich."
        ),
    ),
    (
        "",
        (),
        "Globex <no-reply@globex.example>",
        "Rejected: your expense claim",
        "Your expense claim for the interview trip was rejected.",
    ),
    (
        "",
        (),
        "Uwe Lang <uwe@globex.example>",
        "Referenz",
        "Hallo Jordan, könntest du uns bis zum Gespräch noch zwei Referenzen nennen?",
    ),
)

# Three more, written to be harder: little of the usual wording, and traps close to it.

HARD_REJECTIONS: tuple[Row, ...] = (
    (
        "rejection",
        (),
        "Acme Careers <no-reply@myworkday.com>",
        "Your recent application at Acme",
        (
            "Dear Jordan,\n\nThank you for your interest in the role of Data Engineer at Acme. We have "
            "reviewed your application and, although your experience is impressive, we have selected "
            "another applicant whose qualifications better meet our needs.\n\nSincerely,\nAcme Talent "
            "Acquisition"
        ),
    ),
    (
        "rejection",
        (),
        "Mei Tan <mei.tan@globex.example>",
        "Update",
        (
            "Hey Jordan, quick update from our side: we ended up hiring someone internally. You were "
            "our runner-up, truly. Let's stay in touch!\n\nMei"
        ),
    ),
    (
        "rejection",
        (),
        "Initech <careers@initech.example>",
        "Application outcome",
        (
            "Hello Jordan, this is to inform you that your application for Backend Engineer (Ref. "
            "88213) was not successful on this occasion."
        ),
    ),
    (
        "rejection",
        (),
        "Globex HR <hr@globex.example>",
        "Bewerbung Analytics Engineer",
        (
            "Hallo Jordan, wir haben uns die Entscheidung nicht leicht gemacht, müssen dir aber leider "
            "mitteilen, dass wir dir die Stelle nicht anbieten können."
        ),
    ),
    (
        "rejection",
        (),
        "Acme <no-reply@acme.teamtailor-mail.com>",
        "Tack för din ansökan / Thanks",
        "Hi Jordan, we've now closed this position and won't be continuing with your application.",
    ),
    (
        "rejection",
        (),
        "Talent <talent@initech.example>",
        "Following up",
        (
            "Hi Jordan, I wanted to circle back. The team has decided that they are looking for "
            "someone with more experience in Kafka, so we won't be progressing."
        ),
    ),
    (
        "rejection",
        (),
        "Globex Recruitment <globex@myworkday.com>",
        "Uw sollicitatie",
        ("Geachte mevrouw Reyes, na zorgvuldige afweging is onze keuze gevallen op een andere kandidaat."),
    ),
    (
        "rejection",
        (),
        "Acme España <empleo@acme.example>",
        "Tu candidatura",
        "Hola Jordan, te agradecemos tu interés, pero finalmente hemos optado por otro candidato.",
    ),
)

HARD_INVITATIONS: tuple[Row, ...] = (
    (
        "invitation",
        ("Mei Tan",),
        "Mei Tan <mei.tan@globex.example>",
        "Globex <> Jordan",
        (
            "Hey Jordan!\n\nLoved your application. Can we talk this week? 30 min, nothing to prepare. "
            "Grab a slot here: https://cal.example/mei\n\nMei Tan\nTalent Partner"
        ),
    ),
    (
        "invitation",
        ("Omar Said",),
        "Acme Recruiting <no-reply@ashbyhq.com>",
        "Acme interview confirmation: Jordan Reyes",
        (
            "Hi Jordan,\n\nThis is a confirmation of your upcoming interview with Acme.\n\nDate: "
            "Wednesday, May 13, 2026\nTime: 11:00 AM CEST\nInterviewer: Omar Said (Engineering "
            "Manager)\nLocation: Video"
        ),
    ),
    (
        "invitation",
        ("Greta Holm",),
        "Greta Holm <greta@initech.example>",
        "Next step",
        (
            "Dear Jordan,\n\nI'm pleased to let you know that you've been shortlisted for interview. "
            "Would Tuesday 12 May at 2pm suit you?\n\nGreta Holm"
        ),
    ),
    (
        "invitation",
        ("Felix Braun", "Sara Wolf"),
        "Globex Recruiting <recruiting@globex.example>",
        "Dein Interview bei Globex",
        (
            "Liebe Jordan,\n\nwir freuen uns auf dein Interview am 13. Mai! Deine Gesprächspartner "
            "sind Felix Braun (Lead Engineer) und Sara Wolf (HR)."
        ),
    ),
    (
        "invitation",
        ("Ute Kern",),
        "Ute Kern <ute.kern@acme.example>",
        "Re: Bewerbung",
        (
            "Sehr geehrte Frau Reyes,\n\ngerne bespreche ich Ihre Bewerbung telefonisch mit Ihnen. "
            "Wann darf ich Sie anrufen?\n\nMit freundlichen Grüßen\nUte Kern"
        ),
    ),
    (
        "invitation",
        ("Hugo Petit",),
        "Hugo Petit <hugo@globex.example>",
        "Candidature Data",
        (
            "Bonjour Jordan,\n\nVotre parcours nous intéresse. Quand seriez-vous disponible pour en "
            "discuter par téléphone ?\n\nHugo Petit"
        ),
    ),
    (
        "invitation",
        ("Nadia Rossi",),
        "Nadia Rossi <nadia@acme.example>",
        "Onsite day",
        (
            "Hi Jordan, we are thrilled to have you on site on May 14! You'll spend the morning with "
            "the data team and have lunch with me.\n\nNadia"
        ),
    ),
    (
        "invitation",
        ("Leo Park",),
        "Leo Park <leo@initech.example>",
        "System design",
        (
            "Hi Jordan, for the system design interview on Monday I would suggest 16:00. Does that "
            "work for you?\n\nLeo Park"
        ),
    ),
    (
        "invitation",
        ("Irene Cruz",),
        "Initech <no-reply@us.greenhouse-mail.io>",
        "Invitation to interview at Initech",
        (
            "Hello Jordan,\n\nIrene Cruz, Director of Analytics, would like to speak with you about "
            "the Analytics Engineer position. Use the link to choose a time."
        ),
    ),
    (
        "invitation",
        ("Yara Haddad",),
        "Yara Haddad <yara@globex.example>",
        "Change of plans",
        (
            "Hi Jordan, sorry, I have a conflict tomorrow. Can we push our interview to Friday, same "
            "time?\n\nYara"
        ),
    ),
    (
        "invitation",
        ("Rita Blum",),
        "Rita Blum <rita@acme.example>",
        "Data role",
        (
            "Hello Jordan,\n\nmy colleague passed me your CV and I think you could be a great match "
            "for our team. Do you have time on Wednesday for a first phone call?\n\nRita Blum\nData "
            "Lead"
        ),
    ),
    (
        "invitation",
        ("Noor Aziz",),
        "Globex Recruiting <no-reply@us.greenhouse-mail.io>",
        "Your interview on May 15",
        "Hi Jordan, a reminder of your interview with Noor Aziz tomorrow at 14:30.",
    ),
    (
        "invitation",
        ("Ole Lund",),
        "Ole Lund <ole@initech.example>",
        "Re: Application",
        (
            "Hi Jordan, I'd like to set up an interview with you. I'm free Monday to Wednesday in the "
            "afternoon. What suits you?\n\nOle"
        ),
    ),
    (
        "invitation",
        ("Vera Stein",),
        "Vera Stein <vera.stein@globex.example>",
        "Einladung zum Vorstellungsgespräch",
        (
            "Sehr geehrte Frau Reyes,\n\nvielen Dank für Ihre Bewerbung. Wir möchten Sie gerne "
            "persönlich kennenlernen und laden Sie am 19. Mai, 13:00 Uhr, in unser Büro ein.\n\nVera "
            "Stein"
        ),
    ),
    (
        "invitation",
        ("Max Frey",),
        "Max Frey <max@acme.example>",
        "Zweites Gespräch",
        (
            "Hi Jordan, das Team will dich wiedersehen! Hast du am 20.5. Zeit für ein zweites "
            "Interview vor Ort?\n\nMax Frey"
        ),
    ),
    (
        "invitation",
        ("Anne Roux",),
        "Anne Roux <anne@acme.example>",
        "Suite de votre candidature",
        (
            "Bonjour Jordan, je souhaiterais convenir avec vous d'un entretien en visioconférence la "
            "semaine prochaine.\n\nAnne Roux"
        ),
    ),
    (
        "invitation",
        ("Luis Vega",),
        "Luis Vega <luis@globex.example>",
        "Entrevista técnica",
        "Hola Jordan, te confirmo la entrevista técnica del lunes a las 10:00.\n\nLuis Vega",
    ),
    (
        "invitation",
        ("Tess Vos",),
        "Tess Vos <tess@initech.example>",
        "Uitnodiging gesprek",
        ("Beste Jordan, graag nodig ik je uit voor een gesprek op woensdag 20 mei om 11:00 uur.\n\nTess Vos"),
    ),
    (
        "invitation",
        ("Hal Ford", "Kim Day"),
        "Initech Talent <talent@initech.example>",
        "Panel interview",
        (
            "Hi Jordan,\n\nyour panel interview is set for Thursday. On the panel: Hal Ford, Kim Day.\n"
            "\nGood luck!"
        ),
    ),
    (
        "invitation",
        ("Pia Horn",),
        "Pia Horn <pia@acme.example>",
        "Hallo aus dem Recruiting",
        (
            "Hi Jordan, danke für deine Bewerbung! Lass uns gerne kurz telefonieren. Wann passt es "
            "dir?\n\nPia Horn"
        ),
    ),
)

HARD_NEITHER: tuple[Row, ...] = (
    (
        "",
        (),
        "Mei Tan <mei.tan@globex.example>",
        "Prep",
        ("Hi Jordan, ahead of your interview please read the attached brief about our product.\n\nMei"),
    ),
    (
        "",
        (),
        "Mei Tan <mei.tan@globex.example>",
        "Feedback",
        (
            "Hi Jordan, the panel gave very positive feedback on your interview. We need a few more "
            "days for a decision."
        ),
    ),
    (
        "",
        (),
        "Greta Holm <greta@initech.example>",
        "No update",
        (
            "Hi Jordan, unfortunately the hiring manager is out this week, so I can't give you an "
            "answer about the position before Monday."
        ),
    ),
    (
        "",
        (),
        "Acme <no-reply@acme.example>",
        "Application withdrawn",
        "You have withdrawn your application for Data Engineer. We are sorry to see you go.",
    ),
    (
        "",
        (),
        "Acme Talent Community <talent@acme.example>",
        "Welcome to our talent community",
        "We'll tell you when we have roles that fit. Follow us to meet the team.",
    ),
    (
        "",
        (),
        "Globex <no-reply@globex.example>",
        "Your one-time code",
        "Your code is 204518. If you did not request it, ignore this mail.",
    ),
    (
        "",
        (),
        "Globex Recruiting <recruiting@globex.example>",
        "Assessment",
        (
            "Hi Jordan, please complete the coding test within five days. Those who pass are invited "
            "to a technical interview."
        ),
    ),
    (
        "",
        (),
        "Initech <no-reply@initech.example>",
        "Privacy",
        (
            "We keep the data of candidates who were not selected for six months. Our privacy notice "
            "has changed."
        ),
    ),
    (
        "",
        (),
        "Yara Haddad <yara@globex.example>",
        "Reference request",
        ("Dear Jordan, your former colleague Pat applied with us. Would you have time for a reference call?"),
    ),
    (
        "",
        (),
        "Acme <careers@acme.example>",
        "Referral",
        (
            "Thanks for referring Pat! Unfortunately, we decided not to move forward with the "
            "candidate you referred."
        ),
    ),
    (
        "",
        (),
        "Leo Park <leo@initech.example>",
        "Lunch",
        "Hi Jordan, it's been a while! Fancy lunch next week?",
    ),
    (
        "",
        (),
        "Acme Academy <academy@acme.example>",
        "Vorstellungsgespräch üben",
        "Am 20. Mai laden wir dich zum kostenlosen Bewerbungstraining ein.",
    ),
    (
        "",
        (),
        "Globex <no-reply@globex.example>",
        "Interview rescheduled?",
        "Please tell us how your interview with Globex went. It takes one minute.",
    ),
    (
        "",
        (),
        "Initech <news@initech.example>",
        "Initech in the press",
        (
            "Our CEO in an interview with a newspaper about the closed positions in Paris. We regret "
            "that not all could stay."
        ),
    ),
    (
        "",
        (),
        "Rita Blum <rita@acme.example>",
        "Thanks for Wednesday",
        "Hi Jordan, thanks for the interview on Wednesday at 10:00. The team will meet on Friday.",
    ),
    (
        "",
        (),
        "Ole Lund <ole@initech.example>",
        "Monday",
        "Hi Jordan, how did you find the interview on Monday? Happy to hear your thoughts.",
    ),
    (
        "",
        (),
        "Globex <no-reply@globex.example>",
        "Reminder: incomplete profile",
        "Your profile is incomplete. Can we contact you by phone? Please add your number by Friday.",
    ),
    (
        "",
        (),
        "Acme <no-reply@acme.example>",
        "Thank you for your application",
        (
            "Thank you! What happens next? If selected, you will be invited to an interview, on "
            "Tuesdays or Thursdays."
        ),
    ),
    (
        "",
        (),
        "Acme <no-reply@acme.example>",
        "Application received",
        "Did you know? We hold all interviews by video. Learn more about how we hire.",
    ),
    (
        "",
        (),
        "Vera Stein <vera.stein@globex.example>",
        "Unterlagen",
        (
            "Sehr geehrte Frau Reyes, vor dem Vorstellungsgespräch am Montag fehlen uns noch Ihre "
            "Zeugnisse. Können Sie sie bis Freitag senden?"
        ),
    ),
    (
        "",
        (),
        "Vera Stein <vera.stein@globex.example>",
        "Dank",
        (
            "Sehr geehrte Frau Reyes, vielen Dank für das angenehme Gespräch am Dienstag um 10 Uhr. "
            "Wir melden uns."
        ),
    ),
    (
        "",
        (),
        "Max Frey <max@acme.example>",
        "Verspätung",
        "Hi Jordan, ich verspäte mich heute um 5 Minuten.",
    ),
    (
        "",
        (),
        "Globex Events <events@globex.example>",
        "Speed interviews",
        ("Come to our speed interviews on Friday! Meet ten engineers in one hour. No application needed."),
    ),
    (
        "",
        (),
        "Initech Talent <talent@initech.example>",
        "Interview guide",
        "Read our interview guide: what should you wear, what will we ask you?",
    ),
    (
        "",
        (),
        "Initech Talent <talent@initech.example>",
        "Your background check",
        "We will start the background check on Monday at 9:00.",
    ),
    (
        "",
        (),
        "Acme Podcast <podcast@acme.example>",
        "New episode",
        "On Friday: an interview with our head of data about dbt. Can you guess the topic?",
    ),
    (
        "",
        (),
        "Luis Vega <luis@globex.example>",
        "Re: entrevista",
        "Hola Jordan, gracias por la entrevista del lunes. Te diremos algo el viernes.",
    ),
    (
        "",
        (),
        "Tess Vos <tess@initech.example>",
        "Na ons gesprek",
        "Beste Jordan, bedankt voor het gesprek van woensdag. We laten vrijdag iets weten.",
    ),
    (
        "",
        (),
        "Anne Roux <anne@acme.example>",
        "Entretien",
        "Bonjour Jordan, merci pour l'entretien de lundi. Nous reviendrons vers vous vendredi.",
    ),
    (
        "",
        (),
        "Globex <no-reply@globex.example>",
        "Interview cancelled",
        "Your interview on Tuesday at 10:00 was cancelled by the organizer.",
    ),
    (
        "",
        (),
        "Ole Lund <ole@initech.example>",
        "Interview tomorrow - sorry",
        "Hi Jordan, we have to call off the interview tomorrow, the role was frozen.",
    ),
    (
        "",
        (),
        "Kim Day <kim@initech.example>",
        "Salary",
        "Hi Jordan, in the interview on Monday you named a salary. Could you confirm it?",
    ),
    (
        "",
        (),
        "Kim Day <kim@initech.example>",
        "Old colleague",
        "Hi Jordan, long time! I now interview people at Initech every Friday, funny, isn't it?",
    ),
    (
        "",
        (),
        "Acme <careers@acme.example>",
        "Last chance",
        "Applications close on Friday. Apply now and interview next week!",
    ),
    (
        "",
        (),
        "Iris Falk <iris@acme.example>",
        "Re: Interview",
        "Hi Jordan, got it, see attached the directions to our office. Parking is behind the house.",
    ),
    (
        "",
        (),
        "Iris Falk <iris@acme.example>",
        "Quick question",
        "Hi Jordan, before we decide: what is your notice period?",
    ),
    (
        "",
        (),
        "Iris Falk <iris@acme.example>",
        "Team update",
        (
            "Hi Jordan, Tom has left the company, so your contact is me from now on. We are still "
            "reviewing applications."
        ),
    ),
    (
        "",
        (),
        "Sven Alt <sven@globex.example>",
        "Gehalt",
        (
            "Hallo Jordan, nach dem Gespräch fehlt mir noch Ihre Gehaltsvorstellung. Können Sie sie "
            "mir nennen?"
        ),
    ),
    (
        "",
        (),
        "Sven Alt <sven@globex.example>",
        "Probleme mit Teams",
        "Hallo Jordan, die Verbindung ist vorhin abgebrochen. Danke für das Gespräch trotzdem!",
    ),
    (
        "",
        (),
        "Globex <no-reply@globex.example>",
        "Your interview feedback",
        "Your interview feedback form is waiting. Tell us how we did.",
    ),
    (
        "",
        (),
        "Globex <no-reply@globex.example>",
        "Application status: under review",
        "Your application for Data Engineer is under review. The hiring team will meet this week.",
    ),
    (
        "",
        (),
        "Initech <no-reply@initech.example>",
        "Video interview practice",
        "Practise for your next video interview with our free tool.",
    ),
    (
        "",
        (),
        "Initech <no-reply@initech.example>",
        "Assessment centre results",
        "Your results of the assessment centre are available in the portal.",
    ),
    (
        "",
        (),
        "Acme <no-reply@acme.example>",
        "We are hiring interviewers",
        "Would you like to join our panel of freelance interviewers? Apply now.",
    ),
    (
        "",
        (),
        "Acme Legal <legal@acme.example>",
        "Agreement",
        "Please sign the non-disclosure agreement before the interview on Monday.",
    ),
    (
        "",
        (),
        "Sven Alt <sven@globex.example>",
        "Abwesenheit",
        "Ich bin bis Montag nicht im Büro. Interviews finden wie geplant statt.",
    ),
    (
        "",
        (),
        "Globex Campus <campus@globex.example>",
        "Meet us on campus",
        "We'd love to meet you on campus on Tuesday. Bring your CV!",
    ),
    (
        "",
        (),
        "Initech Alumni <alumni@initech.example>",
        "Alumni call",
        "You are invited to the next call of our alumni network.",
    ),
    (
        "",
        (),
        "Iris Falk <iris@acme.example>",
        "Start date",
        "Hi Jordan, welcome aboard! Could we schedule a call about your laptop?",
    ),
    (
        "",
        (),
        "Acme Kundenservice <service@acme.example>",
        "Ihr Termin",
        "Ihr Termin am Montag um 10 Uhr ist bestätigt. Unser Techniker ruft vorher an.",
    ),
    (
        "",
        (),
        "Globex <no-reply@globex.example>",
        "Candidature",
        (
            "Nous avons reçu votre candidature. Un premier entretien téléphonique est généralement "
            "organisé sous quinze jours."
        ),
    ),
    (
        "",
        (),
        "Paula Reis <paula@initech.example>",
        "Proceso",
        "Hola Jordan, la entrevista con el cliente se retrasa. Aún no tenemos decisión.",
    ),
)

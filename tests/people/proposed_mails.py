"""Mails on which the reader of proposals was built. Rows as in `unseen_mails`; all invented."""

from __future__ import annotations

Row = tuple[str, tuple[str, ...], str, str, str]

REJECTIONS: tuple[Row, ...] = (
    (
        "rejection",
        (),
        "Acme Recruiting <no-reply@us.greenhouse-mail.io>",
        "Update",
        (
            "Thank you for applying. Unfortunately, we have decided to move forward with other "
            "candidates for the Data Engineer position."
        ),
    ),
    (
        "rejection",
        (),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Data Engineer",
        "Hi Jordan,\n\nI'm sorry, we have decided to go with another candidate.\n\nDana",
    ),
    (
        "rejection",
        (),
        "no-reply@ashbyhq.com",
        "Your application to Acme",
        "We will not be moving forward with your application.",
    ),
    (
        "rejection",
        (),
        "Workday <globex@myworkday.com>",
        "Application status",
        "You have not been selected for this position.",
    ),
    (
        "rejection",
        (),
        "Globex Talent Team <no-reply@globex.example>",
        "Ihre Bewerbung",
        "leider müssen wir Ihnen für die Stelle als Data Engineer absagen.",
    ),
    (
        "rejection",
        (),
        "Initech via Greenhouse <no-reply@greenhouse-mail.io>",
        "News",
        "Your application was unsuccessful.",
    ),
    (
        "rejection",
        (),
        "no-reply@initech.teamtailor-mail.com",
        "Jordan",
        "We won't be taking your application further.",
    ),
    (
        "rejection",
        (),
        "Globex Karriere <jobs@personio.de>",
        "Bewerbung",
        "wir haben uns für einen anderen Bewerber entschieden.",
    ),
    (
        "rejection",
        (),
        "Acme <jobs@mail.acme.example>",
        "Your interview",
        "The team decided not to extend an offer to you.",
    ),
    (
        "rejection",
        (),
        "Sam Hill <sam.hill@globex.example>",
        "Re: Any news?",
        (
            "Hi Jordan, I regret to tell you that the position has been filled. You applied early, so "
            "I am sorry that it took so long.\n\nSam\n\n> Is there any news?"
        ),
    ),
    (
        "rejection",
        (),
        "LinkedIn <jobs-noreply@linkedin.com>",
        "Your application to Data Engineer at Globex",
        ("Your update from Globex\n\nUnfortunately, we will not be moving forward with your application."),
    ),
    (
        "rejection",
        (),
        "Globex Hiring <notification@smartrecruiters.com>",
        "Thanks",
        "We have chosen to pursue other applicants.",
    ),
)

INVITATIONS: tuple[Row, ...] = (
    (
        "invitation",
        ("Dana Ruiz",),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Interview",
        (
            "Hi Jordan,\n\nI would like to invite you to an interview for the Data Engineer role.\n\n"
            "Best,\nDana"
        ),
    ),
    (
        "invitation",
        ("Dana Ruiz",),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Your application",
        (
            "Thanks for applying, Jordan! Would you be available for a short call this week?\n\nDana "
            "Ruiz\nRecruiter"
        ),
    ),
    (
        "invitation",
        ("Dana Ruiz",),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Next round",
        "Good news! We'd love to move you forward to the final round.",
    ),
    (
        "invitation",
        ("Dana Ruiz",),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Interview on Thursday",
        "Hi Jordan, this is to confirm our interview on Thursday at 10:00.",
    ),
    (
        "invitation",
        ("Dana Ruiz",),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Our interview",
        "Hi Jordan, I am ill. Could we reschedule our interview to Friday?",
    ),
    (
        "invitation",
        ("Dana Ruiz",),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Data Engineer",
        (
            "Hi Jordan, the team liked your application. Let me know if you would be free for a 30 "
            "minute video call on 12 May."
        ),
    ),
    (
        "invitation",
        ("Dana Ruiz",),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Application",
        "Dear Jordan, the next step is a technical interview. Please pick a time.",
    ),
    (
        "invitation",
        ("Priya Nair", "Tom Berg"),
        "Acme Recruiting <no-reply@us.greenhouse-mail.io>",
        "Interview with Acme",
        (
            "Your interviews have been scheduled. You will meet with Priya Nair (Staff Engineer) and "
            "Tom Berg, Head of Data, on May 12 at 3pm."
        ),
    ),
    (
        "invitation",
        ("Priya Nair", "Tom Berg", "Eva Sommer"),
        "Acme Recruiting <no-reply@us.greenhouse-mail.io>",
        "Your onsite is confirmed",
        "Interviewers: Priya Nair, Tom Berg and Eva Sommer",
    ),
    (
        "invitation",
        ("Priya Nair",),
        "Acme Recruiting <no-reply@us.greenhouse-mail.io>",
        "Phone screen",
        (
            "We would like to schedule a phone screen with Priya Nair, our recruiter, for the Data "
            "Engineer role."
        ),
    ),
    (
        "invitation",
        ("Tom Berg",),
        "Globex Talent Team <no-reply@globex.example>",
        "Interview confirmation",
        (
            "Your interview is confirmed.\n\nWho you will meet:\n• Tom Berg - Engineering Manager\n\n"
            "Where: Google Meet"
        ),
    ),
    (
        "invitation",
        ("Sam Hill",),
        "Sam Hill <sam.hill@globex.example>",
        "Vorstellungsgespräch",
        (
            "Hallo Jordan,\n\nwir möchten dich gerne zu einem Gespräch einladen. Passt dir der 12. Mai "
            "um 10 Uhr?\n\nViele Grüße\nSam Hill"
        ),
    ),
    (
        "invitation",
        ("Sam Hill",),
        "Sam Hill <sam.hill@globex.example>",
        "Ihre Bewerbung",
        "Sehr geehrte Frau Reyes, gerne würden wir Sie persönlich kennenlernen.",
    ),
    (
        "invitation",
        ("Sam Hill",),
        "Sam Hill <sam.hill@globex.example>",
        "Terminvorschlag",
        "Hätten Sie am Dienstag Zeit für ein kurzes Telefonat zu Ihrer Bewerbung?",
    ),
    (
        "invitation",
        ("Sam Hill",),
        "Sam Hill <sam.hill@globex.example>",
        "Gespräch",
        "hiermit bestätige ich Ihr Bewerbungsgespräch am 12.05.2026 um 9:30 Uhr.",
    ),
    (
        "invitation",
        ("Sam Hill",),
        "Sam Hill <sam.hill@globex.example>",
        "Termin",
        "leider muss ich unser Vorstellungsgespräch auf Mittwoch verschieben.",
    ),
    (
        "invitation",
        ("Jonas Weber", "Lena Okafor"),
        "Globex Talent Team <no-reply@globex.example>",
        "Einladung",
        (
            "Wir laden Sie herzlich zum Bewerbungsgespräch ein. Sie sprechen mit Jonas Weber "
            "(Teamleiter) und Lena Okafor."
        ),
    ),
    (
        "invitation",
        ("Jonas Weber",),
        "Acme Karriere <karriere@acme.example>",
        "Einladung zum Interview",
        "Das Interview führen Sie mit Herrn Jonas Weber, Leiter Data.",
    ),
    (
        "invitation",
        ("Claire Dubois",),
        "Claire Dubois <claire@acme.example>",
        "Entretien",
        (
            "Bonjour Jordan,\n\nnous souhaitons vous inviter à un entretien téléphonique jeudi à 10h.\n"
            "\nClaire Dubois"
        ),
    ),
    (
        "invitation",
        ("Claire Dubois",),
        "Claire Dubois <claire@acme.example>",
        "Votre candidature",
        "Seriez-vous disponible pour un premier échange cette semaine ?",
    ),
    (
        "invitation",
        ("Luc Moreau",),
        "Recrutement Globex <recrutement@globex.example>",
        "Entretien Globex",
        "Votre entretien avec Luc Moreau, responsable data, est confirmé le 12 mai à 14h.",
    ),
    (
        "invitation",
        ("Marta Gil",),
        "Marta Gil <marta@initech.example>",
        "Tu candidatura",
        "Nos gustaría conocerte mejor. ¿Podemos agendar una entrevista para el martes?",
    ),
    (
        "invitation",
        ("Marta Gil",),
        "Marta Gil <marta@initech.example>",
        "Entrevista confirmada",
        "Tu entrevista está confirmada para el 12 de mayo a las 11:00.",
    ),
    (
        "invitation",
        ("Joost Bakker",),
        "Joost Bakker <joost@globex.example>",
        "Je sollicitatie",
        "We willen je graag uitnodigen voor een gesprek.",
    ),
    (
        "invitation",
        ("Joost Bakker",),
        "Joost Bakker <joost@globex.example>",
        "Gesprek",
        "Kunnen we het sollicitatiegesprek van maandag verzetten naar woensdag?",
    ),
    (
        "invitation",
        ("Anke Visser",),
        "Globex <recruitment@globex.example>",
        "Uitnodiging",
        (
            "Hierbij nodigen we je uit voor een kennismaking met Anke Visser, teamlead data, naar "
            "aanleiding van je sollicitatie."
        ),
    ),
    (
        "invitation",
        ("Dana Ruiz",),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Hello",
        (
            "Hi Jordan,\n\nI came across your application and would love to chat with you about the "
            "role. Do you have time for a call next week?\n\nDana Ruiz, Acme"
        ),
    ),
    (
        "invitation",
        ("Dana Ruiz",),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Re: Thank you",
        ("Thank you for interviewing with us on Monday. We would like to invite you to a second interview."),
    ),
    (
        "invitation",
        ("Ines Costa",),
        "Acme Recruiting <no-reply@us.greenhouse-mail.io>",
        "Schedule your interview",
        "Please choose a slot for your interview with Ines Costa: link",
    ),
    (
        "invitation",
        ("Ines Costa",),
        "Acme Recruiting <no-reply@us.greenhouse-mail.io>",
        "Next steps",
        "You have been selected for a technical interview. It will be led by Ines Costa.",
    ),
    (
        "invitation",
        ("Ravi Shah", "Nora Klein"),
        "Initech <no-reply@ashbyhq.com>",
        "Initech interview schedule",
        (
            "Agenda for your interview:\n\n09:00 - 09:45 Ravi Shah, Hiring Manager\n10:00 - 10:45 Nora "
            "Klein, Principal Engineer"
        ),
    ),
    (
        "invitation",
        ("Ravi Shah",),
        "Initech <no-reply@ashbyhq.com>",
        "Interview with Initech: reminder",
        "Reminder: your interview with Ravi Shah is scheduled for tomorrow at 9:00.",
    ),
    (
        "invitation",
        ("Dana Ruiz",),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Coffee?",
        (
            "Hi Jordan, thanks for your application! I'd be happy to meet you for a coffee and tell "
            "you about the position."
        ),
    ),
    (
        "invitation",
        ("Dana Ruiz", "Piet van Dam"),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Final round",
        "Hi Jordan, your final interview is set. You'll be speaking with Piet van Dam.\n\nDana",
    ),
    (
        "invitation",
        ("Dana Ruiz",),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Role",
        (
            "I am sorry that we chose another candidate. I'd love to schedule an interview for Data "
            "Engineer II, which may fit you better."
        ),
    ),
    (
        "invitation",
        ("Eva O'Neill",),
        "Acme Recruiting <no-reply@us.greenhouse-mail.io>",
        "Interview Confirmation",
        "Your phone interview with Eva O'Neill has been booked.",
    ),
    (
        "invitation",
        ("Jean-Luc Petit",),
        "Globex Talent Team <no-reply@globex.example>",
        "Interview",
        "We would like to invite you to an interview with Jean-Luc Petit.",
    ),
    (
        "invitation",
        ("Sam Hill",),
        "Sam Hill <sam.hill@globex.example>",
        "Case study",
        (
            "Hi Jordan, thanks for sending the case study. Please let us know your availability for a "
            "follow-up interview.\n\nSam Hill"
        ),
    ),
    (
        "invitation",
        ("Sam Hill",),
        "Sam Hill <sam.hill@globex.example>",
        "Trial day",
        "Hi Jordan, we would like to invite you to a trial day with the team.",
    ),
    (
        "invitation",
        ("Sam Hill",),
        "Sam Hill <sam.hill@globex.example>",
        "Onsite",
        "Looking forward to your onsite on Tuesday. Please bring an ID.",
    ),
    (
        "invitation",
        ("Mina Park",),
        "Acme Recruiting <no-reply@us.greenhouse-mail.io>",
        "Availability request",
        (
            "Please share your availability for a call with our recruiter, Mina Park, about the "
            "Analytics Engineer opening."
        ),
    ),
)

NEITHER: tuple[Row, ...] = (
    (
        "",
        (),
        "Acme Recruiting <no-reply@us.greenhouse-mail.io>",
        "Application received",
        "We will invite you to an interview if your profile matches.",
    ),
    (
        "",
        (),
        "Acme Recruiting <no-reply@us.greenhouse-mail.io>",
        "Application received",
        "Suitable candidates will be invited to an interview within two weeks.",
    ),
    (
        "",
        (),
        "Acme Recruiting <no-reply@us.greenhouse-mail.io>",
        "Application received",
        "If we think there is a match, a recruiter will schedule a call with you.",
    ),
    (
        "",
        (),
        "Acme Recruiting <no-reply@us.greenhouse-mail.io>",
        "Thank you",
        "Thank you for interviewing with Acme. We will let you know about the next steps soon.",
    ),
    (
        "",
        (),
        "Acme Recruiting <no-reply@us.greenhouse-mail.io>",
        "Thank you",
        "Thanks for your application. We may invite you to an interview.",
    ),
    (
        "",
        (),
        "Acme Recruiting <no-reply@us.greenhouse-mail.io>",
        "Our process",
        "Our hiring process has three stages: a phone screen, a technical interview and an onsite.",
    ),
    (
        "",
        (),
        "Acme Recruiting <no-reply@us.greenhouse-mail.io>",
        "Your application",
        "Once we have reviewed your application, we will be in touch to arrange an interview.",
    ),
    (
        "",
        (),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Thanks",
        "Hi Jordan, it was great to meet you in the interview. Your references were excellent.",
    ),
    (
        "",
        (),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Status",
        "Hi Jordan, we are still interviewing other candidates and will come back to you.",
    ),
    (
        "",
        (),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Travel",
        (
            "Hi Jordan, please send me the receipts of your trip so that we can reimburse your "
            "interview expenses."
        ),
    ),
    (
        "",
        (),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Cancelled",
        "Hi Jordan, unfortunately I have to cancel our interview on Monday.",
    ),
    (
        "",
        (),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Contract",
        "Hi Jordan, I'd love to schedule a call to go through the offer letter with you.",
    ),
    (
        "",
        (),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Automatic reply: Interview",
        "I am out of office until Monday. For interviews please contact my colleague.",
    ),
    (
        "",
        (),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Accepted: Interview Data Engineer @ Tue 12 May",
        "",
    ),
    (
        "",
        (),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Declined: Interview",
        "",
    ),
    (
        "",
        (),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Zugesagt: Vorstellungsgespräch",
        "",
    ),
    (
        "",
        (),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Abgesagt: Vorstellungsgespräch Reyes",
        "",
    ),
    (
        "",
        (),
        "Dana Ruiz <dana.ruiz@acme.example>",
        "Canceled event: Interview with Acme",
        "This event has been cancelled.",
    ),
    (
        "",
        (),
        "Globex Talent Team <no-reply@globex.example>",
        "Join our webinar",
        "We would like to invite you to our webinar: how to shine in an interview.",
    ),
    (
        "",
        (),
        "Globex Talent Team <no-reply@globex.example>",
        "Open day",
        "You are invited to our open day. Meet the team and talk with our engineers.",
    ),
    (
        "",
        (),
        "Globex Talent Team <no-reply@globex.example>",
        "Career fair",
        "We'd love to meet you at the job fair in Berlin. Book a slot to talk to our recruiters.",
    ),
    (
        "",
        (),
        "Globex Talent Team <no-reply@globex.example>",
        "Karrieretag",
        "Wir laden Sie herzlich zu unserem Karrieretag mit vielen Gesprächen ein.",
    ),
    (
        "",
        (),
        "Globex Talent Team <no-reply@globex.example>",
        "Tag der offenen Tür",
        "Wir freuen uns, Sie kennenzulernen.",
    ),
    (
        "",
        (),
        "Globex Talent Team <no-reply@globex.example>",
        "Tips for your interview",
        "Here is our guide on how to prepare for interviews at Globex.",
    ),
    (
        "",
        (),
        "Globex Talent Team <no-reply@globex.example>",
        "Newsletter",
        "An interview with our founder. New jobs in data. Meet our team in Paris.",
    ),
    (
        "",
        (),
        "Globex Talent Team <no-reply@globex.example>",
        "Survey",
        "Please tell us about your interview experience in this survey.",
    ),
    (
        "",
        (),
        "Globex Talent Team <no-reply@globex.example>",
        "Eingangsbestätigung",
        "Wir prüfen Ihre Bewerbung. Falls Sie überzeugen, laden wir Sie zu einem Gespräch ein.",
    ),
    (
        "",
        (),
        "Globex Talent Team <no-reply@globex.example>",
        "Bewerbung",
        "Geeignete Bewerber werden zu einem Vorstellungsgespräch eingeladen.",
    ),
    (
        "",
        (),
        "Globex Talent Team <no-reply@globex.example>",
        "Votre candidature",
        "Si votre profil correspond, nous vous inviterons à un entretien.",
    ),
    (
        "",
        (),
        "Globex Talent Team <no-reply@globex.example>",
        "Tu solicitud",
        "Si tu perfil encaja, te invitaremos a una entrevista.",
    ),
    (
        "",
        (),
        "Globex Talent Team <no-reply@globex.example>",
        "Je sollicitatie",
        "Als je profiel past, nodigen we je uit voor een gesprek.",
    ),
    (
        "",
        (),
        "Jane Doe <jane@hays.example>",
        "Globex is hiring",
        "I'd love to schedule a call about a role at Globex. Your profile is a great fit.",
    ),
    (
        "",
        (),
        "Jane Doe <jane@hays.example>",
        "Globex",
        "Globex has decided to move forward with other candidates, I am sorry.",
    ),
    (
        "",
        (),
        "Jane Doe <jane.doe@gmail.com>",
        "Acme",
        "Acme told me that they have decided to move forward with other candidates.",
    ),
    (
        "",
        (),
        "Umbrella <no-reply@us.greenhouse-mail.io>",
        "Your application to Umbrella",
        "We will not be moving forward with your application.",
    ),
    (
        "",
        (),
        "Pat <pat@umbrella.example>",
        "Interview",
        "We would like to invite you to an interview.",
    ),
    (
        "",
        (),
        "LinkedIn <invitations@linkedin.com>",
        "Sam Hill wants to connect",
        (
            "Hi Jordan, I'd like to connect and chat with you about a role at Globex.\n\nSam Hill, "
            "Recruiter at Globex"
        ),
    ),
    (
        "",
        (),
        "LinkedIn <messages-noreply@linkedin.com>",
        "Jordan, Acme is hiring",
        "New jobs for you at Acme. Practice your interview skills.",
    ),
    (
        "",
        (),
        "Indeed <alert@indeed.com>",
        "New data jobs in Berlin",
        "New jobs matching your search: Data Engineer at Acme.",
    ),
    (
        "",
        (),
        "Career Coach <hello@coach.example>",
        "After the no from Acme",
        (
            "How to answer when Acme says “we have decided to move forward with other candidates”. "
            "Book a call with me for your next interview!"
        ),
    ),
    (
        "",
        (),
        "Sam Hill <sam.hill@globex.example>",
        "Invoice",
        "Hi Jordan, could we have a call about the invoice of your trip?",
    ),
    (
        "",
        (),
        "Sam Hill <sam.hill@globex.example>",
        "Documents",
        "Hi Jordan, unfortunately we cannot process your application until you send your CV.",
    ),
    (
        "",
        (),
        "Sam Hill <sam.hill@globex.example>",
        "On hold",
        "Hi Jordan, the role is on hold until the autumn, so I cannot schedule an interview yet.",
    ),
    (
        "",
        (),
        "Sam Hill <sam.hill@globex.example>",
        "Re: Withdrawal",
        "Hi Jordan, I am sorry that you withdrew your application. All the best.",
    ),
    (
        "",
        (),
        "Sam Hill <sam.hill@globex.example>",
        "We invited others",
        (
            "We have invited other candidates to a first interview, and will decide on your "
            "application next week."
        ),
    ),
    (
        "",
        (),
        "Sam Hill <sam.hill@globex.example>",
        "Hello",
        "Hi Jordan, do you have time for a call on Friday? Best, Sam",
    ),
    (
        "",
        (),
        "Globex Store <shop@globex.example>",
        "Your order",
        "We are unable to continue with your order 20451.",
    ),
    (
        "",
        (),
        "Globex Support <support@globex.example>",
        "Your ticket",
        "Would you be free for a call with our support team?",
    ),
    (
        "",
        (),
        "Acme <no-reply@acme.example>",
        "New jobs at Acme",
        "New jobs for you: Data Engineer, Berlin. Analytics Engineer, Remote.",
    ),
    (
        "",
        (),
        "no-reply@acme.example",
        "Verify your address",
        "Please confirm your mail address to finish your application.",
    ),
)

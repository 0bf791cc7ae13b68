"""Mails as people get them (all invented), in six languages: which are a no, and which sentence says so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.rejections import judge, sentences

NOES = [
    (
        "nicht fortsetzen",
        (
            "Guten Tag, vielen Dank für Ihr Interesse an Acme. Wir möchten den Bewerbungsprozess mit Ihnen"
            " leider nicht fortsetzen."
        ),
    ),
    (
        "other candidates",
        (
            "Hi Jordan,\n\nThank you for applying to the Senior Data Engineer role. After reviewing "
            "your application, we have\ndecided to move forward with other candidates whose experience "
            "more closely\nmatches our needs.\n\nWe wish you the best of luck in your search.\n\nAcme "
            "Recruiting"
        ),
    ),
    (
        "not be moving forward",
        (
            "Thank you for your interest in Acme. Unfortunately, we will not be moving forward with "
            "your application at this time. We will keep your resume on file."
        ),
    ),
    (
        "won’t be moving",
        (
            "Thanks so much for the time. We really enjoyed it! That said, we won’t be moving you "
            "forward to the next round."
        ),
    ),
    (
        "been filled",
        (
            "Thank you for applying. The position you applied for has been filled. Please keep an eye "
            "on our careers page, where new jobs are posted daily."
        ),
    ),
    (
        "not been selected",
        (
            "Your application has been carefully reviewed. We are sorry to inform you that you have "
            "not been selected for this position."
        ),
    ),
    (
        "unsuccessful",
        (
            "Dear Ms Reyes, I am writing about your interview on Monday. I regret to inform you that "
            "your application has been unsuccessful on this occasion."
        ),
    ),
    (
        "unable to offer",
        (
            "It was a pleasure meeting you. After much deliberation we are unable to offer you the "
            "position of Analytics Engineer."
        ),
    ),
    (
        "decided not to proceed",
        (
            "After our final round, the team has decided not to proceed. If you would like feedback, "
            "please reply to this mail. We would also appreciate it if you filled in our candidate "
            "survey."
        ),
    ),
    ("pursue other", "We were impressed, but we have chosen to pursue other applicants for this role."),
    ("no longer under", "Your application for R-1042 is no longer under consideration."),
    (
        "different direction",
        (
            "I wanted to let you know personally that we decided to go in a different direction for "
            "the Staff Engineer role. I am sorry, I know how much work you put in. Dana"
        ),
    ),
    (
        "another candidate",
        (
            "This was a close call. In the end we offered the role to another candidate with more "
            "domain experience."
        ),
    ),
    ("unable to extend", "We received many strong applications and are unable to extend you an offer."),
    ("will not be inviting", "Thank you for your CV. We will not be inviting you to interview."),
    (
        "not to move forward",
        (
            "We have decided not to move forward with your application for Senior Data Engineer. "
            "However, we would like to invite you to interview for Data Engineer II."
        ),
    ),
    (
        "not moving forward",
        "Hey! Quick note to say we are not moving forward on this one. Let's keep in touch.",
    ),
    (
        "berücksichtigen",
        (
            "Sehr geehrte Frau Reyes,\n\nvielen Dank für Ihre Bewerbung als Data Engineer (m/w/d). "
            "Leider können wir Ihre Bewerbung im weiteren Verfahren nicht berücksichtigen.\n\nMit "
            "freundlichen Grüßen"
        ),
    ),
    ("anderen Bewerber", "wir haben uns nach reiflicher Überlegung für einen anderen Bewerber entschieden."),
    (
        "absagen",
        (
            "leider müssen wir Ihnen für die Position Teamleitung Daten absagen. Wir wünschen Ihnen "
            "alles Gute."
        ),
    ),
    (
        "Kandidat:innen",
        (
            "Hallo Jordan, danke für das nette Gespräch. Wir haben uns dazu entschieden, mit anderen "
            "Kandidat:innen weiterzugehen."
        ),
    ),
    ("besetzt", "die Stelle, auf die Sie sich beworben haben, wurde mittlerweile anderweitig besetzt."),
    ("kein Angebot", "Wir können Ihnen nach den Gesprächen leider kein Angebot machen."),
    (
        "nicht in die engere",
        "Deine Bewerbung haben wir geprüft, sie kommt leider nicht in die engere Auswahl.",
    ),
    (
        "pas été retenue",
        (
            "Bonjour,\n\nNous avons étudié votre candidature avec attention. Malheureusement, elle n’a "
            "pas été retenue pour ce poste.\n\nBonne continuation"
        ),
    ),
    (
        "donner une suite",
        (
            "Nous sommes au regret de vous informer que nous ne pouvons pas donner une suite favorable "
            "à votre candidature."
        ),
    ),
    (
        "d’autres",
        (
            "Après réflexion, nous avons choisi de poursuivre avec d’autres candidats pour le poste de "
            "Chef de projet."
        ),
    ),
    (
        "no has sido",
        (
            "Hola Jordan: gracias por participar. Lamentamos comunicarte que no has sido seleccionado "
            "para el puesto de Analista."
        ),
    ),
    (
        "otros candidatos",
        "Hemos decidido continuar el proceso con otros candidatos cuyo perfil se ajusta más.",
    ),
    ("cubierta", "Gracias por tu candidatura. La vacante ya ha sido cubierta."),
    (
        "niet verder",
        ("Beste Jordan,\n\nBedankt voor je sollicitatie. Helaas gaan we niet verder met jouw sollicitatie."),
    ),
    ("andere kandidaat", "We hebben voor een andere kandidaat gekozen voor de functie van Data Analist."),
    (
        "não foi selecionado",
        ("Olá Jordan, agradecemos o interesse. Infelizmente você não foi selecionado para a próxima etapa."),
    ),
    (
        "outros candidatos",
        "Neste momento decidimos seguir com outros candidatos para a vaga de Engenheiro de Dados.",
    ),
]

NOT_NOES = [
    (
        "acknowledgement",
        (
            "Thank you for applying to Acme! We have received your application. If your profile does "
            "not match, we will not be moving forward, and you will hear from us by mail."
        ),
    ),
    (
        "acknowledgement",
        (
            "We received your application. Unfortunately we cannot respond to every applicant in "
            "person. Should you not be selected for this position, we will keep your details."
        ),
    ),
    ("invitation", "Hi Jordan, unfortunately I have to move our interview to Tuesday. Would 10:00 work?"),
    (
        "invitation",
        ("We regret to inform you that the interview on Monday must be postponed. Please pick a new slot."),
    ),
    (
        "invitation",
        (
            "Great news! We would like to invite you to the next round. You are not moving on alone: a "
            "colleague of yours interviews as well."
        ),
    ),
    (
        "job alert",
        (
            "New jobs matching your search: Data Engineer at Acme, Berlin. A position you saved has "
            "been filled. See similar jobs."
        ),
    ),
    (
        "other",
        (
            "This week: how to answer a no. You all know the mail: “Unfortunately, we have decided to "
            "move forward with other candidates, and wish you luck.” Read on for five answers."
        ),
    ),
    (
        "offer",
        (
            "We are delighted to offer you the position of Data Engineer. Unfortunately the offer "
            "letter cannot be signed online."
        ),
    ),
    (
        "on hold",
        (
            "A short update: the role has been put on hold because of a reorganisation. We have not "
            "yet made a decision about your application."
        ),
    ),
    (
        "survey",
        (
            "You recently interviewed with us. Please fill in this two-minute survey about your "
            "experience; your answers do not affect your application."
        ),
    ),
    (
        "acknowledgement",
        (
            "Your application is under review. We are still interviewing other candidates and will be "
            "in touch next week."
        ),
    ),
    (
        "other",
        (
            "Unfortunately we were not able to open the CV attached to your application. Could you "
            "send it as PDF?"
        ),
    ),
    (
        "other",
        (
            "Unfortunately your application is incomplete and cannot be processed until you upload a "
            "cover letter."
        ),
    ),
    (
        "withdrawn",
        (
            "Hi Dana, unfortunately I have decided to withdraw and not to move forward with my "
            "application, as I accepted another offer."
        ),
    ),
    (
        "withdrawn",
        ("As you asked, your application for Data Engineer has been withdrawn. We wish you good luck."),
    ),
    ("other", "We have not yet been able to make a decision on your application. Sorry for the wait."),
    (
        "acknowledgement",
        (
            "vielen Dank, Ihre Bewerbung ist eingegangen. Sollten wir Sie nicht berücksichtigen "
            "können, melden wir uns ebenfalls."
        ),
    ),
    (
        "invitation",
        ("leider muss ich Ihnen für Dienstag absagen. Können wir das Gespräch auf Mittwoch verschieben?"),
    ),
    (
        "acknowledgement",
        (
            "Nous avons bien reçu votre candidature. Sans réponse de notre part sous trois semaines, "
            "veuillez considérer qu'elle n'a pas été retenue."
        ),
    ),
    (
        "invitation",
        "Malheureusement je dois reporter notre entretien de mardi. Seriez-vous disponible jeudi ?",
    ),
    (
        "acknowledgement",
        "Hemos recibido tu candidatura. Si no eres seleccionado, te lo comunicaremos por correo.",
    ),
    ("invitation", "Helaas moet ik ons gesprek van maandag verzetten. Komt woensdag uit?"),
    (
        "acknowledgement",
        "Recebemos a sua candidatura. Caso não seja selecionado para a vaga, avisaremos por e-mail.",
    ),
    (
        "other",
        ("Candidates not moving forward will be told by the end of the month. Nothing to do for you now."),
    ),
    ("other", "Thanks for your note, Jordan. I am happy to stay in touch, and coffee in June sounds good."),
    ("other", ""),
]

# Other words for the same, as strangers would put them; only the answer is held here, not its reason.
FURTHER_NOES = [
    (
        "We've given your profile serious thought, but other applicants fit our needs more "
        "closely, and we won't take things further."
    ),
    ("Following your final round on Thursday, I'm sorry to tell you we won't be making you an offer."),
    ("Thank you for your application. We have to inform you that we are not considering it any further."),
    "Your skills are impressive, but we have selected another applicant for this position.",
    "This role has now been closed and we won't be hiring for it. Thank you for applying.",
    "Regrettably we are not in a position to progress your application on this occasion.",
    ("nach eingehender Prüfung Ihrer Unterlagen haben wir uns leider gegen Ihre Bewerbung entschieden."),
    (
        "Heute müssen wir dir leider mitteilen, dass wir dich für die Stelle nicht weiter im "
        "Prozess berücksichtigen."
    ),
    "Die Position konnte zwischenzeitlich besetzt werden. Wir danken für Ihre Bewerbung.",
    "Nous avons le regret de vous annoncer que votre candidature n'a pu être retenue.",
    "Sentimos informarte de que hemos optado por otra persona para el puesto.",
    "Jammer genoeg ben je niet geselecteerd voor de volgende ronde.",
    "Lamentamos informar que a sua candidatura não foi aprovada para esta vaga.",
    (
        "Thank you for your patience while we worked through our hiring process. At this time, "
        "we've chosen to advance other applicants. Please don't let this discourage you."
    ),
    (
        "I appreciate you speaking with Sam and me last week. The panel felt that your "
        "background isn't quite what we need right now, so we are going to pass."
    ),
    (
        "We've completed our review and your background is not the right match for the Platform "
        "Engineer position."
    ),
    "After careful consideration, we won't be progressing your application any further.",
    ("We had an overwhelming response to this role, and on this occasion you have not been shortlisted."),
    (
        "Thanks for your interest in Initech. We're sorry to say we've filled the role with an "
        "internal candidate."
    ),
    "Unfortunately, your application was not successful this time.",
    "We regret that we cannot consider your application further.",
    ("We've decided to close this requisition without hiring. Thank you for interviewing with us."),
    "I'm afraid it's not good news: you did not make it to the next stage.",
    (
        "Nach sorgfältiger Prüfung müssen wir Ihnen leider mitteilen, dass wir Ihre Bewerbung "
        "nicht weiter berücksichtigen werden."
    ),
    "wir bedauern, Ihnen keine positive Rückmeldung geben zu können.",
    (
        "Leider hat es diesmal nicht geklappt. Wir haben uns für eine Kandidatin mit mehr "
        "Erfahrung entschieden."
    ),
    "Leider passt dein Profil nicht zu unserer aktuellen Ausschreibung.",
    "Nous vous informons que votre profil n'a pas été retenu pour la suite du processus.",
    (
        "Malgré l'intérêt de votre parcours, nous ne pouvons malheureusement pas répondre "
        "favorablement à votre candidature."
    ),
    "Después de revisar tu perfil, hemos decidido no continuar con tu candidatura.",
    "Lamentablemente en esta ocasión tu perfil no encaja con lo que buscamos.",
    ("Na zorgvuldige afweging hebben we besloten om niet met je verder te gaan in de procedure."),
    "Helaas moeten we je teleurstellen: je sollicitatie is afgewezen.",
    "Após análise do seu perfil, optamos por não dar continuidade à sua candidatura.",
    "Agradecemos sua participação, mas a vaga foi preenchida por outro candidato.",
    (
        "Jordan, thanks again for coming in. We loved meeting you, but in the end another "
        "finalist had deeper Spark experience and has accepted our offer."
    ),
    (
        "After reviewing your background, we do not feel it aligns with what we are looking for "
        "at this time and will not be progressing."
    ),
    "Your candidacy for Data Engineer will not be advancing.",
    "We have made the difficult decision to not continue the process with you.",
    "Thank you for applying. We have chosen someone whose skills are a closer match.",
    "I wanted to let you know that we're going with somebody else for this one. Sorry!",
    "wir müssen Ihnen heute leider eine Absage erteilen.",
    "Wir haben uns gegen eine Fortsetzung des Bewerbungsprozesses entschieden.",
    (
        "leider konnten Sie uns im Auswahlverfahren nicht überzeugen, sodass wir Ihre Bewerbung "
        "nicht weiterverfolgen."
    ),
    "Votre candidature n'a malheureusement pas retenu notre attention.",
    "Nous avons décidé de ne pas poursuivre le processus avec vous.",
    "Tu candidatura no ha avanzado a la siguiente fase.",
    "Le informamos que ha sido descartado del proceso de selección.",
    "We hebben besloten je niet uit te nodigen voor een gesprek.",
    "Não seguiremos com a sua candidatura neste momento.",
    (
        "Thank you for applying to Acme. We have decided to continue with candidates whose "
        "background is closer to the role."
    ),
    "We are moving ahead with applicants whose experience matches our needs more closely.",
    "At this point we will proceed with candidates who have stronger Kubernetes experience.",
    "Thank you for your time. We have chosen not to continue.",
    "The team has opted not to progress your candidacy.",
    "After the final round we have decided against making you an offer.",
    "We have decided not to proceed with the interview process.",
    "It was close, and in the end the team decided not to make you an offer.",
    "Thanks again for meeting us. We ended up hiring someone internally.",
    "The business has filled this one from within, so I won't take more of your time.",
    "Helaas is onze keuze gevallen op een andere kandidaat.",
    "Voor deze functie is de keuze op iemand anders gevallen.",
    "Na zorgvuldig overleg gaan we niet verder met jouw sollicitatie.",
    "Wij gaan daarom niet door met uw sollicitatie.",
]

FURTHER_NOT_NOES = [
    (
        "Thanks for applying to Initech. What happens next: we read every application. If it is "
        "not a fit, we will tell you within two weeks."
    ),
    ("Hi Jordan, I can't make our call on Friday after all, sorry. Could we do next week instead?"),
    ("Your application for Data Engineer was forwarded to the hiring manager, who has not seen it yet."),
    ("Congratulations, you have been selected for an interview. We unfortunately cannot reimburse travel."),
    "We noticed you started but did not finish your application. The role closes on Sunday.",
    "Recommended jobs for you: Senior Data Engineer at Globex. Not interested? Unsubscribe.",
    (
        "Sorry for the confusion in my last mail: you have not been rejected. The team will meet "
        "you on Monday."
    ),
    (
        "Ihr Vorstellungsgespräch am Montag muss leider entfallen. Wir schlagen Ihnen gern einen "
        "neuen Termin vor."
    ),
    "Wir freuen uns, Sie kennenzulernen. Fahrtkosten können wir leider nicht übernehmen.",
    "Votre entretien est confirmé. Malheureusement le parking n'est pas disponible.",
    "Tu entrevista ha sido reprogramada. Lamentamos las molestias.",
    (
        "Bedankt voor je sollicitatie. We nemen zo snel mogelijk contact op, ook als je niet "
        "geselecteerd bent."
    ),
    ("Obrigado pela candidatura. Se o seu perfil não for selecionado, manteremos seu currículo."),
    ("The candidate you referred, Sam Hill, was not selected for the position. Thank you for the referral."),
    (
        "Thanks for applying! Our team will review your application. If selected for an "
        "interview, a recruiter will reach out. Because of volume we may not be able to reply to "
        "everyone."
    ),
    (
        "You are receiving this because your saved search has 12 new jobs. This job is no longer "
        "available: Data Analyst at Acme."
    ),
    (
        "Hi Jordan, we're excited to move forward with you to the onsite! Unfortunately parking "
        "is not available, so please take the train."
    ),
    (
        "Your interview is confirmed for Thursday. If you can no longer attend, let us know so "
        "we can offer the slot to another candidate."
    ),
    "We decided to move forward with your application. Congratulations!",
    "We have decided not to wait any longer and would like to offer you the role.",
    ("Our recruiter Dana is unfortunately out sick today, so your call needs to move. We're not cancelling!"),
    (
        "Quick update: we are continuing to interview other candidates this week and expect to "
        "decide by Friday."
    ),
    ("Your assessment has not been completed. Without it we cannot proceed with your application."),
    "Please note: your application cannot be considered until you confirm your email address.",
    ("The hiring manager has not made a decision. I'll chase her and let you know whether we move forward."),
    "Ihre Bewerbung ist bei uns eingegangen. Leider kann die Prüfung etwas länger dauern.",
    ("Leider konnten wir Sie telefonisch nicht erreichen. Wann passt es Ihnen für ein Gespräch?"),
    ("Malheureusement, nous n'avons pas réussi à vous joindre par téléphone au sujet de votre candidature."),
    ("Lamentablemente no pudimos contactarte por teléfono sobre tu candidatura. ¿Cuándo podemos llamarte?"),
    "Helaas konden we je cv niet openen. Kun je het nog een keer sturen?",
    ("Infelizmente não conseguimos falar com você por telefone sobre a vaga. Qual o melhor horário?"),
    ("Your LinkedIn weekly digest: 5 reasons why you were not selected for the job, and what to do next."),
    "No worries, take your time with the application. The role is not going anywhere.",
    "We are sorry to hear that you are withdrawing. We wish you all the best.",
    (
        "You have been selected to move forward to the final round. Other candidates will be "
        "informed separately."
    ),
    (
        "We received your request. If we decide not to move forward, you'll be notified. "
        "Otherwise expect a call."
    ),
    ("Reminder: you have not yet submitted your take-home. Not to worry, you have two more days."),
    ("Thank you for your interest. There's nothing further you need to do; we'll reach out with next steps."),
    (
        "Thanks for the chat! I'd love to move ahead with an interview with our other team "
        "members and another engineer."
    ),
    "Our other candidates dropped out, so we would like to speed up your process.",
    (
        "I'm moving on to another company, so Sam Hill will be your new recruiter. Your "
        "application is not affected."
    ),
    ("We are sorry for the delay. The position is not closed, and you are still in the running."),
    "Wir haben uns für Sie entschieden! Anbei der Vertrag.",
    ("Ihre Bewerbung wurde an einen anderen Bereich weitergeleitet. Bitte haben Sie noch etwas Geduld."),
    (
        "Votre candidature a été transmise au manager. Vous recevrez une réponse, positive ou "
        "négative, sous dix jours."
    ),
    "Tu candidatura sigue en proceso. No hemos tomado una decisión.",
    "Je sollicitatie is nog in behandeling. We zijn nog niet verder gegaan met de selectie.",
    "Sua candidatura está em análise. Ainda não temos uma decisão.",
    ("Webinar: what recruiters mean when they say you are not a fit for the role. Register now!"),
    "Your rejected expense report needs attention.",
    (
        "Your application was declined: Acme Credit Card. We are unable to offer you a place on "
        "our waiting list."
    ),
    "By Friday we will have read every CV, and then continue with candidates whose profile is closer.",
    "We continue with candidates whose background matches best, and are happy that you are one of them.",
    "As you have chosen not to continue with your application, we have taken it off our list.",
    "Since you decided not to proceed, here is how to delete your account.",
    "We have chosen not to continue with the phone screen and would like to meet you in person right away.",
    "The team decided not to move the interview after all: Thursday at 10:00 stands.",
    "We have decided against making the test longer, so plan one hour for it.",
    "We decided not to offer remote work for this team. Does Berlin suit you?",
    "We often try hiring someone internally first, which is why this took so long. Now it is your turn.",
    "We are not hiring someone internally for this; you are our only candidate.",
    "We promote people internally every year, as you will see when you join.",
    "Our team was filled from within last year. Now we look outside, and would like to meet you.",
    "The hiring manager has two seats; one has been filled internally, the other one could be yours.",
    "I was promoted internally, so Sam Hill will be your contact.",
    "We will move forward with candidates who bring more than three years of experience.",
    "We only proceed with applicants who have stronger SQL than Excel, so bring some queries to the talk.",
    "We have decided not to extend the deadline; please apply by Friday.",
    "Als u niet reageert, gaan we niet verder met uw sollicitatie.",
    "Mocht onze keuze op een andere kandidaat zijn gevallen, dan hoort u dat voor vrijdag.",
    "Als onze keuze is gevallen op een andere kandidaat, laten we dat per mail weten.",
    "Onze keuze is gevallen op jou! Een andere kandidaat valt daarmee af.",
    "Zonder je motivatiebrief gaan we niet verder met je sollicitatie.",
    "We gaan vandaag niet verder met je sollicitatie, maandag pakken we het weer op.",
    "Ihr Gespräch ist am 12. Mai. Leider ist an diesem Tag der Parkplatz gesperrt.",
]


@pytest.mark.parametrize(("words", "text"), NOES)
def test_a_no_is_seen_with_the_sentence_that_says_it(words: str, text: str) -> None:
    verdict = judge(text)
    assert verdict.is_no
    assert verdict.kind == "no"
    assert verdict.sentence is not None
    assert words in verdict.sentence
    assert 0.6 < verdict.certainty <= 1


@pytest.mark.parametrize(("kind", "text"), NOT_NOES)
def test_what_is_no_no_is_never_taken_for_one(kind: str, text: str) -> None:
    verdict = judge(text)
    assert not verdict.is_no
    assert verdict.kind == kind
    assert 0 < verdict.certainty <= 1
    assert (verdict.sentence is None) == (kind == "other")


@pytest.mark.parametrize("text", FURTHER_NOES)
def test_a_no_in_other_words_is_seen(text: str) -> None:
    assert judge(text).is_no


@pytest.mark.parametrize("text", FURTHER_NOT_NOES)
def test_no_no_in_other_words_is_none(text: str) -> None:
    assert not judge(text).is_no


def test_the_table_is_as_wide_as_it_claims() -> None:
    assert len(NOES) + len(NOT_NOES) >= 40
    assert len(NOT_NOES) >= 15


def test_a_regret_alone_is_a_weaker_no_than_a_plain_one() -> None:
    weak = judge("Unfortunately there is no position for you with us.")
    assert weak.is_no
    assert weak.certainty < judge("We will not be moving forward with your application.").certainty


def test_two_sentences_and_good_wishes_are_surer_than_one() -> None:
    one = judge("We will not be moving forward with your application.")
    more = judge(
        "We will not be moving forward with your application. We decided to proceed with other candidates."
        " We wish you success in your search."
    )
    assert more.certainty > one.certainty


def test_an_invitation_to_another_role_makes_a_no_less_certain() -> None:
    text = "We will not be moving forward with your application. "
    assert judge(text + "We would like to invite you to interview for another role.").certainty < 0.8


def test_a_no_in_the_subject_counts_where_the_subject_is_the_senders() -> None:
    assert judge("Details in your portal.", subject="Absage zu Ihrer Bewerbung").is_no
    assert not judge("Details in your portal.").is_no


def test_a_filled_role_is_a_no_only_to_who_applied() -> None:
    assert not judge("The role has been filled.").is_no
    assert judge("Thank you for applying. The role has been filled.").is_no


def test_sentences_are_joined_over_broken_lines_and_parted_at_bullets_and_greetings() -> None:
    said = sentences("Hi Jo,\nwe are\nsorry. It is a no.\n- one\n- two\n\nBye")
    assert said == ("Hi Jo,", "we are sorry.", "It is a no.", "- one", "- two", "Bye")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Wir sehen uns am 12. Mai um 10 Uhr. Bis dann.",
            ("Wir sehen uns am 12. Mai um 10 Uhr.", "Bis dann."),
        ),
        ("Am 1. März 2026 geht es los.", ("Am 1. März 2026 geht es los.",)),
        ("Bis zum 3. Okt. Danke!", ("Bis zum 3. Okt.", "Danke!")),
        ("Wir sehen uns am\n12. Mai um 10 Uhr.", ("Wir sehen uns am 12. Mai um 10 Uhr.",)),
        ("Am 3. Jan. ab 9 Uhr.", ("Am 3. Jan. ab 9 Uhr.",)),
        ("Wir sind 12. Marie leitet uns.", ("Wir sind 12.", "Marie leitet uns.")),
        ("Bitte:\n1. Marken nennen\n2. Jan fragt", ("Bitte:", "1.", "Marken nennen", "2.", "Jan fragt")),
        ("Er kommt 2026. Mai bleibt frei.", ("Er kommt 2026.", "Mai bleibt frei.")),
    ],
)
def test_no_sentence_ends_within_a_german_day(text: str, expected: tuple[str, ...]) -> None:
    assert sentences(text) == expected


def test_a_very_long_mail_is_read_in_part() -> None:
    assert len(sentences("A b.\n\n" * 2_000)) == 400


@given(st.text(max_size=400), st.text(max_size=80))
def test_no_text_is_too_odd_to_judge(text: str, subject: str) -> None:
    verdict = judge(text, subject=subject)
    assert 0 < verdict.certainty <= 1
    assert not verdict.is_no or verdict.sentence


@given(st.lists(st.sampled_from([text for _, text in NOT_NOES[:9]]), max_size=1), st.text(max_size=50))
def test_what_stands_around_makes_no_no_of_what_is_none(texts: list[str], around: str) -> None:
    if judge(around).is_no:
        return
    assert not judge("\n\n".join([*texts])).is_no

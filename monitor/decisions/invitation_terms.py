"""How employers ask to an interview, in five languages, and what only sounds like it. Words only; pure.

Every pattern is searched in one folded sentence (no case, no accents, straight apostrophes).
"""

from __future__ import annotations

import re

_INTERVIEW = (
    r"(?:[\"'(]?(?:[^\s-]+-){0,3}(?:interview(?!ing|er|ed)\w*|phone screen\w*|screening(?: call"
    r"| interview)?|recruiter screen|onsites?|on-site|assessment cent(?:er|re)|trial day|(?:next|second"
    r"|third|final|last|first|technical) (?:interview )?(?:round|stage)|case study (?:session|presentation)"
    r"|\w*(?:vorstellungs|bewerbungs|kennenlern|fach)gesprach\w*|jobinterview|probearbeit\w*|probetag"
    r"|telefoninterview|entretien\w*|entrevistas?|sollicitatiegesprek\w*|kennismakingsgesprek\w*))"
)
_TALK = (
    r"(?:[\"'(]?(?:[^\s-]+-){0,3}(?:call|video call|phone call|chat|conversation|coffee|meeting|zoom"
    r"|gesprach\w*|telefonat\w*|videocall|austausch|termin\w*|echange|appel|visio\w*|rendez-vous|llamada"
    r"|videollamada|reunion|charla|gesprek\w*|kennismak\w*|belafspraak|afspraak))"
)
_SOON = (
    r"(?:schedul|book|arrang|organi[sz]|set(?:ting)? up|plan|coordinat|find(?:ing)? (?:\S+ ){0,2}?(?:time"
    r"|slot|minutes)|pick)\w*"
)
_FIXED = r"(?:confirmed|scheduled|booked|arranged|set|rescheduled|moved|postponed|planned)"
_WISH_EN = r"(?:would|'d) (?:\w+ ){0,2}?(?:like|love|be (?:happy|glad|delighted|pleased|thrilled|excited)) to"


def _patterns(noun: str) -> tuple[re.Pattern[str], ...]:
    """The ways of asking somebody to what a noun names."""
    return tuple(
        re.compile(pattern)
        for pattern in (
            # English
            rf"\binvit(?:e|ing)\b (?!(?:other|another|a friend))(?:\S+ ){{0,10}}?{noun}\b",
            rf"\b{_WISH_EN} (?:\S+ ){{0,10}}?{noun}\b",
            rf"\b{_SOON} (?:\S+ ){{0,6}}?{noun}\b",
            rf"\b(?:you are|you're|you have been|you've been|been) (?:invited|selected"
            rf"|shortlisted) (?:\S+ ){{0,4}}?(?:to|for) (?:\S+ ){{0,6}}?{noun}\b",
            rf"\b{noun} (?:\S+ ){{0,10}}?(?:is|are|has been|have been|was) (?:now |all |hereby )?{_FIXED}\b",
            rf"\b(?:reschedul(?:e|ing)|mov(?:e|ing)|push|postpon(?:e|ing)|shift(?:ing)?"
            rf"|confirm(?:ing)?) (?:\S+ ){{0,5}}?{noun}\b",
            rf"\b(?:move|moving|bring|progress|advance|advancing|take) (?:you"
            rf"|your application) (?:\S+ ){{0,3}}?to (?:\S+ ){{0,4}}?{noun}\b",
            rf"\b(?:are you|would you be|you're|you are) (?:\w+ ){{0,2}}?(?:free|available|around|open"
            rf"|up) (?:\S+ ){{0,10}}?{noun}\b",
            rf"\b(?:your|times?|when|of) (?:availabilit\w+|available)\b (?:\S+ ){{0,8}}?{noun}\b",
            rf"\b(?:free|available) (?:for|to have|to do) (?:\S+ ){{0,8}}?{noun}\b",
            rf"\b(?:do|would) you have (?:\S+ ){{0,10}}?{noun}\b",
            rf"\b(?:looking|look) forward to (?:our|your|the|seeing you (?:at|for)) (?:\S+ ){{0,5}}?{noun}\b",
            rf"\b(?:next step|next stage) (?:\S+ ){{0,4}}?(?:is|will be|would be) (?:\S+ ){{0,5}}?{noun}\b",
            rf"\b(?:details|confirmation|invitation|invite) (?:\S+ ){{0,4}}?(?:for|of"
            rf"|to) (?:\S+ ){{0,6}}?{noun}\b",
            rf"^(?:your )?(?:\S+ )?{noun} (?:invitation|invite|confirmation|details|schedule|request)\b",
            # German
            rf"\b{noun} (?:\S+ ){{0,14}}?(?:einladen|einzuladen|vereinbar\w*|auszumachen|ausmachen"
            rf"|bestatig\w*|verschieb\w*|verleg\w*|fuhr(?:en|st)|findet|einplanen)\b",
            rf"\b(?:lad(?:e|en)|einladen|einzuladen|einladung|bestatig\w*|verschieb\w*|verleg\w*"
            rf"|vereinbar\w*|terminvorschl\w*|terminbestatigung|termin) (?:\S+ ){{0,14}}?{noun}\b",
            rf"\b(?:zeit|verfugbar|moglich|passt|ginge|klappt|lust) (?:\S+ ){{0,8}}?{noun}\b",
            rf"\b(?:mochten|mochte|wurden|wurde|freuen|freue) (?:\S+ ){{0,8}}?(?:auf|zu|in|bei"
            rf"|fur) (?:\S+ ){{0,4}}?{noun}\b",
            # French
            rf"\b(?:invit\w+|convi\w+|conven\w+|planifi\w+|fix\w+|propos\w+|confirm\w+|report\w+|decal\w+"
            rf"|organis\w+|disponib\w+|rencontrer|convoqu\w+) (?:\S+ ){{0,10}}?(?:\S+')?{noun}\b",
            rf"\b{noun} (?:\S+ ){{0,6}}?(?:est|a ete|aura lieu) (?:confirme|planifie|fixe|prevu|le)\b",
            # Spanish
            rf"\b(?:invit\w+|convoc\w+|agend\w+|program\w+|reprogram\w+|concert\w+|confirm\w+|coordin\w+"
            rf"|disponib\w+|proponer\w*|citar\w*) (?:\S+ ){{0,10}}?{noun}\b",
            rf"\b{noun} (?:\S+ ){{0,6}}?(?:esta|ha sido|queda|sera) (?:confirmad|programad|agendad|el\b)\w*",
            # Dutch
            rf"\b(?:uitnodig\w*|nodig(?:en)?|uit te nodigen|bevestig\w*|verzet\w*|plan(?:nen)?|inplannen"
            rf"|beschikbaar|tijd|afspreken) (?:\S+ ){{0,12}}?{noun}\b",
            rf"\b{noun} (?:\S+ ){{0,8}}?(?:inplannen|plannen|in te plannen|verzetten|bevestig\w*"
            rf"|uit te nodigen|staat gepland)\b",
        )
    )  # fmt: skip


INTERVIEWS = (
    *_patterns(_INTERVIEW),
    *(
        re.compile(pattern)
        for pattern in (
            r"\b(?:made|make) it (?:in)?to the (?:next|second|third|final) (?:round|stage)\b",
            r"\b(?:nachste|zweite|dritte|letzte) runde geschafft\b",
            rf"\b{_INTERVIEW}\b.{{0,60}}?\b(?:i|we|i'd|we'd|wir|ich) (?:\S+ )?(?:suggest|propose|schlage"
            r"|schlagen)\b",
            rf"\b(?:upcoming|reminder|reminding you) (?:\S+ ){{0,6}}?{_INTERVIEW}\b",
            rf"\b(?:freuen uns|freue mich) auf (?:\S+ ){{0,2}}?{_INTERVIEW}\b",
            rf"\b{_INTERVIEW}\b.{{0,40}}?\b(?:must|needs? to|has to) be (?:postponed|moved|rescheduled)\b",
            rf"\b(?:triffst du|treffen sie) (?:\S+ ){{0,10}}?{_INTERVIEW}\b",
            r"\binterviewers?\b.{0,60}?\b(?:is|are|will be)\b",
        )
    ),
)
"""A sentence with one of these asks to an interview, confirms it or moves it."""

A_MEETING = re.compile(
    rf"\b{_INTERVIEW}\b|\b(?:intro|introduction|introductory|screening|first|get to know|recruiter"
    rf"|hiring manager|erstes|kennenlern\S*|premier|primera|eerste) (?:\S+ ){{0,2}}?{_TALK}\b"
)
"""The title of a meeting in a calendar that is an interview."""

TALKS = (
    *_patterns(_TALK),
    *(
        re.compile(pattern)
        for pattern in (
            r"\b(?:can|could|shall|may|should) (?:we|i) (?:\w+ ){0,3}?(?:talk|speak|chat|call|meet"
            r"|connect)\b",
            r"\b(?:darf|kann|konnen|durfen|wollen) (?:ich|wir) (?:\S+ ){0,4}?(?:anrufen|telefonieren|sprechen"
            r"|treffen)\b",
            r"\b(?:disponible|libre|moment)\b.{0,40}?\b(?:discuter|parler|echanger)\b",
            r"\b(?:puedes|podemos|podriamos)\b.{0,30}?\b(?:hablar|charlar|reunirnos)\b",
            r"\b(?:kunnen we|zullen we|kan ik)\b.{0,30}?\b(?:bellen|spreken|afspreken)\b",
            rf"\b{_WISH_EN} (?:meet|speak|talk|chat|connect)\w*(?: (?:with|to))? you\b",
            rf"\b{_WISH_EN} (?:get to know|learn more about) you\b",
            r"\b(?:you will|you'll|you) (?:be )?(?:meet|speak|talk|chat|chatting"
            r"|interview)\w* (?:with|by|to)\b",
            r"\b(?:move|moving|take|bring) you (?:\S+ ){0,3}?(?:to|into) the (?:next|second|final) (?:round"
            r"|stage|step)\b",
            r"\b(?:pick|choose|select|book) a (?:time|slot|date)\b",
            r"\b(?:mochten|wurden|mochte|wurde|freuen)\b.{0,60}?\b(?:kennenlernen|kennenzulernen)\b",
            r"\b(?:souhait\w+|aimer\w+|serions ravis|serais ravie?)\b.{0,40}?\b(?:rencontrer|echanger avec"
            r"|faire (?:votre|ta) connaissance)\b",
            r"\b(?:gustaria|encantaria|queremos)\b.{0,30}?\b(?:conocerte|conocerle|conocerla|hablar contigo"
            r"|hablar con usted)\b",
            r"\b(?:willen|wil|zouden|graag)\b.{0,40}?\b(?:kennismaken|kennis met je maken|met je (?:praten"
            r"|spreken))\b",
        )
    ),
)
"""The same with words that may mean any other talk: it takes an application around them."""

NO_INVITATION = re.compile(
    r"\b(?:webinar|open (?:day|house|evening|door)|job ?fair|career fair|meet-?up|hackathon|workshop"
    r"|conference|info(?:rmation)? session|newsletter|podcast|blog|masterclass|course|seminar|live ?stream"
    r"|virtual event|event|demo|product tour|survey|feedback (?:call|form)|questionnaire"
    r"|tag der offenen tur|karrieretag\w*|jobmesse|messe|schnuppertag|infoabend|infoveranstaltung"
    r"|veranstaltung|umfrage|portes ouvertes|salon|evenement|jornada de puertas|feria|evento|encuesta"
    r"|open dag|inloopavond|banenmarkt|evenement|enquete|interviews? (?:with|mit) (?:our|the"
    r"|unser\w*) (?:founder|ceo|cto|chief|team|colleague|grunder\w*|kolleg\w*)|interview (?:tips?|guide"
    r"|prep\w*|questions|coaching|training)|(?:tips?|guide|prepare|preparing) (?:\S+ ){0,4}?interviews?"
    r"|linkedin network|connect on linkedin|your network|refund|invoice|ticket|subscription|demo call"
    r"|background check|references?|onboarding|first day|contract|offer (?:call|letter)|go through (?:it"
    r"|the offer)|discuss (?:it|the offer)|vertrag\w*|reimburse\w*|expenses|reisekosten\w*)\b"
)
"""The sentence, or the subject, is about something else."""

OTHERS = re.compile(
    r"\binterview\w* (?:\w+ )?(?:other|more|further|additional|several)\b|"
    r"\b(?:candidates?|applicants?|those|people|finalists?|talents?) (?:\S+ ){0,4}?(?:will|are|who|we|is"
    r"|may|can|get)\b|\binvit\w* (?:\w+ ){0,2}?(?:other|another|someone|candidates|applicants|those)\b"
    r"|\b(?:shortlisted|selected|successful|suitable) (?:candidates?|applicants?)\b|\b(?:bewerber\w*"
    r"|kandidat\w*) (?:\S+ ){0,4}?(?:werden|laden)\b|\b(?:typically|usually|normally|generally|in der regel"
    r"|ublicherweise|normalerweise|generalement|normalmente|doorgaans|meestal)\b|\b(?:may|might"
    r"|could) (?:then |also )?(?:be )?(?:invit\w*|contact\w*|reach)\b|\bwe(?:'ll| will| may"
    r"| shall) (?:\w+ ){0,2}?(?:contact|reach out|get in touch|be in touch|come back|get back|let you know"
    r"|notify|inform|call you)\b|\b(?:melden|kontaktieren) (?:wir )?uns\b|\b(?:our|the) (?:hiring|interview"
    r"|recruit\w*|selection|application) process\b(?! with you)|\bunser (?:bewerbungs|auswahl)prozess\b"
    r"|\bprocess (?:includes|consists|involves|has|looks)\b"
)
"""What employers do in general, with others, or perhaps: nobody is asked yet."""

OVER = re.compile(
    r"\b(?:thank you|thanks|many thanks|grateful|enjoyed|pleasure|was great|were great|nice"
    r"|lovely) (?:\S+ ){0,6}?(?:interviewing|interview|call|chat|conversation|meeting|talking|speaking"
    r"|time)\b|\b(?:after|following|during|since|from|in) (?:our|your|the|last|yesterday's"
    r"|today's) (?:\w+ ){0,3}?(?:interview|call|chat|conversation|meeting)s?\b|\b(?:danke|vielen dank"
    r"|dank) (?:\S+ ){0,6}?\w*(?:gesprach|interview|telefonat|zeit)\w*|\bnach (?:unserem|dem|ihrem"
    r"|deinem) (?:\w+ )?\w*(?:gesprach|interview|telefonat)\b|\bmerci (?:\S+ ){0,6}?(?:\S+')?(?:entretien"
    r"|echange)\b"
    r"|\bgracias (?:\S+ ){0,6}?(?:entrevista|charla)\b|\bbedankt (?:\S+ ){0,6}?\w*gesprek\b|\bhow (?:was"
    r"|did) (?:your|the) (?:\w+ )?interview\b"
)
"""A talk that was, which may stand before one that will be."""

CALLED_OFF = re.compile(
    r"\b(?:interview|call|meeting|event|chat|conversation|\w*gesprach|\w*termin|entretien|entrevista"
    r"|gesprek)\b.{0,60}?\b(?:is|are|has|have|was|been|wurde|wird|muss)\b.{0,15}?\b(?:cancell?ed|called off"
    r"|abgesagt|entfall\w*|annule|cancelad\w+|geannuleerd|afgelast)\b|\b(?:have|had|need|must"
    r"|forced) to cancel\b|\bmussen wir (?:\S+ ){0,8}?absagen\b"
)
"""A talk that will not be."""

AUTOMATIC = re.compile(
    r"^\W*(?:accepted|declined|tentative(?:ly accepted)?|cancell?ed(?: event)?|out of office"
    r"|automatic reply|auto-?reply|zugesagt|abgelehnt|abgesagt|mit vorbehalt|vorlaufig|abwesenheit\w*"
    r"|automatische antwort|accepte|refuse|provisoire|annule|reponse automatique|aceptad[oa]|rechazad[oa]"
    r"|cancelad[oa]|respuesta automatica|geaccepteerd|geweigerd|geannuleerd|voorlopig|undeliverable"
    r"|delivery status)\b(?: (?:event|termin|invitation))?\s*[:-]"
)
"""The subjects by which calendars and absent people answer."""

AVAILABILITY = re.compile(
    r"\b(?:let (?:me|us) know|tell (?:me|us)|check|see|wonder\w*|asking|ask) (?:if|whether) (?:you|that|any"
    r"|one|this)\b|\b(?:if|whether) (?:you are|you're|you would be|you'd be|you have time|that works"
    r"|this works)\b|\b(?:sag\w*|teil\w*|geben|gib|lass\w*) (?:\S+ ){0,4}?ob\b|\bob (?:sie|du|ihnen|dir)\b"
    r"|\bsi (?:vous etes|tu es|estas|esta)\b|\bof je (?:kunt|kan|beschikbaar)\b"
)
"""A condition that is a question for a time."""

CONDITION_BEHIND = re.compile(
    r"\b(?:if|provided(?: that)?|should|once|as soon as|falls|sofern|wenn|sobald|si|als|indien|zodra)\b"
    r" (?:(?:your|ihre?|deine?|votre|ton|ta|tu|su|je|jouw|uw) (?:profile?|application|cv|resume|background"
    r"|experience|skills|bewerbung|unterlagen|profil|candidature|perfil|candidatura|profiel|sollicitatie)"
    r"|there (?:is|are)|we\b|the team|it (?:is|fits)|wir\b|es (?:passt|eine)|nous\b|s'il y a|hay\b|we\b)"
)
"""A condition behind what is said, of which the employer is the judge."""

HINT = re.compile(
    r"\b(?:role|position|hiring process|process with you|take-home|application|applied|applying|candida\w+"
    r"|resume|cv|your (?:profile|background|experience)|team|opening|hiring|recruit\w*|interview\w*"
    r"|\w*bewerb\w*|beworben|vorstellungsgesprach\w*|entretien|entrevista|stelle|profil|poste|puesto"
    r"|vacante|perfil|vacature|functie|(?:ge)?sollicit\w+)\b"
)
"""There is an application around it, or something like it."""

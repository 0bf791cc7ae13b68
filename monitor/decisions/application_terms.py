"""The phrases in which mails about an application name its parts, and what kind of mail it is, in six
languages. Words only; pure.

Patterns of roles and employers read the text as it is written, since a name shows by its capitals; those of
stages read one folded sentence.
"""

from __future__ import annotations

import re

_ROLE = r"[\"“„‚«'‘]?(?P<role>[^\W_][^,;:!?|\n\"“”„«»]{1,100}?)"
_BIG_ROLE = r"[\"“„‚«'‘]?(?P<role>[A-ZÀ-ÞŠŽ0-9][^,;:!?|\n\"“”„«»]{1,100}?)"
_END = (
    r"(?=[\"”“»'’]?(?:\s+(?:at|with|@|here|in our|within|on our|and (?:for|the|your|we)|bei|in unserem|und"
    r"|chez|au sein|et|en (?!chef)|y|bij|binnen|en het|na|no|e|position|role|opening|vacancy|job|has|have"
    r"|was|is|for|that|which|haben|hat|wurde)\b|\s+[-–|•]\s|\s*[,;:!?|\"”“»]|\.(?:\s|$)|\s*$))"
)
_NOUN = r"(?:position|role|opening|vacancy|job|post|opportunity)"
_PLACE = r"(?:at|@|with|chez|bei|bij|na|no)"
_NAME = r"(?P<name>[A-ZÀ-ÞŠŽ0-9][\w&.'’+-]*(?: (?:[A-ZÀ-ÞŠŽ0-9&][\w&.'’+-]*|of|de|und|and|&)){0,4})"

ROLE_IN_SUBJECT = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:application|candidacy|interview|interest) (?i:for|as|to|in) (?i:(?:the|our|a"
        rf"|an) )?(?i:{_NOUN} (?:of|as) (?:an? )?)?{_BIG_ROLE}(?: (?i:{_NOUN}))?{_END}",
        rf"(?i:Bewerbung) (?i:als|auf die Stelle(?: als)?|für die (?:Stelle|Position)(?: als)?"
        rf"|um die Stelle als) {_BIG_ROLE}{_END}",
        rf"(?i:candidature) (?i:pour (?:le poste|l['’]offre)|au poste|à l['’]offre)(?i: de | d['’]"
        rf"| )?{_BIG_ROLE}{_END}",
        rf"(?i:candidatura|solicitud|postulación) (?i:para|a|al|à|ao)(?i: (?:la|el|a|o))?(?i: (?:puesto"
        rf"|vacante|posición|oferta|vaga|posição|cargo))?(?i: de| para)? {_BIG_ROLE}{_END}",
        rf"(?i:sollicitatie) (?i:voor|naar|op|als)(?i: de)?(?i: (?:functie|vacature|positie))?(?i: van"
        rf"| als)? {_BIG_ROLE}{_END}",
        rf"(?i:application|candidacy|Bewerbung|candidature|candidatura|sollicitatie)(?i: (?:update"
        rf"|status))?\s*[-–:|(]\s*{_BIG_ROLE}(?=\s+(?:at|bei|chez|bij)\b|\s*[-–|)]|\s*$)",
        rf"^{_BIG_ROLE}\s+(?:at|@|bei|chez|bij)\s+[A-Z]",
    )
)
ROLE_IN_TEXT = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:appl(?:ying|ied|ication)|candidacy|considered|consideration|interview\w*|interest"
        rf"|time) (?i:for|to|in) (?i:(?:the|our|a|an) )?(?i:{_NOUN} (?:of|as) (?:an? )?){_ROLE}{_END}",
        rf"\b(?i:{_NOUN} as (?:an? |our |the )?){_BIG_ROLE}{_END}",
        rf"\b(?i:(?:position|role) of (?:an? )?){_ROLE}{_END}",
        rf"\b(?:for|to|in|of|on|fill) (?:the|our|this|an?) (?P<role>[^\W_][^,;:!?|\n.]{{2,80}}?) {_NOUN}\b",
        rf"\b(?i:appl(?:ying|ied|ication)|candidacy) (?i:for|to|as) (?i:(?:the|our|a|an) )?{_BIG_ROLE}{_END}",
        rf"\b(?i:{_NOUN}):? {_BIG_ROLE}{_END}",
        rf"(?i:Bewerbung|beworben) (?:.{{0,40}}?)(?i:\bals|Stelle(?: als| des| der| eine[rs])?"
        rf"|Position(?: als| des| der| eine[rs])?) {_BIG_ROLE}{_END}",
        rf"(?i:Stelle|Position|Vakanz) (?i:als |des |der |eine[rs] )?{_BIG_ROLE}{_END}",
        rf"(?i:poste|offre) (?i:de |d['’]){_ROLE}{_END}",
        rf"(?i:puesto|vacante|posición|oferta|vaga|posição|cargo) (?i:de |para ){_ROLE}{_END}",
        rf"(?i:functie|vacature|positie|rol) (?i:van |als |voor ){_ROLE}{_END}",
    )
)
NO_ROLE = re.compile(
    r"^(?:an?|the|our|this|that|your|any|other|another|position|role|job|team|company|us|you|we|it|one"
    r"|which|hire|joining|interview\w*|review\w*|submission|application|update|status|more|now|next|open"
    r"|same|current|right|stelle|position|bewerbung|ihre?|deine?|uns\w*|eine[rsmn]?|die|der|das|votre|notre"
    r"|nous|su|tu|nuestr[oa]|je|jouw|uw|onze|ons|sua|nossa?|status|update|received|confirmation|feedback"
    r"|unsuccessful|thank\w*)\b|\b(?:application|bewerbung|candidature|unfortunately|thank you|regret)\b"
)
GENDERS = re.compile(
    r"\(\s*(?:all genders|alle geschlechter|gn|[mwfdxhivn](?:\s*[/|*,.:-]\s*[mwfdxhivn])+|h/f|f/h)\s*\)"
    r"|(?<=\s)[mwfh]/[wfmh](?:/[dxn])?(?=\s|$)",
    re.IGNORECASE,
)
REQUISITION = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?i:\b(?:requisition|req|job|posting|position|vacancy|opening|reference|ref|kennziffer"
        r"|referenz\w*|stellen-?(?:nr|id|nummer)|vacaturenummer|référence|réf|referencia|referência"
        r"|vaga)[\s.-]*(?:id|number|no|nr|nummer"
        r"|code)?\.?\s*[:#(]\s*)#?([A-Za-z]{0,5}[-_]?\d{3,10}(?:[-_]\d{1,6})?)\b",
        r"(?i:\b(?:requisition|req|job|posting|reference|ref)[\s.-]*(?:id|number|no"
        r"|nr)\.?\s+)#?([A-Za-z]{0,5}[-_]?\d{3,10}(?:[-_]\d{1,6})?)\b",
        r"\b((?:R|JR|REQ|Req|J|P|JOB)[-_]?\d{4,9}(?:-\d{1,3})?)\b",
    )
)

STAGE = tuple(
    (stage, re.compile(pattern))
    for stage, pattern in (
        (
            "offer",
            r"\b(?:withdraw|rescind|revoke)\w* (?:\w+ ){0,3}offer\b|\bangebot zuruck"
            r"|\bretirer notre (?:offre|promesse)",
        ),
        (
            "final",
            r"\bfinal[- ](?:round|stage|interview)s?\b|\blast round\b|\bfinalists?\b|\b(?:end|final)runde\b"
            r"|\bletzte\w* runde\b|\b(?:dernier tour|derniere etape|entretien final|phase finale)\b"
            r"|\b(?:ronda|etapa|fase|rodada) final\b|\b(?:laatste ronde|eindronde)\b|\bonsite\b|\bon-site\b",
        ),
        (
            "screen",
            r"\b(?:phone|telephone|screening|introductory|intro|recruiter|initial) (?:screen\w*|interview"
            r"|call|conversation|chat)\b|\b(?:telefonat|telefoninterview|telefongesprach|erstgesprach)\w*"
            r"|\bentretien telephonique\b|\b(?:llamada|entrevista telefonica|telefonische? (?:gesprek"
            r"|kennismaking)|telefonisch gesprek|ligacao|telefonema)\b",
        ),
        (
            "interview",
            r"\btime (?:\S+ ){0,4}?(?:to|you spent) (?:interview|meet|speak|talk|chat|come)|\b(?:meeting"
            r"|interviewing|speaking|talking) (?:with )?(?:you|us|our|the)\b|\b(?:your|recent|the"
            r"|our) (?:\w+ )?interviews?\b(?! process)|\b(?:met|interviewed|spoke) with\b"
            r"|\bget to know you\b|\bgetting to know you\b|\b(?:vorstellungsgesprach|bewerbungsgesprach"
            r"|kennenlern|kennenzulernen|gesprach)\w*|\bentretiens?\b|\b(?:nos|notre|vos"
            r"|votre) (?:echanges?|rencontre)\b|\bentrevistas?\b|\b(?:sollicitatie)?gesprek(?:ken)?\b",
        ),
    )
)
NOT_INVITED = re.compile(
    r"(?:\bnot\b|n't|\bunable\b|\bcannot\b|\bnicht\b|\bkein\w*|\bpas\b|\bno\b|\bniet\b"
    r"|\bnao\b).{0,60}?\b(?:invit|offer|select\w* (?:for|to)|einlad|einzulad|conv[io]|uitnodig"
    r"|uit te nodig)|\bto (?:an )?interview\b(?=.{0,20}\bother)"
)

_TEAM = (
    r"talent(?: acquisition| team| partner\w*)?|recruit(?:ing|ment|er|ers)|hiring|careers?|jobs?"
    r"|people(?: team| ops| operations| and culture| & culture)?|human resources|hr|staffing|candidate\w*"
    r"|applications?|karriere|personal\w*|bewerb\w*|recrutement|rh|seleccion|reclutamiento|werving"
    r"|recrutamento|no-?reply|noreply|do-?not-?reply|notifications?|support|info|team|workday|greenhouse"
    r"|lever|ashby|smartrecruiters|icims|teamtailor|personio|recruitee|successfactors|workable|mailer"
    r"|system|automated"
)
TEAM_WORDS = re.compile(rf"\b(?:{_TEAM})\b")
_DESK = (
    r"(?i:(?:the )?(?:global )?(?:talent(?: acquisition)?|recruit(?:ing|ment)|hiring|careers?|jobs"
    r"|people(?: ops| operations| (?:and|&) culture)?|human resources|hr|karriere|personal(?:abteilung)?"
    r"|bewerbermanagement|recrutement|selección|reclutamiento|werving|recrutamento|candidate (?:experience"
    r"|care)|no-?reply))"
)
EMPLOYER_OF_SENDER = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?:(?i:the|team) )?{_NAME},? {_DESK}(?: (?i:teams?|department))?$",
        rf"^{_DESK}(?: (?i:teams?|department))? (?i:at|@|of|from|bei|chez|bij|-|\|) {_NAME}$",
        rf"^(?:(?i:the) )?{_NAME} (?i:team|notifications?|support)$",
        rf"^(?i:team|equipo|équipe) {_NAME}$",
        rf"^{_NAME} (?i:via|through|\(via) .+$",
        rf"^[^\W\d_][\w.'’ -]{{1,60}}? (?i:from|at|@|von|bei|de|chez|bij)\s{_NAME}$",
        rf"^[^\W\d_][\w.'’ -]{{1,60}}? (?:\(|\| |- ){_NAME}\)?$",
    )
)
EMPLOYER_IN_TEXT = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:\b(?:your|recent) (?:job )?application|\bapplying) (?i:to|with|at) (?!(?i:the|our) ){_NAME}",
        rf"(?i:application|candidacy|position|role|job|opening)\b.{{0,120}}? (?:at|@|with) {_NAME}",
        rf"(?i:\binterest in (?:joining |working at |working for |a career at |opportunities at )?){_NAME}",
        rf"(?i:\b(?:Bewerbung|Stelle|Position))\b.{{0,120}}? bei (?:der |dem )?{_NAME}",
        rf"(?i:\bcandidature|\bposte)\b.{{0,120}}? (?i:chez|au sein de) {_NAME}",
        rf"(?i:\bcandidatura|\bpuesto|\bsolicitud|\bproceso|\bvacante)\b.{{0,120}}? en {_NAME}",
        rf"(?i:\bsollicitatie|\bfunctie|\bvacature)\b.{{0,120}}? bij {_NAME}",
        rf"(?i:\bcandidatura|\bvaga|\bprocesso)\b.{{0,120}}? (?:na|no|da|em) {_NAME}",
        rf"^(?:[^|:]{{0,60}} )?(?:at|@|bei|chez|bij) {_NAME}$",
    )
)
NO_NAME = re.compile(
    r"^(?:the|our|this|your|us|we|you|any|position|role|team|hr|monday|tuesday|wednesday|thursday|friday"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|\d+)\b|^.$"
)

KINDS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            "on hold",
            r"\b(?:put|placed|place|putting|is|are|been) (?:\S+ ){0,5}?on hold\b|\bpaused? (?:the |our "
            r"|this )?(?:hiring|recruit|search|role|position)|\bhiring (?:freeze|pause)|\bauf eis\b"
            r"|\bpausier|\bmis en pause|\bsuspendu|\ben pausa\b|\bon hold gezet|\bin de wacht\b|\bpausad"
            r"|\bsuspens[ao]\b",
        ),
        (
            "withdrawn",
            r"\bwithdr[ae]wn?\b|\bwithdrawal\b|\bzuruckgezogen\b|\bretire votre candidature\b"
            r"|\bteruggetrokken\b",
        ),
        (
            "offer",
            r"\b(?:pleased|happy|delighted|excited|thrilled) to (?:offer|extend)|\boffer letter\b"
            r"|\bvertragsangebot\b|\bangebot unterbreiten\b|\bpromesse d'embauche\b|\boferta (?:de trabajo"
            r"|laboral) (?:adjunta|para ti)|\barbeidsaanbod\b|\bproposta de emprego\b",
        ),
        (
            "invitation",
            r"\b(?:invite|schedule|reschedule|book|arrange|move|postpone)\w* (?:\S+ ){0,6}?(?:interview"
            r"|call|chat|meeting|conversation|screen|slot)\b|\b(?:next|second|final) (?:round|stage"
            r"|step)s?\b.{0,40}?\binvit|\b(?:interview|call|meeting)\b.{0,40}?\b(?:postponed|rescheduled"
            r"|moved)\b|\binvit\w+ you to\b|\bwould (?:like|love) to (?:invite|meet|speak|talk)"
            r"|\b(?:gesprach|interview|kennenlern\w*|termin\w*)\b.{0,60}?\b(?:einladen|einzuladen|vereinbar"
            r"|verschieb|verleg)|\b(?:laden|lade)\b.{0,60}?\b(?:gesprach|interview|kennenlern)"
            r"|\binviter\b.{0,40}?\bentretien|\b(?:reporter|decaler|planifier)\b.{0,30}?\bentretien"
            r"|\b(?:invitarte|invitarle|programar|agendar|reprogramar)\b.{0,40}?\bentrevista"
            r"|\b(?:uitnodigen|uit te nodigen|verzetten|inplannen)\b|\bgesprek\b.{0,40}?\b(?:plannen"
            r"|verzetten)|\b(?:convida\w*|agendar|remarcar)\b.{0,40}?\b(?:entrevista|conversa)",
        ),
        (
            "job alert",
            r"\b(?:new|recommended|similar) jobs?\b|\bjob (?:alert|recommendation)|\bjobs? (?:matching"
            r"|for you|like this)|\bneue (?:jobs|stellen)\b|\bnouvelles? offres?\b|\bnuev[oa]s (?:empleos"
            r"|ofertas)\b|\bnieuwe vacatures\b|\bnovas vagas\b",
        ),
        (
            "survey",
            r"\bsurvey\b|\bcandidate experience\b|\bumfrage\b|\bsondage\b|\bencuesta\b|\benquete\b"
            r"|\bpesquisa de\b|\bquestionnaire\b",
        ),
        (
            "acknowledgement",
            r"\b(?:received|receipt of|got) your (?:application|resume|cv)|\bapplication (?:has been |was "
            r"|is )?(?:received|submitted|under review)|\bthank you for (?:applying|your application"
            r"|submitting)|\bthanks for applying|\bwill (?:review|be in touch)|\b(?:bewerbung"
            r"|unterlagen)\b.{0,30}?\b(?:erhalten|eingegangen)|\beingang (?:ihrer|deiner)"
            r"|\bbien recu votre candidature|\baccusons reception|\bhemos recibido (?:tu|su)"
            r"|\b(?:sollicitatie|cv)\b.{0,20}?\bontvangen|\brecebemos (?:a )?(?:sua|tua)",
        ),
    )
)
"""What a mail is that says no no, by its words: the first kind that is found."""

APPLICATION = re.compile(
    r"\bappl(?:y|ied|ying|ication)\b|\bcandida\w*|\binterview|\byour interest\b|\bresume\b|\bcv\b"
    r"|\bbewerb\w*|\bbeworb\w*|\bbewarb|\bentretien\b|\bsolicitud\b|\bpostula\w*|\bentrevista\b"
    r"|\bsollicit\w*|\bprocesso seletivo\b"
)
"""The mail is about an application."""

WISHES = re.compile(
    r"\bwish you\b.{0,40}?\b(?:search|future|career|endeavou?rs|luck|success|best)|\b(?:best of luck"
    r"|good luck)\b|\b(?:wunsche|wunschen)\b.{0,60}?\b(?:erfolg|alles gute|weg|zukunft|suche)"
    r"|\bbonne (?:continuation|chance)\b|\b(?:mucha suerte|mucho exito|exitos?) en\b|\bveel succes\b"
    r"|\b(?:boa sorte|sucesso em)\b"
)

"""How employers say no, in six languages, and what only sounds like it. Words only; pure.

Every pattern is searched in one folded sentence (no case, no accents, straight apostrophes). They are written
from the phrases that templates of applicant systems and advice to recruiters share, not copied from a letter.
"""

from __future__ import annotations

import re

_THOSE_EN = r"(?:candidates?|applicants?|profiles?|people|person|individuals?|finalists?)"
_ROLE_EN = r"(?:position|role|job|vacancy|opening|opportunity|requisition|post)"
_YOURS_EN = r"(?:you|your (?:application|candidacy|profile|submission|resume|cv))"
_MEETING_EN = r"(?:interview|call|meeting|appointment|chat|conversation|screen(?:ing)?)"
_OTHER_EN = r"(?:other|another|different|stronger|an? internal|an? external|someone else|more)"
_ELSE_NL = r"(?:andere?n? (?:\S+ )?(?:kandida|sollicita|profiel)\S*|iemand anders)"
# "We often try to hire internally first" tells of no decision.
_TOLD_EN = (
    r"(?:(?!\b(?:not|never|often|usually|always|sometimes|consider\w*|may|might|could|would|prefer\w*|first|try"
    r"|tried|before|than|instead|besides|how|where)\b|n't)[^;])"
)
_BEWERBER = r"(?:bewerber|kandidat|mitbewerber|person|bewerbung|profil)\S*"

SURE = tuple(
    re.compile(pattern)
    for pattern in (
        # English
        rf"(?:\bnot|n't|unable to)\b.{{0,40}}?\b(?:mov|proceed|progress|continu|go|advanc"
        rf"|tak)\w*\b.{{0,30}}?\b(?:forward|further|ahead|any farther)\b(?! with (?:the|our|your"
        rf"|this) {_MEETING_EN}\b)",
        r"(?:\bnot|n't|unable to)\b.{0,30}?\b(?:proceed|progress|continu|advanc|pursu"
        r"|tak)\w*(?: with)? (?:you\b|your (?:application|candidacy|profile)|to the next)",
        r"\b(?:mov|proceed|go|went|gone|continu|progress|advanc|focus)(?!\w* (?:to|on) (?:meet|interview"
        r"|speak|talk"
        rf"|review|screen))\w*(?: \w+){{0,3}}? (?:with|on|to) (?:\w+"
        rf" ){{0,3}}?{_OTHER_EN}\b.{{0,60}}?\b{_THOSE_EN}\b",
        rf"\b(?:pursu\w+|select\w+|chose[n]?|hired|appointed|opted for|decided (?:on|for)|gone for"
        rf"|filled by|offered the {_ROLE_EN} to) (?:\w+ ){{0,3}}?(?:other|another|a different|someone else"
        rf"|an? internal)\b",
        rf"\bour {_ROLE_EN} .{{0,30}}to another {_THOSE_EN}",
        rf"\b{_YOURS_EN}\b.{{0,60}}?(?:\bnot|n't)\b(?: \w+){{0,3}}? (?:select|success|shortlist|chosen"
        rf"|accept|progress"
        r"|advanc|considered further|retained|taken forward)",
        r"\b(?:not|never) (?:been |be )?(?:selected|shortlisted|chosen) (?:for|to|as)\b",
        r"\b(?:been|was|were|is|are|has|proved) unsuccessful\b|\bunsuccessful (?:on|at|in) this (?:occasion"
        r"|time)",
        rf"\b(?:decided|chosen|chose|opted|elected) (?:not to|against)"
        rf" (?:(?:proceed|continu|pursu|progress|advanc)(?!\w* (?:with )?(?:the|our|your|this|an?) (?:\S+ )?"
        rf"{_MEETING_EN}\b(?! (?:process|stage|round)))"
        rf"|mov\w* (?:you|your|forward|ahead|further|on)\b|tak\w* (?:you|your|this|things|it|on)\b"
        rf"|(?:offer|extend|mak)\w* (?:you\b|an? (?:\w+ )?offer\b|the {_ROLE_EN}\b)"
        rf"|hir|interview\w* (?:you|further|any|for)\b|go\w* (?:forward|ahead|further|any|on|with)\b)",
        rf"(?<!\bthen )(?<!\bonly )\b(?:mov|proceed|go|continu|progress|advanc)\w*(?: \w+){{0,3}}? with"
        rf" (?:\w+ ){{0,2}}?{_THOSE_EN} (?:whose|who|with|that)\b.{{0,60}}?"
        r"\b(?:closer|better|stronger|more(?! than))\b",
        rf"^{_TOLD_EN}*?\b(?:we|they|team|manager|company|business)\b{_TOLD_EN}{{0,60}}?"
        r"\b(?:(?:hir|promot|appoint|fill)(?:ed|ing)|to (?:hire|promote|appoint|fill)) (?:\w+ ){0,3}?"
        r"(?:internally|from within)\b(?! (?:last|every|each|all|in the|a lot))",
        r"(?:unable|not able|cannot|can't|can not|won't|will not|not (?:be )?in a position) (?:to )?(?:be"
        r" )?(?:offer|extend|mak)\w* (?:you )?(?:an? |the |this )?(?:\w+ )?(?:offer|position|role|job"
        r"|place(?! on)|employment|interview(?! (?:slot|time|date)))\b",
        r"\bno longer (?:be )?(?:under consideration|being considered|considering|consider) ?(?:you|your"
        r"|for|$)?",
        r"\bnot (?:be )?(?:considering|considered|consider) (?:you\b|it\b|your|for (?:this|the)|further)",
        r"\b(?:declin|reject)\w* your (?:application|candidacy)|\byour (?:application"
        r"|candidacy) (?:has been|was) (?:rejected|declined)",
        r"\bnot (?:be )?(?:invit\w+|able to invite) you (?:to|for|in)\b",
        r"(?:\bnot|n't) be (?:progressing|advancing|proceeding)\b",
        r"(?:\bnot|n't) continu\w* (?:the|this|our|with the) (?:\w+ ){0,2}process\b",
        r"\b(?:chose|chosen|select\w*|hired|going with|gone with|went with|go with) (?:someone|somebody)\b",
        rf"\banother (?:\w+ ){{0,3}}?{_THOSE_EN}\b.{{0,60}}?\b(?:accepted|taken) (?:our|the) (?:offer"
        rf"|{_ROLE_EN})\b",
        r"\b(?:going|decided|have|choosing|chosen) to pass\b|\bnot (?:quite )?ma[dk]e it (?:to|through"
        r"|past)\b",
        r"\bpass(?:ing)? on your (?:application|candidacy|profile)|\bgo(?:ing|ne)? in (?:a different"
        r"|another) direction",
        r"\bnot (?:be )?(?:quite )?(?:an?|the) (?:right |good |strong |best |close )?(?:match"
        r"|fit) for (?:this|the|our) (?:\S+ ){0,5}?(?:position|role|job|team)",
        # German
        r"\bnicht (?:\S+ ){0,5}?(?:berucksicht|weiter ?verfolg|weiterzuverfolg|fortsetz|fortzusetz|fortfuhr"
        r"|in betracht|in die (?:engere|nahere)|fur (?:sie|dich) entschieden)",
        rf"\bander\w+ (?:\S+ ){{0,2}}?{_BEWERBER}.{{0,80}}?(?:entschieden|vorzug|vorgezogen|gewahlt|besser"
        rf"|naher|fortzu"
        r"|fortsetz|weiter)",
        rf"\bentschieden\b.{{0,60}}?\bander\w+ (?:\S+ ){{0,2}}?{_BEWERBER}",
        r"\bgegen (?:ihre|deine|eine weitere|sie|dich)\b.{0,30}entschieden",
        r"\bkein\w* (?:\S+ ){0,3}?(?:angebot|zusage|positive\w* (?:ruckmeldung|bescheid|antwort"
        r"|nachricht))\b.{0,30}?(?:mach|geb|unterbreit|erteil|mitteil|send)",
        r"\beine absage (?:\S+ )?(?:erteil|mitteil|zukommen|geb|send|aussprech)",
        rf"\bfur eine?n? (?:\S+ ){{0,2}}?{_BEWERBER}.{{0,80}}?\bentschieden\b",
        r"\bprofil\b.{0,30}?\bnicht (?:\S+ )?(?:zu |auf )(?:uns|der|die|dieser?|den)",
        r"\bgegen (?:eine |die |den )?(?:\S+ ){0,2}?(?:fortsetzung|zusammenarbeit|weiterfuhrung|bewerbung"
        r"|kandidatur)\b.{0,60}?\bentschieden",
        # French
        r"\bprofil\b.{0,20}?\bne (?:correspond|repond)\w* (?:malheureusement |donc )?pas\b",
        r"\bn'(?:avons|a|ont|avez|est|etes)\b.{0,20}?\bpas\b.{0,40}?(?:retenu|selectionne|favorable"
        r"|donner suite)",
        r"\bne (?:\S+ )?(?:pouvons|pourrons|peut|sommes|donnerons|retenons|poursuivrons|souhaitons|sera"
        r"|seront)\b.{0,40}?\bpas\b.{0,50}?(?:suite|favorable|reten|poursuiv|candidature|plus loin)",
        r"\bn'a (?:\S+ )?pu (?:etre )?(?:reten|selectionn)",
        r"\bde ne pas\b.{0,20}?(?:donner|reten|poursuiv|aller plus loin)",
        r"\b(?:reten|choisi|poursuivre|privilegi|selectionn|orient|port)\S*\b.{0,60}?\b(?:d'autres|un autre"
        r"|une autre) (?:\S+ )?(?:candidat|profil|personne)",
        r"\b(?:reponse|suite) (?:negative|defavorable)",
        # Spanish
        r"\bno (?:\S+ ){0,5}?(?:seleccionad|elegid|escogid|continu|avanz|seguir adelante"
        r"|seguiremos adelante|proseguir|contar con (?:usted|tu|su))",
        r"\b(?:decidi|optad|seleccionad|elegid|avanzar|continuar|seguir|escogid)\S*\b.{0,60}?\botr[oa]s?"
        r" (?:\S+ )?(?:candidat|perfil|persona)",
        r"\b(?:candidatura|solicitud)\b.{0,30}?\b(?:descartad|desestimad|rechazad)",
        r"\bperfil no (?:\S+ )?(?:encaja|se ajusta|coincide|se adapta)\b",
        r"(?<!no )\b(?:has|ha|he) sido (?:descartad|rechazad|desestimad)",
        # Dutch
        r"\bprofiel\b.{0,30}?\bniet (?:goed )?(?:aan|bij|past)|\bprofiel (?:sluit|past) (?:\S+ )?niet\b",
        r"\b(?:niet|geen)\b.{0,50}?\b(?:verder (?:te )?ga|verdergaan|geselecteerd|uitgenodigd"
        r"|uit te nodigen|gekozen|door te gaan|doorgaan|in aanmerking|verder in (?:de|onze))",
        r"\bandere?n? (?:\S+ )?(?:kandida|sollicita|profiel)\S*.{0,60}?(?:gekozen|keuze|besloten|voorkeur"
        r"|verder|beter)",
        rf"\bkeuze (?:\S+ ){{0,4}}?gevallen op (?:\S+ ){{0,2}}?{_ELSE_NL}"
        rf"|\bkeuze (?:\S+ ){{0,3}}?op (?:\S+ ){{0,2}}?{_ELSE_NL} (?:\S+ ){{0,4}}?gevallen",
        r"^(?!.*\b(?:zonder|vandaag|morgen|deze week|tot)\b).*?\bga(?:an|at)? (?:\S+ ){0,4}?niet (?:\S+ )?"
        r"(?:verder|door) met (?:je|jou|jouw|u|uw|(?:de|deze) (?:sollicitatie|procedure))\b(?! gesprek)",
        r"\b(?:gekozen|besloten|voorkeur|verder)\b.{0,50}?\bandere?n? (?:\S+ )?(?:kandida|sollicita|profiel)",
        r"\b(?:sollicitatie|je|jou|u)\b.{0,30}?\b(?:afgewezen|af te wijzen|afwijzen)\b",
        # Portuguese
        r"\bnao (?:\S+ ){0,5}?(?:selecionad|avanc|prossegu|seguiremos|aprovad|escolhid|dar (?:continuidade"
        r"|seguimento)|daremos (?:continuidade|seguimento))",
        r"\b(?:decidi|optamos|optar|selecionam|escolhem|avancar|prosseguir|seguir"
        r"|continuar)\S*\b.{0,60}?\boutr[oa]s? (?:\S+ )?(?:candidat|perfi|pessoa|profissiona)",
    )
)
"""A sentence with one of these says no to an application."""

SURE_UNLESS_A_DAY = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:ihnen|dir|euch)\b.{0,100}?\b(?:absag|abzusag)\w*",
        r"\bnicht (?:\S+ ){0,6}?(?:einladen|einzuladen|anbieten|weiter(?:gehen|machen))\b",
        r"^\W*absage\b",
    )
)
"""These say no as well, unless it is a day or a meeting that is called off."""

FILLED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_ROLE_EN}\b.{{0,60}}?\b(?:has|have|was|is|been)\b(?: \w+){{0,3}}? (?:filled|closed|cancell?ed"
        rf"|withdrawn"
        r"|eliminated)\b",
        rf"\b{_ROLE_EN}\b.{{0,40}}? no longer (?:available|open)|\bfilled (?:the|this) {_ROLE_EN}",
        rf"\b(?:close|cancel)\w* (?:the|this|our) (?:\w+ )?{_ROLE_EN}\b",
        r"\b(?:stelle|position|vakanz)\b.{0,60}?\b(?:bereits|inzwischen|mittlerweile|zwischenzeitlich"
        r"|anderweitig|schon|intern|nun)\b.{0,20}?\b(?:besetz|vergeben)",
        r"\b(?:poste|offre)\b.{0,60}?\b(?:a ete|est)\b.{0,15}?\b(?:pourvu|annule|ferme)",
        r"\b(?:puesto|vacante|posicion|plaza)\b.{0,40}?\b(?:ha sido|fue|esta|se ha)\b.{0,10}?\b(?:cubiert"
        r"|cerrad|cancelad)",
        r"\b(?:functie|vacature|positie)\b.{0,40}?\b(?:vervuld|ingevuld|gesloten)",
        r"\b(?:vaga|posicao|cargo)\b.{0,40}?\b(?:foi|ja|esta)\b.{0,15}?\b(?:preenchid|encerrad|fechad"
        r"|cancelad)",
    )
)
"""The role is gone: a no to whoever had applied for it, and news of a board to everybody else."""

REGRET = re.compile(
    r"\b(?:unfortunately|regret|regrettably|sorry to|afraid|leider|bedauer\w*|malheureusement|au regret"
    r"|regrettons|desole\w*|lamenta\w*|desafortunadamente|sentimos|helaas|het spijt|jammer genoeg"
    r"|infelizmente)\b"
)
NEGATION = re.compile(
    r"\b(?:not|unable|cannot|no|unsuccessful|nicht|kein\w*|absag\w*|pas|negative|niet|geen|nao)\b|n't\b"
)
CANDIDACY = re.compile(
    r"\b(?:application|candida\w*|applicants?|selected|position|role|bewerbung|stelle|kandidat\w*|poste"
    r"|profil\w*|solicitud|puesto|proceso|sollicitatie|functie|procedure|vaga|processo)\b"
)
OTHER_MATTERS = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|diens|donners|frei|sams|sonn)tag\b"
    r"|\bmittwoch\b|\b(?:lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miercoles|jueves|viernes)\b"
    r"|\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag|segunda|terca|quarta|quinta|sexta)\b|\b(?:reschedul"
    r"|postpon|calendar|verschieb|termin|reporter|reprogram|aplaza|verzet|remarca|adia)\w*|\b(?:attach"
    r"|upload|open the|file|link|incomplete|missing|complete|submit|technical|error|anhang|unvollstandig"
    r"|fehl|fehler|anlage|piece jointe|incomplet|adjunt|bijlage|onvolledig|anexo|sponsor"
    r"|respond to (?:every|each|all)|reply to (?:every|each|all)|feedback|ruckmeldung zu|late|delay\w*"
    r"|verzoger\w*|retard|retraso|vertraging|atraso|gesprach am|call|interview|phone|telephon|telefon"
    r"|telefoni|joindre|contacta|contact you|reach you|erreich|bereik|falar com|localizar)\w*"
)
"""A regret about something else than the candidacy itself."""

CONDITION = re.compile(
    r"\b(?:if|whether|should (?:you|your|we|this|the)|in case|in the event|otherwise|once|when (?:the|we"
    r"|you|an?)|until|unless|provided|falls|wenn|sofern|sollten? (?:ihr|sie|dein|du|es|wir|die|der)|ob|bis"
    r"|ansonsten|andernfalls|si (?:vous|votre|nous|le|la|notre|tu|ton|su|usted|no|el|recib\w*|en)|s'il"
    r"|sans (?:nouvelles|reponse|retour)|dans le cas|en caso|en cas|indien"
    r"|mocht(?:en)? (?=(?:u|je|jij|uw|jouw|onze|het|de|we"
    r"|wij)\b)|wanneer|als (?:je|u"
    r"|jouw|uw|we|wij|onze|er)|caso|se (?:o|a|voce|nao|for|seu|sua))\b"
)
CONDITION_AFTER = re.compile(
    r"\b(?:until|unless|solange|tant que|hasta que|totdat|tenzij|ate que|a menos)\b|\bbis (?:sie|du|wir"
    r"|die)\b"
)
NOT_DECIDED = re.compile(
    r"\b(?:may|might) not\b|\bnot (?:\w+ ){0,2}yet\b|n't (?:\w+ ){0,4}yet\b|\byet to\b|\bnoch (?:nicht"
    r"|kein)|\bpas encore\b|\b(?:aun|todavia) no\b|\bno (?:\w+ ){0,3}(?:aun|todavia)\b|\bnog (?:niet"
    r"|geen)\b|\bainda nao\b|\b(?:those|applicants|candidates) (?:who (?:are|were|have|do) )?not\b"
    r"|\byou referred\b|\breferral\b|\bnot a rejection\b|\bwhen (?:they|recruiters|employers) say\b"
    r"|\b(?:credit card|loan|mortgage)\b|\breasons (?:why|you|for)\b|\bhow to \w+|\bkeine absage\b"
)
BY_THE_USER = re.compile(
    r"\byou(?: have|'ve)? (?:decided|chosen|chose|opted|elected) (?:not to|against)\b"
    r"|\bmy (?:application|candidacy)\b|\bi (?:have |would like to |want to |must "
    r"|need to )?(?:\w+ )?withdr[ae]w|\bmeine (?:bewerbung|kandidatur)\b|\bma candidature\b"
    r"|\bmi candidatura\b|\bmijn (?:sollicitatie|kandidatuur)\b|\bminha candidatura\b|\b(?:accepted"
    r"|accept) (?:an|another) (?:offer|position|job)\b"
)

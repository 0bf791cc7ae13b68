"""Words around and inside the names of people: titles, credentials, particles, short forms. Pure tables."""

from __future__ import annotations

_HONORIFICS = """
dr prof professor mr mrs ms miss mx sir dame rev hon herr frau hr fr ing dipl diplom mag phd mme mlle
monsieur madame sr sra srta dott dottssa drs ir
"""
HONORIFICS = frozenset(_HONORIFICS.split())
"""Before a name."""

_FACULTIES = "med rer nat jur phil hc habil univ oec pol et doc dent vet"
FACULTIES = frozenset(_FACULTIES.split())
"""Between "Dr." and a name."""

_CREDENTIALS = """
phd dphil mba emba msc bsc meng beng mphil mpp mpa llm llb jd esq cpa cfa cma acca aca cissp cism cisa
ceh pmp prince2 csm cspo psm safe shrmcp shrmscp phr sphr aphr cipd mcipd fcipd assoccipd pcc acc mcc
cphr chrp chrl gphr ccp scrum itil sixsigma lssbb lssgb eit rn bsn msn dnp mph pharmd dds dvm dpt
facp faan frcp frsa fcca cfp frm caia clu chfc ciipp cipm aws gcp dipling dipl bcom mcom bba bfa mfa med
edd psyd lcsw lmft mscit btech mtech ccna ccnp ccie cka ckad oscp shrm rpo cir cdr prc
"""
CREDENTIALS = frozenset(_CREDENTIALS.split())
"""After a name, with or without a comma; no family is called so."""

_CAPITAL_CREDENTIALS = "ma ba md do ms bs ra pe cs ca cbe obe mbe od np pa"
CAPITAL_CREDENTIALS = frozenset(_CAPITAL_CREDENTIALS.split())
"""Also names of families and people (Ma, Do, Ba): credentials only after a comma or as capitals."""

GENERATIONS = {
    "jr": "junior", "jnr": "junior", "junior": "junior", "sr": "senior", "snr": "senior", "senior": "senior",
    "ii": "ii", "iii": "iii", "iv": "iv",
}  # fmt: skip
"""After a family name: who of the family it is."""

_PARTICLES = """
de da di do dos das del della dello la le los las van von vom zu zum zur der den ten ter te bin bint
ibn al el af av st saint san mac ap
"""
PARTICLES = frozenset(_PARTICLES.split())
"""Before a family name and part of it."""

_SHORT_FORMS = """
alexander alexandra alex sasha sandra al xander lex
andrew andreas andre andy drew
anthony antonio tony toni anton
barbara barb babs
benjamin ben benny
catherine katherine kathryn katharina katarina kate kathy cathy katie cat kat
charles charlie chuck carl karl
christopher christoph chris kris
christine christina christian chris tina kristina
daniel dan danny
daniela daniella dani
david dave davey
deborah deb debbie debra
edward ed eddie ted
elizabeth elisabeth liz beth lizzie eliza betty lisa
emily em emma
frances francis francisco frank fran paco pancho
frederick frederik friedrich fred freddy fritz
gabriel gabriela gabrielle gabe gabi
george georg jorge
gregory greg
hans johannes johann
jacob jakob jake
james jim jimmy jamie
jennifer jen jenny
jessica jess jessie
jonathan jon john johnny jack
joseph josef jose joe joey pepe
joshua josh
judith judy
kenneth ken kenny
lawrence laurence larry
leonard leonardo leo len
manuel manny
margaret margarete maggie meg peggy greta rita
matthew matthias mathias matt matty
maximilian max
michael mike mick mickey michel mikhail misha
nathaniel nathan nate
nicholas nicolas nikolaus nick nico niko klaus
pamela pam
patricia pat patty trish tricia
patrick pat paddy
peter pete petr pedro
philip phillip philipp phil
rebecca becca becky
richard rick rich ricky dick
robert rob bob bobby robbie bert
ronald ron ronnie
samuel samantha sam sammy
sebastian seb basti bastian
stephen steven stefan stephan steve
stephanie stefanie steph steffi
susan susanne suzanne sue susie
theodore theodor ted teddy theo
thomas tom tommy
timothy tim timmy
valentina valentin val
victoria viktoria vicky tori
vincent vince vinny
walter walt wally
william wilhelm will bill billy willy liam
zachary zach zack
"""
SHORT_FORMS = tuple(frozenset(line.split()) for line in _SHORT_FORMS.split("\n") if line)
"""Given names that one person may be called by; a hint to ask, never a proof."""

_SHARED_MAILBOXES = """
abuse accounts acquisition admin apply application applications apprenticeships billing bewerbung
bewerbungen campus candidate candidates career careers carriere contact contacto customer donotreply
emploi employment empleo enquiries events feedback finance frontdesk general graduates hello help helpdesk
hey hi hiring hr hrteam info information inquiries internships invitations invite jobs job jobalerts
karriere kontakt legal mail mailer marketing media news newsletter noreply notification notifications
office people peopleops personal personnel postmaster press recruit recruiter recruiters recruiting
recruitment recrutement reception replies reply rrhh sales scheduling service services staffing stellen
student students support talent talents team vacancies webmaster welcome work
"""
SHARED_MAILBOXES = frozenset(_SHARED_MAILBOXES.split())
"""Mailboxes that belong to an office and not to a person."""

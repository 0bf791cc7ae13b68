# ruff: noqa: E501 - the markup of a card reads best unbroken
"""Alert mails in many layouts that no sender's row knows: the same invented roles, set by many hands.

Each layout takes the roles and gives an HTML or a plain text. The links are those of a tracker that tells
nothing, or of a site that nobody knows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from hashlib import sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    title: str
    company: str
    place: str


ENGLISH = (
    Told(title="Senior Data Engineer", company="Brightwater Robotics", place="Toledo, OH"),
    Told(title="Account Manager - Mid-Market", company="Quillfeather", place="Austin, TX"),
    Told(title="Registered Nurse, Night Shift", company="Marlowe General Hospital", place="Boise, ID"),
    Told(title="Software Engineer II", company="Fennel & Oak, Inc.", place="Remote"),
    Told(title="Data Engineer", company="Quillfeather", place="New York, NY"),
)
GERMAN = (
    Told(title="Elektroniker (m/w/d) Betriebstechnik", company="Lindwurm Elektronik GmbH", place="Ulm"),
    Told(title="Leiter Finanzen (w/m/d)", company="Sonnenfeld Energie", place="Augsburg"),
    Told(title="Sachbearbeiter Einkauf", company="Hartmann & Vogel AG", place="Stuttgart"),
    Told(title="Werkstudent Controlling", company="Kaufhaus Rieger", place="München"),
)
FRENCH = (
    Told(title="Ingénieur DevOps (H/F)", company="Atelier Beaumarais", place="Lyon"),
    Told(title="Chargé de clientèle", company="Groupe Valmontel", place="Paris"),
    Told(title="Comptable confirmé", company="Quillfeather", place="Nantes"),
)
FINNISH = (
    Told(title="Ohjelmistokehittäjä", company="Kuusitalo Oy", place="Tampere"),
    Told(title="Myyntipäällikkö", company="Harmaja Group", place="Helsinki"),
    Told(title="Sairaanhoitaja", company="Lumivaara Hoiva", place="Turku"),
)
SPANISH = (
    Told(title="Ingeniero de datos", company="Talleres Montalbán", place="Madrid"),
    Told(title="Responsable de logística", company="Grupo Alzira", place="Valencia"),
    Told(title="Enfermera de noche", company="Clínica Robledo", place="Sevilla"),
)
ITALIAN = (
    Told(title="Sviluppatore Java", company="Officine Bellaria S.p.A.", place="Milano"),
    Told(title="Addetto alle vendite", company="Casa Montelupo", place="Roma"),
    Told(title="Responsabile qualità", company="Vetreria Sanzio Srl", place="Torino"),
)
DUTCH = (
    Told(title="Verpleegkundige", company="Zorggroep Eikenhof", place="Utrecht"),
    Told(title="Software ontwikkelaar", company="Kestrel Labs B.V.", place="Amsterdam"),
    Told(title="Magazijnmedewerker", company="Van Dorp Logistiek", place="Rotterdam"),
)
PORTUGUESE = (
    Told(title="Analista de dados", company="Grupo Tavira", place="Lisboa"),
    Told(title="Engenheiro de software", company="Kestrel Labs", place="São Paulo"),
    Told(title="Assistente administrativo", company="Clínica Ribeira", place="Porto"),
)
SWEDISH = (
    Told(title="Systemutvecklare", company="Norrsken Data AB", place="Stockholm"),
    Told(title="Sjuksköterska", company="Lindholmens Vård", place="Göteborg"),
    Told(title="Säljare", company="Björkman & Co", place="Malmö"),
)
WORDS = {
    "en": (
        "View job",
        "4 new jobs for you",
        "See all jobs",
        "Unsubscribe",
        "3 days ago",
        "Full-time",
        "Company",
        "Location",
        "Job title",
    ),
    "de": (
        "Zur Stellenanzeige",
        "4 neue Jobs für Sie",
        "Alle Jobs ansehen",
        "Abmelden",
        "vor 3 Tagen",
        "Vollzeit",
        "Unternehmen",
        "Ort",
        "Stelle",
    ),
    "fr": (
        "Voir l’offre",
        "4 nouvelles offres",
        "Toutes les offres",
        "Se désabonner",
        "il y a 3 jours",
        "CDI",
        "Entreprise",
        "Lieu",
        "Poste",
    ),
    "fi": (
        "Näytä paikka",
        "4 uutta työpaikkaa",
        "Kaikki työpaikat",
        "Peruuta tilaus",
        "3 päivää sitten",
        "Kokoaikainen",
        "Yritys",
        "Sijainti",
        "Tehtävä",
    ),
    "es": (
        "Ver oferta",
        "4 ofertas nuevas",
        "Ver todas",
        "Darse de baja",
        "hace 3 días",
        "Jornada completa",
        "Empresa",
        "Ubicación",
        "Puesto",
    ),
    "it": (
        "Vedi annuncio",
        "4 nuovi annunci",
        "Vedi tutti",
        "Disiscriviti",
        "3 giorni fa",
        "Tempo pieno",
        "Azienda",
        "Sede",
        "Posizione",
    ),
    "nl": (
        "Bekijk vacature",
        "4 nieuwe vacatures",
        "Alle vacatures",
        "Afmelden",
        "3 dagen geleden",
        "Fulltime",
        "Bedrijf",
        "Plaats",
        "Functie",
    ),
    "pt": (
        "Ver vaga",
        "4 novas vagas",
        "Ver todas",
        "Cancelar",
        "há 3 dias",
        "Tempo integral",
        "Empresa",
        "Localização",
        "Cargo",
    ),
    "sv": (
        "Visa jobb",
        "4 nya jobb",
        "Alla jobb",
        "Avsluta prenumeration",
        "3 dagar sedan",
        "Heltid",
        "Företag",
        "Plats",
        "Roll",
    ),
}
ROLES = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "fi": FINNISH, "es": SPANISH, "it": ITALIAN, "nl": DUTCH,
         "pt": PORTUGUESE, "sv": SWEDISH}  # fmt: skip

BETWEEN = {
    "en": ("at", "is hiring:"), "de": ("bei", "sucht:"), "fr": ("chez", "recrute :"), "fi": ("@", "hakee:"),
    "es": ("en", "busca:"), "it": ("presso", "cerca:"), "nl": ("bij", "zoekt:"), "pt": ("na", "procura:"),
    "sv": ("hos", "söker:"),
}  # fmt: skip
"""What stands before an employer, and between an employer and the role."""

Linker = Callable[[str], str]
Layout = Callable[[Sequence[Told], Linker, Sequence[str]], str]


def tracker(what: str) -> str:
    token = sha256(what.encode()).hexdigest()
    return f"https://click.jobs-mail.example/f/a/{token[:22].title()}~~/AAAHahA~/{token[22:].swapcase()}Zq9"


def site(what: str) -> str:
    # One posting has one address, whatever in its card leads there.
    what = what.removeprefix("t ").removeprefix("b ").removeprefix("i ")
    number = int(sha256(what.encode()).hexdigest()[:8], 16)
    return f"https://www.jobsite.example/job/{number}?utm_source=alert&token=secret"


def overlay(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    """The whole card lies under an anchor without text; company first."""
    return "".join(
        f'<div class="card"><a href="{link(r.title + r.place)}" style="position:absolute;inset:0"></a>'
        f'<div class="c">{esc(r.company)}</div><div class="t">{esc(r.title)}</div><div class="p">{esc(r.place)}</div>'
        f'<div class="a">{say[4]}</div></div>'
        for r in roles
    )


def spans(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    """Spans without anything between them, in one anchor."""
    return "".join(
        f'<p><a href="{link(r.title + r.place)}"><span class="c">{esc(r.company)}</span><span class="t">{esc(r.title)}</span>'
        f'<span class="p">{esc(r.place)}</span></a></p>'
        for r in roles
    )


def company_first(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "".join(
        f'<table><tr><td style="color:#555">{esc(r.company)}</td></tr><tr><td><a href="{link("t " + r.title + r.place)}"><b>'
        f'{esc(r.title)}</b></a></td></tr><tr><td class="p">{esc(r.place)}</td></tr><tr><td class="k">{say[5]}</td></tr>'
        f'<tr><td><a class="btn" href="{link("b " + r.title + r.place)}">{say[0]}</a></td></tr></table>'
        for r in roles
    )


def breaks(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "<td>" + "".join(
        f'<b>{esc(r.title)}</b><br>{esc(r.company)} - {esc(r.place)}<br><a href="{link(r.title + r.place)}">{say[0]}</a><br><br>'
        for r in roles
    )


def listed(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return (
        "<ul>"
        + "".join(
            f'<li><a href="{link(r.title + r.place)}">{esc(r.title)}</a> – {esc(r.company)}, {esc(r.place)}</li>'
            for r in roles
        )
        + "</ul>"
    )


def bracketed(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "".join(
        f'<p><a href="{link(r.title + r.place)}">{esc(r.title)}</a> ({esc(r.company)}, {esc(r.place)})</p>'
        for r in roles
    )


def table(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return (
        "<table>"
        + "".join(
            f'<tr bgcolor="{"#eee" if n % 2 else "#fff"}" style="background:{"#eee" if n % 2 else "#fff"}"><td>{esc(r.place)}</td>'
            f'<td><a href="{link(r.title + r.place)}">{esc(r.title)}</a></td><td>{esc(r.company)}</td><td>{say[4]}</td></tr>'
            for n, r in enumerate(roles)
        )
        + "</table>"
    )


def middots(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "".join(
        f'<div><h3><a href="{link(r.title + r.place)}">{esc(r.title)}</a></h3><p>{esc(r.company)} · {esc(r.place)} · {say[5]}</p></div>'
        for r in roles
    )


def pipes(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "".join(
        f'<div><a href="{link(r.title + r.place)}">{esc(r.title)}</a><div>{esc(r.place)} | {esc(r.company)}</div><div>{say[4]}</div></div>'
        for r in roles
    )


def logos(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "".join(
        f'<table><tr><td><img src="x.png" alt="{esc(r.company)}"></td><td><a href="{link(r.title + r.place)}">{esc(r.title)}</a><br>'
        f"{esc(r.place)}<br>{esc(r.company)}</td></tr></table>"
        for r in roles
    )


def sectioned(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    cards = [
        f'<tr><td class="t"><a href="{link(r.title + r.place)}">{esc(r.title)}</a></td></tr><tr><td class="c">{esc(r.company)}</td></tr>'
        f'<tr><td class="p">{esc(r.place)}</td></tr>'
        for r in roles
    ]
    return (
        f"<table><tr><th>{say[1]}</th></tr>{cards[0]}<tr><th>{say[2]}</th></tr>{''.join(cards[1:])}</table>"
    )


def badges(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "".join(
        f'<div class="card"><a href="{link(r.title + r.place)}">{esc(r.title)}</a>{"<div class=x>Top</div>" if n % 2 else ""}'
        f'<div class="y">{esc(r.company)}</div>{"<div class=z>4.1 ★</div>" if n % 3 else ""}<div class="w">{esc(r.place)}</div>'
        f'<p class="s">We look for somebody who likes to work with people and machines, day and night, and who can …</p></div>'
        for n, r in enumerate(roles)
    )


def plain_lines(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "\n\n".join(
        f"{r.title}\n{r.company}\n{r.place}\n{say[0]}: {link(r.title + r.place)}" for r in roles
    )


def plain_ruled(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return f"\n\n{'=' * 40}\n\n".join(
        f"{r.title}\n\n{r.company} | {r.place}\n{say[4]}\n\n{link(r.title + r.place)}" for r in roles
    )


def plain_bullets(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "\n".join(f"* {r.title} - {r.company} ({r.place})\n  {link(r.title + r.place)}" for r in roles)


def plain_numbers(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "\n\n".join(
        f"{n}. {r.title}\n   {r.company}, {r.place}\n   <{link(r.title + r.place)}>"
        for n, r in enumerate(roles, 1)
    )


def plain_company_first(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "\n\n\n".join(
        f"{r.company}\n{r.title}\n\n{r.place}\n\n{say[0]} {link(r.title + r.place)}" for r in roles
    )


def plain_link_first(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "\n\n".join(
        f"{r.title} <{link(r.title + r.place)}>\n{r.company} - {r.place}\n{say[4]}" for r in roles
    )


def inline_dots(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "".join(
        f'<table><tr><td><a href="{link("i " + r.title + r.place)}"><img src="x" alt="{esc(r.company)} logo"></a></td><td>'
        f'<a href="{link(r.title + r.place)}"><h2>{esc(r.title)}</h2></a><span>{esc(r.company)}</span> • <span>{esc(r.place)}</span>'
        f"</td></tr></table>"
        for r in roles
    )


def labelled(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "".join(
        f'<p><a href="{link(r.title + r.place)}">{esc(r.title)}</a></p><p><b>{say[6]}:</b> {esc(r.company)}</p>'
        f"<p><b>{say[7]}:</b> {esc(r.place)}</p>"
        for r in roles
    )


def grid(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    cells = [
        f'<td><table><tr><td><a href="{link(r.title + r.place)}">{esc(r.title)}</a></td></tr><tr><td>{esc(r.company)}</td></tr>'
        f'<tr><td>{esc(r.place)}</td></tr><tr><td><a href="{link("b " + r.title + r.place)}">{say[0]}</a></td></tr></table></td>'
        for r in roles
    ]
    return (
        "<table>"
        + "".join(f"<tr>{''.join(cells[n : n + 2])}</tr>" for n in range(0, len(cells), 2))
        + "</table>"
    )


def pay_between(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "".join(
        f'<div><a href="{link(r.title + r.place)}">{esc(r.title)}</a>{"<div>€ 52.000 - 61.000</div>" if n % 2 else ""}'
        f"<div>{esc(r.company)}</div><div>{esc(r.place)}</div><div>{say[5]}</div><div>{say[4]}</div></div>"
        for n, r in enumerate(roles)
    )


def defined(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return (
        "<dl>"
        + "".join(
            f'<dt><a href="{link(r.title + r.place)}">{esc(r.title)}</a></dt><dd>{esc(r.company)}<br>{esc(r.place)}</dd>'
            for r in roles
        )
        + "</dl>"
    )


def bold_title(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "".join(
        f'<div><p style="font-weight:700">{esc(r.title)}</p><p><a href="https://www.jobsite.example/co/{n}">{esc(r.company)}</a></p>'
        f'<p>{esc(r.place)}</p><p><a href="{link(r.title + r.place)}">{say[0]}</a></p></div>'
        for n, r in enumerate(roles)
    )


def place_first(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "".join(
        f'<div><small>{esc(r.place)}</small><h4><a href="{link(r.title + r.place)}">{esc(r.title)}</a></h4><div>{esc(r.company)}</div></div>'
        for r in roles
    )


def title_and_place(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "".join(
        f'<p><a href="{link(r.title + r.place)}"><b>{esc(r.title)}</b><br>{esc(r.place)}</a><br>{esc(r.company)}</p>'
        for r in roles
    )


def commas(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return (
        "<ol>"
        + "".join(
            f'<li><a href="{link(r.title + r.place)}">{esc(r.title)} - {esc(r.company)} - {esc(r.place)}</a></li>'
            for r in roles
        )
        + "</ol>"
    )


def all_in_one(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "".join(
        f'<h3>{esc(r.title)}</h3><p>{esc(r.company)} | {esc(r.place)} | {say[5]} | {say[4]}</p><a href="{link(r.title + r.place)}">{say[0]}</a>'
        for r in roles
    )


def signs(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "".join(
        f'<div><a href="{link(r.title + r.place)}">{esc(r.title)}</a><br>🏢 {esc(r.company)}<br>📍 {esc(r.place)}<br>🕒 {say[4]}</div>'
        for r in roles
    )


def shouted(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "".join(
        f'<tr><td>{esc(r.company).upper()}<br><a href="{link(r.title + r.place)}">{esc(r.title)}</a><br>{esc(r.place)}<br>'
        f'<a href="{link("b " + r.title + r.place)}">{say[0]}</a></td></tr>'
        for r in roles
    )


def plain_labels(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "\n\n".join(
        f"{say[8]}: {r.title}\n{say[6]}: {r.company}\n{say[7]}: {r.place}\nLink: {link(r.title + r.place)}"
        for r in roles
    )


def plain_at(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "\n\n".join(f"{r.title} @ {r.company}\n{r.place}\n{link(r.title + r.place)}" for r in roles)


def plain_markdown(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "\n\n".join(f"[{r.title}]({link(r.title + r.place)})\n{r.company} — {r.place}" for r in roles)


def plain_told(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return f"\n{'-' * 30}\n".join(
        f"{r.title}\n{r.company}, {r.place}\n{say[4]}\n\nWe look for somebody who likes to work with people and machines, by day\n"
        f"and by night, and who is not afraid of either.\n\n{say[0]} >> {link(r.title + r.place)}"
        for r in roles
    )


def before_name(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "".join(
        f'<div><h3><a href="{link(r.title + r.place)}">{esc(r.title)}</a></h3><p>{say[9]} {esc(r.company)}</p>'
        f"<p>{esc(r.place)}</p></div>"
        for r in roles
    )


def hiring(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "".join(
        f'<div><a href="{link(r.title + r.place)}">{esc(r.company)} {say[10]} {esc(r.title)}</a><p>{esc(r.place)}</p></div>'
        for r in roles
    )


def joined_labels(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "".join(
        f'<p><a href="{link(r.title + r.place)}">{esc(r.title)}</a><br>{say[6]}: {esc(r.company)} {say[7]}: {esc(r.place)}</p>'
        for r in roles
    )


def only_logos(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "".join(
        f'<table><tr><td><img src="x.png" alt="Logo {esc(r.company)}"></td><td><span class="b">{say[5]}</span>'
        f'<h3><a href="{link(r.title + r.place)}">{esc(r.title)}</a></h3><p>{esc(r.place)}</p></td></tr></table>'
        for r in roles
    )


def plain_before_name(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "\n\n".join(
        f"{link(r.title + r.place)}\n{r.title}\n{say[9]} {r.company}\n{r.place}" for r in roles
    )


def plain_unparted(roles: Sequence[Told], link: Linker, say: Sequence[str]) -> str:
    return "\n".join(
        f"{r.title}\n{link(r.title + r.place)}\n{r.company} • {r.place}\n{say[4]}" for r in roles
    )


HTML: tuple[Layout, ...] = (
    overlay, spans, company_first, breaks, listed, bracketed, table, middots, pipes, logos, sectioned, badges,
    inline_dots, labelled, grid, pay_between, defined, bold_title, place_first, title_and_place, commas, all_in_one,
    signs, shouted, before_name, hiring, joined_labels, only_logos,
)  # fmt: skip
PLAIN: tuple[Layout, ...] = (
    plain_lines, plain_ruled, plain_bullets, plain_numbers, plain_company_first, plain_link_first,
    plain_labels, plain_at, plain_markdown, plain_told, plain_before_name, plain_unparted,
)  # fmt: skip


def esc(text: str) -> str:
    return text.replace("&", "&amp;")


def mail(layout: Layout, roles: Sequence[Told], language: str, link: Linker) -> bytes:
    """A whole mail: head, cards, foot."""
    say = (*WORDS[language], *BETWEEN[language])
    message = EmailMessage()
    message["From"] = "Jobsite <alert@mail.jobsite.example>"
    message["Subject"] = say[1]
    body = layout(roles, link, say)
    if layout in HTML:
        message.set_content(
            f'<html><body><table><tr><td><img src="l.png" alt="Jobsite"></td></tr><tr><td><h1>{say[1]}</h1></td></tr>'
            f'<tr><td><div>{body}</div></td></tr><tr><td><a href="{link("all")}">{say[2]}</a></td></tr>'
            f'<tr><td>Jobsite Ltd, 1 High Street · <a href="{tracker("out")}">{say[3]}</a></td></tr></table></body></html>',
            subtype="html",
        )
    else:
        message.set_content(
            f"{say[1]}\n\n{body}\n\n\n{say[2]}: {tracker('all')}\n\n{say[3]}: {tracker('out')}\nJobsite Ltd\n"
        )
    return message.as_bytes()

"""What the columns of a table are called, in the languages of the program and in known exports. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from monitor.people.rows import column_key

# The names of one word stand in order: where a table has several of them, the first is the better one.
_NAMES = {
    "name": """
        full name, name, contact name, person name, display name, contact, person, person met,
        interviewer, recruiter, recruiter name, file as, fn, vollständiger name, ansprechpartner,
        ansprechpartnerin, kontakt, anzeigename, nom complet, nom, nombre completo, nombre,
        contacto, volledige naam, naam, contactpersoon, weergavenaam, nome completo, nome, contato,
        contatto, nominativo
    """,
    "first name": """
        first name, given name, firstname, forename, vorname, prénom, nombre de pila, voornaam,
        primeiro nome
    """,
    "middle name": """
        middle name, additional name, zweiter vorname, deuxième prénom, segundo nombre, tweede
        voornaam
    """,
    "last name": """
        last name, family name, surname, lastname, nachname, familienname, nom de famille,
        apellidos, apellido, achternaam, sobrenome, apelido, último nome, cognome
    """,
    "company": """
        company, company name, employer, employer name, organization name, organisation name,
        organization, organisation, current company, firma, unternehmen, arbeitgeber, firmenname,
        entreprise, société, employeur, empresa, compañía, empleador, bedrijf, bedrijfsnaam,
        werkgever, organisatie, empregador, azienda, società, datore di lavoro
    """,
    "title": """
        job title, position, role, role title, current position, organization title, position title,
        title, headline, stelle, berufsbezeichnung, stellenbezeichnung, titel, rolle, poste,
        fonction, intitulé du poste, puesto, cargo, posición, functie, functietitel, rol, posizione,
        ruolo, mansione, qualifica, título
    """,
    "department": """
        department, organization department, team, abteilung, bereich, département, service, equipe,
        departamento, área, afdeling, dipartimento, reparto
    """,
    "mail": """
        e-mail address, e-mail value, email, e-mail, mail, email value, primary email, work email,
        business email, e-mail-adresse, mailadresse, adresse e-mail, adresse mail, courriel, correo
        electrónico, correo, e-mailadres, endereço de e-mail, indirizzo e-mail, indirizzo email,
        posta elettronica, contact email
    """,
    "phone": """
        phone, phone value, mobile phone, mobile, mobile number, business phone, phone number,
        primary phone, telephone, cell, cell phone, telefon, telefonnummer, mobil, mobiltelefon,
        handy, handynummer, téléphone, portable, teléfono, móvil, celular, telefoon, telefoonnummer,
        mobiel, telefone, telemóvel, telefono, cellulare
    """,
    "profile": """
        linkedin, linkedin url, linkedin profile, linkedin profile url, linkedin profil, profil linkedin,
        perfil de linkedin, perfil do linkedin, profilo linkedin, linkedin profiel
    """,
    "link": """
        url, link, profile url, profile, public profile, profil, perfil, profiel, profilo, website value,
        web page, personal web page, website, job url, job link, job posting url, posting, posting url,
        job post url, stellenlink, lien, enlace, koppeling
    """,
    "connected on": """
        connected on, connection date, connected, verbunden am, verbunden seit, vernetzt am, kontakt
        seit, connecté le, date de connexion, relation depuis le, conectado el, fecha de conexión,
        verbonden op, verbonden sinds, conectado em, data da conexão, collegato il, data di
        collegamento
    """,
    "met": """
        met, met on, date met, meeting date, interview date, interviewed on, kennengelernt,
        kennengelernt am, getroffen am, gesprächsdatum, rencontré le, date de rencontre, date de
        l'entretien, conocido el, fecha de entrevista, ontmoet op, gesprek op, conhecido em, data da
        entrevista, incontrato il, data del colloquio
    """,
    "notes": """
        notes, note, comments, comment, remarks, notizen, notiz, bemerkung, bemerkungen,
        anmerkungen, remarques, commentaires, notas, comentarios, opmerkingen, notities,
        observações, comentários, commenti
    """,
    "applied on": """
        date applied, applied on, applied, applied date, application date, date of application,
        beworben am, bewerbungsdatum, candidature le, date de candidature, fecha de solicitud, fecha
        de candidatura, gesolliciteerd op, sollicitatiedatum, data de candidatura, data della
        candidatura, candidatura del
    """,
}
_WORD = {column_key(name): word for word, names in _NAMES.items() for name in names.split(",")}
_RANK = {
    word: {column_key(name): rank for rank, name in enumerate(names.split(","))}
    for word, names in _NAMES.items()
}
_SEVERAL = frozenset(("mail", "phone", "profile", "link"))

KNOWN = ", ".join(
    f'"{word}"'
    for word in (
        "Name",
        "First Name",
        "Last Name",
        "Company",
        "Position",
        "Department",
        "Email",
        "Phone",
        "LinkedIn",
    )
)
"""The names of columns that a sentence to the user lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Where each word stands in a row: for most words one column, for mail, phone and links all of them."""

    places: dict[str, tuple[int, ...]]

    def __contains__(self, word: object) -> bool:
        return word in self.places

    def cell(self, row: Sequence[str], word: str) -> str:
        """The cell of a word, "" where the table has none."""
        for at in self.places.get(word, ()):
            if cell := row[at].strip():
                return cell
        return ""

    def cells(self, row: Sequence[str], words: Iterable[str]) -> list[str]:
        """Every cell of some words; several values that an export joined by ":::" stand apart."""
        places = [at for word in words for at in self.places.get(word, ())]
        return [value.strip() for at in places for value in row[at].split(":::") if value.strip()]


def columns_of(columns: Sequence[str]) -> Columns:
    """Which columns are known, each taken as one word."""
    keys = [column_key(column) for column in columns]
    places: dict[str, tuple[int, ...]] = {}
    for word, rank in _RANK.items():
        found = sorted((rank[key], at) for at, key in enumerate(keys) if key in rank)
        if found:
            places[word] = tuple(at for _, at in found) if word in _SEVERAL else (found[0][1],)
    _complement(places)
    return Columns(places=places)


def score(columns: Sequence[str]) -> int:
    """How much a row of cells reads like the head of a table of people or of applications; 0: not at all."""
    words = {_WORD[key] for column in columns if (key := column_key(column)) in _WORD}
    names = words & {"name", "first name", "last name"}
    if names and len(words) > 1:
        return len(words)
    return len(words) if {"company", "title"} <= words else 0


def _complement(places: dict[str, tuple[int, ...]]) -> None:
    """A "name" beside a first name is the last one (Vorname, Name), beside a last one the first (Nome)."""
    if "name" in places and "first name" in places and "last name" not in places:
        places["last name"] = places.pop("name")
    elif "name" in places and "last name" in places and "first name" not in places:
        places["first name"] = places.pop("name")
    elif "name" in places and "first name" in places:
        # Google's export of old has all three, and the whole name is only put together from the two.
        places.pop("name")

"""The reader of lists without marks: many layouts of invented pages, and what must never become a role."""

from __future__ import annotations

import pytest

from monitor.errors import ParseError
from monitor.model import Page, Posting
from monitor.sources._role_links import link_grade
from monitor.sources._roles import is_department, is_place, title_grade
from tests.sources.test_contract import read, well_formed

HERE = "https://www.acme.example/careers/"


def page(body: str, url: str = HERE) -> Page:
    return read("page", f"<html><head><title>Acme</title></head><body>{body}</body></html>".encode(), url)


def rows(body: str, url: str = HERE) -> list[tuple[str, str | None]]:
    found = page(body, url).postings
    for posting in found:
        well_formed(posting)
    return [
        (posting.title, (posting.url or "").removeprefix("https://www.acme.example")) for posting in found
    ]


def by_title(body: str, url: str = HERE) -> dict[str, Posting]:
    return {posting.title: posting for posting in page(body, url).postings}


TWO = [("Data Engineer", "/careers/data-engineer"), ("Head of R&D", "/careers/head-of-rd")]
LAYOUTS = {
    "list items": "<h1>Jobs</h1><ul><li><a href=/careers/data-engineer>Data Engineer</a></li>"
    "<li><a href=/careers/head-of-rd>Head of R&amp;D</a></li></ul>",
    "cards that are links": "<h2>Open roles</h2><div><a class=job href=/careers/data-engineer><span"
    " class=title>Data Engineer"
    "</span><span class=meta>Berlin · Data</span></a><a class=job href=/careers/head-of-rd><span"
    " class=title>Head of R&amp;D"
    "</span><span class=meta>Linz · R&amp;D</span></a></div>",
    "buttons beside a heading": "<h1>Careers</h1><div class=card><h3>Data Engineer</h3><p>Berlin</p><a"
    " href=/careers/data-engineer>"
    "Learn more</a></div><div class=card><h3>Head of R&amp;D</h3><p>Linz</p><a"
    " href=/careers/head-of-rd>Learn more</a></div>",
    "a button to read and one to apply": "<h1>Careers</h1><div class=card><h3>Data Engineer</h3><div><a"
    " class=b href=/careers/data-engineer>"
    "View job</a><a class=b href='/apply?job=1'>Apply</a></div></div><div class=card><h3>Head of R&amp;D"
    "</h3><div><a class=b "
    "href=/careers/head-of-rd>View job</a><a class=b href='/apply?job=2'>Apply</a></div></div>",
    "a link over the card without a word": "<h1>Jobs</h1><article><h2>Data Engineer</h2><p>Berlin</p><a"
    " href=/careers/data-engineer></a>"
    "</article><article><h2>Head of R&amp;D</h2><p>Linz</p><a href=/careers/head-of-rd></a></article>",
    "a table": "<h1>Jobs</h1><table><tr><th>Role</th><th>Place</th></tr><tr><td><a"
    " href=/careers/data-engineer>Data Engineer</a></td>"
    "<td>Berlin</td></tr><tr><td><a href=/careers/head-of-rd>Head of R&amp;D</a></td><td>Linz</td></tr>"
    "</table>",
    "terms and descriptions": "<h1>Jobs</h1><dl><dt><a href=/careers/data-engineer>Data Engineer</a></dt>"
    "<dd>Berlin</dd>"
    "<dt><a href=/careers/head-of-rd>Head of R&amp;D</a></dt><dd>Linz</dd></dl>",
    "headings without any container": "<h1>Jobs</h1><h3><a href=/careers/data-engineer>Data Engineer</a>"
    "</h3><p>Berlin</p>"
    "<h3><a href=/careers/head-of-rd>Head of R&amp;D</a></h3><p>Linz</p>",
    "a menu below the page itself": "<main><h1>Careers</h1><p>We like people.</p></main><nav class=menu>"
    "<ul><li><a href=/events>Events</a>"
    "</li><li><a href=/careers>Careers</a><ul><li><a href=/careers/data-engineer>Data Engineer</a></li>"
    "<li><a href=/careers/head-of-rd>Head of R&amp;D</a></li></ul></li></ul></nav>",
    "everything twice": "<h1>Jobs</h1><div class=wide><ul><li><a href=/careers/data-engineer>Data Engineer"
    "</a></li><li>"
    "<a href=/careers/head-of-rd>Head of R&amp;D</a></li></ul></div><div class=small><p><a"
    " href=/careers/data-engineer>Data Engineer</a></p>"
    "<p><a href=/careers/head-of-rd>Head of R&amp;D</a></p></div>",
}  # fmt: skip


@pytest.mark.parametrize("body", LAYOUTS.values(), ids=LAYOUTS)
def test_the_repeated_item_is_found_in_any_layout(body: str) -> None:
    assert rows(body) == TWO


@pytest.mark.parametrize(
    "name", ["cards that are links", "buttons beside a heading", "a table", "terms and descriptions"]
)
def test_the_place_stands_with_its_role(name: str) -> None:
    found = by_title(LAYOUTS[name])
    assert found["Data Engineer"].locations == ("Berlin",)
    assert found["Head of R&D"].locations == ("Linz",)


def test_departments_come_from_the_item_or_from_the_heading_above() -> None:
    found = by_title(LAYOUTS["cards that are links"])
    assert (found["Data Engineer"].departments, found["Head of R&D"].departments) == (("Data",), ("R&D",))
    grouped = by_title(
        "<h1>Open positions</h1><h2>Engineering (1)</h2><ul><li><a href=/jobs/1>Data Engineer</a></li></ul>"
        "<h2>People &amp; Culture (1)</h2><ul><li><a href=/jobs/2>Recruiter</a></li></ul>"
    )
    assert grouped["Data Engineer"].departments == ("Engineering",)
    assert grouped["Recruiter"].departments == ("People & Culture",)


def test_a_heading_above_that_is_a_place_is_the_place() -> None:
    found = by_title(
        "<h1>Jobs</h1><h2>Berlin</h2><ul><li><a href=/jobs/1>Data Engineer</a></li></ul>"
        "<h2>Vienna</h2><ul><li><a href=/jobs/2>Recruiter</a></li></ul>"
    )
    assert (found["Data Engineer"].locations, found["Recruiter"].locations) == (("Berlin",), ("Vienna",))


def test_fields_are_read_by_their_labels_columns_and_attributes() -> None:
    found = by_title(
        "<h1>Jobs</h1><div class=job data-department=Sales><h3><a href=/jobs/1>Account Manager</a></h3>"
        "<p>Standort: Wels; Linz</p>"
        "<p>Teilzeit</p><p>REQ-1042</p></div><div class=job data-department=Media><h3><a"
        " href=/jobs/2>Writer</a></h3>"
        "<p>Standort: Graz</p><p>Vollzeit</p><p>REQ-1043</p></div>"
    )["Account Manager"]
    assert (found.locations, found.employment_type, found.requisition) == (
        ("Wels", "Linz"),
        "part-time",
        "REQ-1042",
    )
    assert found.departments == ("Sales",)


@pytest.mark.parametrize(
    "title",
    [
        "Softwareentwickler (m/w/d)", "Pflegefachkraft", "Ingénieur logiciel H/F", "Chargé de clientèle",
        "Ingeniera de datos", "Gerente comercial", "Verpleegkundige", "Medewerker klantenservice",
        "Systemutvecklare",
        "Regnskapskonsulent", "Sviluppatore backend", "Engenheiro de software", "エンジニア", "Verkäufer:in",
    ],
)  # fmt: skip
def test_titles_in_many_languages_are_known(title: str) -> None:
    assert title_grade(title) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Apply now", "Read more »", "Jetzt bewerben", "Voir l'offre", "Ver vaga", "Bekijk vacature",
        "Les mer", "Läs mer",
        "Initiativbewerbung", "Open application", "Don't see your role?", "Our values",
        "Responsibilities", "Ihre Aufgaben",
        "We’re looking for engineers", "Why Acme?", "Dana Ruiz, Head of Data", "hello@acme.example",
        "1. Business Analyst",
        "Reporting to: Head of Data", "Kontakt", "Cookie settings", "", "x" * 200,
        "Become a partner of our engineers",
    ],
)  # fmt: skip
def test_what_is_no_title_is_told_from_one(text: str) -> None:
    assert title_grade(text) == -1


@pytest.mark.parametrize(
    ("path", "grade"),
    [
        ("/careers/data-engineer", 2), ("/jobs/123", 2), ("/de/stellen/koch/", 2),
        ("/company/careers/writer.html", 2),
        ("/about/job.php?id=4", 2), ("https://jobs.lever.co/acme/1-2-3", 2), ("#/jobs/7", 2),
        ("/careers/a/Stellenanzeige_Koch.pdf", 2),
        ("/careers", -1), ("/careers/#apply", -1), ("/careers/departments/data", -1), ("/jobs/search",
        -1), ("/careers/benefits", -1),
        ("/blog/2026/jobs/x", -1), ("/blog/data-engineer", -1), ("/team/dana", -1), ("/", -1),
        ("/image.png", -1),
        ("https://jobs.lever.co/acme", -1), ("/writer.html", 0),
    ],
)  # fmt: skip
def test_addresses_tell_whether_they_lead_to_a_role(path: str, grade: int) -> None:
    from monitor.sources._role_links import role_link

    assert link_grade(role_link(path, HERE) or "", HERE) == grade


@pytest.mark.parametrize(
    "text", ["Berlin", "Troy, NY", "Remote", "Hybrid - London", "Indore, India", "Vienna or Graz"]
)
def test_places_are_known(text: str) -> None:
    assert is_place(text)


@pytest.mark.parametrize(
    "text",
    [
        "Engineering",
        "Full-time",
        "About us",
        "Data Engineer",
        "REQ-IND-42",
        "Excellent written English",
        "Remote first culture",
    ],
)
def test_what_is_no_place_is_told_from_one(text: str) -> None:
    assert not is_place(text)


def test_departments_are_told_from_sentences() -> None:
    assert is_department("People & Culture")
    assert not is_department("Excellent written and verbal communication")
    assert not is_department("Data Engineer")


ACCORDION = (
    "<h1>Careers</h1><section><h2>Why us</h2><div><h3>Flexible hours</h3><p>Yes.</p></div></section>"
    "<section><h2>Open positions</h2>"
    "{}</section>"
)


def test_headings_with_the_whole_text_below_are_roles_by_title_and_place() -> None:
    body = ACCORDION.format(
        "".join(
            f"<div class=item id=r{n}><h3>{title}</h3><div><p>Location: {place}</p><h4>Requirements</h4>"
            f"<ul><li>SQL</li></ul></div></div>"
            for n, (title, place) in enumerate(
                [("Data Engineer", "Linz"), ("Data Engineer", "Graz"), ("Baker", "Linz")]
            )
        )
    )
    found = page(body).postings
    assert [(p.title, p.locations, p.url) for p in found] == [
        ("Data Engineer", ("Linz",), f"{HERE}#r0"), ("Data Engineer", ("Graz",), f"{HERE}#r1"), ("Baker",
        ("Linz",), f"{HERE}#r2"),
    ]  # fmt: skip
    assert len({p.id for p in found}) == 3
    assert all(p.id.startswith("title:") for p in found)


def test_a_form_that_all_roles_share_is_the_link_of_none() -> None:
    body = ACCORDION.format(
        "<div class=item><h3>Data Engineer</h3><p>Linz</p><a href=/contact>Apply</a></div>"
        "<div class=item><h3>Baker</h3><p>Graz</p><a href=/contact>Apply</a></div>"
    )
    assert rows(body) == [("Data Engineer", "/careers/"), ("Baker", "/careers/")]


def test_a_document_behind_a_heading_is_the_link_of_its_role() -> None:
    body = ACCORDION.format(
        "<div class=item><h3>Responsable logistique</h3><a href=/up/2024/07/a.pdf>Télécharger</a></div>"
        "<div class=item><h3>Comptable</h3><a href=/up/2024/07/b.pdf>Télécharger</a></div>"
    )
    assert rows(body) == [("Responsable logistique", "/up/2024/07/a.pdf"), ("Comptable", "/up/2024/07/b.pdf")]


def test_a_table_whose_first_column_is_the_place_is_read() -> None:
    body = (
        "<h1>Ledige stillinger</h1><table><tr><th>Lokasjon</th><th>Stilling</th></tr><tr><td>Oslo</td>"
        "<td>Senior Utvikler</td></tr>"
        "<tr><td>Bergen</td><td>Konsulent</td></tr></table>"
    )
    assert {t: p.locations for t, p in by_title(body).items()} == {
        "Senior Utvikler": ("Oslo",),
        "Konsulent": ("Bergen",),
    }


NO_ROLES = {
    "a blog": "<h1>Blog</h1><ul><li><h3><a href=/blog/data-engineer>A day of a data engineer</a></h3></li>"
    "<li><h3><a href=/blog/designer>Meet a designer</a></h3></li></ul>",
    "a team": "<h2>Our team</h2><div><h3>Dana Ruiz</h3><p>Head of Data</p></div><div><h3>Sam Hill</h3>"
    "<p>Engineer</p></div>",
    "a team with profiles": "<h2>Our team</h2><div><a href=/team/dana><h3>Dana Ruiz</h3><p>Head of Data"
    "</p></a></div>"
    "<div><a href=/team/sam><h3>Sam Hill</h3><p>Engineer</p></a></div>",
    "voices of colleagues": "<div class=voice><h3>Data Engineer</h3><p>Dana Ruiz</p></div><div"
    " class=voice><h3>Head of Sales</h3><p>Sam Hill</p></div>",
    "products": "<h1>Products</h1><ul><li><a href=/products/designer>Acme Designer</a></li><li><a"
    " href=/products/planner>Acme Planner</a></li></ul>",
    "menus and footers": "<header><nav><a href=/careers/engineer>Engineer</a></nav></header><footer><a"
    " href=/jobs/data-engineer>Data Engineer</a>"
    "<a href=/jobs/baker>Baker</a></footer>",
    "filters": "<h1>Jobs</h1><div><a href=/careers/department/data>Data</a><a"
    " href=/careers/department/sales>Sales</a></div>",
    "benefits": "<h1>Careers</h1><div><h3>Flexible hours</h3><p>Yes.</p></div><div><h3>Learning budget"
    "</h3><p>Yes.</p></div>",
    "solutions": "<h1>Solutions</h1><ul><li><a href=/for/developers>Developers</a></li><li><a"
    " href=/for/designers>Designers</a></li></ul>",
    "events": "<h2>Events</h2><div><h3><a href=/events/1>Engineer Meetup</a></h3><p>Bochum</p></div><div>"
    "<h3><a href=/events/2>Designer Day</a></h3>"
    "<p>Linz</p></div>",
    "a ladder": "<h2>Your career with us</h2><h4>1. Analyst</h4><ul><li>Works</li></ul><h4>2. Manager</h4>"
    "<ul><li>Leads</li></ul>",
    "an entry for everybody": "<h1>Jobs</h1><ul><li><a href=/jobs/open-application>Open application</a>"
    "</li></ul>",
    "a form with all titles": "<h1>Jobs</h1><form><select><option>Data Engineer</option><option>Baker"
    "</option></select></form>",
    "placeholders": "<h1>Jobs</h1><ul><li><a href='/jobs/{{ id }}'>{{ title }}</a></li></ul>",
    "a button to elsewhere": "<h1>Careers</h1><a href=https://jobs.elsewhere.example/acme>View open"
    " positions</a>",
}  # fmt: skip


@pytest.mark.parametrize("body", NO_ROLES.values(), ids=NO_ROLES)
def test_what_is_no_list_of_roles_gives_no_row(body: str) -> None:
    with pytest.raises(ParseError, match="No list of roles was found"):
        page(body)


@pytest.mark.parametrize("name", [name for name in NO_ROLES if name != "a form with all titles"])
def test_a_list_of_roles_stays_clean_beside_other_lists(name: str) -> None:
    assert rows(f"{LAYOUTS['list items']}<section>{NO_ROLES[name]}</section>") == TWO


def test_a_plain_list_is_taken_whole_where_most_of_its_items_name_a_trade() -> None:
    body = (
        "<h1>Employment</h1><div><h2>Acme Care</h2><ul><li>• Nurse (all locations)</li><li>• Night Nurse</li>"
        "<li>• Cook</li><li>• Care Extras</li></ul></div>"
        "<div><h2>What you get</h2><ul><li>Dental care</li><li>A mentor</li></ul></div>"
    )
    assert [title for title, _ in rows(body)] == [
        "Nurse (all locations)",
        "Night Nurse",
        "Cook",
        "Care Extras",
    ]


def test_a_title_that_no_table_knows_is_kept_in_a_list_of_roles_and_a_benefit_beside_it_is_not() -> None:
    body = ACCORDION.format(
        "".join(
            f"<div><h3>{title}</h3><p>{place}</p></div>"
            for title, place in [
                ("Baker", "Linz"),
                ("Cook", "Graz"),
                ("Engineer", "Linz"),
                ("Flurwichtel", "Graz"),
            ]
        )
    )
    assert [title for title, _ in rows(body)] == ["Baker", "Cook", "Engineer", "Flurwichtel"]


@pytest.mark.parametrize("href", ["/up/2024/06/Stellenanzeige_baecker.pdf", "/downloads/vacature-bakker.pdf"])
def test_a_file_is_the_link_of_a_role_wherever_it_lies(href: str) -> None:
    body = (
        f"<h2>Offene Stellen</h2><p><a href={href}>Bäcker (m/w/d)</a></p><p><a href={href}2.pdf>Koch</a></p>"
    )
    assert rows(body) == [("Bäcker (m/w/d)", href), ("Koch", href + "2.pdf")]


def test_a_step_with_the_number_of_a_vacancy_is_a_role() -> None:
    here = "https://www.acme.example/vacatures.html"
    assert link_grade("https://www.acme.example/vacature0001.html", here) > 0
    assert link_grade("https://www.acme.example/vacature.html", here) < 1


def test_a_picture_without_words_is_called_what_its_link_is_called() -> None:
    body = "<h2>Vacatures</h2>" + "".join(
        f"<div><a href=/up/vacature_{n}.pdf title='{title}'><img src={n}.jpg></a></div>"
        for n, title in enumerate(["Bakker (21u)", "Kok"])
    )
    assert rows(body) == [("Bakker (21u)", "/up/vacature_0.pdf"), ("Kok", "/up/vacature_1.pdf")]


def test_roles_kept_as_entries_of_a_blog_are_read_below_a_heading_that_says_so() -> None:
    entries = "".join(
        f"<div><h3><a href=/2024/05/1{n}/{n}-x/>{title}</a></h3><p>Text.</p></div>"
        for n, title in enumerate(["Data Engineer", "Baker", "Cook"])
    )
    assert (
        len(rows(f"<section><h2>Current job opportunities</h2></section><section>{entries}</section>")) == 3
    )
    with pytest.raises(ParseError):
        page(f"<section><h2>From our blog</h2></section><section>{entries}</section>")


def test_roles_below_a_heading_of_closed_ones_and_roles_marked_as_taken_are_left_out() -> None:
    closed = LAYOUTS["list items"].removeprefix("<h1>Jobs</h1>")
    with pytest.raises(ParseError):
        page(
            f"<h1>Vacancies</h1><h2>Closed vacancies</h2><p>Please do not apply.</p><b>Vacancies</b>{closed}"
        )
    marked = "".join(
        f"<li><h2>{title}</h2><div>Linz</div><div><span>STATUS :</span> <p>{status}</p></div>"
        f"<a href=/careers/{n}></a></li>"
        for n, (title, status) in enumerate([("Baker", "OPEN"), ("Cook", "CLOSED"), ("Engineer", "OPEN")])
    )
    assert [title for title, _ in rows(f"<h1>Careers</h1><ul>{marked}</ul>")] == ["Baker", "Engineer"]


def test_bare_words_before_a_button_are_a_title_on_a_page_of_vacancies() -> None:
    body = (
        "<h3>Sueldo competitivo</h3><div>OFERTAS</div><div><div class=x>COCINERO <a href=/contacto>"
        "<button>aplicar</button></a></div><div class=x>EJECUTIVO DE VENTAS<span class=s>Zona Norte, México"
        "</span><a href=/contacto><button>aplicar</button></a></div></div>"
    )
    found = rows(body, "https://www.acme.example/bolsa-de-trabajo.html")
    assert [title for title, _ in found] == ["COCINERO", "EJECUTIVO DE VENTAS"]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Kariera", "Kierowca-Magazynier"),
        ("Praca", "Specjalista ds. sprzedaży"),
        ("Kariéra", "Skladník ve výrobě"),
    ],
)
def test_the_only_role_of_a_page_is_read_below_a_heading_that_says_careers(head: str, title: str) -> None:
    body = (
        f"<main><h1>{head}</h1><div><h2>{title}</h2><p>Miejsce pracy: Katowice</p><h3>Opis</h3></div></main>"
    )
    found = page(body, "https://www.acme.example/kariera.html").postings
    assert [(p.title, p.locations) for p in found] == [(title, ("Katowice",))]


def test_a_heading_in_a_menu_says_nothing_of_what_stands_below_the_menu() -> None:
    body = "<div><nav><h4>Open positions</h4></nav></div><div><h3>Multi agent models</h3><p>A talk.</p></div>"
    with pytest.raises(ParseError):
        page(body, "https://www.acme.example/talks/")


def test_of_a_line_whose_cells_all_lead_to_the_role_the_title_is_read() -> None:
    body = "<h2>Jobs</h2><table>" + "".join(
        f"<tr><td><a href=/jobs/{n}>서울</a></td><td><a href=/jobs/{n}>{title}</a></td>"
        f"<td><a href=/jobs/{n}>무관</a></td></tr>"
        for n, title in enumerate(["풀스택 프로그래머", "프로덕트 디자이너"])
    )
    assert rows(body) == [("풀스택 프로그래머", "/jobs/0"), ("프로덕트 디자이너", "/jobs/1")]


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("IT Project Manager", 2), ("Help Desk Technician", 2), ("Build Engineer", 2), ("Repartidor", 2),
        ("Glaszetter gezocht!", 2), ("Stażysta Python", 2), ("Support Talent für spontane Höhenlagen", 0),
        ("Spontanbewerbung", -1), ("Build your career with us", -1), ("I am a student of medicine", -1),
        ("Technik braucht Menschen", 0), ("Commercial cleaning", 0),
    ],
)  # fmt: skip
def test_titles_of_many_tongues_are_told_from_talk(text: str, grade: int) -> None:
    found = title_grade(text)
    assert found == grade if grade else -1 < found < 2


@pytest.mark.parametrize("head", ["Why you should join our team", "Join the team"])
def test_a_heading_that_asks_to_join_the_team_is_not_about_the_team(head: str) -> None:
    cards = "".join(
        f"<div class=career-offer><div class='title h4'>{title}</div><ul><li>Sales</li></ul></div>"
        for title in ("Account Manager", "Software Engineer")
    )
    body = f"<section><h2>{head}</h2></section><section class=offers>{cards}</section>"
    assert [title for title, _ in rows(body)] == ["Account Manager", "Software Engineer"]


def test_titles_that_all_lead_to_one_page_are_roles_below_a_heading_that_says_so() -> None:
    body = "<h2>{}</h2>" + "".join(
        f"<div><h5><a href=/single-career/>{title}</a></h5><ul><li>{place}</li><li>Full time</li></ul></div>"
        for title, place in (("Data Engineer", "Linz"), ("Baker", "Graz"), ("Painter", "Wien"))
    )
    found = page(body.format("Open positions"), "https://www.acme.example/about/").postings
    assert [(p.title, p.locations) for p in found] == [
        ("Data Engineer", ("Linz",)), ("Baker", ("Graz",)), ("Painter", ("Wien",)),
    ]  # fmt: skip
    with pytest.raises(ParseError):
        page(body.format("What we build"), "https://www.acme.example/about/")


def test_a_class_that_a_theme_gives_to_every_page_makes_no_article_of_it() -> None:
    cards = "".join(
        f"<div><div><h3>{title}</h3></div><p>{'Cubase, mezcla y masterización. ' * 9}</p></div>"
        for title in ("Ingeniero de sonido", "Diseñador gráfico")
    )
    body = f"<div class='page type-page ast-article-single'><h2>Docentes en:</h2><div>{cards}</div></div>"
    found = rows(body, "https://www.acme.example/trabaja-con-nosotros/")
    assert [title for title, _ in found] == ["Ingeniero de sonido", "Diseñador gráfico"]


def test_a_page_of_vacancies_whose_only_title_says_who_is_wanted_is_that_role() -> None:
    body = "<section><h1>{}</h1></section><section><h2>Wat bieden wij?</h2><p>Goed salaris.</p></section>"
    url = "https://www.acme.example/vacatures.html"
    assert [title for title, _ in rows(body.format("Glaszetter gezocht!"), url)] == ["Glaszetter gezocht!"]
    with pytest.raises(ParseError):
        page(body.format("Medewerker gezocht!"), url)


def test_a_lone_trade_among_the_points_of_an_advertisement_is_no_role() -> None:
    points = ("Good English", "Server monitoring tools", "Clear notes", "Backup of each server", "Linux")
    advert = "<ul>" + "".join(f"<li>{point}</li>" for point in points) + "</ul>"
    body = "<section class=jobs><h1>Jobs</h1>" + "".join(
        f"<div class=job><h3>{title}</h3>{advert}</div>" for title in ("Cloud Engineer", "Baker", "Painter")
    )
    assert [title for title, _ in rows(body)] == ["Cloud Engineer", "Baker", "Painter"]


def test_first_names_before_the_titles_make_them_people() -> None:
    body = "<h1>Careers</h1>" + "".join(
        f"<div><h4><span>{name}. </span>{title}</h4><p>“I like it here.”</p></div>"
        for name, title in (("Dana", "Data Engineer"), ("Robin", "Test Engineer"), ("Kerstin", "Baker"))
    )
    with pytest.raises(ParseError):
        page(body)


@pytest.mark.parametrize("text", ["Cualquier lugar/Remoto", "Qualquer lugar / Remoto"])
def test_anywhere_is_a_place_beside_remote(text: str) -> None:
    assert is_place(text)


def test_hostile_lists_are_read_in_time() -> None:
    for hostile in (
        "<h3>Engineer",
        "<a href=/jobs/1>Engineer ",
        "<li>Data Engineer",
        "<td>Baker<td>",
        "<div><b>Baker</b>",
    ):
        try:
            page(hostile * 400)
        except ParseError:
            continue


@pytest.mark.parametrize("odd", ["a\x1b[2Jb", "a\u202eb", "a\x85b", "x" * 3_000], ids=ascii)
def test_an_anchor_with_odd_letters_gives_a_clean_link(odd: str) -> None:
    accordion = "".join(
        f'<div class=accordion><h3 id="{anchor}">{title}</h3><div><p>Location: Linz</p></div></div>'
        for anchor, title in ((odd, "Data Engineer"), ("cook", "Cook (m/f/d)"))
    )
    found = page(f"<h1>Careers</h1><section><h2>Open positions</h2>{accordion}</section>").postings
    assert [posting.title for posting in found] == ["Data Engineer", "Cook (m/f/d)"]
    for posting in found:
        well_formed(posting)
        assert len(posting.url or "") <= 2_000
    assert found[1].url == f"{HERE}#cook"

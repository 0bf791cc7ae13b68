"""Inline state: every way in which pages carry it, and which of its lists are roles."""

from __future__ import annotations

import json
from typing import Any

import pytest

from monitor.errors import ParseError
from monitor.model import Page
from tests.sources.test_contract import read, well_formed

ROLES: list[dict[str, Any]] = [
    {"id": 1, "title": "Data Engineer", "url": "/careers/1", "location": "Berlin", "department": "Data"},
    {"id": 2, "title": "Writer", "url": "/careers/2", "location": "Linz", "department": "Media"},
]


def page(body: str) -> Page:
    found = read("page", f"<html><body>{body}</body></html>".encode(), "https://www.acme.example/careers/")
    for posting in found.postings:
        well_formed(posting)
    return found


def next_data(value: Any) -> str:
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(value)}</script>'


def titles(found: Page) -> list[str]:
    return [posting.title for posting in found.postings]


TEXT = json.dumps({"page": {"jobs": ROLES}})
PACKED = json.dumps(
    [["Reactive", 1], {"jobs": 2}, [3, 8], {"id": 4, "title": 5, "url": 6, "location": 7}, 1,
    "Data Engineer", "/careers/1",
     "Berlin", {"id": 9, "title": 10, "url": 11, "location": 12}, 2, "Writer", "/careers/2", "Linz"]
)  # fmt: skip
FLOW = json.dumps("4:" + TEXT + "\n")
WAYS = {
    "Next": next_data({"props": json.loads(TEXT)}),
    "a script of JSON": f"<script type=application/json data-x>{TEXT}</script>",
    "an assignment": f"<script>window.__INITIAL_STATE__ = {TEXT};</script>",
    "an assignment in brackets": f"<script>window['__PRELOADED_STATE__']={TEXT}</script>",
    "a constant": f"<script>const jobData = {json.dumps(ROLES)};\nrender(jobData)</script>",
    "JSON in a text": f"<script>window.__STATE__ = JSON.parse({json.dumps(TEXT)});</script>",
    "JSON in a text in single quotes": f"<script>window.__STATE__=JSON.parse('{TEXT}')</script>",
    "Nuxt": f'<script type="application/json" id="__NUXT_DATA__">{PACKED}</script>',
    "the flow of Next": f"<script>self.__next_f.push([1,{FLOW}])</script>",
    "an attribute": "<div id=app data-page='" + TEXT.replace("'", "&#39;") + "'></div>",
    "an attribute, escaped": '<job-list :jobs="' + json.dumps(ROLES).replace('"', "&quot;") + '"></job-list>',
}


@pytest.mark.parametrize("body", WAYS.values(), ids=WAYS)
def test_state_is_read_however_the_page_carries_it(body: str) -> None:
    found = page(body)
    assert titles(found) == ["Data Engineer", "Writer"]
    assert [p.url for p in found.postings] == [f"https://www.acme.example/careers/{n}" for n in (1, 2)]
    assert [p.locations for p in found.postings] == [("Berlin",), ("Linz",)]
    assert found.complete


@pytest.mark.parametrize(
    "records",
    [
        [{"node": {"fields": {"slug": "/jobs/a"}, "frontmatter": {"title": "Baker", "city": "Linz"}}},
         {"node": {"fields": {"slug": "/jobs/b"}, "frontmatter": {"title": "Writer", "city": "Graz"}}}],
        [{"jobName": "Baker", "office": [{"name": "Linz"}], "uuid": "a"}, {"jobName": "Writer",
        "office": [{"name": "Graz"}], "uuid": "b"}],
        [{"attributes": {"headline": "Baker", "ort": "Linz", "link": "/stellen/a"}},
         {"attributes": {"headline": "Writer", "ort": "Graz", "link": "/stellen/b"}}],
    ],
)  # fmt: skip
def test_a_list_is_found_by_its_shape_and_not_by_names(records: list[Any]) -> None:
    found = page(next_data({"data": {"careers": records}}))
    assert titles(found) == ["Baker", "Writer"]
    assert [p.locations for p in found.postings] == [("Linz",), ("Graz",)]


def test_a_map_by_ids_and_a_list_for_each_department_are_read() -> None:
    assert titles(page(next_data({"jobs": {"1": ROLES[0], "2": ROLES[1]}}))) == ["Data Engineer", "Writer"]
    more = [{**role, "id": role["id"] + 2, "url": f"/careers/{role['id'] + 2}"} for role in ROLES]
    both = page(next_data({"jobs": {"Data": ROLES, "Media": more}}))
    assert len(both.postings) == 4


def test_what_is_closed_or_a_draft_is_left_out() -> None:
    records = [
        {**ROLES[0], "status": "published"},
        {**ROLES[1], "status": "draft"},
        {**ROLES[1], "id": 3, "url": "/careers/3", "status": "closed"},
    ]
    assert titles(page(next_data({"jobs": records}))) == ["Data Engineer"]


def test_the_link_of_the_page_fills_a_role_without_one() -> None:
    records = [{key: role[key] for key in ("id", "title", "location", "department")} for role in ROLES]
    shown = "".join(f"<li><a href='/careers/{n}-x'>{role['title']}</a></li>" for n, role in enumerate(ROLES))
    found = page(f"<h1>Jobs</h1><ul>{shown}</ul>" + next_data({"jobs": records})).postings
    assert [(p.id, p.url) for p in found] == [
        ("1", "https://www.acme.example/careers/0-x"), ("2", "https://www.acme.example/careers/1-x"),
    ]  # fmt: skip


OTHER_LISTS = {
    "menu": [{"title": "Developers", "url": "/developers"}, {"title": "Pricing", "url": "/pricing"}],
    "links to fields": [{"label": "Engineering", "url": "/careers/engineering"}, {"label": "Design",
    "url": "/careers/design"}],
    "posts": [{"id": 1, "title": "A day of a data engineer", "url": "/blog/a", "author": "Dana Ruiz"},
              {"id": 2, "title": "Meet a designer", "url": "/blog/b", "author": "Sam Hill"}],
    "people": [{"id": 1, "name": "Dana Ruiz", "role": "Head of Data", "location": "Berlin"},
               {"id": 2, "name": "Sam Hill", "role": "Data Engineer", "location": "Linz"}],
    "products": [{"id": 1, "title": "Planner", "url": "/products/planner", "price": 3},
                 {"id": 2, "title": "Designer", "url": "/products/designer", "price": 4}],
    "courses": [{"id": 1, "title": "Course: Become a Data Engineer", "url": "/courses/1"}, {"id": 2,
    "title": "Welder basics", "url": "/courses/2"}],
    "numbers": [1, 2, 3], "nothing": [], "texts": ["Data Engineer", "Writer"],
}  # fmt: skip


def test_other_lists_in_the_same_state_are_no_roles() -> None:
    assert titles(page(next_data({**OTHER_LISTS, "openings": ROLES}))) == ["Data Engineer", "Writer"]


@pytest.mark.parametrize("name", OTHER_LISTS)
def test_state_without_roles_gives_none(name: str) -> None:
    with pytest.raises(ParseError):
        page(next_data({name: OTHER_LISTS[name]}))


@pytest.mark.parametrize(
    "script",
    [
        "{",
        "[" * 5000,
        '{"a": ' * 3000,
        "null",
        "window.x = {",
        "JSON.parse('\\",
        '[["Reactive",1],[1,1,1,1]]',
        '[["Reactive",1],{"a":1}]',
    ],
)
def test_broken_state_costs_only_itself(script: str) -> None:
    for body in (
        f"<script>window.__STATE__ = {script}</script>",
        f"<script type=application/json>{script}</script>",
    ):
        assert titles(page(body + next_data({"jobs": ROLES}))) == ["Data Engineer", "Writer"]


@pytest.mark.parametrize(
    "odd", [None, 0, "", [], {}, "x" * 5000, ["a", None], {"a": {"b": 1}}, "<b>x</b>", "javascript:x", True]
)
def test_an_odd_value_costs_the_field(odd: Any) -> None:
    for key in ROLES[0]:
        records = [
            {**ROLES[0], key: odd},
            ROLES[1],
            {**ROLES[1], "id": 3, "title": "Baker", "url": "/careers/3"},
        ]
        assert {"Writer", "Baker"} <= set(titles(page(next_data({"jobs": records}))))

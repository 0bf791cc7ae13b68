"""Parts of a page that are not its matter: menus, footers, banners. Pure."""

from __future__ import annotations

import re
from typing import Any

from monitor.sources._pieces import classes

_ASIDE = re.compile(
    r"^(?:site-?|page-?|main-?|global-?|top-?|primary-?|mobile-?)?(?:nav|navbar|navigation|topnav|footer"
    r"|menu|topbar|sidenav|breadcrumbs?"
    r"|cookies?|consent|gdpr|newsletter|social|socials|pagination|pager|lang|language|sidebar-menu|megamenu"
    r"|testimonials?|dropdown|offcanvas|search)"
    r"(?:[-_](?:nav|navbar|bar|menu|wrap|wrapper|container|section|links?|area|top|bottom|main|list"
    r"|items?|content|inner|"
    r"banner|notice|switcher|selector|box|widgets?|panel|primary|secondary|header|footer|form|media"
    r"|icons?|block|cols?|"
    r"overlay|modal|popup|toggle|consent|row|group))*$|^(?:onetrust|cookiebot|usercentrics|cky|cmplz"
    r"|osano)[-_\w]*$",
    re.IGNORECASE,
)


_ROLES = frozenset(
    ("navigation", "contentinfo", "banner", "dialog", "alertdialog", "search", "menu", "menubar")
)


def asides(soup: Any) -> set[int]:
    """The identities of those elements; what holds the page's matter is none, whatever it is called."""
    return {id(node) for node in soup.find_all(True) if _is_aside(node)}


def within(node: Any, parts: set[int]) -> bool:
    return id(node) in parts or any(id(parent) in parts for parent in node.parents)


def in_menu(node: Any, outermost: Any) -> bool:
    """Whether a heading stands in a menu, looked at up to an element around it; a plain header is none."""
    for one in (node, *node.parents):
        if _is_aside(one) and (one.name != "header" or one.find("nav")):
            return True
        if one is outermost:
            return False
    return False


def _is_aside(node: Any) -> bool:
    if node.name in ("body", "html", "main"):
        return False
    if node.name == "header" and node.find("nav") and not node.find("main"):
        return True
    called = any(_ASIDE.match(name) for name in (*classes(node), str(node.get("id") or "")))
    meant = node.name == "nav" or node.get("role") in _ROLES or called or _is_of_site(node)
    return meant and not node.find(["main", "h1"])


def _is_of_site(node: Any) -> bool:
    """Whether a header or footer is the site's, and not that of an article or a section."""
    if node.name not in ("header", "footer") or node.find_parent(["article", "li", "tr", "a"]):
        return False
    return node.name == "footer" or node.find_parent(["main", "section"]) is None

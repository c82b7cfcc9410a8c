"""The menu in a Jekyll site's own header: the links of the first navigation that its layouts write on the home page.

However a site makes its menu (front matter, data, configuration, HTML in an include), its layouts know.

    <nav><a href="/">Lab</a> <a href="/people/">People</a> <a href="/join.html">Join</a></nav>
    -> [("People", "/people/"), ("Join", "/join.html")]
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any
from urllib.parse import unquote

from lxml import etree
from lxml import html as lxml_html

from pelican_academic.extract.controls import without_controls
from pelican_academic.jekyll import Document, Site, base_path
from pelican_academic.plugin.addresses import single_slash
from pelican_academic.plugin.menu.ended import ended
from pelican_academic.plugin.rest.theirs import HIDDEN
from pelican_academic.regex import regex
from pelican_academic.urls import join_url, split_url

__all__ = ["address_in", "own_menu", "own_menus", "own_name"]

_LONGEST = 12
_TRIED = 3
_LOOKED_AT = 50  # boxes of a page: its menu is none of the last ones
_NAMED = 0.75  # of the entries have a title that no other has; a list of languages on each page has not
_OF_LANGUAGE = regex(r"[a-z]{2}(?:[-_][A-Za-z]{2})?/index\.html\Z")
_MENU = regex(r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|masthead|header|topbar|sidebar)(?:$|[\s_-])", re.IGNORECASE)
_NO_MENU = regex(
    r"(?:^|[\s_-])(?:breadcrumbs?|pagination|pager|toc|social|footer|dropdown|share|lang(?:s|uages?)?|skip(?:-?links?)?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_STATE = regex(r"\(current\)", re.IGNORECASE)
_PARTED = regex(r"\s+[|·•:–—-]\s+|\s*\|\s*")
_WITHIN = regex(r"(?:^|[\s_-])(?:dropdown|sub-?menu|subnav|children|child)", re.IGNORECASE)


def own_menu(site: Site) -> list[tuple[str, str]]:
    """Return titles and addresses, without the site's name; [] where the layouts write no menu.

    A site whose home page only leads on to a language has its menu on the pages below.
    """
    known = _addresses(site)
    return next(filter(None, (_menu_on(page, site, known) for page in _homes(site)[:_TRIED])), [])


def own_menus(site: Site) -> dict[str, list[tuple[str, str]]]:
    """Return the menu of each language that has a home page below a folder of its name: ``{"es": […], "en": […]}``.

    The pages beside those folders, if there are any, have the site's own menu.
    """
    homes = {page.destination.split("/")[0]: page for page in _homes(site) if _OF_LANGUAGE.match(page.destination)}
    known = _addresses(site)
    return {language: menu for language, page in homes.items() if (menu := _menu_on(page, site, known))}


def own_name(site: Site) -> str:
    """Return what the layouts call the site in the home page's ``<title>``: ``Home | Tide Lab`` -> ``Tide Lab``."""
    for page in _homes(site)[:1]:
        stock = {"home", "", str(site.config.get("title") or "").strip().casefold()}
        title = " ".join((_tree(page, site).findtext(".//title") or "").split())
        parts = [part for part in _PARTED.split(title) if part.casefold() not in stock]
        return next((part for part in parts if part.casefold() != page.title.casefold()), parts[0] if parts else "")
    return ""


def _homes(site: Site) -> list[Document]:
    pages = [document for document in site.documents if document.output_extension == ".html" and document.is_page]
    homes = [page for page in pages if posixpath.basename(page.destination) == "index.html"]
    return sorted(homes, key=lambda page: page.destination.count("/"))


def _addresses(site: Site) -> set[str]:
    known = {_plain(address) for document in site.documents for address in (document.url, document.destination)}
    return known | {
        _plain(file.destination) for file in site.static_files if file.destination.endswith((".html", ".htm"))
    }


def _menu_on(page: Document, site: Site, known: set[str]) -> list[tuple[str, str]]:
    for element in islice(_candidates(_tree(page, site)), _LOOKED_AT):
        found = _items(element, site, known)
        ours = sum(_plain(url) in known for _, url in found)
        named = len({title.casefold() for title, _ in found})
        if 2 <= len(found) <= _LONGEST and ours * 2 > len(found) and named >= _NAMED * len(found):
            return found
    return []


def _tree(page: Document, site: Site) -> Any:
    """A page as the site's own layouts print it."""
    rendering = site.render(page)
    _own_text = rendering.content  # what is wrong with that is heard
    with site.problems.unheard():  # the theme does not print what this looks at
        source = rendering.output
    try:
        return lxml_html.document_fromstring(ended(without_controls(source)))
    except (etree.ParserError, ValueError):
        return lxml_html.Element("html")


def _candidates(tree: Any) -> Iterator[Any]:
    """Elements that may be the menu, those that say so first; what holds the page's text (``body``) is none."""
    whole = {tree, *tree.iter("body"), *(above for main in tree.iter("main") for above in main.iterancestors())}
    elements = [element for element in tree.iter(etree.Element) if element not in whole]
    for element in elements:
        if (element.tag == "nav" or element.get("role") == "navigation") and not _NO_MENU.search(_names(element)):
            yield element
    for element in elements:
        if element.tag == "header" or (_MENU.search(_names(element)) and not _NO_MENU.search(_names(element))):
            yield element


def _names(element: Any) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _items(menu: Any, site: Site, known: set[str]) -> list[tuple[str, str]]:
    found: dict[str, str] = {}
    for link in menu.iter("a"):
        title = " ".join(_seen(link).split())
        href = str(link.get("href") or "")
        url = address_in(href, site)
        if split_url(href).netloc and _plain(url) not in known and url.strip("/") not in site.written:
            url = href  # of another repository that GitHub Pages serves on this host
        below = any(_is_below(parent, menu) for parent in link.iterancestors())
        leads_on = _plain(url) or "#" in url or _is_home_entry(link, title, site)
        if title and url and leads_on and not below and _plain(url) != "404":
            found.setdefault(url, title)
    return [(title, url) for url, title in found.items()]


def _seen(link: Any) -> str:
    """What a link shows: ``Home <span class="sr-only">(current)</span>`` is ``Home``, else what is heard."""
    heard = {part for part in link.iter(etree.Element) if HIDDEN.search(str(part.get("class") or ""))}
    if not heard:
        return str(link.text_content())
    texts = link.xpath(".//text()")
    seen = "".join(text for text in texts if not heard.intersection(_holders(text)))
    return seen if seen.strip() else _STATE.sub("", str(link.text_content()))


def _holders(text: Any) -> Iterator[Any]:
    """The elements that a piece of text stands in."""
    parent = text.getparent().getparent() if text.is_tail else text.getparent()
    while parent is not None:
        yield parent
        parent = parent.getparent()


def _is_home_entry(link: Any, title: str, site: Site) -> bool:
    """Whether a link to the home page is an entry of the list, and not the site's name beside it."""
    listed = next(link.iterancestors("li"), None) is not None
    return listed and title.casefold() != str(site.config.get("title") or "").strip().casefold()


def _is_below(parent: Any, menu: Any) -> bool:
    """Whether an element holds the entries below one that is a link itself."""
    if parent is menu or menu not in parent.iterancestors():
        return False
    is_list = parent.tag in {"ul", "ol"} and parent.getparent().tag == "li"
    if not (is_list or (_WITHIN.search(str(parent.get("class") or "")) and parent.tag in {"ul", "ol", "div"})):
        return False
    beside = (one for one in parent.itersiblings(preceding=True) if not _WITHIN.search(str(one.get("class") or "")))
    head = next((link for one in beside for link in one.iter("a")), None)
    return head is not None and not _is_empty(str(head.get("href") or ""))


def _is_empty(href: str) -> bool:
    return href in {"", "#", "#0", "#!"} or href.lower().startswith("javascript:")


def address_in(href: str, site: Site) -> str:
    """Return an address from the site's root (``/people/``), another host's whole; "" for what leads nowhere."""
    if _is_empty(href):
        return ""
    parts = split_url(join_url("/", single_slash(href.strip())))
    own = split_url(str(site.config.get("url") or ""))
    if parts.scheme and parts.scheme not in {"http", "https"}:
        return ""
    if parts.netloc and parts.netloc != own.netloc:
        return href
    base = f"{own.path.strip('/')}/{base_path(site.config)}".strip("/")
    path = f"/{unquote(parts.path).lstrip('/')}"
    if base and f"{path}/".startswith(f"/{base}/"):
        path = f"/{path[len(base) + 2 :]}" if len(path) > len(base) + 1 else "/"
    return path + (f"#{parts.fragment}" if parts.fragment else "")


def _plain(url: str) -> str:
    return re.sub(r"(?:^|(?<=/))index(?:\.html?)?$|\.html?$", "", url.partition("#")[0].strip("/")).strip("/")

"""Build whole sites with real Jekyll and with the theme's look, and print which words and links of Jekyll's pages are
lost; not a test, run it by hand.

    python tests/oracle/content_words.py SITE… [--drop REGEX] [--keep FOLDER] [--worst 5]

What a page must not lose is asked in several ways, since there is no one answer to what comes from content and data:

body
    every word of the page's body, as often as it stands there, less what stands on nearly all pages of the site
once
    the same, each word once
data
    the words of the page's own content, and of each value of front matter, data and configuration that the page prints
main
    every word inside the first <main>, else <article>, else the body without header, nav and footer, each once
links
    the address of every link of the body, less those that stand on nearly all pages
cited
    of these the ones of the page's own content and those that front matter, data or configuration name

``--keep`` leaves the builds where a later run finds Jekyll's and does not make it again.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from calendar import month_name
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urljoin

from lxml import etree
from lxml import html as lxml_html
from practice import NOW, copied, environment, installed, jekyll

from pelican_academic.jekyll import read_site
from pelican_academic.jekyll.setup.config import DEFAULTS
from pelican_academic.plugin.run import run

WAYS = ("body", "once", "data", "main", "links", "cited")
SILENT = ("script", "style", "template", "noscript", "head", "svg")
SPOKEN = re.compile(r"(?:^|\s)(?:sr-only|visually-hidden|skip-link\S*|screen-reader\S*)(?:\s|$)")  # for ears alone
# What sets up a build or names parts of the interface is no data, though a page may happen to print the same words.
SETTINGS = {*DEFAULTS, "time", "theme", "remote_theme", "gems"} - {"collections"}
UNPRINTED = {"layout", "permalink", "redirect_from", "redirect_to"}
INTERFACE = {"ui-text"}  # Minimal Mistakes' file of labels in many languages
MONTHS = {name.casefold(): name[:3].casefold() for name in month_name if name}
NEARLY_ALL = 0.8  # of the pages: what stands on so many of them belongs to the site, not to the page


@dataclass
class Page:
    """What a reader gets of a page: its words in order, those of its main part, and where its links lead."""

    text: list[str] = field(default_factory=list)
    main: list[str] = field(default_factory=list)
    links: set[str] = field(default_factory=set)


@dataclass
class Loss:
    """What is asked of a page in one way, and what is missing."""

    asked: int
    missing: tuple[str, ...]


def words(text):
    """The words of a text, case apart: ``words("Tide-pool 3!") -> ["tide", "pool", "3"]``.

    A month's name is its abbreviation, and the units of a date in Chinese, Japanese and Korean are no words: the theme
    writes dates in its own way.
    """
    text = re.sub(r"(?<=\d)(?:[年月日]|[년월일]\b)", " ", text)
    return [MONTHS.get(word, word) for word in re.findall(r"\w+", text.casefold().replace("e-mail", "email"))]


def read(source, here="/"):
    """Take a page at an address apart."""
    try:
        tree = lxml_html.document_fromstring(source.encode("utf-8"), parser=lxml_html.HTMLParser(encoding="utf-8"))
    except etree.ParserError:  # nothing, or nothing but a comment
        return Page()
    for element in list(tree.iter(*SILENT)):
        element.drop_tree()
    for element in [element for element in tree.iter() if SPOKEN.search(element.get("class") or "")]:
        if element.getparent() is not None and element.tag != "body":
            element.drop_tree()
    body = tree.find(".//body") if tree.find(".//body") is not None else tree
    links = {normal(link, here) for link in body.xpath(".//a/@href")} - {""}
    text = words(spaced(body))
    main = body.find(".//main")
    main = main if main is not None else body.find(".//article")
    if main is None:
        for element in list(body.iter("header", "nav", "footer")):
            element.drop_tree()
        main = body
    return Page(text, words(spaced(main)), links)


def spaced(element):
    """The text of an element; elements part words, but for those within a line."""
    inline = {"a", "b", "i", "em", "strong", "span", "sup", "sub", "small", "u", "abbr", "mark", "font", "code", "wbr"}
    pieces = []
    for event, node in walk(element):
        if node.tag not in inline or node.tag == "a":
            pieces.append(" ")
        pieces.append((node.text if event == "start" else node.tail) or "")
    return "".join(pieces)


def walk(element):
    stack = [("start", element)]
    while stack:
        event, node = stack.pop()
        if event == "start" and not isinstance(node.tag, str):
            yield "end", node
            continue
        yield event, node
        if event == "start":
            for child in reversed(node):
                stack += [("end", child)] if not isinstance(child.tag, str) else [("end", child), ("start", child)]


def normal(link, here="/"):
    """An address without what does not change where it leads; one beside the page it stands on leads from the root."""
    link = link.strip()
    if link.startswith(("#", "javascript:")):
        return ""
    with suppress(ValueError):
        link = urljoin(here, link)
    return unquote(link).removesuffix("index.html").rstrip("/")


def leaves(value):
    """Every value within a value that is a text or a number of some length."""
    if isinstance(value, Mapping):
        for inner in value.values():
            yield from leaves(inner)
    elif isinstance(value, list | tuple | set):
        for inner in value:
            yield from leaves(inner)
    elif isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool) and value > 31):
        yield str(value)
    elif isinstance(value, date):
        yield value.strftime("%Y")


def values_of(site):
    """The values of data, configuration and all front matter: word sequences by their first word, and addresses."""
    texts, addresses = set(), set()
    documents = [*site.documents, *(one for collection in site.collections.values() for one in collection.docs)]
    sources = [(site.data, INTERFACE), (site.config, SETTINGS), *((one.data, UNPRINTED) for one in documents)]
    for source in (without(values, keys) for values, keys in sources):
        for leaf in leaves(source):
            addresses.update(normal(link) for link in (leaf, *re.findall(r"href=[\"']?([^\"'>\s]+)", leaf)))
            text = re.sub(r"<[^>]*>", " ", leaf)
            texts.add(tuple(words(text)))
    known = {}
    for text in texts - {()}:
        known.setdefault(text[0], set()).add(text)
    return known, addresses - {""}


def is_named(link, addresses):
    """Whether a value is this address, or the file that it ends with."""
    name = link.rsplit("/", 1)[-1]
    return not addresses.isdisjoint({link, normal(link.removeprefix("mailto:")), f"/{name}" if "." in name else link})


def without(values, keys):
    return {key: value for key, value in values.items() if key not in keys}


def printed(known, text):
    """The words of those values that a page prints."""
    found = set()
    for index, word in enumerate(text):
        for value in known.get(word, ()):
            if tuple(text[index : index + len(value)]) == value:
                found.update(value)
    return found


def lost(theirs, ours, contents, known):
    """Compare pages by path: ``{path: {way: Loss}}``. ``contents`` are the pages' own texts as HTML."""
    known, addresses = known
    counts = {path: Counter(page.text) for path, page in theirs.items()}
    common = Counter()
    for word in {word for count in counts.values() for word in count}:
        ranked = sorted((count[word] for count in counts.values()), reverse=True)
        common[word] = ranked[min(int(NEARLY_ALL * len(ranked)), len(ranked) - 1)] if len(ranked) > 2 else 0
    linked = Counter(link for page in theirs.values() for link in page.links)
    shared = {link for link, times in linked.items() if len(theirs) > 2 and times >= NEARLY_ALL * len(theirs)}
    found = {}
    for path, page in theirs.items():
        mine = ours.get(path, Page())
        there, once = Counter(mine.text), set(mine.text)
        body = counts[path] - common
        content = read(f"<div>{contents.get(path, '')}</div>", f"/{path}")
        data = {*content.text, *printed(known, page.text)} & set(page.text)
        main = set(page.main) - {word for word in common if common[word] and counts[path][word] <= common[word]}
        links = page.links - shared
        cited = {link for link in links if link in content.links or is_named(link, addresses)}
        found[path] = {
            "body": Loss(body.total(), tuple((body - there).elements())),
            "once": Loss(len(body), tuple(sorted(set(body) - once))),
            "data": Loss(len(data), tuple(sorted(data - once))),
            "main": Loss(len(main), tuple(sorted(main - once))),
            "links": Loss(len(links), tuple(sorted(links - mine.links))),
            "cited": Loss(len(cited), tuple(sorted(cited - mine.links))),
        }
    return found


def pages_in(folder):
    """The HTML pages of a build by path; what only sends a reader on is none."""
    found = {}
    for path in sorted(folder.rglob("*.htm*")):
        source = path.read_text("utf-8", "replace")
        if path.is_file() and "http-equiv=refresh" not in source.replace('"', "").lower():
            inside = path.relative_to(folder).as_posix()
            found[inside] = read(source, f"/{inside}")
    return found


def measure(source, reference, target, config=None):
    """What the theme's look of ``source``, built into ``target``, lost of Jekyll's build; see `lost`."""
    site = read_site(source, config={"github_pages": False, **(config or {})})
    documents = {document.destination: document for document in site.documents}
    theirs = {path: page for path, page in pages_in(reference).items() if path in documents}
    contents = {path: site.render(documents[path]).content for path in theirs}
    return lost(theirs, pages_in(target), contents, values_of(site))


def shares(found):
    """Percent kept in each way: ``{"body": 99.8, …}``."""
    totals = {}
    for way in WAYS:
        asked = sum(ways[way].asked for ways in found.values())
        missing = sum(len(ways[way].missing) for ways in found.values())
        totals[way] = 100 - 100 * missing / (asked or 1)
    return totals


def report(site, folder, gems, given):
    source, reference, target = folder / "source", folder / "jekyll", folder / "theme"
    if not reference.is_dir():
        copied(site, source, gems, given.drop)
        jekyll(source, reference)
    if not reference.is_dir():
        print(f"{site.name:28} Jekyll does not build it")
        return
    subprocess.run(
        [sys.executable, __file__, "--build", str(source), str(target)], env=environment(), check=True, timeout=600
    )
    found = measure(source, reference, target)
    print(f"{site.name:28} {len(found):5} " + " ".join(f"{share:8.3f}" for share in shares(found).values()), flush=True)
    ranked = sorted(found.items(), key=lambda item: -len(item[1][given.by].missing))
    for path, ways in ranked[: given.worst]:
        if missing := ways[given.by].missing:
            print(f"    {path}: {len(missing)} of {ways[given.by].asked}: {' '.join(missing)[:300]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("sites", nargs="+", type=Path)
    parser.add_argument("--drop", default="")
    parser.add_argument("--keep", type=Path, help="where builds stay between runs")
    parser.add_argument("--worst", type=int, default=3, help="how many pages of each site are listed")
    parser.add_argument("--by", choices=WAYS, default="once", help="which way of asking ranks them")
    parser.add_argument("--build", action="store_true", help="build the first folder into the second, and no more")
    given = parser.parse_args()
    if given.build:
        run(*given.sites, {"ACADEMIC_PICTURES": False, "DELETE_OUTPUT_DIRECTORY": True})
        return
    gems = installed()
    print(f"{'site':28} pages " + " ".join(f"{way:>8}" for way in WAYS) + f"   (Jekyll's clock: {NOW})")
    for site in given.sites:
        if site.is_dir():
            with tempfile.TemporaryDirectory() as folder:
                kept = given.keep / site.name if given.keep else Path(folder)
                report(site.resolve(), kept, gems, given)


if __name__ == "__main__":
    main()

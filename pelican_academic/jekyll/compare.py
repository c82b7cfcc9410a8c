"""Two builds of one site, side by side: ``compare(Path("output"), Path("_site")) -> Comparison``.

What a user needs to trust a move: is every address there, does each page hold the same words and links, is every
file copied, does any Liquid or kramdown markup stand unrendered in a page. Nothing is printed here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from pelican_academic.jekyll.compare_contents import Contents, contents, frame
from pelican_academic.jekyll.compare_links import CANDIDATE, LINKS, Dead, files_of, is_page, url_of
from pelican_academic.regex import regex

__all__ = ["Comparison", "Leak", "PageComparison", "compare", "leaks", "read_page"]

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_VERBATIM = frozenset({"pre", "textarea", "script", "style"})
_LEAK = regex(r"\{\{[^{}\n]{0,80}\}\}|\{%-?\s*\w[^%\n]{0,80}%\}|\{:[^}\n]{0,80}\}|\{::[^}\n]{0,80}\}")
_CODE = frozenset({"code", "pre", "script", "style", "textarea", "kbd", "samp"})


@dataclass(frozen=True)
class Leak:
    """Markup that stands unrendered in a page: ``Leak("/about/", "{{ page.title }}")``."""

    url: str
    text: str


@dataclass(frozen=True)
class PageComparison:
    """One page of the reference. ``words`` and ``links`` count what it has; the lists say what differs in ours.

    ``same`` says that both have the same elements, attributes and text, white space apart.
    """

    url: str
    path: str
    present: bool
    words: int = 0
    links: int = 0
    words_missing: tuple[str, ...] = ()
    words_added: tuple[str, ...] = ()
    links_missing: tuple[str, ...] = ()
    links_added: tuple[str, ...] = ()
    same: bool = False


@dataclass(frozen=True)
class Comparison:
    """Everything that differs; paths are relative to the output folder, `/`-separated, sorted.

    ``files_changed`` are files other than pages whose bytes differ; ``broken`` pairs of a page and an internal link
    that leads nowhere in ours though it does in the reference.
    """

    pages: tuple[PageComparison, ...] = ()
    pages_added: tuple[str, ...] = ()
    files_missing: tuple[str, ...] = ()
    files_added: tuple[str, ...] = ()
    files_changed: tuple[str, ...] = ()
    leaks: tuple[Leak, ...] = ()
    broken: tuple[tuple[str, str], ...] = ()
    other_look: bool = False

    @property
    def is_clean(self) -> bool:
        """Whether nothing is lost: every address, word, link and file is there, and nothing leaks."""
        lost = any(not page.present or page.words_missing or page.links_missing for page in self.pages)
        return not (lost or self.files_missing or self.leaks or self.broken)


@dataclass
class _Page(HTMLParser):
    """A page as the sequence of what it consists of."""

    events: list[tuple[str, ...]] = field(default_factory=list)
    words: Counter[str] = field(default_factory=Counter)
    links: Counter[str] = field(default_factory=Counter)
    leads: list[str] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[str] = []

    def updatepos(self, i: int, j: int) -> int:  # noqa: ARG002 - HTMLParser's own
        """Count no lines: nobody asks where something stands, and it takes a tenth of the time."""
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = tuple(sorted(f'{name}="{" ".join((value or "").split())}"' for name, value in attrs))
        self.events.append((f"<{tag}", *values))
        for name, value in attrs:
            if name in LINKS and value:
                self.links.update(CANDIDATE.findall(value) if name == "srcset" else [value.strip()])
            if name == "href" and tag == "a" and value:
                self.leads.append(value.strip())
            if name in {"alt", "title", "href", "src"} and value:
                self.prose.append(value)
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass
            self.events.append((f"</{tag}",))

    def handle_data(self, data: str) -> None:
        within = self._open[-1] if self._open else ""
        if within in {"script", "style"}:
            self._add_text(" ".join(data.split()))
            return
        if not _CODE.intersection(self._open):
            self.prose.append(data)
        self.words.update(data.split())
        if _VERBATIM.intersection(self._open):
            self._add_text(data)
        else:
            self._add_text(" ".join(data.split()))

    def _add_text(self, text: str) -> None:
        if text:
            if self.events and self.events[-1][0] == "text":
                text = f"{self.events.pop()[1]} {text}"
            self.events.append(("text", text))


def read_page(html: str) -> _Page:
    """Take a page apart."""
    page = _Page()
    page.feed(html)
    page.close()
    return page


def leaks(url: str, page: _Page) -> Iterator[Leak]:
    """Yield what stands unrendered in the text of a page, outside code."""
    for text in page.prose:
        if "{" in text:
            yield from (Leak(url, found[0]) for found in _LEAK.finditer(text))


def _changed(mine: Mapping[str, Path], reference: Mapping[str, Path], but: str) -> Iterator[str]:
    """Yield the files of both, other than pages and those of one ending, whose bytes differ."""
    for path in mine.keys() & reference.keys():
        same = is_page(path) or bool(but and path.endswith(but))
        if not same and mine[path].read_bytes() != reference[path].read_bytes():
            yield path


def compare(
    ours: Path,
    theirs: Path,
    baseurl: str = "",
    besides: Iterable[str] = (),
    *,
    other_look: bool = False,
    host: str = "",
) -> Comparison:
    """Compare a build (``ours``) with the reference (``theirs``), two folders; ``baseurl`` begins internal links.

    ``besides`` names files and folders of the reference that do not count. With ``other_look`` of each page its
    contents are compared (`compare_contents`), not its elements; links to the site's own ``host`` are then internal, a
    style sheet need but be there.
    """
    base = baseurl.strip("/")
    mine = files_of(ours)
    left_out = tuple(f"{path.rstrip('/')}/" for path in besides)
    reference = {
        path: file
        for path, file in files_of(theirs).items()
        if not f"{path}/".startswith(left_out) and not (other_look and path.endswith(".css.map"))
    }
    pages: list[PageComparison] = []
    said: list[tuple[str, str, Contents, Contents]] = []
    found_leaks: list[Leak] = []
    broken: list[tuple[str, str]] = []
    dead_in_ours, dead_in_theirs = Dead(mine, base), Dead(reference, base)
    for path in filter(is_page, reference):
        url = url_of(path)
        if path not in mine:
            pages.append(PageComparison(url, path, present=False))
            continue
        sources = [build[path].read_text("utf-8", "replace") for build in (reference, mine)]
        wanted = read_page(sources[0])
        got = wanted if sources[0] == sources[1] else read_page(sources[1])
        if other_look:
            here = f"/{base}{url}" if base else url
            mine_says, theirs_says = (contents(here, page.words, page.leads, host) for page in (got, wanted))
            said.append((url, path, mine_says, theirs_says))
        else:
            pages.append(_page(url, path, got, wanted))
        known = Counter(leak.text for leak in leaks(url, wanted))
        found_leaks += [leak for leak in leaks(url, got) if leak.text not in known]
        dead = (link for link in got.links if dead_in_ours(url, link))
        broken += [(url, link) for link in dead if link not in wanted.links or not dead_in_theirs(url, link)]
    around = frame([wanted for *_, wanted in said])
    pages += [_contents_of(url, path, got, wanted, around) for url, path, got, wanted in said]
    added = [path for path in mine if path not in reference]
    return Comparison(
        tuple(pages),
        tuple(url_of(path) for path in added if is_page(path)),
        tuple(path for path in reference if path not in mine and not is_page(path)),
        tuple(path for path in added if not is_page(path)),
        tuple(sorted(_changed(mine, reference, ".css" if other_look else ""))),
        tuple(dict.fromkeys(found_leaks)),
        tuple(dict.fromkeys(broken)),
        other_look,
    )


def _page(url: str, path: str, got: _Page, wanted: _Page) -> PageComparison:
    return PageComparison(
        url,
        path,
        present=True,
        words=wanted.words.total(),
        links=wanted.links.total(),
        words_missing=tuple((wanted.words - got.words).elements()),
        words_added=tuple((got.words - wanted.words).elements()),
        links_missing=tuple((wanted.links - got.links).elements()),
        links_added=tuple((got.links - wanted.links).elements()),
        same=got.events == wanted.events,
    )


def _contents_of(url: str, path: str, got: Contents, wanted: Contents, around: Contents) -> PageComparison:
    words, links = wanted.words - around.words, wanted.links - around.links
    return PageComparison(
        url,
        path,
        present=True,
        words=len(words),
        links=len(links),
        words_missing=tuple(sorted(words - got.words)),
        words_added=tuple(sorted(got.words - wanted.words)),
        links_missing=tuple(sorted(links - got.links)),
        links_added=tuple(sorted(got.links - wanted.links)),
    )

r"""jekyll-spaceship: tables whose cells span, ``![](https://youtu.be/…)`` as a film, and ``:tada:`` (in `jemoji`).

A cell ``^^`` belongs to the one above, ``||`` widens the one before, a row that ends with ``\`` goes on in the next,
and ``|: text :|`` is centred. Which of it a site has stands in ``jekyll-spaceship: {processors: […]}``. Diagrams stay
the code that they are. Source: its README, "Table Usage", "Media Usage".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_academic.regex import regex

if TYPE_CHECKING:
    from pelican_academic.jekyll.documents.document import Document
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-spaceship",)

_WIDER = "\u2060"  # in a cell that only widens the one before; not to be seen where no table is made of it
_GOES_ON = f"\\{_WIDER}"  # at the end of a row that the next one continues
_ROW = regex(r"^[ \t]*\|.*(?:\|\||\\)[ \t]*.*$", re.MULTILINE)
_FENCED = regex(  # code and formulas, where bars are bars
    r"^(?P<fence>`{3,}+|~{3,}+)[^\n]*\n(?:(?!(?P=fence)).*\n)*+(?P=fence)|`[^`\n]+`"
    r"|^[ \t]*\$\$(?:[^$]++|\$(?!\$))*+\$\$|\{%-?\s*highlight\b(?:[^{]++|\{(?!%))*+\{%-?\s*endhighlight\b",
    re.MULTILINE,
)
_NOTHING_BETWEEN = regex(r"(?<!\\)\|(?=\|)")
_TABLE = regex(r"<table\b[^<>]*+>(?:(?!</?table\b).)*+</table>", re.DOTALL)
_TABLE_ROW = regex(r"<tr>(?P<cells>(?:(?!</?tr>).)*+)</tr>\s*", re.DOTALL)
_CELL = regex(r"<(?P<name>t[hd])(?P<given>[^<>]*+)>(?P<text>(?:(?!</?t[hd][\s>]).)*+)</t[hd]>", re.DOTALL)
_ALIGNED = regex(r">\s*: | :\s*</t[hd]>")
_ALIGN = regex(r'\s*style="text-align:[^"]*"')
_IMAGE = regex(r"<img(?P<given>\s[^<>]*+)>")
_SOURCE = regex(r'\ssrc="(?P<url>[^"]+)"')
_YOUTUBE = regex(r"(?:https?:)?//(?:www\.)?(?:youtu\.be/|youtube\.com/(?:watch\?v=|embed/))(?P<id>[\w-]{6,20})")
_VIMEO = regex(r"(?:https?:)?//(?:www\.)?vimeo\.com/(?P<id>\d+)")
_FILM, _SOUND = regex(r"\.(?:mp4|webm|ogv|m4v)(?:\?|\Z)"), regex(r"\.(?:mp3|wav|ogg|m4a|flac)(?:\?|\Z)")


class _Cell:
    def __init__(self, found: re.Match[str]) -> None:
        self.name, self.given, self.text = found["name"], found["given"], found["text"].strip()
        self.wide = self.high = 1

    def aligned(self) -> None:
        """Take colons at the ends of the text for its alignment."""
        left, right = self.text.startswith(": "), self.text.endswith(" :")
        if left or right:
            self.text = self.text[1 if left else 0 : -1 if right else None].strip()
            side = "center" if left and right else "left" if left else "right"
            self.given = f'{_ALIGN.sub("", self.given)} style="text-align: {side}"'

    def __str__(self) -> str:
        spans = "".join(
            f' {name}="{count}"' for name, count in (("colspan", self.wide), ("rowspan", self.high)) if count > 1
        )
        return f"<{self.name}{self.given}{spans}>{self.text}</{self.name}>"


def wants(site: Site, processor: str) -> bool:
    """Whether a site has jekyll-spaceship do this: ``mathjax`` for its ``mathjax-processor``."""
    if not any(name in site.config["plugins"] for name in GEMS):
        return False
    settings = site.config.get("jekyll-spaceship")
    listed = settings.get("processors") if isinstance(settings, dict) else None
    return not isinstance(listed, list) or f"{processor}-processor" in listed


def generate(site: Site) -> None:
    """Mark the cells that have nothing between their bars, which Markdown cannot tell from empty ones."""
    if not wants(site, "table"):
        return
    documents = [*site.pages, *(one for collection in site.collections.values() for one in collection.docs)]
    for document in documents:
        if (
            "||" in document.body or "\\\n" in document.body
        ) and document.extension.lower() in site.markdown_extensions:
            document.body = _marked(document.body)


def _marked(text: str) -> str:
    r"""Mark rows outside of code.

    >>> _marked("| a ||\n`| b ||`").replace(_WIDER, "#")
    '| a |#|\n`| b ||`'
    """
    parts, last = [], 0
    for code in _FENCED.finditer(text):
        parts += [_ROW.sub(_widened, text[last : code.start()]), code[0]]
        last = code.end()
    return "".join([*parts, _ROW.sub(_widened, text[last:])])


def _widened(row: re.Match[str]) -> str:
    text = _NOTHING_BETWEEN.sub(f"|{_WIDER}", row[0].rstrip())
    return f"{text}{_WIDER}" if text.endswith("\\") else text


def after_page(site: Site, document: Document, html: str) -> str:
    """Join the cells of tables, and show films and sounds."""
    if document.output_extension != ".html":
        return html
    if "<table" in html and wants(site, "table"):
        html = _TABLE.sub(_joined, html)
    if "<img" in html and wants(site, "media"):
        html = _IMAGE.sub(_shown, html)
    return html


def _joined(table: re.Match[str]) -> str:
    text = table[0]
    if _WIDER not in text and "^^" not in text and not _ALIGNED.search(text):
        return text
    above: dict[int, _Cell] = {}
    goes_on = False

    def read(found: re.Match[str]) -> None:
        nonlocal goes_on
        before: _Cell | None = None
        cells: list[_Cell] = []
        joins, goes_on = goes_on, False
        for column, one in enumerate(_CELL.finditer(found["cells"])):
            cell = _Cell(one)
            if cell.text.endswith(_GOES_ON):
                cell.text, goes_on = cell.text.removesuffix(_GOES_ON).rstrip(), True
            upper = above.get(column)
            if cell.text == _WIDER and before is not None:
                before.wide += not joins and before in cells
                above[column] = before
                continue
            if joins and upper is not None:
                upper.text += f"<br />{cell.text}" if cell.text else ""
            elif cell.text.startswith("^^") and upper is not None:
                more = cell.text[2:].strip()
                upper.text += f"<br />{more}" if more else ""
                upper.high += 1
                cell = upper
            else:
                cell.aligned()
                cells.append(cell)
                above[column] = cell
            before = above[column]
        rows.append(cells)

    rows: list[list[_Cell]] = []
    between: list[str] = []
    end = 0
    for found in _TABLE_ROW.finditer(text):  # a later row changes the cells of those above
        read(found)
        between.append(text[end : found.start()])
        end = found.end()
    return "".join(map(str.__add__, between, map(_row, rows))) + text[end:]


def _row(cells: list[_Cell]) -> str:
    return f"<tr>\n{''.join(f'      {cell}{chr(10)}' for cell in cells)}    </tr>\n" if cells else ""


def _shown(image: re.Match[str]) -> str:
    source = _SOURCE.search(image["given"])
    url = source["url"] if source else ""
    for host, frame in ((_YOUTUBE, "https://www.youtube.com/embed/"), (_VIMEO, "https://player.vimeo.com/video/")):
        if found := host.match(url):
            return (
                f'<iframe src="{frame}{found["id"]}" width="600" height="350" title="{url}" '
                'frameborder="0" allowfullscreen="allowfullscreen"></iframe>'
            )
    if _FILM.search(url):
        return f'<video src="{url}" controls="controls"></video>'
    return f'<audio src="{url}" controls="controls"></audio>' if _SOUND.search(url) else image[0]

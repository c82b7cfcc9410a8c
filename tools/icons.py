"""Make the table of icons: Lucide's and Simple Icons' folders in, templates/macros/icons.html out.

    npm pack lucide-static simple-icons
    # unpack each into a folder of its name, then
    python tools/icons.py FOLDER

An icon is printed where it stands, so that a page asks for no file and needs no script; the licences lie beside the
table in static/icons/.
"""

import re
import shutil
import sys
from pathlib import Path

THEME = Path(__file__).parent.parent / "theme"

# our name -> Lucide's
LINES = {
    "arrow-left": "arrow-left", "arrow-right": "arrow-right", "book": "book-open", "calendar": "calendar",
    "check": "check", "code": "code-xml", "copy": "copy", "cv": "file-user", "data": "database",
    "download": "download", "email": "mail", "external": "external-link", "info": "info", "linkedin": "briefcase-business",
    "location": "map-pin", "moon": "moon", "pdf": "file-text", "phone": "phone", "play": "play", "poster": "presentation",
    "preprint": "file-pen-line", "contrast": "contrast", "rss": "rss", "search": "search", "slides": "projector",
    "scholar": "graduation-cap", "doi": "globe", "arxiv": "file-pen-line", "software": "package", "star": "star", "success": "circle-check", "sun": "sun", "supplement": "paperclip",
    "video": "circle-play", "warning": "triangle-alert", "danger": "octagon-alert", "website": "globe", "link": "link",
    # those that pages draw by an icon font, by the names in plugin/prose/images/drawn_icons.py
    "archive": "archive", "atom": "atom", "award": "award", "bell": "bell", "bolt": "zap", "bookmark": "bookmark",
    "brain": "brain", "briefcase": "briefcase-business", "building": "building-2", "camera": "camera",
    "certificate": "badge-check", "chart": "chart-line", "clock": "clock", "cloud": "cloud", "comment": "message-circle",
    "cpu": "cpu", "cube": "box", "desktop": "monitor", "dna": "dna", "eye": "eye", "file": "file", "fire": "flame",
    "flask": "flask-conical", "folder": "folder", "gear": "settings", "gift": "gift", "handshake": "handshake",
    "heart": "heart", "home": "house", "hospital": "hospital", "image": "image", "key": "key", "language": "languages",
    "laptop": "laptop", "leaf": "leaf", "lightbulb": "lightbulb", "list": "list", "lock": "lock", "map": "map",
    "megaphone": "megaphone", "microphone": "mic", "microscope": "microscope", "mobile": "smartphone",
    "network": "network", "newspaper": "newspaper", "pencil": "pencil", "pin": "pin", "plane": "plane",
    "podcast": "podcast", "print": "printer", "puzzle": "puzzle", "question": "circle-question-mark",
    "quote": "quote", "robot": "bot", "rocket": "rocket", "scale": "scale", "send": "send", "share": "share-2",
    "shield": "shield", "stethoscope": "stethoscope", "tag": "tag", "terminal": "terminal", "tool": "wrench",
    "tree": "tree-pine", "trophy": "trophy", "university": "landmark", "user": "user", "users": "users",
    "water": "droplets",
}  # fmt: skip
# our name (a platform's key) -> Simple Icons'
_BRAND_NAMES = """
academia acm artstation arxiv bilibili bitbucket bluesky codeberg dblp discord docker douban dribbble facebook
figshare flickr foursquare git gitee github gitlab goodreads googlecolab hal huggingface ieee inspire instagram julia jupyter
kaggle keybase leetcode linktree mastodon matrix medium mendeley observable orcid osf overleaf patreon pinterest pubmed
pypi python qiita quora r readthedocs reddit researchgate scopus semanticscholar signal slideshare soundcloud sourcehut speakerdeck spotify
stackexchange stackoverflow steam strava substack telegram threads tiktok tumblr twitch unsplash vimeo vk wechat whatsapp
wikidata wikipedia x xing youtube zenodo zhihu zotero publons
"""
BRANDS = {name: name for name in _BRAND_NAMES.split()} | {
    "lastfm": "lastdotfm", "protocols": "protocolsdotio", "twitter": "x", "weibo": "sinaweibo", "wos": "clarivate",
}  # fmt: skip

HEAD = """{# Made by tools/icons.py from Lucide (ISC) and Simple Icons (CC0): see static/icons/. An unknown name prints the globe. #}
"""
TAIL = """
{% macro icon(name) -%}
{%- if name in brands -%}
<svg class="glyph is-brand" viewBox="0 0 24 24" width="16" height="16" aria-hidden="true"><path d="{{ brands[name] }}"/></svg>
{%- else -%}
<svg class="glyph" viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">{{ lines[name]|default(lines["website"])|safe }}</svg>
{%- endif -%}
{%- endmacro %}
"""


def body(path):
    """What stands inside an SVG file's root element, on one line."""
    text = re.search(r"<svg[^>]*>(.*)</svg>", path.read_text(), re.DOTALL)[1]
    return re.sub(r"\s*/>", "/>", re.sub(r"\s+", " ", text)).replace("> <", "><").strip()


def main(folder):
    lines = {name: body(folder / "lucide-static" / "icons" / f"{file}.svg") for name, file in LINES.items()}
    brands = {}
    for name, file in BRANDS.items():
        source = folder / "simple-icons" / "icons" / f"{file}.svg"
        brands[name] = re.search(r' d="([^"]+)"', source.read_text())[1]
    rows = ["{% set lines = {"] + [f"  {name!r}: {value!r}," for name, value in sorted(lines.items())] + ["} %}"]
    rows += ["{% set brands = {"] + [f"  {name!r}: {value!r}," for name, value in sorted(brands.items())] + ["} %}"]
    (THEME / "templates" / "macros").mkdir(parents=True, exist_ok=True)
    (THEME / "templates" / "macros" / "icons.html").write_text(HEAD + "\n".join(rows) + TAIL)
    (THEME / "static" / "icons").mkdir(parents=True, exist_ok=True)
    shutil.copy(folder / "lucide-static" / "LICENSE", THEME / "static" / "icons" / "LICENSE-lucide.txt")
    shutil.copy(folder / "simple-icons" / "LICENSE.md", THEME / "static" / "icons" / "LICENSE-simple-icons.md")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

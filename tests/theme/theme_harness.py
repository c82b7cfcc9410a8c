"""Render the real templates over fixture records: the environment that the plugin promises, in forty lines."""

import datetime as dt
import html
import re
import shutil
import struct
import zlib
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import jinja2
from theme_lab import Record, item, lab

from pelican_academic.plugin.dates import day, endonym
from pelican_academic.plugin.drawing import drawn
from pelican_academic.plugin.jinja.templates import link, printed_once
from pelican_academic.plugin.kept import Kept
from pelican_academic.plugin.output.sharing import sharing
from pelican_academic.plugin.output.stylesheet import write_sheet
from pelican_academic.plugin.pictures.mark import mark_size
from pelican_academic.plugin.prose.markup.inline import shows, title_html, unbroken
from pelican_academic.plugin.typefaces import letters

ROOT = Path(__file__).parent.parent.parent
THEME = ROOT / "theme"
WIDTH, HEIGHT = 1200, 800


def environment(assets=None, translations=None):
    loader = jinja2.FileSystemLoader(THEME / "templates")
    env = jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.i18n", "jinja2.ext.do"])  # fmt: skip
    if translations:
        env.install_gettext_translations(translations, newstyle=True)
    else:
        env.install_null_translations(newstyle=True)
    env.filters |= {"link": link, "day": day, "title_html": title_html, "unbroken": unbroken, "spoken": str}
    env.filters |= {
        "shows": shows,
        "endonym": endonym,
        "absolute": lambda url: url or "",
        "seen_here": lambda items: items,
    }
    env.filters |= {"drawn": drawn, "letters": letters, "mark_size": mark_size}

    def image(url):
        if not url or not str(url).startswith("/assets/"):
            return None
        size = WIDTH, HEIGHT
        if assets:
            from PIL import Image

            if not (Path(assets) / str(url).lstrip("/")).is_file():
                return None
            with Image.open(Path(assets) / str(url).lstrip("/")) as picture:
                size = picture.size
        return SimpleNamespace(src=url, inline=url, srcset="", sources=[], width=size[0], height=size[1], focus="")

    env.globals["image"] = image
    env.globals["once"] = printed_once()
    env.globals["sharing"] = partial(sharing, SimpleNamespace(settings=SETTINGS, site=None))
    return env


SETTINGS = {
    "SITENAME": "Strandline",
    "SITEURL": "",
    "SITESUBTITLE": "Littoral Pattern Group, University of Skarnmouth",
    "THEME_STATIC_DIR": "theme",
    "DEFAULT_LANG": "en",
    "DEFAULT_PAGINATION": 5,
    "FEED_ALL_ATOM": "feed.xml",
    "FEED_DOMAIN": "",
    "ACADEMIC_AFFILIATION": "Littoral Pattern Group, University of Skarnmouth",
    "ACADEMIC_ADDRESS": ["Littoral Pattern Group", "University of Skarnmouth", "The Old Lifeboat House, Skarnmouth"],
    "ACADEMIC_FOOTER": [
        [("office@strandline.example", "mailto:office@strandline.example"), ("How to find us", "/contact/")],
        [("Code", "https://github.com/strandline-example"), ("Data", "/data/"), ("News feed", "/feed.xml")],
    ],
}


def navigate(academic, url):
    for entry in academic.navigation:
        entry.current = url.startswith(entry.url)


def render(env, template, page=None, academic=None, **context):
    academic = academic or lab()
    if page is not None:
        navigate(academic, page.url or "")
        context["page"] = page
    return env.get_template(template).render({**SETTINGS, "academic": academic, **context})


PROSE = Path(__file__).parent / "prose.html"


def paginated(items, per_page=3):
    first = Record(object_list=items[:per_page], number=1)
    first.has_other_pages = lambda: len(items) > per_page
    first.has_previous = lambda: False
    first.has_next = lambda: len(items) > per_page
    return {"articles": items, "articles_page": first, "articles_paginator": Record(num_pages=-(-len(items) // per_page)), "articles_next_page": Record(url="/index2.html"), "articles_previous_page": None, "dates": items}  # fmt: skip


def every_page(academic):
    """(file name, template, context) of one page of every kind."""
    prose = PROSE.read_text()
    post = item("Swell branches like lightning", dt.datetime(2026, 10, 16), "/news/2026/swell/", content=prose, subtitle="What happened when forty thousand rays met two metres of sand.", image="/assets/img/posts/caustics.webp", caption_html="<b>Figure 1.</b> Caustics of swell over a rough shelf.", authors=[Named("Yuki Isogai", "/people/yuki-isogai/")], tags=[Named("Bedforms", "/tags/bedforms/"), Named("Swell", "/tags/swell/")], papers=academic.publications[:1], earlier=academic.news[-1] if academic.news else None, later=academic.news[0] if academic.news else None)  # fmt: skip

    def plain(title, url, kind, **more):
        return item(title, None, url, kind=kind, **({"content": ""} | more))

    yield "home", "home.html", {"page": plain("Home", "/", "home")}
    yield "people", "people.html", {"page": plain("People", "/people/", "people")}
    for name, member in (
        ("person", academic.people[1:2]),
        ("person-bare", academic.people[8:9]),
        ("person-alumnus", academic.alumni[:1]),
    ):
        for one in member:
            yield name, "person.html", {"page": plain(one.name, one.url or "/people/x/", "person", member=one)}
    yield "publications", "publications.html", {"page": plain("Publications", "/publications/", "publications", subtitle="Sixty papers since 2016, each with a free copy here.")}  # fmt: skip
    for paper in academic.publications[:1]:
        yield "publication", "publication.html", {"page": plain(paper.title, paper.url, "publication", entry=paper)}
    yield "post", "article.html", {"article": post}
    yield "news", "news.html", {"page": plain("News", "/news/", "news")}
    yield "page", "page.html", {"page": plain("About the group", "/about/", "page", content=prose)}
    yield (
        "plain",
        "page.html",
        {"page": plain("Plain prose", "/plain/", "page", content="<p>One paragraph, no picture, nothing else.</p>")},
    )
    yield (
        "projects",
        "projects.html",
        {"page": plain("Research", "/projects/", "projects", subtitle="Four questions, each with its own beach.")},
    )
    for project in academic.projects[:1]:
        project.content = prose.split("<h2")[0]
        yield "project", "project.html", {"page": project}
    for kind in ("talks", "teaching", "software", "positions"):
        yield kind, f"{kind}.html", {"page": plain(kind.title(), f"/{kind}/", kind)}
    for kind in ("talk", "course", "tool", "position"):
        source = {"talk": "talks", "course": "teaching", "tool": "software", "position": "positions"}[kind]
        for one in (getattr(academic, source) or [])[:1]:
            yield kind, f"{kind}.html", {"page": one}
    pictures = [Record(image=f"/assets/img/gallery/{n}.webp", alt=n, caption_html=f"{n.title()}, Marrow Sands") for n in ("foam", "flume", "wrack", "moon-tide", "shell-spiral", "marrow-sands")]  # fmt: skip
    yield "gallery", "gallery.html", {"page": plain("Gallery", "/gallery/", "gallery", pictures=pictures)}
    yield "search", "search.html", {"page": plain("Search", "/search/", "search")}
    yield "kitchen_sink", "kitchen_sink.html", {"page": plain("Kitchen sink", "/kitchen-sink/", "page", content=prose)}
    yield (
        "compat",
        "page.html",
        {
            "page": plain(
                "Old habits",
                "/compat/",
                "page",
                content=(Path(__file__).parent / "compat.html").read_text(),
                compat=True,
            )
        },
    )
    yield "404", "404.html", {}
    yield (
        "raw",
        "raw.html",
        {
            "page": plain(
                "Raw", "/raw/", "raw", content=prose, raw_html="<!DOCTYPE html><html lang='en'><title>Raw</title><p>Raw"
            )
        },
    )
    lists = paginated(academic.news)
    tag = Named("Bedforms", "/tags/bedforms/")
    yield "index", "index.html", lists
    yield "archives", "archives.html", lists
    yield "period_archives", "period_archives.html", {**lists, "period": (2026, "November")}
    yield "tag", "tag.html", {**lists, "tag": tag}
    yield "category", "category.html", {**lists, "category": tag}
    yield "author", "author.html", {**lists, "author": tag}
    pairs = [(tag, academic.news), (Named("Tides", "/tags/tides/"), academic.news[:2])]
    yield "tags", "tags.html", {"tags": pairs}
    yield "categories", "categories.html", {"categories": pairs}
    yield "authors", "authors.html", {"authors": pairs}


class Named:
    """A tag, category or author of Pelican's: prints as its name."""

    def __init__(self, name, url):
        self.name, self.url, self.slug, self.page_name = name, url, name.lower(), name.lower()

    def __str__(self):
        return self.name

    def __html__(self):
        return html.escape(self.name)


def write(out, assets=None, academic=None, only=None, settings=None):
    """Write every page, and the theme's static files, below `out`; returns the files' names."""
    env = environment(assets)
    academic = academic or lab()
    out.mkdir(parents=True, exist_ok=True)
    shutil.copytree(THEME / "static", out / "theme", dirs_exist_ok=True)
    write_sheet(out / "theme", Kept())
    if assets and not (out / "assets").exists():
        (out / "assets").symlink_to(Path(assets) / "assets")
    names = []
    for name, template, context in every_page(academic):
        if (only and name not in only) or not (THEME / "templates" / template).is_file():
            continue
        page = context.pop("page", None)
        (out / f"{name}.html").write_text(render(env, template, page, academic, **context, **(settings or {})))
        names.append(name)
    if not assets:
        for address in set(re.findall(r"/assets/img/[^\"']+", "".join((out / f"{n}.html").read_text() for n in names))):
            (out / address[1:]).parent.mkdir(parents=True, exist_ok=True)
            (out / address[1:]).write_bytes(PICTURE)
    return names


def png(width, height, grey=120):
    """A grey picture, as bytes; browsers look at the bytes, not at the name."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + bytes([grey]) * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


PICTURE = png(WIDTH, HEIGHT)

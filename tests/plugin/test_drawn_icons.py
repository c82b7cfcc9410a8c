"""Icons of a font or of Simple Icons' host, which no page asks for here, are the theme's drawings."""

import pytest

from pelican_academic.plugin.prose.images.drawn_icons import draw_icons

KNOWN = {"email", "github", "x", "scholar", "location", "arrow-right", "weibo", "pdf", "readthedocs"}


def drawing(name):
    return f'<svg class="glyph" aria-hidden="true">{name}</svg>' if name in KNOWN else ""


@pytest.mark.parametrize(
    ("classes", "name"),
    [
        ("fas fa-envelope", "email"),
        ("fa fa-envelope-o fa-2x", "email"),
        ("fa-brands fa-square-x-twitter", "x"),
        ("fab fa-twitter-square", "x"),
        ("fa fa-github-alt", "github"),
        ("ai ai-google-scholar-square ai-3x", "scholar"),
        ("bi bi-geo-alt-fill", "location"),
        ("fa fa-long-arrow-right", "arrow-right"),
        ("fab fa-fw fa-weibo", "weibo"),
        ("fa-solid fa-file-pdf", "pdf"),
    ],
)
def test_an_icon_of_a_font_is_drawn(classes, name):
    page = f'<a href="/x"><i class="{classes}"></i> Here</a>'
    assert draw_icons(page, drawing) == page.replace("></i>", f">{drawing(name)}</i>")


@pytest.mark.parametrize(
    "page",
    [
        '<i class="fas fa-dragon"></i>',
        '<i class="fas fa-envelope">Post</i>',
        '<div><div class="over"><i class="fas fa-envelope"></i></div><p>Ada</p></div>',
        '<span class="fair fa">x</span>',
        '<img src="https://pics.example/github.svg" class="icon-github" alt="x">',
        '<img src="https://cdn.simpleicons.org/nobody" alt="x">',
        "<p>Plain.</p>",
    ],
)
def test_what_has_no_drawing_or_is_no_icon_stays(page):
    assert draw_icons(page, drawing) == page


@pytest.mark.parametrize("page", ["<p>Post <b>{}</b></p>", "<p><b>{}</b> Post</p>", '<a href="/post"><b>{}</b></a>'])
def test_words_beside_an_icon_stand_in_its_line_or_are_the_links(page):
    icon = '<i class="fas fa-envelope"></i>'
    assert drawing("email") in draw_icons(page.format(icon), drawing)


@pytest.mark.parametrize(
    "address",
    [
        "https://cdn.jsdelivr.net/gh/simple-icons/simple-icons/icons/github.svg",
        "https://cdn.jsdelivr.net/npm/simple-icons@v9/icons/github.svg",
        "https://cdn.simpleicons.org/github/000000",
        "//unpkg.com/simple-icons@latest/icons/github.svg?raw=1",
    ],
)
def test_a_picture_of_simple_icons_says_what_it_said(address):
    assert (
        draw_icons(f'<img src="{address}" alt="Our &quot;code&quot;" width="20"> Code', drawing)
        == '<svg class="glyph" role="img" aria-label="Our &quot;code&quot;">github</svg> Code'
    )
    assert draw_icons(f'<img src="{address}" alt="">', drawing) == drawing("github")


def test_a_page_shows_the_icons_of_its_text(build):
    page = (
        "---\ntitle: Find us\n---\n"
        '<i class="fas fa-envelope"></i> Write to us.\n'
        '<a href="https://github.com/mud"><i class="fab fa-github"></i></a>\n'
        '<img src="https://cdn.simpleicons.org/readthedocs" alt="Manual">\n'
    )
    built = build({"_config.yml": "title: Mud Lab\n", "find.md": page})
    prose = built.soup("find.html").select_one("main .prose")
    assert [svg.get("aria-label") for svg in prose.select("svg.glyph")] == [None, None, "Manual"]
    assert prose.select_one("a[href*=github]").text.strip() == "GitHub"
    assert not prose.select("img")
    assert built.problems == []

"""Logos, films and other pictures of a site's own page that the theme has no place for."""

import io

import pytest
from PIL import Image, ImageDraw
from rest_lab import text


def picture(colour, size=(120, 60)):
    image = Image.new("RGBA", size, (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((10, 10, size[0] - 10, size[1] - 10), fill=colour)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


FRAME = """<html><body>
<header><a href="/"><img src="/images/own.png"></a>
<a href="https://uni.example"><img src="/images/uni.png"></a></header>
<main><h1>{{ page.title }}</h1>{{ content }}</main>
<div class="supporters"><img src="{{ '/images/trust.png' | relative_url }}" alt="Tide Trust"></div>
<footer><a href="http://www.fen.example"><img src="/images/own.png"></a>
<a href="https://github.com/fen"><img src="/images/mark.png"></a><img src="/images/avatar.png">
<a href="https://funder.example"><img src="/images/funder.png" alt="Mud Council"></a><img src="/images/pale.png">
<img src="https://far.example/badge.png"><img src="/images/lost.png"></footer></body></html>"""

NAMES = ("own", "uni", "trust", "mark", "avatar", "funder")

LOGOS = {f"images/{name}.png": picture((20, 60, 90, 255)) for name in NAMES}


def test_logos_of_funders_and_partners_stand_at_the_end_of_every_page(build):
    config = "title: Fen Lab\nurl: https://fen.example\n"
    files = {"_config.yml": config, "_layouts/default.html": FRAME, "images/pale.png": picture((255,) * 4)}
    pages = {f"{name}.md": f"---\nlayout: default\ntitle: {name}\n---\nText." for name in ("index", "a", "b", "c")}
    built = build(files | pages | LOGOS)
    for page in ("index.html", "a.html"):
        logos = built.soup(page).select("footer .rest-foot img")
        assert {
            (logo["src"], logo["alt"], logo.find_parent("a") and logo.find_parent("a")["href"]) for logo in logos
        } == {
            ("/images/uni.png", "uni.example", "https://uni.example"),
            ("/images/trust.png", "Tide Trust", None),
            ("/images/funder.png", "Mud Council", "https://funder.example"),
        }
        assert all(logo.has_attr("width") for logo in logos)
    assert "Mud Council</a>" not in built.html("a.html")


def test_logos_that_a_page_shows_already_do_not_stand_there_again(build):
    layout = FRAME.replace("<main>", '<main><img src="/images/own.png">')
    page = '---\nlayout: default\ntitle: A\n---\nText. <img src="/images/funder.png" alt="Mud Council">'
    files = {"_config.yml": "title: Fen Lab\n", "_layouts/default.html": layout, "a.md": page}
    shown = build(files | LOGOS | {f"{name}.md": page for name in "bcd"}).html("a.html")
    assert shown.count('src="/images/funder.png"') == 1
    assert shown.count('src="/images/trust.png"') == 1


SPONSORED = """<html><body><nav><a href="/">Fen</a></nav><main><h1>{{ page.title }}</h1>{{ content }}</main>
<aside>{% for one in site.data.sponsors[page.year] %}<div class="box"><a href="{{ one.url }}">
<img src="/{{ one.logo }}"></a></div>{% endfor %}</aside></body></html>"""


@pytest.mark.parametrize("around", ["sponsor-row", "box"], ids=["by its class", "by its file"])
def test_logos_that_data_gives_one_years_pages_keep_their_links(build, around):
    sponsors = {
        "wharf": "2023: [{url: 'https://wharf.example/', logo: images/wharf-logo.png}]\n",
        "quay": "2024: [{url: 'https://quay.example/', logo: images/quay-logo.png}]\n",
    }
    layout = SPONSORED.replace("box", around)
    pages = {
        f"{year}/{n}.md": f"---\nlayout: default\ntitle: P{n}\nyear: {year}\n---\nOf {year}, {n}.\n"
        for year in (2021, 2022, 2023, 2024)
        for n in range(3)
    }
    logos = {f"images/{name}-logo.png": LOGOS["images/trust.png"] for name in sponsors}
    files = {
        "_config.yml": "title: Fen\n",
        "_layouts/default.html": layout,
        "_data/sponsors.yml": "".join(sponsors.values()),
    }
    built = build(files | pages | logos)
    for page, name in (("2023/1.html", "wharf"), ("2024/2.html", "quay")):
        rows = built.soup(page).select("footer .rest-foot a")
        assert [(row["href"], row.img["src"], row.img["alt"]) for row in rows] == [
            (f"https://{name}.example/", f"/images/{name}-logo.png", f"{name}.example")
        ]


def test_a_link_whose_picture_our_page_cannot_show_is_called_by_its_name(build):
    quay, weir = "url: 'https://quay.example/', logo: images/quay.png", "url: 'https://weir.example/', logo: lost.png"
    sponsors = f"2024: [{{{quay}}}, {{{weir}}}]\n"
    pages = {f"{n}.md": f"---\nlayout: default\ntitle: P{n}\nyear: 2024\n---\nOf {n}.\n" for n in range(4)}
    layout = SPONSORED.replace("box", "sponsor").replace("<img", '<img alt="Of {{ one.url | slice: 8, 4 }}"')
    files = {"_config.yml": "title: Fen\n", "_layouts/default.html": layout, "_data/sponsors.yml": sponsors}
    built = build(files | pages | {"images/quay.png": LOGOS["images/trust.png"]})
    found = [
        (link["href"], text(link), link.img and link.img["src"])
        for link in built.soup("1.html").select("a[href*=example]")
    ]
    assert found == [("https://weir.example/", "Of weir", None), ("https://quay.example/", "", "/images/quay.png")]


FILMS = (
    "<!DOCTYPE html><html><body><main>{{ content }}{% if page.films %}<h2>Films</h2>{% endif %}"
    "{% for film in page.films %}<div class='film'>"
    "<iframe src='{{ film }}' title='The tide'>none</iframe></div>{% endfor %}"
    "{% if page.file %}<video controls><source src='{{ page.file }}'>none</video>{% endif %}</main>"
    "<footer><iframe src='https://maps.example/embed/harbour'></iframe></footer></body></html>"
)


def test_the_films_that_a_layout_shows_stand_at_the_end_of_the_page_and_wait_for_a_click(build):
    films = ["https://player.vimeo.com/video/9999991", "https://ghbtns.com/a", "javascript:alert(1)"]
    text = '\n\n<iframe src="https://www.youtube.com/embed/mud-in-film"></iframe>'
    film = f"films: {[*films, 'https://www.youtube.com/embed/mud-in-film?rel=0']}\nfile: /films/tide.mp4"
    pages = {f"{name}.md": "---\nlayout: films\ntitle: A\n---\nText." for name in "abcd"}
    page = f"---\nlayout: films\ntitle: Tides\n{film}\n---\nText. {text}"
    files = {"_config.yml": "title: Fen Lab\n", "_layouts/films.html": FILMS, "films/tide.mp4": "x"}
    built = build(files | pages | {"tides.md": page})
    main = built.soup("tides.html").main
    assert [link["data-embed"] for link in main.select("a[data-embed]")] == [
        "https://www.youtube-nocookie.com/embed/mud-in-film",
        "https://player.vimeo.com/video/9999991",
    ]
    assert main.select("a[data-embed]")[1].text == "The tide"
    assert [film["src"] for film in main.select("video")] == ["/films/tide.mp4"]
    assert not main.select("iframe")
    assert "Films" in [heading.text for heading in main.select("h2")]
    assert "maps.example" not in built.html("a.html")


TOPIC = """<html><body><main><h1>{{ page.title }}</h1>{{ content }}<h2>People</h2>
{% for one in site.data.people %}<div class="card"><img src="{{ one.photo }}" alt=""><div>{{ one.name }}</div>
<div>{{ one.info }} of {{ page.title }}</div></div>{% endfor %}
<div class="abstract bibhidden">Of tides that nobody saw.</div><img src="/images/trust.png" alt=""></main>
</body></html>"""


@pytest.mark.parametrize(("count", "shown"), [(3, 3), (1, 0)])
def test_people_whom_a_layout_shows_have_their_portraits(build, count, shown):
    names = ("Ada Quill", "Bo Fen", "Cy Reed")[:count]
    rows = [f"- {{name: {name}, photo: /images/{NAMES[at]}.png, info: Reader}}" for at, name in enumerate(names)]
    files = {
        "_config.yml": "title: Fen Lab\n",
        "_layouts/topic.html": TOPIC,
        "_data/people.yml": "\n".join(rows),
        "mud.md": "---\nlayout: topic\ntitle: Mud\n---\nText.",
        "index.md": "---\ntitle: Home\n---\nText.",
    }
    main = build(files | LOGOS).soup("mud.html").main
    cards = main.select(".rest .portraits > .portrait-card")
    assert [card.select_one(".portrait-called").text for card in cards] == list(names)[:shown]
    assert len(main.select(".rest img")) == shown
    assert text(main).count("Reader of Mud") == count
    assert [bool(part.select_one(".rest img")) for part in main.select(".part.is-top")] == [True] * bool(shown)
    assert "nobody saw" not in text(main)

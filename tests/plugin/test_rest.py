"""What a site's own page prints and the theme has no place for: in its item, at the page's end, in the footer."""

import io
import itertools

import pytest
from PIL import Image, ImageDraw

from pelican_academic.plugin.rest.ours import shown
from pelican_academic.plugin.rest.theirs import lines_of
from pelican_academic.plugin.rest.words import address

CONFIG = "title: Mud Lab\ncollections: {people: {output: true}, projects: {output: true}}\n"
DEFAULT = (
    '<!DOCTYPE html><html><body><header><a href="/">Mud Lab</a><form><input><button>Find</button></form></header>'
    "<main>{{ content }}</main><footer><p>12 Slipway, Port Halden</p>"
    '<p>Powered by <a href="https://jekyllrb.com">Jekyll</a></p></footer></body></html>'
)
HOME = "---\nlayout: default\ntitle: Home\n---\nWelcome.\n"

ABSTRACTS = {"Eels return": "They swim upstream at dusk.", "Crabs moult": "Shells soften overnight."}
POSTS = {
    f"_posts/2024-0{n}-03-post{n}.md": f"---\nlayout: default\ntitle: {title}\nabstract: {words}\n---\nText.\n"
    for n, (title, words) in enumerate(ABSTRACTS.items(), 1)
}


def lab(files):
    return {"_config.yml": CONFIG, "_layouts/default.html": DEFAULT, "index.md": HOME, **files}


def text(element):
    return " ".join(element.get_text(" ").split())


def test_a_list_that_the_layout_prints_stands_at_the_end_with_its_heading(build):
    built = build(
        lab(
            {
                "_layouts/project.html": "---\nlayout: default\n---\n<h1>{{ page.title }}</h1>{{ content }}\n"
                "<h2>Instruments</h2><ul>{% for row in site.data.tools %}<li>{{ row.name }}, {{ row.use }}</li>"
                "{% endfor %}</ul>"
                '<a href="https://twitter.com/intent/tweet?u=x">Tweet this</a><script>track()</script>',
                "_data/tools.yml": "- {name: Bathyscope, use: depths}\n- {name: Ebbmeter, use: tides}\n",
                "_projects/flats.md": "---\nlayout: project\ntitle: Flats\n---\nWe dig.\n",
            }
        )
    )
    page = built.soup("projects/flats.html")
    part = page.select_one("main .rest").find_parent("section")
    assert part.h2.text == "Instruments"
    assert "is-quiet" not in part["class"]
    assert [li.text for li in part.select("li")] == ["Bathyscope, depths", "Ebbmeter, tides"]
    assert len(page.find_all(string="We dig.")) == 1
    assert "Tweet" not in page.text
    assert "track" not in built.html("projects/flats.html")


def test_what_belongs_to_a_listed_thing_stands_in_its_item(build):
    built = build(
        lab(
            {
                **POSTS,
                "_layouts/news.html": "---\nlayout: default\n---\n{{ content }}<ul>{% for post in site.posts %}<li>"
                '<h4>{{ post.date | date: "%B %-d, %Y" }}</h4><h3><a href="{{ post.url }}">{{ post.title }}</a></h3>'
                '<p>{{ post.abstract }}</p><a href="{{ post.url }}">Read on</a></li>{% endfor %}</ul>',
                "news.md": "---\nlayout: news\ntitle: News\npermalink: /news/\n---\n",
            }
        )
    )
    page = built.soup("news/index.html")
    items = {text(li.h3): text(li.select_one(".rest-line")) for li in page.select("main .dated li")}
    assert items == ABSTRACTS
    assert not page.select("main .rest")
    assert "Read on" not in page.text


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("{{ page.email }}", "ada@mud.example"),
        ("E-mail:<br>ada<i></i> mud.example", "E-mail ada@mud.example"),
        ("<b>E-mail:</b> <a href='mailto:ada@mud.example'>ada@mud.example</a>", "E-mail ada@mud.example"),
    ],
)
def test_an_address_that_the_site_spells_out_is_what_its_link_says(build, written, shown):
    built = build(
        lab(
            {
                "_layouts/person.html": "---\nlayout: default\n---\n<h1>{{ page.title }}</h1>{{ content }}"
                '<p><a href="https://github.com/{{ page.github }}">@{{ page.github }}</a></p>'
                + "".join(f"<p>{line}</p>" for line in written.split("<br>")),
                "_people/ada.md": "---\nlayout: person\ntitle: Ada Quist\ngithub: quistmud\n"
                "email: ada@mud.example\n---\nDigs.\n",
            }
        )
    )
    page = built.soup("people/ada.html")
    links = {link["href"]: (text(link), link["title"]) for link in page.select(".icon-links a")}
    assert links == {
        "https://github.com/quistmud": ("@quistmud", "GitHub"),
        "mailto:ada@mud.example": (shown, "E-mail"),
    }
    assert not page.select(".rest-line, .rest")


def test_values_of_front_matter_are_printed_as_the_layout_prints_them(build):
    built = build(
        lab(
            {
                "_layouts/project.html": "---\nlayout: default\n---\n<h1>{{ page.title }}</h1>{{ content }}"
                '<p>Paid by {{ page.payer }}</p><p><a href="{{ page.poster }}">Poster</a></p>'
                '<img src="{{ page.chart }}"><p onclick="x()">Kept {{ page.note }}</p>',
                "_projects/flats.md": "---\nlayout: project\ntitle: Flats\npayer: Tide Trust\nposter: /files/p.pdf\n"
                "chart: /img/chart.svg\nnote: <b>dry</b>\n---\nWe dig.\n",
                "files/p.pdf": "x",
                "img/chart.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
            }
        )
    )
    rest = built.soup("projects/flats.html").select("main .rest")
    assert "Paid by Tide Trust" in " ".join(text(part) for part in rest)
    assert [link["href"] for part in rest for link in part.select("a")] == ["/files/p.pdf"]
    assert [image["src"] for part in rest for image in part.select("img")] == ["/img/chart.svg"]
    assert "onclick" not in str(rest)


def test_the_sites_footer_is_kept_without_credits_and_controls(build):
    pages = {f"p{n}.md": f"---\nlayout: default\ntitle: P{n}\n---\nPage {n} says {'abc'[n]}.\n" for n in range(3)}
    page = build(lab(pages)).soup("p1.html")
    assert [text(li) for li in page.select(".site-foot .rest-foot li")] == ["12 Slipway, Port Halden"]
    assert "Find" not in page.text
    assert not page.select("main .rest")


def test_a_page_that_shows_everything_is_left_alone(build):
    built = build(lab({"_layouts/post.html": "---\nlayout: default\n---\n<h1>{{ page.title }}</h1>{{ content }}"}))
    assert not built.soup("index.html").select("main .rest, .rest-line")


def test_the_own_layout_set_for_a_page_is_compared_too(build):
    built = build(
        lab(
            {
                "_layouts/three.html": "---\nlayout: default\n---\n{{ content }}<p>{{ page.motto }}</p>",
                "a.md": "---\nlayout: three\ntitle: A\nmotto: Dig slowly\n---\nText.\n",
            }
        ),
        ACADEMIC_LAYOUTS={"three": "own"},
    )
    assert built.html("a.html").count("Dig slowly") == 1


def test_headings_stay_in_order_and_ids_are_not_doubled(build):
    built = build(
        lab(
            {
                "_layouts/project.html": "---\nlayout: default\n---\n<h1>{{ page.title }}</h1>{{ content }}"
                "{% for row in site.data.parts %}<div id='x'><h2>{{ row.name }}</h2><h5>{{ row.kind }}</h5>"
                "<p>{{ row.says }}</p></div>{% endfor %}",
                "_data/parts.yml": "- {name: Upper, kind: Beach, says: Sand lies here}\n"
                "- {name: Lower, kind: Shelf, says: Silt rests}\n",
                "_projects/flats.md": "---\nlayout: project\ntitle: Flats\n---\nWe dig.\n",
            }
        )
    )
    page = built.soup("projects/flats.html")
    levels = [int(found.name[1]) for found in page.select("main h1, main h2, main h3, main h4, main h5")]
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))
    assert not page.select("#x")


def test_lines_are_the_smallest_blocks():
    lines = lines_of(
        "<div>Ada <b>Quist</b><p>digs</p>and <i>sieves</i></div><p hidden>no</p><a href='/x'><h3>Eel</h3></a>"
    )
    assert [line.words for line in lines] == [("ada", "quist"), ("digs",), ("and", "sieves"), ("eel",)]
    assert [anchor.get("href") for anchor in lines[3].anchors] == ["/x"]
    assert lines_of("") == []


def test_addresses_are_told_apart_by_where_they_lead():
    assert (
        address("https://www.doi.example/10.1/x/") == address("http://doi.example/10.1/x#top") == "doi.example/10.1/x"
    )
    assert address("/people/ada.html") == address("/people/ada/index.html") == "/people/ada"


def test_words_of_a_page_know_other_spellings_of_its_dates():
    page = shown('<main><time datetime="2024-03-05">5 Mar 2024</time></main>')
    assert {"march", "mar", "05", "5th"} <= page.words


def test_the_words_around_a_posts_date_and_links_are_a_layouts_and_not_the_posts(build):
    post = (
        "---\nlayout: default\n---\n<h1>{{ page.title }}</h1><p>Posted on {{ page.date | date: '%B %-d, %Y' }} · "
        "{{ content | number_of_words }} min read</p>{{ content }}<p class=mood>{{ page.mood }}</p>"
        "{% if page.previous %}<p>Previous post <a href='{{ page.previous.url }}'>{{ page.previous.title }}</a></p>"
        "{% endif %}"
        "<ul>{% for other in site.posts %}<li><a href='{{ other.url }}'>{{ other.title }}</a> "
        "{{ other.date | date: '%-d %b %Y' }}</li>{% endfor %}</ul>"
    )
    posts = {
        f"_posts/2024-0{n}-1{n}-{name}.md": f"---\nlayout: post\ntitle: {name}s return\nmood: {mood}\n---\nSome.\n"
        for n, name, mood in ((1, "eel", "slippery"), (2, "crab", "sideways"), (3, "tern", "shrill"))
    }
    page = build(lab({"_layouts/post.html": post, **posts})).soup("2024/02/12/crab.html")
    assert [text(part) for part in page.select("main .rest")] == ["sideways"]


def test_a_column_beside_every_text_goes_to_the_footer_once(build):
    layout = (
        "<!DOCTYPE html><html><body><div role=main><div><p>Ilva Strand</p><p>Digs for the Tide Trust</p></div>"
        "<article>{{ content }}</article></div></body></html>"
    )
    pages = {f"p{n}.md": f"---\nlayout: default\ntitle: P{n}\n---\nPage {n} says {'abc'[n]}.\n" for n in range(3)}
    pages |= {"_layouts/default.html": layout, "_layouts/other.html": "---\nlayout: default\n---\n{{ content }}"}
    pages |= {f"o{n}.md": f"---\nlayout: other\ntitle: O{n}\n---\nOther {n}.\n" for n in range(2)}
    page = build(lab(pages) | {"_config.yml": CONFIG + "author: {name: Ilva Strand, bio: Digs for the Tide Trust}\n"})
    soup = page.soup("p1.html")
    assert not soup.select("main .rest")
    assert [text(li) for li in soup.select(".rest-foot li")] == ["Ilva Strand", "Digs for the Tide Trust"]


@pytest.mark.parametrize(("notes", "folded"), [(12, False), (13, True)])
def test_a_long_column_that_stands_beside_every_page_is_folded(build, notes, folded):
    """A column of every note would end each page with a list longer than the page."""
    column = "<aside><ul>{% for row in site.data.notes %}<li>{{ row.said }}</li>{% endfor %}</ul></aside><main>"
    said = [f"Eel {number} swam past buoy {number}" for number in range(notes)]
    files = {f"p{number}.md": f"---\nlayout: default\ntitle: Page {number}\n---\nText.\n" for number in range(4)}
    rows = "".join(f"- said: {row}\n" for row in said)
    layout = DEFAULT.replace("<main>", column).replace("<p>12 Slipway, Port Halden</p>", "")
    page = build(lab({**files, "_layouts/default.html": layout, "_data/notes.yml": rows})).soup("p1.html")
    assert [li.text for li in page.select("footer .rest-foot li")] == said
    assert bool(page.select("footer details.fold .rest-foot")) == folded


def test_a_credit_that_data_gives_is_kept(build):
    layout = DEFAULT.replace("12 Slipway, Port Halden</p>", "2024 Mud Lab, Port Halden | Built with Shore Template</p>")
    pages = {f"p{n}.md": f"---\nlayout: default\ntitle: P{n}\nnote: Shore Template\n---\n{n}.\n" for n in range(3)}
    page = build(lab(pages) | {"_layouts/default.html": layout}).soup("p1.html")
    assert "Built with Shore Template" in page.select_one("footer").text


def test_links_beside_a_page_and_to_its_own_host_lead_from_the_root():
    lines = lines_of(
        '<p><a href="b.html">B</a> <a href="https://lab.example/c/">C</a></p>', "/x/a/", "https://lab.example"
    )
    assert [anchor.get("href") for anchor in lines[0].anchors] == ["/x/a/b.html", "/c/"]


def test_a_date_is_known_with_its_year():
    assert "2024" in shown('<main><time datetime="2024-10-26">2024\N{HANGUL SYLLABLE NYEON} 10</time></main>').words
    assert "email" in shown("<main>E-mail</main>").words


def test_a_card_that_is_one_link_keeps_its_text_without_being_one(build):
    built = build(
        lab(
            {
                **POSTS,
                "_layouts/news.html": "---\nlayout: default\n---\n{{ content }}{% for post in site.posts %}"
                '<a href="{{ post.url }}"><div><h2>{{ post.title }}</h2><p>{{ post.abstract }}</p><p>Read on</p></div>'
                "</a>{% endfor %}",
                "news.md": "---\nlayout: news\ntitle: News\npermalink: /news/\n---\n",
            }
        )
    )
    page = built.soup("news/index.html")
    items = {text(li.h3): text(li.select_one(".rest-line")) for li in page.select("main .dated li")}
    assert items == ABSTRACTS
    assert not page.select("main .rest, .rest-line a")


def test_what_a_layout_says_of_a_posts_author_stands_below_the_name(build):
    layout = (
        "---\nlayout: default\n---\n<h1>{{ page.title }}</h1>{{ content }}"
        "{% assign m = site.people | where: 'title', page.author | first %}"
        "<div><a href='{{ m.url }}'><span>{{ m.title }}</span><span>{{ m.post }}</span></a>"
        "{% for row in m.places %}<p><a href='{{ row.url }}'>{{ row.label }}</a></p>{% endfor %}</div>"
    )
    posts = {
        f"_posts/2024-0{n}-03-p{n}.md": f"---\nlayout: post\ntitle: Day {n}\nauthor: {name} Quist\n---\nSome.\n"
        for n, name in ((1, "Ilva"), (2, "Ada"), (3, "Oda"))
    }
    people = {
        f"_people/{name}.md": f"---\nlayout: default\ntitle: {name} Quist\npost: Keeper of {what}\n"
        f"places: [{{label: LinkedIn, url: 'https://www.linkedin.com/in/{name.lower()}mud'}}]\n---\nDigs.\n"
        for name, what in (("Ilva", "terns"), ("Ada", "eels"), ("Oda", "crabs"))
    }
    page = build(lab({"_layouts/post.html": layout, **people, **posts})).soup("2024/02/03/p2.html")
    assert text(page.select_one(".byline")) == "Ada Quist Keeper of eels · LinkedIn"
    assert [link.text for link in page.select(".byline a")] == ["Ada Quist", "LinkedIn"]
    assert not page.select("main .rest")


def test_front_matter_that_the_layout_prints_below_the_title_stands_there(build):
    layout = (
        "---\nlayout: default\n---\n<div><h1>{{ page.title }}</h1><h2>{{ page.tagline }}</h2></div>{{ content }}"
        "<h3>{{ page.coda }}</h3>"
    )
    page = "---\nlayout: page\ntitle: Tides\ntagline: Ebb, flow & more\ncoda: Dig slowly\n---\nText.\n"
    soup = build(lab({"_layouts/page.html": layout, "tides.md": page})).soup("tides.html")
    assert text(soup.select_one("main h1").find_next_sibling()) == "Ebb, flow & more"
    assert [text(part) for part in soup.select("main .rest")] == ["Dig slowly"]


def test_one_line_of_a_value_is_data_on_whatever_pages_it_stands(build):
    layout = "---\nlayout: default\n---\n<h1>{{ page.title }}</h1>{{ page.banner | markdownify }}{{ content }}"
    pages = {
        f"p{n}.md": f"---\nlayout: page\ntitle: P{n}\nbanner: |\n  ## Page {n}\n  Halden Mud Cluster\n---\nText {n}.\n"
        for n in range(4)
    }
    assert "Halden Mud Cluster" in text(build(lab({"_layouts/page.html": layout, **pages})).soup("p2.html").main)


def test_links_of_an_icon_alone_are_named_and_stand_with_the_thing_they_belong_to(build):
    layout = (
        "---\nlayout: default\n---\n{{ content }}{% for row in site.data.crew %}<div><h3>{{ row.name }}</h3>"
        "<p>Keeps {{ row.keeps }}</p><ul><li><a href='https://github.com/{{ row.github }}'><i class='fa'></i></a></li>"
        "<li><a href='{{ row.scholar }}'><img src='/i.svg' alt='i.svg'></a></li><li><a href='#x'><i></i></a></li>"
        "</ul></div>"
        "{% endfor %}"
    )
    crew = "".join(
        f"- {{name: {name}, keeps: {what}, github: {name.lower()}mud, "
        f"scholar: 'https://scholar.google.com/citations?hl=en&user={name}AAAAJ'}}\n"
        for name, what in (("Ilva", "eels"), ("Oda", "terns"))
    )
    page = "---\nlayout: project\ntitle: Boat\n---\nWe sail.\n"
    files = {"_layouts/project.html": layout, "_data/crew.yml": crew, "_projects/boat.md": page}
    soup = build(lab(files)).soup("projects/boat.html")
    found = [(link["href"].rpartition("/")[2], text(link)) for link in soup.select("main .rest a")]
    assert found == [
        ("ilvamud", "GitHub"),
        ("citations?hl=en&user=IlvaAAAAJ", "Google Scholar"),
        ("odamud", "GitHub"),
        ("citations?hl=en&user=OdaAAAAJ", "Google Scholar"),
    ]


def test_a_listed_name_that_leads_elsewhere_keeps_its_address(build):
    layout = (
        "---\nlayout: default\n---\n{{ content }}{% for post in site.posts %}<div><h2><a href='{{ post.project }}'>"
        "{{ post.title }}</a></h2></div>{% endfor %}"
    )
    posts = {
        f"_posts/2024-0{n}-03-{name}.md": f"---\nlayout: default\ntitle: {name}s return\n"
        f"project: https://{name}s.example/\n---\nText.\n"
        for n, name in ((1, "eel"), (2, "crab"))
    }
    news = "---\nlayout: news\ntitle: News\npermalink: /news/\n---\n"
    soup = build(lab({"_layouts/news.html": layout, "news.md": news, **posts})).soup("news/index.html")
    lines = {text(li.h3): li.select_one(".rest-line a") for li in soup.select("main .dated li")}
    assert {title: (text(link), link["href"]) for title, link in lines.items()} == {
        "eels return": ("eels.example", "https://eels.example/"),
        "crabs return": ("crabs.example", "https://crabs.example/"),
    }


def test_marks_in_the_sites_footer_are_named_links(build):
    layout = DEFAULT.replace(
        "<footer>",
        "<footer><div><a href='https://github.com/{{ site.github }}'><i class='fa'></i></a></div>"
        "<div><a href='{{ site.house }}'><img src='/logo.png' alt='Tide House'></a></div>",
    )
    pages = {f"p{n}.md": f"---\nlayout: default\ntitle: P{n}\n---\nPage {n} says {'abc'[n]}.\n" for n in range(3)}
    config = CONFIG + "github: mudlab\nhouse: https://tides.example/house\n"
    soup = build(lab({"_layouts/default.html": layout, "_config.yml": config, **pages})).soup("p1.html")
    assert ("Tide House", "https://tides.example/house") in [
        (text(link), link["href"]) for link in soup.select(".site-foot a")
    ]
    assert len(soup.select(".site-foot a[href='https://github.com/mudlab']")) == 1


def test_another_name_of_the_site_stands_in_the_footer(build):
    layout = DEFAULT.replace("Mud Lab</a>", "Halden Institute of Tides</a>")
    pages = {f"p{n}.md": f"---\nlayout: default\ntitle: P{n}\n---\nPage {n} says {'abc'[n]}.\n" for n in range(3)}
    page = build(lab({"_layouts/default.html": layout, **pages})).soup("p1.html")
    assert "Halden Institute of Tides" in [text(li) for li in page.select(".site-foot .rest-foot li")]


def test_a_few_words_at_the_end_are_quiet(build):
    files = {
        "_layouts/project.html": "---\nlayout: default\n---\n{{ content }}<p>{{ page.since }}</p>\n",
        "_projects/flats.md": "---\nlayout: project\ntitle: Flats\nsince: Since Easter\n---\nWe dig.\n",
    }
    parts = build(lab(files)).soup("projects/flats.html").select("main .rest")
    assert [text(part) for part in parts] == ["Since Easter"]
    assert "is-quiet" in parts[0].parent["class"]


def test_a_link_of_an_icon_in_a_line_that_the_page_lacks_is_named(build):
    built = build(
        lab(
            {
                "_layouts/team.html": "---\nlayout: default\n---\n<h1>{{ page.title }}</h1>"
                "{% for profile in page.profiles %}{% include_relative {{ profile.content }} %}{% endfor %}",
                "head.md": "Ada Quist digs in the upper flats.\n\nHer whole life, for those who ask: "
                '<a href="../files/quist.pdf"> <i class="fa-solid fa-file-pdf"></i></a>\n',
                "files/quist.pdf": "x",
                "team.html": "---\nlayout: team\ntitle: Team\npermalink: /team/\nprofiles: [{content: head.md}]\n---\n",
            }
        )
    )
    links = built.soup("team/index.html").select("main a[href$='quist.pdf']")
    assert [text(link) for link in links] == ["quist.pdf"]


def test_an_address_among_white_space_leads_where_it_led(build):
    built = build(
        lab(
            {
                "_layouts/project.html": "---\nlayout: default\n---\n{{ content }}{% for seat in page.seats %}"
                '<p>Seen from <a href="\n   {{ seat.url }}\n ">{{ seat.name }}</a></p>{% endfor %}',
                "_projects/flats.md": "---\nlayout: project\ntitle: Flats\n"
                "seats: [{name: the hut at the weir, url: 'https://weir.example/hut'}]\n---\nWe dig.\n",
            }
        )
    )
    found = built.soup("projects/flats.html").find("a", string="the hut at the weir")
    assert found["href"] == "https://weir.example/hut"


def test_the_way_up_is_no_line():
    ways = '<nav id="breadcrumbs"><ul><li><a href="/">home</a></li></ul></nav><ol class="breadcrumb"><li>News</li></ol>'
    assert [line.words for line in lines_of(f"{ways}<p>Mud</p>")] == [("mud",)]


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


def completed(build, layout, matter="", content="We dig.", files=None):
    """The page whose layout prints more than the theme does."""
    pages = {f"_projects/{name}.md": "---\nlayout: project\ntitle: Flats\n---\nOther.\n" for name in ("b", "c")}
    page = f"---\nlayout: project\ntitle: Flats\n{matter}---\n{content}\n"
    own = {"_layouts/project.html": f"---\nlayout: default\n---\n{layout}", "_projects/a.md": page}
    return build(lab({**pages, **own, **(files or {})})).soup("projects/a.html").select_one("main")


@pytest.mark.parametrize(
    "heading",
    [
        '<h3>Tide Day{% if page.event %} (<a href="{{ page.event }}">Event page</a>){% endif %}</h3>',
        '{% if page.event %}<a href="{{ page.event }}"><h3>See the event</h3></a>{% endif %}',
        '{% if page.event %}<div><h4><b>At: </b><a href="{{ page.event }}">Tide Day</a></h4></div>{% endif %}',
    ],
)
def test_a_heading_keeps_its_link(build, heading):
    layout = f"<h2>{{{{ page.title }}}}</h2>{heading}{{{{ content }}}}"
    main = completed(build, layout, "event: https://tides.example/1\n")
    assert main.select_one('.rest a[href="https://tides.example/1"]').text.strip()
    assert [label.text for label in main.select("h2.side-label")] == ["Other projects"]


def test_a_row_of_a_table_stands_under_the_tables_head(build):
    layout = (
        "{{ content }}<table><tr><th>Sentences</th><th>Predicates used in the frames</th></tr>"
        "{% for row in page.rows %}<tr><td>{{ row.s }}</td><td>{{ row.p }}</td></tr>{% endfor %}"
        "<tr><td>We</td><td>dig</td></tr></table>"
    )
    main = completed(build, layout, "rows: [{s: 7936, p: 925}]\n")
    cells = [[cell.text for cell in row.select("td, th")] for row in main.select(".rest table tr")]
    assert cells == [["Sentences", "Predicates used in the frames"], ["7936", "925"]]


def test_lines_of_a_list_are_told_apart_and_stay_together(build):
    degrees = "BSc Tides, Port Halden 2012<br>MSc Mud, Port Halden 2014<br>PhD Silt, Port Halden"
    layout = "{{ content }}<p>Degrees:<br>{{ page.degrees }}</p>"
    main = completed(build, layout, f'degrees: "{degrees}"\n', "We dig for a BSc, MSc and PhD in Silt at Port Halden.")
    assert list(main.select_one(".rest").stripped_strings)[1:] == degrees.split("<br>")


def test_all_links_of_a_text_that_is_taken_whole_stay(build):
    layout = (
        '{{ content }}{% if page.paper %}<article><h4><a href="https://tides.example/p">{{ page.paper }}</a></h4>'
        '<div><a href="https://tides.example/p">Article</a> <a href="https://doi.org/10.5555/{{ page.doi }}">DOI</a> '
        '<a href="{{ page.pdf }}">PDF</a> <a href="#" onclick="x()">Show</a></div></article>{% endif %}'
    )
    matter = "paper: On eels that swim upstream {n}\ndoi: 7{n}\npdf: /pdf/{n}.pdf\n"
    papers = {
        f"_projects/{n}.md": f"---\nlayout: project\ntitle: Flats {n}\n{matter.format(n=n)}---\nOther.\n"
        for n in range(5)
    }
    main = completed(build, layout, matter.format(n=9), files=papers)
    links = [link["href"] for link in main.select(".rest div a")]
    assert links == ["https://tides.example/p", "https://doi.org/10.5555/79", "/pdf/9.pdf"]


def test_a_card_that_is_a_link_is_taken_with_its_heading(build):
    layout = (
        '{{ content }}{% for card in page.cards %}<div><a href="{{ card.url }}"><p>{{ card.day }}</p>'
        "<h2>We dig in the mud of Port Halden</h2></a></div>{% endfor %}"
    )
    main = completed(build, layout, "cards: [{url: /x/, day: sometime}]\n", "We dig in the mud of Port Halden.")
    assert main.select_one('.rest a[href="/x/"] .h3').text == "We dig in the mud of Port Halden"


@pytest.mark.parametrize("layout", ["project", "paper"])
def test_bibtex_that_a_layout_prints_stays_where_the_page_has_none(build, layout):
    printed = "{{ content }}<code>@article{ {{- page.key }},<br/>journal = { {{- page.journal }} }, volume = 37}</code>"
    paper = "title: On silt\nauthor: Quill, Ada and Reed, Bo\njournal: Silt Letters\nyear: 2020\nkey: quill2020silt\n"
    files = {
        f"_layouts/{layout}.html": f"---\nlayout: default\n---\n{printed}",
        "_projects/a.md": f"---\nlayout: {layout}\n{paper}---\nWe dig.\n",
        "_projects/b.md": f"---\nlayout: {layout}\ntitle: On mud\n---\nWe dig.\n",
    }
    assert build(lab(files)).soup("projects/a.html").main.text.count("@article{") == 1


@pytest.mark.parametrize("layout", ["<!-- nothing -->", "</div>", "<html", "<!DOCTYPE", " "])
def test_a_layout_that_prints_nothing_stops_no_build(build, layout):
    built = build({"_layouts/default.html": layout, "index.md": "---\nlayout: default\n---\nMud.\n"})
    assert (built.output / "index.html").is_file()


def test_the_day_of_the_build_and_a_pager_are_no_news_of_a_person(build):
    pager = '<nav><a href="/people/bo.html">Previous</a> <a href="#">Next</a></nav>'
    built = build(
        lab(
            {
                "_layouts/person.html": "---\nlayout: default\n---\n<h1>{{ page.title }}</h1><p>Published: "
                f"<time>{{{{ page.date | date: '%B %d, %Y' }}}}</time></p>{{{{ content }}}}{pager}",
                "_people/ada.md": "---\nlayout: person\ntitle: Ada Quist\n---\nDigs.\n",
                "_people/bo.md": "---\nlayout: person\ntitle: Bo Marram\ndate: 2021-03-04\n---\nRakes.\n",
            }
        )
    )
    assert not built.soup("people/ada.html").select(".rest")
    assert text(built.soup("people/bo.html").select_one(".rest")) == "Published: March 04, 2021"


def test_how_long_a_text_takes_to_read_is_no_line_of_it(build):
    news = (
        "---\nlayout: default\n---\n{{ content }}<ul>{% for post in site.posts %}<li>"
        "<h3><a href='{{ post.url }}'>{{ post.title }}</a></h3>"
        "<p>{{ site.data.ui.less }} 1 {{ site.data.ui.read }}</p><p>{{ post.abstract }}</p></li>{% endfor %}</ul>"
    )
    page = "---\nlayout: news\ntitle: News\npermalink: /news/\n---\n"
    ui = "less: less than\nread: minute read\n"
    built = build(lab({**POSTS, "_layouts/news.html": news, "news.md": page, "_data/ui.yml": ui}))
    lines = [text(line) for line in built.soup("news/index.html").select("main .dated li .rest-line")]
    assert sorted(lines) == sorted(ABSTRACTS.values())

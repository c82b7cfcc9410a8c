"""The home page in other templates' words; diagrams whole; the language that nobody named; portraits of nobody."""

import io

import pytest
from PIL import Image, ImageDraw
from plugin_pictures import picture

from pelican_academic.model import Name, Person
from pelican_academic.plugin.home.names import in_our_names
from pelican_academic.plugin.home.regions import home_of
from pelican_academic.plugin.kept import Kept
from pelican_academic.plugin.pictures.grounds import ground_of
from pelican_academic.plugin.pictures.portrait import without_stand_ins
from pelican_academic.plugin.records.data_items import block_html
from pelican_academic.plugin.tongue import language_of, language_of_pages


@pytest.mark.parametrize(
    "source",
    [
        {"hero_title": "We read shores.", "hero_description": "With a flume.", "hero-image": "/a.jpg"},
        {"hero": {"heading": "We read shores.", "text": "With a flume.", "src": "/a.jpg"}},
        {"header": {"overlay_image": "/a.jpg", "title": "We read shores."}, "excerpt": "With a flume."},
        {"banner": "/a.jpg", "mission": "We read shores.", "tagline": "With a flume."},
    ],
)
def test_one_home_page_in_many_words(source):
    home = home_of(source)
    assert (home.mission_html, home.lead_html, home.hero.image) == ("We read shores.", "With a flume.", "/a.jpg")


def test_a_caption_is_markdown():
    hero = {"image": "/a.jpg", "caption": "By [**Halden**](https://halden.example)"}
    caption = home_of({"hero": hero}).hero.caption_html
    assert caption == 'By <a href="https://halden.example"><strong>Halden</strong></a>'


def test_a_file_that_is_a_page_and_a_document_is_one_project(build):
    files = {
        "_config.yml": "title: T\ninclude: [_projects]\ncollections: {projects: {output: true}}\n",
        "index.md": "---\nlayout: home\n---\n",
        "_projects/eels.md": "---\nlayout: project\ntitle: Eels\n---\nText.\n",
        **{f"_layouts/{name}.html": "{{ content }}" for name in ("home", "project")},
    }
    built = build(files)
    assert {"_projects/eels.html", "projects/eels.html"} <= built.paths()
    assert [link["href"] for link in built.soup("index.html").select(".area a")] == ["/projects/eels.html"]


def test_rows_of_features_are_areas():
    rows = [{"image_path": "/s.png", "title": "Sand", "excerpt": "It moves.", "url": "/sand/", "btn_label": "More"}]
    area = home_of({"feature_row": rows}).areas[0]
    assert (area.title, area.text, area.image, area.url) == ("Sand", "It moves.", "/s.png", "/sand/")


def test_what_is_no_part_of_a_home_page_stays():
    assert in_our_names({"layout": "home", "news": True, "feature": ""}) == {"layout": "home", "news": True}


def test_a_link_without_a_word_or_an_address_is_none():
    links = [{"text": "People", "href": "/people/"}, {"text": "Nowhere"}, {"href": "/x/"}, "words"]
    assert [link.label for link in home_of({"hero_links": links}).links] == ["People"]


def test_the_home_page_prints_a_hero_once(build):
    page = (
        "---\nlayout: home\nhero_title: We read shores.\nhero_eyebrow: Tidal House\nhero_description: With a flume.\n"
    )
    page += "hero_links:\n  - {text: People, href: /people/}\n  - {text: Bad, href: 'javascript:alert(1)'}\n---\n"
    layout = "<html>{{ page.hero_title }} {{ page.hero_eyebrow }} {{ page.hero_description }}{{ content }}</html>"
    built = build({"_config.yml": "title: T\n", "index.md": page, "_layouts/home.html": layout})
    soup = built.soup("index.html")
    assert soup.select_one("h1").get_text(strip=True) == "We read shores."
    assert soup.select_one(".page-head .side").get_text(strip=True) == "Tidal House"
    assert soup.select_one(".mission-links a")["href"] == "/people/"
    assert str(soup).count("With a flume.") == 1
    assert "javascript" not in str(soup)


@pytest.mark.parametrize(
    ("files", "settings", "place"),
    [
        ({"index.md": "---\nlayout: home\nregions: [mission, peple]\n---\n"}, {}, "index.md:3"),
        ({"_data/home.yml": "regions: [mission, peple]\n"}, {}, "_data/home.yml:1"),
        ({}, {"ACADEMIC_HOME": {"regions": ["mission", "peple"]}}, "pelicanconf.py"),
    ],
)
def test_a_region_that_is_none_is_named_and_left_out(build, files, settings, place):
    built = build({"_config.yml": "title: T\n", "index.md": "---\nlayout: home\n---\n", **files}, **settings)
    said = "the theme has no region 'peple' of a home page (partials/home/peple.html); did you mean 'people'?; left out"
    assert f"{place}: {said}" in map(str, built.build.problems)
    assert built.soup("index.html").select_one("h1")


def test_a_key_that_only_happens_to_be_called_regions_leaves_the_page_whole(build):
    page = "---\nlayout: home\nregions: [Coast, Delta]\n---\nWe read shores.\n"
    built = build({"_config.yml": "title: T\n", "index.md": page})
    assert "We read shores." in built.soup("index.html").get_text()


def drawing(draw, size=(300, 200), ground="white", mode="RGB"):
    image = Image.new(mode, size, ground)
    draw(ImageDraw.Draw(image))
    data = io.BytesIO()
    image.save(data, "PNG")
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "draw", "options", "expected"),
    [
        ("a diagram on white", lambda pen: pen.line((30, 30, 200, 150), "black", 4), {}, "#ffffff"),
        ("on a tint", lambda pen: pen.rectangle((30, 30, 99, 99), "navy"), {"ground": "#f1f3ef"}, "#f1f3ef"),
        (
            "on nothing",
            lambda pen: pen.line((9, 9, 99, 99), "black"),
            {"ground": (0, 0, 0, 0), "mode": "RGBA"},
            "#ffffff",
        ),
        ("to the upper edge", lambda pen: pen.rectangle((40, 0, 260, 60), "teal"), {}, "#ffffff"),
        ("a photograph", lambda pen: [pen.line((x, 0, x, 200), (x % 256, 90, 120)) for x in range(300)], {}, ""),
        ("a night sky", lambda pen: pen.point((100, 100), "white"), {"ground": "black"}, ""),
    ],
)
def test_the_ground_of_a_diagram(tmp_path, name, draw, options, expected):
    file = tmp_path / "picture.png"
    file.write_bytes(drawing(draw, **options))
    assert ground_of(file, Kept()) == expected, name


def test_a_diagram_is_shown_whole_on_a_plate(build):
    picture = drawing(lambda pen: pen.line((30, 30, 200, 150), "black", 4), (900, 300))
    page = "---\ntitle: Sand\nimage: /plot.png\n---\nText.\n"
    built = build({"_config.yml": "title: T\n", "sand.md": page, "plot.png": picture})
    image = built.soup("sand.html").select_one(".plate img")
    assert (image["class"], image["style"]) == (["whole"], "--ground:#ffffff;--tall:300px")


def test_a_drawing_has_its_size(build):
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 320"><rect width="9" height="9"/></svg>'
    page = f"---\ntitle: Sand\nimage: /plot.svg\n---\n{'Grains and grains. ' * 120}\n\n![A plot](/plot.svg)\n"
    built = build({"_config.yml": "title: T\n", "sand.md": page, "plot.svg": svg})
    plate = built.soup("sand.html").select_one(".plate img")
    assert (plate["width"], plate["height"], plate["class"]) == ("640", "320", ["whole"])
    assert not built.soup("sand.html").select_one(".prose img").has_attr("width")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wir lesen die Muster, die das Wasser im Sand hinterlässt, und fragen, was er von uns weiß.", "de"),
        ("Nous lisons les motifs que la mer laisse dans le sable et nous sommes une équipe pour cela.", "fr"),
        (
            "Leemos los dibujos que deja el agua en la arena y las dunas; nuestro grupo estudia el mar.",
            "es",
        ),
        (
            "Lemos os padrões que a água deixa e não paramos: o nosso grupo estuda uma praia com ondas.",
            "pt",
        ),
        ("Leggiamo gli schemi della sabbia e il mare per capire una costa che è nostra con i sensori.", "it"),
        ("Vi läser mönster som vattnet lämnar och är en grupp för att förstå stranden på djupet.", "sv"),
        ("わたしたちは砂に残る波の模様を読みます。", "ja"),
        ("우리는 모래에 남은 물결 무늬를 읽습니다.", "ko"),
        ("我们研究海水在沙滩上留下的图案。", "zh"),
        ("The patterns that water leaves in sand are what we read, and this is the group for it.", "en"),
        ("Marit Sandvaer, 2024.", ""),
        ("<div class='the and of to is'>{% for x in the %}</div>", ""),
    ],
)
def test_the_language_of_a_text(text, language):
    assert language_of(text) == language


def test_a_site_speaks_what_most_of_its_pages_do(build):
    german = "---\ntitle: Gruppe\n---\nWir sind eine Gruppe und lesen die Muster, die das Wasser für uns lässt.\n"
    files = {
        "index.md": german,
        "b.md": german,
        "c.md": "---\n---\nThis is the page of our group, for you and the sea.\n",
    }
    assert build({"_config.yml": "title: T\n", **files}).soup("index.html").html["lang"] == "de"
    assert build({"_config.yml": "title: T\nlang: en-GB\n", **files}).soup("index.html").html["lang"] == "en"
    assert language_of_pages([]) == "en"


def test_people_and_their_headings_speak_it_too(build):
    person = "---\nname: Jorn Priel\nrole: phd\n---\n"
    files = {"_config.yml": "title: T\nlang: es\ncollections: {people: {output: true}}\n", "_people/jorn.md": person}
    soup = build(files).soup("people/index.html")
    assert soup.h1.get_text() == "Personas"
    assert soup.select_one(".group .side-label").get_text() == "Estudiante de doctorado"


def test_a_portrait_of_nobody_is_none():
    def person(slug, image):
        return Person(slug=slug, name=Name(given=slug.title(), family="Tarn"), image=image)

    people = [person("a", "/img/default.jpg"), person("b", "/img/x.png"), person("c", "/img/x.png")]
    people += [person("d", "/img/no-photo.png"), person("e", "/img/default-tarn.jpg"), person("f", "")]
    assert [one.image for one in without_stand_ins(people)] == ["", "", "", "", "/img/default-tarn.jpg", ""]


def test_the_headline_is_the_mission_or_what_the_site_is_called():
    assert home_of({"mission": "*Sand*."}, subtitle="Shores", name="Lab").headline_html == "<em>Sand</em>."
    assert home_of(subtitle="A < B", name="Lab").headline_html == "A &lt; B"


def test_a_long_description_is_a_headline_and_a_lead():
    first = "We read shores with drones, buoys and patience."
    rest = "Our maps serve harbours, farmers and the birds of three estuaries, and they are free for all who ask."
    home = home_of(subtitle=f"{first} {rest}", name="Tide Lab")
    assert (home.headline_html, home.lead_html) == (first, rest)
    said = home_of(subtitle=f"{first} {rest}", name="Tide Lab", text=f"<p>Hello. {rest}</p>")
    assert (said.headline_html, said.lead_html) == (first, "")
    one = "We read shores, " + "and shores, " * 20
    assert (home_of(subtitle=one, name="Tide Lab").headline_html, home_of(subtitle=one).lead_html) == ("Tide Lab", one)


def test_what_a_template_calls_itself_describes_no_lab(build):
    stock = "Write an awesome description for your new site here. You can edit this line in _config.yml."
    page = build({"_config.yml": f"title: Tide Lab\ndescription: {stock}\n", "index.md": "---\n---\nHello.\n"})
    assert "awesome" not in page.soup("index.html").body.text
    page = build(
        {"_config.yml": "title: Tide Lab\ndescription: personal description\n", "index.md": "---\n---\nHello.\n"}
    )
    assert page.soup("index.html").h1.text == "Tide Lab"
    page = build({"_config.yml": "title: Tide Lab\ndescription: '<p>We <b>read</b> shores.</p>'\n"})
    assert page.soup("index.html").h1.text == "We read shores."


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("---\ntitle: The sand\n---\n# The *sand*\n\nText.\n", True),
        ("---\ntitle: The sand\n---\n<div>\n<h2 id='x'>The sand</h2></div>\n", True),
        ("---\ntitle: The sand\n---\n# The sand, again\n", False),
        ("---\ntitle: The sand\n---\nText.\n\n# The sand\n", False),
        ("---\ntitle: The sand\n---\n# [The sand](/there/)\n", False),
        ("---\ntitle: The sand\n---\n<!-- a -->\n<!-- b -->\n\n# The sand\n", True),
        ("---\ntitle: The sand\n---\n<!-- a --><p>Text.</p><!-- b -->\n\n# The sand\n", False),
        ("---\ntitle: The sand\n---\n" + "<!-- a -->\n" * 60 + "Text.\n\n# The sand\n", False),  # without end, once
    ],
)
def test_a_title_is_seen_once(build, page, said):
    heading = build({"_config.yml": "title: T\n", "sand.md": page}).soup("sand.html").select_one(".prose :is(h1, h2)")
    assert (heading.get("class") == ["said"], heading.get("aria-hidden") == "true") == (said, said)


def test_a_title_that_a_layout_prints_beside_its_text_is_seen_once(build):
    files = {
        "_config.yml": "title: T\n",
        "_layouts/default.html": "<html><body>{{ content }}</body></html>",
        "_layouts/wide.html": "---\nlayout: default\n---\n<p>Us</p><h1 class='big'>{{ page.title }}</h1>{{ content }}",
        "sand.md": "---\nlayout: wide\ntitle: The sand\n---\nText.\n",
    }
    heading = build(files).soup("sand.html").select_one(".prose h1, .prose h2")
    assert (heading.text, heading["class"], heading["aria-hidden"]) == ("The sand", ["said"], "true")


def test_a_key_of_front_matter_named_home_is_no_home_page(build):
    built = build({"_config.yml": "title: T\n", "sand.md": "---\ntitle: The sand\nhome: Delft\n---\nText.\n"})
    assert built.soup("sand.html").h1.text == "The sand"


def test_pictures_that_a_script_should_have_made_are_not_offered(build):
    offer = '<source srcset="/a-480.webp 480w,/a-800.webp 800w," sizes="9rem">'
    image = '<img src="/a.png" alt="A" onerror="this.onerror=null; $(\'x\').remove();">'
    there = "<source srcset='https://pictures.example/b.webp'>"
    other = f"<picture><source srcset='/b.webp'>{there}<img src='/b.png' alt='B'></picture>"
    png = drawing(lambda pen: pen.line((0, 0, 9, 9), "red"))
    page = f"---\ntitle: S\n---\n<figure><picture>{offer}{image}</picture></figure>\n\n{other}\n"
    prose = (
        build({"_config.yml": "title: T\n", "s.md": page, "a.png": png, "b.png": png})
        .soup("s.html")
        .select_one(".prose")
    )
    first, second = prose.select("img")
    assert (first["width"], first.has_attr("onerror")) == ("300", False)
    assert "/a-480.webp" not in str(prose)
    assert [source["srcset"] for source in second.parent.select("source")] == ["https://pictures.example/b.webp"]


@pytest.mark.parametrize(("more", "shown"), [("", 12), ("paginate: 7\n", 7), ("theme: other\n", 5)])
def test_the_home_page_of_minima_lists_every_post_where_the_theme_is_not_there(build, more, shown):
    posts = {f"_posts/2024-01-{day:02}-p.md": f"---\ntitle: Day {day}\n---\nMud.\n" for day in range(1, 13)}
    config = f"title: T\n{more}" if "theme" in more else f"title: T\nremote_theme: jekyll/minima@1234abc\n{more}"
    soup = build({"_config.yml": config, "index.md": "---\nlayout: home\n---\nHello.\n", **posts}).soup("index.html")
    assert sum("/2024/01/" in link["href"] for link in soup.select("main a")) == shown


def test_the_line_under_a_home_pages_title_keeps_its_links():
    lead = "<a href='https://halden.example'>Halden</a>. <b>Mud</b> & sand.<script>x</script>"
    assert home_of({"subtitle": lead}, name="Tide Lab").lead_html == (
        '<a href="https://halden.example">Halden</a>. <b>Mud</b> &amp; sand.'
    )
    assert "<a" not in home_of({"mission": lead}).mission_html


def test_the_caption_of_the_homes_picture_is_markdown(build):
    head = "header:\n  overlay_image: /images/flume.png\n  caption: 'Photo: [**Shore** press](https://shore.example)'\n"
    files = {
        "_config.yml": "title: Tide Lab\n",
        "index.md": f"---\nlayout: home\ntitle: Lab\n{head}---\nMud.\n",
        "images/flume.png": picture("PNG"),
    }
    caption = build(files).soup("index.html").find("a", href="https://shore.example")
    assert caption.get_text() == "Shore press"
    assert caption.parent.get_text(" ", strip=True) == "Photo: Shore press"


def test_a_list_within_a_line_of_data_is_a_list():
    assert block_html("Two papers: <ul> <li><i>Mud</i></li> <li>Reed</li> </ul> See *you*!").count("&lt;") == 0
    assert block_html("Two **papers**\n\n<ul><li>Mud</li></ul>").startswith("<p>Two <strong>")


def test_news_without_pages_are_listed_as_far_as_the_site_lists_them(build):
    rows = "".join(f"- date: 2024-01-{day:02}\n  headline: Low tide of day {day}.\n" for day in range(1, 13))
    row = "{% for one in site.data.news limit: 7 %}<p>{{ one.headline }}</p>{% endfor %}"
    files = {
        "_config.yml": "title: T\n",
        "_data/news.yml": rows,
        "_layouts/front.html": f'<html><body><a href="/">Home</a>{{{{ content }}}}{row}</body></html>',
        "index.md": "---\nlayout: front\ntitle: Home\n---\nHello.\n",
    }
    assert len(build(files).soup("index.html").select(".dated > li")) == 7

"""What a site's own page prints and the theme has no place for: in its item, below the title, at the page's end."""

import itertools

import pytest
from rest_lab import lab, text

ABSTRACTS = {"Eels return": "They swim upstream at dusk.", "Crabs moult": "Shells soften overnight."}

POSTS = {
    f"_posts/2024-0{n}-03-post{n}.md": f"---\nlayout: default\ntitle: {title}\nabstract: {words}\n---\nText.\n"
    for n, (title, words) in enumerate(ABSTRACTS.items(), 1)
}


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

"""The menu that a site's own layouts write, whatever it is made of."""

from time import process_time

import pytest

from pelican_academic.jekyll import read_site
from pelican_academic.plugin.menu.ended import ended
from pelican_academic.plugin.menu.printed import own_menu

PAGES = ("people", "papers", "join", "news")


@pytest.fixture
def menu(tmp_path):
    """Of a site with this header in its layout."""

    def make(header, **files):
        texts = {
            "_config.yml": "url: https://lab.example\nbaseurl: /lab\n",
            "_layouts/default.html": f"<html><body>{header}<main>{{{{ content }}}}</main></body></html>",
            "index.md": "---\nlayout: default\ntitle: Lab\n---\n",
            **{f"{name}.md": f"---\nlayout: default\ntitle: {name}\npermalink: /{name}/\n---\n" for name in PAGES},
            **files,
        }
        for name, text in texts.items():
            place = tmp_path / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, "utf-8")
        site = read_site(tmp_path)
        before = list(site.problems)
        found = own_menu(site)
        assert list(site.problems) == before
        return found

    return make


def test_the_first_navigation_without_the_home_page(menu):
    header = (
        "<header><a href='/lab/'>Lab</a><nav><a href='/lab/'>Home</a><a href='{{ \"/people/\" | relative_url }}'>Our\n"
        " people</a> <a href='papers/'>Papers</a><a href='https://lab.example/lab/join/'>Join</a>"
        "<a href='javascript:x()'>More</a><a href='#0'>Close</a><a href='https://code.example/lab'>Code</a></nav></header>"
        "<nav class='breadcrumbs'></nav><footer><nav><a href='/lab/news/'>News</a></nav></footer>"
    )
    assert menu(header) == [
        ("Our people", "/people/"),
        ("Papers", "/papers/"),
        ("Join", "/join/"),
        ("Code", "https://code.example/lab"),
    ]


def test_what_another_repository_has_on_the_same_host_is_no_page_of_ours(menu):
    there = "https://lab.example/software/"
    header = f"<nav><a href='/lab/people/'>People</a><a href='{there}'>Software</a><a href='/lab/join/'>Join</a></nav>"
    assert menu(header) == [("People", "/people/"), ("Software", there), ("Join", "/join/")]


def test_front_matter_of_any_shape(menu):
    header = (
        "{% assign listed = site.pages | where_exp: 'page', 'page.nav' | sort: 'nav.order' %}<div class='navbar-links'>"
        "{% for page in listed %}<a href='{{ page.url | relative_url }}'>{{ page.title }}</a>{% endfor %}</div>"
        "{{ 'x' | nobody_knows_this_filter }}"
    )
    files = {
        f"{name}.md": f"---\nlayout: default\ntitle: {name}\npermalink: /{name}/\nnav: {{order: {order}}}\n---\n"
        for order, name in ((2, "people"), (1, "join"))
    }
    assert menu(header, **files) == [("join", "/join/"), ("people", "/people/")]


def test_entries_below_others(menu):
    header = (
        "<ul id='menu'><li><a href='/lab/people/'>People</a><ul><li><a href='/lab/join/'>Join</a></li></ul></li>"
        "<li><a href='#'>More</a><ul><li><a href='/lab/papers/'>Papers</a></li></ul></li></ul>"
    )
    assert menu(header) == [("People", "/people/"), ("Papers", "/papers/")]


def test_a_home_page_that_leads_on_to_a_language(menu):
    page = "---\nlayout: default\n---\n"
    files = {"index.md": "---\n---\n<a href='/lab/en/'>English</a>", "start.md": f"{page[:-4]}permalink: /en/\n---\n"}
    header = "<nav><a href='/lab/people/'>People</a><a href='/lab/papers/'>Papers</a></nav>"
    assert menu(header, **files) == [("People", "/people/"), ("Papers", "/papers/")]


@pytest.mark.parametrize(
    "header",
    [
        "",
        "<nav><a href='/lab/people/'>People</a></nav>",
        "<nav><a href='https://a.example'>A</a><a href='//b.example'>B</a>",
    ],
)
def test_what_is_no_menu(menu, header):
    assert menu(header) == []


def test_links_to_the_parts_of_a_page_for_the_keyboard_are_no_menu(menu):
    skip = "<nav class='skip-links'><a href='#main'>Skip to content</a><a href='#foot'>Skip to footer</a></nav>"
    entries = "<nav id='primary-nav'><a href='/lab/people/'>People</a><a href='/lab/news/'>News</a></nav>"
    assert menu(skip + entries) == [("People", "/people/"), ("News", "/news/")]


def test_pages_without_front_matter_are_pages(menu):
    files = {f"{name}.html": "<html><body>Plain.</body></html>" for name in ("maps", "boats", "tides")}
    header = "<nav><a href='maps.html'>Maps</a><a href='boats.html'>Boats</a><a href='tides.html'>Tides</a></nav>"
    assert menu(header, **files) == [("Maps", "/maps.html"), ("Boats", "/boats.html"), ("Tides", "/tides.html")]


def test_the_printed_menu_comes_before_what_a_template_left_in_the_data(build):
    files = {
        "_config.yml": "title: Tide Lab\nheader_pages: [old.md]\n",
        "_data/navigation.yml": "main: [{title: Quick-Start Guide, url: https://docs.example/}]\n",
        "_layouts/default.html": "<html><body><nav><a href='/people/'>People</a><a href='/join/'>Join</a></nav>"
        "{{ content }}</body></html>",
        "index.md": "---\nlayout: default\n---\nHello.\n",
        "old.md": "---\nlayout: default\ntitle: Old\n---\n",
        **{
            f"{name}.md": f"---\nlayout: default\ntitle: {name}\npermalink: /{name}/\n---\n"
            for name in ("people", "join")
        },
    }
    menu = build(files).soup("index.html").select("header nav a")
    assert [link.text for link in menu][:2] == ["People", "Join"]
    assert "Quick-Start Guide" not in [link.text for link in menu]


def test_the_menu_of_a_site_of_one_page_leads_to_its_parts(build):
    files = {
        "_config.yml": "title: Tide Lab\n",
        "_layouts/default.html": "<nav><a href='#mud'>Mud</a> <a href='#crabs'>Crabs</a></nav>{{ content }}",
        "index.md": "---\nlayout: default\n---\n## Mud\n\nDeep.\n\n## Crabs\n\nRed.\n",
        "people.md": "---\nlayout: default\ntitle: People\n---\nAda.\n",
    }
    shown = build(files).soup("index.html").select(".site-nav a")
    assert [(link.text, link["href"], link.get("aria-current")) for link in shown][:2] == [
        ("Mud", "/#mud", None), ("Crabs", "/#crabs", None),
    ]  # fmt: skip


@pytest.mark.parametrize("said", ["title: Your awesome title\nemail: your-email@example.com\n", "title: ''\n"])
@pytest.mark.parametrize("title", ["Home", "Tide Lab"])
def test_a_site_whose_name_stands_in_its_layout_alone(build, said, title):
    files = {
        "_config.yml": f"{said}twitter_username: jekyllrb\ngithub_username:  jekyll\n",
        "_layouts/default.html": "<html><head><title>{{ page.title }}{% if page.title == 'Home' %} | Tide Lab"
        "{% endif %}</title></head>{{ content }}</html>",
        "index.md": f"---\nlayout: default\ntitle: {title}\n---\nMud.\n",
    }
    home = build(files).soup("index.html")
    assert home.select_one(".site-name").text.strip() == "Tide Lab"
    assert not home.select("[href*='example.com'], [href*='jekyll']")


def test_a_whole_address_for_a_base_is_its_path(build):
    files = {"_config.yml": "title: T\nbaseurl: https://lab.example/tides\n", "index.md": "---\n---\nHello.\n"}
    sheet = build(files).soup("index.html").select_one("link[rel=stylesheet]")["href"]
    assert sheet == "/tides/theme/css/site.css"


def test_links_to_other_languages_are_no_menu(menu):
    languages = "<div class='header__langs'><a href='/lab/news/'>Norsk</a><a href='/lab/join/'>Dansk</a></div>"
    assert menu(languages) == []


def test_a_home_page_that_is_an_entry_of_the_list_stays(menu):
    links = ("/", "{}"), ("/people/", "People"), ("/join/", "Join")
    header = "<nav><ul>" + "".join(f"<li><a href='{url}'>{title}</a></li>" for url, title in links) + "</ul></nav>"
    kept = [("People", "/people/"), ("Join", "/join/")]
    assert menu(header.format("Start")) == [("Start", "/"), *kept]
    assert menu(header.format("Fen Lab"), **{"_config.yml": "title: Fen lab\n"}) == kept


def test_a_menu_of_the_same_word_is_none(menu):
    """On the page that leads on, a loop over all pages without a language lists one word for each."""
    header = (
        "<nav>{% for page in site.pages %}<a href='{{ page.url }}'>{{ page.lang | default: 'english' }}</a>{% endfor %}"
        "</nav><div class='menu'><div class='dropdown'><a href='/people/'>People</a><div class='dropdown-content'>"
        "<a href='/news/'>News</a></div></div><div class='dropdown'><a href='/join/'>Join</a>"
        "<div class='dropdown-content'><a href='/papers/'>Papers</a></div></div><a href='/404.html'>Not found</a></div>"
    )
    assert menu(header) == [("People", "/people/"), ("Join", "/join/")]


def test_a_menu_in_each_language(build):
    layout = (
        "<nav><a href='/{{ page.lang }}/people/'>{{ page.who }}</a> <a href='/{{ page.lang }}/join/'>{{ page.how }}</a>"
        "</nav><main>{{ content }}</main>"
    )
    files = {"_config.yml": "title: L\n", "_layouts/default.html": layout, "index.md": "---\ntitle: Lab\n---\nHi.\n"}
    for lang, who, how in (("en", "People", "Join"), ("es", "Equipo", "Unirse")):
        head = f"---\nlayout: default\nlang: {lang}\nwho: {who}\nhow: {how}\ntitle: "
        files |= {
            f"{lang}/index.md": f"{head}Lab\n---\nMud.\n",
            f"{lang}/people.md": f"{head}{who}\npermalink: /{lang}/people/\n---\nMud.\n",
            f"{lang}/join.md": f"{head}{how}\npermalink: /{lang}/join/\n---\nMud.\n",
        }
    built = build(files)
    shown = {
        page: [link.text for link in built.soup(page).select(".site-nav a")]
        for page in ("index.html", "en/join/index.html", "es/index.html", "es/join/index.html")
    }
    assert shown["es/join/index.html"] == shown["es/index.html"] == ["Equipo", "Unirse"]
    assert shown["en/join/index.html"] == shown["index.html"] == ["People", "Join"]
    assert [link.text for link in built.soup("es/index.html").select(".foot-columns a")][:2] == ["Equipo", "Unirse"]


@pytest.mark.parametrize("listed", ["", "- {title: Leute, url: /leute/}\n- {title: Mitmachen, url: /mitmachen/}\n"])
def test_a_menu_in_a_language_beside_the_pages_of_another(build, listed):
    layout = (
        "<nav>{% assign t = site.data.menu[page.lang] %}{% for item in t %}<a href='{{ item[1] }}'>{{ item[0] }}</a>"
        "{% endfor %}</nav><main>{{ content }}</main>"
    )
    files = {
        "_config.yml": "title: L\ndefaults: [{scope: {path: _posts/en}, values: {lang: en-GB}}]\n",
        "_posts/en/2024-01-02-mud.md": "---\nlayout: default\ntitle: Mud\n---\nMud.\n",
        "_posts/2024-01-02-silt.md": "---\nlayout: default\ntitle: Silt\n---\nSilt.\n",
        "_layouts/default.html": layout,
        "_data/menu.yml": "de: {Leute: /leute/, Mitmachen: /mitmachen/}\nen: {People: /en/people/, Join: /en/join/}\n",
        "_data/navigation.yml": listed,
    }
    for path, lang in {
        "": "de",
        "leute/": "de",
        "mitmachen/": "de",
        "en/": "en",
        "en/people/": "en",
        "en/join/": "en",
    }.items():
        files[f"{path}index.md"] = f"---\nlayout: default\nlang: {lang}\ntitle: '{path or 'Labor'}'\n---\nMud.\n"
    built = build(files)
    shown = {
        page: [link["href"] for link in built.soup(page).select(".site-nav a")]
        for page in ("index.html", "2024/01/02/silt.html", "en/join/index.html", "2024/01/02/mud.html")
    }
    german, english = ["/leute/", "/mitmachen/"], ["/en/people/", "/en/join/"]
    assert list(shown.values()) == [german, german, english, english]


def test_the_menu_of_a_translation_by_polyglot_leads_to_translations(build):
    built = build(
        {
            "_config.yml": "title: L\nplugins: [jekyll-polyglot]\nlanguages: [en, es]\ndefault_lang: en\n",
            "_layouts/default.html": '<nav><a href="/people/">People</a> <a href="/join/">Join</a></nav>{{ content }}',
            "index.md": "---\nlayout: default\ntitle: Lab\n---\nMud.\n",
            "people.md": "---\nlayout: default\ntitle: People\npermalink: /people/\n---\nMud.\n",
            "join.md": "---\nlayout: default\ntitle: Join\npermalink: /join/\n---\nMud.\n",
        }
    )
    shown = {
        page: [link["href"] for link in built.soup(page).select(".site-nav a")]
        for page in ("join/index.html", "es/join/index.html")
    }
    assert shown == {"join/index.html": ["/people/", "/join/"], "es/join/index.html": ["/es/people/", "/es/join/"]}


def test_a_page_whose_body_is_named_after_its_menu_is_no_menu(build):
    layout = (
        '<body class="fixed-top-nav"><nav><a href="/">About</a></nav><div class="nav-wrap">'
        "<main>{{ content }}</main></div>"
        '<footer><a href="/join/">Join</a> <a href="https://example.org/">Host</a></footer></body>'
    )
    built = build(
        {
            "_config.yml": "title: L\n",
            "_layouts/default.html": layout,
            "index.md": "---\nlayout: default\n---\n[Reeds](/reeds/), [mud](/mud/)\n",
            "join.md": "---\nlayout: default\ntitle: Join\npermalink: /join/\n---\nMud.\n",
            "reeds.md": "---\nlayout: default\ntitle: Reeds\npermalink: /reeds/\n---\nMud.\n",
            "mud.md": "---\nlayout: default\ntitle: Mud\npermalink: /mud/\n---\nMud.\n",
        }
    )
    assert [link["href"] for link in built.soup("index.html").select(".site-nav a")] == ["/join/"]


@pytest.mark.parametrize("url", ["", "url: https://lab.example\n"])
def test_a_base_of_one_slash_makes_no_host_of_a_folder(build, url):
    page = """<html><body><nav><ul><li><a href="{{ site.url }}{{ site.baseurl }}/team/">Team</a></li></ul></nav>
{{ content }}<p>Reed boats and silt traps for all of us.
<a href="{{ site.baseurl }}/moss.html">Moss</a></p></body></html>"""
    files = {
        "_config.yml": f"title: T\n{url}baseurl: /\n",
        "_layouts/default.html": page,
        "index.md": "---\nlayout: default\n---\nHello, [moss]({{ site.baseurl }}/moss.html), "
        "[CDN](//cdn.example/a.js).\n",
        "team.md": "---\nlayout: default\npermalink: /team/\n---\nAda\n",
        "moss.md": "---\nlayout: default\n---\nMoss.\n",
    }
    links = {link["href"] for link in build(files).soup("index.html").select("body a[href]")}
    assert {"/team/", "/moss.html", "//cdn.example/a.js"} <= links
    assert not any(link.startswith("//") and "cdn" not in link for link in links)


LINKS = "<ul><li><a href='/lab/people/'>People</a></li><li><a href='/lab/papers/'>Papers</a></li></ul>"


@pytest.mark.parametrize(
    "header",
    [
        f"<nav><div class='inside'>{LINKS}</nav>",
        f"<header><div><div>{LINKS}</header>",
        f"<nav><div><nav>{LINKS}</nav><div class='spare'></nav>",
        f"<nav title='<div>'><!-- <div> --><script>'<div>'</script><div>{LINKS}</div></nav>",
    ],
    ids=["nav", "header", "nested", "no tags"],
)
def test_a_bar_that_leaves_a_box_open(menu, header):
    assert menu(header) == [("People", "/people/"), ("Papers", "/papers/")]


def test_a_bar_that_is_ended_stays_to_the_letter():
    page = f'<body><header><div>{LINKS}</div></header><nav a="b>"><div></div></nav><div><nav></div></body>'
    assert ended(page) == page


@pytest.mark.parametrize(
    "text", ["<header>" * 2000 + "<a href='/lab/news/'>News</a>" * 15_000, "<nav><div a='" * 40_000]
)
def test_a_page_of_open_bars_takes_no_time(menu, text):
    began = process_time()
    assert menu(text) == []
    assert process_time() - began < 2

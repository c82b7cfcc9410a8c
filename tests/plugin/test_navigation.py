"""The menu of a site whose theme is not on this machine."""

import pytest

PAGES = {
    f"{name}.md": f"---\ntitle: {title}\n---\nWords.\n"
    for name, title in (("about", "About"), ("archive", "The archive"), ("404", "Lost"), ("index", "Fen lab"))
}
PEOPLE = {
    "members.md": "---\ntitle: Members\npermalink: /members/\nlayout: people\n---\n",
    "_people/ada.md": "---\ntitle: Ada Quill\n---\n",
}
COLLECTIONS = "collections: {people: {output: true}}\n"


def menu(build, config, **settings):
    built = build({"_config.yml": config, **PAGES, **PEOPLE}, **settings)
    return [link.get_text(strip=True) for link in built.soup("about.html").select(".site-bar > nav .site-nav a")]


def test_the_pages_that_the_configuration_lists(build):
    assert menu(build, "theme: minima\nnav_pages: [archive.md, members.md]\n" + COLLECTIONS) == [
        "The archive",
        "Members",
    ]


def test_without_the_theme_that_lists_them_all_pages_at_the_top_are_reached(build):
    assert menu(build, "theme: fen-theme\n" + COLLECTIONS) == ["Members", "About", "The archive"]


@pytest.mark.parametrize("theme", ["theme: just-the-docs\n", ""])
def test_pages_that_say_their_parent_and_their_place(build, theme):
    pages = {
        "index.md": "title: Fen\nnav_order: 1",
        "join.md": "title: Join",
        "silt.md": "title: Silt\nnav_order: 3",
        "moss.md": "title: Moss\nnav_order: 2",
        "hidden.md": "title: Hidden\nnav_order: 1\nnav_exclude: true",
        "b.md": "title: Bog\nparent: Moss\nnav_order: 2",
        "a.md": "title: <Ash>\nparent: Moss\nnav_order: 10",
        "c.md": "title: Clay\nparent: Bog\ngrand_parent: Moss",
    }
    built = build({"_config.yml": theme, **{name: f"---\n{data}\n---\nWords.\n" for name, data in pages.items()}})
    shown = [link.get_text(strip=True) for link in built.soup("moss.html").select(".site-bar > nav .site-nav a")]
    below = [[link.text for link in built.soup(page).select("main .prose li a")] for page in ("moss.html", "b.html")]
    assert (shown == ["Moss", "Silt", "Join"]) == bool(theme)
    assert below == ([["Bog", "<Ash>"], ["Clay"]] if theme else [[], []])


def test_a_site_that_names_no_theme_has_the_usual_pages(build):
    assert menu(build, COLLECTIONS) == ["Members", "About"]


def test_a_description_over_lines_is_said_once(build):
    built = build(
        {"_config.yml": "title: Fen\ndescription: >\n  Mud,\n  mostly\n", "index.md": "---\nlayout: home\n---\n"}
    )
    assert built.soup("index.html").main.get_text().count("Mud, mostly") == 1


def test_the_home_page_lists_as_much_news_as_the_sites_own(build):
    posts = {
        f"_posts/2024-03-{day:02}-{name}{day}.md": f"---\ntitle: {name.title()} {day % 2}\nlayout: page\n---\nText.\n"
        for name in ("eel", "crab")
        for day in range(1, 6)
    }
    home = {
        "index.md": "---\nlayout: home\n---\n",
        "_layouts/page.html": "<html><body><main>{{ content }}</main></body></html>",
        "_layouts/home.html": "---\nlayout: page\n---\n{{ content }}<ul>{% for post in site.posts limit: 8 %}<li>"
        '<span>{{ post.date | date: "%F" }}</span><a href="{{ post.url }}">{{ post.title }}</a></li>{% endfor %}</ul>',
    }
    page = build({"_config.yml": "title: Fen\n", **posts, **home}).soup("index.html")
    dates = [time["datetime"] for time in page.select(".dated time")]
    assert len(dates) == 8
    assert page.select(".rest, .rest-line") == []  # each date stands with its own post, though posts share titles


def test_a_plain_home_page_lists_five(build):
    posts = {f"_posts/2024-03-0{day}-eel.md": "---\ntitle: Eel\n---\n" for day in range(1, 8)}
    for words, listed in (("", 5), ("news: 2\n", 2)):
        home = {"index.md": f"---\nlayout: home\n{words}---\n"}
        assert (
            len(build({"_config.yml": "title: Fen\n", **posts, **home}).soup("index.html").select(".dated li"))
            == listed
        )


def test_a_site_of_one_page_has_no_menu_of_search_alone(build):
    one = {"_config.yml": "title: Fen\n", "index.md": "---\ntitle: Fen\n---\nMud.\n"}
    soup = build(one).soup("index.html")
    assert not soup.select(".site-menu")
    assert soup.select_one(".site-search")
    two = build(one | {"people.md": "---\ntitle: People\n---\nAda.\n"}).soup("index.html")
    assert two.select(".site-menu")

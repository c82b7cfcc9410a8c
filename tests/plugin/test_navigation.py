"""The menu of a site whose theme is not on this machine."""

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
    assert menu(build, "theme: minima\n" + COLLECTIONS) == ["Members", "About", "The archive"]


def test_a_site_that_names_no_theme_has_the_usual_pages(build):
    assert menu(build, COLLECTIONS) == ["Members", "About"]


def test_a_description_over_lines_is_said_once(build):
    built = build(
        {"_config.yml": "title: Fen\ndescription: >\n  Mud,\n  mostly\n", "index.md": "---\nlayout: home\n---\n"}
    )
    assert built.soup("index.html").main.get_text().count("Mud, mostly") == 1

"""Plain Pelican content: no Jekyll anywhere, the same people, papers and theme."""

CONTENT = {
    "a.md": "Title: Hi & co\nDate: 2024-01-01\nTags: a, b\nCategory: news\n\nHello *there*.\n",
    "pages/about.md": "Title: About\n\nWe are plain.\n",
    "pages/ada.md": "---\ntitle: Ada Quill\nlayout: person\nposition: PhD student\nstatus: current\n---\n# Hi\n",
    "refs.bib": "@article{q1, title={On silt}, author={Quill, Ada}, journal={J}, year={2021}}\n",
}


def test_a_pelican_site_gets_people_and_publications(build):
    built = build(CONTENT, SITENAME="Plain", TIMEZONE="UTC")
    assert {"hi-co.html", "pages/about.html", "pages/ada-quill.html", "publications/q1/index.html"} <= built.paths()
    assert "PhD student" in built.soup("pages/ada-quill.html").main.get_text()
    listed = built.soup("publications/index.html").main
    assert "On silt" in listed.get_text()
    assert listed.find("a", href="/pages/ada-quill.html")
    assert "We are plain." in built.html("pages/about.html")


def test_the_menu_has_pelicans_own_items_lists_and_pages(build):
    more = {"pages/hidden.md": "Title: Hidden\nStatus: hidden\n\nWords.\n"}
    built = build(CONTENT | more, SITENAME="Plain", MENUITEMS=(("Wiki", "https://wiki.example/"),))
    menu = [link.get_text() for link in built.soup("hi-co.html").select(".site-bar > nav .site-nav a")]
    assert menu == ["Wiki", "People", "Publications", "News", "About"]


def test_pages_stay_out_of_the_menu_where_pelicans_setting_says_so(build):
    built = build(CONTENT, SITENAME="Plain", DISPLAY_PAGES_ON_MENU=False)
    assert "About" not in built.soup("hi-co.html").select_one(".site-bar").get_text()


def test_the_footer_has_pelicans_links(build):
    built = build(CONTENT, SITENAME="Plain", LINKS=(("Pelican", "https://getpelican.com/"), ("Odd", "javascript:x()")))
    column = built.soup("hi-co.html").select_one(".foot-columns")
    assert column.find("a", href="https://getpelican.com/").get_text() == "Pelican"
    assert "javascript" not in str(column)


def test_writers_link_to_their_profile_or_to_pelicans_page_of_an_author(build):
    built = build(
        {**CONTENT, "b.md": "Title: Two\nDate: 2024-02-01\nAuthors: Ada Quill, Bo Tern\n\nText.\n"}, SITENAME="P"
    )
    byline = built.soup("two.html").select_one(".byline")
    assert [(link.get_text(), link["href"]) for link in byline.select("a")] == [
        ("Ada Quill", "/pages/ada-quill.html"),
        ("Bo Tern", "/author/bo-tern.html"),
    ]
    assert "author/bo-tern.html" in built.paths()

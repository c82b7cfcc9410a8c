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

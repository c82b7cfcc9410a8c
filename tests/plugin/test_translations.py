"""A site that polyglot reads once for each language, in the theme's look."""

POST = "---\nlayout: default\ntitle: '{title}'\n---\n{text} [Team](/team/).\n"
MEMBER = "---\nlayout: default\nname: Bo Reedham\nrole: Postdoc\nlang: {lang}\npermalink: /members/bo/\n---\n{text}\n"
SITE = {
    "_config.yml": "title: Tidal\nplugins: [jekyll-polyglot, jemoji, jekyll-mentions]\nlanguages: [en, es]\n"
    "default_lang: en\ncollections: {members: {output: true}}\n",
    "_layouts/default.html": '<html><body><nav><a href="/team/">Team</a> <a href="/join/">Join</a></nav>'
    "{{ content }}</body></html>",
    "index.md": "---\nlayout: default\ntitle: Lab\n---\n[Team](/team/), "
    '<a {% static_href %}href="/join/"{% endstatic_href %}>in one language</a>\n',
    "team.md": "---\nlayout: default\ntitle: Team\npermalink: /team/\n---\nMud.\n",
    "join.md": "---\nlayout: default\ntitle: Join\npermalink: /join/\n---\nMud.\n",
    "_posts/2024-01-01-tide.md": POST.format(title=":tada: A tide", text="It :wave: was @quill."),
    "_members/bo.md": MEMBER.format(lang="en", text="Mud."),
    "_members/bo-es.md": MEMBER.format(lang="es", text="Barro."),
}


def addresses(built, page):
    return [link["href"] for link in built.soup(page).select("main .prose a")]


def test_links_lead_to_the_same_language(build):
    built = build(SITE)
    assert addresses(built, "index.html") == ["/team/", "/join/"]
    assert addresses(built, "es/index.html") == ["/es/team/", "/join/"]
    assert "ferh" not in built.html("index.html") + built.html("es/index.html")


def test_a_translated_post_stands_in_no_list_of_the_site(build):
    built = build(SITE)
    listed = [line.a["href"] for line in built.soup("news/index.html").select(".headline")]
    assert listed == ["/2024/01/01/tide.html"]
    page = built.soup("es/2024/01/01/tide.html")
    assert page.html["lang"] == "es"
    assert page.select_one(".facts time")["datetime"] == "2024-01-01"


def test_characters_and_mentions_are_written_in_text_and_characters_in_titles(build):
    built = build(SITE)
    page = built.soup("2024/01/01/tide.html")
    assert page.h1.text == "🎉 A tide"
    assert "It 👋 was" in page.select_one(".prose").text
    assert page.select_one(".prose .user-mention")["href"] == "https://github.com/quill"
    assert built.soup("news/index.html").select_one(".headline").text.strip() == "🎉 A tide"


def test_a_translated_profile_is_a_profile(build):
    built = build(SITE)
    page = built.soup("es/members/bo/index.html")
    assert page.h1.text == "Bo Reedham"
    assert page.select_one(".prose").text.strip() == "Barro."
    people = built.soup("team/index.html").select(".person a")
    assert [link["href"] for link in people] == ["/members/bo/"]


def test_pages_whose_names_end_in_their_language_are_translations(build):
    page = "---\ntitle: {0}\n{1}---\n{0}.\n"
    built = build({
        "_config.yml": "title: Tidal\nlang: en\n",
        "join.md": page.format("Join", ""),
        "join_de.md": page.format("Komm", "lang: de\npermalink: /komm/\n"),
        "join.fr.html": page.format("Viens", "lang: fr\n"),
        "trade.md": page.format("Trade", "lang: de\n"),
        "tra.md": page.format("Tra", ""),
    })  # fmt: skip
    for name, others in (
        ("join.html", ["/komm/", "/join.fr.html"]),
        ("komm/index.html", ["/join.html", "/join.fr.html"]),
        ("tra.html", []),
    ):
        links = built.soup(name).select("head link[hreflang]")
        assert [link["href"] for link in links] == others

"""A site's own Liquid filters and tags, in Python, from its settings."""


def test_filters_and_tags_from_settings(build):
    page = "---\ntitle: A\n---\n{{ 'mud' | shout: '!' }} {% year of %}\n"
    built = build(
        {"_config.yml": "title: Lab\n", "a.md": page, "index.md": "---\ntitle: Home\n---\n"},
        ACADEMIC_LIQUID_FILTERS={"shout": lambda text, end: text.upper() + end},
        ACADEMIC_LIQUID_TAGS={"year": lambda markup: f"2026 ({markup})"},
    )
    assert "MUD! 2026 (of)" in built.html("a.html")
    assert built.problems == []

"""Footnotes and task lists as assistive technology wants them, in the theme's look."""

PAGE = "---\ntitle: A\n---\nMud[^1].\n\n- [x] dug\n- [ ] sieved\n\n[^1]: Wet.\n"


def test_boxes_have_names_and_notes_have_current_roles(build):
    built = build({"_config.yml": "title: Lab\n", "a.md": PAGE, "index.md": "---\ntitle: Home\n---\n"})
    main = built.soup("a.html").main
    assert [box["aria-label"] for box in main.find_all("input", type="checkbox")] == ["done", "to do"]
    assert not main.find("sup", role=True)
    assert not main.find("li", role=True)
    assert main.find("a", role="doc-noteref")

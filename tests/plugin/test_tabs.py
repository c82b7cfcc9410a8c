"""Tabs of jekyll-tabs in the theme's look: folds that need no script."""

PAGE = """---
title: Code
---
{% tabs code %}
{% tab code R %}
* one
* two
{% endtab %}
{% tab code Julia %}
Mud.
{% endtab %}
{% endtabs %}
"""


def test_each_tab_is_a_fold_with_its_label(build):
    files = {"_config.yml": "title: T\nplugins: [jekyll-tabs]\n", "index.md": "---\n---\nHi.\n", "code.md": PAGE}
    page = build(files).soup("code.html")
    folds = page.select("main details.fold")
    assert [(fold.summary.text, fold.has_attr("open"), fold["id"]) for fold in folds] == [
        ("R", True, "code-r"), ("Julia", False, "code-julia"),
    ]  # fmt: skip
    assert [item.text for item in folds[0].select("li")] == ["one", "two"]
    assert "Mud." in folds[1].text
    assert not page.select("main a[href='#']")


def test_lists_that_are_no_tabs_stay(build):
    odd = "<ul data-tab='x'><li>a<ul id='x'><li>b</ul>\n"
    files = {"_config.yml": "title: T\n", "index.md": "---\n---\nHi.\n", "code.html": f"---\ntitle: C\n---\n{odd}"}
    assert [item.get_text(strip=True)[:1] for item in build(files).soup("code.html").select("main li")] == ["a", "b"]

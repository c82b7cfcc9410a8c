"""al-folio's distill posts: notes, references and code that its script would draw stand on the page."""

from pelican_academic.plugin.prose.markup.distill import draw_distill

BIB = "@article{eel, title={Eels of the fen}, author={Reedham, Bo}, journal={Journal of Mud}, year={2020}}"
POST = """---
layout: distill
title: Tides
bibliography: tides.bib
toc:
  - name: Ebb
  - name: Flood
---
## Ebb

The mud <d-cite key="eel,none"></d-cite> dries<d-footnote>Slowly, that is.</d-footnote>.
So it was <d-cite key="eel"></d-cite>.

## Flood

<d-code>x = 1</d-code>
"""


def test_a_distill_post_has_its_notes_references_and_contents(build):
    site = {"_config.yml": "title: Fen Lab\n", "assets/bibliography/tides.bib": BIB, "_posts/2024-05-01-tides.md": POST}
    soup = build(site).soup("2024/05/01/tides.html")
    text = soup.select_one(".prose")
    assert [cited.text for cited in text.select(".cited")] == ["[1, none]", "[1]"]
    assert text.select_one("#ref-eel").text.startswith("Reedham B. (2020). Eels of the fen.")
    assert text.select_one(f"li[id='{text.select_one('a.footnote')['href'][1:]}']").text.startswith("Slowly, that is.")
    assert text.select_one("code").text == "x = 1"
    assert [link.text for link in soup.select(".toc a")] == ["Ebb", "Flood"]


def test_code_may_be_a_block_and_a_page_without_such_elements_stays():
    assert draw_distill("<d-code block language='r'>\nx\n</d-code>", str, "") == "<pre><code>x</code></pre>"
    assert draw_distill("<p>Mud</p>", str, "") == "<p>Mud</p>"

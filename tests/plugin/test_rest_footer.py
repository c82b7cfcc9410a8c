"""What the frame of a site's own pages holds goes to the footer: its words, columns beside every text, marks."""

import pytest
from rest_lab import CONFIG, DEFAULT, lab, text


def test_the_sites_footer_is_kept_without_credits_and_controls(build):
    pages = {f"p{n}.md": f"---\nlayout: default\ntitle: P{n}\n---\nPage {n} says {'abc'[n]}.\n" for n in range(3)}
    page = build(lab(pages)).soup("p1.html")
    assert [text(li) for li in page.select(".site-foot .rest-foot li")] == ["12 Slipway, Port Halden"]
    assert "Find" not in page.text
    assert not page.select("main .rest")


def test_a_fault_of_a_layout_is_no_word_of_the_site(build):
    layout = DEFAULT.replace("<main>", "{% include none.html %}<main>")
    built = build(lab({"p.md": "---\nlayout: default\ntitle: P\n---\nText.\n", "_layouts/default.html": layout}))
    assert "Liquid error" not in built.html("p.html")
    assert any("none.html" in problem for problem in built.problems)


def test_a_column_beside_every_text_goes_to_the_footer_once(build):
    layout = (
        "<!DOCTYPE html><html><body><div role=main><div><p>Ilva Strand</p><p>Digs for the Tide Trust</p></div>"
        "<article>{{ content }}</article></div></body></html>"
    )
    pages = {f"p{n}.md": f"---\nlayout: default\ntitle: P{n}\n---\nPage {n} says {'abc'[n]}.\n" for n in range(3)}
    pages |= {"_layouts/default.html": layout, "_layouts/other.html": "---\nlayout: default\n---\n{{ content }}"}
    pages |= {f"o{n}.md": f"---\nlayout: other\ntitle: O{n}\n---\nOther {n}.\n" for n in range(2)}
    page = build(lab(pages) | {"_config.yml": CONFIG + "author: {name: Ilva Strand, bio: Digs for the Tide Trust}\n"})
    soup = page.soup("p1.html")
    assert not soup.select("main .rest")
    assert [text(li) for li in soup.select(".rest-foot li")] == ["Ilva Strand", "Digs for the Tide Trust"]


@pytest.mark.parametrize(("notes", "folded"), [(12, False), (13, True)])
def test_a_long_column_that_stands_beside_every_page_is_folded(build, notes, folded):
    """A column of every note would end each page with a list longer than the page."""
    column = "<aside><ul>{% for row in site.data.notes %}<li>{{ row.said }}</li>{% endfor %}</ul></aside><main>"
    said = [f"Eel {number} swam past buoy {number}" for number in range(notes)]
    files = {f"p{number}.md": f"---\nlayout: default\ntitle: Page {number}\n---\nText.\n" for number in range(4)}
    rows = "".join(f"- said: {row}\n" for row in said)
    layout = DEFAULT.replace("<main>", column).replace("<p>12 Slipway, Port Halden</p>", "")
    page = build(lab({**files, "_layouts/default.html": layout, "_data/notes.yml": rows})).soup("p1.html")
    assert [li.text for li in page.select("footer .rest-foot li")] == said
    assert bool(page.select("footer details.fold .rest-foot")) == folded


def test_a_credit_that_data_gives_is_kept(build):
    layout = DEFAULT.replace("12 Slipway, Port Halden</p>", "2024 Mud Lab, Port Halden | Built with Shore Template</p>")
    pages = {f"p{n}.md": f"---\nlayout: default\ntitle: P{n}\nnote: Shore Template\n---\n{n}.\n" for n in range(3)}
    page = build(lab(pages) | {"_layouts/default.html": layout}).soup("p1.html")
    assert "Built with Shore Template" in page.select_one("footer").text


def test_marks_in_the_sites_footer_are_named_links(build):
    layout = DEFAULT.replace(
        "<footer>",
        "<footer><div><a href='https://github.com/{{ site.github }}'><i class='fa'></i></a></div>"
        "<div><a href='{{ site.house }}'><img src='/logo.png' alt='Tide House'></a></div>",
    )
    pages = {f"p{n}.md": f"---\nlayout: default\ntitle: P{n}\n---\nPage {n} says {'abc'[n]}.\n" for n in range(3)}
    config = CONFIG + "github: mudlab\nhouse: https://tides.example/house\n"
    soup = build(lab({"_layouts/default.html": layout, "_config.yml": config, **pages})).soup("p1.html")
    assert ("Tide House", "https://tides.example/house") in [
        (text(link), link["href"]) for link in soup.select(".site-foot a")
    ]
    assert len(soup.select(".site-foot a[href='https://github.com/mudlab']")) == 1


def test_another_name_of_the_site_stands_in_the_footer(build):
    layout = DEFAULT.replace("Mud Lab</a>", "Halden Institute of Tides</a>")
    pages = {f"p{n}.md": f"---\nlayout: default\ntitle: P{n}\n---\nPage {n} says {'abc'[n]}.\n" for n in range(3)}
    page = build(lab({"_layouts/default.html": layout, **pages})).soup("p1.html")
    assert "Halden Institute of Tides" in [text(li) for li in page.select(".site-foot .rest-foot li")]


def test_icons_beside_words_of_the_footer_are_no_links_without_a_name(build):
    """The page has the lab's profile among its own links; the other leads where nothing else does."""
    icons = (
        "<footer><p>12 Slipway, Port Halden <a href='https://x.com/tidelab'><i></i></a> · "
        "<a href='https://tide.example/club'><i></i></a></p>"
    )
    layout = DEFAULT.replace("<footer>", icons)
    pages = {f"p{n}.md": f"---\nlayout: default\ntitle: P{n}\n---\nPage {n} says {'abc'[n]}.\n" for n in range(3)}
    config = CONFIG + "twitter_username: tidelab\n"
    foot = build(lab(pages) | {"_layouts/default.html": layout, "_config.yml": config}).soup("p1.html")
    assert "https://twitter.com/tidelab" in [link["href"] for link in foot.select(".foot-columns a")]
    line = next(li for li in foot.select(".rest-foot li") if "Slipway" in li.text)
    assert [(link["href"], text(link)) for link in line.select("a")] == [("https://tide.example/club", "club")]
    assert "·" not in line.text

"""jekyll-spaceship: what its README shows. It is not packaged, so no oracle answers."""

import re

import pytest

CONFIG = "plugins: [jekyll-spaceship]\n"
STAGES = """| Stage | Products | Yields |
| ----: | -------: | -----: |
|Glycolysis | 2 ATP ||
|^^ | 2 NADH | 3 ATP |
|Citric acid | 2 ATP | |
|^^ | 6 NADH | 15 ATP |
| 30 ATP |||
"""


def page(make_site, text, config=CONFIG):
    site = make_site({"_config.yml": config, "a.md": f"---\n---\n\n{text}"})
    return site.render(site.pages[0]).output


def cells(html):
    """The rows of a table, each cell as text with its spans and alignment."""
    found = []
    for row in re.findall(r"(?s)<tr>(.*?)</tr>", html):
        one = re.findall(r"(?s)<t[hd]([^>]*)>(.*?)</t[hd]>", row)
        found.append([text + "".join(re.findall(r' (?:col|row)span="\d"| center', given)) for given, text in one])
    return found


def test_cells_that_span(make_site):
    assert cells(page(make_site, STAGES))[1:] == [
        ['Glycolysis rowspan="2"', '2 ATP colspan="2"'],
        ["2 NADH", "3 ATP"],
        ['Citric acid rowspan="2"', "2 ATP", ""],
        ["6 NADH", "15 ATP"],
        ['30 ATP colspan="3"'],
    ]


def test_rows_that_go_on_and_a_cell_with_a_side_of_its_own(make_site):
    text = "| a | b |\n|---|---|\n| Reed |: Mud :| \n| Eel  | Tide \\\n| Owl | Moon |\n"
    assert cells(page(make_site, text)) == [["a", "b"], ["Reed", "Mud center"], ["Eel<br />Owl", "Tide<br />Moon"]]


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n|---|---|\n| 1 |  |\n",
        "```\n| a || b |\n```\n",
        "`| a || b |` and a || b\n",
        "| a: | :b |\n",
        "$$\n||x|| \\le 1\n$$\n",
        "{% highlight haskell %}\n| a || b = c\n{% endhighlight %}\n",
        "| disk | C:\\ |\n| tape | D:\\ |\n",
    ],
)
def test_what_is_no_such_table_stays(make_site, text):
    assert page(make_site, text) == page(make_site, text, "")


def test_a_site_names_what_it_wants(make_site):
    some = CONFIG + "jekyll-spaceship: {processors: [emoji-processor]}\n"
    assert page(make_site, STAGES, some) == page(make_site, STAGES, "")


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://www.youtube.com/watch?v=abcDEF_123-", '<iframe src="https://www.youtube.com/embed/abcDEF_123-"'),
        ("//vimeo.com/123456", '<iframe src="https://player.vimeo.com/video/123456"'),
        ("//youtu.be/abcDEF_123-?a=1&b", 'title="//youtu.be/abcDEF_123-?a=1&amp;b"'),
        ("/films/tide.mp4", '<video src="/films/tide.mp4"'),
        ("/sounds/owl.mp3", '<audio src="/sounds/owl.mp3"'),
        ("/pictures/owl.png", '<img src="/pictures/owl.png"'),
        ("https://youtube.example/watch?v=abcDEF", '<img src="https://youtube.example/watch?v=abcDEF"'),
    ],
)
def test_films_and_sounds(make_site, url, shown):
    assert shown in page(make_site, f"![]({url})\n")


def test_characters_by_their_names(make_site):
    pytest.importorskip("emoji")
    assert "🎉" in page(make_site, "Moved :tada:\n")


@pytest.mark.parametrize(
    "token", ["|", "| ", "|^^", "||\n", "|a \\\n", "<table>", "```\n", "`", "<tr><td>", "<img ", '<img src="', "$$"]
)
def test_long_input_takes_no_time(make_site, token):
    assert page(make_site, "| a |\n|---|\n" + token * (10_000 // len(token)))

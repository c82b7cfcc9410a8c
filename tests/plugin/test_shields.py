"""Badges of shields.io whose words stand in their address are shown as text; the others stay pictures."""

import pytest

from pelican_academic.plugin.prose.images.shields import with_own_badges

HOST = "https://img.shields.io"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/badge/arXiv-2607.08972-b31b1b.svg", "arXiv 2607.08972"),
        ("/badge/just%20a%20message-8A2BE2", "just a message"),
        ("/badge/-Code-black?style=flat-square&logo=github", "Code"),
        ("/badge/Mud_map-tide__pool--2-blue.png", "Mud map tide_pool-2"),
        (
            "/static/v1.svg?style=flat-square&label=PRF&message=DOI:%2010.1103%2F9dgt&color=orange",
            "PRF DOI: 10.1103/9dgt",
        ),
        ("/badge/a-%3Cb%3E-red", "a &lt;b&gt;"),
        ("/badge/ready-green?label=State", "State ready"),
    ],
)
def test_the_words_of_an_address_are_a_badge(path, words):
    assert with_own_badges(f'<p><a href="/x"><img src="{HOST}{path}" alt=""></a></p>') == (
        f'<p><a href="/x"><span class="badge">{words}</span></a></p>'
    )


@pytest.mark.parametrize(
    "source",
    [
        f"{HOST}/github/stars/mud-lab/tides",
        f"{HOST}/badge/dynamic/json?url=https%3A%2F%2Fmud.example&query=n&label=cited",
        f"{HOST}/badge/plain",
        "https://mud.example/badge/a-b-c",
        "https://[img.shields.io/badge/a-b-c",
    ],
)
def test_other_pictures_stay(source):
    text = f'<img src="{source}" alt="x"> <a href="{HOST}/badge/a-b-c">badge</a>'
    assert with_own_badges(text) == text


def test_a_page_asks_nobody_for_its_badges(build):
    page = "---\ntitle: Tools\n---\n[![Docs](https://img.shields.io/badge/docs-tides-blue)](https://mud.example/docs)\n"
    built = build({"_config.yml": "title: Mud Lab\n", "tools.md": page})
    link = built.soup("tools.html").select_one("main a[href='https://mud.example/docs']")
    assert link.text == "docs tides"
    assert "shields.io" not in built.html("tools.html")
    direct = build({"_config.yml": "title: Mud Lab\n", "tools.md": page}, ACADEMIC_EMBEDS="direct")
    assert "shields.io" in direct.html("tools.html")


def test_the_hosts_of_pictures_that_stay_are_named_once(build):
    page = "---\ntitle: Map {0}\n---\n![Weir](https://pics.example/weir{0}.png) ![Hut](https://pics.example/hut.png)\n"
    built = build({"_config.yml": "title: Mud Lab\n", "a.md": page.format(1), "b.md": page.format(2)})
    assert [problem for problem in built.problems if "another host" in problem] == [
        f"{name}.md: pictures of another host, pics.example; each reader asks it for them" for name in ("a", "b")
    ]

"""What a mark says at a pointer alone is said to every reader."""

import pytest

from pelican_academic.plugin.prose.widgets.tooltips import tell_tooltips


def test_a_role_that_is_an_icon_is_said(build):
    mark = '<span class="role" data-tooltip="PhD &amp; <b>"><i class="fas fa-flask"></i></span>'
    role = (
        build({"_config.yml": "title: T\n", "index.md": f"---\ntitle: P\n---\n<p>{mark}</p>\n"})
        .soup("index.html")
        .select_one("main .role")
    )
    assert role.text == " PhD & <b>"
    assert role.select_one("svg.glyph")  # it stands by words now


@pytest.mark.parametrize(
    "text",
    [
        '<span data-tooltip="Mud">Wet</span>',
        '<span data-tooltip="Mud"><img src="a.png"></span>',
        '<span data-tooltip="Mud"><span>Wet</span></span>',
        '<a data-tooltip="Mud" href="/"><i></i></a>',
        f'<span data-tooltip="{"Mud " * 20}"><i></i></span>',
        '<span data-tooltip=""><i></i></span><span data-tooltip="x"><i>',
    ],
)
def test_what_says_something_itself_stays(text):
    assert tell_tooltips(text) == text

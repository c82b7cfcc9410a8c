"""Front matter -> who signs a post, speaks or teaches."""

from types import SimpleNamespace

import pytest

from pelican_academic.plugin.records import bylines
from pelican_academic.plugin.records.bylines import Byline

ADA = SimpleNamespace(name="Ada Quill", slug="ada-quill", url="/people/ada-quill/")
GRAPH = SimpleNamespace(people=[ADA], entry=lambda key: None)


@pytest.mark.parametrize(
    ("written", "signed"),
    [
        ("<a href='https://bo.example'>Bo Reedham</a>", [Byline("Bo Reedham", "https://bo.example")]),
        ("[Bo & Co](https://bo.example)", [Byline("Bo & Co", "https://bo.example")]),
        ('<a class="x" href=/bo>Bo &amp; Co</a>, Ada Quill', [Byline("Bo & Co", "/bo"), Byline("Ada Quill", ADA.url)]),
        (["[Ada Quill](https://ada.example)", "Cy [draft]"], [Byline("Ada Quill", ADA.url), Byline("Cy [draft]")]),
        ({"name": "<b>Bo</b> < Cy", "web": "/bo"}, [Byline("Bo < Cy", "/bo")]),
        (
            "<b>Bo</b> (Mud Lab, <a href=/bo>iD</a>), Ada Quill",
            [Byline("Bo (Mud Lab, iD)", "/bo"), Byline("Ada Quill", ADA.url)],
        ),
    ],
)
def test_a_writer_may_be_a_link(written, signed):
    post = SimpleNamespace(extra={"author": written})
    talk = SimpleNamespace(extra={"speaker": written})
    bylines.sign(GRAPH, [post])
    bylines.credit(GRAPH, [talk])
    assert post.authors == talk.credits["speaker"] == signed

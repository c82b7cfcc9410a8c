"""A site's profiles may stand in a data file of their own, as al-folio has them."""

SITE = {
    "_config.yml": "title: Fen Lab\nurl: https://fen.example\n",
    "index.md": "---\nlayout: home\ntitle: Home\n---\nHello.",
    "_data/socials.yml": "email: quill@fen.example\nscholar_userid: Fen0AAAJ\nrss_icon: true\ncv_pdf: /cv.pdf\n",
}


def test_profiles_of_a_data_file_are_shown(build):
    html = build(SITE).html("index.html")
    assert "citations?user=Fen0AAAJ" in html
    assert "mailto:quill@fen.example" in html

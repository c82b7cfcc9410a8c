"""The pictures of a gallery: rows or addresses alone, of the page or of a data file."""

PAGE = """---
layout: gallery
title: Photographs
pictures:
- {image: /assets/fen.svg, alt: A fen, caption: "In *May*, [here](/about/) <script>x</script>"}
- /assets/reed.svg
- image: /assets/none.svg
- [odd]
---
"""
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>'
FILES = {"_config.yml": "title: Fen\n", "assets/fen.svg": DRAWING, "assets/reed.svg": DRAWING}


def shown(soup):
    return [(picture["src"], picture["alt"]) for picture in soup.select(".gallery img")]


def test_rows_and_addresses(build):
    site = build({**FILES, "photos.md": PAGE})
    soup = site.soup("photos.html")
    assert shown(soup) == [("/assets/fen.svg", "A fen"), ("/assets/reed.svg", "Picture")]
    assert [caption.decode_contents() for caption in soup.select("figcaption")] == [
        'In <em>May</em>, <a href="/about/">here</a>'
    ]
    assert "photos.md:7: the picture '/assets/none.svg' is not in the site; left out" in site.problems


def test_of_a_data_file(build):
    site = build({**FILES, "photos.md": "---\nlayout: gallery\n---\n", "_data/gallery.yml": "- assets/fen.svg\n"})
    assert shown(site.soup("photos.html")) == [("/assets/fen.svg", "Picture")]

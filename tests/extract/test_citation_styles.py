"""Citations as the styles of all fields print them: authors, title, venue and type of works that nobody wrote."""

# ruff: noqa: E501 - a citation has one line

import pytest

from pelican_academic.extract import extract_page
from pelican_academic.extract.names import compatible, parse_name


def one(markup):
    page = f"<h1>Publications</h1><ul><li>{markup}</li></ul>"
    (found,) = extract_page(page, path="p.md", front_matter={}).publications
    return found


# fmt: off
AUTHORS = [
    ("PIXEL, Wei, VOXEL, Ana et TEXEL, Raj, 2021. Nets for marshes in winter. <i>Marsh Letters</i>. Vol. 3, pp. 1-9.", ["PIXEL, Wei", "VOXEL, Ana", "TEXEL, Raj"]),
    ("Pixel, Wei, Voxel, Ana, and Texel, Raj, Nets for marshes in winter, Marsh Letters <b>3</b> no. 2 (2021) 1-9.", ["Pixel, Wei", "Voxel, Ana", "Texel, Raj"]),
    ("PIXEL, Wei, Ana VOXEL a R. S. TEXEL. Nets for marshes in winter. <i>Marsh Letters</i>. 2021, <b>3</b>(2), 1-9.", ["PIXEL, Wei", "Ana VOXEL", "R. S. TEXEL"]),
    ("DYKEMA, Sjoerd, Jr., LOCKGATE, Henry, III et WATERSTONE, Julia, 2020. A dyke that leaks. <i>Marsh Letters</i>. Vol. 5, pp. 1-9.", ["DYKEMA, Sjoerd, Jr.", "LOCKGATE, Henry, III", "WATERSTONE, Julia"]),
    ("REEDHAM B T, WANG X, MOSSOP C. Who counts the reeds?[J]. Marsh Letters, 2019, 8: 44-52.", ["REEDHAM B T", "WANG X", "MOSSOP C"]),
    ("FOX, Q., SUN, B. and WEASEL, M. 2019. The quick ways of the fens. <i>Marsh Letters</i>, vol. 14, no. 6, pp. 1-9.", ["FOX, Q.", "SUN, B.", "WEASEL, M."]),
    ("<i>Reedham, Ben T./ Mossop, Carla</i>, Who counts the reeds, Marsh Lett. 2019, 44-52.", ["Reedham, Ben T.", "Mossop, Carla"]),
    ("Brejão da Silva, João, and Inês Taboa, “The marsh and the town,” <i>Marsh Letters</i>, 7 (2019), 12-29.", ["Brejão da Silva, João", "Inês Taboa"]),
    ("Fenland Biobank Consortium. (2019). A profile of the fens. <i>Marsh Letters</i>, <i>48</i>(1), 10-19.", ["Fenland Biobank Consortium"]),
    ("GALOSH, Imran, Ada WELLY a WET FEET STUDY GROUP. A trial of standing in water. <i>Marsh Letters</i>. 2020, <b>3</b>(1), 9-12.", ["GALOSH, Imran", "Ada WELLY", "WET FEET STUDY GROUP"]),
    ("St. John-Fenn, I., MacMarsh, I., &amp; von Moor, K. (2019). The drained mind of man. <i>Marsh Letters</i>, <i>26</i>(3), 401-420.", ["St. John-Fenn, I.", "MacMarsh, I.", "von Moor, K."]),
    ("Quillfeather A. Tides and the memory of salt marshes. <i>Marsh Lett</i>. 2021;12(3):101-119.", ["Quillfeather A"]),
    ("Ember, A.; Smoulder, C. How Peat Burns Slowly. <i>Marsh Lett.</i> <b>2020</b>, <i>40</i> (2), 345-367.", ["Ember, A.", "Smoulder, C."]),
    ("Y. Reed, C. Yan*. A framework of many reeds. Marsh Letters 2022, 3, 4-9.", ["Y. Reed", "C. Yan"]),
    ("J. Müßig, K. Ährenfeld, Zur Bilanz Der Moore: Eine Rede. <i>Marsh Letters</i> <b>45</b>, 211-234 (2014).", ["J. Müßig", "K. Ährenfeld"]),
]

FIELDS = [
    ("Loamsworth, E. (2018). “Mud is a medium”: notes on a phrase. <i>Fen Studies</i>, <i>14</i>(1), 5-23.", {"title": "“Mud is a medium”: notes on a phrase", "container_title": "Fen Studies"}),
    ("Perplex M. Learning in wetlands. A field guide for the perplexed. Comput Fens. 2021;77:104003.", {"title": "Learning in wetlands. A field guide for the perplexed", "container_title": "Comput Fens"}),
    ("Statham, P., &amp; Dynamo, R. (2010). <i>An introduction to bogs</i> (3rd ed.). Drainage University Press.", {"title": "An introduction to bogs", "type": "book", "publisher": "Drainage University Press"}),
    ("E. Loamsworth, The Invention of the Fen, Drainage University Press, Cambridge, 2016.", {"title": "The Invention of the Fen", "type": "book", "publisher": "Drainage University Press"}),
    ("Drizzle, N., &amp; Cloudesley, S. (2020). <i>The economics of rain</i> (Working Paper No. 28001). Bureau of Imaginary Research.", {"title": "The economics of rain", "type": "article", "genre": "preprint"}),
    ("Gaugette, M. (2021). <i>Daily gauge readings of a river</i> [Data set]. PANGAEA.", {"title": "Daily gauge readings of a river", "type": "dataset"}),
    ("Landvalue, G. (2018). Essays on drainage, PhD thesis, University of Nowhere.", {"title": "Essays on drainage", "type": "thesis", "publisher": "University of Nowhere"}),
    ("Galosh, I., &amp; Boot, S. J. (2022). <i>Self-draining boot with alarm</i> (Patent No. US99123456B2).", {"title": "Self-draining boot with alarm", "type": "patent"}),
    ("Croakley, F. Frogs in the Archive. In <i>Handbook of Wetlands</i>; Reedham, B. T., Mossop, C., Eds.; Drainage University Press: Oxford, 2020; pp 212-230.", {"title": "Frogs in the Archive", "type": "chapter", "container_title": "Handbook of Wetlands"}),
    ("Bathy M, Plumb L. Estimating the depth of lakes. In: Deepwell I, editor. Advances in Lakes. Amsterdam: Reed Press; 2013. p. 55-101.", {"title": "Estimating the depth of lakes", "type": "chapter", "container_title": "Advances in Lakes"}),
    ("CROAKLEY F. Frogs in the archive//REEDHAM B T, MOSSOP C. Handbook of Wetlands. Oxford: Drainage University Press, 2020: 212-230.", {"title": "Frogs in the archive", "container_title": "Handbook of Wetlands"}),
    ("Plover JR, Tern L. Effects of winter flooding on waders. <i>Proc Polder Soc B</i>. 2020;287(1931):20201234.", {"type": "article-journal", "volume": "287", "issue": "1931"}),
    ("A. Quillfeather, Tides and the memory of marshes, J. Marsh Ecol. 12 (2021) 101-119.", {"title": "Tides and the memory of marshes", "container_title": "J. Marsh Ecol"}),
    ("Quillfeather, Ada, Tides and the memory of marshes, Marsh Letters <b>12</b> no. 3 (2021) 101-119.", {"container_title": "Marsh Letters", "volume": "12", "issue": "3"}),
    ("Fox, Q. <i>et al.</i>. The quick fox of the fens. <i>Marsh Lett.</i> <b>14</b>, 217 (2019).", {"title": "The quick fox of the fens", "et_al": True}),
]
# fmt: on


@pytest.mark.parametrize(("markup", "authors"), AUTHORS)
def test_authors(markup, authors):
    assert one(markup).extra["printed_authors"] == authors


@pytest.mark.parametrize(("markup", "fields"), FIELDS)
def test_fields(markup, fields):
    found = one(markup)
    assert {name: getattr(found, name) for name in fields} == fields


def test_an_issue_of_four_digits_is_no_year():
    assert one("Tern L, Plover J. On waders. <i>Proc Polder Soc</i>. 2020;287(1931):12-19.").issued.year == 2020


def test_a_heading_with_its_source_is_parted():
    page = "<h1>Publications</h1><h6><a href='https://pubmed.ncbi.nlm.nih.gov/99000001'>Counting reeds at dawn. Marsh Lett. 2016 Jun 17;16(1):301.</a></h6><p>Quill AB, Reed C</p>"
    (found,) = extract_page(page, path="p.md", front_matter={}).publications
    assert (found.title, found.container_title, found.issued.year, found.volume) == (
        "Counting reeds at dawn",
        "Marsh Lett",
        2016,
        "16",
    )


def test_a_reading_list_that_says_its_names_twice_is_no_work():
    page = "<ul><li>Quill Reedham (2015) -&gt; Quill Reedham, M. (2015). On reeds. Marsh Letters, 2, 299-322.</li></ul>"
    assert not extract_page(page, path="p.md", front_matter={}).publications


@pytest.mark.parametrize(
    ("printed", "name", "grade"),
    [
        ("J-I Reed", "Juhyun Reed", 0),
        ("J-H Reed", "Juhyun Reed", 1),
        ("P. Eline Reed", "Eline Reed", 2),
        ("P.E. Reed", "Eline Reed", 0),
    ],
)
def test_initials_and_second_names(printed, name, grade):
    assert compatible(parse_name(printed), parse_name(name)) == grade


@pytest.mark.parametrize("printed", ["WANG X", "REED B", "FENN A B"])
def test_a_short_family_in_capitals_is_no_initials(printed):
    assert parse_name(printed).family == printed.split()[0]

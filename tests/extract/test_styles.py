"""Styles met on published sites, each in a few invented lines."""

# ruff: noqa: E501, Q003 - a citation reads better in one line

import pytest

from pelican_academic.extract import extract_page
from pelican_academic.extract.people import owner_of_site
from pelican_academic.kramdown import to_html


def read(text, *, path="publications.md", title="Publications"):
    html = to_html(text, line_attribute="data-line").html
    return extract_page(html, path=path, front_matter={"title": title}).publications


def authors(record):
    return record.extra["printed_authors"]


def test_a_list_without_authors_that_begins_with_years_is_read():
    found = read("""\
- **2023:** Locality in the nesting of marsh birds, WADERS
- **2022:** REED: a catalogue of reed beds on large rivers, Wetland Biology
- **2021:** Critical assessment of marshes: the second round, Bird Methods
- **2017:** Fast and scalable counting of waders, Symposium on Experimental Counting
""")
    assert [record.title for record in found][:2] == [
        "Locality in the nesting of marsh birds",
        "REED: a catalogue of reed beds on large rivers",
    ]
    assert [record.container_title for record in found][1:3] == ["Wetland Biology", "Bird Methods"]
    assert [record.issued.year for record in found] == [2023, 2022, 2021, 2017]


def test_family_names_alone_in_capitals_are_authors():
    one, two, three = read("""\
1. QUILL, REED, BRAVO. Improving the convergence of methods for marshes. SIAM Journal on Wetlands, 34(4):3429-3455, 2024

1. QUILL ; ROMÃO ; BRAVO. A forward-looking approach for wide marshes. WETLAND SYSTEMS WITH APPLICATIONS, v. 223, p. 11, 2023

1. DE QUILL, PAGANINI REED ; BRAVO, IVAN ; DE MIRANDA JÚNIOR, OTTO . A comparison of cuts for reed beds. WETLAND SYSTEMS, v. 141, p. 12, 2020
""")
    assert authors(one) == ["QUILL", "REED", "BRAVO"]
    assert authors(two) == ["QUILL", "ROMÃO", "BRAVO"]
    assert authors(three) == ["DE QUILL, PAGANINI REED", "BRAVO, IVAN", "DE MIRANDA JÚNIOR, OTTO"]


def test_names_without_a_space_and_three_long_names_stay_in_their_list():
    one, two = read("""\
- **A.B. Quill**, C.D.Reedling, E.F. Bravo, [Stall of wings in marshes](https://doi.org/10.5555/abc.1), Journal of Wings, 2015.
- Lucas Quill Melo, Fernando Reed, Giovanni Cordeiro Barroso, Ruth Bravo. "On the marshes of the north." Marsh Letters, 2016.
""")
    assert authors(one) == ["A.B. Quill", "C.D. Reedling", "E.F. Bravo"]
    assert authors(two)[2:] == ["Giovanni Cordeiro Barroso", "Ruth Bravo"]


CARDS = """\
<section class="grid">
<article class="publication-card"><span class="publication-year">2025</span>
<h2>Advances on the nesting of marsh birds</h2>
<p class="publication-authors">Quill-Reed, Otero-Bravo, Marsh I.</p>
<p class="publication-journal"><em>Marsh Biology Reports</em>, 52:207.</p>
<p class="publication-doi">DOI: 10.5555/marsh.52</p></article>
<article class="publication-card"><span class="publication-year">2021</span>
<h2>Changes in appetite of waders</h2>
<p class="publication-authors">Quill A., Reed B.</p>
<p class="publication-journal"><em>Wader Letters</em>, 3(1):1-9.</p></article>
</section>
"""


def test_cards_say_by_their_classes_what_is_what():
    one, two = extract_page(CARDS, path="publicaciones.html", front_matter={"title": "Publicaciones"}).publications
    assert (one.title, one.container_title, one.issued.year, one.doi) == (
        "Advances on the nesting of marsh birds",
        "Marsh Biology Reports",
        2025,
        "10.5555/marsh.52",
    )
    assert authors(one) == ["Quill-Reed", "Otero-Bravo", "Marsh I."]
    assert (two.title, two.volume, two.issued.year) == ("Changes in appetite of waders", "3", 2021)


def test_news_with_an_author_and_a_date_are_no_cards_of_papers():
    html = CARDS.replace("publication-journal", "text").replace("publication-", "post-")
    assert not extract_page(html, path="news.html", front_matter={"title": "News"}).publications


def test_theses_stand_under_their_years():
    one, two, three = read(
        """\
* 2018
  * Ada Quill, [Estudio numérico de los humedales](https://theses.example/1) (master).
  * Bo Reed, [Medida experimental de las aves](https://theses.example/2) (bachelor)
  * Cyd Bravo, (bachelor)
* 2017
  * Dee Marsh, [Difusión en sistemas de juncos](https://theses.example/3) (master)
""",
        path="graduados.md",
        title="Thesis",
    )
    assert [record.issued.year for record in (one, two, three)] == [2018, 2018, 2017]
    assert (authors(two), two.title, two.type) == (["Bo Reed"], "Medida experimental de las aves", "thesis")


def test_a_table_of_theses_names_their_degrees():
    (one,) = read("""\
### Theses

| Title | Author | Degree |
|---|---|---|
| Inferring the paths of birds in the reed beds | Ada Quill | MSc Ornithology (Marsh University) |
""")
    assert (one.type, one.genre, one.publisher) == ("thesis", "Master's thesis", "Marsh University")


def test_the_words_about_an_earlier_version_are_not_the_venue():
    (one,) = read("""\
- __Marsh dimension__ [[pdf]](marsh.pdf)
(with Ada Quill and Bo Reed)
Mathematical Structures in Wetlands, 16(5), 2006.
(an earlier version appeared in: _Computability in Marshes_, LNCS 3526, Springer, 2005)
""")
    assert (one.title, one.container_title, one.issued.year) == (
        "Marsh dimension",
        "Mathematical Structures in Wetlands",
        2006,
    )


def test_a_venue_of_which_only_the_end_is_in_italics_is_whole():
    (one,) = read(
        "- __Marsh dimension in time__\n(with Ada Quill)\nProc. 16th _Conference on Wetland Complexity_\nIEEE, 2001.\n"
    )
    assert one.container_title == "Proc. 16th Conference on Wetland Complexity"


@pytest.mark.parametrize(
    ("citation", "venue"),
    [
        ("Quill, A., & Reed, B. (2018). Pointing of waders. Developmental Wetlands. e12660.", "Developmental Wetlands"),
        ('Ada Quill, Bo Reed, "Waders in cafés," The Review of Wetland Strategies, Springer, Vol. 14, pp. 55-76 (2020)', "The Review of Wetland Strategies"),
        ("**Waders of the sea.** Quill A, Reed B. Wetlands. 2024 Jan;38(1):168-180.", "Wetlands"),
    ],
)  # fmt: skip
def test_what_follows_a_venue_is_not_its_name(citation, venue):
    (one,) = read(f"- {citation}\n")
    assert one.container_title == venue


def test_a_title_may_begin_with_a_quotation_and_hold_one():
    (one,) = read(
        'Quill, A., & Reed, B. (2016). "Alone or in flocks?" - A test of the "Marsh scale of birds" (MSB). Diagnostica, 62, 255–265.\n'
    )
    assert one.title.lstrip("“").startswith("Alone or in flocks?")
    assert one.title.endswith("(MSB)")


def test_an_acronym_behind_in_belongs_to_the_title_where_the_title_ends_behind_it():
    (one,) = read(
        "- Ada Quill, Bo Reed, Generating nests from user-level work in NESTLIB. In: Bravo, C., Marsh, D. (eds) Wetland Modeling. Springer, Cham., DOI: 10.5555/978-3-1_19 (2022)\n"
    )
    assert (one.title, one.container_title) == ("Generating nests from user-level work in NESTLIB", "Wetland Modeling")


def test_the_doi_of_the_article_goes_before_that_of_its_preprint():
    (one,) = read(
        '1. Ada Quill and Bo Reed, ["Plastic growth of marshes"](https://doi.org/10.5555/rsos.181730), R. Soc. open sci. 6: 181730 (2019). bioRxiv doi: 10.1101/465203\n'
    )
    assert one.doi == "10.5555/rsos.181730"


def test_fields_with_labels_are_read():
    (one,) = read(
        "- **Título**: Plataforma para a avaliação de sistemas <br> **Autores**: Lucas Quill, Ruth Reed <br> **Revista** ou evento: Electric Marsh Research <br> **Data de Publicação**: 8 de julho de 2023 <br> **DOI**: https://doi.org/10.5555/j.1\n"
    )
    assert (one.title, one.container_title, one.issued.year, one.doi) == ("Plataforma para a avaliação de sistemas", "Electric Marsh Research", 2023, "10.5555/j.1")  # fmt: skip


def test_one_author_behind_by_is_an_author():
    (one,) = read(
        "- [Adaptation d'un modèle de langue pour les oiseaux](nid.pdf) by Ada Quill. *Atelier Fouille des Marais (Nid @ EGC)*, Strasbourg (France), 2025\n"
    )
    assert authors(one) == ["Ada Quill"]
    assert one.container_title == "Atelier Fouille des Marais (Nid @ EGC)"


def test_german_sentences_of_an_offer_are_no_thesis():
    assert not read("## Unsere Angebote zur Betreuung\n\nHaben Sie Interesse, Ihre Bachelor- oder Masterarbeit in unserem Bereich der \"Marschforschung\" zu schreiben?\n", path="abschlussarbeiten.md", title="Abschlussarbeiten")  # fmt: skip


@pytest.mark.parametrize(
    ("config", "name"),
    [
        ({"title": "Ada Quill's web page"}, "Ada Quill"),
        ({"title": "QUILL Ada"}, "Ada Quill"),
        ({"title": "Dr. Ada Quill"}, "Ada Quill"),
        ({"title": "The site of Ada Quill", "author": {"name": "Ada Quill"}}, "Ada Quill"),
        ({"title": "Marsh Lab", "author": "Ada Quill"}, None),
        ({"title": "Laboratorio de Ciencia de Datos"}, None),
        ({}, None),
    ],
)
def test_a_site_named_after_a_person_is_theirs(config, name):
    owner = owner_of_site(config)
    assert (owner and str(owner.name)) == name


def test_marks_set_as_mathematics_are_no_part_of_a_name():
    one, two = read("""\
1. **Ada Quill$$^+$$**, Bo Reed$$^+$$, Cyd Bravo
(**2021**),
Newly collected data across the marshes reveal biases.
**International Journal of Marshes**:497-512.
[DOI:10.5555/joc.1](https://doi.org/10.5555/joc.1)

1. Dee Marsh, **Ada Quill**
(**2020**),
The range of waders in WETM6 Models: Climatology, Variability, and Evolution.
**Advances in Wetland Research**: [DOI:10.5555/joc.2](https://doi.org/10.5555/joc.2)
""")
    assert authors(one) == ["Ada Quill", "Bo Reed", "Cyd Bravo"]
    assert one.container_title == "International Journal of Marshes"
    assert two.title == "The range of waders in WETM6 Models: Climatology, Variability, and Evolution"
    assert two.container_title == "Advances in Wetland Research"


def test_titles_with_venue_and_year_in_brackets_are_read():
    found = read("""\
- 湿地鸟类迁徙路线的研究（Marsh Commun, 2019）
- CD70 促进芦苇生长与水质净化（Reed Letters, 2018）
- Counting of waders in reed beds (Bird Methods, 2017)
- Nesting of warblers on the coast (Wetland Biology, 2016)
""")
    assert [(record.title, record.container_title, record.issued.year) for record in found][1:3] == [
        ("CD70 促进芦苇生长与水质净化", "Reed Letters", 2018),
        ("Counting of waders in reed beds", "Bird Methods", 2017),
    ]


def test_an_ellipsis_in_a_list_of_authors_is_not_its_end():
    (one,) = read(
        "- Quill, A., Reed, B. C., Bravo, D., … & Marsh, G. A. (2025). Water birds of the world. *Wetland Letters*.\n"
    )
    assert authors(one) == ["Quill, A.", "Reed, B. C.", "Bravo, D.", "Marsh, G. A."]
    assert one.et_al


def test_commas_and_semicolons_may_divide_one_list():
    (one,) = read(
        "- [Waders of the north](https://example.org/1) <br/>\n  Revista de Marismas, v. 49, p. 163-195, 2019 <br/>\n  Ada S. Quill, Bo F. Reed Junior; Cyd A. Bravo & Dee M. Marsh\n"
    )
    assert authors(one) == ["Ada S. Quill", "Bo F. Reed Junior", "Cyd A. Bravo", "Dee M. Marsh"]


def test_posters_of_a_page_of_presentations_are_no_publications():
    assert not read(
        """\
## Posters

- "Sharpness of the calls of marsh birds"
  [Quantum Waders 2026](https://waders.example/), Tokyo, Japan, Mar. 2026
- "Theoretical study of the purification of reeds"
  [Hundred Years of Reeds](https://reeds.example/), Kyoto University, Japan, Sep. 2025
""",
        path="presentations.md",
        title="Presentations",
    )


def test_a_link_drawn_as_a_card_is_a_profile():
    html = '<a href="https://github.com/adaquill"><div class="card"><img src="x.png"><div>GitHub</div><div>adaquill</div></div></a>'
    matter = {"layout": "person", "name": "Ada Quill"}
    (link,) = extract_page(html, path="_people/ada.md", front_matter=matter).links
    assert (link.platform, link.url) == ("github", "https://github.com/adaquill")


def test_keys_of_profiles_may_say_that_they_are_addresses():
    matter = {
        "layout": "person",
        "name": "Ada Quill",
        "lattes_url": "http://lattes.cnpq.br/1234567890123456",
        "personal-url": "https://quill.example/",
    }
    found = extract_page("", path="_people/ada.md", front_matter=matter).links
    assert [link.platform for link in found] == ["lattes", "website"]


def test_a_venue_that_is_a_link_behind_the_title_is_the_venue():
    (one,) = read(
        "K Quill, **H Reed**, and E Fox. (2022) Risk controlled trees for marsh forests, [_Statistics in Wetlands_](https://doi.org/10.5555/sim.1), 41(4):719-735.\n"
    )
    assert (one.title, one.container_title, one.volume) == (
        "Risk controlled trees for marsh forests",
        "Statistics in Wetlands",
        "41",
    )
    assert authors(one) == ["K Quill", "H Reed", "E Fox"]


def test_what_an_author_did_stands_in_brackets_behind_the_name():
    (one,) = read(
        "Quill, A., Reed, B. (co-first author), Bravo, C. & Marsh, D. (2026). The role of defence in weapons of waders. [Wader Evolution](https://doi.org/10.5555/evo.1)\n"
    )
    assert authors(one) == ["Quill, A.", "Reed, B.", "Bravo, C.", "Marsh, D."]
    assert one.container_title == "Wader Evolution"


def test_a_heading_over_a_list_is_no_title():
    found = read("""\
### Relatively recent

Quill, A., Reed, B. (co-first author)., Moor, C (co-senior author). & Fenn, D. (2026). Nests of the *Rallus marshii*. [Wader Letters](https://doi.org/10.5555/w.1) | [data/scripts - static copy](https://doi.org/10.5555/w.2)

Quill, A. & Fenn, D. (2025). Reed beds of the northern *Rallus marshii*. Wader Letters. In Press. [PDF](/x.pdf)

Reed, B. & Fenn, D. (2024). No loss of plasticity in waders. [micromarsh Biology](https://x.example/3) | [raw genomic data](https://x.example/4)

### Artigos em Conferências / Conference papers

1. QUILL, Ada Otero; **REED, Bo Bravo**; MOOR, Cyd. [**uMarsh - A reed bed on reed beds**](https://x.example/5). In: [Symposium of Marshes (SM)](https://x.example/6), Lisboa, 2017.
1. **REED, Bo Bravo**; FENN, Dora. **Problems of Marshes: A Survey**. In: [Wader Conference on Marshes (WCM)](https://x.example/7), Vienna, Austria, 30 August - 1 September, 2017
""")
    assert [record.title for record in found] == [
        "Nests of the Rallus marshii",
        "Reed beds of the northern Rallus marshii",
        "No loss of plasticity in waders",
        "uMarsh - A reed bed on reed beds",
        "Problems of Marshes: A Survey",
    ]
    assert authors(found[0]) == ["Quill, A.", "Reed, B.", "Moor, C", "Fenn, D."]
    assert authors(found[3]) == ["QUILL, Ada Otero", "REED, Bo Bravo", "MOOR, Cyd"]
    assert [record.container_title for record in found][:3] == ["Wader Letters", "Wader Letters", "micromarsh Biology"]
    assert found[1].status == "in press"


def test_a_sentence_over_a_list_is_no_entry():
    found = read("""\
Probably best to check [my profile](https://scholar.example/ada) for the list (from the present back to 2001).

Quill, A. & Fenn, D. (2025). Reed beds of the northern rail. Wader Letters, 3, 1-9.

Reed, B. & Fenn, D. (2024). No loss of plasticity in waders. Wader Letters, 2, 1-9.
""")
    assert len(found) == 2


def test_a_german_list_that_begins_with_years_names_title_and_volume():
    found = read(
        """\
2019d: Uhren der Moore. Zeichen auf nassen Flächen. In: Ada Quill, Bo Reed (Hg.): Nasse Zeiten. Berlin: Beispielverlag, S. 83–90.

2015: Moore, Netze, Schilf. In: Moor-Konzepte, Heft 37, S. 67–81.

2013a: Den Vögeln im Schilf folgen. Zeitschrift für Moorforschung, 2/2013, S. 167–181.

2009b: Reiher – Rallen. In: Ada Quill; Bo Reed (Hg.): Die Moore und das Neue. Beispielstadt: Schilf, S. 225–239.

2007: Schilf. In: Bo Reed (Hg.): Stehende Gewässer : Moore des Nordens. Berlin: Beispielverlag, S. 295–304.
""",
        title="Publikationen",
    )
    assert [(record.title, record.container_title) for record in found] == [
        ("Uhren der Moore. Zeichen auf nassen Flächen", "Nasse Zeiten"),
        ("Moore, Netze, Schilf", "Moor-Konzepte"),
        ("Den Vögeln im Schilf folgen", "Zeitschrift für Moorforschung"),
        ("Reiher – Rallen", "Die Moore und das Neue"),
        ("Schilf", "Stehende Gewässer : Moore des Nordens"),
    ]
    assert not any(record.authors for record in found)


@pytest.mark.parametrize(
    "word", ["Tesis", "Estado: en curso", "Tesis de grado", "Trabajo Profesional", "Master's thesis"]
)
def test_the_word_of_a_kind_or_a_status_is_no_venue(word):
    (found,) = read(
        f"**Ada Quill, Bo Reed.**  \n*Análisis de modelos para los humedales*.  \n{word}.  \n**Presentado en 2016**.\n",
        title="Tesis",
    )
    assert (found.title, found.container_title, found.publisher) == ("Análisis de modelos para los humedales", "", "")

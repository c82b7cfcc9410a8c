"""Thousands of papers: the list is split by year and nothing is lost."""

ENTRY = "@article{{a{n}, title={{On mud, part {n}}}, author={{Quill, Ada}}, journal={{Shores}}, year={{{year}}}}}\n"


def test_a_long_list_is_split_by_year(build):
    bib = "".join(ENTRY.format(n=n, year=2025 - n // 150) for n in range(1200))
    built = build(
        {"_config.yml": "title: Lab\n", "_bibliography/papers.bib": bib, "index.md": "---\ntitle: Home\n---\nHi.\n"},
        ACADEMIC_PUBLICATION_URL="",
    )
    first = built.soup("publications/index.html")
    older = built.soup("publications/2018/index.html")
    assert first.find("a", href="/publications/2018/")
    here = len(first.select("li.entry"))
    assert 150 <= here <= 300
    assert len(older.select("li.entry")) == 150
    years = [built.soup(path) for path in built.paths() if path.startswith("publications/20")]
    assert here + sum(len(year.select("li.entry")) for year in years) == 1200

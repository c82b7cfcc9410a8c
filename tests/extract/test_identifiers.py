import pytest

from pelican_academic.errors import Place
from pelican_academic.extract import extract_page
from pelican_academic.extract.fields import publication_from_fields
from pelican_academic.extract.identifiers import (
    find_identifiers,
    identifiers_of_url,
    normal_doi,
    normal_isbn,
    normal_orcid,
)
from pelican_academic.extract.links import address_of


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("doi:10.1117/1.JMI.11.4.044001.", "doi", "10.1117/1.jmi.11.4.044001"),
        ("DOI: 10.1016/S0140-6736(20)30183-5)", "doi", "10.1016/s0140-6736(20)30183-5"),
        ("https://doi.org/10.48550/arXiv.2101.01234", "arxiv", "2101.01234"),
        ("arXiv preprint arXiv:2101.01234v3 [cs.CV]", "arxiv", "2101.01234"),
        ("arXiv:math.GT/0309136", "arxiv", "math.GT/0309136"),
        ("PMID: 31234567; PMCID: PMC7654321", "pmid", "31234567"),
        ("PMID: 31234567; PMCID: PMC7654321", "pmcid", "PMC7654321"),
        ("ISBN 978-3-16-148410-0", "isbn", "9783161484100"),
        ("ISBN 978-3-16-148410-1", "isbn", ""),
        ("urn:nbn:se:kth:diva-12345", "urn", "urn:nbn:se:kth:diva-12345"),
        ("hal-01234567v2", "hal", "hal-01234567"),
    ],
)
def test_in_text(text, kind, value):
    assert getattr(find_identifiers(text), kind) == value


@pytest.mark.parametrize(
    ("url", "kind", "value"),
    [
        ("http://dx.doi.org/10.1000/ABC%3C1%3E", "doi", "10.1000/abc"),
        ("https://www.biorxiv.org/content/10.1101/2021.01.01.425001v2.full.pdf", "doi", "10.1101/2021.01.01.425001"),
        ("http://biorxiv.org/content/early/2021/02/17/2021.02.16.431517.abstract", "doi", "10.1101/2021.02.16.431517"),
        ("https://link.springer.com/chapter/10.1007/978-3-032-05663-4_10", "doi", "10.1007/978-3-032-05663-4_10"),
        ("https://www.frontiersin.org/articles/10.3389/fonc.2022.870457/full", "doi", "10.3389/fonc.2022.870457"),
        ("https://onlinelibrary.wiley.com/doi/abs/10.1002/hbm.26165", "doi", "10.1002/hbm.26165"),
        ("https://arxiv.org/pdf/2507.19489v1.pdf", "arxiv", "2507.19489"),
        ("https://pubmed.ncbi.nlm.nih.gov/38988990/", "pmid", "38988990"),
        ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/", "pmcid", "PMC1234567"),
        ("https://hdl.handle.net/10616/ki.30466691.v1", "handle", "10616/ki.30466691.v1"),
        ("https://hal.science/hal-01234567/document", "hal", "hal-01234567"),
        ("https://github.com/a/b", "doi", ""),
    ],
)
def test_in_addresses(url, kind, value):
    assert getattr(identifiers_of_url(url), kind) == value


def test_check_digits():
    assert normal_orcid("https://orcid.org/0000-0002-1825-0097") == "0000-0002-1825-0097"
    assert normal_orcid("0000-0002-1694-233X") == "0000-0002-1694-233X"
    assert normal_orcid("0000-0002-1825-0098") == ""
    assert normal_isbn("0-306-40615-2") == "0306406152"
    assert normal_doi("none") == ""


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("/10.1055/a-1385-9398", "https://doi.org/10.1055/a-1385-9398"),
        ("10.1055/a-1385-9398", "https://doi.org/10.1055/a-1385-9398"),
        ("https://doi.org/10.1055/a-1385-9398", "https://doi.org/10.1055/a-1385-9398"),
        ("/10.1055/a-1385-9398.pdf", "/10.1055/a-1385-9398.pdf"),
        ("/papers/10.1055/a", "/papers/10.1055/a"),
        ("/10/", "/10/"),
    ],
)
def test_a_bare_doi_is_no_page_of_the_site(written, address):
    assert address_of(written) == address
    row = {"title": "On Marshes", "authors": "A. Quill & B. Reed", "url": written}
    assert [link.url for link in publication_from_fields(row, Place("_data/papers.yml")).links] == [address]
    item = f'<li>Quill A, Reed B. On marsh birds and songs. J Ornith 2020;3:1-9. <a href="{written}">Link</a></li>'
    (paper,) = extract_page(f"<h2>Publications</h2><ul>{item}</ul>", path="papers.md", front_matter={}).publications
    assert [link.url for link in paper.links] == [address]

"""``{% social_links %}`` of jekyll-socials, as version 0.0.6 of the plugin answers."""

import pytest

ROWS = {
    "email: ada@fen.example": "<a href='mailto:ada@fen.example' title='Email'><i class='fa-solid fa-envelope'></i></a>",
    "cv_pdf: /ada.pdf": "<a href='/lab/ada.pdf' title='Cv pdf'><i class='ai ai-cv'></i></a>",
    "rss_icon: true": "<a href='/lab/feed.xml' title='Rss icon'><i class='fa-solid fa-square-rss'></i></a>",
    "scholar_userid:": "<a href='https://scholar.google.com/citations?user=' title='Scholar userid'>"
    "<i class='ai ai-google-scholar'></i></a>",
    "github_username: [quill, mud-lab]": "<a href='https://github.com/quill' title='Github username'>"
    "<i class='fa-brands fa-github'></i></a>",
    "academia_edu: {organization: tide, username: AdaQuill}": "<a href='https://tide.academia.edu/AdaQuill' "
    "title='Academia edu'><i class='ai ai-academia'></i></a>",
    "osf_id: {value: mud, logo: si x}": "<a href='https://osf.io/mud/' title='Osf id'><i class='si x'></i></a>",
    "wiki: {url: /wiki/, title: Wiki of mud, logo: /wiki.svg}": "<a href='/wiki/' title='Wiki of mud'>"
    "<svg><image xlink:href='/lab/wiki.svg' /></svg></a>",
    "shop: {url: 'https://s.example/?a=1&b=2', logo: 'https://s.example/x.png'}": "<a "
    "href='https://s.example/?a=1&amp;b=2' title=''><img src='https://s.example/x.png' alt=''></a>",
    "someones_own: x": "",
}


@pytest.mark.parametrize(("row", "link"), ROWS.items())
def test_a_row_of_the_file_is_a_link(make_site, row, link):
    files = {"_config.yml": "baseurl: /lab\nplugins: [jekyll-socials]\n", "a.html": "---\n---\n{% social_links %}"}
    site = make_site({**files, "_data/socials.yml": row + "\n"})
    assert site.render(site.pages[0]).output == link


def test_links_stand_in_the_files_order(make_site):
    files = {"_config.yml": "plugins: [jekyll-socials]\n", "a.html": "---\n---\n{% social_links %}"}
    site = make_site({**files, "_data/socials.yml": "work_url: https://w.example\nosf_id: mud\n"})
    work, osf = site.render(site.pages[0]).output.split(" <a ")
    assert ("w.example" in work, "osf.io/mud" in osf) == (True, True)


def test_a_site_without_the_file_or_the_plugin_has_none(make_site):
    page = {"a.html": "---\n---\n[{% social_links %}]"}
    site = make_site({"_config.yml": "plugins: [jekyll-socials]\n", **page})
    assert site.render(site.pages[0]).output == "[]"
    assert not list(site.problems)
    without = make_site({"_config.yml": "title: x\n", **page})
    without.render(without.pages[0])
    assert [problem.code for problem in without.problems] == ["unknown-tag"]

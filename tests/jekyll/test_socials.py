"""``{% social_links %}`` of jekyll-socials, as its README describes it."""

ROWS = """
email: ada@marsh.example
orcid_id: 0000-0002-1825-0097
scholar_userid:
rss_icon: true
github_username: [quill, mud-lab]
marsh_wiki:
  url: /wiki/?a=1&b=2
  title: Wiki "of mud"
  logo: /wiki.svg
someones_own: x
"""


def test_the_rows_of_a_file_are_links_in_its_order(make_site):
    site = make_site(
        {
            "_config.yml": "baseurl: /lab\nplugins: [jekyll-socials]\n",
            "_data/socials.yml": ROWS,
            "a.html": "---\n---\n{% social_links %}",
        }
    )
    assert site.render(site.pages[0]).output == (
        '<a href="mailto:ada@marsh.example" title="email"><i class="fa-solid fa-envelope"></i></a>\n'
        '<a href="https://orcid.org/0000-0002-1825-0097" title="ORCID"><i class="ai ai-orcid"></i></a>\n'
        '<a href="/lab/feed.xml" title="RSS Feed"><i class="fa-solid fa-square-rss"></i></a>\n'
        '<a href="https://github.com/quill" title="GitHub"><i class="fa-brands fa-github"></i></a>\n'
        '<a href="https://github.com/mud-lab" title="GitHub"><i class="fa-brands fa-github"></i></a>\n'
        '<a href="/lab/wiki/?a=1&amp;b=2" title="Wiki &quot;of mud&quot;">'
        '<img src="/lab/wiki.svg" alt="Wiki &quot;of mud&quot;"></a>'
    )


def test_a_site_without_the_file_or_the_plugin_has_none(make_site):
    page = {"a.html": "---\n---\n[{% social_links %}]"}
    site = make_site({"_config.yml": "plugins: [jekyll-socials]\n", **page})
    assert site.render(site.pages[0]).output == "[]"
    assert not list(site.problems)
    without = make_site({"_config.yml": "title: x\n", **page})
    without.render(without.pages[0])
    assert [problem.code for problem in without.problems] == ["unknown-tag"]

"""Profiles in a site's configuration and in front matter, under the keys that themes have for them. All invented."""

import pytest

from pelican_academic.extract import extract_page
from pelican_academic.extract.platforms import platform_for_key
from pelican_academic.extract.social import links_of_site


def found(config):
    return [(link.platform, link.url) for link in links_of_site(config)]


@pytest.mark.parametrize(
    "key",
    [
        "footer-links",
        "social-network-links",
        "social_network_links",
        "author_links",
        "academic-profiles",
        "social links",
    ],
)
def test_keys_that_hold_profiles(key):
    config = {key: {"rss": "rss", "facebook": None, "github": "marsh-lab", "orcid": "0000-0002-1825-0097"}}
    assert found(config) == [
        ("github", "https://github.com/marsh-lab"),
        ("orcid", "https://orcid.org/0000-0002-1825-0097"),
    ]


@pytest.mark.parametrize("key", ["navbar-links", "links_to_papers", "header_pages", "footer"])
def test_keys_that_hold_other_things(key):
    assert found({key: {"People": "people", "Papers": "papers"}}) == []


def test_the_page_of_a_group_is_the_site_s():
    config = {"social": {"links": ["https://github.com/marsh-lab", "https://www.linkedin.com/company/marsh-lab/"]}}
    assert found(config) == [
        ("github", "https://github.com/marsh-lab"),
        ("linkedin", "https://www.linkedin.com/company/marsh-lab"),
    ]


def test_a_page_at_facebook_without_a_name_of_its_own():
    url = "https://www.facebook.com/people/Marsh-Lab/61550000000000"
    assert found({"social": {"links": [url, "https://www.facebook.com/groups/marsh"]}}) == [("facebook", url)]


@pytest.mark.parametrize(
    ("key", "platform"),
    [
        ("linked-in", "linkedin"),
        ("Research-Gate", "researchgate"),
        ("git_hub", "github"),
        ("semantic-scholar", "semanticscholar"),
    ],
)
def test_a_platform_with_a_dash_within(key, platform):
    assert platform_for_key(key).key == platform


def test_profiles_under_a_theme_s_own_key():
    config = {
        "minima": {
            "skin": "dark",
            "social_links": {"github": "quill", "mastodon": [{"username": "quill", "instance": "reed.example"}]},
        },
        "github": "quill",
    }
    assert found(config) == [("github", "https://github.com/quill"), ("mastodon", "https://reed.example/@quill")]


def test_keys_that_say_social_first():
    config = {"social-linkedin": "quill", "social_email": "quill@reed.example"}
    assert found(config) == [("linkedin", "https://www.linkedin.com/in/quill"), ("email", "mailto:quill@reed.example")]


def test_a_page_whose_title_is_a_name_with_a_degree():
    html = (
        "<h1>Ada QUILL Ph.D.</h1><ul><li><a href='https://www.researchgate.net/profile/Ada-Quill'>ResearchGate</a></li>"
        "<li>ORCID: <a href='https://orcid.org/0000-0002-1825-0097'>0000-0002-1825-0097</a></li></ul>"
    )
    links = extract_page(html, path="index.html", front_matter={}).links
    assert {link.platform for link in links} == {"researchgate", "orcid"}


def test_an_orcid_id_as_it_is_in_a_long_line():
    html = (
        "<p>Address: Reed House, Marsh Lane 12, Fenbury, North Fen<br>ORCID: "
        "<a href='https://orcid.org/0000-0002-1825-0097'>0000-0002-1825-0097</a><br>More of it</p>"
    )
    links = extract_page(html, path="a.md", front_matter={"name": "Ada Quill", "layout": "person"}).links
    assert [link.platform for link in links] == ["orcid"]


@pytest.mark.parametrize(
    "config",
    [
        {"twitter_username": "jekyllrb", "github_username": "jekyll", "email": "your-email@example.com"},
        {"scholar_userid": "qc6CJjYAAAAJ", "inspirehep_id": 1010907, "email": "you@example.com"},
        {"author": {"github": "academicpages", "email": "none@example.org", "bluesky": "bsky.app"}},
        {"author": {"email": "your.name@email.com", "twitter": "https://twitter.com/mmistakes"}},
        {"social-network-links": {"email": "someone@example.com", "github": "daattali"}},
        {"links": {"email": "contact@your-lab.com", "github": "your-lab", "youtube": "YourLabChannel"}},
        {"github": ["metadata"]},  # jekyll-github-metadata's
    ],
)
def test_the_examples_of_themes_are_nobody_s(config):
    assert found(config) == []
    assert found({**config, "orcid": "0000-0002-1825-0097"}) == [("orcid", "https://orcid.org/0000-0002-1825-0097")]


def test_addresses_that_say_more_than_a_handle():
    assert found({"author": {"facebook": "profile.php?id=61550000000000"}}) == [
        ("facebook", "https://www.facebook.com/profile.php?id=61550000000000")
    ]
    old = "https://www.linkedin.com/pub/ada-quill/3/6b5/b70"
    assert found({"social": {"links": [old]}}) == [("linkedin", old)]


def test_a_key_that_is_a_number_holds_no_profiles():
    assert links_of_site({2024: {"a": 1}, "minima": {"social_links": {"github": "quill"}}}) != []

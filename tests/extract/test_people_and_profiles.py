# ruff: noqa: E501 - tables of papers and citations read better in one line

import pytest

from pelican_academic.errors import Place
from pelican_academic.extract import extract_page
from pelican_academic.extract.people import owner_of_site, people_from_data, people_from_documents, person_from_fields
from pelican_academic.extract.platforms import PLATFORMS, profile_from_url, profile_from_value
from pelican_academic.extract.roles import is_role_key, role_of
from pelican_academic.extract.social import links_from_fields
from pelican_academic.site.members import member_of


def test_the_table_is_large_and_consistent():
    assert len(PLATFORMS) >= 100
    for row in PLATFORMS.values():
        assert row.label
        assert row.key not in {"website", "cv"} or row.template == "{}"


@pytest.mark.parametrize(
    ("key", "value", "url"),
    [
        ("github", "ada", "https://github.com/ada"),
        ("github_username", "ada", "https://github.com/ada"),
        ("scholar_userid", "x9OwAAAJ", "https://scholar.google.com/citations?user=x9OwAAAJ"),
        (
            "googlescholar",
            "https://scholar.google.de/citations?hl=de&user=x9OwAAAJ",
            "https://scholar.google.com/citations?user=x9OwAAAJ",
        ),
        ("orcid_id", "0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
        ("orcid", "0000-0002-1825-0099", None),
        ("homepage", "https://www.linkedin.com/in/ada-quill/", "https://www.linkedin.com/in/ada-quill"),
        ("mastodon_username", "@ada@marsh.social", "https://marsh.social/@ada"),
        ("twitter", "@ada", "https://twitter.com/ada"),
        ("email", "ada (at) example (dot) org", "mailto:ada@example.org"),
        ("email", "ada.quill@marsh.example (work)", "mailto:ada.quill@marsh.example"),
        ("email", "ada@marsh.example, quill@fen.example", "mailto:ada@marsh.example"),
        ("email", "ada&#64;marsh.example", "mailto:ada@marsh.example"),
        (
            "scholar_link",
            "https://scholar.google.com/citations?user=x9OwAAAJ",
            "https://scholar.google.com/citations?user=x9OwAAAJ",
        ),
        ("scholar", "user=x9OwAAAJ&hl=en", "https://scholar.google.com/citations?user=x9OwAAAJ"),
        ("github-url", "https://github.com/ada/", "https://github.com/ada"),
        ("twitter_handle", "@ada", "https://twitter.com/ada"),
        ("zbmath", "https://zbmath.org/authors/?q=ai:quill.ada", "https://zbmath.org/authors/quill.ada"),
        ("mathscinet", "123456", "https://mathscinet.ams.org/mathscinet/author?authorId=123456"),
        (
            "ads",
            "https://ui.adsabs.harvard.edu/public-libraries/abcDEF",
            "https://ui.adsabs.harvard.edu/public-libraries/abcDEF",
        ),
        ("website", "javascript:alert(1)", None),
        ("linkedin", "none", None),
        ("shoe_size", "42", None),
    ],
)
def test_values_become_addresses(key, value, url):
    link = profile_from_value(key, value)
    assert (link.url if link else None) == url


@pytest.mark.parametrize(
    "url",
    [
        "https://github.com/marsh/net",
        "https://www.youtube.com/watch?v=1",
        "https://pubmed.ncbi.nlm.nih.gov/123456/",
        "https://arxiv.org/abs/2101.01234",
        "https://twitter.com/ada/status/1",
    ],
)
def test_what_is_no_profile(url):
    assert profile_from_url(url) is None


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("Professor & group leader", "pi"), ("Associate Professor", "professor"), ("准教授", "professor"), ("Postdoctoral research fellow", "postdoc"), ("Doktorandin", "phd"), ("Doctorante", "phd"), ("estudiante de doctorado", "phd"),
        ("博士後研究員", "postdoc"), ("D2", "phd"), ("M1", "masters"), ("Visiting professor", "visitor"), ("Research engineer", "engineer"), ("Lab dog", "mascot"), ("Wissenschaftlicher Mitarbeiter", "scientist"), ("iniciação científica", "undergrad"),
    ],
)  # fmt: skip
def test_roles_in_several_languages(printed, key):
    assert role_of(printed).key == key


@pytest.mark.parametrize(("key", "role", "is_key"), [("phd_g", "phd", True), ("master_student", "masters", False),
    ("lab_manager", "engineer", False), ("keeper_of_eels", "", False)])  # fmt: skip
def test_a_sites_own_keys_of_roles(key, role, is_key):
    assert getattr(role_of(key), "key", "") == role
    assert is_role_key(key) == is_key


def test_greene_member():
    (person,) = people_from_documents(
        [
            (
                "_members/ada-quill.md",
                {
                    "name": "Ada Quill",
                    "role": "principal-investigator",
                    "group": "alum",
                    "aliases": ["A. M. Quill"],
                    "links": {"orcid": "0000-0002-1825-0097", "home-page": "https://a.example", "github": "ada"},
                },
                "/members/ada-quill.html",
            )
        ]
    )
    assert (person.slug, person.role, person.orcid, person.aliases) == (
        "ada-quill",
        "pi",
        "0000-0002-1825-0097",
        ("A. M. Quill",),
    )
    assert {link.platform for link in person.links} == {"orcid", "website", "github"}


def test_allan_lists_and_their_names():
    rows = [
        {
            "name": "Bo Reed",
            "photo": "bo.jpg",
            "info": "PhD student",
            "email": "bo@example.org",
            "number_educ": 1,
            "education1": "BSc",
        }
    ]
    (person,) = people_from_data("alumni_msc", [{"name": "Cy Fen", "duration": "2016 - 2018"}])
    assert (person.alumni, person.role, person.started.year, person.ended.year) == (True, "masters", 2016, 2018)
    (person,) = people_from_data("team_members", rows)
    assert (person.role, person.image, person.email, person.extra["education1"]) == (
        "phd",
        "bo.jpg",
        "bo@example.org",
        "BSc",
    )


def test_uwsampa_map_and_hugoblox_author():
    (person,) = people_from_data(
        "people",
        {"ada": {"display_name": "Ada Quill", "role": "faculty", "webpage": "https://a.example", "image": "a.jpg"}},
    )
    assert (person.slug, str(person.name), person.role) == ("ada", "Ada Quill", "pi")
    document = {
        "title": "Ada Quill",
        "first_name": "Ada",
        "last_name": "Quill",
        "role": "Professor",
        "organizations": [{"name": "Fen University", "url": ""}],
        "social": [
            {"icon": "google-scholar", "icon_pack": "ai", "link": "https://scholar.google.com/citations?user=x9OwAAAJ"}
        ],
        "user_groups": ["Researchers"],
        "interests": ["Mud"],
    }
    (person,) = people_from_documents([("content/authors/ada/_index.md", document, "/author/ada/")])
    assert (person.slug, person.affiliation, person.topics, person.links[0].platform) == (
        "ada",
        "Fen University",
        ("Mud",),
        "scholar",
    )


def test_person_whose_status_is_not_pelicans():
    (person,) = people_from_documents(
        [
            (
                "_people/ada.markdown",
                {
                    "layout": "person",
                    "title": "Ada Quill",
                    "category": "people",
                    "position": "PhD student",
                    "status": "alumni",
                },
                "/people/ada",
            )
        ]
    )
    assert (person.alumni, person.position, person.group) == (True, "PhD student", "")


def test_native_names_in_brackets():
    (person,) = people_from_documents([("_people/w.md", {"title": "Wang Jingjing (王晶晶)"}, "")])
    assert (person.name.family, person.name.given, person.name.native) == ("Wang", "Jingjing", "王晶晶")


def test_a_role_that_is_a_key_leaves_the_word_to_another_key():
    person = people_from_documents(
        [("_people/k.md", {"title": "Kaja Tarn", "role": "phd", "job_title": "Doctoral student"}, "/k/")]
    )[0]
    assert (person.role, person.position) == ("phd", "Doctoral student")


def test_profiles_under_urls_of_a_page_whose_type_is_person():
    front_matter = {
        "type": "person",
        "name": "Ada Quill",
        "urls": {
            "personal_website": "https://quill.example.org/",
            "institutional_website": "https://uni.example.org/quill",
            "github": "https://github.com/adaquill",
            "youtube": "",
        },
    }
    page = extract_page("", path="site/_directory/people/ada-quill/index.md", front_matter=front_matter)
    assert {(link.platform, link.url) for link in page.links} == {
        ("website", "https://quill.example.org/"),
        ("website", "https://uni.example.org/quill"),
        ("github", "https://github.com/adaquill"),
    }


def test_profiles_in_a_sidebar_of_labels():
    front_matter = {
        "layout": "person",
        "name": "Ada Quill",
        "sidebar": [
            {"title": "Position", "text": "Researcher"},
            {"label": "Email", "icon": "fas fa-envelope-square", "url": "mailto:ada.quill@example.org"},
        ],
    }
    page = extract_page("", path="_team/ada.md", front_matter=front_matter)
    assert [(link.platform, link.url) for link in page.links] == [("email", "mailto:ada.quill@example.org")]


MENU = (
    '<nav><ul><li><a href="index.html">Home</a></li>'
    '<li><a href="https://scholar.google.com/citations?user=abcDEF12AAAJ">Google Scholar</a></li>'
    '<li><a href="https://github.com/adaquill">GitHub</a></li></ul></nav>'
)


def test_a_page_headed_by_a_name_is_that_persons_where_a_profile_bears_it():
    page = extract_page(
        f"{MENU}<h3>Dr Ada Quill (Ада Квил)</h3><p>I watch birds.</p>", path="index.html", front_matter={}
    )
    assert {link.platform for link in page.links} == {"scholar", "github"}
    titled = extract_page(MENU, path="card.html", front_matter={"title": "Ada Quill · Contact Card"})
    assert {link.platform for link in titled.links} == {"scholar", "github"}


def test_a_page_headed_by_a_name_that_no_profile_bears_is_nobodys():
    page = extract_page(f"{MENU}<h3>Marsh Birds</h3><p>They sing.</p>", path="index.html", front_matter={})
    assert page.links == ()


def test_an_address_is_canonical_and_kept_as_the_site_writes_it():
    written = "http://scholar.google.ca/citations?hl=en&user=x9OwAAAJ&oi=ao"
    link = profile_from_url(written)
    assert (link.url, link.written) == ("https://scholar.google.com/citations?user=x9OwAAAJ", written)
    assert link == profile_from_url(link.url)
    assert profile_from_url(link.url).written == ""
    assert profile_from_url("mailto:ada@shore.example?subject=Hi").written == ""
    (person,) = people_from_data("people", [{"name": "Ada Quill", "google_scholar": written}])
    assert [view.url for view in member_of(person).links] == [written]


def test_what_somebody_is_has_no_markup():
    fields = {"name": "Ada Quill", "position": "Professor of [Mud](/mud), <br/>**Bog** University<br>"}
    person = person_from_fields(fields | {"affiliation": "[Fen](https://fen.example) & Co"}, Place("_data/members.yml"))
    assert (person.position, person.affiliation) == ("Professor of Mud, Bog University", "Fen & Co")


@pytest.mark.parametrize(
    ("fields", "position"),
    [
        ({"name": "Ada Quill", "title": "PhD student in peat"}, "PhD student in peat"),
        ({"name": "Ada Quill", "title": "Professor of Bogs", "role": "pi"}, "Professor of Bogs"),
        ({"name": "Ada Quill", "title": "Prof. Dr."}, ""),
        ({"name": "Ada Quill", "title": "Ada Quill's page"}, ""),
        ({"title": "Ada Quill"}, ""),
    ],
)
def test_a_title_beside_a_name_may_say_what_somebody_is(fields, position):
    (person,) = people_from_data("people", [fields])
    assert (str(person.name), person.position) == ("Ada Quill", position)


def test_keys_of_a_spreadsheet():
    rows = [
        {
            "Name": "Ada Quill",
            "Role": "Ph.D. Student",
            "Start Year": "2019",
            "Email": "ada@bogs.example",
            "ResearchArea": "Peat",
        },
        {"Name": None, "Role": None},
        {"name": None, "engName": "Bo Reed", "jobtitle": "Professor"},
    ]
    ada, bo = people_from_data("members", rows)
    assert (ada.position, str(ada.started), ada.email, ada.topics) == (
        "Ph.D. Student",
        "2019",
        "ada@bogs.example",
        ("Peat",),
    )
    assert (str(bo.name), bo.role) == ("Bo Reed", "professor")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("pubmed", "https://www.ncbi.nlm.nih.gov/pubmed/?term=john+snow"),
        ("researchgate", "https://www.researchgate.net/profile/yourprofile"),
        ("bluesky", "bsky.app"),
    ],
)
def test_what_a_template_sets_in_a_profile_s_place_is_none(key, value):
    assert profile_from_value(key, value) is None


def test_a_site_without_a_title_bears_its_owner_s_name():
    owner = owner_of_site({"title": "blank", "first_name": "Ada", "middle_name": None, "last_name": "Quill"})
    assert str(owner.name) == "Ada Quill"
    assert owner_of_site({"title": "blank", "first_name": "Marsh", "last_name": "Lab"}) is None


@pytest.mark.parametrize("key", ["photo", "profile_pic", "profile_picture", "pic", "image_path", "photo_url"])
def test_a_portrait_under_the_keys_that_labs_write(key):
    [person] = people_from_data("people", [{"name": "Ada Quill", key: "/images/ada.jpg"}], "_data/people.yml")
    assert person.image == "/images/ada.jpg"
    assert key not in person.extra


def test_an_address_without_its_scheme_is_a_profile():
    found = links_from_fields({"name": "Ada Quill", "url": "linkedin.com/in/ada-quill", "link": "papers/marsh.html"})
    assert [(link.platform, link.url) for link in found] == [("linkedin", "https://www.linkedin.com/in/ada-quill")]


@pytest.mark.parametrize(
    "fields",
    [
        {"name": "Ada", "lastname": "Quill"},
        {"firstname": "Ada", "lastname": "Quill"},
        {"name": "Ada Quill", "lastname": "Quill"},
    ],
)
def test_a_family_name_of_its_own(fields):
    person = person_from_fields(fields, Place("_data/members.yml"))
    assert (str(person.name), person.slug) == ("Ada Quill", "ada-quill")


def test_a_nickname_in_quotation_marks_is_a_name_too():
    person = person_from_fields({"name": 'Adelaide "Ada" Quill', "alias": "A. Reed"}, Place("_data/members.yml"))
    assert person.aliases == ("Ada Quill", "A. Reed")


def test_a_group_is_nobody():
    printed = [
        "Robotics Group", "Alumni", "Former PhD Students", "The Marsh Lab", "Ehemalige Mitglieder", "Estudiantes de doctorado", "Équipe",
        "Ada Quill", "Alex Staff", "Jo Fellows", "Maria Faculty", "Barbara Group-Smith", "Ancien Moreau",
    ]  # fmt: skip
    people = people_from_data("people", [{"name": name, "image": "/a.jpg"} for name in printed])
    assert [str(person.name) for person in people] == printed[7:]
    assert people_from_data("people", [{"name": "Ada Lab", "orcid": "0000-0002-1825-0097"}])


@pytest.mark.parametrize(
    ("more", "gone"),
    [({"job-type": "past"}, True), ({"alum": True}, True), ({"job-type": "current"}, False), ({"alum": False}, False)],
)
def test_a_job_and_whether_it_is_over(more, gone):
    (person,) = people_from_documents([("_members/k.md", {"title": "Kaja Tarn", "job": "Postdoc", **more}, "/k/")])
    assert (person.position, person.role, person.alumni) == ("Postdoc", "postdoc", gone)

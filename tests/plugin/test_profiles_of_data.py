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


def test_what_stands_in_the_profile_of_a_member_is_read(build):
    head = "---\nlayout: about\ntitle: {}\n{}\n---\nReads mud.\n"
    within = "profile:\n  name: Ada Quill\n  image: ada.svg\n  position: PhD student\n  email: ada@fen.example"
    others = {
        "Bo Reed": "[x, y]",
        "Cy Fen": "{name: {first: C}, image: [x]}",
        "Di Marsh": "{name: [Di]}",
        "Ed Mud": "/ed/",
    }
    built = build(
        {
            "_config.yml": "title: Fen Lab\ncollections: {team_members: {output: true}}\n",
            "index.md": "---\ntitle: Home\n---\nHello.",
            "assets/img/ada.svg": "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9'/></svg>",
            "_team_members/ada.md": head.format("A quiet page", within),
            **{
                f"_team_members/{number}.md": head.format(name, f"position: Postdoc\nprofile: {profile}")
                for number, (name, profile) in enumerate(others.items())
            },
        }
    )
    people = {str(person.name): person for person in built.build.graph.people}
    assert people.keys() == {"Ada Quill", *others}
    ada = people["Ada Quill"]
    assert (ada.position, ada.email, ada.image.rsplit("/", 1)[-1]) == ("PhD student", "ada@fen.example", "ada.svg")

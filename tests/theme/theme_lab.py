"""An invented lab in the shapes that docs/architecture.md promises to templates, of any size and as hostile as wanted."""

import datetime as dt
from types import SimpleNamespace

from markupsafe import Markup

HOSTILE = """<marquee>&"'</marquee>{{ 7*7 }}"""


class Record(SimpleNamespace):
    """A record whose absent fields are empty, as the promise has it."""

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)

    def __repr__(self):  # records name each other: a failing test would print for minutes
        return f"Record({self.name or self.title or self.slug or ''!r})"


PEOPLE = (
    # name, role, topics, picture, native
    ("Marit Sandvær", "pi", ("Bedforms", "Tides"), "marit-sandvaer", ""),
    ("Yuki Isogai", "postdoc", ("Tides", "Software"), "yuki-isogai", "磯貝 夕紀"),
    ("Tomás Ribeira do Mar", "postdoc", ("Channel networks",), "tomas-ribeira-do-mar", ""),
    ("Anneke van der Duin", "postdoc", ("Living shores",), "anneke-van-der-duin", ""),
    ("Leila al-Shatii", "postdoc", ("Tides and archives",), "leila-al-shatii", "ليلى الشاطئي"),
    ("Xi Chao", "phd", ("Ripple defects",), "xi-chao", "潮 汐"),
    ("Kalliopi Ammoudou", "phd", ("Mussel beds",), "kalliopi-ammoudou", "Καλλιόπη Αμμουδού"),
    ("Pavel Mělník", "phd", ("Cusps",), "pavel-melnik", ""),
    ("Dunja Plićina", "phd", ("Bedforms", "Flume"), "", ""),
    ("Kwabena Lagune", "phd", ("Lagoons",), "kwabena-lagune", ""),
    ("Beck Fathom", "staff", ("Flume, everything wet",), "beck-fathom", ""),
    ("Signe Havbund", "staff", ("Data, maps",), "", ""),
    ("Hollis Saltry", "staff", ("Everything else",), "hollis-saltry", ""),
)
ALUMNI = (
    ("Elspeth Tarn", "Doctoral student", "2017–2021", "Assistant professor, Lower Ebb Institute of Technology"),
    ("Noémi Sziget", "Doctoral student", "2020–2024", "Postdoc, Observatory of the Low Countries"),
    ("Mateo Orilla", "Postdoc", "2018–2021", "Research scientist, Harbour Board of Hollin"),
    ("Gudrun Flodmål", "Research engineer", "2016–2020", "Founder, Slack Water Instruments"),
)
TITLES = (
    ("Ripples remember the storm before last", "Littoral Letters", "journal", "14(3), 201–219", "ripple-memory"),
    ("Branched flow of ocean swell over a rough shelf", "Physical Letters on Pattern", "journal", "9, 024011", "branched-swell"),
    ("The smallest mind that can draw a labyrinth", "arXiv", "preprint", "2611.01111", "mussel-cursive"),
    ("Every delta has a twin: paired statistics of forty river mouths", "Journal of Bedform Dynamics", "journal", "48(9), 2114–2131", "delta-twins"),
    ("gradtide: tides that differentiate", "Proc. Workshop on Inverse Problems", "conference", "45–53", ""),
    ("Three centuries of high water from harbour ledgers", "Annals of Tides", "journal", "12, 88–104", "ledgers"),
    ("Stripes under stress", "Littoral Letters", "journal", "11(1), 3–19", "stripes-stress"),
    ("Polite creeks: competition and courtesy in tidal networks", "Proc. Conference on Coastal Patterns", "conference", "77–86", "polite-creeks"),
    ("How cusps choose their spacing", "arXiv", "preprint", "2503.00417", "cusps"),
    ("A clock made of mistakes: dating bedforms by their defects", "Journal of Bedform Dynamics", "journal", "44(2), 310–329", "defect-clock"),
    ("Deltas forget", "University of Skarnmouth", "thesis", "", "forgetful-deltas"),
    ("ripplewise, a toolbox for pattern defects", "Journal of Honest Software", "software", "8(91), 5120", ""),
)  # fmt: skip
ABSTRACT = (
    "A sand ripple field is rebuilt by every storm, and is usually taken to record only the last one. In 212 flume runs "
    "and six winters on Marrow Sands we find that the defects of the pattern outlive a storm by a factor of seven."
)
LABELS = {"journal": "Journal article", "conference": "Conference paper", "preprint": "Preprint", "thesis": "Thesis"}
ROLES = {"pi": "Principal investigator", "postdoc": "Postdoctoral researchers", "phd": "Doctoral students", "staff": "Scientific staff"}  # fmt: skip
ONE = {"pi": "Professor of Littoral Patterns", "postdoc": "Postdoctoral researcher", "phd": "Doctoral student", "staff": "Scientific staff"}  # fmt: skip


def slugify(name):
    return "".join(c if c.isalnum() else "-" for c in name.lower())


def person(name, role="phd", topics=(), image="", native="", **more):
    slug = slugify(name)
    given, _, family = name.partition(" ")
    values = {
        "slug": slug, "name": name, "native_name": native, "given": given, "family": family,
        "initials": given[:1] + family.split(" ")[-1][:1], "pronouns": "she/her" if image else "", "role": role,
        "role_label": ONE.get(role, role), "group": role, "position": ONE.get(role, ""),
        "statement": f"{given} asks how much of a storm a beach remembers, and for how long it would rather not.",
        "affiliation": "University of Skarnmouth", "email": f"{given.lower()}@strandline.example",
        "orcid": "0000-0000-0001-1114", "image": f"/assets/img/people/{image}.webp" if image else "",
        "url": f"/people/{slug}/",
        "links": [
            Record(platform="email", label="Email", url=f"mailto:{given.lower()}@strandline.example", icon="email"),
            Record(platform="orcid", label="ORCID", url="https://orcid.org/0000-0000-0001-1114", icon="orcid", me=True),
            Record(platform="scholar", label="Scholar", url="https://scholar.example/x", icon="scholar", me=True),
            Record(platform="github", label="GitHub", url="https://github.com/strandline-example", icon="github", me=True),
            Record(platform="cv", label="CV", url="/assets/pdf/isogai-cv.pdf", icon="cv"),
        ],
        "topics": list(topics), "years": "since 2022", "alumni": False, "now": "",
        "bio_html": f"<p>{given}’s models run backwards. Give one a tide it got wrong and it returns the piece of sea floor "
        "that would have made it right; about one time in four there turns out to be a wreck there.</p>"
        "<p>She leads <a href='/projects/slow-tide/'>Slow tide</a> and teaches <em>Water, Badly Measured</em>.</p>",
        "publications": [], "coauthors": [], "projects": [], "news": [], "page": None, "extra": {}, "jsonld": {"@type": "Person", "name": name},
    }  # fmt: skip
    return Record(**(values | more))


def author(member=None, name="", **more):
    if member:
        short = f"{member.given[:1]}. {member.family}"
        return Record(name=member.name, short=short, url=member.url, member=True, slug=member.slug, **more)
    initial, _, family = name.partition(" ")
    return Record(name=name, short=f"{initial[:1]}. {family}", url="", member=False, slug="", **more)


def entry(number, people, year, row, **more):
    title, venue, kind, detail, image = row
    members = [people[(number + k) % len(people)] for k in range(2 + number % 2)] if people else []
    key = f"{(members[0].family if members else 'nn').split(' ')[-1].lower()}{year}{number}"
    authors = [author(m) for m in members[:1]] + [author(name="Vidar Bregott")] + [author(m) for m in members[1:]]
    bibtex = f"@article{{{key},\n  title   = {{{title}}},\n  journal = {{{venue}}},\n  year    = {{{year}}}\n}}"
    links = [("pdf", "PDF", "/assets/pdf/x.pdf"), ("doi", "DOI", "https://doi.org/10.5555/ll.2026.201")]
    links += [("code", "Code", "https://github.com/strandline-example")] if number % 2 else []
    links += [("data", "Data", "https://data.strandline.example/")] if number % 3 == 0 else []
    values = {
        "id": key, "slug": key, "url": f"/publications/{key}/", "type": "article-journal", "type_label": LABELS.get(kind, kind.title()),
        "kind": kind, "genre": "", "title": title, "authors": authors, "et_al": False, "year": year, "date": f"{year}-10", "status": "",
        "venue": venue, "venue_short": "", "volume": "14", "issue": "3", "pages": "201–219", "publisher": "", "doi": "10.5555/ll.2026.201",
        "award": "Editors’ choice" if number % 9 == 0 else "", "image": f"/assets/img/publication_preview/{image}.webp" if image else "",
        "abstract": ABSTRACT, "note": "", "links": [Record(kind=k, label=n, url=u, icon=k) for k, n, u in links],
        "tags": [("Bedforms", "Channel networks", "Living shores", "Tides", "Software")[number % 5]], "selected": number < 3,
        "preprint": kind == "preprint", "members": members, "place": "", "detail": detail, "related": [],
        "citation": f"{members[0].name if members else 'N. N.'} et al. ({year}). {title}. {venue}, {detail}.", "bibtex": bibtex,
        "ris": f"TY  - JOUR\nTI  - {title}\nPY  - {year}\nER  -", "csl_json": "{}", "jsonld": {"@type": "ScholarlyArticle", "name": title},
        "citation_tags": [("citation_title", title), ("citation_year", str(year))],
    }  # fmt: skip
    return Record(**(values | more))


def item(title, date, url, **more):
    values = {
        "title": title, "date": date, "url": url, "content": "<p>Text.</p>", "summary": "<p>A short summary of it.</p>", "extra": {},
        "lang": "en", "kind": "post", "tags": [], "authors": [], "image": "", "subtitle": "", "status": "published",
    }  # fmt: skip
    return Record(**(values | more))


def lab(people=PEOPLE, papers=60, alumni=ALUMNI, empty=False):
    """The whole of ``context["academic"]``: Strandline, with `papers` papers over some years."""
    members = [person(*row) for row in people]
    for index, (name, position, years, now) in enumerate(alumni):
        members.append(
            person(
                name,
                role="phd",
                position=position,
                years=years,
                now=now,
                alumni=True,
                url="" if index else f"/people/{slugify(name)}/",
            )
        )
    current = [m for m in members if not m.alumni]
    entries = [entry(n, current, 2026 - n * 11 // max(papers, 1), TITLES[n % len(TITLES)]) for n in range(papers)]
    for member in members:
        member.publications = [e for e in entries if member in e.members][:14]
        others = [m for m in current if m is not member][:5]
        member.coauthors = [Record(member=m, count=11 - 2 * k) for k, m in enumerate(others)]
    for e in entries:
        e.related = [o for o in entries if o is not e][:3]
    years = []
    for year in sorted({e.year for e in entries}, reverse=True):
        those = [e for e in entries if e.year == year]
        years.append(Record(year=year, label=str(year), count=len(those), publications=those))
    kinds = ("journal", "conference", "preprint", "thesis", "other")
    bars = []
    for year in reversed(years):
        counts = {
            k: sum(e.kind == k or (k == "other" and e.kind not in kinds) for e in year.publications) for k in kinds
        }
        bars.append(Record(year=year.year, total=year.count, kinds=counts))
    groups = [
        Record(key=k, label=label, people=[m for m in current if m.role == k], alumni=False)
        for k, label in ROLES.items()
    ]
    groups.append(Record(key="alumni", label="Alumni", people=[m for m in members if m.alumni], alumni=True))
    day = dt.datetime
    news = [
        item("An editors’ choice for <em>Ripples remember</em>", day(2026, 11, 12), "/news/2026/editors-choice/"),
        item("Two doctoral positions open, for a start in spring", day(2026, 11, 3), "/news/2026/two-doctoral-positions/"),
        item("Swell branches like lightning", day(2026, 10, 16), "/news/2026/swell-branches-like-lightning/"),
        item("Pavel Mělník arrives, with a kite", day(2026, 9, 21), "/news/2026/pavel-arrives/"),
        item("Version 2 of <em>ripplewise</em>, with every defect tested against its twin", day(2025, 4, 20), "/news/2025/ripplewise-2/"),
    ]  # fmt: skip
    projects = [
        item("Ripple clock", None, "/projects/ripple-clock/", kind="project", image="/assets/img/projects/ripple-clock.webp", subtitle="Dating a storm by the mistakes it left."),
        item("Every delta, twice", None, "/projects/every-delta-twice/", kind="project", image="/assets/img/projects/every-delta-twice.webp", subtitle="Forty river mouths, each with a twin grown in a tank."),
        item("Mussel lines", None, "/projects/mussel-lines/", kind="project", image="/assets/img/projects/mussel-lines.webp", subtitle="How small a mind can draw a labyrinth."),
        item("Slow tide", None, "/projects/slow-tide/", kind="project", image="/assets/img/projects/slow-tide.webp", subtitle="Three centuries of high water."),
    ]  # fmt: skip
    for member in members[:3]:
        member.projects = projects[:2]
        member.news = news[:2]
    for project in projects:
        project.members, project.papers = current[:4], entries[:2]
        project.status, project.years, project.funding, project.category = (
            "active",
            "2024–2028",
            "The Halcyon Tide Trust",
            "Bedforms",
        )
    home = Record(
        regions=["mission", "hero", "areas", "selected", "news", "people", "call", "funders"],
        headline_html=Markup("We read the patterns that water leaves in <em>sand</em>, and ask how much of the <em>weather</em> they remember."),
        hero=Record(image="/assets/img/hero.webp", alt="A fan of pale rays splitting over an uneven sea floor.", caption_html="<b>Figure 1.</b> Forty thousand swell rays crossing the Skarn shelf.", url="/news/2026/swell-branches-like-lightning/"),
        areas=[
            Record(title="Bedforms", text="Ripples, dunes and cusps, timed by their mistakes. Every defect in the pattern is a date.", image="/assets/img/areas/bedforms.webp", url="/projects/ripple-clock/"),
            Record(title="Channel networks", text="Deltas and tidal creeks, drawn twice, once by satellites and once by walnut shell.", image="/assets/img/areas/networks.webp", url="/projects/every-delta-twice/"),
            Record(title="Living shores", text="Mussels, cordgrass and biofilm as engineers. The stripes are the contract.", image="/assets/img/areas/living.webp", url="/projects/mussel-lines/"),
            Record(title="Tides and memory", text="Three centuries of high water from harbour ledgers, with an error bar on every clerk.", image="/assets/img/areas/memory.webp", url="/projects/slow-tide/"),
        ],
        call=Record(text="Two doctoral positions are open for people who are as happy in waders as with a Fourier transform.", detail="Apply by 15 January 2027. You will have a flume, a cluster, and a supervisor who reads drafts.", links=[Record(label="Read the call", url="/join/"), Record(label="Write to us", url="mailto:office@strandline.example")]),
        funders=[Record(name="Skarn Research Council"), Record(name="The Halcyon Tide Trust"), Record(name="Fonds des Estrans")],
    )  # fmt: skip

    def facet(key, label, pairs):
        return Record(key=key, label=label, values=[Record(value=v, label=n, count=c) for v, n, c in pairs if c])

    facets = [
        facet("type", "Type", [(k, LABELS.get(k, k.title()).split(" ")[0], sum(e.kind == k for e in entries)) for k in (*kinds, "software")]),
        facet("topic", "Topic", [(t, t, sum(t in e.tags for e in entries)) for t in ("Bedforms", "Channel networks", "Living shores", "Tides", "Software")]),
        facet("member", "Member", [(m.slug, m.name, len(m.publications)) for m in current]),
    ]  # fmt: skip
    navigation = [
        ("Research", "/projects/"),
        ("People", "/people/"),
        ("Publications", "/publications/"),
        ("News", "/news/"),
        ("Join us", "/join/"),
    ]
    talks = [
        item(
            "What a beach remembers",
            dt.datetime(2026, 6, 14),
            "/talks/keynote/",
            kind="talk",
            extra={"event": "IWCP", "location": "Port Lumen"},
            event="IWCP",
            location="Port Lumen",
        )
    ]
    teaching = [
        item(
            "Water, badly measured",
            None,
            "/teaching/water/",
            kind="teaching",
            term="Spring 2026",
            level="Master’s",
            subtitle="Second-year course",
        )
    ]
    software = [
        item(
            "ripplewise",
            None,
            "/software/ripplewise/",
            kind="software",
            subtitle="A toolbox for pattern defects.",
            repository="https://github.com/strandline-example/ripplewise",
        )
    ]
    positions = [
        item(
            "Doctoral position: ripple clocks",
            dt.datetime(2026, 11, 3),
            "/join/phd/",
            kind="positions",
            deadline="15 January 2027",
            level="Doctoral",
        )
    ]
    academic = Record(
        people=members, current=current, alumni=[m for m in members if m.alumni], groups=groups, publications=entries, years=years,
        selected=[e for e in entries if e.selected], facets=facets, chart=Record(years=bars, max=max((b.total for b in bars), default=0), total=len(entries)),
        projects=projects, news=news, talks=talks, teaching=teaching, software=software, positions=positions, home=home,
        navigation=[Record(title=t, url=u, current=False) for t, u in navigation],
        exports=Record(bibtex="/publications.bib", csl_json="/publications.json", ris="/publications.ris", feed="/feed.xml", search="/search/", people="/people/", publications="/publications/", news="/news/", projects="/projects/"),
    )  # fmt: skip
    if empty:
        for key in vars(academic):
            if isinstance(getattr(academic, key), list):
                setattr(academic, key, [])
        academic.home, academic.chart = Record(), None
        academic.exports = Record()
    return academic


def spoil(value, seen=None):
    """Put <>&"' into every text field, in place; URLs and safe HTML stay."""
    seen = set() if seen is None else seen
    if id(value) in seen:
        return value
    seen.add(id(value))
    if isinstance(value, Record):
        for key, inner in vars(value).items():
            if isinstance(inner, str) and inner and not key.endswith("_html") and key not in KEPT:
                setattr(value, key, inner + HOSTILE)
            elif key not in KEPT:
                spoil(inner, seen)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            if isinstance(inner, str):
                value[index] = inner + HOSTILE
            else:
                spoil(inner, seen)
    return value


KEPT = {
    "url",
    "image",
    "content",
    "summary",
    "icon",
    "platform",
    "kind",
    "key",
    "slug",
    "id",
    "lang",
    "date",
    "role",
    "value",
}

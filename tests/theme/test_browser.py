"""The theme in headless Chromium: what it asks for, how it reads, and what its script does."""

import subprocess

import pytest
from theme_browser import LATE, package
from theme_harness import write
from theme_lab import PEOPLE

pytestmark = pytest.mark.browser

KINDS = [
    "home",
    "people",
    "person",
    "publications",
    "publication",
    "post",
    "news",
    "project",
    "page",
    "gallery",
    "search",
    "kitchen_sink",
    "404",
    "tags",
]

STATES = ("home", "publications")  # looked at in all four ways; the others share their colours


def test_no_other_host_no_complaint_no_sideways_scroll(page, url, folder):
    for path in sorted(folder.glob("*.html")):
        if path.stem == "raw":
            continue
        page.size(1280)
        page.go(f"{url}/{path.name}").settle()
        assert [u for u in page.requests() if not u.startswith(url)] == [], path.name
        assert page.complaints() == [], path.name
        for width in (1280, 768, 360, 320):
            page.size(width)
            assert page.eval("document.documentElement.scrollWidth") <= width, (path.name, width)


SHIFT = "new Promise(done => { let sum = 0; new PerformanceObserver(l => { for (const e of l.getEntries()) sum += e.value; }).observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(sum), 200); })"


@pytest.mark.parametrize("seconds", [0, 0.1, 0.4], ids=["at once", "late", "too late"])
def test_no_layout_shift_whenever_the_type_comes(page, url, seconds, monkeypatch):
    monkeypatch.setitem(LATE, ".woff2", seconds)
    for kind in ("home", "people", "person", "publications", "publication", "post"):
        for width in (1280, 360):
            page.size(width)
            page.call("Network.clearBrowserCache")
            page.go(f"{url}/{kind}.html").settle()
            assert page.eval(SHIFT) < 0.001, (kind, width)


def test_axe_finds_nothing_in_light_and_dark_wide_and_narrow(page, url):
    axe = package("axe-core/axe.min.js").read_text()
    ask = "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v => [v.id, v.nodes.slice(0, 3).map(n => n.target.join(' '))]))"
    for kind in KINDS:
        for width, dark in (
            ((1280, False), (360, True))
            if kind not in STATES
            else ((1280, False), (1280, True), (360, False), (360, True))
        ):
            page.size(width, dark=dark)
            page.go(f"{url}/{kind}.html").settle()
            page.eval(axe)
            assert page.eval(ask) == [], (kind, width, dark)


def test_nu_html_checker_finds_no_error(folder):
    jar = package("vnu-jar/build/dist/vnu.jar")
    pages = [str(p) for p in sorted(folder.glob("*.html")) if p.stem != "raw"]
    answer = subprocess.run(
        ["java", "-jar", str(jar), "--errors-only", *pages], capture_output=True, text=True, check=False
    )
    assert answer.stderr == ""


def test_everything_reads_and_folds_without_a_script(page, url):
    page.script(False)
    page.go(f"{url}/publications.html")
    assert len(page.call("DOM.getDocument", depth=0)) == 1
    tree = page.call("Accessibility.getFullAXTree")["nodes"]
    names = {node.get("name", {}).get("value") for node in tree}
    assert "Ripples remember the storm before last" in names
    assert "Abstract" in names
    assert "Search publications" not in names
    assert not any((name or "").startswith("Copy") for name in names)


def test_copy_puts_the_reference_on_the_clipboard(page, url):
    page.call("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"], origin=url)
    page.go(f"{url}/publication.html")
    page.call("Page.bringToFront")
    for what, start in (("bibtex", "@article{"), ("ris", "TY  - JOUR"), ("citation", "Marit Sandvær et al. (2026)")):
        page.eval(f"document.querySelector('.cite [data-copy={what}]').click(); new Promise(r => setTimeout(r, 60))")
        assert page.eval("navigator.clipboard.readText()").startswith(start), what
    assert page.eval("document.querySelector('.cite [data-copy=bibtex]').textContent") == "Copied"


def test_folds_open_below_the_whole_row(page, url):
    page.go(f"{url}/publications.html")
    page.eval("document.querySelectorAll('.entry .fold')[1].open = true")
    box = page.eval("(r => [r.left, r.top])(document.querySelectorAll('.entry .fold-body')[1].getBoundingClientRect())")
    row = page.eval("(r => [r.left, r.bottom])(document.querySelector('.entry .actions > a').getBoundingClientRect())")
    assert box[0] == row[0]
    assert box[1] >= row[1] - 1
    assert page.eval("document.querySelectorAll('.entry .fold summary')[0].checkVisibility()")


def test_colour_switch_turns_every_colour_and_is_remembered(page, url):
    page.go(f"{url}/home.html")
    page.eval("localStorage.clear()")
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    assert page.eval(paper) == "rgb(252, 252, 250)"
    page.eval("document.querySelector('.scheme').click(); document.querySelector('.scheme').click()")
    assert page.eval("document.querySelector('.scheme').textContent.trim()") == "Colours: dark"
    assert page.eval(paper) == "rgb(18, 22, 21)"
    assert "brightness" in page.eval("getComputedStyle(document.querySelector('.face img')).filter")
    page.go(f"{url}/people.html")
    assert page.eval(paper) == "rgb(18, 22, 21)"
    page.size(1280, dark=True)
    page.eval("document.querySelector('.scheme').click()")
    assert page.eval(paper) == "rgb(18, 22, 21)"
    page.eval("document.querySelector('.scheme').click()")
    assert page.eval(paper) == "rgb(252, 252, 250)"
    assert page.eval("getComputedStyle(document.querySelector('.face img')).filter") == "none"
    page.eval("localStorage.clear()")


def test_keyboard_reaches_things_in_order_and_shows_where_it_is(page, url):
    page.go(f"{url}/publications.html")
    seen = []
    for _ in range(9):
        page.call("Input.dispatchKeyEvent", type="keyDown", key="Tab", code="Tab", windowsVirtualKeyCode=9)
        page.call("Input.dispatchKeyEvent", type="keyUp", key="Tab", code="Tab", windowsVirtualKeyCode=9)
        seen.append(page.eval("(e => e.innerText.trim() || e.ariaLabel)(document.activeElement)"))
        assert page.eval(
            "(s => s.outlineStyle !== 'none' || document.activeElement.matches('input'))(getComputedStyle(document.activeElement))"
        )
    assert seen[:3] == ["Skip to content", "Strandline", "Research"]
    assert seen[7] == "Search"
    assert seen[8] == "Search publications"


def test_menu_folds_on_a_narrow_page_and_closes_by_escape(page, url):
    page.size(360)
    page.go(f"{url}/home.html")
    assert not page.eval("document.querySelector('.site-nav').checkVisibility()")
    page.eval("document.querySelector('.site-menu summary').click()")
    assert page.eval("document.querySelector('.menu-panel a').checkVisibility()")
    page.call("Input.dispatchKeyEvent", type="keyDown", key="Escape", code="Escape", windowsVirtualKeyCode=27)
    assert not page.eval("document.querySelector('.site-menu').open")


def test_a_leader_without_a_picture_is_no_wall(page, url):
    for width in (1280, 320):
        page.size(width)
        page.go(f"{url}/people.html")
        page.eval("document.querySelector('.leader .face').innerHTML = '<span class=monogram>AQ</span>'")
        assert page.eval("document.querySelector('.leader .face').clientWidth") < 160


def test_a_stacked_row_of_a_table_ends_without_a_mark(page, url):
    page.size(320, mobile=True)
    page.go(f"{url}/people.html")
    page.eval("document.querySelector('.is-stacked tbody td:last-child').replaceChildren()")
    marks = "[...document.querySelectorAll('.is-stacked tbody tr:first-child td')].map(e => [!e.firstChild, getComputedStyle(e, '::before').content])"
    assert page.eval(marks) == [[False, "none"], [False, '" · "'], [True, "none"]]
    assert page.eval("getComputedStyle(document.querySelector('.is-stacked td'), '::after').content") == "none"


def test_a_long_topic_breaks_in_its_chip(page, url):
    page.size(320, mobile=True)
    page.go(f"{url}/publications.html")
    page.eval("[...document.querySelectorAll('.chip')].at(-1).firstChild.data = 'Wattenschlickforschung'.repeat(3)")
    assert page.eval("document.documentElement.scrollWidth") == 320


def test_people_can_be_filtered_by_topic(page, url):
    page.go(f"{url}/people.html?topic=Tides")
    shown = "[...document.querySelectorAll('[data-role]')].filter(e => e.checkVisibility()).length"
    everyone = len(PEOPLE) + 4
    assert page.eval(shown) == 2
    page.eval("document.querySelector('.people-filters .chip')?.click()")
    assert page.eval(shown) == everyone


def test_embed_asks_another_host_only_after_a_click(page, url):
    page.go(f"{url}/page.html")
    assert not any("video.example" in u for u in page.requests())
    page.eval("document.querySelector('.embed a').click()")
    assert page.eval("document.querySelector('.embed iframe').src") == "https://video.example/embed/1"
    assert page.eval("document.querySelector('.embed iframe').title").startswith("Play the video")


def test_a_button_with_an_icon_has_no_second_arrow(page, url, folder):
    write(folder / "arrows", only=("404",))
    page.go(f"{url}/arrows/404.html")
    plain, drawn = page.eval(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<a class=button href=/>A</a>"
        "<a class=button href=/><svg></svg>B</a>'),"
        "[...document.querySelectorAll('a.button')].map(a => getComputedStyle(a, '::after').content).slice(-2)"
    )
    assert (plain, drawn) == ('"→"', "none")


def test_what_is_far_below_is_laid_out_when_there_is_time(page, url):
    page.go(f"{url}/person.html")
    far = "[...document.querySelectorAll('.entries > .entry')]"
    page.until(f"{far}.length > 5 && {far}.every(node => getComputedStyle(node).contentVisibility === 'visible')")
    page.script(on=False)
    page.go(f"{url}/person.html")
    assert page.eval(f"{far}.every(node => getComputedStyle(node).contentVisibility === 'visible')")


def test_what_scrolls_sideways_takes_the_keyboard(page, url, folder):
    html = (folder / "plain.html").read_text().replace("One paragraph", "<pre>" + "wide " * 200 + "</pre>")
    (folder / "scroll").mkdir(exist_ok=True)
    (folder / "scroll" / "wide.html").write_text(html)
    page.go(f"{url}/scroll/wide.html").settle()
    assert page.eval("document.querySelector('.prose pre').tabIndex") == 0


DARK = "rgb(18, 22, 21)"

PAPER = "getComputedStyle(document.documentElement).backgroundColor"


def test_browsers_without_light_dark_follow_the_system_and_the_switch(page, url, folder):
    write(folder / "old", only=("home",))
    sheet = folder / "old" / "theme" / "css" / "site.css"
    sheet.write_text(sheet.read_text().replace("light-dark(", "not-yet-known("))
    (folder / "old" / "home.html").write_text(
        (folder / "old" / "home.html").read_text().replace("/theme/css/", "theme/css/")
    )
    for dark, chosen, dark_paper in (
        (False, "", False),
        (True, "", True),
        (True, "light", False),
        (False, "dark", True),
    ):
        page.size(1280, dark=dark)
        page.go(f"{url}/old/home.html")
        page.eval(f"document.documentElement.dataset.scheme = '{chosen}'" if chosen else "0")
        assert (page.eval(PAPER) == DARK) is dark_paper, (dark, chosen)
        ink = page.eval("getComputedStyle(document.body).color")
        assert ink == ("rgb(232, 235, 230)" if dark_paper else "rgb(19, 26, 24)")


def test_a_window_at_200_percent_loses_nothing(page, url):
    page.call("Emulation.setDeviceMetricsOverride", width=640, height=400, deviceScaleFactor=2, mobile=False)
    for kind in (*STATES, "person", "post", "people"):
        page.go(f"{url}/{kind}.html").settle()
        assert page.eval("document.documentElement.scrollWidth") <= 640, kind
        cut = "[...document.querySelectorAll('h1, h2, h3, .authors, .chip')].filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline').map(e => e.textContent.trim())"
        assert page.eval(cut) == [], kind


def test_letters_of_twice_the_size_leave_words_whole(page, url):
    for kind, named in (("people", ".leader h3"), ("person", "h1"), ("publications", "h1")):
        page.go(f"{url}/{kind}.html").settle()
        page.eval("document.documentElement.style.fontSize = '200%'")
        assert page.eval("document.documentElement.scrollWidth") <= 1280, kind
        assert page.eval(f"document.querySelector('{named}').clientWidth") >= 250, kind


def test_reduced_motion_and_forced_colours(page, url):
    page.size(1280, prefers_reduced_motion="reduce")
    page.go(f"{url}/publications.html")
    moving = "[...document.querySelectorAll('*')].filter(e => (s => parseFloat(s.transitionDuration) || s.animationName !== 'none')(getComputedStyle(e))).length"
    assert page.eval(moving) == 0
    page.size(1280, forced_colors="active")
    grounds = page.eval(
        "[...document.querySelectorAll('.facet .chip')].slice(0, 2).map(c => getComputedStyle(c).backgroundColor)"
    )
    assert grounds[0] != grounds[1]
    lines = "[...document.querySelectorAll('.site-nav a')].map(a => getComputedStyle(a).borderBottomColor)"
    colours = page.eval(lines)
    assert (len(set(colours)), min(map(colours.count, colours))) == (2, 1)
    page.go(f"{url}/people.html")
    assert page.eval("getComputedStyle(document.querySelector('.face')).borderStyle") == "solid"
    page.size(1280, prefers_contrast="more")
    page.go(f"{url}/publications.html")
    assert (
        page.eval("new Set([...document.querySelectorAll('.legend rect')].map(r => getComputedStyle(r).fill)).size")
        == 5
    )


def test_print_leaves_out_what_paper_cannot_do(page, url):
    for kind in ("person", "publications"):
        page.size(794, media="print")
        page.go(f"{url}/{kind}.html")
        for part in (".site-bar", ".entry .actions", ".filters", ".site-foot", ".scheme"):
            shown = f"[...document.querySelectorAll('{part}')].filter(e => e.checkVisibility()).length"
            assert page.eval(shown) == 0, (kind, part)
        assert page.eval("[...document.querySelectorAll('.entry-title')].every(e => e.checkVisibility())")
        # Chromium moves a row of a grid to the next page where a table in it would be cut
        flow = "[...document.querySelectorAll('main > .part')].every(e => getComputedStyle(e).display == 'flow-root')"
        assert page.eval(flow)
        assert page.eval("getComputedStyle(document.querySelector('h1')).color") == "rgb(19, 26, 24)"
        headings = "[...document.querySelectorAll('.prose h2')].map(h => parseFloat(getComputedStyle(h).fontSize))"
        assert all(size < 20 for size in page.eval(headings))
        after = "[...document.querySelectorAll('%s')].map(e => getComputedStyle(e, '::after').content)"
        dois = page.eval("[...document.querySelectorAll('.venue[data-doi]')].map(e => e.dataset.doi)")
        assert page.eval(after % ".venue[data-doi]") == [f'" doi:{doi}"' for doi in dois]
        assert dois
        broken = "(name => name.scrollWidth > name.clientWidth || name.offsetHeight > 2 * parseFloat(getComputedStyle(name).lineHeight))"
        assert not page.eval(f"{broken}(document.querySelector('.site-name > span'))")
        downloads = "[...document.querySelectorAll('[download]')].some(e => e.checkVisibility())"
        assert not page.eval(downloads)
        page.size(794, dark=True, media="print")
        assert page.eval("getComputedStyle(document.querySelector('h1')).color") == "rgb(19, 26, 24)"


def test_right_to_left(page, url, folder):
    write(
        folder / "ar",
        only=("home", "person", "publications", "post"),
        settings={"ACADEMIC_DIRECTION": "rtl", "ACADEMIC_FAVICON": "/favicon.svg"},
    )
    for kind in ("home", "person", "publications", "post"):
        for width in (1280, 320):
            page.size(width)
            page.go(f"{url}/ar/{kind}.html").settle()
            assert page.eval("document.documentElement.scrollWidth") <= width, (kind, width)
            assert page.complaints() == []
        assert page.eval("document.documentElement.dir") == "rtl"
    page.size(1280)
    page.go(f"{url}/ar/publications.html")
    axis = "(s => document.querySelector(s).getBoundingClientRect().left)"
    assert page.eval(f"{axis}('.year-side')") > page.eval(f"{axis}('.year-row .entries')")
    bars = page.eval(
        "[...document.querySelectorAll('.chart g rect:first-of-type')].map(r => r.getBoundingClientRect().left)"
    )
    assert bars == sorted(bars, reverse=True)
    assert len(bars) > 2
    places = page.eval(  # numbers and their punctuation keep their own order: "14(3), 201–219"
        "(() => { const box = [...document.querySelectorAll('.venue bdi')].find(b => b.textContent.includes('14(3)')).firstChild;"
        " const at = (n) => { const r = document.createRange(); r.setStart(box, n); r.setEnd(box, n + 1);"
        " return r.getBoundingClientRect().left; }; return [at(0), at(2), at(3)]; })()"
    )
    assert places == sorted(places)
    comma = page.eval(  # of a Latin name: behind it, as it is read here
        "(() => { const text = [...document.querySelectorAll('.authors .name')].filter(n => n.lastChild.data).map(n => n.lastChild)[0];"
        " const range = document.createRange(), end = text.data.length; range.setStart(text, end - 1); range.setEnd(text, end);"
        " return range.getBoundingClientRect().left - text.parentNode.getBoundingClientRect().left; })()"
    )
    assert comma < 2


def test_the_menu_opens_without_a_script(page, url):
    page.script(False)
    page.size(360)
    page.go(f"{url}/home.html")
    nodes = page.call("DOM.getDocument", depth=-1)
    summary = page.call("DOM.querySelector", nodeId=nodes["root"]["nodeId"], selector=".site-menu > summary")["nodeId"]
    box = page.call("DOM.getBoxModel", nodeId=summary)["model"]["content"]
    for kind in ("mousePressed", "mouseReleased"):
        page.call("Input.dispatchMouseEvent", type=kind, x=box[0] + 3, y=box[1] + 3, button="left", clickCount=1)
    opened = page.call("DOM.querySelector", nodeId=nodes["root"]["nodeId"], selector=".site-menu[open]")["nodeId"]
    assert opened


def test_a_small_picture_is_no_plate_and_never_wider_than_it_is(page, url, folder):
    html = (folder / "publication.html").read_text()
    assert 'class="plate"' in html
    (folder / "small.html").write_text(html.replace('class="plate"', 'class="plate is-small" style="--wide:600px"'))
    box = "(b => [b.left, b.width, b.height])(document.querySelector('.plate img').getBoundingClientRect())"
    axis = "document.querySelector('h1').getBoundingClientRect().left"
    for width, left, wide in ((1280, None, 600), (700, None, 600), (360, 0, 360)):
        page.size(width)
        page.go(f"{url}/small.html").settle()
        found = page.eval(box)
        assert found[1] == wide, width
        assert left is None or found[0] == left
        assert left is not None or found[0] <= page.eval(axis)
        assert page.eval("document.documentElement.scrollWidth") <= width


MARKS = """<!DOCTYPE html><html lang="en" dir="ltr"><head><title>Marks</title><link rel="stylesheet" href="/theme/css/site.css">
<link rel="stylesheet" href="/theme/css/compat.css"><script src="/theme/js/academic.js" defer></script></head>
<body><main><div class="prose"><img class="is-ink" src="/favicon.svg" alt=""><img class="is-chalk" src="/favicon.svg" alt="">
<img class="is-clear" src="/favicon.svg" alt=""><p style="--art: none"><img class="is-chalk" src="/favicon.svg" alt="">
<img class="line" src="/favicon.svg" alt=""></p><div class="is-grid" style="display: grid; --columns: 1fr 2fr"><p>Mud</p><p>Eels</p></div>
<table><tr><td><img class="logo" src="/wide.svg" alt=""></td><td>What a cell of many words says, and goes on to say for as long as a line has room
for it, and then for longer still, so that the table would rather have no picture at all than a narrower text.</td></tr></table>
<div class="swiper-wrapper"><div><img src="/favicon.svg" alt=""></div><div><img src="/wide.svg" alt=""></div></div>
<div class="grid"><p>Mud</p><p>Eels</p></div><div class="cols"><p>Mud</p><p>Eels</p></div><h2 class="said" aria-hidden="true">Mud</h2>
<ol class="plain"><li>Mud</li></ol><ol type="a"><li>Mud</li></ol><ol type="I"><li>Mud</li></ol>
<div class="post-excerpt"><img class="is-left" src="/favicon.svg" width="90" height="40" alt=""><a href="/">Mud</a><p class="told">Wet.</p></div>
<div class="media"><img src="/favicon.svg" width="64" alt=""><div class="media-body">Eels</div></div>
<div class="row row-cols-1 row-cols-md-3"><div class="col">Mud</div><div class="col">Eels</div><div class="col">Owls</div></div>
<div class="row"><div class="col-md-4">Mud<div class="row"><p class="all">Eels</p></div></div></div></div>
<span class="face"><span class="monogram">AQ</span><img src="/none.jpg" alt=""></span></main></body></html>"""


def test_marks_are_seen_in_both_schemes_and_a_lost_portrait_leaves_a_monogram(page, url, folder):
    (folder / "marks.html").write_text(MARKS)
    page.go(f"{url}/marks.html").settle()
    ask = "['is-ink', 'is-chalk'].map(name => getComputedStyle(document.querySelector('.' + name)).filter !== 'none')"
    assert page.eval(ask) == [False, True]
    ground = "getComputedStyle(document.querySelector('.is-clear')).backgroundColor"
    boxed = "[...document.querySelectorAll('p > img')].map(one => getComputedStyle(one)).map(is => is.filter + is.mixBlendMode)"
    assert (page.eval(ground), page.eval(boxed)) == ("rgba(0, 0, 0, 0)", ["nonenormal"] * 2)
    page.size(1280, dark=True)
    assert page.eval(ask) == [True, False]
    assert (page.eval(ground), page.eval(boxed)) == ("rgb(238, 238, 238)", ["nonenormal"] * 2)
    assert page.eval("document.querySelector('.face img').className") == "is-lost"
    assert page.eval("getComputedStyle(document.querySelector('.face img')).content").startswith("url(")


def test_lists_keep_their_letters_and_media_and_columns_their_sides(page, url, folder):
    (folder / "marks.html").write_text(MARKS)
    page.size(1280)
    page.go(f"{url}/marks.html").settle()
    letters = "[...document.querySelectorAll('.prose > ol')].map(one => getComputedStyle(one).listStyleType)"
    assert page.eval(letters) == ["decimal", "lower-alpha", "upper-roman"]
    tops = "[...document.querySelectorAll('{} > *')].map(one => one.getBoundingClientRect().top)"
    assert len(set(page.eval(tops.format(".row-cols-1")))) == 1
    for rows in (".grid", ".cols"):
        assert len(set(page.eval(tops.format(rows)))) == 1, rows
    assert page.eval("document.querySelector('.said').getBoundingClientRect().height") == 1
    sides = "['.post-excerpt > img', '.told'].map(name => document.querySelector(name).getBoundingClientRect())"
    assert page.eval(f"(([picture, told]) => told.left >= picture.right)({sides})")
    picture, text = page.eval(tops.format(".media"))
    assert abs(picture - text) < 20
    wide = "['.col-md-4', '.all', '.col-md-4 .row'].map(name => document.querySelector(name).getBoundingClientRect().width)"
    column, text, row = page.eval(wide)
    assert text == row == column < 500


def test_columns_of_an_attribute_fold_on_a_phone_and_slides_are_a_strip(page, url, folder):
    (folder / "marks.html").write_text(MARKS)
    page.go(f"{url}/marks.html").settle()
    columns = "getComputedStyle(document.querySelector('.is-grid')).gridTemplateColumns.split(' ').length"
    assert page.eval(columns) == 2
    assert page.eval("(strip => strip.scrollWidth > strip.clientWidth)(document.querySelector('.swiper-wrapper'))")
    heights = "[...document.querySelectorAll('.swiper-wrapper img')].map(one => Math.round(one.getBoundingClientRect().height))"
    one, other = page.eval(heights)
    assert one == other > 90
    page.size(360)
    assert page.eval(columns) == 1


def test_rare_letters_come_once_a_page_stands(page, url):
    page.go(f"{url}/index.html").settle()
    page.eval("new Promise(done => setTimeout(done, 500))")
    asked = [address.rpartition("/")[2] for address in page.requests()]
    assert asked.index("faces.css") > asked.index("site.css")
    assert page.eval("document.querySelectorAll('head link[href$=\"/faces.css\"]').length") == 1


def test_a_link_to_a_place_whose_name_had_blanks_still_leads_there(page, url, folder):
    html = (folder / "post.html").read_text()
    (folder / "places.html").write_text(
        html.replace("</main>", '<h2 id="My-Talks">Talks</h2><p style="height: 90vh"></p></main>')
    )
    page.go(f"{url}/places.html#My%20Talks").settle()
    assert page.eval("location.hash") == "#My-Talks"
    assert 0 <= page.eval("document.getElementById('My-Talks').getBoundingClientRect().top") < 200


def test_a_picture_in_a_cell_beside_a_long_text_can_be_seen(page, url, folder):
    (folder / "marks.html").write_text(MARKS)
    (folder / "wide.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><path d="M0 0h120v60H0z"/></svg>'
    )
    for width in (1280, 360):
        page.size(width)
        page.go(f"{url}/marks.html").settle()
        seen, room = page.eval(
            "['img.logo', 'td:has(img)'].map(name => document.querySelector(name).getBoundingClientRect().width)"
        )
        assert 80 <= seen <= room, width

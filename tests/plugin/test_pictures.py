"""Copies of pictures are made once, never larger, and what is broken is named."""

import io
import threading
import warnings

import pytest
from PIL import ExifTags, Image, features

from pelican_academic.errors import summary
from pelican_academic.plugin.pictures import variants
from pelican_academic.plugin.pictures.variants import PictureError, copies_of, size_of


def bitmap(width, height, kind="PNG", **options):
    """Noise would not compress; a gradient does, as photographs do."""
    image = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    data = io.BytesIO()
    image.save(data, kind, **options)
    return data.getvalue()


PAGE = """\
---
title: Shores
image: /assets/hero.jpg
image_alt: A shore
image_focus: 30% 20%
---
![One](/assets/one.png)

![Two](/assets/one.png){: width="200"}

![](/assets/one.png)

<img src="/assets/one.png">

![Far](https://pictures.example/x.png)

<pre><img src="/assets/one.png"></pre>
"""


def site(**more):
    return {
        "_config.yml": "title: T\nbaseurl: /lab\n",
        "shores.md": PAGE,
        "assets/hero.jpg": bitmap(1200, 600, "JPEG", quality=95),
        "assets/one.png": bitmap(800, 400),
        **more,
    }


def test_a_picture_that_defaults_give_to_every_page_is_for_those_who_link_to_it(build):
    defaults = "defaults:\n- {scope: {path: ''}, values: {image: /assets/card.jpg}}\n"
    files = {"_config.yml": f"title: T\nurl: https://lab.example\n{defaults}", "mud.md": "---\ntitle: Mud\n---\nWet.\n"}
    built = build(site(**files, **{"assets/card.jpg": bitmap(1200, 630, "JPEG")}))
    assert built.soup("mud.html").select_one(".plate") is None
    assert built.soup("mud.html").select_one("meta[property='og:image']")["content"].endswith("/assets/card.jpg")
    assert built.soup("shores.html").select_one(".plate img")["src"] == "/assets/hero.jpg"


def test_a_page(build):
    built = build(site())
    soup = built.soup("shores.html")
    hero = soup.select_one(".plate img")
    assert (hero["src"], hero["width"], hero["height"]) == ("/lab/assets/hero.jpg", "1200", "600")
    assert hero["alt"] == "A shore"
    assert hero["style"] == "--focus:30% 20%"
    sources = soup.select(".plate source")
    assert [source["type"] for source in sources][-1] == "image/webp"
    for part in sources[-1]["srcset"].split(", "):
        address, width = part.split()
        with Image.open(built.output / address.removeprefix("/lab/")) as image:
            assert image.width == int(width[:-1]) <= 1200
            assert image.height * 2 == image.width
    first, second = soup.select(".prose img")[:2]
    assert (first["width"], first["height"], first["decoding"], first["loading"]) == ("800", "400", "async", "lazy")
    assert (second["width"], second["height"]) == ("200", "100")
    assert second.find_parent("picture").source["sizes"] == "200px"
    far = soup.select_one('.prose img[alt="Far"]')
    assert (far["loading"], far["referrerpolicy"], far.parent.name) == ("lazy", "no-referrer", "p")
    assert "<pre><img src=" in built.html("shores.html")
    assert built.problems == [
        "shores.md: pictures of another host, pictures.example; each reader asks it for them",
        "shores.md: pictures without a text alternative: /assets/one.png; named by their link or file",
    ]
    assert next(iter(built.build.problems)).severity == "warning"
    assert (built.output / "assets/one.png").read_bytes() == bitmap(800, 400)


def test_a_host_that_pages_ask_for_pictures_is_named_in_one_line(build):
    text = "".join(f"![P](https://{host}.example/{number}.png)\n" for number, host in enumerate("aba"))
    pages = {f"{name}.md": f"---\ntitle: P\n---\n{text}" for name in ("far", "further", "so")}
    lines = [line for _, line in summary(build(site(**pages)).build.problems)]
    for host in "ab":
        also = "(also at further.md, so.md)"
        assert f"far.md: pictures of another host, {host}.example {also}; each reader asks it for them" in lines


def test_the_first_picture_of_a_page_is_not_lazy(build):
    built = build(site(**{"plain.md": "---\ntitle: P\n---\n![One](/assets/one.png)\n\n![Two](/assets/one.png)\n"}))
    first, second = built.soup("plain.html").select(".prose img")
    assert "loading" not in first.attrs
    assert second["loading"] == "lazy"


def test_turned_off(build):
    soup = build(site(), ACADEMIC_PICTURES=False).soup("shores.html")
    assert not soup.select("picture")
    assert soup.select_one(".plate img")["width"] == "1200"


def test_broken_and_wrong_is_told_not_fatal(build):
    broken = bitmap(800, 400)[:300]
    page = "---\ntitle: B\nimage: /assets/one.png\nimage_focus: url(x)\n---\n![x](/assets/b.png) ![y](/assets/m.png)\n"
    built = build(site(**{"b.md": page, "assets/b.png": broken, "assets/m.png": b"missing"}))
    assert built.soup("b.html").select('.prose img[alt="x"]')
    problems = "\n".join(built.problems)
    assert "b.md: 'url(x)' is no position" in problems
    assert "assets/b.png: a broken picture" in problems
    assert "assets/m.png: no picture that can be read; shown without size or copies" in problems


def test_a_picture_that_nobody_can_read_is_shown_as_its_words(build):
    files = {
        "lost.md": "---\ntitle: L\nimage: /assets/m.png\n---\n"
        "![Marsh](/assets/m.png) ![](/assets/m.png) ![Fen](no.png) ![](/assets/)\n",
        "_people/bo.md": "---\ntitle: Bo Far\nimage: /assets/m.png\n---\nMud.\n",
        "_config.yml": "title: T\ncollections: {people: {output: true}}\n",
        "assets/m.png": b"missing",
    }
    built = build(site(**files))
    page = built.soup("lost.html").main
    assert not page.select("img")
    assert [words.text for words in page.select(".is-lost")] == ["Marsh", "Fen"]
    assert built.soup("people/bo.html").select_one(".face .monogram") or not built.soup("people/bo.html").select(
        ".face"
    )
    assert any("the picture '/assets/m.png' of Bo Far cannot be read" in problem for problem in built.problems)


def test_copies_are_made_once_and_never_enlarge(tmp_path):
    file = tmp_path / "a.png"
    file.write_bytes(bitmap(700, 350))
    made = copies_of(file, tmp_path / "cache")
    assert {copy.width for copy in made.copies} <= {480, 700}
    assert {copy.format for copy in made.copies} >= {"webp"}
    names = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "cache").iterdir()}
    assert copies_of(file, tmp_path / "cache") == made
    assert {path.name: path.stat().st_mtime_ns for path in (tmp_path / "cache").iterdir()} == names
    next(path for path in (tmp_path / "cache").iterdir() if path.suffix == ".webp").unlink()
    assert copies_of(file, tmp_path / "cache") == made


@pytest.mark.parametrize("mode", ["L", "P", "LA", "1", "CMYK", "I;16", "RGBA"])
def test_every_mode(tmp_path, mode):
    file = tmp_path / ("a.tif" if mode == "CMYK" else "a.png")
    Image.new(mode, (400, 300)).save(file)
    assert copies_of(file, tmp_path / "cache").width == 400


def test_turned_photographs_and_animations(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    (tmp_path / "turned.jpg").write_bytes(bitmap(400, 200, "JPEG", exif=exif))
    turned = copies_of(tmp_path / "turned.jpg", tmp_path)
    assert (turned.width, turned.height) == (200, 400)
    frames = [Image.new("RGB", (400, 300), color) for color in ("red", "blue")]
    frames[0].save(tmp_path / "moving.gif", save_all=True, append_images=frames[1:])
    assert copies_of(tmp_path / "moving.gif", tmp_path).copies == ()


def test_a_large_photograph_on_its_side_keeps_its_size_and_shape(tmp_path):
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    (tmp_path / "large.jpg").write_bytes(bitmap(2600, 3900, "JPEG", exif=exif))
    found = copies_of(tmp_path / "large.jpg", tmp_path / "cache")
    assert (found.width, found.height) == (3900, 2600)
    sizes = set()
    for copy in found.copies:
        with Image.open(tmp_path / "cache" / copy.name) as image:
            sizes.add(image.size)
    assert sizes == {(1440, 960), (800, 533), (480, 320)}


def test_old_browsers_get_one_copy(tmp_path):
    (tmp_path / "a.png").write_bytes(bitmap(2600, 1300))
    copies = copies_of(tmp_path / "a.png", tmp_path / "cache").copies
    assert [copy.width for copy in copies if copy.format == "webp"] == [800]
    assert [copy.width for copy in copies if copy.format == "avif"] == [480, 800, 1440]


def test_webp_alone_has_every_width(tmp_path, monkeypatch):
    monkeypatch.setattr(features, "check", lambda name: name != "avif")
    (tmp_path / "a.png").write_bytes(bitmap(2600, 1300))
    copies = copies_of(tmp_path / "a.png", tmp_path / "cache").copies
    assert [(copy.format, copy.width) for copy in copies] == [("webp", 480), ("webp", 800), ("webp", 1440)]


def test_a_site_may_ask_for_webp_alone(build):
    built = build(site(), ACADEMIC_PICTURES="webp")
    sources = built.soup("shores.html").select("source")
    assert {source["type"] for source in sources} == {"image/webp"}
    assert "1200w" in sources[0]["srcset"]


@pytest.mark.parametrize(("colour", "ground"), [("#fefefe", "#fefefe"), ("#203040", "")])
def test_the_ground_is_judged_while_the_picture_is_open(tmp_path, colour, ground):
    Image.new("RGB", (900, 300), colour).save(tmp_path / "plot.png")
    assert copies_of(tmp_path / "plot.png", tmp_path / "cache").ground == ground
    assert copies_of(tmp_path / "plot.png", tmp_path / "cache").ground == ground  # what the cache says


def test_a_small_picture_has_no_copies_and_is_still_judged(tmp_path):
    Image.new("RGB", (300, 200), "white").save(tmp_path / "dot.png")
    found = copies_of(tmp_path / "dot.png", tmp_path / "cache")
    assert (found.width, found.copies, found.ground) == (300, (), "#ffffff")
    (tmp_path / "cut.png").write_bytes((tmp_path / "dot.png").read_bytes()[:100])
    with pytest.raises(PictureError, match="a broken picture"):
        copies_of(tmp_path / "cut.png", tmp_path / "cache")


PLAIN = "---\ntitle: P\n---\n![A](/assets/a%20b.webp)\n"


def test_an_original_that_is_as_small_stands_beside_narrower_copies(tmp_path, build):
    photograph = Image.effect_noise((1000, 800), 60).convert("RGB")
    photograph.save(tmp_path / "plain.webp", quality=1)
    plain = copies_of(tmp_path / "plain.webp", tmp_path / "cache")
    assert [(copy.format, copy.width) for copy in plain.copies] == [("avif", 480), ("webp", 800)]
    soup = build(site(**{"assets/a b.webp": (tmp_path / "plain.webp").read_bytes(), "p.md": PLAIN})).soup("p.html")
    offered = soup.select_one(".prose source[type='image/avif']")["srcset"].split(", ")
    assert [offer.rpartition(" ")[2] for offer in offered] == ["480w", "1000w"]
    assert offered[-1] == "/lab/assets/a%20b.webp 1000w"
    photograph.save(tmp_path / "dense.png")
    dense = copies_of(tmp_path / "dense.png", tmp_path / "cache").copies
    assert [(copy.format, copy.width) for copy in dense] == [("avif", 480), ("webp", 800), ("avif", 1000)]


def test_copies_are_made_before_pages_are_written_equal_pictures_once(build, monkeypatch):
    made = []

    def spy(file, cache, key, *, avif, _make=variants._make):
        made.append((file.name, ahead_is_at_work()))
        return _make(file, cache, key, avif=avif)

    def ahead_is_at_work():
        return threading.current_thread() is not threading.main_thread()

    monkeypatch.setattr(variants, "_make", spy)
    built = build(
        site(**{"assets/again.png": bitmap(800, 400), "again.md": "---\ntitle: A\n---\n![x](/assets/again.png)"})
    )
    assert sorted(made) in ([("again.png", True), ("hero.jpg", True)], [("hero.jpg", True), ("one.png", True)])
    assert built.soup("again.html").select_one(".prose source")["srcset"]


def test_too_many_pixels(tmp_path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        Image.new("1", (10_500, 10_000)).save(tmp_path / "huge.png")
    with pytest.raises(PictureError, match="10500 x 10000"):
        copies_of(tmp_path / "huge.png", tmp_path / "cache")


def test_many_silent_pictures_are_counted_and_a_picture_in_an_address_is_cut(build):
    images = "".join(f"<img src='/{name}.png'>" for name in "abcde")
    inline = "data:image/png;base64," + "A" * 4000
    files = {"_config.yml": "title: T\n", "a.html": f"---\n---\n{images}", "b.html": f"---\n---\n<img src='{inline}'>"}
    problems = [problem for problem in build(files).problems if "text alternative" in problem]
    assert (
        problems[0]
        == "a.html: pictures without a text alternative: /a.png, /b.png, /c.png and 2 more; named by their link or file"
    )
    assert len(problems[1]) < 250


def test_portraits_among_a_page_of_people_do_not_fill_it(build):
    files = {
        "_config.yml": "title: T\n",
        "team.md": "---\nlayout: team\ntitle: Team\n---\n![Ilva](/ilva.png)\n\n![All](/all.png)\n\n"
        '<img src="/ilva.png" alt="" width="300">\n',
        "ilva.png": bitmap(600, 800),
        "all.png": bitmap(900, 400),
    }
    images = build(files).soup("team.html").select(".prose img")
    assert [(image["width"], image["height"]) for image in images] == [("208", "277"), ("900", "400"), ("300", "400")]


def test_a_picture_is_found_wherever_its_address_starts(build):
    page = (
        "---\ntitle: P\npermalink: /deep/page/\n---\n![A](../../assets/one.png)\n\n![B](https://lab.example/lab/assets/one.png)\n\n"
        "![C](https://far.example/lab/assets/one.png)\n\n![D](one.png)\n"
    )
    config = "title: T\nurl: https://lab.example\nbaseurl: /lab\n"
    images = build(site(**{"_config.yml": config, "plain.md": page})).soup("deep/page/index.html").select(".prose img")
    assert [image.get("width") for image in images] == ["800", "800", None]
    assert [image["src"] for image in images[:2]] == ["../../assets/one.png", "/lab/assets/one.png"]
    assert [image.get("referrerpolicy") for image in images] == [None, None, "no-referrer"]


def test_a_picture_that_opens_the_text_is_not_shown_above_it_too(build):
    head = "---\nlayout: page\ntitle: P\nimage: /assets/hero.jpg\n---\n"
    pages = {"opens.md": f"{head}![Shore](/assets/hero.jpg)\n", "later.md": f"{head}Sand.\n\n{'Mud. ' * 500}\n"}
    built = build(site(**pages))
    assert built.soup("opens.html").select_one(".plate") is None
    assert built.soup("opens.html").select_one(".prose img").get("loading") is None
    assert built.soup("later.html").select_one(".plate img") is not None


def test_git_leaves_the_cache_alone(tmp_path):
    (tmp_path / "a.png").write_bytes(bitmap(900, 400))
    copies_of(tmp_path / "a.png", tmp_path / ".cache" / "pictures")
    assert (tmp_path / ".cache" / "pictures" / ".gitignore").read_text("utf-8").endswith("\n*\n")


def test_a_cache_that_cannot_be_written(build, tmp_path):
    (tmp_path / ".cache").write_text("no folder", "utf-8")
    built = build(site(), ACADEMIC_PICTURES="webp")
    assert "/assets/one.png" in {image["src"] for image in built.soup("shores.html").select("img")}
    assert any("cannot be written" in problem for problem in built.problems)


DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="25.4mm" height="1in" viewBox="0 0 9 9"></svg>'


def test_a_drawing_in_an_object_has_its_sides(build):
    attributes = ('data="/logo.svg"', 'data="/logo.svg" width="5"', 'data="/no.svg"')
    body = "\n".join(f"<object {each}></object>" for each in attributes)
    files = {"_config.yml": "title: T\n", "p.md": f"---\ntitle: P\n---\n{body}\n", "logo.svg": DRAWING}
    styles = [shown.get("style", "") for shown in build(files).soup("p.html").select(".prose object")]
    assert styles == ["inline-size: 96px; aspect-ratio: 96/96", "", ""]


def test_a_picture_at_the_sites_own_host_is_the_sites(build):
    config = "title: T\nurl: https://t.example\nbaseurl: /lab\n"
    near, odd = "https://t.example/lab/a%20b.png", "https://t.example/lab/no%20picture.png"
    body = f"![A]({near})\n\n![B]({odd})\n\n![C](https://far.example/lab/a%20b.png)"
    files = {
        "_config.yml": config,
        "p.md": f"---\ntitle: P\nimage: https://t.example/lab/c.png\n---\n{body}\n",
        "a b.png": bitmap(40, 30),
        "c.png": bitmap(40, 30),
        "no picture.png": "none",
    }
    built = build(files)
    pictures = [picture["src"] for picture in built.soup("p.html").main.select("img")]
    assert [source for source in pictures if source.startswith("https:")] == ["https://far.example/lab/a%20b.png"]
    assert len(pictures) == 3


def test_a_broken_picture_loads_no_further_formats(tmp_path, monkeypatch):
    monkeypatch.setattr(Image, "init", lambda: pytest.fail("all of Pillow's formats were loaded"))
    (tmp_path / "broken.jpg").write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n")
    with pytest.raises(PictureError):
        size_of(tmp_path / "broken.jpg")


def test_a_picture_may_be_a_mapping_and_have_copies_in_folders_beside_it(build):
    files = {
        "_config.yml": "title: Lab\ndefaults: [{scope: {path: ''}, values: {image: {feature: fen.jpg}}}]\n",
        "images/fen.jpg": bitmap(60, 40, "JPEG"),
        "images/full/fen.jpg": bitmap(90, 60, "JPEG"),
        "assets/a/reed.jpg": bitmap(60, 40, "JPEG"),
        "assets/b/reed.jpg": bitmap(90, 60, "JPEG"),
        "shore.md": "---\ntitle: Shore\n---\nText.\n",
        "reed.md": "---\ntitle: Reed\nimage: reed.jpg\n---\nText.\n",
    }
    built = build(files, ACADEMIC_PICTURES=False)
    assert built.soup("shore.html").select_one(".plate img")["src"] == "/images/fen.jpg"
    assert not built.soup("reed.html").select_one(".plate img")


def test_where_no_picture_has_copies_there_is_no_folder_for_them(build):
    picture = io.BytesIO()
    Image.new("RGB", (90, 60), "teal").save(picture, "PNG")
    files = {"_config.yml": "title: T\n", "a.md": "---\ntitle: A\n---\n![A](/a.png)\n", "a.png": picture.getvalue()}
    assert not (build(files, ACADEMIC_PICTURES=False).output / "theme" / "pictures").exists()


def test_blanks_in_a_files_name_are_none_in_its_address(build, tmp_path):
    files = {
        "_config.yml": "title: Fen\ncollections:\n  people: { output: true }\n",
        "_people/ada.md": "---\nname: Ada Quill\nimage: /assets/ada quill ü.jpg\nwebsite: /files/my page.html\n---\n",
        "assets/ada quill ü.jpg": bitmap(300, 300, "JPEG"),
        "files/my page.html": "Hi",
        "index.md": "---\nlayout: home\n---\nx\n",
    }
    page = build(files).soup("people/ada.html")
    assert page.main.find("img")["src"] == "/assets/ada%20quill%20ü.jpg"
    assert page.find("a", href="/files/my%20page.html")

"""The masthead in headless Chromium: a name of any length leaves the menu its room."""

import pytest
from theme_browser import Browser, served
from theme_harness import write

pytestmark = pytest.mark.browser

NAMES = {
    "ja": "潮間帯模様形成研究科附属観測所 砂紋グループ",
    "en": "Littoral Pattern Group at the University of Skarnmouth, Faculty of Sands",
    "de": "Gezeitenrippelvermessungsforschungsgruppe",
}
OVERLAP = """(() => {
  const seen = (nodes) => [...nodes].filter((node) => node.checkVisibility()).flatMap((node) => [...node.getClientRects()]);
  const text = document.createRange();
  text.selectNodeContents(document.querySelector(".site-head .site-name > span"));
  const menu = seen(document.querySelectorAll(".site-bar > nav a, .site-search, .site-menu > summary"));
  return [...text.getClientRects()].some((a) => menu.some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom));
})()"""


@pytest.mark.parametrize("language", NAMES)
def test_a_long_name_never_lies_over_the_menu(chromium, tmp_path, language):
    settings = {"ACADEMIC_FAVICON": "/favicon.svg", "SITENAME": NAMES[language], "DEFAULT_LANG": language}
    write(tmp_path, only=("page",), settings=settings)
    page = tmp_path / "page.html"
    page.write_text(page.read_text().replace('lang="en"', f'lang="{language}"'))
    browser = Browser(chromium)
    try:
        with served(tmp_path) as url:
            for width in (1280, 1000, 900, 720, 360, 320):
                browser.size(width)
                browser.go(f"{url}/page.html").settle()
                assert browser.eval("document.documentElement.lang") == language
                assert not browser.eval(OVERLAP), width
                assert browser.eval("document.documentElement.scrollWidth") <= width
    finally:
        browser.close()

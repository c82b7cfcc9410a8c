"""HTML that a lab wrote for another frame, as a reader meets it: on a phone, in the dark."""

import pytest
from PIL import Image
from theme_browser import Browser, served

from pelican_academic.plugin.run import run

PAGE = """---
layout: page
title: Labs
---
<img src="/wide.png" width="3000" height="1000">
<style>
.head { display: flex; color: #333; }
.logo { max-width: 200px; }
.member img { width: 300px; }
.quiet { color: var(--nobody, #828282); opacity: .6; }
</style>
<div class="head"><h3>Oceanography</h3><img class="logo" src="/wide.png"></div>
<p class="quiet">Since 2021</p>
<a class="card" href="/"><span class="no">01</span><span class="h">Tides</span><span class="p">They turn.</span></a>
<pre><code>x</code></pre>
<div style="display: flex"><img src="/wide.png" style="width: 120px; flex: none"><div>a.very.long.name.of.someone.who.is.here＜at＞shore.example</div></div>
<p><img src="/wide.png" width="200" height="100"> <img src="/wide.png" width="200" height="100"></p>
<script src="https://far.example/x.js"></script>
<script>document.body.dataset.drawn = "yes"; document.addEventListener("DOMContentLoaded", () => { document.body.dataset.ready = "yes"; });</script>
<div class="portraits"><article class="portrait-card">Ada</article><article class="portrait-card member"><img class="portrait-face" src="/wide.png">Bo</article></div>
<div class="portraits is-long"><div class="row portrait-card">
<div><img class="portrait-face" src="/wide.png"></div><div class="col-md-9" id="told"><p>She digs.</p></div>
</div></div>
<select><option>One</option></select>
"""
LINES = "new Set([...document.querySelectorAll('.card span')].map(e => e.getBoundingClientRect().y)).size"

READY = """new Promise(done => {
    const look = () => document.body.dataset.ready ? done() : setTimeout(look, 20); look(); })"""


@pytest.mark.browser
def test_it_fits_and_follows_the_scheme(tmp_path, chromium):
    site = tmp_path / "site"
    site.mkdir()
    (site / "_config.yml").write_text("title: Tide Lab\n")
    (site / "labs.html").write_text(PAGE)
    (site / "bare.html").write_text('---\nlayout: page\n---\n<link rel="stylesheet" href="/own.css"><p>Sand.</p>\n')
    (site / "own.css").write_text("html { width: 60%; margin: 0 auto; } body { max-width: 20rem; padding: 3rem; }")
    Image.new("RGB", (3000, 1000), "teal").save(site / "wide.png")
    run(site, tmp_path / "output", {"ACADEMIC_PICTURES": False})
    browser = Browser(chromium)
    try:
        with served(tmp_path / "output") as url:
            for width in (320, 360, 1280):
                browser.size(width, dark=True)
                browser.go(f"{url}/bare.html").settle()
                assert browser.eval("document.body.offsetWidth") == width  # the frame is the theme's
                assert browser.eval("getComputedStyle(document.body).paddingTop") == "0px"
                browser.go(f"{url}/labs.html").settle()
                assert browser.eval("document.documentElement.scrollWidth") <= width
                assert browser.eval(LINES) == 3
            assert (
                browser.eval("getComputedStyle(document.querySelector('.prose')).backgroundColor") == "rgba(0, 0, 0, 0)"
            )
            assert browser.eval("getComputedStyle(document.querySelector('.quiet')).opacity") == "1"
            assert browser.eval("new Set([...document.querySelectorAll('.picture-row img')].map(i => i.y)).size") == 1
            assert (
                browser.eval(
                    "new Set([...document.querySelectorAll('.portraits > article')].map(e => e.offsetTop)).size"
                )
                == 1
            )
            assert browser.eval("told.getBoundingClientRect().y - told.parentElement.getBoundingClientRect().y") < 10
            assert not any("far.example" in address for address in browser.requests())
            assert browser.eval("document.body.dataset.drawn ?? ''") == ""
            browser.eval("document.querySelector('.later').click()")
            browser.eval(READY)
            assert any("far.example" in address for address in browser.requests())
            assert browser.eval("document.body.dataset.drawn") == "yes"
    finally:
        browser.close()

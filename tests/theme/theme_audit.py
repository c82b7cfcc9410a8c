"""What a page of a built site does wrong in Chromium: accessibility, sideways scroll, shifts, complaints, other hosts."""

import re

AXE = """axe.run(document, {resultTypes: ['violations'], iframes: false, rules: {'target-size': {enabled: true}}RULES}).then(found => found.violations.flatMap(rule => rule.nodes.map(
    node => ({rule: rule.id, target: node.target.join(' '), html: node.html.slice(0, 200), content: Boolean(
        document.querySelector(node.target[0])?.closest('.prose'))}))))"""
COLOURS = ", runOnly: ['color-contrast', 'link-in-text-block']"
STEADY = 0.01  # below, a shift is a typeface that arrives late; Lighthouse prints it as 0 too
LOADS = (
    3  # on a busy machine a late typeface may break a line elsewhere; what the page itself moves, it moves each time
)
WATCH = """(() => { let shift = 0; const watch = new PerformanceObserver(seen => take(seen.getEntries()));
    const take = entries => { for (const entry of entries) if (!entry.hadRecentInput) shift += entry.value; };
    watch.observe({type: 'layout-shift', buffered: true});
    window.layoutShift = () => { take(watch.takeRecords()); return shift; }; })()"""
WIDTHS = (1280, 768, 360, 320)
VIEWS = ((1280, False), (1280, True), (360, False), (360, True))


def pages(folder):
    """Addresses of the pages below a built folder that our own frame holds: ``/people/ada/``, sorted."""
    return [
        "/" + path.relative_to(folder).as_posix().removesuffix("index.html")
        for path in sorted(folder.rglob("*.html"))
        if 'class="sheet"' in path.read_text(errors="replace")
    ]


def kinds(folder, addresses):
    """One page of each kind: ``{"people": "/people/"}``, by the class that the frame gives ``body``."""
    found = {}
    for address in addresses:
        path = folder / f"{address[1:]}{'index.html' * address.endswith('/')}"
        if (match := re.search(r'<body class="on-([\w-]+)', path.read_text())) is not None:
            found.setdefault(match[1], address)
    return found


def audit(browser, url, axe="", views=VIEWS, loads=(1280, 360)):
    """Faults of one page, each a dictionary with ``rule``, ``where`` and what more is known; [] where all is well.

    `axe` is the text of axe-core; without it accessibility is not asked. The first view of a width answers every rule,
    a second one, in the other scheme, those that look at colours. `loads` are the widths at which the page is opened.
    """
    faults = []
    host = "/".join(url.split("/")[:3])
    for width in loads:
        browser.size(width)
        for _ in range(LOADS):
            browser.go(url)
            browser.eval(WATCH)
            browser.settle()
            shift = browser.eval("window.layoutShift()")
            if shift < STEADY:
                break
        if shift >= STEADY:
            faults.append({"rule": "layout-shift", "where": f"{width}", "html": f"{shift:.3f}"})
        others = {u for u in browser.requests() if not u.startswith((host, "data:", "blob:", "about:", "chrome"))}
        faults += [{"rule": "other-host", "where": f"{width}", "html": u} for u in sorted(others)]
        faults += [{"rule": "console", "where": f"{width}", "html": text} for text in browser.complaints()]
        asked = [dark for wide, dark in views if wide == width] if axe else []
        for turn, dark in enumerate(asked):
            browser.size(width, dark=dark)
            browser.eval(axe)
            where = f"{width} {'dark' if dark else 'light'}"
            rules = COLOURS if turn else ""
            faults += [fault | {"where": where} for fault in browser.eval(AXE.replace("RULES", rules))]
    for width in WIDTHS:
        browser.size(width)
        across = browser.eval("document.documentElement.scrollWidth")
        if across > width:
            faults.append({"rule": "sideways", "where": f"{width}", "html": f"{across}"})
    return faults

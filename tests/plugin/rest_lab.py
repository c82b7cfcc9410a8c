"""A lab whose layout prints what the theme has no place for."""

CONFIG = "title: Mud Lab\ncollections: {people: {output: true}, projects: {output: true}}\n"

DEFAULT = (
    '<!DOCTYPE html><html><body><header><a href="/">Mud Lab</a><form><input><button>Find</button></form></header>'
    "<main>{{ content }}</main><footer><p>12 Slipway, Port Halden</p>"
    '<p>Powered by <a href="https://jekyllrb.com">Jekyll</a></p></footer></body></html>'
)

HOME = "---\nlayout: default\ntitle: Home\n---\nWelcome.\n"


def lab(files):
    return {"_config.yml": CONFIG, "_layouts/default.html": DEFAULT, "index.md": HOME, **files}


def text(element):
    return " ".join(element.get_text(" ").split())

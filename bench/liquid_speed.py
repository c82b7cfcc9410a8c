"""CPU time of parsing and rendering templates, ours and Ruby Liquid's, in turns.

    python bench/liquid_speed.py [--lib LIQUID/lib] [SITE ...]

Templates are those of the sites' `_layouts` and `_includes` (without a site: 300 generated ones), rendered with
generated data; our caches are cleared before each parsing. Each round runs both programs once, one after the other,
on the same cases; the ratio is that of the medians.
`--lib` names another Ruby Liquid to load than the installed one.
"""

import argparse
import contextlib
import gc
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "liquid"))

import liquid_generator as generator

from pelican_academic.liquid import Environment, LiquidError, Node, parse_condition_strict, parse_expression

ROUNDS = 7
RUBY = """
require "liquid"
require "json"
class Nothing < Liquid::Tag
  def render(context) "" end
end
tags = %w(include include_relative include_cached seo feed_meta bibliography link post_url)
tags.each { |name| Liquid::Template.register_tag(name, Nothing) }
cases = JSON.parse(STDIN.read)
cpu = -> { Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) }
options = { error_mode: :warn, line_numbers: true }
parse = lambda { cases.map { |text, _| Liquid::Template.parse(text, options) rescue nil } }
render = lambda { |templates| templates.zip(cases) { |template, (_, data)| template.render(data) if template } }
templates = parse.call
3.times { render.call(templates) }
GC.start
start = cpu.call
3.times { parse.call }
middle = cpu.call
10.times { render.call(templates) }
stop = cpu.call
puts JSON.generate([Liquid::VERSION, (middle - start) / 3, (stop - middle) / 10])
"""


def cases(sites):
    random = generator.seeded(4)
    texts = []
    for site in sites:
        for folder in ("_layouts", "_includes"):
            for path in sorted(Path(site, folder).rglob("*")):
                if path.is_file() and path.stat().st_size < 200_000:
                    text = path.read_text("utf-8", "replace")
                    if "{{" in text or "{%" in text:
                        texts.append(text)
    if not sites:
        texts = [generator.template(random) for _ in range(300)]
        return [(text, generator.DATA) for text in texts]
    return [(text, generator.context_for(text, random)) for text in texts]


def environment():
    tags = ("include", "include_relative", "include_cached", "seo", "feed_meta", "bibliography", "link", "post_url")
    return Environment(tags={name: lambda *_: Node(lambda _: None) for name in tags})


def parsed(todo):
    fresh = environment()
    parse_expression.cache_clear()
    parse_condition_strict.cache_clear()
    templates = []
    for text, _ in todo:
        try:
            templates.append(fresh.parse(text))
        except LiquidError:
            templates.append(None)
    return templates


def rendered(templates, todo):
    for template, (_, data) in zip(templates, todo, strict=True):
        if template is not None:
            with contextlib.suppress(LiquidError):
                template.render(data, on_error=LiquidError.inline)


def ours(todo):
    templates = parsed(todo)
    for _ in range(3):
        rendered(templates, todo)
    gc.collect()
    gc.freeze()  # the cases are the bench's own, not the parser's work
    start = time.process_time()
    for _ in range(3):
        parsed(todo)
    middle = time.process_time()
    for _ in range(10):
        rendered(templates, todo)
    return (middle - start) / 3, (time.process_time() - middle) / 10


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--lib")
    arguments.add_argument("sites", nargs="*")
    options = arguments.parse_args()
    todo = cases(options.sites)
    plain = json.dumps(todo)
    command = ["ruby", *(["-I", options.lib] if options.lib else []), "-e", RUBY]
    ruby, python = [], []
    for _ in range(ROUNDS):
        answer = subprocess.run(command, input=plain, capture_output=True, text=True, check=True)
        version, *times = json.loads(answer.stdout)
        ruby.append(times)
        python.append(ours(json.loads(plain)))
    print(f"{len(todo)} templates, {ROUNDS} rounds, Ruby Liquid {version}, Python {sys.version.split()[0]}")
    for index, name in enumerate(("parsing", "rendering")):
        theirs, mine = (statistics.median(times[index] for times in runs) for runs in (ruby, python))
        print(f"{name}: Ruby {theirs * 1000:.1f} ms, ours {mine * 1000:.1f} ms, ratio {mine / theirs:.2f}")


if __name__ == "__main__":
    main()

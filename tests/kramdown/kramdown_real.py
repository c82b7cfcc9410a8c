"""The real kramdown, asked in one Ruby process for many texts."""

import json
import subprocess

SCRIPT = r"""
require 'json'
require 'timeout'
require 'kramdown'
require 'kramdown-parser-gfm'
STDOUT.sync = true
puts JSON.generate([Kramdown::VERSION, Kramdown::Parser::GFM::VERSION])
STDIN.each_line do |line|
  text, options = JSON.parse(line)
  begin
    start = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
    document, html = Timeout.timeout(20) do
      d = Kramdown::Document.new(text, options)
      [d, d.to_html]
    end
    spent = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - start
    puts JSON.generate([html, document.warnings, spent])
  rescue Exception => e
    raise if e.is_a?(Interrupt)
    puts JSON.generate([nil, [e.class.name + ': ' + e.message.to_s[0, 200]], 0])
  end
end
"""

#: What Jekyll 4.3 passes to kramdown, without the highlighter.
JEKYLL = {
    "auto_ids": True,
    "toc_levels": [1, 2, 3, 4, 5, 6],
    "entity_output": "as_char",
    "smart_quotes": "lsquo,rsquo,ldquo,rdquo",
    "input": "GFM",
    "hard_wrap": False,
    "guess_lang": True,
    "footnote_nr": 1,
    "show_warnings": False,
    "syntax_highlighter": None,
}


def ask(documents):
    """(text, options) pairs -> versions, and (html, warnings, CPU seconds) for each; html is None where Ruby fails."""
    lines = "".join(json.dumps([text, JEKYLL | (options or {})]) + "\n" for text, options in documents)
    done = subprocess.run(["ruby", "-e", SCRIPT], input=lines, capture_output=True, encoding="utf-8", check=True)
    versions, *answers = [json.loads(line) for line in done.stdout.split("\n") if line]
    assert len(answers) == len(documents), done.stderr
    return versions, answers

"""What is read and where it goes: our reading of odd repositories against real Jekyll's, field by field."""

import json
import subprocess

import pytest

from pelican_academic.jekyll import read_site

DUMP = """
require "jekyll"
require "json"
Jekyll.logger.log_level = :error
$stdin.each_line do |line|
  folder = line.strip
  pid = fork do
    given = { "source" => folder, "destination" => File.join(folder, "_site"), "disable_disk_cache" => true,
              "time" => "2024-06-01 12:00:00 +0000" }
    site = Jekyll::Site.new(Jekyll.configuration(given))
    site.reset
    site.read
    site.generate
    found = {}
    (site.pages + site.documents).each do |one|
      next if one.is_a?(Jekyll::StaticFile)
      excerpt = one.data["excerpt"]
      found[one.relative_path] = {
        "url" => one.url, "file" => one.destination(site.dest).delete_prefix(site.dest + "/"),
        "id" => (one.id if one.respond_to?(:id)),
        "title" => one.data["title"].to_s, "slug" => one.data["slug"],
        "date" => (one.data["date"] == site.time ? "" : one.data["date"].to_s),
        "categories" => one.data["categories"], "tags" => one.data["tags"], "layout" => one.data["layout"],
        "excerpt" => (excerpt.respond_to?(:content) ? excerpt.content : excerpt), "body" => one.content,
        "written" => one.write?, "x" => one.data["x"]
      }
    end
    site.static_files.each do |file|
      target = file.destination(site.dest).delete_prefix(site.dest + "/")
      found["file " + file.relative_path.delete_prefix("/")] = target if file.write?
    end
    order = site.collections.transform_values { |one| one.docs.map(&:relative_path) }
    puts JSON.generate("found" => found, "order" => order, "data" => site.data)
  rescue StandardError => e
    puts JSON.generate("error" => e.message)
  end
  Process.wait(pid)
  $stdout.flush
end
"""

HEAD = "---\ntitle: T\n---\n"
SITES = {
    "empty permalinks": {
        "_config.yml": "collections: {plans: {output: true, permalink: ''}, notes: {output: true}}\n"
        "defaults:\n- {scope: {path: '', type: posts}, values: {permalink: ''}}\n"
        "- {scope: {path: about.md}, values: {permalink: ''}}\n",
        "about.md": HEAD,
        "_posts/2024-01-02-a.md": HEAD,
        "_posts/2024-01-03-b.md": "---\npermalink: /b/\n---\n",
        "_plans/p.md": HEAD,
        "_notes/n.md": "---\npermalink:\n---\n",
    },
    "names": {
        "_config.yml": "permalink: /:categories/:title/\ncollections: {things: {output: true}}\n",
        "a.b.md": HEAD,
        "index.markdown": HEAD,
        "sub/index.htm": HEAD,
        "sub/x.xhtml": HEAD,
        "data.txt": HEAD,
        "UPPER.MD": HEAD,
        "noext": HEAD,
        "ü/é x.md": HEAD,
        "a+b&c.md": HEAD,
        "100%.md": HEAD,
        "x[1].md": HEAD,
        "it's.html": HEAD,
        "~t.md": HEAD,
        "#h.md": HEAD,
        "_u.md": HEAD,
        ".dot.md": HEAD,
        "back.md~": HEAD,
        "_posts/2020-01-02-Hello World.md": HEAD,
        "_posts/2020-1-2-x.y.md": HEAD,
        "_posts/20-01-02-short.md": HEAD,
        "_posts/nodate.md": HEAD,
        "_posts/2020-01-02.md": HEAD,
        "A Cat/sub/_posts/2020-01-03-In Cat.md": "---\ncategories: [b C, a]\ncategory: D\ntags: x\ntag: y z\n---\n",
        "_posts/deep/er/2020-01-04-deep.md": HEAD,
        "_posts/_x/2020-01-05-under.md": HEAD,
        "_things/2019-05-06-dated.md": "---\n---\n",
        "_things/a/B_c.html": "---\nslug: My Slug\n---\n",
        "_things/_no.md": HEAD,
        "_things/.hid.md": HEAD,
        "_things/raw.pdf": "x",
        "_things/sub/raw.txt": "x",
        "_things/noext": HEAD,
        "_things/x.y.z.md": HEAD,
        "img/a b.png": "x",
        "img/ü.png": "x",
        "CNAME": "x",
    },
    "front": {
        "_config.yml": "collections: {c: {output: true}}\n",
        "crlf.md": "---\r\ntitle: A\r\nx: 1\r\n---\r\nBody\r\n",
        "bom.md": "\ufeff---\ntitle: B\n---\nBody",
        "dots.md": "---\ntitle: C\n...\nBody",
        "empty.md": "---\n---\nBody",
        "spaces.md": "---  \ntitle: D\n---  \n\n\nBody\n",
        "tabs.md": "---\ntitle: E\nx: false\t\n---\nBody",
        "unclosed.md": "---\ntitle: F\nBody",
        "only.md": "---\n",
        "dup.md": "---\nx: 1\nx: 2\n---\n",
        "hr.md": "Text\n---\nmore",
        "late.md": "\n---\ntitle: x\n---\n",
        "nolf.md": "---\ntitle: G\n---",
        "types.md": "---\nx: [012, '012', 1_000, yes, ~, 1.50, 2020-01-02, 2020-01-02 10:00, a: b]\n---\n",
        "multi.md": "---\nx: |\n  a\n  b\ntitle: >-\n  c\n  d\n---\n",
        "null.md": "---\ntitle:\nlayout: null\n---\n",
        "unpub.md": "---\npublished: false\n---\n",
        "perm.md": "---\npermalink: /a//b/../c.html\n---\n",
        "perm2.md": "---\npermalink: people/x\n---\n",
        "perm3.md": "---\npermalink: /deep/:title/\n---\n",
        "_c/null.md": "---\ntitle:\n---\n",
        "_c/false.md": "---\ntitle: false\n---\n",
        "_c/n.md": "---\ntitle: 12\n---\n",
        "_c/future.md": "---\ndate: 2040-01-01\n---\n",
        "_c/old.md": "---\ndate: 2001-02-03 04:05:06 +0700\n---\nA\n\nB\n",
        "_c/text.md": "---\ndate: March 5, 2020\ncategories: a b\n---\n",
        "_c/unpub.md": "---\npublished: false\n---\n",
        "_posts/2020-01-01-own.md": "---\ndate: 2021-05-06 07:08:09\nexcerpt: mine\n---\nA\n\nB",
        "_posts/2020-01-02-sep.md": "---\nexcerpt_separator: <!--m-->\n---\nA\n\nB\n<!--m-->\nC [r]\n\n[r]: /x\n",
        "_posts/2020-01-03-ref.md": "---\n---\nA [r]{:.x}\n\nB\n\n[r]: /x 'T'\n",
        "_posts/2020-01-04-liquid.md": "---\n---\n{% if true %}A\n\nB{% endif %}\n",
        "_posts/2020-01-05-nofm.md": "No front matter here",
        "_posts/2020-01-06-future.md": "---\ndate: 2050-01-01\n---\n",
        "_posts/2020-01-07-unpub.md": "---\npublished: false\n---\n",
    },
    "config": {
        "_config.yml": """
collections_dir: all
permalink: none
timezone: America/New_York
future: true
unpublished: true
show_drafts: true
limit_posts: 3
include: [.well-known, _inc, "_p*.md"]
exclude: [secret, "*.bak", "sub/no*", /rooted.txt, dir/]
collections:
  ppl: {output: true, permalink: "/team/:title:output_ext", sort_by: rank}
  Wide-Ones: {output: true, permalink: "/w/:year/:path/:name"}
  raw: {output: false}
  ord: {output: true, order: [b.md, sub/c.md]}
defaults:
  - {scope: {path: "", type: drafts}, values: {x: draft}}
  - {scope: {path: "", type: posts}, values: {x: post, categories: [dflt]}}
  - {scope: {path: "all/_ppl"}, values: {layout: person, x: 1}}
  - {scope: {path: "_ppl/*/deep"}, values: {x: glob}}
  - {scope: {path: "sub", type: pages}, values: {x: subpage, permalink: "/p/:basename/"}}
  - {scope: {path: "sub/**/q.md"}, values: {x: stars}}
  - {scope: {type: pages}, values: {x: pages}}
""",
        "all/_posts/2020-01-01-a.md": HEAD,
        "all/_posts/2020-01-02-b.md": "---\ncategories: own\n---\n",
        "all/_posts/2020-01-03-c.md": HEAD,
        "all/_posts/2050-01-03-f.md": HEAD,
        "_posts/2020-01-09-outside.md": HEAD,
        "all/x/_posts/2020-01-04-d.md": HEAD,
        "all/_drafts/idea.md": "---\ndate: 2020-05-05\n---\n",
        "all/_ppl/z.md": "---\nrank: 1\n---\n",
        "all/_ppl/y.md": "---\nrank: 2\n---\n",
        "all/_ppl/x.md": "---\n---\n",
        "all/_ppl/one/deep/d.md": "---\nrank: 3\n---\n",
        "all/_ppl/pic.png": "x",
        "all/_Wide-Ones/Sub Dir/A File.md": HEAD,
        "all/_raw/r.md": HEAD,
        "all/_raw/r.png": "x",
        "all/_ord/a.md": HEAD,
        "all/_ord/b.md": HEAD,
        "all/_ord/sub/c.md": HEAD,
        ".well-known/x.txt": "x",
        ".other/x.txt": "x",
        "_inc/i.md": HEAD,
        "_page.md": HEAD,
        "secret/s.md": HEAD,
        "secretary.md": HEAD,
        "a.bak": "x",
        "sub/q.md": HEAD,
        "sub/no.md": HEAD,
        "sub/yes.md": "---\npublished: false\n---\n",
        "sub/d/q.md": HEAD,
        "rooted.txt": "x",
        "deep/rooted.txt": "x",
        "dir/a.txt": "x",
        "node_modules/a.js": "x",
        "vendor/bundle/x.md": HEAD,
        "vendor/own/x.md": HEAD,
        "Gemfile": "x",
        "package.json": "{}",
        "all/page.md": HEAD,
        "docs/_data/x.yml": "a: 1",
    },
    "globs": {
        "_config.yml": r"""
include: ["_[ab]*", ".h?"]
exclude: ["x[!1-3].md", 'star\*.md', "{p,q}.md", "docs/**/skip*"]
defaults:
  - {scope: {path: "*[0-3].md"}, values: {x: low}}
  - {scope: {path: "s[^a-m]*/*"}, values: {x: one letter}}
  - {scope: {path: "{docs,notes}/*"}, values: {x: either}}
  - {scope: {path: "**/hid/*"}, values: {x: hidden}}
""",
        "x1.md": HEAD,
        "x4.md": HEAD,
        "star*.md": HEAD,
        "star.md": HEAD,
        "p.md": HEAD,
        "_apple.md": HEAD,
        "_cherry.md": HEAD,
        ".hi": HEAD,
        ".ho.md": HEAD,
        "sand/a.md": HEAD,
        "sub/a.md": HEAD,
        "docs/a.md": HEAD,
        "docs/deep/skipped.md": HEAD,
        "docs/skipped.md": HEAD,
        "notes/b.md": HEAD,
        "a/hid/c.md": HEAD,
        "hid/c.md": HEAD,
    },
    "data": {
        "_config.yaml": "permalink: date\n",
        "_data/a.yml": "x: 1\nd: 2020-01-02\n",
        "_data/a b.json": '{"k": [1, null, "ü"]}',
        "_data/c.csv": 'h,"i j"\n1,\n"a,b",c\n',
        "_data/t.tsv": "h\ti\n1\t2\n",
        "_data/sub/deep/x.yaml": "- 1\n",
        "_data/dot.name.yml": "a\n",
        "_data/_under.yml": "1\n",
        "_data/Größe (1).yml": "g\n",
        "_data/sub.yml": "own: 1\n",
        "_data/dup.json": "1",
        "_data/dup.yml": "2\n",
        "_data/.hid.yml": "1\n",
        "_data/note.txt": "x",
        "_data/people/ada lovelace.yml": "n: 1\n",
    },
}


def shown(value):
    if value is None:
        return ""
    if hasattr(value, "hour"):
        return f"{value:%Y-%m-%d %H:%M:%S %z}"
    return str(value).lower() if isinstance(value, bool) else str(value)


def path_of(site, file):
    folder = str(site.config.get("collections_dir") or "").strip("/")
    return file.relative_path.removeprefix(f"{folder}/") if folder and file.collection else file.relative_path


def ours(root):
    site = read_site(root, config={"github_pages": False, "time": "2024-06-01 12:00:00 +0000"})
    found = {}
    collections = site.collections.values()
    for document in [*site.pages, *(one for collection in collections for one in collection.docs)]:
        if document.generated:
            continue
        data = document.data
        written = document.is_page or (site.collections[document.collection].written and site.is_published(document))
        found[document.collection_path] = {
            "url": document.url,
            "file": document.destination,
            "id": document.id,
            "title": shown(data.get("title")),
            "slug": data.get("slug"),
            "date": shown(data.get("date")),
            "categories": data.get("categories"),
            "tags": data.get("tags"),
            "layout": data.get("layout"),
            "excerpt": document.excerpt,
            "body": document.body,
            "written": written,
            "x": data.get("x"),
        }
    for file in site.static_files:
        found[f"file {path_of(site, file)}"] = file.destination
    order = {collection.label: [one.collection_path for one in collection.docs] for collection in collections}
    return json.loads(json.dumps({"found": found, "order": order, "data": site.data}, default=shown))


# site -> key -> why it is not Jekyll's (None: the whole entry)
DIFFERENCES: dict[str, dict[str, str]] = {}


@pytest.fixture(scope="module")
def answers(ruby, tmp_path_factory):
    roots = {}
    for name, files in SITES.items():
        roots[name] = tmp_path_factory.mktemp(name)
        for path, text in files.items():
            place = roots[name] / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(text.encode())
    environment = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC"}
    asked = subprocess.run(
        [ruby, "-e", DUMP],
        input="\n".join(map(str, roots.values())),
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return {
        name: (root, json.loads(line))
        for (name, root), line in zip(roots.items(), asked.stdout.splitlines(), strict=True)
    }


@pytest.mark.oracle
@pytest.mark.parametrize("name", SITES)
def test_reading_is_jekylls(name, answers, monkeypatch):
    monkeypatch.setenv("TZ", "UTC")
    root, wanted = answers[name]
    assert "error" not in wanted
    got = ours(root)
    differing = {key: (wanted["found"].get(key), got["found"].get(key)) for key in wanted["found"] | got["found"]}
    differing = {
        key: pair for key, pair in differing.items() if pair[0] != pair[1] and key not in DIFFERENCES.get(name, {})
    }
    assert not differing
    assert got["order"] == wanted["order"]
    assert got["data"] == wanted["data"]

"""Ask Ruby for the goldens again: ``LIQUID_LIB=…/liquid-4.0.4/lib python tests/liquid/record_goldens.py``.

Each file of ``cases/`` has the data of all its templates and a list of pairs, template and Ruby's answer. New templates
are added as a pair with null. A case that ours does not agree on is printed and left out.
"""

import json
from pathlib import Path

import liquid_cases as cases

for path in sorted(Path(__file__).parent.glob("cases/*.json")):
    content = json.loads(path.read_text("utf-8"))
    asked = [(template, content["data"], "warn") for template, _ in content["cases"]]
    answers, version = cases.ruby("ruby", asked)
    kept = []
    for question, theirs in zip(asked, answers, strict=True):
        if cases.agree(theirs, mine := cases.ours(*question)):
            kept.append([question[0], theirs])
        else:
            print(path.name, question[0], theirs, mine, sep="\n  ")
    lines = ",\n".join("    " + json.dumps(case, ensure_ascii=False) for case in kept)
    head = json.dumps({"oracle": f"liquid {version}, jekyll 4.3.1", "data": content["data"]}, ensure_ascii=False)[1:-1]
    path.write_text(f'{{\n  {head},\n  "cases": [\n{lines}\n  ]\n}}\n', "utf-8")

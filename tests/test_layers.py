"""Imports run one way, and each outside library has one door."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "pelican_academic"

# A package may import from those of lower rank only; equal ranks do not know each other.
RANK = {
    "disk": 0,
    "errors": 0,
    "regex": 0,
    "urls": 0,
    "model": 1,
    "kramdown": 2,
    "liquid": 2,
    "extract": 3,
    "sources": 4,
    "export": 4,
    "site": 5,
    "jekyll": 6,
    "plugin": 7,
    "cli": 8,
}
ALONE = {"kramdown", "liquid"}  # could each be published alone: nothing of ours, nothing of others


def modules():
    return sorted(path for path in ROOT.rglob("*.py") if path.parent != ROOT / "namespace")


def area(path):
    first = path.relative_to(ROOT).parts[0]
    return first.removesuffix(".py")


def imports(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "pelican_academic":
                yield from ((f"pelican_academic.{alias.name}", node.lineno) for alias in node.names)
            else:
                yield node.module, node.lineno


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_run_one_way(path):
    here = area(path)
    if here == "__init__":
        return
    assert here in RANK, f"{path}: a new top-level module needs its rank in this test"
    for name, line in imports(path):
        parts = name.split(".")
        if parts[0] != "pelican_academic" or len(parts) < 2 or parts[1] in {here, "__version__", "theme_path"}:
            continue
        assert parts[1] in RANK, f"{path}:{line} imports {name}"
        assert RANK[parts[1]] < RANK[here], f"{path}:{line}: {here} must not import {parts[1]}"
        assert here not in ALONE, f"{path}:{line}: {here} stands alone and must not import {name}"


def module_name(path):
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def needed(path, names):
    """The modules of ours that a file imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in names)
        elif isinstance(node, ast.ImportFrom):
            package = module_name(path).split(".")[: len(path.relative_to(ROOT.parent).parts) - node.level]
            start = ".".join(package) + "." if node.level else ""
            whole = (start + (node.module or "")).rstrip(".")
            inner = {f"{whole}.{alias.name}" for alias in node.names} & names
            yield from inner or ({whole} & names)


def test_modules_do_not_import_one_another_in_a_circle():
    paths = {
        module_name(path): path for path in modules() if path.parent != ROOT
    }  # without the door that Pelican opens
    left = {name: set(needed(path, paths.keys())) - {name} for name, path in paths.items()}
    while free := [name for name, wanted in left.items() if not wanted & left.keys()]:
        for name in free:
            del left[name]
    assert not left, "in a circle, or in need of one: " + ", ".join(sorted(left))

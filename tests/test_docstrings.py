"""Every example in a docstring of the package says what the code answers."""

import doctest
import importlib
import pkgutil

import pytest

import pelican_academic

MODULES = [
    module.name
    for module in pkgutil.walk_packages(pelican_academic.__path__, f"{pelican_academic.__name__}.")
    if not module.name.endswith("__main__")
]


@pytest.mark.parametrize("name", MODULES)
def test_its_examples_hold(name):
    module = importlib.import_module(name)
    outcome = doctest.testmod(module, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert outcome.failed == 0


def test_examples_are_found():
    finder = doctest.DocTestFinder()
    examples = [test for name in MODULES for test in finder.find(importlib.import_module(name)) if test.examples]
    assert len(examples) > 60

# Two commands matter: `make site` and `make test`. Both set up what they need in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000

.PHONY: help site serve test lint bench clean

help:
	@echo "make site   build sample_site into output/"
	@echo "make serve  the same, at http://localhost:$(PORT)/ with live reload"
	@echo "make test   run every test"
	@echo "make lint   ruff, mypy and the template linter"
	@echo "make bench  timings and scores, printed; never part of the tests"
	@echo "make clean  remove what the others made"

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "pelican-academic needs Python 3.11 or newer; try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.site: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test,lint]'
	@touch $@ $(VENV)/.site

site: $(VENV)/.site
	$(BIN)/pelican
	@echo
	@echo "Built. Open output/index.html, or run 'make serve' and visit http://localhost:$(PORT)/"

serve: $(VENV)/.site
	$(BIN)/pelican --autoreload --listen --port $(PORT)

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n auto $(TESTS)

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/djlint --lint --quiet theme/templates

bench: $(VENV)/.dev
	@for script in bench/*.py; do echo "== $$script"; $(BIN)/python $$script || exit 1; done

clean:
	rm -rf $(VENV) output .cache dist build .pytest_cache .mypy_cache .ruff_cache

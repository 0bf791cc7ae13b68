# On a fresh Debian (Python 3.11, venv, pip) these two do everything:
#   make run     set up, then watch; without a configuration: the demo
#   make test    set up, then the whole gate
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
# One more than there are processors: many tests wait for a process, a socket or a clock.
WORKERS := $(shell expr $$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2) + 1)
READY  := $(VENV)/.ready
TESTED := $(VENV)/.ready-test

.PHONY: run test lint types imports check-format unit docs cover photographs kill fuzz-mails match-eval match-model mutate clean

run: $(READY)
	@$(BIN)/job-monitor run --or-demo

test: lint types imports unit

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(READY): pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(TESTED): pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	@touch $@ $(READY)

lint: $(TESTED)
	$(BIN)/ruff format --check monitor tests
	$(BIN)/ruff check monitor tests

types: $(TESTED)
	$(BIN)/mypy

imports: $(TESTED)
	$(BIN)/lint-imports

unit: $(TESTED)
	$(BIN)/python -m pytest -n $(WORKERS)

# Every branch of every decision is tested; this fails where one is not.
cover: $(TESTED)
	$(BIN)/python -m pytest -n $(WORKERS) tests/decisions tests/people tests/matching tests/test_forgetting.py \
	  --cov=monitor.decisions --cov-branch --cov-report=term-missing:skip-covered --cov-fail-under=100

# The pages that are made: of the table of readers, of the templates, and of a life told by the verbs.
docs: $(TESTED)
	$(BIN)/python -m monitor.sources.describe > docs/sources.md
	$(BIN)/python -m monitor.drafts.describe > docs/templates.md
	$(BIN)/python -m tests.story

# The pictures of the mails; needs chromium and chromedriver.
photographs: $(TESTED)
	$(BIN)/python -m tests.browser.photographs docs/pictures

# Two hundred SIGKILLs at random moments, then the process stopped for 65 s.
kill: $(TESTED)
	$(BIN)/python -m tests.kill --kills 200
	MONITOR_LONG_TESTS=1 $(BIN)/python -m pytest tests/test_daemon.py -k stopped_process

# Ten minutes of hostile mails: no escape, no hang, no growth.
fuzz-mails: $(TESTED)
	$(BIN)/python -m tests.mails.fuzz --minutes 10
	$(BIN)/python -m tests.mails.fuzz --minutes 2 --worker

# How well the program decides on labelled data: make match-eval DATA=folder (NAME.*.jsonl).
match-eval: $(TESTED)
	@$(BIN)/python -m tests.matching $(DATA)

# The learned tables, made anew from labelled data: make match-model DATA=folder. The same data, the same bytes.
match-model: $(TESTED)
	@$(BIN)/python -m monitor.learning $(DATA)

# In a copy without the caches, which would hide mutants from the tests that follow the first one.
mutate: $(TESTED)
	rm -rf mutants && mkdir mutants
	cp -rL monitor tests pyproject.toml mutants/
	sed -i '/^@lru_cache(/d' mutants/monitor/decisions/*.py
	cd mutants && ../$(BIN)/mutmut run && ../$(BIN)/mutmut results

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis mutants

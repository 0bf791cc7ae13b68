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

.PHONY: run test lint types imports unit docs cover photographs reliability clean-measured kill powercut diskfull \
  faults hostile soak match-eval match-model mutate clean

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
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

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

# What the program promises when things go wrong, tried at length, one after another on a machine with nothing
# else to do: some two hours. Each part can be run alone; SOAK="--sources 1000 --hours 24" makes that one short.
# Needs root for small disks and for networks of its own.
MEASURED := build/measured
SOAK ?= --sources 10000 --hours 24
MINUTES ?= 10
FUZZERS := feed board page mail toml table
LONG := MONITOR_MEASURED=$(CURDIR)/$(MEASURED)

reliability: clean-measured kill powercut diskfull faults hostile soak $(FUZZERS:%=fuzz-%)
	$(LONG) $(BIN)/python -m pytest -q -n $(WORKERS)
	$(BIN)/python -m tests.reliability $(MEASURED) $$(date -I) > docs/reliability.md

clean-measured:
	rm -rf $(MEASURED)

# Two thousand SIGKILLs at random moments, one around every write and send, then a process stopped for 65 s.
kill: $(TESTED)
	$(LONG) $(BIN)/python -m tests.kill --kills 2000
	$(LONG) MONITOR_LONG_TESTS=1 $(BIN)/python -m pytest -q tests/test_daemon.py tests/test_clock.py

# Five thousand power cuts, at the program's own recorded writes and syncs.
powercut: $(TESTED)
	$(LONG) $(BIN)/python -m tests.powercut --cuts 5000

# Four hundred sizes of a disk, each full at another write.
diskfull: $(TESTED)
	$(LONG) $(BIN)/python -m tests.diskfull --sizes 400

# The faults of sites that take a minute each.
faults: $(TESTED)
	$(LONG) MONITOR_LONG_TESTS=1 $(BIN)/python -m pytest -q tests/faults

# Every hostile body, and every spelling of an address with every way to lead there.
hostile: $(TESTED)
	$(LONG) $(BIN)/python -m tests.hostile
	$(LONG) MONITOR_LONG_TESTS=1 $(BIN)/python -m pytest -q tests/hostile

# A day of ten thousand sources, on a clock of its own.
soak: $(TESTED)
	$(LONG) $(BIN)/python -m tests.soak $(SOAK)

# Ten minutes of hostile input for one reader, and two through the whole program: make fuzz-feed, fuzz-toml, …
fuzz-%: $(TESTED)
	$(LONG) $(BIN)/python -m tests.fuzz $* --minutes $(MINUTES)

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
	rm -rf $(VENV) build/measured .mypy_cache .pytest_cache .ruff_cache .hypothesis mutants

# Two commands: `make serve` opens the course, `make test` proves it. Each sets up what it needs.
PYTHON ?= python3
PORT ?= 8866
CORES ?= -n auto --maxprocesses 4 --dist loadfile
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
SOURCES := $(shell find widgets -name node_modules -prune -o -path '*/built' -prune -o -path '*/.built-new*' -prune -o \( -name '*.js' -o -name '*.css' -o -name '*.mjs' -o -name 'package*.json' \) -print)
BUILT := widgets/easeback/built/page/manifest.json

# What Python compiled is kept, whatever the shell says: a run of the tests starts a hundred of them.
test test-quick: export PYTHONDONTWRITEBYTECODE :=

.PHONY: serve test test-quick tools lab check bench format build publish docs clean
.DEFAULT_GOAL := serve

serve: .venv/.installed
	@$(BIN)/easeback serve --port $(PORT)

test: tools .venv/.installed
	@$(BIN)/python tests/support/browser.py
	@$(BIN)/python tests/support/engines.py
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy
	@$(BIN)/python widgets/hatch_build.py --npm lint
	@$(BIN)/python -m pytest $(CORES) -m "not browser"
	@$(BIN)/python -m pytest $(CORES) -m browser

# What most slips show in, in a few minutes; the rest is `make test`'s.
test-quick: tools .venv/.installed
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy
	@$(BIN)/python widgets/hatch_build.py --npm lint
	@$(BIN)/python -m pytest $(CORES) -m "not browser and not slow"

lab: .venv/.installed
	@$(BIN)/easeback lab

check: .venv/.installed
	@$(BIN)/easeback check

bench: .venv/.installed
	@$(BIN)/python tests/support/browser.py
	@$(BIN)/python tests/bench

publish: .venv/.installed
	@$(BIN)/easeback publish site

docs: .venv/.installed
	@$(BIN)/python -m easeback.publishing.check.hazard_log
	@$(BIN)/python -m easeback.content.column_reference
	@$(BIN)/python -m easeback.content.browser_types

format: tools
	@$(BIN)/ruff check --fix --exit-zero --quiet . && $(BIN)/ruff format .
	@$(BIN)/python widgets/hatch_build.py --npm format

# What looks at the browser code, beyond what builds it.
tools: .venv/.ready
	@$(BIN)/python widgets/hatch_build.py --tools

build: .venv/.installed

$(BUILT): .venv/.ready $(SOURCES)
	@$(BIN)/python widgets/hatch_build.py
	@touch $@

.venv/.ready: requirements.lock widgets/node.lock pyproject.toml widgets/hatch_build.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "EaseBack needs Python 3.11 or newer; this is %s. Try: make PYTHON=python3.12" % sys.version.split()[0])'
	@echo "easeback: setting up .venv (one to three minutes the first time) …"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock \
	  || { echo "EaseBack could not install its packages. Check the network or the proxy, then run the same command again."; exit 1; }
	@$(BIN)/python widgets/hatch_build.py --has-node \
	  || $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r widgets/node.lock \
	  || { echo "EaseBack could not fetch Node. Check the network, or install Node 18 or newer."; exit 1; }
	@touch $@

# After the browser code, which would else be built unseen inside pip.
.venv/.installed: pyproject.toml widgets/hatch_build.py .venv/.ready | $(BUILT)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

clean:
	@rm -rf .venv widgets/node_modules widgets/easeback/built site

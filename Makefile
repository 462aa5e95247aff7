# Commands for people; `make help` lists them.
SHELL := bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help

.PHONY: help # daftar perintah ini
help:
	@grep -E '^\.PHONY: [a-z-]+ #' Makefile | sed -E 's/\.PHONY: ([a-z-]+) # /  make \1|/' | column -t -s '|'

$(VENV)/site.stamp: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Perlu Python 3.11 atau lebih baru; yang dipakai " + sys.version.split()[0] + ". Perbaiki: make PYTHON=python3.11 …")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/site.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

.PHONY: site # bangun situs ke folder site/
site: $(VENV)/site.stamp
	$(BIN)/mkdocs build --strict
	@echo
	@echo "Situs jadi di site/. Lihat dengan: make serve"

.PHONY: serve # situs langsung di http://127.0.0.1:8000, ikut berubah saat berkas disimpan
serve: $(VENV)/site.stamp
	$(BIN)/mkdocs serve --watch-theme

.PHONY: test # semua uji, termasuk peramban sungguhan
test: $(VENV)/dev.stamp browser
	$(BIN)/python -m pytest $(ARGS)

.PHONY: golden # tulis ulang berkas harapan uji, lalu periksa bedanya dengan git diff
golden: $(VENV)/dev.stamp
	-$(BIN)/python -m pytest tests/golden tests/browser/test_pictures.py --update-golden -q
	git diff --stat tests/golden docs/gambar

.PHONY: browser # pastikan Chromium dan LibreOffice ada
browser:
	@tests/browser/ensure.sh

.PHONY: check # gaya kode, tipe, dan isi katalog
check: $(VENV)/dev.stamp types workflows
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/banua periksa --ketat

.PHONY: types # tipe skrip peramban, bila Node.js ada
types:
	@tests/js/check.sh

.PHONY: workflows # alur kerja dan formulir isu terhadap skema terbitan dan aturan keamanan, tanpa jaringan
workflows: $(VENV)/dev.stamp
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/*.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/zizmor --offline --quiet .github

.PHONY: format # rapikan kode
format: $(VENV)/dev.stamp
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

.PHONY: schema # tulis ulang skema JSON katalog
schema: $(VENV)/site.stamp
	$(BIN)/banua skema

.PHONY: words # susun ulang terjemahan kata-kata bawaan baris perintah
words: $(VENV)/site.stamp
	$(BIN)/pybabel --quiet compile -d scripts/banua/cli/locale -l id

.PHONY: bench # ukur waktu, memori, dan besar halaman pada katalog buatan
bench: $(VENV)/dev.stamp
	$(BIN)/python tests/bench/run.py $(ARGS)

.PHONY: bench-cari # ukur pencarian di samping mesin lain, di peramban sungguhan
bench-cari: $(VENV)/dev.stamp browser
	PYTHONPATH=tests $(BIN)/python -m bench.cari $(ARGS)

.PHONY: lock # kunci ulang semua pustaka beserta sidik jarinya
lock: $(VENV)/dev.stamp
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 --group build pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 --group dev pyproject.toml -c requirements.lock -o requirements-dev.lock

.PHONY: clean # hapus hasil bangun dan lingkungan Python
clean:
	rm -rf $(VENV) site .mypy_cache .pytest_cache .ruff_cache .hypothesis tests/js/node_modules

# Two commands: "make run" and "make test". Both install what is missing first, by version (tools/setup.sh).
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory --no-builtin-rules
export PATH := $(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH)
PORT ?= 8080
WASM32 := --target wasm32-unknown-unknown --features web

.PHONY: help run test setup setup-run build serve sbom fmt fmt-check clippy test-rust types lint test-wasm test-build test-page reproducible manifest audit clean

help: ## What can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 16

run: setup-run build serve ## Install what is missing, build, and serve the page on this machine (PORT=8080)

# Cheap checks first; each line is one target below.
test: setup ## Everything that must hold before a change is taken
	@start=$$SECONDS
	for step in fmt-check clippy test-rust build types lint test-build test-wasm test-page; do
	  printf '\n== make %s\n' "$$step"
	  $(MAKE) "$$step"
	done
	printf '\nmake test: all steps passed in %d s\n' "$$((SECONDS - start))"

setup: ## Install what building and testing need
	@tools/setup.sh

setup-run:
	@tools/setup.sh --no-browser

build: ## dist/integrationsmonitor.html and pkg/
	@npm run --silent build

serve: ## Serve dist/ on 127.0.0.1
	@node tools/serve.mjs --port $(PORT)

fmt: ## Format the Rust sources
	cargo fmt

fmt-check:
	cargo fmt --check

clippy: ## Lints, native and for the browser; warnings are errors
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked $(WASM32) --lib --tests -- -D warnings
	# The fuzz targets must keep pace; libFuzzer is C++.
	if command -v c++ >/dev/null; then CARGO_TARGET_DIR=target/fuzz cargo check --locked --quiet --manifest-path fuzz/Cargo.toml; fi

test-rust: ## Unit, property, golden and documentation tests, natively
	cargo test --locked

types: ## TypeScript check (needs a build: the types come from pkg/)
	npm run --silent types
	@echo "types: no errors"

lint: ## ESLint with the accessibility rules
	npm run --silent lint
	@echo "lint: no findings"

test-wasm: ## The boundary in headless Chromium
	@tools/test-wasm.sh

test-build: ## Tests of the built file
	npm run --silent test:build

test-page: ## The page in Chromium, over file:// and http
	npm run --silent test:page

reproducible: ## Build a second time in another folder with another cargo home, and compare
	@tools/reproducible.sh

sbom: ## Bill of materials of all crates and npm packages: build/sbom.cdx.json (CycloneDX)
	@node tools/sbom.mjs

manifest: ## What is read of every file of ../shared/data: target/manifest.md, and counts in docs/reading.md
	@mkdir -p target
	@cargo run --quiet --locked --example manifest -- target/manifest.md --summary docs/reading.md

audit: ## Report known vulnerabilities of npm packages (changes nothing)
	npm audit

clean: ## Remove everything that was built (installed tools stay)
	rm -rf target pkg dist build

# `make help` lists what there is.
#
# Tools are kept outside the repository, one folder a version, and each is a file target: what is there
# is not installed again, and a new version is a new folder.

SHELL := /bin/bash
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory --no-builtin-rules
.DELETE_ON_ERROR:

PORT ?= 3000
OUT ?= dist

TARGET := $(or $(CARGO_TARGET_DIR),target)
SITE := $(TARGET)/site
WAYMARK := $(TARGET)/release/waymark
BUILT := $(TARGET)/built
NEXT := $(TARGET)/next/built

CACHE := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/waymark
# wasm-bindgen's command must equal the library that is locked.
bindgen := $(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/^version = "\(.*\)"$$/\1/p;}' Cargo.lock)
LEPTOS := $(CACHE)/cargo-leptos-0.3.10
BINDGEN := $(CACHE)/wasm-bindgen-$(bindgen)
# Distributions' wasm-opt breaks reference tables, and the one on crates.io can't read today's output.
BINARYEN := $(CACHE)/binaryen-132.0.0
DENY := $(CACHE)/cargo-deny-0.20.2
MACHETE := $(CACHE)/cargo-machete-0.9.2
MODULES := tests/browser/node_modules/.package-lock.json

leptos_bin := $(LEPTOS)/bin/cargo-leptos
bindgen_bin := $(BINDGEN)/bin/wasm-bindgen
binaryen_bin := $(BINARYEN)/node_modules/.bin/wasm-opt
deny_bin := $(DENY)/bin/cargo-deny
machete_bin := $(MACHETE)/bin/cargo-machete

# rustup may have been installed since the shell started.
export PATH := $(LEPTOS)/bin:$(BINDGEN)/bin:$(BINARYEN)/node_modules/.bin:$(DENY)/bin:$(MACHETE)/bin:$(PATH):$(or $(CARGO_HOME),$(HOME)/.cargo)/bin
export LEPTOS_SITE_ROOT := $(SITE)
export WAYMARK_SITE := $(abspath $(SITE))
export WAYMARK_SEEDS := $(abspath seeds)

# All that a build is made of. Folders are in it, so that a removed file counts as a change.
SOURCES := Cargo.toml Cargo.lock rust-toolchain.toml .cargo/config.toml .ci/build .ci/leptos \
	$(shell find app server frontend reader style '(' -name tests -o -name benches -o -name examples ')' -prune -o -print)

.PHONY: help serve test check bench export pictures tools clean rust chromium headless firefox

help: ## List the targets.
	@echo 'make TARGET, where TARGET is one of:'
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1	\2/p' $(MAKEFILE_LIST)

serve: $(BUILT) ## Install what is missing, build, and serve on http://127.0.0.1:3000 (PORT=3000).
	@exec $(WAYMARK) serve --listen 127.0.0.1:$(PORT)

test: chromium headless firefox $(BUILT) $(NEXT) $(MODULES) ## Install what is missing and run every test.
	@.ci/test

check: $(BUILT) $(deny_bin) $(machete_bin) ## Format, lints, licences, sources, advisories, unused dependencies, content.
	@.ci/check

bench: chromium $(BUILT) $(MODULES) ## Measure it all beside what others would pick, and print one table (PART=size for one part).
	@TARGET=$(abspath $(TARGET)) tests/bench/run $(PART)

export: $(BUILT) ## Write the whole site as static files (OUT=dist).
	@$(WAYMARK) export $(OUT)

pictures: chromium $(BUILT) $(MODULES) ## Take the README's picture anew.
	@CHROMIUM=$$(.ci/chromium) node tests/browser/picture.js

tools: rust $(leptos_bin) $(bindgen_bin) $(binaryen_bin) $(deny_bin) $(machete_bin) $(MODULES) ## Install all tools, and nothing else.

clean: ## Remove what was built. The tools stay, in ~/.cache/waymark.
	cargo clean
	rm -rf tests/browser/node_modules dist

rust:
	@.ci/need rustup cc node npm
	@.ci/rust

chromium:
	@.ci/need node npm
	@.ci/chromium >/dev/null

headless: chromium
	@.ci/headless >/dev/null

firefox:
	@.ci/need node npm
	@.ci/firefox >/dev/null

$(BUILT): $(SOURCES) $(leptos_bin) $(bindgen_bin) $(binaryen_bin) | rust
	@echo '==> Building the site and the server: minutes the first time, seconds later'
	@.ci/build $(SITE)
	@touch $@

$(NEXT): $(BUILT) .ci/next
	@echo '==> Building a newer release too, for the journeys that go from one to the next'
	@.ci/next $(abspath $(TARGET))
	@touch $@

$(leptos_bin): | rust
	@.ci/install cargo-leptos $(LEPTOS)

$(bindgen_bin): | rust
	@.ci/install wasm-bindgen-cli $(BINDGEN)

$(deny_bin): | rust
	@.ci/install cargo-deny $(DENY)

$(machete_bin): | rust
	@.ci/install cargo-machete $(MACHETE)

$(binaryen_bin): | rust
	@echo '==> Installing $(notdir $(BINARYEN)) into $(CACHE)'
	@npm install --silent --prefix $(BINARYEN) $(subst binaryen-,binaryen@,$(notdir $(BINARYEN)))

$(MODULES): tests/browser/package-lock.json tests/browser/package.json
	@.ci/need node npm
	@echo '==> Installing what the browser tests need'
	@npm ci --silent --prefix tests/browser
	@touch $@

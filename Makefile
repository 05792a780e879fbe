# Two commands matter: `make demo` and `make test`. Both install what they need on Debian 12 (root, or sudo).
# `make install` puts the command where the machine looks for it: PREFIX, below DESTDIR.

JOBS ?= 2
PACKAGES := libcairo2-dev libpango1.0-dev libfontconfig-dev libqrencode-dev libturbojpeg0-dev librsvg2-dev libdeflate-dev liblcms2-dev \
	libhyphen-dev pkg-config fonts-roboto-unhinted fonts-liberation2 hyphen-fr hyphen-en-gb
# What the tests judge the pages with.
TEST_PACKAGES := poppler-utils qpdf faketime ghostscript zbar-tools mupdf-tools libxml2 python3-venv
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
GABARIT := .build/release/gabarit
# Executables hold Swift's own libraries: they start quicker, call them without a detour, and run where Swift is not installed.
RELEASE = swift build -c release --static-swift-stdlib -j $(JOBS)

JUDGE_PACKAGES := libjaxb-java default-jdk-headless

.PHONY: demo test soak threads judge bench build packages test-packages judges format lint docs goldens clean fuzz install

demo: packages
	@sh Tests/packages.sh "$(SUDO)" python3-venv
	@sh Tests/Judges/setup.sh
	@$(RELEASE) --product gabarit
	@sh Tests/demo.sh $(GABARIT)

build: packages
	@$(RELEASE) --product gabarit

# The command, its manual page and the completions of three shells, as argument-parser writes them from the command itself.
# Another GABARIT is installed as it is.
PREFIX ?= /usr/local
SHARE = $(DESTDIR)$(PREFIX)/share
MANUAL := .build/manual
install: $(if $(filter .build/release/gabarit,$(GABARIT)),build)
	@swift build --package-path .build/checkouts/swift-argument-parser --scratch-path $(MANUAL) --product generate-manual \
		-j $(JOBS) >$(MANUAL).log 2>&1 || { cat $(MANUAL).log; exit 1; }
	@$(MANUAL)/debug/generate-manual $(GABARIT) --output-directory $(MANUAL) $(addprefix --date ,$(shell git log -1 --format=%cs 2>/dev/null))
	install -D -m 755 $(GABARIT) $(DESTDIR)$(PREFIX)/bin/gabarit
	install -D -m 644 $(MANUAL)/gabarit.1 $(SHARE)/man/man1/gabarit.1
	install -D -m 644 Fonts/fonts.lock $(SHARE)/gabarit/Fonts/fonts.lock
	@install -d $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	$(GABARIT) --generate-completion-script bash >$(SHARE)/bash-completion/completions/gabarit
	$(GABARIT) --generate-completion-script zsh >$(SHARE)/zsh/site-functions/_gabarit
	$(GABARIT) --generate-completion-script fish >$(SHARE)/fish/vendor_completions.d/gabarit.fish

test: packages test-packages judges
	@sh Tests/run.sh

# The tests of runs and of the renderer with many records, in a release build: COUNT a run, and a task of sixteen. Of 10,000 the runs
# alone take some twenty minutes and more than 6 GB.
COUNT ?= 1000
soak: packages test-packages judges
	@swift build -c release -Xswiftc -enable-testing --scratch-path .build-soak -j $(JOBS) --build-tests
	@GABARIT_RUN_RECORDS=$(COUNT) GABARIT_RENDERER_DOCUMENTS=$(COUNT) swift test --skip-build -c release -Xswiftc -enable-testing \
		--scratch-path .build-soak --filter 'PrintRunTests|GabaritTests.RendererTests'

# The renderer under the thread sanitizer: COUNT documents a task of sixteen.
threads: packages test-packages judges
	@swift build -c release --sanitize=thread -Xswiftc -enable-testing --scratch-path .build-threads -j $(JOBS) --build-tests
	@TSAN_OPTIONS=suppressions=Tests/Sanitizers/threads.supp GABARIT_RENDERER_DOCUMENTS=$(COUNT) swift test --skip-build -c release \
		--sanitize=thread -Xswiftc -enable-testing --scratch-path .build-threads --filter 'GabaritTests.RendererTests|LiveCatalogueTests'

# Accepts every golden that has moved; look at the difference before you commit it.
goldens:
	@GABARIT_GOLDENS=all swift test -j $(JOBS)

packages:
	@sh Tests/packages.sh "$(SUDO)" $(PACKAGES)

test-packages:
	@sh Tests/packages.sh "$(SUDO)" $(TEST_PACKAGES)

# What the house makes, judged by veraPDF: a Java virtual machine, and a minute. RECORDS extreme records a template, runs of LETTERS.
RECORDS ?= 20
LETTERS ?= 100
judge: packages judges
	@sh Tests/packages.sh "$(SUDO)" $(JUDGE_PACKAGES)
	@[ -x $(GABARIT) ] || $(RELEASE) --product gabarit
	@sh Tests/Judges/verapdf.sh $(GABARIT) $(RECORDS) $(LETTERS)

# How quick letters are made, as a table; ratios are to the first of PEERS="name=command …", which answer the same calls, if any:
# see Tests/Peers/measure.py. MEASURE="--rounds 9 --records 1000 --data FILE" goes on to it.
BENCH := .build/release/gabarit-bench
bench: packages
	@$(RELEASE) --product gabarit-bench
	@python3 Tests/Peers/measure.py $(MEASURE) $(PEERS) finished=$(BENCH) "whole fonts=$(BENCH) --whole-fonts" \
		"unfinished=$(BENCH) --unfinished"

# Independent judges from PyPI, in a virtual environment of their own.
judges:
	@sh Tests/Judges/setup.sh

format:
	@swift format --in-place -r Sources Tests Package.swift

lint:
	@swift format lint --strict -r Sources Tests Package.swift

docs:
	@swift package generate-documentation --target Gabarit --warnings-as-errors

fuzz:
	@sh Tests/Fuzz/run.sh

clean:
	@rm -rf .build .build-* out

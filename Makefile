# run and test do all the set-up themselves: a fresh Debian machine needs Swift, git and make.

SWIFT ?= swift
ARGS ?=
PREFIX ?= /usr/local
DESTDIR ?=

# A binary that runs where there is no Swift. It has a folder of its own, for what is built with
# other flags would be built anew each time.
STATIC := --static-swift-stdlib -Xlinker -s --scratch-path .build/static

ifeq ($(shell uname),Darwin)
  # Homebrew keeps its ncurses to itself; the system's is too old.
  NCURSES := $(shell brew --prefix ncurses 2>/dev/null)
  FLAGS := -Xcc -I$(NCURSES)/include -Xlinker -L$(NCURSES)/lib
  HAS_NCURSES := test -e "$(NCURSES)/include/ncurses.h"
  GET_NCURSES := brew install ncurses
else
  SUDO := $(shell test "$$(id -u)" = 0 || echo sudo)
  HAS_NCURSES := test -e /usr/include/ncurses.h || test -e /usr/include/ncursesw/ncurses.h
  GET_NCURSES := $(SUDO) apt-get update && \
    $(SUDO) apt-get install -y --no-install-recommends libncurses-dev
endif

.PHONY: run build install uninstall test soak bench lint format dependencies

run: build
	@exec .build/release/downhill $(ARGS)

build: dependencies
	$(SWIFT) build -c release --product downhill $(FLAGS)

install: dependencies
	$(SWIFT) build -c release --product downhill $(STATIC) $(FLAGS)
	PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)' .scripts/install.sh install .build/static/release/downhill

uninstall:
	PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)' .scripts/install.sh uninstall

test: dependencies
	$(SWIFT) test --disable-xctest $(FLAGS)

# Ten thousand keys, mouse events and sizes, under the address sanitizer.
soak: dependencies
	$(SWIFT) test --disable-xctest --sanitize=address --scratch-path .build/sanitized \
	  --filter SoakTests $(FLAGS)

# ARGS names parts: memory trajectory ensemble map screen program.
bench: dependencies build
	$(SWIFT) run -c release $(FLAGS) downhill-bench $(ARGS)

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

dependencies:
	@{ $(HAS_NCURSES); } || { $(GET_NCURSES); }

# run and test do all the set-up themselves: a fresh Debian machine needs Swift, git and make.

SWIFT ?= swift
ARGS ?=
PREFIX ?= /usr/local
DESTDIR ?=

# What is installed is built in a folder of its own, for what is built with other flags would be
# built anew each time.
STATIC := .build/static

ifeq ($(shell uname),Darwin)
  # Homebrew keeps its ncurses to itself, for the system has one, which is too old.
  NCURSES := $(shell brew --prefix ncurses 2>/dev/null)
  YAML := $(shell brew --prefix libyaml 2>/dev/null)
  FLAGS := -Xcc -I$(NCURSES)/include -Xlinker -L$(NCURSES)/lib \
    -Xcc -I$(YAML)/include -Xlinker -L$(YAML)/lib
  HAS_LIBRARIES := test -e "$(NCURSES)/include/ncurses.h" && test -e "$(YAML)/include/yaml.h"
  GET_LIBRARIES := brew install ncurses libyaml
else
  SUDO := $(shell test "$$(id -u)" = 0 || echo sudo)
  HAS_LIBRARIES := test -e /usr/include/yaml.h && test -e /usr/include/zlib.h && \
    { test -e /usr/include/ncurses.h || test -e /usr/include/ncursesw/ncurses.h; }
  GET_LIBRARIES := $(SUDO) apt-get update && \
    $(SUDO) apt-get install -y --no-install-recommends libncurses-dev libyaml-dev zlib1g-dev
endif

.PHONY: run build install deb tarball order uninstall test pictures examples soak bench lint format dependencies

run: build
	@exec .build/release/downhill $(ARGS)

build: dependencies
	$(SWIFT) build -c release --product downhill $(FLAGS)

install: dependencies
	flags=$$(SWIFT='$(SWIFT)' .scripts/static-flags.sh $(STATIC)) && \
	  $(SWIFT) build -c release --product downhill $$flags $(FLAGS)
	PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)' .scripts/install.sh install $(STATIC)/release/downhill

# Packages of what `make install` installs, in .build/packages. What Debian has as a library of its own is not in
# the binary of its package.
deb: ARCHIVES := libstdc++.a
deb tarball: dependencies
	flags=$$(SWIFT='$(SWIFT)' .scripts/static-flags.sh $(STATIC) $(ARCHIVES)) && \
	  $(SWIFT) build -c release --product downhill $$flags $(FLAGS)
	.packages/$@.sh $(STATIC)/release/downhill .build/packages

# The functions that run before the first frame, which what is installed has side by side. It needs valgrind.
order: dependencies
	flags=$$(SYMBOLS=-S SWIFT='$(SWIFT)' .scripts/static-flags.sh .build/order) && \
	  $(SWIFT) build -c release --product downhill $$flags $(FLAGS)
	.scripts/start-order.py .build/order/release/downhill > .build/start.order
	mv .build/start.order .scripts/start.order

uninstall:
	PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)' .scripts/install.sh uninstall

test: dependencies
	$(SWIFT) test --disable-xctest $(FLAGS)

# The pictures of the README, made by the program itself.
pictures: build
	.scripts/pictures.sh .build/release/downhill .readme

# A package that uses the libraries: a rule and a landscape of its own.
examples: dependencies
	SWIFT='$(SWIFT)' .scripts/examples.sh $(FLAGS)

# Ten thousand keys, mouse events and sizes, under the address sanitizer.
soak: dependencies
	$(SWIFT) test --disable-xctest --sanitize=address --scratch-path .build/sanitized \
	  --filter SoakTests $(FLAGS)

# ARGS names parts: memory trajectory ensemble map screen program.
bench: dependencies build
	$(SWIFT) run -c release $(FLAGS) downhill-bench $(ARGS)

lint:
	.scripts/layers.sh
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Examples/Package.swift Examples/Sources

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Examples/Package.swift Examples/Sources

dependencies:
	@{ $(HAS_LIBRARIES); } || { $(GET_LIBRARIES); }

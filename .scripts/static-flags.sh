#!/bin/sh
# static-flags.sh FOLDER [ARCHIVE..]: prints what SwiftPM has to be told for a binary of one piece, which
# runs where there is no Swift and starts fast. FOLDER is for the build and for links to archives: those of
# libraries that shall be in the binary, by default all that can be. SYMBOLS, by default -s, tells the linker which names
# to leave out.
set -eu

folder=$1
shift
[ $# -gt 0 ] || set -- libyaml.a libz.a libstdc++.a
flags="--static-swift-stdlib --scratch-path $folder -Xlinker ${SYMBOLS:--s}"
if [ "$(uname)" = Linux ]; then
    # A folder with nothing but archives: what is found in it first is not asked for at every start.
    archives=$folder/links/$(printf "%s-" "$@")
    mkdir -p "$archives"
    for archive in "$@"; do
        path=
        for compiler in "$(dirname "$(command -v "${SWIFT:-swift}")")/clang" clang cc; do
            path=$("$compiler" -print-file-name=$archive 2>/dev/null || true)
            [ ! -e "$path" ] || break
        done
        if [ -e "$path" ]; then
            ln -sf "$path" "$archives/$archive"
        else
            echo "$0: no $archive here; the binary will need the library where it runs" >&2
        fi
    done
    flags="$flags --disable-local-rpath -Xlinker -L$archives"
    flags="$flags -Xswiftc -Xclang-linker -Xswiftc -static-libgcc -Xswiftc -use-ld=lld"
    # A section for each function, and those that run before the first frame side by side: a start touches fewer pages.
    flags="$flags -Xswiftc -Xfrontend -Xswiftc -function-sections -Xcc -ffunction-sections"
    flags="$flags -Xlinker --symbol-ordering-file=$(cd "$(dirname "$0")" && pwd)/start.order"
    flags="$flags -Xlinker --no-warn-symbol-ordering"
    # The addresses to be set at every start, in a hundredth of the space. glibc knows how since 2.36:
    # what is built with one that does needs one that does.
    version=$(getconf GNU_LIBC_VERSION 2>/dev/null || true)
    newest=$(printf '%s\n' "glibc 2.36" "$version" | sort -V | tail -n 1)
    [ "$newest" != "$version" ] || flags="$flags -Xlinker -z -Xlinker pack-relative-relocs"
fi
echo "$flags"

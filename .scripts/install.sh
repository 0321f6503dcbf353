#!/bin/sh
# install.sh install BINARY: puts BINARY, its manual, its completions and the presets under
#   $DESTDIR$PREFIX, after taking away what an earlier install put there.
# install.sh uninstall: takes away what install put there, which it wrote down, and nothing else.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
destination=${DESTDIR:-}
prefix=${PREFIX:-/usr/local}
manifest=$prefix/share/downhill/manifest

# put MODE PATH: what comes in becomes the file PATH, beside its place first so that it appears whole.
put() {
    mkdir -p "$destination${2%/*}"
    cat >"$destination$2.partial"
    chmod "$1" "$destination$2.partial"
    mv -f "$destination$2.partial" "$destination$2"
    printf '%s\n' "$2" >>"$destination$manifest"
}

remove() {
    [ -e "$destination$manifest" ] || return 0
    while IFS= read -r path; do
        rm -f "$destination$path"
    done <"$destination$manifest"
    rm -f "$destination$manifest"
    # Folders that are shared with others go only when they are empty, and these are ours alone.
    rmdir "$destination$prefix/share/downhill/presets" "$destination$prefix/share/downhill" \
        2>/dev/null || true
}

case ${1:-} in
install)
    remove
    mkdir -p "$destination${manifest%/*}"
    : >"$destination$manifest"
    put 755 "$prefix/bin/downhill" <"$2"
    "$2" manual | put 644 "$prefix/share/man/man1/downhill.1"
    "$2" completions bash | put 644 "$prefix/share/bash-completion/completions/downhill"
    "$2" completions zsh | put 644 "$prefix/share/zsh/site-functions/_downhill"
    "$2" completions fish | put 644 "$prefix/share/fish/vendor_completions.d/downhill.fish"
    for preset in "$root"/Presets/*; do
        put 644 "$prefix/share/downhill/presets/${preset##*/}" <"$preset"
    done
    ;;
uninstall)
    remove
    ;;
*)
    echo "usage: $0 install BINARY | uninstall" >&2
    exit 64
    ;;
esac

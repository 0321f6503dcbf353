#!/bin/sh
# deb.sh BINARY FOLDER: writes FOLDER/downhill_VERSION_ARCHITECTURE.deb. What the binary needs is found out from the
# binary itself, by dpkg-shlibdeps. DEBEMAIL and DEBFULLNAME say who makes the package.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
binary=$1
version=$("$here/stage.sh" version "$binary")
architecture=$(dpkg --print-architecture)
maintainer="${DEBFULLNAME:-$(git -C "$root" log -1 --format=%an)} <${DEBEMAIL:-$(git -C "$root" log -1 --format=%ae)}>"
date=$("$here/date.sh")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
stage=$work/stage
"$here/stage.sh" "$binary" "$stage"

# Where Debian wants things.
mkdir -p "$stage/usr/share/zsh/vendor-completions"
mv "$stage/usr/share/zsh/site-functions/_downhill" "$stage/usr/share/zsh/vendor-completions/"
rmdir "$stage/usr/share/zsh/site-functions"
gzip -9 -n "$stage/usr/share/man/man1/downhill.1"
documents=$stage/usr/share/doc/downhill
mkdir -p "$documents"
cp "$root/README.md" "$documents"
{
    echo "downhill is all of one licence, which Debian calls Expat."
    echo
    cat "$root/LICENSE"
} >"$documents/copyright"
{
    echo "downhill ($version) unstable; urgency=medium"
    echo
    # An item a line, without the marks of Markdown, and then as wide as Debian has it.
    sed -n '/^## /,$p' "$root/CHANGELOG.md" | sed '/^## /d; /^$/d; s/`//g' |
        awk '/^- /{ if (item) print item; item = "  * " substr($0, 3); next }
             { sub(/^ */, ""); item = item " " $0 } END { print item }' |
        awk '{ line = "  *"; for (i = 2; i <= NF; i++) {
                 if (length(line) + length($i) >= 79) { print line; line = "   " }
                 line = line " " $i } print line }'
    echo
    echo " -- $maintainer  $(date -u -R -d "@$date")"
} >"$documents/changelog"
gzip -9 -n "$documents/changelog"

# dpkg-shlibdeps looks for a source package around it.
mkdir -p "$work/debian"
printf 'Source: downhill\n\nPackage: downhill\nArchitecture: any\n' >"$work/debian/control"
needs=$(cd "$work" && dpkg-shlibdeps -O "$stage/usr/bin/downhill" 2>/dev/null | sed -n 's/^shlibs:Depends=//p')

mkdir -p "$stage/DEBIAN"
cat >"$stage/DEBIAN/control" <<CONTROL
Package: downhill
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -sk --apparent-size "$stage/usr" | cut -f 1)
Depends: $needs
Section: education
Priority: optional
Description: see how optimizers find their way down a loss surface
 Draws the contours of a loss in the terminal and lets optimizers run down it
 side by side, with their learning rates, their noise and their averages live:
 gradient descent, momentum, Adam and some fifty more. To explore by hand, to
 lecture with, and to compute with: runs, sweeps and figures without a screen.
 .
 A course of lessons with questions is inside.
CONTROL
(cd "$stage" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$stage/DEBIAN/md5sums"
find "$stage" -exec touch -h -d "@$date" {} +

mkdir -p "$2"
SOURCE_DATE_EPOCH=$date dpkg-deb --root-owner-group -Zxz --build "$stage" "$2/downhill_${version}_$architecture.deb" >/dev/null
echo "$2/downhill_${version}_$architecture.deb"

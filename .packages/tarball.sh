#!/bin/sh
# tarball.sh BINARY FOLDER: writes FOLDER/downhill-VERSION-SYSTEM-MACHINE.tar.gz, a binary of one piece with its
# manual, completions, presets and README. The same inputs make the same bytes.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
binary=$1
name=downhill-$("$here/stage.sh" version "$binary")-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
"$here/stage.sh" "$binary" "$stage"
mv "$stage/usr" "$stage/$name"
cp -R "$root/README.md" "$root/.readme" "$root/LICENSE" "$root/CHANGELOG.md" "$stage/$name"

mkdir -p "$2"
# Names in order, no owner, one time: what differs from machine to machine stays out.
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$("$here/date.sh")" \
    -C "$stage" -cf - "$name" | gzip -9 -n >"$2/$name.tar.gz.partial"
mv "$2/$name.tar.gz.partial" "$2/$name.tar.gz"
echo "$2/$name.tar.gz"

#!/bin/sh
# stage.sh BINARY FOLDER: everything that a package holds, under FOLDER/usr, with times that do not depend on
#   the day of the build.
# stage.sh version BINARY: the version that BINARY says it has, for there is no other place where it stands.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)

if [ "$1" = version ]; then
    "$2" --version | cut -d ' ' -f 2
    exit
fi

binary=$1
stage=$2
PREFIX=/usr DESTDIR=$stage "$root/.scripts/install.sh" install "$binary"
# A package manager keeps a list of its own.
rm -f "$stage/usr/share/downhill/manifest"
find "$stage" -type d -exec chmod 755 {} +

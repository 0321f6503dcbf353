#!/bin/sh
# date.sh: the second since 1970 that files in packages are from: SOURCE_DATE_EPOCH if it is set, else that of
# the last commit, else the day when this version was released.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
released=$(sed -n 's/.*released = "\(.*\)"/\1/p' "$root/Sources/downhill/Downhill.swift")
echo "${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct 2>/dev/null || date -u -d "$released" +%s)}"

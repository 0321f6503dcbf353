#!/bin/sh
# Checks the includes of Sources/CTerminal: a file may use its own room and those before it in the
# list below, never one after it; within a room there is no ring. Says what is wrong, line by line.
#
# Usage: .scripts/layers.sh [FOLDER]
set -eu
cd "${1:-$(dirname "$0")/../Sources/CTerminal}"

# From the bottom up. "." is the top: the files that stand beside the rooms.
rooms='Clock Files Keys Bytes Modes Screen Events .'
# The header with the functions of the top; what lies below uses the values alone.
top_header=CTerminal.h

level() {
  number=0
  for room in $rooms; do
    number=$((number + 1))
    if [ "$room" = "$1" ]; then
      echo $number
      return
    fi
  done
  echo "$1: a room that .scripts/layers.sh does not know" >&2
  exit 1
}

found=$(mktemp)
edges=$(mktemp)
trap 'rm -f "$found" "$edges"' EXIT
for file in *.[ch] */*.[ch]; do
  room=$(dirname "$file")
  [ "$room" = include ] && continue
  own=$(level "$room")
  sed -n 's/^#include "\(.*\)".*/\1/p' "$file" | while read -r header; do
    case $header in
      "$top_header") [ "$room" = . ] || echo "$file: includes $header, which belongs to the top" ;;
      terminal_values.h) ;;
      *)
        path=$room/$header
        [ -e "$path" ] || echo "$file: includes $header, which is in no room"
        used=$(basename "$(cd "$(dirname "$path")" && pwd)")
        [ "$used" = "$(basename "$PWD")" ] && used=.
        [ "$(level "$used")" -le "$own" ] || echo "$file: includes $header, which lies above it"
        # A source and its header are one.
        echo "$room/$(basename "${file%.*}") $used/$(basename "${header%.h}")" >> "$edges"
        ;;
    esac
  done
done > "$found"
tsort < "$edges" > /dev/null 2>> "$found" || true
cat "$found"
[ ! -s "$found" ]

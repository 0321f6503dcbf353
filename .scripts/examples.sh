#!/bin/sh
# Builds and runs the package in Examples/ and checks what it prints. Arguments go to `swift build`.
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
place=.build/examples

"$swift" build --package-path Examples --scratch-path "$place" "$@"
said=$("$place/debug/OwnRule")
printf '%s\n' "$said"
for line in \
  'gradient_descent: 4000 steps, loss below 1e-6: true' \
  'bounded: 4000 steps, loss below 1e-6: true' \
  'of 1000 noisy particles more than 900 are within 1 of the minimum: true'; do
  printf '%s\n' "$said" | grep -qxF "$line" || {
    echo "Examples: missing the line: $line" >&2
    exit 1
  }
done

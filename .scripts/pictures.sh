#!/bin/sh
# Makes the pictures of the README from presets: .scripts/pictures.sh DOWNHILL FOLDER. They are the same bytes every time.
set -eu
downhill=$1
folder=$2
mkdir -p "$folder"

picture() { "$downhill" picture "$@"; }
picture welcome --at 900 --size 120x36 -o "$folder/welcome.svg"
picture edge_of_stability --at 20 --size 120x34 -o "$folder/panes.svg"
picture noise_annealing --at 1500 --size 120x34 --layout curves --theme light -o "$folder/curves.svg"
picture welcome --at 400 --size 120x40 --layout surface -o "$folder/surface.svg"
picture escape --at 300 --size 120x36 -o "$folder/escape.svg"
picture adam_bias --at 1 --size 120x34 -o "$folder/explain.svg"
"$downhill" figure welcome -o "$folder/figure.svg"

#!/usr/bin/env bash
# instructions.sh BEFORE AFTER ENTRY: instructions that two programs take for one entry of text, counted by valgrind's callgrind, which
# repeats within 0.06 %. Prints both and the ratio; exits with 1 above 1.03. Folders of programs published ahead of time.
set -euo pipefail
before=$1 after=$2 entry=$(realpath "$3")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

count() { # count FOLDER: of a copy without the file of debugging symbols, at which valgrind 3.19 stops
  mkdir "$work/$2" && cp -r "$1"/. "$work/$2" && rm -f "$work/$2"/*.dbg
  (cd "$work" && valgrind --tool=callgrind --callgrind-out-file="$work/$2.out" \
    "$work/$2/portfolio-export" export "$entry" -o "$work/$2.pdf" --force -q) > "$work/$2.log" 2>&1 || { cat "$work/$2.log" >&2; return 1; }
  sed -nE 's/^(summary|totals): ([0-9]+).*/\2/p' "$work/$2.out" | head -n 1
}

one=$(count "$before" before)
two=$(count "$after" after)
awk -v one="$one" -v two="$two" 'BEGIN { printf "before %d, after %d, ratio %.4f\n", one, two, two / one; exit two / one > 1.03 }'

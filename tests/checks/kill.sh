#!/bin/bash
# Kills exports of a site at random moments and looks at what is left.
#   kill.sh PROGRAM SITE [TIMES]
# PROGRAM is one executable, SITE a folder (it is copied), TIMES 50 when not given. SEED=n repeats a series.
# After each kill: no truncated PDF (qpdf). After the next whole run: no temporary file, and the PDFs are byte for byte
# those of a run that was never disturbed. A third run must make nothing.
set -u
program=$(realpath "$1"); times=${3:-50}; RANDOM=${SEED:-1}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cp -r "$2" "$work/site"; out=$work/site/out
"$program" export "$work/site" -o "$work/calm" -q 2>/dev/null
begin=$(date +%s%N); "$program" export "$work/site" -o "$work/calm" -q --force 2>/dev/null
whole=$(( ($(date +%s%N) - begin) / 1000000 ))
bad=0; killed=0
fail() { echo "round $round: $*"; bad=$((bad + 1)); }

for round in $(seq "$times"); do
  # Half of the rounds begin with an empty folder, half with one that stands.
  if [ $((round % 2)) = 0 ]; then rm -rf "$out"; force=; else force=--force; fi
  "$program" export "$work/site" -o "$out" -q $force > /dev/null 2>&1 &
  run=$!
  sleep "$(awk "BEGIN { print $((RANDOM % (whole + 1))) / 1000 }")"
  kill -9 $run 2> /dev/null && killed=$((killed + 1))
  wait $run 2> /dev/null
  while IFS= read -r pdf; do
    qpdf --check "$pdf" > /dev/null 2>&1; [ $? -le 0 ] || fail "broken: $pdf"
  done < <(find "$out" -name '*.pdf' 2> /dev/null)
  "$program" export "$work/site" -o "$out" -q > /dev/null 2>&1 || fail "the next run ends with $?"
  left=$(find "$work/site" -name '*.tmp'); [ -z "$left" ] || fail "left behind: $left"
  diff -rq --exclude='.portfolio-export.json' "$work/calm" "$out" > "$work/diff" || fail "other files: $(head -3 "$work/diff")"
  "$program" export "$work/site" -o "$out" 2>&1 | grep -qE '(^| )0 made' || fail "the state is not right: something was made again"
done

echo "$times rounds, $killed killed within $whole ms, $bad faults"
[ $bad = 0 ]

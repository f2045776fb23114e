#!/bin/bash
# Exports every entry of every site, each file on its own, and says what went wrong.
#   sites.sh SITES_DIR PROGRAM OUT [MEASURE_DIR]
# SITES_DIR holds sites (or is one). PROGRAM is a command, as "dotnet portfolio-export.dll". OUT gets PDFs and lists.
# With MEASURE_DIR its fidelity.py judges every PDF against its site.
# JOBS (default 2) files at a time; LIMIT (default 60) seconds a file.
set -u
sites=$(realpath "$1"); program=$2; out=$(realpath -m "$3"); measure=${4:+$(realpath "$4")}
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$out"; rm -f "$out"/*.tsv "$out"/*.jsonl "$out/runs/"* 2>/dev/null; mkdir -p "$out/runs"

one() {
  site=$1 file=$2
  name=$(basename "$site")/${file#"$site"/}
  pdf="$out/${name%.*}.pdf"
  # Two entries may differ in their extension alone.
  [ "${name##*.}" = html ] && pdf="$out/$name.pdf"
  key=$(printf %s "$name" | tr '/ ' '__')
  mkdir -p "$(dirname "$pdf")"; rm -f "$pdf"
  begin=$(date +%s%N)
  timeout "$LIMIT" $program export "$file" --root "$site" -o "$pdf" > "$out/runs/$key.log" 2>&1 < /dev/null
  code=$?
  ms=$(( ($(date +%s%N) - begin) / 1000000 ))
  crash=-
  grep -qE '^ +at [A-Za-z_.<>`0-9]+\(|Unhandled exception' "$out/runs/$key.log" && crash=trace
  [ $code -eq 3 ] && crash=code3
  [ $code -ge 124 ] && crash=killed
  printf '%s\t%s\t%s\t%s\t%s\n' "$code" "$ms" "$crash" "$([ -s "$pdf" ] && stat -c %s "$pdf" || echo 0)" "$name" > "$out/runs/$key.tsv"
  if [ -s "$pdf" ]; then
    /usr/bin/python3 "$here/pdf_rules.py" "$pdf" --source "$file" --json > "$out/runs/$key.rules" 2> "$out/runs/$key.rules-error"
  fi
  [ -n "$measure" ] && /usr/bin/python3 "$measure/fidelity.py" "$file" "$pdf" "$site" > "$out/runs/$key.fidelity" 2> "$out/runs/$key.fidelity-error"
  return 0
}
export -f one
export program out measure here LIMIT=${LIMIT:-60}

if [ -e "$sites/_config.yml" ]; then list=("$sites"); else list=("$sites"/*/); fi
for site in "${list[@]}"; do
  site=${site%/}
  find "$site" -type f \( -name '*.md' -o -name '*.markdown' -o -name '*.html' \) -path "$site/_*" \
    -not -path "$site/_data/*" -not -path "$site/_site/*" -not -path "$site/_includes/*" -not -path "$site/_layouts/*" -not -path "$site/_sass/*" -print0 |
    sort -z | while IFS= read -r -d '' file; do printf '%s\0%s\0' "$site" "$file"; done
done | xargs -0 -n 2 -P "${JOBS:-2}" bash -c 'one "$0" "$1"'

cat "$out"/runs/*.tsv > "$out/runs.tsv"
cat "$out"/runs/*.rules > "$out/rules.jsonl" 2>/dev/null
awk -F'\t' '{n++; ms+=$2; if ($4>0) ok++; if ($2>top) {top=$2; slow=$5} if ($3!="-") bad++} END {printf "%d files, %d exported, %d crashes, %.1f s in all, slowest %d ms (%s)\n", n, ok, bad, ms/1000, top, slow}' "$out/runs.tsv"
awk -F'\t' '$3!="-" || $4==0 {printf "  exit %s %s  %s\n", $1, $3, $5}' "$out/runs.tsv"
grep -l . "$out"/runs/*.rules-error 2>/dev/null | sed 's/^/  the checker failed: /'

/usr/bin/python3 - "$out" <<'PY'
import json, os, sys
from collections import Counter, defaultdict
out = sys.argv[1]
count, files, example = Counter(), defaultdict(set), {}
path = os.path.join(out, "rules.jsonl")
for row in open(path, encoding="utf-8") if os.path.exists(path) else []:
    r = json.loads(row)
    for f in r["findings"]:
        key = (not f["must"], f["rule"])
        count[key] += 1
        files[key].add(r["file"])
        example.setdefault(key, f"{os.path.relpath(r['file'], out)} p{f['page']}: {f['message']} | {f['line'][:60]}")
print("rules:" if count else "rules: no violation")
for key, n in sorted(count.items(), key=lambda x: (x[0][0], -x[1])):
    print(f"  {'note ' if key[0] else ''}{key[1]} {n} in {len(files[key])} files, as {example[key]}")
PY

[ -z "$measure" ] && exit 0
cat "$out"/runs/*.fidelity > "$out/fidelity.jsonl"
echo "fidelity:"
/usr/bin/python3 "$measure/fidelity.py" --sum < "$out/fidelity.jsonl"
/usr/bin/python3 - "$out/fidelity.jsonl" <<'PY'
import json, sys
rows = [json.loads(l) for l in open(sys.argv[1], encoding="utf-8") if l.strip()]
def lost(r):
    if not r["pdf"]:
        return r["chars"]
    return max(r[t]["chars"] - r[t]["found"] for t in ("poppler", "mupdf"))
print("worst ten by text lost:")
for r in sorted(rows, key=lost, reverse=True)[:10]:
    if lost(r):
        print(f"  {lost(r)} characters, {r['entry']}")
        for m in (r["poppler"]["missing"] or r["mupdf"]["missing"])[:3] if r["pdf"] else []:
            print(f"      {m!r}")
for r in rows:
    if r["pdf"]:
        p, k = r["pictures"], r.get("links", {})
        wrong = [f"{p['on_disk'] - p['drawn']} pictures not drawn"] * (p["drawn"] < p["on_disk"]) + [f"{k['want'] - k['kept']} links lost"] * (k.get("kept", 0) < k.get("want", 0)) \
            + ["title not found"] * (r["title"] is False) + [f"{r['tofu']} tofu"] * (r["tofu"] > 0) + [f"order {r['poppler']['order']}"] * (0 < r["poppler"]["order"] < 1)
        if wrong:
            print(f"  {r['entry']}: {', '.join(wrong)}")
PY

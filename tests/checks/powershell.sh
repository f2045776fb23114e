#!/bin/bash
# Runs what is written for PowerShell in it: install.ps1 with an archive from this machine, and the completion of command lines.
#   powershell.sh PROGRAM SITE
# PowerShell itself is a .NET tool, fetched into a folder of its own.
set -u
top=$(cd "$(dirname "$0")/../.." && pwd)
program=$(realpath "$1") site=$(realpath "$2")
work=$(mktemp -d); server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
fail() { echo "$*"; exit 1; }
export POWERSHELL_TELEMETRY_OPTOUT=1
dotnet tool install powershell --version 7.6.9 --tool-path "$work/pwsh" > "$work/log" 2>&1 || fail "no PowerShell: $(cat "$work/log")"
pwsh() { "$work/pwsh/pwsh" -NoProfile -NonInteractive "$@"; }

# Whatever lies in the archive is unpacked; a program for Windows is not needed to see that.
mkdir "$work/published"
echo program > "$work/published/portfolio-export.exe"
"$top/build/release.py" archive win-x64 "$work/published" -o "$work/dist" > /dev/null || exit 1
"$top/build/release.py" finish -o "$work/dist" > /dev/null || exit 1
(cd "$work/dist" && exec /usr/bin/python3 -u -m http.server 0 --bind 127.0.0.1) > "$work/served" 2>&1 &
server=$!
for _ in 1 2 3 4 5 6 7 8 9 10; do grep -q port "$work/served" && break; sleep 0.5; done
port=$(sed -nE 's/.* port ([0-9]+) .*/\1/p' "$work/served")
export BASE_URL=http://127.0.0.1:$port PREFIX=$work/installed/here
pwsh -File "$work/dist/install.ps1" || fail "install.ps1 failed"
[ -f "$PREFIX/portfolio-export.exe" ] && [ -f "$PREFIX/docs/install.md" ] || fail "install.ps1 did not unpack the archive"
pwsh -File "$work/dist/install.ps1" > /dev/null || fail "install.ps1 does not replace what is there"
printf x >> "$(ls "$work"/dist/*.zip)"
if pwsh -File "$work/dist/install.ps1" > "$work/said" 2>&1; then fail "a damaged archive was installed"; fi
grep -q 'is damaged' "$work/said" || fail "a damaged archive was not named: $(cat "$work/said")"
[ -f "$PREFIX/portfolio-export.exe" ] || fail "a damaged archive took away what was installed"

mkdir "$work/bin"
printf '#!/bin/sh\nexec "%s" "$@"\n' "$program" > "$work/bin/portfolio-export" && chmod +x "$work/bin/portfolio-export"
export PATH="$work/bin:$PATH"
cp -r "$site" "$work/site" && cd "$work/site" || exit 1
# shellcheck disable=SC2016 # the name is meant as it stands
cp "$(find _portfolio -name '*.md' | head -n 1)" '_portfolio/a b $(touch pwned).md'
application=$(sed -nE 's/^  ([a-z][a-z0-9-]*):.*/\1/p' _applications/applications.yml | tail -n 1)
cat > "$work/offer.ps1" << 'SCRIPT'
portfolio-export completions pwsh | Out-String | Invoke-Expression
foreach ($line in $args) { (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText -join ' ' }
SCRIPT
pwsh -File "$work/offer.ps1" 'portfolio-export pac' 'portfolio-export export --url' 'portfolio-export export --theme ji' \
  "portfolio-export pack ${application:0:4}" 'portfolio-export export _portfolio/a' > "$work/offered" || fail "completion fails"
diff - "$work/offered" << WORDS || exit 1
pack
--url-codes
jianli
$application
'_portfolio/a b \$(touch pwned).md'
WORDS
[ ! -e pwned ] || fail "the name of an entry was run"

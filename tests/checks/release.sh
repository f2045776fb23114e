#!/bin/bash
# Makes a release of a published program, installs it as a user would, and looks at every file of it.
#   release.sh PUBLISHED SITE [FOLDER]
# PUBLISHED is a folder of `dotnet publish -r linux-x64`, SITE a folder that is exported with the installed program, FOLDER gets the archive.
set -u
top=$(cd "$(dirname "$0")/../.." && pwd)
published=$(realpath "$1") site=$(realpath "$2")
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
fail() { echo "$*"; exit 1; }
cd "$top" || exit 1
dist=$work/dist base=file://$work/dist

build/release.py archive linux-x64 "$published" -o "$dist" || exit 1
BASE_URL=$base build/release.py finish -o "$dist" || exit 1
archive=$(ls "$dist"/*.tar.xz)
if [ -n "${3:-}" ]; then mkdir -p "$3" && cp "$archive" "$3" || exit 1; fi
[ "$(stat -c %s "$archive")" -le 48000000 ] || fail "the archive is larger than 48 MB"
tar -tJf "$archive" > "$work/list"
if grep -E '\.(pdb|dbg|xml)$' "$work/list"; then fail "the archive holds symbols or documentation"; fi
for file in portfolio-export LICENSE README.md portfolio-export.1 completions/completions.bash docs/zh/packs.md docs/theme-plain.png fonts/noto-sans-sc/OFL.txt; do
  grep -q "/$file\$" "$work/list" || fail "the archive lacks $file"
done
tar -xJf "$archive" -C "$work" || fail "the archive cannot be unpacked"
/usr/bin/python3 - "$work"/portfolio-export-* << 'PY' || fail "a page of the archive leads to what is not in it"
import pathlib, re, sys
dead = []
for page in pathlib.Path(sys.argv[1]).rglob("*.md"):
    text = re.sub(r"`[^`\n]*`", "", page.read_text("utf-8"))
    for target in re.findall(r"\]\(([^)\s#]+)", text) + re.findall(r'(?:src|href)="([^"#]+)"', text):
        if not re.match(r"[a-z]+:", target) and not (page.parent / target).exists():
            dead.append(f"{page}: {target}")
print("\n".join(dead))
sys.exit(bool(dead))
PY
(cd "$dist" && sha256sum --quiet -c SHA256SUMS) || fail "a checksum is wrong"
grep -q '^### ' "$dist/NOTES.md" || fail "the notes are empty"
/usr/bin/python3 - "$dist"/*.cdx.json << 'PY' || fail "the SBOM is wrong"
import json, sys
bom = json.load(open(sys.argv[1]))
names = {c["name"] for c in bom["components"]}
assert bom["bomFormat"] == "CycloneDX" and {"HarfBuzzSharp", "NetVips", "noto-sans-sc"} <= names, names
assert all(c.get("licenses") for c in bom["components"]), [c["name"] for c in bom["components"] if not c.get("licenses")]
PY

export HOME=$work/home
mkdir "$HOME"
BASE_URL=$base sh "$dist/install.sh" || fail "install.sh failed"
installed=$HOME/.local/bin/portfolio-export
"$installed" export "$site" -q -o "$work/one" || fail "the installed program does not run"
"$published/portfolio-export" export "$site" -q -o "$work/two"
diff -rq -x '.portfolio-export*' "$work/one" "$work/two" || fail "the installed program makes other PDFs"
BASE_URL=$base sh "$dist/install.sh" > "$work/again" || fail "install.sh does not replace what is there"
/usr/bin/python3 tests/checks/action.py "$base" || exit 1
printf x >> "$archive"
if BASE_URL=$base sh "$dist/install.sh" 2> "$work/said"; then fail "a damaged archive was installed"; fi
grep -q 'is damaged' "$work/said" || fail "a damaged archive was not named: $(cat "$work/said")"
if BASE_URL='' sh build/install.sh 2> /dev/null; then fail "install.sh needs no address"; fi

# The files for package managers need archives of all systems; their names are enough.
version=$(sed -nE 's/.*<Version>(.+)<.*/\1/p' Directory.Build.props) lint=$work/lint
mkdir "$lint"
for system in linux-x64 linux-arm64 osx-arm64 osx-x64; do echo "$system" > "$lint/portfolio-export-$version-$system.tar.xz"; done
echo win-x64 > "$lint/portfolio-export-$version-win-x64.zip"
build/release.py finish -o "$lint" --base-url https://example.org/r || exit 1
cd "$lint/packaging" || exit 1
if grep -rn '@[a-z]' . | grep -v example.org; then fail "a place-holder is left"; fi
shellcheck -s bash aur/PKGBUILD || exit 1
shellcheck "$top/build/install.sh" "$top/tests/checks/release.sh" "$top/tests/checks/completions.sh" "$top/tests/checks/image.sh" || exit 1
ruby -c homebrew/portfolio-export.rb || exit 1
/usr/bin/python3 - << 'PY' || exit 1
import json, pathlib, re, yaml
scoop = json.load(open("scoop/portfolio-export.json"))
assert len(scoop["architecture"]["64bit"]["hash"]) == 64
for path in pathlib.Path("winget").iterdir():
    assert yaml.safe_load(path.read_text())["ManifestVersion"] == "1.6.0", path
steps = [l.split()[0] for l in open("Dockerfile") if re.match("[A-Z]", l)]
assert steps[0] == "FROM" and "ENTRYPOINT" in steps and set(steps) <= {"FROM", "ARG", "ADD", "RUN", "COPY", "WORKDIR", "USER", "ENTRYPOINT", "CMD"}, steps
PY
/usr/bin/python3 -c 'import sys, yaml; [yaml.safe_load(open(f)) for f in sys.argv[1:]]' "$top/.github/workflows/release.yml" "$top/action.yml"

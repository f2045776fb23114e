#!/bin/bash
# Packs the .NET tool for this system and uses it as somebody does who has nothing but the SDK: from a folder as feed, on a clean HOME.
#   tool.sh SITE
set -u
top=$(cd "$(dirname "$0")/../.." && pwd)
site=$(realpath "$1")
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
fail() { echo "$*"; exit 1; }
system=linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')
dotnet pack "$top/src/Portfolio.Export" -c Release -p:ToolSystems="$system" -p:RunAnalyzers=false -v q -o "$work/feed" || exit 1
package=$(find "$work/feed" -name "portfolio-export.$system.*.nupkg")
size=$(stat -c %s "$package")
echo "$size bytes"
[ "$size" -le 65000000 ] || fail "the package is larger than 65 MB"
/usr/bin/python3 -m zipfile -l "$package" > "$work/list"
if grep -iE '\.(pdb|dbg) |portfolio[a-z.-]*\.xml |/runtimes/' "$work/list"; then fail "the package holds symbols, documentation or libraries of other systems"; fi
for file in fonts/noto-sans-sc/NotoSansSC-Regular.ttf fonts/noto-sans-sc/OFL.txt libvips.so.42 libHarfBuzzSharp.so; do
  grep -q "$file" "$work/list" || fail "the package lacks $file"
done

export HOME=$work/home NUGET_PACKAGES=$work/packages
mkdir "$HOME"
cat > "$work/NuGet.config" << XML
<configuration><packageSources><clear /><add key="feed" value="$work/feed" /></packageSources></configuration>
XML
cp -r "$site" "$work/site"
cd "$work/site" || exit 1
dotnet dnx portfolio-export --configfile "$work/NuGet.config" --yes -- export -o "$work/out" || fail "dotnet dnx failed"
[ "$(find "$work/out" -name '*.pdf' | wc -l)" -gt 3 ] || fail "no PDFs"
dotnet tool install --global --configfile "$work/NuGet.config" portfolio-export > "$work/log" || { cat "$work/log"; exit 1; }
"$HOME/.dotnet/tools/portfolio-export" doctor || exit 1

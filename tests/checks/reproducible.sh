#!/bin/bash
# Publishes a commit ahead of time from folders of different names, and compares all files: the same commit gives the same bytes.
#   reproducible.sh [PUBLISHED]
# PUBLISHED is what was published before from the commit that stands here, in whatever folder; without it, two are made.
# Compared are the program and all that lies beside it, but for symbols (.dbg, .pdb) and documentation (.xml), which are not shipped, and
# the assemblies that go into the package of the .NET tool.
set -u
top=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
[ -z "$(git -C "$top" status --porcelain --untracked-files=no)" ] || { echo "the folder has changes that are no commit"; exit 1; }

published() { # published NAME: of a clone in a folder of that name
  git clone --quiet "$top" "$work/$1" || return 1
  dotnet publish "$work/$1/src/Portfolio.Export" -c Release -r linux-x64 -o "$work/$1.out" -p:RunAnalyzers=false -v q -nologo
}

sums() { # sums FOLDER: of the files that are shipped
  (cd "$1" && find . -type f ! -name '*.dbg' ! -name '*.pdb' ! -name '*.xml' -print0 | sort -z | xargs -0 sha256sum)
}

assemblies() { # assemblies FOLDER: of the project's own
  (cd "$1" && find src -path '*/obj/Release/*' \( -name 'Portfolio.*.dll' -o -name 'portfolio-export.dll' \) ! -path '*/ref*/*' -print0 |
    sort -z | xargs -0 sha256sum)
}

published a/place/of/its/own || exit 1
first=$work/a/place/of/its/own.out
if [ $# -gt 0 ]; then
  other=$1
else
  published another || exit 1
  other=$work/another.out
  diff <(assemblies "$work/a/place/of/its/own") <(assemblies "$work/another") || { echo "the assemblies differ"; exit 1; }
fi
diff <(sums "$first") <(sums "$other") || { echo "what is published differs"; exit 1; }
echo "$(sums "$first" | wc -l) files, the same bytes: sha256 of the program $(sha256sum < "$first/portfolio-export" | cut -c1-16)…"

#!/bin/sh
# Fetches portfolio-export, checks it and unpacks it for the user who runs this. Nothing else is changed.
#   BASE_URL   where the archives and SHA256SUMS lie
#   PREFIX     default: ~/.local; the command becomes $PREFIX/bin/portfolio-export
#   VERSION    default: the one of this script
set -eu
version=${VERSION:-@VERSION@} base=${BASE_URL:-@BASE_URL@} prefix=${PREFIX:-$HOME/.local}
name=portfolio-export

fail() { echo "install.sh: $*" >&2; exit 1; }
case $base in *example.invalid* | @*) fail "set BASE_URL to the address of the release" ;; esac

case "$(uname -s)/$(uname -m)" in
  Linux/x86_64) system=linux-x64 ;;
  Linux/aarch64 | Linux/arm64) system=linux-arm64 ;;
  Darwin/arm64) system=osx-arm64 ;;
  Darwin/x86_64) system=osx-x64 ;;
  *) fail "there is no archive for $(uname -s) on $(uname -m). With the .NET SDK, dotnet dnx $name may work" ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
archive=$name-$version-$system.tar.xz
fetch() {
  if command -v curl > /dev/null; then curl -fsSL "$base/$1" -o "$work/$1"
  elif command -v wget > /dev/null; then wget -q "$base/$1" -O "$work/$1"
  else fail "curl or wget is needed"; fi || fail "cannot fetch $base/$1"
}
fetch "$archive"
fetch SHA256SUMS
wanted=$(sed -n "s/^\([0-9a-f]\{64\}\)  $archive\$/\1/p" "$work/SHA256SUMS")
[ -n "$wanted" ] || fail "SHA256SUMS does not name $archive"
if command -v sha256sum > /dev/null; then found=$(sha256sum "$work/$archive"); else found=$(shasum -a 256 "$work/$archive"); fi
[ "${found%% *}" = "$wanted" ] || fail "$archive is damaged: its checksum is ${found%% *}, not $wanted"

tar -xJf "$work/$archive" -C "$work" || fail "cannot unpack $archive (tar and xz are needed)"
mkdir -p "$prefix/lib" "$prefix/bin" "$prefix/share/man/man1"
rm -rf "$prefix/lib/$name.new"
mv "$work/$name-$version-$system" "$prefix/lib/$name.new"
rm -rf "${prefix:?}/lib/$name"
mv "$prefix/lib/$name.new" "$prefix/lib/$name"
ln -sf "../lib/$name/$name" "$prefix/bin/$name"
ln -sf "../../../lib/$name/$name.1" "$prefix/share/man/man1/$name.1"
echo "$prefix/bin/$name $("$prefix/bin/$name" --version)"
case ":$PATH:" in *":$prefix/bin:"*) ;; *) echo "Add $prefix/bin to your PATH, or type the whole path." ;; esac

#!/bin/bash
# Builds the image of the Dockerfile of a release with Debian's buildah, and runs the program in it, and in an empty Debian root.
#   image.sh ARCHIVE SITE
# ARCHIVE is portfolio-export-*-linux-x64.tar.xz or a folder of `dotnet publish -r linux-x64`, SITE a folder that is exported.
# Needs root, buildah, debootstrap, xz and a Debian mirror (DEBIAN_MIRROR, or the one that debootstrap takes). The base image is made
# by debootstrap: no registry is asked.
set -u
top=$(cd "$(dirname "$0")/../.." && pwd)
fail() { echo "$*"; exit 1; }
for tool in buildah debootstrap xz; do
  command -v $tool > /dev/null || fail "$tool is missing (Debian: apt-get install buildah debootstrap xz-utils)"
done
[ "$(id -u)" -eq 0 ] || fail "debootstrap and chroot need root"
given=$(realpath "$1") site=$(realpath "$2")
work=$(mktemp -d)
server=
end() { # buildah's mounts are gone when its containers are
  [ -z "$server" ] || kill "$server"
  buildah rm --all > /dev/null 2>&1
  rm -rf "$work"
}
trap end EXIT
export BUILDAH_ISOLATION=chroot CONTAINERS_STORAGE_CONF=$work/storage.conf
for driver in overlay vfs; do # vfs copies every layer, but needs nothing of the kernel
  printf '[storage]\ndriver = "%s"\ngraphroot = "%s"\nrunroot = "%s"\n' $driver "$work/$driver" "$work/run-$driver" > "$CONTAINERS_STORAGE_CONF"
  container=$(buildah from scratch 2> "$work/log") && buildah mount "$container" > /dev/null 2>> "$work/log" && break
  container=
done
[ -n "$container" ] || fail "buildah has no storage: $(cat "$work/log")"

# The release, served as it would be. The archive for ARM is not unpacked here: its name is enough.
dist=$work/dist
if [ -d "$given" ]; then
  "$top/build/release.py" archive linux-x64 "$given" -o "$dist" || exit 1
else
  mkdir "$dist" && cp "$given" "$dist" || exit 1
fi
archive=$(ls "$dist"/*-linux-x64.tar.xz)
echo none > "${archive/linux-x64/linux-arm64}"
/usr/bin/python3 -u -m http.server 0 --bind 127.0.0.1 --directory "$dist" > "$work/served" 2>&1 &
server=$!
for _ in $(seq 50); do grep -q 'port [0-9]' "$work/served" && break; sleep 0.1; done
port=$(sed -nE 's/.* port ([0-9]+).*/\1/p' "$work/served" | head -n 1)
[ -n "$port" ] || fail "no server: $(cat "$work/served")"
"$top/build/release.py" finish -o "$dist" --base-url "http://127.0.0.1:$port" || exit 1
dockerfile=$dist/packaging/Dockerfile

mkdir "$work/here"
tar -xJf "$archive" -C "$work/here" --strip-components=1 || fail "the archive cannot be unpacked"
"$work/here/portfolio-export" export "$site" -q -o "$work/expected" || fail "the program does not run here"
[ "$(find "$work/expected" -name '*.pdf' | wc -l)" -gt 3 ] || fail "no PDFs"
same() { # same FOLDER WHERE
  diff -rq -x '.portfolio-export*' "$work/expected" "$1" || fail "$2 makes other PDFs"
  echo "$2 makes the same $(find "$1" -name '*.pdf' | wc -l) PDFs"
}

# What FROM names, made of the packages of that Debian.
base=$(sed -nE 's/^FROM ([^ ]+).*/\1/p' "$dockerfile" | sort -u)
case $base in
  debian:12-slim) suite=bookworm ;;
  debian:13-slim) suite=trixie ;;
  *) fail "the Dockerfile builds on $base, which this check cannot make" ;;
esac
debootstrap --variant=minbase "$suite" "$work/root" ${DEBIAN_MIRROR:+"$DEBIAN_MIRROR"} > "$work/log" 2>&1 || fail "debootstrap: $(tail -n 20 "$work/log")"
buildah copy -q "$container" "$work/root" / > /dev/null || exit 1
buildah commit -q --rm "$container" "docker.io/library/$base" > /dev/null || exit 1

mkdir "$work/context"
build() { buildah build --pull-never --layers -t portfolio-export -f "$1" "$work/context" > "$work/log" 2>&1; }
build "$dockerfile" || fail "the image cannot be built: $(tail -n 40 "$work/log")"
sed 's/sum=[0-9a-f]\{4\}/sum=0000/' "$dockerfile" > "$work/wrong"
if build "$work/wrong"; then fail "an archive with another checksum was taken"; fi
grep -q 'did NOT match' "$work/log" || fail "another checksum was not named: $(tail -n 5 "$work/log")"

# The site at /site, as the Dockerfile says: as its user, who owns it, and as one that no file of the image names.
container=$(buildah from --pull-never portfolio-export)
mapfile -t entry < <(buildah inspect --format '{{range .OCIv1.Config.Entrypoint}}{{println .}}{{end}}' "$container" | grep .)
[ "${#entry[@]}" -gt 0 ] || fail "the image has no entry point"
in_image() { # in_image FOLDER OPTIONS... -- ARGUMENTS...
  local folder=$1 options=()
  shift
  while [ "$1" != -- ]; do options+=("$1"); shift; done
  shift
  buildah run "${options[@]}" -v "$folder:/site" "$container" -- "${entry[@]}" "$@"
}
for user in "" 12345:12345; do
  mine=$work/site-${user%:*}
  cp -r "$site" "$mine"
  chown -R "${user:-$(buildah inspect --format '{{.OCIv1.Config.User}}' "$container")}" "$mine"
  in_image "$mine" ${user:+--user "$user"} -- export -q -o pdf || fail "the image does not run${user:+ as $user}"
  same "$mine/pdf" "the image${user:+ as $user}"
done
in_image "$mine" --user 12345:12345 -- doctor || fail "the image is not whole"
[ -n "$(find "$mine/pdf" -name '*.pdf' -user 12345 -print -quit)" ] || fail "the PDFs belong to somebody else"

# The archive in a Debian that has nothing else, without network at run time.
cp -r "$work/here" "$work/root/opt/portfolio-export"
cp -r "$site" "$work/root/site"
unshare --net chroot "$work/root" /bin/sh -c 'cd /site && /opt/portfolio-export/portfolio-export export -q -o /pdf' ||
  fail "the archive does not run in an empty Debian"
same "$work/root/pdf" "an empty Debian"

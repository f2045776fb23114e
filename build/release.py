#!/usr/bin/env python3
"""Makes what a release consists of. The same input gives the same bytes.

    build/release.py publish SYSTEM -o DIST [--aot]     publish for a system, then archive
    build/release.py archive SYSTEM FOLDER -o DIST      an archive of a published folder, without symbols
    build/release.py finish -o DIST [--base-url URL]    checksums, SBOM, notes, installers, files for package managers

SYSTEM is linux-x64, linux-arm64, osx-arm64, osx-x64 or win-x64. `finish` takes the archives that lie in DIST.
BASE_URL, also as a variable of the environment, is where people will find them. Python 3.9 and its standard library are enough.
"""
import argparse
import base64
import hashlib
import io
import json
import lzma
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import uuid
import xml.etree.ElementTree as xml
import zipfile
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
NAME = "portfolio-export"
SYSTEMS = ["linux-x64", "linux-arm64", "osx-arm64", "osx-x64", "win-x64"]
# Symbols, documentation of the libraries, import libraries: nobody needs them to run the program.
LEFT_OUT = (".pdb", ".dbg", ".xml", ".lib", ".exp")
NOWHERE = "https://example.invalid/releases"


def version():
    text = (TOP / "Directory.Build.props").read_text("utf-8")
    return re.search(r"<Version>(.+?)</Version>", text)[1]


def epoch():
    """No clock: the date of the commit, where there is one."""
    if os.environ.get("SOURCE_DATE_EPOCH"):
        return int(os.environ["SOURCE_DATE_EPOCH"])
    asked = subprocess.run(["git", "-C", str(TOP), "log", "-1", "--format=%ct"], capture_output=True, text=True)
    return int(asked.stdout) if asked.returncode == 0 and asked.stdout.strip() else 315532800


def publish(system, dist, aot):
    with tempfile.TemporaryDirectory() as folder:
        how = [] if aot else ["-p:PublishAot=false", "-p:PublishReadyToRun=true", "--self-contained"]
        subprocess.run(
            ["dotnet", "publish", str(TOP / "src/Portfolio.Export"), "-c", "Release", "-r", system, "-o", folder, *how], check=True
        )
        return archive(system, Path(folder), dist)


def archive(system, folder, dist):
    """One folder with the program, its libraries and fonts, the licence, the manual page and the scripts for shells."""
    root = f"{NAME}-{version()}-{system}"
    files = {}
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        below = path.relative_to(folder).as_posix()
        if not below.endswith(LEFT_OUT) and ".dSYM/" not in below:
            files[below] = path.read_bytes()
    executable = NAME + (".exe" if system.startswith("win") else "")
    if executable not in files:
        sys.exit(f"{folder} has no {executable}")
    for name in ["LICENSE", "README.md", "README.zh.md", "CHANGELOG.md", "SKILL.md", "llms.txt", "docs/man/portfolio-export.1"]:
        if (TOP / name).is_file():
            files[Path(name).name] = (TOP / name).read_bytes()
    for path in sorted(p for p in (TOP / "docs").rglob("*") if p.suffix in (".md", ".png")):
        files[path.relative_to(TOP).as_posix()] = path.read_bytes()
    for path in sorted((TOP / "src/Portfolio.Export/Commands/Completion").glob("completions.*")):
        files["completions/" + path.name] = path.read_bytes()
    dist.mkdir(parents=True, exist_ok=True)
    made = dist / (root + (".zip" if system.startswith("win") else ".tar.xz"))
    when = epoch()
    if made.suffix == ".zip":
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
            for name, data in sorted(files.items()):
                entry = zipfile.ZipInfo(f"{root}/{name}", (1980, 1, 1, 0, 0, 0))
                entry.external_attr = 0o644 << 16
                packed.writestr(entry, data, zipfile.ZIP_DEFLATED, 9)
    else:
        plain = io.BytesIO()
        with tarfile.open(fileobj=plain, mode="w", format=tarfile.GNU_FORMAT) as packed:
            for name, data in sorted(files.items()):
                entry = tarfile.TarInfo(f"{root}/{name}")
                entry.size, entry.mtime, entry.mode = len(data), when, 0o755 if name == executable else 0o644
                packed.addfile(entry, io.BytesIO(data))
        made.write_bytes(compressed(plain.getvalue()))
    print(f"{made} {made.stat().st_size / 1e6:.1f} MB, {len(files)} files")
    return made


def compressed(data):
    """In blocks, on all cores; the number of cores changes no byte. Large ones: faces of a family resemble each other."""
    if shutil.which("xz"):
        return subprocess.run(["xz", "-9", "-T0", "--block-size=72MiB"], input=data, stdout=subprocess.PIPE, check=True).stdout
    return lzma.compress(data, preset=6)


def components():
    """Every package that the restored program depends on, from the assets that NuGet wrote, with hash and licence; and the fonts."""
    assets = json.loads((TOP / "src/Portfolio.Export/obj/project.assets.json").read_text("utf-8"))
    cache = Path(assets["project"]["restore"]["packagesPath"])
    found = []
    for key, library in sorted(assets["libraries"].items()):
        if library["type"] != "package" or key.startswith("Microsoft.NET.ILLink"):
            continue
        name, number = key.split("/")
        part = {
            "type": "library",
            "bom-ref": f"pkg:nuget/{name}@{number}",
            "name": name,
            "version": number,
            "purl": f"pkg:nuget/{name}@{number}",
            "hashes": [{"alg": "SHA-512", "content": base64.b64decode(library["sha512"]).hex()}],
        }
        licence = licence_of(cache / library["path"])
        if licence:
            part["licenses"] = [licence]
        found.append(part)
    for folder in sorted(p for p in (TOP / "fonts").iterdir() if p.is_dir()):
        found.append({
            "type": "file",
            "bom-ref": f"fonts/{folder.name}",
            "name": folder.name,
            "licenses": [{"license": {"id": "OFL-1.1"}}],
            "components": [
                {"type": "file", "name": f.name, "hashes": [{"alg": "SHA-256", "content": digest(f)}]}
                for f in sorted(folder.glob("*.ttf"))
            ],
        })
    return found


def licence_of(package):
    for nuspec in package.glob("*.nuspec"):
        metadata = next(iter(xml.parse(nuspec).getroot()))
        values = {e.tag.split("}")[1]: e for e in metadata}
        licence = values.get("license")
        if licence is not None and licence.get("type") == "expression":
            return {"expression": licence.text}
        if "licenseUrl" in values:
            return {"license": {"name": "see licence", "url": values["licenseUrl"].text}}
    return None


def bom():
    parts = components()
    seed = json.dumps(parts, sort_keys=True) + version()
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, seed)}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application", "bom-ref": NAME, "name": NAME, "version": version(),
                "licenses": [{"license": {"id": "MIT"}}],
            }
        },
        "components": parts,
        "dependencies": [{"ref": NAME, "dependsOn": [p["bom-ref"] for p in parts]}],
    }


def notes():
    """The part of the change log about this version, or else about what is not released yet."""
    parts = re.split(r"^## ", (TOP / "CHANGELOG.md").read_text("utf-8"), flags=re.M)[1:]
    chosen = [p for p in parts if p.startswith(version())] or [p for p in parts if p.startswith("Unreleased")]
    if not chosen:
        sys.exit(f"CHANGELOG.md has no part for {version()}")
    return f"# {NAME} {version()}\n\n" + chosen[0].split("\n", 1)[1].strip() + "\n"


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def finish(dist, base_url):
    archives = {s: a for s in SYSTEMS for a in dist.glob(f"{NAME}-{version()}-{s}.*")}
    if not archives:
        sys.exit(f"{dist} has no archive of {version()}")
    (dist / f"{NAME}-{version()}.cdx.json").write_text(json.dumps(bom(), indent=2, ensure_ascii=False) + "\n", "utf-8")
    (dist / "NOTES.md").write_text(notes(), "utf-8")
    for script in ["install.sh", "install.ps1"]:
        text = (TOP / "build" / script).read_text("utf-8").replace("@VERSION@", version()).replace("@BASE_URL@", base_url)
        (dist / script).write_text(text, "utf-8", newline="\n" if sys.version_info >= (3, 10) else None)
        (dist / script).chmod(0o755)
    packaging(dist, base_url, archives)
    summed = [*archives.values(), dist / f"{NAME}-{version()}.cdx.json", *dist.glob("*.nupkg")]
    (dist / "SHA256SUMS").write_text("".join(f"{digest(p)}  {p.name}\n" for p in sorted(summed)), "utf-8")


def packaging(dist, base_url, archives):
    """Files for package managers, each a part of one template. A part that needs an archive which is not there is left out."""
    values = {"version": version(), "base-url": base_url}
    for system, path in archives.items():
        values[f"sha256:{system}"] = digest(path)
    template = (TOP / "build" / "packaging.txt").read_text("utf-8")
    for part in re.split(r"^=== ", template, flags=re.M)[1:]:
        name, text = part.split("\n", 1)
        wanted = set(re.findall(r"@([a-z0-9:-]+)@", text))
        missing = wanted - values.keys()
        if missing:
            print(f"{name} is left out: it needs {', '.join(sorted(missing))}")
            continue
        path = dist / "packaging" / name.strip()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(re.sub(r"@([a-z0-9:-]+)@", lambda m: values[m[1]], text), "utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("publish")
    one.add_argument("system", choices=SYSTEMS)
    one.add_argument("--aot", action="store_true")
    two = commands.add_parser("archive")
    two.add_argument("system", choices=SYSTEMS)
    two.add_argument("folder", type=Path)
    three = commands.add_parser("finish")
    three.add_argument("--base-url", default=os.environ.get("BASE_URL") or NOWHERE)
    for command in (one, two, three):
        command.add_argument("-o", "--output", type=Path, required=True)
    given = parser.parse_args()
    if given.command == "publish":
        publish(given.system, given.output, given.aot)
    elif given.command == "archive":
        archive(given.system, given.folder, given.output)
    else:
        finish(given.output, given.base_url.rstrip("/"))


main()

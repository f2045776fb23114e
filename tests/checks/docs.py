#!/usr/bin/env python3
"""Reads README and docs in both languages: runs their commands, follows their links, compares the languages.

    docs.py PROGRAM          PROGRAM is one executable

A command is a line of a code block, or code within a line, that begins with `portfolio-export`. It runs in a copy of the sample site,
with the files that the pages take as examples. Other commands must be among those of ELSEWHERE, which names the step that runs them.
"""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
FIRST = {"zh": "README.zh.md"}
AGENTS = ["SKILL.md", "llms.txt"]
# Commands that are not the program, each with what runs it. What needs a network, or a system of its own, is run by nobody.
ELSEWHERE = {
    "dotnet pack src/Portfolio.Export -c Release -p:ToolSystems=linux-x64 -o feed": "tests/checks/tool.sh",
    "dotnet tool install --global portfolio-export --add-source feed": "tests/checks/tool.sh",
    "dotnet dnx portfolio-export --yes -- export": "tests/checks/tool.sh",
    "dotnet run -c Release --project src/Portfolio.Export -- export": "here, as portfolio-export export",
    "dotnet run -c Release --project src/Portfolio.Export -- export ~/my-site -o pdf/": "here",
    "dotnet run -c Release --project src/Portfolio.Export -- export ~/my-site/_portfolio/union.md -o union.pdf": "here",
    "dotnet publish src/Portfolio.Export -c Release -r linux-x64 -o publish": ".ci/run",
    "tests/checks/reproducible.sh FOLDER": ".ci/run",
    "dotnet test": ".ci/run",
    "BASE_URL=https://example.org/releases sh install.sh": "tests/checks/release.sh",
    "build/release.py publish linux-x64 --aot -o dist": "tests/checks/release.sh, from the published program",
    "build/release.py finish -o dist": "tests/checks/release.sh",
    "docker build -t portfolio-export dist/packaging": "tests/checks/image.sh, by buildah",
    'docker run --rm --user "$(id -u):$(id -g)" -v "$PWD:/site" portfolio-export export': "tests/checks/image.sh, by buildah",
    "tar xf portfolio-export-0.1.0-linux-x64.tar.xz": "tests/checks/release.sh, as the installer does",
    'export PATH="$PATH:$PWD/portfolio-export-0.1.0-linux-x64"': "here, with the folder of the program",
    "sha256sum -c SHA256SUMS --ignore-missing": "tests/checks/release.sh",
    "pdftoppm -r 58 -l 1 -png -singlefile spreads.pdf theme-spreads": "here",
    "portfolio-export fonts add kr expo-google-fonts-noto-sans-kr-0.4.3.tgz": "FontsAddTests, with packages of their own",
}
NOBODY = ("npm pack ", "python3 tests/benchmarks/", "dotnet run -c Release --project tests/benchmarks/")
# A line with one of these describes what may be typed.
SYNTAX = re.compile(r"[\[|…]| (NAME|COMMAND|FILE|DIR|PATH|ENTRY|SITE|FIRST\.md)\b")
SHELL_WORDS = ("dotnet ", "BASE_URL=", "tar ", "export PATH", "build/", "docker ", "sha256sum ", "pdftoppm ", "npm ", "mkdir ", "cp ", "python3 ", "git ", "sh ")


def pages():
    found = [TOP / "README.md", TOP / "README.zh.md", *sorted((TOP / "docs").rglob("*.md"))]
    return found + [TOP / name for name in AGENTS if (TOP / name).exists()] + [TOP / "src/README.md"]


def code_lines(text):
    """Lines of code blocks, without their indent, and without the explanation that stands two spaces behind a command."""
    fenced = False
    for line in text.split("\n"):
        if line.startswith("```"):
            fenced = not fenced
        elif fenced or (line.startswith("    ") and not line.lstrip().startswith("- ")):
            if not SYNTAX.search(line):
                yield re.split(r"\s{2,}|\s# ", line.strip())[0]


def commands(text):
    """Commands of a page in their order, each once. Lines that describe a syntax are none: they have brackets, bars or words in capitals."""
    found = [l for l in code_lines(text) if l.startswith(("portfolio-export", *SHELL_WORDS))]
    found += re.findall(r"`(portfolio-export [^`]+)`", text)
    return list(dict.fromkeys(c.rstrip() for c in found if not SYNTAX.search(c)))


def slug(heading):
    """The anchor that GitHub gives to a heading."""
    text = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", heading).strip().lower()
    return re.sub(r"[^\w\- ]", "", text).replace(" ", "-")


def anchors(path):
    plain = re.sub(r"^```.*?^```", "", path.read_text("utf-8"), flags=re.M | re.S)
    return {slug(h) for h in re.findall(r"^#+ (.*)$", plain, re.M)}


def dead_links():
    for page in pages():
        text = re.sub(r"`[^`\n]*`", "", page.read_text("utf-8"))
        text = "\n".join(l for l in text.split("\n") if not l.startswith("    ") or l.lstrip().startswith("- "))
        for target in re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'(?:src|href)="([^"]+)"', text):
            if re.match(r"[a-z]+:", target):
                continue
            name, _, anchor = target.partition("#")
            there = (page.parent / name).resolve() if name else page
            if not there.exists():
                yield f"{page.relative_to(TOP)}: {target} is not there"
            elif anchor and anchor not in anchors(there):
                yield f"{page.relative_to(TOP)}: {target}: no heading is #{anchor}"


def unlike():
    """Both languages have the same pages, in each the same commands and links to the same pages."""
    pairs = [(TOP / "README.md", TOP / "README.zh.md")]
    pairs += [(p, TOP / "docs/zh" / p.name) for p in sorted((TOP / "docs").glob("*.md"))]
    for extra in {p.name for p in (TOP / "docs/zh").glob("*.md")} - {p.name for _, p in pairs}:
        yield f"docs/zh/{extra} has no page in English"
    for english, chinese in pairs:
        if not chinese.exists():
            yield f"{chinese.relative_to(TOP)} is not there"
            continue
        texts = [p.read_text("utf-8") for p in (english, chinese)]
        for what, read in [
            ("commands", lambda t: set(commands(t))),
            ("codes", lambda t: set(re.findall(r"PE\d{3}", t))),
            ("options", lambda t: set(re.findall(r"--[a-z][a-z-]+", t))),
            ("headings", lambda t: len(re.findall(r"^#+ ", t, re.M))),
            ("rows", lambda t: len(re.findall(r"^\|", t, re.M))),
            ("points", lambda t: len(re.findall(r"^ *- ", t, re.M))),
        ]:
            one, other = map(read, texts)
            if one != other:
                difference = one ^ other if isinstance(one, set) else f"{one}, {other}"
                yield f"{english.relative_to(TOP)} and its Chinese page differ in {what}: {difference}"


def lay_out(work):
    """The sample site, and what the pages take as examples."""
    site = work / "content"
    shutil.copytree(TOP / "content", site, ignore=shutil.ignore_patterns("_pdf"))
    union = "---\ntitle: Students' Union\ndate: 2024-05-01\n---\nFirst year: Member of the Liaison Department\n\nSeptember 2022 – June 2023\n\nWords.\n"
    (site / "_portfolio/union.md").write_text(union, "utf-8")
    shutil.copy(site / "_portfolio/union.md", site / "union.md")
    (site / "sites.txt").write_text("# two sites\nsite-a\nsite-b\n")
    (site / "cv.yml").write_text("cv:\n  name: Lin Example\n  sections:\n    education:\n      - institution: Lake University\n        area: Maps\n", "utf-8")
    applications = site / "_applications/applications.yml"
    text = applications.read_text("utf-8")
    name = re.search(r"^  ([a-z-]+):\s*(#.*)?$", text[text.index("applications:"):], re.M)[1]
    applications.write_text(text.replace(f"  {name}:", "  example-msc:", 1), "utf-8")
    for other in ("site-a", "site-b"):
        (site / other / "_portfolio").mkdir(parents=True)
        (site / other / "_config.yml").write_text(f"title: {other}\n")
        shutil.copy(site / "_portfolio/union.md", site / other / "_portfolio")
    with open(site / "_config.yml", "a", encoding="utf-8") as config:
        config.write("\nexclude: [portfolio.yml, site-a, site-b]\n")
    home = work / "home"
    shutil.copytree(site, home / "my-site")
    return site, home


def run_all(program):
    """Each page in a site of its own. The Chinese pages have the same commands, which `unlike` sees to."""
    count = 0
    for page in (p for p in pages() if "zh" not in p.name and p.parent.name != "zh"):
        with tempfile.TemporaryDirectory() as temporary:
            for command in commands(page.read_text("utf-8")):
                count += 1
                problem = run(program, command, Path(temporary))
                if problem:
                    yield f"{page.relative_to(TOP)}: {command}: {problem}"
    print(f"{count} commands")


def run(program, command, work):
    """What is wrong with a command; None when it does what it should."""
    if command in ELSEWHERE and command.startswith("portfolio-export"):
        return None
    typed = command.replace("dotnet run -c Release --project src/Portfolio.Export --", "portfolio-export")
    if not typed.startswith(("portfolio-export", "pdftoppm")):
        return None if command in ELSEWHERE or command.startswith(NOBODY) else "nothing runs it"
    site, home = (work / "content", work / "home") if (work / "content").exists() else lay_out(work)
    (work / "bin").mkdir(exist_ok=True)
    (work / "bin/portfolio-export").write_text(f'#!/bin/sh\nexec "{program}" "$@"\n')
    (work / "bin/portfolio-export").chmod(0o755)
    # They go on until they are told to stop.
    isWatch = " watch" in typed or " serve" in typed
    began = subprocess.Popen(
        ["bash", "-c", "exec " + typed if isWatch else typed],
        cwd=work if "content/" in typed or typed.startswith("pdftoppm") else site,
        env={**os.environ, "HOME": str(home), "LC_ALL": "C.UTF-8", "PATH": f"{work / 'bin'}:{os.environ['PATH']}"},
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        # A shell starts jobs in the background with the signal ignored, and they hand that on.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    if isWatch:
        time.sleep(3)
        began.send_signal(signal.SIGINT)
    said = began.communicate(timeout=120)[0].decode("utf-8", "replace")
    expected = 130 if isWatch else 0
    return None if began.returncode == expected else f"exit code {began.returncode}\n{said[:400]}\n…\n{said[-800:]}"


def main():
    problems = [*dead_links(), *unlike()]
    if len(sys.argv) > 1:
        problems += run_all(Path(sys.argv[1]).resolve())
    print("\n".join(problems))
    sys.exit(1 if problems else 0)


main()

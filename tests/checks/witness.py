#!/usr/bin/env python3
"""How much of what is taken out of an entry does `verify` miss?

  witness.py [--rounds N] [--seed N] [--show] SITE... -- PROGRAM...

Each round takes one thing out of every entry of a copy of each site (a word, a paragraph, an item, a cell, a picture, a link), exports
the copy, and verifies its PDFs against the entries as they were: what is gone must be reported on its line or in its words. Prints what
was of each kind; exit 1 below 99 %.
"""
import json, os, random, re, shutil, subprocess, sys, tempfile

HAN = r"[\u4e00-\u9fff]"
CODES = ("PE060", "PE063", "PE064")
PLAIN = re.compile(r"^(?![ \t]{4}|\t|[#>|:\-*+\d{<!\[])[^{}<>$`\[\]|\\]*$")


def body_of(lines):
    """Numbers of the lines that are neither front matter nor code."""
    start = 0
    if lines and lines[0].strip() == "---":
        start = next((i + 1 for i in range(1, len(lines)) if lines[i].strip() in ("---", "...")), len(lines))
    fence, hidden, numbers = None, False, []
    for i in range(start, len(lines)):
        mark = re.match(r"\s*(```+|~~~+)", lines[i])
        if mark:
            fence = None if fence else mark.group(1)
        elif not fence:
            hidden = hidden or "<!--" in lines[i]
            if not hidden:
                numbers.append(i)
            hidden = hidden and "-->" not in lines[i]
    return numbers


def changes(lines):
    """Every change that could be made: kind, line, new lines, the text that is gone."""
    body = body_of(lines)
    inside = set(body)
    for i in body:
        line = lines[i]
        if PLAIN.match(line):
            for m in re.finditer(rf"(?<![A-Za-z\d'’.-])[A-Za-z]{{2,}}(?![A-Za-z\d'’.-])|{HAN}{{2,4}}", line):
                yield "word", i, [line[: m.start()] + line[m.end() :]], m.group()
            if (i == 0 or not lines[i - 1].strip()) and line.strip():
                end = i
                while end < len(lines) and lines[end].strip() and end in inside and PLAIN.match(lines[end]):
                    end += 1
                if end == len(lines) or not lines[end].strip():
                    yield "paragraph", i, [""] * (end - i), " ".join(lines[i:end])
        if re.match(r"\s*([-*+]|\d+\.)\s+\w", line) and not re.search(r"[{<$]", line):
            if i + 1 >= len(lines) or not lines[i + 1].startswith((" ", "\t")) or re.match(r"\s*([-*+]|\d+\.)\s", lines[i + 1]):
                yield "item", i, [""] if i + 1 >= len(lines) or not lines[i + 1].strip() else [None], line.strip()
        if line.strip().startswith("|") and not re.search(r"[{<$\[]|--", line) and i > 1 and lines[i - 1].strip().startswith("|"):
            for m in re.finditer(r"\|\s*([\w\u4e00-\u9fff][^|]*?)\s*(?=\|)", line):
                yield "cell", i, [line[: m.start(1)] + " " + line[m.end(1) :]], m.group(1)
        for m in re.finditer(r"!\[[^\]]*\]\([^)\s]+\)", line):
            if not re.search(r"\[!|https?:|[{<$]", line):
                yield "picture", i, [line[: m.start()] + line[m.end() :]], m.group()
        for m in re.finditer(r"(?<!!)\[([^\]\[]+)\]\(https?://[^)\s]+\)", line):
            if "`" not in line:
                yield "link", i, [line[: m.start()] + m.group(1) + line[m.end() :]], m.group()


def is_once(change, text, front):
    """Whether nothing else of the entry brings back what is taken out: an excerpt, another link to the same page."""
    kind, _, _, gone = change
    if kind in ("picture", "link"):
        target = re.search(r"\(([^)\s]+)\)$", gone).group(1)
        return text.count(target.rsplit("/", 1)[-1] if kind == "picture" else target) == 1
    return gone not in front


def entries(root):
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(f for f in folders if f not in (".git", "_includes", "_layouts", "_site"))
        for name in sorted(files):
            if name.endswith(".md") and "_" in folder[len(root) :]:
                yield os.path.relpath(os.path.join(folder, name), root)


def run(program, *arguments, cwd):
    return subprocess.run([*program, *arguments], cwd=cwd, capture_output=True, text=True, timeout=900)


def mutate(site, copy, chance, done):
    """Takes one thing out of every entry of the copy; what was taken, by entry."""
    taken = {}
    for path in entries(site):
        with open(os.path.join(site, path), encoding="utf-8") as file:
            lines = file.read().split("\n")
        text = "\n".join(lines)
        front = text[: text.find("\n---", 3)] if text.startswith("---") else ""
        found = [c for c in changes(lines) if (path, c[1], c[3]) not in done and is_once(c, text, front)]
        kinds = sorted({c[0] for c in found})
        if not kinds:
            continue
        kind = chance.choice(kinds)
        _, at, new, gone = chance.choice([c for c in found if c[0] == kind])
        done.add((path, at, gone))
        changed = [l for l in lines[:at] + new + lines[at + len(new) :] if l is not None]
        with open(os.path.join(copy, path), "w", encoding="utf-8") as file:
            file.write("\n".join(changed))
        taken[path] = (kind, at + 1, len(new), gone)
    return taken


def quoted(diagnostic):
    """What a message quotes: of two runs that are alike, either may be told."""
    found = re.search("“(..+)”", diagnostic["message"])
    return found.group(1).rstrip("…") if found else "\0"


def judge(program, site, report, taken, show):
    """Verifies all PDFs of a round against the entries as they were, in one call."""
    made = [(e["output"], os.path.normpath(e["source"])) for e in json.loads(report)["entries"] if e.get("output")]
    made = [(pdf, path) for pdf, path in made if path in taken]
    told = json.loads(run(program, "verify", *[part for pair in made for part in pair], "--json", cwd=site).stdout)["files"]
    results = []
    for (_, path), file in zip(made, told, strict=True):
        kind, line, length, gone = taken[path]
        found = [d for d in file["diagnostics"] if d["code"] in CODES]
        good = any(line <= d["line"] < line + length or quoted(d) in gone for d in found)
        results.append((kind, good))
        if show and not good:
            print(f"missed {kind} {os.path.basename(site)}/{path}:{line} {gone[:80]!r}")
    return results


def main():
    rest, program = sys.argv[1 : sys.argv.index("--")], sys.argv[sys.argv.index("--") + 1 :]
    rounds = int(rest[rest.index("--rounds") + 1]) if "--rounds" in rest else 4
    seed = int(rest[rest.index("--seed") + 1]) if "--seed" in rest else 14
    sites = [os.path.abspath(a) for i, a in enumerate(rest) if not a.startswith("--") and rest[i - 1] not in ("--rounds", "--seed")]
    chance, results = random.Random(seed), []
    for site in sites:
        done = set()
        for _ in range(rounds):
            with tempfile.TemporaryDirectory() as work:
                copy = os.path.join(work, os.path.basename(site))
                shutil.copytree(site, copy)
                taken = mutate(site, copy, chance, done)
                report = os.path.join(work, "report.json")
                run(program, "export", ".", "-o", os.path.join(work, "out"), "--report", report, cwd=copy)
                with open(report, encoding="utf-8") as file:
                    told = file.read()
                results += judge(program, site, told, taken, "--show" in rest)
    for kind in sorted({k for k, _ in results}):
        all_of = [good for k, good in results if k == kind]
        print(f"{kind:10} {sum(all_of):4} of {len(all_of)}")
    rate = sum(good for _, good in results) / max(1, len(results))
    print(f"{len(results)} taken out, {100 * rate:.1f} % reported")
    return rate < 0.99


if __name__ == "__main__":
    sys.exit(main())

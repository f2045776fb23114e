#!/usr/bin/python3
"""Checks PDFs of two languages in step: whether every block of both versions is in their text.

  pairs.py --program portfolio-export --root SITE FIRST.md SECOND.md [FIRST.md SECOND.md ...] [--themes modern,plain] [--papers a4] [--layouts facing,stacked]

Exports each pair with --lang both and looks for the words of each block (as --dump source prints them) in what poppler and mupdf
read, in the order of the page's marks and in that of its tags, white space aside. Prints a table: blocks found as one piece, for
each reader. Readers that go by place (pdftotext, -layout) cut blocks that go over a page, or read across columns; those that go by
order must find all. Exit 1 when they do not. Needs python3-pikepdf, poppler-utils and mutool.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from pdf_reading import Document

READERS = [("pdftotext", ["pdftotext", "{}", "-"]), ("-raw", ["pdftotext", "-raw", "{}", "-"]), ("-layout", ["pdftotext", "-layout", "{}", "-"]), ("tags", None), ("mutool", ["mutool", "draw", "-q", "-F", "txt", "{}"])]
BLOCK = re.compile(r"(?:paragraph|heading|cell|term)\b")


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=300).stdout


def squeeze(text):
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def blocks(program, root, entry):
    """Words of each block of the body, without white space."""
    out, current = [], None
    body = run(program, "export", entry, "--root", root, "--dump", "source").split("\nbody\n", 1)[-1]
    for line in body.split("\n"):
        word = line.strip()
        if BLOCK.match(word):
            current = []
            out.append(current)
        elif (text := re.match(r'(?:code )?(".*)', word)) and current is not None:
            current.append(json.JSONDecoder().raw_decode(text[1])[0])
        elif not word.startswith(("strong", "emphasis", "link", "code", "span", "break", "picture")):
            current = None
    return [t for t in (squeeze("".join(b)) for b in out) if t]


def read(command, path):
    if command is None:
        return squeeze("".join(b.text for b in Document(path).blocks))
    return squeeze(run(*[c.format(path) for c in command]))


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--program", required=True)
    p.add_argument("--root", required=True)
    p.add_argument("--themes", default="modern")
    p.add_argument("--papers", default="a4")
    p.add_argument("--layouts", default="facing,stacked")
    p.add_argument("files", nargs="+")
    a = p.parse_args()
    pairs = [(x, y, blocks(a.program, a.root, x), blocks(a.program, a.root, y)) for x, y in zip(a.files[::2], a.files[1::2])]
    bad = 0
    print("| pair | theme | paper | layout | blocks | " + " | ".join(n for n, _ in READERS) + " |")
    print("|---" * (5 + len(READERS)) + "|")
    with tempfile.TemporaryDirectory() as folder:
        for x, _, first, second in pairs:
            for theme, paper, layout in [(t, q, l) for t in a.themes.split(",") for q in a.papers.split(",") for l in a.layouts.split(",")]:
                path = f"{folder}/pair.pdf"
                run(a.program, "export", x, "--root", a.root, "--lang", "both", "--layout", layout, "--theme", theme, "--paper", paper, "--force", "-o", path)
                wanted, row = first + second, []
                for name, command in READERS:
                    text = read(command, path)
                    missing = [w for w in wanted if w not in text]
                    row.append(f"{len(wanted) - len(missing)}")
                    if missing and name in ("tags", "-raw"):
                        bad += 1
                        print(f"{x} {layout} {name}: missing {missing[:3]}", file=sys.stderr)
                print(f"| {x.rsplit('/', 1)[-1]} | {theme} | {paper} | {layout} | {len(wanted)} | " + " | ".join(row) + " |")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()

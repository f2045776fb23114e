#!/usr/bin/python3
"""Whether all readers of PDFs find the same text, to the character, whatever they make of line ends.

  readers.py [--node DIR] [--only NAME,…] FILE-or-FOLDER…

Readers: poppler (pdftotext -raw), mupdf (mutool), pdfminer (python3-pdfminer), and from npm, when --node names a
folder with pdfjs-dist and @hyzyla/pdfium installed, pdf.js and pdfium. Those that are not installed are left out and
named. The text that is compared with is that of poppler. Exit code 1 when one differs.

Modulo line breaks: where either reader ends a line, a space more or less is the line's; everywhere else a space
counts. In a file with formulas no white space is compared: scripts, accents and limits stand off the line, and each reader
breaks it elsewhere. A page's running foot stands at the beginning or the end of the page, as the reader likes; it is compared with
the rest, in the order of the file.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent


def run(*command, **options):
    return subprocess.run(command, capture_output=True, timeout=300, **options).stdout.decode("utf-8", "replace")


def poppler(files):
    return {f: run("pdftotext", "-raw", "-enc", "UTF-8", f, "-") for f in files}


def mupdf(files):
    return {f: run("mutool", "draw", "-q", "-F", "text", f) for f in files}


def pdfminer(files):
    from pdfminer.converter import PDFLayoutAnalyzer
    from pdfminer.layout import LTChar, LTAnno, LTTextLine, LTContainer, LAParams
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage

    class InOrder(PDFLayoutAnalyzer):
        """The lines that pdfminer makes of the characters, in the order of the file: its boxes are a guess at columns."""

        def __init__(self, manager):
            super().__init__(manager, laparams=None)
            self.text = []

        def receive_layout(self, page):
            params = LAParams(boxes_flow=None)
            characters = [c for c in self.characters(page)]
            for line in page.group_objects(params, characters):
                line.analyze(params)
                self.text.append("".join(o.get_text() for o in line))
            self.text.append("\n")

        def characters(self, item):
            for inner in item:
                if isinstance(inner, LTChar):
                    yield inner
                elif isinstance(inner, LTContainer):
                    yield from self.characters(inner)

    texts = {}
    for name in files:
        manager = PDFResourceManager()
        device = InOrder(manager)
        interpreter = PDFPageInterpreter(manager, device)
        with open(name, "rb") as file:
            for page in PDFPage.get_pages(file):
                interpreter.process_page(page)
        texts[name] = "".join(device.text)
    return texts


def node(reader, folder):
    def read(files):
        environment = dict(os.environ, NODE_READERS=folder)
        lines = run("node", str(HERE / "readers.mjs"), reader, *files, env=environment).splitlines()
        found = [json.loads(line) for line in lines if line.startswith("{")]
        return {f["file"]: f["text"] for f in found}

    return read


def marks(text):
    """Visible characters, and before each: nothing, a space, or a line end."""
    characters, seams, seam = [], [], "\n"
    # pdfium hands on a hyphen at a line end, and that line end, as U+FFFE.
    for c in text.replace("\ufffe", "-\n"):
        if c in "\n\r\f\v\u2028\u2029":
            seam = "\n"
        elif c.isspace():
            seam = seam if seam == "\n" else " "
        else:
            characters.append(c)
            seams.append(seam)
            seam = ""
    return "".join(characters), seams


def difference(expected, found):
    """The first place where two texts differ, or None."""
    a, seams_a = marks(expected)
    b, seams_b = marks(found)
    for i in range(max(len(a), len(b))):
        same = i < len(a) and i < len(b) and a[i] == b[i]
        if same and (seams_a[i] == seams_b[i] or "\n" in (seams_a[i], seams_b[i])):
            continue
        # The gap between the mark of a list and its text is layout, as a line end is.
        if same and i > 0 and a[i - 1] in "•–◦▪" and seams_a[i - 1] == "\n":
            continue
        return f"at {i}: “{show(a, seams_a, i)}” against “{show(b, seams_b, i)}”"
    return None


def has_formulas(file):
    return "Formula:" in run("pdfinfo", "-struct", file)


def letters(text):
    """The text without white space, an accent with its letter."""
    return unicodedata.normalize("NFC", "".join(text.split()))


def show(characters, seams, at):
    start = max(0, at - 8)
    return "".join(("␣" if seams[i] == " " else "⏎" if seams[i] == "\n" else "") + characters[i] for i in range(start, min(len(characters), at + 8)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--node", help="folder with the npm packages")
    parser.add_argument("--only", help="names of readers, with commas")
    parser.add_argument("paths", nargs="+")
    given = parser.parse_args()
    files = sorted(str(f) for p in map(Path, given.paths) for f in (p.rglob("*.pdf") if p.is_dir() else [p]))
    readers = {}
    if shutil.which("mutool"):
        readers["mupdf"] = mupdf
    try:
        import pdfminer as _
        readers["pdfminer"] = pdfminer
    except ImportError:
        print("pdfminer is not installed")
    if given.node:
        readers["pdf.js"] = node("pdfjs", given.node)
        readers["pdfium"] = node("pdfium", given.node)
    if given.only:
        readers = {n: r for n, r in readers.items() if n in given.only.split(",")}
    expected = poppler(files)
    formulas = {f for f in files if has_formulas(f)}
    failed = False
    for name, read in readers.items():
        texts = read(files)
        different = [
            (f, difference(letters(expected[f]), letters(texts.get(f, ""))) if f in formulas else difference(expected[f], texts.get(f, "")))
            for f in files]
        different = [(f, d) for f, d in different if d]
        failed |= bool(different)
        print(f"{name}: {len(files) - len(different)} of {len(files)} like poppler")
        for file, how in different[:40]:
            print(f"  {file} {how}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/python3
"""Whether a telephone could read the QR codes of PDFs made with --url-codes: pages at 200 and 300 dpi are given to zbar
(which, with a page full of codes, now and then takes the corners of two for one).

  codes.py FILE-or-FOLDER…

Every figure that is drawn without a picture object must be read, and must say the address of a link of its PDF.
Needs pdftoppm (poppler-utils), zbarimg (zbar-tools) and python3-pikepdf. Exit code 1 when a code is missing or wrong.
"""
import subprocess
import sys
import tempfile
from pathlib import Path

import pikepdf

DPI = ("200", "300")


def read(pdf):
    """What zbar reads on all pages, each text once."""
    with tempfile.TemporaryDirectory() as folder:
        for dpi in DPI:
            subprocess.run(["pdftoppm", "-r", dpi, "-png", pdf, f"{folder}/{dpi}"], check=True)
        pages = sorted(str(p) for p in Path(folder).glob("*.png"))
        found = subprocess.run(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", *pages], capture_output=True)
    return set(found.stdout.decode("utf-8").split())


def asked(pdf):
    """How many codes there are, and the addresses of the links."""
    with pikepdf.open(pdf) as file:
        links = {str(a.A.URI) for page in file.pages for a in page.obj.get("/Annots", []) if "/A" in a}
        figures = sum(1 for o in file.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Figure" and ("QR" in str(o.get("/Alt")) or "二维码" in str(o.get("/Alt"))))
    return figures, links


def main():
    files = sorted(f for p in map(Path, sys.argv[1:]) for f in (p.rglob("*.pdf") if p.is_dir() else [p]))
    codes = wrong = 0
    for file in files:
        (figures, links), texts = asked(file), read(file)
        codes += figures
        strange = [t for t in texts if t not in links]
        if len(texts) != figures or strange:
            wrong += 1
            print(f"{file}: {len(texts)} of {figures} codes read" + "".join(f"; {t} is no link" for t in strange))
    print(f"{len(files)} PDFs, {codes} codes, {wrong} PDFs with unread or wrong ones")
    return 1 if wrong or not codes else 0


if __name__ == "__main__":
    sys.exit(main())

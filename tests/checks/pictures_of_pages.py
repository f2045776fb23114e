#!/usr/bin/python3
"""Whether pictures of pages look like the pages of the PDFs: each PNG of `export --to png` beside what pdftoppm makes of the PDF.

  pictures_of_pages.py PDF-FOLDER PNG-FOLDER

Both folders are outputs of one site at 150 dpi (the usual one). Every page of every PDF must have its picture, of the same size, and be
like it by the structural similarity of both in grey (Wang and others, 2004: Gaussian window of 11 pixels, deviation 1.5) in the mean of
the page. Needs pdftoppm (poppler-utils), python3-numpy and python3-pil. Exit code 1 when a picture is missing or not like its page.
"""
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image

DPI = "150"
LEAST = 0.99


def grey(file):
    return np.asarray(Image.open(file).convert("L"), dtype=np.float64)


def smooth(samples):
    """The mean around each pixel, in the window; rows and columns apart."""
    places = np.arange(11) - 5
    window = np.exp(-(places**2) / (2 * 1.5**2))
    window /= window.sum()
    across = sum(w * samples[:, i : samples.shape[1] - 10 + i] for i, w in enumerate(window))
    return sum(w * across[i : samples.shape[0] - 10 + i] for i, w in enumerate(window))


def likeness(one, other):
    """Structural similarity of two pictures of one size, from 0 to 1."""
    light, contrast = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    mean_one, mean_other = smooth(one), smooth(other)
    spread_one = smooth(one * one) - mean_one**2
    spread_other = smooth(other * other) - mean_other**2
    shared = smooth(one * other) - mean_one * mean_other
    same = (2 * mean_one * mean_other + light) * (2 * shared + contrast)
    return float((same / ((mean_one**2 + mean_other**2 + light) * (spread_one + spread_other + contrast))).mean())


def pages(pdf, folder):
    """What pdftoppm makes of the pages, in order."""
    subprocess.run(["pdftoppm", "-r", DPI, "-png", str(pdf), f"{folder}/page"], check=True)
    return sorted(Path(folder).glob("page-*.png"))


def compare(pdf, pictures):
    """A line for each page: its likeness, and what is wrong with it."""
    with tempfile.TemporaryDirectory() as folder:
        for number, page in enumerate(pages(pdf, folder), 1):
            picture = pictures / f"{pdf.stem}-{number}.png"
            if not picture.exists():
                yield picture, 0, "is missing"
                continue
            one, other = grey(picture), grey(page)
            if one.shape != other.shape:
                yield picture, 0, f"has {one.shape} pixels instead of {other.shape}"
                continue
            found = likeness(one, other)
            yield picture, found, None if found >= LEAST else f"is like its page by {found:.4f} only"


def main():
    pdfs, pngs = map(Path, sys.argv[1:3])
    count = wrong = 0
    lowest = 1.0
    for pdf in sorted(pdfs.rglob("*.pdf")):
        for picture, found, fault in compare(pdf, pngs / pdf.parent.relative_to(pdfs)):
            count += 1
            lowest = min(lowest, found)
            if fault:
                wrong += 1
                print(f"{picture} {fault}")
    print(f"{count} pages, the least likeness {lowest:.4f}, {wrong} wrong")
    return 1 if wrong or not count else 0


if __name__ == "__main__":
    sys.exit(main())

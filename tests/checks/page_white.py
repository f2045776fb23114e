#!/usr/bin/python3
"""Measures how much of each page is left white at its foot, pages before the last only.

  page_white.py [--most 0.25] FILE_OR_FOLDER...

Prints how many pages are how white and each page that is whiter than --most (a share of the text area), whitest first.
Needs python3-pil and poppler-utils. The text area is taken from the pages: from the highest to the lowest mark of any page, feet left out.
"""
import argparse
import os
import subprocess
import sys
import tempfile
from PIL import Image

DPI = 36
FOOT = 52  # points at the lower edge that hold the page number


def pages(path):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-gray", "-r", str(DPI), path, folder + "/p"], check=True, capture_output=True)
        for name in sorted(os.listdir(folder)):
            with Image.open(os.path.join(folder, name)) as image:
                yield image.point(lambda v: 255 if v < 250 else 0)


def extent(image, foot):
    """First and last inked row above the foot, in points."""
    body = image.crop((0, 0, image.width, image.height - round(foot * DPI / 72)))
    box = body.getbbox()
    return None if box is None else (box[1] * 72 / DPI, box[3] * 72 / DPI)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("paths", nargs="+")
    p.add_argument("--most", type=float, default=0.25)
    p.add_argument("--bottom", type=float, default=58, help="lower margin in points")
    a = p.parse_args()
    files = []
    for path in a.paths:
        files += [os.path.join(d, f) for d, _, fs in os.walk(path) for f in fs if f.endswith(".pdf")] if os.path.isdir(path) else [path]
    found, lasts = [], []
    for path in sorted(files):
        images = list(pages(path))
        for n, image in enumerate(images):
            height = image.height * 72 / DPI
            top, low = 56.0, height - a.bottom
            area = extent(image, FOOT)
            white = 1.0 if area is None else max(0.0, (low - area[1]) / (low - top))
            (found if n < len(images) - 1 else lasts).append((white, path, n + 1, len(images)))
    found.sort(reverse=True)
    steps = [0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 1.01]
    print(f"{len(files)} files, {len(found)} pages before the last")
    low = 0.0
    for high in steps:
        n = sum(low <= w < high for w, *_ in found)
        if n:
            print(f"  {low:4.0%} to {min(high, 1):4.0%} white: {n}")
        low = high
    for white, path, page, count in found:
        if white > a.most:
            print(f"{white:.0%} white: {path} page {page} of {count}")
    thin = [(w, path, n, c) for w, path, n, c in lasts if c > 1 and w > 0.8]
    for white, path, page, count in sorted(thin, reverse=True):
        print(f"last page {1 - white:.0%} full: {path} page {page} of {count}")


if __name__ == "__main__":
    main()

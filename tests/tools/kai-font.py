#!/usr/bin/env python3
"""Writes the Kai face that emphasised Chinese is set in: the characters of GB 2312 out of LXGW WenKai Regular (needs fontTools).

    apt-get download fonts-lxgw-wenkai && dpkg -x fonts-lxgw-wenkai_*.deb .
    python3 tests/tools/kai-font.py usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf fonts/lxgw-wenkai

The licence reserves the names of the original, so that the cut has one of its own: Portfolio Kai. Outlines are copied as they are.
Marks are not part of it: they come from the face of the text, which knows how they are squeezed. The file is the same every time.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FAMILY = "Portfolio Kai"
ORIGIN = "A cut of LXGW WenKai Regular, which is based on Klee, with another name as its licence asks for."


def characters():
    """The ideographs of both levels of GB 2312 (rows 16 to 87), and the zero of dates."""
    found = {"〇", "々"}
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(bytes([row, cell]).decode("gb2312"))
            except UnicodeDecodeError:
                continue
    return found


def rename(font):
    """Names in English only; copyright, licence and trademark stay."""
    names = font["name"]
    names.names = [n for n in names.names if n.platformID == 3 and n.langID == 0x409]
    texts = {1: FAMILY, 2: "Regular", 3: f"{FAMILY} Regular", 4: FAMILY, 6: "PortfolioKai-Regular", 10: ORIGIN}
    for number, text in texts.items():
        names.setName(text, number, 3, 1, 0x409)


def main(source, folder):
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "gasp"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.hinting = False
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(sorted(characters())))
    subsetter.subset(font)
    rename(font)
    folder.mkdir(parents=True, exist_ok=True)
    font.save(folder / "PortfolioKai-Regular.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

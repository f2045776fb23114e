#!/usr/bin/env python3
"""Writes the small fonts that tests use: one design of boxes and rings as every kind of font file (needs fontTools and brotli).

    python3 tests/tools/small-fonts.py tests/Portfolio.Export.Tests/Fixtures/Fonts

The design is this project's own and has its licence. Times are fixed, so that the files are the same every time.
"""

import sys
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.varLib import build as build_variable
from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor

CHARACTERS = [chr(c) for c in range(0x20, 0x7F)] + list("“”’—é一人大中国國学學文字体生的工作和经验說這個會對。，、は가나다라")
TIME = 3_600_000_000  # seconds since 1904


def name_of(character):
    return f"uni{ord(character):04X}"


def width_of(character):
    return 1000 if ord(character) > 0x2E80 else 400 + ord(character) % 7 * 40


def draw(pen, character, weight):
    """A box with a hole that is rounded on one side; its sizes come from the character."""
    if character == " ":
        return
    code, width = ord(character), width_of(character)
    left, right, bottom, top = 50, width - 50, -(code % 5) * 30, 500 + code % 9 * 40
    stem = 60 + weight
    pen.moveTo((left, bottom))
    pen.lineTo((left, top))
    pen.lineTo((right, top))
    pen.lineTo((right, bottom))
    pen.closePath()
    middle = (bottom + top) // 2
    pen.moveTo((left + stem, bottom + stem))
    pen.lineTo((right - stem, bottom + stem))
    # A quadratic curve, as the cubic one that is the same.
    corner, end = (right - stem, middle), (left + stem, top - stem)
    start = (right - stem, bottom + stem)
    if isinstance(pen, TTGlyphPen):
        pen.qCurveTo(corner, end)
    else:
        pen.curveTo(*[tuple(round(p + (c - p) * 2 / 3) for p, c in zip(point, corner)) for point in (start, end)], end)
    pen.closePath()


def builder(family, style, weight, bold, cubic, rights=0):
    order = [".notdef"] + [name_of(c) for c in CHARACTERS]
    fb = FontBuilder(1000, isTTF=not cubic)
    fb.setupGlyphOrder(order)
    fb.setupCharacterMap({ord(c): name_of(c) for c in CHARACTERS})
    glyphs = {}
    for character in CHARACTERS:
        pen = T2CharStringPen(width_of(character), None) if cubic else TTGlyphPen(None)
        draw(pen, character, bold)
        glyphs[name_of(character)] = pen.getCharString() if cubic else pen.glyph()
    if cubic:
        glyphs[".notdef"] = T2CharStringPen(500, None).getCharString()
        fb.setupCFF(f"{family.replace(' ', '')}-{style}", {"FullName": f"{family} {style}"}, glyphs, {})
    else:
        glyphs[".notdef"] = Glyph()
        fb.setupGlyf(glyphs)
    metrics = {name_of(c): (width_of(c), 0 if c == " " else 50) for c in CHARACTERS}
    metrics[".notdef"] = (500, 0)
    fb.setupHorizontalMetrics(metrics)
    fb.setupHorizontalHeader(ascent=880, descent=-220)
    fb.setupNameTable(
        {
            "familyName": family,
            "styleName": style,
            "uniqueFontIdentifier": f"{family} {style}",
            "fullName": f"{family} {style}",
            "psName": f"{family.replace(' ', '')}-{style}",
            "version": "Version 1.0",
            "licenseDescription": "MIT",
        },
        mac=False,
    )
    fb.setupOS2(
        usWeightClass=weight, sTypoAscender=880, sTypoDescender=-120, sxHeight=500, sCapHeight=700, fsType=rights, version=4
    )
    fb.setupPost(keepGlyphNames=False)
    fb.font["head"].created = fb.font["head"].modified = TIME
    fb.font.recalcTimestamp = False
    return fb


def variable(family, cubic, target, folder):
    """Two masters, light and heavy, on the axis wght."""
    space = DesignSpaceDocument()
    axis = AxisDescriptor()
    axis.tag, axis.name, axis.minimum, axis.default, axis.maximum = "wght", "Weight", 400, 400, 900
    space.addAxis(axis)
    for weight, bold in ((400, 0), (900, 100)):
        source = SourceDescriptor()
        source.font = builder(family, "Regular", 400, bold, cubic).font
        source.location = {"Weight": weight}
        source.name = f"master {weight}"
        space.addSource(source)
    font, _, _ = build_variable(space)
    font["head"].created = font["head"].modified = TIME
    font.recalcTimestamp = False
    font.save(folder / target)


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    builder("Box Sans", "Regular", 400, 0, cubic=False).save(folder / "BoxSans-Regular.ttf")
    builder("Box Sans", "Bold", 700, 60, cubic=False).save(folder / "BoxSans-Bold.ttf")
    builder("Box Cubic", "Regular", 400, 0, cubic=True).save(folder / "BoxCubic-Regular.otf")
    builder("Box Cubic", "Bold", 400, 60, cubic=True).save(folder / "BoxCubic-Bold.otf")
    builder("Box Closed", "Regular", 400, 0, cubic=False, rights=2).save(folder / "BoxClosed-Regular.ttf")
    variable("Box Range", False, "BoxRange.ttf", folder)
    variable("Box Flex", True, "BoxFlex.otf", folder)
    faces = TTCollection()
    faces.fonts = [builder("Box Set JP", "Regular", 400, 0, cubic=True).font, builder("Box Set KR", "Regular", 400, 60, cubic=True).font]
    faces.save(folder / "BoxSet.ttc")
    packed = TTFont(folder / "BoxSans-Regular.ttf", recalcTimestamp=False)
    for record in packed["name"].names:
        record.string = str(record).replace("Box Sans", "Box Webs").replace("BoxSans", "BoxWebs")
    packed.flavor = "woff2"
    packed.save(folder / "BoxWebs-Regular.woff2")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

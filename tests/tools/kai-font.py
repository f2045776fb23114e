#!/usr/bin/env python3
"""Writes the Kai face that emphasised Chinese is set in: the characters of GB 2312 out of LXGW WenKai Regular (needs fontTools).

    apt-get download fonts-lxgw-wenkai && dpkg -x fonts-lxgw-wenkai_*.deb .
    python3 tests/tools/kai-font.py usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf fonts/lxgw-wenkai

The licence reserves the names of the original, so that the cut has one of its own: Portfolio Kai. Outlines have fewer points than the
original and stay within a thousandth of the em of it (see thinner): 158 KB that no eye sees.
Marks are not part of it: they come from the face of the text, which knows how they are squeezed. The file is the same every time.
"""

import array
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates

FAMILY = "Portfolio Kai"
ORIGIN = "A cut of LXGW WenKai Regular, which is based on Klee, with another name as its licence asks for."

TOLERANCE = 1  # units of an em of 1000


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


def on_curve(a, c, b, t):
    """A point of the curve from a to b with the control c."""
    s = 1 - t
    return s * s * a[0] + 2 * s * t * c[0] + t * t * b[0], s * s * a[1] + 2 * s * t * c[1] + t * t * b[1]


def square_distance(p, a, b):
    """From a point to a line between two others."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy
    t = 0 if square == 0 else max(0, min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square))
    return (p[0] - a[0] - t * dx) ** 2 + (p[1] - a[1] - t * dy) ** 2


def is_near(samples, a, c, b, tolerance):
    """Whether points of the original lie on a line (no control) or a curve."""
    line = [a, b] if c is None else [on_curve(a, c, b, i / 8) for i in range(9)]
    return all(min(square_distance(p, u, v) for u, v in zip(line, line[1:])) <= tolerance**2 for p in samples)


def control(a, c, b, d):
    """Where the tangents a-c and b-d meet: the control of one curve in the place of two. None when they do not meet ahead."""
    ux, uy, vx, vy = c[0] - a[0], c[1] - a[1], d[0] - b[0], d[1] - b[1]
    cross = ux * vy - uy * vx
    if abs(cross) < 1e-9:
        return None
    s = ((b[0] - a[0]) * vy - (b[1] - a[1]) * vx) / cross
    t = ((b[0] - a[0]) * uy - (b[1] - a[1]) * ux) / cross
    return (round(a[0] + s * ux), round(a[1] + s * uy)) if s > 0 and t > 0 else None


def segments(points):
    """(start, control or None, end, points of the original) around a contour of (x, y, is on the curve)."""
    full = []
    for i, (x, y, on) in enumerate(points):
        before = points[i - 1]
        if not on and not before[2]:
            full.append(((before[0] + x) / 2, (before[1] + y) / 2, 1))
        full.append((x, y, on))
    while not full[0][2]:
        full = full[1:] + full[:1]
    found, i = [], 0
    while i < len(full):
        a, second = full[i][:2], full[(i + 1) % len(full)]
        b = second[:2] if second[2] else full[(i + 2) % len(full)][:2]
        c = None if second[2] else second[:2]
        found.append((a, c, b, [b] if c is None else [on_curve(a, c, b, t) for t in (0.25, 0.5, 0.75, 1)]))
        i += 1 if second[2] else 2
    return found


def joined(first, second):
    """One segment in the place of two, or None."""
    (a, c, joint, before), (_, d, b, behind) = first, second
    samples = before + behind
    if c is None and d is None:
        return (a, None, b, samples) if is_near(samples, a, None, b, TOLERANCE) else None
    if c is None or d is None:
        return None
    ux, uy, vx, vy = joint[0] - c[0], joint[1] - c[1], d[0] - joint[0], d[1] - joint[1]
    along = ux * vx + uy * vy
    if along <= 0 or abs(ux * vy - uy * vx) > 0.25 * along:
        return None
    one = control(a, c, b, d)
    return (a, one, b, samples) if one and is_near(samples, a, one, b, TOLERANCE) else None


def thinner(points):
    """The contour with as few points as stay within the tolerance: curves without a bend are lines, and what one segment says is one."""
    found, is_changed = segments(points), True
    while is_changed and len(found) > 3:
        is_changed, kept = False, []
        for a, c, b, samples in found:
            flat = c is not None and square_distance(c, a, b) <= TOLERANCE**2 and is_near(samples, a, None, b, TOLERANCE / 2)
            segment = (a, None if flat else c, b, samples)
            one = joined(kept[-1], segment) if kept else None
            is_changed |= flat or one is not None
            kept[-1 if one else len(kept) :] = [one or segment]
        found = kept
    result = []
    for i, (a, c, _, _) in enumerate(found):
        before = found[i - 1][1]
        # A point in the middle of two controls goes without saying.
        if not (before and c and max(abs((before[n] + c[n]) / 2 - a[n]) for n in (0, 1)) <= TOLERANCE / 2):
            result.append((round(a[0]), round(a[1]), 1))
        if c is not None:
            result.append((*c, 0))
    return result


def thin(font):
    """All outlines of a face."""
    table = font["glyf"]
    for name in font.getGlyphOrder():
        glyph = table[name]
        if glyph.numberOfContours <= 0:
            continue
        points, ends, start = [], [], 0
        for end in glyph.endPtsOfContours:
            points += thinner([(*glyph.coordinates[i], glyph.flags[i] & 1) for i in range(start, end + 1)])
            ends.append(len(points) - 1)
            start = end + 1
        glyph.coordinates = GlyphCoordinates([p[:2] for p in points])
        glyph.flags = array.array("B", [p[2] for p in points])
        glyph.endPtsOfContours = ends
        glyph.recalcBounds(table)


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
    thin(font)
    rename(font)
    folder.mkdir(parents=True, exist_ok=True)
    font.save(folder / "PortfolioKai-Regular.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

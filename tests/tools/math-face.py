#!/usr/bin/env python3
"""Writes the serif face of formulas: STIX Two Math without hints, names of glyphs and alternative designs (needs fontTools).

    python3 tests/tools/math-face.py STIXTwoMath-Regular.ttf fonts/stix-two-math/STIXTwoMath-Regular.ttf

The face is in the npm package @expo-google-fonts/stix-two-math 0.4.0. All its characters stay, the MATH table, and the features that
formulas use: forms for scripts (ssty) and letters without dots (dtls).
"""

import sys

from fontTools.subset import main

if __name__ == "__main__":
    source, target = sys.argv[1:]
    main(
        [
            source,
            "--output-file=" + target,
            "--unicodes=*",
            "--layout-features=ssty,dtls",
            "--no-hinting",
            "--notdef-outline",
            "--name-IDs=*",
            "--drop-tables+=GPOS,gasp",
        ]
    )

#!/usr/bin/env python3
"""Writes src/Portfolio.Sources/Text/CharacterNames.bin from a folder of the Unicode Character Database.

    tests/tools/character-names.py /path/to/ucd src/Portfolio.Sources/Text/CharacterNames.bin

The folder needs Blocks.txt and UnicodeData.txt. The file is text, compressed as by zlib: a line FIRST LAST NAME for every block, an empty
line, then a line STEP NAME for every character with a name of its own, STEP being the distance from the one before. Numbers are hexadecimal.
"""
import os
import sys
import zlib

folder, target = sys.argv[1:]
lines = []
with open(os.path.join(folder, "Blocks.txt"), encoding="utf-8") as blocks:
    for line in blocks:
        fields = line.split("#")[0].strip().split(";")
        if len(fields) == 2:
            first, last = fields[0].split("..")
            lines.append(f"{int(first, 16):X} {int(last, 16):X} {fields[1].strip()}")
lines.append("")
before = 0
with open(os.path.join(folder, "UnicodeData.txt"), encoding="utf-8") as characters:
    for line in characters:
        code, name, _ = line.split(";", 2)
        # Names of ideographs and syllables follow from the code; <control> and <First> are no names.
        if name.startswith("<") or name.endswith(code):
            continue
        lines.append(f"{int(code, 16) - before:X} {name}")
        before = int(code, 16)
with open(target, "wb") as out:
    out.write(zlib.compress("\n".join(lines).encode("utf-8"), 9))

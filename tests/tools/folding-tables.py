#!/usr/bin/env python3
"""Writes the tables by which identities are compared, from a folder of the Unicode Character Database.

    tests/tools/folding-tables.py /path/to/ucd letters > src/Portfolio.Sources/Text/LetterFolds.generated.cs
    tests/tools/folding-tables.py /path/to/ucd han > src/Portfolio.Sources/Text/HanVariants.generated.cs

The folder needs UnicodeData.txt, EquivalentUnifiedIdeograph.txt, DerivedAge.txt and Unihan_Variants.txt (or .txt.bz2), as they are
published under https://www.unicode.org/Public/15.0.0/ucd/ and as Debian's package unicode-data puts them into /usr/share/unicode.
DerivedAge.txt tells the version of the database, which goes into the head of the output.
"""
import bz2
import os
import re
import sys
import unicodedata

ROW = 118
STROKE = "\u0338"
# Letters that languages spell out in different ways keep their sign: Müller is Mueller and Muller, Lü is Lyu.
KEPT = {("a", "\u0308"): "ä", ("o", "\u0308"): "ö", ("u", "\u0308"): "ü", ("a", "\u030A"): "å", ("o", STROKE): "ø"}
# The names of these letters do not say what they are written as where they are missing.
SPELLED = {"SHARP S": "ss", "THORN": "th", "ETH": "d", "KRA": "k", "ENG": "ng", "LONG S": "s", "DOTLESS I": "i", "DOTLESS J": "j"}
NAMED = re.compile(
    r"LATIN (?:SMALL|CAPITAL) (?:LETTER|LIGATURE) ((?:SHARP|LONG|DOTLESS) [A-Z]|THORN|ETH|KRA|ENG|[A-Z]{1,2})(?: WITH (.*))?$"
    r"|(?:LATIN LETTER SMALL CAPITAL|(?:NEGATIVE CIRCLED|SQUARED|NEGATIVE SQUARED|CROSSED NEGATIVE SQUARED) LATIN CAPITAL LETTER"
    r"|REGIONAL INDICATOR SYMBOL LETTER|TAG LATIN (?:SMALL|CAPITAL) LETTER) ([A-Z])$")


def lines(folder, name):
    path = os.path.join(folder, name)
    opened = open(path, encoding="utf-8") if os.path.exists(path) else bz2.open(path + ".bz2", "rt", encoding="utf-8")
    with opened as text:
        for line in text:
            line = line.split("#")[0].strip() if name != "UnicodeData.txt" else line.strip()
            if line:
                yield line


def characters(folder):
    """Code, name, category, decomposition (mapping only) and value as a digit of every character that is listed by itself."""
    for line in lines(folder, "UnicodeData.txt"):
        fields = line.split(";")
        mapping = [int(code, 16) for code in re.sub(r"<[^>]*>", "", fields[5]).split()]
        yield int(fields[0], 16), fields[1], fields[2], mapping, fields[7], fields[13]


class Letters:
    def __init__(self, folder):
        self.data = {code: fields for code, *fields in characters(folder)}

    def decomposed(self, code):
        mapping = self.data[code][2] if code in self.data else []
        return [part for inner in mapping for part in self.decomposed(inner)] if mapping else [code]

    def base(self, code):
        """What a character without decomposition is written as, or None."""
        if code < 0x80:
            return chr(code).lower() if chr(code).isalnum() else None
        if code not in self.data:
            return None
        name, _, _, digit, _ = self.data[code]
        if digit:
            return digit
        match = NAMED.match(name)
        if not match:
            return None
        if match[3]:
            return match[3].lower()
        if match[1] == "O" and match[2] == "STROKE":
            return "ø"
        return SPELLED.get(match[1], match[1].lower())

    def fold(self, code):
        parts, kept = self.decomposed(code), []
        for part in parts:
            category = self.data[part][1] if part in self.data else "Lo"
            if category in ("Mn", "Me"):
                if kept and (kept[-1], chr(part)) in KEPT:
                    kept[-1] = KEPT[kept[-1], chr(part)]
            elif self.base(part) is not None:
                kept.append(self.base(part))
            elif part in (0x28, 0x29, 0x2E, 0x2C) and len(parts) > 1:
                # The brackets of a letter in brackets, the full stop of a number with one.
                continue
            elif part < 0x80 and part > 0x20 and len(parts) == 1:
                kept.append(chr(part))
            else:
                return None
        return "".join(kept) or None


def write_letters(folder, version):
    letters, folds = Letters(folder), {}
    for code in letters.data:
        if code >= 0x80 and not 0xE0000 <= code <= 0xE007F and (fold := letters.fold(code)):
            folds.setdefault(fold, []).append(chr(code))
    head(version, "The data is (c) Unicode, Inc., under the licence in UNICODE-LICENSE.txt.", "LetterFolds",
         "What letters, digits and marks are written as in ASCII and äöüåø, then the characters; from UnicodeData.txt.")
    for fold in sorted(folds):
        text = fold + " " + "".join(folds[fold])
        for start in range(0, len(text), ROW):
            last = start + ROW >= len(text)
            print(f"{'        ' if start == 0 else '            + '}\"{escaped(text[start:start + ROW])}\"{',' if last else ''}")
    print("    ];\n}")


def write_han(folder, version):
    parents = {}

    def root(code):
        while parents.setdefault(code, code) != code:
            code = parents[code]
        return code

    for line in lines(folder, "Unihan_Variants.txt"):
        code, kind, values = line.split("\t")
        if kind in ("kSimplifiedVariant", "kTraditionalVariant", "kSemanticVariant", "kZVariant"):
            for value in values.split():
                parents[root(int(code[2:], 16))] = root(int(value.split("<")[0][2:], 16))
    for code, name, _, mapping, *_ in characters(folder):
        if "COMPATIBILITY IDEOGRAPH" in name and len(mapping) == 1:
            parents[root(code)] = root(mapping[0])
    for line in lines(folder, "EquivalentUnifiedIdeograph.txt"):
        first, last = line.split(";")[0].strip().split("..") if ".." in line else [line.split(";")[0].strip()] * 2
        for code in range(int(first, 16), int(last, 16) + 1):
            parents[root(code)] = root(int(line.split(";")[1], 16))
    classes = {}
    for code in list(parents):
        classes.setdefault(root(code), []).append(code)
    head(version, "The data is (c) Unicode, Inc., under the licence in UNICODE-LICENSE.txt.", "HanVariants",
         "Forms of the same ideograph, radicals and compatibility ideographs among them; from Unihan_Variants.txt (kSimplifiedVariant,\n"
         "    /// kTraditionalVariant, kSemanticVariant, kZVariant), UnicodeData.txt and EquivalentUnifiedIdeograph.txt.")
    row = ""
    # The first of a class is the one that has the lowest code in the main block, where most texts write it.
    for members in sorted((sorted(m, key=lambda c: (not 0x4E00 <= c <= 0x9FFF, c)) for m in classes.values())):
        word = escaped("".join(map(chr, members)))
        if len(row) + len(word) >= ROW // 2:
            print(f'        "{row}",')
            row = ""
        row += (" " if row else "") + word
    print(f'        "{row}",\n    ];\n}}')


def head(version, licence, name, summary):
    print("// <auto-generated>")
    print(f"// Written by tests/tools/folding-tables.py from the Unicode Character Database {version}.")
    print(f"// {licence}")
    print("// </auto-generated>")
    print("namespace Portfolio.Sources.Text;\n")
    print(f"internal static partial class {name}\n{{")
    print(f"    /// <summary>{summary}</summary>")
    print("    private static readonly string[] Classes =\n    [")


def escaped(text):
    """As a C# literal; what normalisation would change stands as its number."""
    return "".join(c if c.isprintable() and c not in '"\\' and unicodedata.is_normalized("NFC", c) else f"\\U{ord(c):08X}" for c in text)


def main(folder, which):
    with open(os.path.join(folder, "DerivedAge.txt"), encoding="utf-8") as first:
        version = re.search(r"DerivedAge-([\d.]+)\.txt", first.readline()).group(1)
    {"letters": write_letters, "han": write_han}[which](folder, version)


main(*sys.argv[1:])

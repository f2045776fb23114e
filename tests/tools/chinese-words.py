#!/usr/bin/env python3
"""Writes the list of Chinese words by which headings are broken (src/Portfolio.Typesetting/Cjk/Words.bin).

    apt-get download python3-jieba && dpkg -x python3-jieba_*.deb .
    python3 tests/tools/chinese-words.py usr/lib/python3/dist-packages/jieba/dict.txt src/Portfolio.Typesetting/Cjk/Words.bin

The words and how often each is met come from the dictionary of jieba (licence: Words.LICENSE.txt beside the list). Kept are single
ideographs, and words of two to four that are met often; names of people are left out, because their parts stand in other words.
The file has, for each length, the number of words, the words sorted (UTF-16, little endian), and a byte for each: 18 times the natural
logarithm of its count. Nothing has to be unpacked: a search reads the list where it lies.
"""

import math
import sys
from pathlib import Path

STEPS = 18
LEAST = {1: 2, 2: 40, 3: 30, 4: 25}
NAMES = {"nr", "nrt", "nrfg"}


def is_ideograph(c):
    return "\u4e00" <= c <= "\u9fff"


def main(source, target):
    words = {n: {} for n in LEAST}
    for line in source.read_text("utf-8").splitlines():
        word, count, kind = line.split(" ")
        least = LEAST.get(len(word))
        if least is None or int(count) < least or not all(map(is_ideograph, word)) or (len(word) > 1 and kind in NAMES):
            continue
        words[len(word)][word] = min(255, round(STEPS * math.log(int(count))))
    with target.open("wb") as out:
        for n in sorted(words):
            listed = sorted(words[n], key=lambda w: w.encode("utf-16-be"))
            out.write(len(listed).to_bytes(4, "little"))
            out.write("".join(listed).encode("utf-16-le"))
            out.write(bytes(words[n][w] for w in listed))
            print(n, len(listed))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

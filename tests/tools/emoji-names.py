#!/usr/bin/env python3
"""Writes src/Portfolio.Sources/Markdown/EmojiNames.txt from the list of GitHub's emoji.

    npm pack gemoji && tar xzf gemoji-*.tgz
    tests/tools/emoji-names.py package/index.js src/Portfolio.Sources/Markdown/EmojiNames.txt

A line NAME EMOJI for every name, sorted; lines with a number sign are about the file. Both gemoji and its list are under the MIT licence.
"""
import re
import sys

source, target = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    entries = re.findall(r"emoji: '([^']*)',\s*names: \[([^\]]*)\]", file.read())
names = {name: emoji for emoji, listed in entries for name in re.findall(r"'([^']*)'", listed)}
with open(target, "w", encoding="utf-8", newline="\n") as file:
    file.write("# Names of emoji as GitHub has them (github.com/github/gemoji, copyright GitHub, Inc., MIT licence).\n")
    file.write("# Written by tests/tools/emoji-names.py.\n")
    file.writelines(f"{name} {names[name]}\n" for name in sorted(names))

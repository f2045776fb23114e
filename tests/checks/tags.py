#!/usr/bin/python3
"""Checks what those hear who listen to a PDF: the tag tree, with nothing of the project's own code.

  tags.py FILE.pdf or FOLDER... [--site FOLDER]

One line for every finding: file, kind, what is wrong. Exit 1 when there is one, 0 when there is none.
With --site, alternative texts are compared with the names of the pictures of that folder, too.

  caption    a Caption inside a Figure, where a reader stops at the alternative text, or without a Figure or Table beside it
  alt        an alternative text that is the name of a file, is empty or in two languages
  break      words on two lines that are one word to a listener
  list       a numbering that the labels do not have, an item without a body, a label outside of a list or note
  note       a Note whose number is no Lbl, a number in the text without Reference
  table      an empty TH, a column header in a table without any in its first row
  look       words that are struck through or raised and do not say so
  language   a word of three letters and more in the voice of the other language; a mark alone that changes the voice

Needs python3-pikepdf.
"""
import argparse
import os
import re
import sys

import pikepdf

HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
KANA = re.compile(r"[\u3040-\u30ff]")
WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]{3,}")
PICTURE = re.compile(r"\.(jpe?g|png|gif|webp|svg|heic|avif|bmp|tiff?)$", re.I)
CAMERA = re.compile(r"^(IMG|DSCN?|DSCF|DCIM|PXL|MVIMG|PANO|WeChatIMG|mmexport|Screenshot|微信图片|屏幕截图)[ _-]*[0-9]{3,}", re.I)
BULLETS = {"•": "Disc", "◦": "Circle", "▪": "Square", "☐": "Square", "☑": "Square"}
NUMBERS = [("Decimal", r"[0-9]+\W*"), ("LowerRoman", r"[ivxlcdm]+\W*"), ("UpperRoman", r"[IVXLCDM]+\W*"), ("LowerAlpha", r"[a-z]\W*"), ("UpperAlpha", r"[A-Z]\W*")]
BLOCKS = {"P", "H1", "H2", "H3", "H4", "H5", "H6", "Caption", "Lbl", "LBody", "TD", "TH"}


def east(language):
    return language.lower()[:2] in ("zh", "ja", "ko")


def decoder(font):
    """Bytes of a string to characters, by ToUnicode; two bytes a code as all fonts of the exporter have it."""
    table = {}
    if "/ToUnicode" not in font:
        return None
    text = font["/ToUnicode"].read_bytes().decode("latin-1")
    def uni(h):
        return bytes.fromhex(h).decode("utf-16-be", "replace")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
        for code, out in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            table[int(code, 16)] = uni(out)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
        for a, b, out in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(<[0-9A-Fa-f]+>|\[.*?\])", block, re.S):
            a, b = int(a, 16), int(b, 16)
            if out[0] == "[":
                for i, one in enumerate(re.findall(r"<([0-9A-Fa-f]*)>", out)):
                    table[a + i] = uni(one)
            else:
                first = uni(out[1:-1])
                for i in range(b - a + 1):
                    table[a + i] = first[:-1] + chr(ord(first[-1]) + i)
    two = font.get("/Subtype") == "/Type0"
    def decode(data):
        codes = [int.from_bytes(data[i:i + 2], "big") for i in range(0, len(data) - 1, 2)] if two else list(data)
        return "".join(table.get(c, "") for c in codes)
    return decode


class Leaf:
    """A marked content: its text, its own language, its lines and whether it is drawn raised or struck through."""

    def __init__(self, language):
        self.text, self.language, self.rows, self.rise, self.sizes = "", language, [], 0, []


def page_leaves(page):
    """Marked contents of a page by MCID; those of a form with its own by the form and MCID."""
    leaves = content_leaves(page, page.obj)
    for _, form in (page.obj.get("/Resources", {}).get("/XObject", {}) or {}).items():
        if form.get("/Subtype") == "/Form" and "/StructParents" in form:
            for mcid, leaf in content_leaves(form, form).items():
                leaves[(form.objgen, mcid)] = leaf
    return leaves


def content_leaves(content, holder):
    leaves, stack, fonts = {}, [], {}
    decode, size, rise, y, x = None, 0, 0, 0, 0
    resources = holder.get("/Resources", {})
    for name, font in (resources.get("/Font", {}) or {}).items():
        fonts[name] = decoder(font)
    ctm = [0.0]
    for operands, operator in pikepdf.parse_content_stream(content):
        op = str(operator)
        if op in ("BDC", "BMC"):
            props = operands[1] if op == "BDC" else None
            leaf = None
            if isinstance(props, pikepdf.Dictionary) and "/MCID" in props:
                leaf = Leaf(str(props["/Lang"]) if "/Lang" in props else None)
                leaf.actual = str(props["/ActualText"]) if "/ActualText" in props else None
                leaves[int(props["/MCID"])] = leaf
            stack.append(leaf)
        elif op == "EMC":
            if stack:
                stack.pop()
        elif op == "Tf":
            decode, size = fonts.get(str(operands[0])), float(operands[1])
        elif op == "Ts":
            rise = float(operands[0])
        elif op == "BT":
            x, y = 0, 0
        elif op == "Tm":
            x, y = float(operands[4]), float(operands[5])
        elif op == "Td":
            x, y = x + float(operands[0]), y + float(operands[1])
        elif op in ("Tj", "TJ") and stack and stack[-1] is not None and decode:
            parts = operands[0] if op == "TJ" else [operands[0]]
            text = "".join(decode(bytes(p)) for p in parts if isinstance(p, pikepdf.String))
            leaf = stack[-1]
            leaf.text += text
            leaf.rows.append((round(y, 1), size, text))
    return leaves


class Element:
    def __init__(self, obj, parent, roles):
        self.obj, self.parent, self.kids = obj, parent, []
        kind = str(obj["/S"])[1:]
        self.type = str(roles.get("/" + kind, "/" + kind))[1:] if roles else kind
        self.language = str(obj["/Lang"]) if "/Lang" in obj else parent.language if parent else ""
        self.alt = str(obj["/Alt"]) if "/Alt" in obj else None

    def attribute(self, key):
        given = self.obj.get("/A")
        for one in given if isinstance(given, pikepdf.Array) else [given]:
            if isinstance(one, pikepdf.Dictionary) and key in one:
                return one[key]
        return None

    def walk(self):
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()

    def leaves(self):
        """Marked contents in reading order with the language that each is spoken in."""
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.leaves()
            else:
                yield kid.language or self.language, kid

    def text(self):
        return "".join(leaf.text for _, leaf in self.leaves())


def tree(pdf):
    root = pdf.Root.get("/StructTreeRoot")
    if root is None:
        return None
    sys.setrecursionlimit(10000)
    pages = {page.obj.objgen: page_leaves(page) for page in pdf.pages}
    roles = root.get("/RoleMap")

    def build(obj, parent, page):
        element = Element(obj, parent, roles)
        own = obj["/Pg"].objgen if "/Pg" in obj else page
        kids = obj.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary):
                if kid.get("/Type") == "/OBJR":
                    continue
                if "/MCID" in kid and "/S" not in kid:
                    where = kid["/Pg"].objgen if "/Pg" in kid else own
                    mark = int(kid["/MCID"])
                    leaf = pages.get(where, {}).get((kid["/Stm"].objgen, mark) if "/Stm" in kid else mark)
                    if leaf:
                        element.kids.append(leaf)
                else:
                    element.kids.append(build(kid, element, own))
            else:
                leaf = pages.get(own, {}).get(int(kid))
                if leaf:
                    element.kids.append(leaf)
        return element

    top = root["/K"]
    return build(top[0] if isinstance(top, pikepdf.Array) else top, None, None)


def words_mixed(text):
    return len(HAN.findall(text)) >= 2 and WORD.search(text)


def check(element, names, report):
    inner = [k for k in element.kids if isinstance(k, Element)]
    types = [k.type for k in inner]
    own = element.type
    if own == "Figure" and "Caption" in types:
        report("caption", "a Caption inside its Figure")
    if "Caption" in types and own not in ("Table", "L") and "Figure" not in types:
        report("caption", f"a Caption in {own} without a Figure beside it")
    if own == "Figure" and not (element.alt or "").strip():
        report("alt", "a Figure without alternative text")
    if element.alt is not None:
        alt = element.alt.strip()
        if PICTURE.search(alt) or CAMERA.match(alt) or ("_" in alt and " " not in alt) or alt.lower() in names:
            report("alt", f"a file name: {alt}")
        halves = re.split(r"\s+[/|·•—–-]\s+|[/|｜]", alt)
        if len(halves) == 2 and sorted(bool(HAN.search(h)) for h in halves) == [False, True] and all(HAN.search(h) or WORD.search(h) for h in halves):
            report("alt", f"two languages in one: {alt}")
    if own == "L":
        lists(element, inner, report)
    if own == "LI" and "LBody" not in types:
        report("list", f"an item without LBody: {element.text()[:40]}")
    if "Lbl" in types and own not in ("LI", "Note", "Link", "Reference"):
        report("list", f"a Lbl in {own}")
    if own == "Note" and re.match(r"\s*\[?[0-9]+[\].]", element.text()) and types[:1] != ["Lbl"]:
        report("note", f"a number that is no Lbl: {element.text()[:40]}")
    if own == "Link" and re.fullmatch(r"[0-9]{1,3}", element.text()) and "Lbl" in types and element.parent.type != "Reference":
        report("note", f"a mark without Reference: {element.text()}")
    if own == "Table":
        tables(element, report)
    if own in BLOCKS:
        lines(element, report)
        voices(element, report)


def lists(element, items, report):
    said = str(element.attribute("/ListNumbering") if element.attribute("/ListNumbering") is not None else "/None")[1:]
    for item in items:
        label = next((k.text().strip() for k in item.kids if isinstance(k, Element) and k.type == "Lbl"), "")
        if label in BULLETS and said != BULLETS[label]:
            report("list", f"{said} for the bullet {label}")
        elif label and label not in BULLETS and said in BULLETS.values():
            report("list", f"{said} for the label {label}")
        elif said in dict(NUMBERS) and label and not re.fullmatch(dict(NUMBERS)[said], label):
            report("list", f"{said} for the label {label}")


def tables(element, report):
    rows = [k for k in element.walk() if k.type == "TR"]
    for at, row in enumerate(rows):
        cells = [k for k in row.kids if isinstance(k, Element)]
        for cell in cells:
            if cell.type == "TH" and not cell.text().strip() and not any(k.type == "Figure" for k in cell.walk()):
                report("table", "an empty TH")
        if at == 0 and cells and not any(c.text().strip() or any(k.type == "Figure" for k in c.walk()) for c in cells) and len(rows) > 1:
            report("table", "an empty first row")


def lines(element, report):
    """Words that end a line and words that begin the next one, where the line ends before it is full, as forced breaks do."""
    previous = None
    for _, leaf in own_leaves(element):
        for y, size, text in leaf.rows:
            if not text:
                continue
            if previous and abs(previous[0] - y) > 0.9 * max(size, previous[1]) and previous[3] == "Code":
                if not previous[2][-1:].isspace() and not text[:1].isspace():
                    report("break", f"“{previous[2][-12:]}|{text[:12]}”")
            previous = (y, size, text, element_type(element))


def element_type(element):
    return "Code" if any(k.type == "Code" for k in element.walk()) and len([k for k in element.kids if isinstance(k, Element)]) == 1 and not any(not isinstance(k, Element) for k in element.kids) else element.type


def own_leaves(element):
    for kid in element.kids:
        if isinstance(kid, Element):
            if kid.type not in BLOCKS and kid.type not in ("L", "Table", "Figure"):
                for language, leaf in own_leaves(kid):
                    yield language, leaf
        else:
            yield kid.language or element.language, kid


def voices(element, report):
    said = [(language, leaf.text) for language, leaf in own_leaves(element) if leaf.text]
    for at, (language, text) in enumerate(said):
        if east(language) and (found := WORD.search(text)):
            report("language", f"“{found[0]}” is spoken in {language}: {text[:40]}")
        if not east(language) and (found := HAN.search(text) or KANA.search(text)):
            report("language", f"“{found[0]}” is spoken in {language}: {text[:40]}")
        if not re.search(r"\w", text) and re.search(r"[•·|]", text):
            around = {said[i][0] for i in (at - 1, at + 1) if 0 <= i < len(said)}
            if around and language not in around:
                report("language", f"“{text}” alone changes the voice to {language}")


def looks(pdf, root, report):
    """Every Span whose words are raised or lowered says so."""
    for element in root.walk():
        if element.type == "Span" and element.attribute("/BaselineShift") is None:
            text = element.text()
            if re.fullmatch(r"[0-9+\-−]{1,3}", text) and element.parent and element.parent.type in BLOCKS:
                sizes = {s for _, leaf in element.leaves() for _, s, _ in leaf.rows}
                around = {s for _, leaf in own_leaves(element.parent) for _, s, _ in leaf.rows}
                if sizes and around and max(sizes) < 0.75 * max(around):
                    report("look", f"“{text}” is raised or lowered and does not say so")


def main():
    p = argparse.ArgumentParser()
    p.add_argument("paths", nargs="+")
    p.add_argument("--site")
    a = p.parse_args()
    names = set()
    for folder, _, files in os.walk(a.site) if a.site else []:
        for file in files:
            if PICTURE.search(file):
                stem = os.path.splitext(file)[0].lower()
                if re.search("[0-9_-]", stem):
                    names |= {stem, stem.replace("_", " ").replace("-", " ")}
    files = []
    for path in a.paths:
        if os.path.isdir(path):
            files += [os.path.join(f, n) for f, _, ns in os.walk(path) for n in ns if n.endswith(".pdf")]
        else:
            files.append(path)
    found = 0
    for path in sorted(files):
        seen = set()

        def report(kind, what):
            nonlocal found
            if (kind, what) not in seen:
                seen.add((kind, what))
                found += 1
                print(f"{path}: {kind}: {what}")

        with pikepdf.open(path) as pdf:
            root = tree(pdf)
            if root is None:
                report("tree", "no tags")
                continue
            for element in root.walk():
                check(element, names, report)
            looks(pdf, root, report)
    print(f"{len(files)} PDFs, {found} findings")
    sys.exit(1 if found or not files else 0)


if __name__ == "__main__":
    main()

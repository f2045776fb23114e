"""Rules about the file: text layer against other readers and the source (M07-M09, M16), fonts (M17, S15) and tags (M19)."""
import re
import subprocess
import unicodedata
import pikepdf
from pdf_reading import STANDARD, is_han
from line_rules import in_code, is_cjk

IGNORABLE = re.compile("[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]")
PARENTS = {"LI": {"L"}, "LBody": {"LI"}, "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"}}
KIDS = {"L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"}, "Table": {"TR", "THead", "TBody", "TFoot", "Caption"}, "TR": {"TH", "TD"}, "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"}}
WINDOW = 5


def squeeze(text):
    """Characters without white space, and for each whether white space stands before it: '' none, 's' space, 'n' line end, 'x' unknown."""
    chars, gaps, gap = [], [], ""
    for c in text:
        if c == "\x00":
            gap = "x"
        elif c == "\n":
            gap = "n" if gap != "x" else "x"
        elif c.isspace():
            gap = gap or "s"
        else:
            chars.append(c)
            gaps.append(gap)
            gap = ""
    return "".join(chars), gaps


class Index:
    """Finds what white space a text has in a place, by the characters around it."""

    def __init__(self, text):
        self.chars, self.gaps = squeeze(text)
        self.places = {}
        for i in range(len(self.chars) - 1):
            self.places.setdefault(self.chars[i:i + 2], []).append(i)

    def at(self, before, after):
        """The gaps between before and after wherever the two stand side by side."""
        return {self.gaps[i + 1] for i in self.places.get(before[-1] + after[0], ())
                if self.chars.startswith(after, i + 1) and self.chars.endswith(before, 0, i + 1)}


def windows(chars, gaps):
    for i in range(1, len(chars)):
        yield i, chars[max(0, i - WINDOW):i], chars[i:i + WINDOW], gaps[i]


def poppler(doc, lines, report):
    """M09: spaces that pdftotext reads where the text layer has none."""
    out = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", report.path, "-"], capture_output=True).stdout.decode("utf-8", "replace")
    index = Index("\x00".join(b.text for b in doc.blocks))
    line_at = [(squeeze(l.text)[0], l) for b in lines.blocks for l in b.lines]
    told = set()
    for row in out.replace("\f", "\n").split("\n"):
        chars, gaps = squeeze(row)
        for i, before, after, gap in windows(chars, gaps):
            if gap != "s" or not (is_cjk(before[-1]) or is_cjk(after[0])):
                continue
            have = index.at(before, after)
            if have == {""} and (before, after) not in told:
                told.add((before, after))
                where = next((l for t, l in line_at if before + after in t), None)
                if where is not None and before[-1] + after[0] in holes(where):
                    continue
                report.add("M09", f"pdftotext invents a space at {before[-2:]}|{after[:2]}", where)
    rows = "\n".join(r if r else "\x00" for r in out.replace("\f", "\n\x00\n").split("\n"))
    other = Index(rows)
    flat = unicodedata.normalize("NFC", other.chars)
    for b in lines.blocks:
        for l in b.lines:
            t = squeeze(l.text)[0]
            if len(t) > 3 and not b.table and not IGNORABLE.search(t) and t.isprintable() and all(c.g.y == l.chars[0].g.y for c in l.chars) and unicodedata.normalize("NFC", t) not in flat:
                report.add("M09", "pdftotext does not give this line", l, must=False)
            gaps_here = holes(l)
            torn = [i for i in range(3, len(t) - 1) if is_cjk(t[i - 1]) and is_cjk(t[i]) and t[i - 1] + t[i] not in gaps_here
                    and other.at(t[max(0, i - WINDOW):i], t[i:i + WINDOW]) == {"n"}]
            if torn:
                report.add("M09", f"pdftotext -raw starts {len(torn)} new lines within this one, the first at {t[torn[0] - 2:torn[0]]}|{t[torn[0]:torn[0] + 2]}", l, must=False)


def told(doc, lines, report):
    """M08: what poppler tells of the tags, block by block: nothing is lost behind a change of face or language."""
    out = subprocess.run(["pdfinfo", "-struct-text", report.path], capture_output=True).stdout.decode("utf-8", "replace")
    said = unicodedata.normalize("NFC", squeeze("".join(re.findall(r'^ *"(.*?)"$', out, re.M | re.S)))[0])
    at = 0
    for b in lines.blocks:
        text = unicodedata.normalize("NFC", squeeze("".join(l.text for l in b.lines))[0])
        found = said.find(text, at)
        if text and found < 0 and text not in said:
            report.add("M08", "pdfinfo -struct-text tells this block otherwise", b.lines[0])
        at = found + len(text) if found >= 0 else at


def holes(line):
    """Pairs of characters with white space between them that belongs to the layout, as before a right-aligned period."""
    return {a.c + b.c: (a, b) for a, b in zip(line.seen, line.seen[1:]) if b.g.left - a.g.left - a.g.own * a.g.size > 1.2 * line.em}


def layout_gaps(doc, lines, report):
    """M08: what stands apart on the page must not read as one word."""
    for b in lines.blocks:
        if b.code or b.table:
            continue
        for l in b.lines:
            # A mark without ink parts words as a space does.
            spaced = {id(n) for p, n in zip(l.chars, l.chars[1:]) if p.c.isspace() or p.g.mode == 3}
            for a, n in holes(l).values():
                if id(n) not in spaced and (a.c.isalnum() and n.c.isalnum()):
                    report.add("M08", f"no space in the text layer across a wide gap at {a.c}|{n.c}", l)
        link = lambda c: next((e for e in c.g.item.ancestors() if e.role == "Link"), None)
        for a, n in zip(b.lines, b.lines[1:]):
            # What stands at the right of an earlier line.
            if n.page == a.page and n.y < a.y - 0.1 and n.chars[0].g.mode == 3:
                continue
            x, y = a.seen[-1], n.seen[0]
            if a.chars[-1].c.isspace() or n.chars[0].c.isspace() or is_cjk(x.c) or is_cjk(y.c):
                continue
            # Compounds and dashes may be parted in the source as on the page: nothing is lost between high-|energy.
            if (a.forced or link(x) is not link(y)) and not (x.c in "-‐–—" and a.seen[-2:-1] and a.seen[-2].c.isalnum()):
                report.add("M08", f"no space in the text layer between two lines at {a.text[-6:]}|{n.text[:6]}", a)


def plain(source):
    """The source without what is surely markup; doubtful places become unknown white space."""
    s = source.replace("\r\n", "\n").replace("\r", "\n")
    s = re.sub(r"<!--.*?-->", "\x00", s, flags=re.S)
    s = re.sub(r"<[^<>]*>|\{[{%].*?[%}]\}|\\", "\x00", s, flags=re.S)
    s = re.sub(r"!?\[|\](?:\([^()\n]*(?:\([^()\n]*\))?[^()\n]*\)|\[[^\]\n]*\])?(?:\{:[^}\n]*\})?", "\x00", s)
    s = re.sub(r"[ \t]{2,}\n|\n[ \t]*\n\s*|\n[ \t]*(?=[-+*>#|]|\d+[.)]|:)", "\x00", s)
    return re.sub(r"[*`|]|&\w+;", lambda m: "" if m.group() in "*`" else "\x00", s)


def source_rules(doc, lines, report):
    """M08, M09, M16: white space of the text layer against the source."""
    index = Index(plain(report.source))
    told = set()
    for b in lines.blocks:
        if b.code:
            continue
        line_at = [(squeeze(l.text)[0], l) for l in b.lines]
        chars, gaps = squeeze(b.text)
        for i, before, after, gap in windows(chars, gaps):
            a, c = before[-1], after[0]
            if len(before) + len(after) < 7:
                continue
            have = index.at(before, after)
            if len(have) != 1 or (before, after) in told:
                continue
            want = have.pop()
            cjk = is_cjk(a) and is_cjk(c)
            latin = not is_cjk(a) and not is_cjk(c)
            rule = None
            if gap and want == "" and (is_cjk(a) or is_cjk(c) or a.isalnum() and c.isalnum()):
                rule, text = "M08", f"a space the source lacks at {before[-2:]}|{after[:2]}"
            elif not gap and want == "s":
                rule, text = "M08", f"the source's space is lost at {before[-2:]}|{after[:2]}"
            elif want == "n" and cjk and gap:
                rule, text = "M16", f"a line end between Han became a space at {before[-2:]}|{after[:2]}"
            elif want == "n" and latin and not gap:
                rule, text = "M16", f"a line end between words left no space at {before[-2:]}|{after[:2]}"
            if rule:
                told.add((before, after))
                report.add(rule, text, next((l for t, l in line_at if before[-2:] + after[:2] in t), b.lines[0]))
    have = squeeze("".join(b.text for b in doc.blocks))[0]
    body = re.sub(r"\A\s*---\n.*?\n---\s*\n", "", report.source.replace("\r\n", "\n"), flags=re.S)
    body = re.sub(r"!\[[^\]]*\](?:\([^()]*(?:\([^()]*\))?[^()]*\))?|<[^<>]*>|\{%.*?%\}|\]\([^()]*\)", "\x00", body, flags=re.S)
    for run in re.findall(r"[\u3400-\u9fff]{4,}", plain(body)):
        if run not in have:
            report.add("M08", f"not found in the text layer: {run[:24]}", None, must=False)


def fonts(doc, lines, report):
    """M17, S15."""
    used = {}
    for g in doc.glyphs:
        used.setdefault(id(g.font), (g.font, {}))[1].setdefault(g.code, g)
    for font, codes in used.values():
        say = lambda text, g=None, must=True: report.add("M17", f"{font.name}: {text}", None, must, page=g.page if g else None, y=g.y if g else None)
        if font.kind == "Type3":
            say("is a Type 3 font")
            continue
        if not font.embedded:
            say("is not embedded")
        if not re.match(r"[A-Z]{6}\+", font.name):
            say("has no subset tag")
        if font.text is None:
            say("has no ToUnicode")
        if font.kind == "CIDFontType2" and font.map_kind == "none":
            say("has no CIDToGIDMap")
        for code, g in sorted(codes.items()):
            gid = font.gid(code)
            if font.text is not None and code not in font.text:
                say(f"code {code} has no ToUnicode", g)
            if gid == 0 and font.kind == "CIDFontType2":
                say(f"code {code} ({g.text}) draws glyph 0", g)
                continue
            if font.sfnt is None or gid is None:
                continue
            if gid >= font.sfnt.count:
                say(f"code {code} ({g.text}) maps to glyph {gid} of {font.sfnt.count}", g)
                continue
            if font.type0 and abs(font.width(code) - font.sfnt.advance(gid)) > 1.01:
                say(f"code {code} ({g.text}) is {font.width(code):.1f} wide in W and {font.sfnt.advance(gid):.1f} in hmtx", g)
            visible = [c for c in g.text if not c.isspace() and not IGNORABLE.match(c) and unicodedata.category(c) not in ("Cc", "Mn", "Cf")]
            if visible and g.ink is None:
                # The later parts of a sequence of signs have codes of their own without width: the first one draws them all.
                say(f"{g.text} (code {code}) draws nothing", g, must=font.width(code) > 0)
            if g.text and not visible and not any(c.isspace() for c in g.text) and font.width(code) == 0 and IGNORABLE.match(g.text):
                report.add("S15", f"{font.name}: U+{ord(g.text[0]):04X} has a glyph of its own", None, page=g.page, y=g.y)


def tags(doc, lines, report):
    """M19."""
    root = doc.pdf.Root
    say = lambda text, page=None, must=True: report.add("M19", text, None, must, page=page)
    if doc.tree is None:
        say("no StructTreeRoot")
        return
    if str(root.get("/MarkInfo", {}).get("/Marked", "")) not in ("True", "true"):
        say("MarkInfo Marked is not true")
    if not str(root.get("/Lang", "")):
        say("catalog has no Lang")
    if str(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", "")) not in ("True", "true"):
        say("DisplayDocTitle is not true")
    title = str(doc.pdf.docinfo.get("/Title", "")) if doc.pdf.trailer.get("/Info") is not None else ""
    xmp = root.Metadata.read_bytes().decode("utf-8", "replace") if "/Metadata" in root else ""
    named = re.search(r"<dc:title>.*?<rdf:li[^>]*>(.*?)</rdf:li>", xmp, re.S)
    if not (title or named):
        say("no title")
    for t in (title, named.group(1) if named else ""):
        if t != t.strip():
            say(f"title has white space at an end: {t!r}")
    if not re.search(r"pdfuaid:part(?:>|=[\"'])1", xmp):
        say("XMP has no pdfuaid:part")
    for n, page in enumerate(doc.pages):
        if page.obj.get("/Annots") and page.obj.get("/Tabs") != "/S":
            say("page with annotations has no Tabs S", n)
    for n, what in sorted(set(doc.loose)):
        say(f"{what} outside marked content", n)
    for e in doc.tag_errors:
        say(e)

    levels = [int(e.role[1]) for e in doc.elements if re.fullmatch("H[1-6]", e.role)]
    if levels and levels[0] != 1:
        say(f"first heading is H{levels[0]}")
    for a, b in zip(levels, levels[1:]):
        if b > a + 1:
            say(f"H{b} follows H{a}")
    if levels.count(1) > 1:
        say(f"{levels.count(1)} elements H1", must=False)

    for e in doc.elements:
        where = next((p for p, _ in e.marks), None)
        if e.role not in STANDARD:
            say(f"unknown role {e.role}", where)
        kids = [k for kind, k in e.kids if kind == "element"]
        if e.role in PARENTS and (e.parent is None or e.parent.role not in PARENTS[e.role]):
            say(f"{e.role} in {e.parent.role if e.parent else 'the root'}", where)
        if e.role in KIDS:
            for k in kids:
                if k.role not in KIDS[e.role]:
                    say(f"{k.role} in {e.role}", where)
            if e.marks:
                say(f"{e.role} holds text", where)
        if not e.kids and e.role not in ("TD", "TH"):
            say(f"{e.role} is empty", where, must=False)
        attributes = e.get("/A")
        attributes = [] if attributes is None else [attributes] if isinstance(attributes, pikepdf.Dictionary) else list(attributes)
        if e.role == "Figure":
            if not str(e.obj.get("/Alt", "")).strip() and not str(e.obj.get("/ActualText", "")):
                say("Figure without Alt", where)
            if not any("/BBox" in a for a in attributes if isinstance(a, pikepdf.Dictionary)):
                say("Figure without BBox", where)
        if e.role == "Note" and e.get("/ID") is None:
            say("Note without ID", where)
        if e.role == "TH" and not any("/Scope" in a for a in attributes if isinstance(a, pikepdf.Dictionary)):
            say("TH without Scope", where)
        if e.role == "Link":
            if not e.objects:
                say("Link without OBJR", where)
            text = any(k.marks or k.kids for k in [e])
            if not text:
                say("Link without content", where)
    tables(doc, say)
    annotations(doc, say)
    parent_tree(doc, say)


def tables(doc, say):
    def attribute(e, key):
        a = e.get("/A")
        for d in [] if a is None else [a] if isinstance(a, pikepdf.Dictionary) else list(a):
            if hasattr(d, "keys") and key in d:
                return int(d[key])
        return 1

    for t in doc.elements:
        if t.role != "Table":
            continue
        rows = [r for r in doc.elements if r.role == "TR" and next((a for a in r.ancestors() if a.role == "Table"), None) is t]
        width, hanging = None, []
        for r in rows:
            cells = [k for kind, k in r.kids if kind == "element"]
            n = sum(attribute(c, "/ColSpan") for c in cells) + sum(w for w, _ in hanging)
            hanging = [(w, left - 1) for w, left in hanging if left > 1] + [(attribute(c, "/ColSpan"), attribute(c, "/RowSpan") - 1) for c in cells if attribute(c, "/RowSpan") > 1]
            if width is not None and n != width:
                say(f"table row covers {n} columns instead of {width}")
                break
            width = n


def annotations(doc, say):
    for n, page in enumerate(doc.pages):
        for a in page.obj.get("/Annots") or []:
            if a.get("/Subtype") != "/Link":
                continue
            if not str(a.get("/Contents", "")).strip():
                say("link annotation without Contents", n)
            e = doc.object_owner.get(a.objgen)
            if e is None:
                say("link annotation in no structure element", n)
            elif e.role != "Link" and not any(x.role == "Link" for x in e.ancestors()):
                say(f"link annotation under {e.role}", n)
            if "/StructParent" not in a:
                say("link annotation without StructParent", n)
            if "/A" not in a and "/Dest" not in a:
                say("link annotation leads nowhere", n)


def parent_tree(doc, say):
    numbers = {}

    def read(node):
        values = list(node.get("/Nums", []))
        for i in range(0, len(values) - 1, 2):
            numbers[int(values[i])] = values[i + 1]
        for k in node.get("/Kids", []):
            read(k)

    if doc.tree.get("/ParentTree") is None:
        say("no ParentTree")
        return
    read(doc.tree.ParentTree)
    for n, page in enumerate(doc.pages):
        key = page.obj.get("/StructParents")
        marks = {m for p, m in doc.marked if p == n and isinstance(m, int)}
        forms = {m for p, m in doc.marked if p == n and not isinstance(m, int)}
        for form, m in sorted(forms):
            e = doc.mark_owner.get((n, (form, m)))
            row = numbers.get(int(doc.pdf.get_object(form).StructParents), [])
            if e is None:
                say(f"MCID {m} of a form belongs to no element", n)
            elif m >= len(row) or row[m].objgen != e.key:
                say(f"ParentTree entry of MCID {m} of a form is not its element", n)
        if key is None:
            if marks:
                say("page without StructParents", n)
            continue
        row = numbers.get(int(key))
        if row is None:
            if marks:
                say(f"ParentTree has no entry {int(key)}", n)
            continue
        row = list(row)
        for m in sorted(marks):
            e = doc.mark_owner.get((n, m))
            if e is None:
                say(f"MCID {m} belongs to no element", n)
            elif m >= len(row) or row[m] is None or row[m].objgen != e.key:
                say(f"ParentTree entry of MCID {m} is not its element", n)
            if doc.marked[(n, m)] > 1:
                say(f"MCID {m} used {doc.marked[(n, m)]} times", n)
    for (n, m), e in doc.mark_owner.items():
        if (n, m) not in doc.marked:
            say(f"{e.role} names MCID {m}, which is not on the page", n)
    for n, page in enumerate(doc.pages):
        for a in page.obj.get("/Annots") or []:
            if "/StructParent" in a and a.objgen in doc.object_owner:
                entry = numbers.get(int(a.StructParent))
                if entry is None or entry.objgen != doc.object_owner[a.objgen].key:
                    say("ParentTree entry of an annotation is not its element", n)


def all_rules(doc, lines, report):
    poppler(doc, lines, report)
    told(doc, lines, report)
    layout_gaps(doc, lines, report)
    if report.source is not None:
        source_rules(doc, lines, report)
    fonts(doc, lines, report)
    tags(doc, lines, report)

"""Reads a finished PDF for the checks: fonts, glyphs with their positions, the tag tree, and lines of text.

Lengths are points, y counts down from the top of the page. Nothing here judges.
"""
import re
import struct
import pikepdf

BLOCKS = {"P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "LBody", "TH", "TD", "Caption", "Figure", "Note", "BlockQuote",
          "Sect", "Div", "Part", "Art", "Document", "L", "LI", "Table", "TR", "THead", "TBody", "TFoot", "TOC", "TOCI", "Formula", "Title", "Form"}
STANDARD = BLOCKS | {"Span", "Link", "Quote", "Code", "Reference", "BibEntry", "Annot", "Index", "NonStruct", "Private", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP"}

TOKEN = re.compile(rb"""[\x00\t\n\f\r ]+|%[^\r\n]*|(<<)|(>>)|<([0-9A-Fa-f\s]*)>|(\()|(\[)|(\])|/([^\x00\t\n\f\r ()<>\[\]{}/%]*)|([+-]?(?:\d+\.?\d*|\.\d+))(?=[\x00\t\n\f\r ()<>\[\]{}/%]|$)|([^\x00\t\n\f\r ()<>\[\]{}/%]+)|(.)""", re.S)


class Op(str):
    """An operator, told apart from names."""


class Name(str):
    """A name."""


def literal(data, at):
    """A literal string that begins after its parenthesis: its bytes and the place behind it."""
    out, depth = bytearray(), 1
    escapes = {110: 10, 114: 13, 116: 9, 98: 8, 102: 12}
    while at < len(data):
        c = data[at]
        at += 1
        if c == 92:
            c = data[at]
            at += 1
            if 48 <= c <= 55:
                octal = re.match(rb"[0-7]{1,3}", data[at - 1:at + 2]).group()
                at += len(octal) - 1
                out.append(int(octal, 8) & 255)
            elif c in (10, 13):
                at += c == 13 and data[at:at + 1] == b"\n"
            else:
                out.append(escapes.get(c, c))
            continue
        if c == 40:
            depth += 1
        elif c == 41:
            depth -= 1
            if depth == 0:
                break
        out.append(c)
    return bytes(out), at


def operations(data):
    """Yields (operator, operands) of a content stream."""
    stack, nest, at = [], [], 0
    while at < len(data):
        m = TOKEN.match(data, at)
        at = m.end()
        kind = m.lastindex
        if kind is None:
            continue
        if kind == 3:
            h = re.sub(rb"\s", b"", m.group(3))
            stack.append(bytes.fromhex((h + b"0" * (len(h) & 1)).decode()))
        elif kind == 4:
            value, at = literal(data, at)
            stack.append(value)
        elif kind == 8:
            stack.append(float(m.group(8)))
        elif kind == 7:
            stack.append(Name(m.group(7).decode("latin-1")))
        elif kind in (1, 5):
            nest.append(stack)
            stack = []
        elif kind == 6 and nest:
            inner, stack = stack, nest.pop()
            stack.append(inner)
        elif kind == 2 and nest:
            inner, stack = stack, nest.pop()
            stack.append({str(k): v for k, v in zip(inner[::2], inner[1::2])})
        elif kind == 9:
            word = m.group(9).decode("latin-1")
            if word in ("true", "false", "null"):
                stack.append(word)
                continue
            if word == "ID":
                end = re.compile(rb"\sEI(?=[\s])").search(data, at)
                at = end.end() if end else len(data)
                word = "BI"
            yield word, stack
            stack = []


class Sfnt:
    """The tables of an embedded TrueType font that the checks need."""

    def __init__(self, data):
        self.data, self.tables = data, {}
        for i in range(struct.unpack(">H", data[4:6])[0]):
            tag, _, offset, length = struct.unpack(">4sIII", data[12 + 16 * i:28 + 16 * i])
            self.tables[tag.decode("latin-1")] = data[offset:offset + length]
        self.units = struct.unpack(">H", self.tables["head"][18:20])[0]
        self.count = struct.unpack(">H", self.tables["maxp"][4:6])[0]
        self.metrics = struct.unpack(">H", self.tables["hhea"][34:36])[0]
        long = struct.unpack(">h", self.tables["head"][50:52])[0]
        loca = self.tables.get("loca", b"")
        n = len(loca) // (4 if long else 2)
        self.loca = struct.unpack(f">{n}I", loca) if long else [2 * v for v in struct.unpack(f">{n}H", loca)]

    def advance(self, gid):
        """Advance in 1/1000 em."""
        i = min(gid, self.metrics - 1)
        return struct.unpack(">H", self.tables["hmtx"][4 * i:4 * i + 2])[0] * 1000 / self.units

    def outline(self, gid):
        return self.tables["glyf"][self.loca[gid]:self.loca[gid + 1]] if gid + 1 < len(self.loca) else b""

    def shape(self, gid):
        """(shift, own advance, ink left, ink right) in 1/1000 em, ink None when nothing is drawn. A composite of one part has the part's own advance."""
        o = self.outline(gid)
        if len(o) < 10:
            return 0.0, self.advance(gid), None, None
        contours, left, _, right = struct.unpack(">hhhh", o[:8])
        scale = 1000 / self.units
        if contours < 0:
            flags, part = struct.unpack(">HH", o[10:14])
            if not flags & 0x20 and flags & 2 and not flags & 0xC8:
                dx = struct.unpack(">h", o[14:16])[0] if flags & 1 else struct.unpack(">b", o[14:15])[0]
                return dx * scale, self.advance(part), left * scale, right * scale
        return 0.0, self.advance(gid), left * scale, right * scale


class Font:
    """A font of the file."""

    def __init__(self, obj):
        self.obj = obj
        self.name = str(obj.get("/BaseFont", "?"))[1:]
        self.type0 = obj.get("/Subtype") == "/Type0"
        self.kind = str(obj.get("/Subtype"))[1:]
        cid = obj.DescendantFonts[0] if self.type0 else obj
        self.cid = cid
        self.descriptor = cid.get("/FontDescriptor")
        self.widths, self.default = {}, 1000.0
        if self.type0:
            self.kind = str(cid.Subtype)[1:]
            self.default = float(cid.get("/DW", 1000))
            w = list(cid.get("/W", []))
            i = 0
            while i < len(w):
                first = int(w[i])
                if isinstance(w[i + 1], pikepdf.Array):
                    for j, v in enumerate(w[i + 1]):
                        self.widths[first + j] = float(v)
                    i += 2
                else:
                    for c in range(first, int(w[i + 1]) + 1):
                        self.widths[c] = float(w[i + 2])
                    i += 3
        else:
            for j, v in enumerate(obj.get("/Widths", [])):
                self.widths[int(obj.get("/FirstChar", 0)) + j] = float(v)
            self.default = 0.0
        self.text = self.read_to_unicode(obj.get("/ToUnicode"))
        self.map = None
        m = cid.get("/CIDToGIDMap") if self.type0 else None
        self.map_kind = "none" if m is None else "stream" if isinstance(m, pikepdf.Stream) else str(m)
        if self.map_kind == "stream":
            data = m.read_bytes()
            self.map = struct.unpack(f">{len(data) // 2}H", data[:len(data) // 2 * 2])
        self.sfnt, self.embedded = None, False
        if self.descriptor is not None:
            self.embedded = any(k in self.descriptor for k in ("/FontFile", "/FontFile2", "/FontFile3"))
            if "/FontFile2" in self.descriptor:
                try:
                    self.sfnt = Sfnt(self.descriptor.FontFile2.read_bytes())
                except (KeyError, struct.error):
                    pass
        self.shapes = {}

    @staticmethod
    def read_to_unicode(stream):
        if not isinstance(stream, pikepdf.Stream):
            return None
        out = {}
        data = stream.read_bytes()
        word = lambda h: bytes.fromhex(h.decode()).decode("utf-16-be", "replace")
        for section, body in re.findall(rb"begin(bfchar|bfrange)(.*?)endbf", data, re.S):
            if section == b"bfchar":
                for a, b in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", body):
                    out[int(a, 16)] = word(b)
            else:
                for a, b, one, many in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[(.*?)\])", body, re.S):
                    lo, hi = int(a, 16), int(b, 16)
                    if many:
                        for i, v in enumerate(re.findall(rb"<([0-9A-Fa-f]+)>", many)):
                            out[lo + i] = word(v)
                    else:
                        start = word(one)
                        for c in range(lo, min(hi, lo + 65535) + 1):
                            out[c] = start[:-1] + chr(ord(start[-1]) + c - lo)
        return out

    def gid(self, code):
        if self.map is not None:
            return self.map[code] if code < len(self.map) else 0
        return code if self.type0 else None

    def shape(self, code):
        """See Sfnt.shape; None when the outlines cannot be read."""
        if code not in self.shapes:
            g = self.gid(code)
            self.shapes[code] = self.sfnt.shape(g) if self.sfnt and g is not None and g < self.sfnt.count else None
        return self.shapes[code]

    def width(self, code):
        return self.widths.get(code, self.default)


class Glyph:
    __slots__ = ("page", "font", "code", "text", "x", "y", "size", "width", "shift", "own", "ink", "ink_end", "mcid", "slanted", "mode", "block", "item")

    @property
    def left(self):
        """Where the plain glyph's origin is: gaps baked in front are taken off."""
        return self.x + self.shift * self.size


class Element:
    """A structure element."""

    def __init__(self, obj, raw, role, parent):
        self.obj, self.raw, self.role, self.parent = obj, raw, role, parent
        self.kids, self.marks, self.objects = [], [], []

    def path(self):
        e, out = self, []
        while e is not None:
            out.append(e.role)
            e = e.parent
        return out[::-1]

    def ancestors(self):
        e = self
        while e is not None:
            yield e
            e = e.parent

    def get(self, key):
        return self.obj.get(key)


class Char:
    """A character of the text layer with the glyph that draws it."""
    __slots__ = ("c", "g", "head")

    def __init__(self, c, g, head):
        self.c, self.g, self.head = c, g, head


class Line:
    def __init__(self, block, page, y):
        self.block, self.page, self.y, self.chars = block, page, y, []
        self.glyphs = []

    def finish(self):
        self.text = "".join(c.c for c in self.chars)
        seen = [c for c in self.chars if visible(c)]
        self.seen = seen
        han = [c.g.size for c in seen if is_han(c.c)]
        sizes = han or [c.g.size for c in seen] or [10.0]
        self.em = max(set(sizes), key=sizes.count)
        self.han = len(han)
        self.left = seen[0].g.left if seen else 0.0
        last = seen[-1].g if seen else None
        self.right = last.left + last.own * last.size if last else 0.0


class Block:
    """Text of one structure element that reads as one paragraph: the lines between two block-level children."""

    def __init__(self, element):
        self.element = element
        self.role = element.role
        self.path = element.path()
        self.chars, self.lines, self.pictures = [], [], False

    def finish(self):
        line = None
        for c in self.chars:
            g = c.g
            if line is None or g.page != line.page or abs(g.y - line.y) > 0.55 * max(g.size, line.size) or g.x < line.pen - 2.5 * g.size:
                line = Line(self, g.page, g.y)
                line.size = g.size
                self.lines.append(line)
            elif g.size > line.size + 0.01 and not c.c.isspace():
                line.y, line.size = g.y, g.size
            line.chars.append(c)
            line.pen = g.x
        self.lines = [l for l in self.lines if any(visible(c) for c in l.chars)]
        for l in self.lines:
            l.finish()
        self.text = "".join(c.c for c in self.chars)
        own = [e for e in (self.element,)]
        seen = [c for c in self.chars if not c.c.isspace()]
        inline = [owner(c.g) for c in seen]
        self.code = bool(seen) and (all(any(e.role == "Code" for e in o.ancestors()) for o in inline if o) or "Code" in self.path)
        self.heading = bool(re.fullmatch(r"H[1-6]?|Title", self.role))
        self.caption = "Caption" in self.path
        self.table = "Table" in self.path
        self.han = sum(l.han for l in self.lines)
        self.latin = sum(1 for c in seen if c.c.isascii() and c.c.isalnum())
        self.strong = any(e.raw in ("Strong", "B") for e in own)


def visible(char):
    """Neither white nor a mark without ink, which a place on the line makes needless."""
    return not char.c.isspace() and char.g.mode != 3


def is_han(c):
    o = ord(c)
    return 0x3400 <= o <= 0x4DBF or 0x4E00 <= o <= 0x9FFF or o in (0x3005, 0x3007) or 0x3041 <= o <= 0x30FF and o != 0x30FB or 0xF900 <= o <= 0xFAFF or 0x20000 <= o <= 0x3FFFF


def owner(glyph):
    return glyph.item


def is_block(element):
    """The number of a note stands in the line, though it is a label."""
    return element.role in BLOCKS and not (element.role == "Lbl" and any(e.role == "Reference" for e in element.ancestors()))


class Document:
    def __init__(self, path):
        self.pdf = pikepdf.open(path)
        self.fonts, self.glyphs, self.loose = {}, [], []
        self.pages = list(self.pdf.pages)
        self.boxes = [[float(v) for v in p.mediabox] for p in self.pages]
        self.marked = {}
        for n, page in enumerate(self.pages):
            self.read_page(n, page)
        self.read_tags()
        self.make_blocks()

    def font(self, obj):
        key = obj.objgen if obj.is_indirect else id(obj)
        if key not in self.fonts:
            self.fonts[key] = Font(obj)
        return self.fonts[key]

    def read_page(self, n, page):
        contents = page.obj.get("/Contents")
        streams = list(contents) if isinstance(contents, pikepdf.Array) else [contents] if contents is not None else []
        data = b"\n".join(s.read_bytes() for s in streams)
        resources = page.obj.get("/Resources", pikepdf.Dictionary())
        self.run(n, data, resources, (1.0, 0, 0, 1.0, 0, 0), None, False, 0)

    def run(self, n, data, resources, ctm, mark, inside, depth, scope=None):
        x0, y0, _, y1 = self.boxes[n]
        fonts = {str(k)[1:]: v for k, v in dict(resources.get("/Font", {})).items()}
        marks = [(mark, inside)]
        saved = []
        font, size, tc, tw, tz, tl, rise, mode = None, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0
        tm = tlm = (1.0, 0, 0, 1.0, 0, 0)

        def mul(a, b):
            return (a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
                    a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5])

        def show(parts):
            nonlocal tm
            mcid, tagged = marks[-1]
            if font is None:
                return
            if not tagged and any(isinstance(p, bytes) and p for p in parts):
                self.loose.append((n, "text"))
            a, b, c, d, e, f = mul((size * tz, 0, 0, size, 0, rise), mul(tm, ctm))
            full = (c * c + d * d) ** 0.5
            across = (a * a + b * b) ** 0.5
            slanted = abs(b) > 0.001 * full or abs(c) > 0.001 * full
            # Positions go along the text direction; our pages are never turned.
            unit = across / (size * tz) if size * tz else 1.0
            pen = 0.0
            for p in parts:
                if not isinstance(p, bytes):
                    pen -= p / 1000 * size * tz
                    continue
                codes = struct.unpack(f">{len(p) // 2}H", p[:len(p) // 2 * 2]) if font.type0 else p
                for code in codes:
                    g = Glyph()
                    w = font.width(code)
                    g.page, g.font, g.code, g.size, g.mcid, g.slanted, g.mode = n, font, code, full, mcid, slanted, mode
                    t = font.text.get(code) if font.text is not None else None
                    g.text = t if t is not None else ("\ufffd" if font.type0 else chr(code))
                    g.x = e - x0 + pen * unit
                    g.y = y1 - f
                    g.width = w / 1000
                    s = font.shape(code)
                    g.shift, g.own = (s[0] / 1000, s[1] / 1000) if s else (0.0, w / 1000)
                    # Faces build figures of one width from others, moved by a hair; gaps are larger.
                    if abs(g.shift) < 0.03 and abs(g.own - g.width) < 0.03:
                        g.shift, g.own = 0.0, g.width
                    g.ink, g.ink_end = (None, None) if s and s[2] is None else (s[2] / 1000, s[3] / 1000) if s else (0.0, w / 1000)
                    g.block = g.item = None
                    self.glyphs.append(g)
                    pen += (w / 1000 * size + tc + (tw if code == 32 and not font.type0 else 0)) * tz
            tm = mul((1, 0, 0, 1, pen, 0), tm)

        for op, args in operations(data):
            if op == "q":
                saved.append((ctm, font, size, tc, tw, tz, tl, rise, mode))
            elif op == "Q" and saved:
                ctm, font, size, tc, tw, tz, tl, rise, mode = saved.pop()
            elif op == "cm":
                ctm = mul(tuple(args), ctm)
            elif op == "BT":
                tm = tlm = (1.0, 0, 0, 1.0, 0, 0)
            elif op == "Tf":
                font, size = (self.font(fonts[args[0]]) if args[0] in fonts else None), args[1]
            elif op in ("Td", "TD"):
                if op == "TD":
                    tl = -args[1]
                tm = tlm = mul((1, 0, 0, 1, args[0], args[1]), tlm)
            elif op == "Tm":
                tm = tlm = tuple(args)
            elif op == "T*":
                tm = tlm = mul((1, 0, 0, 1, 0, -tl), tlm)
            elif op == "Tc":
                tc = args[0]
            elif op == "Tw":
                tw = args[0]
            elif op == "Tz":
                tz = args[0] / 100
            elif op == "TL":
                tl = args[0]
            elif op == "Ts":
                rise = args[0]
            elif op == "Tr":
                mode = int(args[0])
            elif op == "Tj":
                show(args)
            elif op == "TJ":
                show(args[0])
            elif op in ("'", '"'):
                if op == '"':
                    tw, tc = args[0], args[1]
                tm = tlm = mul((1, 0, 0, 1, 0, -tl), tlm)
                show(args[-1:])
            elif op in ("BDC", "BMC"):
                mcid, tagged = marks[-1]
                props = args[1] if len(args) > 1 else None
                if isinstance(props, Name):
                    named = resources.get("/Properties", {}).get("/" + props)
                    props = {str(k)[1:]: v for k, v in dict(named).items()} if named is not None else {}
                if props and "MCID" in props:
                    mcid, tagged = (int(props["MCID"]) if scope is None else (scope, int(props["MCID"]))), True
                    self.marked.setdefault((n, mcid), 0)
                    self.marked[(n, mcid)] += 1
                elif args and args[0] == "Artifact":
                    mcid, tagged = None, True
                marks.append((mcid, tagged))
            elif op == "EMC" and len(marks) > 1:
                marks.pop()
            elif op in ("f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "BI"):
                if not marks[-1][1]:
                    self.loose.append((n, f"painting ({op})"))
            elif op == "Do":
                form = resources.get("/XObject", {}).get("/" + args[0]) if args else None
                if form is not None and form.get("/Subtype") == "/Form" and depth < 8:
                    inner = mul(tuple(float(v) for v in form.get("/Matrix", [1, 0, 0, 1, 0, 0])), ctm)
                    own = form.objgen if "/StructParents" in form else scope
                    self.run(n, form.read_bytes(), form.get("/Resources", resources), inner, marks[-1][0], marks[-1][1], depth + 1, own)
                elif not marks[-1][1]:
                    self.loose.append((n, "a picture"))

    def read_tags(self):
        self.tag_errors, self.elements, self.mark_owner, self.object_owner = [], [], {}, {}
        self.tree = self.pdf.Root.get("/StructTreeRoot")
        self.root = None
        if self.tree is None:
            return
        roles = {str(k)[1:]: str(v)[1:] for k, v in dict(self.tree.get("/RoleMap", {})).items()}
        numbers = {p.obj.objgen: n for n, p in enumerate(self.pages)}

        def page_of(obj, fallback):
            pg = obj.get("/Pg")
            return numbers.get(pg.objgen, fallback) if pg is not None else fallback

        def visit(obj, parent, page, depth):
            raw = str(obj.get("/S", "/?"))[1:]
            role, seen = raw, 0
            while role in roles and role not in STANDARD and seen < 10:
                role, seen = roles[role], seen + 1
            e = Element(obj, raw, role, parent)
            e.key = obj.objgen
            self.elements.append(e)
            page = page_of(obj, page)
            kids = obj.get("/K")
            kids = list(kids) if isinstance(kids, pikepdf.Array) else [] if kids is None else [kids]
            for k in kids:
                if isinstance(k, int) or not isinstance(k, pikepdf.Dictionary):
                    self.take(e, page, int(k))
                elif k.get("/Type") == "/MCR" or "/MCID" in k:
                    self.take(e, page_of(k, page), (k.Stm.objgen, int(k.MCID)) if "/Stm" in k else int(k.MCID))
                elif k.get("/Type") == "/OBJR":
                    e.objects.append(k.Obj)
                    e.kids.append(("object", k.Obj))
                    self.object_owner[k.Obj.objgen] = e
                elif depth < 200:
                    child = visit(k, e, page, depth + 1)
                    e.kids.append(("element", child))
                    if k.get("/P") is not None and k.P.objgen != obj.objgen:
                        self.tag_errors.append(f"{child.role}: /P is not the parent")
            return e

        top = self.tree.get("/K")
        tops = list(top) if isinstance(top, pikepdf.Array) else [] if top is None else [top]
        self.tops = [visit(t, None, None, 0) for t in tops]
        self.root = self.tops[0] if self.tops else None

    def take(self, element, page, mcid):
        if (page, mcid) in self.mark_owner:
            self.tag_errors.append(f"page {page}: MCID {mcid} belongs to two elements")
        self.mark_owner[(page, mcid)] = element
        element.marks.append((page, mcid))
        element.kids.append(("mark", (page, mcid)))

    def make_blocks(self):
        self.blocks, by_mark = [], {}
        for g in self.glyphs:
            if g.mcid is not None:
                by_mark.setdefault((g.page, g.mcid), []).append(g)
        self.order = []

        def walk(e, block, owner):
            """Puts what the element holds into blocks; gives the block that text behind the element continues, if any."""
            mine = is_block(e) or block is None and owner is None
            owner = e if mine else owner
            current = None if mine else block
            for kind, kid in e.kids:
                # Formulas are set in two dimensions: rules for lines of text do not hold in them, and lines end at them at any depth.
                if kind == "element" and kid.role == "Formula":
                    current = None
                elif kind == "element" and is_block(kid):
                    if kid.role == "Figure" and current is not None and e.role != "Figure":
                        current.pictures = True
                    else:
                        current = None if mine else current
                    walk(kid, None, None)
                elif kind == "element":
                    current = walk(kid, current, owner)
                elif kind == "mark":
                    if current is None:
                        current = Block(owner)
                        self.blocks.append(current)
                    self.order.append((kid[0], e, current))
                    for g in by_mark.get(kid, ()):
                        g.block, g.item = current, e
                        for i, c in enumerate(g.text):
                            current.chars.append(Char(c, g, i == 0))
            return current

        for t in getattr(self, "tops", []):
            walk(t, None, None)
        if not self.blocks:
            # An untagged file: every page is a block, so that the rules for glyphs and lines still see something.
            for n in range(len(self.pages)):
                e = Element(None, "P", "P", None)
                b = Block(e)
                for g in self.glyphs:
                    if g.page == n:
                        g.block, g.item = b, e
                        b.chars += [Char(c, g, i == 0) for i, c in enumerate(g.text)]
                self.blocks.append(b)
        self.blocks = [b for b in self.blocks if b.chars or b.pictures or b.role == "Figure"]
        for b in self.blocks:
            b.finish()

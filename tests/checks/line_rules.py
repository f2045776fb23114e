"""Rules about glyphs, lines and paragraphs (M01-M16, M18, M21, M22 and most S rules). Each takes a Document and the report."""
import re
from collections import Counter
from pdf_reading import is_han, visible

OP, CL, PS = set("“‘《〈（『「【〖〔［｛"), set("”’》〉）』」】〗〕］｝"), set("。．，、：；！？")
CURLY = set("“”‘’")
FORBIDDEN = [(0x2E80, 0x2FDF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F), (0xE000, 0xF8FF), (0xFFFD, 0xFFFD), (0x2E3A, 0x2E3A), (0x2012, 0x2012), (0xAD, 0xAD), (0x2011, 0x2011), (0xFB00, 0xFB06)]
URL_BREAK = set(":/?&=-_.#")
MONTH = re.compile(r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s*$")


def is_cjk(c):
    o = ord(c)
    return is_han(c) or 0x3001 <= o <= 0x303F or 0xFF01 <= o <= 0xFFEE or o == 0x30FB


def is_letter(c):
    """Latin, Greek or Cyrillic letter or a digit: what Han keeps a gap to."""
    o = ord(c)
    return c.isalnum() and (o < 0x0530 or 0x1E00 <= o < 0x2000)


def is_syllable(c):
    """Hangul and bopomofo, whose lines may end anywhere."""
    return 0xAC00 <= ord(c) <= 0xD7A3 or 0x3105 <= ord(c) <= 0x312F


def in_code(char):
    return any(e.role == "Code" for e in char.g.item.ancestors()) or "Mono" in char.g.font.name


def wide(char):
    """Full-width punctuation as set: curly quotes may also be Latin ones."""
    return char.c not in CURLY or char.g.own > 0.8


def closes(char):
    return (char.c in CL or char.c in PS) and wide(char)


def opens(char):
    return char.c in OP and wide(char)


def end_of(line):
    """Where the line ends for the eye: closing punctuation counts half."""
    last = line.seen[-1]
    return last.g.left + 0.5 * last.g.size if closes(last) and last.g.own > 0.8 else line.right


def near(a, b, tolerance):
    return abs(a - b) <= tolerance


class Lines:
    """What several rules need to know of the lines: margins and which line ends the author asked for."""

    def __init__(self, doc):
        self.doc = doc
        self.blocks = [b for b in doc.blocks if b.lines]
        ends = Counter()
        lefts = Counter()
        for b in self.blocks:
            b.mostly_han = b.han > 1.2 * b.latin and b.han > 0
            # Between the two a script cannot tell how the paragraph was meant.
            b.ragged = not b.mostly_han and b.han < 0.4 * b.latin
            b.justified = b.mostly_han and b.role in ("P", "LBody", "Note", "BlockQuote") and not (b.heading or b.caption or b.code or b.table)
            if not b.table:
                lefts[round(b.lines[0].left, 1)] += len(b.lines)
            if b.justified:
                for l in b.lines[:-1]:
                    ends[round(end_of(l), 1)] += 1
        self.edge, same = ends.most_common(1)[0] if ends else (None, 0)
        # One or two lines may have ended there for another reason.
        self.knows_edge = same > 2
        self.left = lefts.most_common(1)[0][0] if lefts else 0.0
        widest = max((end_of(l) for b in self.blocks if not b.code for l in b.lines), default=0.0)
        for b in self.blocks:
            own = Counter(round(end_of(l), 1) for l in b.lines[:-1])
            best = own.most_common(1)[0] if own else (0, 0)
            longest = max(end_of(l) for l in b.lines)
            b.sure = True
            if b.table:
                b.edge, b.sure = longest, False
            elif best[1] >= 2 and near(best[0], longest, 0.6):
                b.edge = best[0]
            elif self.edge is not None and longest <= self.edge + 0.6:
                b.edge = self.edge
            else:
                b.edge, b.sure = max(longest, self.edge or widest), False
            for a, c in zip(b.lines, b.lines[1:]):
                token = self.first_unit(c)
                a.forced = not b.heading and b.edge - end_of(a) > token + 0.6 * a.em
                a.last = False
            b.lines[-1].forced, b.lines[-1].last = False, True

    @staticmethod
    def first_unit(line):
        """Width of what must stay together at the start of a line."""
        seen = line.chars
        i = 0
        while i < len(seen) and seen[i].c.isspace():
            i += 1
        start = i
        def glued(a, b):
            if b in PS or b in CL or a in OP or b in "—…·%％)]}!?,.;:":
                return True
            return not (is_cjk(a) or is_cjk(b) or a.isspace() or b.isspace())
        while i + 1 < len(seen) and glued(seen[i].c, seen[i + 1].c):
            i += 1
        if start >= len(seen):
            return 0.0
        last = seen[i].g
        return last.left + last.own * last.size - seen[start].g.left

    def pairs(self):
        """Neighbouring lines of a block that the breaker, not the author, parted."""
        for b in self.blocks:
            if b.code:
                continue
            for a, c in zip(b.lines, b.lines[1:]):
                if not a.forced:
                    yield b, a, c


def run(char_list, i, step):
    """The run of characters without space or Han that holds place i."""
    out = []
    while 0 <= i < len(char_list) and not char_list[i].c.isspace() and not is_cjk(char_list[i].c):
        out.append(char_list[i])
        i += step
    return out[::step]


def looks_like_url(t):
    return "://" in t or t.startswith("www.") or bool(re.search(r"\w\.(?:com|org|net|edu|io|cn|me|uk|html?|pdf|md)\b", t)) or bool(re.search(r"\w+\.\w{2,}/\w", t)) or t.startswith("doi:") or t.startswith("10.")


def breaks(lines, report):
    """M01, M02, M03 (parting), M04, M05, S02, S06."""
    for b, a, c in lines.pairs():
        first, last = c.seen[0], a.seen[-1]
        if in_code(first) or in_code(last):
            continue
        spaced = a.chars[-1].c.isspace() or c.chars[0].c.isspace()
        after = c.seen[1].c if len(c.seen) > 1 else ""
        before = a.seen[-2].c if len(a.seen) > 1 else ""
        f, l = first.c, last.c
        bad = (f in PS or f in CL - {"’"} or f in "·・～％℃‰" or f == "’" and not spaced
               or not spaced and (f in "–" and (is_han(l) or l.isdigit()) or f == "—" and after != "—" and l != "—" or f in "／/%)]}" or f in ",.;:!?" and not (after.isalnum() or after == "/")))
        if bad:
            report.add("M01", f"line starts with {f}", c)
        bad = (l in OP or l in "([{" and not spaced or l in "/／" and is_han(before) and is_han(f) or l in "￥$§№" and (f.isdigit() or f.isalpha())
               or l in "+-" and f.isdigit() and not spaced and not before.isalnum() and before not in ")")
        if bad:
            report.add("M02", f"line ends with {l}", a)
        if l == f and l in "—…":
            report.add("M03", f"{l}{f} parted over two lines", c)
        if f + after in ("——", "……"):
            report.add("S02", f"line starts with {f}{after}", c)
        if f == "–" and spaced:
            report.add("S06", "line starts with –", c)
        if MONTH.search(a.text) and re.match(r"\s*\d{4}\b", c.text):
            report.add("S06", "month and year parted", c)
        link = lambda x: next((e for e in x.g.item.ancestors() if e.role == "Link"), None)
        if spaced or is_cjk(l) or is_cjk(f) or is_syllable(l) and is_syllable(f) or link(first) is not link(last):
            continue
        head, tail = run(a.chars, len(a.chars) - 1, -1), run(c.chars, 0, 1)
        left, right = "".join(x.c for x in head), "".join(x.c for x in tail)
        whole = left + right
        width = sum(x.g.own * x.g.size for x in head + tail if x.head)
        room = b.edge - min(x.left for x in b.lines)
        links = [e for e in last.g.item.ancestors() if e.role == "Link" and any(k is e for k in first.g.item.ancestors())]
        if looks_like_url(whole) or links and ("/" in whole or "." in whole):
            if "@" in whole and "/" not in whole:
                continue
            good = l in URL_BREAK and not re.search(r"[a-z]:/?$", left) or re.search(r"[a-z]://$", left) or l.isspace()
            piece = re.split(r"[:/?&=\-_.#]", left)[-1] + re.split(r"[:/?&=\-_.#]", right)[0]
            per = width / max(1, len(whole))
            if not good and len(piece) * per < room * 0.9 and b.sure:
                report.add("M05", f"URL broken at {left[-8:]}|{right[:8]}", a)
            elif not good and not len(piece) * per < room * 0.9:
                report.add("M05", f"URL piece wider than the line broken at {left[-8:]}|{right[:8]}", a, must=False)
            continue
        lone = len(head) == len(a.seen) or head and head[0] is a.seen[0]
        if width > 0.92 * room or lone:
            continue
        broken = (l.isalnum() and f.isalnum() or l.isdigit() and f in "%‰℃°+" or f.isdigit() and l in "+-−±#$¥€£" and not before.isalnum()
                  or before.isdigit() and l in ".,:/" and f.isdigit() or before.isalpha() and l == "/" and f.isalpha() or l.isalpha() and f in "+#" or l == f == "+")
        if broken:
            report.add("M04", f"{left}|{right} parted", a)


def dashes(lines, report):
    """M03: the width of —— and …… and their continuous ink. M06: the face of dashes and quotes beside Han."""
    for b in lines.blocks:
        if b.code:
            continue
        for l in b.lines:
            s = l.seen
            i = 0
            while i + 1 < len(s):
                x, y = s[i], s[i + 1]
                if x.c == y.c and x.c in "—…" and not in_code(x):
                    width = (y.g.left + y.g.own * y.g.size - x.g.left) / x.g.size
                    if not near(width, 2.0, 0.02):
                        report.add("M03", f"{x.c}{y.c} is {width:.3f} em wide", l)
                    elif x.c == "—" and x.g is not y.g and x.g.ink is not None and y.g.ink is not None:
                        hole = (y.g.x + y.g.ink * y.g.size - x.g.x - x.g.ink_end * x.g.size) / x.g.size
                        if hole > 0.005:
                            report.add("M03", f"—— has a hole of {hole:.3f} em", l)
                    i += 2
                    continue
                i += 1
        flat = [c for c in b.chars if visible(c)]
        stack = []
        cjk = lambda i: 0 <= i < len(flat) and is_cjk(flat[i].c)
        line_of = {id(c): l for l in b.lines for c in l.chars}
        for i, c in enumerate(flat):
            if in_code(c):
                continue
            if c.c in "“‘":
                stack.append(i)
            elif c.c in "”’":
                between = 0 < i < len(flat) - 1 and flat[i - 1].c.isalpha() and flat[i + 1].c.isalpha() and not is_cjk(flat[i - 1].c) and not is_cjk(flat[i + 1].c)
                if c.c == "’" and (between or not stack or flat[stack[-1]].c != "‘"):
                    if between and c.g.own > 0.6 and b.chars[b.chars.index(c) + 1] is flat[i + 1]:
                        report.add("M06", "apostrophe in a Latin word is full width", line_of.get(id(c)))
                    continue
                if not stack:
                    continue
                o = stack.pop()
                if {flat[o].c, c.c} not in ({"“", "”"}, {"‘", "’"}):
                    stack.clear()
                    continue
                han = cjk(o - 1) or cjk(o + 1) or cjk(i - 1) or cjk(i + 1)
                plain = not any(0 <= k < len(flat) and flat[k].c in "“”‘’—…·" for k in (o - 1, o + 1, i - 1, i + 1))
                for q in (flat[o], c):
                    if han and q.g.own < 0.48:
                        report.add("M06", f"{q.c} beside Han is {q.g.own:.2f} em wide ({q.g.font.name.split('+')[-1]})", line_of.get(id(q)))
                    elif not han and plain and q.g.own > 0.6:
                        report.add("M06", f"{q.c} in Latin text is full width", line_of.get(id(q)))
            elif c.c in "—…" and not (i and flat[i - 1].c == c.c) and not (i + 1 < len(flat) and flat[i + 1].c == c.c):
                if (cjk(i - 1) or cjk(i + 1)) and c.g.own < 0.9 and c.g.text == c.c:
                    report.add("M06", f"single {c.c} beside Han is {c.g.own:.2f} em wide", line_of.get(id(c)))


def forbidden(lines, report):
    """M07: code points that only a wrong reverse map brings."""
    source = report.source
    for b in lines.blocks:
        for l in b.lines:
            for c in sorted({c.c for c in l.chars}):
                o = ord(c)
                if any(a <= o <= z for a, z in FORBIDDEN) and (source is None or c not in source):
                    sure = source is not None or 0x2E80 <= o <= 0x2FDF or o == 0xFFFD
                    report.add("M07", f"U+{o:04X} {c if o < 0xE000 or o > 0xF8FF else ''} in the text layer", l, must=sure)


def gaps(lines, report):
    """M10, M11, S05: the gap between Han and Latin."""
    natural = []
    for b in lines.blocks:
        if b.code:
            continue
        for l in b.lines:
            found = []
            prior = None
            for k, c in enumerate(l.chars):
                if not visible(c):
                    continue
                a, prior = prior, (c, k)
                if a is None:
                    continue
                a, spaced = a[0], k - a[1] > 1
                if in_code(a) or in_code(c) or is_han(a.c) == is_han(c.c) or a.g is c.g or not near(a.g.y, c.g.y, 0.1):
                    continue
                other = c.c if is_han(a.c) else a.c
                em = a.g.size if is_han(a.c) else c.g.size
                gap = (c.g.left - a.g.left - a.g.own * a.g.size) / em
                if gap > 1.2:
                    continue
                where = f"{a.c}{' ' if spaced else ''}{c.c}"
                if is_letter(other):
                    found.append((gap, where))
                    if not 0.115 <= gap <= 0.345:
                        report.add("M10", f"gap {gap:.3f} em at {where}", l)
                elif not spaced and other in "\"'()[]{},.:;/!?" and gap > 0.115:
                    report.add("M10", f"gap {gap:.3f} em beside {other} at {where}", l)
                # Commas and brackets may give up to half an em.
                if gap < (-0.55 if is_cjk(other) or other in "“”‘’·" else -0.05):
                    report.add("M10", f"overlap {gap:.3f} em at {where}", l)
            if found:
                values = [g for g, _ in found]
                if max(values) - min(values) > 0.012:
                    report.add("M10", "gaps differ within the line: " + ", ".join(f"{w} {g:.3f}" for g, w in found[:6]), l)
                # Where Han are spread too, the line was justified, though it could not be filled.
                elif l.last or b.ragged or b.heading or l.forced and spread_of(l) < 0.03:
                    natural.append((values[0], l, b))
            edge = l.seen[0].g
            if abs(edge.shift) > 0.03 and edge.shift > 0 and not in_code(l.seen[0]):
                report.add("M10", f"gap of {edge.shift:.3f} em kept at the line start", l)
            for i in range(1, len(l.seen) - 1):
                p, m, n = l.seen[i - 1:i + 2]
                if m.c in "&+" and is_han(p.c) and is_han(n.c) and m.g.own:
                    before, after = m.g.left - p.g.left - p.g.own * p.g.size, n.g.left - m.g.left - m.g.own * m.g.size
                    if abs(before - after) > 0.03 * l.em:
                        report.add("S05", f"{p.c}{m.c}{n.c} has {before / l.em:.3f} and {after / l.em:.3f} em", l)
    if natural:
        common = Counter(round(v, 2) for v, _, _ in natural).most_common(1)[0][0]
        for v, l, b in natural:
            if abs(v - common) > 0.02:
                report.add("M10", f"gap {v:.3f} em, elsewhere {common:.2f}", l)


def spread_of(line):
    """Most space between two Han of the line, in em."""
    steps = [(n.g.left - p.g.left) / n.g.size - p.g.own for p, n in zip(line.chars, line.chars[1:]) if is_han(p.c) and is_han(n.c) and p.g.size == n.g.size]
    return max(0.0, min(0.09, max(steps, default=0.0)))


def punctuation(lines, report):
    """M12, M13, S03, S04, S13."""
    for b in lines.blocks:
        if b.code:
            continue
        starts = [l.left for l in b.lines if not opens(l.seen[0])]
        margin = min(starts) if starts else None
        for n, l in enumerate(b.lines):
            for i in range(len(l.chars) - 1):
                x, y = l.chars[i], l.chars[i + 1]
                if in_code(x) or in_code(y) or x.g.size != y.g.size:
                    continue
                step = (y.g.left - x.g.left) / x.g.size
                pair = (closes(x) and (closes(y) or opens(y)) or opens(x) and opens(y)) and x.g is not y.g
                # A justified line may spread pairs as it spreads Han.
                if pair and not near(step, 0.5, 0.05) and not (0.5 < step <= 0.55 + spread_of(l)):
                    report.add("M12", f"{x.c}{y.c} takes {step + 0.5:.2f} em before its last half" if step < 0 else f"{x.c} takes {step:.3f} em before {y.c}", l)
                if x.c == "·" and i and is_han(l.chars[i - 1].c) and is_han(y.c):
                    width = (y.g.left - l.chars[i - 1].g.left) / x.g.size - 1
                    if not near(width, 0.5, 0.05):
                        report.add("S03", f"· between Han takes {width:.3f} em", l)
                if (0xFF10 <= ord(x.c) <= 0xFF5A and x.c.isalnum() or x.c == "\u3000") and is_han(y.c) and not near(step, 1.0, 0.1):
                    report.add("S13", f"{x.c} takes {step:.3f} em", l)
            if n and opens(l.seen[0]) and margin is not None and l.seen[0].g.ink is not None and not b.heading and not b.table:
                g = l.seen[0].g
                ink = (g.x + g.ink * g.size - margin) / g.size
                if ink > 0.25:
                    report.add("M13", f"{l.seen[0].c} at the line start stands {ink:.2f} em in", l)
            if b.justified and not l.last and not l.forced and closes(l.seen[-1]) and b.sure:
                g = l.seen[-1].g
                if near(g.left + g.size, b.edge, 0.3):
                    report.add("M13", f"{l.seen[-1].c} at the line end takes a whole em", l)


def spreads(lines, report):
    """M14, M15: what stretches and what must not."""
    letters = {}
    for b in lines.blocks:
        if b.code:
            continue
        for l in b.lines:
            han, words = [], []
            prior = None
            for k, c in enumerate(l.chars):
                if prior is not None and prior.g is not c.g and near(prior.g.y, c.g.y, 0.1) and prior.g.size == c.g.size and not in_code(c):
                    if is_han(prior.c) and is_han(c.c):
                        han.append((c.g.left - prior.g.left - prior.g.own * prior.g.size) / c.g.size)
                    elif prior.c.isascii() and c.c.isascii() and prior.c.isalpha() and c.c.isalpha() and prior.g.font is c.g.font:
                        step = (c.g.left - prior.g.left) / c.g.size
                        letters.setdefault((c.g.font.name, prior.g.text + c.g.text), []).append((step, l))
                if c.c == " " and 0 < k < len(l.chars) - 1 and not in_code(c):
                    p, n = l.chars[k - 1], l.chars[k + 1]
                    if p.c.isascii() and n.c.isascii() and not p.c.isspace() and not n.c.isspace() and p.g.font is c.g.font is n.g.font and near(p.g.size, n.g.size, 0.01):
                        words.append((n.g.left - c.g.x) / c.g.size - c.g.own)
            natural = l.last or l.forced or b.ragged or b.heading or b.caption
            if han:
                low, high = min(han), max(han)
                if low < -0.006:
                    report.add("M14", f"Han set {-low:.3f} em too tight", l)
                if high - low > 0.012:
                    report.add("M14", f"uneven spaces between Han, {low:.3f} to {high:.3f} em", l)
                if high > 0.0935:
                    report.add("M14", f"Han spread by {high:.3f} em", l)
                elif natural and high > 0.012:
                    report.add("M15" if b.heading or b.caption else "M14", f"natural line spread by {high:.3f} em between Han", l)
            if words and natural:
                wide_space = sorted(words)[len(words) // 2]
                if abs(wide_space) > 0.03:
                    last = "last line" if l.last and b.justified else "heading" if b.heading else "unjustified line"
                    report.add("M15" if not b.justified else "M14", f"word spaces of a {last} changed by {wide_space:.3f} em", l)
            if b.justified and b.sure and not l.last and not l.forced:
                miss = b.edge - end_of(l)
                if abs(miss) > 0.3 and abs(b.edge - l.right) > 0.3:
                    capacity = 0.09 * len(han) + 0.08 * sum(1 for p, n in zip(l.seen, l.seen[1:]) if is_han(p.c) != is_han(n.c)) + 0.2 * len(words)
                    can = miss / l.em <= capacity
                    ragged = all(spread_of(x) < 0.003 for x in b.lines) and len(b.lines) < 4
                    why = " (the paragraph seems to be set ragged)" if ragged else "" if can or miss < 0 else " (more than its spaces can give)"
                    report.add("M14", f"line ends {miss:+.2f} pt from the measure{why}", l, must=miss < 0 or can and not ragged)
            elif b.heading or b.table or not b.justified:
                if b.sure and lines.knows_edge and end_of(l) > lines.edge + 0.5 and not b.table:
                    report.add("M14", f"line runs {end_of(l) - lines.edge:.2f} pt over the measure", l)
    for (_, pair), seen in letters.items():
        middle = sorted(s for s, _ in seen)[len(seen) // 2]
        for s, l in seen:
            if abs(s - middle) > 0.012:
                report.add("M14", f"letters {pair} {s - middle:+.3f} em apart", l)
                break


def pitches(block):
    """Distances of lines that follow each other. What stands at the right of an earlier line is tagged where it is read, be it behind the next one."""
    out, down = [], []
    for line in block.lines:
        beside = any(l.page == line.page and near(l.y, line.y, 0.1) and (line.left > l.right - l.em or line.right < l.left + l.em) for l in down)
        if not beside:
            if down and down[-1].page == line.page:
                out.append((line.y - down[-1].y, line))
            down.append(line)
    return out


def paragraphs(lines, report):
    """M18, M21, M22, S01, S07, S08, S09, S10, S14."""
    for b in lines.blocks:
        pitch = pitches(b)
        if pitch and not b.pictures:
            middle = sorted(p for p, _ in pitch)[len(pitch) // 2]
            for p, c in pitch:
                # Empty lines of code leave no glyphs.
                steps = p / max(min(q for q, _ in pitch), 0.01)
                if abs(p - middle) > 0.1 and not (b.code and abs(steps - round(steps)) < 0.01):
                    report.add("M18", f"line pitch {p:.2f} instead of {middle:.2f} pt", c)
        if b.justified and len(b.lines) > 1 and not b.lines[-2].forced:
            last = b.lines[-1]
            if last.han < 2 and sum(c.c.isalnum() for c in last.seen) < 3:
                report.add("S01", "last line has fewer than two characters", last)
        if b.heading and len(b.lines) > 1 and b.latin > b.han:
            # The author's line ends, and the last line before one, are as long as they are.
            widths = [l.right - l.left for l in b.lines if not any(k.forced for k in b.lines) and not any(n.g.left - p.g.left - p.g.own * p.g.size > 1.2 * l.em for p, n in zip(l.seen, l.seen[1:]))] or [1]
            if min(widths) < 0.6 * max(widths):
                report.add("S10", f"heading lines are {min(widths):.0f} to {max(widths):.0f} pt long", b.lines[-1])
        if not b.code:
            for l in b.lines:
                if "**" in l.text and not any(in_code(c) for c in l.chars if c.c == "*"):
                    report.add("S14", "literal **", l)
        if b.role == "LBody" and len(b.lines) > 1 and not b.table:
            good = [l.left for l in b.lines if not opens(l.seen[0])]
            if good and max(good) - min(good) > 0.2:
                report.add("S09", f"lines of an item start at {min(good):.1f} and {max(good):.1f}", b.lines[0])
        strong = lambda e: any(x.raw in ("Strong", "B") for x in e.ancestors())
        for l in b.lines:
            # A period at the end of a heading's line is smaller and no part of what is bold.
            bold_sizes = {round(c.g.size, 1) for c in l.seen if b.heading and "Bold" in c.g.font.name and not is_han(c.c)}
            for c in l.seen:
                if not is_han(c.c):
                    continue
                name = c.g.font.name
                if c.g.slanted or "Italic" in name or "Oblique" in name:
                    report.add("M22", f"slanted Han {c.c}", l)
                    break
                if c.g.mode != 0:
                    report.add("M22", f"Han {c.c} with rendering mode {c.g.mode}", l)
                    break
                if (strong(c.g.item) or round(c.g.size, 1) in bold_sizes) and not any(w in name for w in ("Bold", "Black", "Heavy", "Medium")):
                    report.add("M22", f"Han {c.c} under {'Strong' if strong(c.g.item) else 'a bold heading'} in {name.split('+')[-1]}", l)
                    break
    measure_rule(lines, report)
    page_breaks(lines, report)


def measure_rule(lines, report):
    done = set()
    for b in lines.blocks:
        if b.justified and b.role == "P" and b.path[-2:-1] != ["LBody"] and b.sure and b.edge == lines.edge and len(b.lines) > 2:
            em = b.lines[0].em
            left = min((l.left for l in b.lines if not opens(l.seen[0])), default=None)
            if left is None or (em, round(left)) in done or abs(left - lines.left) > 0.5:
                continue
            done.add((em, round(left)))
            n = (b.edge - left) / em
            if not near(n, round(n), 0.02):
                report.add("S07", f"measure of {n:.2f} em", b.lines[0])


def page_breaks(lines, report):
    order = lines.doc.order
    last_of = {}
    for i, (page, _, _) in enumerate(order):
        last_of[page] = i
    pages = [b for b in lines.doc.blocks]
    at = {id(b): i for i, b in enumerate(pages)}
    for page, i in last_of.items():
        b = order[i][2]
        later = any(p > page for p, _, _ in order[i + 1:])
        if b is not None and later and b.lines and b.lines[-1].page == page:
            if b.heading:
                report.add("M21", "heading is the last block of its page", b.lines[-1])
            elif b.text.rstrip().endswith(("：", ":")) and at[id(b)] + 1 < len(pages):
                report.add("M21", "lead-in parted from what it leads to", b.lines[-1], must=False)
            elif b.role == "Lbl":
                report.add("M21", "label parted from its item", b.lines[-1])
    for b in lines.blocks:
        if b.table or b.role == "Lbl":
            continue
        on = Counter(l.page for l in b.lines)
        if len(on) > 1:
            if b.heading:
                report.add("M21", "heading over two pages", b.lines[0])
            first, final = min(on), max(on)
            for page in (first, final):
                if on[page] < 2:
                    report.add("M21", f"one line of a paragraph alone on page {page + 1}", next(l for l in b.lines if l.page == page), must=not b.code)


def all_rules(doc, report):
    lines = Lines(doc)
    for rule in (breaks, dashes, forbidden, gaps, punctuation, spreads, paragraphs):
        rule(lines, report)
    return lines

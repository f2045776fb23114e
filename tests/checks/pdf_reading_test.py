#!/usr/bin/python3
"""Tests of pdf_reading.py over small files that are made here: `pdf_reading_test.py` runs them all."""
import os
import sys
import tempfile
import unittest

import pikepdf
from pikepdf import Array, Dictionary, Name

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from pdf_reading import Document

CHARACTERS = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <0020> endbfrange endcmap end"


def tagged(tree, texts):
    """A page with one marked text for every item of texts, and a structure tree of (role, kids); a kid is a number or such a pair."""
    pdf = pikepdf.new()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding, FirstChar=32, LastChar=126, Widths=Array([500] * 95), ToUnicode=pdf.make_stream(CHARACTERS))
    marks = "".join(f"/Span <</MCID {n}>> BDC BT /F 10 Tf {40 + 60 * n} 700 Td ({text}) Tj ET EMC\n" for n, text in enumerate(texts))
    page = pdf.add_blank_page(page_size=(595, 842))
    page.Contents = pdf.make_stream(marks.encode())
    page.Resources = Dictionary(Font=Dictionary(F=pdf.make_indirect(font)))

    def element(item, parent):
        made = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + item[0]), P=parent, Pg=page.obj))
        made.K = Array([kid if isinstance(kid, int) else element(kid, made) for kid in item[1]])
        return made

    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    root.K = Array([element(tree, root)])
    pdf.Root.StructTreeRoot, pdf.Root.MarkInfo = root, Dictionary(Marked=True)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "made.pdf")
        pdf.save(path)
        return Document(path)


class Blocks(unittest.TestCase):
    def blocks(self, tree, texts):
        return [(b.role, b.text) for b in tagged(tree, texts).blocks]

    def test_a_paragraph_is_one_block_whatever_stands_in_its_line(self):
        self.assertEqual([("P", "One two three")], self.blocks(("Document", [("P", [0, ("Span", [1]), 2])]), ["One ", "two ", "three"]))

    def test_a_formula_ends_a_block(self):
        self.assertEqual([("P", "Before "), ("P", "after")], self.blocks(("Document", [("P", [0, ("Formula", [1]), 2])]), ["Before ", "x", "after"]))

    def test_a_formula_within_words_of_another_style_ends_the_block_too(self):
        """As in a bold title that a list names: what follows must not seem to stand beside the words before the formula."""
        tree = ("Document", [("P", [("Span", [0, ("Formula", [1])]), ("Span", [2]), 3])])
        self.assertEqual([("P", "Title with "), ("P", "Journal 2024")], self.blocks(tree, ["Title with ", "x", "Journal ", "2024"]))

    def test_words_behind_a_formula_go_on_in_the_block_of_the_paragraph(self):
        tree = ("Document", [("P", [0, ("Span", [("Formula", [1]), 2]), 3])])
        self.assertEqual([("P", "On "), ("P", "and on")], self.blocks(tree, ["On ", "x", "and ", "on"]))


if __name__ == "__main__":
    unittest.main()

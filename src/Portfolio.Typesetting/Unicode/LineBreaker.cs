using static Portfolio.Typesetting.Unicode.LineBreakClass;

namespace Portfolio.Typesetting.Unicode;

/// <summary>What UAX #14 says of the place before a character.</summary>
internal enum BreakKind : byte
{
    /// <summary>No break.</summary>
    Prohibited,

    /// <summary>A line may end here.</summary>
    Allowed,

    /// <summary>A line must end here.</summary>
    Mandatory,
}

/// <summary>
/// The line breaking algorithm of UAX #14, with the numbers of its section 8.2, example 7.
/// Rules are tried in the order of the standard; each is a method with its number.
/// </summary>
internal static class LineBreaker
{
    /// <summary>A replaced class of one character, given by a tailoring; null keeps the class of the table.</summary>
    public delegate LineBreakClass? ClassTailoring(int index, int codePoint);

    /// <summary>
    /// Fills <paramref name="breaks"/> (as long as <paramref name="text"/>): entry i is the place before unit i. Entry 0 and low
    /// surrogates are prohibited.
    /// </summary>
    public static void FindBreaks(ReadOnlySpan<char> text, Span<BreakKind> breaks, ClassTailoring? tailoring = null)
    {
        breaks.Clear();
        if (text.IsEmpty)
            return;

        var at = new Pair(text, tailoring);
        while (at.MoveNext())
            breaks[at.Index] = Decide(ref at);
    }

    private static BreakKind Decide(ref Pair p)
    {
        LineBreakClass before = p.RawBefore,
            after = p.RawAfter;

        // LB4, LB5
        if (before is BK or LF or NL || (before == CR && after != LF))
            return BreakKind.Mandatory;
        if (before == CR)
            return BreakKind.Prohibited;

        // LB6, LB7
        if (after is BK or CR or LF or NL or SP or ZW)
            return BreakKind.Prohibited;

        // LB8
        if (p.AfterZeroWidthSpace)
            return BreakKind.Allowed;

        // LB8a
        if (before == ZWJ)
            return BreakKind.Prohibited;

        // LB9
        if (p.AfterAttaches)
            return BreakKind.Prohibited;

        return Prohibited(ref p) ? BreakKind.Prohibited : BreakKind.Allowed;
    }

    private static bool Prohibited(ref Pair p)
    {
        LineBreakClass left = p.Left,
            right = p.Right;
        bool spaces = p.Spaces;
        if (LB11(left, right, spaces) || LB12(left, right, spaces) || LB13(right) || LB14To17(left, right))
            return true;
        if (spaces) // LB18
            return false;
        if (left == QU || right == QU) // LB19
            return true;
        if (left == CB || right == CB) // LB20
            return false;
        return LB21(left, right, p.HebrewBeforeHyphen)
            || right == IN // LB22
            || LB23(left, right)
            || LB24(left, right)
            || LB25(ref p)
            || LB26(left, right)
            || LB27(left, right)
            || LB28And29(left, right)
            || LB30(ref p)
            || LB30aAnd30b(ref p);
    }

    private static bool LB11(LineBreakClass left, LineBreakClass right, bool spaces) => right == WJ || (left == WJ && !spaces);

    private static bool LB12(LineBreakClass left, LineBreakClass right, bool spaces) =>
        (left == GL && !spaces) || (right == GL && !spaces && left is not (BA or HY));

    private static bool LB13(LineBreakClass right) => right is CL or CP or EX or IS or SY;

    private static bool LB14To17(LineBreakClass left, LineBreakClass right) =>
        left == OP || (left == QU && right == OP) || (left is CL or CP && right == NS) || (left == B2 && right == B2);

    private static bool LB21(LineBreakClass left, LineBreakClass right, bool hebrewBeforeHyphen) =>
        right is BA or HY or NS || left == BB || hebrewBeforeHyphen || (left == SY && right == HL);

    private static bool LB23(LineBreakClass left, LineBreakClass right) =>
        (left is AL or HL && right == NU)
        || (left == NU && right is AL or HL)
        || (left == PR && right is ID or EB or EM)
        || (left is ID or EB or EM && right == PO);

    private static bool LB24(LineBreakClass left, LineBreakClass right) =>
        (left is PR or PO && right is AL or HL) || (left is AL or HL && right is PR or PO);

    // ( PR | PO ) ? ( OP | HY ) ? NU ( NU | SY | IS ) * ( CL | CP ) ? ( PR | PO ) ?
    private static bool LB25(ref Pair p) =>
        (p.Left is PR or PO or HY && p.Right == NU)
        || (p.Left is PR or PO && p.Right is OP or HY && p.Next == NU)
        || (p.InNumber && p.Right is NU or SY or IS)
        || ((p.InNumber || p.NumberClosed) && p.Right is PR or PO);

    private static bool LB26(LineBreakClass left, LineBreakClass right) =>
        (left == JL && right is JL or JV or H2 or H3) || (left is JV or H2 && right is JV or JT) || (left is JT or H3 && right == JT);

    private static bool LB27(LineBreakClass left, LineBreakClass right) =>
        (left is JL or JV or JT or H2 or H3 && right == PO) || (left == PR && right is JL or JV or JT or H2 or H3);

    private static bool LB28And29(LineBreakClass left, LineBreakClass right) => left is AL or HL or IS && right is AL or HL;

    private static bool LB30(ref Pair p) =>
        (p.Left is AL or HL or NU && p.Right == OP && !p.RightEastAsian) || (p.Left == CP && !p.LeftEastAsian && p.Right is AL or HL or NU);

    private static bool LB30aAnd30b(ref Pair p) =>
        (p.Left == RI && p.Right == RI && p.OddRegionalIndicators) || (p.Right == EM && (p.Left == EB || p.LeftUnassignedPictographic));

    /// <summary>Two neighbouring characters and what the rules need to know of the text around them.</summary>
    private ref struct Pair(ReadOnlySpan<char> text, ClassTailoring? tailoring)
    {
        private readonly ReadOnlySpan<char> text = text;
        private LineBreakClass hyphenContext = BK;
        private int next;
        private bool started;

        public int Index;
        public LineBreakClass RawBefore,
            RawAfter;

        /// <summary>Classes after LB9 and LB10; Left skips spaces.</summary>
        public LineBreakClass Left,
            Right;
        public bool LeftEastAsian,
            RightEastAsian,
            LeftUnassignedPictographic;
        public bool Spaces,
            AfterZeroWidthSpace,
            AfterAttaches,
            InNumber,
            NumberClosed,
            OddRegionalIndicators;
        private bool rightUnassignedPictographic;

        public readonly bool HebrewBeforeHyphen => hyphenContext == HL && Left is HY or BA;

        /// <summary>Class of the character after the right one, for LB25.</summary>
        public readonly LineBreakClass Next
        {
            get
            {
                for (int i = next; i < text.Length; )
                {
                    LineBreakClass c = ClassAt(i, out int length, out _);
                    if (c is not (CM or ZWJ))
                        return c;
                    i += length;
                }

                return AL;
            }
        }

        public bool MoveNext()
        {
            if (!started)
            {
                started = true;
                Read();
                Right = RawAfter is CM or ZWJ ? AL : RawAfter;
            }

            if (next >= text.Length)
                return false;
            Shift();
            Read();
            AfterAttaches = RawAfter is CM or ZWJ && RawBefore is not (BK or CR or LF or NL or SP or ZW);
            if (AfterAttaches)
                return true;
            Right = RawAfter is CM or ZWJ ? AL : RawAfter;
            return true;
        }

        private void Read()
        {
            Index = next;
            RawAfter = ClassAt(next, out int length, out CharacterProperties properties);
            next += length;
            if (RawAfter is CM or ZWJ && Index > 0 && RawBefore is not (BK or CR or LF or NL or SP or ZW))
                return;
            RightEastAsian = properties.IsEastAsian;
            rightUnassignedPictographic = properties.IsUnassignedPictographic;
        }

        // The right character becomes the left one.
        private void Shift()
        {
            RawBefore = RawAfter;
            if (AfterAttaches)
            {
                AfterAttaches = false;
                return;
            }

            if (Right == SP)
            {
                Spaces = true;
                InNumber = NumberClosed = OddRegionalIndicators = false;
                return;
            }

            AfterZeroWidthSpace = Right == ZW;
            hyphenContext = Spaces ? BK : Left;
            NumberClosed = InNumber && Right is CL or CP;
            InNumber = Right == NU || (InNumber && Right is SY or IS);
            OddRegionalIndicators = Right == RI && !(OddRegionalIndicators && !Spaces);
            Left = Right;
            LeftEastAsian = RightEastAsian;
            LeftUnassignedPictographic = rightUnassignedPictographic;
            Spaces = false;
        }

        private readonly LineBreakClass ClassAt(int index, out int length, out CharacterProperties properties)
        {
            int codePoint = CodePoints.At(text, index, out length);
            properties = CharacterProperties.Of(codePoint);
            return tailoring?.Invoke(index, codePoint) ?? properties.LineBreak;
        }
    }
}

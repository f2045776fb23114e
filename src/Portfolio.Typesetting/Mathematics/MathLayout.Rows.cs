using Portfolio.Typesetting.Cjk;

namespace Portfolio.Typesetting.Mathematics;

/// <summary>A part of a formula that stands on one line.</summary>
/// <param name="Box">Its marks.</param>
/// <param name="Space">Points of blank before it, which are left out at the start of a line.</param>
/// <param name="Cost">Cost of a line end before it.</param>
internal readonly record struct MathPiece(MathBox Box, double Space, BreakCost Cost);

/// <summary>A box with its class, or a blank.</summary>
internal struct MathAtom
{
    /// <summary>What is drawn; null for a blank.</summary>
    public MathBox? Box;

    /// <summary>Class.</summary>
    public MathClass Class;

    /// <summary>It begins with a slanted letter, which stands closer to a slanted one before it.</summary>
    public bool IsSlanted;

    /// <summary>Style it was set in, for the space before it.</summary>
    public MathStyle Style;

    /// <summary>Points of a blank.</summary>
    public double Blank;

    /// <summary>A line may end at this blank.</summary>
    public bool Breaks;

    /// <summary>Opens or closes a bracket for the search of line ends.</summary>
    public int Nesting;
}

/// <content>Rows: the space between atoms, and where lines may end.</content>
internal sealed partial class MathLayout
{
    /// <summary>
    /// Space between two classes (The TeXbook, page 170): 0 none, 1 thin, 2 medium, 3 thick, 4 thin; in scripts only 1 is kept.
    /// </summary>
    private static readonly string[] Spaces =
    [
        "01230004", // Ordinary
        "11030004", // Operator
        "22002002", // Binary
        "33003003", // Relation
        "00000000", // Open
        "01230004", // Close
        "44044444", // Punctuation
        "41234044", // Inner
    ];

    /// <summary>Sizes within sizes have an end.</summary>
    private const double LargestScale = 5;

    private void Collect(MathNode node, in MathStyle style, List<MathAtom> atoms)
    {
        switch (node)
        {
            case MathRow { Class: null } row:
                foreach (MathNode inner in row.Nodes)
                    Collect(inner, style, atoms);
                break;
            case MathStyled styled when depth < DeepestBox:
                depth++;
                Collect(
                    styled.Content with
                    {
                        Class = null,
                    },
                    style with
                    {
                        Level = styled.Level ?? style.Level,
                        Color = styled.Color ?? style.Color,
                        Size = Math.Clamp(style.Size * styled.Scale, text.Size / LargestScale, text.Size * LargestScale),
                    },
                    atoms
                );
                depth--;
                break;
            case MathSpace space:
                atoms.Add(
                    new()
                    {
                        Blank = space.Em * Em(style),
                        Style = style,
                        Breaks = space.Breaks,
                    }
                );
                break;
            default:
                atoms.Add(
                    new()
                    {
                        Box = Box(node, style),
                        Class = ClassOf(node),
                        IsSlanted = IsSlanted(node),
                        Style = style,
                        Nesting =
                            node is MathSymbol { Class: MathClass.Open } or MathDelimiter { Class: MathClass.Open } ? 1
                            : node is MathSymbol { Class: MathClass.Close } or MathDelimiter { Class: MathClass.Close } ? -1
                            : 0,
                    }
                );
                break;
        }
    }

    private static MathClass ClassOf(MathNode? node) =>
        node switch
        {
            MathRow row => row.Class ?? (row.Nodes is [var only] ? ClassOf(only) : MathClass.Ordinary),
            MathSymbol symbol => symbol.Class,
            MathText text => text.Class,
            MathFence => MathClass.Inner,
            // \frac is a group, and a group is an ordinary sign.
            MathFraction => MathClass.Ordinary,
            MathScripts { Base: var inner } => ClassOf(inner),
            MathDelimiter delimiter => delimiter.Class,
            MathArrow => MathClass.Relation,
            MathAccent { Stretches: true, Base: var inner } => ClassOf(inner) == MathClass.Operator
                ? MathClass.Operator
                : MathClass.Ordinary,
            MathShifted { Content: var inner } => ClassOf(inner),
            _ => MathClass.Ordinary,
        };

    private static bool IsSlanted(MathNode? node) =>
        node switch
        {
            MathSymbol symbol => symbol.Look is MathLook.Italic or MathLook.BoldItalic,
            MathScripts { PreSub: null, PreSup: null } scripts => IsSlanted(scripts.Base),
            MathAccent accent => IsSlanted(accent.Base),
            MathRow { Nodes: [var first, ..] } => IsSlanted(first),
            _ => false,
        };

    /// <summary>A sign between two terms needs a term on either side; else it is a sign of one.</summary>
    private static void FixBinaries(List<MathAtom> atoms)
    {
        int before = -1;
        for (int i = 0; i < atoms.Count; i++)
        {
            if (atoms[i].Box is null)
                continue;
            MathAtom atom = atoms[i];
            MathClass? left = before < 0 ? null : atoms[before].Class;
            if (
                atom.Class == MathClass.Binary
                && left is null or MathClass.Binary or MathClass.Operator or MathClass.Relation or MathClass.Open or MathClass.Punctuation
            )
                atoms[i] = atom with { Class = MathClass.Ordinary };
            if (left == MathClass.Binary && atom.Class is (MathClass.Relation or MathClass.Close or MathClass.Punctuation))
                atoms[before] = atoms[before] with { Class = MathClass.Ordinary };
            before = i;
        }

        if (before >= 0 && atoms[before].Class == MathClass.Binary)
            atoms[before] = atoms[before] with { Class = MathClass.Ordinary };
    }

    private double SpaceBetween(in MathAtom left, in MathAtom right)
    {
        int kind = Spaces[(int)left.Class][(int)right.Class] - '0';
        if (right.Style.IsScript)
            return kind is 1 ? Em(right.Style) / 6 : 0;
        return Em(right.Style)
            * kind switch
            {
                1 or 4 => 3.0 / 18,
                2 => 4.0 / 18,
                3 => 5.0 / 18,
                _ => 0,
            };
    }

    private static bool IsSpaced(MathClass kind) => kind is MathClass.Binary or MathClass.Relation;

    private MathBox Joined(List<MathAtom> atoms, int start, int end)
    {
        var row = new MathBox();
        int before = -1,
            boxes = 0;
        double pen = 0;
        MathBox? last = null;
        for (int i = start; i < end; i++)
        {
            MathAtom atom = atoms[i];
            if (atom.Box is not { } box)
            {
                pen += atom.Blank;
                continue;
            }

            if (before >= 0)
                pen += SpaceBetween(atoms[before], atom);
            row.Add(box, pen, 0);
            pen += box.Width;
            if (box.Glyph != 0 && i + 1 < end && atoms[i + 1] is { Box: not null, IsSlanted: false } next && !IsSpaced(next.Class))
                pen += box.Italic - box.Lean;
            (before, last) = (i, box);
            boxes++;
        }

        row.Width = pen;
        if (last is not null && atoms[end - 1].Box == last)
        {
            (row.Italic, row.Lean) = (last.Italic, last.Lean);
            if (boxes == 1 && start == end - 1)
                (row.Accent, row.Glyph, row.Set) = (last.Accent, last.Glyph, last.Set);
        }

        return row;
    }

    /// <summary>Lines end after relations and operators, and after commas outside brackets.</summary>
    private List<MathPiece> Cut(List<MathAtom> atoms)
    {
        FixBinaries(atoms);
        var pieces = new List<MathPiece>();
        int start = 0,
            open = 0;
        bool hasTerm = false;
        double space = 0;
        BreakCost cost = BreakCost.Never;
        for (int i = 0; i < atoms.Count; i++)
        {
            MathAtom atom = atoms[i];
            open = Math.Max(open + atom.Nesting, 0);
            int next = i + 1;
            while (next < atoms.Count && atoms[next].Box is null && !atoms[next].Breaks)
                next++;
            BreakCost here = BreakCost.Never;
            if (atom.Box is null && atom.Breaks && hasTerm)
                here = BreakCost.Mild;
            else if (atom.Box is not null)
                here = CostAfter(atom.Class, open, hasTerm);
            if (atom.Class is not (MathClass.Relation or MathClass.Binary) && atom.Box is not null)
                hasTerm = true;
            if (here == BreakCost.Never || next >= atoms.Count)
                continue;
            pieces.Add(new(Joined(atoms, start, i + 1), space, cost));
            (space, cost) = (0, here);
            for (int k = i + 1; k < next; k++)
                space += atoms[k].Blank;
            if (atom.Box is not null && atoms[next].Box is not null)
                space += SpaceBetween(atom, atoms[next]);
            (start, i) = (next, next - 1);
        }

        pieces.Add(new(Joined(atoms, start, atoms.Count), space, cost));
        return pieces;
    }

    private static BreakCost CostAfter(MathClass kind, int open, bool hasTerm)
    {
        if (!hasTerm)
            return BreakCost.Never;
        return kind switch
        {
            MathClass.Relation => open == 0 ? BreakCost.Strong : BreakCost.Bound,
            MathClass.Binary => BreakCost.Bound,
            MathClass.Punctuation when open == 0 => BreakCost.Bound,
            _ => BreakCost.Never,
        };
    }
}

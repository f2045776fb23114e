using System.Globalization;
using Portfolio.Messages;
using Portfolio.Typesetting.Mathematics;

namespace Portfolio.Export.Composing.Mathematics;

/// <content>Environments.</content>
internal sealed partial class TexParser
{
    private MathNode ReadEnvironment(in TexToken token)
    {
        var name = input.TakeWords().Trim();
        var bare = name.TrimEnd('*');
        if (bare == "CD")
            return ReadDiagram(name);
        if (TexTables.Of(bare) is not { } kind)
        {
            Remark(token, FormulaMessages.EnvironmentUnknown(name));
            kind = TexTables.Lines;
        }

        var columns = "";
        if (kind.TakesCount)
            input.TakeArgument();
        if (input.PeekSolid().Is('['))
            columns = TexInput.Words(input.TakeOption() ?? []);
        if (kind.TakesColumns)
            columns = TexInput.Words(Unstarred(input.TakeArgument()));
        else if (!columns.All(c => c is 'l' or 'c' or 'r'))
            columns = "";
        var (letters, groups) = (alphabet, depth);
        tables++;
        MathNode table = ReadRows(kind, null, columns);
        tables--;
        (alphabet, depth) = (letters, groups);
        if (input.PeekSolid().IsCommand("end"))
        {
            input.Take();
            var closes = input.TakeWords().Trim();
            if (closes != name)
                Remark(token, FormulaMessages.EnvironmentMismatch(name, closes));
        }
        else
        {
            Remark(token, FormulaMessages.EnvironmentOpen(name));
        }

        limits = MathLimits.Beside;
        if (kind.Left is null && kind.Right is null)
            return table;
        return new MathFence(kind.Left, [table], [], kind.Right);
    }

    /// <summary>Without the repetitions of <c>*{3}{c}</c> and what <c>@{}</c> puts between columns.</summary>
    private static List<TexToken> Unstarred(List<TexToken> tokens)
    {
        var plain = new List<TexToken>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Is('*'))
            {
                var count = TexInput.Words(Argument(tokens, ref i));
                var columns = Argument(tokens, ref i);
                for (var n = int.TryParse(count, out var times) ? Math.Clamp(times, 0, 50) : 0; n > 0; n--)
                    plain.AddRange(columns);
            }
            else if (tokens[i].Is('@') || tokens[i].Is('!') || tokens[i].Is('>') || tokens[i].Is('<'))
            {
                Argument(tokens, ref i);
            }
            else
            {
                plain.Add(tokens[i]);
            }
        }

        return plain;
    }

    /// <summary>Rows up to what ends the table, which is left there.</summary>
    /// <param name="kind">How they stand.</param>
    /// <param name="first">The first cell when it has been read already.</param>
    /// <param name="columns">Alignments that the source gives.</param>
    private MathTable ReadRows(TexTable kind, List<MathNode>? first, string columns)
    {
        var (outerTag, stretch) = (tag, Stretch());
        var rows = new List<MathTableRow>();
        var cells = new List<MathNode>();
        var rules = 0;
        tag = null;
        for (; ; )
        {
            if (first is null && cells.Count == 0)
                rules += TakeRules();
            var nodes = first ?? ReadRow();
            first = null;
            cells.Add(new MathRow(kind.IsPaired && cells.Count % 2 == 1 ? [MathRow.Empty, .. nodes] : nodes));
            var next = input.PeekSolid();
            if (next.Is('&'))
            {
                input.Take();
                continue;
            }

            var isEnd = !IsRowEnd(next);
            if (!isEnd)
                input.Take();
            var space = isEnd ? 0 : TakeRowSpace();
            if (!isEnd || cells.Count > 1 || cells[0] is MathRow { Nodes.Count: > 0 } || tag is not null)
            {
                rows.Add(new([.. cells], space, rules, tag));
                (rules, tag) = (0, null);
            }

            cells.Clear();
            if (isEnd)
                break;
        }

        // The number of a formula that is nothing but this table stands beside the table's rows.
        tag = outerTag;
        return Made(kind, rows, columns, rules, stretch);
    }

    private double TakeRowSpace()
    {
        input.TryTake('*');
        return input.TakeOption() is { } space ? TexLength.Em(TexInput.Words(space)) : 0;
    }

    private int TakeRules()
    {
        var rules = 0;
        while (input.PeekSolid() is { Kind: TexKind.Command, Text: "hline" or "hdashline" or "toprule" or "midrule" or "bottomrule" })
        {
            input.Take();
            rules++;
        }

        return rules;
    }

    private double Stretch() =>
        input.Macros.TryGetValue("arraystretch", out var macro)
        && double.TryParse(TexInput.Words(macro.Body), NumberStyles.Float, CultureInfo.InvariantCulture, out var factor)
            ? Math.Clamp(factor, 0.5, 5)
            : 1;

    private static MathTable Made(TexTable kind, List<MathTableRow> rows, string columns, int rulesBelow, double stretch)
    {
        var count = rows.Count == 0 ? 0 : rows.Max(r => r.Cells.Count);
        var given = columns.Length > 0 ? columns : kind.Columns;

        // Without a sign to align at, lines stand in the middle.
        if (kind.IsPaired && count <= 1)
            given = "c";
        var gaps = new List<double>();
        for (var i = 1; i < count; i++)
            gaps.Add(kind.IsPaired && i % 2 == 1 ? 0 : kind.Gap);
        var bars = new List<int>();
        var column = 0;
        foreach (var c in columns)
        {
            if (c is '|' or ':')
                bars.Add(column);
            else if (c is 'l' or 'c' or 'r')
                column++;
        }

        return new MathTable(rows, TexTables.Alignments(given, count, kind.IsPaired), gaps)
        {
            Level = kind.Level,
            Stretch = kind.Stretch * stretch,
            RowGap = kind.RowGap,
            Spread = kind.Spread,
            Rules = bars.ConvertAll(b => b >= count ? int.MaxValue : b),
            Side = kind.Side,
            RulesBelow = rulesBelow,
        };
    }

    /// <summary>A diagram of amscd: rows of objects with arrows between them, and rows of arrows.</summary>
    private MathTable ReadDiagram(string name)
    {
        var rows = new List<MathTableRow>();
        var cells = new List<MathNode>();
        var nodes = new List<MathNode>();
        tables++;
        for (; ; )
        {
            var next = input.PeekSolid();
            if (next.Is('@'))
            {
                input.Take();
                var arrow = ReadDiagramArrow(out var isUpright);
                if (nodes.Count > 0 || !isUpright)
                    cells.Add(new MathRow([.. nodes]));
                nodes.Clear();
                cells.Add(arrow);
                if (isUpright)
                    cells.Add(MathRow.Empty);
                continue;
            }

            if (!EndsRow(next))
            {
                if (ReadAtom() is { } atom)
                    nodes.Add(atom);
                continue;
            }

            if (nodes.Count > 0 || cells.Count > 0)
                rows.Add(new([.. cells, new MathRow([.. nodes])]));
            cells.Clear();
            nodes.Clear();
            if (!IsRowEnd(next) && !next.Is('&'))
                break;
            input.Take();
        }

        tables--;
        if (input.PeekSolid().IsCommand("end"))
        {
            input.Take();
            input.TakeArgument();
        }
        else
        {
            Remark(input.Peek(), FormulaMessages.EnvironmentOpen(name));
        }

        return new(rows, [MathAlignment.Center], [0.3]) { RowGap = 0.4 };
    }

    private MathNode ReadDiagramArrow(out bool isUpright)
    {
        var kind = input.Take().Text;
        isUpright = kind is "V" or "A" or "|";
        if (kind is "=" or "|" or ".")
            return kind switch
            {
                "=" => new MathArrow("=", null, null),
                "|" => new MathDelimiter("‖", 1.6, MathClass.Ordinary),
                _ => MathRow.Empty,
            };
        var (first, second) = (LabelUntil(kind), LabelUntil(kind));
        if (!isUpright)
            return new MathArrow(kind == ">" ? "→" : "←", first, second);
        MathNode arrow = new MathDelimiter(kind == "V" ? "↓" : "↑", 1.8, MathClass.Ordinary);
        return new MathRow([.. Beside(first, shift: 1), arrow, .. Beside(second, shift: 0)]);
    }

    /// <summary>Labels take no room: arrows stand below each other.</summary>
    private static MathNode[] Beside(MathNode? label, double shift)
    {
        if (label is null)
            return [];
        var gap = new MathSpace(0.15);
        MathNode[] nodes = shift > 0 ? [new MathStyled(new([label]), 2), gap] : [gap, new MathStyled(new([label]), 2)];
        return [new MathShifted(new MathRow(nodes, MathClass.Ordinary), MathHidden.Width, shift)];
    }

    private MathNode? LabelUntil(string mark)
    {
        var label = new List<MathNode>();
        while (input.PeekSolid() is var next && !EndsRow(next))
        {
            if (next.Kind == TexKind.Character && next.Text == mark)
            {
                input.Take();
                break;
            }

            if (ReadAtom() is { } atom)
                label.Add(atom);
        }

        return label.Count == 0 ? null : new MathRow(label, MathClass.Ordinary);
    }
}

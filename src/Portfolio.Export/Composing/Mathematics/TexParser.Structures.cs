using Portfolio.Messages;
using Portfolio.Typesetting.Mathematics;

namespace Portfolio.Export.Composing.Mathematics;

/// <content>Commands with arguments.</content>
internal sealed partial class TexParser
{
    private MathNode? ReadStructure(in TexToken token) =>
        ReadFraction(token.Text)
        ?? ReadBoxed(token.Text)
        ?? ReadShifted(token.Text)
        ?? ReadClassed(token.Text)
        ?? ReadWordCommand(token.Text)
        ?? ReadPlain(token)
        ?? ReadRare(token);

    private MathNode? ReadFraction(string name)
    {
        switch (name)
        {
            case "frac" or "dfrac" or "tfrac" or "nicefrac" or "sfrac":
                return new MathFraction(ReadArgument(), ReadArgument(), Level: LevelOf(name));
            case "cfrac":
                input.TakeOption();
                return new MathFraction(ReadArgument(), ReadArgument(), Level: 0, IsContinued: true);
            case "binom" or "dbinom" or "tbinom":
                var stack = new MathFraction(ReadArgument(), ReadArgument(), HasBar: false, Level: LevelOf(name));
                return new MathFence("(", [stack], [], ")");
            case "genfrac":
                return ReadGeneralFraction();
            case "sqrt":
                var degree = input.TakeOption();
                return new MathRoot(ReadArgument(), degree is null ? null : ReadTokens(degree));
            case "overset" or "stackrel" or "underset":
                var script = ReadArgument();
                var inner = ReadArgument();
                var isRelation = name == "stackrel" || IsOf(inner, MathClass.Relation);
                MathNode stacked =
                    name == "underset"
                        ? new MathScripts(inner, script, null, MathLimits.Always)
                        : new MathScripts(inner, null, script, MathLimits.Always);
                return new MathRow(
                    [stacked],
                    isRelation ? MathClass.Relation
                        : IsOf(inner, MathClass.Binary) ? MathClass.Binary
                        : MathClass.Ordinary
                );
            case "underoverset" or "overunderset":
                var (first, second, core) = (ReadArgument(), ReadArgument(), ReadArgument());
                return name == "underoverset"
                    ? new MathScripts(core, first, second, MathLimits.Always)
                    : new MathScripts(core, second, first, MathLimits.Always);
            case "sideset":
                return ReadSideset();
            case "substack":
                return ReadTable(TexTables.Stack);
            default:
                return null;
        }
    }

    private static int? LevelOf(string name) =>
        name[0] switch
        {
            'd' => 0,
            't' => 1,
            _ => null,
        };

    private static bool IsOf(MathNode node, MathClass kind) =>
        node switch
        {
            MathSymbol symbol => symbol.Class == kind,
            MathRow { Nodes: [var only] } => IsOf(only, kind),
            _ => false,
        };

    private MathNode ReadGeneralFraction()
    {
        var (left, right) = (input.TakeWords().Trim(), input.TakeWords().Trim());
        var (thickness, style) = (input.TakeWords().Trim(), input.TakeWords().Trim());
        var hasBar = thickness.Length == 0 || TexLength.Em(thickness) > 0;
        int? level = style is ['0' or '1' or '2' or '3'] ? style[0] - '0' : null;
        var fraction = new MathFraction(ReadArgument(), ReadArgument(), hasBar, level);
        return left.Length + right.Length == 0 ? fraction : new MathFence(TexDelimiters.Of(left), [fraction], [], TexDelimiters.Of(right));
    }

    private MathNode ReadSideset()
    {
        var (left, right) = (ReadScripts(), ReadScripts());
        limits = MathLimits.Beside;
        var inner = ReadNucleus() ?? MathRow.Empty;
        limits = MathLimits.Beside;
        MathNode sides = new MathScripts(inner, right.Sub, right.Sup) { PreSub = left.Sub, PreSup = left.Sup };

        // Scripts that follow stand above and below the whole.
        limits = MathLimits.InDisplay;
        return new MathRow([sides], MathClass.Operator);
    }

    private (MathNode? Sub, MathNode? Sup) ReadScripts() =>
        ReadArgument() is MathRow { Nodes: [MathScripts scripts] } ? (scripts.Sub, scripts.Sup) : default;

    private MathNode? ReadBoxed(string name)
    {
        var lines = name switch
        {
            "overline" or "closure" => MathLines.Over,
            "underline" or "underbar" => MathLines.Under,
            "boxed" or "fbox" or "framebox" => MathLines.Frame,
            "cancel" or "bcancel" or "xcancel" => name[0] switch
            {
                'b' => MathLines.Falling,
                'x' => MathLines.Falling | MathLines.Rising,
                _ => MathLines.Rising,
            },
            "sout" or "st" or "hcancel" => MathLines.Through,
            "angl" => MathLines.Over | MathLines.Right,
            "phase" => MathLines.Under | MathLines.Left,
            _ => (MathLines?)null,
        };
        if (name == "angln")
            return new MathLined(TexAlphabets.Symbol("n", alphabet), MathLines.Over | MathLines.Right);
        if (lines is { } around)
            return new MathLined(name is "fbox" or "framebox" ? ReadText(new()) : ReadArgument(), around);
        if (name is "colorbox" or "fcolorbox")
        {
            var frame = name == "fcolorbox" ? ReadColor(input.Peek(), TakeModel()) : null;
            var ground = ReadColor(input.Peek(), TakeModel(), isGround: true);
            return new MathLined(ReadText(new()), frame is null ? MathLines.None : MathLines.Frame, frame, ground);
        }

        if (name != "textcolor")
            return null;
        var color = ReadColor(input.Peek(), TakeModel());
        return new MathStyled(ReadArgument() as MathRow ?? MathRow.Empty, Color: color);
    }

    private MathNode? ReadShifted(string name)
    {
        switch (name)
        {
            case "phantom" or "hphantom" or "vphantom":
                return new MathShifted(
                    ReadArgument(),
                    MathHidden.Ink
                        | name[0] switch
                        {
                            'h' => MathHidden.Height,
                            'v' => MathHidden.Width,
                            _ => MathHidden.None,
                        }
                );
            case "smash":
                input.TakeOption();
                return new MathShifted(ReadArgument(), MathHidden.Height);
            case "llap" or "mathllap" or "rlap" or "mathrlap" or "clap" or "mathclap":
                var side = name.Replace("math", "", StringComparison.Ordinal)[0];
                return new MathShifted(
                    ReadArgument(),
                    MathHidden.Width,
                    side switch
                    {
                        'l' => 1,
                        'c' => 0.5,
                        _ => 0,
                    }
                );
            case "raisebox" or "raise" or "lower":
                var height = name == "raisebox" ? TexLength.Em(input.TakeWords()) : TakeLength();
                return new MathShifted(
                    name == "raisebox" ? ReadText(new()) : ReadArgument(),
                    MathHidden.None,
                    Raise: name == "lower" ? -height : height
                );
            case "rule":
                var raise = input.TakeOption() is { } option ? TexLength.Em(TexInput.Words(option)) : 0;
                return new MathBlock(TexLength.Em(input.TakeWords()), TexLength.Em(input.TakeWords()), raise);
            case "strut" or "mathstrut":
                return new MathShifted(new MathSymbol("(", "", MathClass.Ordinary), MathHidden.Ink | MathHidden.Width);
            default:
                return null;
        }
    }

    private MathNode? ReadClassed(string name)
    {
        MathClass? kind = name switch
        {
            "mathord" => MathClass.Ordinary,
            "mathop" => MathClass.Operator,
            "mathbin" => MathClass.Binary,
            "mathrel" => MathClass.Relation,
            "mathopen" => MathClass.Open,
            "mathclose" => MathClass.Close,
            "mathpunct" => MathClass.Punctuation,
            "mathinner" => MathClass.Inner,
            _ => null,
        };
        if (kind is { } known)
        {
            var content = ReadArgument();
            limits = known == MathClass.Operator ? MathLimits.InDisplay : MathLimits.Beside;
            return new MathRow([content], known);
        }

        if (name == "left")
            return ReadFence();
        var size = name.TrimEnd('l', 'r', 'm') switch
        {
            "big" => 1.2,
            "Big" => 1.8,
            "bigg" => 2.4,
            "Bigg" => 3,
            _ => 0,
        };
        if (size == 0)
            return null;
        var side = name[^1] switch
        {
            'l' => MathClass.Open,
            'r' => MathClass.Close,
            'm' => MathClass.Relation,
            _ => MathClass.Ordinary,
        };
        return ReadDelimiter() is { } sign ? new MathDelimiter(sign, size, side) : new MathSpace(0);
    }

    private MathFence ReadFence()
    {
        var left = ReadDelimiter();
        var parts = new List<MathNode>();
        var middles = new List<string>();
        var rows = tables;
        tables = 0;
        string? right = null;
        for (; ; )
        {
            var nodes = ReadRow();

            // A row within brackets is one that LaTeX would not read, but people write it.
            while (input.PeekSolid() is var stray && IsRowEnd(stray))
            {
                input.Take();
                Remark(stray, FormulaMessages.LineInFence);
                nodes.AddRange(ReadRow());
            }

            parts.Add(new MathRow(nodes, MathClass.Ordinary));
            var next = input.PeekSolid();
            if (next.IsCommand("middle"))
            {
                input.Take();
                middles.Add(ReadDelimiter() ?? "|");
                continue;
            }

            if (next.IsCommand("right"))
            {
                input.Take();
                right = ReadDelimiter();
            }
            else
            {
                Remark(next, FormulaMessages.NoRight);
            }

            tables = rows;
            return new(left, parts, middles, right);
        }
    }

    /// <summary>A bracket; null for the full stop, which is none.</summary>
    private string? ReadDelimiter()
    {
        var token = input.PeekSolid();
        if (token.Kind == TexKind.End || token.Is('}'))
            return null;
        input.Take();
        if (token.Is('{') && TexInput.Words(TakeBack(token)).Trim() is var inner)
            return TexDelimiters.Of(inner);
        return TexDelimiters.Of(token.Source);
    }

    private List<TexToken> TakeBack(in TexToken open)
    {
        input.Push([open]);
        return input.TakeArgument();
    }
}

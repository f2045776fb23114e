using Portfolio.Messages;
using Portfolio.Typesetting.Mathematics;

namespace Portfolio.Export.Composing.Mathematics;

/// <summary>
/// Reads TeX's mathematics: LaTeX, amsmath, mathtools and what KaTeX adds. What is not known costs itself, never the formula.
/// </summary>
internal sealed partial class TexParser
{
    /// <summary>Groups in groups; people nest a few levels.</summary>
    private const int DeepestGroup = 60;

    /// <summary>Remarks on one formula; more would say no more.</summary>
    private const int MostRemarks = 5;

    private readonly TexInput input;
    private readonly bool isDisplay;
    private readonly List<TexRemark> remarks = [];
    private TexAlphabet alphabet = TexAlphabet.Normal;
    private MathLimits limits;
    private MathNode? tag;
    private int depth;

    /// <summary>Open tables: their cells end at &amp; and at the end of a row.</summary>
    private int tables;

    private TexParser(string tex, TexMacros macros, bool isDisplay)
    {
        input = new(tex, macros);
        this.isDisplay = isDisplay;
    }

    /// <summary>The formula of a source without its dollar signs.</summary>
    /// <param name="tex">Source.</param>
    /// <param name="macros">Commands of the entry; those that the formula defines are added.</param>
    /// <param name="isDisplay">Alone in its paragraph.</param>
    public static TexFormula Read(string tex, TexMacros macros, bool isDisplay)
    {
        var parser = new TexParser(tex, macros, isDisplay);
        var content = parser.ReadAll();
        if (parser.input.TooDeep is { } macro)
            parser.Remark(macro, FormulaMessages.MacroTooDeep(macro.Text));
        return new(content, parser.tag, parser.remarks);
    }

    private MathRow ReadAll()
    {
        tables++;
        var first = ReadRow();
        MathRow? all = null;
        if (input.PeekSolid() is var next && (IsRowEnd(next) || next.Is('&')))
            all = new([ReadRows(TexTables.Lines, first, "")], null);
        tables--;
        for (var nodes = new List<MathNode>(all is null ? first : all.Nodes); ; )
        {
            // What closes nothing is left out; what follows is read all the same.
            next = input.PeekSolid();
            if (next.Kind == TexKind.End)
                return new(nodes);
            input.Take();
            if (next.IsCommand("end"))
                input.TakeArgument();
            if (next.IsCommand("right") || next.IsCommand("middle"))
                nodes.AddRange(ReadDelimiter() is { } sign ? [new MathSymbol(sign, sign, MathClass.Close)] : []);
            Remark(next, FormulaMessages.NothingToClose(next.Source));
            nodes.AddRange(ReadRow());
        }
    }

    private void Remark(in TexToken token, string message, bool isUnknown = false)
    {
        if (remarks.Count < MostRemarks && !remarks.Exists(r => r.Message == message))
            remarks.Add(new(token.At, message, isUnknown));
    }

    private static bool IsRowEnd(in TexToken token) => token.Kind == TexKind.Command && token.Text is "\\" or "cr" or "newline";

    private bool EndsRow(in TexToken next) =>
        next.Kind switch
        {
            TexKind.End => true,
            TexKind.Character => next.Text == "}" || (tables > 0 && next.Text == "&"),
            TexKind.Command => next.Text is "end" or "right" or "middle" || (tables > 0 && IsRowEnd(next)),
            _ => false,
        };

    /// <summary>Pieces up to whatever ends the row, which is left there.</summary>
    private List<MathNode> ReadRow()
    {
        var nodes = new List<MathNode>();
        if (depth > DeepestGroup)
        {
            Remark(input.Peek(), FormulaMessages.TooDeep);
            SkipRow();
            return nodes;
        }

        depth++;
        while (input.PeekSolid() is var next && !EndsRow(next))
        {
            if (next.Kind == TexKind.Command && ReadSwitch(next, nodes))
                continue;
            if (ReadAtom() is { } atom)
                nodes.Add(atom);
        }

        depth--;
        return nodes;
    }

    private void SkipRow()
    {
        for (var open = 0; input.PeekSolid() is var next && next.Kind != TexKind.End && (open > 0 || !EndsRow(next)); input.Take())
            open +=
                next.Is('{') ? 1
                : next.Is('}') ? -1
                : 0;
    }

    /// <summary>Commands that concern all that follows in their group.</summary>
    private bool ReadSwitch(in TexToken token, List<MathNode> nodes)
    {
        var style = token.Text switch
        {
            "displaystyle" => 0,
            "textstyle" => 1,
            "scriptstyle" => 2,
            "scriptscriptstyle" => 3,
            _ => -1,
        };
        if (style >= 0)
        {
            input.Take();
            nodes.Add(new MathStyled(new(ReadRow()), Level: style));
        }
        else if (TexSizes.TryFind(token.Text, out var factor))
        {
            input.Take();
            nodes.Add(new MathStyled(new(ReadRow()), Scale: factor));
        }
        else if (token.Text == "color")
        {
            input.Take();
            var model = TakeModel();
            nodes.Add(new MathStyled(new(ReadRow()), Color: ReadColor(token, model)));
        }
        else if (AlphabetOf(token.Text, isSwitch: true) is { } letters)
        {
            input.Take();
            var before = alphabet;
            alphabet = letters;
            nodes.AddRange(Joined(ReadRow()));
            alphabet = before;
        }
        else if (token.Text is "over" or "atop" or "choose" or "brace" or "brack" or "above")
        {
            input.Take();
            if (token.Text == "above")
                TakeLength();
            MathNode above = new MathRow([.. nodes], MathClass.Ordinary);
            nodes.Clear();
            var below = new MathRow(ReadRow(), MathClass.Ordinary);
            nodes.Add(Stacked(token.Text, above, below));
        }
        else
        {
            return false;
        }

        return true;
    }

    private static MathNode Stacked(string command, MathNode above, MathNode below)
    {
        var fraction = new MathFraction(above, below, HasBar: command is "over" or "above");
        return command switch
        {
            "choose" => new MathFence("(", [fraction], [], ")"),
            "brace" => new MathFence("{", [fraction], [], "}"),
            "brack" => new MathFence("[", [fraction], [], "]"),
            _ => fraction,
        };
    }

    /// <summary>A piece with its scripts.</summary>
    private MathNode? ReadAtom()
    {
        limits = MathLimits.Beside;
        MathNode? nucleus = null;
        var first = input.PeekSolid();
        var isScript = first.Is('^') || first.Is('_') || first.Is('\'') || first.Is('’');
        if (!isScript)
        {
            nucleus = ReadNucleus();
            if (nucleus is null or MathSpace)
                return nucleus;
        }

        var where = limits;
        MathNode? sub = null,
            sup = null;
        var primes = 0;
        for (; ; )
        {
            var next = input.PeekSolid();
            if (next.Kind == TexKind.Command && next.Text is "limits" or "nolimits" or "displaylimits")
            {
                input.Take();
                where = next.Text switch
                {
                    "limits" => MathLimits.Always,
                    "nolimits" => MathLimits.Beside,
                    _ => MathLimits.InDisplay,
                };
            }
            else if (next.Is('\'') || next.Is('’'))
            {
                input.Take();
                primes++;
            }
            else if (next.Is('^') || next.Is('_'))
            {
                input.Take();
                var script = ReadScript(next);
                if (next.Is('^'))
                    sup = Together(sup, script);
                else
                    sub = Together(sub, script);
            }
            else
            {
                break;
            }
        }

        return WithScripts(nucleus, sub, primes > 0 ? Together(Primes(primes), sup) : sup, where);
    }

    private static MathNode? WithScripts(MathNode? nucleus, MathNode? sub, MathNode? sup, MathLimits where)
    {
        if (sub is null && sup is null)
            return nucleus;

        // Scripts at the left and at the right of one sign stand at one height.
        if (nucleus is not MathScripts { Sub: null, Sup: null } left || (left.PreSub ?? left.PreSup) is null)
            return new MathScripts(nucleus, sub, sup, where);
        return left with { Sub = sub, Sup = sup };
    }

    private static MathNode Together(MathNode? first, MathNode? second) =>
        first is null ? second ?? MathRow.Empty
        : second is null ? first
        : new MathRow([first, second], MathClass.Ordinary);

    private static MathRow Primes(int count)
    {
        var primes = new List<MathNode>();
        for (; count > 0; count -= 3)
        {
            var sign = count switch
            {
                1 => "′",
                2 => "″",
                _ => "‴",
            };
            primes.Add(new MathSymbol(sign, sign, MathClass.Ordinary));
        }

        return new(primes, MathClass.Ordinary);
    }

    private MathNode ReadScript(in TexToken mark)
    {
        var next = input.PeekSolid();
        if (EndsRow(next) || next.Is('^') || next.Is('_'))
        {
            Remark(mark, FormulaMessages.NothingFollows(mark.Text));
            return MathRow.Empty;
        }

        return ReadArgument();
    }

    /// <summary>A group, or one piece without scripts.</summary>
    private MathNode ReadArgument()
    {
        var next = input.PeekSolid();
        if (EndsRow(next))
            return MathRow.Empty;
        if (next.Is('{'))
        {
            input.Take();
            return ReadGroup(next);
        }

        if (depth > DeepestGroup)
        {
            input.Take();
            Remark(next, FormulaMessages.TooDeep);
            return MathRow.Empty;
        }

        depth++;
        var saved = limits;
        var node = next.Is('^') || next.Is('_') || next.Is('\'') ? ReadAtom() : ReadNucleus();
        limits = saved;
        depth--;
        return node ?? MathRow.Empty;
    }

    /// <summary>What stands before the closing brace; the opening one has been taken.</summary>
    private MathRow ReadGroup(in TexToken open)
    {
        var (letters, rows) = (alphabet, tables);
        tables = 0;
        var nodes = ReadRow();
        while (!input.PeekSolid().Is('}'))
        {
            var next = input.PeekSolid();
            if (next.Kind == TexKind.End)
            {
                Remark(open, FormulaMessages.BraceOpen);
                break;
            }

            // A row or a bracket ends within braces that began outside: the brace is taken as closed.
            if (next.Kind == TexKind.Command)
            {
                Remark(open, FormulaMessages.BraceOpenBefore(next.Source));
                (alphabet, tables) = (letters, rows);
                return new(Joined(nodes), MathClass.Ordinary);
            }

            input.Take();
            nodes.AddRange(ReadRow());
        }

        input.Take();
        (alphabet, tables) = (letters, rows);
        return new(Joined(nodes), MathClass.Ordinary);
    }

    /// <summary>Reads tokens as a group of their own.</summary>
    private MathRow ReadTokens(List<TexToken> tokens)
    {
        var at = tokens.Count > 0 ? tokens[0] : input.Peek();
        input.Push([.. tokens, new(TexKind.Character, "}", at.At)]);
        return ReadGroup(at);
    }
}

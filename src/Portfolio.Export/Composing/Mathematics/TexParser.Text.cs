using System.Text;
using Portfolio.Messages;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Mathematics;

namespace Portfolio.Export.Composing.Mathematics;

/// <summary>How words within a formula look.</summary>
internal readonly record struct TexWords(bool IsBold = false, bool IsItalic = false, bool IsCode = false);

/// <content>Words and colours.</content>
internal sealed partial class TexParser
{
    private MathNode? ReadWordCommand(string name)
    {
        switch (name)
        {
            case "operatorname" or "operatornamewithlimits" or "mathoperator":
                var star = input.TryTake('*') || name == "operatornamewithlimits";
                var before = alphabet;
                alphabet = TexAlphabet.Roman;
                var inner = ReadArgument();
                alphabet = before;
                limits = star ? MathLimits.InDisplay : MathLimits.Beside;
                return new MathRow([inner], MathClass.Operator);
            case "varlimsup" or "varliminf" or "varinjlim" or "varprojlim":
                limits = MathLimits.InDisplay;
                MathNode lim = new MathText("lim");
                return new MathRow(
                    [
                        name switch
                        {
                            "varlimsup" => new MathLined(lim, MathLines.Over),
                            "varliminf" => new MathLined(lim, MathLines.Under),
                            "varinjlim" => new MathAccent(lim, "→", true, IsUnder: true),
                            _ => new MathAccent(lim, "←", true, IsUnder: true),
                        },
                    ],
                    MathClass.Operator
                );
            case "bmod":
                return new MathText("mod", MathClass.Binary);
            case "mod":
                return new MathRow([new MathSpace(1), new MathText("mod "), new MathSpace(0.1), ReadArgument()]);
            case "pmod" or "pod":
                var modulus = ReadArgument();
                return new MathRow([
                    new MathSpace(isDisplay ? 1 : 0.45),
                    new MathSymbol("(", "(", MathClass.Open),
                    .. name == "pmod" ? new MathNode[] { new MathText("mod "), new MathSpace(0.1) } : [],
                    modulus,
                    new MathSymbol(")", ")", MathClass.Close),
                ]);
            case "LaTeX" or "TeX" or "KaTeX":
                return Logo(name);
            case "pu":
                return new MathText(input.TakeWords());
            case "url":
                return new MathText(input.TakeWords(), IsCode: true);
            case "makebox":
                input.TakeOption();
                input.TakeOption();
                return ReadText(new());
            case "verb":
                return ReadVerbatim();
            case "ce" or "cf":
                return ReadTokens(TexChemistry.Translate(input.TakeArgument()));
            default:
                return WordsOf(name) is { } look ? ReadText(look) : null;
        }
    }

    /// <summary>What stands between two signs that are alike.</summary>
    private MathText ReadVerbatim()
    {
        var open = input.TakeRaw();
        var words = new StringBuilder();
        for (var next = input.TakeRaw(); next.Kind != TexKind.End && next.Source != open.Source; next = input.TakeRaw())
            words.Append(next.Source);
        return new(words.ToString(), IsCode: true);
    }

    /// <summary>The names of the programs as their makers write them.</summary>
    private static MathRow Logo(string name)
    {
        List<MathNode> letters =
        [
            new MathText("T"),
            new MathSpace(-0.12),
            new MathShifted(new MathText("E"), MathHidden.None, Raise: -0.2),
            new MathSpace(-0.1),
            new MathText("X"),
        ];
        if (name != "TeX")
            letters.InsertRange(
                0,
                [
                    new MathText(name[..1]),
                    new MathSpace(name[0] == 'L' ? -0.28 : -0.14),
                    new MathShifted(new MathStyled(new([new MathText("A")]), Scale: 0.72), MathHidden.None, Raise: 0.2),
                    new MathSpace(-0.1),
                ]
            );
        return new(letters, MathClass.Ordinary);
    }

    private static TexWords? WordsOf(string name) =>
        name switch
        {
            "text"
            or "textrm"
            or "textnormal"
            or "mbox"
            or "hbox"
            or "textup"
            or "textsf"
            or "textmd"
            or "intertext"
            or "emph*"
            or "textsc"
            or "shortintertext" => new(),
            "textbf" => new(IsBold: true),
            "textit" or "emph" or "textsl" => new(IsItalic: true),
            "texttt" => new(IsCode: true),
            _ => null,
        };

    private MathNode ReadText(TexWords look) => Text(input.TakeArgument(), look);

    private MathRow Text(List<TexToken> tokens, TexWords look)
    {
        var nodes = new List<MathNode>();
        var words = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Is('$'))
            {
                var end = tokens.FindIndex(i + 1, t => t.Is('$'));
                if (end < 0)
                    end = tokens.Count;
                Flush();
                nodes.Add(ReadTokens(tokens.GetRange(i + 1, end - i - 1)));
                i = end;
            }
            else if (token.Kind == TexKind.Command && TexLetters.IsAccent(token.Text))
            {
                words.Append(TexLetters.WithAccent(token.Text, TexInput.Words(Argument(tokens, ref i))));
            }
            else if (token.Kind == TexKind.Command && WordsOf(token.Text) is { } inner)
            {
                Flush();
                var argument = Argument(tokens, ref i);
                nodes.Add(Text(argument, new(look.IsBold || inner.IsBold, look.IsItalic || inner.IsItalic, look.IsCode || inner.IsCode)));
            }
            else if (token.Kind == TexKind.Command && Literal(token.Text) is not { Length: > 0 })
            {
                Flush();
                i = ReadCommandInText(tokens, i, nodes);
            }
            else if (token.Kind == TexKind.Command)
            {
                words.Append(Literal(token.Text));
            }
            else if (!token.Is('{') && !token.Is('}'))
            {
                words.Append(
                    token.Is('~') ? "\u00A0"
                    : token.Kind == TexKind.Space ? " "
                    : token.Source
                );
            }
        }

        Flush();
        return new(nodes, MathClass.Ordinary);

        void Flush()
        {
            if (words.Length > 0)
                nodes.Add(new MathText(words.ToString(), IsBold: look.IsBold, IsItalic: look.IsItalic, IsCode: look.IsCode));
            words.Clear();
        }
    }

    /// <summary>Any other command stands with all that follows in the text of it: people write signs between words.</summary>
    private int ReadCommandInText(List<TexToken> tokens, int at, List<MathNode> nodes)
    {
        var end = at + 1;
        while (end < tokens.Count && tokens[end].Is('{'))
        {
            Argument(tokens, ref end, isNext: true);
            end++;
        }

        nodes.Add(ReadTokens(tokens.GetRange(at, Math.Min(end, tokens.Count) - at)));
        return end - 1;
    }

    private static List<TexToken> Argument(List<TexToken> tokens, ref int at, bool isNext = false)
    {
        var start = isNext ? at : at + 1;
        while (start < tokens.Count && tokens[start].Kind == TexKind.Space)
            start++;
        if (start >= tokens.Count)
            return [];
        if (!tokens[start].Is('{'))
        {
            at = start;
            return [tokens[start]];
        }

        var open = 0;
        var end = start;
        for (; end < tokens.Count; end++)
        {
            open +=
                tokens[end].Is('{') ? 1
                : tokens[end].Is('}') ? -1
                : 0;
            if (open == 0)
                break;
        }

        at = end;
        return tokens.GetRange(start + 1, Math.Max(Math.Min(end, tokens.Count) - start - 1, 0));
    }

    private static string? Literal(string command) =>
        command switch
        {
            "$" or "%" or "#" or "&" or "_" or "{" or "}" or "-" => command,
            "," or ";" or ":" or " " => " ",
            "quad" or "qquad" => "\u2003",
            "\\" => " ",
            "LaTeX" or "TeX" => command,
            _ => TexSigns.TryFind(command, out var sign) ? sign.Character : null,
        };

    private string TakeModel()
    {
        var model = input.TakeOption() is { } option ? TexInput.Words(option) : "";
        return model + ":" + input.TakeWords();
    }

    private Rgb? ReadColor(in TexToken token, string value, bool isGround = false)
    {
        if (TexColors.Find(value) is { } color)
            return isGround ? TexColors.Light(color) : TexColors.Dark(color);
        Remark(token, FormulaMessages.ColourUnknown(value.TrimStart(':')));
        return null;
    }
}

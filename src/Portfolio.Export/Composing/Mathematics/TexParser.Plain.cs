using System.Globalization;
using Portfolio.Messages;
using Portfolio.Typesetting.Mathematics;

namespace Portfolio.Export.Composing.Mathematics;

/// <content>Commands of plain TeX, and of the packages physics and braket.</content>
internal sealed partial class TexParser
{
    private MathNode? ReadPlain(in TexToken token)
    {
        switch (token.Text)
        {
            case "matrix" or "pmatrix" or "bordermatrix" or "cases" or "eqalign" or "displaylines":
                var kind = token.Text is "eqalign" or "displaylines"
                    ? TexTables.Lines
                    : TexTables.Of(token.Text.Replace("border", "p", StringComparison.Ordinal));
                var table = ReadTable(kind!);
                return kind!.Left is null && kind.Right is null ? table : new MathFence(kind.Left, [table], [], kind.Right);
            case "root":
                var degree = new List<TexToken>();
                for (var next = input.TakeRaw(); next.Kind != TexKind.End && !next.IsCommand("of"); next = input.TakeRaw())
                    degree.Add(next);
                var index = ReadTokens(degree);
                return new MathRoot(ReadArgument(), index);
            case "buildrel":
                var above = new List<MathNode>();
                while (input.PeekSolid() is var next && !EndsRow(next) && !next.IsCommand("over"))
                {
                    if (ReadAtom() is { } atom)
                        above.Add(atom);
                }

                input.Take();
                return new MathRow(
                    [new MathScripts(ReadArgument(), null, new MathRow(above, MathClass.Ordinary), MathLimits.Always)],
                    MathClass.Relation
                );
            case "skew":
                ReadArgument();
                return ReadArgument();
            case "prescript":
                var (sup, sub) = (ReadArgument(), ReadArgument());
                return new MathScripts(ReadArgument(), null, null) { PreSup = sup, PreSub = sub };
            case "cancelto":
                var value = ReadArgument();
                return new MathScripts(new MathLined(ReadArgument(), MathLines.Rising), null, value);
            case "hdotsfor":
                input.TakeArgument();
                return new MathSymbol("…", "…", MathClass.Inner);
            case "idotsint":
                return new MathRow([
                    new MathSymbol("∫", "∫", MathClass.Operator, IsLarge: true),
                    new MathSymbol("⋯", "⋯", MathClass.Ordinary),
                    Large("∫"),
                ]);
            case "mathlarger" or "mathsmaller":
                return new MathStyled(new([ReadArgument()]), Scale: token.Text == "mathlarger" ? 1.2 : 1 / 1.2);
            case "unicode" or "char" or "symbol":
                return ReadCodePoint(token.Text == "char" ? TakeNumber() : input.TakeWords());
            case "\\" or "cr" or "newline":
                Remark(token, FormulaMessages.LineInBraces);
                return new MathSpace(1);
            default:
                return ReadPhysics(token.Text);
        }
    }

    private MathTable ReadTable(TexTable kind)
    {
        var tokens = input.TakeArgument();
        input.Push([.. tokens, new(TexKind.Character, "}", input.Peek().At)]);
        tables++;
        var table = ReadRows(kind, null, "");
        tables--;
        input.TryTake('}');
        return table;
    }

    private string TakeNumber()
    {
        var text = "";
        while (
            input.PeekSolid() is { Kind: TexKind.Character, Text: [var c] }
            && (char.IsAsciiHexDigit(c) || (text.Length == 0 && c is '"' or '\'' or '`'))
        )
            text += input.Take().Text;
        return text;
    }

    private MathNode ReadCodePoint(string number)
    {
        var digits = number.Trim().TrimStart('x', 'X', '"');
        var isHex = digits.Length < number.Trim().Length;
        return
            int.TryParse(digits, isHex ? NumberStyles.HexNumber : NumberStyles.Integer, CultureInfo.InvariantCulture, out var code)
            && code is > 0x20 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
            ? TexAlphabets.Symbol(char.ConvertFromUtf32(code), alphabet)
            : new MathText(number);
    }

    private MathNode? ReadPhysics(string name)
    {
        switch (name)
        {
            case "bra" or "Bra":
                return new MathFence("⟨", [ReadArgument()], [], "|");
            case "ket" or "Ket":
                return new MathFence("|", [ReadArgument()], [], "⟩");
            case "braket" or "Braket" or "expval" or "ev":
                var first = ReadArgument();

                // That of the package physics takes two arguments, that of braket one.
                return name == "braket" && input.PeekSolid().Is('{')
                    ? new MathFence("⟨", [first, ReadArgument()], ["|"], "⟩")
                    : new MathFence("⟨", [first], [], "⟩");
            case "set" or "Set":
                return new MathFence("{", [ReadArgument()], [], "}");
            case "abs":
                return new MathFence("|", [ReadArgument()], [], "|");
            case "norm":
                return new MathFence("‖", [ReadArgument()], [], "‖");
            case "dv" or "pdv" or "odv" or "derivative":
                return ReadDerivative(name == "pdv" ? "∂" : "d");
            default:
                return ReadOperators(name);
        }
    }

    private MathNode? ReadOperators(string name)
    {
        switch (name)
        {
            case "ketbra":
                return new MathRow([new MathFence("|", [ReadArgument()], [], "⟩"), new MathFence("⟨", [ReadArgument()], [], "|")]);
            case "mel" or "matrixel":
                return new MathFence("⟨", [ReadArgument(), ReadArgument(), ReadArgument()], ["|", "|"], "⟩");
            case "order":
                return new MathRow([TexAlphabets.Symbol("O", TexAlphabet.Script), new MathFence("(", [ReadArgument()], [], ")")]);
            case "comm" or "commutator" or "acomm":
                var (open, close) = name[0] == 'a' ? ("{", "}") : ("[", "]");
                var pair = new MathRow([ReadArgument(), new MathSymbol(",", ",", MathClass.Punctuation), ReadArgument()]);
                return new MathFence(open, [pair], [], close);
            case "curl" or "divergence" or "laplacian":
                MathNode nabla = new MathSymbol("∇", "∇", MathClass.Ordinary);
                return name switch
                {
                    "curl" => new MathRow([nabla, new MathSymbol("×", "×", MathClass.Binary)]),
                    "divergence" => new MathRow([nabla, new MathSymbol("⋅", "⋅", MathClass.Binary)]),
                    _ => new MathScripts(nabla, null, TexAlphabets.Symbol("2", TexAlphabet.Normal)),
                };
            case "qty" or "quantity":
                return ReadQuantity();
            case "mathchar":
                TakeNumber();
                return new MathSpace(0);
            case "vcenter":
                return ReadArgument();
            default:
                return null;
        }
    }

    /// <summary>Brackets that grow without being asked; the ones after the command.</summary>
    private MathNode ReadQuantity()
    {
        var open = input.PeekSolid();
        if (open.Is('{'))
            return new MathFence("{", [ReadArgument()], [], "}");
        var close =
            open.Is('(') ? ")"
            : open.Is('[') ? "]"
            : open.Is('|') ? "|"
            : null;
        if (close is null)
            return new MathSpace(0);
        input.Take();
        var inner = new List<TexToken>();
        for (var depth = 1; input.TakeRaw() is var next && next.Kind != TexKind.End; inner.Add(next))
        {
            if (next.Kind == TexKind.Character && next.Text == close && --depth == 0)
                break;
            depth += next.Kind == TexKind.Character && next.Text == open.Text ? 1 : 0;
        }

        return new MathFence(open.Text, [ReadTokens(inner)], [], close);
    }

    private MathFraction ReadDerivative(string sign)
    {
        var order = input.TakeOption() is { } option ? ReadTokens(option) : null;
        var first = ReadArgument();
        var second = input.PeekSolid().Is('{') ? ReadArgument() : null;
        MathNode d = TexAlphabets.Symbol(sign, sign == "d" ? TexAlphabet.Roman : alphabet);
        MathNode above = order is null ? d : new MathScripts(d, null, order);
        var below = second ?? first;
        return new MathFraction(
            second is null ? above : new MathRow([above, first]),
            new MathRow([d, order is null ? below : new MathScripts(below, null, order)])
        );
    }
}

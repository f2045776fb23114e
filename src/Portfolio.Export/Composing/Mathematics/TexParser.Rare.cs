using Portfolio.Typesetting.Mathematics;

namespace Portfolio.Export.Composing.Mathematics;

/// <content>Definitions, environments, and what is rare.</content>
internal sealed partial class TexParser
{
    /// <summary>Commands that define others, or that are met once in a long while.</summary>
    private MathNode? ReadRare(in TexToken token)
    {
        switch (token.Text)
        {
            case "begin":
                return ReadEnvironment(token);
            case "tag":
                var isBare = input.TryTake('*');
                var number = ReadText(new());
                AddTag(isBare ? number : new MathRow([new MathText("("), number, new MathText(")")], MathClass.Ordinary));
                return tables > 1 || isDisplay ? null : Inline(number, isBare);
            case "not":
                return ReadNot();
            case "|":
                return new MathSymbol("‖", "‖", MathClass.Ordinary);
            case "{" or "lbrace":
                return new MathSymbol("{", "{", MathClass.Open);
            case "}":
                return new MathSymbol("}", "}", MathClass.Close);
            case "$" or "%" or "#" or "&" or "_" or "-" or "/" or "\"":
                return token.Text is "-" or "/" ? null : new MathSymbol(token.Text, token.Text, MathClass.Ordinary);
            case "href" or "htmlClass" or "htmlId" or "htmlStyle" or "htmlData" or "class" or "cssId" or "style":
                input.TakeArgument();
                return ReadArgument();
            case "mathchoice":
                var choices = new[] { ReadArgument(), ReadArgument(), ReadArgument(), ReadArgument() };
                return choices[isDisplay ? 0 : 1];
            case "eqref" or "ref":
                return new MathText(token.Text == "ref" ? input.TakeWords() : "(" + input.TakeWords() + ")");
            case "reflectbox" or "shoveleft" or "shoveright" or "mathreflectbox":
                return token.Text == "reflectbox" ? ReadText(new()) : ReadArgument();
            case "TextOrMath":
                input.TakeArgument();
                return ReadArgument();
            case "textcircled":
                return TexLetters.Circled(input.TakeWords()) is { } circled
                    ? new MathSymbol(circled, circled, MathClass.Ordinary)
                    : new MathText("◯");
            case "message" or "errmessage" or "show" or "label" or "vspace" or "vskip" or "require" or "hline" or "hdashline" or "cline":
                input.TryTake('*');
                if (token.Text is not ("hline" or "hdashline"))
                    input.TakeArgument();
                return null;
            case var name when TexLetters.IsAccent(name):
                return new MathText(TexLetters.WithAccent(name, input.TakeWords()));
            default:
                return TexDefinitions.Reads(token.Text, input, tokenOf: token, Remark) || Silent.Contains(token.Text)
                    ? null
                    : Unknown(token);
        }
    }

    private void AddTag(MathNode number)
    {
        if (isDisplay)
            tag = tag is null ? number : Together(tag, number);
    }

    private static MathRow Inline(MathNode number, bool isBare) =>
        new([new MathSpace(1), isBare ? number : new MathRow([new MathText("("), number, new MathText(")")], MathClass.Ordinary)]);

    private MathNode ReadNot()
    {
        var inner = ReadArgument();
        var symbol = inner as MathSymbol ?? (inner is MathRow { Nodes: [MathSymbol lone] } ? lone : null);
        if (symbol is not null && TexSigns.Negated(symbol.Text) is { } struck)
            return new MathSymbol(struck, struck, symbol.Class);
        var kind = symbol?.Class ?? MathClass.Ordinary;
        return new MathRow([new MathLined(inner, MathLines.Rising)], kind);
    }

    private MathText Unknown(in TexToken token)
    {
        Remark(token, token.Source, isUnknown: true);
        return new(token.Source);
    }

    /// <summary>They leave no mark: nothing is said about them.</summary>
    private static readonly HashSet<string> Silent =
    [
        "nonumber",
        "notag",
        "relax",
        "allowbreak",
        "nobreak",
        "protect",
        "noindent",
        "limits",
        "nolimits",
        "displaylimits",
        "displaylines",
        "null",
        "/",
        "-",
        "hfil",
        "centering",
        "par",
        "left",
        "right",
        "arraystretch",
        "jot",
        "global",
        "long",
        "ensuremath",
        "nolinebreak",
        "mathsurround",
        "displaybreak",
        "allowdisplaybreaks",
        "pagebreak",
        "noexpand",
        "expandafter",
        "DOTSB",
        "DOTSI",
        "DOTSX",
        "newpage",
    ];
}

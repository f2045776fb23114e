using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Fluid;
using Fluid.Ast;
using Fluid.Values;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Sources.Liquid;

/// <summary>The text of another file in the place of a tag: an include of a theme that is known here, or one of the site.</summary>
internal sealed partial class IncludeTag : Statement
{
    private readonly IReadOnlyList<(string Text, Expression? Value)> name;
    private readonly IReadOnlyList<(string Name, Expression Value)> parameters;
    private readonly bool isBeside;
    private readonly Func<SourcePlace> place;
    private readonly Statement? asWritten;

    private IncludeTag(
        IReadOnlyList<(string Text, Expression? Value)> name,
        IReadOnlyList<(string Name, Expression Value)> parameters,
        bool isBeside,
        Func<SourcePlace> place,
        Statement? asWritten
    ) => (this.name, this.parameters, this.isBeside, this.place, this.asWritten) = (name, parameters, isBeside, place, asWritten);

    /// <summary>Reads the tag.</summary>
    /// <param name="markup">What stands behind its name.</param>
    /// <param name="isBeside">Files are looked for beside the page first.</param>
    /// <param name="place">Place of the tag.</param>
    /// <param name="asWritten">Is shown when there is no such include; null for nothing.</param>
    public static IncludeTag Read(string markup, bool isBeside, Func<SourcePlace> place, Statement? asWritten)
    {
        var written = Name().Match(markup).Value;
        var pieces = new List<(string, Expression?)>();
        var at = 0;
        foreach (Match output in Output().Matches(written))
        {
            pieces.Add((written[at..output.Index], null));
            pieces.Add(("", LiquidSyntax.Value(output.Groups[1].Value)));
            at = output.Index + output.Length;
        }

        pieces.Add((written[at..].Trim('"', '\''), null));
        var parameters = new List<(string, Expression)>();
        foreach (var (key, literal, expression) in TagSyntax.Given(markup[written.Length..]))
        {
            if (literal is not null)
                parameters.Add((key, new LiteralExpression(new StringValue(literal))));
            else if (LiquidSyntax.Single(expression) is { } value)
                parameters.Add((key, value));
        }

        return new(pieces, parameters, isBeside, place, asWritten);
    }

    public override async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var run = (LiquidRun)context;
        var file = new StringBuilder();
        foreach (var (text, value) in name)
            file.Append(value is null ? text : LiquidValues.Text(await value.EvaluateAsync(context)));
        var given = new Dictionary<string, FluidValue>(StringComparer.Ordinal);
        foreach (var (key, value) in parameters)
            given[key] = await value.EvaluateAsync(context);
        if (Write(file.ToString(), given, writer, run))
            return Completion.Normal;
        if (asWritten is not null)
        {
            run.WarnOfCode(place());
            return await asWritten.WriteToAsync(writer, encoder, context);
        }

        run.Warn(DiagnosticCodes.LiquidUnknown, place(), LiquidMessages.IncludeUnknown($"{file}"), LiquidMessages.IncludeUnknownHint);
        return Completion.Normal;
    }

    /// <summary>False when there is no such include.</summary>
    private bool Write(string file, Dictionary<string, FluidValue> given, TextWriter writer, LiquidRun run)
    {
        string? text = null;
        if (isBeside && run.Files.Beside(file) is { } beside)
            text = beside;
        else if (ThemeIncludes.IsCv(file) && run.Files.Cv() is { } cv)
            writer.Write("\n" + CvWriter.Write(cv, run.IsChinese) + "\n");
        else if (ThemeIncludes.Write(file, given.ToDictionary(p => p.Key, p => Escaped(p.Value), StringComparer.Ordinal)) is { } theme)
            return theme.Length == 0 || Rendered(file, theme, null, writer, run);
        else if (run.Files.Include(file) is { } own)
            text = own;
        else
            return false;
        return text is null || Rendered(file, text, LiquidValues.Hash(given), writer, run);
    }

    private bool Rendered(string file, string text, FluidValue? given, TextWriter writer, LiquidRun run)
    {
        if (!run.Include(text, given, place(), writer))
            run.Warn(DiagnosticCodes.LiquidUnknown, place(), LiquidMessages.IncludeTooDeep(file));
        return true;
    }

    /// <summary>As it goes into an attribute, and no Liquid again.</summary>
    private static string Escaped(FluidValue value) =>
        WebUtility.HtmlEncode(LiquidValues.Text(value)).Replace("{", "&#123;", StringComparison.Ordinal);

    [GeneratedRegex("""^(?:\{\{[^{}]*\}\}|[^\s{}"']|"[^"]*"|'[^']*')+""")]
    private static partial Regex Name();

    [GeneratedRegex(@"\{\{-?([^{}]*?)-?\}\}")]
    private static partial Regex Output();
}

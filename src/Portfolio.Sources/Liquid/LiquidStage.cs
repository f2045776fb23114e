using System.Diagnostics.CodeAnalysis;
using DotLiquid;
using DotLiquid.Exceptions;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.References;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Liquid;

/// <summary>
/// Carries out Liquid before Markdown, as Jekyll does. Steps: write out includes, tags of plug-ins and shortcodes
/// (<see cref="LiquidTemplate"/>), render with the engine and the site's data (<see cref="LiquidSite"/>, <see cref="JekyllFilters"/>), map
/// offsets back (<see cref="LiquidMap"/>). A text that cannot be rendered is shown as written.
/// </summary>
internal static class LiquidStage
{
    /// <summary>Characters that a text may grow to; a longer one may double. Rule of thumb: a novel.</summary>
    private const int MostCharacters = 500_000;

    /// <summary>Time for one text. Rule of thumb: what a reader bears to wait for an entry.</summary>
    private const int MostMilliseconds = 3_000;

    /// <summary>The engine copies the text for each of its tags: 400 MB at most.</summary>
    private const long MostTagsTimesText = 400_000_000;

    // The engine calls filters by name; the attributes keep a trimming compiler from dropping them.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(JekyllFilters))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(StandardFilters))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(KeyValuePair<string, object>))]
    static LiquidStage()
    {
        DotLiquid.Liquid.UseRubyDateFormat = true;
        Template.DefaultSyntaxCompatibilityLevel = SyntaxCompatibility.DotLiquid22a;
        Template.RegisterFilter(typeof(JekyllFilters));
    }

    /// <summary>The text after Liquid, and the way back to the text before it.</summary>
    /// <param name="body">Text as written.</param>
    /// <param name="front">The variable <c>page</c>.</param>
    /// <param name="path">Full path of the file.</param>
    /// <param name="context">The site, and what collects findings.</param>
    /// <param name="places">Place of an offset in <paramref name="body"/>.</param>
    /// <param name="isHtml">The text is HTML, not Markdown.</param>
    public static (string Text, OffsetMap Map) Render(
        string body,
        FrontMatterMap front,
        string path,
        ReadingContext context,
        Func<int, SourcePlace> places,
        bool isHtml
    )
    {
        if (!body.Contains("{{", StringComparison.Ordinal) && !body.Contains("{%", StringComparison.Ordinal))
            return (body, OffsetMap.Same);
        var prepared = new LiquidTemplate(body, isHtml, new SiteFiles(context.Site) { Entry = path }, front, context.Bag, places);
        if (!prepared.Prepare())
        {
            context.Bag.Warn(DiagnosticCodes.LiquidError, places(0), "The Liquid tags are nested too deeply; the text is shown with them");
            return (body, OffsetMap.Same);
        }

        if (prepared.Text == body && !prepared.HasLiquid)
            return (body, OffsetMap.Same);
        if (prepared.HasLiquid && (long)prepared.Text.Length * Tags(prepared.Text) > MostTagsTimesText)
        {
            context.Bag.Warn(
                DiagnosticCodes.LiquidError,
                places(body.IndexOf('{', StringComparison.Ordinal)),
                "There are too many Liquid tags in this text; it is shown as written"
            );
            return (body, OffsetMap.Same);
        }

        try
        {
            var rendered = prepared.HasLiquid ? Run(prepared.Text, front, path, context, places) : prepared.Text;
            rendered = ControlCharacters.Without(rendered);
            return (rendered, LiquidMap.Between(body, rendered));
        }
        catch (System.Exception e) when (e is not OutOfMemoryException)
        {
            // The engine lets slips of many kinds through; none of them may cost the entry.
            context.Bag.Warn(
                DiagnosticCodes.LiquidError,
                places(Math.Max(0, body.IndexOf("{%", StringComparison.Ordinal))),
                "The Liquid in this text cannot be carried out; the text is shown as written",
                "Liquid says: " + e.Message.Split('\n')[0].TrimEnd('.')
            );
            return (body, OffsetMap.Same);
        }
    }

    private static string Run(string text, FrontMatterMap front, string path, ReadingContext context, Func<int, SourcePlace> places)
    {
        var template = Template.Parse(text, SyntaxCompatibility.DotLiquid22a);
        var variables = new Hash
        {
            ["site"] = text.Contains("site", StringComparison.Ordinal) ? LiquidSite.Of(context.Site, text) : new Hash(),
            ["page"] = LiquidSite.Page(context.Site, front, path),
            ["base_path"] = "",
            [LiquidTemplate.TagOpening] = "{%",
        };
        using var writer = new LimitedWriter(Math.Max(MostCharacters, 2 * text.Length));
        template.Render(
            writer,
            new RenderParameters(System.Globalization.CultureInfo.InvariantCulture)
            {
                LocalVariables = variables,
                MaxIterations = context.Site.Limits.MostRounds,
                Timeout = MostMilliseconds,
                ErrorsOutputMode = ErrorsOutputMode.Suppress,
                SyntaxCompatibilityLevel = SyntaxCompatibility.DotLiquid22a,
            }
        );
        // A name that stands for nothing is empty text in Jekyll too.
        if (template.Errors.Find(e => e is not VariableNotFoundException) is { } error)
            context.Bag.Warn(
                DiagnosticCodes.LiquidError,
                places(0),
                "A part of the Liquid in this text cannot be carried out and was left out",
                "Liquid says: " + error.Message.Split('\n')[0].TrimEnd('.')
            );
        return writer.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static int Tags(string text) => text.AsSpan().Count("{{") + text.AsSpan().Count("{%");

    private sealed class LimitedWriter(int limit) : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override void Write(char value)
        {
            Check(1);
            base.Write(value);
        }

        public override void Write(string? value)
        {
            Check(value?.Length ?? 0);
            base.Write(value);
        }

        // The engine goes on after faults of other kinds.
        private void Check(int more)
        {
            if (GetStringBuilder().Length + more > limit)
                throw new OperationCanceledException("The text grows too long");
        }
    }
}

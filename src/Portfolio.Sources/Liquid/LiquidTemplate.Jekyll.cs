using System.Net;
using System.Text.RegularExpressions;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Sites;

namespace Portfolio.Sources.Liquid;

/// <content>Tags of Jekyll and its plug-ins.</content>
internal sealed partial class LiquidTemplate
{
    /// <summary>False when it is none of them.</summary>
    private bool JekyllTag(LiquidToken token, string name, string rest)
    {
        switch (name)
        {
            case "details":
                var summary = JekyllFilters.InlineMarkdown(WebUtility.HtmlEncode(rest.Trim('"', '\'')));
                Add(token, new LiteralText($"\n<details markdown=\"1\"><summary>{summary}</summary>\n\n"));
                return true;
            case "enddetails":
                Add(token, new LiteralText("\n</details>\n"));
                return true;
            case "tab" when rest.Split(' ', 2) is [_, var label]:
                Add(token, new LiteralText($"\n\n**{label.Trim().Trim('"', '\'')}**\n\n"));
                return true;
            case "endtab":
                Add(token, new LiteralText("\n\n"));
                return true;
            case "bibliography":
                Bibliography(token, rest);
                return true;
            case "cite":
                var keys = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(k => !k.StartsWith('-'));
                Add(token, new LiteralText("[" + string.Join(", ", keys) + "]"));
                return true;
            case "nocite":
                AddNothing(token);
                return true;
            case "twitter" or "youtube" or "vimeo" or "bilibili" or "gist" or "video":
                Add(token, new LiteralText(Player(name, rest)));
                return true;
            case "include" or "include_relative" or "include_cached":
                AddGuarded(token, IncludeTag.Read(rest, name == "include_relative", () => places(token.Start), AsWritten(token)));
                return true;
            case "post_url" or "link" when !HasWords(rest):
                Add(token, new LiteralText(TagSyntax.PagePath(rest, name)));
                return true;
            default:
                return false;
        }
    }

    /// <summary>The tag as it stands in code; null where it is none.</summary>
    private TemplateText? AsWritten(LiquidToken token) => token.IsInCode ? new(body, token.Start, token.End) : null;

    private void Bibliography(LiquidToken token, string rest)
    {
        var config = run.Site.Config;
        var folder = (config.Text("scholar.source") ?? "_bibliography").Trim('/');
        var file = BibliographyFile().Match(rest) is { Success: true } m
            ? m.Groups[1].Value
            : config.Text("scholar.bibliography") ?? "papers";
        if (file.EndsWith(".bib", StringComparison.Ordinal))
            file = file[..^4];
        if ((run.Files.Text($"{folder}/{file}.bib") ?? run.Files.Text($"{folder}/references.bib")) is { } bibliography)
        {
            Add(token, new LiteralText("\n" + BibliographyWriter.Write(bibliography, rest) + "\n"));
            return;
        }

        run.Warn(
            DiagnosticCodes.LiquidUnknown,
            places(token.Start),
            LiquidMessages.BibliographyMissing(folder, file),
            LiquidMessages.BibliographyMissingHint
        );
        AddNothing(token);
    }

    private string? TitleOf(string slug)
    {
        if (slug.Contains("..", StringComparison.Ordinal))
            return null;
        var path = $"{SiteKinds.HexoSource}/_posts/{slug.Trim('/')}.md";
        return run.Files.Text(path) is { } post ? FrontMatterReader.Read(post, path, new DiagnosticBag()).FrontMatter.Text("title") : null;
    }

    /// <summary>Hexo's link has a text beside the address, Jekyll's a path alone.</summary>
    private static bool HasWords(string rest) => rest.Contains(',') || rest.Contains("//", StringComparison.Ordinal);

    [GeneratedRegex(@"(?:-f|--file)\s+(\S+)")]
    private static partial Regex BibliographyFile();
}

using System.Text.RegularExpressions;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Sites;

namespace Portfolio.Sources.Liquid;

/// <content>Texts of other files: includes, bibliographies, titles of posts.</content>
internal sealed partial class LiquidTemplate
{
    private void Include(string rest, int open, bool isBeside = false)
    {
        // The name itself may be a value of the page.
        if (PageValue().Match(rest) is { Success: true } value && front.Text(value.Groups[1].Value) is { } chosen)
            rest = chosen + rest[value.Length..];
        var name = rest.Split(' ', '\n', '\t')[0].Trim('"', '\'');
        var parameters = rest[Math.Min(rest.Length, rest.Split(' ', '\n', '\t')[0].Length)..];
        if (isBeside && files.Beside(name) is { } beside)
        {
            OwnInclude(name, beside, parameters, open);
            return;
        }

        if (ThemeIncludes.IsCv(name) && files.Cv() is { } cv)
        {
            HasLiquid = true;
            text.Append("\n{% raw %}").Append(CvWriter.Write(cv, IsChinese())).Append("{% endraw %}\n");
        }
        else if (ThemeIncludes.Write(name, parameters) is { } written)
        {
            if (written.Contains('{'))
                HasLiquid = true;
            text.Append(written);
        }
        else if (files.Include(name) is { } own)
        {
            OwnInclude(name, own, parameters, open);
        }
        else
        {
            bag.Warn(DiagnosticCodes.LiquidUnknown, places(open), $"The include {name} is not known here and was left out");
        }
    }

    private bool IsChinese() => front.Text("lang")?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The text of one of the site's includes in the place of its tag; its parameters become variables.</summary>
    private void OwnInclude(string name, string own, string parameters, int open)
    {
        counter.Includes++;
        counter.Characters += own.Length;
        if (depth >= DeepestInclude || counter.Includes > MostIncludes || counter.Characters > MostCharacters)
        {
            bag.Warn(
                DiagnosticCodes.LiquidUnknown,
                places(open),
                $"The include {name} is nested too deeply or used too often and was left out"
            );
            return;
        }

        var inside = new LiquidTemplate(own, isHtml: true, files, front, bag, _ => places(open), counter, depth + 1, counter.Includes);
        foreach (var (key, value) in TagSyntax.Expressions(parameters))
        {
            HasLiquid = true;
            text.Append("{% assign pe_include_").Append(inside.number).Append('_').Append(key).Append(" = ").Append(value).Append(" %}");
        }

        inside.level = level;
        inside.Prepare();
        HasLiquid |= inside.HasLiquid;
        text.Append(inside.text);
    }

    private void Bibliography(string name, string rest, int open)
    {
        if (name == "bibliography")
        {
            var folder = (files.Site.Config.Text("scholar.source") ?? "_bibliography").Trim('/');
            var file = BibliographyFile().Match(rest) is { Success: true } m
                ? m.Groups[1].Value
                : files.Site.Config.Text("scholar.bibliography") ?? "papers";
            if (file.EndsWith(".bib", StringComparison.Ordinal))
                file = file[..^4];
            if ((files.Text($"{folder}/{file}.bib") ?? files.Text($"{folder}/references.bib")) is { } bibliography)
            {
                HasLiquid = true;
                text.Append("\n{% raw %}").Append(BibliographyWriter.Write(bibliography, rest)).Append("{% endraw %}\n");
                return;
            }

            bag.Warn(DiagnosticCodes.LiquidUnknown, places(open), $"There is no bibliography {folder}/{file}.bib; the list was left out");
        }
        else if (name == "cite")
        {
            HasLiquid = true;
            text.Append("{% raw %}[")
                .Append(string.Join(", ", rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(k => !k.StartsWith('-'))))
                .Append("]{% endraw %}");
        }
    }

    private string? TitleOf(string slug)
    {
        if (slug.Contains("..", StringComparison.Ordinal))
            return null;
        var path = $"{SiteKinds.HexoSource}/_posts/{slug.Trim('/')}.md";
        return files.Text(path) is { } post ? FrontMatterReader.Read(post, path, new DiagnosticBag()).FrontMatter.Text("title") : null;
    }

    /// <summary>Hexo's link has a text beside the address, Jekyll's a path alone.</summary>
    private static bool HasWords(string rest) => rest.Contains(',') || rest.Contains("//", StringComparison.Ordinal);

    [GeneratedRegex(@"^\{\{\s*page\.([\w.]+)\s*\}\}")]
    private static partial Regex PageValue();

    [GeneratedRegex(@"(?:-f|--file)\s+(\S+)")]
    private static partial Regex BibliographyFile();
}

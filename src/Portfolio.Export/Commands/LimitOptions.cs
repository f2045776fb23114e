using System.CommandLine;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Commands;

/// <summary>The options that say what a PDF may weigh and tell.</summary>
internal sealed class LimitOptions
{
    private readonly Option<string?> size = new("--max-size") { HelpName = "SIZE" };
    private readonly Option<int?> pages = new("--max-pages") { HelpName = "N" };
    private readonly Option<bool> fit = new("--fit");
    private readonly Option<bool> anonymous = new("--anonymous");

    public LimitOptions()
    {
        size.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (ByteSize.Parse(token.Value) is null)
                    result.AddError(CommandMessages.MaxSizeValue(ByteSize.Takes, token.Value));
        });
        pages.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var n) || n is < 1 or > 1000))
                result.AddError(CommandMessages.MaxPagesValue);
        });
    }

    public IReadOnlyList<Option> All => [size, pages, fit, anonymous];

    public EntryLimits Of(ParseResult parsed) =>
        new(
            parsed.GetValue(size) is { } written ? ByteSize.Parse(written) : null,
            parsed.GetValue(pages),
            parsed.GetValue(fit),
            parsed.GetValue(anonymous)
        );
}

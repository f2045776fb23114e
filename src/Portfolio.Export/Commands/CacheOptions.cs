using System.CommandLine;
using Portfolio.Export.Runs.Caching;
using Portfolio.Export.Schemas;
using Portfolio.Messages;
using Portfolio.Sources.Files;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Commands;

/// <summary>The options of the cache that runs share.</summary>
internal sealed class CacheOptions
{
    private readonly Option<string?> place = new("--cache") { HelpName = "DIR|URL" };
    private readonly Option<string?> size = new("--cache-size") { HelpName = "SIZE" };
    private readonly Option<int?> days = new("--cache-days") { HelpName = "N" };

    public CacheOptions()
    {
        place.Validators.Add(result =>
        {
            if (result.Tokens is [var one] && Problem(one.Value) is { } problem)
                result.AddError(problem);
        });
        size.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (ByteSize.Parse(token.Value) is null)
                    result.AddError(CacheMessages.SizeValue(ByteSize.Takes, token.Value));
        });
        ChoiceOptions.Check(days, new NumberSchema(1, 3650, IsWhole: true));
    }

    public IReadOnlyList<Option> All => [place, size, days];

    /// <summary>Null when no cache is asked for.</summary>
    public CacheChoice? Of(ParseResult parsed) =>
        parsed.GetValue(place) is { } where
            ? new(
                HttpStore.AddressOf(where) is { } address ? new HttpStore(address) : new FolderStore(where),
                parsed.GetValue(size) is { } most ? ByteSize.Parse(most)!.Value : CacheChoice.DefaultBytes,
                TimeSpan.FromDays(parsed.GetValue(days) ?? CacheChoice.DefaultDays)
            )
            : null;

    private static string? Problem(string where) =>
        HttpStore.AddressOf(where) is { } address
            ? HttpStore.LacksEncryption(address)
                ? CacheMessages.NoEncryption
                : null
            : where.Length == 0 || where.Contains("://", StringComparison.Ordinal) || UserPaths.IsFile(where)
                ? CacheMessages.PlaceValue
                : null;
}

using System.Globalization;
using Portfolio.Messages;

namespace Portfolio.Export.Schemas;

/// <summary>What the value of a key may be; the JSON schemas for editors are written from it.</summary>
/// <param name="Takes">Ends the sentence “it takes …”.</param>
internal abstract record ValueSchema(string Takes)
{
    /// <summary>Whether a value, as text, may stand for the key.</summary>
    public abstract bool Accepts(string value);
}

/// <summary>A number from <paramref name="Least"/> to <paramref name="Most"/>.</summary>
/// <param name="IsWhole">Digits only.</param>
internal sealed record NumberSchema(double Least, double Most, bool IsWhole = false)
    : ValueSchema(
        IsWhole
            ? ValueMessages.WholeNumber(Least.ToString(CultureInfo.InvariantCulture), Most.ToString(CultureInfo.InvariantCulture))
            : ValueMessages.Number(Least.ToString(CultureInfo.InvariantCulture), Most.ToString(CultureInfo.InvariantCulture))
    )
{
    public override bool Accepts(string value) =>
        double.TryParse(value, IsWhole ? NumberStyles.None : NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number >= Least
        && number <= Most;
}

/// <summary>On or off.</summary>
internal sealed record SwitchSchema() : ValueSchema(ValueMessages.YesOrNo)
{
    public override bool Accepts(string value) => value.ToLowerInvariant() is "yes" or "no" or "true" or "false";

    /// <summary>Whether an accepted value means on.</summary>
    public static bool IsOn(string value) => value.ToLowerInvariant() is "yes" or "true";
}

/// <summary>One of several words.</summary>
internal sealed record ChoiceSchema(IReadOnlyList<string> Words) : ValueSchema(Alternatives.Of(Words))
{
    public override bool Accepts(string value) => Words.Contains(value, StringComparer.OrdinalIgnoreCase) || Also?.Invoke(value) == true;

    /// <summary>Other spellings that are understood; null for none.</summary>
    public Func<string, bool>? Also { get; init; }
}

/// <summary>Any text that a rule accepts.</summary>
/// <param name="Pattern">The same as a regular expression of JSON Schema; a test compares it with <paramref name="Fits"/>.</param>
internal sealed record TextSchema(string Takes, string Pattern, Func<string, bool> Fits) : ValueSchema(Takes)
{
    public override bool Accepts(string value) => Fits(value);
}

/// <summary>The name of a theme of the program, or a theme file.</summary>
internal sealed record ThemeSchema(IReadOnlyList<string> Names) : ValueSchema(ValueMessages.Theme(string.Join(", ", Names)))
{
    public override bool Accepts(string value) => value.Length > 0;
}

/// <summary>A font family of the program, or the name of one that the user added.</summary>
internal sealed record FamilySchema(IReadOnlyList<string> Words) : ValueSchema(ValueMessages.Family(string.Join(", ", Words)))
{
    public override bool Accepts(string value) => value.AsSpan().Trim().Length > 0;
}

/// <summary>A map whose keys are words of the user, each with one value.</summary>
internal sealed record PairsSchema() : ValueSchema(ValueMessages.Pairs)
{
    public override bool Accepts(string value) => value.AsSpan().Trim().Length > 0;
}

/// <summary>Several values, or one alone.</summary>
internal sealed record ListSchema(ValueSchema Item) : ValueSchema(ValueMessages.List(Item.Takes))
{
    public override bool Accepts(string value) => Item.Accepts(value);
}

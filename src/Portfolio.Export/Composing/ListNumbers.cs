using System.Globalization;

namespace Portfolio.Export.Composing;

/// <summary>Numbers of list items as HTML's attribute <c>type</c> asks for them: 1, a, A, i or I.</summary>
internal static class ListNumbers
{
    private static readonly (int Value, string Digits)[] RomanDigits =
    [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];

    /// <summary>The number and a full stop; decimal where the type has no letters or digits for it.</summary>
    /// <param name="type">As <c>a</c>; anything else is decimal.</param>
    public static string Write(string type, int number) =>
        type switch
        {
            "a" when number is > 0 and <= 26 => $"{(char)('a' + number - 1)}.",
            "A" when number is > 0 and <= 26 => $"{(char)('A' + number - 1)}.",
            "i" when number is > 0 and < 4000 => $"{Roman(number).ToLowerInvariant()}.",
            "I" when number is > 0 and < 4000 => $"{Roman(number)}.",
            _ => string.Create(CultureInfo.InvariantCulture, $"{number}."),
        };

    private static string Roman(int number)
    {
        var result = "";
        foreach (var (value, digits) in RomanDigits)
        {
            for (; number >= value; number -= value)
                result += digits;
        }

        return result;
    }
}

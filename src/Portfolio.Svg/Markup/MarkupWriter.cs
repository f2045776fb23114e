using System.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Svg.Markup;

/// <summary>Elements and attributes of XML 1.0 while they grow. What is no character there becomes U+FFFD.</summary>
internal sealed class MarkupWriter
{
    private readonly StringBuilder text = new();

    /// <summary>Markup as it stands: names and signs of the program's own, nothing of a document.</summary>
    public MarkupWriter Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    /// <summary>All that another wrote.</summary>
    public MarkupWriter Raw(MarkupWriter other)
    {
        text.Append(other.text);
        return this;
    }

    /// <summary>An attribute with a value of any kind.</summary>
    public MarkupWriter Attribute(string name, string value)
    {
        text.Append(' ').Append(name).Append("=\"");
        Escaped(value, inAttribute: true);
        text.Append('"');
        return this;
    }

    /// <summary>An attribute with a number.</summary>
    public MarkupWriter Attribute(string name, double value, int decimals = 2)
    {
        text.Append(' ').Append(name).Append("=\"");
        DecimalText.Append(text, value, decimals);
        text.Append('"');
        return this;
    }

    /// <summary>An attribute with a colour.</summary>
    public MarkupWriter Color(string name, Rgb color)
    {
        text.Append(' ').Append(name).Append("=\"#");
        foreach (var channel in (ReadOnlySpan<byte>)[color.R, color.G, color.B])
        {
            text.Append(Digits[channel >> 4]).Append(Digits[channel & 15]);
        }

        text.Append('"');
        return this;
    }

    /// <summary>Numbers with a space between, each after what stands before it.</summary>
    public MarkupWriter Numbers(int decimals, params ReadOnlySpan<double> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                text.Append(' ');
            }

            DecimalText.Append(text, values[i], decimals);
        }

        return this;
    }

    /// <summary>Character data.</summary>
    public MarkupWriter Text(string value)
    {
        Escaped(value, inAttribute: false);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private const string Digits = "0123456789abcdef";

    private void Escaped(string value, bool inAttribute)
    {
        foreach (var rune in value.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    text.Append("&amp;");
                    break;
                case '<':
                    text.Append("&lt;");
                    break;
                case '>':
                    text.Append("&gt;");
                    break;
                case '"' when inAttribute:
                    text.Append("&quot;");
                    break;

                // A reader of XML would turn them into spaces.
                case '\t'
                or '\n' when !inAttribute:
                    text.Append((char)rune.Value);
                    break;
                case '\t' or '\n' or '\r':
                    text.Append("&#").Append(rune.Value).Append(';');
                    break;
                case < 0x20 or 0xFFFE or 0xFFFF:
                    text.Append('\uFFFD');
                    break;
                default:
                    if (rune.IsBmp)
                    {
                        text.Append((char)rune.Value);
                    }
                    else
                    {
                        text.Append(rune.ToString());
                    }

                    break;
            }
        }
    }
}

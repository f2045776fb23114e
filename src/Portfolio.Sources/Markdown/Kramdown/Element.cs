using System.Text;

namespace Portfolio.Sources.Markdown.Kramdown;

/// <summary>What an element of the tree is; HTML has no word for some.</summary>
internal enum ElementKind
{
    /// <summary>An element of HTML by its name.</summary>
    Html,

    /// <summary>Text as it is shown.</summary>
    Text,

    /// <summary>HTML of the author, as it is written.</summary>
    Raw,

    /// <summary>A formula.</summary>
    Math,

    /// <summary>A reference to a note.</summary>
    NoteMark,

    /// <summary>Empty lines.</summary>
    Blank,

    /// <summary>An end of a block that shows nothing.</summary>
    EndOfBlock,
}

/// <summary>A node of the tree that kramdown makes of a text.</summary>
/// <param name="kind">What it is.</param>
/// <param name="name">Name of the HTML element; empty for the others.</param>
/// <param name="offset">Offset in the text of the author.</param>
internal sealed class Element(ElementKind kind, string name, int offset)
{
    private StringBuilder? shown;

    public ElementKind Kind => kind;

    public string Name => name;

    public int Offset => offset;

    public List<Element> Children { get; } = [];

    /// <summary>Attributes in the order in which they are written.</summary>
    public AttributeSet? Attributes { get; set; }

    /// <summary>Text of the inside that is still to be read as inlines.</summary>
    public MappedText? Inside { get; set; }

    /// <summary>Shown text, HTML, formula or name of a note, as the kind says.</summary>
    public StringBuilder Text
    {
        get => shown ??= new();
        init => shown = value;
    }

    /// <summary>A paragraph without tags around it, as in tight lists.</summary>
    public bool IsTransparent { get; set; }

    /// <summary>A formula that stands between blocks.</summary>
    public bool IsBlock { get; init; }

    /// <summary>A formula that is set on a line of its own where it stands alone.</summary>
    public bool IsDisplay { get; init; }

    /// <summary>Lines of a blank element.</summary>
    public int Lines { get; set; }

    public bool Is(string element) => kind == ElementKind.Html && name == element;

    public AttributeSet Attribute => Attributes ??= new AttributeSet();
}

using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Building;

/// <summary>
/// Builds a <see cref="Document"/> and numbers its nodes in document order. Add blocks to <see cref="Content"/>, then call
/// <see cref="Build"/>. Not safe for use by two threads at once; the built document is.
/// </summary>
public sealed class DocumentBuilder
{
    private readonly string title,
        language;
    private readonly PageSetup page;

    /// <summary>Starts an empty document.</summary>
    /// <param name="title">Title in the metadata and the window of a viewer; plain text, never blank.</param>
    /// <param name="language">BCP 47 tag of the document, as <c>en</c> or <c>zh-CN</c>; the language of all that names no other.</param>
    /// <param name="styles">Styles of the blocks.</param>
    /// <param name="page">Paper, margins and running foot.</param>
    public DocumentBuilder(string title, string language, DocumentStyles styles, PageSetup page)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(language);
        (this.title, this.language, this.page) = (title, language, page);
        Content = new(styles, language);
    }

    /// <summary>Author in the metadata, or null.</summary>
    public string? Author { get; set; }

    /// <summary>One plain sentence on the content, for the metadata, or null.</summary>
    public string? Subject { get; set; }

    /// <summary>Keywords for the metadata.</summary>
    public IReadOnlyList<string> Keywords { get; set; } = [];

    /// <summary>Date of the content; null writes none. Never taken from the clock.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>The blocks of the document.</summary>
    public BlockBuilder Content { get; }

    /// <summary>The document so far; may be called again after more has been added.</summary>
    /// <exception cref="InvalidOperationException">A link names a block that there is not, two blocks have one name, or a heading skips a
    /// level.</exception>
    public Document Build()
    {
        var numbering = new NodeNumbering(known: null);
        var blocks = Content.Make(numbering);

        // A link may lead forward: its target has no number before all nodes have been counted.
        if (numbering.NeedsNames)
            blocks = Content.Make(new NodeNumbering(numbering.Names));
        return new()
        {
            Title = title,
            Language = language,
            Author = Author,
            Subject = Subject,
            Keywords = Keywords,
            Date = Date,
            Page = page,
            Blocks = blocks,
        };
    }
}

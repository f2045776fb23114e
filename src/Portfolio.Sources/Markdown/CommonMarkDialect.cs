namespace Portfolio.Sources.Markdown;

/// <summary>The program that reads a text of CommonMark; each has habits of its own.</summary>
internal enum CommonMarkDialect
{
    /// <summary>GitHub and editors: signs are shown as they are typed.</summary>
    GitHub,

    /// <summary>Hugo (goldmark): its extension "typographer" is on.</summary>
    Hugo,

    /// <summary>Hexo (marked): quotes of a printer, names above code.</summary>
    Hexo,

    /// <summary>Quarto and R Markdown (pandoc): quotes of a printer, numbered lists of many kinds, signs below the line.</summary>
    Pandoc,
}

using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Serving;

/// <summary>A rectangle on a page, in points from its top left corner.</summary>
/// <param name="Page">From 0.</param>
internal readonly record struct PageArea(int Page, double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public bool Holds(int page, double x, double y) => page == Page && x >= X && x <= Right && y >= Y && y <= Y + Height;
}

/// <summary>A letter as it is printed, or a picture.</summary>
/// <param name="Text">The characters of the source that it stands for; of a picture what tells it from others.</param>
internal readonly record struct PrintedLetter(NodeId Node, string Text, PageArea Area, bool IsPicture = false);

/// <summary>Where every letter and every picture of the pages stands. What is no content (feet, rules) is not in it.</summary>
internal sealed class LetterMap
{
    /// <summary>Of a line, as shares of the size of its letters: the boxes of most faces are about as high.</summary>
    private const double Ascent = 0.9,
        Descent = 0.25;

    /// <summary>Points; a click so near to a letter means it.</summary>
    private const double Reach = 14;

    private readonly List<PrintedLetter> letters = [];

    /// <param name="pictureText">What stands for a picture when texts are compared; its key where nothing else is known.</param>
    public LetterMap(TypesetDocument pages, Func<PictureKey, string>? pictureText = null)
    {
        for (var page = 0; page < pages.Pages.Count; page++)
            foreach (var item in pages.Pages[page].Items.Where(i => i.Node != NodeId.Artifact))
            {
                if (item is GlyphRun run)
                    Add(page, run);
                else if (item is ImageItem image)
                    letters.Add(
                        new(
                            image.Node,
                            pictureText?.Invoke(image.Picture) ?? image.Picture.Value,
                            new(page, image.X, image.Y, image.Width, image.Height),
                            IsPicture: true
                        )
                    );
            }

        // Columns stand beside each other on the pages, and one after the other in the text.
        var ordered = letters.Index().OrderBy(l => l.Item.Node.Value).ThenBy(l => l.Index).Select(l => l.Item).ToList();
        letters = ordered;
    }

    /// <summary>In the order of reading.</summary>
    public IReadOnlyList<PrintedLetter> Letters => letters;

    /// <summary>The number of the letter at a place, or of the nearest one that is meant; null where there is none.</summary>
    public int? At(int page, double x, double y)
    {
        var (nearest, least) = (-1, Reach);
        for (var i = 0; i < letters.Count; i++)
        {
            var area = letters[i].Area;
            if (area.Page != page)
                continue;
            var across = Math.Max(0, Math.Max(area.X - x, x - area.Right));
            var down = Math.Max(0, Math.Max(area.Y - y, y - area.Y - area.Height));

            // Lines lie close together: the right line matters more than the nearest letter.
            var distance = across + (down * 2);
            if (distance < least)
                (nearest, least) = (i, distance);
            if (distance == 0 && !letters[i].IsPicture)
                break;
        }

        return nearest < 0 ? null : nearest;
    }

    /// <summary>The first letter, and the number of letters, of the word that a letter is of; a Han character is a word.</summary>
    public (int First, int Count) Word(int letter)
    {
        var (first, end) = (letter, letter + 1);
        if (!IsOfWord(letter))
            return (letter, 1);
        while (first > 0 && IsOfWord(first - 1) && letters[first - 1].Node == letters[letter].Node)
            first--;
        while (end < letters.Count && IsOfWord(end) && letters[end].Node == letters[letter].Node)
            end++;
        return (first, end - first);

        bool IsOfWord(int at) =>
            letters[at] is { IsPicture: false, Text: [var c, ..] } && char.IsLetterOrDigit(c) && !Scripts.IsEastAsian(c);
    }

    /// <summary>The areas of some letters in a row, those of a line as one.</summary>
    public List<PageArea> Areas(int first, int count)
    {
        var areas = new List<PageArea>();
        for (var i = first; i < first + count; i++)
        {
            var area = letters[i].Area;
            if (areas is [.., var last] && last.Page == area.Page && last.Y == area.Y && last.Height == area.Height && area.X >= last.X)
                areas[^1] = last with { Width = Math.Max(last.Right, area.Right) - last.X };
            else
                areas.Add(area);
        }

        return areas;
    }

    private void Add(int page, GlyphRun run)
    {
        var (top, height, x) = (run.Y - (run.Size * Ascent), run.Size * (Ascent + Descent), run.X);
        foreach (var glyph in run.Glyphs)
        {
            var advance = (glyph.Advance + glyph.Adjust) * run.Size / 1000;
            var area = new PageArea(page, x, top, Math.Max(0, advance), height);

            // Further glyphs of a cluster belong to the letter that carries its text.
            if (glyph.Text.Length > 0)
                letters.Add(new(run.Node, glyph.Text, area));
            else if (letters.Count > 0 && letters[^1].Node == run.Node)
                letters[^1] = letters[^1] with { Area = letters[^1].Area with { Width = area.Right - letters[^1].Area.X } };
            x += advance;
        }
    }
}

using System.Runtime.InteropServices;
using Portfolio.Pdf.Fonts;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Pdf.Content;

/// <summary>Shows the glyphs of a run: a code for every cluster, and a number wherever the pen must move by more than W says.</summary>
internal static class GlyphRunPainter
{
    /// <summary>Shows a run; <paramref name="baseline"/> in points, y up.</summary>
    public static void Paint(ContentStream stream, EmbeddedFace face, GlyphRun run, double baseline, bool readable)
    {
        var glyphs = GlyphsOf(run);
        if (glyphs.Length == 0)
        {
            return;
        }

        stream.BeginRun(face, run, baseline);
        var space = run.Face.GlyphOf(' ');
        double owed = 0;
        for (var start = 0; start < glyphs.Length; )
        {
            var end = ClusterEnd(glyphs, start);
            var first = Stands(glyphs[start], space) ? glyphs[start] with { Text = " " } : glyphs[start];
            var code = end - start == 1 ? face.Code(first) : face.Code(glyphs[start..end]);
            stream.Show(code);
            for (var i = start; i < end; i++)
            {
                owed += glyphs[i].Advance + glyphs[i].Adjust;
                if (SequenceText.IsSpread(glyphs[i].Text))
                {
                    ShowRest(stream, face, glyphs[i].Text);
                }
            }

            owed -= code.Width;
            start = end;
            // Whole thousandths, what is left over is carried on: the line ends where it should.
            var whole = (int)Math.Round(owed, MidpointRounding.AwayFromZero);
            if (whole != 0 && start < glyphs.Length)
            {
                stream.Adjust(whole);
                owed -= whole;
            }
        }

        stream.EndRun(readable ? string.Concat(run.Glyphs.Select(g => g.Text)) : "");
    }

    /// <summary>Whether spaces stand for what a run says: it needs ActualText.</summary>
    public static bool IsReplaced(GlyphRun run)
    {
        if (!run.IsBlank)
        {
            return false;
        }

        var space = run.Face.GlyphOf(' ');
        foreach (ref readonly var glyph in GlyphsOf(run))
        {
            if (Stands(glyph, space))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The glyphs of a run, without a copy where that is possible.</summary>
    public static ReadOnlySpan<Glyph> GlyphsOf(GlyphRun run) =>
        run.Glyphs switch
        {
            Glyph[] array => array,
            List<Glyph> list => CollectionsMarshal.AsSpan(list),
            var others => others.ToArray(),
        };

    private static void ShowRest(ContentStream stream, EmbeddedFace face, string text)
    {
        foreach (var character in SequenceText.Rest(text))
        {
            stream.Show(face.Silent(character));
        }
    }

    private static bool Stands(in Glyph glyph, ushort space) => glyph.Id == space && !string.IsNullOrWhiteSpace(glyph.Text);

    /// <summary>
    /// A cluster is a glyph with text and the glyphs without that follow; at the start of a run they join the first that has text.
    /// </summary>
    private static int ClusterEnd(ReadOnlySpan<Glyph> glyphs, int start)
    {
        var end = start + 1;
        if (glyphs[start].Text.Length == 0)
        {
            while (end < glyphs.Length && glyphs[end - 1].Text.Length == 0)
            {
                end++;
            }
        }

        while (end < glyphs.Length && glyphs[end].Text.Length == 0)
        {
            end++;
        }

        return end;
    }
}

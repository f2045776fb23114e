using Portfolio.Svg.Markup;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Svg.Pages;

/// <summary>
/// The text of a page in its reading order, without ink: an element for every run of glyphs, in it one for every word, each as wide as
/// its outlines are.
/// </summary>
internal sealed class TextLayer
{
    private readonly MarkupWriter layer = new();
    private readonly LeafTable leaves;
    private readonly LinkAddresses links;
    private readonly SvgOptions options;
    private readonly string language;

    /// <summary>How many characters of its leaf come before a run; only where places in the source are wanted.</summary>
    private readonly Dictionary<GlyphRun, int> offsets = new(ReferenceEqualityComparer.Instance);

    private Link? openLink;
    private NodeId openFormula;

    public TextLayer(TypesetDocument document, int page, LeafTable leaves, LinkAddresses links, SvgOptions options)
    {
        (this.leaves, this.links, this.options, language) = (leaves, links, options, document.Source.Language);
        layer.Raw("<g class=\"text\" fill-opacity=\"0\" font-family=\"sans-serif\" xml:space=\"preserve\">\n");
        if (options.PlaceOf is null)
        {
            return;
        }

        var counts = new Dictionary<NodeId, int>();
        foreach (var run in document.Pages.Take(page + 1).SelectMany(p => p.Items).OfType<GlyphRun>().Where(r => !r.Node.IsArtifact))
        {
            offsets[run] = counts.GetValueOrDefault(run.Node);
            counts[run.Node] = offsets[run] + run.Glyphs.Sum(g => g.Text.Length);
        }
    }

    /// <summary>Closes the layer.</summary>
    public MarkupWriter Finish()
    {
        CloseFormula();
        CloseLink();
        return layer.Raw("</g>\n");
    }

    /// <summary>Adds the text of a run.</summary>
    public void Add(GlyphRun run)
    {
        if (run.Glyphs.All(g => g.Text.Length == 0))
        {
            return;
        }

        var leaf = run.Node.IsArtifact ? null : leaves.Find(run.Node);
        Enter(run.Node, leaf);
        layer.Raw("<text").Attribute("y", run.Y).Attribute("font-size", run.Size);
        if (leaf is not null && leaf.Language != language)
        {
            layer.Attribute("lang", leaf.Language);
        }

        if (run.Node.IsArtifact)
        {
            layer.Raw(" aria-hidden=\"true\"");
        }

        var places = new Places(options, run, offsets.GetValueOrDefault(run));
        var file = places.At(0)?.File;
        if (options.PlaceOf is not null && !run.Node.IsArtifact)
        {
            layer.Attribute("data-node", run.Node.Value, 0);
            if (file is not null)
            {
                layer.Attribute("data-file", file);
            }
        }

        layer.Raw(">");
        foreach (var word in RunWords.Of(run, places.At))
        {
            layer.Raw("<tspan").Attribute("x", word.X);
            if (word.Width > 0)
            {
                layer.Attribute("textLength", word.Width);
            }

            if (word.Place is { } place)
            {
                if (place.File != file)
                {
                    layer.Attribute("data-file", place.File);
                }

                layer.Attribute("data-line", place.Line, 0);
            }

            layer.Raw(">").Text(word.Text).Raw("</tspan>");
        }

        layer.Raw("</text>\n");
    }

    /// <summary>Opens the link and the formula that a run stands in, and closes those before.</summary>
    private void Enter(NodeId node, Leaf? leaf)
    {
        if (!openFormula.IsArtifact && openFormula != node)
        {
            CloseFormula();
        }

        if (openLink != leaf?.Link)
        {
            CloseFormula();
            CloseLink();
            if (links.Of(leaf?.Link) is { } address)
            {
                links.Open(layer, address).Raw(">\n");
                openLink = leaf!.Link;
            }
        }

        if (leaf?.Words is { } words && openFormula != node)
        {
            layer.Raw("<g role=\"math\"").Attribute("aria-label", words).Raw(">\n");
            openFormula = node;
        }
    }

    private void CloseFormula()
    {
        if (!openFormula.IsArtifact)
        {
            layer.Raw("</g>\n");
            openFormula = NodeId.Artifact;
        }
    }

    private void CloseLink()
    {
        if (openLink is not null)
        {
            layer.Raw("</a>\n");
            openLink = null;
        }
    }

    /// <summary>Places in the source of the characters of a run.</summary>
    private readonly struct Places(SvgOptions options, GlyphRun run, int before)
    {
        public SvgPlace? At(int character) => run.Node.IsArtifact ? null : options.PlaceOf?.Invoke(run.Node, before + character);
    }
}

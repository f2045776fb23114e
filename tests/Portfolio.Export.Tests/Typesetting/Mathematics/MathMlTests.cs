using System.Xml.Linq;
using Portfolio.Export.Composing.Mathematics;
using Portfolio.Export.Tests.Typesetting.Paragraphs;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Mathematics;

namespace Portfolio.Export.Tests.Typesetting.Mathematics;

public class MathMlTests
{
    private static XElement Root(string tex, bool isDisplay = false)
    {
        var read = TexParser.Read(tex, new(), isDisplay);
        var formula = new Formula(new(7), "en", read.Content, TestParagraphs.Body, "in <words> & \"signs\"")
        {
            IsDisplay = isDisplay,
            Tag = read.Tag,
        };
        return XDocument.Parse(MathMl.Of(formula)).Root!;
    }

    /// <summary>The elements without their name space.</summary>
    private static string Shown(string tex)
    {
        var text = string.Concat(Root(tex).Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting)));
        return text.Replace(" xmlns=\"http://www.w3.org/1998/Math/MathML\"", "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"\frac{p}{12.5}", "<mfrac><mi>p</mi><mn>12.5</mn></mfrac>")]
    [InlineData(@"\sqrt[3]{w}", "<mroot><mi>w</mi><mn>3</mn></mroot>")]
    [InlineData(@"v_k^2", "<msubsup><mi>v</mi><mi>k</mi><mn>2</mn></msubsup>")]
    [InlineData(@"p<q", "<mrow><mi>p</mi><mo>&lt;</mo><mi>q</mi></mrow>")]
    [InlineData(@"\hat{g}", "<mover accent=\"true\"><mi>g</mi><mo stretchy=\"false\">^</mo></mover>")]
    [InlineData(@"\binom{n}{2}", "linethickness=\"0\"")]
    [InlineData(@"\mathbf{v}", "<mi mathvariant=\"bold\">v</mi>")]
    [InlineData(@"\mathbb{R}", "<mi>ℝ</mi>")]
    [InlineData(@"\sin w", "<mi>sin</mi>")]
    [InlineData(@"\text{ if 雨 }", "<mtext>\u00A0if\u00A0雨\u00A0</mtext>")]
    [InlineData(@"\left(\frac12\right]", "form=\"postfix\"")]
    [InlineData(@"\xrightarrow[b]{a}", "<munderover><mo stretchy=\"true\">→</mo><mi>b</mi><mi>a</mi></munderover>")]
    [InlineData(@"\boxed{w}", "<menclose notation=\"box\"><mi>w</mi></menclose>")]
    [InlineData(@"\begin{array}{c|c} a & b \\ \hline c & d \end{array}", "columnlines=\"solid\" rowlines=\"solid\"")]
    [InlineData(@"\phantom{w}", "<mphantom><mi>w</mi></mphantom>")]
    [InlineData(@"{}^{14}_{6}C", "14")]
    public void A_formula_is_written_as_what_it_is(string tex, string expected) =>
        Assert.Contains(expected, Shown(tex), StringComparison.Ordinal);

    [Fact]
    public void Its_number_and_its_words_go_with_it()
    {
        var root = Root(@"p = q \tag{4}", isDisplay: true);
        Assert.Equal("block", root.Attribute("display")?.Value);
        Assert.Equal("in <words> & \"signs\"", root.Attribute("alttext")?.Value);
        Assert.Contains(root.Descendants(), e => e.Name.LocalName == "mlabeledtr");
    }

    [Theory]
    [InlineData(@"\sum_{\substack{i<n \\ j<m}} \overbrace{x+y}^{n} \prescript{2}{3}{T} \color{red}{u} \rule{1em}{2pt} \bigl( \cancel{z}")]
    [InlineData(
        @"\begin{cases} \begin{pmatrix} 1 \\ 2 \end{pmatrix} & x>0 \tag{a} \\ & \end{cases} \smash{b} \raisebox{2pt}{c} \mathllap{d}"
    )]
    [InlineData(@"\colorbox{yellow}{w} \overline{ab} \underline{cd} \tiny x \Large y \displaystyle z \not\subset \dddot{q} \ce{SO4^2-}")]
    [InlineData("")]
    public void Every_kind_of_formula_is_well_formed(string tex) => Assert.Equal("math", Root(tex, isDisplay: true).Name.LocalName);
}

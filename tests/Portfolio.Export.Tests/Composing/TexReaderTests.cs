using Portfolio.Export.Composing.Mathematics;

namespace Portfolio.Export.Tests.Composing;

public class TexReaderTests
{
    [Theory]
    [InlineData(@"E = mc^2", "E = mc^{2}")]
    [InlineData(@"x_i^2 + y_{i+1}", "x_{i}^{2} + y_{i+1}")]
    [InlineData(@"\frac{a+b}{2}", "(a + b)/2")]
    [InlineData(@"\frac{x}{y}", "x/y")]
    [InlineData(@"\frac{n(n+1)}{2n}", "n(n + 1)/(2n)")]
    [InlineData(@"\sqrt{x^2+1} \leq \sqrt[3]{8}", "√(x^{2} + 1) ≤ ∛8")]
    [InlineData(@"\sum_{i=1}^{n} \alpha_i", "∑_{i=1}^{n}α_{i}")]
    [InlineData(@"\int_0^\infty e^{-x} \, dx", "∫_{0}^{∞}e^{−x} dx")]
    [InlineData(@"\mathbb{R}^n \to \mathcal{L}", "ℝ^{n} → ℒ")]
    [InlineData(@"A = \begin{pmatrix} a & -b \\ c & d \\ \end{pmatrix}", "A = (a, −b; c, d)")]
    [InlineData(@"f(x) = \begin{cases} x^2, & x > 0 \\ 0 & \text{otherwise} \end{cases}", "f(x) = { x^{2}, \u2003x > 0; 0\u2003otherwise")]
    [InlineData(@"\begin{array}{cc} 1 & 2 \end{array} \tag{3}", "1, 2\u2003(3)")]
    [InlineData(@"\operatorname*{argmin} \underset{x}{\min} \mathfrak{g}", "argmin min_{x}𝔤")]
    [InlineData(@"a \equiv b \pmod{n} \color{red}{c}", "a ≡ b (mod n)c")]
    [InlineData(@"\text{if } x \in A", "if x ∈ A")]
    [InlineData(@"\hat{x} \neq \bar{y}", "x\u0302 ≠ y\u0304")]
    [InlineData(@"\sin x + \log n", "sin x + log n")]
    [InlineData(@"f'(x) = -1", "f′(x) = −1")]
    [InlineData(@"\left( \frac{1}{2} \right)", "(1/2)")]
    [InlineData(@"\begin{aligned} a &= b \\ c &= d \end{aligned}", "a = b¶c = d")]
    [InlineData(@"\binom{n}{k} = \frac{n!}{k!(n-k)!}", "C(n, k) = n!/(k!(n − k)!)")]
    [InlineData(@"\underbrace{a+b}_{\text{sum}}", "(a + b)_{sum}")]
    [InlineData(@"\sum_{\substack{i=1 \\ j<i}} x", "∑_{i=1, j<i}x")]
    [InlineData(@"x = {-b \pm c \over 2a}", "x = (−b ± c)/(2a)")]
    [InlineData(@"A \sqsubseteq B \nRightarrow \bigsqcup C", "A ⊑ B ⇏ ⨆C")]
    public void Shows_formulas_as_text(string tex, string expected)
    {
        var pieces = TexReader.Read(tex);
        Assert.NotNull(pieces);
        var shown = "";
        for (var i = 0; i < pieces.Count; )
        {
            var rise = pieces[i].Rise;
            var text = "";
            for (; i < pieces.Count && pieces[i].Rise.Equals(rise); i++)
                text += pieces[i].Text == "\n" ? "¶" : pieces[i].Text;
            shown +=
                rise > 0 ? $"^{{{text}}}"
                : rise < 0 ? $"_{{{text}}}"
                : text;
        }

        Assert.Equal(expected, shown);
    }

    [Theory]
    [InlineData(@"\begin{pmatrix} a & b \\ c & d")]
    [InlineData(@"\xymatrix{x}")]
    [InlineData(@"a^")]
    [InlineData(@"{a")]
    [InlineData(@"a}")]
    [InlineData(@"\")]
    [InlineData(@"")]
    public void Leaves_the_rest_to_the_source(string tex) => Assert.Null(TexReader.Read(tex));

    [Fact]
    public void An_unknown_command_costs_itself_and_not_the_formula()
    {
        var pieces = TexReader.Read(@"p \wobbly q", out var unknown);
        Assert.Equal(@"p\wobblyq", string.Concat(pieces!.Select(p => p.Text)));
        Assert.Equal(["wobbly"], unknown);
    }

    [Fact]
    public void Deep_nesting_ends() => Assert.Null(TexReader.Read(string.Concat(Enumerable.Repeat(@"\frac{", 5000))));

    [Fact]
    public void Chained_accents_and_scripts_end()
    {
        TexReader.Read(string.Concat(Enumerable.Repeat(@"\hat", 100_000)));
        TexReader.Read(string.Concat(Enumerable.Repeat("^", 100_000)));
        TexReader.Read(string.Concat(Enumerable.Repeat(@"\frac", 100_000)));
    }
}

using System.Globalization;
using Portfolio.Export.Composing.Mathematics;
using Portfolio.Typesetting.Mathematics;

namespace Portfolio.Export.Tests.Composing;

public class TexParserTests
{
    private static TexFormula Read(string tex, bool isDisplay = true) => TexParser.Read(tex, new(), isDisplay);

    private static string Spoken(string tex, string language = "en") =>
        Read(tex) is var formula ? SpokenFormula.Of(formula.Content, formula.Tag, language) : "";

    [Theory]
    [InlineData(@"\frac{k}{m}", "k over m")]
    [InlineData(@"k \over m", "k over m")]
    [InlineData(@"\frac{k+1}{m}", "the fraction k + 1 over m, end of fraction")]
    [InlineData(@"r^2+s^3=t^n", "r squared + s cubed = t to the power n")]
    [InlineData("w_{12}'", "w sub 12 prime")]
    [InlineData("w_{t+1}=v", "w sub t + 1, end of sub, = v")]
    [InlineData(@"\sum_{k=1}^{K} c_k", "sum from k = 1 to K of c sub k")]
    [InlineData(@"\int_0^1 g", "integral from 0 to 1 of g")]
    [InlineData(@"\lim_{n\to\infty} u_n", "limit as n approaches infinity of u sub n")]
    [InlineData(@"\max_{j} v", "maximum over j of v")]
    [InlineData(@"\sqrt{7}\neq\sqrt[3]{p+1}", "the square root of 7 is not equal to the root of degree 3 of p + 1, end of root")]
    [InlineData(@"\hat{g}\in\mathbb{R}^d", "g hat in the real numbers to the power d")]
    [InlineData(@"\begin{pmatrix}1&2\\3&4\end{pmatrix}", "2 by 2 matrix: row 1: 1, 2; row 2: 3, 4; end of matrix")]
    [InlineData(@"\begin{cases}1&\text{if odd}\\0\end{cases}", "cases: 1, if odd; 0; end of cases")]
    [InlineData(@"\binom{n}{2}", "n choose 2")]
    [InlineData(@"p=q\tag{4}", "p = q, number 4")]
    [InlineData(@"P(A|B)=p(u\mid v)", "P (A given B) = p (u given v)")]
    [InlineData(@"\{u\mid u\in\mathbb{N}\}", "{ u such that u in the natural numbers }")]
    [InlineData(@"7\mid w", "7 divides w")]
    [InlineData(@"|u|+|v-w|^2", "the absolute value of u + the absolute value of v minus w, end of absolute value, squared")]
    [InlineData(@"\|w\|_2\le\left\|\frac{1}{3}\right\|", "the norm of w sub 2 is at most the norm of one third, end of norm")]
    [InlineData(@"||w||_2+|u||v|", "the norm of w sub 2 + the absolute value of u the absolute value of v")]
    [InlineData(@"|0\rangle+\bra{k}", "ket 0 + bra k")]
    [InlineData(@"\frac12 mv^2", "one half, m v squared")]
    [InlineData(@"\frac{\partial g}{\partial t}=h", "partial g over partial t, = h")]
    [InlineData(@"w_1,\dots,w_n", "w sub 1, and so on up to w sub n")]
    [InlineData(@"g^{(k)}+x^{\text{new}}", "g superscript (k), + x superscript new")]
    [InlineData(@"k\equiv m\pmod 7", "k is congruent to m (mod 7)")]
    [InlineData(@"\underbrace{u}_{\text{loss}}", "u, marked loss")]
    [InlineData(@"\mathbb{E}\mathcal{N}\mathbf{w}\mathbb{P}", "E N w P")]
    [InlineData(@"{}^{14}_{6}C", "left superscript 14, left subscript 6, C")]
    [InlineData(@"n!=\int u", "n factorial = integral of u")]
    [InlineData(@"\ce{CO2}", "CO sub 2")]
    [InlineData(@"\ce{2H2 + O2 -> 2H2O}", "2 H sub 2 + O sub 2 to 2 H sub 2 O")]
    [InlineData(@"\ce{Fe^{3+}}", "Fe superscript 3 +")]
    [InlineData(@"\ce{CuSO4 * 5H2O}", "CuSO sub 4 times 5 H sub 2 O")]
    [InlineData(@"\text{na\""\i ve caf\'e \v{s}\c c}", "naïve café šç")]
    [InlineData(@"u \Coloneq v \simcolon w", "u ∷ minus v is distributed as : w")]
    [InlineData(@"\textcircled{3} \textcopyright \reflectbox{R} \mathreflectbox{q}", "③ © R q")]
    [InlineData(@"\TextOrMath{no}{k} \DOTSB m\expandafter n", "k m n")]
    [InlineData(@"\operatorname{rank} Y", "rank Y")]
    [InlineData(@"\rank Y", "rank Y")]
    [InlineData(@"\ketbra{0}{1}", "ket 0 bra 1")]
    [InlineData(@"\qty(\frac{k}{m})", "(k over m)")]
    [InlineData(@"\verb|w^2|", "w^2")]
    [InlineData(@"\upalpha", "α")]
    [InlineData(@"w\kern-\nulldelimiterspace v", "w v")]
    [InlineData(@"\vcenter{w}\displaybreak\symbol{65}", "w A")]
    [InlineData(@"\pu{12 mJ}", "12 mJ")]
    public void A_formula_is_said_as_one_would_read_it(string tex, string expected) => Assert.Equal(expected, Spoken(tex));

    [Theory]
    [InlineData(@"\sum_{k=1}^{K}", "从 k = 1 到 K 的和")]
    [InlineData(@"\frac{k}{m}", "m 分之 k")]
    [InlineData(@"r^2", "r 的平方")]
    [InlineData(@"\lim_{n\to\infty}", "当 n 趋于 无穷 时的极限")]
    [InlineData(@"-k+P(A\mid B)", "负 k + P (A 给定 B)")]
    [InlineData(@"\frac12 k\in\mathbb{Z}", "二分之一，k 属于 整数集")]
    [InlineData(@"\|w-v\|^2", "范数 w 减 v，范数结束，的平方")]
    public void It_is_said_in_the_language_of_the_paragraph(string tex, string expected) => Assert.Equal(expected, Spoken(tex, "zh-CN"));

    [Fact]
    public void Where_there_are_no_words_signs_say_it() => Assert.Equal("k/m + √2", Spoken(@"\frac{k}{m}+\sqrt{2}", "de"));

    [Theory]
    [InlineData(@"p \wobbly q", 2, "wobbly")]
    [InlineData("p\n+\\frac{\\wibble}{2}", 9, "wibble")]
    public void An_unknown_command_costs_itself_and_not_the_formula(string tex, int at, string name)
    {
        var formula = Read(tex);
        Assert.Equal(new TexRemark(at, "\\" + name, true), Assert.Single(formula.Remarks));
        Assert.Contains("\\" + name, SpokenFormula.Of(formula.Content, null, "en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a}b", "a b")]
    [InlineData("{a", "a")]
    [InlineData("a^", "a")]
    [InlineData(@"\left(a", "(a")]
    [InlineData(@"\begin{pmatrix} a & b \\ c & d", "2 by 2 matrix")]
    [InlineData(@"\begin{strange} a \\ b \end{strange}", "a; b")]
    [InlineData("a $ b", "a b")]
    [InlineData(@"\right) a", ") a")]
    [InlineData(@"\frac{1", "1 over")]
    [InlineData("a & b \\\\ c & d", "a b; c d")]
    public void A_mistake_costs_little(string tex, string starts) => Assert.StartsWith(starts, Spoken(tex), StringComparison.Ordinal);

    [Theory]
    [InlineData("a}b")]
    [InlineData("{a")]
    [InlineData("a^")]
    [InlineData(@"\left(a")]
    [InlineData(@"\begin{pmatrix} a")]
    [InlineData(@"\textcolor{nocolour}{a}")]
    public void And_is_told(string tex) => Assert.NotEmpty(Read(tex).Remarks);

    [Fact]
    public void Definitions_hold_for_the_formulas_that_follow()
    {
        var macros = new TexMacros();
        Assert.Empty(TexParser.Read(@"\newcommand{\pair}[2]{\langle #1,#2\rangle}", macros, true).Content.Nodes);
        var used = TexParser.Read(@"\pair{u}{v}", macros, false);
        Assert.Empty(used.Remarks);
        Assert.Equal("angle bracket u, v end of angle bracket", SpokenFormula.Of(used.Content, null, "en"));
    }

    [Theory]
    [InlineData(@"\def\twice#1{#1#1}\twice{h}", "h h")]
    [InlineData(@"\newcommand\late[2][g]{#1+#2}\late{h}+\late[j]{k}", "g + h + j + k")]
    [InlineData(@"\let\old\alpha \old", "α")]
    [InlineData(@"\DeclareMathOperator{\spn}{span} \spn B", "span B")]
    public void Definitions_of_every_kind_are_followed(string tex, string expected) => Assert.Equal(expected, Spoken(tex));

    [Theory]
    [InlineData(@"\def\me{\me}\me")]
    [InlineData(@"\def\me{x\me\me}\me y")]
    [InlineData(@"\def\a{\b\b\b\b}\def\b{\c\c\c\c}\def\c{\d\d\d\d}\def\d{\e\e\e\e}\def\e{\f\f\f\f}\def\f{gggggggggg}\a")]
    public void Definitions_without_end_end_and_are_told(string tex) => Assert.NotEmpty(Read(tex).Remarks);

    [Fact]
    public void Nesting_and_chains_end()
    {
        foreach (
            var piece in new[] { @"\frac{", @"\hat", "^", "{", @"\left(", @"\begin{matrix}", @"\sqrt[", @"\text{$", @"\bf ", @"\not", "_{" }
        )
            Assert.NotNull(Read(string.Concat(Enumerable.Repeat(piece, 3000))));
        foreach (var piece in new[] { "|(", "|", "|u", "‖[", "-", "|0⟩", "\\ce{", "\\equiv" })
        {
            var many = string.Concat(Enumerable.Repeat(piece, 3000));
            var back = string.Concat(
                Enumerable.Repeat(
                    piece switch
                    {
                        "|(" => ")|",
                        "‖[" => "]‖",
                        _ => "",
                    },
                    3000
                )
            );
            Assert.NotEmpty(Spoken(many + "u" + back));
        }
    }

    [Theory]
    [InlineData(@"\%5", @"% 5")]
    [InlineData("50%", "50 %")]
    [InlineData("a % a remark\n+b", "a + b")]
    public void Percent_signs_stay_and_remarks_go(string tex, string expected) => Assert.Equal(expected, Spoken(tex));

    [Fact]
    public void Rows_of_an_aligned_formula_meet_at_their_signs()
    {
        var table = Assert.IsType<MathTable>(Assert.Single(Read(@"\begin{align} u&=v \\ w&=z \tag{2} \end{align}").Content.Nodes));
        Assert.Equal([MathAlignment.Right, MathAlignment.Left], table.Columns);
        Assert.Null(table.Rows[0].Tag);
        Assert.NotNull(table.Rows[1].Tag);
    }

    [Theory]
    [InlineData(@"\ce{H2O}")]
    [InlineData(@"\ce{SO4^2- + Ba^2+ -> BaSO4 v}")]
    [InlineData(@"\ce{^{227}_{90}Th+ -> ^4_2He}")]
    [InlineData(@"\ce{A ->[\text{hot}][\Delta] B <=>> C^{.-}}")]
    [InlineData(@"\ce{CH3-CH=CH2 \bond{#} $k_1$ {aq} (NaPO3)_x 1/2 O2 ^}")]
    [InlineData(@"\ce{[Fe(CN)6]^4-")]
    [InlineData(@"\ce{->[}")]
    [InlineData(@"\ce{^}\ce{_{}\ce{$}\ce{}")]
    public void Chemistry_is_set_without_remarks(string tex)
    {
        var read = Read(tex);
        Assert.DoesNotContain(read.Remarks, r => r.IsUnknown);
        Assert.DoesNotContain(SpokenFormula.Of(read.Content, null, "en"), c => c is '\\' or '{' or '}' or '^' or '$');
    }

    [Fact]
    public void Scripts_on_both_sides_of_an_atom_are_those_of_one_sign()
    {
        var scripts = Assert.IsType<MathScripts>(Assert.Single(Read(@"\prescript{4}{2}{K}^{+}_{n}").Content.Nodes));
        Assert.NotNull(scripts.PreSub);
        Assert.NotNull(scripts.PreSup);
        Assert.NotNull(scripts.Sub);
        Assert.NotNull(scripts.Sup);
    }

    [Fact]
    public void A_bond_takes_no_space_and_a_reaction_does()
    {
        static IEnumerable<MathNode> All(MathNode node) => node is MathRow row ? [row, .. row.Nodes.SelectMany(All)] : [node];
        var bond = All(Read(@"\ce{CH2=CH2}").Content).OfType<MathRow>().Single(r => r.Nodes is [MathSymbol { Text: "=" }]);
        Assert.Equal(MathClass.Ordinary, bond.Class);
        Assert.Contains(All(Read(@"\ce{A -> B}").Content), n => n is MathSymbol { Text: "⟶", Class: MathClass.Relation });
    }

    [Theory]
    [InlineData("red")]
    [InlineData("#ffff00")]
    public void Colours_stay_dark_enough_to_be_read(string name)
    {
        var styled = Assert.IsType<MathStyled>(Assert.Single(Read($@"\textcolor{{{name}}}{{k}}").Content.Nodes));
        var color = Assert.NotNull(styled.Color);
        var light = (0.2126 * Math.Pow(color.R / 255.0, 2.2)) + (0.7152 * Math.Pow(color.G / 255.0, 2.2));
        Assert.True(1.05 / (light + 0.05) > 4.3, color.ToString() + light.ToString(CultureInfo.InvariantCulture));
    }
}

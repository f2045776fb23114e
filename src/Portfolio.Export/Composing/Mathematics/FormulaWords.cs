using System.Globalization;

namespace Portfolio.Export.Composing.Mathematics;

/// <summary>
/// How a language says what a formula draws: {0} and {1} are the parts. Signs that every voice knows, as + and =, stay signs.
/// </summary>
/// <param name="Fraction">A fraction of two short parts.</param>
/// <param name="LongFraction">A fraction of long parts.</param>
/// <param name="Binomial">One above the other without a bar.</param>
/// <param name="Root">A square root of something short.</param>
/// <param name="LongRoot">A square root of something long.</param>
/// <param name="RootOf">A root with a degree.</param>
/// <param name="Sub">A subscript.</param>
/// <param name="LongSub">A subscript of several signs.</param>
/// <param name="Power">A superscript.</param>
/// <param name="LongPower">A superscript of several signs.</param>
/// <param name="Squared">A square.</param>
/// <param name="Cubed">A cube.</param>
/// <param name="FromTo">An operator with both limits: limits, then its name.</param>
/// <param name="Over">An operator with a lower limit.</param>
/// <param name="As">A limit.</param>
/// <param name="With">Something marked.</param>
/// <param name="Above">Something with another thing above it.</param>
/// <param name="Below">Something with another thing below it.</param>
/// <param name="Matrix">A matrix: rows, columns.</param>
/// <param name="Row">A row: number, cells.</param>
/// <param name="EndMatrix">Behind a matrix.</param>
/// <param name="Cases">Before cases.</param>
/// <param name="EndCases">Behind cases.</param>
/// <param name="Number">The number of a formula.</param>
/// <param name="Struck">Something struck out.</param>
/// <param name="Names">Names of signs: sign, name.</param>
internal sealed record FormulaWords(
    string Fraction,
    string LongFraction,
    string Binomial,
    string Root,
    string LongRoot,
    string RootOf,
    string Sub,
    string LongSub,
    string Power,
    string LongPower,
    string Squared,
    string Cubed,
    string FromTo,
    string Over,
    string As,
    string With,
    string Above,
    string Below,
    string Matrix,
    string Row,
    string EndMatrix,
    string Cases,
    string EndCases,
    string Number,
    string Struck,
    Dictionary<string, string> Names
)
{
    private static FormulaWords? english,
        chinese,
        plain;

    /// <summary>The words of a language; signs alone for one that there are none of.</summary>
    public static FormulaWords For(string language) =>
        language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? english ??= English()
        : language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? chinese ??= Chinese()
        : plain ??= Plain();

    private static FormulaWords English() =>
        new(
            "{0} over {1}",
            "the fraction {0} over {1}, end of fraction",
            "{0} choose {1}",
            "the square root of {0}",
            "the square root of {0}, end of root,",
            "the root of degree {0} of {1}, end of root,",
            "{0} sub {1}",
            "{0} sub {1}, end of sub,",
            "{0} to the power {1}",
            "{0} to the power {1}, end of power,",
            "{0} squared",
            "{0} cubed",
            "{2} from {0} to {1} of",
            "{1} over {0} of",
            "{1} as {0} of",
            "{0} {1}",
            "{0}, with {1} above,",
            "{0}, with {1} below,",
            "{0} by {1} matrix:",
            "row {0}: {1};",
            "end of matrix",
            "cases:",
            "end of cases",
            "number {0}",
            "{0} struck out",
            Table(
                "∑=sum|∏=product|∐=coproduct|∫=integral|∬=double integral|∭=triple integral|∮=contour integral|∯=surface integral|"
                    + "⋃=union|⋂=intersection|⨁=direct sum|⨂=tensor product|⋁=disjunction|⋀=conjunction|lim=limit|max=maximum|"
                    + "min=minimum|sup=supremum|inf=infimum|−=minus|±=plus or minus|∓=minus or plus|×=times|⋅=times|÷=divided by|"
                    + "∗=star|⋆=star|∘=of|≤=is at most|≥=is at least|≠=is not equal to|≈=is about|≡=is equivalent to|∼=is distributed as|"
                    + "≪=is much less than|≫=is much greater than|∝=is proportional to|∈=in|∉=not in|⊂=is a subset of|"
                    + "⊆=is a subset of or equal to|⊃=is a superset of|∪=union|∩=intersection|∖=without|∅=the empty set|→=to|⟶=to|"
                    + "←=from|⇒=implies|⟹=implies|⇔=if and only if|⟺=if and only if|↦=maps to|∀=for all|∃=there is|∄=there is no|"
                    + "∧=and|∨=or|¬=not|∂=partial|∇=nabla|∞=infinity|∣=divides|∤=does not divide|∥=parallel to|⟂=perpendicular to|"
                    + "⊥=perpendicular|"
                    + "⊤=transposed|†=dagger|′=prime|″=double prime|‴=triple prime|°=degrees|ℝ=the real numbers|ℕ=the natural numbers|"
                    + "ℤ=the integers|ℚ=the rational numbers|ℂ=the complex numbers|∠=angle|△=triangle|⊕=circled plus|⊗=circled times|"
                    + "⟨=angle bracket|⟩=end of angle bracket|⌊=floor of|⌋=end of floor|⌈=ceiling of|⌉=end of ceiling|‖=double bar|"
                    + "\u0302=hat|\u0304=bar|\u0303=tilde|\u20D7=vector|\u0307=dot|\u0308=double dot|\u030C=check|\u0306=breve|"
                    + "⏞=with a brace above|⏟=with a brace below|over=with a line above|under=with a line below|…=and so on|⋯=and so on|"
                    + "⋮=dots|⋱=dots|∴=therefore|∵=because|ℓ=l|ℏ=h bar|!=factorial|/=over|ℜ=real part of|ℑ=imaginary part of|"
                    + "𝟙=indicator|■=end of proof|□=square|↑=up arrow|↓=down arrow|⇌=is in equilibrium with|≅=is isomorphic to|"
                    + "≔=is defined as|≜=is defined as|⊢=proves|⊨=models|≺=precedes|≻=succeeds|"
                    + "\u20DB=triple dot|\u20DC=four dots|"
                    + "given=given|suchthat=such that|approaches=approaches|congruent=is congruent to|unary=minus|dots=dots|"
                    + "upto=and so on up to|"
                    + "superscript={0} superscript {1},|left=left superscript {0}, left subscript {1}, {2}|"
                    + "leftsup=left superscript {0}, {2}|leftsub=left subscript {1}, {2}|"
                    + "norm=the norm of {0}|longnorm=the norm of {0}, end of norm,|absolute=the absolute value of {0}|"
                    + "longabsolute=the absolute value of {0}, end of absolute value,|ket=ket {0}|bra=bra {0}|marked={0}, marked {1},|"
                    + "derivative={0} over {1},|bare={0} of|half=one half|third=one third|quarter=one quarter|"
                    + "arrow=to, labelled {0},|comma=,"
            )
        );

    private static FormulaWords Chinese() =>
        new(
            "{1} 分之 {0}",
            "分数，分子 {0}，分母 {1}，分数结束，",
            "{0} 选 {1}",
            "根号 {0}",
            "根号 {0}，根号结束，",
            "{0} 次根号 {1}，根号结束，",
            "{0} 下标 {1}",
            "{0} 下标 {1}，",
            "{0} 的 {1} 次方",
            "{0} 的 {1} 次方，",
            "{0} 的平方",
            "{0} 的立方",
            "从 {0} 到 {1} 的{2}",
            "对 {0} 的{1}",
            "当 {0} 时的{1}",
            "{0} {1}",
            "{0}，上方 {1}，",
            "{0}，下方 {1}，",
            "{0} 行 {1} 列矩阵：",
            "第 {0} 行：{1}；",
            "矩阵结束",
            "分情况：",
            "情况结束",
            "编号 {0}",
            "划去 {0}",
            Table(
                "∑=和|∏=积|∐=余积|∫=积分|∬=二重积分|∭=三重积分|∮=环路积分|∯=曲面积分|⋃=并集|⋂=交集|⨁=直和|⨂=张量积|⋁=析取|⋀=合取|"
                    + "lim=极限|max=最大值|min=最小值|sup=上确界|inf=下确界|−=减|±=加减|∓=减加|×=乘|⋅=乘|÷=除以|∗=星|⋆=星|∘=复合|"
                    + "≤=小于等于|≥=大于等于|≠=不等于|≈=约等于|≡=恒等于|∼=服从|≪=远小于|≫=远大于|∝=正比于|∈=属于|∉=不属于|⊂=包含于|"
                    + "⊆=包含于或等于|⊃=包含|∪=并|∩=交|∖=差|∅=空集|→=到|⟶=到|←=来自|⇒=推出|⟹=推出|⇔=当且仅当|⟺=当且仅当|↦=映射到|"
                    + "∀=任意|∃=存在|∄=不存在|∧=且|∨=或|¬=非|∂=偏|∇=梯度|∞=无穷|∣=整除|∤=不整除|∥=平行于|⟂=垂直于|⊥=垂直|⊤=转置|†=共轭转置|"
                    + "′=撇|″=两撇|‴=三撇|°=度|ℝ=实数集|ℕ=自然数集|ℤ=整数集|ℚ=有理数集|ℂ=复数集|∠=角|△=三角形|⊕=圈加|⊗=圈乘|"
                    + "⟨=左尖括号|⟩=右尖括号|⌊=向下取整|⌋=取整结束|⌈=向上取整|⌉=取整结束|‖=双竖线|\u0302=帽|\u0304=横线|\u0303=波浪|"
                    + "\u20D7=向量|\u0307=点|\u0308=两点|\u030C=抑扬符|\u0306=短音符|⏞=上花括号|⏟=下花括号|over=上划线|under=下划线|"
                    + "…=省略号|⋯=省略号|⋮=省略号|⋱=省略号|∴=所以|∵=因为|ℓ=l|ℏ=约化普朗克常数|!=阶乘|/=除以|ℜ=实部|ℑ=虚部|"
                    + "𝟙=示性函数|■=证毕|□=方框|↑=上箭头|↓=下箭头|⇌=可逆反应|≅=同构于|≔=定义为|≜=定义为|≺=先于|≻=后于|"
                    + "\u20DB=三点|\u20DC=四点|given=给定|suchthat=满足|approaches=趋于|congruent=同余于|unary=负|dots=省略号|upto=一直到|"
                    + "superscript={0} 上标 {1}，|left=左上标 {0}，左下标 {1}，{2}|leftsup=左上标 {0}，{2}|leftsub=左下标 {1}，{2}|"
                    + "norm={0} 的范数|longnorm=范数 {0}，范数结束，|absolute={0} 的绝对值|longabsolute=绝对值 {0}，绝对值结束，|"
                    + "ket=右矢 {0}|bra=左矢 {0}|marked={0}，标注为 {1}，|derivative={0} 比 {1}，|bare={0}|half=二分之一|third=三分之一|"
                    + "quarter=四分之一|arrow=到，箭头上标 {0}，|comma=，"
            )
        );

    private static FormulaWords Plain() =>
        new(
            "{0}/{1}",
            "({0})/({1})",
            "({0} {1})",
            "√{0}",
            "√({0})",
            "{0}√({1})",
            "{0}_{1}",
            "{0}_({1})",
            "{0}^{1}",
            "{0}^({1})",
            "{0}²",
            "{0}³",
            "{2} {0} … {1}",
            "{1} {0}",
            "{1} {0}",
            "{0}{1}",
            "{0} ({1})",
            "{0} ({1})",
            "[",
            "{1};",
            "]",
            "{{",
            "",
            "({0})",
            "{0}",
            []
        );

    /// <summary>What is said in a certain place, filled with parts; signs alone where the language has no words.</summary>
    public string In(string place, string signs, params ReadOnlySpan<object?> parts) =>
        string.Format(CultureInfo.InvariantCulture, Names.GetValueOrDefault(place) ?? signs, parts);

    private static Dictionary<string, string> Table(string pairs)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs.Split('|'))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            table[pair[..at]] = pair[(at + 1)..];
        }

        return table;
    }
}

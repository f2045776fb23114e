namespace Portfolio.Export.Composing.Mathematics;

/// <summary>The Unicode characters of TeX's commands: those of LaTeX and amssymb that a line of text can hold.</summary>
internal static class TexSymbols
{
    /// <summary>Greek letters; the small ones are set in italics.</summary>
    public static readonly Dictionary<string, string> Letters = Table(
        "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ "
            + "lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ "
            + "varphi φ chi χ psi ψ omega ω "
            + "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω"
    );

    /// <summary>Operators, relations and arrows: they have room on both sides.</summary>
    public static readonly Dictionary<string, string> Operators = Table(
        "pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ wedge ∧ "
            + "land ∧ vee ∨ lor ∨ cap ∩ cup ∪ setminus ∖ "
            + "leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ equiv ≡ sim ∼ simeq ≃ approx ≈ cong ≅ propto ∝ ll ≪ gg ≫ prec ≺ succ ≻ "
            + "in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ perp ⊥ parallel ∥ mid ∣ vdash ⊢ models ⊨ "
            + "coloneqq ≔ triangleq ≜ "
            + "to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ "
            + "implies ⟹ iff ⟺ longrightarrow ⟶ mapsto ↦ uparrow ↑ downarrow ↓ lt < gt >"
            + AmsSymbols.Operators
    );

    /// <summary>Everything else that stands as it is: large operators, dots, delimiters, spaces.</summary>
    public static readonly Dictionary<string, string> Symbols = Table(
        "infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃ nexists ∄ emptyset ∅ varnothing ∅ neg ¬ lnot ¬ angle ∠ "
            + "triangle △ square □ hbar ℏ ell ℓ Re ℜ Im ℑ aleph ℵ wp ℘ imath ı jmath ȷ dagger † ddagger ‡ prime ′ "
            + "degree ° "
            + "sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ "
            + "ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ "
            + "rceil ⌉ lvert | rvert | vert | lVert ‖ rVert ‖ Vert ‖ lbrace { rbrace } lbrack [ rbrack ] backslash \\ "
            + "quad \u2003 qquad \u2003\u2003 therefore ∴ because ∵ checkmark ✓ S § P ¶ copyright © pounds £ euro € "
            + "yen ¥"
            + AmsSymbols.Symbols
    );

    /// <summary>Combining characters that follow the letter.</summary>
    public static readonly Dictionary<string, string> Accents = Table(
        "hat \u0302 widehat \u0302 bar \u0304 overline \u0304 tilde \u0303 widetilde \u0303 vec \u20D7 dot \u0307 "
            + "ddot \u0308 check \u030C breve \u0306 acute \u0301 grave \u0300 mathring \u030A"
    );

    private static readonly Dictionary<char, string> Script = Alphabet(0x1D49C, 0x1D4B6, "Bℬ Eℰ Fℱ Hℋ Iℐ Lℒ Mℳ Rℛ eℯ gℊ oℴ");

    /// <summary>Alphabets by the command whose argument is set in them (Unicode, Mathematical Alphanumeric Symbols).</summary>
    public static readonly Dictionary<string, Dictionary<char, string>> Alphabets = new(StringComparer.Ordinal)
    {
        ["mathbb"] = Alphabet(0x1D538, 0x1D552, "Cℂ Hℍ Nℕ Pℙ Qℚ Rℝ Zℤ"),
        ["mathfrak"] = Alphabet(0x1D504, 0x1D51E, "Cℭ Hℌ Iℑ Rℜ Zℨ"),
        ["mathcal"] = Script,
        ["mathscr"] = Script,
    };

    private static Dictionary<string, string> Table(string pairs)
    {
        var words = pairs.Split(' ');
        var table = new Dictionary<string, string>(words.Length / 2, StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i += 2)
            table.Add(words[i], words[i + 1]);
        return table;
    }

    /// <summary>Letters of a mathematical alphabet; some had a place in Unicode before the alphabet came.</summary>
    /// <param name="upper">Code point of its A.</param>
    /// <param name="lower">Code point of its a.</param>
    /// <param name="exceptions">Letters that stand elsewhere, each with its character.</param>
    private static Dictionary<char, string> Alphabet(int upper, int lower, string exceptions)
    {
        var table = new Dictionary<char, string>();
        for (var i = 0; i < 26; i++)
        {
            table[(char)('A' + i)] = char.ConvertFromUtf32(upper + i);
            table[(char)('a' + i)] = char.ConvertFromUtf32(lower + i);
        }

        foreach (var pair in exceptions.Split(' '))
            table[pair[0]] = pair[1..];
        return table.ToDictionary();
    }
}

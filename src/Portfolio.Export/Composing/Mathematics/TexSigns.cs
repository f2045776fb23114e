using Portfolio.Sources.Text;
using Portfolio.Typesetting.Mathematics;

namespace Portfolio.Export.Composing.Mathematics;

/// <summary>What a command for one sign draws.</summary>
/// <param name="Character">The character.</param>
/// <param name="Class">Its class.</param>
internal readonly record struct TexSign(string Character, MathClass Class);

/// <summary>
/// The commands of LaTeX, amssymb, mathtools and KaTeX that stand for one sign, with the characters that unicode-math gives them.
/// The table is made when the first formula is read.
/// </summary>
internal static class TexSigns
{
    private const string Greek =
        "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ thetasym ϑ iota ι kappa κ varkappa ϰ "
        + "lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ "
        + "varphi φ chi χ psi ψ omega ω digamma ϝ "
        + "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω "
        + "Alpha Α Beta Β Epsilon Ε Zeta Ζ Eta Η Iota Ι Kappa Κ Mu Μ Nu Ν Omicron Ο Rho Ρ Tau Τ Chi Χ";

    private const string Binaries =
        "pm ± plusmn ± mp ∓ times × div ÷ cdot ⋅ sdot ⋅ cdotp · centerdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ bull ∙ oplus ⊕ ominus ⊖ "
        + "otimes ⊗ odot ⊙ "
        + "oslash ⊘ wedge ∧ land ∧ vee ∨ lor ∨ cap ∩ cup ∪ setminus ∖ smallsetminus ∖ uplus ⊎ sqcup ⊔ sqcap ⊓ amalg ⨿ wr ≀ bigcirc ◯ "
        + "triangleright ▹ triangleleft ◃ rhd ⊳ lhd ⊲ unrhd ⊵ unlhd ⊴ bigtriangleup △ bigtriangledown ▽ boxplus ⊞ boxminus ⊟ "
        + "boxtimes ⊠ boxdot ⊡ ltimes ⋉ rtimes ⋊ leftthreetimes ⋋ rightthreetimes ⋌ intercal ⊺ Cap ⋒ Cup ⋓ doublecap ⋒ doublecup ⋓ "
        + "barwedge ⊼ veebar ⊻ doublebarwedge ⩞ curlywedge ⋏ curlyvee ⋎ circledast ⊛ circledcirc ⊚ circleddash ⊝ dotplus ∔ "
        + "divideontimes ⋇ diamond ⋄ dagger † Or ∨ minuso ⦵ dag † ddagger ‡ ddag ‡ Dagger ‡ And & lessdot ⋖ gtrdot ⋗";

    private const string Relations =
        "leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ equiv ≡ sim ∼ simeq ≃ approx ≈ cong ≅ propto ∝ varpropto ∝ ll ≪ gg ≫ prec ≺ succ ≻ "
        + "in ∈ isin ∈ notin ∉ ni ∋ owns ∋ notni ∌ subset ⊂ sub ⊂ supset ⊃ subseteq ⊆ sube ⊆ supseteq ⊇ supe ⊇ perp ⟂ parallel ∥ "
        + "mid ∣ vdash ⊢ models ⊨ coloneqq ≔ colonequals ≔ coloneq ≔ Coloneqq ⩴ coloncolonequals ⩴ eqqcolon ≕ equalscolon ≕ eqcolon ∹ "
        + "minuscolon ∹ dblcolon ∷ coloncolon ∷ Colon ∷ vcentcolon : ratio : triangleq ≜ lt < gt > "
        + "to → rightarrow → rarr → leftarrow ← gets ← larr ← leftrightarrow ↔ harr ↔ lrarr ↔ Rightarrow ⇒ rArr ⇒ Rarr ⇒ Leftarrow ⇐ "
        + "lArr ⇐ Larr ⇐ Leftrightarrow ⇔ hArr ⇔ Harr ⇔ lrArr ⇔ Lrarr ⇔ implies ⟹ impliedby ⟸ iff ⟺ longrightarrow ⟶ longleftarrow ⟵ "
        + "longleftrightarrow ⟷ Longrightarrow ⟹ Longleftarrow ⟸ Longleftrightarrow ⟺ mapsto ↦ longmapsto ⟼ mapsfrom ↤ uparrow ↑ uarr ↑ "
        + "downarrow ↓ darr ↓ updownarrow ↕ Uparrow ⇑ uArr ⇑ Uarr ⇑ Downarrow ⇓ dArr ⇓ Darr ⇓ Updownarrow ⇕ "
        + "succeq ⪰ preceq ⪯ succcurlyeq ≽ preccurlyeq ≼ succsim ≿ precsim ≾ succapprox ⪸ precapprox ⪷ curlyeqsucc ⋟ curlyeqprec ⋞ "
        + "succneqq ⪶ precneqq ⪵ succnsim ⋩ precnsim ⋨ succnapprox ⪺ precnapprox ⪹ "
        + "subsetneq ⊊ supsetneq ⊋ varsubsetneq ⊊ varsupsetneq ⊋ subsetneqq ⫋ supsetneqq ⫌ varsubsetneqq ⫋ varsupsetneqq ⫌ "
        + "nsubset ⊄ nsupset ⊅ nsubseteq ⊈ nsupseteq ⊉ nsubseteqq ⊈ nsupseteqq ⊉ subseteqq ⫅ supseteqq ⫆ "
        + "sqsubset ⊏ sqsupset ⊐ sqsubseteq ⊑ sqsupseteq ⊒ "
        + "Subset ⋐ Supset ⋑ asymp ≍ doteq ≐ doteqdot ≑ Doteq ≑ bumpeq ≏ Bumpeq ≎ circeq ≗ eqcirc ≖ fallingdotseq ≒ risingdotseq ≓ "
        + "lesssim ≲ gtrsim ≳ lessapprox ⪅ gtrapprox ⪆ leqslant ⩽ geqslant ⩾ eqslantless ⪕ eqslantgtr ⪖ leqq ≦ geqq ≧ lessgtr ≶ "
        + "gtrless ≷ lesseqgtr ⋚ gtreqless ⋛ lesseqqgtr ⪋ gtreqqless ⪌ lll ⋘ llless ⋘ ggg ⋙ gggtr ⋙ nleq ≰ nleqq ≰ nleqslant ≰ ngeq ≱ "
        + "ngeqq ≱ ngeqslant ≱ nless ≮ ngtr ≯ lneq ⪇ gneq ⪈ lneqq ≨ lvertneqq ≨ gneqq ≩ gvertneqq ≩ lnsim ⋦ gnsim ⋧ lnapprox ⪉ "
        + "gnapprox ⪊ nprec ⊀ nsucc ⊁ npreceq ⋠ nsucceq ⋡ nsim ≁ ncong ≇ nmid ∤ nshortmid ∤ shortmid ∣ nparallel ∦ nshortparallel ∦ "
        + "shortparallel ∥ approxeq ≊ thickapprox ≈ thicksim ∼ eqsim ≂ backsim ∽ backsimeq ⋍ "
        + "vDash ⊨ Vdash ⊩ Vvdash ⊪ dashv ⊣ nvdash ⊬ nvDash ⊭ nVdash ⊮ nVDash ⊯ bowtie ⋈ Join ⋈ pitchfork ⋔ between ≬ smile ⌣ frown ⌢ "
        + "smallsmile ⌣ smallfrown ⌢ hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀ rightharpoondown ⇁ leftharpoonup ↼ "
        + "leftharpoondown ↽ rightleftharpoons ⇌ leftrightharpoons ⇋ leadsto ⇝ rightsquigarrow ⇝ leftrightsquigarrow ↭ nearrow ↗ "
        + "searrow ↘ swarrow ↙ nwarrow ↖ upharpoonright ↾ restriction ↾ upharpoonleft ↿ downharpoonright ⇂ downharpoonleft ⇃ "
        + "rightrightarrows ⇉ leftleftarrows ⇇ upuparrows ⇈ downdownarrows ⇊ rightleftarrows ⇄ leftrightarrows ⇆ twoheadrightarrow ↠ "
        + "twoheadleftarrow ↞ rightarrowtail ↣ leftarrowtail ↢ curvearrowright ↷ curvearrowleft ↶ circlearrowright ↻ "
        + "circlearrowleft ↺ looparrowright ↬ looparrowleft ↫ dashrightarrow ⇢ dashleftarrow ⇠ Lsh ↰ Rsh ↱ "
        + "nrightarrow ↛ nleftarrow ↚ nRightarrow ⇏ nLeftarrow ⇍ nLeftrightarrow ⇎ nleftrightarrow ↮ Rrightarrow ⇛ Lleftarrow ⇚ "
        + "multimap ⊸ origof ⊶ imageof ⊷ trianglerighteq ⊵ trianglelefteq ⊴ vartriangleright ⊳ vartriangleleft ⊲ ntriangleright ⋫ "
        + "ntriangleleft ⋪ ntrianglerighteq ⋭ ntrianglelefteq ⋬ backepsilon ∍ therefore ∴ because ∵";

    private const string Large =
        "sum ∑ prod ∏ coprod ∐ int ∫ intop ∫ smallint ∫ iint ∬ iiint ∭ iiiint ⨌ oint ∮ oiint ∯ oiiint ∰ bigcup ⋃ bigcap ⋂ bigoplus ⨁ "
        + "bigotimes ⨂ bigodot ⨀ bigvee ⋁ bigwedge ⋀ bigsqcup ⨆ biguplus ⨄ bigtimes ⨉ "
        + "ointop ∮ fint ⨍ varoiint ∯ ointctrclockwise ∳ varointclockwise ∲";

    private const string Opening =
        "langle ⟨ lang ⟨ lfloor ⌊ lceil ⌈ lvert | lVert ‖ lbrace { lbrack [ lparen ( lgroup ⟮ lmoustache ⎰ ulcorner ⌜ llcorner ⌞ "
        + "llbracket ⟦ lBrace ⦃ llparenthesis ⦇";

    private const string Closing =
        "rangle ⟩ rang ⟩ rfloor ⌋ rceil ⌉ rvert | rVert ‖ rbrace } rbrack ] rparen ) rgroup ⟯ rmoustache ⎱ urcorner ⌝ lrcorner ⌟ "
        + "rrbracket ⟧ rBrace ⦄ rrparenthesis ⦈";

    private const string Others =
        "infty ∞ infin ∞ partial ∂ nabla ∇ grad ∇ forall ∀ exists ∃ exist ∃ nexists ∄ emptyset ∅ empty ∅ varnothing ∅ neg ¬ lnot ¬ "
        + "angle ∠ "
        + "triangle △ vartriangle △ square □ Box □ hbar ℏ hslash ℏ ell ℓ Re ℜ real ℜ Im ℑ image ℑ aleph ℵ alef ℵ alefsym ℵ wp ℘ weierp ℘ "
        + "imath ı jmath ȷ prime ′ backprime ‵ degree ° cdots ⋯ vdots ⋮ varvdots ⋮ ordinarycolon : vert | Vert ‖ backslash \\ "
        + "checkmark ✓ S § sect § P ¶ "
        + "copyright © pounds £ mathsterling £ euro € yen ¥ dotsb ⋯ dotsm ⋯ dotsi ⋯ "
        + "blacktriangle ▲ blacktriangledown ▼ blacktriangleright ▶ blacktriangleleft ◀ bigstar ★ blacksquare ■ lozenge ◊ "
        + "blacklozenge ⧫ Diamond ◇ triangledown ▽ heartsuit ♡ hearts ♡ diamondsuit ♢ diamonds ♢ spadesuit ♠ spades ♠ clubsuit ♣ "
        + "clubs ♣ flat ♭ sharp ♯ natural ♮ surd √ bot ⊥ top ⊤ eth ð Game ⅁ Finv Ⅎ complement ∁ beth ℶ gimel ℷ daleth ℸ "
        + "measuredangle ∡ sphericalangle ∢ mho ℧ circledS Ⓢ circledR ® maltese ✠ diagup ╱ diagdown ╲ "
        + "AE Æ ae æ OE Œ oe œ O Ø o ø ss ß aa å AA Å i ı j ȷ lq ‘ rq ’ Bbbk 𝕜 Complex ℂ cnums ℂ N ℕ natnums ℕ R ℝ Reals ℝ reals ℝ Z ℤ "
        + "Q ℚ H ℍ textdegree ° textbackslash \\ textasciitilde ~ textbar | textless < textgreater > textunderscore _ textdollar $ "
        + "textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textendash – textemdash — textregistered ® "
        + "textcopyright © textdagger † textdaggerdbl ‡ textbraceleft { textbraceright } textbardbl ‖ textasciicircum ^ textsterling £";

    private const string Inner = "ldots … dots … dotsc … dotso … dotsx … mathellipsis … textellipsis … ddots ⋱ iddots ⋰ adots ⋰";

    private const string Marks = "ldotp . colon :";

    private static readonly Dictionary<string, TexSign> Signs = Make();

    /// <summary>Greek letters by their commands.</summary>
    public static readonly Dictionary<string, string> GreekLetters = Table(Greek);

    /// <summary>Signs that grow between their scripts in displays; integrals keep scripts at their side.</summary>
    public static readonly Dictionary<string, string> LargeOperators = Table(Large);

    /// <summary>Combining characters of accents; those that grow with the letters below stand behind a star.</summary>
    public static readonly Dictionary<string, string> Accents = Table(
        "hat \u0302 bar \u0304 tilde \u0303 vec \u20D7 dot \u0307 ddot \u0308 dddot \u20DB ddddot \u20DC check \u030C breve \u0306 "
            + "Hat \u0302 Bar \u0304 Tilde \u0303 Vec \u20D7 Dot \u0307 Ddot \u0308 acute \u0301 "
            + "grave \u0300 mathring \u030A widehat *\u0302 widetilde *\u0303 widecheck *\u030C "
            + "overrightarrow *→ overleftarrow *← overleftrightarrow *↔ Overrightarrow *⇒ overrightharpoon *⇀ overleftharpoon *↼ "
            + "overbrace *⏞ overbracket *⎴ overgroup *⏠ overparen *⏜ overlinesegment *‾ "
            + "underrightarrow _→ underleftarrow _← underleftrightarrow _↔ underbrace _⏟ underbracket _⎵ undergroup _⏡ underparen _⏝ "
            + "underlinesegment _‾ "
            + "utilde _\u0303"
    );

    /// <summary>Arrows that grow with what stands on them.</summary>
    public static readonly Dictionary<string, string> Arrows = Table(
        "xrightarrow → xleftarrow ← xleftrightarrow ↔ xRightarrow ⇒ xLeftarrow ⇐ xLeftrightarrow ⇔ xmapsto ↦ xhookrightarrow ↪ "
            + "xhookleftarrow ↩ xtwoheadrightarrow ↠ xtwoheadleftarrow ↞ xrightharpoonup ⇀ xrightharpoondown ⇁ xleftharpoonup ↼ "
            + "xleftharpoondown ↽ xrightleftharpoons ⇌ xleftrightharpoons ⇋ xlongequal = xtofrom ⇄ xrightleftarrows ⇄ "
            + "xrightequilibrium ⇌ xleftequilibrium ⇌"
    );

    /// <summary>Names of functions, set upright; those with a star have limits below in displays.</summary>
    public static readonly HashSet<string> Functions =
    [
        .. (
            "sin cos tan cot sec csc arcsin arccos arctan arccot arcsec arccsc sinh cosh tanh coth sech csch log ln lg exp arg dim ker "
            + "deg hom tg ctg cotg ch sh th arctg arcctg cosec cth "
            // No package has them all, but they are written as if one had.
            + "Tr tr rank sgn sign diag Var Cov Cor Corr supp erf coker codim im ord lcm Hom End Aut Gal Spec Proj Ext Tor"
        ).Split(' '),
    ];

    /// <summary>Names of functions with what stands below them in displays.</summary>
    public static readonly Dictionary<string, string> LimitFunctions = new(StringComparer.Ordinal)
    {
        ["lim"] = "lim",
        ["limsup"] = "lim sup",
        ["liminf"] = "lim inf",
        ["max"] = "max",
        ["min"] = "min",
        ["sup"] = "sup",
        ["inf"] = "inf",
        ["argmax"] = "arg max",
        ["argmin"] = "arg min",
        ["det"] = "det",
        ["gcd"] = "gcd",
        ["Pr"] = "Pr",
        ["injlim"] = "inj lim",
        ["projlim"] = "proj lim",
        ["plim"] = "plim",
    };

    /// <summary>Relations of two signs, which mathtools and KaTeX have names for.</summary>
    public static readonly Dictionary<string, string> Pairs = Table(
        "Coloneq ∷− Eqcolon −∷ Eqqcolon =∷ equalscoloncolon =∷ colonminus :− coloncolonminus ∷− minuscoloncolon −∷ "
            + "colonapprox :≈ Colonapprox ∷≈ coloncolonapprox ∷≈ approxcolon ≈: approxcoloncolon ≈∷ "
            + "colonsim :∼ Colonsim ∷∼ coloncolonsim ∷∼ simcolon ∼: simcoloncolon ∼∷"
    );

    /// <summary>Signs that a stroke through another makes.</summary>
    private static readonly Dictionary<string, string> Struck = new(StringComparer.Ordinal)
    {
        ["="] = "≠",
        ["∈"] = "∉",
        ["∋"] = "∌",
        ["<"] = "≮",
        [">"] = "≯",
        ["∣"] = "∤",
        ["∥"] = "∦",
        ["∃"] = "∄",
        ["→"] = "↛",
        ["←"] = "↚",
        ["↔"] = "↮",
        ["⇒"] = "⇏",
        ["⇐"] = "⇍",
        ["⇔"] = "⇎",
        ["∼"] = "≁",
        ["≡"] = "≢",
    };

    /// <summary>The sign of a command.</summary>
    public static bool TryFind(string command, out TexSign sign) => Signs.TryGetValue(command, out sign);

    /// <summary>The sign with a stroke through it, or null when Unicode has none.</summary>
    public static string? Negated(string sign) =>
        Struck.TryGetValue(sign, out var struck) ? struck
        : Composition.Compose(sign + "\u0338") is { Length: 1 } composed ? composed
        : null;

    /// <summary>The class of a character that stands in the source itself.</summary>
    public static MathClass ClassOf(string character) =>
        character switch
        {
            "+" or "−" or "∗" or "±" or "×" or "÷" or "⋅" or "·" or "∪" or "∩" or "∧" or "∨" or "⊕" or "⊗" or "∘" => MathClass.Binary,
            "=" or "<" or ">" or ":" or "≤" or "≥" or "≠" or "≈" or "≡" or "∈" or "∉" or "⊂" or "⊆" or "→" or "←" or "⇒" or "⇔" or "∼" =>
                MathClass.Relation,
            "(" or "[" => MathClass.Open,
            ")" or "]" or "!" or "?" => MathClass.Close,
            "," or ";" => MathClass.Punctuation,
            _ => CharacterClasses.TryGetValue(character, out var known) ? known : MathClass.Ordinary,
        };

    private static readonly Dictionary<string, MathClass> CharacterClasses = ByCharacter();

    private static Dictionary<string, TexSign> Make()
    {
        var signs = new Dictionary<string, TexSign>(800, StringComparer.Ordinal);
        foreach (
            var (names, kind) in (ReadOnlySpan<(string, MathClass)>)
                [
                    (Binaries, MathClass.Binary),
                    (Relations, MathClass.Relation),
                    (Opening, MathClass.Open),
                    (Closing, MathClass.Close),
                    (Others, MathClass.Ordinary),
                    (Inner, MathClass.Inner),
                    (Marks, MathClass.Punctuation),
                ]
        )
        {
            foreach (var (name, character) in Table(names))
                signs[name] = new(character, kind);
        }

        return signs;
    }

    private static Dictionary<string, MathClass> ByCharacter()
    {
        var classes = new Dictionary<string, MathClass>(StringComparer.Ordinal);
        foreach (var sign in Signs.Values)
            classes.TryAdd(sign.Character, sign.Class);
        foreach (var character in LargeOperators.Values)
            classes[character] = MathClass.Operator;
        classes["|"] = classes["."] = MathClass.Ordinary;
        return classes;
    }

    private static Dictionary<string, string> Table(string pairs)
    {
        var words = pairs.Split(' ');
        var table = new Dictionary<string, string>(words.Length / 2, StringComparer.Ordinal);
        for (var i = 0; i + 1 < words.Length; i += 2)
            table[words[i]] = words[i + 1];
        return table;
    }
}

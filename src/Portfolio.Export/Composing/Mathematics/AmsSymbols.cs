namespace Portfolio.Export.Composing.Mathematics;

/// <summary>Relations, operators, arrows and signs of amssymb and mathtools by the characters that unicode-math gives them.</summary>
internal static class AmsSymbols
{
    /// <summary>They have room on both sides.</summary>
    public const string Operators =
        " succeq ⪰ preceq ⪯ succcurlyeq ≽ preccurlyeq ≼ succsim ≿ precsim ≾ succapprox ⪸ precapprox ⪷ curlyeqsucc ⋟ curlyeqprec ⋞ "
        + "subsetneq ⊊ supsetneq ⊋ nsubseteq ⊈ nsupseteq ⊉ subseteqq ⫅ supseteqq ⫆ sqsubset ⊏ sqsupset ⊐ sqsubseteq ⊑ sqsupseteq ⊒ "
        + "Subset ⋐ Supset ⋑ asymp ≍ doteq ≐ doteqdot ≑ bumpeq ≏ Bumpeq ≎ circeq ≗ eqcirc ≖ fallingdotseq ≒ risingdotseq ≓ "
        + "lesssim ≲ gtrsim ≳ lessapprox ⪅ gtrapprox ⪆ leqslant ⩽ geqslant ⩾ eqslantless ⪕ eqslantgtr ⪖ leqq ≦ geqq ≧ lessgtr ≶ "
        + "gtrless ≷ lesseqgtr ⋚ gtreqless ⋛ lll ⋘ ggg ⋙ nleq ≰ ngeq ≱ nless ≮ ngtr ≯ lneq ⪇ gneq ⪈ lneqq ≨ gneqq ≩ lnsim ⋦ gnsim ⋧ "
        + "nprec ⊀ nsucc ⊁ npreceq ⋠ nsucceq ⋡ nsim ≁ ncong ≇ nmid ∤ shortmid ∣ nparallel ∦ shortparallel ∥ "
        + "approxeq ≊ thickapprox ≈ thicksim ∼ eqsim ≂ backsim ∽ backsimeq ⋍ colonapprox ∶≈ Colon ∷ "
        + "vDash ⊨ Vdash ⊩ Vvdash ⊪ dashv ⊣ nvdash ⊬ nvDash ⊭ nVdash ⊮ bowtie ⋈ Join ⋈ pitchfork ⋔ between ≬ smile ⌣ frown ⌢ "
        + "hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀ rightharpoondown ⇁ leftharpoonup ↼ leftharpoondown ↽ "
        + "rightleftharpoons ⇌ leftrightharpoons ⇋ longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹ Longleftarrow ⟸ "
        + "Longleftrightarrow ⟺ impliedby ⟸ longmapsto ⟼ leadsto ⇝ rightsquigarrow ⇝ leftrightsquigarrow ↭ nearrow ↗ searrow ↘ swarrow ↙ "
        + "nwarrow ↖ Uparrow ⇑ Downarrow ⇓ updownarrow ↕ Updownarrow ⇕ upharpoonright ↾ upharpoonleft ↿ downharpoonright ⇂ "
        + "downharpoonleft ⇃ rightrightarrows ⇉ leftleftarrows ⇇ rightleftarrows ⇄ leftrightarrows ⇆ twoheadrightarrow ↠ "
        + "twoheadleftarrow ↞ rightarrowtail ↣ leftarrowtail ↢ curvearrowright ↷ curvearrowleft ↶ circlearrowright ↻ circlearrowleft ↺ "
        + "nrightarrow ↛ nleftarrow ↚ nRightarrow ⇏ nLeftarrow ⇍ nLeftrightarrow ⇎ nleftrightarrow ↮ Rrightarrow ⇛ Lleftarrow ⇚ "
        + "multimap ⊸ uplus ⊎ sqcup ⊔ sqcap ⊓ amalg ⨿ wr ≀ bigcirc ◯ triangleright ▷ triangleleft ◁ rhd ⊳ lhd ⊲ unrhd ⊵ unlhd ⊴ "
        + "trianglerighteq ⊵ trianglelefteq ⊴ vartriangleright ⊳ vartriangleleft ⊲ ntriangleright ⋫ ntriangleleft ⋪ "
        + "bigtriangleup △ bigtriangledown ▽ boxplus ⊞ boxminus ⊟ boxtimes ⊠ boxdot ⊡ ltimes ⋉ rtimes ⋊ leftthreetimes ⋋ "
        + "rightthreetimes ⋌ intercal ⊺ smallsetminus ∖ Cap ⋒ Cup ⋓ doublecap ⋒ doublecup ⋓ barwedge ⊼ veebar ⊻ doublebarwedge ⩞ "
        + "curlywedge ⋏ curlyvee ⋎ circledast ⊛ circledcirc ⊚ circleddash ⊝ oslash ⊘ dotplus ∔ divideontimes ⋇ diamond ⋄ owns ∋ "
        + "varpropto ∝ vartriangle △ eqqcolon ≕ coloneq ≔ restriction ↾";

    /// <summary>They stand as they are.</summary>
    public const string Symbols =
        " bigvee ⋁ bigwedge ⋀ bigsqcup ⨆ bigodot ⨀ biguplus ⨄ dotsm ⋯ dotsi ⋯ dotso … iddots ⋰ ldotp . cdotp · colon : "
        + "blacktriangle ▲ blacktriangledown ▼ blacktriangleright ▶ blacktriangleleft ◀ bigstar ★ blacksquare ■ lozenge ◊ "
        + "blacklozenge ⧫ Box □ Diamond ◇ triangledown ▽ heartsuit ♡ diamondsuit ♢ spadesuit ♠ clubsuit ♣ flat ♭ sharp ♯ natural ♮ "
        + "surd √ bot ⊥ top ⊤ eth ð Game ⅁ Finv Ⅎ complement ∁ backepsilon ϶ varkappa ϰ digamma ϝ beth ℶ gimel ℷ daleth ℸ "
        + "measuredangle ∡ sphericalangle ∢ hslash ℏ mho ℧ Bbbk 𝕜 circledS Ⓢ circledR ® maltese ✠ diagup ╱ diagdown ╲ backprime ‵ "
        + "iiiint ⨌ oiint ∯ lgroup ⟮ rgroup ⟯ ulcorner ⌜ urcorner ⌝ llcorner ⌞ lrcorner ⌟ llbracket ⟦ rrbracket ⟧";
}

namespace Portfolio.Typesetting.Unicode;

/// <summary>Line breaking classes that are left after LB1 of UAX #14, in the order of the generated table.</summary>
internal enum LineBreakClass : byte
{
    AL, BA, BB, B2, BK, CB, CL, CM, CP, CR, EB, EM, EX, GL, H2, H3, HL, HY, ID, IN, IS, JL, JT, JV, LF, NL, NS, NU, OP, PO, PR, QU, RI, SP, SY, WJ, ZW, ZWJ,
}

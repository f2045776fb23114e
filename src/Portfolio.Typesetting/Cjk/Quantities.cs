namespace Portfolio.Typesetting.Cjk;

/// <summary>
/// Keeps a number together with what is counted (D3): 40人, 40余人, 100万元, 3小时, 12月初, 100左右, 第3季, 第二十届, 5 km, No. 5.
/// UAX #14 would part them.
/// </summary>
internal static class Quantities
{
    private const string Measures =
        "人年月日号个名位项次届期家所门场份篇本章节条件种类级岁周天分秒元度米克吨版倍楼层室班系段页行列台部支组队批轮步款张座只辆起例点旬回遍趟卷册幅枚颗棵匹头套间栋户杯瓶箱包袋盒碗课镑寸尺里亩升瓦伏字词句问题票分秒折成阶维路季集";
    private const string Numerals = "〇零一二三四五六七八九十百千万亿两几";
    private const string Scales = "十百千万亿";
    private const string About = "多余来几";

    /// <summary>Longest ordinal that is kept whole. Chosen: longer runs of numerals are no ordinals.</summary>
    private const int MaxNumerals = 6;

    // Longest first: what is found first wins.
    private static readonly string[] Compounds =
    [
        "平方公里",
        "立方米",
        "平方米",
        "个百分点",
        "百分点",
        "小时",
        "分钟",
        "秒钟",
        "世纪",
        "年代",
        "周年",
        "周岁",
        "年级",
        "学年",
        "学期",
        "学分",
        "学时",
        "个月",
        "星期",
        "人次",
        "场次",
        "批次",
        "班次",
        "公里",
        "公斤",
        "公顷",
        "公升",
        "千米",
        "千克",
        "千瓦",
        "厘米",
        "毫米",
        "微米",
        "纳米",
        "毫升",
        "美元",
        "欧元",
        "港元",
        "港币",
        "日元",
        "英镑",
        "英里",
        "海里",
        "光年",
        "字节",
        "像素",
        "等奖",
        "人民币",
        "页码",
        "左右",
        "上下",
        "月份",
        "年间",
        "岁半",
    ];

    private static readonly string[] Units =
    [
        "km",
        "m",
        "cm",
        "mm",
        "nm",
        "kg",
        "g",
        "mg",
        "t",
        "L",
        "mL",
        "ml",
        "s",
        "ms",
        "h",
        "min",
        "hr",
        "hrs",
        "d",
        "Hz",
        "kHz",
        "MHz",
        "GHz",
        "W",
        "kW",
        "MW",
        "kWh",
        "V",
        "A",
        "K",
        "B",
        "KB",
        "MB",
        "GB",
        "TB",
        "kB",
        "KiB",
        "MiB",
        "GiB",
        "px",
        "pt",
        "em",
        "dpi",
        "bp",
        "am",
        "pm",
        "AM",
        "PM",
        "a.m.",
        "p.m.",
        "BC",
        "AD",
        "USD",
        "RMB",
        "CNY",
        "EUR",
        "GBP",
        "HKD",
        "°C",
        "°F",
        "℃",
        "ppm",
        "km/h",
        "m/s",
        "km²",
        "m²",
        "m³",
        "cm²",
        "mol",
        "Pa",
        "kPa",
        "MPa",
        "J",
        "kJ",
        "N",
        "rpm",
        "fps",
    ];

    private static readonly string[] Labels =
    [
        "No.",
        "no.",
        "Nos.",
        "Fig.",
        "fig.",
        "Figs.",
        "Vol.",
        "vol.",
        "pp.",
        "p.",
        "Ch.",
        "ch.",
        "Sec.",
        "sec.",
        "Eq.",
        "eq.",
        "Tab.",
        "Art.",
        "art.",
        "Fig",
        "Table",
        "Chapter",
        "Section",
        "Figure",
        "Part",
        "Page",
        "Room",
        "Grade",
        "Step",
        "Phase",
        "Level",
        "Class",
    ];

    private static readonly string[] Titles = ["Dr.", "Mr.", "Ms.", "Mrs.", "Prof.", "St.", "Rev."];

    /// <summary>Raises the cost of the breaks inside each quantity of <paramref name="text"/>.</summary>
    public static void Keep(ReadOnlySpan<char> text, Span<BreakCost> costs)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (IsDigit(c) && (i + 1 == text.Length || !IsDigit(text[i + 1])))
                Bind(costs, i + 1, AfterNumber(text, i + 1));
            else if (c == '第')
                Bind(costs, i + 1, AfterOrdinal(text, i + 1));
            else if (c == ' ' && i > 0 && i + 1 < text.Length)
                KeepAtSpace(text, i, costs);
        }
    }

    // End of what belongs to a number that ends before i; i when nothing does.
    private static int AfterNumber(ReadOnlySpan<char> text, int i)
    {
        int at = i;
        if (at < text.Length && text[at] is '+' or '%' or '＋' or '％')
            at++;
        if (at < text.Length && text[at] is ' ' or '\u00A0')
            at++;
        int end = Counted(text, at);
        return end > at ? end : i;
    }

    private static int AfterOrdinal(ReadOnlySpan<char> text, int i)
    {
        int at = i;
        while (at < text.Length && at - i < MaxNumerals && Numerals.Contains(text[at]))
            at++;
        if (at > i)
            return Counted(text, at);
        if (at < text.Length && text[at] is ' ' or '\u00A0')
            at++;
        return at < text.Length && IsDigit(text[at]) ? at + 1 : i;
    }

    private static int Counted(ReadOnlySpan<char> text, int start)
    {
        int at = start;
        if (at < text.Length && About.Contains(text[at]))
            at++;
        while (at < text.Length && Scales.Contains(text[at]))
            at++;
        if (at > start && at < text.Length && About.Contains(text[at]))
            at++;
        foreach (string compound in Compounds)
        {
            if (text[at..].StartsWith(compound))
                return at + compound.Length;
        }

        if (at >= text.Length || !Measures.Contains(text[at]))
            return at;
        return
            at + 1 < text.Length
            && (text[at] == '月' && "初底末中旬份".Contains(text[at + 1]) || text[at] == '年' && "初底末中".Contains(text[at + 1]))
            ? at + 2
            : at + 1;
    }

    private static void KeepAtSpace(ReadOnlySpan<char> text, int i, Span<BreakCost> costs)
    {
        if (costs[i + 1] == BreakCost.Never)
            return;
        char before = text[i - 1];
        ReadOnlySpan<char> word = WordBefore(text, i);
        if (before is '￥' or '¥' or '$' or '§' or '№' or '€' or '£')
            costs[i + 1] = BreakCost.Never; // M02
        else if (before is '≥' or '≤' or '≈' or '±' || (IsDigit(text[i + 1]) && IsOneOf(Labels, word)) || IsOneOf(Titles, word))
            costs[i + 1] = BreakCost.Bound;
        else if (IsDigit(before) && WordAfter(text, i + 1) is { IsEmpty: false } unit)
        {
            if (IsOneOf(Units, unit))
                costs[i + 1] = BreakCost.Bound;
            else if (unit.Length is >= 2 and <= 5 && !unit.ContainsAnyExceptInRange('A', 'Z'))
                costs[i + 1] = BreakCost.Strong; // 3.5 GPA
        }
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int end)
    {
        int start = end;
        while (start > 0 && end - start < 9 && (char.IsAsciiLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        return text[start..end];
    }

    private static ReadOnlySpan<char> WordAfter(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (
            end < text.Length && end - start < 7 && (char.IsAsciiLetter(text[end]) || text[end] is '.' or '/' or '°' or '℃' or '²' or '³')
        )
            end++;
        if (IsOneOf(Units, text[start..end]))
            return text[start..end];
        while (end > start && text[end - 1] == '.')
            end--;
        return text[start..end];
    }

    private static bool IsOneOf(string[] words, ReadOnlySpan<char> word)
    {
        foreach (string known in words)
        {
            if (word.SequenceEqual(known))
                return true;
        }

        return false;
    }

    private static void Bind(Span<BreakCost> costs, int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            if (costs[i] != BreakCost.Never)
                costs[i] = BreakCost.Bound;
        }
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Portfolio.Export.Benchmarks;
using Portfolio.Export.Fonts;
using Portfolio.Typesetting;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Paragraphs;

switch (args)
{
    case ["photo", var count]:
        Costs.Photo(int.Parse(count, CultureInfo.InvariantCulture));
        return;
    case ["stages", var entry]:
        Stages.Run(entry);
        return;
    case ["allocations", var entry, var count]:
        Costs.Allocations(entry, int.Parse(count, CultureInfo.InvariantCulture));
        return;
}

// How much text a core sets in a second, when everything is warm: lines alone, and whole pages.
string[] sentences =
[
    "清晨的河面上起了雾，我们沿着堤岸走了三公里，记下每一处水位标尺的读数。",
    "“这些数字本身并不说明什么”，老站长说，“要把它们放在二十年里看。”",
    "2023年秋天，小组用Python重写了旧程序，运行时间从40分钟降到90秒。",
    "经过两轮讨论，大家决定：先校准仪器，再比较上游与下游的差别；结果一周后公布。",
    "报告（第三稿）共有五章——背景、方法、数据、讨论和建议，附录里列出了全部观测记录。",
    "参加者来自七个学院，其中一半以上是第一次做野外调查，却都坚持到了最后一天。",
    "我负责联络当地的水文站、学校与志愿者，每周写一份简报，并把照片整理成册。",
];
const double Megabyte = 1e6;

var size = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 1;
var style = new TextStyle("sans", 10.5);
var look = new ParagraphStyle(17);
var prose = new List<Block>();
long bytes = 0;
uint dice = 1;
while (bytes < size * Megabyte)
{
    var text = new StringBuilder();
    while (text.Length < 180)
        text.Append(sentences[(int)(((dice = (dice * 1664525) + 1013904223) >> 16) % (uint)sentences.Length)]);
    bytes += Encoding.UTF8.GetByteCount(text.ToString());
    prose.Add(
        new Paragraph(new(prose.Count * 2 + 1), "zh-Hans", [new Text(new(prose.Count * 2 + 2), "zh-Hans", text.ToString(), style)], look)
    );
}

var fonts = FontFolder.Open(FontFolder.DefaultPath, []).Library;
var page = new PageSetup(595, 842, 70, 64, 70, 64, null);
var document = new Document
{
    Title = "",
    Language = "zh-Hans",
    Page = page,
    Blocks = prose,
};
Console.WriteLine($"{prose.Count} paragraphs, {bytes / Megabyte:f2} MB of UTF-8");
Measure("lines", () =>
{
    using var layout = new ParagraphLayout(fonts);
    foreach (var paragraph in prose.Cast<Paragraph>())
        layout.LayOut(paragraph.Inlines, paragraph.Style, page.Measure, paragraph.Language);
});
Measure("pages", () => Typesetter.Typeset(document, fonts));

void Measure(string name, Action work)
{
    var best = double.MaxValue;
    long allocated = 0;
    for (var run = 0; run < 7; run++)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        work();
        best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds);
        allocated = GC.GetAllocatedBytesForCurrentThread() - before;
    }

    Console.WriteLine($"{name, -6} {bytes / Megabyte / best, 6:f2} MB a second of one core, {allocated / Megabyte, 6:f0} MB allocated");
}

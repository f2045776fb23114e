using Portfolio.Export.Composing;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Export.Themes;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;
using static Portfolio.Export.Tests.Composing.Sources;

namespace Portfolio.Export.Tests.Composing;

public class ComposerTests
{
    public static TheoryData<string> Themes => [.. ThemeReader.BuiltInNames];

    [Theory]
    [MemberData(nameof(Themes))]
    public void A_whole_entry(string theme) =>
        Snapshot.Match(
            DocumentDump.Write(Compose(SampleEntries.Club(), theme: theme, site: LinsSite).Document),
            $"Composing/club-{theme}.txt"
        );

    [Fact]
    public void Every_kind_of_block() =>
        Snapshot.Match(DocumentDump.Write(Compose(SampleEntries.EveryBlock()).Document), "Composing/every-block.txt");

    [Theory]
    [MemberData(nameof(Themes))]
    public void Ids_count_in_document_order_and_links_lead_to_blocks(string theme)
    {
        foreach (var entry in new[] { SampleEntries.Club(), SampleEntries.EveryBlock() })
        {
            var composed = Compose(entry, theme: theme);
            var nodes = Nodes(composed.Document);
            var ids = nodes.Select(n => n.Id.Value).ToList();
            Assert.Equal(ids.Order().Distinct(), ids);
            Assert.Equal(1, ids[0]);
            foreach (var target in nodes.OfType<Link>().Select(l => l.Target).OfType<NodeTarget>())
                Assert.Contains(nodes, n => n is Block && n.Id == target.Node);
            foreach (var figure in nodes.OfType<Figure>())
                Assert.True(composed.Pictures.ContainsKey(figure.Picture));
            Assert.All(nodes.OfType<Block>(), b => Assert.NotEmpty(b.Language));
            Assert.All(nodes.OfType<Inline>(), i => Assert.NotEmpty(i.Language));
        }
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Headings_begin_at_one_and_skip_no_level(string theme)
    {
        var last = 0;
        foreach (var heading in Nodes(Compose(SampleEntries.Club(), theme: theme).Document).OfType<Heading>())
        {
            Assert.InRange(heading.Level, 1, last + 1);
            last = heading.Level;
        }
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void The_authors_words_stand_once_and_in_order(string theme)
    {
        var text = Text(Nodes(Compose(SampleEntries.Club(), theme: theme).Document));
        var at = 0;
        foreach (
            var words in new[]
            {
                "Running After Dark —— Two Years with the Night Runners of Qiushi College",
                "夜跑协会由三位同学在操场上发起",
                "First year: Member of the Route Team",
                "September 2021 – June 2022",
                "这一年，我的工作有两件：",
                "勘察路线十二条",
                "到夏天结束的时候",
                "Second year: President",
                "September 2022 – June 2023",
                "和滨江跑团一起组织新年夜跑，参与人数120+",
                "为大一新生开设跑步姿势讲座，参与人数约60人。",
                "1. 新年夜跑——从校园到江边",
                "活动回顾见：https://example.org/recap/2023",
                "（注：页面为中文）",
                "Here is the photo we took at the finish line",
                "Here is the poster that hung in every dining hall.",
                "2. Safety Handbook",
            }
        )
        {
            var found = text.IndexOf(words, at, StringComparison.Ordinal);
            Assert.True(found >= 0, words);
            Assert.Equal(-1, text.IndexOf(words, found + 1, StringComparison.Ordinal));
            at = found + words.Length;
        }
    }

    [Fact]
    public void A_link_to_a_picture_that_the_entry_draws_leads_there()
    {
        var nodes = Nodes(Compose(SampleEntries.Club()).Document);
        var hero = nodes.OfType<Figure>().First(f => f.Picture.Value == "images/team.jpg");
        var link = nodes.OfType<Link>().Single(l => l.Description == "team photo");
        Assert.Equal(new NodeTarget(hero.Id), link.Target);
        Assert.Single(nodes.OfType<Figure>(), f => f.Picture.Value == "images/team.jpg");
    }

    [Fact]
    public void A_picture_that_is_only_linked_follows_the_sentence()
    {
        var picture = Picture("award.png");
        var bag = new DiagnosticBag();
        var blocks = Compose(
            Entry(P(T("This is the "), Link("certificate", picture), T(" I got.")), P(T("And the "), Link("same", picture), T(" again."))),
            bag
        ).Document.Blocks;
        var figure = Assert.IsType<Figure>(blocks[^2]);
        Assert.True(Assert.IsType<Paragraph>(blocks[^3]).KeepWithNext);
        Assert.Equal("This is the certificate I got.", figure.AlternativeText);
        Assert.Null(figure.Caption);
        Assert.All(Nodes(Compose(Entry(P(Link("a", picture)), P(Link("b", picture)))).Document).OfType<Link>(), l =>
            Assert.IsType<NodeTarget>(l.Target)
        );
        Assert.Empty(bag.Items);
    }

    [Fact]
    public void Pictures_in_a_row_of_paragraphs_stand_side_by_side()
    {
        var blocks = Compose(
            Entry(P("Before."), Img(Picture("a.jpg"), Picture("b.jpg")), Img(Picture("c.jpg")), P("After."))
        ).Document.Blocks;
        Assert.Equal(
            ["images/a.jpg", "images/b.jpg", "images/c.jpg"],
            Assert.Single(blocks.OfType<FigureRow>()).Figures.Select(f => f.Picture.Value)
        );
    }

    [Fact]
    public void A_picture_in_a_paragraph_parts_it_and_an_icon_does_not()
    {
        var big = Compose(Entry(P(T("Before "), new SourcePictureInline(At(1), Picture("big.jpg")), T(" after.")))).Document.Blocks;
        Assert.Equal(["Before", "", "after."], big.Skip(big.Count - 3).Select(b => Text(b)));
        var icon = Compose(
            Entry(P(T("Built with "), new SourcePictureInline(At(1), Picture("icon.png", 20, 20, "a gear")), T(" today.")))
        ).Document.Blocks[^1];
        Assert.Contains(
            Nodes(Compose(Entry(P(new SourcePictureInline(At(1), Picture("icon.png", 20, 20, "a gear")), T(" x"))))!.Document),
            n => n is InlinePicture { AlternativeText: "a gear" }
        );
        Assert.Equal("Built with  today.", Text(icon));
    }

    [Fact]
    public void A_linked_picture_keeps_its_address_as_caption()
    {
        var link = new SourceLink(
            At(1),
            "https://video.example.org/1",
            "https://video.example.org/1",
            null,
            null,
            [new SourcePictureInline(At(1), Picture("still.jpg", alt: "A still"))]
        );
        var figure = Assert.IsType<Figure>(Compose(Entry(P(link))).Document.Blocks[^1]);
        Assert.Equal("video.example.org/1", Text(figure.Caption!));
        Assert.Contains(figure.Caption!.Inlines, i => i is Link { Target: WebTarget { Uri: "https://video.example.org/1" } });
    }

    [Theory]
    [InlineData("Missing", "缺少图片")]
    [InlineData("Unreadable", "图片无法读取")]
    [InlineData("Remote", "网络图片：images/x.png")]
    public void A_picture_that_cannot_be_drawn_leaves_a_box_with_its_words(string fate, string expected)
    {
        var box = Assert.IsType<Section>(
            Compose(ChineseEntry(P("文字。"), Img(Picture("x.png", fate: Enum.Parse<ImageStatus>(fate), alt: "说明文字")))).Document.Blocks[
                ^1
            ]
        );
        Assert.NotNull(box.Box);
        Assert.Equal([expected, "说明文字"], box.Blocks.Select(b => Text(b)));
    }

    [Fact]
    public void A_picture_found_broken_later_becomes_a_box_too()
    {
        var options = new ComposeOptions(ThemeReader.BuiltIn("modern"), Paper.A4)
        {
            UnreadablePictures = new HashSet<string> { "/site/images/x.png" },
        };
        var composed = Composer.Compose(Entry(Img(Picture("x.png"))), EmptySite, options, new());
        Assert.Empty(Nodes(composed.Document).OfType<Figure>());
        Assert.Contains("Picture unreadable", Text(Nodes(composed.Document)));
    }

    [Fact]
    public void A_picture_without_words_is_mentioned()
    {
        var bag = new DiagnosticBag();
        Compose(Entry(Img(Picture("night_run-2.jpg"))), bag);
        var note = Assert.Single(bag.Items);
        Assert.Equal((DiagnosticCodes.NoAlternativeText, Severity.Info), (note.Code, note.Severity));
    }

    [Fact]
    public void A_remark_in_brackets_is_small_and_stays_with_what_it_remarks()
    {
        var blocks = Compose(ChineseEntry(P("链接见上。"), P("（注：页面为中文）"))).Document.Blocks;
        Assert.True(blocks[^2].KeepWithNext);
        Assert.Equal(9, Nodes(Compose(ChineseEntry(P("链接见上。"), P("（注：页面为中文）"))).Document).OfType<Text>().Last().Style.Size);
        var inLine = Nodes(Compose(ChineseEntry(P(T("链接见上。"), Br(), T("（注：页面为中文）")))).Document).OfType<Text>().ToList();
        Assert.Equal([10.5, 9], inLine.TakeLast(2).Select(t => t.Style.Size));
    }

    [Fact]
    public void A_line_with_brackets_at_both_ends_of_two_remarks_is_text() =>
        Assert.Equal(10.5, Nodes(Compose(ChineseEntry(P("前。"), P("（一）的后面还有（二）"))).Document).OfType<Text>().Last().Style.Size);

    [Theory]
    [InlineData("We met twice a week for a whole winter, and in March the hall was full. The poster below hung at every door.", true)]
    [InlineData("We met twice a week for a whole winter, and in March the hall was full, as Figure 2 shows.", true)]
    [InlineData("整个冬天我们每周碰两次面，三月的那个晚上礼堂坐满了人，连过道里也站着同学。现场布置如下图所示。", true)]
    [InlineData("The poster below was lost. We met twice a week for a whole winter, and in March the hall was full of people.", false)]
    [InlineData("整个冬天我们每周碰两次面，三月的那个晚上礼堂坐满了人，连过道里也站着同学。", false)]
    public void A_sentence_that_points_to_a_picture_stays_with_it(string words, bool stays)
    {
        var blocks = Compose(Entry(P(words), Img(Picture("poster.png")), P("End."))).Document.Blocks;
        Assert.Equal(stays, Assert.IsType<Paragraph>(blocks[^3]).KeepWithNext);
    }

    [Theory]
    [InlineData("tptp", "yesyes")] // the words stand above their pictures
    [InlineData("ptpt", "")] // and here below
    [InlineData("Ltp", "yes")]
    [InlineData("tpL", "yes")]
    public void Short_words_between_pictures_belong_to_the_one_that_their_order_says(string order, string stays)
    {
        const string Short = "The evening market, seen from the hill.";
        var number = 0;
        var blocks = Compose(
            Entry([
                .. order.Select(what =>
                    what switch
                    {
                        'p' => (SourceBlock)Img(Picture($"{number++}.png")),
                        't' => P(Short),
                        _ => P(string.Concat(Enumerable.Repeat("We met twice a week for a whole winter. ", 12))),
                    }
                ),
            ])
        ).Document.Blocks;
        Assert.Equal(
            stays,
            string.Concat(
                blocks.OfType<Paragraph>().Where(p => p is { KeepWithNext: true, Inlines: [Text { Content: Short }] }).Select(_ => "yes")
            )
        );
    }

    [Fact]
    public void A_lead_in_stays_with_its_list()
    {
        var blocks = Compose(
            Entry(
                P("A very long paragraph that explains at great length why the things that follow it had to be done in this very order:"),
                Bullets("one"),
                P("End.")
            )
        ).Document.Blocks;
        Assert.True(blocks[^3].KeepWithNext);
        Assert.False(blocks[^1].KeepWithNext);
    }

    [Fact]
    public void Who_said_a_quotation_stands_at_the_right_below_it()
    {
        Assert.Equal([Alignment.Auto, Alignment.Right], Alignments(P("Water knows the way."), P("— Lin Ye, 1998")));
        Assert.Equal([Alignment.Auto, Alignment.Right], Alignments(P(T("水知道路。"), Br(), T("——林野"))));
        Assert.Equal([Alignment.Auto], Alignments(P("— I said so.")));
        Assert.Equal([Alignment.Auto, Alignment.Auto], Alignments(P("— Are you there?"), P("— I am.")));
        Assert.Equal([Alignment.Auto, Alignment.Auto], Alignments(P("It rose."), P("— " + new string('x', 90))));

        IEnumerable<Alignment> Alignments(params IReadOnlyList<SourceBlock> quoted)
        {
            var quote = Compose(Entry(new SourceQuote(At(1), quoted)))
                .Document.Blocks.OfType<Section>()
                .Single(s => s.Role == SectionRole.Quote);
            Assert.True(quote.KeepTogether);
            return quote.Blocks.Cast<Paragraph>().Select(p => p.Style.Alignment);
        }
    }

    [Fact]
    public void A_long_quotation_may_go_on_over_the_page() =>
        Assert.False(
            Compose(Entry(new SourceQuote(At(1), [P(string.Concat(Enumerable.Repeat("Water knows the way. ", 60)))])))
                .Document.Blocks.OfType<Section>()
                .Single(s => s.Role == SectionRole.Quote)
                .KeepTogether
        );

    [Fact]
    public void The_words_below_pictures_lead_to_no_picture_behind_them()
    {
        SourcePictureInline left = new(At(1), Picture("a.jpg")),
            right = new(At(1), Picture("b.jpg"));
        Assert.Equal([true, false], Keeps("The bridge at noon"));
        Assert.Equal([false, true], Keeps("And from the other bank:"));

        IEnumerable<bool> Keeps(string words) =>
            Compose(Entry(P(left, right, Br(), T(words)), Img(Picture("c.jpg"))))
                .Document.Blocks.SkipWhile(b => b is not FigureRow)
                .Take(2)
                .Select(b => b.KeepWithNext);
    }

    [Fact]
    public void Emphasis_of_han_is_a_face_of_its_own_or_dots_or_weight()
    {
        var entry = ChineseEntry(
            P(T("这是"), Span(SourceSpanKind.Emphasis, T("重点 key"), Span(SourceSpanKind.Strong, T("又粗"))), T("。"))
        );
        foreach (var name in (string[])["modern", "academic", "plain"])
        {
            var theme = ThemeReader.BuiltIn(name);
            Assert.Equal(
                ("kai", FontWeight.Regular, true),
                (In(theme, "重点").HanFamily, In(theme, "重点").Weight, HasDots(In(theme, "重点")))
            );

            // There is no bold Kai.
            Assert.Equal(
                (null, FontWeight.Bold, true),
                (In(theme, "又粗").HanFamily, In(theme, "又粗").Weight, HasDots(In(theme, "又粗")))
            );
        }

        var own = ThemeReader.BuiltIn("modern");
        Assert.Equal("LXGW", In(own with { EmphasisFamily = "LXGW" }, "重点").HanFamily);
        var dots = In(own with { Emphasis = HanEmphasis.Dots }, "重点");
        Assert.Equal((null, true), (dots.HanFamily, HasDots(dots)));
        var bold = In(own with { Emphasis = HanEmphasis.Bold }, "重点");
        Assert.Equal((FontWeight.Bold, false, false), (bold.Weight, bold.Italic, HasDots(bold)));

        TextStyle In(Theme theme, string start) =>
            Nodes(Composer.Compose(entry, EmptySite, new(theme, Paper.A4), new()).Document)
                .OfType<Text>()
                .Single(t => t.Content.StartsWith(start, StringComparison.Ordinal))
                .Style;

        static bool HasDots(TextStyle style) => style.Decoration.HasFlag(TextDecoration.EmphasisDots);
    }

    [Fact]
    public void Bullets_and_numbers_have_one_indent_and_bullets_of_all_levels_are_equally_dark()
    {
        var inner = new SourceList(At(3), false, 1, "", false, [Item(0, P("third"))]);
        var middle = new SourceList(At(2), false, 1, "", false, [Item(0, P("second"), inner)]);
        var bullets = new SourceList(At(1), false, 1, "", false, [Item(0, P("first"), middle)]);
        var numbers = new SourceList(At(9), true, 1, "", false, [Item(0, P("one")), Item(0, P("two"))]);
        var lists = Nodes(Compose(Entry(bullets, numbers)).Document).OfType<ListBlock>().ToList();
        Assert.Equal(4, lists.Count);
        Assert.All(lists, l => Assert.Equal(21, l.LabelWidth));
        var labels = lists.Take(3).Select(l => Assert.IsType<Text>(Assert.Single(l.Items[0].Label))).ToList();
        Assert.Equal(["•", "◦", "▪"], labels.Select(l => l.Content));

        // Ink of the glyphs in em: a disc, a ring with a quarter of its width as line, a square.
        double[] ink = [0.256 * 0.256 * Math.PI / 4, 0.3 * 0.3 * Math.PI / 4 * 0.75, 0.272 * 0.272];
        var weights = labels.Select((l, i) => ink[i] * l.Style.Size * l.Style.Size).ToList();
        Assert.True(weights.Max() / weights.Min() < 1.25, string.Join(", ", weights));
    }

    [Fact]
    public void Meanings_of_a_term_stand_close_below_it()
    {
        var words = new SourceDefinitions(
            At(1),
            [
                new(
                    [
                        [T("Small data")],
                    ],
                    [
                        [P("What a place collects.")],
                        [P("And uses.")],
                    ]
                ),
                new(
                    [
                        [T("Twin")],
                    ],
                    [
                        [P("The other.")],
                    ]
                ),
            ]
        );
        var items = Nodes(Compose(Entry(words)).Document).OfType<Section>().Where(s => s.Role == SectionRole.Definition).ToList();
        Assert.Equal(2, items.Count);
        var meaning = Assert.Single(items[0].Blocks.OfType<Section>(), s => s.Role == SectionRole.Meaning);
        Assert.Equal([1, 1], meaning.Blocks.Select(b => b.SpaceBefore));
        Assert.True(items[0].SpaceAfter > 5 && meaning.Blocks[^1].SpaceAfter > 5);
    }

    [Fact]
    public void A_rule_of_the_author_and_a_lone_sign_stay_with_what_follows()
    {
        var blocks = Compose(Entry(P("Words."), new SourceRule(At(2)), P("👇"), P("More words."))).Document.Blocks;
        Assert.True(Assert.Single(blocks.OfType<Rule>(), r => r.Thickness > 0 && r == blocks[^3]).KeepWithNext);
        Assert.True(blocks[^2].KeepWithNext);
        Assert.False(blocks[^4].KeepWithNext);
    }

    [Fact]
    public void A_link_within_the_page_leads_to_the_block_or_is_plain_text()
    {
        var entry = Entry(
            P(
                new SourceLink(At(1), "#goal", null, null, null, [T("down")]),
                new SourceLink(At(1), "#none", null, null, null, [T("nowhere")])
            ),
            P("Goal.") with
            {
                Anchor = "goal",
            }
        );
        var nodes = Nodes(Compose(entry).Document);
        var link = Assert.Single(nodes.OfType<Link>());
        Assert.Equal("Goal.", Text(nodes.Single(n => n.Id == ((NodeTarget)link.Target).Node)));
        Assert.Contains("nowhere", Text(nodes));
    }

    [Fact]
    public void Facts_and_date_stand_below_the_title()
    {
        var entry = Entry([], "A Talk") with
        {
            Date = new("2014-03-01", 2014, 3, 1),
            Facts =
            [
                new("venue", [P("Testing Institute of America")]),
                new("paperurl", [P(Link("https://example.org/p.pdf", "https://example.org/p.pdf"))]),
            ],
        };
        var document = Compose(entry with { Source = entry.Source with { Collection = "talks" } }).Document;
        Assert.Equal(
            ["Talks", "A Talk", "Date: March 1, 2014", "Venue: Testing Institute of America", "Paper: https://example.org/p.pdf"],
            document.Blocks.Select(b => Text(b))
        );
        Assert.Equal(new DateTimeOffset(2014, 3, 1, 12, 0, 0, TimeSpan.Zero), document.Date);
    }

    [Fact]
    public void An_entry_with_a_title_alone_is_a_document() =>
        Assert.Contains("Only a Title", Text(Nodes(Compose(Entry(Array.Empty<EntryPart>(), "Only a Title")).Document)));

    [Fact]
    public void The_same_entry_gives_the_same_document() =>
        Assert.Equal(
            DocumentDump.Write(Compose(SampleEntries.Club()).Document),
            DocumentDump.Write(Compose(SampleEntries.Club()).Document)
        );

    [Fact]
    public void Places_of_the_source_reach_the_nodes()
    {
        var composed = Compose(SampleEntries.Club());
        foreach (var node in Nodes(composed.Document).Where(n => n is Paragraph or Figure).SkipWhile(n => n is not Figure))
            if (composed.Origins.TryGetValue(node.Id, out var place))
                Assert.Equal("entry.md", place.File);
        Assert.True(composed.Origins.Count > 20);
    }
}

using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Tests.Sources.Liquid;

/// <summary>Liquid means what it means to Ruby: values, filters, tags, and the leniency of its lax mode.</summary>
public sealed class RubyLiquidTests : IDisposable
{
    private const string Front = """
        ---
        title: T
        when: 2021-03-05 14:07
        tags: [pier, lake, quay]
        none:
        sizes: [30, 4, 100]
        boats:
          - {name: Tern, length: 9, crew: [Li, Wu]}
          - {name: Auk, length: 12, crew: [Wu]}
          - {name: Gull, crew: []}
        port: {name: Harbour, size: 7}
        ratio: 2.50
        ---

        """;

    private readonly ReadingSite site = new("title: S\n");

    public void Dispose() => site.Dispose();

    private string Text(string body) => PlainText.Of(site.Read("_portfolio/e.md", Front + body)!.Body);

    [Theory]
    [InlineData("{{ 9 | divided_by: 2 }} {{ 9 | divided_by: 2.0 }} {{ -9 | divided_by: 2 }} {{ 9 | modulo: 4 }}", "4 4.5 -5 1")]
    [InlineData("{{ 4 | plus: 1.0 }} {{ '4.25' | times: 2 }} {{ '12 boats' | plus: 1 }} {{ page.ratio }}", "5.0 8.5 13 2.5")]
    [InlineData("{{ 2.4 | ceil }} {{ 2.6 | floor }} {{ 2.345 | round: 2 }} {{ 2.5 | round }} {{ -3 | abs }}", "3 2 2.35 3 3")]
    [InlineData("{{ 3 | at_least: 5 }} {{ 3 | at_most: 2.5 }} {{ '7' | to_integer }}", "5 2.5 7")]
    public void Whole_numbers_and_fractions_are_told_apart(string body, string expected) => Shows(body, expected);

    [Theory]
    [InlineData("{{ 'quayside' | slice: -4, 4 }} {{ 'quay' | slice: 1 }} {{ page.tags | slice: 1, 2 | join: '+' }}", "side u lake+quay")]
    [InlineData("{{ 'one two three' | truncatewords: 2, '…' }} {{ '一二三四五六' | truncate: 4, '…' }}", "one two… 一二三…")]
    [InlineData(
        "{{ 'a.b.a' | replace_first: 'a', 'x' }} {{ 'a.b.a' | remove_last: 'a' }}x {{ 'ab' | replace: '', '-' }}",
        "x.b.a a.b.x -a-b-"
    )]
    [InlineData(
        "{{ 'Old Pier! 旧码头' | slugify }} {{ 'Old.Pier' | slugify: 'pretty' }} {{ 'a b&c' | cgi_escape }}",
        "old-pier-旧码头 old.pier a+b%26c"
    )]
    [InlineData("{{ page.none | default: 'd' }} {{ false | default: 'd', allow_false: true }} {{ '' | default: 'e' }}", "d false e")]
    [InlineData("{{ 'quay' | size }} {{ page.tags.size }} {{ page.port.size }} {{ page.boats.first.name }}", "4 3 7 Tern")]
    public void Texts_are_cut_and_replaced_as_in_Ruby(string body, string expected) => Shows(body, expected);

    [Theory]
    [InlineData("{{ page.sizes | sort | join: ' ' }} {{ page.sizes | sum }} {{ page.sizes[-1] }}", "4 30 100 134 100")]
    [InlineData("{{ page.boats | sort: 'length' | map: 'name' | join: ' ' }}", "Gull Tern Auk")]
    [InlineData("{{ page.boats | sort: 'length', 'last' | map: 'name' | join: ' ' }}", "Tern Auk Gull")]
    [InlineData("{{ page.boats | where: 'crew', 'Wu' | map: 'name' | join: ' ' }}", "Tern Auk")]
    [InlineData("{{ page.boats | where_exp: 'b', 'b.length > 9 or b.crew == empty' | map: 'name' | join: ' ' }}", "Auk Gull")]
    [InlineData("`{{ page.boats | find: 'name', 'Auk' | inspect }}`", "{\"name\"=>\"Auk\", \"length\"=>12, \"crew\"=>[\"Wu\"]}")]
    [InlineData(
        "{% assign g = page.boats | group_by_exp: 'b', 'b.crew | size' %}{% for x in g %}{{ x.name }}:{{ x.size }};{% endfor %}",
        "2:1;1:1;0:1;"
    )]
    [InlineData("{{ page.tags }} {{ page.tags | array_to_sentence_string: 'or' }}", "pierlakequay pier, lake, or quay")]
    public void Lists_are_sorted_and_chosen_from_as_in_Jekyll(string body, string expected) => Shows(body, expected);

    [Theory]
    [InlineData("%-d %B %Y, %H:%M", "5 March 2021, 14:07")]
    [InlineData("%A %^a %j %U %V %u %e|%l %p %P %y %C", "Friday FRI 064 09 09 5  5| 2 PM pm 21 20")]
    [InlineData(
        "%Y年%-m月%-d日 %% %s %F %T %D %R %L %3N %z %:z",
        "2021年3月5日 % 1614953220 2021-03-05 14:07:00 03/05/21 14:07 000 000 +0000 +00:00"
    )]
    [InlineData("%10d|%_5m|%05e|%q", "0000000005|    3|00005|%q")]
    public void Dates_have_the_fields_of_Ruby(string format, string expected) =>
        Shows("`{{ page.when | date: '" + format + "' }}`", expected);

    [Theory]
    [InlineData("{{ '2021-03-22' | date_to_string: 'ordinal' }}", "22nd Mar 2021")]
    [InlineData("{{ '2021-03-11' | date_to_long_string: 'ordinal', 'US' }}", "March 11th, 2021")]
    [InlineData("{{ '2021-03-03' | date_to_xmlschema }} {{ 86400 | date: '%F' }}", "2021-03-03T00:00:00+00:00 1970-01-02")]
    [InlineData("{{ 'soon' | date: '%Y' }}", "soon")]
    public void Dates_in_words(string body, string expected) => Shows(body, expected);

    [Theory]
    [InlineData("{% for t in page.tags offset: 1 %}{{ forloop.index }}{{ forloop.first }}{{ t }} {% endfor %}", "1truelake 2falsequay")]
    [InlineData(
        "{% for t in page.tags limit: 1 %}{{ t }} {% endfor %}{% for t in page.tags offset: continue %}{{ t }} {% endfor %}",
        "pier lake quay"
    )]
    [InlineData("{% for i in (1 .. 3) reversed %}{% if i == 2 %}{% continue %}{% endif %}{{ i }}{% endfor %}", "31")]
    [InlineData("{% for i in page.none %}x{% else %}nobody{% endfor %}", "nobody")]
    [InlineData(
        "{% for a in (1..2) %}{% for b in (1..2) %}{{ forloop.parentloop.index }}{{ forloop.index }} {% endfor %}{% endfor %}",
        "11 12 21 22"
    )]
    [InlineData("{% case 3 %}{% when 1, 2 %}few{% when 3 or 4 %}some{% else %}many{% endcase %}", "some")]
    [InlineData("{% unless page.none %}a{% elsif true %}b{% else %}c{% endunless %}", "a")]
    [InlineData("{% cycle 'g': 'a', 'b' %}{% cycle 'g': 'a', 'b' %}{% cycle 'a', 'b' %}", "aba")]
    [InlineData("{% increment n %}{% increment n %}{{ n }} {% decrement m %}", "012 -1")]
    [InlineData(
        "{% liquid\n  assign x = 'b'\n  for t in page.tags\n    echo t | upcase\n  endfor\n%}{% echo x %}{% # no word %}",
        "PIERLAKEQUAYb"
    )]
    [InlineData("{% comment %}{% comment %}in{% endcomment %}{% endcomment %}out", "out")]
    [InlineData("{% capture c %}a{{ 1 }}{% endcapture %}{{ c | append: c }}", "a1a1")]
    public void Tags_do_what_they_do_in_Ruby(string body, string expected) => Shows(body, expected);

    [Theory]
    [InlineData("{% if page.tags contains 'lake' and page.none == nil %}y{% endif %}", "y")]
    [InlineData("{% if true or false and false %}y{% else %}n{% endif %}", "y")]
    [InlineData(
        "{% if 1 == '1' %}y{% else %}n{% endif %}{% if '' == blank %}y{% endif %}{% if page.tags == empty %}y{% else %}n{% endif %}",
        "nyn"
    )]
    [InlineData("{% if page.port contains 'name' %}y{% endif %}{% if page.tags contains nil %}y{% else %}n{% endif %}", "yn")]
    public void Conditions_hold_as_in_Ruby(string body, string expected) => Shows(body, expected);

    [Theory]
    [InlineData("{{ page.title and more words | upcase }}", "T")]
    [InlineData("{{ page . title }} {{ page[ 'title' ] }}", "T T")]
    [InlineData("{{ page.tags | join: '+' extra }}", "pier+lake+quay")]
    [InlineData("{% if page.title ==  'T' && page.none %}y{% endif %}", "y")]
    public void What_the_grammar_refuses_is_read_as_far_as_it_goes(string body, string expected) => Shows(body, expected);

    [Fact]
    public void A_fault_costs_its_own_tag_alone_and_is_said_where_it_stands()
    {
        Assert.Equal("a b 3", Text("a\n{{ 1 | divided_by: 0 }} b\n{{ 1 | plus: 2 }}"));
        var said = Assert.Single(site.Bag.Items);
        Assert.Equal((DiagnosticCodes.LiquidError, 15, 1), (said.Code, said.Place.Line, said.Place.Column));
    }

    [Fact]
    public void Text_behind_tags_keeps_its_place()
    {
        site.Write("_includes/two.html", "one\n\ntwo\n");
        var dump = site.Body(
            "{% assign a = 1 %}first {{ a }} half\n\n{% for i in (1..3) %}\nround\n{% endfor %}\n\n{% include two.html %}\n\nlast\n"
        );
        Assert.Contains("\"first 1 half\" @1:19", dump, StringComparison.Ordinal);
        Assert.Contains("\"last\" @9:1", dump, StringComparison.Ordinal);
    }

    private void Shows(string body, string expected)
    {
        Assert.Equal(expected, Text(body));
        Assert.Empty(site.Bag.Items);
    }
}

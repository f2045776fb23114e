using Portfolio.Sources.Entries.Curricula;

namespace Portfolio.Export.Tests.Sources.Entries.Curricula;

public sealed class CvDatesTests
{
    [Theory]
    [InlineData("2019")]
    [InlineData("2019–2021")]
    [InlineData("2019 - 2021")]
    [InlineData("2019 -- 2021")]
    [InlineData("2019~2021")]
    [InlineData("2019-21")]
    [InlineData("Sep. 2019 – expected June 2023")]
    [InlineData("Since 2020")]
    [InlineData("Fall 2021")]
    [InlineData("2021 Fall")]
    [InlineData("May 3, 2021")]
    [InlineData("3 May 2021")]
    [InlineData("March – May 2021")]
    [InlineData("03/2021 to 05/2022")]
    [InlineData("July.2013")]
    [InlineData("2021.09-2022.06")]
    [InlineData("2021/9/6")]
    [InlineData("2021年9月至今")]
    [InlineData("2021年秋季")]
    [InlineData("2021.09 – 今")]
    [InlineData("2020, 2021 and 2022")]
    [InlineData("2020、2021")]
    [InlineData("2027 (expected)")]
    [InlineData("2021–")]
    [InlineData("2021-now")]
    [InlineData("06/22 – 09/24")]
    [InlineData("04/21 – present")]
    [InlineData("2019/20")]
    [InlineData("WS 2019/20")]
    [InlineData("Q3 2021")]
    [InlineData("Jan '14 – Dec '14")]
    [InlineData("12–14 June 2023")]
    [InlineData("Jan. 3-5, 2021")]
    [InlineData("Spring & Fall 2020")]
    [InlineData("Expected graduation: May 2027")]
    [InlineData("Class of 2020")]
    [InlineData("Mid 2019 – early 2020")]
    [InlineData("2019 to date")]
    [InlineData("2019 – till now")]
    [InlineData("2019 onwards")]
    [InlineData("Jan. 2019 – Aug. 2021 (2 yrs 8 mos)")]
    [InlineData("2021 届")]
    [InlineData("März 2020 – heute")]
    [InlineData("enero de 2020 – presente")]
    [InlineData("septembre 2020")]
    public void A_date_is_known_in_the_form_that_it_is_written_in(string text) => Assert.True(CvDates.IsDate(text), text);

    [Theory]
    [InlineData("12")]
    [InlineData("2018YFC0809")]
    [InlineData("20193")]
    [InlineData("arXiv:2021.33421")]
    [InlineData("2021级学生")]
    [InlineData("version 2021 of the book")]
    [InlineData("2,019 lamps")]
    [InlineData("Room 2019a")]
    [InlineData("06/22")]
    [InlineData("2021\nSummer")]
    public void What_only_looks_like_a_year_is_no_date(string text) => Assert.False(CvDates.IsDate(text), text);

    [Theory]
    [InlineData("2019-2020, ", 60)]
    [InlineData("2019/2019/", 60)]
    [InlineData("2019 – ", 90)]
    [InlineData("Jan Feb Mar 2019 至 ", 40)]
    [InlineData("( ( 2019 ", 80)]
    public void A_line_made_to_be_slow_is_read_to_its_end(string piece, int times)
    {
        // Backtracking over so many dates would not end.
        var line = string.Concat(Enumerable.Repeat(piece, times)) + "x 2021";
        Assert.Equal(line.Length, CvDates.Find(line)[^1].End);
    }
}

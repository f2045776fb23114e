using Portfolio.Export.Runs;

namespace Portfolio.Export.Tests.Runs;

/// <summary>How often a long run writes down what it has made.</summary>
public sealed class SaveScheduleTests
{
    [Fact]
    public void Little_is_lost_and_what_is_written_in_all_grows_no_faster_than_the_run()
    {
        var schedule = new SaveSchedule();
        var (saved, written) = (0, 0L);
        for (var made = 1; made <= 100_000; made++)
        {
            if (schedule.IsDue())
                (saved, written) = (made, written + made);
            Assert.InRange(made - saved, 0, Math.Max(24, made / 5));
        }

        Assert.InRange(written, 100_000, 10 * 100_000);
    }
}

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>What a run of the program returned and said.</summary>
internal sealed record Ran(int Code, string Out, string Error, byte[] OutBytes)
{
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whatever happens, nobody is shown the inside of the program.</summary>
    public Ran Checked()
    {
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Error, StringComparison.Ordinal);
        return this;
    }

    public Ran Gives(int code)
    {
        Assert.True(Code == code, $"exit code {Code} instead of {code}\n{Out}\n{Error}");
        return this;
    }

    public Ran Says(string message)
    {
        Assert.Contains(message, Error, StringComparison.Ordinal);
        return this;
    }

    public Ran SaysNoWarning()
    {
        Assert.DoesNotContain(": warning", Error, StringComparison.Ordinal);
        return this;
    }

    public Ran SaysNothingOf(string message)
    {
        Assert.DoesNotContain(message, Error, StringComparison.Ordinal);
        return this;
    }

    public Ran SaysNothing()
    {
        Assert.Equal("", Error);
        return this;
    }
}

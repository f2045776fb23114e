using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Tests.Sources.Diagnostics;

public sealed class InternalErrorsTests
{
    [Fact]
    public void A_missing_library_is_named_and_is_no_bug()
    {
        var thrown = new TypeInitializationException(
            "NetVips.Vips",
            new DllNotFoundException("Unable to load shared library 'libHarfBuzzSharp' or one of its dependencies.")
        );
        var said = InternalErrors.Of(thrown, new("a.md"));
        Assert.Equal(DiagnosticCodes.LibraryMissing, said.Code);
        Assert.EndsWith(": libHarfBuzzSharp", said.Message, StringComparison.Ordinal);
        Assert.Contains("whole folder", said.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_that_is_too_small_is_no_bug()
    {
        var said = InternalErrors.Of(new InsufficientMemoryException(), new("a.md"));
        Assert.Equal(DiagnosticCodes.MemoryShort, said.Code);
        Assert.DoesNotContain("bug", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Anything_else_is_a_bug()
    {
        var said = InternalErrors.Of(new InvalidOperationException("no page"), new("a.md"));
        Assert.Equal(DiagnosticCodes.InternalError, said.Code);
        Assert.Contains("InvalidOperationException: no page", said.Message, StringComparison.Ordinal);
    }
}

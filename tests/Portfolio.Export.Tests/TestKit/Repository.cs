namespace Portfolio.Export.Tests.TestKit;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Portfolio.Export.sln")))
                return folder;
        throw new InvalidOperationException("the tests must run from a checkout");
    }
}

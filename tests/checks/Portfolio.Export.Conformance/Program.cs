using Portfolio.Export.Conformance;
using Portfolio.Export.Tests.TestKit.Conformance;

// Every PDF below the folders against the testable rules of PDF/UA-1 and PDF/A-2a; exit 1 when one breaks a rule. With --claims, each
// file is held to what it claims alone.
var asClaimed = args.Contains("--claims");
var files = args.Where(a => a != "--claims")
    .SelectMany(folder => Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories))
    .Order(StringComparer.Ordinal)
    .ToList();
var broken = 0;
foreach (var file in files)
{
    IReadOnlyList<string> failures;
    try
    {
        var bytes = File.ReadAllBytes(file);
        var claims = Claims.Of(bytes);
        failures = asClaimed ? [.. ConformanceChecker.Check(bytes, claims).Where(claims.Concern)] : ConformanceChecker.Check(bytes);
    }
    catch (Exception e)
        when (e
                is KeyNotFoundException
                    or InvalidCastException
                    or InvalidOperationException
                    or ArgumentException
                    or FormatException
                    or NullReferenceException
                    or System.Xml.XmlException
        )
    {
        // The checker reads files as the exporter writes them: what it cannot follow is broken.
        failures = [$"something that must be there is missing: {e.Message}"];
    }

    if (failures.Count > 0)
        broken++;
    foreach (var failure in failures)
        Console.WriteLine($"{file}: {failure}");
}

Console.WriteLine($"{files.Count} PDFs, {broken} with broken rules");
return files.Count == 0 || broken > 0 ? 1 : 0;

using System.Globalization;
using System.Runtime.InteropServices;
using SharpFuzz;

namespace Portfolio.Export.Fuzz;

/// <summary>Cases that come from outside: from a fuzzer that sees which branches they take, or from files.</summary>
internal static class Guided
{
    public static readonly IReadOnlyDictionary<string, Func<ITarget>> Targets = new Dictionary<string, Func<ITarget>>
    {
        ["entries"] = () => new EntryTarget(againstRaw: false),
        ["html"] = () => new EntryTarget(".html", againstRaw: false),
        ["front"] = () => new FrontTarget(),
        ["settings"] = () => new SettingsTarget(),
        ["pictures"] = () => new PictureTarget(),
        ["fonts"] = () => new FontTarget(),
        ["appended"] = () => new AppendedTarget(),
    };

    /// <summary>Instrumented code needs memory to count in before, and without, that of the fuzzer.</summary>
    public static unsafe void Prepare() => SharpFuzz.Common.Trace.SharedMem = (byte*)NativeMemory.AllocZeroed(1 << 16);

    /// <summary>Takes cases from afl-fuzz as long as it lives; a fault is an exception, which it takes for a crash.</summary>
    public static int Run(string name)
    {
        using var target = Targets[name]();
        var since = 0.0;
        using var watch = Clock.Watch(() => (name, Volatile.Read(ref since)));
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var input = new MemoryStream();
            stream.CopyTo(input);
            Volatile.Write(ref since, Clock.Seconds);
            try
            {
                if (target.Feed(input.ToArray(), thorough: true) is { } fault)
                    throw new InvalidDataException(fault);
            }
            finally
            {
                Volatile.Write(ref since, 0);
            }
        });
        return 0;
    }

    /// <summary>Feeds files, or all files of folders, and tells what is wrong with each.</summary>
    public static int Feed(string name, IEnumerable<string> paths)
    {
        using var target = Targets[name]();
        var (current, since) = ("", 0.0);
        using var watch = Clock.Watch(() => (current, Volatile.Read(ref since)));
        var (count, faults, slowest) = (0, 0, 0.0);
        foreach (var path in paths.SelectMany(FilesOf))
        {
            current = path;
            var begun = Clock.Seconds;
            Volatile.Write(ref since, begun);
            count++;
            if (Campaign.Try(target, File.ReadAllBytes(path), thorough: true) is { } fault)
            {
                faults++;
                System.Console.WriteLine($"{path}: {fault}");
            }

            slowest = Math.Max(slowest, Clock.Seconds - begun);
        }

        System.Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {count} cases, {faults} faults, the slowest {slowest:F2} s of the processor"
            )
        );
        return faults == 0 ? 0 : 1;
    }

    private static IEnumerable<string> FilesOf(string path) =>
        Directory.Exists(path) ? Directory.GetFiles(path).Order(StringComparer.Ordinal) : [path];

    /// <summary>Writes what the makers of cases begin with, as a first corpus, and their tokens, as afl-fuzz reads them.</summary>
    public static int Seeds(string folder)
    {
        Write("entries", EntryMaker.Seeds.Select(System.Text.Encoding.UTF8.GetBytes), ".md");
        using var pictures = new PictureTarget();
        Write("pictures", pictures.Sound, ".img");
        File.WriteAllLines(
            Path.Combine(folder, "entries.dict"),
            EntryMaker
                .Tokens.Distinct()
                .Select(t => $"\"{string.Concat(System.Text.Encoding.UTF8.GetBytes(t).Select(b => $"\\x{b:X2}"))}\"")
        );
        return 0;

        void Write(string name, IEnumerable<byte[]> all, string ending)
        {
            Directory.CreateDirectory(Path.Combine(folder, name));
            foreach (var (bytes, i) in all.Select((b, i) => (b, i)))
                File.WriteAllBytes(Path.Combine(folder, name, $"{i:D3}{ending}"), bytes);
        }
    }
}

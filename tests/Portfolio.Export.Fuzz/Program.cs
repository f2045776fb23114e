using System.Globalization;
using Portfolio.Export.Fuzz;
using Portfolio.Export.Tests.Hostile;

Guided.Prepare();
return args switch
{
    ["entries", var count, .. var rest] => Campaign.Run(
        new EntryTarget(),
        Number(count),
        Option(rest, "--seed", 1),
        Option(rest, "--close", Campaign.UsualCloseness)
    ),
    ["pictures", var count, .. var rest] => Campaign.Run(
        new PictureTarget(),
        Number(count),
        Option(rest, "--seed", 1),
        Option(rest, "--close", Campaign.UsualCloseness)
    ),
    ["fonts", var count, .. var rest] => Campaign.Run(
        new FontTarget(),
        Number(count),
        Option(rest, "--seed", 1),
        Option(rest, "--close", Campaign.UsualCloseness)
    ),
    ["slice"] => Campaign.Run(new EntryTarget(), 400, 1)
        | Campaign.Run(new PictureTarget(), 600, 1)
        | Campaign.Run(new FontTarget(), 40, 1),
    ["replay", "entries", var seed] => Campaign.Replay(new EntryTarget(), Number(seed)),
    ["replay", "pictures", var seed] => Campaign.Replay(new PictureTarget(), Number(seed)),
    ["replay", "fonts", var seed] => Campaign.Replay(new FontTarget(), Number(seed)),
    ["afl", var target] => Guided.Run(target),
    ["feed", var target, .. var paths] => Guided.Feed(target, paths),
    ["seeds", var folder] => Guided.Seeds(folder),
    ["hostile", var folder] => WriteHostile(folder),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

static int Option(string[] rest, string name, int usual) =>
    Array.IndexOf(rest, name) is var at and >= 0 && at + 1 < rest.Length ? Number(rest[at + 1]) : usual;

static int WriteHostile(string folder)
{
    foreach (var (file, i) in HostileFiles.All.Select((f, i) => (f, i)))
    {
        var root = Path.Combine(folder, i.ToString("D3", CultureInfo.InvariantCulture));
        HostileFiles.Write(file, root, 1);
        File.WriteAllText(Path.Combine(root, "name.txt"), file.Name);
        if (file.Command is { } command)
            File.WriteAllLines(Path.Combine(root, "command.txt"), command);
    }

    return 0;
}

static int Usage()
{
    Console.Error.WriteLine(
        """
        Feeds mutated input to the stages of Portfolio.Export and looks for exceptions, hangs, broken PDFs and lost text.
          entries|pictures|fonts COUNT [--seed N] [--close M]
                                                    case i has the seed N + i; one in M (100) is looked at closely
          slice                                     a short series with fixed seeds
          feed TARGET FILE|FOLDER...                feeds files as they are and tells what is wrong
          afl TARGET                                takes cases from afl-fuzz; run.py calls it
          seeds FOLDER                              writes a first corpus and the dictionary of afl-fuzz
          hostile FOLDER                            writes the hostile files of the tests in full size, for tests/checks/hostile.py
          replay entries|pictures|fonts SEED        writes the case of a seed to a file and runs it alone
        """
    );
    return 2;
}

using System.CommandLine;
using System.Runtime.InteropServices;
using Portfolio.Export.Schemas;
using Portfolio.Messages;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Commands;

/// <summary>The language of messages, help and starters: as asked for, else that of the system. PDFs do not depend on it.</summary>
internal static partial class InterfaceLanguage
{
    private const string Name = "--ui";

    /// <summary>Lower bits of a language of Windows: the language without its region.</summary>
    private const int PrimaryLanguage = 0x3FF;

    private const int WindowsChinese = 0x04;

    /// <summary>The option itself. Its value is heeded before the command line is parsed, so that errors are in that language.</summary>
    public static Option Option()
    {
        var option = new Option<string?>(Name) { HelpName = "en|zh", Recursive = true };
        ChoiceOptions.Check(option, new ChoiceSchema(["en", "zh"]) { Also = value => LanguageTags.Primary(value) is "en" or "zh" });
        return option;
    }

    /// <summary>Sets the language for the process.</summary>
    public static void Choose(IReadOnlyList<string> args) =>
        MessageLanguages.Current = Of(args, Environment.GetEnvironmentVariable, OfWindows);

    internal static MessageLanguage Of(IReadOnlyList<string> args, Func<string, string?> variable, Func<bool> isChineseWindows)
    {
        if (Asked(args) is { } asked)
            return LanguageTags.Primary(asked) == "zh" ? MessageLanguage.Zh : MessageLanguage.En;
        var locale = ((string[])["LC_ALL", "LC_MESSAGES", "LANG"]).Select(variable).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        var chinese = locale is null ? isChineseWindows() : LanguageTags.Primary(locale.Split('.', '@')[0]) == "zh";
        return chinese ? MessageLanguage.Zh : MessageLanguage.En;
    }

    private static string? Asked(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == Name && i + 1 < args.Count)
                return args[i + 1];
            if (args[i].StartsWith(Name + "=", StringComparison.Ordinal))
                return args[i][(Name.Length + 1)..];
        }

        return null;
    }

    private static bool OfWindows() => OperatingSystem.IsWindows() && (GetUserDefaultUILanguage() & PrimaryLanguage) == WindowsChinese;

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial ushort GetUserDefaultUILanguage();
}

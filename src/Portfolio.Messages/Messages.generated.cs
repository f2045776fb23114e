// Written by tests/tools/messages.cs from the texts beside it. Do not edit.
#nullable enable

namespace Portfolio.Messages;

internal static class ProgramMessages
{
    public static string LibraryMissing(string? library) =>
        $"A library of the program is missing or was built for another system: {library}";

    public static string LibraryMissingHint =>
        "Copy the whole folder of the program with all its files, or publish the program again for this system";

    public static string OutOfMemory =>
        "There is not enough memory";

    public static string OutOfMemoryHint =>
        "Close other programs, raise the memory limit of the system, or use --jobs 1 to process one entry at a time";

    public static string Bug(string? type, string? detail) =>
        $"This is a bug in the program: {type}: {detail}";

    public static string BugHint =>
        "To get the details for a report, set PORTFOLIO_EXPORT_DEBUG=1 and run the command again";
}

internal static class FileMessages
{
    public static string LinkLeavesSite =>
        "This link leads out of the site and was not followed";

    public static string DiskLimit =>
        "the disk or the system does not allow a larger file";

    public static string IsLink =>
        "it is a link";

    public static string LeavesOutputFolder =>
        "the path leads out of the output folder";

    public static string NoFileThere =>
        "a file cannot be written there";

    public static string LeavesSite =>
        "it leads out of the site and was not opened";

    public static string ExceedsBound =>
        "the file is too large";

    public static string FolderUnreadable =>
        "This folder cannot be read. Its entries are ignored";

    public static string FolderUnreadableHint =>
        "Check its permissions";

    public static string LinkDead =>
        "The target of this link does not exist";

    public static string LinkDeadHint =>
        "Correct or remove the link";

    public static string LinkOutsideHint =>
        "Copy the target into the site, or follow links with --follow";
}

internal static class LimitMessages
{
    public static string Megabytes =>
        "MiB of one entry; half of it can be text";

    public static string Pixels =>
        "megapixels of one picture; a quarter of that for pictures that must be decoded as a whole";

    public static string Values =>
        "values in front matter, including those that aliases repeat";

    public static string Levels =>
        "levels of nested lists, quotes and elements";

    public static string Cells =>
        "cells of one table";

    public static string Blocks =>
        "paragraphs, headings, items, cells and broken lines of one entry";

    public static string Rounds =>
        "iterations of all Liquid loops of one entry";

    public static string Seconds =>
        "seconds for one entry";

    public static string Hint(string? name, long value) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"If this is intended, raise the limit: --limit {name}={value}");

    public static string Unknown(string? name, string? limits) =>
        $"The limit “{name}” does not exist. The limits are {limits}";

    public static string Range(string? name, long least, long most, long @default) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} takes a whole number from {least} to {most}, as {name}={@default}");
}

internal static class SiteMessages
{
    public static string ConfigNotText =>
        "The configuration is not text and is ignored";

    public static string ConfigOutside =>
        "The configuration is a link that leads out of the site. It was not opened";

    public static string ConfigOutsideHint =>
        "Replace the link with the file itself";

    public static string ConfigUnreadable =>
        "The configuration cannot be read and is ignored";
}

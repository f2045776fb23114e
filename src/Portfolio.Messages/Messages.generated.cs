// Written by tests/tools/messages.cs from the texts beside it. Do not edit.
#nullable enable

namespace Portfolio.Messages;

internal static class CommonMessages
{
    public static string TooDeep =>
        "it is nested too deeply";

    public static string And =>
        " and ";

    public static string Or =>
        " or ";

    public static string English =>
        "English";

    public static string Chinese =>
        "Chinese";
}

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

    public static string AddressSpace(string? available, string? needed) =>
        $"This process may use {available} of address space, but the program needs {needed}";

    public static string AddressSpaceHint =>
        "Raise or remove the limit (ulimit -v). Most of the space is only reserved: a run uses about 200 MB";

    public static string Error =>
        "error";

    public static string Warning =>
        "warning";

    public static string Note =>
        "note";

    public static string Hint =>
        "hint";
}

internal static class CommandMessages
{
    public static string LimitOption(string? limits) =>
        $"Raise or lower a limit on input, as pixels=400; limits: {limits}. Can be given several times";

    public static string LimitWrong(string? problem) =>
        $"--limit: {problem}";

    public static string ThemeUnknown(string? name, string? advice) =>
        $"--theme: the theme “{name}” does not exist. {advice}";

    public static string ThemeFileMissing(string? path) =>
        $"--theme: the theme file {path} does not exist";

    public static string OptionValue(string? option, string? values, string? value) =>
        $"{option} takes {values}, not “{value}”";

    public static string OutOfMemory(string? code, string? problem) =>
        $"error {code}: {problem}";

    public static string OutputFailed(string? code, string? reason) =>
        $"error {code}: A file cannot be read or written: {reason}";

    public static string OutputFailedHint =>
        "Free some disk space, close the file in other programs, or write to another place";

    public static string OptionUnknown(string? option) =>
        $"The option {option} does not exist";

    public static string OptionUnknownHint(string? option, string? help) =>
        $"Did you mean {option}? {help}";

    public static string CommandUnknown(string? command) =>
        $"The command “{command}” does not exist";

    public static string CommandUnknownHint(string? command) =>
        $"Did you mean {command}? To list the commands, run portfolio-export --help";

    public static string SeeHelp(string? command) =>
        $"To list the options, run portfolio-export {command}--help";

    public static string OptionNotHere(string? option) =>
        $"The option {option} does not exist";

    public static string FontFolderMissing(string? path) =>
        $"--font-path: the folder {path} does not exist";

    public static string JobsValue =>
        "--jobs takes a number from 1 to 512";

    public static string MaxSizeValue(string? values, string? value) =>
        $"--max-size takes {values}, not “{value}”";

    public static string MaxPagesValue =>
        "--max-pages takes a number from 1 to 1000";

    public static string Usage(string? program) =>
        $"Usage: {program} COMMAND [OPTIONS]";

    public static string ToStart =>
        "To start";

    public static string ExitCodes =>
        "Exit codes";

    public static string UsageOfCommand(string? program, string? command, string? arguments) =>
        $"Usage: {program} {command}{arguments} [OPTIONS]";

    public static string RootMissing(string? path) =>
        $"--root {path}: this folder does not exist";

    public static string OutputClosed =>
        "Standard output is closed";

    public static string Progress(long done, long entries) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{done} of {entries}");

    public static string SetWrong(string? problem) =>
        $"--set: {problem}";

    public static string SetWrongAdvice(string? problem, string? advice) =>
        $"--set: {problem}. {advice}";
}

internal static class StartMessages
{
    public static string FolderMissing(string? folder) =>
        $"portfolio-export: {folder}: this folder does not exist";

    public static string NothingToMove =>
        "Nothing to move: the site publishes none of these files";

    public static string Moved =>
        "Moved. Earlier commits of these files stay in the history of the repository";

    public static string FileExists =>
        "This file already exists and was not changed";

    public static string FileExistsHint =>
        "To overwrite it, use --force";

    public static string SettingsIntro =>
        "# Settings of portfolio-export for this site. All of them are optional: remove the # from the lines that you want\n";

    public static string SettingsDefaults =>
        "# and from the line of their group. The values are the defaults, or examples where there is no default.\n";

    public static string SettingsPrecedence =>
        "# The front matter of an entry can set its own paper, theme, lang, layout and pictures in a map named pdf.\n# The command line takes precedence over both.\n";

    public static string SettingsPrivate =>
        "# Jekyll copies this file into the site that it builds, unless _config.yml says exclude: [portfolio.yml]\n";

    public static string Applications(string? schema) =>
        $"# yaml-language-server: $schema={schema}\n#\n# Applications: portfolio-export pack makes a PDF of each, portfolio-export mail also a draft e-mail.\n# Remove the # from the lines that you want, and from the lines of their groups.\n# Paths are relative to the root of the site. Keep letters and certificates in this folder, too: Jekyll and\n# Hexo do not publish folders whose names begin with an underscore.\n#\n# What copies made with --anonymous must not show:\n#identity:\n#  names: [林薇, Lin Wei]\n#  student-number: \"20220417\"\n#  email: you@example.org\n#  phone: \"+86 571 0000 0000\"\n#  handles: [yourname]\n#  home-page: https://example.org\n#  organisations: [Your University]\n#\n#applications:\n#  example-msc:\n#    recipient: Graduate Admissions, Example University\n#    title: Application for the M.Sc. in Example Studies\n#    language: en                  # en, zh or both\n#    date: 2026-11-30\n#    paper: a4\n#    theme: modern\n#    portrait: images/me.jpg       # or no\n#    letter: _applications/letter.md # front matter: subject, to, place, salutation, closing, signature\n#    cv: _pages/cv.md\n#    entries:\n#      - _portfolio/union.md\n#      - collection: talks\n#      - tag: research\n#    leave-out: [\"Acknowledgements\", tag:private, picture:images/party.jpg]\n#    first: [\"2. The exhibition*\"]\n#    append:\n#      - file: _applications/transcript.pdf\n#        title: Transcript of records\n#    limits:\n#      size: 2MB\n#      pages: 6\n#      fit: yes\n#      drop: [_talks/first-talk.md]\n#    mail:\n#      to: Graduate Admissions <admissions@example.org>\n#      subject: Application for the M.Sc. in Example Studies\n#      body: _applications/mail.md\n";
}

internal static class FileMessages
{
    public static string NotWritable(string? reason) =>
        $"The file cannot be written: {reason}";

    public static string NotWritableHint =>
        "Close the file in other programs, free some disk space, or choose another folder with -o";

    public static string Missing =>
        "This file or folder does not exist";

    public static string RelativeToCurrent =>
        "Paths are relative to the current folder";

    public static string UnreadableBecause(string? reason) =>
        $"The file cannot be read: {reason}";

    public static string OutputFolderHint =>
        "Choose another folder with -o, or free some disk space";

    public static string RelativeToSite =>
        "Paths are relative to the root of the site";

    public static string OutsideSite(string? path) =>
        $"“{path}” is outside the site";

    public static string OutsideSiteHint =>
        "Copy it into the site";

    public static string IsFolder(string? path) =>
        $"{path} is a folder";

    public static string IsFolderHint =>
        "Name one file in it";

    public static string NotFound(string? path) =>
        $"The file {path} does not exist";

    public static string NotFoundHint(string? path, string? rule) =>
        $"Did you mean “{path}”? {rule}";

    public static string LinkLeavesSite =>
        "This link leads out of the site and was not followed";

    public static string LinkLeavesSiteHint =>
        "Name the file itself, or follow links with --follow";

    public static string NoSuchFile =>
        "This file does not exist";

    public static string TooLarge(long size, long limit) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The file has {size} MiB. The limit for a text is {limit} MiB");

    public static string Unreadable =>
        "The file cannot be read";

    public static string UnreadableHint =>
        "Check its permissions, close it in other programs, or repair the link";

    public static string NotText =>
        "The file is not text in a known encoding: UTF-8, UTF-16, GB18030, Big5, Shift-JIS or Windows-1252";

    public static string NotTextHint =>
        "Save it as UTF-8";

    public static string NotUtf8(string? encoding) =>
        $"The file is not UTF-8 and was read as {encoding}";

    public static string NotUtf8Hint =>
        "Save it as UTF-8, which Jekyll requires";

    public static string ControlCharacter =>
        "The text contains a control character, a mark that changes the direction of text, or an invalid byte. Such characters are removed or shown as �";

    public static string ControlCharacterHint =>
        "Delete the character and type the text again";

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

    public static string JsonTooLarge =>
        "too large";

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

    public static string SizeBytes(long bytes) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes} bytes");

    public static string SizeTakes =>
        "a size such as 2MB, 500KB or 1.5 MB";

    public static string TerminalCodes =>
        "The text contains colour codes of a terminal. They are removed";

    public static string TerminalCodesHint =>
        "To turn off this message, save the output without colours";

    public static string FreeDiskHint =>
        "Close the file in other programs, or free some disk space";
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

    public static string Deadline(string? what, string? seconds) =>
        $"{what} took longer than {seconds} s and was stopped";

    public static string Entry =>
        "This entry";

    public static string Reading =>
        "Reading this entry";

    public static string Lines(long lines, long limit) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The entry has {lines} lines and cells. The limit is {limit}");

    public static string Table(long cells, long limit) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"A table has {cells} cells. The limit is {limit}");

    public static string EntryBlocks(long blocks, long limit) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The entry has {blocks} paragraphs, items, cells and broken lines. The limit is {limit}");

    public static string Characters(long characters, long limit) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The entry has {characters} characters. The limit is {limit}");

    public static string StandardInput(long limit) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The limit for an entry is {limit} MiB. Standard input has more");
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

internal static class FrontMatterMessages
{
    public static string NotClosed =>
        "The front matter has no closing line of three hyphens";

    public static string NotClosedHint =>
        "Add a line with --- after the last key";

    public static string WideColon(string? key) =>
        $"A full-width colon does not end a key. The line was read as the key “{key}”";

    public static string WideColonHint(string? key) =>
        $"Write “{key}: ” with an ASCII colon and a space";

    public static string ValueRepaired(string? key) =>
        $"The value of “{key}” is not valid YAML and was read as text";

    public static string ValueRepairedHint =>
        "Put the value in quotes, and double any quotes in it";

    public static string Broken =>
        "This is not valid YAML. It was read line by line as key: value";

    public static string BrokenHint(string? problem) =>
        $"The YAML reader reports: {problem}";

    public static string ValueAndTable(string? key) =>
        $"“{key}” is both a value and a table. The table is used";

    public static string ValueAndTableHint =>
        "Remove one of them";

    public static string TomlRepaired =>
        "This line is not valid TOML and was read as text";

    public static string TomlRemoved =>
        "This line is not valid TOML and has no key. It is ignored";

    public static string TomlHint(string? problem) =>
        $"The TOML reader reports: {problem}";

    public static string AliasRemoved(string? name) =>
        $"The alias *{name} would repeat too much and is ignored";
}

internal static class YamlMessages
{
    public static string FileNotText =>
        "This file is not text";

    public static string FileUnreadable(string? reason) =>
        $"This file cannot be read: {reason}";

    public static string Invalid(string? reason) =>
        $"This is not valid YAML: {reason}";

    public static string Tab =>
        "This line begins with a tab, which YAML does not allow";

    public static string TabHint =>
        "Indent with spaces, two for each level";

    public static string WideColon =>
        "The colon after this key is the full-width “：”";

    public static string WideColonHint(string? key, string? value) =>
        $"Write {key}: {value}";

    public static string NotAMap =>
        "This must consist of keys and values";

    public static string NotAMapHint =>
        "Write each key on its own line, as key: value";

    public static string FileInvalid(string? reason) =>
        $"This file is not valid YAML: {reason}";

    public static string CutOff =>
        "This file is not valid YAML: it ends too early";

    public static string CutOffHint =>
        "Check this line and those above it for a missing bracket or quotation mark";

    public static string KeyNotText =>
        "a key must be plain text";

    public static string Anchors =>
        "anchors and aliases are not supported; repeat the value";

    public static string Deep =>
        "Nested too deeply";

    public static string InvalidHere =>
        "This is not valid YAML";

    public static string EarlyEnd =>
        "Unexpected end";

    public static string Unexpected(string? what) =>
        $"Unexpected {what}";
}

internal static class ValueMessages
{
    public static string Twice(string? key) =>
        $"“{key}” is given twice";

    public static string TwiceHint =>
        "Remove one of them";

    public static string OneText(string? key) =>
        $"“{key}” takes a single text";

    public static string Takes(string? values) =>
        $"It takes {values}";

    public static string OneOrMore(string? key) =>
        $"“{key}” takes one text or several";

    public static string OneOrMoreHint =>
        "Put several texts in brackets, [one, two], or on lines that begin with -";

    public static string NotAllowed(string? value, string? key) =>
        $"“{value}” is not allowed for “{key}”";

    public static string TakesDate =>
        "It takes a date such as 2026-11-30";

    public static string LocalText =>
        "a text, or en: and zh: below it";

    public static string TakesKeys(string? key) =>
        $"“{key}” takes keys on the lines below it";

    public static string UnknownKey(string? key, string? owner) =>
        $"There is no key “{key}” in {owner}";

    public static string UnknownKeyHint(string? nearest, string? keys) =>
        $"Did you mean “{nearest}”? The keys are {keys}";

    public static string YesOrNo =>
        "yes or no";

    public static string Theme(string? names) =>
        $"{names} or the path of a theme file below the root of the site";

    public static string Pairs =>
        "lines with a text and its counterpart in the other language, as  word: counterpart";

    public static string List(string? item) =>
        $"a list; each item is {item}";

    public static string Languages =>
        "source, en, zh or both, or a list of them such as en,zh";

    public static string Names(string? fields) =>
        $"text with at least one of {{{fields}}}";

    public static string Standards =>
        "ua-1, a-2a, a-2b, a-2u, a-3a or none; ua-1 can be combined with one of the others, as in ua-1,a-3a";

    public static string Mail =>
        "an address with an @, or \"\" for none";

    public static string Web =>
        "an address that begins with https://, or \"\" for none";

    public static string TextOrNone =>
        "a text, or \"\" for none";

    public static string Heading =>
        "the words of a heading";

    public static string YearHeading =>
        "the words of a heading, with {n}, {nth}, {grade} or {years} for the part that changes";

    public static string AList =>
        "a list";

    public static string Colour =>
        "a colour such as \"#0f5c8c\"";

    public static string OneValue(string? key) =>
        $"“{key}” takes a single value";

    public static string Text =>
        "a text";

    public static string Number(string? least, string? most) =>
        $"a number from {least} to {most}";

    public static string WholeNumber(string? least, string? most) =>
        $"a whole number from {least} to {most}";
}

internal static class SettingMessages
{
    public static string FileUnused(string? file) =>
        $"This file is ignored. Settings belong in {file}";

    public static string FileUnusedHint(string? file) =>
        $"Rename it to {file}";

    public static string NotAnAssignment(string? assignment) =>
        $"“{assignment}” is not of the form key=value";

    public static string NotAnAssignmentHint =>
        "Write it as paper=letter";

    public static string UnknownHint(string? nearest) =>
        $"Did you mean “{nearest}”?";

    public static string TakesKeysHint(string? keys) =>
        $"The keys are {keys}";

    public static string TakesWords(string? key) =>
        $"“{key}” takes your own words on the lines below it";

    public static string AuthorName =>
        "the name below the title";

    public static string AuthorEmail =>
        "your e-mail address";

    public static string AuthorLocation =>
        "where you live";

    public static string AuthorUrl =>
        "your website";

    public static string AuthorGithub =>
        "your GitHub account";

    public static string AuthorLinkedin =>
        "your LinkedIn account";

    public static string AuthorOrcid =>
        "your ORCID";

    public static string AuthorPhone =>
        "your phone number, for a CV";

    public static string AuthorWechat =>
        "your WeChat account, for a CV";

    public static string AuthorScholar =>
        "your Google Scholar page, for a CV";

    public static string AuthorWebsite =>
        "another page of yours, for a CV";

    public static string AuthorBirthday =>
        "your date of birth, for a CV";

    public static string AuthorOrigin =>
        "your place of origin, for a CV";

    public static string AuthorPosition =>
        "your current or desired position, below the name in a CV";

    public static string AuthorPortrait =>
        "your portrait, a file below this folder; by default the avatar of the site";

    public static string Paper =>
        "the page size";

    public static string Theme =>
        "the theme: one of the program, or the path of your own theme file below this folder";

    public static string PrintUrls =>
        "print the addresses of links as numbered notes at the end";

    public static string UrlCodes =>
        "print addresses, with QR codes for the long ones";

    public static string PdfStandard =>
        "the standards that the PDFs claim: ua-1, a-2a, a-2b, a-2u, a-3a (with the source attached), none";

    public static string Lang =>
        "the language of the PDFs: as written, one of two, or both versions in one";

    public static string Layout =>
        "how two versions are arranged: side by side, or one after the other";

    public static string Names =>
        "the names of the PDFs, made of {collection} {slug} {lang} {title} {date} {year} {site}";

    public static string AsciiNames =>
        "use only ASCII in names, for old mail gateways and upload forms";

    public static string Verify =>
        "read each PDF again and compare it with its entry, as --verify does";

    public static string Years =>
        "more headings of year sections; {n} is a number, {nth} first or 1st, {years} 2022-2023, {grade} sophomore";

    public static string Activities =>
        "more headings of activity lists; * is any text";

    public static string Projects =>
        "more headings of projects; * is any text";

    public static string Glossary =>
        "your own words for headings, roles and labels in the other language, in both directions";

    public static string Dpi =>
        "pixels per printed inch; pictures with more are reduced";

    public static string Quality =>
        "quality of re-encoded JPEGs";

    public static string TemplateText(string? value) =>
        $"“{value}” is still the text of a template. PDFs show it as yours";

    public static string TemplateTextHint =>
        "Replace it with your own text, or delete the line";
}

internal static class ThemeMessages
{
    public static string Contrast(string? key, string? ground, double contrast, string? least) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The contrast of “{key}” on “{ground}” is {contrast:0.0}:1. Text needs at least {least}:1 to be easy to read");

    public static string ContrastHint =>
        "Make the text darker or the background lighter (or the reverse)";

    public static string Unknown(string? name) =>
        $"The theme “{name}” does not exist";

    public static string UnknownHint(string? nearest, string? themes) =>
        $"Did you mean “{nearest}”? The themes are {themes}. The path of a theme file ends in .yml";

    public static string OutsideSite(string? path) =>
        $"The theme file “{path}” is outside the site";

    public static string FileMissing(string? path) =>
        $"The theme file {path} does not exist";

    public static string NotText =>
        "This theme file is not text";

    public static string Unreadable(string? reason) =>
        $"This theme file cannot be read: {reason}";

    public static string NoSuchTheme(string? name) =>
        $"There is no theme {name}";

    public static string ATheme =>
        "a theme";

    public static string BaseUnknown(string? name) =>
        $"The theme “{name}” does not exist";

    public static string BaseUnknownHint(string? themes) =>
        $"The themes are {themes}";

    public static string KeyUnknown(string? key) =>
        $"A theme has no key “{key}”";

    public static string GroupHint(string? keys) =>
        $"It is a group. Put its keys on the lines below it: {keys}";

    public static string ExtendsHint =>
        "Did you mean “extends”?";

    public static string NearestHint(string? key) =>
        $"Did you mean “{key}”?";

    public static string GroupsHint(string? groups) =>
        $"The groups of keys are {groups}";

    public static string CvMargin =>
        "largest side margins of a CV, in points";

    public static string CvMarginTop =>
        "from the top edge of the paper to the name";

    public static string CvMarginBottom =>
        "from the bottom edge of the paper to the text";

    public static string CvText =>
        "text of a CV, in points";

    public static string CvLeading =>
        "line spacing, as a multiple of the text size";

    public static string CvLeadingHan =>
        "line spacing of Chinese text";

    public static string CvName =>
        "the name at the top";

    public static string CvHeading =>
        "section headings";

    public static string CvSmall =>
        "contacts, dates and places";

    public static string CvSectionSpace =>
        "above section headings";

    public static string CvEntrySpace =>
        "between entries";

    public static string CvHeadings =>
        "decoration of section headings";

    public static string CvTitle =>
        "position of name and contacts";

    public static string CvSecondLine =>
        "the details of an entry on its second line";

    public static string CvColoredHeadings =>
        "section headings in the accent colour";

    public static string Measure =>
        "width of the text, in em of the text size";

    public static string MarginTop =>
        "from the top edge of the paper to the text, in points";

    public static string MarginBottom =>
        "from the bottom edge of the paper to the text, in points";

    public static string Foot =>
        "from the bottom edge of the paper to the baseline of the footer, in points";

    public static string FontText =>
        "font family of the text";

    public static string FontHeadings =>
        "font family of the title and headings";

    public static string FontCode =>
        "font family of code";

    public static string SizeText =>
        "the text, in points";

    public static string SizeTitle =>
        "the title; long titles are up to a fifth smaller";

    public static string SizeSubtitle =>
        "the excerpt below the title";

    public static string SizeKicker =>
        "the kind of entry above the title";

    public static string SizeHeading2 =>
        "headings of the first level below the title";

    public static string SizeHeading3 =>
        "headings of the next level, and titles of projects";

    public static string SizeHeading4 =>
        "headings of all lower levels";

    public static string SizeSmall =>
        "contacts, dates and notes";

    public static string SizeCaption =>
        "captions of pictures";

    public static string SizeFoot =>
        "the footer";

    public static string SizeNumber =>
        "numbers of projects";

    public static string LeadingText =>
        "line spacing of text, as a multiple of its size";

    public static string LeadingTight =>
        "line spacing of captions and tables";

    public static string LeadingHeadings =>
        "line spacing of the title and headings";

    public static string ColorPaper =>
        "the paper; contrast of the other colours is measured against it";

    public static string ColorText =>
        "text and headings";

    public static string ColorMuted =>
        "secondary text: contacts, dates, captions, footer";

    public static string ColorAccent =>
        "the accent colour: kind of entry, numbers, rules below headings, timeline";

    public static string ColorRule =>
        "rules in tables and lists, frames of pictures";

    public static string ColorCode =>
        "background of code";

    public static string SpaceParagraph =>
        "between paragraphs, in points";

    public static string SpaceItem =>
        "between list items";

    public static string SpaceSection =>
        "above headings";

    public static string SpaceFigure =>
        "above and below pictures";

    public static string PartKicker =>
        "show the kind of entry above the title";

    public static string PartSubtitle =>
        "show the excerpt below the title";

    public static string PartFacts =>
        "show date, venue and other facts of talks and papers";

    public static string PartPerson =>
        "show name and contacts";

    public static string PartPortrait =>
        "show the portrait of the author";

    public static string PartPortraitOnEntries =>
        "show the portrait on entries too, not on covers and CVs alone";

    public static string PartHero =>
        "show the picture of the front matter or the excerpt at the top";

    public static string PartFoot =>
        "show a footer with name, title and page number";

    public static string TitlePosition =>
        "position of title and contacts";

    public static string Figures =>
        "position of pictures that are narrower than the text";

    public static string Timeline =>
        "a timeline beside year sections, or none";

    public static string Period =>
        "the period to the right of the role, or on its own line";

    public static string Activities =>
        "activities in rows with the number of people on the right, or as a list";

    public static string Emphasis =>
        "Chinese emphasis by weight, or by dots below";

    public static string Paragraphs =>
        "space between paragraphs, or first lines indented by two em";

    public static string HeadingRules =>
        "a rule below headings of the first level";

    public static string RowRules =>
        "rules between the rows of tables";

    public static string Frames =>
        "a thin frame around all pictures, around those with white edges such as screenshots, or around none";

    public static string PortraitHeight =>
        "height of the portrait, as a fraction of the page height";

    public static string HeroHeight =>
        "largest height of the picture at the top, as a fraction of the page height";

    public static string FigureHeight =>
        "largest height of other pictures, as a fraction of the page height";

    public static string LetterMargin =>
        "side margins of letters, in points";

    public static string LetterText =>
        "text of letters";

    public static string LetterTextHan =>
        "text of Chinese letters";

    public static string LetterLeading =>
        "line spacing of letters, as a multiple of the text size";

    public static string LetterLeadingHan =>
        "line spacing of Chinese letters";

    public static string LetterSubject =>
        "subject of letters";

    public static string LetterTitleHan =>
        "title of Chinese letters";

    public static string LetterSmall =>
        "contacts of the sender in letters";

    public static string LetterSignature =>
        "space for the signature above the name, in points";

    public static string Orientation =>
        "portrait or landscape pages; letters and CVs are always portrait";

    public static string Sections =>
        "sections one below the other, or spreads: headings and captions in a column at the side, pictures across the page";

    public static string Notes =>
        "footnotes at the end, or at the foot of the page that refers to them";

    public static string Numbers =>
        "number the section headings, where the author did not";
}

internal static class FontMessages
{
    public static string FaceCharacters(string? count) =>
        $"{count} characters";

    public static string MoreBlocks(string? count) =>
        $", and {count} more blocks";

    public static string Covers(string? blocks, string? more) =>
        $"  covers   {blocks}{more}";

    public static string Licence(string? licence, string? file) =>
        $"  licence  {licence}{file}";

    public static string MissingCharacter(string? place, string? name, string? character, string? blocks) =>
        $"{place}: no font has {name} “{character}” ({blocks})";

    public static string AllPresent(string? path) =>
        $"{path}: all characters have a font";

    public static string UseSans =>
        "sans: Chinese, and upright Latin with it";

    public static string UseSansItalic =>
        "sans: Latin italics";

    public static string UseSerifChinese =>
        "serif: Chinese";

    public static string UseSerifLatin =>
        "serif: Latin";

    public static string UseMono =>
        "mono: code";

    public static string UseFallback =>
        "characters that the others lack";

    public static string UseTraditional(string? kind) =>
        $"{kind}: Traditional Chinese";

    public static string UseHongKong(string? kind) =>
        $"{kind}: Traditional Chinese (Hong Kong)";

    public static string UseJapanese(string? kind) =>
        $"{kind}: Japanese";

    public static string UseKorean(string? kind) =>
        $"{kind}: Korean";

    public static string NoLicence =>
        "not stated by the font";

    public static string Unreadable(string? reason) =>
        $"it cannot be read: {reason}";

    public static string Empty =>
        "it is empty";

    public static string NotAFont =>
        "it is not a font file";

    public static string PostScript =>
        "it has PostScript outlines (OpenType CFF)";

    public static string TrueTypeHint =>
        "Use the TrueType version (.ttf) of the font";

    public static string Collection =>
        "it is a font collection";

    public static string CollectionHint =>
        "Use the separate TrueType files (.ttf) of the font";

    public static string WebFont =>
        "it is compressed for the web";

    public static string Variable =>
        "it is a variable font";

    public static string VariableHint =>
        "Use the static files of the font (Regular and Bold, .ttf)";

    public static string Damaged =>
        "it is damaged or incomplete";

    public static string Unusable(string? reason) =>
        $"This font file cannot be used: {reason}";

    public static string UnusableHint =>
        "Copy the file again. The fonts of the program are in its fonts/ folder";

    public static string Missing =>
        "it is missing";

    public static string MissingHint =>
        "Copy the fonts/ folder of the program again";

    public static string TraditionalChinese =>
        "Traditional Chinese";

    public static string HongKongChinese =>
        "Traditional Chinese (Hong Kong)";

    public static string NoRegionalGlyphs(string? language) =>
        $"{language} text uses the glyphs of Simplified Chinese, because there is no {language} font";

    public static string NoRegionalGlyphsHint(string? family) =>
        $"Put the Regular and Bold files of {family} (static .ttf) into fonts/, or into a folder named by --font-path";

    public static string ManyMissingHint(string? advice) =>
        $"{advice}. To list them all, run the command fonts";

    public static string CharacterMissing(string? name, string? character) =>
        $"No font has {name} “{character}”. A box is drawn in its place, but the text keeps the character";

    public static string CharacterMissingHint =>
        "Put a font that has it (static .ttf) into fonts/, or into a folder named by --font-path";

    public static string DrawingMissing(long count, string? picture, string? characters) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"No font has {count} of the characters in the drawing “{picture}”: {characters}. Boxes are drawn in their place");

    public static string DrawingMissingHint =>
        "Convert the text to paths in your drawing program, or save the drawing as PNG";

    public static string AndMore(long count) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $" and {count} more");

    public static string ManyMissingOfScript(long count, string? script, string? shown, string? more, string? lines) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"No font has these {count} characters ({script}): {shown}{more}. Boxes are drawn in their place, but the text keeps the characters{lines}");

    public static string Icons(string? shown, string? more, string? lines) =>
        $"This is text in an icon font ({shown}{more}), which is not here. Nothing is drawn, but the text keeps the icons{lines}";

    public static string IconsHint =>
        "Put the icon font (static .ttf) into fonts/, or into a folder named by --font-path, or delete the icons";

    public static string OnLines(string? lines, string? more) =>
        $" (lines {lines}{more})";

    public static string CharacterOf(string? block) =>
        $"a character of {block}";

    public static string NoBlock =>
        "no block";

    public static string HongKongFamily =>
        "Noto Sans HK or TC";

    public static string Japanese =>
        "Japanese";

    public static string Korean =>
        "Korean";
}

internal static class LiquidMessages
{
    public static string RangeTooLong =>
        "A range has too many numbers";

    public static string IncludeUnknown(string? name) =>
        $"The include {name} is not known and is removed";

    public static string IncludeUnknownHint =>
        "If it belongs to a theme, copy it into _includes/";

    public static string IncludeTooDeep(string? name) =>
        $"The include {name} is nested too deeply or used too often and is removed";

    public static string NotACondition(string? expression) =>
        $"“{expression}” is not a condition";

    public static string NotAnExpression(string? expression) =>
        $"“{expression}” is not an expression";

    public static string NumberTooLarge =>
        "the number is too large";

    public static string DivisionByZero =>
        "division by 0";

    public static string CodeInLiquid =>
        "This code contains braces that Liquid reads as its own. They are shown as written";

    public static string CodeInLiquidHint =>
        "Put {% raw %} before the code and {% endraw %} after it, so that the site shows them, too";

    public static string TooManyRounds =>
        "The loops have too many iterations";

    public static string TextTooLong =>
        "The text becomes too long";

    public static string TooSlow =>
        "It takes too long";

    public static string TagOpen =>
        "A Liquid tag is not closed. It is shown as written";

    public static string TagNameless =>
        "A Liquid tag has no name. It is shown as written";

    public static string NestedTooDeeply =>
        "The Liquid tags are nested too deeply. The text is shown with its tags";

    public static string TextFailed =>
        "The Liquid in this text cannot be evaluated. The text is shown as written";

    public static string ReportedHint(string? problem) =>
        $"Liquid reports: {problem}";

    public static string TagFailed =>
        "This Liquid cannot be evaluated and is removed";

    public static string SectionAlone(string? name) =>
        $"The Liquid tag {name} is not inside its block. It is shown as written";

    public static string EndAlone(string? name) =>
        $"The Liquid tag end{name} closes no block. It is shown as written";

    public static string BibliographyMissing(string? folder, string? file) =>
        $"The bibliography {folder}/{file}.bib does not exist. The list is removed";

    public static string BibliographyMissingHint =>
        "Check scholar: in _config.yml";

    public static string GalleryEmpty =>
        "The shortcode gallery needs a folder with pictures, but there is none";

    public static string GalleryEmptyHint =>
        "Put the pictures into the folder that the shortcode names, or beside the entry";

    public static string ShortcodeEmpty =>
        "An empty shortcode is removed";

    public static string ShortcodeUnknown(string? name) =>
        $"The shortcode {name} is not known and is removed. Its text is kept";

    public static string TagNotClosed(string? name) =>
        $"The Liquid tag {name} is not closed. It is shown as written";

    public static string AssignInvalid =>
        "The Liquid tag assign cannot be parsed. It is shown as written";

    public static string CycleInvalid =>
        "The Liquid tag cycle cannot be parsed. It is shown as written";

    public static string InterruptOutsideLoop(string? name) =>
        $"The Liquid tag {name} is not inside a loop. It is shown as written";

    public static string TagUnknown(string? name) =>
        $"The Liquid tag {name} is not known. It is shown as written";

    public static string TagRemoved(string? name) =>
        $"The Liquid tag {name} is not known and is removed";

    public static string TagRemovedHint =>
        "If the tag belongs to a plugin, write its result as Markdown or HTML";

    public static string NotLiquid =>
        "This is not Liquid. It is shown as written";

    public static string FilterUnknown(string? name) =>
        $"The Liquid filter {name} is not known and is ignored";

    public static string FilterUnknownHint =>
        "If the filter belongs to a plugin, write its result as Markdown or HTML";

    public static string BuildDate =>
        "The date of the build is not printed, so that the same entry always gives the same PDF";

    public static string TagCrossesCode(string? name) =>
        $"The Liquid tag {name} begins inside code and ends outside it, or the reverse. It is shown as written";

    public static string TagInvalid(string? name) =>
        $"The Liquid tag {name} cannot be parsed. It is shown as written";
}

internal static class MarkdownMessages
{
    public static string FlatList =>
        "The list is nested too deeply. From here on, its items are on one level";

    public static string TooManyDefinitions =>
        "There are too many footnotes and link definitions. From here on, they are shown as text";

    public static string ListAsText =>
        "The list is nested too deeply. From here on, its markers are shown as text";

    public static string TagNotClosed(string? name) =>
        $"<{name}> has no end tag and would hide the text after it. It is shown as text";

    public static string CodeNotClosed =>
        "This code block is never closed. The lines below are shown as text, as on the site";

    public static string TableNeedsLine =>
        "A table needs an empty line above it. It is shown as text, as on the site";

    public static string NoteUnused(string? name) =>
        $"Nothing refers to the footnote [^{name}]. It is not printed, as on the site";

    public static string NoteUnreferenced(string? label) =>
        $"Nothing refers to the footnote [{label}]. It is not printed, as on the site";

    public static string NoteUnreadable(string? file) =>
        $"The note {file} cannot be read. Its name is shown instead";

    public static string EditorIcons(string? icon) =>
        $"Icons such as {icon} are drawn by the editor only. They are removed";
}

internal static class HtmlMessages
{
    public static string Hidden(long letters, string? line) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{letters} {(letters == 1 ? "character is" : "characters are")} hidden on the site and not printed (line {line})");

    public static string HiddenHint =>
        "To print hidden text, use --show-hidden";

    public static string NestedTooDeeply(long limit) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"More than {limit} levels are nested. Deeper levels keep their text, but not their structure");

    public static string UnknownElement(string? element) =>
        $"<{element}> is not an HTML element. It is removed, as on the site";

    public static string UnknownElementHint(string? element) =>
        $"If it is text, write &lt;{element}&gt; or put it between backticks";

    public static string TooManyRules =>
        "The page has too many elements and style rules. The rules are not applied to the later elements";
}

internal static class EntryMessages
{
    public static string TitleTooLong =>
        "This text is too long for a title. Its markup is shown as text";

    public static string NestedTooDeeply =>
        "The Markdown is nested too deeply and is shown as plain text";

    public static string OnlyLinksCv =>
        "This page only links to the PDF of a CV";

    public static string OnlyLinksCvHint =>
        "To include that PDF in an application, name it under append: in applications.yml";

    public static string Empty =>
        "The file is empty";

    public static string EmptyHint =>
        "Write some text, or delete the file";

    public static string NotADate(string? date) =>
        $"“{date}” is not a date and is shown as text";

    public static string NotADateHint =>
        "Write it as 2024-03-31";

    public static string LinkNotAllowed(string? scheme) =>
        $"Links of the type {scheme}: are shown as text only";

    public static string LinkNotAllowedHint =>
        "Use an address that begins with https:, http:, mailto: or tel:";
}

internal static class PictureMessages
{
    public static string Unreadable(string? address, string? reason) =>
        $"The picture {address} cannot be read: {reason}";

    public static string UnreadableHint =>
        "Open it in a picture editor and save it again";

    public static string SaveAsPng =>
        "save it as PNG";

    public static string DrawingTexts(long limit, string? advice) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the drawing has more than {limit} characters of text; {advice}");

    public static string DrawingLine(string? advice) =>
        $"the drawing has a text that is too long for one line; {advice}";

    public static string DrawingPaths(long limit, string? advice) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the path data of the drawing exceeds {limit} MB; {advice}");

    public static string DrawingCrossings(string? advice) =>
        $"the lines of the drawing cross each other too often; {advice}";

    public static string DrawingDashes(string? advice) =>
        $"the lines of the drawing have too many dashes; {advice}";

    public static string DrawingPictures(string? limit, string? advice) =>
        $"the pictures in the drawing have more than {limit} megapixels; {advice}";

    public static string DrawingFilters(string? advice) =>
        $"the drawing has too many filters and masks; {advice}";

    public static string DrawingRules(string? advice) =>
        $"the drawing has too many elements and style rules; {advice}";

    public static string DrawingElements(string? advice) =>
        $"the drawing has too many elements; {advice}";

    public static string DrawingNesting(string? advice) =>
        $"the elements of the drawing are nested too deeply; {advice}";

    public static string GifNoSize =>
        "the GIF header has no size";

    public static string GifNoPixels =>
        "the GIF has no pixels";

    public static string CutOff =>
        "the file is incomplete";

    public static string JpegBroken =>
        "the JPEG header is damaged";

    public static string JpegHierarchical =>
        "it is a hierarchical JPEG";

    public static string JpegNoSize =>
        "the JPEG header has no size";

    public static string NotOpened =>
        "the file cannot be opened";

    public static string Empty =>
        "the file is empty";

    public static string FilmOrSound =>
        "it is a video or audio file, not a picture";

    public static string Bitmap =>
        "it is a BMP file; save it as PNG";

    public static string Pdf =>
        "it is a PDF file; save the page as PNG or SVG";

    public static string GitPointer =>
        "it is only a Git LFS pointer; run git lfs pull";

    public static string WebPage =>
        "it is a web page, not a picture";

    public static string UnknownFormat =>
        "its format is unknown";

    public static string TooLong(long width, long height, long limit) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it has {width} × {height} pixels; the limit for each side is {limit}");

    public static string TooManyPixels(long width, long height, long limit) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it has {width} × {height} pixels; the limit for such a file is {limit} megapixels");

    public static string PngBroken =>
        "the PNG header is damaged";

    public static string PngNoSize =>
        "the PNG header has no size";

    public static string PngNoPixels =>
        "the PNG has no pixels";

    public static string NoLibrary =>
        "the picture library libvips is not available for this system";

    public static string Heic =>
        "it is a HEIC photo, which cannot be decoded; save it as JPEG (to make an iPhone take JPEG, choose Settings > Camera > Formats > Most Compatible)";

    public static string TooManyChannels(long channels, long limit) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it has {channels} channels, but colour and opacity need at most {limit}; save it as PNG or JPEG");

    public static string NotJpegOrPng =>
        "it is neither JPEG nor PNG";

    public static string DrawingTooLarge =>
        "the drawing is larger than 16 MiB";

    public static string Damaged =>
        "the file is incomplete or damaged";

    public static string WebpBroken =>
        "the WebP header is damaged";

    public static string WebpNoSize =>
        "the WebP header has no size";

    public static string DataBroken =>
        "its data is damaged";

    public static string NearestHint(string? file) =>
        $"Did you mean {file}?";

    public static string Remote(string? address) =>
        $"The picture {address} is on the web and was not downloaded";

    public static string RemoteHint =>
        "Save it in the site and refer to that file";

    public static string Badges =>
        "Badges of web services are shown as text. This is the first one";

    public static string TooMany(long limit) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The entry has more than {limit} pictures. Only the text of the others is kept");

    public static string SplitHint =>
        "Split the page into several entries";

    public static string OutsideSite(string? address) =>
        $"The picture {address} is outside the site and was not opened";

    public static string NoAddress =>
        "A picture has no address";

    public static string Missing(string? address) =>
        $"The picture {address} does not exist";

    public static string OtherCase(string? address, string? file) =>
        $"The picture {address} has the name {file} on disk. It was used, but names on the web are case-sensitive";

    public static string OtherCaseHint =>
        "Write the name in the same case";

    public static string DataUnreadable(string? reason) =>
        $"The picture that is embedded in the text cannot be read: {reason}";

    public static string DataUnreadableHint =>
        "Save it as a file in the site";

    public static string SaveAs =>
        "save it as ";
}

internal static class PageMessages
{
    public static string NoAlternativeText(string? picture) =>
        $"The picture “{picture}” has no alternative text, so people who listen to the document only learn where it is";

    public static string NoAlternativeTextHint =>
        "Write it between the brackets: ![what the picture shows](address)";

    public static string ListItem =>
        "list item";

    public static string LineTooWide(string? excess) =>
        $"A line is {excess} too wide for the page";

    public static string LineTooWideHint =>
        "Break the long word or formula in the source";

    public static string BlockTooTall(string? excess) =>
        $"A block is {excess} too tall for the page";

    public static string BlockTooTallHint =>
        "Split it into smaller parts";

    public static string PictureIllegible(string? scale) =>
        $"A picture was scaled to {scale} of its natural size and may be illegible";

    public static string PictureIllegibleHint =>
        "Split it into several pictures";

    public static string SourceAttached =>
        "The source of this document";

    public static string OtherSourceAttached =>
        "The source of the other version";

    public static string TexCommandUnknown(string? command) =>
        $"The TeX command {command} is not known and is printed as source";

    public static string TexCommandUnknownHint =>
        "Use commands of LaTeX, amsmath or KaTeX";

    public static string InFormula(string? problem) =>
        $"In a formula: {problem}";

    public static string FormulaShrunk(string? scale) =>
        $"A formula is too wide for the page and is printed at {scale} of its size";

    public static string FormulaShrunkHint =>
        "Write it on several lines";

    public static string Direction(string? script) =>
        $"{script} text runs from right to left, which is not supported. Its letters are printed in the wrong order";

    public static string DirectionHint =>
        "Show these words as a picture with alternative text, or write them in Latin letters";

    public static string KindHeading =>
        "heading";

    public static string KindSection =>
        "section";

    public static string KindQuotation =>
        "quotation";

    public static string KindList =>
        "list";

    public static string KindListing =>
        "listing";

    public static string KindTable =>
        "table";

    public static string KindPicture =>
        "picture";

    public static string KindParagraph =>
        "paragraph";

    public static string KindBlock =>
        "block";

    public static string NoCounterpart(string? what, string? place) =>
        $"This {what} has no counterpart in the other version, where it would be near {place}";

    public static string NoCounterpartHint =>
        "Add it to the other version, or leave it: it is printed on its own";

    public static string NoCounterpartOf(string? what, string? text, string? place) =>
        $"This {what} “{text}” has no counterpart in the other version, where it would be near {place}";
}

internal static class FitMessages
{
    public static string TooLarge(string? size, long dpi, long quality, string? excess, string? limit) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The PDF has {size} with its pictures at {dpi} dpi and quality {quality}, {excess} more than the limit of {limit}");

    public static string Step0 =>
        "the layout of the theme";

    public static string Step1 =>
        "smaller spaces";

    public static string Step2 =>
        "smaller spaces, narrower margins, entries not on new pages";

    public static string Step3 =>
        "smallest spaces, margins of 15 mm";

    public static string Step4 =>
        "smallest spaces, pictures at 80 %";

    public static string Step5 =>
        "smallest spaces, pictures at 60 %";

    public static string Step6 =>
        "smallest spaces, pictures at 45 %";

    public static string Step7 =>
        "smallest spaces, pictures at 45 %, short lists in two columns";

    public static string Step8 =>
        "smallest spaces, pictures at 45 %, short lists in two columns, text of 10 points";

    public static string Step9 =>
        "smallest spaces, pictures at 45 %, short lists in two columns, smallest text";

    public static string Limit(string? limit) =>
        $", limit {limit}";

    public static string Structure =>
        "structure";

    public static string LargestParts(string? parts) =>
        $"The largest parts are {parts}";

    public static string MorePictures(long count) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $" and {count} more {(count == 1 ? "picture" : "pictures")}");

    public static string WithoutPictures(string? largest, string? pictures, string? more) =>
        $"{largest}. The limit can be met without {pictures}{more}: name them in leave-out:";

    public static string LeaveOut(string? largest, string? size) =>
        $"{largest}. Leave out entries, list parts that may go in limits: drop:, or allow {size}";

    public static string Before(string? size) =>
        $"  (of {size})";

    public static string NoVersion(string? language) =>
        $"This entry has no {language} version and is exported as it is written";

    public static string NoVersionHint =>
        "Put the version beside it, as NAME-zh.md for NAME.md, or give both files the same ref: in their front matter";

    public static string Line(string? first) =>
        $"line {first}";

    public static string Lines(string? first, string? last) =>
        $"lines {first}–{last}";

    public static string Text =>
        "text";

    public static string Fonts =>
        "fonts";

    public static string Pictures =>
        "pictures";

    public static string Total =>
        "total";

    public static string TooManyPages(long pages, long excess, long limit) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The PDF has {pages} {(pages == 1 ? "page" : "pages")}, {excess} more than the limit of {limit}");

    public static string TooManyPagesHint =>
        "To set the pages tighter, use --fit";

    public static string TooManyPagesTight(long pages, long excess, long limit) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"With the tightest layout that is easy to read, the PDF has {pages} {(pages == 1 ? "page" : "pages")}, {excess} more than the limit of {limit}");

    public static string TooManyPagesTightHint =>
        "Shorten lines, leave out sections with <!-- pdf:skip -->, or allow more pages";

    public static string TooManyPagesLines(long pages, long excess, long limit, string? lines) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"With the tightest layout that is easy to read, the PDF has {pages} {(pages == 1 ? "page" : "pages")}, {excess} more than the limit of {limit}: {lines}");

    public static string Overrun(long count, string? from) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "line is" : "lines are")} too many, from {from} of the source");

    public static string OverrunRunts(long count, string? from, string? runts) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "line is" : "lines are")} too many, from {from} of the source; {runts}");

    public static string Runt(string? line) =>
        $"line {line} ends with one word";

    public static string Runts(string? lines) =>
        $"lines {lines} end with one word";
}

internal static class ExportMessages
{
    public static string InputUnreadable(string? reason) =>
        $"A file that this entry needs cannot be read: {reason}";

    public static string InputUnreadableHint =>
        "Close it in other programs, or check its permissions";

    public static string NoSite =>
        "This is not a site: there is no _config.yml in this folder, in its parents or in content/, and no Markdown file here. Name an entry, a folder or --root";

    public static string NoMatch =>
        "No entry matches this pattern";

    public static string NoMatchHint(string? path) =>
        $"Did you mean {path}?";

    public static string OneFileManyVersions(string? output, long versions) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-o {output} names one file, but --lang asks for {versions} PDFs of each entry. Name a folder");

    public static string OneFileManyEntries(string? output, long count) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-o {output} names one file, but there are {count} entries. Name a folder");

    public static string NoEntries =>
        "This folder contains no entries";

    public static string NoEntriesHint =>
        "Entries are Markdown files, or HTML files in a collection such as _portfolio/";

    public static string DraftsHint(long drafts) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"It contains {drafts} {(drafts == 1 ? "draft or unpublished entry" : "drafts or unpublished entries")}. To export them, use --drafts");

    public static string OutputNeeded =>
        "-o needs a file or a folder";

    public static string OutputNotPdf(string? output) =>
        $"-o {output}: this program writes PDFs. Name a .pdf file or a folder";

    public static string StandardInputOutput =>
        "An entry from standard input needs -o with a .pdf file or a folder";

    public static string ReportNeeded =>
        "--report needs a file";

    public static string StateFile =>
        "the state of the output folder";

    public static string FitNeedsPages =>
        "--fit has no effect without --max-pages";

    public static string LayoutNeedsBoth =>
        "--layout has no effect without --lang both";

    public static string NamesUnused =>
        "--names has no effect when -o names a file";

    public static string AsciiNamesUnused =>
        "--ascii-names has no effect when -o names a file";

    public static string PruneUnused =>
        "--prune has no effect when -o names a file";

    public static string UnusedWithDump(string? option) =>
        $"{option} has no effect with --dump, which writes no file";

    public static string OlderFolder(string? folder, string? older) =>
        $"PDFs are now written to {folder}. Those in {older} were not changed. To write there, use -o {older}";

    public static string OutsideFolderHint =>
        "Choose another folder with -o";

    public static string InTheWay =>
        "A link, a folder or a device has the name of the output. Nothing was written through it";

    public static string InTheWayHint =>
        "Remove it, or choose another folder with -o";

    public static string OtherSite(string? site) =>
        $"This file was made from another site, {site}, and was not changed";

    public static string OtherSiteHint =>
        "Give each site its own folder, begin names: with {site}, or overwrite the file with --force";

    public static string ForeignFile =>
        "A file of this name exists that this program did not make. It was not changed";

    public static string ForeignFileHint =>
        "Move the file, or overwrite it with --force";

    public static string LookAtPictures =>
        "  Check these pictures: the people in them are not anonymous. To remove a picture, use <!-- pdf:skip -->";

    public static string Removed(long count, string? files) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Removed {count} {(count == 1 ? "PDF" : "PDFs")}: {files}");

    public static string NotBegun(long count) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $", {count} not started");

    public static string Summary(long made, long unchanged, long warned, long failed, string? stopped, string? size, double seconds) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{made} made, {unchanged} unchanged, {warned} with warnings, {failed} failed{stopped}; {size} in {seconds:0.0} s");

    public static string WatchNeedsFiles =>
        "watch writes files. Name a file or a folder with -o";

    public static string Watching(string? folders) =>
        $"Watching {folders}. To stop, press Ctrl-C";

    public static string StuckEntry =>
        "portfolio-export: An entry that was stopped still uses a processor core. Restart watch";

    public static string NoCv =>
        "No CV was found";

    public static string NoCvHint =>
        "A CV is recognised by its name (cv.md, resume.md) and its sections. To mark another page as a CV, write pdf: {kind: cv} in its front matter";

    public static string OutputNotJson(string? output) =>
        $"-o {output}: --to jsonresume writes JSON. Name a .json file or a folder";

    public static string OlderPrune(long count, string? files) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} older {(count == 1 ? "PDF belongs" : "PDFs belong")} to no entry: {files}. To remove {(count == 1 ? "it" : "them")}, use --prune");

    public static string OlderEdited(long count, string? files) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} older {(count == 1 ? "PDF belongs" : "PDFs belong")} to no entry, but {(count == 1 ? "was" : "were")} edited and {(count == 1 ? "was" : "were")} not removed: {files}");

    public static string Pages(long pages) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pages} {(pages == 1 ? "page" : "pages")}");

    public static string Unchanged =>
        "unchanged";

    public static string Milliseconds(double time) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{time:0} ms");
}

internal static class ListMessages
{
    public static string NoTwin(long paired, long all) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"This entry has no version in another language, but {paired} of the {all} entries in its folder have one");

    public static string NoTwinHint =>
        "Write the version, or give both files the same ref: in their front matter";

    public static string Checked(long count, long errors, long warnings, long notes) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} checked: {errors} {(errors == 1 ? "error" : "errors")}, {warnings} {(warnings == 1 ? "warning" : "warnings")}, {notes} {(notes == 1 ? "note" : "notes")}");

    public static string AnchorMissing(string? name) =>
        $"No element on the page is named “{name}”";

    public static string AnchorMissingHint(string? name) =>
        $"The nearest name is #{name}";

    public static string TargetMissing(string? address) =>
        $"The site has no page or file “{address}”";

    public static string TargetMissingHint(string? address) =>
        $"The nearest address of the site is {address}";

    public static string NoEntries =>
        "portfolio-export: No entries found here";

    public static string PicturesMissing(string? count) =>
        $", {count} missing";

    public static string PicturesRemote(string? count) =>
        $", {count} remote";

    public static string PictureCoarse(string? picture, double dpi) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The picture “{picture}” is printed at {dpi:0} dpi and will look coarse");

    public static string PictureCoarseHint(double wanted, long width) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"At this size, a picture at least {wanted:0} pixels wide is sharp. This one has {width} pixels");

    public static string PhonePublished(string? phone) =>
        $"The site publishes the phone number {phone}, so that anyone can read it";

    public static string PhonePublishedHint =>
        "Move it to author: phone: in portfolio.yml, which prints it in the PDF only, and exclude that file from the site";

    public static string CvDescribedTwice(string? file) =>
        $"_data/{file} also describes a CV. The page is exported, because the site shows it";

    public static string CvDescribedTwiceHint(string? file) =>
        $"To export the data instead, give the page layout: cv-json and no text, or delete _data/{file}";

    public static string Drafts(long count, string? files) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Not exported: {count} {(count == 1 ? "draft" : "drafts")}: {files}. To export drafts, use --drafts");

    public static string Unpublished(long count, string? files) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Not exported: {count} unpublished {(count == 1 ? "entry" : "entries")}: {files}. To export {(count == 1 ? "it" : "them")}, use --drafts");

    public static string Pages(long count, string? files) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Not exported: {count} {(count == 1 ? "page" : "pages")} outside the collections: {files}. To export a page, name it");

    public static string ListPages(long count, string? files) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Not exported: {count} {(count == 1 ? "page" : "pages")} without text of {(count == 1 ? "its" : "their")} own: {files}");

    public static string Parts(long count, string? files) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Not exported: {count} {(count == 1 ? "text that is part of another page" : "texts that are parts of other pages")}: {files}");

    public static string Collection =>
        "collection";

    public static string Entry =>
        "entry";

    public static string Title =>
        "title";

    public static string Language =>
        "language";

    public static string Twin =>
        "twin";

    public static string Pictures =>
        "pictures";

    public static string Problems =>
        "problems";

    public static string Errors(long count) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "error" : "errors")}");

    public static string Warnings(long count) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "warning" : "warnings")}");
}

internal static class TranslationMessages
{
    public static string LedgerIntro =>
        "# Hashes of the blocks whose two language versions had the same content when this file was written.\n";

    public static string LedgerUpdate =>
        "# To compare, run portfolio-export check --translations. To write this file again, add --update.\n";

    public static string NoTwin(string? entry) =>
        $"{entry}: no version in another language";

    public static string Summary(string? entry, string? twin, long translated, long missing, long older) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{entry} and {twin}: {translated} translated, {missing} missing, {older} older");

    public static string MissingIn(string? language) =>
        $"missing in {language}";

    public static string OlderThan(string? place) =>
        $"older than {place}";
}

internal static class VerifyMessages
{
    public static string NotAPdf(string? path) =>
        $"{path} is not a PDF. Name the PDF first, then the entry it was made from";

    public static string NoPdfs =>
        "This folder contains no PDFs";

    public static string NoPdfsHint =>
        "Export the entries first, or name another folder";

    public static string Summary(long read, long compared, long lossy) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{read} read, {compared} compared with their entries, {lossy} with losses");

    public static string More(long count, string? code) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"    and {count} more of {code}; to list them all, use --json");

    public static string FrontMatter =>
        "front matter";

    public static string LostFrom(string? where, string? text) =>
        $"Missing from {where}: “{text}”";

    public static string LostMore(long count, string? where, long letters) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} more runs of text after this one are missing from {where}: {letters} letters and digits in all");

    public static string PictureUnreadable(string? address, string? where) =>
        $"The picture “{address}” is not in {where}, because it is missing or unreadable";

    public static string PictureUnreadableHint =>
        "The diagnostics of export give the reason";

    public static string PictureLost(string? address, string? where) =>
        $"The picture “{address}” is not in {where}";

    public static string LinksLost(string? address, string? where) =>
        $"The source has more links to {address} than {where}";

    public static string LinkLost(string? where, string? address) =>
        $"No link in {where} leads to {address}";

    public static string WordsJoined(string? page, string? text) =>
        $"Two words of the source are joined on page {page}: “{text}”";

    public static string FormulaAsText(string? page, string? text) =>
        $"This formula is printed as TeX on page {page}: “{text}”";

    public static string HeadingAsText(string? page, string? text) =>
        $"This heading is printed as text with its markup on page {page}: “{text}”";

    public static string TagsAsText(string? page, string? text) =>
        $"Tags that the site does not show are printed on page {page}: “{text}”";

    public static string FileChanged =>
        "This file was changed after export";

    public static string FileChangedHint =>
        "Export the entry again";

    public static string GlyphsExchanged(string? font) =>
        $"The glyphs of the font {font} do not match their text: people read other letters than a search finds";

    public static string WithoutInk =>
        "painted without ink";

    public static string GroundColour =>
        "painted in the background colour";

    public static string Tiny =>
        "smaller than one point";

    public static string Covered =>
        "covered by later drawing";

    public static string Clipped =>
        "outside the clipping path";

    public static string OffPage =>
        "outside the page";

    public static string ThePdf =>
        "the PDF";

    public static string TextLost(string? text, string? kind) =>
        $"Missing from the PDF: “{text}” ({kind})";

    public static string CharacterChanged(string? from, string? fromCode, string? to, string? toCode, long page) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"“{from}” ({fromCode}) reads as “{to}” ({toCode}) on page {page}");

    public static string CharacterStrange(long code, string? kind, long count, long page) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"U+{code:X4} ({kind}) occurs {count} {(count == 1 ? "time" : "times")} in the text of the PDF, first on page {page}, but not in the source");

    public static string PictureNotDrawn(string? picture) =>
        $"The picture “{picture}” is not drawn in the PDF";

    public static string UrlLost(string? url) =>
        $"No link in the PDF leads to {url}";

    public static string SpaceInvented(string? before, string? after, long page) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The PDF has a space that the source does not have: “{before}␣{after}” on page {page}");

    public static string SpaceLost(string? before, string? after, long page) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"A space of the source is missing from the PDF: “{before}{after}” on page {page}");

    public static string OrderChanged(string? text, string? kind) =>
        $"This text is in another place than in the source: “{text}” ({kind})";

    public static string ParserMisses(string? missing) =>
        $" — would miss {missing}";

    public static string MissingName =>
        "a name in the first line";

    public static string MissingEmail =>
        "an e-mail address";

    public static string MissingPhone =>
        "a phone number";

    public static string PicturesUnseen(long count, string? reason, string? page) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "picture" : "pictures")} cannot be seen: {reason}; first on page {page}");

    public static string TextUnseen(long count, string? reason, string? page, string? text) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "character" : "characters")} of the text cannot be seen: {reason}; first on page {page}: “{text}”");

    public static string Against(string? path, string? entry) =>
        $"{path} compared with {entry}";

    public static string RowFile =>
        "file";

    public static string RowText =>
        "text";

    public static string RowSource =>
        "source";

    public static string RowOrder =>
        "order";

    public static string RowSpaces =>
        "spaces";

    public static string RowCharacters =>
        "characters";

    public static string RowUnseen =>
        "unseen";

    public static string RowPictures =>
        "pictures";

    public static string RowLinks =>
        "links";

    public static string RowFonts =>
        "fonts";

    public static string RowTags =>
        "tags";

    public static string RowBytes =>
        "bytes";

    public static string File(long pages, string? version, string? claims) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pages:#,0} {(pages == 1 ? "page" : "pages")}, PDF {version}, {claims}");

    public static string Claims(string? standards) =>
        $"claims {standards}";

    public static string ClaimsNothing =>
        "claims no standard";

    public static string Unseen(long characters, long pictures) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{characters:#,0} {(characters == 1 ? "character" : "characters")}, {pictures:#,0} {(pictures == 1 ? "picture" : "pictures")}");

    public static string Attachments(long attachments) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $", attachments {attachments:#,0}");

    public static string Bytes(long total, long text, long fonts, long pictures, long structure, string? attachments, long other) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{total:#,0}: text {text:#,0}, fonts {fonts:#,0}, pictures {pictures:#,0}, structure {structure:#,0}{attachments}, other {other:#,0}");

    public static string TextAlone(long characters, long artifacts) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{characters:#,0} {(characters == 1 ? "character" : "characters")}, {artifacts:#,0} in headers and footers");

    public static string TextFound(long found, long characters, long lost, long added) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{found:#,0} of {characters:#,0} characters found, {lost:#,0} lost; {added:#,0} in the PDF are not in the entry");

    public static string SourceFound(long found, long letters, long exempt) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{found:#,0} of {letters:#,0} letters and digits of the raw text found; {exempt:#,0} in template tags");

    public static string OrderKept(long blocks) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"kept ({blocks:#,0} {(blocks == 1 ? "block" : "blocks")})");

    public static string OrderMoved(long moved, long blocks) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{moved:#,0} of {blocks:#,0} {(blocks == 1 ? "block" : "blocks")} in another place");

    public static string Spaces(long invented, long missing) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{invented:#,0} added, {missing:#,0} missing");

    public static string ReadsAs(string? from, string? to, long count) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{from} reads as {to} {count:#,0} {(count == 1 ? "time" : "times")}");

    public static string Unmapped(long glyphs) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{glyphs:#,0} {(glyphs == 1 ? "glyph" : "glyphs")} without a character");

    public static string NothingStrange =>
        "none unexpected";

    public static string None =>
        "none";

    public static string Resolution(string? range) =>
        $"{range} dpi";

    public static string PicturesAlone(long count, string? resolution) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:#,0}, {resolution}");

    public static string PicturesFound(long found, long wanted) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{found:#,0} of {wanted:#,0} of the source drawn");

    public static string PicturesInAll(long found, long wanted, long drawn, string? resolution) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{found:#,0} of {wanted:#,0} of the source drawn; {drawn:#,0} in total, {resolution}");

    public static string LinkAreas(long outward, long inward) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{outward:#,0} {(outward == 1 ? "link area" : "link areas")} to the web, {inward:#,0} inside the PDF");

    public static string LinksFound(long found, long wanted, string? areas) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{found:#,0} of {wanted:#,0} addresses of the source found; {areas}");

    public static string Fonts(long count, string? embedded, string? subset, string? mapped, string? drawn, string? names) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:#,0}, {embedded}, {subset}, {mapped}{drawn}: {names}");

    public static string Embedded =>
        "embedded";

    public static string NotEmbedded(long count) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:#,0} not embedded");

    public static string Subset =>
        "subset";

    public static string NotSubset(long count) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:#,0} not subset");

    public static string Mapped =>
        "with ToUnicode";

    public static string NotMapped(long count) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:#,0} without ToUnicode");

    public static string FontsDrawn(long count) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $", {count:#,0} drawn (Type 3)");

    public static string NoTags =>
        "none: screen readers have to guess";

    public static string Tags(long elements, string? language, string? headings, string? figures, long bookmarks) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{elements:#,0} {(elements == 1 ? "element" : "elements")}, language {language}, headings {headings}{figures}, {bookmarks:#,0} {(bookmarks == 1 ? "bookmark" : "bookmarks")}");

    public static string TagsUnmarked(string? tags) =>
        $"not marked as tagged, {tags}";

    public static string LanguageMissing =>
        "not stated";

    public static string Figures(long figures) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $", {figures:#,0} {(figures == 1 ? "figure" : "figures")} with alternative text");

    public static string FiguresBare(long figures, long bare) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $", {figures:#,0} {(figures == 1 ? "figure" : "figures")} ({bare:#,0} without alternative text)");

    public static string Range(long least, long most) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{least:#,0} to {most:#,0}");

    public static string RowParser =>
        "parser";

    public static string RowSections =>
        "sections";

    public static string SectionDates(string? heading, long dates) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{heading} ({dates:#,0} {(dates == 1 ? "date" : "dates")})");

    public static string MissingDates =>
        "dates";
}

internal static class PdfMessages
{
    public static string PageUnreadable(long number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"page {number} cannot be read");

    public static string LetterMask =>
        "uses letters as a mask";

    public static string OutlinesMissing(string? font) =>
        $"has letters of the font {font}, whose outlines are not in the file";

    public static string Shadings =>
        "has colour gradients";

    public static string Nameless =>
        "without a name";

    public static string Page(long number, string? problem) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"page {number} {problem}");

    public static string SoftMask =>
        "has a transparency mask";

    public static string Blending(string? mode) =>
        $"blends colours ({mode})";

    public static string Patterns =>
        "has pattern colours";

    public static string PictureNotDecoded =>
        "has a picture that cannot be decoded";

    public static string MaskNotDecoded =>
        "has a picture whose mask cannot be decoded";

    public static string NotAnArchive =>
        "it does not claim PDF/A";

    public static string Cmyk =>
        "it uses CMYK colours";

    public static string Lzw =>
        "it uses LZW compression";

    public static string TransferFunctions =>
        "it uses transfer functions";

    public static string PostScript =>
        "it contains PostScript";

    public static string FontNotEmbedded(string? name) =>
        $"its font {name} is not embedded";

    public static string FontUnmapped(string? name) =>
        $"its font {name} does not map its glyphs to characters";

    public static string NotAPdf =>
        "it is not a PDF";

    public static string Minute =>
        "reading takes more than a minute; the file is damaged or made to be hard to read";

    public static string Password =>
        "it is protected by a password";

    public static string NoPages =>
        "it has no pages";

    public static string TooManyPages(long limit) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it has more than {limit} pages");

    public static string OnPage(string? what, long page) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what} on page {page}");

    public static string FormFields =>
        "form fields or signatures";

    public static string Notes(string? kind) =>
        $"notes ({kind})";

    public static string Damaged(string? reason) =>
        $"it is damaged: {reason}";

    public static string Cycle =>
        "its objects refer to each other in a cycle";

    public static string NoHeader =>
        "it is not a PDF: the header is missing";

    public static string TwoMinutes =>
        "reading takes more than two minutes; the file is damaged or made to be hard to read";

    public static string ReadingSlow =>
        "reading takes more than two minutes";

    public static string StreamTooLarge(long limit) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"one of its streams unpacks to more than {limit} MiB");

    public static string TooLarge(long limit) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it unpacks to more than {limit} MiB");

    public static string CompatibilityForm =>
        "compatibility form";

    public static string ReplacementCharacter =>
        "replacement character";

    public static string ObjectReplacement =>
        "object replacement character";

    public static string ControlCharacter =>
        "control character";

    public static string PrivateUse =>
        "private-use character";
}

internal static class ApplicationMessages
{
    public static string FileMissing =>
        "There is no applications.yml in _applications/ or at the root of the site";

    public static string FileMissingHint =>
        "To create one, run portfolio-export init";

    public static string FileUnused(string? file) =>
        $"This file is ignored, because {file} exists";

    public static string FileUnusedHint =>
        "Keep only one of the two";

    public static string RootKeys =>
        "applications.yml takes the keys applications and identity";

    public static string NamesNeeded =>
        "“applications” takes the names of applications, each on a line of its own with its keys below";

    public static string IllegalName(string? name) =>
        $"The application name “{name}” cannot be used as a file name";

    public static string IllegalNameHint(string? name) =>
        $"“{name}” can";

    public static string NameTwice(string? name) =>
        $"The application “{name}” is defined twice";

    public static string NameTwiceHint =>
        "Give each application its own name";

    public static string NameCaseHint =>
        "Names must differ in more than case";

    public static string KeysNeeded(string? name) =>
        $"The application “{name}” takes keys on the lines below it";

    public static string Owner(string? name) =>
        $"the application “{name}”";

    public static string MarkdownPath =>
        "the path of a Markdown file";

    public static string PagePath =>
        "the path of a page";

    public static string Empty(string? name) =>
        $"The application “{name}” is empty";

    public static string EmptyHint =>
        "Add entries:, cv: or letter:";

    public static string ThemePath =>
        "the name of a theme or the path of a theme file";

    public static string PicturePath =>
        "the path of a picture, or no";

    public static string EntryForm =>
        "An entry is a path, or keys such as collection: and tag:";

    public static string Selector =>
        "a choice of entries";

    public static string EntryPath =>
        "the path of an entry or a folder";

    public static string CollectionName =>
        "the name of a collection, such as talks";

    public static string SelectorEmpty =>
        "This choice of entries selects nothing";

    public static string SelectorEmptyHint =>
        "Use path, collection, tag or language";

    public static string AppendedForm =>
        "A file to append is a path, or the keys file:, title: and as:";

    public static string Appended =>
        "a file to append";

    public static string AppendedPath =>
        "the path of a PDF or a picture";

    public static string AppendedEmpty =>
        "This appended file has no “file”";

    public static string Address =>
        "an address";

    public static string AttachmentName =>
        "the name of the attached file";

    public static string NoneIn(string? file) =>
        $"{file} defines no applications";

    public static string Unknown(string? file, string? name, string? nearest, string? names) =>
        $"{file} defines no application “{name}”. Did you mean “{nearest}”? The applications are {names}";

    public static string None =>
        "This file defines no applications";

    public static string NoneHint =>
        "Define one below applications:, as the README shows";

    public static string ApplicantId =>
        "what identifies you in anonymous copies";
}

internal static class PackMessages
{
    public static string SomeLost(string? file, string? lost) =>
        $"Some content of {file} cannot be included: {lost}";

    public static string SomeLostHint =>
        "Print the file to a new PDF and append that, or use as: attachment";

    public static string StandardLost(string? file, string? standard, string? reasons) =>
        $"With {file}, the pack cannot claim {standard}: {reasons}";

    public static string StandardLostHint =>
        "Append the file as: pictures, which keeps the claim; as: attachment (--attach), which embeds the file unchanged and claims PDF/A-3a; or save it as PDF/A and append that";

    public static string AnonymousAttachment(string? file) =>
        $"{file} cannot be attached to an anonymous copy, because its content cannot be checked";

    public static string AnonymousAttachmentHint =>
        "Append its pages instead, or leave it out";

    public static string NotAppended(string? file, string? reason) =>
        $"{file} cannot be appended: {reason}";

    public static string NotAppendedHint =>
        "Open it in a PDF program and save it again without a password";

    public static string Unreadable(string? file, string? reason) =>
        $"{file} cannot be read: {reason}";

    public static string NotDrawn(string? reason) =>
        $"it cannot be drawn: {reason}";

    public static string NoPictures(string? file, string? reason) =>
        $"{file} cannot be converted to pictures: {reason}";

    public static string NoPicturesHint =>
        "Append it as: attachment, or save its pages as pictures with a PDF program and append those";

    public static string ShowsIdentity(string? page, string? file, string? value, string? kind) =>
        $"Page {page} of {file} shows “{value}” ({kind})";

    public static string ShowsIdentityHint =>
        "Leave the file out of the anonymous copy";

    public static string Page(string? name, long number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}, page {number}");

    public static string PartDropped(string? part, string? application) =>
        $"“{part}” was left out of “{application}” to meet its limits";

    public static string PartDroppedHint =>
        "limits: drop: allows this";

    public static string TagUnused(string? tag) =>
        $"Nothing in this application has the tag “{tag}”";

    public static string TagUnusedHint =>
        "To tag a section or a list item, use <!-- tags: name -->. To choose entries, use entries: - tag: name";

    public static string NotWritable(string? application, string? reason) =>
        $"The pack “{application}” cannot be written: {reason}";

    public static string Unchanged(string? file) =>
        $"{file}  unchanged";

    public static string Made(string? file, long pages, string? size) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}  {pages} {(pages == 1 ? "page" : "pages")}, {size}");

    public static string Tighter(string? layout) =>
        $"  layout: {layout}";

    public static string LookAtPictures =>
        "  Check these pictures: the people in them are not anonymous. To remove a picture, use leave-out: picture:…";

    public static string StateNotWritable(string? reason) =>
        $"The state of this folder cannot be written: {reason}";

    public static string NoEntry =>
        "No entry of the site matches this choice";

    public static string NoEntryHint =>
        "To list the entries with their collections and languages, run portfolio-export list";

    public static string NoVersionHint =>
        "Write the version, or leave the entry out of the application";

    public static string Published(string? site) =>
        $"{site} would publish this file with the site, so that anyone can read it";

    public static string PublishedHint =>
        "To move it into _applications/, which is not published, run portfolio-export init --private";

    public static string FilePublished(string? site, string? file) =>
        $"{site} would publish {file} with the site, so that anyone can read it";

    public static string NothingMoved =>
        "Nothing was moved. Correct this file first";

    public static string SomeNotMoved(string? reason) =>
        $"Some files could not be moved: {reason}";

    public static string Linked(string? file, string? page) =>
        $"{file} was not moved, because {page} links to it";

    public static string LinkedHint(string? folder) =>
        $"Remove the link from that page, or append a copy from {folder}/";

    public static string IsLink(string? file) =>
        $"{file} is a link and was not moved";

    public static string IsLinkHint =>
        "Move it yourself";

    public static string NameTaken(string? file, string? other) =>
        $"{file} cannot be moved, because {other} already exists";

    public static string NameTakenHint =>
        "Rename one of them";

    public static string NotAPage(string? file) =>
        $"{file} is not a page";

    public static string NotAPageHint =>
        "Use a Markdown or HTML file";

    public static string NoSite =>
        "This is not a site: there is no _config.yml in this folder, in its parents or in content/. Name the site with --root";

    public static string MayNotChange(string? file) =>
        $"{file} opens without a password, but may not be changed. Its pages are added as pictures";

    public static string MayNotChangeHint =>
        "To turn off this message, use as: pictures. To keep the file unchanged, use as: attachment";

    public static string OverLimit(string? file, long pages, string? size) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}  over a limit: {pages} {(pages == 1 ? "page" : "pages")}, {size}");

    public static string OverLimits(string? application, string? reason) =>
        $"“{application}” does not meet its limits. {reason}";

    public static string OverLimitsHint(string? advice, string? file) =>
        $"{advice}. To see the pages, open {file}";

    public static string NoCollections =>
        "This site has no collections";

    public static string Collections(string? nearest, string? collections) =>
        $"Did you mean “{nearest}”? The collections are {collections}";

    public static string NoTags =>
        "No entry of this site has a tag";

    public static string Tags(string? nearest, string? tags) =>
        $"Did you mean “{nearest}”? The tags of entries are {tags}";

    public static string NoChineseVersion =>
        "This entry has no Chinese version and is packed as it is written";

    public static string NoEnglishVersion =>
        "This entry has no English version and is packed as it is written";

    public static string NoMatch(string? choice) =>
        $"Nothing in this application matches “{choice}”";

    public static string NoMatchHint =>
        "Use the words of a heading (* is any text), tag:name or picture:path";

    public static string NoMatchDropHint =>
        "Use the words of a heading (* is any text), tag:name, picture:path, the path of an entry, cover, contents, letter or cv";

    public static string TooManyPagesHint(string? parts) =>
        $"Pages by part: {parts}. To set the pages tighter, use --fit (fit: yes)";

    public static string TooManyPagesTightHint(string? parts) =>
        $"Pages by part: {parts}. Leave out entries or sections, or list parts that may go in limits: drop:";

    public static string TooManyPagesCoverHint(string? parts) =>
        $"Pages by part: {parts}. Leave out entries or sections, set cover: head, or list parts that may go in limits: drop:";
}

internal static class MailMessages
{
    public static string NotAnAddress(string? address) =>
        $"“{address}” is not an e-mail address";

    public static string NotAnAddressHint =>
        "Use name@example.org, or Name <name@example.org>";

    public static string NotWritable(string? application, string? reason) =>
        $"The mail of “{application}” cannot be written: {reason}";

    public static string NoMail(string? application) =>
        $"“{application}” has no mail";

    public static string NoMailHint =>
        "Add mail: with body:, the path of a Markdown file with the text of the mail";

    public static string TooLarge(string? application, string? size, string? excess, string? limit) =>
        $"The mail of “{application}” has {size} when it is sent, {excess} more than the limit of {limit}";

    public static string TooLargeHint(string? size) =>
        $"Attachments grow by a third when they are sent. Set limits: size: {size}";

    public static string TextTooLargeHint =>
        "The text alone exceeds the limit. Allow more";

    public static string ShowsIdentity(string? value, string? kind) =>
        $"The mail with the anonymous copy shows “{value}” ({kind})";

    public static string ShowsIdentityHint =>
        "If the reader of the copy also gets the mail, write another template for it";

    public static string Attached(string? file, string? size, string? total) =>
        $"Attached: {file} ({size}); the whole mail: {total}";

    public static string From(string? address) =>
        $"From: {address}";

    public static string To(string? addresses) =>
        $"To: {addresses}";

    public static string Copies(string? addresses) =>
        $"Cc: {addresses}";

    public static string Subject(string? subject) =>
        $"Subject: {subject}";

    public static string PlaceholderUnknown(string? placeholder) =>
        $"The placeholder {placeholder} does not exist";

    public static string PlaceholderUnknownHint(string? placeholders) =>
        $"The placeholders are {placeholders}";

    public static string PlaceholderEmpty(string? placeholder) =>
        $"{placeholder} is empty, because neither the application nor the site defines it";

    public static string PlaceholderEmptyHint =>
        "Define it, or remove it from the mail";
}

internal static class IdentityMessages
{
    public static string Empty =>
        "An anonymous copy needs the identity to hide, but identity: is empty";

    public static string EmptyHint =>
        "Fill in identity: names, student-number, email, phone, handles, home-page, organisations";

    public static string Shown(string? value, string? kind, string? where) =>
        $"The anonymous copy still shows “{value}” ({kind}) in {where} and was not written";

    public static string ShownHint =>
        "Remove it from the source, or leave that part out";

    public static string Unchecked(string? reason) =>
        $"The anonymous copy could not be checked and was not written: {reason}";

    public static string FileName =>
        "the file name";

    public static string PageText(long page) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the text of page {page}");

    public static string Unreadable(string? reason) =>
        $"it cannot be read back: {reason}";

    public static string AlternativeText =>
        "an alternative text";

    public static string PictureMetadata =>
        "the metadata of a picture";

    public static string Metadata =>
        "the metadata";

    public static string Attachment =>
        "an attachment";

    public static string Link =>
        "a link";

    public static string LinkDescription =>
        "the description of a link";

    public static string Title =>
        "a title or bookmark";

    public static string Author =>
        "the author";

    public static string AttachmentName =>
        "the name of an attachment";

    public static string Information(string? key) =>
        $"/{key} of the file";
}

internal static class FormulaMessages
{
    public static string NoEnvironments =>
        "environments cannot be defined; the definition is ignored";

    public static string DollarSign =>
        "a dollar sign inside a formula is ignored";

    public static string Ampersand =>
        "“&” is not inside a table and is ignored";

    public static string LineInFence =>
        "a line ends between \\left and \\right; the formula continues";

    public static string NoRight =>
        "\\left has no \\right";

    public static string EnvironmentUnknown(string? name) =>
        $"the environment “{name}” is not known; its rows are set below each other";

    public static string EnvironmentMismatch(string? name, string? end) =>
        $"the environment “{name}” ends as “{end}”";

    public static string EnvironmentOpen(string? name) =>
        $"the environment “{name}” is not closed";

    public static string ColourUnknown(string? colour) =>
        $"the colour “{colour}” is not known and is ignored";

    public static string MacroTooDeep(string? name) =>
        $"the command \\{name} refers to itself or expands too far; the expansion stops here";

    public static string NothingToClose(string? source) =>
        $"“{source}” closes nothing and is ignored";

    public static string TooDeep =>
        "groups are nested too deeply; their content is ignored";

    public static string NothingFollows(string? mark) =>
        $"nothing follows “{mark}”";

    public static string BraceOpen =>
        "a brace is not closed";

    public static string BraceOpenBefore(string? source) =>
        $"a brace is not closed before “{source}”";

    public static string LineInBraces =>
        "a line ends inside braces; the formula continues";
}

// Written by tests/tools/messages.cs from the texts beside it. Do not edit.
#nullable enable

namespace Portfolio.Messages;

/// <summary>The languages that have texts.</summary>
internal enum MessageLanguage
{
    En,
    Zh,
}

/// <summary>The language in which messages are shown.</summary>
internal static class MessageLanguages
{
    public static MessageLanguage Current { get; set; }
}

internal static class CommonMessages
{
    public static string TooDeep =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "嵌套过深",
            _ => "it is nested too deeply",
        };

    public static string And =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "和",
            _ => " and ",
        };

    public static string Or =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => " 或 ",
            _ => " or ",
        };

    public static string Comma =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "，",
            _ => ", ",
        };

    public static string Enumeration =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "、",
            _ => ", ",
        };

    public static string English =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "英文",
            _ => "English",
        };

    public static string Chinese =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "中文",
            _ => "Chinese",
        };
}

internal static class ProgramMessages
{
    public static string LibraryMissing(string? library) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"程序缺少一个库，或者这个库是为别的系统编译的：{library}",
            _ => $"A library of the program is missing or was built for another system: {library}",
        };

    public static string LibraryMissingHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请复制程序的整个文件夹（包括其中所有文件），或者为本系统重新发布程序",
            _ => "Copy the whole folder of the program with all its files, or publish the program again for this system",
        };

    public static string OutOfMemory =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "内存不足",
            _ => "There is not enough memory",
        };

    public static string OutOfMemoryHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "关闭其他程序，调高系统的内存限制，或者用 --jobs 1 一次只处理一个条目",
            _ => "Close other programs, raise the memory limit of the system, or use --jobs 1 to process one entry at a time",
        };

    public static string Bug(string? type, string? detail) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"程序出错了：{type}：{detail}",
            _ => $"This is a bug in the program: {type}: {detail}",
        };

    public static string BugHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "若要报告此问题，请设置 PORTFOLIO_EXPORT_DEBUG=1 后再运行一次，以取得详细信息",
            _ => "To get the details for a report, set PORTFOLIO_EXPORT_DEBUG=1 and run the command again",
        };

    public static string AddressSpace(string? available, string? needed) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"本进程最多可用 {available} 的地址空间，而程序需要 {needed}",
            _ => $"This process may use {available} of address space, but the program needs {needed}",
        };

    public static string AddressSpaceHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "调高或取消该限制（ulimit -v）。其中大部分只是预留，一次运行实际使用约 200 MB",
            _ => "Raise or remove the limit (ulimit -v). Most of the space is only reserved: a run uses about 200 MB",
        };

    public static string Error =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "错误",
            _ => "error",
        };

    public static string Warning =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "警告",
            _ => "warning",
        };

    public static string Note =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "提示",
            _ => "note",
        };

    public static string Hint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "建议",
            _ => "hint",
        };
}

internal static class CommandMessages
{
    public static string LimitOption(string? limits) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"调高或调低输入限制，如 pixels=400；可用的限制：{limits}。可多次给出",
            _ => $"Raise or lower a limit on input, as pixels=400; limits: {limits}. Can be given several times",
        };

    public static string LimitWrong(string? problem) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"--limit：{problem}",
            _ => $"--limit: {problem}",
        };

    public static string ThemeUnknown(string? name, string? advice) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"--theme：没有主题“{name}”。{advice}",
            _ => $"--theme: the theme “{name}” does not exist. {advice}",
        };

    public static string ThemeFileMissing(string? path) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"--theme：主题文件 {path} 不存在",
            _ => $"--theme: the theme file {path} does not exist",
        };

    public static string OptionValue(string? option, string? values, string? value) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{option} 的值应为 {values}，而不是“{value}”",
            _ => $"{option} takes {values}, not “{value}”",
        };

    public static string OptionValueMeant(string? option, string? values, string? value, string? meant) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{option} 的值应为 {values}，而不是“{value}”。是不是想写 {meant}？",
            _ => $"{option} takes {values}, not “{value}”. Did you mean {meant}?",
        };

    public static string OutOfMemory(string? code, string? problem) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"错误 {code}：{problem}",
            _ => $"error {code}: {problem}",
        };

    public static string OutputFailed(string? code, string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"错误 {code}：有文件无法读写：{reason}",
            _ => $"error {code}: A file cannot be read or written: {reason}",
        };

    public static string OutputFailedHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "腾出磁盘空间，关闭占用该文件的其他程序，或者写到别处",
            _ => "Free some disk space, close the file in other programs, or write to another place",
        };

    public static string OptionUnknown(string? option) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"没有选项 {option}",
            _ => $"The option {option} does not exist",
        };

    public static string ArgumentUnexpected(string? argument) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这里不应有“{argument}”",
            _ => $"“{argument}” is not expected here",
        };

    public static string ArgumentMissing(string? command, string? argument) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{command} 需要 {argument}",
            _ => $"{command} needs {argument}",
        };

    public static string ValueMissing(string? option, string? values) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{option} 需要一个值：{values}",
            _ => $"{option} needs a value: {values}",
        };

    public static string EntryAddress =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这是网址。本程序只读取文件",
            _ => "This is an address on the web. The program reads files only",
        };

    public static string EntryAddressHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "先下载网站（git clone，或保存网页），再指定它的文件夹或文件",
            _ => "Download the site (git clone, or save the page), and name its folder or a file",
        };

    public static string NotEntry =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个文件不是条目",
            _ => "This file is not an entry",
        };

    public static string OptionUnknownHint(string? option, string? help) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"是不是想写 {option}？{help}",
            _ => $"Did you mean {option}? {help}",
        };

    public static string CommandUnknown(string? command) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"没有命令“{command}”",
            _ => $"The command “{command}” does not exist",
        };

    public static string CommandUnknownHint(string? command, string? help) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"是不是想写 {command}？{help}",
            _ => $"Did you mean {command}? {help}",
        };

    public static string CvIsExport =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "只导出网站的简历：portfolio-export export --cv",
            _ => "For the CV of the site alone, run portfolio-export export --cv",
        };

    public static string SeeCommands =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "要列出所有命令，请运行 portfolio-export --help",
            _ => "To list the commands, run portfolio-export --help",
        };

    public static string SeeHelp(string? command) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"要列出所有选项，请运行 portfolio-export {command}--help",
            _ => $"To list the options, run portfolio-export {command}--help",
        };

    public static string InApplicationHint(string? key, string? help) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"申请材料的这一项写在 applications.yml 里：请在申请下面写 {key}:。{help}",
            _ => $"A pack takes this from applications.yml: write {key}: in the application. {help}",
        };

    public static string PackIsPdfHint(string? help) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"申请材料总是 PDF。要把条目存成图片，请用 export --to png。{help}",
            _ => $"A pack is always a PDF. To make pictures of entries, use export --to png. {help}",
        };

    public static string OptionNotHere(string? option) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"没有选项 {option}",
            _ => $"The option {option} does not exist",
        };

    public static string FontFolderMissing(string? path) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"--font-path：文件夹 {path} 不存在",
            _ => $"--font-path: the folder {path} does not exist",
        };

    public static string JobsValue =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "--jobs 的值应为 1 到 512 之间的整数",
            _ => "--jobs takes a number from 1 to 512",
        };

    public static string MaxSizeValue(string? values, string? value) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"--max-size 的值应为{values}，而不是“{value}”",
            _ => $"--max-size takes {values}, not “{value}”",
        };

    public static string MaxPagesValue =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "--max-pages 的值应为 1 到 1000 之间的整数",
            _ => "--max-pages takes a number from 1 to 1000",
        };

    public static string Usage(string? program) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"用法：{program} 命令 [选项]",
            _ => $"Usage: {program} COMMAND [OPTIONS]",
        };

    public static string ToStart =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "从这里开始",
            _ => "To start",
        };

    public static string ExitCodes =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "退出码",
            _ => "Exit codes",
        };

    public static string Commands =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "命令",
            _ => "Commands",
        };

    public static string Options =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "选项",
            _ => "Options",
        };

    public static string Arguments =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "参数",
            _ => "Arguments",
        };

    public static string Examples =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "示例",
            _ => "Examples",
        };

    public static string UsageOfCommand(string? program, string? command, string? arguments) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"用法：{program} {command}{arguments} [选项]",
            _ => $"Usage: {program} {command}{arguments} [OPTIONS]",
        };

    public static string RootMissing(string? path) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"--root {path}：这个文件夹不存在",
            _ => $"--root {path}: this folder does not exist",
        };

    public static string OutputClosed =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "标准输出已关闭",
            _ => "Standard output is closed",
        };

    public static string Progress(long done, long entries) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{done} / {entries}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{done} of {entries}"),
        };

    public static string SetWrong(string? problem) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"--set：{problem}",
            _ => $"--set: {problem}",
        };

    public static string SetWrongAdvice(string? problem, string? advice) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"--set：{problem}。{advice}",
            _ => $"--set: {problem}. {advice}",
        };
}

internal static class StartMessages
{
    public static string FolderMissing(string? folder) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"portfolio-export：{folder}：这个文件夹不存在",
            _ => $"portfolio-export: {folder}: this folder does not exist",
        };

    public static string NothingToMove =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "没有需要移动的文件：这些文件网站都不会发布",
            _ => "Nothing to move: the site publishes none of these files",
        };

    public static string Moved =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "已移动。这些文件以前的提交仍留在仓库的历史里",
            _ => "Moved. Earlier commits of these files stay in the history of the repository",
        };

    public static string FileExists =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "文件已存在，没有改动",
            _ => "This file already exists and was not changed",
        };

    public static string FileExistsHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "要覆盖它，请用 --force",
            _ => "To overwrite it, use --force",
        };

    public static string SettingsIntro =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "# 本网站的 portfolio-export 设置，全部可选：需要哪一行，就去掉那一行开头的 #，\n",
            _ => "# Settings of portfolio-export for this site. All of them are optional: remove the # from the lines that you want\n",
        };

    public static string SettingsDefaults =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "# 所在分组那一行的 # 也要去掉。这里写的是默认值；没有默认值的，写的是例子。\n",
            _ => "# and from the line of their group. The values are the defaults, or examples where there is no default.\n",
        };

    public static string SettingsPrecedence =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "# 条目也可以在头信息（front matter）里用名为 pdf 的映射设置自己的 paper、theme、lang、layout 和 pictures。\n# 命令行优先于两者。\n",
            _ => "# The front matter of an entry can set its own paper, theme, lang, layout and pictures in a map named pdf.\n# The command line takes precedence over both.\n",
        };

    public static string SettingsPrivate =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "# Jekyll 会把本文件复制到生成的网站里，除非 _config.yml 中写明 exclude: [portfolio.yml]\n",
            _ => "# Jekyll copies this file into the site that it builds, unless _config.yml says exclude: [portfolio.yml]\n",
        };

    public static string Applications(string? schema, string? recipient, string? title, string? first, string? address, string? subject) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"# yaml-language-server: $schema={schema}\n#\n# 申请：portfolio-export pack 为每份申请生成一份 PDF，portfolio-export mail 还会生成邮件草稿。\n# 需要哪一行，就去掉开头的 #，所在分组那一行的 # 也要去掉。\n# 路径从网站根目录算起。信件和证明也放在这个文件夹里：Jekyll 和 Hexo 不发布名称以下划线开头的文件夹。\n#\n# 用 --anonymous 生成的匿名本里不得出现的内容：\n#identity:\n#  names: [林薇, Lin Wei]\n#  student-number: \"20220417\"\n#  email: you@example.org\n#  phone: \"+86 571 0000 0000\"\n#  handles: [yourname]\n#  home-page: https://example.org\n#  organisations: [某某大学]\n#\n#applications:\n#  example-msc:\n#    recipient: {recipient}\n#    title: {title}\n#    language: zh                  # en、zh 或 both\n#    # first-language: {first}          # 用 both 时：封面和目录的语言\n#    date: 2026-11-30\n#    paper: a4\n#    theme: modern\n#    portrait: no                  # 或图片的路径\n#    letter: _applications/letter.md # 头信息：subject、to、place、salutation、closing、signature\n#    cv: _pages/cv.md\n#    entries:\n#      - _portfolio/union.md\n#      - collection: talks\n#      # - tag: research\n#    limits:\n#      size: 20MB\n#    mail:\n#      to: {address}\n#      subject: {subject}\n#      body: _applications/mail.md\n#    # 还可以写这些，换成你自己的文件和标题：\n#    # append:\n#    #   - file: _applications/transcript.pdf\n#    #     title: 成绩单\n#    # leave-out: [\"致谢\", tag:private, picture:images/party.jpg]\n#    # first: [\"二、展览*\"]\n#    # limits 里还可以写：pages: 6，fit: yes（排得紧一些以达到上限），drop: [contents, _talks/first-talk.md]\n",
            _ => $"# yaml-language-server: $schema={schema}\n#\n# Applications: portfolio-export pack makes a PDF of each, portfolio-export mail also a draft e-mail.\n# Remove the # from the lines that you want, and from the lines of their groups.\n# Paths are relative to the root of the site. Keep letters and certificates in this folder, too: Jekyll and\n# Hexo do not publish folders whose names begin with an underscore.\n#\n# What copies made with --anonymous must not show:\n#identity:\n#  names: [林薇, Lin Wei]\n#  student-number: \"20220417\"\n#  email: you@example.org\n#  phone: \"+86 571 0000 0000\"\n#  handles: [yourname]\n#  home-page: https://example.org\n#  organisations: [Your University]\n#\n#applications:\n#  example-msc:\n#    recipient: {recipient}\n#    title: {title}\n#    language: en                  # en, zh or both\n#    # first-language: {first}          # with both: of cover and contents\n#    date: 2026-11-30\n#    paper: a4\n#    theme: modern\n#    portrait: no                  # or the path of a picture\n#    letter: _applications/letter.md # front matter: subject, to, place, salutation, closing, signature\n#    cv: _pages/cv.md\n#    entries:\n#      - _portfolio/union.md\n#      - collection: talks\n#      # - tag: research\n#    limits:\n#      size: 20MB\n#    mail:\n#      to: {address}\n#      subject: {subject}\n#      body: _applications/mail.md\n#    # More that an application can have, with files and headings of your own:\n#    # append:\n#    #   - file: _applications/transcript.pdf\n#    #     title: Transcript of records\n#    # leave-out: [\"Acknowledgements\", tag:private, picture:images/party.jpg]\n#    # first: [\"2. The exhibition*\"]\n#    # In limits: pages: 6, fit: yes (set tighter to meet them), drop: [contents, _talks/first-talk.md]\n",
        };

    public static string Next(string? applications) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"下一步：在 {applications} 里去掉 applications: 和所需各行开头的 #，再运行 portfolio-export pack",
            _ => $"Next: in {applications}, remove the # from applications: and from the lines below it that you want. Then run portfolio-export pack",
        };

    public static string Written =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "以上是设置文件和一个申请的示例。这个文件夹里还没有条目",
            _ => "The files above are settings and an example of an application. There are no entries in this folder yet",
        };

    public static string NextEntry =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "下一步：写一个条目，例如 _portfolio/my-project.md，再运行 portfolio-export export",
            _ => "Next: write an entry, such as _portfolio/my-project.md. Then run portfolio-export export",
        };

    public static string Theme(string? schema) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"# yaml-language-server: $schema={schema}\n#\n# 自己的主题只写与所继承主题不同的地方。需要哪一行，就去掉开头的 #。\n# 使用方法：在 applications.yml 里写 theme: _applications/theme.yml，或用 --theme _applications/theme.yml。\nextends: modern\n#fonts:\n#  text: serif                   # 或 sans，或 portfolio-export fonts 列出的字体\n#  headings: sans\n#sizes:                          # 单位是点\n#  text: 11\n#  title: 22\n#colors:\n#  accent: \"#7a1f2b\"\n#  link: \"#7a1f2b\"\n#page:\n#  measure: 40                   # 版心宽度，以字号为单位\n#layout:\n#  numbers: yes                  # 给各节标题编号\n#parts:\n#  portrait-on-entries: yes\n",
            _ => $"# yaml-language-server: $schema={schema}\n#\n# A theme of your own contains only what differs from the theme that it extends. Remove the # from the lines that you want.\n# To use it, write theme: _applications/theme.yml in applications.yml, or --theme _applications/theme.yml.\nextends: modern\n#fonts:\n#  text: serif                   # or sans, or a family that portfolio-export fonts lists\n#  headings: sans\n#sizes:                          # in points\n#  text: 11\n#  title: 22\n#colors:\n#  accent: \"#7a1f2b\"\n#  link: \"#7a1f2b\"\n#page:\n#  measure: 40                   # width of the text, in em\n#layout:\n#  numbers: yes                  # numbers before the headings of sections\n#parts:\n#  portrait-on-entries: yes\n",
        };
}

internal static class WrittenMessages
{
    public static string Recipient(MessageLanguage language) =>
        language switch
        {
            MessageLanguage.Zh => "某某大学研究生招生办公室",
            _ => "Graduate Admissions, Example University",
        };

    public static string Title(MessageLanguage language) =>
        language switch
        {
            MessageLanguage.Zh => "某某专业硕士申请材料",
            _ => "Application for the M.Sc. in Example Studies",
        };

    public static string MailTo(MessageLanguage language) =>
        language switch
        {
            MessageLanguage.Zh => "招生办公室 <admissions@example.org>",
            _ => "Graduate Admissions <admissions@example.org>",
        };

    public static string MailSubject(MessageLanguage language) =>
        language switch
        {
            MessageLanguage.Zh => "某某专业硕士申请",
            _ => "Application for the M.Sc. in Example Studies",
        };

    public static string Signature(MessageLanguage language) =>
        language switch
        {
            MessageLanguage.Zh => "你的名字",
            _ => "Your Name",
        };

    public static string Letter(MessageLanguage language, string? name) =>
        language switch
        {
            MessageLanguage.Zh => $"---\nsubject: 某某专业硕士申请\nlang: zh-CN\nplace: 于某市\nto: |\n  某某大学研究生招生办公室\nsalutation: 尊敬的老师：\nclosing: |\n  此致\n  敬礼！\nsignature: {name}\n---\n您好！你申请什么，现在在做什么？用两三句话说清楚。\n\n是哪个问题、哪门课或哪项实践让你走到这里？举出这份材料里的一两个条目，说明读者能从中看到什么。\n\n你想在那里学到什么，学成之后打算做什么？\n\n最后感谢审阅，并写明怎样联系你。\n",
            _ => $"---\nsubject: Application for the M.Sc. in Example Studies\nlang: en\nplace: Your Town\nto: |\n  Graduate Admissions\n  Example University\n  1 Example Street\nsalutation: Dear members of the committee,\nclosing: Yours sincerely,\nsignature: {name}\n---\nWhat do you apply for, and what do you do now? Say it in two or three sentences.\n\nWhich question, course or piece of work led you there? Name one or two entries of this application, and what the reader will find in them.\n\nWhat do you want to learn there, and what will you do with it?\n\nThank the readers, and say how they can reach you.\n",
        };

    public static string Mail(MessageLanguage language, string? name) =>
        language switch
        {
            MessageLanguage.Zh => $"老师您好：\n\n附件是我的《{{title}}》，共一个 PDF 文件，敬请查收。\n\n如需补充材料，请随时与我联系。祝工作顺利！\n\n{name}\n",
            _ => $"Dear Sir or Madam,\n\nplease find attached my application, “{{title}}”, as one PDF.\n\nI would be glad to answer any questions.\n\nYours sincerely,\n{name}\n",
        };
}

internal static class FileMessages
{
    public static string NotWritable(string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"文件无法写入：{reason}",
            _ => $"The file cannot be written: {reason}",
        };

    public static string NotWritableHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "关闭占用该文件的其他程序，腾出磁盘空间，或者用 -o 换一个文件夹",
            _ => "Close the file in other programs, free some disk space, or choose another folder with -o",
        };

    public static string Older(string? time) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这还是 {time} 生成的文件，这次没有生成新的",
            _ => $"This is still the file that was made at {time}: this run made no new one",
        };

    public static string OlderHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "先别寄这一份。改正后再运行一次，就会替换它",
            _ => "Do not send it by mistake. The next run without errors replaces it",
        };

    public static string Missing =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个文件或文件夹不存在",
            _ => "This file or folder does not exist",
        };

    public static string RelativeToCurrent =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "路径从当前文件夹算起",
            _ => "Paths are relative to the current folder",
        };

    public static string UnreadableBecause(string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"文件无法读取：{reason}",
            _ => $"The file cannot be read: {reason}",
        };

    public static string OutputFolderHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "用 -o 换一个文件夹，或者腾出磁盘空间",
            _ => "Choose another folder with -o, or free some disk space",
        };

    public static string RelativeToSite =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "路径从网站根目录算起",
            _ => "Paths are relative to the root of the site",
        };

    public static string OutsideSite(string? path) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{path}”在网站之外",
            _ => $"“{path}” is outside the site",
        };

    public static string OutsideSiteHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请把它复制到网站里",
            _ => "Copy it into the site",
        };

    public static string IsFolder(string? path) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{path} 是文件夹",
            _ => $"{path} is a folder",
        };

    public static string IsFolderHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请指定其中一个文件",
            _ => "Name one file in it",
        };

    public static string NotFound(string? path) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"文件 {path} 不存在",
            _ => $"The file {path} does not exist",
        };

    public static string NotFoundHint(string? path, string? rule) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"是不是想写“{path}”？{rule}",
            _ => $"Did you mean “{path}”? {rule}",
        };

    public static string LinkLeavesSite =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个链接指向网站之外，没有跟随",
            _ => "This link leads out of the site and was not followed",
        };

    public static string LinkLeavesSiteHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请直接指定那个文件，或者用 --follow 跟随链接",
            _ => "Name the file itself, or follow links with --follow",
        };

    public static string NoSuchFile =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个文件不存在",
            _ => "This file does not exist",
        };

    public static string TooLarge(long size, long limit) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"文件有 {size} MiB。文本的上限是 {limit} MiB"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The file has {size} MiB. The limit for a text is {limit} MiB"),
        };

    public static string Unreadable =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "文件无法读取",
            _ => "The file cannot be read",
        };

    public static string UnreadableHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "检查它的权限，关闭占用它的其他程序，或者修复链接",
            _ => "Check its permissions, close it in other programs, or repair the link",
        };

    public static string NotText =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "文件不是已知编码的文本（UTF-8、UTF-16、GB18030、Big5、Shift-JIS 或 Windows-1252）",
            _ => "The file is not text in a known encoding: UTF-8, UTF-16, GB18030, Big5, Shift-JIS or Windows-1252",
        };

    public static string NotTextHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请另存为 UTF-8",
            _ => "Save it as UTF-8",
        };

    public static string Word =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这是 Word 文档，不是文本",
            _ => "This is a Word document, not text",
        };

    public static string WordHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请在 Word 里另存为纯文本（编码选 UTF-8），再把扩展名改成 .md",
            _ => "In Word, save it as plain text in UTF-8, and give that file the ending .md",
        };

    public static string NotUtf8(string? encoding) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"文件不是 UTF-8，已按 {encoding} 读取",
            _ => $"The file is not UTF-8 and was read as {encoding}",
        };

    public static string NotUtf8Hint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请另存为 UTF-8，Jekyll 也要求这样",
            _ => "Save it as UTF-8, which Jekyll requires",
        };

    public static string ControlCharacter =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "文本里有控制字符、改变文字方向的字符或无效字节。这些字符已删除，或显示为 �",
            _ => "The text contains a control character, a mark that changes the direction of text, or an invalid byte. Such characters are removed or shown as �",
        };

    public static string ControlCharacterHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "删掉该字符，重新输入文字",
            _ => "Delete the character and type the text again",
        };

    public static string DiskLimit =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "磁盘或系统不允许更大的文件",
            _ => "the disk or the system does not allow a larger file",
        };

    public static string IsLink =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它是链接",
            _ => "it is a link",
        };

    public static string LeavesOutputFolder =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "路径离开了输出文件夹",
            _ => "the path leads out of the output folder",
        };

    public static string NoFileThere =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "那里不能写文件",
            _ => "a file cannot be written there",
        };

    public static string LeavesSite =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它指向网站之外，没有打开",
            _ => "it leads out of the site and was not opened",
        };

    public static string ExceedsBound =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "文件过大",
            _ => "the file is too large",
        };

    public static string JsonTooLarge =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "过大",
            _ => "too large",
        };

    public static string FolderUnreadable =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "文件夹无法读取，其中的条目已忽略",
            _ => "This folder cannot be read. Its entries are ignored",
        };

    public static string FolderUnreadableHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请检查它的权限",
            _ => "Check its permissions",
        };

    public static string LinkDead =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个链接的目标不存在",
            _ => "The target of this link does not exist",
        };

    public static string LinkDeadHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请改正或删除该链接",
            _ => "Correct or remove the link",
        };

    public static string LinkOutsideHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请把目标复制到网站里，或者用 --follow 跟随链接",
            _ => "Copy the target into the site, or follow links with --follow",
        };

    public static string SizeBytes(long bytes) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes} 字节"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes} bytes"),
        };

    public static string SizeTakes =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "大小，如 2MB、500KB 或 1.5 MB",
            _ => "a size such as 2MB, 500KB or 1.5 MB",
        };

    public static string TerminalCodes =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "文本里有终端的颜色代码，已删除",
            _ => "The text contains colour codes of a terminal. They are removed",
        };

    public static string TerminalCodesHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "要避免这条消息，请保存不带颜色的输出",
            _ => "To turn off this message, save the output without colours",
        };

    public static string FreeDiskHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "关闭占用该文件的其他程序，或者腾出磁盘空间",
            _ => "Close the file in other programs, or free some disk space",
        };
}

internal static class LimitMessages
{
    public static string Megabytes =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "一个条目的大小，单位为 MiB；其中文本最多占一半",
            _ => "MiB of one entry; half of it can be text",
        };

    public static string Pixels =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "一张图片的像素数，单位为百万；必须整张解码的图片以其四分之一为限",
            _ => "megapixels of one picture; a quarter of that for pictures that must be decoded as a whole",
        };

    public static string Values =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "头信息中值的个数，包括别名重复的",
            _ => "values in front matter, including those that aliases repeat",
        };

    public static string Levels =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "列表、引用和元素的嵌套层数",
            _ => "levels of nested lists, quotes and elements",
        };

    public static string Cells =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "一张表格的单元格数",
            _ => "cells of one table",
        };

    public static string Blocks =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "一个条目的段落、标题、列表项、单元格和换行数",
            _ => "paragraphs, headings, items, cells and broken lines of one entry",
        };

    public static string Rounds =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "一个条目中所有 Liquid 循环的总次数",
            _ => "iterations of all Liquid loops of one entry",
        };

    public static string Seconds =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "处理一个条目的秒数",
            _ => "seconds for one entry",
        };

    public static string Hint(string? name, long value) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"如果确实需要，请调高限制：--limit {name}={value}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"If this is intended, raise the limit: --limit {name}={value}"),
        };

    public static string Unknown(string? name, string? limits) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"没有名为“{name}”的限制。可用的限制：{limits}",
            _ => $"The limit “{name}” does not exist. The limits are {limits}",
        };

    public static string Range(string? name, long least, long most, long @default) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} 的值应为 {least} 到 {most} 之间的整数，如 {name}={@default}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} takes a whole number from {least} to {most}, as {name}={@default}"),
        };

    public static string Deadline(string? what, string? seconds) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{what}超过 {seconds} 秒，已中止",
            _ => $"{what} took longer than {seconds} s and was stopped",
        };

    public static string Entry =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "处理这个条目",
            _ => "This entry",
        };

    public static string Reading =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "读取这个条目",
            _ => "Reading this entry",
        };

    public static string Lines(long lines, long limit) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"条目有 {lines} 行（含单元格），上限是 {limit}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The entry has {lines} lines and cells. The limit is {limit}"),
        };

    public static string Table(long cells, long limit) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"有一张表格共 {cells} 个单元格，上限是 {limit}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"A table has {cells} cells. The limit is {limit}"),
        };

    public static string EntryBlocks(long blocks, long limit) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"条目有 {blocks} 个段落、列表项、单元格和换行，上限是 {limit}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The entry has {blocks} paragraphs, items, cells and broken lines. The limit is {limit}"),
        };

    public static string Characters(long characters, long limit) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"条目有 {characters} 个字符，上限是 {limit}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The entry has {characters} characters. The limit is {limit}"),
        };

    public static string StandardInput(long limit) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"标准输入超过了一个条目的上限 {limit} MiB"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The limit for an entry is {limit} MiB. Standard input has more"),
        };
}

internal static class SiteMessages
{
    public static string ConfigNotText =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "配置文件不是文本，已忽略",
            _ => "The configuration is not text and is ignored",
        };

    public static string ConfigOutside =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "配置文件是指向网站之外的链接，没有打开",
            _ => "The configuration is a link that leads out of the site. It was not opened",
        };

    public static string ConfigOutsideHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请用文件本身代替该链接",
            _ => "Replace the link with the file itself",
        };

    public static string ConfigUnreadable =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "配置文件无法读取，已忽略",
            _ => "The configuration cannot be read and is ignored",
        };
}

internal static class FrontMatterMessages
{
    public static string Dashes(string? line) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{line}”是破折号，不是三个连字符：网站会把这段头信息当成正文",
            _ => $"“{line}” is made of dashes, not of three hyphens: a site takes this front matter for text",
        };

    public static string DashesHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请切换到英文输入法，在头信息上下各用单独一行 ---",
            _ => "Type --- on lines of their own above and below the front matter, without the input method",
        };

    public static string NotClosed =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "头信息缺少结尾的三个连字符",
            _ => "The front matter has no closing line of three hyphens",
        };

    public static string NotClosedHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请在最后一个键之后加一行 ---",
            _ => "Add a line with --- after the last key",
        };

    public static string WideColon(string? key) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"键名后面要用半角冒号。这一行已当作键“{key}”读取",
            _ => $"A full-width colon does not end a key. The line was read as the key “{key}”",
        };

    public static string WideColonHint(string? key) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"请写成“{key}: ”，用半角冒号加空格",
            _ => $"Write “{key}: ” with an ASCII colon and a space",
        };

    public static string NoSpace(string? key) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"冒号后面要有空格才算键名的结尾。这一行已当作键“{key}”读取",
            _ => $"A colon ends a key only if a space follows. The line was read as the key “{key}”",
        };

    public static string NoSpaceHint(string? key) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"请写成“{key}: ”，冒号后加空格",
            _ => $"Write “{key}: ” with a space",
        };

    public static string ValueRepaired(string? key) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{key}”的值不是有效的 YAML，已当作文字读取",
            _ => $"The value of “{key}” is not valid YAML and was read as text",
        };

    public static string ValueRepairedHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请给值加上引号，值里的引号写两遍",
            _ => "Put the value in quotes, and double any quotes in it",
        };

    public static string Broken(string? problem) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{problem}。头信息已逐行按“键: 值”读取",
            _ => $"{problem}. The front matter was read line by line as key: value",
        };

    public static string ValueAndTable(string? key) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{key}”既是值又是表，已采用表",
            _ => $"“{key}” is both a value and a table. The table is used",
        };

    public static string ValueAndTableHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请删去其中一个",
            _ => "Remove one of them",
        };

    public static string TomlRepaired =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这一行不是有效的 TOML，已当作文字读取",
            _ => "This line is not valid TOML and was read as text",
        };

    public static string TomlRemoved =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这一行不是有效的 TOML，也没有键，已忽略",
            _ => "This line is not valid TOML and has no key. It is ignored",
        };

    public static string TomlColonHint(string? key, string? value) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"TOML 的键和值之间用等号：{key} = {value}",
            _ => $"TOML has an equals sign behind the key: {key} = {value}",
        };

    public static string TomlWideSignHint(string? key, string? value) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"等号是全角的，请写成 {key} = {value}",
            _ => $"The equals sign is full-width. Write {key} = {value}",
        };

    public static string TomlNoSignHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请写成 键 = \"文字\"；如果是注释，请在行首加 #",
            _ => "Write key = \"text\", or begin the line with # to make it a comment",
        };

    public static string TomlNoKeyHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请在等号前写上键",
            _ => "Write a key in front of the equals sign",
        };

    public static string TomlNoValueHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请在等号后写上值；没有值就写 \"\"",
            _ => "Write a value behind the equals sign, or \"\" for none",
        };

    public static string TomlKeyHint(string? key, string? value) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"请给键加上引号：\"{key}\" = {value}",
            _ => $"Put the key in quotes: \"{key}\" = {value}",
        };

    public static string TomlTableHint(string? bracket) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"请在表名后面加上 {bracket}",
            _ => $"Close the name of the table with {bracket}",
        };

    public static string TomlTableNameHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请给表名加上引号",
            _ => "Put the name of the table in quotes",
        };

    public static string TomlTextHint(string? key, string? value) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"文字要加引号：{key} = {value}",
            _ => $"Put text in quotes: {key} = {value}",
        };

    public static string TomlWideQuotesHint(string? key, string? value) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"请用英文直引号：{key} = {value}",
            _ => $"Use straight quotes: {key} = {value}",
        };

    public static string TomlSwitchHint(string? value) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"请把 {value} 写成小写，不加引号",
            _ => $"Write {value} in lower case and without quotes",
        };

    public static string TomlDateHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "日期的月和日要写两位，如 2024-03-05，或者加上引号",
            _ => "Write the date with two digits for month and day, as 2024-03-05, or put it in quotes",
        };

    public static string TomlQuoteOpenHint(string? mark) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"请在值的末尾加上 {mark}",
            _ => $"Add {mark} at the end of the value",
        };

    public static string TomlQuoteBehindHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "引号结束之后还有文字，请用另一种引号（' 或 \"）把整个值括起来",
            _ => "Text follows the closing quote. Put the whole value in the other kind of quotes (' or \")",
        };

    public static string TomlBracketHint(string? bracket) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"请在值的末尾加上 {bracket}",
            _ => $"Add {bracket} at the end of the value",
        };

    public static string TomlBackslashHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "双引号里的反斜杠是转义符，如 \\n。请改用单引号，或把反斜杠写两遍",
            _ => "A backslash in double quotes begins a sign such as \\n. Use single quotes, or write it twice",
        };

    public static string TomlHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请检查这一行的等号、引号和逗号",
            _ => "Check the equals sign, the quotes and the commas of this line",
        };

    public static string AliasRemoved(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"别名 *{name} 会重复过多，已忽略",
            _ => $"The alias *{name} would repeat too much and is ignored",
        };
}

internal static class YamlMessages
{
    public static string FileNotText =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个文件不是文本",
            _ => "This file is not text",
        };

    public static string FileUnreadable(string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这个文件无法读取：{reason}",
            _ => $"This file cannot be read: {reason}",
        };

    public static string Tab =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这一行以制表符开头，YAML 不允许",
            _ => "This line begins with a tab, which YAML does not allow",
        };

    public static string TabHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请用空格缩进，每级两个",
            _ => "Indent with spaces, two for each level",
        };

    public static string WideColon =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "键后面的冒号是全角的“：”",
            _ => "The colon after this key is the full-width “：”",
        };

    public static string WideColonHint(string? key, string? value) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"请写成 {key}: {value}",
            _ => $"Write {key}: {value}",
        };

    public static string WideSpace =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这一行的缩进用了全角空格或别的特殊空格",
            _ => "This line is indented with characters that are no ordinary spaces",
        };

    public static string NoSpace(string? key) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{key}”的冒号后面缺少空格",
            _ => $"The colon of “{key}” needs a space after it",
        };

    public static string HyphenSpace =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这一项的连字符后面缺少空格",
            _ => "The hyphen of this item needs a space after it",
        };

    public static string HyphenSpaceHint(string? text) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"请写成 - {text}",
            _ => $"Write - {text}",
        };

    public static string NoColon =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这一行没有键和冒号",
            _ => "This line has no key with a colon",
        };

    public static string NoColonHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请写成“键: 值”；如果它是上一行的延续，请缩进得更深",
            _ => "Write key: value, or indent the line further if it continues the value above it",
        };

    public static string Deeper =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这一行比上一行缩进得更深，而上一行已经有值",
            _ => "This line is indented further than the line above it, which already has a value",
        };

    public static string DeeperHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请让两行的缩进相同",
            _ => "Indent both lines alike",
        };

    public static string NoLevel(long count, string? levels) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"这一行缩进 {count} 个空格，而前面各行缩进 {levels} 个"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"This line is indented by {count} spaces, the lines before it by {levels}"),
        };

    public static string NoLevelHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请与同一组的键对齐",
            _ => "Indent it like the keys that it belongs to",
        };

    public static string QuoteOpen =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个引号没有配对",
            _ => "This quotation mark has no counterpart",
        };

    public static string QuoteOpenHint(string? mark) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"请在值的末尾也加上 {mark}",
            _ => $"Put {mark} at the end of the value, too",
        };

    public static string TextAfterQuote =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "引号结束之后还有文字",
            _ => "Text follows the closing quotation mark",
        };

    public static string TextAfterQuoteHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请用另一种引号（' 或 \"）把整个值括起来",
            _ => "Put the whole value in quotes of the other kind, ' or \"",
        };

    public static string BracketOpen =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个括号没有配对",
            _ => "This bracket has no counterpart",
        };

    public static string BracketOpenHint(string? bracket) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"请在末尾加上 {bracket}",
            _ => $"Put {bracket} at the end of the list, too",
        };

    public static string TextAfterBracket =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "括号结束之后还有文字",
            _ => "Text follows the closing bracket",
        };

    public static string ColonInValue =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "值里有冒号加空格，会被当成键",
            _ => "The value has a colon and a space in it, as a key has",
        };

    public static string QuoteHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请用引号把整个值括起来",
            _ => "Put the whole value in quotes",
        };

    public static string StartSign(string? sign) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"值不能以 {sign} 开头",
            _ => $"A value cannot begin with {sign}",
        };

    public static string Escape(string? sign) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"双引号里的 \\{sign} 没有意义",
            _ => $"\\{sign} means nothing between double quotes",
        };

    public static string EscapeHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请改用单引号，或把反斜杠写两遍",
            _ => "Use single quotes, or write the backslash twice",
        };

    public static string MixedItem =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个列表项夹在键中间",
            _ => "This item of a list stands among keys",
        };

    public static string MixedKey =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个键夹在列表项中间",
            _ => "This key stands among the items of a list",
        };

    public static string MixedHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请调整缩进，让它归在所属的键下面",
            _ => "Indent it so that it stands below what it belongs to",
        };

    public static string Unreadable =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "从这里起不是有效的 YAML",
            _ => "YAML cannot be read from here on",
        };

    public static string UnreadableHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请检查缩进、冒号和引号，上一行也要检查",
            _ => "Check the indentation, the colons and the quotation marks, also on the line above",
        };

    public static string NotAMap =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这里应当是若干键和值",
            _ => "This must consist of keys and values",
        };

    public static string NotAMapHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "每个键单独一行，写成“键: 值”，冒号后有空格",
            _ => "Write each key on its own line, as key: value",
        };

    public static string CutOff =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "文件结束得太早",
            _ => "The file ends too early",
        };

    public static string CutOffHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请检查有没有不配对的括号或引号",
            _ => "Check it for a bracket or a quotation mark that has no counterpart",
        };

    public static string KeyNotText =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "键必须是普通文字",
            _ => "A key must be plain text",
        };

    public static string Anchors =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "不支持锚点和别名（& 和 *），请把值再写一遍",
            _ => "Anchors and aliases (& and *) are not supported. Repeat the value",
        };

    public static string Deep =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "嵌套过深",
            _ => "Nested too deeply",
        };
}

internal static class ValueMessages
{
    public static string Twice(string? key) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{key}”写了两次",
            _ => $"“{key}” is given twice",
        };

    public static string TwiceHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请删去其中一个",
            _ => "Remove one of them",
        };

    public static string OneText(string? key) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{key}”只能是一段文字",
            _ => $"“{key}” takes a single text",
        };

    public static string Takes(string? values) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"应为：{values}",
            _ => $"It takes {values}",
        };

    public static string OneOrMore(string? key) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{key}”可以是一段或多段文字",
            _ => $"“{key}” takes one text or several",
        };

    public static string OneOrMoreHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "多段文字放在方括号里，如 [one, two]，或者各占一行，以 - 开头",
            _ => "Put several texts in brackets, [one, two], or on lines that begin with -",
        };

    public static string NotAllowed(string? value, string? key) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{key}”不能是“{value}”",
            _ => $"“{value}” is not allowed for “{key}”",
        };

    public static string TakesDate =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "应为日期，如 2026-11-30",
            _ => "It takes a date such as 2026-11-30",
        };

    public static string LocalText =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "一段文字，或在下面分写 en: 和 zh:",
            _ => "a text, or en: and zh: below it",
        };

    public static string TakesKeys(string? key) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{key}”的键写在它下面的各行",
            _ => $"“{key}” takes keys on the lines below it",
        };

    public static string UnknownKey(string? key, string? owner) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{owner} 里没有键“{key}”",
            _ => $"There is no key “{key}” in {owner}",
        };

    public static string UnknownKeyHint(string? nearest, string? keys) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"是不是想写“{nearest}”？可用的键：{keys}",
            _ => $"Did you mean “{nearest}”? The keys are {keys}",
        };

    public static string NotDeeper(string? key, string? group) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{key}”属于上面的“{group}”，却与它对齐",
            _ => $"“{key}” is indented like “{group}” above it, but belongs to it",
        };

    public static string NotDeeperHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请把这一行和后面同组的各行多缩进两个空格",
            _ => "Indent it by two more spaces, and so the lines after it",
        };

    public static string YesOrNo =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "yes 或 no",
            _ => "yes or no",
        };

    public static string Theme(string? names) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{names}，或网站根目录下主题文件的路径",
            _ => $"{names} or the path of a theme file below the root of the site",
        };

    public static string Family(string? names) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{names} 之一，或你添加的字体的名称",
            _ => $"one of {names}, or the name of a font family that you added",
        };

    public static string Pairs =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "若干行，每行写一个词语和它在另一语言中的说法，形如  词语: 说法",
            _ => "lines with a text and its counterpart in the other language, as  word: counterpart",
        };

    public static string List(string? item) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"列表，每一项是{item}",
            _ => $"a list; each item is {item}",
        };

    public static string Languages =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "source、en、zh 或 both，也可以是它们的列表，如 en,zh",
            _ => "source, en, zh or both, or a list of them such as en,zh",
        };

    public static string Names(string? fields) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"文字，至少含有 {{{fields}}} 之一",
            _ => $"text with at least one of {{{fields}}}",
        };

    public static string Pages =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "页码，如 1、2-4 或 3-，多个之间用逗号",
            _ => "pages such as 1, 2-4 or 3-, several with commas between",
        };

    public static string Standards =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "ua-1、a-2a、a-2b、a-2u、a-3a 或 none；ua-1 可与另一个合用，如 ua-1,a-3a",
            _ => "ua-1, a-2a, a-2b, a-2u, a-3a or none; ua-1 can be combined with one of the others, as in ua-1,a-3a",
        };

    public static string Mail =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "含 @ 的地址，或 \"\" 表示没有",
            _ => "an address with an @, or \"\" for none",
        };

    public static string Web =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "以 https:// 开头的地址，或 \"\" 表示没有",
            _ => "an address that begins with https://, or \"\" for none",
        };

    public static string TextOrNone =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "一段文字，或 \"\" 表示没有",
            _ => "a text, or \"\" for none",
        };

    public static string Heading =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "标题的文字",
            _ => "the words of a heading",
        };

    public static string YearHeading =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "标题的文字，变化的部分写作 {n}、{nth}、{grade} 或 {years}",
            _ => "the words of a heading, with {n}, {nth}, {grade} or {years} for the part that changes",
        };

    public static string AList =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "列表",
            _ => "a list",
        };

    public static string Colour =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "颜色，如 \"#0f5c8c\"",
            _ => "a colour such as \"#0f5c8c\"",
        };

    public static string OneValue(string? key) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{key}”只能有一个值",
            _ => $"“{key}” takes a single value",
        };

    public static string Text =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "一段文字",
            _ => "a text",
        };

    public static string Number(string? least, string? most) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{least} 到 {most} 之间的数",
            _ => $"a number from {least} to {most}",
        };

    public static string WholeNumber(string? least, string? most) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{least} 到 {most} 之间的整数",
            _ => $"a whole number from {least} to {most}",
        };
}

internal static class SettingMessages
{
    public static string FileUnused(string? file) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这个文件不起作用。设置应写在 {file} 里",
            _ => $"This file is ignored. Settings belong in {file}",
        };

    public static string FileUnusedHint(string? file) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"请改名为 {file}",
            _ => $"Rename it to {file}",
        };

    public static string NotAnAssignment(string? assignment) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{assignment}”不是“键=值”的形式",
            _ => $"“{assignment}” is not of the form key=value",
        };

    public static string NotAnAssignmentHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请写成 paper=letter 这样",
            _ => "Write it as paper=letter",
        };

    public static string UnknownHint(string? nearest) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"是不是想写“{nearest}”？",
            _ => $"Did you mean “{nearest}”?",
        };

    public static string TakesKeysHint(string? keys) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"可用的键：{keys}",
            _ => $"The keys are {keys}",
        };

    public static string TakesWords(string? key) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{key}”下面的各行由你自己写",
            _ => $"“{key}” takes your own words on the lines below it",
        };

    public static string AuthorName =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "标题下的姓名",
            _ => "the name below the title",
        };

    public static string AuthorEmail =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "你的电子邮箱",
            _ => "your e-mail address",
        };

    public static string AuthorLocation =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "你的所在地",
            _ => "where you live",
        };

    public static string AuthorUrl =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "你的网站",
            _ => "your website",
        };

    public static string AuthorGithub =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "你的 GitHub 账号",
            _ => "your GitHub account",
        };

    public static string AuthorLinkedin =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "你的 LinkedIn 账号",
            _ => "your LinkedIn account",
        };

    public static string AuthorOrcid =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "你的 ORCID",
            _ => "your ORCID",
        };

    public static string AuthorPhone =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "你的电话号码，用于简历",
            _ => "your phone number, for a CV",
        };

    public static string AuthorWechat =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "你的微信号，用于简历",
            _ => "your WeChat account, for a CV",
        };

    public static string AuthorScholar =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "你的 Google 学术主页，用于简历",
            _ => "your Google Scholar page, for a CV",
        };

    public static string AuthorWebsite =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "你的另一个网页，用于简历",
            _ => "another page of yours, for a CV",
        };

    public static string AuthorBirthday =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "你的出生日期，用于简历",
            _ => "your date of birth, for a CV",
        };

    public static string AuthorOrigin =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "你的籍贯，用于简历",
            _ => "your place of origin, for a CV",
        };

    public static string AuthorPosition =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "你现在的职务或求职意向，在简历里写在姓名下面",
            _ => "your current or desired position, below the name in a CV",
        };

    public static string AuthorPortrait =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "你的照片，这个文件夹下的文件；默认为网站的头像",
            _ => "your portrait, a file below this folder; by default the avatar of the site",
        };

    public static string Paper =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "纸张大小",
            _ => "the page size",
        };

    public static string Theme =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "主题：程序自带的主题，或这个文件夹下你自己的主题文件的路径",
            _ => "the theme: one of the program, or the path of your own theme file below this folder",
        };

    public static string PrintUrls =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "把链接的网址编号印在文末",
            _ => "print the addresses of links as numbered notes at the end",
        };

    public static string UrlCodes =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "印出网址，长的另附二维码",
            _ => "print addresses, with QR codes for the long ones",
        };

    public static string PdfStandard =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "PDF 声明遵循的标准：ua-1、a-2a、a-2b、a-2u、a-3a（附源文件）、none",
            _ => "the standards that the PDFs claim: ua-1, a-2a, a-2b, a-2u, a-3a (with the source attached), none",
        };

    public static string Lang =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "PDF 的语言：照原文、其中一种，或两种合在一份里",
            _ => "the language of the PDFs: as written, one of two, or both versions in one",
        };

    public static string Layout =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "两种语言的排法：左右对照，或上下排列",
            _ => "how two versions are arranged: side by side, or one after the other",
        };

    public static string Names =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "PDF 的文件名，由 {collection} {slug} {lang} {title} {date} {year} {site} 组成",
            _ => "the names of the PDFs, made of {collection} {slug} {lang} {title} {date} {year} {site}",
        };

    public static string AsciiNames =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "文件名只用 ASCII 字符，适合老旧的邮件网关和上传表单",
            _ => "use only ASCII in names, for old mail gateways and upload forms",
        };

    public static string Verify =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "生成后重读每份 PDF 并与条目比较，同 --verify",
            _ => "read each PDF again and compare it with its entry, as --verify does",
        };

    public static string Years =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "更多学年标题；{n} 是数字，{nth} 是 first 或 1st，{years} 是 2022-2023，{grade} 是 sophomore",
            _ => "more headings of year sections; {n} is a number, {nth} first or 1st, {years} 2022-2023, {grade} sophomore",
        };

    public static string Activities =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "更多活动列表的标题；* 代表任意文字",
            _ => "more headings of activity lists; * is any text",
        };

    public static string Projects =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "更多项目的标题；* 代表任意文字",
            _ => "more headings of projects; * is any text",
        };

    public static string Glossary =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "标题、职务和标签在另一语言中的说法，双向有效",
            _ => "your own words for headings, roles and labels in the other language, in both directions",
        };

    public static string Dpi =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "印出来每英寸的像素数；超出的图片会缩小",
            _ => "pixels per printed inch; pictures with more are reduced",
        };

    public static string Quality =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "重新编码的 JPEG 的质量",
            _ => "quality of re-encoded JPEGs",
        };

    public static string TemplateName(string? value) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{value}”还是模板里的文字，不会当作你的姓名印出来",
            _ => $"“{value}” is still the text of a template. It is not printed as your name",
        };

    public static string TemplateTitle(string? value) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"标题“{value}”还是模板里的文字",
            _ => $"The title “{value}” is still the text of a template",
        };

    public static string TemplateText(string? value) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{value}”还是模板里的文字，PDF 会把它当作你的内容印出来",
            _ => $"“{value}” is still the text of a template. PDFs show it as yours",
        };

    public static string TemplateTextHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请换成你自己的文字，或删去这一行",
            _ => "Replace it with your own text, or delete the line",
        };
}

internal static class ThemeMessages
{
    public static string Contrast(string? key, string? ground, double contrast, string? least) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"“{key}”在“{ground}”上的对比度是 {contrast:0.0}:1。文字至少要 {least}:1 才易读"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The contrast of “{key}” on “{ground}” is {contrast:0.0}:1. Text needs at least {least}:1 to be easy to read"),
        };

    public static string ContrastHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请把文字调深，或把底色调浅（或者相反）",
            _ => "Make the text darker or the background lighter (or the reverse)",
        };

    public static string Unknown(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"没有主题“{name}”",
            _ => $"The theme “{name}” does not exist",
        };

    public static string UnknownHint(string? nearest, string? themes) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"是不是想写“{nearest}”？可用的主题：{themes}。主题文件的路径以 .yml 结尾",
            _ => $"Did you mean “{nearest}”? The themes are {themes}. The path of a theme file ends in .yml",
        };

    public static string NamesHint(string? themes) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"可用的主题：{themes}。主题文件的路径以 .yml 结尾",
            _ => $"The themes are {themes}. The path of a theme file ends in .yml",
        };

    public static string OutsideSite(string? path) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"主题文件“{path}”在网站之外",
            _ => $"The theme file “{path}” is outside the site",
        };

    public static string FileMissing(string? path) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"主题文件 {path} 不存在",
            _ => $"The theme file {path} does not exist",
        };

    public static string NotText =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个主题文件不是文本",
            _ => "This theme file is not text",
        };

    public static string Unreadable(string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这个主题文件无法读取：{reason}",
            _ => $"This theme file cannot be read: {reason}",
        };

    public static string NoSuchTheme(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"没有主题 {name}",
            _ => $"There is no theme {name}",
        };

    public static string ATheme =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "主题",
            _ => "a theme",
        };

    public static string BaseUnknown(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"没有主题“{name}”",
            _ => $"The theme “{name}” does not exist",
        };

    public static string BaseUnknownHint(string? themes) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"可用的主题：{themes}",
            _ => $"The themes are {themes}",
        };

    public static string KeyUnknown(string? key) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"主题没有键“{key}”",
            _ => $"A theme has no key “{key}”",
        };

    public static string GroupHint(string? keys) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"它是分组。请把它的键写在下面各行：{keys}",
            _ => $"It is a group. Put its keys on the lines below it: {keys}",
        };

    public static string ExtendsHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "是不是想写“extends”？",
            _ => "Did you mean “extends”?",
        };

    public static string NearestHint(string? key) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"是不是想写“{key}”？",
            _ => $"Did you mean “{key}”?",
        };

    public static string GroupsHint(string? groups) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"键的分组：{groups}",
            _ => $"The groups of keys are {groups}",
        };

    public static string CvMargin =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "简历左右页边距的上限，单位为点",
            _ => "largest side margins of a CV, in points",
        };

    public static string CvMarginTop =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "纸的上边到姓名的距离",
            _ => "from the top edge of the paper to the name",
        };

    public static string CvMarginBottom =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "纸的下边到正文的距离",
            _ => "from the bottom edge of the paper to the text",
        };

    public static string CvText =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "简历正文字号，单位为点",
            _ => "text of a CV, in points",
        };

    public static string CvLeading =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "行距，为字号的倍数",
            _ => "line spacing, as a multiple of the text size",
        };

    public static string CvLeadingHan =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "中文的行距",
            _ => "line spacing of Chinese text",
        };

    public static string CvName =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "顶部的姓名",
            _ => "the name at the top",
        };

    public static string CvHeading =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "各节标题",
            _ => "section headings",
        };

    public static string CvSmall =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "联系方式、日期和地点",
            _ => "contacts, dates and places",
        };

    public static string CvSectionSpace =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "各节标题上方的间距",
            _ => "above section headings",
        };

    public static string CvEntrySpace =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "各条经历之间的间距",
            _ => "between entries",
        };

    public static string CvHeadings =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "各节标题的装饰",
            _ => "decoration of section headings",
        };

    public static string CvTitle =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "姓名和联系方式的位置",
            _ => "position of name and contacts",
        };

    public static string CvSecondLine =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "经历第二行的内容",
            _ => "the details of an entry on its second line",
        };

    public static string CvColoredHeadings =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "各节标题用强调色",
            _ => "section headings in the accent colour",
        };

    public static string Measure =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "正文宽度，以正文字号的 em 计",
            _ => "width of the text, in em of the text size",
        };

    public static string MarginTop =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "纸的上边到正文的距离，单位为点",
            _ => "from the top edge of the paper to the text, in points",
        };

    public static string MarginBottom =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "纸的下边到正文的距离，单位为点",
            _ => "from the bottom edge of the paper to the text, in points",
        };

    public static string Foot =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "纸的下边到页脚基线的距离，单位为点",
            _ => "from the bottom edge of the paper to the baseline of the footer, in points",
        };

    public static string FontText =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "正文字体",
            _ => "font family of the text",
        };

    public static string FontHeadings =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "标题字体",
            _ => "font family of the title and headings",
        };

    public static string FontCode =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "代码字体",
            _ => "font family of code",
        };

    public static string FontEmphasis =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "中文强调的字体；其中没有的字加着重号",
            _ => "font family of Chinese emphasis; what it lacks gets dots below",
        };

    public static string SizeText =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "正文，单位为点",
            _ => "the text, in points",
        };

    public static string SizeTitle =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "标题；长标题最多缩小五分之一",
            _ => "the title; long titles are up to a fifth smaller",
        };

    public static string SizeSubtitle =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "标题下方的摘要",
            _ => "the excerpt below the title",
        };

    public static string SizeKicker =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "标题上方的条目类别",
            _ => "the kind of entry above the title",
        };

    public static string SizeHeading2 =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "标题下第一级小标题",
            _ => "headings of the first level below the title",
        };

    public static string SizeHeading3 =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "下一级小标题和项目标题",
            _ => "headings of the next level, and titles of projects",
        };

    public static string SizeHeading4 =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "更低各级小标题",
            _ => "headings of all lower levels",
        };

    public static string SizeSmall =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "联系方式、日期和注释",
            _ => "contacts, dates and notes",
        };

    public static string SizeCaption =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "图片说明",
            _ => "captions of pictures",
        };

    public static string SizeFoot =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "页脚",
            _ => "the footer",
        };

    public static string SizeNumber =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "项目编号",
            _ => "numbers of projects",
        };

    public static string LeadingText =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "正文行距，为字号的倍数",
            _ => "line spacing of text, as a multiple of its size",
        };

    public static string LeadingTight =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "图片说明和表格的行距",
            _ => "line spacing of captions and tables",
        };

    public static string LeadingHeadings =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "标题的行距",
            _ => "line spacing of the title and headings",
        };

    public static string ColorPaper =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "纸色；其他颜色的对比度以它为准",
            _ => "the paper; contrast of the other colours is measured against it",
        };

    public static string ColorText =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "正文和标题",
            _ => "text and headings",
        };

    public static string ColorMuted =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "次要文字：联系方式、日期、图片说明、页脚",
            _ => "secondary text: contacts, dates, captions, footer",
        };

    public static string ColorAccent =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "强调色：条目类别、编号、标题下的线、时间线",
            _ => "the accent colour: kind of entry, numbers, rules below headings, timeline",
        };

    public static string ColorRule =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "表格和列表的线、图片的框",
            _ => "rules in tables and lists, frames of pictures",
        };

    public static string ColorCode =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "代码的底色",
            _ => "background of code",
        };

    public static string SpaceParagraph =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "段落间距，单位为点",
            _ => "between paragraphs, in points",
        };

    public static string SpaceItem =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "列表项间距",
            _ => "between list items",
        };

    public static string SpaceSection =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "小标题上方的间距",
            _ => "above headings",
        };

    public static string SpaceFigure =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "图片上下的间距",
            _ => "above and below pictures",
        };

    public static string PartKicker =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "在标题上方显示条目类别",
            _ => "show the kind of entry above the title",
        };

    public static string PartSubtitle =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "在标题下方显示摘要",
            _ => "show the excerpt below the title",
        };

    public static string PartFacts =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "显示报告和论文的日期、地点等",
            _ => "show date, venue and other facts of talks and papers",
        };

    public static string PartPerson =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "显示姓名和联系方式",
            _ => "show name and contacts",
        };

    public static string PartPortrait =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "显示作者照片",
            _ => "show the portrait of the author",
        };

    public static string PartPortraitOnEntries =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "条目上也显示照片，而不只在封面和简历上",
            _ => "show the portrait on entries too, not on covers and CVs alone",
        };

    public static string PartHero =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "在顶部显示头信息或摘要里的图片",
            _ => "show the picture of the front matter or the excerpt at the top",
        };

    public static string PartFoot =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "显示页脚：姓名、标题和页码",
            _ => "show a footer with name, title and page number",
        };

    public static string TitlePosition =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "标题和联系方式的位置",
            _ => "position of title and contacts",
        };

    public static string Figures =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "比正文窄的图片的位置",
            _ => "position of pictures that are narrower than the text",
        };

    public static string Timeline =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "学年各节旁的时间线，或没有",
            _ => "a timeline beside year sections, or none",
        };

    public static string Period =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "起止时间在职务右侧，或单独一行",
            _ => "the period to the right of the role, or on its own line",
        };

    public static string Activities =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "活动排成行、人数在右，或排成列表",
            _ => "activities in rows with the number of people on the right, or as a list",
        };

    public static string Emphasis =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "中文强调换用另一种字体（fonts.emphasis），或用粗体，或用着重号",
            _ => "Chinese emphasis in a face of its own (fonts.emphasis), by weight, or by dots below",
        };

    public static string Paragraphs =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "段落之间空开，或首行缩进两字",
            _ => "space between paragraphs, or first lines indented by two em",
        };

    public static string HeadingRules =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "第一级小标题下加线",
            _ => "a rule below headings of the first level",
        };

    public static string RowRules =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "表格各行之间加线",
            _ => "rules between the rows of tables",
        };

    public static string Frames =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "细框加在所有图片上、只加在白边图片（如截图）上，或都不加",
            _ => "a thin frame around all pictures, around those with white edges such as screenshots, or around none",
        };

    public static string PortraitHeight =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "照片高度，为页高的几分之几",
            _ => "height of the portrait, as a fraction of the page height",
        };

    public static string HeroHeight =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "顶部图片的最大高度，为页高的几分之几",
            _ => "largest height of the picture at the top, as a fraction of the page height",
        };

    public static string FigureHeight =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "其他图片的最大高度，为页高的几分之几",
            _ => "largest height of other pictures, as a fraction of the page height",
        };

    public static string LetterMargin =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "信件的左右页边距，单位为点",
            _ => "side margins of letters, in points",
        };

    public static string LetterText =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "信件正文",
            _ => "text of letters",
        };

    public static string LetterTextHan =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "中文信件正文",
            _ => "text of Chinese letters",
        };

    public static string LetterLeading =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "信件行距，为字号的倍数",
            _ => "line spacing of letters, as a multiple of the text size",
        };

    public static string LetterLeadingHan =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "中文信件的行距",
            _ => "line spacing of Chinese letters",
        };

    public static string LetterSubject =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "信件的主题",
            _ => "subject of letters",
        };

    public static string LetterTitleHan =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "中文信件的标题",
            _ => "title of Chinese letters",
        };

    public static string LetterSmall =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "信件中寄信人的联系方式",
            _ => "contacts of the sender in letters",
        };

    public static string LetterSignature =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "姓名上方留给签名的高度，单位为点",
            _ => "space for the signature above the name, in points",
        };

    public static string Orientation =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "竖页或横页；信件和简历总是竖页",
            _ => "portrait or landscape pages; letters and CVs are always portrait",
        };

    public static string Sections =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "各节上下相接，或用跨页版式：标题和图片说明在侧栏，图片横贯页面",
            _ => "sections one below the other, or spreads: headings and captions in a column at the side, pictures across the page",
        };

    public static string Notes =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "脚注放在文末，或放在引用它的那一页的页脚",
            _ => "footnotes at the end, or at the foot of the page that refers to them",
        };

    public static string Numbers =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "作者没有编号时，给各节标题编号",
            _ => "number the section headings, where the author did not",
        };
}

internal static class FontMessages
{
    public static string FaceCharacters(string? count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{count} 个字符",
            _ => $"{count} characters",
        };

    public static string MoreBlocks(string? count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"，另有 {count} 个区块",
            _ => $", and {count} more blocks",
        };

    public static string Covers(string? blocks, string? more) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"  覆盖   {blocks}{more}",
            _ => $"  covers   {blocks}{more}",
        };

    public static string Axes(string? axes) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"  变化轴 {axes}",
            _ => $"  axes     {axes}",
        };

    public static string Licence(string? licence, string? file) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"  许可   {licence}{file}",
            _ => $"  licence  {licence}{file}",
        };

    public static string MissingCharacter(string? place, string? name, string? character, string? blocks) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{place}：所有字体都缺少 {name}“{character}”（{blocks}）",
            _ => $"{place}: no font has {name} “{character}” ({blocks})",
        };

    public static string AllPresent(string? path) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{path}：没有缺字",
            _ => $"{path}: all characters have a font",
        };

    public static string UseSans =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "无衬线：中文及其中的正体西文",
            _ => "sans: Chinese, and upright Latin with it",
        };

    public static string UseSansItalic =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "无衬线：西文斜体",
            _ => "sans: Latin italics",
        };

    public static string UseSerifChinese =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "衬线：中文",
            _ => "serif: Chinese",
        };

    public static string UseSerifLatin =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "衬线：西文",
            _ => "serif: Latin",
        };

    public static string UseKai =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "楷体：中文强调",
            _ => "kai: Chinese emphasis",
        };

    public static string UseMono =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "等宽：代码",
            _ => "mono: code",
        };

    public static string UseSansFormulas =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "无衬线：公式，以及其他字体缺少的字符",
            _ => "sans: formulas, and characters that the others lack",
        };

    public static string UseSerifFormulas =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "衬线：公式",
            _ => "serif: formulas",
        };

    public static string UseFallback =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "其他字体缺少的字符",
            _ => "characters that the others lack",
        };

    public static string UseTraditional(string? kind) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{kind}：繁体中文",
            _ => $"{kind}: Traditional Chinese",
        };

    public static string UseHongKong(string? kind) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{kind}：繁体中文（香港）",
            _ => $"{kind}: Traditional Chinese (Hong Kong)",
        };

    public static string UseJapanese(string? kind) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{kind}：日文",
            _ => $"{kind}: Japanese",
        };

    public static string UseKorean(string? kind) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{kind}：韩文",
            _ => $"{kind}: Korean",
        };

    public static string NoLicence =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "字体没有注明",
            _ => "not stated by the font",
        };

    public static string Unreadable(string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"无法读取：{reason}",
            _ => $"it cannot be read: {reason}",
        };

    public static string Empty =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它是空的",
            _ => "it is empty",
        };

    public static string NotAFont =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它不是字体文件",
            _ => "it is not a font file",
        };

    public static string WebFont =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它是网页用的旧式压缩字体（WOFF）",
            _ => "it is compressed for the web (WOFF)",
        };

    public static string WebFontHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请使用该字体的 .woff2、.ttf 或 .otf 文件",
            _ => "Use the .woff2, .ttf or .otf file of the font",
        };

    public static string NoOutlines =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它没有轮廓，只有字形的图片",
            _ => "it has no outlines, only pictures of its glyphs",
        };

    public static string NoOutlinesHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请使用有轮廓的字体，例如用 Noto Emoji 代替 Noto Color Emoji",
            _ => "Use a font with outlines, such as Noto Emoji instead of Noto Color Emoji",
        };

    public static string Restricted =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它的作者不允许嵌入（fsType）",
            _ => "its maker does not allow embedding (fsType)",
        };

    public static string RestrictedHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请换一种字体，或使用许可允许嵌入的版本",
            _ => "Use another font, or one with a licence that allows embedding",
        };

    public static string WholeOnly =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它的作者只允许整体嵌入，不允许只嵌入部分字符（fsType）",
            _ => "its maker allows embedding only as a whole, not reduced to some characters (fsType)",
        };

    public static string BitmapsOnly =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它的作者只允许嵌入点阵（fsType）",
            _ => "its maker allows embedding only its bitmaps (fsType)",
        };

    public static string Damaged =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它已损坏或不完整",
            _ => "it is damaged or incomplete",
        };

    public static string Unusable(string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这个字体文件不能用：{reason}",
            _ => $"This font file cannot be used: {reason}",
        };

    public static string UnusableHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请重新复制该文件。程序的字体在它的 fonts/ 文件夹里",
            _ => "Copy the file again. The fonts of the program are in its fonts/ folder",
        };

    public static string OfSystem(string? path) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"用了本机系统的字体：{path}。换一台机器，页面可能不同",
            _ => $"This font of the system is used: {path}. On another machine the pages may differ",
        };

    public static string PackageMissing(string? path) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"字体包 {path} 不存在",
            _ => $"The package {path} does not exist",
        };

    public static string PackageMissingHint(string? package) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"请运行 npm pack {package}，再给出它生成的 .tgz 文件",
            _ => $"Run npm pack {package}, and name the .tgz file that it writes",
        };

    public static string PackageDamaged =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个压缩包已损坏，或不是 .tgz 文件",
            _ => "This archive is damaged, or is not a .tgz file",
        };

    public static string PackageTooLarge =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个包比任何字体包都大",
            _ => "This package is larger than any font package",
        };

    public static string PackageHasLink(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这个压缩包里有链接或设备，不使用：{name}",
            _ => $"This archive holds a link or a device, and is not used: {name}",
        };

    public static string PackageLeadsOut(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这个压缩包里有指向包外的名称，不使用：{name}",
            _ => $"This archive holds a name that leads out of it, and is not used: {name}",
        };

    public static string PackageInParts =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个包的字体为网页切成了小块",
            _ => "The fonts of this package are cut into small parts for web pages",
        };

    public static string PackageEmpty(string? language) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这个包里没有{language}的 Regular 或 Bold 字体",
            _ => $"This package has no font for {language} in Regular or Bold",
        };

    public static string NoFamily(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"没有字体“{name}”，它的文字用 sans 排印",
            _ => $"There is no font family “{name}”. Its text is set in sans",
        };

    public static string NoFamilyHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "命令 fonts 列出全部字体。请把该字体的文件放进 fonts/，或放进 --font-path 指定的文件夹",
            _ => "The command fonts lists the families. Put the fonts of the family into fonts/, or into a folder named by --font-path",
        };

    public static string Missing =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "缺少该文件",
            _ => "it is missing",
        };

    public static string MissingHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请重新复制程序的 fonts/ 文件夹",
            _ => "Copy the fonts/ folder of the program again",
        };

    public static string TraditionalChinese =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "繁体中文",
            _ => "Traditional Chinese",
        };

    public static string HongKongChinese =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "繁体中文（香港）",
            _ => "Traditional Chinese (Hong Kong)",
        };

    public static string NoRegionalGlyphs(string? language) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"没有{language}字体，{language}文字用简体中文的字形排印",
            _ => $"{language} text uses the glyphs of Simplified Chinese, because there is no {language} font",
        };

    public static string NoRegionalGlyphsHint(string? family) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"请用命令 fonts add 安装 {family}，或用 --font-path 指定放它的 Regular 和 Bold 文件的文件夹",
            _ => $"Install {family} with the command fonts add, or name a folder with its Regular and Bold files by --font-path",
        };

    public static string ManyMissingHint(string? advice) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{advice}。要列出全部缺字，请运行命令 fonts",
            _ => $"{advice}. To list them all, run the command fonts",
        };

    public static string CharacterMissing(string? name, string? character) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"所有字体都缺少 {name}“{character}”。该处画方框，文本层保留原字",
            _ => $"No font has {name} “{character}”. A box is drawn in its place, but the text keeps the character",
        };

    public static string CharacterMissingHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请把含有它的字体放进 fonts/，或放进 --font-path 指定的文件夹",
            _ => "Put a font that has it into fonts/, or into a folder named by --font-path",
        };

    public static string DrawingMissing(long count, string? picture, string? characters) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"所有字体都缺少图“{picture}”里的 {count} 个字符：{characters}。该处画方框"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"No font has {count} of the characters in the drawing “{picture}”: {characters}. Boxes are drawn in their place"),
        };

    public static string DrawingMissingHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请在绘图程序里把文字转成路径，或把图存为 PNG",
            _ => "Convert the text to paths in your drawing program, or save the drawing as PNG",
        };

    public static string AndMore(long count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"，另有 {count} 个"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $" and {count} more"),
        };

    public static string ManyMissingOfScript(long count, string? script, string? shown, string? more, string? lines) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"所有字体都缺少这 {count} 个字符（{script}）：{shown}{more}。该处画方框，文本层保留原字{lines}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"No font has these {count} characters ({script}): {shown}{more}. Boxes are drawn in their place, but the text keeps the characters{lines}"),
        };

    public static string Icons(string? shown, string? more, string? lines) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这是图标字体里的文字（{shown}{more}），这里没有该字体。不画出来，文本层保留图标{lines}",
            _ => $"This is text in an icon font ({shown}{more}), which is not here. Nothing is drawn, but the text keeps the icons{lines}",
        };

    public static string IconsHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请把图标字体放进 fonts/，或放进 --font-path 指定的文件夹，或删去这些图标",
            _ => "Put the icon font into fonts/, or into a folder named by --font-path, or delete the icons",
        };

    public static string OnLines(string? lines, string? more) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"（第 {lines}{more} 行）",
            _ => $" (lines {lines}{more})",
        };

    public static string CharacterOf(string? block) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{block} 区块的字符",
            _ => $"a character of {block}",
        };

    public static string NoBlock =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "不属于任何区块",
            _ => "no block",
        };

    public static string HongKongFamily =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "Noto Sans HK 或 TC",
            _ => "Noto Sans HK or TC",
        };

    public static string Japanese =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "日文",
            _ => "Japanese",
        };

    public static string Korean =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "韩文",
            _ => "Korean",
        };
}

internal static class LiquidMessages
{
    public static string RangeTooLong =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "范围太大",
            _ => "A range has too many numbers",
        };

    public static string IncludeUnknown(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"没有 include {name}，已删除",
            _ => $"The include {name} is not known and is removed",
        };

    public static string IncludeUnknownHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "如果它属于某个主题，请把它复制到 _includes/",
            _ => "If it belongs to a theme, copy it into _includes/",
        };

    public static string IncludeTooDeep(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"include {name} 嵌套过深或使用过多，已删除",
            _ => $"The include {name} is nested too deeply or used too often and is removed",
        };

    public static string NotACondition(string? expression) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{expression}”不是条件",
            _ => $"“{expression}” is not a condition",
        };

    public static string NotAnExpression(string? expression) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{expression}”不是表达式",
            _ => $"“{expression}” is not an expression",
        };

    public static string NumberTooLarge =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "数太大",
            _ => "the number is too large",
        };

    public static string DivisionByZero =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "除以 0",
            _ => "division by 0",
        };

    public static string CodeInLiquid =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "代码里的花括号会被 Liquid 当成自己的。这里照原样显示",
            _ => "This code contains braces that Liquid reads as its own. They are shown as written",
        };

    public static string CodeInLiquidHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请在代码前加 {% raw %}，后加 {% endraw %}，网站上也就能正确显示",
            _ => "Put {% raw %} before the code and {% endraw %} after it, so that the site shows them, too",
        };

    public static string TooManyRounds =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "循环次数过多",
            _ => "The loops have too many iterations",
        };

    public static string TextTooLong =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "文字变得太长",
            _ => "The text becomes too long",
        };

    public static string TooSlow =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "耗时太长",
            _ => "It takes too long",
        };

    public static string TagOpen =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "有 Liquid 标签没有结束，照原样显示",
            _ => "A Liquid tag is not closed. It is shown as written",
        };

    public static string TagNameless =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "有 Liquid 标签没有名称，照原样显示",
            _ => "A Liquid tag has no name. It is shown as written",
        };

    public static string NestedTooDeeply =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "Liquid 标签嵌套过深，文字连同标签一起显示",
            _ => "The Liquid tags are nested too deeply. The text is shown with its tags",
        };

    public static string TextFailed =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这段文字里的 Liquid 无法求值，照原样显示",
            _ => "The Liquid in this text cannot be evaluated. The text is shown as written",
        };

    public static string ReportedHint(string? problem) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"Liquid 报告：{problem}",
            _ => $"Liquid reports: {problem}",
        };

    public static string ValueHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "某个变量或参数的值不适用于这个标签或过滤器，请检查写法",
            _ => "A variable or an argument has a value that this tag or its filters cannot use. Check how it is written",
        };

    public static string TagFailed =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这处 Liquid 无法求值，已删除",
            _ => "This Liquid cannot be evaluated and is removed",
        };

    public static string SectionAlone(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"Liquid 标签 {name} 不在它的块里，照原样显示",
            _ => $"The Liquid tag {name} is not inside its block. It is shown as written",
        };

    public static string EndAlone(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"Liquid 标签 end{name} 没有对应的块，照原样显示",
            _ => $"The Liquid tag end{name} closes no block. It is shown as written",
        };

    public static string BibliographyMissing(string? folder, string? file) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"参考文献库 {folder}/{file}.bib 不存在，列表已删除",
            _ => $"The bibliography {folder}/{file}.bib does not exist. The list is removed",
        };

    public static string BibliographyMissingHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请检查 _config.yml 中的 scholar:",
            _ => "Check scholar: in _config.yml",
        };

    public static string GalleryEmpty =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "短代码 gallery 需要一个有图片的文件夹，但没有找到",
            _ => "The shortcode gallery needs a folder with pictures, but there is none",
        };

    public static string GalleryEmptyHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请把图片放进短代码所指的文件夹，或放在条目旁边",
            _ => "Put the pictures into the folder that the shortcode names, or beside the entry",
        };

    public static string ShortcodeEmpty =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "空的短代码已删除",
            _ => "An empty shortcode is removed",
        };

    public static string ShortcodeUnknown(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"没有短代码 {name}，已删除；其中的文字保留",
            _ => $"The shortcode {name} is not known and is removed. Its text is kept",
        };

    public static string TagNotClosed(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"Liquid 标签 {name} 没有结束，照原样显示",
            _ => $"The Liquid tag {name} is not closed. It is shown as written",
        };

    public static string AssignInvalid =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "Liquid 标签 assign 无法解析，照原样显示",
            _ => "The Liquid tag assign cannot be parsed. It is shown as written",
        };

    public static string CycleInvalid =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "Liquid 标签 cycle 无法解析，照原样显示",
            _ => "The Liquid tag cycle cannot be parsed. It is shown as written",
        };

    public static string InterruptOutsideLoop(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"Liquid 标签 {name} 不在循环里，照原样显示",
            _ => $"The Liquid tag {name} is not inside a loop. It is shown as written",
        };

    public static string TagUnknown(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"没有 Liquid 标签 {name}，照原样显示",
            _ => $"The Liquid tag {name} is not known. It is shown as written",
        };

    public static string TagRemoved(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"没有 Liquid 标签 {name}，已删除",
            _ => $"The Liquid tag {name} is not known and is removed",
        };

    public static string TagRemovedHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "如果该标签属于某个插件，请把它的结果写成 Markdown 或 HTML",
            _ => "If the tag belongs to a plugin, write its result as Markdown or HTML",
        };

    public static string NotLiquid =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这不是 Liquid，照原样显示",
            _ => "This is not Liquid. It is shown as written",
        };

    public static string FilterUnknown(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"没有 Liquid 过滤器 {name}，已忽略",
            _ => $"The Liquid filter {name} is not known and is ignored",
        };

    public static string FilterUnknownHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "如果该过滤器属于某个插件，请把它的结果写成 Markdown 或 HTML",
            _ => "If the filter belongs to a plugin, write its result as Markdown or HTML",
        };

    public static string BuildDate =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "生成网站的日期不印出来，这样同一条目总是得到同一份 PDF",
            _ => "The date of the build is not printed, so that the same entry always gives the same PDF",
        };

    public static string TagCrossesCode(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"Liquid 标签 {name} 在代码里开始、在代码外结束，或者相反，照原样显示",
            _ => $"The Liquid tag {name} begins inside code and ends outside it, or the reverse. It is shown as written",
        };

    public static string TagInvalid(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"Liquid 标签 {name} 无法解析，照原样显示",
            _ => $"The Liquid tag {name} cannot be parsed. It is shown as written",
        };
}

internal static class MarkdownMessages
{
    public static string FlatList =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "列表嵌套过深，从这里起各项排在同一级",
            _ => "The list is nested too deeply. From here on, its items are on one level",
        };

    public static string TooManyDefinitions =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "脚注和链接定义太多，从这里起显示为文字",
            _ => "There are too many footnotes and link definitions. From here on, they are shown as text",
        };

    public static string ListAsText =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "列表嵌套过深，从这里起列表符号显示为文字",
            _ => "The list is nested too deeply. From here on, its markers are shown as text",
        };

    public static string TagNotClosed(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"<{name}> 没有结束标签，会遮住后面的文字，已显示为文字",
            _ => $"<{name}> has no end tag and would hide the text after it. It is shown as text",
        };

    public static string CodeNotClosed =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个代码块没有结束。下面各行显示为文字，与网站相同",
            _ => "This code block is never closed. The lines below are shown as text, as on the site",
        };

    public static string TableNeedsLine =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "表格上面要空一行。这里显示为文字，与网站相同",
            _ => "A table needs an empty line above it. It is shown as text, as on the site",
        };

    public static string NoteUnused(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"没有文字引用脚注 [^{name}]，不印出来，与网站相同",
            _ => $"Nothing refers to the footnote [^{name}]. It is not printed, as on the site",
        };

    public static string NoteUnreferenced(string? label) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"没有文字引用脚注 [{label}]，不印出来，与网站相同",
            _ => $"Nothing refers to the footnote [{label}]. It is not printed, as on the site",
        };

    public static string NoteUnreadable(string? file) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"笔记 {file} 无法读取，显示它的名称",
            _ => $"The note {file} cannot be read. Its name is shown instead",
        };

    public static string NoteMissing(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"笔记 {name} 不存在，显示它的名称",
            _ => $"The note {name} does not exist. Its name is shown instead",
        };

    public static string EditorIcons(string? icon) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{icon} 这样的图标只有编辑器会画，已删除",
            _ => $"Icons such as {icon} are drawn by the editor only. They are removed",
        };
}

internal static class HtmlMessages
{
    public static string Hidden(long letters, string? line) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"网站上隐藏的 {letters} 个字符没有印出来（第 {line} 行）"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{letters} {(letters == 1 ? "character is" : "characters are")} hidden on the site and not printed (line {line})"),
        };

    public static string HiddenHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "要印出隐藏的文字，请用 --show-hidden",
            _ => "To print hidden text, use --show-hidden",
        };

    public static string NestedTooDeeply(long limit) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"嵌套超过 {limit} 层。更深的各层保留文字，不保留结构"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"More than {limit} levels are nested. Deeper levels keep their text, but not their structure"),
        };

    public static string UnknownElement(string? element) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"<{element}> 不是 HTML 元素，已删除，与网站相同",
            _ => $"<{element}> is not an HTML element. It is removed, as on the site",
        };

    public static string UnknownElementHint(string? element) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"如果它是文字，请写成 &lt;{element}&gt;，或放在反引号之间",
            _ => $"If it is text, write &lt;{element}&gt; or put it between backticks",
        };

    public static string TooManyRules =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "页面的元素和样式规则太多，后面的元素不应用样式",
            _ => "The page has too many elements and style rules. The rules are not applied to the later elements",
        };
}

internal static class EntryMessages
{
    public static string TitleTooLong =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这段文字作标题太长，其中的标记显示为文字",
            _ => "This text is too long for a title. Its markup is shown as text",
        };

    public static string NestedTooDeeply =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "Markdown 嵌套过深，显示为纯文字",
            _ => "The Markdown is nested too deeply and is shown as plain text",
        };

    public static string OnlyLinksCv =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这一页只有指向简历 PDF 的链接",
            _ => "This page only links to the PDF of a CV",
        };

    public static string OnlyLinksCvHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "要把那份 PDF 放进申请材料，请在 applications.yml 的 append: 下写上它",
            _ => "To include that PDF in an application, name it under append: in applications.yml",
        };

    public static string NoCvData =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这是数据文件，但它描述的不是简历",
            _ => "This is a data file, but it does not describe a CV",
        };

    public static string NoCvDataHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请指定条目（.md、.html），或 JSON Resume、RenderCV、al-folio 格式的简历数据",
            _ => "Name an entry (.md, .html), or the data of a CV as JSON Resume, RenderCV or al-folio write it",
        };

    public static string Empty =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "文件是空的",
            _ => "The file is empty",
        };

    public static string EmptyHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "写些文字，或删去文件",
            _ => "Write some text, or delete the file",
        };

    public static string TitleOnly =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "标题下面什么也没有",
            _ => "There is nothing below the title",
        };

    public static string TitleOnlyHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请在头信息下面写上正文，或者写 published: false 不导出它",
            _ => "Write some text below the front matter, or leave the file out with published: false",
        };

    public static string NotADate(string? date) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{date}”不是日期，显示为文字",
            _ => $"“{date}” is not a date and is shown as text",
        };

    public static string NotADateHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请写成 2024-03-31",
            _ => "Write it as 2024-03-31",
        };

    public static string LinkNotAllowed(string? scheme) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{scheme}: 类的链接只显示为文字",
            _ => $"Links of the type {scheme}: are shown as text only",
        };

    public static string LinkNotAllowedHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请用以 https:、http:、mailto: 或 tel: 开头的地址",
            _ => "Use an address that begins with https:, http:, mailto: or tel:",
        };
}

internal static class PictureMessages
{
    public static string Unreadable(string? address, string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"图片 {address} 无法读取：{reason}",
            _ => $"The picture {address} cannot be read: {reason}",
        };

    public static string UnreadableHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请在图片编辑器里打开，重新保存",
            _ => "Open it in a picture editor and save it again",
        };

    public static string SaveAsPng =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请存为 PNG",
            _ => "save it as PNG",
        };

    public static string DrawingTexts(long limit, string? advice) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"图中文字超过 {limit} 个字符；{advice}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the drawing has more than {limit} characters of text; {advice}"),
        };

    public static string DrawingLine(string? advice) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"图中有文字长得一行放不下；{advice}",
            _ => $"the drawing has a text that is too long for one line; {advice}",
        };

    public static string DrawingPaths(long limit, string? advice) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"图的路径数据超过 {limit} MB；{advice}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the path data of the drawing exceeds {limit} MB; {advice}"),
        };

    public static string DrawingCrossings(string? advice) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"图中线条交叉过多；{advice}",
            _ => $"the lines of the drawing cross each other too often; {advice}",
        };

    public static string DrawingDashes(string? advice) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"图中线条的虚线段过多；{advice}",
            _ => $"the lines of the drawing have too many dashes; {advice}",
        };

    public static string DrawingPictures(string? limit, string? advice) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"图中的图片超过 {limit} 百万像素；{advice}",
            _ => $"the pictures in the drawing have more than {limit} megapixels; {advice}",
        };

    public static string DrawingFilters(string? advice) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"图中的滤镜和蒙版过多；{advice}",
            _ => $"the drawing has too many filters and masks; {advice}",
        };

    public static string DrawingRules(string? advice) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"图中的元素和样式规则过多；{advice}",
            _ => $"the drawing has too many elements and style rules; {advice}",
        };

    public static string DrawingElements(string? advice) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"图中的元素过多；{advice}",
            _ => $"the drawing has too many elements; {advice}",
        };

    public static string DrawingNesting(string? advice) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"图中的元素嵌套过深；{advice}",
            _ => $"the elements of the drawing are nested too deeply; {advice}",
        };

    public static string GifNoSize =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "GIF 文件头没有尺寸",
            _ => "the GIF header has no size",
        };

    public static string GifNoPixels =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "GIF 没有像素",
            _ => "the GIF has no pixels",
        };

    public static string CutOff =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "文件不完整",
            _ => "the file is incomplete",
        };

    public static string JpegBroken =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "JPEG 文件头已损坏",
            _ => "the JPEG header is damaged",
        };

    public static string JpegHierarchical =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它是分层 JPEG",
            _ => "it is a hierarchical JPEG",
        };

    public static string JpegNoSize =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "JPEG 文件头没有尺寸",
            _ => "the JPEG header has no size",
        };

    public static string NotOpened =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "文件无法打开",
            _ => "the file cannot be opened",
        };

    public static string Empty =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "文件是空的",
            _ => "the file is empty",
        };

    public static string FilmOrSound =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它是视频或音频文件，不是图片",
            _ => "it is a video or audio file, not a picture",
        };

    public static string Bitmap =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它是 BMP 文件；请存为 PNG",
            _ => "it is a BMP file; save it as PNG",
        };

    public static string Pdf =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它是 PDF 文件；请把该页存为 PNG 或 SVG",
            _ => "it is a PDF file; save the page as PNG or SVG",
        };

    public static string GitPointer =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它只是 Git LFS 指针；请运行 git lfs pull",
            _ => "it is only a Git LFS pointer; run git lfs pull",
        };

    public static string WebPage =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它是网页，不是图片",
            _ => "it is a web page, not a picture",
        };

    public static string UnknownFormat =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "格式未知",
            _ => "its format is unknown",
        };

    public static string TooLong(long width, long height, long limit) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"它有 {width} × {height} 像素；每边的上限是 {limit}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it has {width} × {height} pixels; the limit for each side is {limit}"),
        };

    public static string TooManyPixels(long width, long height, long limit) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"它有 {width} × {height} 像素；这类文件的上限是 {limit} 百万像素"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it has {width} × {height} pixels; the limit for such a file is {limit} megapixels"),
        };

    public static string PngBroken =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "PNG 文件头已损坏",
            _ => "the PNG header is damaged",
        };

    public static string PngNoSize =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "PNG 文件头没有尺寸",
            _ => "the PNG header has no size",
        };

    public static string PngNoPixels =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "PNG 没有像素",
            _ => "the PNG has no pixels",
        };

    public static string NoLibrary =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "本系统没有图片库 libvips",
            _ => "the picture library libvips is not available for this system",
        };

    public static string Heic =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它是 HEIC 照片，无法解码；请存为 JPEG（要让 iPhone 拍成 JPEG，请选“设置 > 相机 > 格式 > 兼容性最佳”）",
            _ => "it is a HEIC photo, which cannot be decoded; save it as JPEG (to make an iPhone take JPEG, choose Settings > Camera > Formats > Most Compatible)",
        };

    public static string TooManyChannels(long channels, long limit) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"它有 {channels} 个通道，而颜色和透明度最多需要 {limit} 个；请存为 PNG 或 JPEG"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it has {channels} channels, but colour and opacity need at most {limit}; save it as PNG or JPEG"),
        };

    public static string NotJpegOrPng =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它既不是 JPEG 也不是 PNG",
            _ => "it is neither JPEG nor PNG",
        };

    public static string FileTooLarge(long size, long limit) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"文件有 {size} MiB；上限是 {limit} MiB"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the file has {size} MiB; the limit is {limit} MiB"),
        };

    public static string DrawingTooLarge =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "图大于 16 MiB",
            _ => "the drawing is larger than 16 MiB",
        };

    public static string Damaged =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "文件不完整或已损坏",
            _ => "the file is incomplete or damaged",
        };

    public static string WebpBroken =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "WebP 文件头已损坏",
            _ => "the WebP header is damaged",
        };

    public static string WebpNoSize =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "WebP 文件头没有尺寸",
            _ => "the WebP header has no size",
        };

    public static string DataBroken =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "数据已损坏",
            _ => "its data is damaged",
        };

    public static string NearestHint(string? file) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"是不是想写 {file}？",
            _ => $"Did you mean {file}?",
        };

    public static string Remote(string? address) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"图片 {address} 在网上，没有下载",
            _ => $"The picture {address} is on the web and was not downloaded",
        };

    public static string RemoteHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请把它存到网站里，再引用那个文件",
            _ => "Save it in the site and refer to that file",
        };

    public static string Badges =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "网络服务的徽章显示为文字，这是第一个",
            _ => "Badges of web services are shown as text. This is the first one",
        };

    public static string TooMany(long limit) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"条目的图片超过 {limit} 张，其余的只保留文字"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The entry has more than {limit} pictures. Only the text of the others is kept"),
        };

    public static string SplitHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请把这一页分成几个条目",
            _ => "Split the page into several entries",
        };

    public static string OutsideSite(string? address) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"图片 {address} 在网站之外，没有打开",
            _ => $"The picture {address} is outside the site and was not opened",
        };

    public static string NoAddress =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "有一张图片没有地址",
            _ => "A picture has no address",
        };

    public static string Missing(string? address) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"图片 {address} 不存在",
            _ => $"The picture {address} does not exist",
        };

    public static string OnComputerHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这是你电脑上的路径。请把图片复制到 images/，再引用那个文件",
            _ => "This is a path on your computer. Copy the picture into images/ and refer to that file",
        };

    public static string OtherCase(string? address, string? file) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"图片 {address} 在磁盘上名为 {file}。已采用它，但网上的文件名区分大小写",
            _ => $"The picture {address} has the name {file} on disk. It was used, but names on the web are case-sensitive",
        };

    public static string OtherCaseHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请按同样的大小写来写",
            _ => "Write the name in the same case",
        };

    public static string DataUnreadable(string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"嵌在文字里的图片无法读取：{reason}",
            _ => $"The picture that is embedded in the text cannot be read: {reason}",
        };

    public static string DataUnreadableHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请把它存成网站里的文件",
            _ => "Save it as a file in the site",
        };
}

internal static class PageMessages
{
    public static string NoAlternativeText(string? picture) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"图片“{picture}”没有替代文字，用屏幕阅读器的人只知道这里有一张图",
            _ => $"The picture “{picture}” has no alternative text, so people who listen to the document only learn where it is",
        };

    public static string NoAlternativeTextHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请写在方括号里：![图片的内容](地址)",
            _ => "Write it between the brackets: ![what the picture shows](address)",
        };

    public static string ListItem =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "列表项",
            _ => "list item",
        };

    public static string LineTooWide(string? excess) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"有一行超出版心 {excess}",
            _ => $"A line is {excess} too wide for the page",
        };

    public static string LineTooWideHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请在源文件里断开过长的词或公式",
            _ => "Break the long word or formula in the source",
        };

    public static string BlockTooTall(string? excess) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"有一块内容超出页高 {excess}",
            _ => $"A block is {excess} too tall for the page",
        };

    public static string BlockTooTallHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请把它分成几块",
            _ => "Split it into smaller parts",
        };

    public static string PictureIllegible(string? scale) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"有一张图片缩小到原来的 {scale}，可能看不清",
            _ => $"A picture was scaled to {scale} of its natural size and may be illegible",
        };

    public static string PictureIllegibleHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请把它分成几张",
            _ => "Split it into several pictures",
        };

    public static string LetteringSmall(string? picture, string? size, string? least) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{picture} 里的字印出来只有 {size} 高；小于 {least} 就难以看清",
            _ => $"The lettering in {picture} is printed only {size} high; below {least} it is hard to read",
        };

    public static string LetteringSmallHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请换一张字大一些的图片，或者只截取要紧的部分",
            _ => "Use a picture with larger letters, or cut it to what matters",
        };

    public static string TexCommandUnknown(string? command) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"没有 TeX 命令 {command}，照源码印出",
            _ => $"The TeX command {command} is not known and is printed as source",
        };

    public static string TexCommandUnknownHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请用 LaTeX、amsmath 或 KaTeX 的命令",
            _ => "Use commands of LaTeX, amsmath or KaTeX",
        };

    public static string InFormula(string? problem) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"公式中：{problem}",
            _ => $"In a formula: {problem}",
        };

    public static string InFormulaHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请检查该处的花括号和命令的参数",
            _ => "Check the braces at this place, and what its commands take",
        };

    public static string FormulaShrunk(string? scale) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"有公式宽于版心，按 {scale} 印出",
            _ => $"A formula is too wide for the page and is printed at {scale} of its size",
        };

    public static string FormulaShrunkHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请分写成几行",
            _ => "Write it on several lines",
        };

    public static string Direction(string? script) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{script} 文字从右向左写，尚不支持，字母顺序会印错",
            _ => $"{script} text runs from right to left, which is not supported. Its letters are printed in the wrong order",
        };

    public static string DirectionHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请把这些词做成带替代文字的图片，或改用拉丁字母书写",
            _ => "Show these words as a picture with alternative text, or write them in Latin letters",
        };

    public static string KindHeading =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "标题",
            _ => "heading",
        };

    public static string KindSection =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "节",
            _ => "section",
        };

    public static string KindQuotation =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "引文",
            _ => "quotation",
        };

    public static string KindList =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "列表",
            _ => "list",
        };

    public static string KindListing =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "代码",
            _ => "listing",
        };

    public static string KindTable =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "表格",
            _ => "table",
        };

    public static string KindPicture =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "图片",
            _ => "picture",
        };

    public static string KindParagraph =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "段落",
            _ => "paragraph",
        };

    public static string KindBlock =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "内容块",
            _ => "block",
        };

    public static string NoCounterpart(string? what, string? place) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这处{what}在另一版本里没有对应的内容，位置约在那里的 {place}",
            _ => $"This {what} has no counterpart in the other version, where it would be near {place}",
        };

    public static string NoCounterpartHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请在另一版本里补上；不补也可以，它会单独印出",
            _ => "Add it to the other version, or leave it: it is printed on its own",
        };

    public static string NoCounterpartOf(string? what, string? text, string? place) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这处{what}“{text}”在另一版本里没有对应的内容，位置约在那里的 {place}",
            _ => $"This {what} “{text}” has no counterpart in the other version, where it would be near {place}",
        };
}

internal static class FitMessages
{
    public static string TooLarge(string? size, long dpi, long quality, string? excess, string? limit) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"图片为 {dpi} dpi、质量 {quality} 时，PDF 有 {size}，比上限 {limit} 多 {excess}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The PDF has {size} with its pictures at {dpi} dpi and quality {quality}, {excess} more than the limit of {limit}"),
        };

    public static string Step0 =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "主题的版式",
            _ => "the layout of the theme",
        };

    public static string Step1 =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "间距缩小",
            _ => "smaller spaces",
        };

    public static string Step2 =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "间距缩小，页边距收窄，条目不另起页",
            _ => "smaller spaces, narrower margins, entries not on new pages",
        };

    public static string Step3 =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "间距最小，页边距 15 毫米",
            _ => "smallest spaces, margins of 15 mm",
        };

    public static string Step4 =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "间距最小，图片为 80 %",
            _ => "smallest spaces, pictures at 80 %",
        };

    public static string Step5 =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "间距最小，图片为 60 %",
            _ => "smallest spaces, pictures at 60 %",
        };

    public static string Step6 =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "间距最小，图片为 45 %",
            _ => "smallest spaces, pictures at 45 %",
        };

    public static string Step7 =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "间距最小，图片为 45 %，短列表排成两栏",
            _ => "smallest spaces, pictures at 45 %, short lists in two columns",
        };

    public static string Step8 =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "间距最小，图片为 45 %，短列表排成两栏，正文 10 点",
            _ => "smallest spaces, pictures at 45 %, short lists in two columns, text of 10 points",
        };

    public static string Step9 =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "间距最小，图片为 45 %，短列表排成两栏，正文最小",
            _ => "smallest spaces, pictures at 45 %, short lists in two columns, smallest text",
        };

    public static string Limit(string? limit) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"，上限 {limit}",
            _ => $", limit {limit}",
        };

    public static string Structure =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "结构",
            _ => "structure",
        };

    public static string LargestParts(string? parts) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"最大的部分：{parts}",
            _ => $"The largest parts are {parts}",
        };

    public static string MorePictures(long count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"，以及另外 {count} 张图片"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $" and {count} more {(count == 1 ? "picture" : "pictures")}"),
        };

    public static string WithoutPictures(string? largest, string? pictures, string? more) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{largest}。去掉 {pictures}{more} 就能降到上限以内：请把它们写进 leave-out:",
            _ => $"{largest}. The limit can be met without {pictures}{more}: name them in leave-out:",
        };

    public static string LeaveOut(string? largest, string? size) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{largest}。请去掉一些条目，把可以舍弃的部分写进 limits: drop:，或把上限放宽到 {size}",
            _ => $"{largest}. Leave out entries, list parts that may go in limits: drop:, or allow {size}",
        };

    public static string WithoutShown(string? largest, string? pictures, string? more) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{largest}。去掉 {pictures}{more} 就能降到上限以内：请在它们前后写 <!-- pdf:skip --> 和 <!-- pdf:end -->",
            _ => $"{largest}. The limit can be met without {pictures}{more}: put <!-- pdf:skip --> and <!-- pdf:end --> around them",
        };

    public static string Shorten(string? largest, string? size) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{largest}。请用 <!-- pdf:skip --> 略去一些小节，或把上限放宽到 {size}",
            _ => $"{largest}. Leave out sections with <!-- pdf:skip -->, or allow {size}",
        };

    public static string Before(string? size) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"  （原为 {size}）",
            _ => $"  (of {size})",
        };

    public static string NoVersion(string? language) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这个条目没有{language}版本，照原文导出",
            _ => $"This entry has no {language} version and is exported as it is written",
        };

    public static string NoVersionHint(string? file) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"请把该版本放在旁边，取名 {file}，或在两个文件的头信息里写相同的 ref:",
            _ => $"Put the version beside it as {file}, or give both files the same ref: in their front matter",
        };

    public static string Line(string? first) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"第 {first} 行",
            _ => $"line {first}",
        };

    public static string Lines(string? first, string? last) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"第 {first}–{last} 行",
            _ => $"lines {first}–{last}",
        };

    public static string Text =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "文字",
            _ => "text",
        };

    public static string Fonts =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "字体",
            _ => "fonts",
        };

    public static string Pictures =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "图片",
            _ => "pictures",
        };

    public static string OtherPictures =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "附加的页、二维码",
            _ => "appended pages, QR codes",
        };

    public static string Total =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "总计",
            _ => "total",
        };

    public static string TooManyPages(long pages, long excess, long limit) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PDF 有 {pages} 页，比上限 {limit} 页多 {excess} 页"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The PDF has {pages} {(pages == 1 ? "page" : "pages")}, {excess} more than the limit of {limit}"),
        };

    public static string TooManyPagesHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "要排得紧一些，请用 --fit",
            _ => "To set the pages tighter, use --fit",
        };

    public static string TooManyPagesTight(long pages, long excess, long limit) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"在仍然易读的最紧版式下，PDF 有 {pages} 页，比上限 {limit} 页多 {excess} 页"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"With the tightest layout that is easy to read, the PDF has {pages} {(pages == 1 ? "page" : "pages")}, {excess} more than the limit of {limit}"),
        };

    public static string TooManyPagesTightHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请缩短一些行，用 <!-- pdf:skip --> 去掉一些节，或放宽页数",
            _ => "Shorten lines, leave out sections with <!-- pdf:skip -->, or allow more pages",
        };

    public static string TooManyPagesLines(long pages, long excess, long limit, string? lines) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"在仍然易读的最紧版式下，PDF 有 {pages} 页，比上限 {limit} 页多 {excess} 页：{lines}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"With the tightest layout that is easy to read, the PDF has {pages} {(pages == 1 ? "page" : "pages")}, {excess} more than the limit of {limit}: {lines}"),
        };

    public static string Overrun(long count, string? from) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"多出 {count} 行，从源文件{from}起"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "line is" : "lines are")} too many, from {from} of the source"),
        };

    public static string OverrunRunts(long count, string? from, string? runts) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"多出 {count} 行，从源文件{from}起；{runts}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "line is" : "lines are")} too many, from {from} of the source; {runts}"),
        };

    public static string Runt(string? line) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"第 {line} 行末尾只剩一个词",
            _ => $"line {line} ends with one word",
        };

    public static string Runts(string? lines) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"第 {lines} 行末尾各只剩一个词",
            _ => $"lines {lines} end with one word",
        };
}

internal static class ExportMessages
{
    public static string InputUnreadable(string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这个条目需要的一个文件无法读取：{reason}",
            _ => $"A file that this entry needs cannot be read: {reason}",
        };

    public static string InputUnreadableHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请关闭占用它的其他程序，或检查它的权限",
            _ => "Close it in other programs, or check its permissions",
        };

    public static string NoSite =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这里不是网站：当前文件夹、上级文件夹和 content/ 里都没有 _config.yml，这里也没有 Markdown 文件。请指定条目、文件夹或 --root",
            _ => "This is not a site: there is no _config.yml in this folder, in its parents or in content/, and no Markdown file here. Name an entry, a folder or --root",
        };

    public static string NoMatch =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "没有条目符合这个模式",
            _ => "No entry matches this pattern",
        };

    public static string SiteBelowHint(string? folder) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{folder} 是网站：请指定它，或先进入它",
            _ => $"{folder} is a site: name it, or go there first",
        };

    public static string NoMatchHint(string? path) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"是不是想写 {path}？",
            _ => $"Did you mean {path}?",
        };

    public static string LongDashHint(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"选项以两个半角连字符开头，不是破折号：--{name}",
            _ => $"An option begins with two hyphens, not with a dash: --{name}",
        };

    public static string OneFileManyVersions(string? output, long versions) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-o {output} 是一个文件，而 --lang 要为每个条目生成 {versions} 份 PDF。请指定文件夹"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-o {output} names one file, but --lang asks for {versions} PDFs of each entry. Name a folder"),
        };

    public static string OneFileManyEntries(string? output, long count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-o {output} 是一个文件，而条目有 {count} 个。请指定其中一个，或指定文件夹"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-o {output} names one file, but there are {count} entries. Name one of them, or a folder"),
        };

    public static string OneFileManyCvs(string? output, long count, string? files) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-o {output} 是一个文件，而简历有 {count} 份：{files}。请指定其中一份，或指定文件夹"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-o {output} names one file, but there are {count} CVs: {files}. Name one of them, or a folder"),
        };

    public static string NoEntries =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个文件夹里没有条目",
            _ => "This folder contains no entries",
        };

    public static string NoEntriesHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "条目是 Markdown 文件，或 _portfolio/ 这类集合里的 HTML 文件",
            _ => "Entries are Markdown files, or HTML files in a collection such as _portfolio/",
        };

    public static string DraftsHint(long drafts) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"其中有 {drafts} 个草稿或未发布的条目。要导出它们，请用 --drafts"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"It contains {drafts} {(drafts == 1 ? "draft or unpublished entry" : "drafts or unpublished entries")}. To export them, use --drafts"),
        };

    public static string OutputNeeded =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "-o 需要一个文件或文件夹",
            _ => "-o needs a file or a folder",
        };

    public static string OutputNotPdf(string? output) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"-o {output}：本程序生成 PDF，也把页面写成 PNG 或 SVG 图片。请指定 .pdf、.png、.svg 文件或文件夹",
            _ => $"-o {output}: this program writes PDFs, and pictures of pages as PNG or SVG. Name a .pdf, .png or .svg file, or a folder",
        };

    public static string StandardInputOutput =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "从标准输入读条目时，需要用 -o 指定 .pdf 文件或文件夹",
            _ => "An entry from standard input needs -o with a .pdf file or a folder",
        };

    public static string ReportNeeded =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "--report 需要一个文件",
            _ => "--report needs a file",
        };

    public static string StateFile =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "输出文件夹的状态",
            _ => "the state of the output folder",
        };

    public static string FitNeedsPages =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "没有 --max-pages 时，--fit 不起作用",
            _ => "--fit has no effect without --max-pages",
        };

    public static string LayoutNeedsBoth =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "没有 --lang both 时，--layout 不起作用",
            _ => "--layout has no effect without --lang both",
        };

    public static string NamesUnused =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "-o 指定文件时，--names 不起作用",
            _ => "--names has no effect when -o names a file",
        };

    public static string AsciiNamesUnused =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "-o 指定文件时，--ascii-names 不起作用",
            _ => "--ascii-names has no effect when -o names a file",
        };

    public static string PruneUnused =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "-o 指定文件时，--prune 不起作用",
            _ => "--prune has no effect when -o names a file",
        };

    public static string UnusedWithDump(string? option) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"与 --dump 合用时，{option} 不起作用，因为不写文件",
            _ => $"{option} has no effect with --dump, which writes no file",
        };

    public static string OlderFolder(string? folder, string? older) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"PDF 现在写到 {folder}。{older} 里的没有改动。要写到那里，请用 -o {older}",
            _ => $"PDFs are now written to {folder}. Those in {older} were not changed. To write there, use -o {older}",
        };

    public static string OutsideFolderHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请用 -o 换一个文件夹",
            _ => "Choose another folder with -o",
        };

    public static string InTheWay =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "有链接、文件夹或设备与输出同名，没有写入",
            _ => "A link, a folder or a device has the name of the output. Nothing was written through it",
        };

    public static string InTheWayHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请移走它，或用 -o 换一个文件夹",
            _ => "Remove it, or choose another folder with -o",
        };

    public static string OtherSite(string? site) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这个文件是从另一个网站 {site} 生成的，没有改动",
            _ => $"This file was made from another site, {site}, and was not changed",
        };

    public static string OtherSiteHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请给每个网站各用一个文件夹，让 names: 以 {site} 开头，或用 --force 覆盖",
            _ => "Give each site its own folder, begin names: with {site}, or overwrite the file with --force",
        };

    public static string ForeignFile =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "同名的文件已存在，而且不是本程序生成的，没有改动",
            _ => "A file of this name exists that this program did not make. It was not changed",
        };

    public static string ForeignFileHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请移走它，或用 --force 覆盖",
            _ => "Move the file, or overwrite it with --force",
        };

    public static string LookAtPictures =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "  请检查这些图片：其中的人没有匿名。要去掉某张，请用 <!-- pdf:skip -->",
            _ => "  Check these pictures: the people in them are not anonymous. To remove a picture, use <!-- pdf:skip -->",
        };

    public static string Removed(long count, string? files) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"已删除 {count} 份 PDF：{files}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Removed {count} {(count == 1 ? "PDF" : "PDFs")}: {files}"),
        };

    public static string NotBegun(long count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"，{count} 份没有开始"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $", {count} not started"),
        };

    public static string Summary(long made, long unchanged, long warned, long failed, string? stopped, string? size, double seconds) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"生成 {made} 份，未变 {unchanged} 份，有警告 {warned} 份，失败 {failed} 份{stopped}；{size}，用时 {seconds:0.0} 秒"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{made} made, {unchanged} unchanged, {warned} with warnings, {failed} failed{stopped}; {size} in {seconds:0.0} s"),
        };

    public static string WatchNeedsFiles =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "watch 要写文件。请用 -o 指定文件或文件夹",
            _ => "watch writes files. Name a file or a folder with -o",
        };

    public static string Watching(string? folders) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"正在监视 {folders}。按 Ctrl-C 停止",
            _ => $"Watching {folders}. To stop, press Ctrl-C",
        };

    public static string StuckEntry(string? command) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"portfolio-export：一个已中止的条目仍占用一个处理器核心。请重新启动 {command}",
            _ => $"portfolio-export: An entry that was stopped still uses a processor core. Restart {command}",
        };

    public static string NoCv =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "没有找到简历",
            _ => "No CV was found",
        };

    public static string NoCvHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "简历由文件名（cv.md、resume.md）和各节来识别。要把别的页面当作简历，请在它的头信息里写 cv: true",
            _ => "A CV is recognised by its name (cv.md, resume.md) and its sections. To mark another page as a CV, write cv: true in its front matter",
        };

    public static string OutputNotJson(string? output) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"-o {output}：--to jsonresume 写 JSON。请指定 .json 文件或文件夹",
            _ => $"-o {output}: --to jsonresume writes JSON. Name a .json file or a folder",
        };

    public static string OutputNotPicture(string? output, string? format, string? ending) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"-o {output}：--to {format} 写 {ending} 文件。请指定这样的文件，或文件夹",
            _ => $"-o {output}: --to {format} writes {ending} files. Name one, or a folder",
        };

    public static string PageMissing(long page, long count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"没有第 {page} 页：这个条目有 {count} 页"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Page {page} does not exist: the entry has {count} {(count == 1 ? "page" : "pages")}"),
        };

    public static string OnePicture(long count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"标准输出只能接收一页的图片，而这里有 {count} 页"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Standard output takes the picture of one page, but there are {count}"),
        };

    public static string OnePictureHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请用 --pages 选定一页，或用 -o 指定文件或文件夹",
            _ => "Choose one with --pages, or name a file or a folder with -o",
        };

    public static string PageNotDrawn(long page, string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"第 {page} 页无法生成图片：{reason}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Page {page} cannot be made a picture: {reason}"),
        };

    public static string ShardWithoutPictures =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "--shard 只生成 PDF，不生成页面图片",
            _ => "--shard makes PDFs only, no pictures of pages",
        };

    public static string PagesUnused =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "没有 --to png 或 --to svg 时，--pages 不起作用",
            _ => "--pages has no effect without --to png or --to svg",
        };

    public static string UnusedOnPictures(string? option) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{option} 对页面图片不起作用",
            _ => $"{option} has no effect on pictures of pages",
        };

    public static string OpenUnusedOutput =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "--open 对标准输出不起作用",
            _ => "--open has no effect on standard output",
        };

    public static string OpenUnusedCi =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "设置了 CI，--open 在这里不起作用",
            _ => "--open has no effect here, because CI is set",
        };

    public static string OpenUnusedDisplay =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "没有显示器（DISPLAY、WAYLAND_DISPLAY），--open 在这里不起作用",
            _ => "--open has no effect here, because there is no display (DISPLAY, WAYLAND_DISPLAY)",
        };

    public static string NotOpened(string? path, string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"无法打开 {path}：{reason}",
            _ => $"{path} cannot be opened: {reason}",
        };

    public static string OlderPrune(long count, string? files) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"有 {count} 份旧 PDF 不属于任何条目：{files}。要删除，请用 --prune"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} older {(count == 1 ? "PDF belongs" : "PDFs belong")} to no entry: {files}. To remove {(count == 1 ? "it" : "them")}, use --prune"),
        };

    public static string OlderEdited(long count, string? files) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"有 {count} 份旧 PDF 不属于任何条目，但改动过，没有删除：{files}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} older {(count == 1 ? "PDF belongs" : "PDFs belong")} to no entry, but {(count == 1 ? "was" : "were")} edited and {(count == 1 ? "was" : "were")} not removed: {files}"),
        };

    public static string RemovedPictures(long count, string? files) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"已删除 {count} 张页面图片：{files}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Removed {count} {(count == 1 ? "picture of a page" : "pictures of pages")}: {files}"),
        };

    public static string OlderPicturesPrune(long count, string? files) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"有 {count} 张旧的页面图片不属于任何一页：{files}。要删除，请用 --prune"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} older {(count == 1 ? "picture belongs" : "pictures belong")} to no page: {files}. To remove {(count == 1 ? "it" : "them")}, use --prune"),
        };

    public static string OlderPicturesEdited(long count, string? files) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"有 {count} 张旧的页面图片不属于任何一页，但改动过，没有删除：{files}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} older {(count == 1 ? "picture belongs" : "pictures belong")} to no page, but {(count == 1 ? "was" : "were")} edited and {(count == 1 ? "was" : "were")} not removed: {files}"),
        };

    public static string Pages(long pages) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pages} 页"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pages} {(pages == 1 ? "page" : "pages")}"),
        };

    public static string Unchanged =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "未变",
            _ => "unchanged",
        };

    public static string Milliseconds(double time) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{time:0} 毫秒"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{time:0} ms"),
        };
}

internal static class ShardMessages
{
    public static string Value(string? value) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"--shard 要写本次运行的序号和总数（如 2/7）或 auto，不能是“{value}”",
            _ => $"--shard takes the number of this run and of all, as 2/7, or auto, not “{value}”",
        };

    public static string VariableWrong(string? variable, string? value) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"--shard auto：{variable} 是“{value}”，看不出是哪一次运行。应为序号和总数，如 2/7",
            _ => $"--shard auto: {variable} is “{value}”, which names no run. It takes the number of this run and of all, as 2/7",
        };

    public static string CountMissing(string? index, string? count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"--shard auto：设置了 {index}，却没有设置 {count}。请把它设为运行的总数",
            _ => $"--shard auto: {index} is set, but not {count}. Set it to the number of all runs",
        };

    public static string SlurmUneven(string? task) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"--shard auto：任务 {task} 所在数组的编号间隔不等。请用 --array=1-N 提交",
            _ => $"--shard auto: task {task} belongs to an array whose numbers are not evenly spaced. Submit it as --array=1-N",
        };

    public static string NoVariable(string? variable) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"--shard auto：调度器没有设置任何变量。请设置 {variable}=2/7，或写 --shard 2/7",
            _ => $"--shard auto: no scheduler has set a variable. Set {variable}=2/7, or write --shard 2/7",
        };

    public static string PruneByMerge =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "带 --shard 的运行不知道其他运行生成了什么。要删除旧 PDF，请用 merge --prune",
            _ => "A run of --shard does not know what the others made. To remove older PDFs, use merge --prune",
        };

    public static string PdfsOnly =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "--shard 只分摊 PDF，不能与 --dump、--to jsonresume 或页面图片合用",
            _ => "--shard divides PDFs. It does not go with --dump, --to jsonresume or pictures of pages",
        };

    public static string FolderNeeded(string? output) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"-o {output}：--shard 需要一个文件夹",
            _ => $"-o {output}: --shard needs a folder",
        };

    public static string FolderMissing(string? path) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"文件夹 {path} 不存在",
            _ => $"The folder {path} does not exist",
        };

    public static string OutputNeeded =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请用 -o 指定合并后的 PDF 放在哪个文件夹",
            _ => "Name the folder for the joined PDFs with -o",
        };

    public static string NoShards =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "没有哪次带 --shard 的运行写过这个文件夹，或者已经合并过了",
            _ => "No run of --shard wrote to this folder, or it is merged already",
        };

    public static string NoShardsHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请对每个 I 运行 export --shard I/N -o DIR，再在这里列出它们的文件夹",
            _ => "Run export --shard I/N -o DIR for each I, and name its folder here",
        };

    public static string FileBroken =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "读不懂这个文件",
            _ => "This file cannot be read",
        };

    public static string RunAgain =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请对上面列出的分片重新运行 export --shard",
            _ => "Run export --shard again for what is named",
        };

    public static string OtherPlan(string? shard, string? first, string? path) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"分片 {shard} 与 {path} 里的分片 {first} 不配套：条目、程序或选项不同",
            _ => $"Shard {shard} was made of other entries, by another program or with other options than shard {first} in {path}",
        };

    public static string OtherPlanHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请用同样的文件、程序和选项重新运行所有分片",
            _ => "Run all shards again, on the same files with the same program and options",
        };

    public static string Double(string? shard, string? path) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"分片 {shard} 出现两次：这里和 {path}",
            _ => $"Shard {shard} is there twice, here and in {path}",
        };

    public static string DoubleHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "两个文件夹只列一个",
            _ => "Name only one of the two folders",
        };

    public static string Unfinished(string? shard) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"分片 {shard} 没有运行完",
            _ => $"Shard {shard} was stopped before its end",
        };

    public static string Missing(long count, string? shards) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"缺少 {count} 个分片：{shards}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "shard is" : "shards are")} missing: {shards}"),
        };

    public static string PdfChanged =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这份 PDF 不见了，或者已不是分片生成的那一份",
            _ => "This PDF is not there, or is not the one that its shard made",
        };

    public static string PdfChangedHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请重新运行它的分片，并在 PDF 有其他改动之前合并",
            _ => "Run export --shard again for its folder, and merge before anything else changes the PDFs",
        };

    public static string Merged(long count, long made) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"合并了 {count} 个分片，共 {made} 份 PDF"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "shard" : "shards")} merged, {made} {(made == 1 ? "PDF" : "PDFs")}"),
        };

    public static string NoSites(string? list) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{list} 里没有网站归这个分片",
            _ => $"No site of {list} falls to this shard",
        };

    public static string SitesAlone =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "--sites 已列出全部网站，不能再给路径或 --root",
            _ => "--sites names all sites. It does not go with paths or --root",
        };

    public static string ListMissing(string? list) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"--sites {list}：文件不存在",
            _ => $"--sites {list}: this file does not exist",
        };

    public static string SiteMissing(string? place, string? path) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{place}：文件夹 {path} 不存在",
            _ => $"{place}: the folder {path} does not exist",
        };

    public static string NoSitesListed(string? list) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"--sites {list}：文件里没有网站。请每行写一个网站的路径",
            _ => $"--sites {list}: this file names no site. Write the path of one on each line",
        };
}

internal static class CacheMessages
{
    public static string PlaceValue =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "--cache 要写文件夹，或以 http:// 或 https:// 开头的地址",
            _ => "--cache takes a folder, or an address that begins with http:// or https://",
        };

    public static string NoEncryption =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "--cache：https 地址需要 OpenSSL 3，本系统没有。请安装软件包 libssl3，或在内网中用 http",
            _ => "--cache: an https address needs OpenSSL 3, which this system lacks. Install the package libssl3, or use http within your network",
        };

    public static string SizeValue(string? values, string? value) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"--cache-size 要写{values}，不能是“{value}”",
            _ => $"--cache-size takes {values}, not “{value}”",
        };

    public static string Failed(string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"缓存不可用：{reason}",
            _ => $"The cache cannot be used: {reason}",
        };

    public static string FailedHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "PDF 已另行生成。请检查缓存的地址，或文件夹的权限",
            _ => "The PDFs were made without it. Check its address, or the rights to its folder",
        };

    public static string Broken(long count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"缓存里有 {count} 份内容与散列值不符，没有采用"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "content" : "contents")} of the cache did not match {(count == 1 ? "its" : "their")} hash, and {(count == 1 ? "was" : "were")} not used"),
        };

    public static string BrokenHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这些 PDF 已重新生成。如果再次出现，请清空缓存",
            _ => "The PDFs were made anew. If it happens again, empty the cache",
        };

    public static string TooSlow(long seconds) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{seconds} 秒内没有应答"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"no answer within {seconds} s"),
        };

    public static string Status(long code) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"服务器应答 {code}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the server answered {code}"),
        };

    public static string Unused =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "-o 指定文件时，--cache 不起作用",
            _ => "--cache has no effect when -o names a file",
        };

    public static string Note =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "取自缓存",
            _ => "cached",
        };

    public static string Taken(long count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"，取自缓存 {count} 份"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $", {count} from the cache"),
        };
}

internal static class ListMessages
{
    public static string NoTwin(long paired, long all) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"这个条目没有另一语言的版本，而它所在文件夹的 {all} 个条目中有 {paired} 个有"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"This entry has no version in another language, but {paired} of the {all} entries in its folder have one"),
        };

    public static string NoTwinHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请写出该版本，或给两个文件写上相同的 ref:",
            _ => "Write the version, or give both files the same ref: in their front matter",
        };

    public static string Checked(long count, long errors, long warnings, long notes) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"检查 {count} 个：错误 {errors} 个，警告 {warnings} 个，提示 {notes} 个"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} checked: {errors} {(errors == 1 ? "error" : "errors")}, {warnings} {(warnings == 1 ? "warning" : "warnings")}, {notes} {(notes == 1 ? "note" : "notes")}"),
        };

    public static string AnchorMissing(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"页面上没有名为“{name}”的元素",
            _ => $"No element on the page is named “{name}”",
        };

    public static string AnchorMissingHint(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"最接近的是 #{name}",
            _ => $"The nearest name is #{name}",
        };

    public static string TargetMissing(string? address) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"网站里没有页面或文件“{address}”",
            _ => $"The site has no page or file “{address}”",
        };

    public static string TargetMissingHint(string? address) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"网站里最接近的地址是 {address}",
            _ => $"The nearest address of the site is {address}",
        };

    public static string NoEntries =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "portfolio-export：这里没有条目",
            _ => "portfolio-export: No entries found here",
        };

    public static string PicturesMissing(string? count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"，缺 {count}",
            _ => $", {count} missing",
        };

    public static string PicturesRemote(string? count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"，在网上 {count}",
            _ => $", {count} remote",
        };

    public static string PictureCoarse(string? picture, double dpi) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"图片“{picture}”印出来是 {dpi:0} dpi，会显得粗糙"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The picture “{picture}” is printed at {dpi:0} dpi and will look coarse"),
        };

    public static string PictureCoarseHint(double wanted, long width) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"按这个大小，宽度至少 {wanted:0} 像素才清晰，这张只有 {width} 像素"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"At this size, a picture at least {wanted:0} pixels wide is sharp. This one has {width} pixels"),
        };

    public static string PhonePublished(string? phone) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"网站会公开电话号码 {phone}，任何人都能看到",
            _ => $"The site publishes the phone number {phone}, so that anyone can read it",
        };

    public static string PhonePublishedHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请把它移到 portfolio.yml 的 author: phone:，这样只印在 PDF 里，并让网站不发布该文件",
            _ => "Move it to author: phone: in portfolio.yml, which prints it in the PDF only, and exclude that file from the site",
        };

    public static string CvDescribedTwice(string? file) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"_data/{file} 也描述了一份简历。导出的是页面，因为网站显示它",
            _ => $"_data/{file} also describes a CV. The page is exported, because the site shows it",
        };

    public static string CvDescribedTwiceHint(string? file) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"要导出数据，请给页面写 layout: cv-json 且不写正文，或删去 _data/{file}",
            _ => $"To export the data instead, give the page layout: cv-json and no text, or delete _data/{file}",
        };

    public static string Drafts(long count, string? files) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"没有导出：{count} 个草稿：{files}。要导出草稿，请用 --drafts"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Not exported: {count} {(count == 1 ? "draft" : "drafts")}: {files}. To export drafts, use --drafts"),
        };

    public static string Unpublished(long count, string? files) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"没有导出：{count} 个未发布的条目：{files}。要导出，请用 --drafts"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Not exported: {count} unpublished {(count == 1 ? "entry" : "entries")}: {files}. To export {(count == 1 ? "it" : "them")}, use --drafts"),
        };

    public static string Pages(long count, string? files) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"没有导出：集合之外的 {count} 个页面：{files}。要导出某一页，请指定它"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Not exported: {count} {(count == 1 ? "page" : "pages")} outside the collections: {files}. To export a page, name it"),
        };

    public static string ListPages(long count, string? files) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"没有导出：{count} 个没有正文的页面：{files}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Not exported: {count} {(count == 1 ? "page" : "pages")} without text of {(count == 1 ? "its" : "their")} own: {files}"),
        };

    public static string Parts(long count, string? files) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"没有导出：{count} 个属于其他页面的文本：{files}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Not exported: {count} {(count == 1 ? "text that is part of another page" : "texts that are parts of other pages")}: {files}"),
        };

    public static string Collection =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "集合",
            _ => "collection",
        };

    public static string Entry =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "条目",
            _ => "entry",
        };

    public static string Title =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "标题",
            _ => "title",
        };

    public static string Language =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "语言",
            _ => "language",
        };

    public static string Twin =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "另一语言",
            _ => "twin",
        };

    public static string Pictures =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "图片",
            _ => "pictures",
        };

    public static string Problems =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "问题",
            _ => "problems",
        };

    public static string Errors(long count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} 个错误"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "error" : "errors")}"),
        };

    public static string Warnings(long count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} 个警告"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "warning" : "warnings")}"),
        };
}

internal static class DoctorMessages
{
    public static string Program(string? version, string? system) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"程序：{version}，用于 {system}",
            _ => $"Program: {version} for {system}",
        };

    public static string Fonts(long families, long files) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"字体：{families} 个字体家族，{files} 个文件"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Fonts: {families} families, {files} files"),
        };

    public static string Libraries =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "程序库：排字和图片都正常",
            _ => "Libraries: text shaping and pictures work",
        };

    public static string PicturesMissing =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "无法加载图片库（libvips）。文字照常导出，图片不能导出",
            _ => "The library for pictures (libvips) cannot be loaded. Text is exported, pictures are not",
        };

    public static string NoSite =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "网站：当前文件夹附近没有。要检查某个网站，请用 --root",
            _ => "Site: none around this folder. To check a site, use --root",
        };

    public static string Site(string? root, string? kind, long count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"网站：{root}（{kind}），{count} 个条目"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Site: {root} ({kind}), {count} {(count == 1 ? "entry" : "entries")}"),
        };

    public static string Writable(string? folder) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"输出：{folder} 可以写入",
            _ => $"Output: {folder} can be written",
        };

    public static string NotWritable(string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这里无法写入：{reason}",
            _ => $"Nothing can be written here: {reason}",
        };

    public static string Private =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "私密文件：网站都不会发布",
            _ => "Private files: the site publishes none of them",
        };

    public static string SettingsPublished(string? site, string? keys) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{site} 会把这个文件随网站发布，而里面有你的 {keys}",
            _ => $"{site} would publish this file with the site, and it contains your {keys}",
        };

    public static string SettingsPublishedHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "把它加到 _config.yml 的 exclude: 里",
            _ => "Add it to exclude: in _config.yml",
        };

    public static string Fine =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "一切正常",
            _ => "Everything is in order",
        };

    public static string Found(long errors, long warnings) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{errors} 个错误，{warnings} 个警告"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{errors} {(errors == 1 ? "error" : "errors")}, {warnings} {(warnings == 1 ? "warning" : "warnings")}"),
        };

    public static string Ok =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "正常",
            _ => "ok",
        };
}

internal static class TranslationMessages
{
    public static string LedgerIntro =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "# 写下本文件时，两种语言版本内容相同的各块的散列值。\n",
            _ => "# Hashes of the blocks whose two language versions had the same content when this file was written.\n",
        };

    public static string LedgerUpdate =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "# 要比较，请运行 portfolio-export check --translations。要重写本文件，请加 --update。\n",
            _ => "# To compare, run portfolio-export check --translations. To write this file again, add --update.\n",
        };

    public static string NoTwin(string? entry) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{entry}：没有另一语言的版本",
            _ => $"{entry}: no version in another language",
        };

    public static string Summary(string? entry, string? twin, long translated, long missing, long older) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{entry} 和 {twin}：已译 {translated}，缺 {missing}，过时 {older}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{entry} and {twin}: {translated} translated, {missing} missing, {older} older"),
        };

    public static string MissingIn(string? language) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{language}缺少",
            _ => $"missing in {language}",
        };

    public static string OlderThan(string? place) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"比 {place} 旧",
            _ => $"older than {place}",
        };
}

internal static class VerifyMessages
{
    public static string NotAPdf(string? path) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{path} 不是 PDF。请先写 PDF，再写生成它的条目",
            _ => $"{path} is not a PDF. Name the PDF first, then the entry it was made from",
        };

    public static string NoPdfs =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个文件夹里没有 PDF",
            _ => "This folder contains no PDFs",
        };

    public static string NoPdfsHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请先导出条目，或指定别的文件夹",
            _ => "Export the entries first, or name another folder",
        };

    public static string Summary(long read, long compared, long lossy) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"读取 {read} 份，与条目比较 {compared} 份，有遗漏 {lossy} 份"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{read} read, {compared} compared with their entries, {lossy} with losses"),
        };

    public static string AnonymousAlone =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这是匿名本，本来就与条目不同，所以只读取，不比较",
            _ => "This anonymous copy was read, but not compared with its entry, from which it differs on purpose",
        };

    public static string More(long count, string? code) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"    另有 {count} 条 {code}；要全部列出，请用 --json"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"    and {count} more of {code}; to list them all, use --json"),
        };

    public static string FrontMatter =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "头信息",
            _ => "front matter",
        };

    public static string LostFrom(string? where, string? text) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{where}里缺少：“{text}”",
            _ => $"Missing from {where}: “{text}”",
        };

    public static string LostMore(long count, string? where, long letters) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"此后{where}里还缺 {count} 段文字，共 {letters} 个字母和数字"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} more runs of text after this one are missing from {where}: {letters} letters and digits in all"),
        };

    public static string PictureUnreadable(string? address, string? where) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"图片“{address}”不在{where}里，因为它不存在或无法读取",
            _ => $"The picture “{address}” is not in {where}, because it is missing or unreadable",
        };

    public static string PictureUnreadableHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "export 的消息会说明原因",
            _ => "The diagnostics of export give the reason",
        };

    public static string PictureLost(string? address, string? where) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"图片“{address}”不在{where}里",
            _ => $"The picture “{address}” is not in {where}",
        };

    public static string LinksLost(string? address, string? where) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"源文件中指向 {address} 的链接比{where}里的多",
            _ => $"The source has more links to {address} than {where}",
        };

    public static string LinkLost(string? where, string? address) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{where}里没有指向 {address} 的链接",
            _ => $"No link in {where} leads to {address}",
        };

    public static string WordsJoined(string? page, string? text) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"源文件中的两个词在第 {page} 页连在了一起：“{text}”",
            _ => $"Two words of the source are joined on page {page}: “{text}”",
        };

    public static string FormulaAsText(string? page, string? text) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这个公式在第 {page} 页印成了 TeX 源码：“{text}”",
            _ => $"This formula is printed as TeX on page {page}: “{text}”",
        };

    public static string HeadingAsText(string? page, string? text) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这个标题在第 {page} 页连同标记印成了文字：“{text}”",
            _ => $"This heading is printed as text with its markup on page {page}: “{text}”",
        };

    public static string TagsAsText(string? page, string? text) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"网站不显示的标签印在了第 {page} 页：“{text}”",
            _ => $"Tags that the site does not show are printed on page {page}: “{text}”",
        };

    public static string FileChanged =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个文件在导出后改动过",
            _ => "This file was changed after export",
        };

    public static string FileChangedHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请重新导出该条目",
            _ => "Export the entry again",
        };

    public static string GlyphsExchanged(string? font) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"字体 {font} 的字形与文字不符：人读到的字与搜索到的不同",
            _ => $"The glyphs of the font {font} do not match their text: people read other letters than a search finds",
        };

    public static string WithoutInk =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "没有填色",
            _ => "painted without ink",
        };

    public static string LayerOff =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "位于关闭的图层上",
            _ => "on a layer that is switched off",
        };

    public static string GroundColour =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "与底色同色",
            _ => "painted in the background colour",
        };

    public static string Tiny =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "小于一点",
            _ => "smaller than one point",
        };

    public static string Covered =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "被后画的内容盖住",
            _ => "covered by later drawing",
        };

    public static string Clipped =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "在裁剪路径之外",
            _ => "outside the clipping path",
        };

    public static string OffPage =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "在页面之外",
            _ => "outside the page",
        };

    public static string ThePdf =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "PDF",
            _ => "the PDF",
        };

    public static string TextLost(string? text, string? kind) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"PDF 里缺少：“{text}”（{kind}）",
            _ => $"Missing from the PDF: “{text}” ({kind})",
        };

    public static string CharacterChanged(string? from, string? fromCode, string? to, string? toCode, long page) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"“{from}”（{fromCode}）在第 {page} 页读作“{to}”（{toCode}）"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"“{from}” ({fromCode}) reads as “{to}” ({toCode}) on page {page}"),
        };

    public static string CharacterStrange(long code, string? kind, long count, long page) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"U+{code:X4}（{kind}）在 PDF 文字里出现 {count} 次，首次在第 {page} 页，但源文件里没有"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"U+{code:X4} ({kind}) occurs {count} {(count == 1 ? "time" : "times")} in the text of the PDF, first on page {page}, but not in the source"),
        };

    public static string PictureNotDrawn(string? picture) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"图片“{picture}”没有画在 PDF 里",
            _ => $"The picture “{picture}” is not drawn in the PDF",
        };

    public static string UrlLost(string? url) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"PDF 里没有指向 {url} 的链接",
            _ => $"No link in the PDF leads to {url}",
        };

    public static string SpaceInvented(string? before, string? after, long page) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PDF 里多了一个空格：“{before}␣{after}”，第 {page} 页"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The PDF has a space that the source does not have: “{before}␣{after}” on page {page}"),
        };

    public static string SpaceLost(string? before, string? after, long page) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PDF 里少了一个空格：“{before}{after}”，第 {page} 页"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"A space of the source is missing from the PDF: “{before}{after}” on page {page}"),
        };

    public static string OrderChanged(string? text, string? kind) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这段文字的位置与源文件不同：“{text}”（{kind}）",
            _ => $"This text is in another place than in the source: “{text}” ({kind})",
        };

    public static string ParserMisses(string? missing) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"——会漏掉{missing}",
            _ => $" — would miss {missing}",
        };

    public static string MissingName =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "第一行的姓名",
            _ => "a name in the first line",
        };

    public static string MissingEmail =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "电子邮箱",
            _ => "an e-mail address",
        };

    public static string MissingPhone =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "电话号码",
            _ => "a phone number",
        };

    public static string PicturesUnseen(long count, string? reason, string? page) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"有 {count} 张图片看不见：{reason}；首次在第 {page} 页"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "picture" : "pictures")} cannot be seen: {reason}; first on page {page}"),
        };

    public static string TextUnseen(long count, string? reason, string? page, string? text) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"有 {count} 个字符看不见：{reason}；首次在第 {page} 页：“{text}”"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "character" : "characters")} of the text cannot be seen: {reason}; first on page {page}: “{text}”"),
        };

    public static string Against(string? path, string? entry) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{path} 与 {entry} 比较",
            _ => $"{path} compared with {entry}",
        };

    public static string RowFile =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "文件",
            _ => "file",
        };

    public static string RowText =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "文字",
            _ => "text",
        };

    public static string RowSource =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "源文件",
            _ => "source",
        };

    public static string RowOrder =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "顺序",
            _ => "order",
        };

    public static string RowSpaces =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "空格",
            _ => "spaces",
        };

    public static string RowCharacters =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "字符",
            _ => "characters",
        };

    public static string RowUnseen =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "看不见",
            _ => "unseen",
        };

    public static string RowPictures =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "图片",
            _ => "pictures",
        };

    public static string RowLinks =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "链接",
            _ => "links",
        };

    public static string RowFonts =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "字体",
            _ => "fonts",
        };

    public static string RowTags =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "标签",
            _ => "tags",
        };

    public static string RowBytes =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "字节",
            _ => "bytes",
        };

    public static string File(long pages, string? version, string? claims) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pages:#,0} 页，PDF {version}，{claims}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pages:#,0} {(pages == 1 ? "page" : "pages")}, PDF {version}, {claims}"),
        };

    public static string Claims(string? standards) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"声明 {standards}",
            _ => $"claims {standards}",
        };

    public static string ClaimsNothing =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "未声明标准",
            _ => "claims no standard",
        };

    public static string Unseen(long characters, long pictures) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{characters:#,0} 个字符，{pictures:#,0} 张图片"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{characters:#,0} {(characters == 1 ? "character" : "characters")}, {pictures:#,0} {(pictures == 1 ? "picture" : "pictures")}"),
        };

    public static string Attachments(long attachments) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"，附件 {attachments:#,0}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $", attachments {attachments:#,0}"),
        };

    public static string Bytes(long total, long text, long fonts, long pictures, long structure, string? attachments, long other) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{total:#,0}：文字 {text:#,0}，字体 {fonts:#,0}，图片 {pictures:#,0}，结构 {structure:#,0}{attachments}，其他 {other:#,0}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{total:#,0}: text {text:#,0}, fonts {fonts:#,0}, pictures {pictures:#,0}, structure {structure:#,0}{attachments}, other {other:#,0}"),
        };

    public static string TextAlone(long characters, long artifacts) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{characters:#,0} 个字符，页眉页脚 {artifacts:#,0} 个"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{characters:#,0} {(characters == 1 ? "character" : "characters")}, {artifacts:#,0} in headers and footers"),
        };

    public static string TextFound(long found, long characters, long lost, long added) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{characters:#,0} 个字符中找到 {found:#,0} 个，缺 {lost:#,0} 个；PDF 中有 {added:#,0} 个不在条目里"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{found:#,0} of {characters:#,0} characters found, {lost:#,0} lost; {added:#,0} in the PDF are not in the entry"),
        };

    public static string SourceFound(long found, long letters, long exempt) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"源文件 {letters:#,0} 个字母和数字中找到 {found:#,0} 个；模板标签里有 {exempt:#,0} 个"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{found:#,0} of {letters:#,0} letters and digits of the raw text found; {exempt:#,0} in template tags"),
        };

    public static string OrderKept(long blocks) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"一致（{blocks:#,0} 块）"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"kept ({blocks:#,0} {(blocks == 1 ? "block" : "blocks")})"),
        };

    public static string OrderMoved(long moved, long blocks) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{blocks:#,0} 块中有 {moved:#,0} 块位置不同"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{moved:#,0} of {blocks:#,0} {(blocks == 1 ? "block" : "blocks")} in another place"),
        };

    public static string Spaces(long invented, long missing) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"多 {invented:#,0} 个，少 {missing:#,0} 个"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{invented:#,0} added, {missing:#,0} missing"),
        };

    public static string ReadsAs(string? from, string? to, long count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{from} 读作 {to}，{count:#,0} 次"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{from} reads as {to} {count:#,0} {(count == 1 ? "time" : "times")}"),
        };

    public static string Unmapped(long glyphs) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{glyphs:#,0} 个字形没有对应字符"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{glyphs:#,0} {(glyphs == 1 ? "glyph" : "glyphs")} without a character"),
        };

    public static string NothingStrange =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "没有意外的字符",
            _ => "none unexpected",
        };

    public static string None =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "无",
            _ => "none",
        };

    public static string Resolution(string? range) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{range} dpi",
            _ => $"{range} dpi",
        };

    public static string PicturesAlone(long count, string? resolution) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:#,0} 张，{resolution}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:#,0}, {resolution}"),
        };

    public static string PicturesFound(long found, long wanted) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"源文件的 {wanted:#,0} 张中画出 {found:#,0} 张"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{found:#,0} of {wanted:#,0} of the source drawn"),
        };

    public static string PicturesInAll(long found, long wanted, long drawn, string? resolution) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"源文件的 {wanted:#,0} 张中画出 {found:#,0} 张；共 {drawn:#,0} 张，{resolution}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{found:#,0} of {wanted:#,0} of the source drawn; {drawn:#,0} in total, {resolution}"),
        };

    public static string LinkAreas(long outward, long inward) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"指向网上的链接区 {outward:#,0} 个，PDF 内部 {inward:#,0} 个"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{outward:#,0} {(outward == 1 ? "link area" : "link areas")} to the web, {inward:#,0} inside the PDF"),
        };

    public static string LinksFound(long found, long wanted, string? areas) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"源文件的 {wanted:#,0} 个地址中找到 {found:#,0} 个；{areas}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{found:#,0} of {wanted:#,0} addresses of the source found; {areas}"),
        };

    public static string Fonts(long count, string? embedded, string? subset, string? mapped, string? drawn, string? names) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:#,0} 个，{embedded}，{subset}，{mapped}{drawn}：{names}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:#,0}, {embedded}, {subset}, {mapped}{drawn}: {names}"),
        };

    public static string Embedded =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "已嵌入",
            _ => "embedded",
        };

    public static string NotEmbedded(long count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:#,0} 个未嵌入"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:#,0} not embedded"),
        };

    public static string Subset =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "子集",
            _ => "subset",
        };

    public static string NotSubset(long count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:#,0} 个不是子集"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:#,0} not subset"),
        };

    public static string Mapped =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "有 ToUnicode",
            _ => "with ToUnicode",
        };

    public static string NotMapped(long count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:#,0} 个没有 ToUnicode"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:#,0} without ToUnicode"),
        };

    public static string FontsDrawn(long count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"，{count:#,0} 个为画出的字（Type 3）"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $", {count:#,0} drawn (Type 3)"),
        };

    public static string NoTags =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "无：屏幕阅读器只能猜",
            _ => "none: screen readers have to guess",
        };

    public static string Tags(long elements, string? language, string? headings, string? figures, long bookmarks) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{elements:#,0} 个元素，语言 {language}，标题 {headings}{figures}，书签 {bookmarks:#,0} 个"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{elements:#,0} {(elements == 1 ? "element" : "elements")}, language {language}, headings {headings}{figures}, {bookmarks:#,0} {(bookmarks == 1 ? "bookmark" : "bookmarks")}"),
        };

    public static string TagsUnmarked(string? tags) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"未标明带标签，{tags}",
            _ => $"not marked as tagged, {tags}",
        };

    public static string LanguageMissing =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "未注明",
            _ => "not stated",
        };

    public static string Figures(long figures) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"，{figures:#,0} 张图有替代文字"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $", {figures:#,0} {(figures == 1 ? "figure" : "figures")} with alternative text"),
        };

    public static string FiguresBare(long figures, long bare) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"，{figures:#,0} 张图（{bare:#,0} 张没有替代文字）"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $", {figures:#,0} {(figures == 1 ? "figure" : "figures")} ({bare:#,0} without alternative text)"),
        };

    public static string Range(long least, long most) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{least:#,0} 至 {most:#,0}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{least:#,0} to {most:#,0}"),
        };

    public static string RowParser =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "解析",
            _ => "parser",
        };

    public static string RowSections =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "各节",
            _ => "sections",
        };

    public static string SectionDates(string? heading, long dates) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{heading}（{dates:#,0} 个日期）"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{heading} ({dates:#,0} {(dates == 1 ? "date" : "dates")})"),
        };

    public static string MissingDates =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "日期",
            _ => "dates",
        };
}

internal static class PdfMessages
{
    public static string PageUnreadable(long number) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"第 {number} 页无法读取"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"page {number} cannot be read"),
        };

    public static string LetterMask =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "用字母作蒙版",
            _ => "uses letters as a mask",
        };

    public static string OutlinesMissing(string? font) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"用了字体 {font}，但文件里没有它的轮廓",
            _ => $"has letters of the font {font}, whose outlines are not in the file",
        };

    public static string Shadings =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "有渐变色",
            _ => "has colour gradients",
        };

    public static string Nameless =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "无名",
            _ => "without a name",
        };

    public static string Page(long number, string? problem) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"第 {number} 页{problem}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"page {number} {problem}"),
        };

    public static string SoftMask =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "有透明蒙版",
            _ => "has a transparency mask",
        };

    public static string Blending(string? mode) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"混合颜色（{mode}）",
            _ => $"blends colours ({mode})",
        };

    public static string Patterns =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "有图案色",
            _ => "has pattern colours",
        };

    public static string PictureNotDecoded =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "有无法解码的图片",
            _ => "has a picture that cannot be decoded",
        };

    public static string MaskNotDecoded =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "有图片的蒙版无法解码",
            _ => "has a picture whose mask cannot be decoded",
        };

    public static string NotAnArchive =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它没有声明 PDF/A",
            _ => "it does not claim PDF/A",
        };

    public static string Cmyk =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它用了 CMYK 颜色",
            _ => "it uses CMYK colours",
        };

    public static string Lzw =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它用了 LZW 压缩",
            _ => "it uses LZW compression",
        };

    public static string TransferFunctions =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它用了传递函数",
            _ => "it uses transfer functions",
        };

    public static string PostScript =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它含有 PostScript",
            _ => "it contains PostScript",
        };

    public static string FontNotEmbedded(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"它的字体 {name} 没有嵌入",
            _ => $"its font {name} is not embedded",
        };

    public static string FontUnmapped(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"它的字体 {name} 没有把字形对应到字符",
            _ => $"its font {name} does not map its glyphs to characters",
        };

    public static string NotAPdf =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它不是 PDF",
            _ => "it is not a PDF",
        };

    public static string Minute =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "读取超过一分钟；文件已损坏，或故意做得难读",
            _ => "reading takes more than a minute; the file is damaged or made to be hard to read",
        };

    public static string Password =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它有密码保护",
            _ => "it is protected by a password",
        };

    public static string NoPages =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它没有页面",
            _ => "it has no pages",
        };

    public static string TooManyPages(long limit) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"它超过 {limit} 页"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it has more than {limit} pages"),
        };

    public static string OnPage(string? what, long page) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"第 {page} 页的{what}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what} on page {page}"),
        };

    public static string FormFields =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "表单域或签名",
            _ => "form fields or signatures",
        };

    public static string Notes(string? kind) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"批注（{kind}）",
            _ => $"notes ({kind})",
        };

    public static string Damaged(string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"它已损坏：{reason}",
            _ => $"it is damaged: {reason}",
        };

    public static string Cycle =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它的对象互相循环引用",
            _ => "its objects refer to each other in a cycle",
        };

    public static string NoHeader =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "它不是 PDF：缺少文件头",
            _ => "it is not a PDF: the header is missing",
        };

    public static string TwoMinutes =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "读取超过两分钟；文件已损坏，或故意做得难读",
            _ => "reading takes more than two minutes; the file is damaged or made to be hard to read",
        };

    public static string ReadingSlow =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "读取超过两分钟",
            _ => "reading takes more than two minutes",
        };

    public static string StreamTooLarge(long limit) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"它的一个数据流解压后超过 {limit} MiB"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"one of its streams unpacks to more than {limit} MiB"),
        };

    public static string TooLarge(long limit) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"它解压后超过 {limit} MiB"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it unpacks to more than {limit} MiB"),
        };

    public static string CompatibilityForm =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "兼容字符",
            _ => "compatibility form",
        };

    public static string ReplacementCharacter =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "替换字符",
            _ => "replacement character",
        };

    public static string ObjectReplacement =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "对象替换字符",
            _ => "object replacement character",
        };

    public static string ControlCharacter =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "控制字符",
            _ => "control character",
        };

    public static string PrivateUse =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "私用区字符",
            _ => "private-use character",
        };
}

internal static class ApplicationMessages
{
    public static string FileMissing =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "_applications/ 和网站根目录里都没有 applications.yml",
            _ => "There is no applications.yml in _applications/ or at the root of the site",
        };

    public static string FileMissingHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "要创建它，请运行 portfolio-export init",
            _ => "To create one, run portfolio-export init",
        };

    public static string FileUnused(string? file) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这个文件不起作用，因为已有 {file}",
            _ => $"This file is ignored, because {file} exists",
        };

    public static string FileUnusedHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "两个只留一个",
            _ => "Keep only one of the two",
        };

    public static string RootKeys =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "applications.yml 的键是 applications 和 identity",
            _ => "applications.yml takes the keys applications and identity",
        };

    public static string NamesNeeded =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "“applications”下面写各份申请的名称，每个单独一行，它的键写在再下面",
            _ => "“applications” takes the names of applications, each on a line of its own with its keys below",
        };

    public static string IllegalName(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"申请的名称“{name}”不能用作文件名",
            _ => $"The application name “{name}” cannot be used as a file name",
        };

    public static string IllegalNameHint(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{name}”可以",
            _ => $"“{name}” can",
        };

    public static string NameTwice(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"申请“{name}”定义了两次",
            _ => $"The application “{name}” is defined twice",
        };

    public static string NameTwiceHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请给每份申请各起一个名称",
            _ => "Give each application its own name",
        };

    public static string NameCaseHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "名称不能只有大小写不同",
            _ => "Names must differ in more than case",
        };

    public static string KeysNeeded(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"申请“{name}”的键写在它下面的各行",
            _ => $"The application “{name}” takes keys on the lines below it",
        };

    public static string Owner(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"申请“{name}”",
            _ => $"the application “{name}”",
        };

    public static string MarkdownPath =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "Markdown 文件的路径",
            _ => "the path of a Markdown file",
        };

    public static string PagePath =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "页面的路径",
            _ => "the path of a page",
        };

    public static string Empty(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"申请“{name}”是空的",
            _ => $"The application “{name}” is empty",
        };

    public static string EmptyHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请加上 entries:、cv: 或 letter:",
            _ => "Add entries:, cv: or letter:",
        };

    public static string ThemePath =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "主题的名称或主题文件的路径",
            _ => "the name of a theme or the path of a theme file",
        };

    public static string PicturePath =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "图片的路径，或 no",
            _ => "the path of a picture, or no",
        };

    public static string EntryForm =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "条目写成路径，或 collection:、tag: 之类的键",
            _ => "An entry is a path, or keys such as collection: and tag:",
        };

    public static string Selector =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "条目的选择",
            _ => "a choice of entries",
        };

    public static string EntryPath =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "条目或文件夹的路径",
            _ => "the path of an entry or a folder",
        };

    public static string CollectionName =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "集合的名称，如 talks",
            _ => "the name of a collection, such as talks",
        };

    public static string SelectorEmpty =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这样选不到任何条目",
            _ => "This choice of entries selects nothing",
        };

    public static string SelectorEmptyHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请用 path、collection、tag 或 language",
            _ => "Use path, collection, tag or language",
        };

    public static string AppendedForm =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "要附上的文件写成路径，或 file:、title:、as: 这些键",
            _ => "A file to append is a path, or the keys file:, title: and as:",
        };

    public static string Appended =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "要附上的文件",
            _ => "a file to append",
        };

    public static string AppendedPath =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "PDF 或图片的路径",
            _ => "the path of a PDF or a picture",
        };

    public static string AppendedEmpty =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "要附上的文件没有写“file”",
            _ => "This appended file has no “file”",
        };

    public static string Address =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "地址",
            _ => "an address",
        };

    public static string AttachmentName =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "附件的文件名",
            _ => "the name of the attached file",
        };

    public static string NoneIn(string? file) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{file} 没有定义申请",
            _ => $"{file} defines no applications",
        };

    public static string Unknown(string? file, string? name, string? nearest, string? names) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{file} 没有定义申请“{name}”。是不是想写“{nearest}”？已定义的申请：{names}",
            _ => $"{file} defines no application “{name}”. Did you mean “{nearest}”? The applications are {names}",
        };

    public static string UnknownNames(string? file, string? name, string? names) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{file} 没有定义申请“{name}”。已定义的申请：{names}",
            _ => $"{file} defines no application “{name}”. The applications are {names}",
        };

    public static string None =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个文件没有定义申请",
            _ => "This file defines no applications",
        };

    public static string NoneHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "如果全是注释，请去掉 applications: 和所需各行开头的 #。各键的说明见 docs/zh/packs.md",
            _ => "If all of it is comments, remove the # from applications: and from the lines below it that you want. docs/packs.md explains the keys",
        };

    public static string ApplicantId =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "匿名本里用来代表你的编号",
            _ => "what identifies you in anonymous copies",
        };
}

internal static class PackMessages
{
    public static string ExampleLeft(string? text) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{text}”还是 init 写的文字，收件人会看到",
            _ => $"“{text}” is still the text that init wrote. The reader would see it",
        };

    public static string ExampleLeftHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "换成自己的内容，或者删去这一行",
            _ => "Write your own text in its place, or delete the line",
        };

    public static string PlaceholderLeft(string? text) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{text}”是还没有填写的占位文字",
            _ => $"“{text}” is a placeholder that nobody has filled in",
        };

    public static string PlaceholderLeftHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "换成应有的内容",
            _ => "Write what belongs there",
        };

    public static string OlderPacks(long count, string? files) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"有 {count} 份旧 PDF 不属于任何申请：{files}。不再需要就请删除"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} older {(count == 1 ? "PDF belongs" : "PDFs belong")} to no application: {files}. Delete {(count == 1 ? "it" : "them")} if you do not need {(count == 1 ? "it" : "them")} any more"),
        };

    public static string NoText =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "front matter 下面没有正文",
            _ => "There is no text below the front matter",
        };

    public static string NoTextHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "在下面写上正文，或者在 applications.yml 里换一个文件",
            _ => "Write it there, or name another file in applications.yml",
        };

    public static string LetterKey(string? key) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"信里没有键“{key}”，它不起作用",
            _ => $"Letters have no key “{key}”. It is ignored",
        };

    public static string SomeLost(string? file, string? lost) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{file} 的部分内容不能放进来：{lost}",
            _ => $"Some content of {file} cannot be included: {lost}",
        };

    public static string SomeLostHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请把该文件打印成新的 PDF 再附上，或用 as: attachment",
            _ => "Print the file to a new PDF and append that, or use as: attachment",
        };

    public static string StandardLost(string? file, string? standard, string? reasons) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"附上 {file} 后，材料不能声明 {standard}：{reasons}",
            _ => $"With {file}, the pack cannot claim {standard}: {reasons}",
        };

    public static string StandardLostHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "用 as: pictures 附上，可保留声明；用 as: attachment（--attach）原样嵌入，声明 PDF/A-3a；或先把它存为 PDF/A 再附上",
            _ => "Append the file as: pictures, which keeps the claim; as: attachment (--attach), which embeds the file unchanged and claims PDF/A-3a; or save it as PDF/A and append that",
        };

    public static string AnonymousAttachment(string? file) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{file} 不能作为附件放进匿名本，因为无法检查它的内容",
            _ => $"{file} cannot be attached to an anonymous copy, because its content cannot be checked",
        };

    public static string AnonymousAttachmentHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请改为附上它的页面，或去掉它",
            _ => "Append its pages instead, or leave it out",
        };

    public static string WordNotAppended(string? file) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{file} 是 Word 文档，能附上的只有 PDF 和图片",
            _ => $"{file} is a Word document. Only PDFs and pictures can be appended",
        };

    public static string WordNotAppendedHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请在 Word 里另存为 PDF，再把这里改成那个 PDF",
            _ => "In Word, save it as PDF, and name that PDF here",
        };

    public static string NotAppended(string? file, string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{file} 不能附上：{reason}",
            _ => $"{file} cannot be appended: {reason}",
        };

    public static string NotAppendedHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请在 PDF 程序里打开，重新保存，不加密码",
            _ => "Open it in a PDF program and save it again without a password",
        };

    public static string Unreadable(string? file, string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{file} 无法读取：{reason}",
            _ => $"{file} cannot be read: {reason}",
        };

    public static string NotDrawn(string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"它无法画出来：{reason}",
            _ => $"it cannot be drawn: {reason}",
        };

    public static string NoPictures(string? file, string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{file} 不能转成图片：{reason}",
            _ => $"{file} cannot be converted to pictures: {reason}",
        };

    public static string NoPicturesHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请用 as: attachment 附上，或用 PDF 程序把各页存成图片再附上",
            _ => "Append it as: attachment, or save its pages as pictures with a PDF program and append those",
        };

    public static string ShowsIdentity(string? page, string? file, string? value, string? kind) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{file} 第 {page} 页出现“{value}”（{kind}）",
            _ => $"Page {page} of {file} shows “{value}” ({kind})",
        };

    public static string ShowsIdentityHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请不要把该文件放进匿名本",
            _ => "Leave the file out of the anonymous copy",
        };

    public static string Page(string? name, long number) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}，第 {number} 页"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}, page {number}"),
        };

    public static string PartDropped(string? part, string? application) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"为达到上限，“{application}”去掉了“{part}”",
            _ => $"“{part}” was left out of “{application}” to meet its limits",
        };

    public static string PartDroppedHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这是 limits: drop: 允许的",
            _ => "limits: drop: allows this",
        };

    public static string TagUnused(string? tag) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这份申请里没有带标签“{tag}”的内容",
            _ => $"Nothing in this application has the tag “{tag}”",
        };

    public static string TagUnusedHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "要给一节或一个列表项加标签，请用 <!-- tags: 名称 -->。要选条目，请用 entries: - tag: 名称",
            _ => "To tag a section or a list item, use <!-- tags: name -->. To choose entries, use entries: - tag: name",
        };

    public static string NotWritable(string? application, string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"申请“{application}”的材料无法写入：{reason}",
            _ => $"The pack “{application}” cannot be written: {reason}",
        };

    public static string Unchanged(string? file) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{file}  未变",
            _ => $"{file}  unchanged",
        };

    public static string Made(string? file, long pages, string? size) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}  {pages} 页，{size}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}  {pages} {(pages == 1 ? "page" : "pages")}, {size}"),
        };

    public static string Tighter(string? layout) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"  版式：{layout}",
            _ => $"  layout: {layout}",
        };

    public static string LookAtPictures =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "  请检查这些图片：其中的人没有匿名。要去掉某张，请用 leave-out: picture:…",
            _ => "  Check these pictures: the people in them are not anonymous. To remove a picture, use leave-out: picture:…",
        };

    public static string StateNotWritable(string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这个文件夹的状态无法写入：{reason}",
            _ => $"The state of this folder cannot be written: {reason}",
        };

    public static string NoEntry =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "网站里没有条目符合这个选择",
            _ => "No entry of the site matches this choice",
        };

    public static string NoEntryHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "要列出条目及其集合和语言，请运行 portfolio-export list",
            _ => "To list the entries with their collections and languages, run portfolio-export list",
        };

    public static string NoVersionHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请写出该版本，或从申请里去掉该条目",
            _ => "Write the version, or leave the entry out of the application",
        };

    public static string Published(string? site) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{site} 会把这个文件随网站发布，任何人都能看到",
            _ => $"{site} would publish this file with the site, so that anyone can read it",
        };

    public static string PublishedHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "要把它移到不发布的 _applications/，请运行 portfolio-export init --private",
            _ => "To move it into _applications/, which is not published, run portfolio-export init --private",
        };

    public static string FilePublished(string? site, string? file) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{site} 会把 {file} 随网站发布，任何人都能看到",
            _ => $"{site} would publish {file} with the site, so that anyone can read it",
        };

    public static string NothingMoved =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "没有移动任何文件。请先改正这个文件",
            _ => "Nothing was moved. Correct this file first",
        };

    public static string SomeNotMoved(string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"有些文件无法移动：{reason}",
            _ => $"Some files could not be moved: {reason}",
        };

    public static string Linked(string? file, string? page) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{file} 没有移动，因为 {page} 链接到它",
            _ => $"{file} was not moved, because {page} links to it",
        };

    public static string LinkedHint(string? folder) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"请从那一页删去链接，或附上 {folder}/ 里的副本",
            _ => $"Remove the link from that page, or append a copy from {folder}/",
        };

    public static string IsLink(string? file) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{file} 是链接，没有移动",
            _ => $"{file} is a link and was not moved",
        };

    public static string IsLinkHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请自己移动它",
            _ => "Move it yourself",
        };

    public static string NameTaken(string? file, string? other) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{file} 不能移动，因为 {other} 已存在",
            _ => $"{file} cannot be moved, because {other} already exists",
        };

    public static string NameTakenHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请改其中一个的名称",
            _ => "Rename one of them",
        };

    public static string NotAPage(string? file) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{file} 不是 Markdown 或 HTML 文件",
            _ => $"{file} is neither Markdown nor HTML",
        };

    public static string NotAPageHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "Word 文件请先另存为 Markdown",
            _ => "Save a Word file as Markdown first",
        };

    public static string NoSite =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这里不是网站：当前文件夹、上级文件夹和 content/ 里都没有 _config.yml。请用 --root 指定网站",
            _ => "This is not a site: there is no _config.yml in this folder, in its parents or in content/. Name the site with --root",
        };

    public static string MayNotChange(string? file) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{file} 不用密码就能打开，但不允许修改。它的页面以图片附上",
            _ => $"{file} opens without a password, but may not be changed. Its pages are added as pictures",
        };

    public static string MayNotChangeHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "要避免这条消息，请用 as: pictures。要原样保留该文件，请用 as: attachment",
            _ => "To turn off this message, use as: pictures. To keep the file unchanged, use as: attachment",
        };

    public static string OverLimit(string? file, long pages, string? size) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}  超过上限：{pages} 页，{size}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}  over a limit: {pages} {(pages == 1 ? "page" : "pages")}, {size}"),
        };

    public static string Cover =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "封面",
            _ => "cover",
        };

    public static string Contents =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "目录",
            _ => "contents",
        };

    public static string PartPages(string? name, long pages) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} {pages} 页"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} {pages}"),
        };

    public static string PartsShare(string? parts) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{parts}（有的共用一页）",
            _ => $"{parts} (some share a page)",
        };

    public static string OverLimits(string? application, string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{application}”超出了上限。{reason}",
            _ => $"“{application}” does not meet its limits. {reason}",
        };

    public static string OverLimitsHint(string? advice, string? file) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{advice}。要看页面，请打开 {file}",
            _ => $"{advice}. To see the pages, open {file}",
        };

    public static string NoCollections =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个网站没有集合",
            _ => "This site has no collections",
        };

    public static string Collections(string? nearest, string? collections) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"是不是想写“{nearest}”？已有的集合：{collections}",
            _ => $"Did you mean “{nearest}”? The collections are {collections}",
        };

    public static string CollectionNames(string? collections) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"已有的集合：{collections}",
            _ => $"The collections are {collections}",
        };

    public static string NoTags =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个网站没有带标签的条目",
            _ => "No entry of this site has a tag",
        };

    public static string Tags(string? nearest, string? tags) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"是不是想写“{nearest}”？条目的标签：{tags}",
            _ => $"Did you mean “{nearest}”? The tags of entries are {tags}",
        };

    public static string TagNames(string? tags) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"条目的标签：{tags}",
            _ => $"The tags of entries are {tags}",
        };

    public static string NoChineseVersion =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个条目没有中文版本，照原文放进材料",
            _ => "This entry has no Chinese version and is packed as it is written",
        };

    public static string NoEnglishVersion =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这个条目没有英文版本，照原文放进材料",
            _ => "This entry has no English version and is packed as it is written",
        };

    public static string NoMatch(string? choice) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"这份申请里没有与“{choice}”相符的内容",
            _ => $"Nothing in this application matches “{choice}”",
        };

    public static string NoMatchHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请用标题的文字（* 代表任意文字）、tag:名称 或 picture:路径",
            _ => "Use the words of a heading (* is any text), tag:name or picture:path",
        };

    public static string NoMatchDropHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请用标题的文字（* 代表任意文字）、tag:名称、picture:路径、条目的路径、cover、contents、letter 或 cv",
            _ => "Use the words of a heading (* is any text), tag:name, picture:path, the path of an entry, cover, contents, letter or cv",
        };

    public static string TooManyPagesHint(string? parts) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"各部分的页数：{parts}。要排得紧一些，请用 --fit（fit: yes）",
            _ => $"Pages by part: {parts}. To set the pages tighter, use --fit (fit: yes)",
        };

    public static string TooManyPagesTightHint(string? parts) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"各部分的页数：{parts}。请去掉一些条目或节，或把可以舍弃的部分写进 limits: drop:",
            _ => $"Pages by part: {parts}. Leave out entries or sections, or list parts that may go in limits: drop:",
        };

    public static string TooManyPagesCoverHint(string? parts) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"各部分的页数：{parts}。请去掉一些条目或节，写 cover: head，或把可以舍弃的部分写进 limits: drop:",
            _ => $"Pages by part: {parts}. Leave out entries or sections, set cover: head, or list parts that may go in limits: drop:",
        };
}

internal static class MailMessages
{
    public static string NotAnAddress(string? address) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{address}”不是电子邮箱地址",
            _ => $"“{address}” is not an e-mail address",
        };

    public static string NotAnAddressHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请写成 name@example.org，或 姓名 <name@example.org>",
            _ => "Use name@example.org, or Name <name@example.org>",
        };

    public static string NotWritable(string? application, string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{application}”的邮件无法写入：{reason}",
            _ => $"The mail of “{application}” cannot be written: {reason}",
        };

    public static string NoMail(string? application) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{application}”没有写邮件",
            _ => $"“{application}” has no mail",
        };

    public static string NoMailHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请加上 mail: 和 body:，即邮件正文的 Markdown 文件的路径",
            _ => "Add mail: with body:, the path of a Markdown file with the text of the mail",
        };

    public static string TooLarge(string? application, string? size, string? excess, string? limit) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{application}”的邮件发送时有 {size}，比上限 {limit} 多 {excess}",
            _ => $"The mail of “{application}” has {size} when it is sent, {excess} more than the limit of {limit}",
        };

    public static string TooLargeHint(string? size) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"附件发送时会增大三分之一。请写 limits: size: {size}",
            _ => $"Attachments grow by a third when they are sent. Set limits: size: {size}",
        };

    public static string TextTooLargeHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "光是正文就超过上限。请放宽上限",
            _ => "The text alone exceeds the limit. Allow more",
        };

    public static string ShowsIdentity(string? value, string? kind) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"附匿名本的邮件出现“{value}”（{kind}）",
            _ => $"The mail with the anonymous copy shows “{value}” ({kind})",
        };

    public static string ShowsIdentityHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "如果读匿名本的人也会看到邮件，请为它另写一个模板",
            _ => "If the reader of the copy also gets the mail, write another template for it",
        };

    public static string Attached(string? file, string? size, string? total) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"附件：{file}（{size}）；整封邮件：{total}",
            _ => $"Attached: {file} ({size}); the whole mail: {total}",
        };

    public static string From(string? address) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"发件人：{address}",
            _ => $"From: {address}",
        };

    public static string To(string? addresses) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"收件人：{addresses}",
            _ => $"To: {addresses}",
        };

    public static string Copies(string? addresses) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"抄送：{addresses}",
            _ => $"Cc: {addresses}",
        };

    public static string Subject(string? subject) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"主题：{subject}",
            _ => $"Subject: {subject}",
        };

    public static string PlaceholderUnknown(string? placeholder) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"没有占位符 {placeholder}",
            _ => $"The placeholder {placeholder} does not exist",
        };

    public static string PlaceholderUnknownHint(string? placeholders) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"可用的占位符：{placeholders}",
            _ => $"The placeholders are {placeholders}",
        };

    public static string PlaceholderNearHint(string? near, string? placeholders) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"是不是 {near}？可用的占位符：{placeholders}",
            _ => $"Did you mean {near}? The placeholders are {placeholders}",
        };

    public static string PlaceholderEmpty(string? placeholder) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{placeholder} 是空的，因为申请和网站都没有定义它",
            _ => $"{placeholder} is empty, because neither the application nor the site defines it",
        };

    public static string PlaceholderEmptyHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请定义它，或从邮件里删去",
            _ => "Define it, or remove it from the mail",
        };
}

internal static class IdentityMessages
{
    public static string Empty =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "匿名本需要知道要隐去谁，但 identity: 是空的",
            _ => "An anonymous copy needs the identity to hide, but identity: is empty",
        };

    public static string EmptyHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请填写 identity: 的 names、student-number、email、phone、handles、home-page、organisations",
            _ => "Fill in identity: names, student-number, email, phone, handles, home-page, organisations",
        };

    public static string Shown(string? value, string? kind, string? where) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"匿名本的{where}仍出现“{value}”（{kind}），没有写出",
            _ => $"The anonymous copy still shows “{value}” ({kind}) in {where} and was not written",
        };

    public static string ShownHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请从源文件里删去它，或不放那一部分",
            _ => "Remove it from the source, or leave that part out",
        };

    public static string Unchecked(string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"匿名本无法检查，没有写出：{reason}",
            _ => $"The anonymous copy could not be checked and was not written: {reason}",
        };

    public static string FileName =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "文件名",
            _ => "the file name",
        };

    public static string PageText(long page) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"第 {page} 页的文字"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the text of page {page}"),
        };

    public static string Unreadable(string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"无法读回：{reason}",
            _ => $"it cannot be read back: {reason}",
        };

    public static string AlternativeText =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "替代文字",
            _ => "an alternative text",
        };

    public static string PictureMetadata =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "图片的元数据",
            _ => "the metadata of a picture",
        };

    public static string Metadata =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "元数据",
            _ => "the metadata",
        };

    public static string Attachment =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "附件",
            _ => "an attachment",
        };

    public static string Link =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "链接",
            _ => "a link",
        };

    public static string LinkDescription =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "链接的说明",
            _ => "the description of a link",
        };

    public static string Title =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "标题或书签",
            _ => "a title or bookmark",
        };

    public static string Author =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "作者",
            _ => "the author",
        };

    public static string AttachmentName =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "附件的名称",
            _ => "the name of an attachment",
        };

    public static string Information(string? key) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"文件的 /{key}",
            _ => $"/{key} of the file",
        };
}

internal static class FormulaMessages
{
    public static string NoEnvironments =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "不能定义环境，该定义已忽略",
            _ => "environments cannot be defined; the definition is ignored",
        };

    public static string DollarSign =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "公式里的美元符号已忽略",
            _ => "a dollar sign inside a formula is ignored",
        };

    public static string Ampersand =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "“&”不在表格里，已忽略",
            _ => "“&” is not inside a table and is ignored",
        };

    public static string LineInFence =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "\\left 和 \\right 之间换了行，公式继续",
            _ => "a line ends between \\left and \\right; the formula continues",
        };

    public static string NoRight =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "\\left 没有对应的 \\right",
            _ => "\\left has no \\right",
        };

    public static string EnvironmentUnknown(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"没有环境“{name}”，各行上下排列",
            _ => $"the environment “{name}” is not known; its rows are set below each other",
        };

    public static string EnvironmentMismatch(string? name, string? end) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"环境“{name}”以“{end}”结束",
            _ => $"the environment “{name}” ends as “{end}”",
        };

    public static string EnvironmentOpen(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"环境“{name}”没有结束",
            _ => $"the environment “{name}” is not closed",
        };

    public static string ColourUnknown(string? colour) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"没有颜色“{colour}”，已忽略",
            _ => $"the colour “{colour}” is not known and is ignored",
        };

    public static string MacroTooDeep(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"命令 \\{name} 引用自身或展开过多，在此停止展开",
            _ => $"the command \\{name} refers to itself or expands too far; the expansion stops here",
        };

    public static string NothingToClose(string? source) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{source}”没有可结束的内容，已忽略",
            _ => $"“{source}” closes nothing and is ignored",
        };

    public static string TooDeep =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "分组嵌套过深，其中内容已忽略",
            _ => "groups are nested too deeply; their content is ignored",
        };

    public static string NothingFollows(string? mark) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{mark}”后面没有内容",
            _ => $"nothing follows “{mark}”",
        };

    public static string BraceOpen =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "有花括号没有结束",
            _ => "a brace is not closed",
        };

    public static string BraceOpenBefore(string? source) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"“{source}”之前有花括号没有结束",
            _ => $"a brace is not closed before “{source}”",
        };

    public static string LineInBraces =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "花括号里换了行，公式继续",
            _ => "a line ends inside braces; the formula continues",
        };
}

internal static class ServeMessages
{
    public static string Serving =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "请在本机的浏览器中打开这个地址。按 Ctrl-C 停止",
            _ => "Open this address in a browser on this computer. To stop, press Ctrl-C",
        };

    public static string PortTaken(string? port, string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"--port：端口 {port} 不能使用：{reason}",
            _ => $"--port: the port {port} cannot be used: {reason}",
        };

    public static string PortValue =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "--port 的值应为 1024 到 65535 之间的整数",
            _ => "--port takes a number from 1024 to 65535",
        };

    public static string EditorValue =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "--editor 的值应为一条命令，例如 code，或 \"subl {file}:{line}\"",
            _ => "--editor takes a command such as code, or \"subl {file}:{line}\"",
        };

    public static string Name =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "作品集",
            _ => "Portfolio",
        };

    public static string Skip =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "跳到页面",
            _ => "Go to the pages",
        };

    public static string Entries =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "条目",
            _ => "Entries",
        };

    public static string Packs =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "申请材料",
            _ => "Applications",
        };

    public static string Other =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "其他条目",
            _ => "Other entries",
        };

    public static string Filter =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "筛选",
            _ => "Filter",
        };

    public static string FilterHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "筛选（按 /）",
            _ => "Filter (press /)",
        };

    public static string NoMatch =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "没有匹配的条目",
            _ => "No entry matches",
        };

    public static string NothingHere =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "还没有条目",
            _ => "No entries yet",
        };

    public static string Pages =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "页面",
            _ => "Pages",
        };

    public static string PageOf(string? page, string? count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"第 {page} 页，共 {count} 页",
            _ => $"Page {page} of {count}",
        };

    public static string Theme =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "主题",
            _ => "Theme",
        };

    public static string Paper =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "纸张",
            _ => "Paper",
        };

    public static string Language =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "语言",
            _ => "Language",
        };

    public static string Layout =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "排列",
            _ => "Layout",
        };

    public static string Size =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "大小",
            _ => "Size",
        };

    public static string Fit =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "适合宽度",
            _ => "Fit",
        };

    public static string AsSite =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "按设置",
            _ => "as set",
        };

    public static string Letter =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "Letter",
            _ => "Letter",
        };

    public static string AsWritten =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "按原文",
            _ => "as written",
        };

    public static string Both =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "双语",
            _ => "both",
        };

    public static string Facing =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "左右对照",
            _ => "facing",
        };

    public static string Stacked =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "上下排列",
            _ => "stacked",
        };

    public static string SetByApplication =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "由申请材料决定",
            _ => "The application sets this",
        };

    public static string Problems =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "问题",
            _ => "Problems",
        };

    public static string NoProblems =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "没有问题",
            _ => "No problems",
        };

    public static string ProblemCount(string? count) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"问题：{count}",
            _ => $"Problems: {count}",
        };

    public static string Command =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "同样效果的命令行",
            _ => "The same on the command line",
        };

    public static string Copy =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "复制",
            _ => "Copy",
        };

    public static string Copied =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "已复制",
            _ => "Copied",
        };

    public static string ClickHint =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "点击文字，查看它在哪一行",
            _ => "Click a word to see its line",
        };

    public static string NoSource =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "这里没有内容",
            _ => "Nothing stands here",
        };

    public static string Opened(string? place) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"已在编辑器中打开：{place}",
            _ => $"Opened in the editor: {place}",
        };

    public static string EditorFailed(string? reason) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"编辑器无法启动：{reason}",
            _ => $"The editor does not start: {reason}",
        };

    public static string Loading =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "正在排版",
            _ => "Setting the pages",
        };

    public static string Changed(string? page) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"已更改：第 {page} 页",
            _ => $"Changed: page {page}",
        };

    public static string UpToDate =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "已是最新",
            _ => "Up to date",
        };

    public static string Stale =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "最近一次保存有错误，显示的是之前的页面",
            _ => "The last save has an error. These pages are from before it",
        };

    public static string NoPages =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "还没有页面，请看下面的问题",
            _ => "There are no pages yet: see the problems below",
        };

    public static string Gone(string? name) =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => $"{name} 已不存在，请选择其他条目",
            _ => $"{name} is no longer there. Choose another entry",
        };

    public static string Offline =>
        MessageLanguages.Current switch
        {
            MessageLanguage.Zh => "没有连接：程序已结束，或正在重新启动",
            _ => "No connection: the program has ended or is starting again",
        };
}

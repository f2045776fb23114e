using YamlDotNet.Core;

namespace Portfolio.Sources.FrontMatter;

/// <summary>YAML that the parser reads and the program does not; the message is for people.</summary>
public sealed class YamlRefusal(Mark at, string message) : YamlException(at, at, message);

using Portfolio.Export.Commands;
using Portfolio.Export.Console;

AllocatorTuning.Apply();
InterfaceLanguage.Choose(args);
return CommandLine.Run(args, Terminal.ForProcess());

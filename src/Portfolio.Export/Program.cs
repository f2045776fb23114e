using Portfolio.Export.Commands;
using Portfolio.Export.Console;

AllocatorTuning.Apply();
if (args is ["export" or "pack", ..])
    HugePages.Use();
InterfaceLanguage.Choose(args);
return CommandLine.Run(args, Terminal.ForProcess());

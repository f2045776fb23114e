using Portfolio.Export.Commands;
using Portfolio.Export.Console;

AllocatorTuning.Apply();
return CommandLine.Run(args, Terminal.ForProcess());

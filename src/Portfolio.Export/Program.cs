using Portfolio.Export.Commands;
using Portfolio.Export.Console;

return CommandLine.Run(args, Terminal.ForProcess());

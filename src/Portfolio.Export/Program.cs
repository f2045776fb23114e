using Portfolio.Export.Cli;

return CommandLine.Run(args, Terminal.ForProcess());

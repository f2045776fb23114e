# Completion of portfolio-export in fish. Load it from ~/.config/fish/config.fish:
#   portfolio-export completions fish | source
function __portfolio_export_suggestions
    set -l program (commandline -opc)[1]
    $program '[suggest]' (commandline -cp | string collect) 2>/dev/null
end
complete -c portfolio-export -a '(__portfolio_export_suggestions)'

#compdef portfolio-export
# Completion of portfolio-export in zsh. Load it from ~/.zshrc, after compinit:
#   source <(portfolio-export completions zsh)
_portfolio_export() {
  local -a suggestions
  suggestions=("${(@f)$("${words[1]}" '[suggest]' "${(j: :)words[1,CURRENT]}" 2> /dev/null)}")
  suggestions=("${(@)suggestions:#}")
  compset -P '--*='
  (( $#suggestions )) && compadd -- "${(@)suggestions#--*=}" || _files
}
compdef _portfolio_export portfolio-export

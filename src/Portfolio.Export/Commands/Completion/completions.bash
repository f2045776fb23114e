# Completion of portfolio-export in bash. Load it from ~/.bashrc:
#   source <(portfolio-export completions bash)
_portfolio_export() {
  local LC_ALL=C line word=${COMP_WORDS[COMP_CWORD]} suggestion
  line=${COMP_LINE:0:COMP_POINT}
  [ "$word" = = ] && word=
  COMPREPLY=()
  while IFS= read -r suggestion; do
    # bash takes a word apart at = and :, and wants the last part alone.
    [[ $line == *=* && $suggestion == --*=* ]] && suggestion=${suggestion#*=}
    [[ $suggestion == "$word"* ]] && COMPREPLY+=("$(printf %q "$suggestion")")
  done < <("${COMP_WORDS[0]}" '[suggest]' "$line" 2> /dev/null)
}
complete -o default -o bashdefault -F _portfolio_export portfolio-export

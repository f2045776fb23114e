#!/bin/bash
# Loads the completion scripts into their shells and presses Tab.
#   completions.sh PROGRAM SITE
# PROGRAM is one executable, SITE a folder with _applications/. bash is needed; zsh and fish are tried where they are installed.
set -u
program=$(realpath "$1") site=$(realpath "$2")
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
printf '#!/bin/sh\nexec "%s" "$@"\n' "$program" > "$work/bin/portfolio-export" && chmod +x "$work/bin/portfolio-export"
export PATH="$work/bin:$PATH"
mkdir -p "$work/site" && cp -r "$site/." "$work/site" && cd "$work/site" || exit 1
# shellcheck disable=SC2016 # the name is meant as it stands
cp "$(find _portfolio -name '*.md' | head -n 1)" '_portfolio/a b $(touch pwned).md'
application=$(sed -nE 's/^  ([a-z][a-z0-9-]*):.*/\1/p' _applications/applications.yml | tail -n 1)
bad=0
same() { # same WHAT EXPECTED ACTUAL
  [ "$2" = "$3" ] && return
  echo "$1: expected '$2', got '$3'"
  bad=1
}

tab() { # tab WORD...: what bash offers for the last word
  bash -c '
    source <(portfolio-export completions bash) || exit 1
    COMP_WORDS=(portfolio-export "$@") COMP_CWORD=$#
    COMP_LINE="${COMP_WORDS[*]}" COMP_POINT=${#COMP_LINE}
    _portfolio_export
    printf "%s\n" "${COMPREPLY[@]}"' tab "$@" | sort | paste -sd ' '
}
same "bash command" "pack" "$(tab pac)"
same "bash option" "--url-codes" "$(tab export --url)"
same "bash value" "a4 letter" "$(tab export --paper '')"
same "bash theme" "jianli" "$(tab export --theme ji)"
same "bash value behind =" "dossier" "$(bash -c '
  source <(portfolio-export completions bash)
  COMP_WORDS=(portfolio-export export --theme = do) COMP_CWORD=4 COMP_LINE="portfolio-export export --theme=do" COMP_POINT=34
  _portfolio_export
  echo "${COMPREPLY[@]}"')"
same "bash application" "$application" "$(tab pack "${application:0:4}")"
# shellcheck disable=SC2016
same "bash entry" '_portfolio/a\ b\ \$\(touch\ pwned\).md' "$(tab export _portfolio/a)"
[ ! -e pwned ] || { echo "the name of an entry was run"; bad=1; }
bash -c 'source <(portfolio-export completions bash); complete -p portfolio-export' > /dev/null || bad=1
if command -v zsh > /dev/null; then
  same "zsh script" "" "$(zsh -f -c 'autoload -U compinit && compinit -u -D; source <(portfolio-export completions zsh); (( $+functions[_portfolio_export] )) || echo missing' 2>&1)"
fi
if command -v fish > /dev/null; then
  same "fish option" "--url-codes" "$(HOME=$work fish -c 'portfolio-export completions fish | source; complete -C "portfolio-export export --url"')"
  same "fish application" "$application" "$(HOME=$work fish -c "portfolio-export completions fish | source; complete -C 'portfolio-export pack ${application:0:4}'")"
fi
exit $bad

# tab.zsh SCRIPT OUT LINE: writes what an interactive zsh makes of a line when Tab is pressed at its end.
zmodload zsh/zpty || exit 1
zpty z zsh -f -i
zpty -w z "PS1='ready> '; TERM=dumb; autoload -Uz compinit; compinit -u -D; source ${(q)1}; report() { print -r -- \"\$BUFFER\" >| ${(q)2}; print told''-it; zle accept-line }; zle -N report; bindkey '^X' report; bindkey '^I' complete-word; print loa''ded"
zpty -r z seen '*loaded*' || exit 1
zpty -w -n z "$3"$'\t\x18'
zpty -r z seen '*told-it*' || exit 1
zpty -d z

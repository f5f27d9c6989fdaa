# try.bash SCRIPT: for each line of words parted by tabs, what bash would propose in place of the last, parted by blanks.
source "$1" || exit 1
while IFS=$'\t' read -r -a COMP_WORDS; do
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  # A word of nothing is written as a hyphen between angle brackets, for read drops it.
  [ "${COMP_WORDS[COMP_CWORD]}" != '<->' ] || COMP_WORDS[COMP_CWORD]=
  COMPREPLY=()
  _goldenthread 2>&1
  echo "${COMPREPLY[*]}"
done

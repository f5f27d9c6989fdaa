# train.sh make|check HOME BUILT FOLDER KIND JAVA VERSION CLASSPATH FLAG...: makes an archive of the classes that commands, or
# a prompt with its commands, need to begin, and the database's own library beside it, and publishes both as FOLDER, whole or not at all; or checks that what
# was published is still what it was. FOLDER.training is locked meanwhile by this process, so that whatever ends it lets go
# of it; FOLDER.failed says that it failed by itself, so that nobody tries again soon.
set -eu
umask 077

what=$1
home=$2
built=$3
folder=$4
kind=$5
java=$6
version=$7
classpath=$8
shift 8
cache=$(dirname "$folder")
new=

exec 8>"$folder.training"
if command -v flock >/dev/null; then
  flock -n 8 || exit 1
elif ! mkdir "$folder.lock" 2>/dev/null; then
  # a folder does not know whether who made it still lives; after an hour it is taken for left behind
  [ -n "$(find "$folder.lock" -prune -mmin +60)" ] || exit 1
  touch "$folder.lock"
fi

end() {
  status=$?
  [ -z "$new" ] || rm -rf "$new"
  case $status in
    0) rm -f "$folder.failed" ;;
    130 | 143) ;;
    *) : >"$folder.failed" ;;
  esac
  rmdir "$folder.lock" 2>/dev/null || :
}
trap end EXIT
trap 'exit 143' INT TERM

# what one that was killed has left
rm -rf "$cache/new.${folder##*/}".*

# use FOLDER WORD...: runs the program with the archive of a folder, and fails when it can't be used
use() {
  used=$1
  shift
  if [ "$version" -lt 25 ]; then
    set -- -Xshare:on "-XX:SharedArchiveFile=$used/classes" "$@"
  else
    set -- -XX:AOTMode=on "-XX:AOTCache=$used/classes" "$@"
  fi
  "$java" "$@" -Dorg.sqlite.lib.path="$used" -Dorg.sqlite.lib.name=sqlite -cp "$classpath" \
    org.goldenthread.shell.wiring.Main version 8>&-
}

# the sizes and sums of an archive's files, as its stamp has them
sums() {
  printf '%s %s ' "$(wc -c <"$1/classes")" "$(wc -c <"$1/sqlite")"
  cat "$1/classes" "$1/sqlite" | cksum
}

if [ "$what" = check ] && [ "$(sums "$folder" | tr -s ' ')" = "$(tr -s ' ' <"$folder/stamp")" ] && use "$folder" "$@"; then
  touch "$folder/stamp"
  exit
fi

new=$(mktemp -d "$cache/new.${folder##*/}.XXXXXX")
if [ "$version" -lt 25 ]; then
  archiving=-XX:ArchiveClassesAtExit=$new/classes
else
  archiving=-XX:AOTCacheOutput=$new/classes
fi
mkdir "$new/own"
"$java" "$@" -cp "$classpath" org.goldenthread.shell.wiring.Training "$home" "$new" example 8>&-
"$java" "$@" "$archiving" -Dorg.sqlite.lib.path="$new" -Dorg.sqlite.lib.name=sqlite -cp "$classpath" \
  org.goldenthread.shell.wiring.Training "$home" "$new" "$kind" 8>&-
rm -rf "$new/own"
use "$new" "$@"
jdk=$(readlink -f "$java")
printf '%s\n' "$home" "$jdk" "$kind" >"$new/home"
sums "$new" >"$new/stamp"
# a clock that runs behind the one that built: else it would be trained anew by every command
[ ! "$built" -nt "$new/stamp" ] || touch -r "$built" "$new/stamp"

# What was there before goes at one stroke, and so does what is there now come.
if [ -e "$folder" ]; then
  old=$(mktemp -d "$cache/new.${folder##*/}.XXXXXX")
  mv "$folder" "$old"
  mv "$new" "$folder"
  new=$old
else
  mv "$new" "$folder"
  new=
fi

# Of this home, this java and this kind one is enough; what nobody used for a month, and what was never finished, goes too.
for other in "$cache"/archive-*; do
  case $other in
    "$folder" | *.lock | *.training | *.failed) continue ;;
  esac
  if [ -n "$(find "$other/stamp" -mtime +30 2>/dev/null)" ] || printf '%s\n' "$home" "$jdk" "$kind" | cmp -s - "$other/home"; then
    rm -rf "$other"
  fi
done
find "$cache" -mindepth 1 -maxdepth 1 \( -name 'new.*' -o -name '*.lock' -o -name '*.training' -o -name '*.failed' \) \
  -mtime +0 -exec rm -rf {} +

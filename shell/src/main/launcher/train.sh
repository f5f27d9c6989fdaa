# train.sh make|check HOME FOLDER JAVA VERSION CLASSPATH FLAG...: makes an archive of the classes that commands need to
# begin, and the database's own library beside it, and publishes both as FOLDER, whole or not at all; or checks that what
# was published is still what it was. FOLDER.lock is there, and goes when it is done; when it failed it stays, so that
# nobody tries again soon.
set -eu
umask 077

what=$1
home=$2
folder=$3
java=$4
version=$5
classpath=$6
shift 6
cache=$(dirname "$folder")
new=
trap '[ -z "$new" ] || rm -rf "$new"' EXIT

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
    org.goldenthread.shell.wiring.Main version
}

# the sizes and sums of an archive's files, as its stamp has them
sums() {
  printf '%s %s ' "$(wc -c <"$1/classes")" "$(wc -c <"$1/sqlite")"
  cat "$1/classes" "$1/sqlite" | cksum
}

if [ "$what" = check ] && [ "$(sums "$folder" | tr -s ' ')" = "$(tr -s ' ' <"$folder/stamp")" ] && use "$folder" "$@"; then
  touch "$folder/stamp"
  rmdir "$folder.lock"
  exit
fi

new=$(mktemp -d "$cache/new.XXXXXX")
if [ "$version" -lt 25 ]; then
  archiving=-XX:ArchiveClassesAtExit=$new/classes
else
  archiving=-XX:AOTCacheOutput=$new/classes
fi
mkdir "$new/own"
"$java" "$@" "$archiving" -Dorg.sqlite.lib.path="$new" -Dorg.sqlite.lib.name=sqlite -cp "$classpath" \
  org.goldenthread.shell.wiring.Training "$home" "$new"
rm -rf "$new/own"
use "$new" "$@"
printf '%s\n' "$home" >"$new/home"
sums "$new" >"$new/stamp"

# Of this home and this version one is enough; what nobody used for a month, and what was never finished, goes too.
rm -rf "$folder"
mv "$new" "$folder"
new=
for other in "$cache"/archive-*; do
  case $other in
    "$folder" | *.lock) continue ;;
  esac
  case $other in
    "$cache/archive-$version"-*) [ "$(cat "$other/home" 2>/dev/null)" != "$home" ] || rm -rf "$other" ;;
  esac
  [ -z "$(find "$other/stamp" -mtime +30 2>/dev/null)" ] || rm -rf "$other"
done
find "$cache" -mindepth 1 -maxdepth 1 -name 'new.*' -mtime +0 -exec rm -rf {} +
rmdir "$folder.lock"

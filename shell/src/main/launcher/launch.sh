# What the launchers of a checkout and of a distribution share: how they fail, which java they take, how they run it.
# Read by them; sets and uses the variables java, version and classpath, among others.

# fail CODE MESSAGE HINT [STATUS]
fail() {
  printf 'error[%s]: %s\nhint: %s\n' "$1" "$2" "$3" >&2
  exit "${4:-70}"
}

find_java() {
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
  else
    java=$(command -v java) || fail launcher.java 'there is no java to run' 'install a JDK of 17 or later, or set JAVA_HOME'
  fi
}

# check_home HOME: whatever the quotes, java takes a colon in a class path for the end of a name.
check_home() {
  case $1 in
    *:*) fail launcher.colon "java can't run from a folder with a colon in its name: $1" 'move it to a folder without one' ;;
  esac
}

# find_locale: java reads words, variables and the names of files by the charset of the locale, and what that does not
# hold is lost for good; no option of java mends it. So for this process alone C, POSIX, none, and one that is not there
# in full, become C.UTF-8; one that is there is kept. Sets theirs to what LC_ALL was, when it is another now, for
# programs that show the user something.
find_locale() {
  unset theirs
  case ${LC_ALL:-} in
    C.UTF-8 | C.utf8) return 0 ;;
  esac
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
    C | POSIX | C.UTF-8 | C.utf8) ;;
    *)
      # who is not told its charset keeps it
      charmap=$(locale charmap 2>&1) || return 0
      # one of which anything is missing is told of in a sentence, and java takes all of it for C
      case $charmap in
        *' '* | ANSI_X3.4-1968 | US-ASCII) ;;
        *) return 0 ;;
      esac
      ;;
  esac
  theirs=${LC_ALL:-}
  # a shell may say that there is none
  { LC_ALL=C.UTF-8 && export LC_ALL; } 2>/dev/null
}

# check_place: java can't begin in a folder that was removed.
check_place() {
  [ . -ef "${PWD:-}" ] || [ -n "$(pwd -P 2>/dev/null)" ] ||
    fail launcher.folder 'the folder in which it was started is no longer there' 'cd elsewhere' 6
}

# join_classpath JAR...: each jar once, in that order.
join_classpath() {
  classpath=
  for jar in "$@"; do
    case :$classpath: in
      *:"$jar":*) ;;
      *) classpath=${classpath:+$classpath:}$jar ;;
    esac
  done
}

# locate_classpath HOME FILE: the jars that commands need, and those that a prompt needs beside them, as the first two lines
# of a file name them; those without a folder from the root on are taken from a home. False when the first is not there.
locate_classpath() {
  named= added=
  { { read -r named || [ -n "$named" ]; } && { read -r added || :; }; } 2>/dev/null <"$2" || return 1
  locate "$1" "$added"
  prompting=$located
  locate "$1" "$named"
  classpath=$located
  [ -e "${classpath%%:*}" ]
}

locate() {
  located=
  names=$2
  while [ -n "$names" ]; do
    jar=${names%%:*}
    names=${names#"$jar"}
    names=${names#:}
    case $jar in
      /*) ;;
      *) jar=$1/$jar ;;
    esac
    located=${located:+$located:}$jar
  done
}

# at_prompt WORD...: whether a prompt follows: somebody types and looks on, and says no command, but at most what holds for
# all that follows. Commands do without the libraries that a prompt takes half a second to load.
at_prompt() {
  [ "${columns:-0}" -gt 0 ] || return 1
  while [ $# -gt 0 ]; do
    case $1 in
      --help) return 1 ;;
      --db | --output | --as-at | --as-told | --at-act | --today | --zone | --by)
        shift
        [ $# -gt 0 ] || return 1
        ;;
      -*) ;;
      *) return 1 ;;
    esac
    shift
  done
}

# What the release file of the java says of it, and the number of its version.
find_version() {
  jdk=$(readlink -f "$java")
  jdk=${jdk%/bin/java}
  version=17
  release=
  if [ -r "$jdk/release" ]; then
    while IFS= read -r line; do
      release=$release$line
      case $line in
        JAVA_VERSION=*)
          version=${line#*\"}
          version=${version%%[!0-9]*}
          ;;
      esac
    done <"$jdk/release"
  fi
  [ "${version:-17}" -ge 17 ] || fail launcher.java "this java is version $version" 'install a JDK of 17 or later, or set JAVA_HOME'
}

# find_archive KIND LIB...: an archive of the classes that this java needs from these jars, if one was trained that nobody
# touched since; else one is trained behind the command's back, once. Sets archive to its folder, or to nothing.
# GOLDENTHREAD_ARCHIVE=no leaves it; =now waits until it is there. What is run has to be the user's own: so it is neither
# looked for nor left in a folder of somebody else's, as HOME can be for a service or under sudo.
find_archive() {
  kind=$1
  shift
  archive=
  [ "${GOLDENTHREAD_ARCHIVE:-}" != no ] || return 0
  # in a name, java takes a colon for the end of it
  case ${XDG_CACHE_HOME:-}:${HOME:-} in
    /*:*:* | :/*:*) return 0 ;;
    /*:*) own=$XDG_CACHE_HOME cache=$XDG_CACHE_HOME/goldenthread ;;
    :/*) own=$HOME cache=$HOME/.cache/goldenthread ;;
    *) return 0 ;;
  esac
  [ -O "$own" ] || return 0
  # the same whatever the language and the zone of who asks
  key=$({
    printf '%s\n' "$jdk" "$release" "$classpath"
    LC_ALL=C TZ=UTC0 TIME_STYLE=locale ls -ln "$@"
  } | cksum)
  folder=$cache/archive-$version-${key%% *}
  if [ -O "$folder" ] && [ ! "$built" -nt "$folder/stamp" ] && read -r classes library _ 2>/dev/null <"$folder/stamp"; then
    # both files as long as they were and no younger than the stamp; and the stamp itself, when it is a day old
    there=$(find "$folder" \( -name classes -size "${classes}c" -o -name sqlite -size "${library}c" \) ! -newer "$folder/stamp" -print \
      -o -name stamp -mtime +0 -print 2>/dev/null) || there=
    case $there in
      *"$folder/stamp"*) train check ;;
    esac
    [ -z "$archive" ] || return 0
    case $there in
      *"$folder/classes"*"$folder/sqlite"* | *"$folder/sqlite"*"$folder/classes"*)
        archive=$folder
        return
        ;;
    esac
  fi
  train make
}

# train make|check: in the background; one at a time, and not again within an hour of one that failed. Sets archive
# when it was waited for and is good.
train() {
  mkdir -p "$cache" 2>/dev/null || return 0
  [ -z "$(find "$folder.failed" -mmin -60 2>/dev/null)" ] || return 0
  if [ "${GOLDENTHREAD_ARCHIVE:-}" = now ]; then
    # a shell tells of a child that was killed
    train_with "$1" 2>/dev/null || return 0
    archive=$folder
  else
    train_with "$1" &
  fi
}

train_with() (
  trap '' HUP
  exec nice sh "$launch/train.sh" "$1" "$GOLDENTHREAD_HOME" "$built" "$folder" "$kind" "$java" "$version" "$classpath" $flags \
    >/dev/null 2>&1 </dev/null
)

# find_called: how whoever runs it called the launcher, for what they are told to type next: its name where the path
# finds it.
find_called() {
  called=$0
  case $0 in
    */*)
      case :${PATH:-}: in
        *:"${0%/*}":*) called=${0##*/} ;;
      esac
      ;;
    *) command -v -- "$0" >/dev/null || called=./$0 ;;
  esac
}

# open_streams: in place of a standard stream that is closed, java would use the first file that it opens. So each is
# opened the wrong way round, and who uses it is told that it can't be.
open_streams() {
  { true 3>&2; } || exec 2</dev/null
  { true 3<&0; } 2>/dev/null || exec 0>/dev/null
  { true 3>&1; } 2>/dev/null || exec 1</dev/null
}

# takes_long WORD...: whether a large file is read in: acts of 16 MiB, or a workbook, which is packed, of 512 KiB; either is
# some 15,000 milestones.
takes_long() {
  case " $* " in
    *' import '*)
      for word in "$@"; do
        case $word in
          *.xlsx | *.XLSX) large=524288 ;;
          *) large=16777216 ;;
        esac
        [ ! -f "$word" ] || [ "$(wc -c <"$word")" -lt "$large" ] || return 0
      done
      ;;
  esac
  return 1
}

# run HOME LIB BUILT WORD...: becomes the program, whose home has the examples, and whose jars are in the folder LIB, those
# for a prompt alone in LIB/prompt, and not younger than BUILT.
run() {
  GOLDENTHREAD_HOME=$1
  export GOLDENTHREAD_HOME
  lib=$2
  built=$3
  shift 3
  open_streams

  # The terminal, if somebody types and looks on; and the columns of the one where problems are seen.
  columns=0
  lines=0
  errors=0
  if [ -t 0 ] && [ -t 1 ]; then
    size=$(stty size 2>/dev/null) || size='0 0'
    lines=${size% *}
    columns=${size#* }
  fi
  if [ -t 2 ]; then
    errors=$columns
    [ "$errors" -gt 0 ] || errors=$(stty size <&2 2>/dev/null | cut -d ' ' -f 2)
  fi

  find_called
  find_version
  if takes_long "$@"; then
    # what is held while one large act is made is copied by both of two processors, and less of it is waste; where a machine
    # has less memory than that, java says so
    flags='-XX:+UseParallelGC -XX:MaxNewSize=200m -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr'
  else
    # what is over soon is not worth the better of the two compilers, nor memory that is touched for the first time
    flags='-XX:TieredStopAtLevel=1 -Xmn24m -XX:+UseSerialGC -XX:-UsePerfData'
  fi
  kind=commands
  if at_prompt "$@"; then
    kind=prompt
    classpath=$classpath${prompting:+:$prompting}
  fi
  # Native access is asked for by name from JDK 22 on, where using it without asking is told on standard error.
  [ "${version:-17}" -lt 22 ] || flags="$flags --enable-native-access=ALL-UNNAMED"

  set -- "-Dgoldenthread.called=$called" "-Dgoldenthread.columns=${columns:-0}" "-Dgoldenthread.lines=${lines:-0}" \
    "-Dgoldenthread.errors=${errors:-0}" ${theirs+"-Dgoldenthread.locale=$theirs"} \
    -cp "$classpath" org.goldenthread.shell.wiring.Main "$@"
  if [ "$kind" = prompt ]; then
    find_archive prompt "$lib" "$lib/prompt"
  else
    find_archive commands "$lib"
  fi
  if [ -n "$archive" ]; then
    option=SharedArchiveFile
    [ "$version" -lt 25 ] || option=AOTCache
    # a java that can't use it, or not all of it, says so on standard output unless it is told not to
    set -- "-XX:$option=$archive/classes" -Xlog:disable -Dorg.sqlite.lib.path="$archive" -Dorg.sqlite.lib.name=sqlite "$@"
  fi
  exec "$java" $flags "$@"
}

# What the launchers of a checkout and of a distribution share: how they fail, which java they take, how they run it.
# Read by them; sets and uses the variables java and classpath.

fail() {
  printf 'error[%s]: %s\nhint: %s\n' "$1" "$2" "$3" >&2
  exit 70
}

find_java() {
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
  else
    java=$(command -v java) || fail launcher.java 'there is no java to run' 'install a JDK of 17 or later, or set JAVA_HOME'
  fi
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

# run HOME WORD...: becomes the program, whose home has the examples.
run() {
  GOLDENTHREAD_HOME=$1
  export GOLDENTHREAD_HOME
  shift

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

  # Native access is asked for by name from JDK 22 on, where using it without asking is told on standard error.
  native=''
  release=$(dirname "$(dirname "$(readlink -f "$java")")")/release
  if [ -r "$release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release")
    [ "${version:-17}" -ge 17 ] || fail launcher.java "this java is version $version" 'install a JDK of 17 or later, or set JAVA_HOME'
    [ "${version:-17}" -lt 22 ] || native=--enable-native-access=ALL-UNNAMED
  fi

  exec "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto $native \
    "-Dgoldenthread.columns=${columns:-0}" "-Dgoldenthread.lines=${lines:-0}" "-Dgoldenthread.errors=${errors:-0}" \
    -cp "$classpath" org.goldenthread.shell.wiring.Main "$@"
}

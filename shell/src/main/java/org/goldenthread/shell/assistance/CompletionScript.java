package org.goldenthread.shell.assistance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.text.Means;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.engine.CommandSpec;
import org.goldenthread.shell.engine.GlobalOption;
import org.goldenthread.shell.engine.Parameter;

/**
 * What a shell reads to complete the words of this program: a table of the catalogue, and what reads it. Commands,
 * options and the values of enumerations are in the table; for codes the script asks {@code complete}.
 */
public final class CompletionScript {

    /** A shell that the script is for. */
    public enum Shell {
        @Means("the usual shell of Linux")
        BASH("goldenthread"),

        @Means("the shell of macOS")
        ZSH("_goldenthread");

        private final String file;

        Shell(String file) {
            this.file = file;
        }

        /** What the script is called where the shell looks for it. */
        public String file() {
            return file;
        }
    }

    /** Reads the table; understood by both shells. */
    private static final String READER =
            """
            # takes OPTION: whether it takes a value, and then its kind.
            _goldenthread_takes() {
              local one
              for one in $spec; do
                case $one in
                  "$1="* | "$1+="*)
                    kind=${one#*=}
                    return 0
                    ;;
                esac
              done
              return 1
            }

            # want WORD BEFORE...: sets wanted to what can stand in the place of a word after others, and value to what is there.
            _goldenthread_want() {
              local word=$1 current=$1 one name verbs first= command= argument= adjacent= waiting= plain= given= count=0 place=0
              shift
              wanted= value=$current
              _goldenthread_spec ''
              for word in "$@"; do
                if [ -n "$waiting" ]; then
                  waiting=
                  continue
                fi
                if [ -z "$plain" ]; then
                  case $word in
                    --)
                      plain=yes adjacent=
                      continue
                      ;;
                    -?*)
                      adjacent= given="$given ${word%%=*}"
                      case $word in
                        *=*) ;;
                        *) if _goldenthread_takes "$word"; then waiting=yes; fi ;;
                      esac
                      continue
                      ;;
                  esac
                fi
                if [ -z "$first" ]; then
                  first=$word adjacent=yes
                  if _goldenthread_spec "$word"; then command=$word; fi
                elif [ -n "$adjacent" ] && _goldenthread_spec "$first $word"; then
                  command="$first $word" adjacent=
                else
                  [ "$count" -gt 0 ] || argument=$word
                  count=$((count + 1)) adjacent=
                fi
              done
              if [ -n "$waiting" ]; then
                wanted=${kind//,/ }
                return
              fi
              if [ -z "$plain" ]; then
                case $current in
                  --*=*)
                    value=${current#*=}
                    if _goldenthread_takes "${current%%=*}"; then wanted=${kind//,/ }; fi
                    return
                    ;;
                  -*)
                    for one in $spec; do
                      name=${one%%[+=]*}
                      case $one in
                        --*+=*) wanted="$wanted $name" ;;
                        --*) case " $given " in *" $name "*) ;; *) wanted="$wanted $name" ;; esac ;;
                      esac
                    done
                    return
                    ;;
                esac
              fi
              if [ -z "$first" ]; then
                wanted=$nouns
                return
              fi
              if [ -n "$command" ]; then
                for one in $spec; do
                  case $one in
                    --*) ;;
                    @help...)
                      case $count in
                        0) wanted=$nouns ;;
                        1) _goldenthread_verbs "$argument" && wanted=$verbs ;;
                      esac
                      ;;
                    *...) if [ "$place" -le "$count" ]; then wanted=${one%...}; fi ;;
                    *)
                      if [ "$place" = "$count" ]; then wanted=$one; fi
                      place=$((place + 1))
                      ;;
                  esac
                done
                wanted=${wanted//,/ }
              fi
              if [ "$count" = 0 ] && [ "$command" = "${command%% *}" ] && _goldenthread_verbs "$first"; then
                wanted="$wanted $verbs"
              fi
            }
            """;

    private static final String BASH =
            """
            _goldenthread() {
              local IFS=$' \\t\\n' program=${COMP_WORDS[0]/#\\~\\//$HOME/} i word line one wanted value kind spec nouns glue=
              local -a before=()
              _goldenthread_nouns
              # "=" and ":" part words for readline, and not for the program.
              for ((i = 1; i <= COMP_CWORD; i++)); do
                word=${COMP_WORDS[i]}
                if [ -n "$glue" ] || [[ ${#before[@]} -gt 0 && $word == [=:]* ]]; then
                  before[${#before[@]}-1]+=$word
                  glue=
                  [[ $word != [=:]* ]] || glue=yes
                else
                  before+=("$word")
                fi
              done
              for i in "${!before[@]}"; do
                word=${before[i]/#\\~\\//$HOME/}
                before[i]=${word//[\\"\\'\\\\]/}
              done
              word=
              if [ "${#before[@]}" -gt 0 ]; then
                word=${before[${#before[@]}-1]}
                unset "before[${#before[@]}-1]"
              fi
              _goldenthread_want "$word" "${before[@]}"
              COMPREPLY=()
              for one in $wanted; do
                case $one in
                  @file)
                    compopt -o filenames 2>/dev/null
                    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$value")
                    ;;
                  @ask)
                    [[ "${before[*]}" != *['$`']* ]] || continue
                    while IFS=$'\\t' read -r line _; do
                      printf -v line %q "${line#--*=}"
                      COMPREPLY+=("$line")
                    done < <("$program" complete -- "${before[@]}" "$word" 2>/dev/null </dev/null)
                    ;;
                  @text) ;;
                  *) [[ $one != "$value"* ]] || COMPREPLY+=("$one") ;;
                esac
              done
              if [[ $word == --*=* && $COMP_WORDBREAKS != *=* ]]; then
                COMPREPLY=("${COMPREPLY[@]/#/${word%%=*}=}")
              fi
            }

            complete -F _goldenthread goldenthread
            """;

    private static final String ZSH =
            """
            # The table is read by the rules of sh; what zsh completes by, it sets itself.
            _goldenthread_wanted() {
              emulate -L zsh
              setopt sh_word_split
              _goldenthread_want "$@"
            }

            _goldenthread() {
              local program=${words[1]/#\\~\\//$HOME/} word=${(Q)PREFIX} line one wanted value kind spec nouns
              local -a before found
              _goldenthread_nouns
              before=("${(@Q)words[2,CURRENT-1]}")
              before=("${before[@]/#\\~\\//$HOME/}")
              _goldenthread_wanted "$word" "${before[@]}"
              [[ $value == "$word" ]] || compset -P '*='
              for one in ${=wanted}; do
                case $one in
                  @file) _files ;;
                  @ask)
                    [[ "${before[*]}" != *['$`']* ]] || continue
                    found=()
                    while IFS=$'\\t' read -r line one; do
                      found+=("${line#--*=}${one:+:$one}")
                    done < <("$program" complete -- "${before[@]}" "$word" 2>/dev/null </dev/null)
                    _describe code found -M 'm:{[:lower:]}={[:upper:]}'
                    ;;
                  @text) ;;
                  *) compadd -- "$one" ;;
                esac
              done
            }

            # Found in fpath, it completes at once; read by source, it says what it completes.
            if [ "$funcstack[1]" = _goldenthread ]; then
              _goldenthread "$@"
            else
              compdef _goldenthread goldenthread
            fi
            """;

    private final Catalogue catalogue;
    private final String version;

    public CompletionScript(Catalogue catalogue, String version) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.version = Objects.requireNonNull(version, "version");
    }

    /** The script, as lines. */
    public List<String> lines(Shell shell) {
        List<String> lines = new ArrayList<>();
        if (shell == Shell.ZSH) {
            lines.add("#compdef goldenthread");
        }
        String name = Names.of(shell);
        lines.add("# What " + name + " completes of Golden Thread " + version + ", as goldenthread completion " + name
                + " prints it.");
        lines.add("");
        lines.addAll(table());
        READER.lines().forEach(lines::add);
        lines.add("");
        (shell == Shell.ZSH ? ZSH : BASH).lines().forEach(lines::add);
        return lines;
    }

    /**
     * The catalogue as three functions. A command takes arguments, given by their kinds, and options: {@code --name} is a
     * flag, {@code --name=KIND} takes a value, {@code --name+=KIND} several.
     */
    private List<String> table() {
        List<String> lines = new ArrayList<>();
        Set<String> nouns = new LinkedHashSet<>();
        catalogue.commands().forEach(spec -> nouns.add(spec.name().get(0)));
        lines.add("_goldenthread_nouns() { nouns='" + String.join(" ", nouns) + "'; }");
        lines.add("");
        lines.add("_goldenthread_verbs() {");
        lines.add("  case $1 in");
        for (String noun : nouns) {
            List<String> verbs = catalogue.of(noun).stream()
                    .filter(spec -> spec.name().size() > 1)
                    .map(spec -> spec.name().get(1))
                    .toList();
            if (!verbs.isEmpty()) {
                lines.add("    " + noun + ") verbs='" + String.join(" ", verbs) + "' ;;");
            }
        }
        lines.add("    *) return 1 ;;");
        lines.add("  esac");
        lines.add("}");
        lines.add("");
        lines.add("_goldenthread_spec() {");
        lines.add("  case $1 in");
        lines.add("    '') spec='" + joined(GlobalOption.all().map(this::entry)) + "' ;;");
        for (CommandSpec spec : catalogue.commands()) {
            Stream<String> all = Stream.concat(
                    spec.parameters().stream().map(parameter -> entry(spec, parameter)),
                    GlobalOption.all().filter(option -> option.appliesTo(spec)).map(this::entry));
            lines.add("    '" + spec.words() + "') spec='" + joined(all) + "' ;;");
        }
        lines.add("    *) return 1 ;;");
        lines.add("  esac");
        lines.add("}");
        lines.add("");
        return lines;
    }

    private static String joined(Stream<String> entries) {
        return String.join(" ", entries.toList());
    }

    private String entry(GlobalOption option) {
        return "--" + option.word() + (option.isFlag() ? "" : "=" + kind(Completion.Values.of(option), option.type()));
    }

    private String entry(CommandSpec spec, Parameter parameter) {
        String kind = kind(Completion.Values.of(catalogue, parameter), parameter.type());
        if (parameter.option()) {
            return "--" + parameter.name() + (parameter.isFlag() ? "" : (parameter.isList() ? "+=" : "=") + kind);
        }
        return (spec.words().equals("help") ? "@help" : kind) + (parameter.isList() ? "..." : "");
    }

    private String kind(Completion.Values values, Class<?> type) {
        return switch (values) {
            case CONSTANT ->
                String.join(
                        ",",
                        catalogue.allowed(type).stream()
                                .map(Catalogue.Allowed::value)
                                .toList());
            case CODE, PAPER, LEVEL, COLUMN, DUE -> "@ask";
            case FILE -> "@file";
            case TEXT -> "@text";
        };
    }
}

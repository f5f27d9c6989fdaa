package org.goldenthread.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Words, folders and variables, whatever the locale. What is run stands in scripts, which are bytes: the test's own
 * virtual machine may hold no more than ASCII.
 */
class LocaleTest {

    @TempDir
    private Path folder;

    /** With nothing of what whoever runs the tests has set but where programs are. */
    private static final String BARE =
            """
            set -eu
            bare() {
              env -i PATH="$PATH" JAVA_HOME="$JAVA_HOME" HOME="$HOME" GOLDENTHREAD_ARCHIVE=no "$@"
            }
            """;

    private Launched run(Map<String, String> set, String script) throws Exception {
        Path file = Files.writeString(Files.createTempFile(folder, "script", ".sh"), BARE + script);
        return Launched.run(folder, set, folder, List.of("sh", file.toString()));
    }

    private String launcher() throws Exception {
        return Checkout.in(folder).toString();
    }

    private void isRight(Launched ended, String out) {
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).isEqualTo(out);
        assertThat(ended.status()).isZero();
    }

    @Test
    void keeps_words_and_finds_folders_where_no_locale_is_set() throws Exception {
        isRight(
                run(
                        Map.of("GOLDENTHREAD", launcher()),
                        """
                        for name in Città hé 日本; do
                          mkdir "$name"
                          cd "$name"
                          HOME=$PWD
                          printf 'portfolio: golden-thread/1\\npapers: {N1: {title: On %s, dated: 2025-06-30}}\\n' "$name" >"$name.yaml"
                          bare "$GOLDENTHREAD" portfolio load "../$name/$name.yaml" --by "Zoë’s café — £5k"
                          ls .local/share/goldenthread
                          cd ..
                        done
                        cd 日本
                        {
                          echo 'journal export ../日本/日本.jsonl'
                          echo 'complete portfolio load ../日本/日本.y'
                        } | bare "$GOLDENTHREAD"
                        grep -o '"by":"[^"]*"' 日本.jsonl
                        """),
                """
                recorded act 1:
                  1.1  paper N1 "On Città", dated 2025-06-30
                goldenthread.db
                recorded act 1:
                  1.1  paper N1 "On hé", dated 2025-06-30
                goldenthread.db
                recorded act 1:
                  1.1  paper N1 "On 日本", dated 2025-06-30
                goldenthread.db
                wrote 1 act to ../日本/日本.jsonl
                ../日本/日本.yaml
                "by":"Zoë’s café — £5k"
                """);
    }

    @Nested
    class Of_another_charset {

        private final Map<String, String> set = new HashMap<>();

        @BeforeEach
        void is_there() throws Exception {
            set.put("GOLDENTHREAD", launcher());
            set.put("LOCPATH", folder.resolve("locales").toString());
            assumeThat(Path.of("/usr/share/i18n/charmaps"))
                    .as("what localedef makes locales of")
                    .isDirectory();
            isRight(
                    run(
                            set,
                            """
                            mkdir "$LOCPATH"
                            localedef -i en_GB -f ISO-8859-1 "$LOCPATH/en_GB.ISO-8859-1"
                            LC_ALL=en_GB.ISO-8859-1 locale charmap
                            """),
                    "ISO-8859-1\n");
        }

        @Test
        void is_kept_and_its_words_and_folders_are_read_by_it() throws Exception {
            isRight(
                    run(
                            set,
                            """
                            latin() {
                              bare LOCPATH="$LOCPATH" LC_ALL=en_GB.ISO-8859-1 "$GOLDENTHREAD" "$@"
                            }
                            name=$(printf 'caf\\351')
                            mkdir "$name"
                            cd "$name"
                            HOME=$PWD
                            latin place add HERE --title "$(printf 'Zo\\353')" --kind town --by ann --quiet
                            latin journal export "$name.jsonl"
                            ls | iconv -f ISO-8859-1 -t UTF-8
                            grep -o '"title":"[^"]*"' "$name.jsonl"
                            """),
                    """
                    wrote 1 act to café.jsonl
                    café.jsonl
                    "title":"Zoë"
                    """);
        }

        @Test
        void refuses_the_name_of_a_file_that_it_does_not_hold() throws Exception {
            Launched ended = run(
                    set,
                    """
                    echo 'portfolio load 日本.yaml' | bare LOCPATH="$LOCPATH" LC_ALL=en_GB.ISO-8859-1 "$GOLDENTHREAD"
                    """);
            assertThat(ended)
                    .isEqualTo(
                            new Launched(
                                    2,
                                    "",
                                    """
                            <stdin>:1: error[file.name]: "日本.yaml" can't be a file name here: the locale's charset lacks some of it
                            hint: LC_ALL=en_GB.UTF-8, or another locale of UTF-8 that "locale -a" lists
                            """));
        }

        /** A java that tells the locale it is run in, and what it is told of the user's. */
        @Test
        void is_left_as_it_is_and_what_is_none_becomes_one_that_holds_everything() throws Exception {
            set.put(
                    "JAVA_HOME",
                    Checkout.java(
                                    folder.resolve("telling"),
                                    """
                                    printf '%s' "${LC_ALL-not set}"
                                    for word do
                                      case $word in -Dgoldenthread.locale=*) printf ', was <%s>' "${word#*=}" ;; esac
                                    done
                                    echo
                                    """)
                            .toString());
            isRight(
                    run(
                            set,
                            """
                            tell() {
                              printf '%s: ' "$*"
                              bare "$@" "$GOLDENTHREAD"
                            }
                            tell theirs=x
                            tell LC_ALL=
                            tell LC_ALL=C
                            tell LC_ALL=POSIX
                            tell LANG=C
                            tell LANG=C.UTF-8
                            tell LANG=C.UTF-8 LC_CTYPE=POSIX
                            tell LANG=C.UTF-8 LC_TIME=xx_YY
                            tell LC_ALL=xx_YY.UTF-8 LANG=C.UTF-8
                            tell LC_ALL=C.UTF-8 LC_TIME=xx_YY
                            tell LC_ALL=C.utf8
                            LATIN=en_GB.ISO-8859-1
                            tell LC_ALL=$LATIN
                            export LOCPATH
                            bare() {
                              env -i PATH="$PATH" JAVA_HOME="$JAVA_HOME" LOCPATH="$LOCPATH" GOLDENTHREAD_ARCHIVE=no "$@"
                            }
                            tell LC_ALL=$LATIN LANG=C
                            tell LANG=$LATIN
                            tell LC_CTYPE=$LATIN LANG=C
                            tell LC_CTYPE=C LANG=$LATIN
                            tell LANG=$LATIN LC_TIME=xx_YY
                            """),
                    """
                    theirs=x: C.UTF-8, was <>
                    LC_ALL=: C.UTF-8, was <>
                    LC_ALL=C: C.UTF-8, was <C>
                    LC_ALL=POSIX: C.UTF-8, was <POSIX>
                    LANG=C: C.UTF-8, was <>
                    LANG=C.UTF-8: C.UTF-8, was <>
                    LANG=C.UTF-8 LC_CTYPE=POSIX: C.UTF-8, was <>
                    LANG=C.UTF-8 LC_TIME=xx_YY: C.UTF-8, was <>
                    LC_ALL=xx_YY.UTF-8 LANG=C.UTF-8: C.UTF-8, was <xx_YY.UTF-8>
                    LC_ALL=C.UTF-8 LC_TIME=xx_YY: C.UTF-8
                    LC_ALL=C.utf8: C.utf8
                    LC_ALL=en_GB.ISO-8859-1: C.UTF-8, was <en_GB.ISO-8859-1>
                    LC_ALL=en_GB.ISO-8859-1 LANG=C: en_GB.ISO-8859-1
                    LANG=en_GB.ISO-8859-1: not set
                    LC_CTYPE=en_GB.ISO-8859-1 LANG=C: not set
                    LC_CTYPE=C LANG=en_GB.ISO-8859-1: C.UTF-8, was <>
                    LANG=en_GB.ISO-8859-1 LC_TIME=xx_YY: C.UTF-8, was <>
                    """);
        }
    }

    @Nested
    class Where_there_is_none_that_holds_everything {

        private static final String HINT =
                "hint: LC_ALL=en_GB.UTF-8, or another locale of UTF-8 that \"locale -a\" lists\n";

        private String damaged(String what) {
            return "error[locale.charset]: " + what + " was damaged before it came here: the locale's charset,"
                    + " ANSI_X3.4-1968, lacks some of it, and there is no C.UTF-8\n" + HINT;
        }

        /** As the launcher would run it there. */
        private Launched ascii(String script) throws Exception {
            String access = Runtime.version().feature() >= 22 ? " --enable-native-access=ALL-UNNAMED" : "";
            return run(
                    Map.of("CLASSES", System.getProperty("java.class.path")),
                    "ascii() { bare LC_ALL=C \"$@\"; }\njava=\"$JAVA_HOME/bin/java -XX:TieredStopAtLevel=1" + access
                            + " -Dgoldenthread.locale= -cp $CLASSES org.goldenthread.shell.wiring.Main\"\n" + script);
        }

        @Test
        void refuses_words_that_were_lost_and_keeps_nothing() throws Exception {
            Launched ended = ascii(
                    """
                    ascii $java place add HERE --title "Zoë’s café" --kind town --by Zoë || echo $?
                    ascii $java place list --output csv
                    """);
            assertThat(ended.err())
                    .isEqualTo(damaged("\"Zo\\ufffd\\ufffd\\ufffd\\ufffd\\ufffds caf\\ufffd\\ufffd\"")
                            + damaged("\"Zo\\ufffd\\ufffd\"")
                            + "note: nothing is recorded yet: " + folder
                            + "/.local/share/goldenthread/goldenthread.db does not exist\n");
            assertThat(ended.out()).isEqualTo("2\ncode,title,kind,part of,source\n");
        }

        @Test
        void refuses_folders_that_it_would_look_for_in_vain() throws Exception {
            Launched ended = ascii(
                    """
                    mkdir hé
                    cd hé
                    ascii $java place list || echo $?
                    cd ..
                    ascii HOME="hé" $java place list || echo $?
                    ascii GOLDENTHREAD_DB="hé.db" $java place list || echo $?
                    ascii USER="Zoë" $java place add HERE --title Here --kind town || echo $?
                    """);
            assertThat(ended.err())
                    .isEqualTo(damaged("the name of this folder, \"" + folder + "/h\\ufffd\\ufffd\",")
                            + damaged("HOME, \"h\\ufffd\\ufffd\",")
                            + damaged("GOLDENTHREAD_DB, \"h\\ufffd\\ufffd.db\",")
                            + damaged("USER, \"Zo\\ufffd\\ufffd\","));
            assertThat(ended.out()).isEqualTo("6\n6\n6\n6\n");
        }
    }
}

package org.goldenthread.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.problem.Problem;
import org.junit.jupiter.api.Test;

/** What a process is handed, and what is said of what it was not handed whole. */
class ArrivedTest {

    private static final Arrived WHOLE = new Arrived("UTF-8", Optional.empty());
    private static final Arrived MENDED = new Arrived("UTF-8", Optional.of(""));
    private static final Arrived KEPT = new Arrived("EUC-JP-LINUX", Optional.empty());

    @Test
    void whole_words_in_a_whole_folder_are_as_they_should_be() {
        assertThat(WHOLE.lost(List.of("Zoë", "日本"), "/home/hé")).isEmpty();
        assertThat(WHOLE.whole("HOME", "/home/hé")).isEqualTo("/home/hé");
    }

    @Test
    void a_word_that_is_not_in_the_charset_is_named() {
        assertThat(MENDED.lost(List.of("Zo\ufffd"), "/"))
                .extracting(Problem::toString)
                .containsExactly("error[text.lost]: \"Zo\\ufffd\" was damaged before it came here: it holds U+FFFD"
                        + " REPLACEMENT CHARACTER at character 3\n"
                        + "hint: write it again as it was, in UTF-8");
        assertThat(KEPT.lost(List.of("Zo\ufffd"), "/"))
                .extracting(Problem::toString)
                .containsExactly("error[locale.charset]: \"Zo\\ufffd\" was damaged before it came here: the locale's"
                        + " charset, EUC-JP-LINUX, lacks some of it\n"
                        + "hint: LC_ALL=en_GB.UTF-8, or another locale of UTF-8 that \"locale -a\" lists");
    }

    @Test
    void so_are_a_folder_and_a_variable() {
        String rest = " was damaged before it came here: the locale's charset, UTF-8, lacks some of it\n"
                + "hint: LC_ALL, set to the locale in which it was written";
        assertThat(WHOLE.lost(List.of(), "/caf\ufffd"))
                .extracting(Problem::toString)
                .containsExactly("error[locale.charset]: the name of this folder, \"/caf\\ufffd\"," + rest);
        assertThat(catchThrowable(() -> WHOLE.whole("HOME", "/caf\ufffd")))
                .hasMessage("error[locale.charset]: HOME, \"/caf\\ufffd\"," + rest);
    }

    @Test
    void what_is_started_for_the_user_has_the_locale_of_the_user() {
        Map<String, String> own = Map.of("LC_ALL", "C.UTF-8", "LANG", "C");
        assertThat(WHOLE.environment(own)).isEqualTo(own);
        assertThat(MENDED.environment(own)).isEqualTo(Map.of("LANG", "C"));
        assertThat(new Arrived("UTF-8", Optional.of("POSIX")).environment(own))
                .isEqualTo(Map.of("LC_ALL", "POSIX", "LANG", "C"));
    }
}

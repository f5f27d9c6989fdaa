package org.goldenthread.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ShellWordsTest {

    @Test
    void blanks_part_words() {
        assertThat(ShellWords.of("  milestone\tlist  --overdue ")).containsExactly("milestone", "list", "--overdue");
    }

    @Test
    void quotes_keep_blanks_and_each_other() {
        assertThat(ShellWords.of("a 'b c' \"d 'e'\" f\" \"g")).containsExactly("a", "b c", "d 'e'", "f g");
    }

    @Test
    void an_empty_word_is_a_word() {
        assertThat(ShellWords.of("--note '' \"\"")).containsExactly("--note", "", "");
    }

    @Test
    void a_backslash_keeps_the_next_character() {
        assertThat(ShellWords.of("O\\'Brien a\\ b \"\\\"x\\n\"")).containsExactly("O'Brien", "a b", "\"x\\n");
    }

    @Test
    void a_hash_begins_a_comment_only_at_the_beginning_of_a_word() {
        assertThat(ShellWords.of("thread a#b # not this")).containsExactly("thread", "a#b");
    }

    @Test
    void refuses_a_quote_without_an_end() {
        assertThatThrownBy(() -> ShellWords.of("--note 'half"))
                .hasMessage("error[words.quote]: a quote ' is opened and not closed\nhint: \"O'Brien\"");
        assertThatThrownBy(() -> ShellWords.of("--note \"half"))
                .hasMessage("error[words.quote]: a quote \" is opened and not closed\nhint: 'a \" in single quotes'");
    }

    @Test
    void refuses_a_backslash_at_the_end() {
        assertThatThrownBy(() -> ShellWords.of("half\\"))
                .hasMessage(
                        "error[words.backslash]: the line ends in a backslash that escapes nothing\nhint: \\\\ for a backslash");
    }

    @Property
    void single_quotes_keep_everything(@ForAll List<String> words) {
        StringBuilder line = new StringBuilder();
        words.forEach(
                word -> line.append(" '").append(word.replace("'", "'\\''")).append('\''));
        assertThat(ShellWords.of(line.toString())).isEqualTo(words);
    }

    @Property
    void a_line_made_of_words_has_these_words(@ForAll List<String> words) {
        assertThat(ShellWords.of(ShellWords.line(words))).isEqualTo(words);
    }

    @Test
    void a_line_is_quoted_only_where_it_must_be() {
        assertThat(ShellWords.line(
                        List.of("milestone", "list", "--due=June 2020", "O'Brien", "a \"b\"", "", "50%", "$x")))
                .isEqualTo("milestone list \"--due=June 2020\" \"O'Brien\" 'a \"b\"' \"\" 50% '$x'");
    }
}

package org.goldenthread.domain.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A theme is aligned to a strategy, or to a policy that is no part of the portfolio. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlignmentTest {

    private final OpenBooks books = new OpenBooks();

    private static AlignmentDrawn drawn(Optional<String> to, Optional<String> policy) {
        return new AlignmentDrawn(
                Code.parse("TH"),
                Alignment.Relation.CONTRIBUTES_TO,
                to.map(Code::parse),
                policy.map(Title::parse),
                Optional.empty());
    }

    @Test
    void names_its_target() {
        books.say(Alignment.KIND, "AL", drawn(Optional.of("ST"), Optional.empty()));
        books.say(Alignment.KIND, "AM", drawn(Optional.empty(), Optional.of("NHS Long Term Plan")));

        assertThat(books.get(Alignment.KIND, "AL").target()).isEqualTo("ST");
        assertThat(books.get(Alignment.KIND, "AM").target()).isEqualTo("NHS Long Term Plan");
        assertThat(books.history("AL").get(0).says()).isEqualTo("TH contributes to ST");
    }

    @Test
    void has_one_target() {
        String words = "error[alignment.target]: an alignment names one target: the code of a thing, or the title of a"
                + " policy; this one names ";
        assertRefused(
                INVALID_INPUT,
                () -> drawn(Optional.empty(), Optional.empty()),
                words + "neither",
                "hint: to: CODE, or policy: TITLE");
        assertRefused(
                INVALID_INPUT,
                () -> drawn(Optional.of("ST"), Optional.of("NHS Long Term Plan")),
                words + "both",
                "hint: to: CODE, or policy: TITLE");
    }

    @Test
    void is_to_something_else() {
        assertRefused(
                INVALID_INPUT,
                () -> drawn(Optional.of("TH"), Optional.empty()),
                "error[alignment.self]: TH can't be aligned to itself");
    }

    @Test
    void is_told_all_that_is_wrong_at_once() {
        assertRefused(
                INVALID_INPUT,
                () -> drawn(Optional.of("TH"), Optional.of("NHS Long Term Plan")),
                "error[alignment.target]: an alignment names one target: the code of a thing, or the title of a policy; this"
                        + " one names both",
                "hint: to: CODE, or policy: TITLE",
                "error[alignment.self]: TH can't be aligned to itself");
    }
}

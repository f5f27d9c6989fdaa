package org.goldenthread.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Themes come of others and become others, and say so. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ThemeTest {

    private final OpenBooks books = new OpenBooks();

    private static ThemeNamed from(String... codes) {
        return new ThemeNamed(
                Title.parse("Workstream"),
                Code.parse("ST"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                codes(codes));
    }

    private static List<Code> codes(String... codes) {
        return List.of(codes).stream().map(Code::parse).toList();
    }

    @Test
    void keep_their_descent_both_ways() {
        books.say(Theme.KIND, "TN", from("TH", "TX"));
        books.say(Theme.KIND, "TM", from("TH"));
        books.say(Theme.KIND, "TH", new ThemeSplit(codes("TN", "TM")));
        books.say(Theme.KIND, "TX", new ThemeMerged(Code.parse("TN")));

        assertThat(books.get(Theme.KIND, "TN").from()).hasToString("[TH, TX]");
        assertThat(books.get(Theme.KIND, "TH").status()).isEqualTo(Theme.Status.SPLIT);
        assertThat(books.get(Theme.KIND, "TH").into()).hasToString("[TN, TM]");
        assertThat(books.get(Theme.KIND, "TX").status()).isEqualTo(Theme.Status.MERGED);
        assertThat(books.get(Theme.KIND, "TX").into()).hasToString("[TN]");
    }

    @Test
    void keep_their_code_and_aim_under_another_name_and_lead() {
        books.say(Theme.KIND, "TH", new ThemeRenamed(Title.parse("Staying well")));
        books.say(Theme.KIND, "TH", new ThemeLed(Code.parse("TRUST")));

        assertThat(books.get(Theme.KIND, "TH").title()).hasToString("Staying well");
        assertThat(books.get(Theme.KIND, "TH").lead()).contains(Code.parse("TRUST"));
    }

    @Test
    void go_once() {
        books.say(Theme.KIND, "TH", new ThemeMerged(Code.parse("TX")));

        books.refuses(
                RULE_VIOLATED,
                Theme.KIND,
                "TH",
                new ThemeMerged(Code.parse("TX")),
                "error[theme.gone]: TH is already merged",
                "next: history line (code TH)");
    }

    @Test
    void become_nothing_that_became_them() {
        books.say(Theme.KIND, "TH", new ThemeMerged(Code.parse("TX")));

        books.refuses(
                RULE_VIOLATED,
                Theme.KIND,
                "TX",
                new ThemeMerged(Code.parse("TH")),
                "error[theme.cycle]: TX would be part of itself: TX > TH > TX");
        books.refuses(
                RULE_VIOLATED,
                Theme.KIND,
                "TN",
                from("TN"),
                "error[theme.cycle]: TN would be descended from itself: TN > TN");
    }

    @Test
    void are_split_into_several() {
        assertRefused(
                INVALID_INPUT,
                () -> new ThemeSplit(codes("TX")),
                "error[theme.split]: a theme is split into two or more; here are 1");
    }
}

package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;

import java.time.LocalDate;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was true on a day, as told by a day. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ViewTest {

    private static View view(String asAt, String asTold) {
        return new View(
                Optional.ofNullable(asAt).map(LocalDate::parse),
                Optional.ofNullable(asTold).map(LocalDate::parse));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-03-01, 2019-05-01, 2019-03-01",
        "2019-05-01, 2019-03-01, 2019-03-01",
        "2019-03-01, 2019-03-01, 2019-03-01",
        "2019-05-01, , 2019-05-01",
        ", 2019-05-01, 2019-05-01",
        ", ,",
    })
    void overdue_is_judged_on_the_earlier_of_its_days(String asAt, String asTold, String day) {
        assertThat(view(asAt, asTold).readingDate())
                .isEqualTo(Optional.ofNullable(day).map(LocalDate::parse));
    }

    @ParameterizedTest
    @CsvSource({
        ", , true",
        "2019-02-09, , false",
        "2019-02-10, , true",
        ", 2019-02-19, false",
        ", 2019-02-20, true",
        "2019-02-10, 2019-02-20, true",
        "2019-02-09, 2019-02-20, false",
        "2019-02-10, 2019-02-19, false",
    })
    void shows_what_was_true_by_the_one_and_told_by_the_other(String asAt, String asTold, boolean shown) {
        OpenBooks books = new OpenBooks().today("2019-02-20");
        Entry entry = books.record(add("MA", "March 2020"), books.on("2019-02-10"))
                .entries()
                .get(0);

        assertThat(view(asAt, asTold).shows(entry)).isEqualTo(shown);
    }

    @Test
    void is_the_latest_without_a_day() {
        assertThat(view(null, null)).isEqualTo(View.LATEST);
        assertThat(View.LATEST.isLatest()).isTrue();
        assertThat(view("2019-02-09", null).isLatest()).isFalse();
        assertThat(view(null, "2019-02-09").isLatest()).isFalse();
    }
}

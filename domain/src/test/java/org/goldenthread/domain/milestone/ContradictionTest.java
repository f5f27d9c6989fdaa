package org.goldenthread.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.Act;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of several dates that papers give for a milestone, the one that is furthest from the agreed date. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContradictionTest {

    private static Optional<String> contradiction(String due, List<String> claims) {
        OpenBooks books = new OpenBooks();
        books.record(add("MA", due));
        claims.forEach(words -> {
            Act unused = books.record(claim("MA", words));
        });
        return books.milestone("MA").promise().contradiction().map(claim -> claim.due()
                .asWritten());
    }

    @ParameterizedTest
    @CsvSource({
        "March 2020, April 2020; June 2020; May 2020, June 2020",
        "March 2020, April 2020; June 2019; May 2020, June 2019",
        "March 2020, March 2020; April 2020, April 2020",
        "March 2020, March 2020; 2020-03,",
        // a season is as far as its furthest day
        "30 April 2019, autumn 2019; 15 October 2019, autumn 2019",
        "30 April 2019, autumn 2019; 30 December 2019, 30 December 2019",
        "30 April 2021, autumn 2019; 1 January 2020, autumn 2019",
        "30 April 2021, autumn 2019; 1 October 2019, autumn 2019",
        "30 April 2021, autumn 2019; 1 August 2019, 1 August 2019",
        // what has no last day can't be measured, and comes after all that can
        "March 2020, ongoing; 1 April 2020, 1 April 2020",
        "March 2020, ongoing, ongoing",
    })
    void is_the_furthest_in_whatever_order_they_come(String due, String claims, String furthest) {
        List<String> words = new ArrayList<>(List.of(claims.split("; ", -1)));

        assertThat(contradiction(due, words)).isEqualTo(Optional.ofNullable(furthest));
        Collections.reverse(words);
        assertThat(contradiction(due, words)).isEqualTo(Optional.ofNullable(furthest));
    }
}

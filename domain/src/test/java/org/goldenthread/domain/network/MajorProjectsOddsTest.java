package org.goldenthread.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.milestone.MajorProjectsTest;
import org.goldenthread.domain.time.Due;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What would have been said of the major projects of 2020 from those of 2018 to 2020, beside what their end dates were a year
 * later. The snapshots tell of promises and not of deliveries, so how far a promise was moved in a year stands for how late
 * it came.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MajorProjectsOddsTest {

    private static final Path FIGURES = Path.of("..", "docs", "network.md");

    private static LocalDate told(int year) {
        return LocalDate.of(year, 7, 1);
    }

    private static List<Past> between(Map<String, Due> before, Map<String, Due> after, int year) {
        List<Past> pasts = new ArrayList<>();
        before.forEach((name, due) -> {
            Optional<LocalDate> was = due.latest();
            Optional<LocalDate> is = Optional.ofNullable(after.get(name)).flatMap(Due::latest);
            if (was.isPresent() && is.isPresent()) {
                pasts.add(new Past(History.between(told(year), was.get()), History.between(was.get(), is.get()), true));
            }
        });
        return pasts;
    }

    @Test
    void so_many_dates_that_80_of_100_were_said_to_come_by_held() throws IOException {
        assumeTrue(!MajorProjectsTest.dues(2018).isEmpty(), "the major projects' snapshots are not there");
        List<Past> known = new ArrayList<>(between(MajorProjectsTest.dues(2018), MajorProjectsTest.dues(2019), 2018));
        known.addAll(between(MajorProjectsTest.dues(2019), MajorProjectsTest.dues(2020), 2019));
        History history = History.of(known, 2);
        Chances.Score score = new Chances.Score();
        for (Past it : between(MajorProjectsTest.dues(2020), MajorProjectsTest.dues(2021), 2020)) {
            LocalDate due = told(2020).plusDays(it.left());
            score.add(history, due, told(2020), Optional.of(due.plusDays(it.late())), LocalDate.MAX);
        }
        Odds.Backtest told = Objects.requireNonNull(score.told());

        assertThat(Files.readAllLines(FIGURES))
                .contains("Of " + told.cases() + " major projects, 80% dates held " + told.within80()
                        + " times and 95% dates "
                        + told.within95() + "; " + told.saidKept() + "% were said to keep their date, " + told.kept()
                        + "% did (mean square " + told.brier() + " thousandths, from "
                        + known.size() + " promises of two years).");
    }
}

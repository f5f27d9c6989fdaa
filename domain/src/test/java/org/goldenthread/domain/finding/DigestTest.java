package org.goldenthread.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.milestone.AddMilestone;
import org.goldenthread.domain.milestone.MilestoneLed;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.Test;

/** What people are shown of many findings. */
class DigestTest {

    private static final LocalDate DAY = LocalDate.parse("2019-02-20");

    private OpenBooks books = new OpenBooks();

    private static AddMilestone added(String code, String due, List<Code> needs) {
        AddMilestone led = add(code, due);
        return new AddMilestone(
                led.milestone(),
                led.title(),
                led.theme(),
                led.objective(),
                led.plan(),
                led.due(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                needs);
    }

    private void promise(String code, String due, String... needs) {
        Act unused = books.record(
                added(code, due, List.of(needs).stream().map(Code::parse).toList()));
    }

    private List<Finding> found() {
        return Findings.of(books.state(), DAY, Settings.DEFAULT, Scope.ALL).open();
    }

    private Digest digest(int most) {
        return Digest.of(found(), most, mend -> mend.what()
                .filter(MilestoneLed.class::equals)
                .isPresent());
    }

    private static List<String> said(Digest digest) {
        return digest.first().stream()
                .map(item -> item.findings().get(0).weakness().code() + " "
                        + item.findings().stream().map(Finding::subject).toList())
                .toList();
    }

    @Test
    void counts_each_kind_by_severity_and_then_the_most_first() {
        promise("MA", "January 2019");
        promise("MB", "December 2018");
        promise("MC", "not stated");

        assertThat(digest(1).kinds())
                .extracting(kind -> kind.severity() + " " + kind.count() + " " + kind.weakness())
                .startsWith("ERROR 2 finding.overdue", "WARNING 4 finding.no-lead", "WARNING 2 finding.nothing-ahead");
    }

    @Test
    void begins_with_what_others_need_and_then_with_what_has_been_so_the_longest() {
        promise("MA", "January 2019");
        promise("MB", "December 2018");
        promise("MC", "10 February 2019");
        promise("M-4", "March 2020", "MC");
        promise("M-5", "March 2020", "M-4");

        assertThat(said(digest(3)))
                .containsExactly(
                        "finding.overdue [MC, M-4]", // the move of MC mends both
                        "finding.overdue [MB]",
                        "finding.overdue [MA]");
    }

    @Test
    void says_once_what_one_command_mends() {
        promise("MA", "March 2020");
        promise("MB", "March 2020");
        promise("MC", "March 2020");

        Digest.Item lead = digest(10).first().stream()
                .filter(item -> item.findings().get(0).weakness() == Weakness.NO_LEAD
                        && item.findings().size() > 1)
                .findFirst()
                .orElseThrow();

        assertThat(lead.findings()).extracting(Finding::subject).hasToString("[MA, MB, MC]");
        assertThat(lead.mend().known("code")).hasToString("Optional[[MA, MB, MC]]");
        assertThat(lead.mend().lacks()).containsExactly("lead");
    }

    @Test
    void does_not_say_once_what_leaves_a_day_to_be_said_for_each() {
        promise("MA", "not stated");
        promise("MB", "not stated");

        assertThat(Digest.of(found(), 100, mend -> true).first().stream()
                        .filter(item -> item.findings().get(0).weakness() == Weakness.NO_DUE)
                        .map(item -> item.findings().size()))
                .containsExactly(1, 1);
    }

    /** Nothing is lost, whatever is grouped, and the kinds add up. */
    @Property(tries = 30)
    void holds_every_finding_once(@ForAll @IntRange(min = 0, max = 12) int milestones, @ForAll boolean isChained) {
        books = new OpenBooks();
        for (int i = 0; i < milestones; i++) {
            String due = i % 3 == 0 ? "January 2019" : i % 3 == 1 ? "not stated" : "March 2020";
            if (isChained && i > 0) {
                promise("M-" + (100 + i), due, "M-" + (99 + i));
            } else {
                promise("M-" + (100 + i), due);
            }
        }
        List<Finding> found = found();
        Digest digest = digest(found.size());
        List<Finding> held = new ArrayList<>();
        digest.first().forEach(item -> held.addAll(item.findings()));

        assertThat(held).containsExactlyInAnyOrderElementsOf(found);
        assertThat(digest.shown()).isEqualTo(found.size());
        assertThat(digest.kinds().stream().mapToInt(Digest.Kind::count).sum()).isEqualTo(found.size());
        assertThat(digest.first()).extracting(item -> item.findings().get(0)).isSortedAccordingTo(Digest.ORDER);
    }
}

package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.reschedule;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.milestone.Depends;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLed;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.note.NoteTaken;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.OrganisationListed;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Milestone MA and milestone MB, led by the trust and in plan PL. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NamingTest {

    private final OpenBooks books = new OpenBooks();

    @BeforeEach
    void two_milestones() {
        books.record(add("MA", "March 2020"));
        books.record(add("MB", "March 2020"));
    }

    private List<Naming> of(String code) {
        return Naming.of(books.state(), GoldenThread.LANGUAGE, Code.parse(code));
    }

    private static Naming milestone(String code, List<String> as, List<String> when) {
        return new Naming("milestone", Code.parse(code), "Train 100 staff", as, when);
    }

    @Test
    void is_of_every_kind_with_the_part_that_names_the_thing() {
        assertThat(of("COUNCIL"))
                .extracting(Naming::noun, it -> it.code().value(), Naming::called, Naming::as, Naming::when)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "strategy", "ST", "Wellbeing strategy", List.of("owners"), List.of()),
                        org.assertj.core.api.Assertions.tuple("theme", "TH", "Prevention", List.of("lead"), List.of()),
                        org.assertj.core.api.Assertions.tuple("plan", "PL", "Plan", List.of("owner"), List.of()),
                        org.assertj.core.api.Assertions.tuple("plan", "PN", "Next plan", List.of("owner"), List.of()));
    }

    @Test
    void is_of_each_part_that_names_it() {
        assertThat(of("PL"))
                .containsExactly(
                        milestone("MA", List.of("plan", "stays"), List.of()),
                        milestone("MB", List.of("plan", "stays"), List.of()));
    }

    @Test
    void is_of_an_item_of_a_list_and_of_a_part_of_an_item() {
        books.say(Milestone.KIND, "MB", new Depends(List.of(Code.parse("MA"))));
        books.record(reschedule("MA", "June 2020"));

        assertThat(of("MA")).containsExactly(milestone("MB", List.of("depends-on"), List.of()));
        assertThat(of("CAPACITY")).containsExactly(milestone("MA", List.of("moves"), List.of()));
        assertThat(of("TRUST"))
                .as("not in the move, which names another")
                .contains(milestone("MA", List.of("lead"), List.of()));
    }

    @Test
    void is_of_what_was_said_where_no_part_names_it_now() {
        books.say(Milestone.KIND, "MA", new MilestoneLed(Code.parse("COUNCIL")));
        books.today("2019-03-01").say(Milestone.KIND, "MA", new MilestoneLed(Code.parse("TRUST")));
        books.today("2019-04-01").say(Milestone.KIND, "MA", new MilestoneLed(Code.parse("COUNCIL")));
        books.today("2019-05-01").say(Milestone.KIND, "MA", new MilestoneLed(Code.parse("TRUST")));
        assertThat(of("COUNCIL"))
                .as("it led it twice, and leads it no more")
                .contains(milestone("MA", List.of(), List.of("led")));

        books.today("2019-06-01").say(Milestone.KIND, "MA", new MilestoneLed(Code.parse("COUNCIL")));
        assertThat(of("TRUST"))
                .containsExactly(
                        milestone("MA", List.of(), List.of("planned", "led")),
                        milestone("MB", List.of("lead"), List.of()));
    }

    @Test
    void is_none_of_the_paper_in_which_a_thing_was_read() {
        NoteTaken note = new NoteTaken(
                Sentence.parse("Of its last page"),
                Note.Sort.RISK,
                List.of(Code.parse("PA")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        books.record(Say.of(Draft.of(Note.KIND, Code.parse("NO"), note)), books.from("PA"));

        assertThat(of("PA"))
                .containsExactly(new Naming("note", Code.parse("NO"), "Of its last page", List.of("about"), List.of()));
    }

    @Test
    void is_of_no_thing_by_itself() {
        OrganisationListed listed = new OrganisationListed(
                Title.parse("The team"),
                Optional.empty(),
                Optional.of(Code.parse("TRUST")),
                List.of(),
                List.of(),
                List.of());
        books.say(Organisation.KIND, "TEAM", listed);

        assertThat(of("TEAM")).isEmpty();
        assertThat(of("NOBODY")).isEmpty();
        assertThat(of("TRUST"))
                .extracting(Naming::code)
                .contains(Code.parse("TEAM"))
                .doesNotContain(Code.parse("TRUST"));
    }
}

package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.strike;
import static org.goldenthread.domain.problem.Problem.Sort.NOT_FOUND;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.milestone.Cause;
import org.goldenthread.domain.milestone.CauseListed;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLed;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.OrganisationListed;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Milestone MA is added by act 2, given to the council by act 3; a team was listed by act 4 and withdrawn by act 5. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExaminationTest {

    private static final String UNKNOWN = "error[code.unknown]: MA lead: no organisation or post has the code TEAM";

    private final OpenBooks books = new OpenBooks();

    @BeforeEach
    void a_milestone_and_a_team_that_is_gone() {
        books.record(add("MA", "March 2020"));
        books.today("2019-02-10").say(Milestone.KIND, "MA", led("COUNCIL"));
        books.say(
                Organisation.KIND,
                "TEAM",
                new OrganisationListed(
                        Title.parse("The team"), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of()));
        books.today("2019-03-01").record(strike("4.1"));
    }

    private static MilestoneLed led(String by) {
        return new MilestoneLed(Code.parse(by));
    }

    private static Draft milestone(Fact fact) {
        return Draft.of(Milestone.KIND, Code.parse("MA"), fact);
    }

    private static Amended amended(String entry, String by) {
        return Amended.of(
                Milestone.KIND, EntryId.parse(entry), led(by), LocalDate.parse("2019-02-10"), Optional.empty());
    }

    @Test
    void one_code_stands_for_one_thing_even_in_one_act() {
        Draft cause = Draft.of(
                Cause.KIND, Code.parse("XX"), new CauseListed(Title.parse("Weather"), Sentence.parse("rain or snow")));
        Draft body = Draft.of(
                Organisation.KIND,
                Code.parse("XX"),
                new OrganisationListed(
                        Title.parse("The team"), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of()));

        books.refuses(
                RULE_VIOLATED,
                Say.of(cause, body),
                "error[code.taken]: XX is a cause already and can't be an organisation",
                "next: subject (noun cause, code XX)");
    }

    @Test
    void nothing_names_what_is_gone() {
        books.refuses(NOT_FOUND, Say.of(milestone(led("TEAM"))), UNKNOWN, "next: history line (code TEAM)");
    }

    @Test
    void what_is_overruled_may_name_what_is_gone_but_not_what_never_was() {
        books.record(Say.of(milestone(amended("3.1", "TRUST"))));
        Draft early = milestone(amended("3.1", "TEAM")).told(LocalDate.parse("2019-02-20"));

        assertThat(books.record(Say.of(early)).entries()).hasSize(1);
        assertThat(books.milestone("MA").people().lead()).contains(Code.parse("TRUST"));
        books.refuses(
                NOT_FOUND,
                Say.of(milestone(amended("3.1", "NOBODY")).told(LocalDate.parse("2019-02-20"))),
                "error[code.unknown]: MA lead: no organisation or post has the code NOBODY",
                "next: listing (noun organisation)");
    }

    @Test
    void what_is_kept_aside_may_name_what_is_gone() {
        assertThat(books.record(Say.of(milestone(led("TEAM")).aside())).entries())
                .hasSize(1);
    }

    @Test
    void what_amends_an_earlier_entry_may_not_even_where_it_is_kept_aside() {
        books.refuses(
                NOT_FOUND,
                Say.of(milestone(amended("3.1", "TEAM")).aside()),
                UNKNOWN,
                "next: history line (code TEAM)");
        assertThat(books.record(Say.of(
                                milestone(led("TRUST")).aside(),
                                milestone(amended("6.1", "TEAM")).aside()))
                        .entries())
                .as("as what amends an entry of the same act may")
                .hasSize(2);
    }

    @Test
    void a_finding_is_accepted_for_a_reason_and_until_no_earlier_day() {
        Accepted accepted = new Accepted(Title.parse("milestone.no-lead"), LocalDate.parse("2019-03-01"));

        books.refuses(
                RULE_VIOLATED,
                Say.of(milestone(accepted)),
                "error[finding.reason]: MA: milestone.no-lead is accepted without a reason",
                "hint: reason: …");
        books.today("2019-03-02")
                .refuses(
                        RULE_VIOLATED,
                        Say.of(milestone(accepted).because(Sentence.parse("in the spring"))),
                        "error[finding.until]: MA: milestone.no-lead would be accepted until 2019-03-01, before it is accepted,"
                                + " from 2019-03-02",
                        "hint: until: 2019-05-31");
        books.today("2019-03-01");
        assertThat(books.record(
                                Say.of(milestone(accepted).because(Sentence.parse("in the spring"))),
                                books.on("2019-03-01"))
                        .entries())
                .hasSize(1);
    }
}

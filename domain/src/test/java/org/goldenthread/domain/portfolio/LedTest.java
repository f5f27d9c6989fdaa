package org.goldenthread.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.AddMilestone;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLed;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.note.NoteTaken;
import org.goldenthread.domain.organisation.Held;
import org.goldenthread.domain.organisation.LeadMember;
import org.goldenthread.domain.organisation.Post;
import org.goldenthread.domain.organisation.PostSet;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Who leads two milestones of the story. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedTest {

    private final OpenBooks books = new OpenBooks();

    private List<String> led() {
        return Led.in(books.books().open(View.LATEST).lists()).stream()
                .filter(led -> led.noun().equals("milestone"))
                .map(led -> led.lead().map(Code::value).orElse("-") + " "
                        + led.name().map(Title::value).orElse("-") + " "
                        + led.holder().map(Title::value).orElse("-") + ": " + led.code()
                        + (led.as() == Led.Role.LEAD_MEMBER ? " as lead member" : "")
                        + (led.ended() ? " ended" : ""))
                .toList();
    }

    @Test
    void has_names_beside_codes_and_who_holds_a_post_and_what_nobody_leads_last() {
        var unusedPost = books.say(
                Post.KIND,
                "A-POST",
                new PostSet(Title.parse("Director"), Optional.of(Code.parse("TRUST")), Optional.empty()));
        var unusedHolder =
                books.say(Post.KIND, "A-POST", new Held(Title.parse("Ann Smith"), Optional.empty(), Optional.empty()));
        books.record(OpenBooks.add("MA", "March 2019"));
        books.record(OpenBooks.add("MB", "March 2019"));
        var unusedLed = books.say(Milestone.KIND, "MB", new MilestoneLed(Code.parse("A-POST")));
        books.record(OpenBooks.complete("MA"));

        assertThat(led()).containsExactly("A-POST Director Ann Smith: MB", "TRUST The trust -: MA ended");
    }

    @Test
    void has_the_member_who_answers_beside_the_lead_and_keeps_both() {
        var unusedPost = books.say(
                Post.KIND,
                "A-MEMBER",
                new PostSet(Title.parse("Cabinet member for health"), Optional.empty(), Optional.empty()));
        books.record(OpenBooks.add("MA", "March 2019"));
        var unusedMember = books.say(Milestone.KIND, "MA", new LeadMember(Code.parse("A-MEMBER")));
        assertThat(led())
                .containsExactly("A-MEMBER Cabinet member for health -: MA as lead member", "TRUST The trust -: MA");

        var unusedLed = books.say(Milestone.KIND, "MA", new MilestoneLed(Code.parse("A-MEMBER")));
        assertThat(books.milestone("MA").leadMember()).contains(Code.parse("A-MEMBER"));
        assertThat(led())
                .containsExactly(
                        "A-MEMBER Cabinet member for health -: MA",
                        "A-MEMBER Cabinet member for health -: MA as lead member");

        var unusedOther = books.say(Milestone.KIND, "MA", new LeadMember(Code.parse("TRUST")));
        assertThat(books.milestone("MA").people().lead()).contains(Code.parse("A-MEMBER"));
        assertThat(books.milestone("MA").leadMember()).contains(Code.parse("TRUST"));
    }

    @Test
    void has_the_member_whom_the_opening_names_until_another_answers() {
        var unusedPost = books.say(
                Post.KIND,
                "A-MEMBER",
                new PostSet(Title.parse("Cabinet member for health"), Optional.empty(), Optional.empty()));
        books.record(new AddMilestone(
                Code.parse("MA"),
                Title.parse("Training held"),
                Optional.of(Code.parse("TH")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Code.parse("A-MEMBER")),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        assertThat(led()).containsExactly("A-MEMBER Cabinet member for health -: MA as lead member", "- - -: MA");

        var unusedOther = books.say(Milestone.KIND, "MA", new LeadMember(Code.parse("TRUST")));
        assertThat(led()).containsExactly("TRUST The trust -: MA as lead member", "- - -: MA");
    }

    @Test
    void has_who_owns_a_risk_with_its_text_and_no_other_note() {
        var unusedRisk = books.say(
                Note.KIND,
                "A-RISK",
                new NoteTaken(
                        Sentence.parse("Two trainers may leave"),
                        Note.Sort.RISK,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Code.parse("TRUST")),
                        Optional.empty(),
                        Optional.empty()));
        var unusedNote = books.say(
                Note.KIND,
                "B-RISK",
                new NoteTaken(
                        Sentence.parse("It may snow"),
                        Note.Sort.RISK,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(Led.in(books.books().open(View.LATEST).lists()))
                .filteredOn(led -> led.noun().equals("note"))
                .containsExactly(new Led(
                        Optional.of(Code.parse("TRUST")),
                        Optional.of(Title.parse("The trust")),
                        Optional.empty(),
                        Led.Role.OWNER_OF_RISK,
                        "note",
                        Code.parse("A-RISK"),
                        Sentence.parse("Two trainers may leave"),
                        false));
    }
}

package org.goldenthread.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.place.Place;
import org.goldenthread.domain.place.PlaceNamed;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Organisations have members, other names and successors, and none of them in a ring; places as well. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrganisationTest {

    private final OpenBooks books = new OpenBooks();

    private static OrganisationListed listed(String partOf) {
        return new OrganisationListed(
                Title.parse("A group"),
                Optional.empty(),
                Optional.of(Code.parse(partOf)),
                List.of(),
                List.of(),
                List.of());
    }

    private static Draft place(String code, String partOf) {
        return Draft.of(
                Place.KIND,
                Code.parse(code),
                new PlaceNamed(
                        Title.parse(code), Optional.empty(), Optional.of(Code.parse(partOf)), List.of(), List.of()));
    }

    @Test
    void is_succeeded_by_others_and_keeps_what_it_was() {
        books.say(Organisation.KIND, "ICB", listed("COUNCIL"));
        books.say(Organisation.KIND, "TRUST", new OrganisationRenamed(Title.parse("The old trust")));
        books.say(Organisation.KIND, "TRUST", new Succeeded(List.of(Code.parse("ICB"), Code.parse("COUNCIL"))));

        Organisation trust = books.get(Organisation.KIND, "TRUST");
        assertThat(trust.title()).hasToString("The old trust");
        assertThat(trust.otherNames()).hasToString("[The trust]");
        assertThat(trust.successors()).hasToString("[ICB, COUNCIL]");
    }

    @Test
    void is_no_successor_of_itself() {
        books.say(Organisation.KIND, "TRUST", new Succeeded(List.of(Code.parse("COUNCIL"))));

        books.refuses(
                RULE_VIOLATED,
                Organisation.KIND,
                "COUNCIL",
                new Succeeded(List.of(Code.parse("TRUST"))),
                "error[organisation.successor]: COUNCIL would be a successor of itself: COUNCIL > TRUST > COUNCIL");
    }

    @Test
    void is_no_part_of_itself() {
        books.refuses(
                RULE_VIOLATED,
                Organisation.KIND,
                "CCG",
                listed("CCG"),
                "error[organisation.cycle]: CCG would be part of itself: CCG > CCG");
        books.refuses(
                RULE_VIOLATED,
                Say.of(place("EAST", "LONDON"), place("LONDON", "EAST")),
                "error[place.cycle]: EAST would be part of itself: EAST > LONDON > EAST",
                "error[place.cycle]: LONDON would be part of itself: LONDON > EAST > LONDON");
    }

    @Test
    void has_members_who_come_and_go() {
        books.say(Organisation.KIND, "COUNCIL", new MemberJoined(Code.parse("TRUST")));
        books.refuses(
                RULE_VIOLATED,
                Organisation.KIND,
                "COUNCIL",
                new MemberJoined(Code.parse("TRUST")),
                "error[organisation.member]: TRUST is already a member of COUNCIL",
                "next: subject (noun organisation, code COUNCIL)");

        books.say(Organisation.KIND, "COUNCIL", new MemberLeft(Code.parse("TRUST")));
        assertThat(books.get(Organisation.KIND, "COUNCIL").members()).isEmpty();
        books.refuses(
                RULE_VIOLATED,
                Organisation.KIND,
                "COUNCIL",
                new MemberLeft(Code.parse("TRUST")),
                "error[organisation.member]: TRUST is not a member of COUNCIL",
                "next: subject (noun organisation, code COUNCIL)");
    }

    @Test
    void an_official_code_is_a_scheme_and_a_value() {
        assertThat(OfficialCode.parse("ODS: RV5")).hasToString("ODS:RV5");
        assertRefused(
                INVALID_INPUT,
                () -> OfficialCode.parse("RV5"),
                "error[official-code.form]: \"RV5\" is not an official code: a scheme, a colon, and its value in that scheme",
                "hint: ODS:RV5");
        assertRefused(
                INVALID_INPUT,
                () -> new OfficialCode(Title.parse("urn:ods"), Title.parse("RV5")),
                "error[official-code.form]: \"urn:ods:RV5\" is not an official code: a scheme, a colon, and its value in that scheme",
                "hint: ODS:RV5");
    }
}

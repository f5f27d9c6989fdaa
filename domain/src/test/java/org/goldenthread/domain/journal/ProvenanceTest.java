package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.organisation.MemberJoined;
import org.goldenthread.domain.organisation.MemberLeft;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.OrganisationListed;
import org.goldenthread.domain.organisation.OrganisationRenamed;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.Test;

/** A partnership of two is listed in S0. */
class ProvenanceTest {

    private static final Code A = Code.parse("AA");
    private static final Code B = Code.parse("BB");
    private static final Code C = Code.parse("CC");

    private final Entry listed = entry(
            1,
            "2018-01-01",
            new OrganisationListed(
                    Title.parse("Partnership"),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(A, B),
                    List.of(),
                    List.of()),
            Optional.of("S0"));

    @Test
    void of_what_was_said_once_is_the_source_of_the_whole() {
        assertThat(beside(listed)).isEmpty();
        assertThat(made(listed).part("title").source()).contains(source("S0"));
    }

    @Test
    void of_an_item_is_its_own_whatever_stands_before_it() {
        Entry left = entry(2, "2019-01-01", new MemberLeft(A), Optional.of("S1"));
        Entry joined = entry(3, "2020-01-01", new MemberJoined(C), Optional.of("S2"));

        assertThat(beside(listed, left, joined)).isEqualTo(Map.of("members[1]", Optional.of(source("S2"))));
        assertThat(made(listed, left, joined).part("members").part("0").source())
                .as("BB, which was the second")
                .contains(source("S0"));
    }

    @Test
    void of_what_nobody_read_in_a_paper_is_none() {
        Entry renamed = entry(2, "2019-01-01", new OrganisationRenamed(Title.parse("Alliance")), Optional.empty());

        assertThat(beside(listed, renamed))
                .containsEntry("title", Optional.empty())
                .as("its former name was its title, and is among its other names since it has another")
                .containsEntry("otherNames[0]", Optional.empty())
                .hasSize(2);
    }

    @Test
    void of_a_name_that_a_thing_has_before_its_opening_is_the_openings() {
        Entry joined = entry(2, "2017-01-01", new MemberJoined(C), Optional.of("S2"));

        Provenance made = Fold.provenance(
                Organisation.KIND,
                List.of(joined, listed),
                View.asAt(LocalDate.parse("2017-06-01")),
                Order.AS_NUMBERED,
                it -> it);

        assertThat(made.part("title").source()).contains(source("S0"));
        assertThat(made.part("members").part("2").source()).contains(source("S2"));
    }

    @Test
    void of_what_was_struck_is_that_of_what_stood_before() {
        Entry renamed = entry(2, "2019-01-01", new OrganisationRenamed(Title.parse("Alliance")), Optional.of("S2"));
        Entry struck = entry(3, "2019-01-01", new Struck(new EntryId(2, 1)), Optional.empty());

        assertThat(beside(listed, renamed, struck)).isEmpty();
    }

    @Test
    void of_a_thing_as_a_whole_is_that_of_each_part_that_is_there_beside_another_source() {
        Optional<Source> s0 = Optional.of(source("S0"));

        assertThat(made(listed).sourcesBeside(Optional.empty()))
                .as("it has no kind, no other names and no successors")
                .isEqualTo(Map.of("code", s0, "title", s0, "members", s0, "source", s0));
    }

    @Test
    void of_a_part_is_looked_for_beside_the_source_that_the_thing_names() {
        Entry renamed = entry(2, "2019-01-01", new OrganisationRenamed(Title.parse("Alliance")), Optional.of("S2"));

        assertThat(made(listed).sourcesBeside()).isEmpty();
        assertThat(made(listed, renamed).sourcesBeside())
                .isEqualTo(Map.of("title", Optional.of(source("S2")), "otherNames[0]", Optional.of(source("S2"))));
        assertThat(Provenance.NONE.sourcesBeside()).isEmpty();
    }

    @Test
    void of_a_part_is_the_entry_that_made_it_what_it_is() {
        Entry renamed = entry(2, "2019-01-01", new OrganisationRenamed(Title.parse("Alliance")), Optional.of("S2"));

        assertThat(made(listed, renamed).entry()).contains(renamed);
        assertThat(made(listed, renamed).part("title").entry()).contains(renamed);
        assertThat(made(listed, renamed).part("members").entry()).contains(listed);
    }

    private record Hidden(String name, int number) {}

    @Test
    void of_parts_is_of_a_records_components_even_where_it_is_private() throws ReflectiveOperationException {
        Hidden hidden = new Hidden("it", 3);

        assertThat(Provenance.components(hidden)).isEqualTo(Map.of("name", "it", "number", 3));
        assertThat(Provenance.accessors(Hidden.class))
                .extracting(it -> it.invoke(hidden))
                .containsExactly("it", 3);
    }

    private static Provenance made(Entry... entries) {
        return Fold.provenance(Organisation.KIND, Arrays.asList(entries), View.LATEST, Order.AS_NUMBERED, it -> it);
    }

    private static Map<String, Optional<Source>> beside(Entry... entries) {
        return made(entries).sourcesBeside(Optional.of(source("S0")));
    }

    private static Source source(String paper) {
        return Source.of(Code.parse(paper));
    }

    private static Entry entry(int act, String day, Fact fact, Optional<String> paper) {
        LocalDate on = LocalDate.parse(day);
        return new Entry(
                new EntryId(act, 1),
                Organisation.KIND.subject(Code.parse("PARTNERS")),
                on,
                on,
                fact,
                Optional.empty(),
                paper.map(ProvenanceTest::source));
    }
}

package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.organisation.MemberJoined;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Of a partnership that two joined and nobody listed: as when an act that listed it is missing from a copy. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FoldTest {

    private final List<Entry> all = List.of(joined(1, "AA"), joined(2, "BB"));

    private static Entry joined(int act, String member) {
        LocalDate day = LocalDate.parse("2019-01-01");
        return new Entry(
                new EntryId(act, 1),
                Organisation.KIND.subject(Code.parse("PARTNERS")),
                day,
                day,
                new MemberJoined(Code.parse(member)),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void sets_aside_all_that_is_said_of_what_nothing_opens() {
        Map<EntryId, List<String>> aside = new LinkedHashMap<>();

        Optional<Organisation> thing = Fold.of(
                Organisation.KIND,
                all,
                View.LATEST,
                Order.AS_NUMBERED,
                (entry, problems) -> aside.put(
                        entry.id(), problems.stream().map(Problem::message).toList()));

        assertThat(thing).isEmpty();
        List<String> why = List.of("PARTNERS does not exist on 2019-01-01: nothing can be recorded about it");
        assertThat(aside).containsExactly(Map.entry(new EntryId(1, 1), why), Map.entry(new EntryId(2, 1), why));
    }

    @Test
    void has_no_life_no_parts_and_no_name_for_it() {
        assertThat(Fold.steps(Organisation.KIND, all, View.LATEST, Order.AS_NUMBERED))
                .isEmpty();
        assertThat(Fold.provenance(Organisation.KIND, all, View.LATEST, Order.AS_NUMBERED, it -> it))
                .isSameAs(Provenance.NONE);
        assertThat(Fold.label(Organisation.KIND, all, Order.AS_NUMBERED)).isEmpty();
        assertThat(Fold.standingLabel(Organisation.KIND, all, Order.AS_NUMBERED))
                .isEmpty();
    }
}

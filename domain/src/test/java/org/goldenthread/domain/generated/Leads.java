package org.goldenthread.domain.generated;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.OrganisationListed;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/** The organisations that lead. */
final class Leads {

    private static final LocalDate LISTED = LocalDate.of(2020, 4, 1);

    private static final List<String> PLACES = List.of(
            "Ashdown", "Brookvale", "Castleford Hill", "Dunmere", "Eastholme", "Fairwater", "Greyfriars", "Hartwell");

    private static final List<String> SORTS = List.of("Council", "NHS Trust", "Voluntary Action", "College", "Police");

    private Leads() {}

    private static Code code(int place, int sort) {
        return Code.parse("ORG-" + (1 + place * SORTS.size() + sort));
    }

    static Act act() {
        Told told = new Told(1, "organisations");
        for (int place = 0; place < PLACES.size(); place++) {
            for (int sort = 0; sort < SORTS.size(); sort++) {
                told.say(
                        Organisation.KIND,
                        code(place, sort),
                        LISTED,
                        new OrganisationListed(
                                Title.parse(PLACES.get(place) + " " + SORTS.get(sort)),
                                Optional.of(Title.parse(SORTS.get(sort))),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                List.of()));
            }
        }
        return told.act();
    }

    static String place(int strategy) {
        return PLACES.get(strategy % PLACES.size());
    }

    /** One of those of the strategy's place. */
    static Code any(int strategy, Random chance) {
        return code(strategy % PLACES.size(), chance.nextInt(SORTS.size()));
    }
}

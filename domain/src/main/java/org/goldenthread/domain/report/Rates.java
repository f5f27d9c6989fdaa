package org.goldenthread.domain.report;

import java.time.LocalDate;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.judgement.Ratings;

/** How everything is rated on the day of a paper, and how it was rated on the day before the first that it tells of. */
record Rates(Ratings now, Ratings before) {

    static Rates of(Scope scope, Policy policy) {
        LocalDate before = scope.span().first().minusDays(1);
        return new Rates(
                scope.material().ratings(policy, scope.span().last()),
                scope.material().ratingsThen(policy, before));
    }
}

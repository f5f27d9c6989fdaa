package org.goldenthread.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;

import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A plan goes forward only. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlanLifeTest {

    private final OpenBooks books = new OpenBooks();

    @Test
    void is_agreed_and_then_delivered() {
        books.say(DeliveryPlan.KIND, "PL", new PlanAgreed(Optional.of(Code.parse("COUNCIL")), Optional.empty()));
        assertThat(books.get(DeliveryPlan.KIND, "PL").status()).isEqualTo(DeliveryPlan.Status.AGREED);

        books.say(DeliveryPlan.KIND, "PL", new PlanBegun(Optional.empty()));
        assertThat(books.get(DeliveryPlan.KIND, "PL").status()).isEqualTo(DeliveryPlan.Status.IN_DELIVERY);
    }

    @Test
    void does_not_go_back() {
        books.say(DeliveryPlan.KIND, "PL", new PlanBegun(Optional.empty()));

        books.refuses(
                RULE_VIOLATED,
                DeliveryPlan.KIND,
                "PL",
                new PlanAgreed(Optional.empty(), Optional.empty()),
                "error[plan.life]: PL is in delivery and can't become agreed",
                "next: history line (code PL)");
    }
}

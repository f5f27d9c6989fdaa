package org.goldenthread.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a test says of a refusal: of which sort it is, and exactly which words a person reads. */
public final class Refusal {

    private Refusal() {}

    /** The call is refused, every problem is of the sort, and the lines are all that is said. */
    public static void assertRefused(Problem.Sort sort, ThrowingCallable call, String... lines) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(DomainException.class);
        assertThat(thrown.getMessage()).isEqualTo(String.join("\n", lines));
        assertThat(((DomainException) thrown).problems())
                .extracting(Problem::sort)
                .containsOnly(sort);
    }
}

package org.goldenthread.domain.milestone;

import java.util.List;
import java.util.Objects;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * Why dates move and promises are dropped, from a short list, so that "why" can be totalled. Seven causes are there from
 * the start; a portfolio adds its own.
 *
 * @since 0.1
 */
public record Cause(Code code, Title title, Sentence means) implements Called {

    public static final Kind<Cause> KIND = Kind.of("cause", "causes", Cause.class, CauseListed.class, List.of());

    /** What is said of a cause wherever one is to be named. */
    public static final String WORDS = "the cause of the change: capacity, staffing, restructure,"
            + " funding, dependency, scope, outside-decision, or one of your own";

    public static final List<Cause> BUILT_IN = List.of(
            of("CAPACITY", "Capacity", "too few people or too little time for all that was promised"),
            of("STAFFING", "Staffing", "somebody left, was ill or could not be recruited"),
            of("RESTRUCTURE", "Restructure", "the bodies that deliver were being reorganised"),
            of("FUNDING", "Funding", "money did not come, came late or was taken back"),
            of("DEPENDENCY", "Dependency", "something else had to be finished first"),
            of("SCOPE", "Scope", "what is to be delivered changed"),
            of("OUTSIDE-DECISION", "Outside decision", "somebody outside decided, or did not decide"));

    public Cause {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(means, "means");
    }

    private static Cause of(String code, String title, String means) {
        return new Cause(Code.parse(code), Title.parse(title), Sentence.parse(means));
    }

    @Override
    public String called() {
        return title.value();
    }
}

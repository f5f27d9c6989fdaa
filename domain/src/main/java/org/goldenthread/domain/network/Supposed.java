package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.Objects;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;

/**
 * A change that is supposed, as if somebody said it on the day that is asked about; nothing of it is recorded.
 *
 * @since 0.1
 */
public sealed interface Supposed {

    /** What it is about: a milestone; of what comes later by days also who leads it. */
    Code code();

    /** A milestone is expected on other days. */
    record Moved(Code code, Due to) implements Supposed {
        public Moved {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(to, "to");
        }
    }

    /** A milestone comes so many days later, or all that an organisation or a body within it leads. */
    record Later(Code code, int days) implements Supposed {
        public Later {
            Objects.requireNonNull(code, "code");
        }
    }

    /** A milestone was delivered on a day. */
    record Done(Code code, LocalDate on) implements Supposed {
        public Done {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(on, "on");
        }
    }

    /** A milestone is no longer promised. */
    record Dropped(Code code) implements Supposed {
        public Dropped {
            Objects.requireNonNull(code, "code");
        }
    }
}

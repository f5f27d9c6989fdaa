package org.goldenthread.domain.network;

import java.util.List;
import java.util.Objects;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Due;

/**
 * Why it can't be said when something comes.
 *
 * @param code the milestone of which it can't be said
 * @since 0.1
 */
public record Unknown(Because because, Code code) {

    /** Why nobody can say. */
    public enum Because {
        @Means("its date has passed, and nobody has said when it comes")
        OVERDUE,

        @Means("it has a first day and no last one")
        NO_LAST_DAY,

        @Means("no date is stated")
        NOT_STATED,

        @Means("its date is still to be agreed")
        TO_BE_AGREED,

        @Means("it goes on, and is never finished")
        ONGOING,

        @Means("it happens again and again")
        RECURRING,

        @Means("its date waits for an event")
        TIED,

        @Means("its date is in words that nobody could read")
        UNREAD,

        @Means("it is no longer promised")
        DROPPED,

        @Means("it waits for itself, through others")
        CIRCLE;

        private static final List<Because> ALL = List.of(values());

        /** A reason by its place among all. */
        static Because at(int place) {
            return ALL.get(place);
        }

        /** Its place among all, for arrays that are never kept. */
        @SuppressWarnings("EnumOrdinal")
        byte place() {
            return (byte) ordinal();
        }

        static Because of(Due.Kind kind) {
            return switch (kind) {
                case DATED -> NO_LAST_DAY;
                case ONGOING -> ONGOING;
                case RECURRING -> RECURRING;
                case TO_BE_AGREED -> TO_BE_AGREED;
                case NOT_STATED -> NOT_STATED;
                case TIED -> TIED;
                case UNREAD -> UNREAD;
            };
        }
    }

    public Unknown {
        Objects.requireNonNull(because, "because");
        Objects.requireNonNull(code, "code");
    }
}

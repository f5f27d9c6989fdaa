package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.goldenthread.domain.text.Means;

/**
 * A correction that changes nothing as things are known now, since another one of the same entry was told later and stands
 * in its place. It counts in views that are told before that one.
 *
 * @since 0.1
 */
public record Overruled(
        @Means("the correction that changes nothing now") EntryId entry,
        @Means("the entry that both correct") EntryId root,
        @Means("the correction that stands, which was reported later") EntryId by,
        @Means("the day from which that one stands") LocalDate told) {

    public Overruled {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(told, "told");
    }

    /**
     * The corrections of an act that others overrule which were there before it.
     *
     * @param before how things stand without the act
     */
    public static List<Overruled> in(Act act, State before) {
        List<Overruled> overruled = new ArrayList<>();
        for (Entry entry : act.entries()) {
            Standing.corrected(entry.fact())
                    .ifPresent(root -> before.corrections(entry.about().code()).of(root).stream()
                            .reduce((one, other) -> other)
                            .filter(by -> act.entries().stream().noneMatch(own -> isOver(own, root, by)))
                            .ifPresent(by -> overruled.add(new Overruled(entry.id(), root, by.id(), by.told()))));
        }
        return List.copyOf(overruled);
    }

    /** Whether the act corrects the entry as told on that day or later, too. */
    private static boolean isOver(Entry own, EntryId root, Entry by) {
        return Standing.corrected(own.fact()).filter(root::equals).isPresent()
                && !own.told().isBefore(by.told());
    }
}

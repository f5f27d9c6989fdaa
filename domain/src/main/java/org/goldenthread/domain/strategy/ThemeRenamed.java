package org.goldenthread.domain.strategy;

import java.util.Objects;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;

/**
 * A theme has another title; its code and its descent stay.
 *
 * @since 0.1
 */
public record ThemeRenamed(@Means("what it is called from now on") Title title) implements ThemeFact, Change<Theme> {
    public ThemeRenamed {
        Objects.requireNonNull(title, "title");
    }

    @Override
    public Theme on(Theme before, Entry entry) {
        return before.called(title);
    }

    @Override
    public String says() {
        return "renamed to \"" + title + "\"";
    }
}

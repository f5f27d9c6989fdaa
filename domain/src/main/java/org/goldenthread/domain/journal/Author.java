package org.goldenthread.domain.journal;

import org.goldenthread.domain.text.Title;

/**
 * Who entered an act, as they name themselves.
 *
 * @since 0.1
 */
public record Author(String name) {

    /** @throws org.goldenthread.domain.problem.DomainException as for a {@link Title} */
    public Author {
        name = Title.parse(name).value();
    }

    public static Author parse(String name) {
        return new Author(name);
    }

    @Override
    public String toString() {
        return name;
    }
}

package org.goldenthread.domain.report;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/**
 * A paper that a report draws on: its title, whose it is, and its date in words.
 *
 * @since 0.1
 */
public record CitedPaper(Code code, Title title, Optional<Title> author, String dated) {
    public CitedPaper {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(dated, "dated");
    }

    /** Title, author and date on one line. */
    public String shown() {
        return title + author.map(a -> ", " + a).orElse("") + ", " + dated;
    }
}

package org.goldenthread.domain.site;

import java.util.Objects;
import org.goldenthread.domain.text.Code;

/**
 * Something that a search in the pages finds.
 *
 * @param noun the sort of thing it is
 * @param title what it is called
 * @param address its page
 * @since 0.1
 */
public record Found(Code code, String noun, String title, String address) {
    public Found {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(noun, "noun");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(address, "address");
    }
}

package org.goldenthread.domain.site;

import java.util.List;
import java.util.Objects;

/**
 * The rows of a page, for whoever wants to count them.
 *
 * @param address where it is kept, from the root of the site
 * @since 0.1
 */
public record Sheet(String address, List<String> headings, List<List<String>> rows) {
    public Sheet {
        Objects.requireNonNull(address, "address");
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }
}

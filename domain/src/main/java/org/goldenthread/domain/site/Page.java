package org.goldenthread.domain.site;

import java.util.List;
import java.util.Objects;

/**
 * A page of a site.
 *
 * @param address where it is kept, from the root of the site
 * @param trail the way to it, the first page first; it is not in it itself
 * @param lead what stands under its title
 * @since 0.1
 */
public record Page(
        PageKind kind, String address, String title, List<Phrase> trail, List<Piece> lead, List<Part> parts) {
    public Page {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(title, "title");
        trail = List.copyOf(trail);
        lead = List.copyOf(lead);
        parts = List.copyOf(parts);
    }
}

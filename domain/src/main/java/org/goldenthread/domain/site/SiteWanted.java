package org.goldenthread.domain.site;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Sentence;

/**
 * What is wanted of a site.
 *
 * @param isPublic whether names of people, risks that are not marked public and what is only inferred are left out
 * @param next when its pages are next updated, in words
 * @param contact whom a reader can ask, in words
 * @since 0.1
 */
public record SiteWanted(boolean isPublic, Optional<Sentence> next, Optional<Sentence> contact) {
    public SiteWanted {
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(contact, "contact");
    }
}

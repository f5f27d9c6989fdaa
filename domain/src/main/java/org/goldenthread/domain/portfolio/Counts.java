package org.goldenthread.domain.portfolio;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much there is: things by the plural of their noun, acts and entries.
 *
 * @since 0.1
 */
public record Counts(Map<String, Long> things, long acts, long entries) {
    public Counts {
        things = Collections.unmodifiableMap(new LinkedHashMap<>(things));
    }
}

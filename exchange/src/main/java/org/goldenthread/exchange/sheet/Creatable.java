package org.goldenthread.exchange.sheet;

import org.goldenthread.domain.text.Means;

/**
 * What a sheet may name that nobody knows yet, and that is made where somebody asks for it.
 *
 * @since 0.1
 */
public enum Creatable {
    @Means("a post for each unknown lead, in the organisation of the row")
    LEADS,

    @Means("each unknown organisation, such as a directorate")
    ORGANISATIONS
}

package org.goldenthread.domain.site;

import java.util.List;

/**
 * The port to where a site is kept. It is handed each page once, in an order that is the same for the same record.
 *
 * @since 0.1
 */
public interface Publisher {

    /**
     * Keeps a sheet, before the page that leads to it.
     *
     * @return how many bytes it has
     */
    long sheet(Sheet sheet);

    void page(Page page);

    /** Keeps what a search finds, all of it at once. */
    void index(List<Found> all);
}

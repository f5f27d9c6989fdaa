package org.goldenthread.domain.site;

/**
 * What a public site leaves out.
 *
 * @param names how many people's names are known and left out
 * @param risks how many risks that are not marked public
 * @param inferred how many entries that no paper says
 * @param partly how many entries are shown of which a part is inferred: a paragraph speaks of the thing, and how the rest was
 *     found is left out
 * @since 0.1
 */
public record LeftOut(int names, int risks, int inferred, int partly) {
    /** Of a site that shows everything. */
    public static final LeftOut NOTHING = new LeftOut(0, 0, 0, 0);
}

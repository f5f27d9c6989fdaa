package org.goldenthread.domain.journal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one entry says of another, as it is kept: the seal of the other's act and its place in it, within its own act the
 * place alone, for no act can hold its own seal. The first form said a number and a place: the number that the other act
 * has in the copy in which the act was made that says it.
 */
final class Address {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{64}|[1-9][0-9]{0,17})?\\.([1-9][0-9]{0,8})");
    private static final int SEAL = 64;

    private Address() {}

    /** The name under which an entry is kept in what an act says; of an act that is not there, what was said. */
    static String kept(EntryId id, long saying, Links links) {
        if (id.act() == saying) {
            return "." + id.place();
        }
        return id.act() > links.head().act()
                ? id.toString()
                : links.link(id.act()).seal() + "." + id.place();
    }

    /**
     * The entry that a name is kept for in what an act says.
     *
     * @throws IllegalArgumentException when it is no such name, or of an act that is not there
     */
    static EntryId read(String kept, long saying, Links links) {
        Matcher form = FORM.matcher(kept);
        if (!form.matches()) {
            throw new IllegalArgumentException("\"" + kept + "\" is not the name of an entry");
        }
        int place = Integer.parseInt(form.group(2));
        Optional<String> act = Optional.ofNullable(form.group(1));
        if (act.isEmpty()) {
            return new EntryId(saying, place);
        }
        if (act.get().length() == SEAL) {
            return links.sealed(new Seal(act.get()))
                    .map(number -> new EntryId(number.act(), place))
                    .orElseThrow(() -> new IllegalArgumentException("no act has the seal " + act.get()));
        }
        return new EntryId(inChain(Long.parseLong(act.get()), saying, links), place);
    }

    /**
     * The number here of the act that had a number where another one was made. That is the same number where the other has
     * its own too, for then all before it have theirs; what is not there stays under the number that was said.
     */
    private static long inChain(long origin, long saying, Links links) {
        long at = saying;
        while (at >= 1 && at <= links.head().act()) {
            Link link = links.link(at);
            if (link.origin() == at || link.origin() <= origin) {
                return link.origin() == origin ? at : origin;
            }
            at = link.follows().isEmpty()
                    ? 0
                    : links.sealed(link.follows().get(0)).map(Head::act).orElse(0L);
        }
        return origin;
    }
}

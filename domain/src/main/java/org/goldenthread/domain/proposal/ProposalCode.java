package org.goldenthread.domain.proposal;

import java.util.stream.IntStream;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.text.Code;

/** The code of a proposal that was given none: that of the milestone, with a P behind its owner's prefix. */
final class ProposalCode {

    private static final int LONGEST = 24;

    private ProposalCode() {}

    /** SWK-P-LONE of SWK-LONE, MS-P of MS; where that is taken, SWK-P-LONE-2 and so on. */
    static Code of(Code milestone, State latest) {
        String owner = milestone.owner();
        String begins = owner + "-P" + milestone.value().substring(owner.length());
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? cut(begins, "") : cut(begins, "-" + number))
                .filter(code -> !code.equals(milestone))
                .filter(code -> latest.nounOf(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Code cut(String begins, String ends) {
        int room = LONGEST - ends.length();
        return new Code((begins.length() > room ? begins.substring(0, room).replaceFirst("-$", "") : begins) + ends);
    }
}

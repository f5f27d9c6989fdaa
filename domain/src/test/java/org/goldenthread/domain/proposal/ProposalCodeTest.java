package org.goldenthread.domain.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.text.Code;

/** A proposal that is given no code gets one that nothing has, whatever its milestone is called. */
class ProposalCodeTest {

    @Provide
    Arbitrary<Code> codes() {
        return Arbitraries.strings()
                .withChars("AP-7")
                .ofMinLength(1)
                .ofMaxLength(23)
                .map(end -> new Code("Q" + end));
    }

    @Property(tries = 40)
    void is_what_nothing_else_is_called(@ForAll("codes") Code milestone) {
        OpenBooks books = ApprovalsTest.begun();
        books.record(add(milestone.value(), "March 2020"));
        for (int i = 0; i < 11; i++) {
            Code given = books.record(ApprovalsTest.newDate(Optional.empty(), milestone.value()))
                    .entries()
                    .get(0)
                    .about()
                    .code();
            assertThat(books.get(Proposal.KIND, given.value()).milestone()).isEqualTo(milestone);
        }
    }
}

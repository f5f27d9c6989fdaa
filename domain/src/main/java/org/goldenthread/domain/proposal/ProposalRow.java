package org.goldenthread.domain.proposal;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;

/**
 * A proposal in a list, as far as it depends on nothing else: whether it is stale is seen beside its milestone, by
 * {@link Basis}.
 *
 * @param answeredBy the decision, or else the board, that answered last
 * @since 0.1
 */
public record ProposalRow(
        Code code,
        Proposal.Asks asks,
        Code milestone,
        Optional<Due> agreed,
        Optional<Due> due,
        Optional<Code> cause,
        Proposal.Status status,
        Optional<Code> answeredBy,
        Optional<Source> source) {

    public static final Listing<Proposal, ProposalRow> LISTING =
            new Listing<>(Proposal.KIND, ProposalRow.class, ProposalRow::of);

    public ProposalRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(asks, "asks");
        Objects.requireNonNull(milestone, "milestone");
        Objects.requireNonNull(agreed, "agreed");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(answeredBy, "answeredBy");
        Objects.requireNonNull(source, "source");
    }

    static ProposalRow of(Proposal it) {
        return new ProposalRow(
                it.code(),
                it.asks(),
                it.milestone(),
                it.agreed(),
                it.due(),
                it.cause(),
                it.status(),
                it.answer().flatMap(Proposal.Answer::by),
                it.source());
    }
}

package org.goldenthread.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.goldenthread.domain.proposal.ProposalRow;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * A proposal as it stands now, by itself: whether it is stale is seen beside its milestone.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select * from proposal")
@Synchronize("proposal")
public class CurrentProposal extends CurrentWithSource<ProposalRow> {

    String asks;

    String milestone;

    @Column(name = "agreed_as_written")
    String agreedAsWritten;

    @Column(name = "agreed_kind")
    String agreedKind;

    @Column(name = "agreed_earliest")
    @Convert(converter = DayAsText.class)
    LocalDate agreedEarliest;

    @Column(name = "agreed_latest")
    @Convert(converter = DayAsText.class)
    LocalDate agreedLatest;

    @Column(name = "due_as_written")
    String dueAsWritten;

    @Column(name = "due_kind")
    String dueKind;

    @Column(name = "due_earliest")
    @Convert(converter = DayAsText.class)
    LocalDate dueEarliest;

    @Column(name = "due_latest")
    @Convert(converter = DayAsText.class)
    LocalDate dueLatest;

    String cause;

    String status;

    @Column(name = "answered_by")
    String answeredBy;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected CurrentProposal() {
        super(ProposalRow.class);
    }
}

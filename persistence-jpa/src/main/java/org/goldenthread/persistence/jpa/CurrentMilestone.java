package org.goldenthread.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * A milestone as it stands now.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select * from milestone")
@Synchronize("milestone")
public class CurrentMilestone extends CurrentWithRating<MilestoneRow> {

    String title;

    String theme;

    String objective;

    String plan;

    String status;

    String lead;

    @Column(name = "lead_member")
    String leadMember;

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

    @Column(name = "first_promise_as_written")
    String firstPromiseAsWritten;

    @Column(name = "first_promise_kind")
    String firstPromiseKind;

    @Column(name = "first_promise_earliest")
    @Convert(converter = DayAsText.class)
    LocalDate firstPromiseEarliest;

    @Column(name = "first_promise_latest")
    @Convert(converter = DayAsText.class)
    LocalDate firstPromiseLatest;

    @Column(name = "forecast_as_written")
    String forecastAsWritten;

    @Column(name = "forecast_kind")
    String forecastKind;

    @Column(name = "forecast_earliest")
    @Convert(converter = DayAsText.class)
    LocalDate forecastEarliest;

    @Column(name = "forecast_latest")
    @Convert(converter = DayAsText.class)
    LocalDate forecastLatest;

    @Column(name = "forecast_said_day")
    @Convert(converter = DayAsText.class)
    LocalDate forecastSaidDay;

    @Column(name = "forecast_said_outlived")
    Integer forecastSaidOutlived;

    int moves;

    @Convert(converter = DayAsText.class)
    LocalDate done;

    @Column(name = "last_word")
    @Convert(converter = DayAsText.class)
    LocalDate lastWord;

    @Column(name = "next_note")
    String nextNote;

    @Column(name = "next_when_as_written")
    String nextWhenAsWritten;

    @Column(name = "next_when_kind")
    String nextWhenKind;

    @Column(name = "next_when_earliest")
    @Convert(converter = DayAsText.class)
    LocalDate nextWhenEarliest;

    @Column(name = "next_when_latest")
    @Convert(converter = DayAsText.class)
    LocalDate nextWhenLatest;

    @Column(name = "claim_due_as_written")
    String claimDueAsWritten;

    @Column(name = "claim_due_kind")
    String claimDueKind;

    @Column(name = "claim_due_earliest")
    @Convert(converter = DayAsText.class)
    LocalDate claimDueEarliest;

    @Column(name = "claim_due_latest")
    @Convert(converter = DayAsText.class)
    LocalDate claimDueLatest;

    @Column(name = "claim_told")
    @Convert(converter = DayAsText.class)
    LocalDate claimTold;

    @Column(name = "claim_source_paper")
    String claimSourcePaper;

    @Column(name = "claim_source_place")
    String claimSourcePlace;

    @Column(name = "claim_source_inferred")
    String claimSourceInferred;

    String needs;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected CurrentMilestone() {
        super(MilestoneRow.class);
    }
}

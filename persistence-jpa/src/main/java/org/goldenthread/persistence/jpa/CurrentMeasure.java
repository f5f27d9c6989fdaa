package org.goldenthread.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.goldenthread.domain.measure.MeasureRow;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * A measure as it stands now. Figures are texts, so that no digit is lost: compare them in Java.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select * from measure")
@Synchronize("measure")
public class CurrentMeasure extends CurrentWithSource<MeasureRow> {

    String title;

    String unit;

    String of;

    String direction;

    String stage;

    String level;

    @Column(name = "target_value")
    String targetValue;

    @Column(name = "target_when_as_written")
    String targetWhenAsWritten;

    @Column(name = "target_when_kind")
    String targetWhenKind;

    @Column(name = "target_when_earliest")
    @Convert(converter = DayAsText.class)
    LocalDate targetWhenEarliest;

    @Column(name = "target_when_latest")
    @Convert(converter = DayAsText.class)
    LocalDate targetWhenLatest;

    @Column(name = "target_place")
    String targetPlace;

    @Column(name = "target_tolerance_value")
    String targetToleranceValue;

    @Column(name = "target_tolerance_percent")
    Boolean targetTolerancePercent;

    @Column(name = "target_comment")
    String targetComment;

    @Column(name = "target_source_paper")
    String targetSourcePaper;

    @Column(name = "target_source_place")
    String targetSourcePlace;

    @Column(name = "target_source_inferred")
    String targetSourceInferred;

    @Column(name = "actual_value")
    String actualValue;

    @Column(name = "actual_when_as_written")
    String actualWhenAsWritten;

    @Column(name = "actual_when_kind")
    String actualWhenKind;

    @Column(name = "actual_when_earliest")
    @Convert(converter = DayAsText.class)
    LocalDate actualWhenEarliest;

    @Column(name = "actual_when_latest")
    @Convert(converter = DayAsText.class)
    LocalDate actualWhenLatest;

    @Column(name = "actual_place")
    String actualPlace;

    @Column(name = "actual_tolerance_value")
    String actualToleranceValue;

    @Column(name = "actual_tolerance_percent")
    Boolean actualTolerancePercent;

    @Column(name = "actual_comment")
    String actualComment;

    @Column(name = "actual_source_paper")
    String actualSourcePaper;

    @Column(name = "actual_source_place")
    String actualSourcePlace;

    @Column(name = "actual_source_inferred")
    String actualSourceInferred;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected CurrentMeasure() {
        super(MeasureRow.class);
    }
}

package org.goldenthread.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;

/**
 * What stands now, with how it was rated last.
 *
 * @since 0.1
 */
@MappedSuperclass
public abstract class CurrentWithRating<R extends Record> extends CurrentWithSource<R> {

    @Column(name = "rating_level")
    String ratingLevel;

    @Column(name = "rating_scale")
    String ratingScale;

    @Column(name = "rating_told")
    @Convert(converter = DayAsText.class)
    LocalDate ratingTold;

    @Column(name = "rating_expires")
    @Convert(converter = DayAsText.class)
    LocalDate ratingExpires;

    @Column(name = "rating_reason")
    String ratingReason;

    @Column(name = "rating_source_paper")
    String ratingSourcePaper;

    @Column(name = "rating_source_place")
    String ratingSourcePlace;

    @Column(name = "rating_source_inferred")
    String ratingSourceInferred;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    CurrentWithRating(Class<R> type) {
        super(type);
    }
}

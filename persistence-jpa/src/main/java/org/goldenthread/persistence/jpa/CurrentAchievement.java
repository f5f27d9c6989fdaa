package org.goldenthread.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.goldenthread.domain.achievement.AchievementRow;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * An achievement as it stands now.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select * from achievement")
@Synchronize("achievement")
public class CurrentAchievement extends CurrentWithSource<AchievementRow> {

    String title;

    String status;

    String strategy;

    String theme;

    String milestone;

    @Column(name = "when_as_written")
    String whenAsWritten;

    @Column(name = "when_kind")
    String whenKind;

    @Column(name = "when_earliest")
    @Convert(converter = DayAsText.class)
    LocalDate whenEarliest;

    @Column(name = "when_latest")
    @Convert(converter = DayAsText.class)
    LocalDate whenLatest;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected CurrentAchievement() {
        super(AchievementRow.class);
    }
}

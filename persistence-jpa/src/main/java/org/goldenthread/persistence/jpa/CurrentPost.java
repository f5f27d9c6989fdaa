package org.goldenthread.persistence.jpa;

import jakarta.persistence.Entity;
import org.goldenthread.domain.organisation.PostRow;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * A post as it stands now.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select * from post")
@Synchronize("post")
public class CurrentPost extends CurrentWithSource<PostRow> {

    String title;

    String organisation;

    String board;

    String holder;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected CurrentPost() {
        super(PostRow.class);
    }
}

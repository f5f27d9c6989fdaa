package org.goldenthread.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitUtil;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.goldenthread.domain.achievement.AchievementRow;
import org.goldenthread.domain.alignment.AlignmentRow;
import org.goldenthread.domain.board.BoardRow;
import org.goldenthread.domain.board.DecisionRow;
import org.goldenthread.domain.journal.CurrentState;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.measure.MeasureRow;
import org.goldenthread.domain.milestone.CauseRow;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.note.NoteRow;
import org.goldenthread.domain.organisation.OrganisationRow;
import org.goldenthread.domain.organisation.PostRow;
import org.goldenthread.domain.paper.PaperRow;
import org.goldenthread.domain.place.PlaceRow;
import org.goldenthread.domain.plan.PlanRow;
import org.goldenthread.domain.portfolio.Lists;
import org.goldenthread.domain.proposal.ProposalRow;
import org.goldenthread.domain.rating.ScaleRow;
import org.goldenthread.domain.series.SeriesRow;
import org.goldenthread.domain.strategy.ObjectiveRow;
import org.goldenthread.domain.strategy.StrategyRow;
import org.goldenthread.domain.strategy.ThemeRow;
import org.goldenthread.persistence.HostedStore;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/**
 * A journal and its lists in the transactions of an application that has an {@link EntityManager} of Hibernate: what is
 * recorded is there when the application commits, and gone when it rolls back. The tables are made by
 * {@link HostedStore#migrate}; what stands in them can be asked for by JPQL, as the entities of this package.
 *
 * <p>The manager may be one that belongs to a thread's transaction, as those that Spring injects; the store is as safe for
 * use by several threads as the manager is.
 *
 * @since 0.1
 */
public final class JpaStore {

    private static final Map<String, Class<?>> BY_NOUN = byNoun();

    private final HostedStore store;

    private JpaStore(EntityManager manager) {
        this.store = HostedStore.join(new Joined(manager));
    }

    /**
     * The store in the transactions of an entity manager.
     *
     * <p>{@code append}, and so every verb, writes what the manager has in hand first, and throws
     * {@link jakarta.persistence.TransactionRequiredException} when no transaction is under way. With
     * {@code journal.overtaken}, and when an act could not be written whole, the transaction is marked for rollback. Whoever
     * commits it all the same keeps nothing; Hibernate tells them so only where {@code hibernate.jpa.compliance.transaction}
     * is set.
     */
    public static JpaStore join(EntityManager manager) {
        return new JpaStore(Objects.requireNonNull(manager, "manager"));
    }

    /** The entities of this package, for a persistence unit that lists its classes. */
    public static List<Class<?>> entities() {
        List<Class<?>> entities = new ArrayList<>(List.of(RecordedAct.class, RecordedEntry.class));
        entities.addAll(BY_NOUN.values());
        return List.copyOf(entities);
    }

    private static Map<String, Class<?>> byNoun() {
        Map<String, Class<?>> entities = new LinkedHashMap<>();
        put(StrategyRow.LISTING, CurrentStrategy.class, entities);
        put(ThemeRow.LISTING, CurrentTheme.class, entities);
        put(ObjectiveRow.LISTING, CurrentObjective.class, entities);
        put(PlanRow.LISTING, CurrentPlan.class, entities);
        put(MilestoneRow.LISTING, CurrentMilestone.class, entities);
        put(AchievementRow.LISTING, CurrentAchievement.class, entities);
        put(MeasureRow.LISTING, CurrentMeasure.class, entities);
        put(OrganisationRow.LISTING, CurrentOrganisation.class, entities);
        put(PostRow.LISTING, CurrentPost.class, entities);
        put(PlaceRow.LISTING, CurrentPlace.class, entities);
        put(BoardRow.LISTING, CurrentBoard.class, entities);
        put(DecisionRow.LISTING, CurrentDecision.class, entities);
        put(ProposalRow.LISTING, CurrentProposal.class, entities);
        put(AlignmentRow.LISTING, CurrentAlignment.class, entities);
        put(NoteRow.LISTING, CurrentNote.class, entities);
        put(PaperRow.LISTING, CurrentPaper.class, entities);
        put(SeriesRow.LISTING, CurrentSeries.class, entities);
        put(ScaleRow.LISTING, CurrentScale.class, entities);
        put(CauseRow.LISTING, CurrentCause.class, entities);
        return Collections.unmodifiableMap(entities);
    }

    private static <R extends Record> void put(
            Listing<?, R> listing, Class<? extends Current<R>> entity, Map<String, Class<?>> entities) {
        entities.put(listing.kind().noun(), entity);
    }

    public Journal journal() {
        return store.journal();
    }

    /** How things stand now, without folding. */
    public Lists lists() {
        return store.lists();
    }

    /** Whose transactions they are. */
    private record Joined(EntityManager manager) implements HostedStore.Host {

        @Override
        public <T> T lend(Function<Connection, T> work) {
            return manager.unwrap(Session.class).doReturningWork(work::apply);
        }

        @Override
        public void giveUp() {
            manager.unwrap(SharedSessionContractImplementor.class).markForRollbackOnly();
        }

        @Override
        public void beforeWriting() {
            manager.flush();
        }

        /** What the manager has loaded of things that stand otherwise now is loaded again, or let go when it is gone. */
        @Override
        public void wrote(List<CurrentState<?>> current) {
            if (manager.unwrap(Session.class).getStatistics().getEntityCount() == 0) {
                return;
            }
            PersistenceUnitUtil loading = manager.getEntityManagerFactory().getPersistenceUnitUtil();
            for (CurrentState<?> each : current) {
                Optional.<Class<?>>ofNullable(BY_NOUN.get(each.kind().noun()))
                        .<Object>map(entity ->
                                manager.getReference(entity, each.code().value()))
                        .filter(loading::isLoaded)
                        .ifPresent(thing -> forget(thing, each.state().isPresent()));
            }
        }

        private void forget(Object thing, boolean isThere) {
            if (isThere) {
                manager.refresh(thing);
            } else {
                manager.detach(thing);
            }
        }
    }
}

package org.goldenthread.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.TransactionRequiredException;
import java.time.LocalDate;
import java.util.List;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.SettableClock;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.persistence.SqliteStore;
import org.goldenthread.persistence.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application that keeps grants, and gives them for milestones that are kept here. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JpaStoreTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2020, 1, 1);

    private final SettableClock clock = Story.clock();
    private final Host host = Host.in(Stores.file());

    @BeforeEach
    void opens_a_portfolio_with_a_milestone() {
        host.run(manager -> {
            Act opened = Story.open(books(manager));
            assertThat(opened.number()).isEqualTo(1);
            record(manager, OpenBooks.add("MA", "December 2019"));
        });
    }

    private Books books(EntityManager manager) {
        JpaStore store = JpaStore.join(manager);
        return new Books(store.journal(), store.lists(), clock);
    }

    private void record(EntityManager manager, Verb verb) {
        assertThat(books(manager).record(verb, Occasion.of(Story.AUTHOR, "say")))
                .isPresent();
    }

    private Head head() {
        return host.transaction(manager -> books(manager).head());
    }

    private static List<String> grants(EntityManager manager) {
        return manager.createQuery("select g.name from Grant g", String.class).getResultList();
    }

    private static CurrentMilestone milestone(EntityManager manager) {
        return manager.find(CurrentMilestone.class, "MA");
    }

    @Nested
    class In_the_applications_transaction {

        @Test
        void is_there_when_the_application_commits_and_gone_when_it_rolls_back() {
            host.run(manager -> {
                manager.persist(new Grant("kept"));
                record(manager, OpenBooks.progress("MA", "half"));
            });
            try (EntityManager manager = host.manager()) {
                manager.getTransaction().begin();
                manager.persist(new Grant("gone"));
                record(manager, OpenBooks.progress("MA", "all"));
                assertThat(books(manager).head()).isEqualTo(new Head(4));
                manager.getTransaction().rollback();
            }

            assertThat(head()).isEqualTo(new Head(3));
            host.run(manager -> {
                assertThat(grants(manager)).containsExactly("kept");
                assertThat(books(manager).check().acts()).isEqualTo(3);
            });
        }

        @Test
        void can_be_read_by_a_store_of_our_own_in_the_same_file() {
            try (SqliteStore own = SqliteStore.open(host.file())) {
                Books books = new Books(own.journal(), own.lists(), clock);

                assertThat(books.check().acts()).isEqualTo(2);
                assertThat(own.lists().rows(MilestoneRow.LISTING)).hasSize(1);
                assertThat(books.record(OpenBooks.progress("MA", "half"), Occasion.of(Story.AUTHOR, "say")))
                        .isPresent();
            }
            assertThat(head()).isEqualTo(new Head(3));
        }

        @Test
        void writes_what_the_application_has_in_hand_before_an_act() {
            host.run(manager -> {
                manager.setFlushMode(jakarta.persistence.FlushModeType.COMMIT);
                manager.persist(new Grant("first"));
                assertThat(grants(manager)).isEmpty();

                record(manager, OpenBooks.progress("MA", "half"));

                assertThat(grants(manager)).containsExactly("first");
            });
        }

        @Test
        void wants_one_to_be_under_way() {
            try (EntityManager manager = host.manager()) {
                Books books = books(manager);

                assertThatExceptionOfType(TransactionRequiredException.class)
                        .isThrownBy(() -> record(manager, OpenBooks.progress("MA", "half")));
                assertThat(books.head()).isEqualTo(new Head(2));
            }
        }

        @Test
        void is_not_harmed_by_what_the_domain_refuses() {
            host.run(manager -> {
                manager.persist(new Grant("kept"));
                assertThatExceptionOfType(DomainException.class)
                        .isThrownBy(() -> record(manager, OpenBooks.progress("MX", "half")));
                assertThat(manager.getTransaction().getRollbackOnly()).isFalse();
            });

            assertThat(host.transaction(JpaStoreTest::grants)).containsExactly("kept");
        }

        @Test
        void can_not_be_kept_when_another_was_first() {
            try (EntityManager late = host.manager()) {
                late.getTransaction().begin();

                DomainException overtaken = overtaken(late);

                assertThat(overtaken.problems())
                        .containsExactly(Problem.conflict(
                                "journal.overtaken",
                                "others changed the journal while this transaction was under way, or are changing it"
                                        + " now: roll the transaction back, and do it again in a new one"));
                assertThat(late.getTransaction().getRollbackOnly()).isTrue();
                late.persist(new Grant("gone"));
                late.getTransaction().commit(); // by which Hibernate rolls back, and says nothing of its own accord
            }
            assertThat(host.transaction(JpaStoreTest::grants)).isEmpty();
            host.run(again -> record(again, OpenBooks.progress("MA", "second")));

            assertThat(head()).isEqualTo(new Head(4));
        }

        @Test
        void is_refused_at_the_commit_where_hibernate_does_as_jpa_says() {
            try (EntityManagerFactory strict = Host.configuration()
                            .property("jakarta.persistence.nonJtaDataSource", Host.database(host.file()))
                            .property("hibernate.jpa.compliance.transaction", "true")
                            .createEntityManagerFactory();
                    EntityManager late = strict.createEntityManager()) {
                late.getTransaction().begin();
                assertThat(overtaken(late)).hasMessageStartingWith("error[journal.overtaken]: ");

                assertThatExceptionOfType(RollbackException.class)
                        .isThrownBy(() -> late.getTransaction().commit());
            }

            assertThat(head()).isEqualTo(new Head(3));
        }

        /** What who has read the journal is told when it records after another did. */
        private DomainException overtaken(EntityManager late) {
            assertThat(books(late).head()).isEqualTo(new Head(2));
            host.run(early -> record(early, OpenBooks.progress("MA", "first")));
            return catchThrowableOfType(DomainException.class, () -> record(late, OpenBooks.progress("MA", "second")));
        }

        @Test
        void is_overtaken_with_what_the_application_has_in_hand_as_hibernate_says() {
            try (EntityManager late = host.manager()) {
                late.getTransaction().begin();
                assertThat(books(late).head()).isEqualTo(new Head(2));
                late.persist(new Grant("gone"));
                host.run(early -> record(early, OpenBooks.progress("MA", "first")));

                assertThatExceptionOfType(PessimisticLockException.class)
                        .isThrownBy(() -> record(late, OpenBooks.progress("MA", "second")));
                assertThat(late.getTransaction().getRollbackOnly()).isTrue();
                late.getTransaction().rollback();
            }

            assertThat(host.transaction(JpaStoreTest::grants)).isEmpty();
            assertThat(head()).isEqualTo(new Head(3));
        }

        @Test
        void can_not_be_kept_when_an_act_was_written_in_part() {
            host.run(manager -> manager.createNativeQuery("create trigger full before update on milestone begin"
                            + " select raise(abort, 'no more room'); end")
                    .executeUpdate());
            try (EntityManager manager = host.manager()) {
                manager.getTransaction().begin();

                assertThatThrownBy(() -> record(manager, OpenBooks.progress("MA", "half")))
                        .isInstanceOf(DomainException.class)
                        .hasMessageStartingWith("error[storage.failed]: the application's database can't be used: ")
                        .hasMessageContaining("no more room");
                assertThat(manager.getTransaction().getRollbackOnly()).isTrue();
                manager.getTransaction().rollback();
            }

            assertThat(head()).isEqualTo(new Head(2));
        }
    }

    @Nested
    class As_entities {

        @Test
        void is_asked_for_by_jpql_with_days_in_their_order() {
            host.run(manager -> record(manager, OpenBooks.add("MB", "January 2020")));

            host.run(manager -> {
                assertThat(overdueOn(NEW_YEAR, manager)).containsExactly("MA");
                assertThat(overdueOn(NEW_YEAR.plusMonths(1), manager)).containsExactly("MA", "MB");
                assertThat(manager.createQuery(
                                        "select a.words from RecordedEntry e join RecordedAct a on a.number = e.act"
                                                + " where e.code = 'MB'",
                                        String.class)
                                .getResultList())
                        .containsExactly("say");
            });
        }

        private static List<String> overdueOn(LocalDate day, EntityManager manager) {
            return manager.createQuery(
                            "select m.code from CurrentMilestone m where m.dueLatest < :day order by m.dueLatest",
                            String.class)
                    .setParameter("day", day)
                    .getResultList();
        }

        @Test
        void can_be_what_an_entity_of_the_application_is_about() {
            host.run(manager -> {
                Grant grant = new Grant("for training");
                grant.milestone = milestone(manager);
                manager.persist(grant);
            });

            host.run(manager -> {
                assertThat(manager.createQuery(
                                        "select g.milestone.title from Grant g where g.milestone.status = 'planned'",
                                        String.class)
                                .getResultList())
                        .containsExactly("Train 100 staff");
                assertThat(manager.find(Grant.class, "for training")
                                .milestone
                                .row()
                                .code())
                        .isEqualTo(Code.parse("MA"));
            });
        }

        @Test
        void stands_as_the_last_act_left_it_even_where_it_was_loaded_before() {
            host.run(manager -> {
                CurrentMilestone loaded = milestone(manager);
                assertThat(loaded.row().moves()).isZero();

                record(manager, OpenBooks.reschedule("MA", "March 2020"));

                assertThat(milestone(manager)).isSameAs(loaded);
                assertThat(loaded.row()).isEqualTo(row(manager));
                assertThat(loaded.row().due()).hasToString("March 2020");
            });
        }

        private static MilestoneRow row(EntityManager manager) {
            return JpaStore.join(manager).lists().rows(MilestoneRow.LISTING).get(0);
        }

        @Test
        void is_no_longer_there_when_its_opening_was_struck() {
            host.run(manager -> {
                CurrentMilestone loaded = milestone(manager);

                record(manager, OpenBooks.strike("2.1"));

                assertThat(manager.contains(loaded)).isFalse();
                assertThat(milestone(manager)).isNull();
            });
        }

        @Test
        void refuses_to_be_added_or_removed() {
            host.run(manager -> {
                CurrentMilestone there = milestone(manager);
                RecordedAct act = manager.find(RecordedAct.class, 1L);
                RecordedEntry entry = manager.find(RecordedEntry.class, new EntryId(1, 1));

                assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> manager.remove(there))
                        .withMessage("MA can only be read: record a verb about it");
                assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> manager.remove(act))
                        .withMessage("act 1 can only be read: the record is append-only");
                assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> manager.remove(entry))
                        .withMessage("entry 1.1 can only be read: the record is append-only");
                assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> manager.persist(new CurrentNote()));
            });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "update CurrentMilestone m set m.title = 'Train nobody'",
                    "delete from CurrentMilestone m",
                    "update RecordedAct a set a.words = 'other'",
                    "delete from RecordedEntry e"
                })
        void refuses_to_be_changed_by_jpql(String attempt) {
            try (EntityManager manager = host.manager()) {
                manager.getTransaction().begin();
                assertThatThrownBy(() -> manager.createQuery(attempt).executeUpdate())
                        .isInstanceOfAny(PersistenceException.class, IllegalArgumentException.class);
                manager.getTransaction().rollback();
            }

            host.run(manager -> assertThat(books(manager).check().entries())
                    .isEqualTo(JpaStore.join(manager).lists().counts().entries()));
        }

        @Test
        void is_left_alone_when_the_application_makes_and_drops_its_own_tables() {
            try (EntityManagerFactory making = Host.configuration()
                    .property("jakarta.persistence.nonJtaDataSource", Host.database(host.file()))
                    .property("hibernate.hbm2ddl.auto", "create-drop")
                    .createEntityManagerFactory()) {
                assertThat(making.isOpen()).isTrue();
                assertThat(head()).isEqualTo(new Head(2));
            }

            assertThat(head()).isEqualTo(new Head(2));
        }
    }
}

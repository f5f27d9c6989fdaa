package org.goldenthread.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Chain;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.persistence.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An application of Spring's, wired as Spring Boot wires it: one store for all threads, on the entity manager that Spring
 * injects, and a repository of Spring Data.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpringTest {

    /** What Spring Data makes of a few names. */
    interface Milestones extends Repository<CurrentMilestone, String> {
        Optional<CurrentMilestone> findById(String code);

        List<CurrentMilestone> findByDueLatestBeforeOrderByCode(LocalDate day);

        long countByRatingLevelIsNull();
    }

    /** Entries by their own names. */
    interface Entries extends Repository<RecordedEntry, EntryId> {
        Optional<RecordedEntry> findById(EntryId id);

        List<RecordedEntry> findByCodeOrderByAct(String code);
    }

    private static Host host;
    private static EntityManagerFactory factory;
    private static EntityManager manager;
    private static TransactionTemplate transaction;
    private static JdbcTemplate sql;
    private static Books books;

    @BeforeAll
    static void wire() {
        host = Host.in(Stores.file());
        var database = Host.database(host.file());
        LocalContainerEntityManagerFactoryBean bean = new LocalContainerEntityManagerFactoryBean();
        bean.setDataSource(database);
        bean.setPackagesToScan("org.goldenthread.persistence.jpa");
        bean.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        bean.getJpaPropertyMap().put("hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect");
        bean.afterPropertiesSet();
        factory = bean.getObject();
        manager = SharedEntityManagerCreator.createSharedEntityManager(factory);
        JpaTransactionManager transactions = new JpaTransactionManager(factory);
        transactions.setDataSource(database);
        transactions.afterPropertiesSet();
        transaction = new TransactionTemplate(transactions);
        sql = new JdbcTemplate(database);
        JpaStore store = JpaStore.join(manager);
        books = new Books(store.journal(), store.lists(), Story.clock());
        transaction.executeWithoutResult(status -> {
            assertThat(Story.open(books).number()).isEqualTo(1);
            record(OpenBooks.add("MA", "December 2019"));
        });
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    private static void record(Verb verb) {
        assertThat(books.record(verb, Occasion.of(Story.AUTHOR, "say"))).isPresent();
    }

    @Test
    void an_act_commits_and_rolls_back_with_what_the_application_wrote_by_jpa_and_jdbc() {
        Head before = books.head();
        transaction.executeWithoutResult(status -> {
            manager.persist(new Grant("gone"));
            sql.update("insert into host_grant (name) values ('gone too')");
            record(OpenBooks.progress("MA", "half"));
            assertThat(sql.queryForObject("select max(number) from act", Long.class))
                    .isEqualTo(before.act() + 1);
            status.setRollbackOnly();
        });
        assertThat(books.head()).isEqualTo(before);
        assertThat(sql.queryForObject("select count(*) from host_grant", Long.class))
                .isZero();

        transaction.executeWithoutResult(status -> {
            sql.update("insert into host_grant (name) values ('kept')");
            record(OpenBooks.progress("MA", "half"));
        });
        assertThat(books.head()).isEqualTo(new Head(before.act() + 1));
        assertThat(sql.update("delete from host_grant")).isEqualTo(1);
    }

    @Test
    void reads_outside_a_transaction_and_records_only_inside() {
        Head before = books.head();

        assertThat(books.check().acts()).isEqualTo(before.act());
        assertThatExceptionOfType(jakarta.persistence.TransactionRequiredException.class)
                .isThrownBy(() -> record(OpenBooks.progress("MA", "half")));
        assertThat(books.head()).isEqualTo(before);
    }

    @Test
    void who_was_overtaken_can_not_commit_even_if_it_says_nothing() {
        assertThatExceptionOfType(UnexpectedRollbackException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    Head seen = books.head();
                    host.run(other -> {
                        JpaStore theirs = JpaStore.join(other);
                        assertThat(new Books(theirs.journal(), theirs.lists(), Story.clock())
                                        .record(OpenBooks.progress("MA", "first"), Occasion.of(Story.AUTHOR, "say")))
                                .isPresent();
                    });
                    assertThat(books.head()).isEqualTo(seen);
                    assertThatExceptionOfType(DomainException.class)
                            .isThrownBy(() -> record(OpenBooks.progress("MA", "second")))
                            .withMessageStartingWith("error[journal.overtaken]: ");
                }));

        transaction.executeWithoutResult(status -> record(OpenBooks.progress("MA", "second")));
    }

    @Test
    void a_repository_of_spring_data_finds_what_stands_and_what_was_recorded() {
        JpaRepositoryFactory repositories = new JpaRepositoryFactory(manager);
        Milestones milestones = repositories.getRepository(Milestones.class);
        Entries entries = repositories.getRepository(Entries.class);

        assertThat(milestones.findByDueLatestBeforeOrderByCode(LocalDate.of(2020, 1, 1)))
                .extracting(found -> found.row().title().value())
                .containsExactly("Train 100 staff");
        assertThat(milestones.findByDueLatestBeforeOrderByCode(LocalDate.of(2019, 12, 31)))
                .isEmpty();
        assertThat(milestones.findById("MA")).map(CurrentMilestone::code).hasToString("Optional[MA]");
        assertThat(milestones.countByRatingLevelIsNull()).isEqualTo(1);
        assertThat(entries.findById(new EntryId(2, 1)))
                .map(found -> found.entry(new Chain()).about().code().value())
                .contains("MA");
        assertThat(entries.findByCodeOrderByAct("MA")).isNotEmpty();
    }
}

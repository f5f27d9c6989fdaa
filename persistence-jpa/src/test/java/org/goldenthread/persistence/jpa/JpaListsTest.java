package org.goldenthread.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Stamp;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.portfolio.ListsContract;
import org.goldenthread.persistence.Stores;
import org.junit.jupiter.api.Test;

class JpaListsTest extends ListsContract {

    private final List<Transacting> begun = new ArrayList<>();

    @Override
    protected Kept empty() {
        return kept(Host.in(Stores.file()));
    }

    @Override
    protected Kept reopened(Kept kept) {
        return kept(hostOf(kept).again());
    }

    private Kept kept(Host host) {
        Transacting transacting = new Transacting(host);
        begun.add(transacting);
        return new Kept(transacting.journal(), transacting.lists());
    }

    private Host hostOf(Kept kept) {
        return begun.stream()
                .filter(one -> one.journal() == kept.journal())
                .findFirst()
                .orElseThrow()
                .host();
    }

    @Test
    void publish_each_row_as_an_entity() {
        Kept kept = begun();
        add(kept, "M1", Optional.of("S-W1"), Optional.empty(), Optional.empty(), "March 2020");

        hostOf(kept)
                .run(manager -> GoldenThread.LISTINGS.forEach(listing -> assertThat(rows(manager, listing))
                        .as(listing.kind().plural())
                        .isNotEmpty()
                        .isEqualTo(kept.lists().rows(listing))));
    }

    private static List<Record> rows(EntityManager manager, Listing<?, ?> listing) {
        return JpaStore.entities().stream()
                .filter(Current.class::isAssignableFrom)
                .flatMap(entity -> all(manager, entity, "code"))
                .map(entity -> ((Current<?>) entity).row())
                .filter(listing.type()::isInstance)
                .map(Record.class::cast)
                .toList();
    }

    private static <E> Stream<E> all(EntityManager manager, Class<E> entity, String order) {
        return manager.createQuery("select e from " + entity.getSimpleName() + " e order by e." + order, entity)
                .getResultStream();
    }

    @Test
    void publish_the_journal_as_entities() {
        Kept kept = begun();
        Journal journal = kept.journal();
        List<Stamp> stamps = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        journal.upTo(new Head(Long.MAX_VALUE), act -> {
            stamps.add(act.stamp());
            entries.addAll(act.entries());
        });

        hostOf(kept).run(manager -> {
            assertThat(all(manager, RecordedAct.class, "number").map(RecordedAct::stamp))
                    .isNotEmpty()
                    .containsExactlyElementsOf(stamps);
            assertThat(all(manager, RecordedEntry.class, "act, e.place").map(entry -> entry.entry(journal)))
                    .hasSizeGreaterThan(10)
                    .containsExactlyElementsOf(entries);
            Entry one = entries.get(3);
            assertThat(manager.find(RecordedEntry.class, one.id()).entry(journal))
                    .isEqualTo(one);
            assertThat(manager.find(RecordedEntry.class, one.id())).hasToString("1.4");
        });
    }

    @Test
    void let_each_attribute_be_asked_for_by_its_name() {
        hostOf(begun()).run(manager -> {
            for (EntityType<?> entity : manager.getMetamodel().getEntities()) {
                for (Attribute<?, ?> attribute : entity.getAttributes()) {
                    String of = "e." + attribute.getName();
                    List<Object> found = manager.createQuery(
                                    "select " + of + " from " + entity.getName() + " e where " + of + " is not null"
                                            + " order by " + of,
                                    Object.class)
                            .getResultList();
                    assertThat(found).as(entity.getName() + " " + of).doesNotContainNull();
                }
            }
        });
    }
}

package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Days;

/**
 * An entry should have said something else: what it says in its place, of the same type. It is no move: what it says
 * stands where the entry stood, told when that was told. It counts in every view whose papers had told of it; of several
 * amendments of one entry the one told last counts, and of those the last that was entered. An entry that should not be
 * there at all is {@link Struck}; one that was struck can be given content again.
 *
 * @param entry the entry that is amended; itself no amendment, strike, close or restatement
 * @param effective the first day on which it is true; never after the day this is told
 * @param said what it says now
 * @param because the reason that stands beside what it says now
 * @since 0.1
 */
public record Amended(
        @Means("the number of the entry that is amended, such as 17.3") EntryId entry,
        @Means("the first day on which it is true") LocalDate effective,
        @Means("the fact that stands in its place") Said said,
        @Means("the reason of the entry as it stands now") Optional<Sentence> because)
        implements CommonFact {
    public Amended {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(said, "said");
        Objects.requireNonNull(because, "because");
    }

    /**
     * A fact as it is stored: its fields in the version in which they were written.
     *
     * @param type the name of the fact, which is that of the entry's own
     * @param version from 1
     */
    public record Said(
            @Means("the name of the fact, such as planned") String type,
            @Means("the number of the form in which its fields are written, from 1") int version,
            @Means("its fields, as they would be entered") Form.Fields fact) {
        public Said {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(fact, "fact");
            if (version < 1) {
                throw new IllegalArgumentException("version: below 1: " + version);
            }
        }
    }

    /** An amendment that gives an entry about a kind of thing other content. */
    public static Amended of(Kind<?> kind, EntryId root, Fact fact, LocalDate effective, Optional<Sentence> because) {
        FactType type = kind.typeOf(fact);
        return new Amended(root, effective, new Said(type.name(), type.version(), Forms.of((Record) fact)), because);
    }

    /**
     * The entry as it stands with this: where it stood, saying something else. What it now says may be true from a day
     * after that on which it was first told.
     */
    Entry of(Entry root, Kind<?> kind) {
        LocalDate told = Days.later(root.told(), effective);
        return new Entry(root.id(), root.about(), effective, told, fact(kind), because, root.source());
    }

    /**
     * What it says in the place of an entry about a kind of thing.
     *
     * @throws org.goldenthread.domain.problem.DomainException when its values are refused
     * @throws IllegalArgumentException when it can't be read
     */
    public Fact fact(Kind<?> kind) {
        return Language.read(kind, said.type(), said.version(), said.fact());
    }

    @Override
    public String says() {
        return "amended " + entry;
    }
}

package org.goldenthread.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goldenthread.domain.journal.CommonFact;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.FactType;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.KeptEntry;
import org.goldenthread.domain.journal.Key;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Link;
import org.goldenthread.domain.journal.Links;
import org.goldenthread.domain.journal.Seal;
import org.goldenthread.domain.milestone.MilestoneFact;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the journal may hold is read back as it was, now and for ever. */
class EveryFactTest {

    /** Every line of {@code facts.golden}: {@code noun type version payload}. */
    private record Golden(String noun, String type, int version, String payload) {

        static Golden of(String line) {
            String[] parts = line.split(" ", 4);
            return new Golden(parts[0], parts[1], Integer.parseInt(parts[2]), parts[3]);
        }

        @Override
        public String toString() {
            return noun + " " + type + " " + version + " " + payload;
        }
    }

    /** The act that says it, and those before it: the seventeenth is the one that samples name. */
    private static final long SAYING = 20;

    private static final Links ACTS = new Links() {

        private static final Link NAMED = new Link(new Seal("ab".repeat(32)), Instant.EPOCH, 17, List.of());

        @Override
        public Head head() {
            return new Head(SAYING - 1);
        }

        @Override
        public Link link(long act) {
            assertThat(act).isEqualTo(NAMED.origin());
            return NAMED;
        }

        @Override
        public Optional<Head> sealed(Seal seal) {
            return Optional.of(new Head(NAMED.origin())).filter(act -> seal.equals(NAMED.seal()));
        }

        @Override
        public Optional<Head> keyed(Key key) {
            return Optional.empty();
        }

        @Override
        public Optional<Head> firstMerged() {
            throw new AssertionError();
        }

        @Override
        public Optional<Instant> latestMoment(Instant notAfter) {
            return Optional.empty();
        }
    };

    private static KeptEntry kept(String noun, Fact sample) {
        Entry entry = new Entry(
                new EntryId(SAYING, 1),
                kind(noun).subject(Code.parse("ANY")),
                EPOCH,
                EPOCH,
                sample,
                Optional.empty(),
                Optional.empty());
        return GoldenThread.LANGUAGE.kept(entry, ACTS);
    }

    private static List<String> goldenLines() throws IOException {
        return lines("facts.golden");
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(EveryFactTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    static List<String> golden() throws IOException {
        return goldenLines();
    }

    static Stream<String> types() {
        return GoldenThread.LANGUAGE.kinds().stream()
                .flatMap(kind -> kind.facts().keySet().stream().map(type -> kind.noun() + " " + type));
    }

    private static Kind<?> kind(String noun) {
        return GoldenThread.LANGUAGE.kind(noun).orElseThrow();
    }

    private static FactType type(String nounAndType) {
        String[] parts = nounAndType.split(" ");
        return Objects.requireNonNull(kind(parts[0]).facts().get(parts[1]));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_has_a_sample(String type) {
        assertThat(FactSamples.of(type(type))).isNotEmpty();
    }

    @Test
    void every_sample_is_written_as_its_golden_line_has_it() throws IOException {
        List<String> written = new ArrayList<>();
        for (String type : types().toList()) {
            for (Fact sample : FactSamples.of(type(type))) {
                KeptEntry kept = kept(type.split(" ")[0], sample);
                written.add(type + " " + kept.version() + " " + kept.payload());
            }
        }
        List<String> now = goldenLines().stream()
                .filter(line -> {
                    Golden golden = Golden.of(line);
                    return golden.version()
                            == type(golden.noun() + " " + golden.type()).version();
                })
                .toList();

        assertThat(String.join("\n", written)).isEqualTo(String.join("\n", now));
    }

    @Test
    void every_version_of_every_type_has_a_golden_line() throws IOException {
        List<String> versions = new ArrayList<>();
        for (String type : types().toList()) {
            for (int version = 1; version <= type(type).version(); version++) {
                versions.add(type + " " + version);
            }
        }

        assertThat(goldenLines().stream()
                        .map(Golden::of)
                        .map(g -> g.noun() + " " + g.type() + " " + g.version())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(versions);
    }

    @ParameterizedTest
    @MethodSource("golden")
    void every_golden_line_is_read_as_one_of_the_samples(String line) {
        Golden golden = Golden.of(line);

        Fact read = GoldenThread.LANGUAGE.read(
                kind(golden.noun()).subject(Code.parse("ANY")),
                golden.type(),
                golden.version(),
                golden.payload(),
                SAYING,
                ACTS);

        assertThat(FactSamples.of(type(golden.noun() + " " + golden.type()))).contains(read);
        assertThat(read.says()).isNotBlank();
    }

    /** The whole of {@code facts.words}: what history prints of it, what it names, and what a later word of its kind replaces. */
    @Test
    void every_sample_says_and_names_what_its_line_has() throws IOException {
        List<String> said = new ArrayList<>();
        for (String type : types().toList()) {
            for (Fact sample : FactSamples.of(type(type))) {
                said.add(type + ": " + sample.says());
                sample.refers().stream()
                        .map(it -> "  " + it.field() + " " + it.code() + " " + it.nouns())
                        .forEach(said::add);
                if (sample instanceof MilestoneFact of) {
                    said.add("  = " + of.aspect());
                }
            }
        }

        assertThat(String.join("\n", said)).isEqualTo(String.join("\n", lines("facts.words")));
    }

    @Property(tries = 1000)
    void any_fact_of_any_type_is_read_back_from_its_text(@ForAll("facts") Fact fact) {
        String text = Forms.of((Record) fact).text();

        Fact read = Forms.read(fact.getClass(), Form.parse(text), new Reading(EPOCH, YearCalendar.FINANCIAL));

        assertThat(read).isEqualTo(fact);
        assertThat(Forms.of((Record) read).text()).isEqualTo(text);
    }

    @Test
    void every_fact_of_a_family_is_said_of_the_kind_whose_family_it_is() {
        List<Class<?>> families = new ArrayList<>();
        for (Kind<?> kind : GoldenThread.LANGUAGE.kinds()) {
            List<Class<?>> facts = new ArrayList<>();
            kind.facts().values().forEach(type -> facts.add(type.type()));
            facts.stream()
                    .flatMap(type -> Stream.of(type.getInterfaces()))
                    .filter(Class::isSealed)
                    .distinct()
                    .forEach(family -> {
                        families.add(family);
                        assertThat(facts).as(kind + " and " + family).contains(family.getPermittedSubclasses());
                    });
        }
        assertThat(families).contains(MilestoneFact.class, CommonFact.class);
    }

    private static final java.time.LocalDate EPOCH = java.time.LocalDate.EPOCH;

    @Provide
    Arbitrary<Fact> facts() {
        List<Arbitrary<? extends Fact>> each = new ArrayList<>();
        GoldenThread.LANGUAGE.kinds().stream()
                .flatMap(kind -> kind.facts().values().stream())
                .map(FactType::type)
                .distinct()
                .forEach(type -> each.add(FactArbitraries.of(type)));
        return Arbitraries.of(each).flatMap(one -> one.map(Fact.class::cast));
    }
}

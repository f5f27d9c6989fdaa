package org.goldenthread.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Amended;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.Settled;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Cause;
import org.goldenthread.domain.portfolio.AmendEntry;
import org.goldenthread.domain.portfolio.FactSamples;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.goldenthread.exchange.portfolio.PortfolioFiles;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.engine.Parameter;
import org.junit.jupiter.api.Test;

/** Whatever is said of anything is put right in every field of it: the catalogue of nouns and facts says what there is. */
class EveryFieldTest {

    private static final Occasion ON = Occasion.of(Author.parse("tester"), "said");
    private static final Reading STORED = new Reading(LocalDate.EPOCH, YearCalendar.FINANCIAL);
    private static final int TRIED = 30;

    /** Texts, figures and levels that a field may have; with nothing in it, it is taken away. */
    private static final List<String> OTHERS = List.of("Something else", "7", "green", "red", "");

    private final Books books = Books.inMemory(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void of_every_noun_has_an_option_to_amend_it() {
        Catalogue catalogue = Wiring.engine().catalogue();
        List<String> without = new ArrayList<>();
        for (Kind<?> kind : GoldenThread.LANGUAGE.kinds()) {
            List<String> options = catalogue.find(kind.noun() + " amend").stream()
                    .flatMap(command -> command.options().stream())
                    .map(Parameter::name)
                    .toList();
            Forms.namesOf(kind.opening().type()).stream()
                    .filter(field -> !options.contains(field))
                    .forEach(field -> without.add(kind.noun() + " amend --" + field));
        }
        assertThat(without).isEmpty();
    }

    @Test
    void of_everything_that_is_said_is_amended_alone() {
        assertThat(books.record(
                        PortfolioFiles.read(Path.of("..", "examples"), List.of("south-london"), Optional.empty()), ON))
                .isPresent();
        sayWhatIsNotThere();
        Map<String, List<Entry>> said = said();
        List<String> fixed = new ArrayList<>();
        said.forEach((name, entries) -> Forms.namesOf(entries.get(0).fact().getClass()).stream()
                .filter(field -> !isAmended(entries, field))
                .forEach(field -> fixed.add(name + " " + field)));
        assertThat(said)
                .containsKeys(GoldenThread.LANGUAGE.kinds().stream()
                        .map(kind -> kind.noun() + " " + kind.opening().name())
                        .toArray(String[]::new));
        assertThat(fixed)
                .as("fields that can't be put right alone: a board decides at one of its own meetings, who leaves was a"
                        + " member, what is asked for says what else is needed, and what hangs below a theme hangs below"
                        + " no objective")
                .containsExactlyInAnyOrder(
                        "decision taken board",
                        "organisation member-left member",
                        "proposal made asks",
                        "proposal made cause",
                        "proposal made objective",
                        "milestone rehomed objective");
    }

    /** What corrects another entry, and what a board was told of a year, which is restated. */
    private static boolean isOfTheRecord(Class<? extends Fact> type) {
        return type == Struck.class || type == Amended.class || Settled.class.isAssignableFrom(type);
    }

    /** Everything that is said, by noun and fact. */
    private Map<String, List<Entry>> said() {
        Map<String, List<Entry>> said = new LinkedHashMap<>();
        books.acts(books.head(), act -> act.entries().stream()
                .filter(entry -> !isOfTheRecord(entry.fact().getClass()))
                .forEach(entry -> said.computeIfAbsent(
                                entry.about().noun() + " "
                                        + kind(entry).typeOf(entry.fact()).name(),
                                name -> new ArrayList<>())
                        .add(entry)));
        return said;
    }

    private static Kind<?> kind(Entry entry) {
        return GoldenThread.LANGUAGE.kindOf(entry.about());
    }

    /** Whether one of the entries of a fact can be amended in a field, and in nothing else. */
    private boolean isAmended(List<Entry> entries, String field) {
        Entry first = entries.get(0);
        Set<Form> values = new LinkedHashSet<>();
        entries.forEach(entry -> field(entry.fact(), field).ifPresent(values::add));
        FactSamples.all().stream()
                .filter(fact -> fact.getClass() == first.fact().getClass())
                .forEach(fact -> field(grounded(fact, first.about()), field).ifPresent(values::add));
        OTHERS.forEach(word -> values.add(Form.words(word)));
        first.fact().refers().stream()
                .filter(reference -> reference.field().equals(field))
                .map(this::codes)
                .forEach(codes -> {
                    codes.forEach(code -> values.add(Form.words(code)));
                    for (int i = 1; i < codes.size(); i++) {
                        values.add(Form.items(List.of(Form.words(codes.get(i)))));
                        values.add(Form.items(List.of(Form.words(codes.get(i - 1)), Form.words(codes.get(i)))));
                    }
                });
        field(first.fact(), field)
                .filter(Form.Items.class::isInstance)
                .map(items -> ((Form.Items) items).values())
                .filter(items -> items.size() > 1)
                .ifPresent(items -> {
                    List<Form> reversed = new ArrayList<>(items);
                    Collections.reverse(reversed);
                    values.add(Form.items(reversed));
                    values.add(Form.items(items.subList(1, items.size())));
                });
        Arrays.stream(first.fact().getClass().getRecordComponents())
                .filter(part -> part.getType().isEnum())
                .flatMap(part -> Arrays.stream(part.getType().getEnumConstants()))
                .forEach(constant -> values.add(Form.words(Names.of((Enum<?>) constant))));
        return entries.stream().limit(TRIED).anyMatch(entry -> values.stream()
                .filter(value -> !field(entry.fact(), field).equals(Optional.of(value)))
                .anyMatch(value -> isAmended(entry, field, value)));
    }

    /** The codes that can stand where something is named. */
    private List<String> codes(Reference reference) {
        List<String> codes = new ArrayList<>();
        if (reference.allows(Scale.KIND.noun())) {
            Scale.BUILT_IN.forEach(scale -> codes.add(scale.code().value()));
        }
        if (reference.allows(Cause.KIND.noun())) {
            Cause.BUILT_IN.forEach(cause -> codes.add(cause.code().value()));
        }
        state().subjects().stream()
                .filter(subject -> reference.allows(subject.noun()))
                .limit(TRIED)
                .forEach(subject -> codes.add(subject.code().value()));
        return codes;
    }

    private static Optional<Form> field(Fact fact, String name) {
        return Forms.of((Record) fact).get(name);
    }

    private boolean isAmended(Entry entry, String field, Form value) {
        try {
            AmendEntry amend = new AmendEntry(
                    entry.id(),
                    Form.fields(Map.of(field, value)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Sentence.parse("typed wrongly"));
            Act act = books.propose(amend, ON).orElseThrow();
            Fact now = ((Amended) act.entries().get(0).fact()).fact(kind(entry));
            return !field(now, field).equals(field(entry.fact(), field))
                    && Forms.of((Record) now)
                            .without(field)
                            .equals(Forms.of((Record) entry.fact()).without(field));
        } catch (DomainException refused) {
            return false;
        }
    }

    /** Says what no document of the example says, of things that are there. */
    private void sayWhatIsNotThere() {
        for (Kind<?> kind : GoldenThread.LANGUAGE.kinds()) {
            Subject added = kind.subject(Code.parse("NEW-" + kind.noun()));
            for (Fact fact : FactSamples.all()) {
                boolean isItsOwn = kind.facts().values().stream().anyMatch(type -> type.type() == fact.getClass());
                if (isItsOwn && !isOfTheRecord(fact.getClass())) {
                    List<Subject> about = new ArrayList<>(List.of(added));
                    state().subjects().stream()
                            .filter(it -> it.noun().equals(kind.noun()) && !(fact instanceof Opening<?>))
                            .limit(TRIED)
                            .forEach(about::add);
                    boolean unused = about.stream().anyMatch(subject -> isSaid(subject, fact));
                }
            }
        }
    }

    private State state() {
        return books.open(View.LATEST).state();
    }

    private boolean isSaid(Subject about, Fact fact) {
        try {
            Draft draft = Draft.about(about, grounded(fact, about)).because(Sentence.parse("it is so"));
            return books.record(Say.of(draft), ON).isPresent();
        } catch (DomainException refused) {
            return false;
        }
    }

    /** The same fact, naming things that are there. */
    private Fact grounded(Fact fact, Subject about) {
        Form form = Forms.of((Record) fact);
        for (Reference reference : fact.refers()) {
            Optional<Code> there = state().subjects().stream()
                    .filter(subject -> reference.allows(subject.noun()) && !subject.equals(about))
                    .map(Subject::code)
                    .findFirst();
            form = there.isPresent()
                    ? replaced(form, reference.code().value(), there.get().value())
                    : form;
        }
        try {
            return (Fact) Forms.read(fact.getClass(), (Form.Fields) form, STORED);
        } catch (DomainException refused) {
            return fact;
        }
    }

    private static Form replaced(Form form, String code, String by) {
        if (form instanceof Form.Words words) {
            return words.value().equals(code) ? Form.words(by) : words;
        }
        if (form instanceof Form.Items items) {
            return Form.items(
                    items.values().stream().map(it -> replaced(it, code, by)).toList());
        }
        Map<String, Form> values = new LinkedHashMap<>();
        ((Form.Fields) form).values().forEach((name, value) -> values.put(name, replaced(value, code, by)));
        return Form.fields(values);
    }
}

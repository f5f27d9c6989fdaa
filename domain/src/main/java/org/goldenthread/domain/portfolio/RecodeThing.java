package org.goldenthread.domain.portfolio;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.goldenthread.domain.constraint.Needed;
import org.goldenthread.domain.journal.Amended;
import org.goldenthread.domain.journal.Corrections;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.Settled;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;

/**
 * Gives a thing another code, as if it had had that from the start: what was said of it is taken back from the day each
 * entry was told, and said again under the new code; what names it is amended to name the new one. For two copies of a
 * journal that gave one code to two things.
 *
 * @since 0.1
 */
public record RecodeThing(
        @Means("the code to replace") @NotNull Code code,
        @Means("the new code, which nothing has yet") @NotNull Code to,
        @Means("one sentence that says why")
                @Needed(
                        code = "recode.reason",
                        message = "a thing is given another code for a reason, which stays readable")
                Sentence reason)
        implements Verb {

    /** Stored due dates and periods carry their days, so nothing is read by this. */
    private static final Reading STORED = new Reading(LocalDate.EPOCH, YearCalendar.FINANCIAL);

    /**
     * @throws DomainException {@code code.unknown}, {@code code.taken} when the new code is a thing's already, {@code
     *     recode.settled} when a closed year counts it, {@code recode.paper} when it is a paper in which things were read
     */
    @Override
    public List<Draft> decide(State now, Moment when) {
        State latest = now.latest();
        Subject about = latest.subjects().stream()
                .filter(subject -> subject.code().equals(code))
                .findFirst()
                .orElseThrow(() -> latest.unknown(Set.of(), code).asException());
        latest.require(about);
        List<Draft> drafts = new ArrayList<>();
        Corrections corrections = latest.corrections(code);
        List<Entry> roots = roots(latest, code);
        Kind<?> kind = latest.kindOf(about);
        for (Entry root : roots) {
            refuseSettled(root);
            UnaryOperator<Draft> standing = standing(latest, root);
            drafts.add(standing.apply(again(kind, root)));
            EntryId id = new EntryId(when.act(), drafts.size());
            corrections.of(root).forEach(correction -> drafts.add(standing.apply(again(kind, correction, id))));
        }
        roots.forEach(root -> takeBack(root, corrections.of(root), drafts));
        latest.subjects().stream()
                .filter(subject -> !subject.code().equals(code))
                .forEach(subject -> rename(latest, subject, drafts));
        return drafts;
    }

    /** What is impossible where it stands is so under another code, too. */
    private static UnaryOperator<Draft> standing(State latest, Entry root) {
        boolean isAside = latest.aside(root.about().code()).containsKey(root.id());
        return isAside ? Draft::aside : UnaryOperator.identity();
    }

    private void refuseSettled(Entry entry) {
        if (entry.fact() instanceof Settled) {
            throw Problem.refused(
                            "recode.settled",
                            "{code} is in what {entry}, about {about}, reported to a board about a year, so it keeps its code",
                            Values.of("code", code).and("entry", entry.id()).and("about", entry.about()))
                    .next(Look.history(entry.about().code()))
                    .about(code)
                    .asException();
        }
    }

    private Draft again(Kind<?> kind, Entry root) {
        return dated(Draft.about(new Subject(kind.noun(), to), renamed(kind, root.fact())), root)
                .on(root.effective());
    }

    private Draft again(Kind<?> kind, Entry correction, EntryId root) {
        Fact fact = correction.fact() instanceof Amended amended
                ? Amended.of(kind, root, renamed(kind, amended.fact(kind)), amended.effective(), amended.because())
                : new Struck(root);
        return dated(Draft.about(new Subject(kind.noun(), to), fact), correction);
    }

    private static Draft dated(Draft draft, Entry as) {
        Draft told = draft.told(as.told());
        Draft because = as.reason().map(told::because).orElse(told);
        return as.source().map(because::from).orElse(because);
    }

    /** It is as if it had never been said: on the day it was told, and on each day on which something was put in its place. */
    private void takeBack(Entry root, List<Entry> corrections, List<Draft> drafts) {
        Set<LocalDate> days = new TreeSet<>();
        days.add(root.told());
        corrections.forEach(correction -> days.add(correction.told()));
        for (LocalDate day : days) {
            boolean isStruck = corrections.stream()
                    .filter(correction -> correction.told().equals(day))
                    .reduce((one, other) -> other)
                    .filter(last -> last.fact() instanceof Struck)
                    .isPresent();
            if (!isStruck) {
                drafts.add(Draft.about(root.about(), new Struck(root.id()))
                        .told(day)
                        .because(reason));
            }
        }
    }

    /** What names the old code names the new one instead, on every day on which it was told to name it. */
    private void rename(State latest, Subject subject, List<Draft> drafts) {
        Corrections corrections = latest.corrections(subject.code());
        Kind<?> kind = latest.kindOf(subject);
        for (Entry root : roots(latest, subject.code())) {
            refusePaper(root);
            rename(kind, root, corrections.of(root), standing(latest, root), drafts);
        }
    }

    /** What was typed about a thing, in the order in which it folds; what several acts say alike once. */
    private static List<Entry> roots(State latest, Code code) {
        List<Entry> entries = latest.entries(code);
        Set<Entry> typed = latest.typed(entries).keySet();
        return entries.stream().filter(typed::contains).toList();
    }

    private void refusePaper(Entry entry) {
        if (entry.source().filter(source -> source.paper().equals(code)).isPresent()) {
            throw Problem.refused(
                            "recode.paper",
                            "{code} is the paper that {entry} about {about} was read in, so it keeps its code",
                            Values.of("code", code).and("entry", entry.id()).and("about", entry.about()))
                    .next(Look.history(entry.about().code()))
                    .about(code)
                    .asException();
        }
    }

    private void rename(
            Kind<?> kind, Entry root, List<Entry> corrections, UnaryOperator<Draft> standing, List<Draft> drafts) {
        Map<LocalDate, Optional<Amended>> said = new TreeMap<>();
        if (corrections.stream().noneMatch(it -> it.told().equals(root.told()))) {
            said.put(
                    root.told(),
                    Optional.of(Amended.of(kind, root.id(), root.fact(), root.effective(), root.reason())));
        }
        corrections.forEach(it ->
                said.put(it.told(), it.fact() instanceof Amended amended ? Optional.of(amended) : Optional.empty()));
        said.forEach(
                (day, content) -> content.filter(it -> names(it.fact(kind))).ifPresent(it -> {
                    refuseSettled(root);
                    Fact named =
                            Amended.of(kind, root.id(), renamed(kind, it.fact(kind)), it.effective(), it.because());
                    drafts.add(standing.apply(
                            Draft.about(root.about(), named).told(day).because(reason)));
                }));
    }

    private boolean names(Fact fact) {
        return fact.refers().stream().map(Reference::code).anyMatch(code::equals);
    }

    /** A fact that names the new code wherever it named the old one. */
    private Fact renamed(Kind<?> kind, Fact fact) {
        Set<String> fields = new TreeSet<>();
        fact.refers().stream().filter(it -> it.code().equals(code)).forEach(it -> fields.add(it.field()));
        if (fields.isEmpty()) {
            return fact;
        }
        Map<String, Form> form = new LinkedHashMap<>();
        Forms.of((Record) fact)
                .values()
                .forEach((name, value) -> form.put(name, fields.contains(name) ? renamed(value) : value));
        return Forms.read(kind.typeOf(fact).type(), Form.fields(form), STORED);
    }

    private Form renamed(Form form) {
        if (form instanceof Form.Words words) {
            return words.value().equals(code.value()) ? Form.words(to.value()) : words;
        }
        if (form instanceof Form.Items items) {
            return Form.items(items.values().stream().map(this::renamed).toList());
        }
        Map<String, Form> values = new LinkedHashMap<>();
        ((Form.Fields) form).values().forEach((name, value) -> values.put(name, renamed(value)));
        return Form.fields(values);
    }
}

package org.goldenthread.domain.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Amended;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.JournalState;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.paper.PaperIssued;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;

/**
 * All that a journal holds, as files state it: what {@link LoadPortfolio} reads into an empty journal so that every view
 * of it is the same. What was withdrawn or amended is there with what corrected it; who entered what, when and in which act is not.
 *
 * <p>A day is stated only where the paper does not give it, and a due by its words alone where these name its year and
 * are read the same again.
 *
 * @since 0.1
 */
public final class FileStatements {

    /** No day of a paper's own is read by the day on which its file is loaded. */
    private static final List<Reading> ANY_DAY = List.of(
            new Reading(LocalDate.of(1900, 1, 1), YearCalendar.FINANCIAL),
            new Reading(LocalDate.of(2150, 7, 1), YearCalendar.FINANCIAL));

    /** As they fold; of one day, openings first. */
    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::effective)
            .thenComparing(entry -> !(entry.fact() instanceof Opening<?>))
            .thenComparing(Comparator.naturalOrder());

    private final State latest;
    private final Calendars calendars;
    private final Set<EntryId> aside = new HashSet<>();

    private FileStatements(State latest) {
        this.latest = latest;
        latest.aside((entry, problems) -> aside.add(entry.id()));
        this.calendars = new Calendars(code -> latest.opening(code)
                .map(entry -> new Calendars.Opened(entry.about().noun(), Forms.of((Record) entry.fact()))));
    }

    /**
     * What a journal holds up to a head: kinds in the order of the language, things by their codes, of each its opening
     * and then what was said of it.
     */
    public static List<FileStatement> of(Journal journal, Head head) {
        FileStatements statements =
                new FileStatements(new JournalState(GoldenThread.LANGUAGE, journal, head, View.LATEST));
        Map<String, List<FileStatement>> byNoun = new LinkedHashMap<>();
        GoldenThread.LANGUAGE.kinds().forEach(kind -> byNoun.put(kind.noun(), new ArrayList<>()));
        journal.bySubject(
                Optional.empty(), head, (subject, entries) -> Objects.requireNonNull(byNoun.get(subject.noun()))
                        .addAll(statements.about(subject, entries)));
        return byNoun.values().stream().flatMap(List::stream).toList();
    }

    private List<FileStatement> about(Subject subject, List<Entry> entries) {
        Set<FileStatement> statements = new LinkedHashSet<>();
        Optional<FileStatement> declaration = Optional.empty();
        Map<Entry, List<Entry>> typed = latest.typed(entries);
        for (Entry entry : typed.keySet().stream().sorted(ORDER).toList()) {
            FileStatement statement = statement(subject, entry, Objects.requireNonNull(typed.get(entry)));
            if (!statement.isDeclaration()) {
                statements.add(statement);
            } else if (declaration.isEmpty()) {
                declaration = Optional.of(statement);
            } else {
                statements.add(statement.putAside());
            }
        }
        return Stream.concat(declaration.stream(), statements.stream()).toList();
    }

    private FileStatement statement(Subject subject, Entry entry, List<Entry> corrections) {
        Kind<?> kind = GoldenThread.LANGUAGE.kindOf(subject);
        boolean isPaper = entry.fact() instanceof PaperIssued;
        Days days = entry.fact() instanceof PaperIssued paper ? days(paper, entry) : days(entry);
        List<Reading> readings = isPaper ? ANY_DAY : readings(entry, subject);
        return new FileStatement(
                subject,
                Optional.of(kind.typeOf(entry.fact()).name()).filter(name -> !(entry.fact() instanceof Opening<?>)),
                Forms.stated((Record) entry.fact(), readings),
                Optional.of(entry.effective()).filter(day -> !days.effective().equals(Optional.of(day))),
                Optional.of(entry.told()).filter(day -> !days.told().equals(Optional.of(day))),
                entry.source(),
                entry.reason(),
                telling(corrections).stream()
                        .map(correction -> correction(kind, entry, correction, readings))
                        .toList(),
                aside.contains(entry.id()),
                Optional.empty());
    }

    private List<Reading> readings(Entry entry, Subject subject) {
        return List.of(new Reading(entry.told(), calendars.of(subject.code())).newsEnding(entry.effective()));
    }

    /** Those that say anything: what is withdrawn already is not withdrawn by another strike. */
    private static List<Entry> telling(List<Entry> corrections) {
        List<Entry> telling = new ArrayList<>();
        for (Entry correction : corrections) {
            boolean isStruck =
                    !telling.isEmpty() && telling.get(telling.size() - 1).fact() instanceof Struck;
            if (!isStruck || !(correction.fact() instanceof Struck)) {
                telling.add(correction);
            }
        }
        return telling;
    }

    private FileStatement.Correction correction(Kind<?> kind, Entry root, Entry correction, List<Reading> readings) {
        Optional<LocalDate> told = paper(correction.source()).map(Paper::told);
        return new FileStatement.Correction(
                Optional.of(correction.told()).filter(day -> !told.equals(Optional.of(day))),
                correction.source(),
                correction.reason(),
                correction.fact() instanceof Amended amended
                        ? Optional.of(new FileStatement.Content(
                                Forms.stated((Record) amended.fact(kind), readings),
                                Optional.of(amended.effective()).filter(day -> !day.equals(root.effective())),
                                amended.because()))
                        : Optional.empty());
    }

    /** The days that an entry has when its statement names none. */
    private record Days(Optional<LocalDate> effective, Optional<LocalDate> told) {}

    private static Days days(PaperIssued paper, Entry entry) {
        boolean isEarlier = entry.told().isBefore(paper.effective());
        return new Days(Optional.of(isEarlier ? entry.told() : paper.effective()), Optional.of(paper.told()));
    }

    /** Without a paper, the day from which it is true is stated, and is the day it was told. */
    private Days days(Entry entry) {
        Optional<Paper> paper = paper(entry.source());
        if (entry.source().isEmpty()) {
            return new Days(Optional.empty(), Optional.of(entry.effective()));
        }
        return new Days(Optional.of(paper.map(Paper::effective).orElse(entry.told())), paper.map(Paper::told));
    }

    private Optional<Paper> paper(Optional<Source> source) {
        return source.map(Source::paper).flatMap(code -> latest.find(Paper.KIND, code));
    }
}

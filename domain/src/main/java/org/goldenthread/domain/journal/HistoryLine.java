package org.goldenthread.domain.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;

/**
 * One entry as its history shows it: when it was true, told and entered, by whom, what it says, where that was read, and
 * what withdrew or amended it.
 *
 * @param says what the entry says of the thing as it was in the view; what is corrected or set aside, by itself
 * @param struckBy the strike that counts in the view
 * @param amendedBy the amendment that counts in the view
 * @param aside why it is impossible where it stands, and so set aside
 * @since 0.1
 */
public record HistoryLine(
        EntryId entry,
        Code code,
        LocalDate effective,
        LocalDate told,
        Instant entered,
        Author by,
        String fact,
        String says,
        Optional<Sentence> reason,
        Optional<Source> source,
        Optional<EntryId> struckBy,
        Optional<EntryId> amendedBy,
        Optional<String> aside) {

    public HistoryLine {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(entered, "entered");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(says, "says");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(struckBy, "struckBy");
        Objects.requireNonNull(amendedBy, "amendedBy");
        Objects.requireNonNull(aside, "aside");
    }

    /** The history of a code in a view, in the order in which it folds, what was corrected included. */
    public static List<HistoryLine> of(Language language, Journal journal, Code code, Head head, View view) {
        List<Entry> all = journal.about(code, head);
        if (all.isEmpty()) {
            return List.of();
        }
        Telling<?> telling = Telling.of(language.kindOf(all.get(0).about()), all, view, Order.of(journal, head));
        return all.stream()
                .filter(view::shows)
                .map(entry -> telling.line(entry, journal.stamp(entry.id().act())))
                .toList();
    }

    /** Hands over each thing of a kind of which anything is shown in a view, by code, with its history: in one pass. */
    public static void each(
            Kind<?> kind, Journal journal, Head head, View view, BiConsumer<Code, List<HistoryLine>> each) {
        Order order = Order.of(journal, head);
        Map<Long, Stamp> stamps = new HashMap<>();
        journal.bySubject(Optional.of(kind.noun()), head, (subject, entries) -> {
            Telling<?> telling = Telling.of(kind, entries, view, order);
            List<HistoryLine> lines = entries.stream()
                    .filter(view::shows)
                    .map(entry -> telling.line(
                            entry, stamps.computeIfAbsent(entry.id().act(), journal::stamp)))
                    .toList();
            if (!lines.isEmpty()) {
                each.accept(subject.code(), lines);
            }
        });
    }

    /** What is told of the entries about one thing in a view. */
    private record Telling<A>(
            Kind<A> kind, Map<EntryId, String> said, Map<EntryId, String> aside, Map<EntryId, Entry> corrections) {

        static <A> Telling<A> of(Kind<A> kind, List<Entry> all, View view, Order order) {
            Map<EntryId, Entry> corrections = new HashMap<>();
            all.stream()
                    .filter(entry -> Standing.corrects(entry) && view.shows(entry))
                    .sorted(Comparator.comparing(Entry::told).thenComparing(order))
                    .forEach(entry ->
                            corrections.put(Standing.corrected(entry.fact()).orElseThrow(), entry));
            Map<EntryId, String> said = new HashMap<>();
            Fold.steps(kind, all, view, order)
                    .forEach(step -> said.put(step.entry().id(), step.says(kind)));
            Map<EntryId, String> aside = new HashMap<>();
            var unused = Fold.of(
                    kind,
                    all,
                    view,
                    order,
                    (entry, problems) -> aside.put(entry.id(), problems.get(0).message()));
            return new Telling<>(kind, said, aside, corrections);
        }

        HistoryLine line(Entry entry, Stamp stamp) {
            Optional<Entry> correction = Optional.ofNullable(corrections.get(entry.id()));
            return new HistoryLine(
                    entry.id(),
                    entry.about().code(),
                    entry.effective(),
                    entry.told(),
                    stamp.entered(),
                    stamp.by(),
                    kind.typeOf(entry.fact()).name(),
                    says(entry, correction.isPresent()),
                    entry.reason(),
                    entry.source(),
                    correction.filter(c -> c.fact() instanceof Struck).map(Entry::id),
                    correction.filter(c -> c.fact() instanceof Amended).map(Entry::id),
                    Optional.ofNullable(aside.get(entry.id())));
        }

        private String says(Entry entry, boolean isCorrected) {
            if (entry.fact() instanceof Amended amended) {
                return entry.fact().says() + ": " + amended.fact(kind).says();
            }
            return isCorrected
                    ? entry.fact().says()
                    : said.getOrDefault(entry.id(), entry.fact().says());
        }
    }
}

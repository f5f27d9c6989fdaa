package org.goldenthread.domain.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;

/**
 * One entry as its history shows it: when it was true, told and entered, by whom, what it says, where that was read, and
 * what struck it.
 *
 * @param says what the entry says of the thing as it was in the view; what is struck or stays out of it, by itself
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
        Optional<EntryId> struckBy) {

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
    }

    /** The history of a code in a view, in the order in which it folds, struck entries included. */
    public static List<HistoryLine> of(Language language, Journal journal, Code code, Head head, View view) {
        List<Entry> entries =
                journal.about(code, head).stream().filter(view::shows).toList();
        Map<EntryId, String> said = entries.isEmpty()
                ? Map.of()
                : said(language.kindOf(entries.get(0).about()), entries, view);
        return entries.stream()
                .map(entry -> of(
                        language,
                        journal.stamp(entry.id().act()),
                        entry,
                        said.getOrDefault(entry.id(), entry.fact().says()),
                        entries))
                .toList();
    }

    private static <A> Map<EntryId, String> said(Kind<A> kind, List<Entry> entries, View view) {
        Map<EntryId, String> said = new HashMap<>();
        Fold.steps(kind, entries, view).forEach(step -> said.put(step.entry().id(), step.says(kind)));
        return said;
    }

    private static HistoryLine of(Language language, Stamp stamp, Entry entry, String says, List<Entry> all) {
        Struck strike = new Struck(entry.id());
        return new HistoryLine(
                entry.id(),
                entry.about().code(),
                entry.effective(),
                entry.told(),
                stamp.entered(),
                stamp.by(),
                language.kindOf(entry.about()).typeOf(entry.fact()).name(),
                says,
                entry.reason(),
                entry.source(),
                all.stream().filter(e -> e.fact().equals(strike)).map(Entry::id).findFirst());
    }
}

package org.goldenthread.exchange.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.journal.Mention;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Stated;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/** The references by which a series knows its rows: as a sheet wrote them first, whatever their case and punctuation now. */
final class References {

    private final Map<String, Found> exact;
    private final Map<String, Set<Found>> folded = new HashMap<>();

    /** The milestone of a reference, and the reference as the series has it. */
    record Found(Code milestone, Title reference) {}

    private References(Map<String, Found> exact) {
        this.exact = exact;
    }

    /** @param now the references of the sheet that is read: what stands in it as it was is nobody else's */
    static References of(State latest, Code series, Set<String> now) {
        Map<String, Found> exact = new HashMap<>();
        for (Milestone milestone : latest.all(Milestone.KIND, Mention.of(series))) {
            for (Stated stated : milestone.sheets().last()) {
                if (stated.series().equals(series)) {
                    exact.put(stated.row().value(), new Found(milestone.code(), stated.row()));
                }
            }
        }
        References references = new References(exact);
        exact.forEach((reference, found) -> {
            if (!now.contains(reference)) {
                references
                        .folded
                        .computeIfAbsent(NewCodes.folded(reference), some -> new HashSet<>())
                        .add(found);
            }
        });
        now.stream()
                .filter(reference -> !exact.containsKey(reference))
                .map(NewCodes::folded)
                .collect(java.util.stream.Collectors.groupingBy(text -> text, java.util.stream.Collectors.counting()))
                .forEach((text, count) -> {
                    if (count > 1) {
                        references.folded.remove(text);
                    }
                });
        return references;
    }

    Optional<Found> find(String reference) {
        return Optional.ofNullable(exact.get(reference))
                .or(() -> Optional.ofNullable(folded.get(NewCodes.folded(reference)))
                        .filter(found -> found.size() == 1)
                        .map(found -> found.iterator().next()));
    }
}

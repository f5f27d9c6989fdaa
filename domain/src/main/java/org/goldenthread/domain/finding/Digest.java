package org.goldenthread.domain.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.text.Code;

/**
 * What people are shown of many findings: how many there are of each kind, and those that matter most, those that one
 * command mends said once.
 *
 * @param kinds by severity, then the most first
 * @param first what matters most, the most first
 * @since 0.1
 */
public record Digest(List<Kind> kinds, List<Item> first) {

    /** What a command that mends several things may leave to be said, since it can be the same for all of them. */
    private static final List<String> SHARED = List.of("lead", "cause", "reason");

    /** The parts of which one has to be known for two equal commands to be one. */
    private static final List<String> NAMED = List.of("code", "milestone", "plan", "theme", "objective", "entry");

    /** The parts that say what a command is about. */
    private static final List<String> SUBJECT = List.of("code", "milestone");

    /**
     * The order of importance: by severity; what is of a plan under way first; then by how many open milestones stand
     * under it or need it; then by how long it has been so; then by code and subject.
     */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> !finding.weight().current())
            .thenComparing(finding -> -finding.weight().touches())
            .thenComparing(finding -> -finding.weight().days())
            .thenComparing(Finding.ORDER);

    public Digest {
        kinds = List.copyOf(kinds);
        first = List.copyOf(first);
    }

    /** How many findings there are of a kind. */
    public record Kind(Weakness weakness, Severity severity, int count) {}

    /**
     * What one command mends.
     *
     * @param findings what it mends, what matters most first; never none
     * @param mend the likeliest command
     */
    public record Item(List<Finding> findings, Suggestion mend) {
        public Item {
            findings = List.copyOf(findings);
            Objects.requireNonNull(mend, "mend");
        }
    }

    /** How many findings are among those that matter most. */
    public int shown() {
        return first.stream().mapToInt(item -> item.findings().size()).sum();
    }

    /**
     * The digest of findings.
     *
     * @param most how many of the items that matter most are wanted
     * @param takesSeveral whether what a suggestion says can be said of several things at once
     */
    public static Digest of(List<Finding> findings, int most, Predicate<Suggestion> takesSeveral) {
        Map<Object, List<Finding>> byCommand = new LinkedHashMap<>();
        findings.stream().sorted(ORDER).forEach(finding -> byCommand
                .computeIfAbsent(key(finding, takesSeveral), key -> new ArrayList<>())
                .add(finding));
        return new Digest(
                kinds(findings),
                byCommand.values().stream().limit(most).map(Digest::item).toList());
    }

    private static List<Kind> kinds(List<Finding> findings) {
        Map<Weakness, Kind> kinds = new LinkedHashMap<>();
        findings.forEach(finding -> kinds.merge(
                finding.weakness(),
                new Kind(finding.weakness(), finding.severity(), 1),
                (one, other) -> new Kind(one.weakness(), one.severity(), one.count() + other.count())));
        return kinds.values().stream()
                .sorted(Comparator.comparing(Kind::severity)
                        .thenComparing(kind -> -kind.count())
                        .thenComparing(kind -> kind.weakness().code()))
                .toList();
    }

    /** What makes two findings one: the same command; or the same but for the thing it is about, in one theme. */
    private static Object key(Finding finding, Predicate<Suggestion> takesSeveral) {
        Suggestion mend = finding.mends().get(0);
        boolean isSame = SHARED.containsAll(mend.lacks()) && takesSeveral.test(mend);
        if (isSame) {
            return List.of(finding.weakness(), finding.weight().theme(), of(mend, List.of()));
        }
        boolean isOfSomething = NAMED.stream().anyMatch(name -> mend.known(name).isPresent());
        return isOfSomething ? mend : finding;
    }

    private static Item item(List<Finding> findings) {
        Suggestion mend = findings.get(0).mends().get(0);
        List<Code> about = findings.stream()
                .flatMap(finding -> finding.mends().get(0).parts().stream())
                .filter(part -> SUBJECT.contains(part.name()))
                .flatMap(part -> part.value().stream())
                .filter(Code.class::isInstance)
                .map(Code.class::cast)
                .distinct()
                .toList();
        return new Item(findings, about.size() < 2 ? mend : of(mend, about));
    }

    /** The same suggestion about other things. */
    private static Suggestion of(Suggestion mend, List<Code> about) {
        return new Suggestion(
                mend.what(),
                mend.parts().stream()
                        .map(part -> SUBJECT.contains(part.name()) ? part.of(about) : part)
                        .toList());
    }
}

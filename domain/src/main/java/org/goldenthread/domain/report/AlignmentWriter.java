package org.goldenthread.domain.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.achievement.Achievement;
import org.goldenthread.domain.alignment.Alignment;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/** What something is aligned with, and what the record says of those other strategies. */
final class AlignmentWriter {

    private final Material material;
    private final Pen pen;
    private final Promises promises;
    private final Evidence evidence;
    private final Set<Code> own;

    AlignmentWriter(Material material, Pen pen, Promises promises, Evidence evidence, Set<Code> own) {
        this.material = material;
        this.pen = pen;
        this.promises = promises;
        this.evidence = evidence;
        this.own = Collections.unmodifiableSet(new LinkedHashSet<>(own));
    }

    /**
     * What stands with the whole.
     *
     * @param all those of its parts too, whose other ends are told of
     */
    Section section(Code about, List<Told<Alignment>> alignments, List<Told<Alignment>> all) {
        if (alignments.isEmpty()) {
            return Section.of("Alignment", List.of(Pen.plain("No alignment is recorded.")));
        }
        List<Block> blocks = new ArrayList<>();
        for (Alignment.Relation relation : Alignment.Relation.values()) {
            List<Told<Alignment>> from = alignments.stream()
                    .filter(a -> a.now().from().equals(about) && a.now().relation() == relation)
                    .toList();
            if (!from.isEmpty()) {
                blocks.add(Pen.plain("It " + words(relation) + ":"));
                blocks.addAll(Pen.points(from.stream().map(a -> told(pen, target(pen, a.now()), a))));
            }
        }
        List<Told<Alignment>> parts =
                alignments.stream().filter(a -> !a.now().from().equals(about)).toList();
        if (!parts.isEmpty()) {
            blocks.add(Pen.plain("Its parts and those who oversee it:"));
            blocks.addAll(Pen.points(parts.stream().map(a -> sentence(pen, a))));
        }
        List<Section> sections = new ArrayList<>();
        neighbours(all).forEach((strategy, codes) -> neighbour(strategy, codes).ifPresent(sections::add));
        return new Section("Alignment", blocks, sections);
    }

    /** The whole alignment: what stands to what, and how. */
    static Statement sentence(Pen pen, Told<Alignment> told) {
        Alignment alignment = told.now();
        return told(
                pen,
                "\"" + pen.name(alignment.from()) + "\" " + words(alignment.relation()) + " " + target(pen, alignment),
                told);
    }

    private static Statement told(Pen pen, String words, Told<Alignment> alignment) {
        return pen.line(words
                        + alignment
                                .now()
                                .note()
                                .map(Sentence::value)
                                .map(note -> ": " + note)
                                .orElse(""))
                .cite(alignment.opening())
                .also(alignment)
                .statement();
    }

    private static String target(Pen pen, Alignment alignment) {
        return alignment
                .to()
                .map(pen::name)
                .or(() -> alignment.policy().map(Title::value))
                .orElse("");
    }

    private static String words(Alignment.Relation relation) {
        return switch (relation) {
            case CONTRIBUTES_TO -> "contributes to";
            case DEPENDS_ON -> "depends on";
            case OVERLAPS -> "overlaps with";
            case SUPERSEDES -> "supersedes";
        };
    }

    /** The alignments of one theme; those of the theme itself without its name. */
    List<Block> points(Code theme, List<Told<Alignment>> alignments) {
        return Pen.points(alignments.stream()
                .map(a -> a.now().from().equals(theme)
                        ? told(pen, Pen.capital(words(a.now().relation())) + " " + target(pen, a.now()), a)
                        : sentence(pen, a)));
    }

    /** The strategies at the other ends, each with those of its codes that an alignment names. */
    private Map<Code, Set<Code>> neighbours(List<Told<Alignment>> alignments) {
        Map<Code, Set<Code>> neighbours = new LinkedHashMap<>();
        for (Told<Alignment> told : alignments) {
            for (Code end : ends(told.now())) {
                strategyOf(end).filter(strategy -> !own.contains(strategy)).ifPresent(strategy -> neighbours
                        .computeIfAbsent(strategy, each -> new LinkedHashSet<>())
                        .add(end));
            }
        }
        return neighbours;
    }

    private static List<Code> ends(Alignment alignment) {
        List<Code> ends = new ArrayList<>();
        ends.add(alignment.from());
        alignment.to().ifPresent(ends::add);
        return ends;
    }

    private Optional<Code> strategyOf(Code code) {
        return material.state()
                .find(Strategy.KIND, code)
                .map(Strategy::code)
                .or(() -> material.state().find(Theme.KIND, code).map(Theme::strategy))
                .or(() -> material.state().find(DeliveryPlan.KIND, code).flatMap(DeliveryPlan::strategy));
    }

    /** What is told of another strategy that bears on this one: whose it is, what it promises, what is noted of it. */
    private Optional<Section> neighbour(Code code, Set<Code> named) {
        Told<Strategy> told = material.one(Strategy.KIND, code);
        Set<Code> theirs = new LinkedHashSet<>(named);
        theirs.add(code);
        List<Told<Theme>> themes = material
                .all(Theme.KIND, theme -> theme.strategy().equals(code))
                .stream()
                .sorted(Comparator.comparing(theme -> theme.code().value(), Natural.ORDER))
                .toList();
        themes.forEach(theme -> theirs.add(theme.code()));
        List<Told<Milestone>> milestones = material.all(
                Milestone.KIND,
                m -> material.strategyOf(m).equals(Optional.of(code))
                        && m.status().isOpen());
        milestones.forEach(milestone -> theirs.add(milestone.code()));
        List<Told<Achievement>> achievements =
                material.all(Achievement.KIND, a -> material.strategyOf(a).equals(Optional.of(code)));
        theirs.addAll(told.now().owners());
        List<Block> blocks = new ArrayList<>();
        Pen.Line line = pen.line(
                told.now().owners().isEmpty()
                        ? "No owner is recorded"
                        : "It is the strategy of " + pen.names(told.now().owners()));
        if (!themes.isEmpty()) {
            line.say("; its themes: "
                    + String.join(
                            "; ",
                            themes.stream().map(t -> t.now().title().value()).toList()));
        }
        blocks.add(line.cite(told.opening()).also(told).paragraph());
        blocks.addAll(evidence.achievements(achievements));
        blocks.addAll(promises.ahead(milestones));
        List<Told<Note>> notes = material.all(
                Note.KIND,
                note -> note.about().stream().anyMatch(theirs::contains)
                        && note.about().stream().noneMatch(own::contains));
        if (!notes.isEmpty()) {
            blocks.add(Pen.plain("Notes on it:"));
            blocks.addAll(Pen.points(notes.stream().map(evidence::note)));
        }
        return Optional.of(Section.of(told.now().title().value(), blocks));
    }
}

package org.goldenthread.domain.report;

import java.util.ArrayList;
import java.util.List;
import org.goldenthread.domain.achievement.Achievement;
import org.goldenthread.domain.alignment.Alignment;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;

/** One theme of a review, or what belongs to no single theme: what was achieved, what is to come, what to note. */
final class ThemeWriter {

    private final Pen pen;
    private final Promises promises;
    private final Evidence evidence;
    private final AlignmentWriter alignments;
    private final boolean whole;

    /** @param whole whether all milestones of the strategy are reported, rather than those of one plan */
    ThemeWriter(Pen pen, Promises promises, Evidence evidence, AlignmentWriter alignments, boolean whole) {
        this.pen = pen;
        this.promises = promises;
        this.evidence = evidence;
        this.alignments = alignments;
        this.whole = whole;
    }

    /** What the record holds of a theme, each list in the order of the papers. */
    record Holdings(
            List<Told<Objective>> objectives,
            List<Told<Achievement>> achievements,
            List<Told<Milestone>> milestones,
            List<Told<Measure>> measures,
            List<Told<Decision>> decisions,
            Evidence.Groups groups,
            List<Told<Alignment>> alignments,
            List<Told<Note>> notes) {
        Holdings {
            objectives = List.copyOf(objectives);
            achievements = List.copyOf(achievements);
            milestones = List.copyOf(milestones);
            measures = List.copyOf(measures);
            decisions = List.copyOf(decisions);
            alignments = List.copyOf(alignments);
            notes = List.copyOf(notes);
        }

        boolean isEmpty() {
            return objectives.isEmpty()
                    && achievements.isEmpty()
                    && milestones.isEmpty()
                    && measures.isEmpty()
                    && decisions.isEmpty()
                    && alignments.isEmpty()
                    && notes.isEmpty();
        }
    }

    Section theme(String heading, Told<Theme> told, Holdings holdings) {
        List<Block> blocks = new ArrayList<>();
        Theme theme = told.now();
        blocks.add(
                theme.aim().isPresent()
                        ? pen.line("Aim: " + theme.aim().get())
                                .cite(told.opening())
                                .paragraph()
                        : Pen.plain("No aim is recorded."));
        blocks.add(
                theme.lead().isPresent()
                        ? pen.line("Lead: " + pen.name(theme.lead().get()))
                                .cite(told.since(Theme::lead))
                                .paragraph()
                        : Pen.plain("No lead is recorded."));
        if (theme.crossCutting()) {
            blocks.add(pen.line("It is part of every other theme.")
                    .cite(told.opening())
                    .paragraph());
        }
        if (!theme.parts().isEmpty()) {
            blocks.add(pen.line("Its parts: "
                            + String.join(
                                    "; ",
                                    theme.parts().stream().map(Object::toString).toList()))
                    .cite(told.opening())
                    .paragraph());
        }
        descent("It came from ", theme.from(), told, blocks);
        descent("It became ", theme.into(), told, blocks);
        told.mentions().stream()
                .filter(mention -> Told.words(mention).isPresent())
                .forEach(mention -> blocks.add(
                        pen.line("Also reported: " + Told.words(mention).orElse(""))
                                .cite(mention)
                                .paragraph()));
        return section(heading, told.code(), blocks, holdings);
    }

    private void descent(String words, List<Code> others, Told<Theme> told, List<Block> blocks) {
        if (!others.isEmpty()) {
            blocks.add(pen.line(words + pen.names(others))
                    .cite(words.contains("became") ? told.since(Theme::into) : told.opening())
                    .paragraph());
        }
    }

    private List<Block> achieved(Holdings holdings) {
        List<Block> achieved = new ArrayList<>(evidence.achievements(holdings.achievements()));
        List<Block> delivered = Pen.points(promises.done(holdings.milestones()));
        if (!delivered.isEmpty()) {
            achieved.add(Pen.plain("Milestones delivered:"));
            achieved.addAll(delivered);
        }
        return achieved;
    }

    /** The lists under a heading; those that the record has nothing for are named together. */
    Section section(String heading, Code theme, List<Block> opening, Holdings holdings) {
        // in the order of the page, for what is written first is numbered first
        Parts parts = new Parts();
        parts.add("Objectives", promises.objectives(holdings.objectives(), holdings.milestones(), whole));
        parts.need("Key achievements", achieved(holdings));
        List<Block> ahead = promises.ahead(holdings.milestones().stream()
                .filter(told -> told.now().status().isOpen())
                .toList());
        if (whole) {
            parts.need("Future objectives", ahead);
        } else {
            parts.add("Future objectives", ahead);
        }
        parts.add("Progress on actions", promises.progress(holdings.milestones()));
        parts.need("Measures", evidence.measures(holdings.measures()));
        parts.add("Decisions", Pen.points(holdings.decisions().stream().map(evidence::decision)));
        parts.need("Challenges", evidence.notes(holdings.notes(), Note.Sort.CONSTRAINT, Note.Sort.RISK));
        parts.add("Groups and posts", evidence.groups(holdings.groups()));
        parts.add("Alignment", alignments.points(theme, holdings.alignments()));
        parts.add("Points to note", evidence.others(holdings.notes()));
        List<Block> blocks = new ArrayList<>(opening);
        if (!whole && ahead.isEmpty()) {
            blocks.add(Pen.plain("The plan has no open milestone here."));
        }
        blocks.addAll(parts.missing());
        return new Section(heading, blocks, parts.sections());
    }
}

package org.goldenthread.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.report.Block;
import org.goldenthread.domain.report.Evidenced;
import org.goldenthread.domain.report.Report;
import org.goldenthread.domain.report.Section;
import org.goldenthread.domain.report.Statement;

/**
 * The way from what a report says to the row of its appendix "Evidence" that bears it out, and back. What rests on
 * anything is asked for in the order of the report, as {@link Report#evidence()} lists it.
 */
final class Trail {

    private static final String APPENDIX = ": Evidence";
    private static final String ROW = "(?s).*, row [0-9]+";
    private static final int LONGEST = 60;

    /**
     * One statement and its row.
     *
     * @param from the name of the statement's place
     * @param to the name of the row's
     */
    record Step(String from, String to) {}

    private final Optional<Block> table;
    private final List<Step> steps = new ArrayList<>();
    private int next;

    Trail(Report report) {
        this.table = report.appendices().stream()
                .filter(appendix -> appendix.heading().endsWith(APPENDIX))
                .map(Section::blocks)
                .flatMap(List::stream)
                .filter(block -> block.form() == Block.Form.TABLE)
                .findFirst();
        Names names = new Names();
        table.ifPresent(rows -> {
            List<Evidenced> evidence = report.evidence();
            for (int i = 0; i < Math.min(evidence.size(), rows.rows().size()); i++) {
                String from = names.fresh("at-" + name(evidence.get(i)));
                steps.add(new Step(from, "evidence-" + from));
            }
        });
    }

    /** A row is named by its first cell, so that its name stays when other rows come or go; a paragraph by its place. */
    private static String name(Evidenced evidenced) {
        String words = evidenced.statement().text();
        return Names.of(
                evidenced.where().matches(ROW) && !words.isBlank()
                        ? words.substring(0, Math.min(words.length(), LONGEST))
                        : evidenced.where());
    }

    /** The step from what rests on these references, if it rests on any and the appendix has a row for it. */
    Optional<Step> next(List<Integer> references) {
        return references.isEmpty() ? Optional.empty() : at(next++);
    }

    /** The step to a row of the evidence, counted from 0. */
    Optional<Step> at(int row) {
        return row < steps.size() ? Optional.of(steps.get(row)) : Optional.empty();
    }

    boolean isEvidence(Block block) {
        return table.filter(found -> found.equals(block)).isPresent();
    }

    /** Whether a row of a table rests on anything. */
    boolean hasEvidence(Block block) {
        return !steps.isEmpty()
                && block.rows().stream()
                        .flatMap(List::stream)
                        .map(Statement::references)
                        .anyMatch(references -> !references.isEmpty());
    }
}

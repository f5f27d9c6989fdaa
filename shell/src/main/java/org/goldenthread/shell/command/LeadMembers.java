package org.goldenthread.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goldenthread.domain.text.Code;
import org.goldenthread.shell.render.Answer;

/** The members who answer for things beside their leads, in lists. */
final class LeadMembers {

    private LeadMembers() {}

    /**
     * The columns of a list, with one for whoever answers beside the lead where any does.
     *
     * @param beside the heading of the column that it follows
     */
    static <R> List<Answer.Column<R>> in(
            List<R> rows, Function<R, Optional<Code>> member, String beside, List<Answer.Column<R>> columns) {
        if (rows.stream().noneMatch(row -> member.apply(row).isPresent())) {
            return columns;
        }
        List<Answer.Column<R>> all = new ArrayList<>();
        columns.forEach(column -> {
            all.add(column);
            if (column.heading().equals(beside)) {
                all.add(new Answer.Column<>("lead member", row -> Show.optional(member.apply(row))));
            }
        });
        return all;
    }
}

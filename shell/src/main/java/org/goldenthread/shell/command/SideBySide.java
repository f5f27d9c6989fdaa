package org.goldenthread.shell.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.goldenthread.domain.judgement.Computed;
import org.goldenthread.domain.judgement.Judgement;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.judgement.Ratings;
import org.goldenthread.domain.judgement.Tally;
import org.goldenthread.domain.milestone.MilestoneLine;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.render.Answer;

/** What was declared beside what is computed, in lists and in all that is known of one thing. */
final class SideBySide {

    private SideBySide() {}

    /** A list of things that can be rated, with three columns and one field more. */
    static <R extends Record> Answer list(
            String noun,
            List<R> rows,
            Function<R, Code> code,
            BiFunction<R, ComputedLevel, Record> beside,
            Context context,
            List<Answer.Column<R>> columns) {
        Ratings ratings = context.portfolio().lists().ratings(Policy.DEFAULT, context.today());
        Function<R, Judgement> judged = row -> ratings.of(code.apply(row)).orElseThrow();
        List<Answer.Column<R>> all = new ArrayList<>(columns);
        all.add(columns.size() - 1, new Answer.Column<>("declared", row -> declared(judged.apply(row))));
        all.add(columns.size(), new Answer.Column<>("computed", row -> level(judged.apply(row))));
        all.add(columns.size() + 1, new Answer.Column<>("rated", row -> share(judged.apply(row))));
        return Answer.list(rows, row -> beside.apply(row, ComputedLevel.of(judged.apply(row))), all, "no " + noun);
    }

    /** All that is known of a thing, with what is computed of it; {@code beside} is both, for machines. */
    static <A extends Record> Answer thing(
            Known<A> known, BiFunction<A, ComputedLevel, Record> beside, Context context) {
        return thing(known, beside, row -> row, context);
    }

    /**
     * The same.
     *
     * @param shown how a part is shown
     */
    static <A extends Record> Answer thing(
            Known<A> known,
            BiFunction<A, ComputedLevel, Record> beside,
            UnaryOperator<Show.Row> shown,
            Context context) {
        List<Show.Row> rows = known.rows().stream().map(shown).toList();
        Judgement judgement = context.portfolio().rating(known.code(), Policy.DEFAULT, context.today());
        Computed computed = judgement.computed();
        ComputedLevel level = ComputedLevel.of(judgement);
        List<Show.Row> table = new ArrayList<>(rows);
        computed.level().ifPresent(found -> table.add(Show.Row.of("computed level", found.value())));
        table.add(Show.Row.of("computed policy", computed.policy().toString()));
        computed.counted().ifPresent(tally -> {
            table.add(Show.Row.of("computed rated", String.valueOf(tally.rated())));
            table.add(Show.Row.of("computed milestones", String.valueOf(tally.counted())));
        });
        return known.answer(
                beside.apply(known.thing(), level),
                thing -> beside.apply(thing, level),
                rows,
                table,
                new Answer.Lines(List.of("computed " + found(computed) + " by " + computed.policy() + rated(computed)
                        + ": rating " + known.code())));
    }

    /**
     * What a policy computes of a thing.
     *
     * @param rated of how many milestones under it a level is known; nothing of a milestone
     * @param milestones of how many it is asked for
     */
    public record ComputedLevel(
            Optional<Title> level, Code scale, Title policy, Optional<Integer> rated, Optional<Integer> milestones) {
        static ComputedLevel of(Judgement judgement) {
            Computed computed = judgement.computed();
            return new ComputedLevel(
                    computed.level(),
                    computed.policy().scale().code(),
                    computed.policy().name(),
                    computed.counted().map(Tally::rated),
                    computed.counted().map(Tally::counted));
        }
    }

    /** The level that was computed, or why there is none, in a few words. */
    static String found(Computed computed) {
        return computed.level()
                .map(Title::value)
                .or(() -> computed.counted().filter(Tally::isTooLittleKnown).map(tally -> "not enough known"))
                .orElse("nothing");
    }

    /** ", 12 of 16 rated" of what has milestones that are counted. */
    static String rated(Computed computed) {
        return computed.counted()
                .filter(tally -> tally.counted() > 0)
                .map(tally -> ", " + tally.share() + " rated")
                .orElse("");
    }

    private static String declared(Judgement judgement) {
        return declared(judgement.declared(), judgement.day());
    }

    /** The level that was declared, and whether it no longer counts on a day. */
    static String declared(Optional<Declared> declared, LocalDate day) {
        return declared.map(d -> declared(d.level(), d.isExpiredOn(day))).orElse("");
    }

    /** The same of a milestone in a list. */
    static String declared(MilestoneLine.Rating rating) {
        return rating.declared()
                .map(level -> declared(level, rating.expired().orElse(false)))
                .orElse("");
    }

    private static String declared(Title level, boolean isExpired) {
        return level + (isExpired ? ", expired" : "");
    }

    private static String level(Judgement judgement) {
        Computed computed = judgement.computed();
        return computed.level().isEmpty()
                        && computed.counted().filter(Tally::isTooLittleKnown).isEmpty()
                ? ""
                : found(computed);
    }

    private static String share(Judgement judgement) {
        return judgement
                .computed()
                .counted()
                .filter(tally -> tally.counted() > 0)
                .map(Tally::share)
                .orElse("");
    }
}

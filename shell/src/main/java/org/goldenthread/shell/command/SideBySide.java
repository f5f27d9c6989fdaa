package org.goldenthread.shell.command;

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
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.render.Answer;

/** What was declared beside what is computed, in lists and in all that is known of one thing. */
final class SideBySide {

    private SideBySide() {}

    /** A list of things that can be rated, with two columns and one field more. */
    static <R extends Record> Answer list(
            String noun,
            List<R> rows,
            Function<R, Code> code,
            BiFunction<R, ComputedLevel, Record> beside,
            Context context,
            List<Answer.Column<R>> columns) {
        Ratings ratings = context.portfolio().lists().ratings(Policy.STANDARD_1, context.today());
        Function<R, Judgement> judged = row -> ratings.of(code.apply(row)).orElseThrow();
        List<Answer.Column<R>> all = new ArrayList<>(columns);
        all.add(columns.size() - 1, new Answer.Column<>("declared", row -> declared(judged.apply(row))));
        all.add(columns.size(), new Answer.Column<>("computed", row -> level(judged.apply(row))));
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
        Judgement judgement = context.portfolio().rating(known.code(), Policy.STANDARD_1, context.today());
        Computed computed = judgement.computed();
        ComputedLevel level = ComputedLevel.of(judgement);
        List<Show.Row> table = new ArrayList<>(rows);
        computed.level().ifPresent(found -> table.add(Show.Row.of("computed level", found.value())));
        table.add(Show.Row.of("computed policy", computed.policy().toString()));
        return known.answer(
                beside.apply(known.thing(), level),
                thing -> beside.apply(thing, level),
                rows,
                table,
                new Answer.Lines(List.of("computed "
                        + computed.level().map(Title::value).orElse("nothing") + " by " + computed.policy()
                        + ": rating " + known.code())));
    }

    /** What a policy computes of a thing. */
    public record ComputedLevel(Optional<Title> level, Code scale, Title policy) {
        static ComputedLevel of(Judgement judgement) {
            Computed computed = judgement.computed();
            return new ComputedLevel(
                    computed.level(),
                    computed.policy().scale().code(),
                    computed.policy().name());
        }
    }

    private static String declared(Judgement judgement) {
        Optional<Declared> declared = judgement.declared();
        return declared.map(d -> d.level() + (d.isExpiredOn(judgement.day()) ? ", expired" : ""))
                .orElse("");
    }

    private static String level(Judgement judgement) {
        return judgement.computed().level().map(Title::value).orElse("");
    }
}

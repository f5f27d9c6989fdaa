package org.goldenthread.shell.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goldenthread.domain.judgement.Computed;
import org.goldenthread.domain.judgement.Judgement;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.judgement.Ratings;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Json;

/** What was declared beside what is computed, in lists and in all that is known of one thing. */
final class SideBySide {

    private SideBySide() {}

    /** A list of things that can be rated, with two columns and one field more. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    static <R extends Record> Answer list(
            String noun, List<R> rows, Function<R, Code> code, Context context, Answer.Column<R>... columns) {
        Ratings ratings = context.portfolio().lists().ratings(Policy.STANDARD_1, context.today());
        Function<R, Judgement> judged = row -> ratings.of(code.apply(row)).orElseThrow();
        List<Answer.Column<R>> all = new ArrayList<>(List.of(columns));
        all.add(columns.length - 1, new Answer.Column<>("declared", row -> declared(judged.apply(row))));
        all.add(columns.length, new Answer.Column<>("computed", row -> level(judged.apply(row))));
        Answer table = Answer.list(noun, rows, all);
        return new Answer(
                rows.stream()
                        .map(row -> fields(Json.fields(row), judged.apply(row)))
                        .toList(),
                table.blocks());
    }

    /** All that is known of a thing, with what is computed of it. */
    static Answer thing(Record thing, Code code, Context context) {
        return thing(Json.fields(thing), thing, code, context);
    }

    /** The same with other fields for machines. */
    static Answer thing(Map<String, Object> fields, Record thing, Code code, Context context) {
        Judgement judgement = context.portfolio().rating(code, Policy.STANDARD_1, context.today());
        Answer shown = Show.thing(thing, thing);
        Computed computed = judgement.computed();
        List<Answer.Block> blocks = new ArrayList<>(shown.blocks());
        blocks.add(new Answer.Lines(
                List.of("computed " + computed.level().map(Title::value).orElse("nothing") + " by " + computed.policy()
                        + ": rating " + code)));
        return new Answer(fields(fields, judgement), blocks);
    }

    private static Map<String, Object> fields(Map<String, Object> thing, Judgement judgement) {
        Map<String, Object> computed = new LinkedHashMap<>();
        computed.put("level", judgement.computed().level());
        computed.put("scale", judgement.computed().policy().scale().code());
        computed.put("policy", judgement.computed().policy().name());
        Map<String, Object> fields = new LinkedHashMap<>(thing);
        fields.put("computed", computed);
        return fields;
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

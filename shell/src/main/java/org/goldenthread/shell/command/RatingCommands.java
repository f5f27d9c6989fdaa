package org.goldenthread.shell.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.judgement.Computed;
import org.goldenthread.domain.judgement.Judgement;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.judgement.Reason;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** How things stand, and why. */
public final class RatingCommands {

    /** How many reasons people are shown. */
    private static final int READABLE = 20;

    @Command(
            name = "rating",
            description = "How a milestone, objective, theme, plan or strategy stands: declared, computed, and why.")
    @Examples({"rating SWK-W9 --as-at 2019-06-26", "rating SWK-JSNA --policy delay/1", "rating SWK-MH --output json"})
    public Answer rating(
            Context context,
            @Argument(index = 0, description = "its code") Code code,
            @Option(longName = "policy", description = "standard/1, delay/1") Optional<Policy> policy) {
        Judgement judgement = context.portfolio().rating(code, policy.orElse(Policy.STANDARD_1), context.today());
        Computed computed = judgement.computed();
        List<List<String>> head = new ArrayList<>();
        head.add(List.of(
                "declared",
                judgement.declared().map(RatingCommands::level).orElse("nothing"),
                judgement.declared().map(RatingCommands::saidBy).orElse("")));
        head.add(List.of(
                "computed",
                computed.level().map(Title::value).orElse("nothing"),
                computed.policy().toString()));
        List<List<String>> reasons = new ArrayList<>();
        computed.reasons().stream().limit(READABLE).forEach(reason -> reasons.add(List.of("  - " + reason.sentence())));
        if (computed.reasons().size() > READABLE) {
            reasons.add(List.of(
                    "  - and " + (computed.reasons().size() - READABLE) + " more: rating " + code + " --output json"));
        }
        List<List<String>> foot = new ArrayList<>();
        judgement
                .remark()
                .ifPresent(remark -> foot.add(List.of(finding(judgement)
                        .map(found -> "finding   " + found + ": " + remark)
                        .orElse("compared  " + remark))));
        return Answer.of(
                fields(judgement),
                Answer.Table.prose(head, 2),
                Answer.Table.prose(reasons, 0),
                Answer.Table.prose(foot, 0));
    }

    private static String level(Declared declared) {
        return declared.level() + " (" + declared.scale() + ")";
    }

    private static String saidBy(Declared declared) {
        return declared.source()
                        .map(source -> source.shown()
                                + source.inferred()
                                        .map(why -> " (inferred: " + why + ")")
                                        .orElse("") + ", ")
                        .orElse("")
                + "told " + declared.told()
                + declared.expires().map(day -> ", until " + day).orElse("")
                + declared.reason().map(Sentence::value).map(why -> ": " + why).orElse(", no reason given");
    }

    private static Optional<String> finding(Judgement judgement) {
        return judgement.comparison() == Judgement.Comparison.GREENER
                ? Optional.of(Judgement.GREENER)
                : Optional.empty();
    }

    private static Map<String, Object> fields(Judgement judgement) {
        Computed computed = judgement.computed();
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("level", computed.level());
        found.put("scale", computed.policy().scale().code());
        found.put("policy", computed.policy().name());
        found.put(
                "reasons",
                computed.reasons().stream().map(RatingCommands::fields).toList());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", judgement.code());
        fields.put("title", judgement.title());
        fields.put("readingDate", judgement.day());
        fields.put("declared", judgement.declared());
        fields.put("computed", found);
        fields.put("comparison", judgement.comparison());
        fields.put("remark", judgement.remark());
        fields.put("finding", finding(judgement));
        return fields;
    }

    private static Map<String, Object> fields(Reason reason) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rule", reason.rule());
        fields.put("level", reason.level());
        fields.put("sentence", reason.sentence());
        fields.put("about", reason.about());
        return fields;
    }
}

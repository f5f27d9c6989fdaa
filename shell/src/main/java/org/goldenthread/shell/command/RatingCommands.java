package org.goldenthread.shell.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.judgement.Computed;
import org.goldenthread.domain.judgement.Judgement;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.judgement.Reason;
import org.goldenthread.domain.judgement.Tally;
import org.goldenthread.domain.rating.Correspondence;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.shell.engine.Answers;
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
            description = "The rating of a milestone, objective, theme, plan or strategy: declared, computed, and why.")
    @Examples({"rating SWK-W9 --as-at 2019-06-26", "rating SWK-JSNA --policy delay/1", "rating SWK-MH --output json"})
    @Answers(Shown.class)
    public Answer rating(
            Context context,
            @Argument(
                            index = 0,
                            description = "what to rate: the code of a strategy, theme, objective, plan or milestone")
                    Code code,
            @Option(longName = "policy", description = "how to compute it; without one, by standard/2")
                    Optional<Policy> policy) {
        Judgement judgement = context.portfolio().rating(code, policy.orElse(Policy.DEFAULT), context.today());
        Computed computed = judgement.computed();
        List<List<String>> head = new ArrayList<>();
        head.add(List.of(
                "declared",
                judgement.declared().map(RatingCommands::level).orElse("nothing"),
                judgement.declared().map(RatingCommands::saidBy).orElse("")));
        head.add(List.of("computed", SideBySide.found(computed), computed.policy() + SideBySide.rated(computed)));
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
                        Shown.of(judgement),
                        Answer.Table.prose(head, 2),
                        Answer.Table.prose(reasons, 0),
                        Answer.Table.prose(foot, 0))
                .tabled(Show.PARTS, sheet(judgement));
    }

    private static List<List<String>> sheet(Judgement judgement) {
        Computed computed = judgement.computed();
        List<List<String>> rows = new ArrayList<>();
        judgement.declared().ifPresent(declared -> {
            rows.add(List.of("declared", level(declared)));
            rows.add(List.of("declared by", saidBy(declared)));
        });
        computed.level().ifPresent(level -> rows.add(List.of("computed", level.value())));
        rows.add(List.of("policy", computed.policy().toString()));
        computed.counted().ifPresent(tally -> rows.add(List.of("rated", tally.share())));
        computed.reasons().forEach(reason -> rows.add(List.of("reason", reason.sentence())));
        judgement.remark().ifPresent(remark -> rows.add(List.of("remark", remark)));
        finding(judgement).ifPresent(found -> rows.add(List.of("finding", found)));
        return rows;
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
                + "reported " + declared.told()
                + declared.expires().map(day -> ", until " + day).orElse("")
                + declared.reason().map(Sentence::value).map(why -> ": " + why).orElse(", no reason given");
    }

    private static Optional<String> finding(Judgement judgement) {
        return judgement.comparison() == Judgement.Comparison.GREENER
                ? Optional.of(Judgement.GREENER)
                : Optional.empty();
    }

    /** How a thing stands, and why. */
    public record Shown(
            Code code,
            Title title,
            LocalDate readingDate,
            Optional<Declared> declared,
            Found computed,
            Judgement.Comparison comparison,
            Optional<Correspondence> counts,
            Optional<String> remark,
            Optional<String> finding) {
        static Shown of(Judgement judgement) {
            return new Shown(
                    judgement.code(),
                    judgement.title(),
                    judgement.day(),
                    judgement.declared(),
                    Found.of(judgement.computed()),
                    judgement.comparison(),
                    judgement.counts(),
                    judgement.remark(),
                    RatingCommands.finding(judgement));
        }
    }

    /**
     * What a policy computes, and why.
     *
     * @param rated of how many milestones under it a level is known; nothing of a milestone
     * @param milestones of how many it is asked for
     */
    public record Found(
            Optional<Title> level,
            Code scale,
            Title policy,
            Optional<Integer> rated,
            Optional<Integer> milestones,
            List<Why> reasons) {
        public Found {
            reasons = List.copyOf(reasons);
        }

        static Found of(Computed computed) {
            return new Found(
                    computed.level(),
                    computed.policy().scale().code(),
                    computed.policy().name(),
                    computed.counted().map(Tally::rated),
                    computed.counted().map(Tally::counted),
                    computed.reasons().stream().map(Why::of).toList());
        }
    }

    /** One reason of a policy. */
    public record Why(String rule, Optional<Title> level, String sentence, List<Code> about) {
        public Why {
            about = List.copyOf(about);
        }

        static Why of(Reason reason) {
            return new Why(reason.rule(), reason.level(), reason.sentence(), reason.about());
        }
    }
}

package org.goldenthread.domain.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.goldenthread.domain.achievement.Achievement;
import org.goldenthread.domain.alignment.Alignment;
import org.goldenthread.domain.board.Board;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Mention;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.judgement.Computed;
import org.goldenthread.domain.judgement.Ratings;
import org.goldenthread.domain.judgement.Tally;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.Post;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;

/** Follows one thread. Upwards each thing says what it serves; downwards the state is asked what serves it. */
final class Tracer {

    /** For how many codes it pays to look for what names them. */
    private static final int FEW = 4;

    private final State state;
    private final LocalDate today;
    private final Ratings ratings;
    private final Map<String, Integer> looked = new HashMap<>();

    /** A strand with the gaps that were found on the way to it and below it, in that order. */
    private record Traced(Strand strand, List<Gap> gaps) {

        static Traced of(Strand strand) {
            return new Traced(strand, List.of());
        }

        /** The same with these strands below it, whose gaps come first. */
        Traced over(List<Traced> below) {
            return new Traced(
                    strand.over(below.stream().map(Traced::strand).toList()),
                    Stream.concat(below.stream().flatMap(one -> one.gaps().stream()), gaps.stream())
                            .toList());
        }

        Traced lacking(Code about, String what, Optional<Source> source) {
            List<Gap> more = new ArrayList<>(gaps);
            more.add(new Gap(about, what, source));
            return new Traced(strand, more);
        }

        /** The whole thread with it at the top. */
        Trace beside(Code asked, List<Traced> beside) {
            return new Trace(
                    asked,
                    strand,
                    beside.stream().map(Traced::strand).toList(),
                    Stream.concat(gaps.stream(), beside.stream().flatMap(one -> one.gaps().stream()))
                            .distinct()
                            .toList());
        }
    }

    Tracer(State state, LocalDate today, Ratings ratings) {
        this.state = state;
        this.today = today;
        this.ratings = ratings;
    }

    Trace trace(Code asked) {
        return state.find(Strategy.KIND, asked)
                .map(s -> above(s, strategy(s, true)).beside(asked, besideStrategy(s)))
                .or(() -> state.find(Theme.KIND, asked)
                        .map(t -> above(t, theme(t, true)).beside(asked, beside(asked, t.lead()))))
                .or(() -> state.find(Objective.KIND, asked)
                        .map(o -> above(o, objective(o, true)).beside(asked, beside(asked, o.lead()))))
                .or(() -> state.find(Milestone.KIND, asked)
                        .map(m -> above(m, milestone(m)).beside(asked, besideMilestone(m))))
                .or(() -> state.find(DeliveryPlan.KIND, asked).map(this::ofPlan))
                .or(() -> state.find(Achievement.KIND, asked).map(this::ofAchievement))
                .or(() -> state.find(Measure.KIND, asked).map(this::ofMeasure))
                .or(() -> state.find(Note.KIND, asked).map(this::ofNote))
                .or(() -> state.find(Organisation.KIND, asked).map(this::ofOrganisation))
                .or(() -> state.find(Paper.KIND, asked).map(this::ofPaper))
                .or(() -> state.find(Board.KIND, asked).map(this::ofBoard))
                .or(() -> state.nounOf(asked).map(noun -> ofAny(noun, asked)))
                .orElseThrow(() -> state.unknown(Set.of(), asked).asException());
    }

    /** Boards above it, each with what stands above that; the posts and decisions that are its own. */
    private Trace ofBoard(Board board) {
        List<Strand> own = new ArrayList<>();
        naming(Board.KIND, board.code())
                .filter(other ->
                        other.above().stream().anyMatch(above -> above.code().equals(board.code())))
                .forEach(other ->
                        own.add(strand("board", other.code(), other.title().value(), other.source())));
        naming(Post.KIND, board.code())
                .filter(post -> post.board().equals(Optional.of(board.code())))
                .forEach(post -> own.add(new Strand(
                        "post",
                        Optional.of(post.code()),
                        post.title().value(),
                        List.of(post.holder().map(holder -> "held by " + holder).orElse("no holder named")),
                        post.source(),
                        List.of())));
        naming(Decision.KIND, board.code())
                .filter(decision -> decision.board().equals(board.code()))
                .forEach(decision -> own.add(strand(
                        Names.of(decision.verdict()).replace('-', ' '),
                        decision.code(),
                        decision.what().value(),
                        decision.source())));
        List<String> details = new ArrayList<>();
        board.standings()
                .forEach(standing -> details.add(Names.of(standing.form()).replace('-', ' ')
                        + standing.from().map(from -> ", " + from.asWritten()).orElse("")));
        board.rhythm().ifPresent(rhythm -> details.add("meets " + rhythm));
        Strand strand =
                new Strand("board", Optional.of(board.code()), board.title().value(), details, board.source(), own);
        List<Strand> beside = new ArrayList<>();
        board.above()
                .forEach(above -> beside.add(named(
                        "under"
                                + above.from()
                                        .map(from -> ", " + from.asWritten())
                                        .orElse(""),
                        above.code())));
        board.members().forEach(member -> beside.add(named("member", member)));
        board.predecessor().ifPresent(before -> beside.add(named("follows", before)));
        return new Trace(board.code(), strand, beside, List.of());
    }

    /** Anything else: what it is, and beside it all that it names. */
    private Trace ofAny(String noun, Code code) {
        List<Strand> beside = new ArrayList<>();
        state.entries(code).stream()
                .flatMap(entry -> entry.fact().refers().stream())
                .distinct()
                .forEach(reference -> beside.add(named(reference.field().replace('-', ' '), reference.code())));
        Strand strand = strand(
                noun, code, state.title(code).orElse(""), state.opening(code).flatMap(Entry::source));
        return new Trace(code, strand, beside, List.of());
    }

    // Upwards

    private Traced above(Strategy strategy, Traced below) {
        return strategy.vision()
                .map(vision -> Traced.of(new Strand(
                                "vision", Optional.empty(), vision.value(), List.of(), strategy.source(), List.of()))
                        .over(List.of(below)))
                .orElseGet(() -> below.lacking(strategy.code(), "no vision stated", strategy.source()));
    }

    private Traced above(Theme theme, Traced below) {
        return state.find(Strategy.KIND, theme.strategy())
                .map(s -> above(s, strategy(s, false).over(List.of(below))))
                .orElse(below);
    }

    private Traced above(Objective objective, Traced below) {
        return state.find(Theme.KIND, objective.theme())
                .map(t -> above(t, theme(t, false).over(List.of(below))))
                .orElse(below);
    }

    private Traced above(Milestone milestone, Traced below) {
        Optional<Traced> served = milestone
                .position()
                .objective()
                .flatMap(o -> state.find(Objective.KIND, o))
                .map(o -> above(o, objective(o, false).over(List.of(below))))
                .or(() -> milestone
                        .position()
                        .theme(state)
                        .map(t -> above(t, theme(t, false).over(List.of(below)))))
                .or(() -> milestone
                        .position()
                        .strategy(state)
                        .map(s -> above(s, strategy(s, false).over(List.of(below)))));
        return served.orElseGet(
                () -> below.lacking(milestone.code(), "serves no theme and no strategy", milestone.source()));
    }

    private Trace ofPlan(DeliveryPlan plan) {
        List<Traced> promised = milestones(plan.code(), m -> m.position().plan().equals(Optional.of(plan.code())))
                .toList();
        Traced alone = detailed(
                "plan",
                plan.code(),
                plan.title() + ", " + plan.period().asWritten(),
                ratings(plan.code()),
                plan.source());
        Traced strand = (promised.isEmpty() ? alone.lacking(plan.code(), "no milestone in it", plan.source()) : alone)
                .over(promised);
        Traced top = plan.strategy()
                .flatMap(s -> state.find(Strategy.KIND, s))
                .map(s -> above(s, strategy(s, false).over(List.of(strand))))
                .orElse(strand);
        List<Traced> beside = new ArrayList<>();
        plan.owner().ifPresent(owner -> beside.add(Traced.of(named("owner", owner))));
        beside.addAll(beside(plan.code(), Optional.empty()));
        Traced owned = plan.owner().isPresent() ? top : top.lacking(plan.code(), "no owner named", plan.source());
        return owned.beside(plan.code(), beside);
    }

    private Trace ofAchievement(Achievement achievement) {
        Traced strand = Traced.of(achievement(achievement));
        Traced top = achievement
                .theme()
                .flatMap(t -> state.find(Theme.KIND, t))
                .map(t -> above(t, theme(t, false).over(List.of(strand))))
                .or(() -> achievement
                        .strategy()
                        .flatMap(s -> state.find(Strategy.KIND, s))
                        .map(s -> above(s, strategy(s, false).over(List.of(strand)))))
                .orElse(strand);
        List<Traced> beside = new ArrayList<>();
        achievement.milestone().ifPresent(m -> beside.add(Traced.of(named("milestone", m))));
        achievement.deliveredBy().forEach(by -> beside.add(Traced.of(named("by", by))));
        return top.beside(achievement.code(), beside);
    }

    private Trace ofMeasure(Measure measure) {
        Traced asked = measure(measure);
        if (state.nounOf(measure.of()).isEmpty()) {
            return asked.beside(measure.code(), List.of(Traced.of(named("of", measure.of()))));
        }
        Trace measured = trace(measure.of());
        Strand top = bottomed(measured.top(), measure.of(), asked.strand());
        List<Code> shown = codes(top).toList();
        return new Traced(
                        top,
                        Stream.concat(measured.gaps().stream(), asked.gaps().stream())
                                .filter(gap -> shown.contains(gap.about()))
                                .toList())
                .beside(measure.code(), List.of());
    }

    private static Stream<Code> codes(Strand strand) {
        return Stream.concat(strand.code().stream(), strand.below().stream().flatMap(Tracer::codes));
    }

    /** The same strands with what was asked for hanging under the strand of another code. */
    private static Strand bottomed(Strand strand, Code under, Strand asked) {
        return strand.code().filter(under::equals).isPresent()
                ? strand.over(List.of(asked))
                : strand.over(strand.below().stream()
                        .map(below -> bottomed(below, under, asked))
                        .toList());
    }

    private Trace ofNote(Note note) {
        Strand strand = strand("note", note.code(), Names.of(note.kind()) + ": " + note.text(), note.source());
        return new Trace(
                note.code(),
                strand,
                note.about().stream().map(code -> named("about", code)).toList(),
                List.of());
    }

    private Trace ofOrganisation(Organisation organisation) {
        List<Strand> does = new ArrayList<>();
        Optional<Code> code = Optional.of(organisation.code());
        naming(Strategy.KIND, organisation.code())
                .filter(s -> s.owners().contains(organisation.code()))
                .forEach(s -> does.add(strand("owns", s.code(), s.title().value(), s.source())));
        naming(Theme.KIND, organisation.code())
                .filter(t -> t.lead().equals(code))
                .forEach(t -> does.add(strand("leads", t.code(), t.title().value(), t.source())));
        naming(DeliveryPlan.KIND, organisation.code())
                .filter(p -> p.owner().equals(code))
                .forEach(p -> does.add(strand("promises", p.code(), p.title().value(), p.source())));
        naming(Milestone.KIND, organisation.code())
                .filter(m -> m.people().lead().equals(code))
                .forEach(m -> does.add(related("leads", milestone(m).strand())));
        naming(Milestone.KIND, organisation.code())
                .filter(m -> m.people().contributors().contains(organisation.code()))
                .forEach(m -> does.add(related("contributes", milestone(m).strand())));
        naming(Achievement.KIND, organisation.code())
                .filter(a -> a.deliveredBy().contains(organisation.code()))
                .forEach(a -> does.add(related("achieved", achievement(a))));
        List<Strand> beside = new ArrayList<>();
        organisation.partOf().ifPresent(whole -> beside.add(named("part of", whole)));
        organisation.members().forEach(member -> beside.add(named("member", member)));
        Strand strand =
                strand("organisation", organisation.code(), organisation.title().value(), organisation.source());
        return new Trace(organisation.code(), strand.over(does), beside, List.of());
    }

    private Trace ofPaper(Paper paper) {
        List<Strand> tells = new ArrayList<>();
        state.subjects().stream()
                .filter(subject -> state.nounOf(subject.code()).isPresent())
                .forEach(subject -> state.entries(subject.code()).stream()
                        .filter(entry -> entry.source()
                                .filter(source -> source.paper().equals(paper.code()))
                                .isPresent())
                        .findFirst()
                        .map(Entry::source)
                        .ifPresent(source ->
                                tells.add(named(subject.noun(), subject.code()).at(source))));
        Strand strand = new Strand(
                "paper",
                Optional.of(paper.code()),
                paper.title().value(),
                List.of("dated " + paper.dated().asWritten()),
                Optional.empty(),
                tells);
        return new Trace(paper.code(), strand, List.of(), List.of());
    }

    // The strands themselves; what was asked for shows what hangs below it

    private Traced strategy(Strategy strategy, boolean whole) {
        Traced strand = detailed(
                "strategy",
                strategy.code(),
                strategy.title()
                        + strategy.period().map(p -> " " + p.asWritten()).orElse(""),
                ratings(strategy.code()),
                strategy.source());
        if (!whole) {
            return strand;
        }
        List<Traced> themes = naming(Theme.KIND, strategy.code())
                .filter(t -> t.strategy().equals(strategy.code()))
                .map(t -> theme(t, true))
                .toList();
        return (themes.isEmpty() ? strand.lacking(strategy.code(), "no theme", strategy.source()) : strand)
                .over(themes);
    }

    private Traced theme(Theme theme, boolean whole) {
        Traced strand = detailed("theme", theme.code(), theme.title().value(), ratings(theme.code()), theme.source());
        if (!whole) {
            return strand;
        }
        List<Traced> below = new ArrayList<>();
        naming(Objective.KIND, theme.code())
                .filter(o -> o.theme().equals(theme.code()))
                .forEach(o -> below.add(objective(o, true)));
        milestones(
                        theme.code(),
                        m -> m.position().objective().isEmpty()
                                && m.position().theme().equals(Optional.of(theme.code())))
                .forEach(below::add);
        naming(Achievement.KIND, theme.code())
                .filter(a -> a.theme().equals(Optional.of(theme.code())))
                .forEach(a -> below.add(Traced.of(achievement(a))));
        Traced led = theme.lead().isPresent() ? strand : strand.lacking(theme.code(), "no lead named", theme.source());
        boolean isServed =
                below.stream().anyMatch(one -> !one.strand().relation().equals("achievement"));
        return (isServed || theme.crossCutting()
                        ? led
                        : led.lacking(theme.code(), "no objective and no milestone serves it", theme.source()))
                .over(below);
    }

    private Traced objective(Objective objective, boolean whole) {
        Traced strand = detailed(
                "objective",
                objective.code(),
                objective.title().value(),
                ratings(objective.code()),
                objective.source());
        if (!whole) {
            return strand;
        }
        List<Traced> below = milestones(
                        objective.code(), m -> m.position().objective().equals(Optional.of(objective.code())))
                .toList();
        return (below.isEmpty()
                        ? strand.lacking(objective.code(), "no milestone serves it", objective.source())
                        : strand)
                .over(below);
    }

    /** At least everything of a kind that ever named a code. When many codes are asked for, it is read at once. */
    private <A> Stream<A> naming(Kind<A> kind, Code code) {
        int codes = looked.merge(kind.noun(), 1, Integer::sum);
        return (codes > FEW ? state.all(kind) : state.all(kind, Mention.of(code))).stream();
    }

    private Stream<Traced> milestones(Code named, Predicate<Milestone> which) {
        return naming(Milestone.KIND, named).filter(which).map(this::milestone);
    }

    private Traced milestone(Milestone milestone) {
        Milestone.Promise promise = milestone.promise();
        List<String> details = new ArrayList<>();
        details.add(due(milestone));
        promise.claims()
                .forEach(claim -> details.add("claimed due " + shown(claim.due())
                        + claim.source().map(s -> ", " + s.shown()).orElse("")));
        promise.standingForecast().ifPresent(forecast -> details.add("forecast " + shown(forecast)));
        details.addAll(said(milestone.rating(), ratings.policy().rate(milestone, state, today)));
        Traced traced =
                detailed("milestone", milestone.code(), milestone.title().value(), details, milestone.source());
        if (milestone.people().lead().isEmpty()) {
            traced = traced.lacking(milestone.code(), "no lead named", milestone.source());
        }
        if (promise.due().kind() == Due.Kind.NOT_STATED && milestone.status().isOpen()) {
            traced = traced.lacking(milestone.code(), "no due date", milestone.source());
        }
        if (promise.due().kind() == Due.Kind.UNREAD && milestone.status().isOpen()) {
            traced = traced.lacking(milestone.code(), "due date not read", milestone.source());
        }
        for (Milestone.Claim claim : promise.claims()) {
            traced = traced.lacking(
                    milestone.code(),
                    "two due dates for one promise: \"" + promise.due().asWritten() + "\" and \""
                            + claim.due().asWritten() + "\"",
                    claim.source());
        }
        return traced;
    }

    private String due(Milestone milestone) {
        Milestone.Promise promise = milestone.promise();
        if (!milestone.status().isOpen()) {
            return Names.of(milestone.status()).replace('-', ' ')
                    + milestone.progress().done().map(day -> " " + day).orElse("") + ", due " + shown(promise.due());
        }
        String first = promise.first().isEmpty()
                ? ""
                : promise.first().get().equals(promise.due())
                        ? ", first promise the same"
                        : ", first promise " + shown(promise.first().get());
        String moves = promise.moves().isEmpty()
                ? ""
                : ", moved "
                        + (promise.moves().size() == 1
                                ? "once"
                                : promise.moves().size() + " times");
        String waits = promise.tie().map(tie -> ", waits for " + tie).orElse("");
        String overdue = milestone.isOverdueOn(today) ? ", overdue as at " + today : "";
        return "due " + shown(promise.due()) + waits + first + moves + overdue;
    }

    private static String shown(Due due) {
        return due.kind() == Due.Kind.DATED
                ? due.asWritten() + " ["
                        + due.earliest().map(LocalDate::toString).orElse("") + " .. "
                        + due.latest().map(LocalDate::toString).orElse("") + "]"
                : due.asWritten();
    }

    private Strand achievement(Achievement achievement) {
        return new Strand(
                "achievement",
                Optional.of(achievement.code()),
                achievement.title().value(),
                List.of(Names.of(achievement.status()).replace('-', ' ')
                        + achievement.when().map(w -> ", " + w.asWritten()).orElse("")),
                achievement.source(),
                List.of());
    }

    private Traced measure(Measure measure) {
        String target = measure.target().map(t -> "target " + t).orElse("no target");
        String actual = measure.actual().map(a -> ", actual " + a).orElse(", no actual yet")
                + measure.actual().flatMap(measure::stands).map(it -> ", " + it).orElse("");
        Traced traced = Traced.of(strand(
                "measure",
                measure.code(),
                measure.title() + ": " + target + actual + " (" + measure.unit() + ")",
                measure.source()));
        return measure.actual().isPresent()
                ? traced
                : traced.lacking(measure.code(), "no actual measured", measure.source());
    }

    // Beside

    private List<Traced> besideStrategy(Strategy strategy) {
        List<Traced> beside = new ArrayList<>();
        strategy.owners().forEach(owner -> beside.add(Traced.of(named("owner", owner))));
        naming(DeliveryPlan.KIND, strategy.code())
                .filter(p -> p.strategy().equals(Optional.of(strategy.code())))
                .forEach(p -> beside.add(Traced.of(
                        strand("plan", p.code(), p.title() + ", " + p.period().asWritten(), p.source()))));
        beside.addAll(beside(strategy.code(), Optional.empty()));
        return beside;
    }

    private List<Traced> besideMilestone(Milestone milestone) {
        List<Strand> beside = new ArrayList<>();
        milestone.people().contributors().forEach(c -> beside.add(named("contributor", c)));
        milestone.people().places().forEach(p -> beside.add(named("place", p)));
        milestone.dependsOn().forEach(d -> beside.add(named("depends on", d)));
        milestone.from().forEach(f -> beside.add(named("came of", f)));
        milestone.progress().into().forEach(i -> beside.add(named("became", i)));
        milestone.position().plan().ifPresent(plan -> beside.add(named("plan", plan)));
        naming(Achievement.KIND, milestone.code())
                .filter(a -> a.milestone().equals(Optional.of(milestone.code())))
                .forEach(a -> beside.add(achievement(a)));
        return Stream.concat(
                        beside(milestone.code(), milestone.people().lead()).stream(),
                        beside.stream().map(Traced::of))
                .toList();
    }

    private List<Traced> beside(Code code, Optional<Code> lead) {
        Stream<Traced> measures =
                naming(Measure.KIND, code).filter(m -> m.of().equals(code)).map(this::measure);
        List<Strand> beside = new ArrayList<>();
        lead.ifPresent(l -> beside.add(named("lead", l)));
        naming(Alignment.KIND, code)
                .filter(a -> a.from().equals(code) || a.to().equals(Optional.of(code)))
                .forEach(a -> beside.add(strand("alignment", a.code(), a.called(), a.source())));
        naming(Decision.KIND, code)
                .filter(d -> d.about().contains(code))
                .forEach(d -> beside.add(strand(
                        Names.of(d.verdict()).replace('-', ' '),
                        d.code(),
                        d.what().value(),
                        d.source())));
        naming(Note.KIND, code)
                .filter(n -> n.about().contains(code))
                .forEach(n ->
                        beside.add(strand(Names.of(n.kind()), n.code(), n.text().value(), n.source())));
        return Stream.concat(measures, beside.stream().map(Traced::of)).toList();
    }

    /** A thing that is only named: its title if this view has it. */
    private Strand named(String relation, Code code) {
        String title = state.title(code).orElse("(not in this view)");
        return strand(relation, code, title, Optional.empty());
    }

    /** What was declared and what is computed of a thing, each if it is there. */
    private List<String> ratings(Code code) {
        return ratings.of(code)
                .map(judgement -> said(judgement.declared(), judgement.computed()))
                .orElse(List.of());
    }

    private List<String> said(Optional<Declared> declared, Computed computed) {
        List<String> said = new ArrayList<>();
        declared.ifPresent(it -> said.add("declared " + it.level()
                + it.source().map(s -> ", " + s.shown()).orElse("")
                + (it.isExpiredOn(today) ? ", expired" : "")));
        String rated =
                computed.counted().map(tally -> ", " + tally.share() + " rated").orElse("");
        computed.level()
                .map(level -> "computed " + level)
                .or(() -> computed.counted().filter(Tally::isTooLittleKnown).map(tally -> "not enough known"))
                .ifPresent(found -> said.add(found + ", " + computed.policy() + rated));
        return said;
    }

    private static Strand strand(String relation, Code code, String title, Optional<Source> source) {
        return new Strand(relation, Optional.of(code), title, List.of(), source, List.of());
    }

    private static Traced detailed(
            String relation, Code code, String title, List<String> details, Optional<Source> source) {
        return Traced.of(new Strand(relation, Optional.of(code), title, details, source, List.of()));
    }

    private static Strand related(String relation, Strand strand) {
        return new Strand(relation, strand.code(), strand.title(), strand.details(), strand.source(), strand.below());
    }
}

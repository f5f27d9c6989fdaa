package org.goldenthread.shell.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.StrikeThing;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.judgement.Computed;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.judgement.Ratings;
import org.goldenthread.domain.milestone.AddMilestone;
import org.goldenthread.domain.milestone.CarriedOn;
import org.goldenthread.domain.milestone.ClaimMilestone;
import org.goldenthread.domain.milestone.CompleteMilestone;
import org.goldenthread.domain.milestone.Depends;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.ForecastMilestone;
import org.goldenthread.domain.milestone.HandedOver;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLed;
import org.goldenthread.domain.milestone.MilestoneLine;
import org.goldenthread.domain.milestone.MilestoneMerged;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.milestone.MilestoneQuery;
import org.goldenthread.domain.milestone.MilestoneRehomed;
import org.goldenthread.domain.milestone.MilestoneRenamed;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.milestone.MilestoneSplit;
import org.goldenthread.domain.milestone.Move;
import org.goldenthread.domain.milestone.ProgressMilestone;
import org.goldenthread.domain.milestone.Reopened;
import org.goldenthread.domain.milestone.RescheduleMilestone;
import org.goldenthread.domain.milestone.RollMilestone;
import org.goldenthread.domain.milestone.Sheets;
import org.goldenthread.domain.milestone.Started;
import org.goldenthread.domain.milestone.Stay;
import org.goldenthread.domain.milestone.Superseded;
import org.goldenthread.domain.milestone.TieMilestone;
import org.goldenthread.domain.milestone.Transferred;
import org.goldenthread.domain.organisation.LeadMember;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.portfolio.AmendThing;
import org.goldenthread.domain.proposal.ProposeChange;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.domain.time.Gap;
import org.goldenthread.shell.engine.Amending;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Asked;
import org.goldenthread.shell.engine.Choice;
import org.goldenthread.shell.engine.Chosen;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Fills;
import org.goldenthread.shell.engine.Recorder;
import org.goldenthread.shell.engine.Says;
import org.goldenthread.shell.engine.Selects;
import org.goldenthread.shell.engine.Writes;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Inline;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What can be asked and said of milestones. */
public final class MilestoneCommands {

    @Fills(MilestoneFilter.class)
    @Command(
            name = {"milestone", "list"},
            description = "The milestones that meet every condition given, by due date.")
    @Examples({
        "milestone list --plan SWK-PH-1920",
        "milestone list --overdue --today 2020-04-01",
        "milestone list --strategy SWK-MH --as-told 2019-06-26 --output json"
    })
    @Selects
    @Answers(value = MilestoneLine.class, list = true, beside = Sources.Beside.class)
    public Answer list(
            Context context,
            @Option(longName = "strategy") Optional<Code> strategy,
            @Option(longName = "theme") Optional<Code> theme,
            @Option(longName = "plan") Optional<Code> plan,
            @Option(longName = "status") Optional<Milestone.Status> status,
            @Option(longName = "open") boolean open,
            @Option(longName = "overdue") boolean overdue,
            @Option(longName = "due-before") Optional<LocalDate> dueBefore,
            @Option(longName = "lead") Optional<Code> lead,
            @Option(longName = "place") Optional<Code> place) {
        LocalDate today = context.today();
        Portfolio portfolio = context.portfolio();
        MilestoneFilter filter =
                new MilestoneFilter(strategy, theme, plan, status, open, overdue, dueBefore, lead, place);
        MilestoneQuery query = filter.query(portfolio, today);
        Predicate<Code> there = filter.place(portfolio);
        if (context.isForMachines() || context.isChosenFrom()) {
            List<MilestoneLine> lines = portfolio.lists().milestones(query, today).stream()
                    .filter(m -> there.test(m.code()))
                    .toList();
            return Sources.beside(
                    context,
                    MilestoneRow.LISTING,
                    Answer.list(
                            "milestones",
                            lines,
                            LeadMembers.in(
                                    lines,
                                    MilestoneLine::leadMember,
                                    "lead",
                                    List.of(
                                            new Answer.Column<>(
                                                    "code", m -> m.code().value()),
                                            new Answer.Column<>(
                                                    "title", m -> m.title().value()),
                                            new Answer.Column<>(
                                                    "due", m -> m.due().asWritten()),
                                            new Answer.Column<>(
                                                    "status",
                                                    m -> Show.words(m.status()) + (m.overdue() ? ", overdue" : "")),
                                            new Answer.Column<>("lead", m -> Show.optional(m.lead())),
                                            new Answer.Column<>("declared", m -> SideBySide.declared(m.rating())),
                                            new Answer.Column<>(
                                                    "computed",
                                                    m -> Show.optional(
                                                            m.rating().computed())),
                                            new Answer.Column<>("source", m -> Show.source(m.source()))))));
        }
        List<MilestoneRow> rows = portfolio.lists().rows(query).stream()
                .filter(m -> there.test(m.code()))
                .toList();
        Ratings ratings = portfolio.lists().ratings(rows, Policy.DEFAULT, today);
        return Sources.beside(
                context,
                MilestoneRow.LISTING,
                Answer.list(
                        "milestones",
                        rows,
                        LeadMembers.in(
                                rows,
                                MilestoneRow::leadMember,
                                "lead",
                                List.of(
                                        new Answer.Column<>(
                                                "code", m -> m.code().value()),
                                        new Answer.Column<>(
                                                "title", m -> m.title().value()),
                                        new Answer.Column<>("due", m -> m.due().asWritten()),
                                        new Answer.Column<>(
                                                "status",
                                                m -> Show.words(m.status())
                                                        + (m.isOverdueOn(today) ? ", overdue" : "")),
                                        new Answer.Column<>("lead", m -> Show.optional(m.lead())),
                                        new Answer.Column<>("declared", m -> SideBySide.declared(m.rating(), today)),
                                        new Answer.Column<>(
                                                "computed",
                                                m -> Show.optional(
                                                        ratings.of(m.code())
                                                                .flatMap(
                                                                        judgement -> judgement
                                                                                .computed()
                                                                                .level()))),
                                        new Answer.Column<>("source", m -> Show.source(m.source()))))));
    }

    @Command(
            name = {"milestone", "show"},
            description = "Everything known about a milestone.")
    @Examples("milestone show SWK-JSNA")
    @Answers(value = Shown.class, beside = Known.Beside.class)
    public Answer show(
            Context context,
            @Argument(index = 0) Code code,
            @Option(longName = "brief", description = Known.BRIEF) boolean brief) {
        Known<Milestone> known = Known.of(context, Milestone.KIND, code, brief);
        Milestone milestone = known.thing();
        State state = known.state();
        LocalDate today = context.today();
        Computed computed = Policy.DEFAULT.rate(milestone, state, today);
        MilestoneLine line = MilestoneLine.of(
                MilestoneRow.LISTING.row().apply(milestone),
                milestone.position().strategy(state).map(Strategy::code),
                milestone.position().theme(state).map(Theme::code),
                computed.beside(milestone.rating(), today),
                today);
        List<Show.Row> rows = rows(known, today);
        return known.answer(
                new Shown(
                        line,
                        milestone.people().contributors(),
                        milestone.people().groups(),
                        milestone.people().places(),
                        milestone.daysOverdue(today),
                        milestone.daysLate(),
                        milestone.promise().forecastSaid(),
                        milestone.promise().firstStated(),
                        milestone.promise().moves(),
                        milestone.promise().claims(),
                        milestone.promise().tie(),
                        milestone.promise().next(),
                        milestone.sheets().conflicts(),
                        milestone.progress().lastWord(),
                        milestone.progress().into(),
                        milestone.from(),
                        milestone.dependsOn(),
                        milestone.stays()),
                Own::of,
                rows,
                rows);
    }

    /** Its parts; of one that is overdue, the status says so. */
    private static List<Show.Row> rows(Known<Milestone> known, LocalDate today) {
        String overdue = known.thing()
                .daysOverdue(today)
                .map(days -> ", overdue by " + days(days) + " as at " + today)
                .orElse("");
        String late = known.thing()
                .daysLate()
                .map(days -> ", " + days(days) + " late")
                .orElse("");
        return known.rows().stream()
                .map(row -> switch (row.part()) {
                    case "status" -> row.valued(row.value() + overdue);
                    case "done" -> row.valued(row.value() + late);
                    default -> row;
                })
                .toList();
    }

    /** What is shown of a milestone as far as it hangs on nothing else and on no day, by the names it is shown by. */
    private record Own(
            Title title,
            Optional<Code> theme,
            Optional<Code> objective,
            Optional<Code> plan,
            Milestone.Status status,
            Optional<Code> lead,
            Optional<Code> leadMember,
            Due due,
            Optional<Due> firstPromise,
            Optional<Due> forecast,
            int moves,
            Optional<Milestone.ForecastSaid> forecastSaid,
            Optional<LocalDate> done,
            Optional<Declared> rating,
            List<Code> contributors,
            List<Title> groups,
            List<Code> places,
            Optional<Milestone.FirstStated> firstStated,
            List<Move> moved,
            List<Milestone.Claim> claims,
            Optional<Milestone.Tie> tie,
            Optional<Milestone.AnnouncedStep> next,
            List<Sheets.Conflict> conflicts,
            LocalDate lastWord,
            List<Code> into,
            List<Code> from,
            List<Code> dependsOn,
            List<Stay> stays) {
        static Own of(Milestone it) {
            return new Own(
                    it.title(),
                    it.position().theme(),
                    it.position().objective(),
                    it.position().plan(),
                    it.status(),
                    it.people().lead(),
                    it.people().leadMember(),
                    it.due(),
                    it.promise().firstTold(),
                    it.promise().forecast(),
                    it.promise().moves().size(),
                    it.promise().forecastSaid(),
                    it.progress().done(),
                    it.rating(),
                    it.people().contributors(),
                    it.people().groups(),
                    it.people().places(),
                    it.promise().firstStated(),
                    it.promise().moves(),
                    it.promise().claims(),
                    it.promise().tie(),
                    it.promise().next(),
                    it.sheets().conflicts(),
                    it.progress().lastWord(),
                    it.progress().into(),
                    it.from(),
                    it.dependsOn(),
                    it.stays());
        }
    }

    /** A milestone as a list has it, and what a list leaves out. */
    public record Shown(
            @Inline MilestoneLine line,
            List<Code> contributors,
            List<Title> groups,
            List<Code> places,
            Optional<Long> daysOverdue,
            Optional<Long> daysLate,
            Optional<Milestone.ForecastSaid> forecastSaid,
            Optional<Milestone.FirstStated> firstStated,
            List<Move> moved,
            List<Milestone.Claim> claims,
            Optional<Milestone.Tie> tie,
            Optional<Milestone.AnnouncedStep> next,
            List<Sheets.Conflict> conflicts,
            LocalDate lastWord,
            List<Code> into,
            List<Code> from,
            List<Code> dependsOn,
            List<Stay> stays) {
        public Shown {
            contributors = List.copyOf(contributors);
            groups = List.copyOf(groups);
            places = List.copyOf(places);
            moved = List.copyOf(moved);
            claims = List.copyOf(claims);
            conflicts = List.copyOf(conflicts);
            into = List.copyOf(into);
            from = List.copyOf(from);
            dependsOn = List.copyOf(dependsOn);
            stays = List.copyOf(stays);
        }
    }

    @Writes(AddMilestone.class)
    @Command(
            name = {"milestone", "add"},
            description = "Adds a milestone under a theme, an objective or a plan.")
    @Asked({"theme", "plan", "due", "lead"})
    @Examples("milestone add SWK-GP --title \"GP training day held\" --theme SWK-W2 --due \"September 2019\" --dry-run")
    public Answer add(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Option(longName = "title") Title title,
            @Option(longName = "theme") Optional<Code> theme,
            @Option(longName = "objective") Optional<Code> objective,
            @Option(longName = "plan") Optional<Code> plan,
            @Option(longName = "due") Optional<DueWords> due,
            @Option(longName = "lead") Optional<Code> lead,
            @Option(longName = "lead-member") Optional<Code> leadMember,
            @Option(longName = "contributor") List<Code> contributors,
            @Option(longName = "group") List<Title> groups,
            @Option(longName = "place") List<Code> places,
            @Option(longName = "needs") List<Code> dependsOn) {
        return recorder.add(
                Milestone.KIND,
                code,
                new AddMilestone(
                        code,
                        title,
                        theme,
                        objective,
                        plan,
                        due,
                        lead,
                        leadMember,
                        contributors,
                        groups,
                        places,
                        dependsOn));
    }

    @Writes(ProgressMilestone.class)
    @Command(
            name = {"milestone", "progress"},
            description = "Records progress.")
    @Examples({
        "milestone progress SWK-MHFA --note \"40 staff trained\"",
        "milestone progress SWK-MHFA --note \"second session\" --next \"12 February 2020\" --dry-run"
    })
    public Answer progress(
            Recorder recorder,
            @Chosen(by = MilestoneFilter.class) Choice which,
            @Option(longName = "note") Sentence note,
            @Option(longName = "next") Optional<DueWords> next) {
        return recorder.each(codes(which, recorder), code -> new ProgressMilestone(code, note, next));
    }

    @Writes(ForecastMilestone.class)
    @Command(
            name = {"milestone", "forecast"},
            description = "Records when it is now expected. The due date stays.")
    @Examples("milestone forecast SWK-LONE --to \"May 2020\" --reason \"consultation runs into April\"")
    public Answer forecast(
            Recorder recorder,
            @Chosen(by = MilestoneFilter.class) Choice which,
            @Option(longName = "to") DueWords due,
            @Option(longName = "reason") Optional<Sentence> reason) {
        List<Code> codes = codes(which, recorder);
        return recorder.each(
                codes,
                code -> new ForecastMilestone(code, due, reason),
                Touches.of(codes, recorder.context().today()));
    }

    @Writes(RescheduleMilestone.class)
    @Command(
            name = {"milestone", "reschedule"},
            description = "Moves the agreed due date. The first promise is kept.")
    @Examples("milestone reschedule SWK-LONE --to \"June 2020\" --cause capacity --reason \"no programme manager\"")
    public Answer reschedule(
            Recorder recorder,
            @Chosen(by = MilestoneFilter.class) Choice which,
            @Option(longName = "to") DueWords to,
            @Option(longName = "cause") Code cause,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "agreed-by") Optional<Code> agreedBy,
            @Option(longName = "past") boolean past) {
        List<Code> codes = codes(which, recorder);
        return recorder.each(
                codes,
                code -> new RescheduleMilestone(code, to, cause, reason, agreedBy, past),
                Touches.of(codes, recorder.context().today()));
    }

    @Writes(ProposeChange.class)
    @Command(
            name = {"milestone", "propose"},
            description =
                    "Asks a board for a new date, a removal or a new milestone. Nothing changes until it is approved.")
    @Examples({
        "milestone propose SWK-LONE --due \"June 2020\" --cause capacity --reason \"no programme manager\"",
        "milestone propose SWK-DBRAND --drop --cause funding --reason \"no money after March\"",
        "milestone propose SWK-PEERS --title \"Peer support begun\" --theme SWK-W2 --reason \"asked for by carers\""
    })
    public Answer propose(
            Recorder recorder,
            @Argument(index = 0) Code milestone,
            @Option(longName = "due") Optional<DueWords> due,
            @Option(longName = "drop", description = "that the milestone is no longer promised") boolean drop,
            @Option(longName = "cause") Optional<Code> cause,
            @Option(longName = "asked-by") Optional<Code> askedBy,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "proposal") Optional<Code> proposal,
            @Option(longName = "title") Optional<Title> title,
            @Option(longName = "theme") Optional<Code> theme,
            @Option(longName = "objective") Optional<Code> objective,
            @Option(longName = "plan") Optional<Code> plan,
            @Option(longName = "lead") Optional<Code> lead,
            @Option(longName = "contributor") List<Code> contributors,
            @Option(longName = "group") List<Title> groups,
            @Option(longName = "place") List<Code> places,
            @Option(longName = "needs") List<Code> dependsOn) {
        return recorder.write(new ProposeChange(
                proposal,
                ProposeChange.asks(drop, title),
                milestone,
                due,
                cause,
                askedBy,
                Optional.of(reason),
                title,
                theme,
                objective,
                plan,
                lead,
                contributors,
                groups,
                places,
                dependsOn));
    }

    @Writes(ClaimMilestone.class)
    @Command(
            name = {"milestone", "claim"},
            description = "Records a different due date that a paper gives. The agreed date stays.")
    @Examples("milestone claim SWK-LONE --due \"April 2020\" --paper S2:§14")
    public Answer claim(
            Recorder recorder,
            @Chosen(by = MilestoneFilter.class) Choice which,
            @Option(longName = "due") DueWords due) {
        return recorder.each(codes(which, recorder), code -> new ClaimMilestone(code, due));
    }

    @Writes(CompleteMilestone.class)
    @Command(
            name = {"milestone", "complete"},
            description = "Records that it was delivered, and the evidence.")
    @Asked("on")
    @Examples("milestone complete SWK-MHFA --evidence \"attendance lists of 104 staff\" --on 2020-03-20")
    public Answer complete(
            Recorder recorder,
            @Chosen(by = MilestoneFilter.class) Choice which,
            @Option(longName = "evidence") Sentence evidence) {
        List<Code> completed = codes(which, recorder);
        Answer answer = recorder.each(completed, code -> new CompleteMilestone(code, evidence));
        if (!recorder.isTrial()) {
            State now = recorder.context().books().open(View.LATEST).state();
            completed.forEach(code -> beside(code, now).forEach(recorder.context()::note));
            CompleteMilestone.waiting(new HashSet<>(completed), now).forEach(waiting -> {
                Code event = waiting.promise().tie().orElseThrow().to();
                recorder.context()
                        .note(waiting.code() + " is due \"" + waiting.due() + "\", which waited for " + event
                                + ", and no gap is stated, so it has no days yet: milestone tie " + waiting.code()
                                + " --to " + event + " --gap GAP");
            });
        }
        return answer;
    }

    /** What there is to say of a completion: how late it was, and what it needs that is still open. */
    private static List<String> beside(Code completed, State now) {
        List<String> said = new ArrayList<>();
        now.find(Milestone.KIND, completed).ifPresent(milestone -> milestone
                .daysLate()
                .ifPresent(days -> said.add(
                        completed + " was due \"" + milestone.due() + "\": completed " + days(days) + " late")));
        CompleteMilestone.unmet(completed, now)
                .forEach(need -> said.add(completed + " needs " + need.code() + " \"" + need.title()
                        + "\", which is still open, due \"" + need.due() + "\""));
        return said;
    }

    private static String days(long days) {
        return days + (days == 1 ? " day" : " days");
    }

    @Writes(TieMilestone.class)
    @Command(
            name = {"milestone", "tie"},
            description = "Records which milestone a tied due date waits for, and how long after it this one is due.")
    @Examples({"milestone tie SWK-TIED --to SWK-LONE", "milestone tie SWK-TIED --to SWK-LONE --gap \"6 weeks\""})
    public Answer tie(
            Recorder recorder,
            @Chosen(by = MilestoneFilter.class) Choice which,
            @Option(longName = "to") Code to,
            @Option(longName = "gap") Optional<Gap> gap) {
        return recorder.each(codes(which, recorder), code -> new TieMilestone(code, to, gap));
    }

    @Writes
    @Command(
            name = {"milestone", "start"},
            description = "Records that work began.")
    @Examples("milestone start SWK-DAJSNA")
    public Answer start(
            Recorder recorder,
            @Chosen(by = MilestoneFilter.class) Choice which,
            @Says(Started.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Milestone.KIND, codes(which, recorder), Started.class, words, reason);
    }

    @Writes
    @Command(
            name = {"milestone", "rate"},
            description = "Declares its rating.")
    @Examples("milestone rate SWK-MHFA --scale RAG --level green")
    public Answer rate(
            Recorder recorder,
            @Chosen(by = MilestoneFilter.class) Choice which,
            @Says(Rated.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Milestone.KIND, codes(which, recorder), Rated.class, words, reason);
    }

    @Writes
    @Command(
            name = {"milestone", "hand-over"},
            description = "Hands it over to business as usual, and names who takes it on.")
    @Asked("on")
    @Examples("milestone hand-over SWK-FIVEWAYS --to SWK-PH --cause scope --reason \"it has become daily work\"")
    public Answer handOver(
            Recorder recorder,
            @Chosen(by = MilestoneFilter.class) Choice which,
            @Says(HandedOver.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Milestone.KIND, codes(which, recorder), HandedOver.class, words, reason);
    }

    @Writes(RollMilestone.class)
    @Command(
            name = {"milestone", "roll"},
            description = "Moves what was due into another plan, with a new due date.")
    @Asked("due")
    @Examples({
        "milestone roll SWK-LONE --to SWK-PH-2021 --due \"March 2021\" --cause capacity --reason \"no programme manager\"",
        "milestone roll --plan SWK-PH-1920 --overdue --to SWK-PH-2021 --due \"March 2021\" --cause capacity --reason \"no programme manager\" --dry-run"
    })
    public Answer roll(
            Recorder recorder,
            @Chosen(by = MilestoneFilter.class) Choice which,
            @Option(longName = "to") Code to,
            @Option(longName = "due") Optional<DueWords> due,
            @Option(longName = "keep-due") boolean keepDue,
            @Option(longName = "cause") Optional<Code> cause,
            @Option(longName = "reason") Optional<Sentence> reason) {
        List<Code> rolled = codes(which, recorder);
        Answer answer = recorder.each(rolled, code -> new RollMilestone(code, to, due, keepDue, cause, reason));
        if (keepDue) {
            State known = recorder.context().known().state();
            DeliveryPlan plan = known.latest().get(DeliveryPlan.KIND, to);
            RollMilestone.arrivingOverdue(rolled, plan, known).forEach(late -> recorder.context()
                    .note(late.code() + " arrives overdue: it keeps \"" + late.due() + "\", and " + plan.code()
                            + " begins on " + plan.period().startInclusive()));
        }
        return answer;
    }

    @Writes
    @Command(
            name = {"milestone", "carry"},
            description = "Carries what is due later or ongoing into another plan.")
    @Examples("milestone carry SWK-FIVEWAYS --to SWK-PH-2021")
    public Answer carry(
            Recorder recorder,
            @Chosen(by = MilestoneFilter.class) Choice which,
            @Says(CarriedOn.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Milestone.KIND, codes(which, recorder), CarriedOn.class, words, reason);
    }

    @Writes
    @Command(
            name = {"milestone", "transfer"},
            description = "Transfers it to another body.")
    @Examples("milestone transfer SWK-TRAIN --to SLAM --cause restructure")
    public Answer transfer(
            Recorder recorder,
            @Chosen(by = MilestoneFilter.class) Choice which,
            @Says(Transferred.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Milestone.KIND, codes(which, recorder), Transferred.class, words, reason);
    }

    @Writes
    @Command(
            name = {"milestone", "merge"},
            description = "Merges it into another.")
    @Examples("milestone merge SWK-DBRAND --into SWK-DTOOLS --cause scope")
    public Answer merge(
            Recorder recorder,
            @Chosen(by = MilestoneFilter.class) Choice which,
            @Says(MilestoneMerged.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Milestone.KIND, codes(which, recorder), MilestoneMerged.class, words, reason);
    }

    @Writes
    @Command(
            name = {"milestone", "split"},
            description = "Splits it into several.")
    @Examples("milestone split SWK-CONTRIB --into SWK-DBRAND --into SWK-DTOOLS")
    public Answer split(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(MilestoneSplit.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Milestone.KIND, code, MilestoneSplit.class, words, reason);
    }

    @Writes
    @Command(
            name = {"milestone", "drop"},
            description = "Records that it is no longer promised.")
    @Examples({
        "milestone drop SWK-DBRAND --cause funding --reason \"no money after March\"",
        "milestone drop SWK-DBRAND SWK-DTOOLS --cause funding --reason \"no money after March\" --dry-run"
    })
    public Answer drop(
            Recorder recorder,
            @Chosen(by = MilestoneFilter.class) Choice which,
            @Says(Dropped.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Milestone.KIND, codes(which, recorder), Dropped.class, words, reason);
    }

    @Writes
    @Command(
            name = {"milestone", "delete"},
            description =
                    "Removes a milestone: one entered by mistake, as if it had never been there; one no longer to be done, by"
                            + " dropping it.")
    @Examples("milestone delete SWK-DBRAND --because dropped --reason \"no money after March\" --dry-run")
    public Answer delete(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Option(
                            longName = "because",
                            description = "whether it should never have been entered, or is no longer promised")
                    Unwanted because,
            @Option(longName = "reason", description = "the sentence that says why, which stays readable")
                    Sentence reason) {
        return because == Unwanted.MISTAKE
                ? recorder.write(new StrikeThing(
                        recorder.context()
                                .known()
                                .state()
                                .get(Milestone.KIND, code)
                                .code(),
                        reason,
                        Optional.empty()))
                : recorder.say(Milestone.KIND, code, Dropped.class, Form.Fields.NONE, Optional.of(reason));
    }

    private static List<Code> codes(Choice which, Recorder recorder) {
        return MilestoneFilter.codes(which, recorder.context());
    }

    /** Why somebody wants a milestone to be gone. */
    public enum Unwanted {
        @Means("it was entered by mistake: it goes from every view")
        MISTAKE,
        @Means("it is no longer to be done: dropped, as its plan's balance and its board will see")
        DROPPED
    }

    @Writes
    @Command(
            name = {"milestone", "supersede"},
            description = "Records what took its place.")
    @Examples("milestone supersede SWK-DBRAND --successor SWK-DTOOLS --cause scope")
    public Answer supersede(
            Recorder recorder,
            @Chosen(by = MilestoneFilter.class) Choice which,
            @Says(Superseded.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Milestone.KIND, codes(which, recorder), Superseded.class, words, reason);
    }

    @Writes
    @Command(
            name = {"milestone", "reopen"},
            description = "Reopens it: it is to be delivered after all.")
    @Asked("on")
    @Examples("milestone reopen SWK-STORM --note \"two sessions are missing\"")
    public Answer reopen(
            Recorder recorder,
            @Chosen(by = MilestoneFilter.class) Choice which,
            @Says(Reopened.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Milestone.KIND, codes(which, recorder), Reopened.class, words, reason);
    }

    @Writes
    @Command(
            name = {"milestone", "rehome"},
            description = "Puts a milestone under another theme or objective from a given day. Earlier figures stay.")
    @Examples("milestone rehome SWK-MHFA --theme SWK-W2 --reason \"the workstreams were redrawn\" --dry-run")
    public Answer rehome(
            Recorder recorder,
            @Chosen(by = MilestoneFilter.class) Choice which,
            @Says(MilestoneRehomed.class) Form.Fields words,
            @Option(longName = "reason", description = "one sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Milestone.KIND, codes(which, recorder), MilestoneRehomed.class, words, reason);
    }

    @Writes
    @Command(
            name = {"milestone", "rename"},
            description = "Gives it another title; its code stays.")
    @Examples("milestone rename SWK-MHFA --title \"100 staff trained\"")
    public Answer rename(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(MilestoneRenamed.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Milestone.KIND, code, MilestoneRenamed.class, words, reason);
    }

    @Writes
    @Command(
            name = {"milestone", "lead"},
            description = "Names who leads it.")
    @Examples({
        "milestone lead SWK-MHFA --lead SWK-PH",
        "milestone lead --plan SWK-PH-1920 --open --lead SWK-PH --dry-run"
    })
    public Answer lead(
            Recorder recorder,
            @Chosen(by = MilestoneFilter.class) Choice which,
            @Says(MilestoneLed.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Milestone.KIND, codes(which, recorder), MilestoneLed.class, words, reason);
    }

    @Writes
    @Command(
            name = {"milestone", "lead-member"},
            description = "Names the councillor or board member who answers for it beside its lead.")
    @Examples("milestone lead-member SWK-LONE --member SWK-COUNCIL")
    public Answer leadMember(
            Recorder recorder,
            @Chosen(by = MilestoneFilter.class) Choice which,
            @Says(LeadMember.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Milestone.KIND, codes(which, recorder), LeadMember.class, words, reason);
    }

    @Writes
    @Command(
            name = {"milestone", "depend"},
            description = "Records what has to be delivered first.")
    @Examples("milestone depend SWK-TRAIN --needs SWK-JSNA")
    public Answer depend(
            Recorder recorder,
            @Chosen(by = MilestoneFilter.class) Choice which,
            @Says(Depends.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Milestone.KIND, codes(which, recorder), Depends.class, words, reason);
    }

    @Writes(AmendThing.class)
    @Command(
            name = {"milestone", "amend"},
            description =
                    "Corrects what was entered first. An amendment is not a change: it says what should have been typed.")
    @Examples("milestone amend SWK-MHFA --due \"June 2020\" --reason \"read from the wrong row\" --dry-run")
    public Answer amend(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(value = MilestonePlanned.class, partly = true) Form.Fields words,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        return recorder.amend(Milestone.KIND, code, words, Amending.of(reason, misread, wrong));
    }
}

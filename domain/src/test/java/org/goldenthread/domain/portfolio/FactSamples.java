package org.goldenthread.domain.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.achievement.Achievement;
import org.goldenthread.domain.achievement.AchievementReported;
import org.goldenthread.domain.alignment.Alignment;
import org.goldenthread.domain.alignment.AlignmentDrawn;
import org.goldenthread.domain.board.Board;
import org.goldenthread.domain.board.BoardSet;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.board.DecisionTaken;
import org.goldenthread.domain.board.Joined;
import org.goldenthread.domain.board.Met;
import org.goldenthread.domain.board.Placed;
import org.goldenthread.domain.board.Stood;
import org.goldenthread.domain.journal.Accepted;
import org.goldenthread.domain.journal.Amended;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.FactType;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Mentioned;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.measure.Baselined;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.measure.MeasureDefined;
import org.goldenthread.domain.measure.Measured;
import org.goldenthread.domain.measure.Targeted;
import org.goldenthread.domain.measure.Tolerance;
import org.goldenthread.domain.milestone.CarriedOn;
import org.goldenthread.domain.milestone.CauseListed;
import org.goldenthread.domain.milestone.Claimed;
import org.goldenthread.domain.milestone.Completed;
import org.goldenthread.domain.milestone.Depends;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.DueFixed;
import org.goldenthread.domain.milestone.DueTied;
import org.goldenthread.domain.milestone.Forecast;
import org.goldenthread.domain.milestone.HandedOver;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLed;
import org.goldenthread.domain.milestone.MilestoneMerged;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.milestone.MilestoneRehomed;
import org.goldenthread.domain.milestone.MilestoneRenamed;
import org.goldenthread.domain.milestone.MilestoneSplit;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.milestone.Reopened;
import org.goldenthread.domain.milestone.Rescheduled;
import org.goldenthread.domain.milestone.RolledForward;
import org.goldenthread.domain.milestone.Started;
import org.goldenthread.domain.milestone.Stated;
import org.goldenthread.domain.milestone.Superseded;
import org.goldenthread.domain.milestone.Transferred;
import org.goldenthread.domain.note.Assessed;
import org.goldenthread.domain.note.Grade;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.note.NoteTaken;
import org.goldenthread.domain.note.Risk;
import org.goldenthread.domain.organisation.Held;
import org.goldenthread.domain.organisation.LeadMember;
import org.goldenthread.domain.organisation.MemberJoined;
import org.goldenthread.domain.organisation.MemberLeft;
import org.goldenthread.domain.organisation.OfficialCode;
import org.goldenthread.domain.organisation.OrganisationListed;
import org.goldenthread.domain.organisation.OrganisationRenamed;
import org.goldenthread.domain.organisation.PostSet;
import org.goldenthread.domain.organisation.Succeeded;
import org.goldenthread.domain.organisation.Vacated;
import org.goldenthread.domain.paper.PaperIssued;
import org.goldenthread.domain.place.PlaceNamed;
import org.goldenthread.domain.plan.Addition;
import org.goldenthread.domain.plan.ApprovalNeeded;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.Line;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.plan.PlanAgreed;
import org.goldenthread.domain.plan.PlanBegun;
import org.goldenthread.domain.plan.PlanClosed;
import org.goldenthread.domain.plan.PlanDrafted;
import org.goldenthread.domain.plan.PlanRestated;
import org.goldenthread.domain.plan.PlanSlipped;
import org.goldenthread.domain.proposal.Proposal;
import org.goldenthread.domain.proposal.ProposalApproved;
import org.goldenthread.domain.proposal.ProposalMade;
import org.goldenthread.domain.proposal.ProposalNoted;
import org.goldenthread.domain.proposal.ProposalRejected;
import org.goldenthread.domain.proposal.ProposalWithdrawn;
import org.goldenthread.domain.rating.Correspondence;
import org.goldenthread.domain.rating.Level;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.rating.ScaleDefined;
import org.goldenthread.domain.series.SeriesBegun;
import org.goldenthread.domain.series.SeriesSnapshot;
import org.goldenthread.domain.strategy.ObjectiveSet;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.StrategyDrafted;
import org.goldenthread.domain.strategy.StrategyMoved;
import org.goldenthread.domain.strategy.ThemeLed;
import org.goldenthread.domain.strategy.ThemeMerged;
import org.goldenthread.domain.strategy.ThemeNamed;
import org.goldenthread.domain.strategy.ThemeRenamed;
import org.goldenthread.domain.strategy.ThemeSplit;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Gap;
import org.goldenthread.domain.time.Interval;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.YearCalendar;

/**
 * One fact of every type with all that it can say, and one with no more than it must, whose payloads are kept as golden
 * samples. A payload once written is read for ever: a sample is added, never changed.
 */
public final class FactSamples {

    private static final Due MARCH =
            Due.of("March 2020", Due.Kind.DATED, Interval.of(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 31)));
    private static final Due BY_END =
            Due.of("by end 2019/20", Due.Kind.DATED, Interval.upTo(LocalDate.of(2020, 3, 31)));
    private static final Due FROM_APRIL =
            Due.of("from 1 April 2022", Due.Kind.DATED, Interval.from(LocalDate.of(2022, 4, 1)));
    private static final Period YEARS = Period.of("2018-21", LocalDate.of(2018, 4, 1), LocalDate.of(2021, 3, 31));
    private static final Optional<Code> NO_CODE = Optional.empty();
    private static final Optional<Title> NO_TITLE = Optional.empty();
    private static final Optional<Sentence> NO_SENTENCE = Optional.empty();

    private FactSamples() {}

    /** The samples of a type, the fuller first; none when somebody forgot to write one. */
    public static List<Fact> of(FactType type) {
        return all().stream().filter(fact -> fact.getClass() == type.type()).toList();
    }

    /** Every sample of every type. */
    public static List<Fact> all() {
        List<Fact> all = new ArrayList<>();
        all.addAll(thread());
        all.addAll(milestones());
        all.addAll(lives());
        all.addAll(beside());
        all.addAll(bodies());
        all.addAll(boards());
        all.addAll(proposals());
        all.addAll(series());
        return all;
    }

    private static List<Fact> thread() {
        return List.of(
                new StrategyDrafted(
                        title("Joint Mental Health and Wellbeing Strategy"),
                        some("better mental health\nfor \"Southwark's\" residents"),
                        Optional.of(YEARS),
                        codes("SWK", "SLAM"),
                        List.of(sentence("prevention"), sentence("parity of esteem")),
                        codes("SOUTHWARK", "LONDON"),
                        some("residents of all ages"),
                        code("SWK-MH-0"),
                        Optional.of(title("workstream")),
                        Optional.of(YearCalendar.FINANCIAL),
                        Optional.of(Strategy.Status.UNDER_REVIEW)),
                new StrategyDrafted(
                        title("Strategy"),
                        NO_SENTENCE,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        NO_SENTENCE,
                        NO_CODE,
                        NO_TITLE,
                        Optional.empty(),
                        Optional.empty()),
                new StrategyMoved(Strategy.Status.LAUNCHED),
                new ThemeNamed(
                        title("Engagement and co-design"),
                        Code.parse("SWK-MH"),
                        some("nothing about us without us"),
                        code("SWK-PH"),
                        List.of(title("service users"), title("carers")),
                        true,
                        codes("SWK-P1", "SWK-P5")),
                new ThemeNamed(
                        title("Crisis"), Code.parse("SWK-MH"), NO_SENTENCE, NO_CODE, List.of(), false, List.of()),
                new ThemeNamed(
                        title("Crisis"),
                        Code.parse("SWK-MH"),
                        NO_SENTENCE,
                        NO_CODE,
                        code("SWK-CABINET"),
                        List.of(),
                        false,
                        List.of()),
                new ThemeRenamed(title("Engagement")),
                new ThemeMerged(Code.parse("SWK-W9")),
                new ThemeSplit(codes("SWK-W8", "SWK-W9")),
                new ThemeLed(Code.parse("SWK-PH")),
                new LeadMember(Code.parse("SWK-CABINET")),
                new ObjectiveSet(title("Trained staff"), Code.parse("SWK-W9"), code("SWK-PH")),
                new ObjectiveSet(title("Trained staff"), Code.parse("SWK-W9"), NO_CODE),
                new ObjectiveSet(title("Trained staff"), Code.parse("SWK-W9"), NO_CODE, code("SWK-CABINET")),
                new PlanDrafted(
                        title("Annual delivery plan"),
                        YEARS,
                        code("SWK-MH"),
                        code("SWK"),
                        some("partnerships"),
                        some("fewer people in crisis"),
                        Optional.of(DeliveryPlan.Status.IN_DELIVERY)),
                new PlanDrafted(title("Plan"), YEARS, NO_CODE, NO_CODE, NO_SENTENCE, NO_SENTENCE, Optional.empty()),
                new PlanDrafted(
                        title("Plan"),
                        YEARS,
                        NO_CODE,
                        NO_CODE,
                        code("SWK-CABINET"),
                        NO_SENTENCE,
                        NO_SENTENCE,
                        Optional.empty()),
                new PlanAgreed(code("SWK-HWB-7"), some("subject to funding")),
                new PlanAgreed(NO_CODE, NO_SENTENCE),
                new PlanBegun(some("from the first day")),
                new PlanBegun(NO_SENTENCE),
                new PlanSlipped(
                        Code.parse("SWK-PH-2021"),
                        title("several"),
                        codes("SWK-LONE"),
                        codes("CAPACITY", "RESTRUCTURE")),
                new PlanSlipped(Code.parse("SWK-PH-2021"), title("7"), List.of(), List.of()),
                new PlanClosed(
                        false,
                        List.of(
                                new Line(
                                        Code.parse("SWK-LONE"),
                                        Addition.OPENING,
                                        Outcome.ROLLED_FORWARD,
                                        code("CAPACITY"),
                                        code("SWK-PH-2021")),
                                new Line(
                                        Code.parse("SWK-MHFA"),
                                        Addition.MERGED_OR_SPLIT,
                                        Outcome.COMPLETED,
                                        NO_CODE,
                                        NO_CODE)),
                        some("a good year")),
                new PlanClosed(true, List.of(), NO_SENTENCE),
                new PlanRestated(),
                new ApprovalNeeded(Code.parse("SWK-HWB")));
    }

    private static List<Fact> milestones() {
        return List.of(
                new MilestonePlanned(
                        title("100 front-line staff trained in Mental Health First Aid"),
                        code("SWK-W9"),
                        NO_CODE,
                        code("SWK-PH-1920"),
                        Optional.of(MARCH),
                        code("SWK-PH"),
                        codes("SLAM", "CCG"),
                        List.of(title("front-line staff")),
                        codes("SOUTHWARK"),
                        codes("SWK-JSNA"),
                        codes("SWK-OLD-A", "SWK-OLD-B")),
                new MilestonePlanned(
                        title("Needs assessment"),
                        NO_CODE,
                        code("SWK-O1"),
                        NO_CODE,
                        Optional.empty(),
                        NO_CODE,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                new MilestonePlanned(
                        title("Needs assessment"),
                        NO_CODE,
                        code("SWK-O1"),
                        NO_CODE,
                        Optional.empty(),
                        NO_CODE,
                        code("SWK-CABINET"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                new Started(some("kick-off held")),
                new Started(NO_SENTENCE),
                new Progressed(sentence("first session on 1 and 2 July 2019"), Optional.empty()),
                new Progressed(
                        sentence("It moved.\n\tTwice: 'once' \"again\" \\ {\"a\":[1]} — £5, naïve, 健康 🧵"),
                        Optional.empty()),
                new Progressed(
                        sentence("It moved.\n\tTwice: 'once' \"again\" \\ {\"a\":[1]} — £5, naïve, 健康 🧵"),
                        Optional.of(MARCH)),
                new Forecast(BY_END),
                new Forecast(Due.TO_BE_AGREED),
                new Rescheduled(FROM_APRIL, code("CAPACITY"), code("SWK-HWB-7")),
                new Rescheduled(Due.ONGOING, NO_CODE, NO_CODE),
                new DueTied(Code.parse("SWK-CASE"), Optional.of(Gap.parse("3 months"))),
                new DueTied(Code.parse("SWK-CASE"), Optional.empty()),
                new DueFixed(
                        Due.of(
                                "within three months of approval",
                                Due.Kind.DATED,
                                Interval.upTo(LocalDate.of(2020, 3, 31))),
                        Code.parse("SWK-CASE")),
                new Completed(sentence("certificate §3: \"done\" \\ signed")),
                new Claimed(MARCH),
                new Claimed(Due.NOT_STATED),
                new CauseListed(title("Pandemic"), sentence("everybody was elsewhere")));
    }

    private static List<Fact> lives() {
        return List.of(
                new HandedOver(code("SLAM"), some("part of the induction"), NO_CODE),
                new HandedOver(code("SLAM"), NO_SENTENCE, code("SCOPE")),
                new HandedOver(NO_CODE, NO_SENTENCE, NO_CODE),
                new RolledForward(Code.parse("SWK-PH-2021"), Optional.of(BY_END), code("CAPACITY")),
                new RolledForward(Code.parse("SWK-PH-2021"), Optional.empty(), NO_CODE),
                new CarriedOn(Code.parse("SWK-PH-2021")),
                new Transferred(Code.parse("SLAM"), code("SLAM-2021"), code("RESTRUCTURE")),
                new Transferred(Code.parse("SLAM"), NO_CODE, NO_CODE),
                new MilestoneMerged(Code.parse("SWK-MHFA"), code("SCOPE")),
                new MilestoneMerged(Code.parse("SWK-MHFA"), NO_CODE),
                new MilestoneSplit(codes("SWK-MHFA-A", "SWK-MHFA-B"), code("SCOPE")),
                new MilestoneSplit(codes("SWK-MHFA-A", "SWK-MHFA-B"), NO_CODE),
                new Dropped(code("FUNDING")),
                new Dropped(NO_CODE),
                new Superseded(code("SWK-MHFA"), code("OUTSIDE-DECISION")),
                new Superseded(NO_CODE, NO_CODE),
                new Reopened(some("the certificate was withdrawn"), NO_CODE),
                new Reopened(NO_SENTENCE, code("SWK-PH-2021")),
                new Reopened(NO_SENTENCE, NO_CODE),
                new MilestoneRenamed(title("100 staff trained: \"Mental Health\" — naïve, 健康, 🧵, a\\b")),
                new MilestoneLed(Code.parse("SWK-PH")),
                new MilestoneRehomed(Optional.of(Code.parse("SWK-W2")), Optional.empty()),
                new MilestoneRehomed(Optional.empty(), Optional.of(Code.parse("SWK-O1"))),
                new Depends(codes("SWK-JSNA", "SWK-LONE")));
    }

    private static List<Fact> bodies() {
        return List.of(
                new MemberJoined(Code.parse("SLAM")),
                new MemberLeft(Code.parse("SLAM")),
                new OrganisationRenamed(title("South East London ICB")),
                new Succeeded(codes("SEL-ICB", "SEL-ICP")),
                new PostSet(title("Director of Public Health"), code("SWK"), code("SWK-HWB")),
                new PostSet(title("Chair"), NO_CODE, NO_CODE),
                new Held(
                        title("Kevin Fenton"),
                        Optional.of(LocalDate.of(2017, 4, 1)),
                        Optional.of(LocalDate.of(2020, 3, 31))),
                new Held(title("Kevin Fenton"), Optional.empty(), Optional.empty()),
                new Vacated(Optional.of(LocalDate.of(2020, 3, 31))),
                new Vacated(Optional.empty()),
                new PlaceNamed(
                        title("Southwark"),
                        Optional.of(title("borough")),
                        code("LONDON"),
                        List.of(title("LB Southwark")),
                        List.of(OfficialCode.parse("GSS:E09000028"), OfficialCode.parse("ONS:00BE"))),
                new PlaceNamed(title("Southwark"), NO_TITLE, NO_CODE, List.of(), List.of()));
    }

    private static List<Fact> boards() {
        return List.of(
                new BoardSet(
                        title("Health and Wellbeing Board"),
                        code("SWK"),
                        Optional.of(Board.Form.SHADOW),
                        codes("SWK-CABINET", "SEL-ICB"),
                        code("SWK-HSP"),
                        Optional.of(title("every second month")),
                        codes("SWK-PH", "SLAM")),
                new BoardSet(title("Board"), NO_CODE, Optional.empty(), List.of(), NO_CODE, NO_TITLE, List.of()),
                new Stood(Board.Form.TASK_AND_FINISH, Optional.of(FROM_APRIL)),
                new Stood(Board.Form.FORMAL, Optional.empty()),
                new Placed(Code.parse("SEL-ICB"), Optional.of(FROM_APRIL)),
                new Placed(Code.parse("SEL-ICB"), Optional.empty()),
                new Met(MARCH, Optional.of(title("Extraordinary meeting"))),
                new Met(MARCH, NO_TITLE),
                new Joined(Code.parse("SLAM")),
                new DecisionTaken(
                        sentence("agree the plan"),
                        Decision.Verdict.ASKED_TO,
                        Code.parse("SWK-HWB"),
                        MARCH,
                        codes("SWK-PH-1920", "SWK-MHFA")),
                new DecisionTaken(
                        sentence("the report"), Decision.Verdict.NOTED, Code.parse("SWK-HWB"), MARCH, List.of()),
                new AlignmentDrawn(
                        Code.parse("SWK-W9"),
                        Alignment.Relation.CONTRIBUTES_TO,
                        code("SEL-T1"),
                        NO_TITLE,
                        some("by training staff")),
                new AlignmentDrawn(
                        Code.parse("SWK-W9"),
                        Alignment.Relation.DEPENDS_ON,
                        NO_CODE,
                        Optional.of(title("NHS Long Term Plan")),
                        NO_SENTENCE));
    }

    private static List<Fact> beside() {
        return List.of(
                new AchievementReported(
                        title("Helpline opened"),
                        Achievement.Status.HANDED_OVER,
                        code("SWK-MH"),
                        code("SWK-W9"),
                        code("SWK-MHFA"),
                        Optional.of(MARCH),
                        codes("SLAM")),
                new AchievementReported(
                        title("Helpline opened"),
                        Achievement.Status.DONE,
                        NO_CODE,
                        NO_CODE,
                        NO_CODE,
                        Optional.empty(),
                        List.of()),
                new MeasureDefined(
                        title("Staff trained"),
                        title("people"),
                        Code.parse("SWK-MHFA"),
                        Optional.of(Measure.Direction.DOWN),
                        Optional.of(Measure.Stage.OUTCOME),
                        Optional.of(Measure.Level.POPULATION),
                        Optional.of(new BigDecimal("100")),
                        Optional.of(BY_END)),
                new MeasureDefined(
                        title("Staff trained"),
                        title("people"),
                        Code.parse("SWK-MHFA"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new BigDecimal("100")),
                        Optional.empty(),
                        Optional.of(new Tolerance(new BigDecimal("5"), false))),
                new MeasureDefined(
                        title("Staff trained"),
                        title("people"),
                        Code.parse("SWK-MHFA"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Baselined(new BigDecimal("12"), Optional.of(MARCH), code("SWK-NORTH")),
                new Baselined(new BigDecimal("12"), Optional.empty(), NO_CODE),
                new Targeted(new BigDecimal("0.50"), Optional.of(MARCH), code("SWK-NORTH")),
                new Targeted(new BigDecimal("12345678901234567890.10"), Optional.empty(), NO_CODE),
                new Targeted(new BigDecimal("-7"), Optional.empty(), Optional.empty()),
                new Targeted(
                        new BigDecimal("120"),
                        Optional.empty(),
                        NO_CODE,
                        Optional.of(new Tolerance(new BigDecimal("2.5"), true))),
                new Measured(new BigDecimal("74"), Optional.of(MARCH), code("SWK-NORTH")),
                new Measured(new BigDecimal("74"), Optional.empty(), Optional.empty()),
                new Measured(new BigDecimal("74"), Optional.empty(), NO_CODE, some("the trainer was ill")),
                new OrganisationListed(
                        title("South London and Maudsley"),
                        Optional.of(title("NHS foundation trust")),
                        code("SLP"),
                        codes("SLAM-A", "SLAM-B"),
                        List.of(title("SLaM")),
                        List.of(OfficialCode.parse("ODS:RV5"))),
                new OrganisationListed(title("The council"), NO_TITLE, NO_CODE, List.of(), List.of(), List.of()),
                new NoteTaken(
                        sentence("money ends with 2019/20"),
                        Note.Sort.CONSTRAINT,
                        codes("SWK-MHFA"),
                        List.of(title("£40,000"))),
                new NoteTaken(sentence("money ends"), Note.Sort.RISK, List.of(), List.of()),
                new NoteTaken(
                        sentence("two providers may leave"),
                        Note.Sort.RISK,
                        codes("SWK-W5"),
                        List.of(),
                        Optional.of(new Grade(3)),
                        Optional.of(new Grade(4)),
                        code("SWK-PH"),
                        some("a third is sought"),
                        Optional.of(Risk.Disclosure.PUBLIC)),
                new Assessed(
                        Optional.of(new Grade(2)),
                        Optional.of(new Grade(5)),
                        code("SWK-PH"),
                        some("a third has begun"),
                        Optional.of(Risk.Disclosure.PRIVATE)),
                new Assessed(Optional.of(new Grade(1)), Optional.empty(), NO_CODE, NO_SENTENCE, Optional.empty()),
                new PaperIssued(
                        title("Annual review"),
                        Optional.of(title("Health and Wellbeing Board")),
                        MARCH,
                        Optional.of(LocalDate.of(2020, 3, 26)),
                        Optional.of(title("open")),
                        some("from the minutes")),
                new PaperIssued(title("Annual review"), NO_TITLE, MARCH, Optional.empty(), NO_TITLE, NO_SENTENCE),
                new ScaleDefined(
                        title("Traffic light"),
                        List.of(
                                new Level(title("Go"), title("green"), sentence("on track")),
                                new Level(title("Stop"), title("red"), sentence("off track"))),
                        List.of(),
                        some("our own")),
                new ScaleDefined(
                        title("Traffic light"),
                        List.of(
                                new Level(title("Go"), title("green"), sentence("on track")),
                                new Level(title("Stop"), title("red"), sentence("off track"))),
                        List.of(Correspondence.parse("Go = RAG Green"), Correspondence.parse("Stop = RAG Red")),
                        some("our own")),
                new ScaleDefined(
                        title("Traffic light"),
                        List.of(
                                new Level(title("Go"), title("green"), sentence("on track")),
                                new Level(title("Stop"), title("red"), sentence("off track"))),
                        List.of(),
                        NO_SENTENCE),
                new Rated(title("Green"), Code.parse("RAG"), Optional.of(LocalDate.of(2019, 9, 30))),
                new Rated(title("Green"), Code.parse("RAG"), Optional.empty()),
                new Mentioned(some("the training")),
                new Mentioned(NO_SENTENCE),
                new Accepted(title("finding.no-lead"), LocalDate.of(2020, 3, 31)),
                new Struck(new EntryId(17, 3)),
                new Amended(
                        new EntryId(17, 3),
                        LocalDate.parse("2019-06-26"),
                        new Amended.Said(
                                "mentioned",
                                1,
                                Forms.of(new Mentioned(Optional.of(Sentence.parse("as the board put it"))))),
                        Optional.of(Sentence.parse("the paper says so in its annex"))));
    }

    private static List<Fact> series() {
        return List.of(
                new SeriesBegun(title("Monthly tracker"), code("SWK-PH"), Optional.of(title("monthly"))),
                new SeriesBegun(title("Monthly tracker"), NO_CODE, NO_TITLE),
                new SeriesSnapshot(codes("SWK-2020", "SWK-2021"), codes("SWK-PH"), codes("SWK-W1")),
                new SeriesSnapshot(List.of(), List.of(), List.of()),
                new Stated(
                        Code.parse("SWK-TRACKER"),
                        title("12"),
                        Optional.of(title("Peer support")),
                        Optional.of(MARCH),
                        Optional.of(MARCH),
                        Optional.of(BY_END),
                        Optional.of(title("Amber")),
                        code("RAG"),
                        code("SWK-PH"),
                        Optional.of(Milestone.Status.UNDER_WAY),
                        Optional.of(LocalDate.of(2020, 3, 9)),
                        code("SWK-W1"),
                        code("SWK-2020"),
                        some("forty trained")),
                new Stated(
                        Code.parse("SWK-TRACKER"),
                        title("Peer support"),
                        NO_TITLE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        NO_TITLE,
                        NO_CODE,
                        NO_CODE,
                        Optional.empty(),
                        Optional.empty(),
                        NO_CODE,
                        NO_CODE,
                        NO_SENTENCE));
    }

    private static List<Fact> proposals() {
        return List.of(
                new ProposalMade(
                        Proposal.Asks.NEW_MILESTONE,
                        Code.parse("SWK-NEW"),
                        Optional.empty(),
                        Optional.of(MARCH),
                        NO_CODE,
                        NO_CODE,
                        Optional.of(title("Peer support")),
                        code("SWK-W1"),
                        NO_CODE,
                        code("SWK-2020"),
                        code("SWK-PH"),
                        codes("SLAM", "CCG"),
                        List.of(title("carers")),
                        codes("SWK"),
                        codes("SWK-JSNA")),
                new ProposalMade(
                        Proposal.Asks.NEW_DATE,
                        Code.parse("SWK-LONE"),
                        Optional.of(Due.NOT_STATED),
                        Optional.of(BY_END),
                        code("capacity"),
                        NO_CODE,
                        NO_TITLE,
                        NO_CODE,
                        NO_CODE,
                        NO_CODE,
                        NO_CODE,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                new ProposalMade(
                        Proposal.Asks.NEW_DATE,
                        Code.parse("SWK-LONE"),
                        Optional.of(Due.NOT_STATED),
                        Optional.of(BY_END),
                        code("capacity"),
                        code("SWK-PH"),
                        NO_TITLE,
                        NO_CODE,
                        NO_CODE,
                        NO_CODE,
                        NO_CODE,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                new ProposalApproved(Code.parse("SWK-D-1")),
                new ProposalNoted(code("SWK-HWB")),
                new ProposalNoted(NO_CODE),
                new ProposalRejected(code("SWK-HWB")),
                new ProposalRejected(NO_CODE),
                new ProposalWithdrawn(some("a manager was found")),
                new ProposalWithdrawn(NO_SENTENCE));
    }

    private static Optional<Code> code(String code) {
        return Optional.of(Code.parse(code));
    }

    private static List<Code> codes(String... codes) {
        return List.of(codes).stream().map(Code::parse).toList();
    }

    private static Title title(String text) {
        return Title.parse(text);
    }

    private static Sentence sentence(String text) {
        return Sentence.parse(text);
    }

    private static Optional<Sentence> some(String text) {
        return Optional.of(Sentence.parse(text));
    }
}

package org.goldenthread.domain.constraint;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.balance.CloseAnsweredPlan;
import org.goldenthread.domain.balance.ClosePlan;
import org.goldenthread.domain.balance.RestatePlan;
import org.goldenthread.domain.finding.AcceptFinding;
import org.goldenthread.domain.finding.Weakness;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.SayTogether;
import org.goldenthread.domain.journal.StrikeAct;
import org.goldenthread.domain.journal.StrikeEntry;
import org.goldenthread.domain.journal.StrikeThing;
import org.goldenthread.domain.journal.UndoAct;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.milestone.AddMilestone;
import org.goldenthread.domain.milestone.ClaimMilestone;
import org.goldenthread.domain.milestone.CompleteMilestone;
import org.goldenthread.domain.milestone.ForecastMilestone;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.ProgressMilestone;
import org.goldenthread.domain.milestone.RescheduleMilestone;
import org.goldenthread.domain.milestone.RollMilestone;
import org.goldenthread.domain.milestone.Stated;
import org.goldenthread.domain.milestone.TieMilestone;
import org.goldenthread.domain.portfolio.AmendEntry;
import org.goldenthread.domain.portfolio.AmendThing;
import org.goldenthread.domain.portfolio.FileStatement;
import org.goldenthread.domain.portfolio.LoadPortfolio;
import org.goldenthread.domain.portfolio.RecodeThing;
import org.goldenthread.domain.portfolio.Say;
import org.goldenthread.domain.portfolio.TakeDecision;
import org.goldenthread.domain.proposal.ApproveProposal;
import org.goldenthread.domain.proposal.Proposal;
import org.goldenthread.domain.proposal.ProposeChange;
import org.goldenthread.domain.series.LoadSheet;
import org.goldenthread.domain.series.SheetScope;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.domain.time.Gap;

/** One verb of every class of the domain, by whose constraints nothing is wrong with it; and the same verbs with something missing. */
public final class VerbSamples {

    private static final Code MILESTONE = Code.parse("MS");
    private static final Code PLAN = Code.parse("PL");
    private static final DueWords DUE = DueWords.parse("June 2020");
    private static final Sentence WORDS = Sentence.parse("the trainer is ill");
    private static final Form.Fields FIELDS = Form.fields(Map.of("title", Form.words("Train 100 staff")));

    private VerbSamples() {}

    public static List<Verb> all() {
        return List.of(
                new AddMilestone(
                        MILESTONE,
                        Title.parse("Train 100 staff"),
                        Optional.of(Code.parse("TH")),
                        Optional.empty(),
                        Optional.of(PLAN),
                        Optional.of(DUE),
                        Optional.of(Code.parse("TRUST")),
                        Optional.of(Code.parse("MEMBER")),
                        List.of(Code.parse("CCG")),
                        List.of(Title.parse("GPs")),
                        List.of(Code.parse("NORTH")),
                        List.of(Code.parse("MT"))),
                new ProgressMilestone(MILESTONE, WORDS, Optional.of(DUE)),
                new ForecastMilestone(MILESTONE, DUE, Optional.of(WORDS)),
                new RescheduleMilestone(MILESTONE, DUE, Code.parse("CAPACITY"), WORDS, Optional.of(Code.parse("DC"))),
                new ClaimMilestone(MILESTONE, DUE),
                new CompleteMilestone(MILESTONE, WORDS),
                new TieMilestone(MILESTONE, Code.parse("MT"), Optional.of(Gap.parse("3 months"))),
                new RollMilestone(
                        MILESTONE,
                        PLAN,
                        Optional.of(DUE),
                        false,
                        Optional.of(Code.parse("CAPACITY")),
                        Optional.of(WORDS)),
                new SayTogether(List.of(new ClaimMilestone(MILESTONE, DUE))),
                new ProposeChange(
                        Optional.of(Code.parse("PR")),
                        Proposal.Asks.NEW_MILESTONE,
                        MILESTONE,
                        Optional.of(DUE),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(WORDS),
                        Optional.of(Title.parse("Train 100 staff")),
                        Optional.of(Code.parse("TH")),
                        Optional.empty(),
                        Optional.of(PLAN),
                        Optional.of(Code.parse("TRUST")),
                        List.of(Code.parse("COUNCIL")),
                        List.of(Title.parse("carers")),
                        List.of(Code.parse("PECKHAM")),
                        List.of(Code.parse("MT"))),
                new ApproveProposal(
                        Code.parse("PR"),
                        Optional.empty(),
                        Optional.of(Code.parse("HWB")),
                        Optional.of(DUE),
                        Optional.of(Code.parse("DC"))),
                new TakeDecision(Code.parse("DC"), FIELDS, List.of(Code.parse("PR"))),
                new LoadSheet(
                        Code.parse("TR"),
                        LocalDate.of(2025, 1, 31),
                        Optional.of(LocalDate.of(2025, 2, 3)),
                        Map.of(MILESTONE, Stated.of(Code.parse("TR"), Title.parse("1"), Due.ONGOING)),
                        Optional.of(new SheetScope(List.of(PLAN), List.of(), List.of())),
                        false),
                new ClosePlan(
                        PLAN,
                        Optional.of(Code.parse("PM")),
                        Optional.of(Code.parse("BRAG")),
                        Optional.of(Title.parse("Green")),
                        Optional.of(WORDS),
                        false),
                new CloseAnsweredPlan(
                        List.of(new CloseAnsweredPlan.Answered(
                                MILESTONE, new CompleteMilestone(MILESTONE, WORDS), LocalDate.parse("2020-03-20"))),
                        new ClosePlan(
                                PLAN, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false)),
                new RestatePlan(PLAN, WORDS),
                new AcceptFinding(Weakness.STALE, MILESTONE, LocalDate.parse("2027-03-31"), WORDS),
                new StrikeEntry(new EntryId(2, 1), WORDS, Optional.empty()),
                new StrikeAct(2, WORDS, Optional.empty()),
                new StrikeThing(MILESTONE, WORDS, Optional.empty()),
                new UndoAct(2, Optional.empty()),
                new RecodeThing(MILESTONE, Code.parse("OTHER"), WORDS),
                new AmendThing(
                        Milestone.KIND.subject(MILESTONE),
                        Optional.empty(),
                        FIELDS,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        WORDS),
                new AmendEntry(new EntryId(2, 1), FIELDS, Optional.empty(), Optional.empty(), Optional.empty(), WORDS),
                new Say(Milestone.KIND.subject(MILESTONE), Optional.of("started"), FIELDS, Optional.of(WORDS)),
                new LoadPortfolio(
                        List.of(new FileStatement(
                                Milestone.KIND.subject(MILESTONE),
                                Optional.empty(),
                                FIELDS,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                false,
                                Optional.empty())),
                        Optional.of(WORDS)));
    }

    /** The components of a class of verbs that may be missing when somebody forgets them. */
    public static List<RecordComponent> components(Class<?> verb) {
        return Arrays.stream(verb.getRecordComponents())
                .filter(component -> !component.getType().isPrimitive())
                .toList();
    }

    public static List<RecordComponent> lists(Class<?> verb) {
        return components(verb).stream()
                .filter(component -> component.getType() == List.class)
                .toList();
    }

    /** The same verb without some of its components. */
    public static Verb without(Verb whole, List<String> missing) {
        return changed(whole, (component, value) -> missing.contains(component) ? null : value);
    }

    /** The same verb with nothing after the elements of one of its lists. */
    public static Verb withHole(Verb whole, String list) {
        return changed(whole, (component, value) -> {
            if (!component.equals(list)) {
                return value;
            }
            List<Object> more = new ArrayList<>((List<?>) value);
            more.add(null);
            return more;
        });
    }

    private interface Change {
        Object of(String component, Object value);
    }

    private static Verb changed(Verb whole, Change change) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = change.of(
                        components[i].getName(), components[i].getAccessor().invoke(whole));
            }
            Constructor<?> constructor = whole.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            return (Verb) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new AssertionError(whole.getClass().getSimpleName() + " can't even be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is told of a verb without one of its components, which no rule of its own demands. */
    public static String missing(String place, Verb from) {
        return "error[verb.missing]: \"" + place + "\" is missing from "
                + from.getClass().getSimpleName()
                + "\nhint: give every component; what there is none of is Optional.empty() or List.of()";
    }

    /** The names of the classes of verbs in a folder of classes, which may be another module's. */
    public static List<String> verbsIn(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .map(file -> classes.relativize(file).toString().replace(File.separatorChar, '.'))
                    .map(file -> file.substring(0, file.length() - ".class".length()))
                    .filter(name -> !name.endsWith("-info"))
                    .filter(name -> isVerb(load(name)))
                    .toList();
        }
    }

    private static boolean isVerb(Class<?> type) {
        return Verb.class.isAssignableFrom(type) && !type.isInterface();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

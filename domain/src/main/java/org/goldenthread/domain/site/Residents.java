package org.goldenthread.domain.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.milestone.Cause;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Move;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.report.Situations;
import org.goldenthread.domain.report.Situations.Promised;
import org.goldenthread.domain.report.Situations.Situation;
import org.goldenthread.domain.report.StatusWord;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;

/** The pages for residents: what a strategy, a theme or a plan is for, how it is going, and each thing that was promised. */
final class Residents {

    private static final List<String> SMALL =
            List.of("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private static final List<StatusWord> ORDER = List.of(
            StatusWord.LATE,
            StatusWord.AT_RISK,
            StatusWord.ON_TRACK,
            StatusWord.ONGOING,
            StatusWord.NOT_STARTED,
            StatusWord.NO_RECENT_REPORT,
            StatusWord.NO_DATE,
            StatusWord.COMPLETED);

    static final Phrase HOME = Phrase.link("Home", PageKind.HOME.address());

    private final State state;
    private final Register register;
    private final Situations situations;
    private final SiteWanted wanted;
    private final LeftOut leftOut;
    private final Publisher to;

    Residents(State state, Register register, Situations situations, SiteWanted wanted, LeftOut leftOut, Publisher to) {
        this.state = state;
        this.register = register;
        this.situations = situations;
        this.wanted = wanted;
        this.leftOut = leftOut;
        this.to = to;
    }

    void write() {
        List<Theme> themes = state.all(Theme.KIND);
        List<DeliveryPlan> plans = state.all(DeliveryPlan.KIND);
        List<Part> parts = new ArrayList<>();
        for (Strategy strategy : state.all(Strategy.KIND)) {
            Situation situation = situations.of(strategy.code());
            List<Theme> own = themes.stream()
                    .filter(theme -> theme.strategy().equals(strategy.code()))
                    .sorted(Comparator.comparing(theme -> theme.code().value(), Situations::compare))
                    .toList();
            List<DeliveryPlan> yearly = plans.stream()
                    .filter(plan -> plan.strategy().equals(Optional.of(strategy.code())))
                    .toList();
            strategy(strategy, situation, own, yearly);
            parts.add(summary(strategy, situation, yearly));
            own.forEach(theme -> theme(theme, strategy));
            yearly.forEach(plan -> plan(plan, Optional.of(strategy)));
        }
        List<Phrase> others = new ArrayList<>();
        for (DeliveryPlan plan : plans) {
            if (plan.strategy().filter(code -> state.has(Strategy.KIND, code)).isEmpty()) {
                plan(plan, Optional.empty());
                others.add(Phrase.link(title(plan), PageKind.PLAN.address(plan.code())));
            }
        }
        if (!others.isEmpty()) {
            parts.add(Part.of(
                    "Other plans", Piece.points(others.stream().map(Passage::of).toList())));
        }
        home(parts);
    }

    // The first page

    private void home(List<Part> strategies) {
        List<Part> parts = new ArrayList<>(strategies);
        parts.add(Part.of(
                "Find something",
                Piece.points(List.of(
                        Passage.of(Phrase.link("Search, or look from A to Z", PageKind.FIND.address())),
                        Passage.of(Phrase.link(
                                "For officers and members: every paper, and everything in the record",
                                PageKind.OFFICERS.address()))))));
        if (wanted.isPublic()) {
            parts.add(Part.of("What is left out", Piece.paragraph(leftOut())));
        }
        parts.addAll(foot());
        to.page(new Page(
                PageKind.HOME,
                PageKind.HOME.address(),
                "What we said we would do",
                List.of(),
                List.of(
                        Piece.paragraph(
                                "Here is what was promised, what has been done, and what changed. Each page says why, and how we know.")),
                parts));
    }

    private String leftOut() {
        return "These pages leave out the names of people, risks that are not marked public, and what no paper says in so"
                + " many words. "
                + Values.capital(count(leftOut.names(), "name", "names")) + ", "
                + count(leftOut.risks(), "risk", "risks") + " and "
                + count(leftOut.inferred(), "statement", "statements") + " are left out.";
    }

    private Part summary(Strategy strategy, Situation situation, List<DeliveryPlan> plans) {
        List<Piece> pieces = new ArrayList<>();
        strategy.vision().ifPresent(vision -> pieces.add(Piece.paragraph(sentence(vision))));
        pieces.add(Piece.paragraph(String.join(" ", going(situation, Optional.empty()))));
        List<Passage> links = new ArrayList<>();
        links.add(Passage.of(
                Phrase.link("How it is going: " + strategy.title(), PageKind.STRATEGY.address(strategy.code()))));
        plans.forEach(plan -> links.add(Passage.of(Phrase.link(title(plan), PageKind.PLAN.address(plan.code())))));
        pieces.add(Piece.points(links));
        return new Part(strategy.title().value(), Optional.of(strategy.code().value()), pieces, List.of());
    }

    /** A plan by its name and year: several of a strategy may have the same name. */
    private static String title(DeliveryPlan plan) {
        String year = plan.period().asWritten();
        return plan.title().value().chars().anyMatch(Character::isDigit)
                ? plan.title().value()
                : plan.title() + ", " + year;
    }

    // Strategy, theme and plan

    private void strategy(Strategy strategy, Situation situation, List<Theme> themes, List<DeliveryPlan> plans) {
        Code code = strategy.code();
        List<Part> parts = new ArrayList<>();
        List<Piece> purpose = new ArrayList<>();
        strategy.vision().ifPresent(vision -> purpose.add(Piece.paragraph(sentence(vision))));
        if (!strategy.aims().isEmpty()) {
            purpose.add(Piece.paragraph("We want to:"));
            purpose.add(Piece.points(strategy.aims().stream()
                    .map(Sentence::value)
                    .map(Passage::of)
                    .toList()));
        }
        strategy.population().ifPresent(who -> purpose.add(Piece.paragraph("It is for: " + who + ".")));
        if (purpose.isEmpty()) {
            purpose.add(Piece.paragraph("No paper says what it is for."));
        }
        parts.add(Part.of("What this plan is for", purpose));
        parts.add(going(situation));
        if (!themes.isEmpty()) {
            parts.add(Part.of(
                    capital(strategy.callsItsThemes().value()) + "s",
                    Piece.points(themes.stream()
                            .map(theme -> Passage.of(
                                    Phrase.link(theme.title().value(), PageKind.THEME.address(theme.code())),
                                    Phrase.of(": " + inShort(situation, theme.code()))))
                            .toList())));
        }
        if (!plans.isEmpty()) {
            parts.add(Part.of(
                    "Year by year",
                    Piece.points(plans.stream()
                            .map(plan -> Passage.of(Phrase.link(title(plan), PageKind.PLAN.address(plan.code()))))
                            .toList())));
        }
        Set<Code> known = themes.stream().map(Theme::code).collect(java.util.stream.Collectors.toSet());
        List<Promised> others = situation.milestones().stream()
                .filter(promised -> promised.theme().filter(known::contains).isEmpty())
                .toList();
        parts.addAll(promises(others, "Other things we said we would do"));
        String owners =
                String.join(", ", strategy.owners().stream().map(register::name).toList());
        if (!owners.isEmpty()) {
            parts.add(Part.of("Who is responsible", Piece.paragraph(owners)));
        }
        page(PageKind.STRATEGY, code, strategy.title().value(), List.of(HOME), situation, parts);
    }

    private void theme(Theme theme, Strategy strategy) {
        Situation situation = situations.of(theme.code());
        List<Part> parts = new ArrayList<>();
        List<Piece> purpose = new ArrayList<>();
        theme.aim().ifPresent(aim -> purpose.add(Piece.paragraph(sentence(aim))));
        theme.lead()
                .ifPresent(lead -> purpose.add(Piece.paragraph("Who is responsible: " + register.name(lead) + ".")));
        if (!purpose.isEmpty()) {
            parts.add(Part.of("What this is for", purpose));
        }
        // a picture of its dates belongs here, beside the same in words
        parts.add(going(situation));
        parts.addAll(promises(situation.milestones(), "What we said we would do"));
        page(
                PageKind.THEME,
                theme.code(),
                theme.title().value(),
                List.of(HOME, Phrase.link(strategy.title().value(), PageKind.STRATEGY.address(strategy.code()))),
                situation,
                parts);
    }

    private void plan(DeliveryPlan plan, Optional<Strategy> strategy) {
        Situation situation = situations.of(plan.code());
        List<Part> parts = new ArrayList<>();
        List<Piece> purpose = new ArrayList<>();
        plan.focus().ifPresent(focus -> purpose.add(Piece.paragraph(sentence(focus))));
        plan.keyOutcome()
                .ifPresent(outcome -> purpose.add(Piece.paragraph("What we want to reach: " + sentence(outcome))));
        purpose.add(Piece.paragraph("It is for " + Situations.day(plan.period().startInclusive()) + " to "
                + Situations.day(plan.lastDay()) + "."));
        plan.owner()
                .ifPresent(owner -> purpose.add(Piece.paragraph("Who is responsible: " + register.name(owner) + ".")));
        parts.add(Part.of("What this plan is for", purpose));
        parts.add(going(situation));
        parts.addAll(promises(situation.milestones(), "What we said we would do"));
        List<Phrase> trail = new ArrayList<>(List.of(HOME));
        strategy.ifPresent(it -> trail.add(Phrase.link(it.title().value(), PageKind.STRATEGY.address(it.code()))));
        page(PageKind.PLAN, plan.code(), title(plan), trail, situation, parts);
    }

    private void page(
            PageKind kind, Code code, String title, List<Phrase> trail, Situation situation, List<Part> parts) {
        List<Part> all = new ArrayList<>(parts);
        all.add(known(kind, code, title, situation));
        all.addAll(foot());
        List<Piece> lead = new ArrayList<>();
        lead.add(Piece.paragraph("This is how things stood on " + Situations.day(situation.day()) + "."));
        situation.remark().ifPresent(remark -> lead.add(Piece.paragraph(remark)));
        to.page(new Page(kind, kind.address(code), title, trail, lead, all));
    }

    private Part known(PageKind kind, Code code, String title, Situation situation) {
        List<Passage> links = new ArrayList<>();
        links.add(Passage.of(Phrase.link("Evidence for " + title, PageKind.RECORD.address(code))));
        if (!situation.milestones().isEmpty()) {
            long bytes = to.sheet(sheet(kind, code, situation));
            links.add(Passage.of(Phrase.link("Download the milestones (CSV, " + size(bytes) + ")", kind.sheet(code))));
        }
        return Part.of("How we know", Piece.points(links));
    }

    private static String size(long bytes) {
        return bytes < 1024 ? bytes + " bytes" : (bytes + 512) / 1024 + " KB";
    }

    private List<Part> foot() {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of(
                "When this page is next updated",
                Piece.paragraph(wanted.next()
                        .map(Residents::sentence)
                        .orElse("No date is set. It is updated when there is a new report."))));
        wanted.contact().ifPresent(who -> parts.add(Part.of("Contact", Piece.paragraph(sentence(who)))));
        return parts;
    }

    // How it is going

    private Part going(Situation situation) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.paragraph(String.join(" ", going(situation, Optional.empty()))));
        Map<StatusWord, Integer> counts = counts(situation.milestones());
        if (!counts.isEmpty()) {
            pieces.add(Piece.table(
                    "How many things stand where",
                    List.of("Where they stand", "How many"),
                    counts.entrySet().stream()
                            .map(count -> Piece.Row.of(
                                    Passage.of(count.getKey().words()), Passage.of(Integer.toString(count.getValue()))))
                            .toList()));
        }
        return Part.of("How it is going", pieces);
    }

    private static Map<StatusWord, Integer> counts(List<Promised> all) {
        Map<StatusWord, Integer> counts = new TreeMap<>();
        all.forEach(promised -> counts.merge(promised.status(), 1, Integer::sum));
        return counts;
    }

    /** 31 of 40 things we said we would do by a day are done. */
    private static List<String> going(Situation situation, Optional<Code> theme) {
        List<Promised> all = situation.milestones().stream()
                .filter(promised -> theme.isEmpty() || promised.theme().equals(theme))
                .toList();
        if (all.isEmpty()) {
            return List.of("Nothing that can be counted was promised.");
        }
        LocalDate day = situation.day();
        List<Promised> due = all.stream()
                .filter(promised -> promised.status() != StatusWord.STOPPED)
                .filter(promised -> promised.milestone().due().isOverdueOn(day.plusDays(1)))
                .toList();
        long done = due.stream()
                .filter(promised -> promised.status() == StatusWord.COMPLETED)
                .count();
        List<String> sentences = new ArrayList<>();
        sentences.add("We said we would do " + count(all.size(), "thing", "things") + ".");
        sentences.add(
                due.isEmpty()
                        ? "None of them was due by " + Situations.day(day) + "."
                        : capital(number(done)) + " of the " + count(due.size(), "thing", "things")
                                + " we said we would do by " + Situations.day(day) + (done < 2 ? " is" : " are")
                                + " done.");
        long undated = all.stream()
                .filter(promised -> promised.status() == StatusWord.NO_DATE)
                .count();
        if (undated > 0) {
            sentences.add(capital(count(undated, "thing has", "things have")) + " no date.");
        }
        return sentences;
    }

    private static String inShort(Situation situation, Code theme) {
        List<Promised> all = situation.milestones().stream()
                .filter(promised -> promised.theme().equals(Optional.of(theme)))
                .toList();
        if (all.isEmpty()) {
            return "nothing that can be counted was promised";
        }
        Map<StatusWord, Integer> counts = counts(all);
        int done = counts.getOrDefault(StatusWord.COMPLETED, 0);
        int late = counts.getOrDefault(StatusWord.LATE, 0);
        return count(all.size(), "thing", "things") + " promised, " + number(done) + " done, " + number(late) + " late";
    }

    // What was promised

    private List<Part> promises(List<Promised> all, String heading) {
        List<Part> parts = new ArrayList<>();
        List<Part> promised = all.stream()
                .filter(it -> it.status() != StatusWord.STOPPED)
                .sorted(Comparator.comparingInt((Promised it) -> ORDER.indexOf(it.status())))
                .map(this::promise)
                .toList();
        if (!promised.isEmpty()) {
            parts.add(new Part(heading, Optional.empty(), List.of(), promised));
        }
        List<Part> stopped = all.stream()
                .filter(it -> it.status() == StatusWord.STOPPED)
                .map(this::stopped)
                .toList();
        if (!stopped.isEmpty()) {
            parts.add(new Part("What we stopped and why", Optional.empty(), List.of(), stopped));
        }
        return parts;
    }

    private Part promise(Promised promised) {
        Milestone milestone = promised.milestone();
        List<Piece.Row> facts = new ArrayList<>();
        facts.add(fact("Where it stands", stands(promised)));
        facts.add(fact("Who is responsible", responsible(milestone)));
        String helps = String.join(
                ", ",
                java.util.stream.Stream.concat(
                                milestone.people().groups().stream().map(Object::toString),
                                milestone.people().places().stream().map(register::name))
                        .toList());
        if (!helps.isEmpty()) {
            facts.add(fact("Who it helps", helps));
        }
        facts.add(fact("We first said", first(milestone)));
        facts.add(fact("We now expect", expected(promised)));
        facts.add(fact("What changed and why", changed(promised)));
        return part(milestone, facts);
    }

    private Part part(Milestone milestone, List<Piece.Row> facts) {
        return new Part(
                milestone.title().value(),
                Optional.of(milestone.code().value()),
                List.of(
                        Piece.facts(facts),
                        Piece.paragraph(Passage.of(Phrase.link(
                                "Evidence for " + milestone.title(), PageKind.RECORD.address(milestone.code()))))),
                List.of());
    }

    private static Piece.Row fact(String name, String value) {
        return Piece.Row.of(Passage.of(name), Passage.of(value));
    }

    private String stands(Promised promised) {
        return promised.isHere()
                ? promised.words()
                : promised.milestone()
                        .position()
                        .plan()
                        .map(plan -> "Moved to " + register.name(plan))
                        .orElse("No longer in this plan");
    }

    private String responsible(Milestone milestone) {
        return milestone
                .people()
                .lead()
                .map(register::name)
                .map(lead -> milestone
                        .people()
                        .leadMember()
                        .map(member -> lead + ", with " + register.name(member))
                        .orElse(lead))
                .orElse("No paper says");
    }

    private static String first(Milestone milestone) {
        return milestone.promise().firstTold().map(Situations::date).orElse("We gave no date");
    }

    private static String expected(Promised promised) {
        Milestone milestone = promised.milestone();
        if (milestone.status().isDelivered()) {
            return milestone
                    .progress()
                    .done()
                    .map(day -> "It was done on " + Situations.day(day))
                    .orElse("It is done; no paper says when");
        }
        return milestone
                .promise()
                .standingForecast()
                .map(Situations::date)
                .orElseGet(() -> Situations.date(milestone.due()));
    }

    /** Each change of a date, and why. */
    private String changed(Promised promised) {
        Milestone milestone = promised.milestone();
        List<String> changes = new ArrayList<>();
        for (Move move : milestone.promise().moves()) {
            changes.add("On " + Situations.day(move.effective()) + " the date changed from "
                    + Situations.date(move.from()) + " to " + Situations.date(move.to()) + "."
                    + why(move.cause(), move.reason()));
        }
        milestone
                .promise()
                .standingForecast()
                .filter(due -> !milestone.status().isDelivered())
                .flatMap(due ->
                        last(promised, entry -> entry.fact() instanceof org.goldenthread.domain.milestone.Forecast))
                .ifPresent(said -> changes.add("On " + Situations.day(said.effective())
                        + " we said we expect another date." + why(Optional.empty(), said.reason())));
        return changes.isEmpty() ? "Nothing has changed" : String.join(" ", changes);
    }

    private static Optional<Entry> last(Promised promised, java.util.function.Predicate<Entry> which) {
        return promised.steps().stream().map(Step::entry).filter(which).reduce((earlier, later) -> later);
    }

    private String why(Optional<Code> cause, Optional<Sentence> reason) {
        String words = cause.map(this::cause).orElse("");
        if (words.isEmpty() && reason.isEmpty()) {
            return " No paper says why.";
        }
        return (words.isEmpty() ? "" : " This is because " + words + ".")
                + reason.map(it -> " " + capital(sentence(it))).orElse("");
    }

    /** A cause as a resident would say it. */
    private String cause(Code code) {
        return switch (code.value()) {
            case "CAPACITY" -> "there were not enough staff, or there was not enough time";
            case "STAFFING" -> "somebody left, was ill or could not be found";
            case "RESTRUCTURE" -> "the organisations that do this were being changed";
            case "FUNDING" -> "the money did not come, or came late";
            case "DEPENDENCY" -> "something else had to be finished first";
            case "SCOPE" -> "what is to be done has changed";
            case "OUTSIDE-DECISION" -> "somebody else decided, or has not decided yet";
            default ->
                state.find(Cause.KIND, code).map(own -> own.means().value()).orElseGet(code::value);
        };
    }

    private Part stopped(Promised promised) {
        Milestone milestone = promised.milestone();
        Optional<Step<Milestone>> end = promised.steps().stream()
                .filter(step -> !step.after().status().isOpen())
                .filter(step -> step.before()
                        .filter(before -> before.status() == step.after().status())
                        .isEmpty())
                .reduce((earlier, later) -> later);
        String how =
                switch (milestone.status()) {
                    case MERGED, SPLIT -> "It became part of something else";
                    case SUPERSEDED -> "Something else took its place";
                    default -> "We stopped it";
                };
        String on = end.map(step -> " on " + Situations.day(step.entry().effective()))
                .orElse("");
        Optional<Code> cause = end.flatMap(step -> step.entry().fact().refers().stream()
                .filter(named -> named.field().equals("cause"))
                .map(org.goldenthread.domain.journal.Reference::code)
                .findFirst());
        return part(
                milestone,
                List.of(
                        fact("What we did", how + on),
                        fact(
                                "Why",
                                why(cause, end.flatMap(step -> step.entry().reason()))
                                        .strip()),
                        fact("Who is responsible", responsible(milestone)),
                        fact("We first said", first(milestone))));
    }

    // The same as a sheet

    private Sheet sheet(PageKind kind, Code code, Situation situation) {
        return new Sheet(
                kind.sheet(code),
                List.of(
                        "Milestone",
                        "Theme",
                        "Where it stands",
                        "Who is responsible",
                        "First said",
                        "Now expected",
                        "What changed and why",
                        "Reference"),
                situation.milestones().stream()
                        .map(promised -> List.of(
                                promised.milestone().title().value(),
                                promised.theme().map(register::name).orElse("None"),
                                stands(promised),
                                responsible(promised.milestone()),
                                first(promised.milestone()),
                                expected(promised),
                                promised.status() == StatusWord.STOPPED
                                        ? stopped(promised)
                                                .pieces()
                                                .get(0)
                                                .rows()
                                                .get(1)
                                                .cells()
                                                .get(1)
                                                .text()
                                        : changed(promised),
                                promised.milestone().code().value()))
                        .toList());
    }

    // Words

    private static String sentence(Sentence words) {
        String text = words.value();
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }

    private static String number(long number) {
        return number >= SMALL.size() ? Long.toString(number) : SMALL.get((int) number);
    }

    private static String count(long number, String one, String many) {
        return (number == 0 ? "no" : number(number)) + " " + (number == 1 ? one : many);
    }

    private static String capital(String words) {
        return Values.capital(words);
    }
}

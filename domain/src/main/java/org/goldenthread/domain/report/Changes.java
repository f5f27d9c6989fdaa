package org.goldenthread.domain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.proposal.Basis;
import org.goldenthread.domain.proposal.Consents;
import org.goldenthread.domain.proposal.Proposal;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;

/**
 * What of a plan is to be changed, and what was changed since the last report and nobody is recorded to have approved. A
 * forecast asks for nothing.
 */
final class Changes {

    private static final String ASKED = "For approval";
    private static final String MADE = "Already made";
    private static final String UNKNOWN = "Not recorded";

    private static final List<String> MOVED = List.of(
            "Milestone",
            "Original date",
            "Agreed date",
            "Proposed date",
            "Change",
            "Times changed before",
            "Reason",
            "Asked by",
            "Standing");

    /** A move that somebody agreed to. It is written only where it is shown. */
    private record Approved(Told<Milestone> told, Step<Milestone> step) {}

    private final Scope scope;
    private final Pen pen;
    private final List<List<Statement>> added = new ArrayList<>();
    private final List<List<Statement>> moved = new ArrayList<>();
    private final List<List<Statement>> removed = new ArrayList<>();
    private final List<Approved> approved = new ArrayList<>();
    private final List<Told<Proposal>> proposals;
    private final Set<Code> own;
    private final Consents consents;

    Changes(Scope scope, Pen pen) {
        this.scope = scope;
        this.pen = pen;
        own = scope.milestones().stream().map(Told::code).collect(Collectors.toSet());
        consents = Consents.in(scope.state());
        proposals = open();
        proposals.forEach(this::proposed);
        for (Told<Milestone> told : scope.milestones()) {
            for (Step<Milestone> step : told.steps()) {
                if (scope.span().holds(step.entry())) {
                    made(told, step);
                }
            }
        }
    }

    private List<Told<Proposal>> open() {
        return scope.material().all(Proposal.KIND).stream()
                .filter(told -> told.now().status().isOpen())
                .filter(told -> Basis.of(told.now(), scope.state()).stale().isEmpty())
                .filter(told -> isOwn(told.now()))
                .toList();
    }

    private boolean isOwn(Proposal proposal) {
        return own.contains(proposal.milestone())
                || proposal.planned()
                        .filter(planned -> scope.plan().isPresent()
                                ? planned.plan().equals(Optional.of(scope.code()))
                                : scope.themes().stream()
                                        .anyMatch(theme -> planned.theme().equals(Optional.of(theme.code()))))
                        .isPresent();
    }

    private void proposed(Told<Proposal> told) {
        Proposal proposal = told.now();
        Statement why = why(proposal.cause(), told.opening());
        Optional<Milestone> milestone = scope.state().find(Milestone.KIND, proposal.milestone());
        switch (proposal.asks()) {
            case NEW_MILESTONE ->
                proposal.planned()
                        .ifPresent(planned -> added.add(List.of(
                                pen.line(planned.title().value())
                                        .cite(told.opening())
                                        .statement(),
                                Statement.of(name(planned.theme())),
                                Statement.of(date(proposal.due())),
                                Statement.of(name(planned.lead())),
                                why,
                                askedBy(proposal.askedBy()),
                                Statement.of(ASKED))));
            case NEW_DATE ->
                milestone.ifPresent(it -> moved.add(List.of(
                        pen.line(it.title().value()).cite(told.opening()).statement(),
                        Statement.of(date(it.promise().firstTold())),
                        Statement.of(Standings.date(it.due())),
                        Statement.of(date(proposal.due())),
                        Statement.of(proposal.due()
                                .map(due -> Standings.change(Optional.of(it.due()), due))
                                .orElse("None")),
                        Statement.of(Integer.toString(it.promise().moves().size())),
                        why,
                        askedBy(proposal.askedBy()),
                        Statement.of(ASKED))));
            case REMOVAL ->
                milestone.ifPresent(it -> removed.add(List.of(
                        pen.line(it.title().value()).cite(told.opening()).statement(),
                        Statement.of(Standings.date(it.due())),
                        why,
                        Statement.of("Nothing is recorded"),
                        askedBy(proposal.askedBy()),
                        Statement.of(ASKED))));
        }
    }

    private void made(Told<Milestone> told, Step<Milestone> step) {
        Entry entry = step.entry();
        Milestone after = step.after();
        if (step.before().isEmpty()) {
            if (after.from().isEmpty() && isNew(step) && !isApproved(step, Proposal.Asks.NEW_MILESTONE)) {
                added.add(List.of(
                        title(told, entry),
                        Statement.of(name(scope.material().themeOf(after))),
                        Statement.of(Standings.date(after.due())),
                        Statement.of(name(after.people().lead())),
                        why(Optional.empty(), entry),
                        Statement.of(UNKNOWN),
                        Statement.of(MADE)));
            }
        } else if (Promises.isMove(step)) {
            if (isApproved(step, Proposal.Asks.NEW_DATE)) {
                approved.add(new Approved(told, step));
            } else {
                moved.add(move(told, step, MADE));
            }
        } else if (after.status() == Milestone.Status.DROPPED
                && step.before()
                        .filter(before -> before.status() != after.status())
                        .isPresent()
                && !isApproved(step, Proposal.Asks.REMOVAL)) {
            removed.add(List.of(
                    title(told, entry),
                    Statement.of(Standings.date(after.due())),
                    why(Promises.named(entry, "cause"), entry),
                    Statement.of(
                            after.progress().into().isEmpty()
                                    ? "Nothing takes its place"
                                    : pen.names(after.progress().into())),
                    Statement.of(UNKNOWN),
                    Statement.of(MADE)));
        }
    }

    private List<Statement> move(Told<Milestone> told, Step<Milestone> step, String standing) {
        Milestone before = step.before().orElseThrow();
        Due to = step.after().due();
        return List.of(
                title(told, step.entry()),
                Statement.of(date(before.promise().firstTold())),
                Statement.of(Standings.date(before.due())),
                Statement.of(Standings.date(to)),
                Statement.of(Standings.change(Optional.of(before.due()), to)),
                Statement.of(Integer.toString(before.promise().moves().size())),
                why(Promises.named(step.entry(), "cause"), step.entry()),
                Statement.of(UNKNOWN),
                Statement.of(standing));
    }

    /** Whether it came into its plan after that was agreed or begun; what is in no plan was promised to nobody. */
    private boolean isNew(Step<Milestone> step) {
        return step.after()
                .position()
                .plan()
                .flatMap(plan -> scope.state().find(DeliveryPlan.KIND, plan))
                .filter(plan -> step.entry().effective().isAfter(plan.year().stood()))
                .isPresent();
    }

    private boolean isApproved(Step<Milestone> step, Proposal.Asks how) {
        return consents.isApproved(
                step, how, step.before().orElse(step.after()).position().plan().flatMap(plan -> scope.state()
                        .find(DeliveryPlan.KIND, plan)));
    }

    private Statement title(Told<Milestone> told, Entry entry) {
        return pen.line(told.now().title().value()).cite(entry).statement();
    }

    private Statement why(Optional<Code> cause, Entry entry) {
        String reason = entry.reason().map(Object::toString).orElse("");
        String words = cause.map(pen::name)
                .map(name -> reason.isEmpty() ? name : name + ": " + reason)
                .orElse(reason);
        return Statement.of(words.isEmpty() ? "No reason recorded" : Pen.capital(words));
    }

    private Statement askedBy(Optional<Code> who) {
        return Statement.of(who.map(pen::name).orElse(UNKNOWN));
    }

    private String name(Optional<Code> code) {
        return code.map(pen::name).orElse("None");
    }

    private static String date(Optional<Due> due) {
        return due.map(Standings::date).orElse(StatusWord.NO_DATE.words());
    }

    /** How many dates were changed in the period, approved or not. */
    int dates() {
        return approved.size() + made(moved);
    }

    /** How many changes are proposed and wait for an answer. */
    int proposed() {
        return proposals.size();
    }

    /** Every date that was changed in the period or is proposed to be, approved or not. */
    List<Block> moves() {
        List<List<Statement>> all = new ArrayList<>(moved);
        approved.forEach(move -> all.add(move(move.told(), move.step(), "Approved")));
        List<Block> blocks = new ArrayList<>();
        table("Changes of date", MOVED, all, blocks);
        return blocks;
    }

    int added() {
        return added.size();
    }

    int moved() {
        return moved.size();
    }

    int removed() {
        return removed.size();
    }

    int all() {
        return added() + moved() + removed();
    }

    List<Block> blocks() {
        if (all() == 0) {
            return List.of(
                    Pen.plain("No change is asked for, and none without approval is recorded since the last report."));
        }
        List<Block> blocks = new ArrayList<>();
        table(
                "New milestones",
                List.of("Milestone", "Theme", "Date", "Lead", "Why now", "Asked by", "Standing"),
                added,
                blocks);
        table("Changes of date", MOVED, moved, blocks);
        table(
                "Milestones to be removed",
                List.of("Milestone", "Agreed date", "Reason", "What becomes of it", "Asked by", "Standing"),
                removed,
                blocks);
        int made = made(added) + made(moved) + made(removed);
        if (made > 0) {
            blocks.add(Pen.plain("Already made, with no approval recorded: " + made + "."));
        }
        return blocks;
    }

    /** How many rows are of changes that were made, not asked for: their last cell says so. */
    private static int made(List<List<Statement>> rows) {
        return (int) rows.stream()
                .filter(row -> row.get(row.size() - 1).text().equals(MADE))
                .count();
    }

    private static void table(String caption, List<String> headings, List<List<Statement>> rows, List<Block> blocks) {
        if (!rows.isEmpty()) {
            blocks.add(Block.table(caption, headings, rows));
        }
    }
}

package org.goldenthread.shell.command;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.portfolio.AmendThing;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.proposal.ApproveProposal;
import org.goldenthread.domain.proposal.Basis;
import org.goldenthread.domain.proposal.Proposal;
import org.goldenthread.domain.proposal.ProposalMade;
import org.goldenthread.domain.proposal.ProposalNoted;
import org.goldenthread.domain.proposal.ProposalRejected;
import org.goldenthread.domain.proposal.ProposalRow;
import org.goldenthread.domain.proposal.ProposalWithdrawn;
import org.goldenthread.domain.proposal.ProposeChange;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.shell.engine.Amending;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Recorder;
import org.goldenthread.shell.engine.Says;
import org.goldenthread.shell.engine.Selects;
import org.goldenthread.shell.engine.Writes;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What can be asked and said of proposals. */
public final class ProposalCommands {

    @Command(
            name = {"proposal", "list"},
            description = "The proposals, by code, and which of them are stale.")
    @Examples({"proposal list", "proposal list --output json"})
    @Selects
    @Answers(value = Listed.class, list = true, beside = Sources.Beside.class)
    public Answer list(Context context) {
        Portfolio portfolio = context.portfolio();
        State state = portfolio.state();
        return Sources.beside(
                context,
                ProposalRow.LISTING,
                Answer.list(
                        "proposals",
                        portfolio.lists().rows(ProposalRow.LISTING).stream()
                                .map(row -> Listed.of(row, state))
                                .toList(),
                        new Answer.Column<>("code", r -> r.code().value()),
                        new Answer.Column<>("asks", r -> Show.words(r.asks())),
                        new Answer.Column<>("milestone", r -> r.milestone().value()),
                        new Answer.Column<>("title", r -> Show.optional(r.title())),
                        new Answer.Column<>(
                                "agreed", r -> Show.optional(r.agreed().map(Due::asWritten))),
                        new Answer.Column<>("due", r -> Show.optional(r.due().map(Due::asWritten))),
                        new Answer.Column<>("status", r -> Show.words(r.status())),
                        new Answer.Column<>("answered by", r -> Show.optional(r.answeredBy())),
                        new Answer.Column<>("source", r -> Show.source(r.source()))));
    }

    /**
     * A proposal in a list, its status as it stands beside its milestone.
     *
     * @param title what the milestone is called, or is to be called
     */
    public record Listed(
            Code code,
            Proposal.Asks asks,
            Code milestone,
            Optional<Title> title,
            Optional<Due> agreed,
            Optional<Due> due,
            Optional<Code> cause,
            Proposal.Status status,
            Optional<Code> answeredBy,
            Optional<Source> source) {
        static Listed of(ProposalRow row, State state) {
            return new Listed(
                    row.code(),
                    row.asks(),
                    row.milestone(),
                    state.find(Milestone.KIND, row.milestone())
                            .map(Milestone::title)
                            .or(() -> state.find(Proposal.KIND, row.code())
                                    .flatMap(Proposal::planned)
                                    .map(Proposal.Planned::title)),
                    row.agreed(),
                    row.due(),
                    row.cause(),
                    Basis.of(row, state).status(),
                    row.answeredBy(),
                    row.source());
        }
    }

    @Command(
            name = {"proposal", "show"},
            description = "Everything known about a proposal, and why it is stale if it is.")
    @Examples("proposal show SWK-P-LONE")
    @Answers(value = Shown.class, beside = Known.Beside.class)
    public Answer show(
            Context context,
            @Argument(index = 0) Code code,
            @Option(longName = "brief", description = Known.BRIEF) boolean brief) {
        Known<Proposal> known = Known.of(context, Proposal.KIND, code, brief);
        Basis basis = Basis.of(known.thing(), known.state());
        List<Show.Row> rows = Show.rows(
                Shown.of(known.thing(), basis),
                known.state().provenance(Proposal.KIND, code, it -> Shown.of(it, basis)));
        return known.answer(Shown.of(known.thing(), basis), it -> Shown.of(it, basis), rows, rows);
    }

    /** What is known of one, its status as it stands beside its milestone. */
    public record Shown(
            Code code,
            Proposal.Asks asks,
            Code milestone,
            Optional<Due> agreed,
            Optional<Due> due,
            Optional<Code> cause,
            Optional<Code> askedBy,
            Optional<Sentence> reason,
            Optional<Proposal.Planned> planned,
            Proposal.Status status,
            Optional<String> stale,
            Optional<Proposal.Answer> answer,
            Optional<Source> source) {
        static Shown of(Proposal it, Basis basis) {
            return new Shown(
                    it.code(),
                    it.asks(),
                    it.milestone(),
                    it.agreed(),
                    it.due(),
                    it.cause(),
                    it.askedBy(),
                    it.reason(),
                    it.planned(),
                    basis.status(),
                    basis.stale().map(Problem::message),
                    it.answer(),
                    it.source());
        }
    }

    @Writes(ProposeChange.class)
    @Command(
            name = {"proposal", "add"},
            description = "Asks for a new date, a new milestone or a removal. Nothing changes until it is approved.")
    @Examples({
        "proposal add SWK-P-LONE --asks new-date --milestone SWK-LONE --due \"June 2020\" --cause capacity"
                + " --reason \"no programme manager\"",
        "proposal add SWK-P-DBRAND --asks removal --milestone SWK-DBRAND --cause funding"
                + " --reason \"no money after March\""
    })
    public Answer add(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Option(longName = "asks") Proposal.Asks asks,
            @Option(longName = "milestone") Code milestone,
            @Option(longName = "due") Optional<DueWords> due,
            @Option(longName = "cause") Optional<Code> cause,
            @Option(longName = "asked-by") Optional<Code> askedBy,
            @Option(longName = "reason") Optional<Sentence> reason,
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
                Optional.of(code),
                asks,
                milestone,
                due,
                cause,
                askedBy,
                reason,
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

    @Writes(AmendThing.class)
    @Command(
            name = {"proposal", "amend"},
            description =
                    "Corrects what was entered first. An amendment is not a change: it says what should have been typed.")
    @Examples("proposal amend SWK-P-LONE --due \"July 2020\" --reason \"read from the wrong row\" --dry-run")
    public Answer amend(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(value = ProposalMade.class, partly = true) Form.Fields words,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        return recorder.amend(Proposal.KIND, code, words, Amending.of(reason, misread, wrong));
    }

    @Writes(ApproveProposal.class)
    @Command(
            name = {"proposal", "approve"},
            description = "Records the decision that approved it, and makes the change, in one act.")
    @Examples({
        "proposal approve SWK-P-LONE --board SWK-HWB --meeting \"26 June 2019\" --decision SWK-D-LONE",
        "proposal approve SWK-P-DBRAND --agreed-by SWK-D-DBRAND"
    })
    public Answer approve(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Option(longName = "agreed-by") Optional<Code> agreedBy,
            @Option(longName = "board") Optional<Code> board,
            @Option(longName = "meeting") Optional<DueWords> meeting,
            @Option(longName = "decision") Optional<Code> decision) {
        return recorder.write(new ApproveProposal(code, agreedBy, board, meeting, decision));
    }

    @Writes
    @Command(
            name = {"proposal", "note"},
            description = "Records that a board took note of it, which approves nothing.")
    @Examples("proposal note SWK-P-LONE --noted-by SWK-HWB")
    public Answer note(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(ProposalNoted.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Proposal.KIND, code, ProposalNoted.class, words, reason);
    }

    @Writes
    @Command(
            name = {"proposal", "reject"},
            description = "Records that it was turned down.")
    @Examples("proposal reject SWK-P-LONE --rejected-by SWK-HWB --reason \"the programme cannot wait\"")
    public Answer reject(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(ProposalRejected.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Proposal.KIND, code, ProposalRejected.class, words, reason);
    }

    @Writes
    @Command(
            name = {"proposal", "withdraw"},
            description = "Records that whoever made it withdrew it.")
    @Examples("proposal withdraw SWK-P-LONE --note \"a programme manager was found\"")
    public Answer withdraw(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(ProposalWithdrawn.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Proposal.KIND, code, ProposalWithdrawn.class, words, reason);
    }
}

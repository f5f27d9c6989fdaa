package org.goldenthread.shell.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.difference.Difference;
import org.goldenthread.domain.difference.Telling;
import org.goldenthread.domain.journal.ActNumber;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.HistoryLine;
import org.goldenthread.domain.journal.Mentioned;
import org.goldenthread.domain.journal.Mistake;
import org.goldenthread.domain.journal.Mistaken;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.StrikeAct;
import org.goldenthread.domain.journal.StrikeEntry;
import org.goldenthread.domain.journal.StrikeThing;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.UndoAct;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.portfolio.AmendEntry;
import org.goldenthread.domain.portfolio.AmendThing;
import org.goldenthread.domain.portfolio.RecodeThing;
import org.goldenthread.domain.portfolio.Say;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.thread.Strand;
import org.goldenthread.domain.thread.Trace;
import org.goldenthread.shell.engine.Amending;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Recorder;
import org.goldenthread.shell.engine.Says;
import org.goldenthread.shell.engine.Selects;
import org.goldenthread.shell.engine.Writes;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Inline;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What can be asked of any code: its thread and its history; and how a mistake is taken back. */
public final class RecordCommands {

    @Command(
            name = "thread",
            description = "Traces anything up to the vision it serves and down to what is promised, with the gaps.")
    @Examples({"thread SWK-MHFA", "thread SWK-W9 --as-told 2019-06-26"})
    @Answers(Trace.class)
    public Answer thread(Context context, @Argument(index = 0, description = "the code of anything") Code code) {
        Trace trace = context.portfolio().thread(code, context.today());
        List<List<String>> rows = new ArrayList<>();
        rows(trace.top(), 0, rows);
        if (!trace.beside().isEmpty()) {
            rows.add(List.of("beside", "", ""));
            trace.beside().forEach(strand -> rows(strand, 1, rows));
        }
        List<Answer.Block> blocks = new ArrayList<>();
        blocks.add(Answer.Table.prose(rows, 2));
        if (!trace.gaps().isEmpty()) {
            blocks.add(new Answer.Lines(List.of("gaps")));
            blocks.add(Answer.Table.prose(
                    trace.gaps().stream()
                            .map(gap -> List.of("  " + gap.about(), gap.sentence(), Show.source(gap.source())))
                            .toList(),
                    1));
        }
        return new Answer(trace, blocks)
                .tabled(List.of("part", "depth", "relation", "code", "title", "details", "source"), sheet(trace));
    }

    private static List<List<String>> sheet(Trace trace) {
        List<List<String>> rows = new ArrayList<>();
        sheet("thread", 0, trace.top(), rows);
        trace.beside().forEach(strand -> sheet("beside", 0, strand, rows));
        trace.gaps()
                .forEach(gap -> rows.add(List.of(
                        "gap", "0", "gap", gap.about().value(), gap.sentence(), "", Show.source(gap.source()))));
        return rows;
    }

    private static void sheet(String part, int depth, Strand strand, List<List<String>> rows) {
        rows.add(List.of(
                part,
                Integer.toString(depth),
                strand.relation(),
                Show.optional(strand.code()),
                strand.title(),
                String.join("; ", strand.details()),
                Show.source(strand.source())));
        strand.below().forEach(below -> sheet(part, depth + 1, below, rows));
    }

    private static void rows(Strand strand, int depth, List<List<String>> rows) {
        String source = strand.source().isPresent() ? "  (" + Show.source(strand.source()) + ")" : "";
        rows.add(List.of(" ".repeat(depth) + strand.relation(), Show.optional(strand.code()), strand.title() + source));
        strand.details().forEach(detail -> rows.add(List.of("", "", "  " + detail)));
        strand.below().forEach(below -> rows(below, depth + 1, rows));
    }

    @Command(
            name = "history",
            description =
                    "Everything recorded about a code: when it was true, when it was reported and when it was entered, and"
                            + " what was withdrawn, amended or set aside.")
    @Examples("history SWK-JSNA")
    @Selects
    @Answers(value = HistoryLine.class, list = true)
    public Answer history(Context context, @Argument(index = 0, description = "the code of anything") Code code) {
        List<HistoryLine> lines = context.portfolio().history(code);
        return Answer.list(
                lines,
                line -> line,
                List.of(
                        new Answer.Column<>("entry", line -> line.entry().toString()),
                        new Answer.Column<>("says", RecordCommands::says),
                        new Answer.Column<>(
                                "true from", line -> line.effective().toString()),
                        new Answer.Column<>("reported", line -> line.told().toString()),
                        new Answer.Column<>(
                                "source",
                                line -> line.source().map(Source::shown).orElse("")),
                        new Answer.Column<>("by", line -> line.by().toString())),
                "nothing is recorded about it in this view");
    }

    private static String says(HistoryLine line) {
        return line.says()
                + line.reason().map(why -> " (" + why + ")").orElse("")
                + line.source()
                        .flatMap(s -> s.inferred())
                        .map(why -> " [inferred: " + why + "]")
                        .orElse("")
                + line.struckBy().map(by -> " -- withdrawn by " + by).orElse("")
                + line.amendedBy().map(by -> " -- amended by " + by).orElse("")
                + line.aside().map(why -> " -- set aside: " + why).orElse("");
    }

    @Writes({StrikeEntry.class, StrikeAct.class, StrikeThing.class})
    @Command(
            name = "strike",
            description =
                    "Withdraws a mistake: an entry, a whole act, or everything recorded about a thing. Earlier views keep"
                            + " what was wrong, but not what was misread.")
    @Examples({
        "strike 2.1 --reason \"read from the wrong row\" --dry-run",
        "strike 17 --wrong --reason \"another year\" --dry-run",
        "strike SLP-N-HUB --reason \"it is another borough's\" --dry-run"
    })
    public Answer strike(
            Recorder recorder,
            @Argument(index = 0, description = "an entry such as 17.3, an act such as 17, or the code of a thing")
                    Mistaken what,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        Optional<Mistake> how = Amending.how(misread, wrong);
        return recorder.write(what.entry()
                .map(id -> (Verb) new StrikeEntry(id, reason, how))
                .or(() -> what.act().map(act -> new StrikeAct(act, reason, how)))
                .or(() -> what.code()
                        .map(code -> new StrikeThing(recorder.subject(code).code(), reason, how)))
                .orElseThrow());
    }

    @Writes
    @Command(
            name = "undo",
            description = "Undoes an act, in every view, as if it had never been typed. Undoing that restores it.")
    @Examples("undo --dry-run")
    public Answer undo(
            Recorder recorder,
            @Argument(index = 0, description = "the act; without it the last one, if you entered it")
                    Optional<ActNumber> act,
            @Option(longName = "reason", description = "one sentence that says why") Optional<Sentence> reason) {
        long number =
                act.map(ActNumber::number).orElseGet(() -> recorder.lastOwn().act());
        return recorder.write(new UndoAct(number, reason));
    }

    @Writes({AmendEntry.class, AmendThing.class})
    @Command(
            name = "amend",
            description =
                    "Corrects what an entry says. An amendment is not a change: it says what should have been typed.")
    @Examples({
        "amend 2.1 --set \"title=Joint strategy\" --reason \"read from the wrong row\" --dry-run",
        "amend SWK-MHFA --set \"due=June 2020\" --reason \"read from the wrong row\" --dry-run",
        "amend SWK-MHFA --fact mentioned --on 2019-06-05 --reason \"an earlier draft names it\" --dry-run",
        "amend 2.1 --set population= --wrong --reason \"no paper says so\" --dry-run"
    })
    public Answer amend(
            Recorder recorder,
            @Argument(
                            index = 0,
                            description = "an entry such as 17.3, or the code of a thing: what it was entered with")
                    Mistaken what,
            @Option(
                            longName = "fact",
                            description =
                                    "what was recorded about the thing later, such as completed; without it, what it was"
                                            + " entered with")
                    Optional<Title> fact,
            @Option(
                            longName = "set",
                            description =
                                    "a field and what it should have been, such as title=Training; without a value, the"
                                            + " field is removed")
                    List<Sentence> set,
            @Option(longName = "because") Optional<Sentence> because,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        Amending amending = Amending.of(reason, misread, wrong).because(because);
        Form.Fields words = fields(set);
        if (what.code().isPresent()) {
            Code code = what.code().get();
            return recorder.amend(recorder.subject(code), fact.map(Title::value), words, amending);
        }
        EntryId entry = what.entry().orElseThrow(() -> Problem.invalid(
                        "amend.act",
                        "act " + what + " can't be amended as a whole; amend one of its entries, such as " + what
                                + ".1")
                .hint(recorder.context().next("amend " + what + ".1"))
                .asException());
        return recorder.write(new AmendEntry(entry, words, recorder.on(), because, amending.how(), reason));
    }

    @Writes(RecodeThing.class)
    @Command(
            name = "recode",
            description = "Gives a thing another code, wherever it is named, as if it had had it from the start.")
    @Examples("recode SWK-MHFA SWK-FIRST-AID --reason \"the other laptop has this code\" --dry-run")
    public Answer recode(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Argument(index = 1) Code to,
            @Option(longName = "reason") Sentence reason) {
        return recorder.write(new RecodeThing(code, to, reason));
    }

    private static Form.Fields fields(List<Sentence> set) {
        Map<String, Form> fields = new LinkedHashMap<>();
        for (Sentence word : set) {
            int equals = word.value().indexOf('=');
            if (equals < 1) {
                throw Problem.invalid(
                                "field.form",
                                "\"--set\" is \"" + Shown.of(word.value())
                                        + "\"; it should be a field and its value, such as title=Training")
                        .asException();
            }
            fields.put(
                    word.value().substring(0, equals).strip(),
                    Form.words(word.value().substring(equals + 1).strip()));
        }
        return Form.fields(fields);
    }

    @Writes
    @Command(name = "mention", description = "Records that another paper mentions something: a second source.")
    @Examples("mention SWK-MHFA --as \"named among the year's priorities\" --paper S2:§4")
    public Answer mention(
            Recorder recorder,
            @Argument(index = 0, description = "the code of anything") Code code,
            @Says(Mentioned.class) Form.Fields words) {
        String noun = recorder.context().portfolio().noun(code);
        return recorder.write(new Say(new Subject(noun, code), Optional.of("mentioned"), words, Optional.empty()));
    }

    @Command(
            name = "changes",
            description = "What was entered between two days; or what differs between two papers or days.")
    @Examples({"changes --since 2026-11-01", "changes --between-told 2019-06-25 2019-06-26 --owner SWK"})
    @Selects
    @Answers(
            value = {RecordCommands.Entered.class, Difference.class},
            list = true)
    public Answer changes(
            Context context,
            @Option(longName = "since", description = "only what was entered on this day or later")
                    Optional<LocalDate> since,
            @Option(longName = "since-act", description = "only what was entered after this act, such as 17")
                    Optional<Integer> sinceAct,
            @Option(longName = "until", description = "only what was entered on this day or earlier")
                    Optional<LocalDate> until,
            @Option(
                            longName = "between-told",
                            description =
                                    "two papers or days to compare: this is the earlier, and the later follows it")
                    Optional<Title> first,
            @Option(longName = "owner", description = "only things whose codes begin with this, such as SWK")
                    Optional<Title> owner,
            @Option(longName = "noun", description = "only things of this kind, such as milestone")
                    Optional<Title> noun,
            @Argument(index = 0, description = "the later of two papers or days to compare") Optional<Title> second) {
        boolean isSince = since.isPresent() || sinceAct.isPresent();
        if (first.isPresent() && second.isPresent() && !isSince && until.isEmpty()) {
            return differences(context, first.get(), second.get(), owner, noun);
        }
        if (!isSince || first.isPresent() || second.isPresent()) {
            throw Problem.invalid(
                            "changes.when", "ask for changes since a day or an act, or between two papers or days")
                    .hint(context.next("changes --since 2026-11-01") + ", or "
                            + context.next("changes --between-told S0 S1"))
                    .asException();
        }
        LocalDate last = until.orElse(LocalDate.MAX); // it may be tomorrow already where somebody enters something
        List<HistoryLine> lines =
                context
                        .portfolio()
                        .entered(
                                since.orElse(LocalDate.MIN),
                                last,
                                context.request().clock().getZone())
                        .stream()
                        .filter(line -> line.entry().act() > sinceAct.orElse(0))
                        .filter(line -> isOf(owner, line.code()))
                        .toList();
        State state = context.portfolio().state();
        return Answer.list(
                lines.stream()
                        .map(line -> new Entered(line, state.title(line.code())))
                        .toList(),
                entered -> entered,
                List.of(
                        new Answer.Column<>("entry", e -> e.line().entry().toString()),
                        new Answer.Column<>("says", e -> e.line().says()),
                        new Answer.Column<>("code", e -> e.line().code().value()),
                        new Answer.Column<>("title", e -> e.title().orElse("")),
                        new Answer.Column<>(
                                "true from", e -> e.line().effective().toString()),
                        new Answer.Column<>("reported", e -> e.line().told().toString()),
                        new Answer.Column<>("by", e -> e.line().by().toString())),
                "nothing was entered then");
    }

    /** What was entered, and what it is about is called now. */
    public record Entered(@Inline HistoryLine line, Optional<String> title) {}

    private static boolean isOf(Optional<Title> owner, Code code) {
        return owner.map(prefix -> code.owner().equalsIgnoreCase(prefix.value()))
                .orElse(true);
    }

    private static Answer differences(
            Context context, Title first, Title second, Optional<Title> owner, Optional<Title> noun) {
        Portfolio portfolio = context.portfolio();
        List<Difference> differences = portfolio.between(telling(portfolio, first), telling(portfolio, second)).stream()
                .filter(difference -> isOf(owner, difference.code()))
                .filter(difference ->
                        noun.map(n -> n.value().equals(difference.noun())).orElse(true))
                .toList();
        return Answer.list(
                "differences",
                differences,
                new Answer.Column<>("how", d -> Show.words(d.how())),
                new Answer.Column<>("what", d -> d.sentence()),
                new Answer.Column<>("code", d -> d.code().value()),
                new Answer.Column<>("source", d -> Show.source(d.source())));
    }

    /** A day, or the code of a paper. */
    private static Telling telling(Portfolio portfolio, Title words) {
        if (words.value().matches("\\d{4}-.*")) {
            return Telling.by((LocalDate) Forms.value(LocalDate.class, "--between-told", words.value()));
        }
        Code code = Code.parse(words.value());
        return Telling.of(code, portfolio.state().get(Paper.KIND, code).told());
    }
}

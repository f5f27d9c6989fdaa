package org.goldenthread.shell.command;

import java.util.List;
import org.goldenthread.shell.assistance.Completion;
import org.goldenthread.shell.assistance.CompletionScript;
import org.goldenthread.shell.assistance.Help;
import org.goldenthread.shell.assistance.Manual;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Proposal;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Printer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** What a stranger asks first. */
public final class HelpCommands {

    @Command(name = "help", description = "Shows help: on everything, on a noun's verbs, or on one command.")
    @Examples({"help", "help milestone", "help milestone reschedule"})
    @Answers(value = Help.Described.class, list = true)
    public Answer help(
            Context context, @Argument(index = 0, description = "a noun, or a noun and its verb") List<String> words) {
        return Help.about(context.engine(), words);
    }

    @Command(name = "version", description = "Shows the version.")
    @Examples("version")
    @Answers(Version.class)
    public Answer version(Context context) {
        String version = context.version();
        return Answer.lines(new Version(version, Printer.JSON_VERSION), "Golden Thread " + version)
                .tabled(List.of("version", "json"), List.of(List.of(version, Integer.toString(Printer.JSON_VERSION))));
    }

    @Command(
            name = "complete",
            description = "Lists completions for the last word, one per line, each with a description after a tab.")
    @Examples({"complete milestone res", "complete theme show SWK-W"})
    @Answers(value = Proposal.class, list = true)
    public Answer complete(
            Context context,
            @Argument(index = 0, description = "the words after --, the last one as far as typed") List<String> words) {
        int last = Math.max(0, words.size() - 1);
        List<Proposal> proposals = Completion.of(
                context.engine(),
                context.request().with(words.subList(0, last)),
                words.isEmpty() ? "" : words.get(last));
        return Answer.of(
                        proposals,
                        new Answer.Lines(proposals.stream()
                                .map(p -> p.description().isEmpty() ? p.value() : p.value() + "\t" + p.description())
                                .toList()))
                .tabled(
                        List.of("value", "description"),
                        proposals.stream()
                                .map(p -> List.of(p.value(), p.description()))
                                .toList());
    }

    @Command(name = "completion", description = "Prints a script with which a shell completes goldenthread commands.")
    @Examples({"completion bash", "completion zsh"})
    @Answers(Generated.class)
    public Answer completion(
            Context context,
            @Argument(index = 0, description = "the shell that will read it") CompletionScript.Shell shell) {
        return generated(
                shell.file(), new CompletionScript(context.engine().catalogue(), context.version()).lines(shell));
    }

    @Command(name = "manual", description = "Prints the manual page, for man to show.")
    @Examples("manual")
    @Answers(Generated.class)
    public Answer manual(Context context) {
        return generated(Manual.FILE, Manual.of(context.engine().catalogue(), context.version()));
    }

    private static Answer generated(String name, List<String> lines) {
        String text = String.join("\n", lines) + "\n";
        return Answer.of(new Generated(name, text), new Answer.Lines(lines))
                .tabled(List.of("file", "text"), List.of(List.of(name, text)));
    }

    /** A file that is made of the commands there are, and what it is called where it is looked for. */
    public record Generated(String file, String text) {}

    /** Which program this is, and which version of JSON it speaks. */
    public record Version(String version, int json) {}
}

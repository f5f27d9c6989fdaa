package org.goldenthread.shell.command;

import java.util.List;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Help;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Json;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** What a stranger asks first. */
public final class HelpCommands {

    @Command(name = "help", description = "What can be typed: everything, a noun's verbs, or one command.")
    @Examples({"help", "help milestone", "help milestone reschedule"})
    @Answers(value = Help.Described.class, list = true)
    public Answer help(
            Context context, @Argument(index = 0, description = "a noun, or a noun and its verb") List<String> words) {
        return Help.about(context.engine().catalogue(), words);
    }

    @Command(name = "version", description = "Which version this is.")
    @Examples("version")
    @Answers(Version.class)
    public Answer version(Context context) {
        String version = context.version();
        return Answer.lines(new Version(version, Json.VERSION), "Golden Thread " + version)
                .tabled(List.of("version", "json"), List.of(List.of(version, Integer.toString(Json.VERSION))));
    }

    /** Which program this is, and which version of JSON it speaks. */
    public record Version(String version, int json) {}
}

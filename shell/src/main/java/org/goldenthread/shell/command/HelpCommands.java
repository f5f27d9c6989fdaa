package org.goldenthread.shell.command;

import java.util.List;
import java.util.Map;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Help;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** What a stranger asks first. */
public final class HelpCommands {

    @Command(name = "help", description = "What can be typed: everything, a noun's verbs, or one command.")
    @Examples({"help milestone", "help milestone reschedule"})
    public Answer help(
            Context context, @Argument(index = 0, description = "a noun, or a noun and its verb") List<String> words) {
        return Help.about(context.engine().catalogue(), words);
    }

    @Command(name = "version", description = "Which version this is.")
    @Examples("version")
    public Answer version(Context context) {
        String version = context.version();
        return Answer.lines(Map.of("version", version), "Golden Thread " + version);
    }
}

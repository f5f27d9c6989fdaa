package org.goldenthread.shell.engine;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Output;
import org.goldenthread.shell.render.Printer;
import org.goldenthread.shell.render.Style;

/** A command's talk with whoever typed it: what it shows, what it asks, and what it says to an answer that can't be. */
public final class Conversation {

    private final Context context;
    private final Screen screen;
    private final Printer printer;

    Conversation(Context context, Screen screen) {
        this.context = Objects.requireNonNull(context, "context");
        this.screen = Objects.requireNonNull(screen, "screen");
        this.printer = new Printer(Output.TABLE, context.request().width(), Style.PLAIN);
    }

    /** Says a line, or an empty one. */
    public void say(String text) {
        print(Printer.folded(text, context.request().width()));
    }

    /** Shows what would be answered. */
    public void show(Answer answer) {
        context.progress().ifPresent(Progress::end);
        printer.print(answer, context.request().out());
        context.request().out().flush();
    }

    /** Tells problems as a command would. */
    public void tell(List<Problem> problems) {
        Engine engine = context.engine();
        problems.forEach(problem -> print(printer.told(
                engine.assistance()
                        .told(engine.catalogue(), problem, context.request().words()),
                0)));
    }

    /**
     * Asks until there is an answer that can be read.
     *
     * @param proposals what may be answered where some of it was typed already
     * @param read what the answer is
     * @throws CancellationException when whoever was asked would rather not
     */
    public <T> T ask(String name, String about, Function<String, List<Proposal>> proposals, Function<String, T> read) {
        say(name + ": " + about);
        while (true) {
            String answer = screen.ask(name + "> ", proposals)
                    .orElseThrow(CancellationException::new)
                    .strip();
            try {
                return read.apply(answer);
            } catch (DomainException refused) {
                tell(refused.problems());
            }
        }
    }

    private void print(String text) {
        context.progress().ifPresent(Progress::end);
        context.request().out().println(text);
        context.request().out().flush();
    }
}

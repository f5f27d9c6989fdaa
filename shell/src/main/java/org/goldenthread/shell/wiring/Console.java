package org.goldenthread.shell.wiring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goldenthread.shell.engine.Completion;
import org.goldenthread.shell.engine.Screen;

/** The terminal that the process was started from. */
record Console(int height, int errors) implements Screen {

    @Override
    public Optional<String> ask(String question, Function<String, List<Completion.Proposal>> proposals) {
        return Prompt.ask(question, proposals);
    }

    @Override
    public boolean page(String text, Map<String, String> environment) {
        return Pager.of(environment).map(pager -> pager.shows(text)).orElse(false);
    }
}

package org.goldenthread.shell.wiring;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goldenthread.shell.engine.Proposal;
import org.goldenthread.shell.engine.Screen;

/** The terminal that the process was started from. */
record Console(int height, int errors) implements Screen {

    @Override
    public Optional<String> ask(String question, Function<String, List<Proposal>> proposals) {
        return Prompt.ask(question, proposals);
    }

    /** Whole lines that wait; where keys come one by one, as at the prompt, any key. */
    @Override
    public boolean isTypedAhead() {
        try {
            return System.in.available() > 0;
        } catch (IOException nobodyTypes) {
            return false;
        }
    }

    @Override
    public boolean page(String text, Map<String, String> environment) {
        return Pager.of(environment).map(pager -> pager.shows(text)).orElse(false);
    }
}

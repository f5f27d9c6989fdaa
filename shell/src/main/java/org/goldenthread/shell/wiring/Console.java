package org.goldenthread.shell.wiring;

import java.util.Map;
import org.goldenthread.shell.engine.Screen;

/** The terminal that the process was started from. */
record Console(int height, int errors) implements Screen {

    @Override
    public boolean page(String text, Map<String, String> environment) {
        return Pager.of(environment).map(pager -> pager.shows(text)).orElse(false);
    }
}

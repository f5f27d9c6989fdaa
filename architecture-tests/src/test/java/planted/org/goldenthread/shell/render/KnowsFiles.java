package planted.org.goldenthread.shell.render;

import planted.org.goldenthread.exchange.portfolio.CatchesRuntime;

final class KnowsFiles {
    String read() {
        return CatchesRuntime.read();
    }
}

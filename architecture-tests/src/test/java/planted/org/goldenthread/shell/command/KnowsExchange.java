package planted.org.goldenthread.shell.command;

import planted.org.goldenthread.exchange.portfolio.CatchesRuntime;

public final class KnowsExchange {
    final String read() {
        return CatchesRuntime.read();
    }
}

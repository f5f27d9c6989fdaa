package planted.org.goldenthread.domain.note;

import planted.org.goldenthread.exchange.portfolio.CatchesRuntime;

final class KnowsExchange {
    final String read = CatchesRuntime.read();
}

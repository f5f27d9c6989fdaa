package planted.org.goldenthread.exchange.portfolio;

import planted.org.goldenthread.persistence.OpenMapper;

final class KnowsPersistence {
    final Object mapper = new OpenMapper();
}

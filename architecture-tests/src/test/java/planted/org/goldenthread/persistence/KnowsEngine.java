package planted.org.goldenthread.persistence;

import planted.org.goldenthread.shell.engine.Store;

final class KnowsEngine {
    final Class<?> store = Store.class;
}

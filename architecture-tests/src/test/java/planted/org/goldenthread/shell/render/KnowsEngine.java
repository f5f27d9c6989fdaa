package planted.org.goldenthread.shell.render;

import planted.org.goldenthread.shell.engine.Store;

final class KnowsEngine {
    long size(Store store) {
        return store.size();
    }
}

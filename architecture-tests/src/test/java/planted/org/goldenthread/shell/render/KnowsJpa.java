package planted.org.goldenthread.shell.render;

import jakarta.persistence.EntityManager;

final class KnowsJpa {
    void forget(EntityManager manager) {
        manager.clear();
    }
}

package planted.org.goldenthread.shell.engine;

import jakarta.transaction.Transactional;

final class Transacted {
    @Transactional
    void run() {}
}

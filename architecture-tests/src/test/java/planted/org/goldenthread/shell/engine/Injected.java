package planted.org.goldenthread.shell.engine;

import org.springframework.beans.factory.annotation.Autowired;

final class Injected {
    @Autowired
    Store store;
}

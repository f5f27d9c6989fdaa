package org.goldenthread.persistence.jpa;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.portfolio.Lists;

/** A journal and its lists, each question and each append in the application's transaction, or in one of its own. */
final class Transacting {

    private final Host host;
    private final Journal journal;
    private final Lists lists;

    Transacting(Host host) {
        this.host = host;
        this.journal = of(Journal.class, JpaStore::journal);
        this.lists = of(Lists.class, JpaStore::lists);
    }

    Host host() {
        return host;
    }

    Journal journal() {
        return journal;
    }

    Lists lists() {
        return lists;
    }

    private <T> T of(Class<T> port, Function<JpaStore, T> part) {
        return port.cast(Proxy.newProxyInstance(
                Transacting.class.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    try {
                        return host.transaction(manager -> {
                            try {
                                return method.invoke(part.apply(JpaStore.join(manager)), arguments);
                            } catch (ReflectiveOperationException e) {
                                throw new Thrown(e);
                            }
                        });
                    } catch (Thrown e) {
                        throw e.getCause() instanceof InvocationTargetException thrown ? thrown.getCause() : e;
                    }
                }));
    }

    private static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Thrown(ReflectiveOperationException cause) {
            super(cause);
        }
    }
}

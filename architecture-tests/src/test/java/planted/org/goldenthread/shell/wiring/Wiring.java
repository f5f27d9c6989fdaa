package planted.org.goldenthread.shell.wiring;

import java.util.List;
import planted.org.goldenthread.persistence.jpa.CurrentThing;
import planted.org.goldenthread.shell.command.EmptyCommands;
import planted.org.goldenthread.shell.command.KnowsExchange;
import planted.org.goldenthread.shell.command.KnowsJournal;
import planted.org.goldenthread.shell.command.RememberingCommands;

/** Lists three classes of commands and forgets two, and has Hibernate loaded. */
public final class Wiring {
    public static final List<Class<?>> COMMANDS =
            List.of(EmptyCommands.class, RememberingCommands.class, KnowsExchange.class, KnowsJournal.class);

    static final Class<?> LOADS_HIBERNATE = CurrentThing.class;

    private Wiring() {}
}

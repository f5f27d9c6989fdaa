package planted.org.goldenthread.shell.wiring;

import java.util.List;
import planted.org.goldenthread.shell.command.EmptyCommands;
import planted.org.goldenthread.shell.command.KnowsExchange;
import planted.org.goldenthread.shell.command.KnowsJournal;
import planted.org.goldenthread.shell.command.RememberingCommands;

/** Lists three classes of commands and forgets two. */
public final class Wiring {
    public static final List<Class<?>> COMMANDS =
            List.of(EmptyCommands.class, RememberingCommands.class, KnowsExchange.class, KnowsJournal.class);

    private Wiring() {}
}

package planted.org.goldenthread.shell.command;

import org.springframework.shell.core.command.annotation.Command;
import planted.org.goldenthread.shell.engine.Writes;

public final class SaysAndRecordsNothing {
    @Writes
    @Command(name = "idle")
    public String run(String words) {
        return words;
    }
}

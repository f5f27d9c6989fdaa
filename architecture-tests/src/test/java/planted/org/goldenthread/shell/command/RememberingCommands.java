package planted.org.goldenthread.shell.command;

import org.springframework.shell.core.command.annotation.Command;

public final class RememberingCommands {
    private int runs;

    @Command(name = "remember")
    public String run() {
        runs++;
        return "run " + runs;
    }
}

package planted.org.goldenthread.shell.render;

import org.springframework.shell.core.command.annotation.Command;

public final class StrayCommands {
    @Command(name = "stray")
    public String run() {
        return "nobody looks here";
    }
}

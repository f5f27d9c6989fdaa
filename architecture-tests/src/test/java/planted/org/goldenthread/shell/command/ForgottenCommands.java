package planted.org.goldenthread.shell.command;

import org.springframework.shell.core.command.annotation.Command;

public final class ForgottenCommands {
    @Command(name = "forgotten")
    public String run() {
        return "nobody lists me";
    }
}

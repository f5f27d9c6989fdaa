package planted.org.goldenthread.shell.command;

import org.springframework.shell.core.command.annotation.Command;
import planted.org.goldenthread.shell.engine.Recorder;

public final class RecordsUnsaid {
    @Command(name = "unsaid")
    public String run(Recorder recorder) {
        return "without --dry-run, " + recorder;
    }
}

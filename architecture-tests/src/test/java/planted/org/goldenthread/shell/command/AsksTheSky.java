package planted.org.goldenthread.shell.command;

import java.util.Optional;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

final class AsksTheSky {
    @Command(name = "sky")
    String run(@Option(longName = "sky") Optional<Sky> sky) {
        return sky.toString();
    }
}

package planted.org.goldenthread.domain.paper;

import java.nio.file.Files;
import java.nio.file.Path;

final class ReadsFiles {
    static boolean isThere(Path file) {
        return Files.exists(file);
    }
}

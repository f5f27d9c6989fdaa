package planted.org.goldenthread.exchange.portfolio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class WritesByItself {
    void write(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, text);
        Files.move(beside, file);
    }
}

package planted.org.goldenthread.shell.render;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

final class PrintsIntoAFile {
    void print(String name, String text) throws IOException {
        try (PrintWriter out = new PrintWriter(name, StandardCharsets.UTF_8)) {
            out.println(text);
        }
    }
}

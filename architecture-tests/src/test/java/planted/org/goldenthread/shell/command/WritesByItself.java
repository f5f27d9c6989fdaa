package planted.org.goldenthread.shell.command;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

final class WritesByItself {
    void write(String name, byte[] bytes) throws IOException {
        try (OutputStream out = new FileOutputStream(name)) {
            out.write(bytes);
        }
    }
}

package org.goldenthread.shell.wiring;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.goldenthread.shell.engine.Request;

/** The process: its words in, its exit status out. */
public final class Main {

    private static final int BUFFER = 1 << 13;

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int width = Integer.getInteger("goldenthread.columns", 0);
        List<String> words = args.length == 0 ? List.of("help") : Arrays.asList(args);
        Request request = new Request(
                words,
                Path.of("").toAbsolutePath(),
                System.getenv(),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                out,
                err,
                width > 0,
                width,
                Clock.system(ZoneId.systemDefault()));
        int status = Wiring.engine().run(request);
        out.flush();
        err.flush();
        Runtime.getRuntime().exit(status);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(descriptor), BUFFER),
                false,
                StandardCharsets.UTF_8);
    }
}

package org.goldenthread.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a store reaches a server through, on this machine alone: it hands on what both say, until a connection is to break. */
final class TcpProxy implements AutoCloseable {

    /** Where a connection breaks that commits. */
    enum Cut {
        NEVER,
        /** The server is never asked. */
        BEFORE_COMMIT,
        /** The server is asked, and its answer gets lost. */
        BEFORE_ANSWER
    }

    /** A commit, which the driver has prepared under a name the first time; after that it says the name alone. */
    private static final Pattern COMMIT = Pattern.compile("(S_[0-9]+)?\0COMMIT\0");

    private final ServerSocket door;
    private final String host;
    private final int port;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NEVER);
    private final AtomicInteger cuts = new AtomicInteger();

    TcpProxy(String host, String port) {
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.host = host;
        this.port = Integer.parseInt(port);
        start(this::welcome);
    }

    String port() {
        return String.valueOf(door.getLocalPort());
    }

    /** Has the next connection that commits break. */
    void cut(Cut cut) {
        next.set(cut);
    }

    int cuts() {
        return cuts.get();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void welcome() {
        try {
            while (!door.isClosed()) {
                Socket client = door.accept();
                Socket server = new Socket(host, port);
                sockets.add(client);
                sockets.add(server);
                AtomicReference<Cut> cut = new AtomicReference<>(Cut.NEVER);
                start(() -> ask(client, server, cut));
                start(() -> answer(client, server, cut));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void ask(Socket client, Socket server, AtomicReference<Cut> cut) {
        byte[] some = new byte[1 << 16];
        String prepared = COMMIT.pattern();
        try (InputStream in = client.getInputStream();
                OutputStream out = server.getOutputStream()) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                String said = new String(some, 0, read, StandardCharsets.ISO_8859_1);
                Matcher commit = COMMIT.matcher(said);
                boolean isCommit = commit.find();
                if (isCommit && commit.group(1) != null) {
                    prepared = "\0" + commit.group(1) + "\0";
                }
                if ((isCommit || said.contains(prepared)) && next.get() != Cut.NEVER) {
                    cut.set(next.getAndSet(Cut.NEVER));
                    if (cut.get() == Cut.BEFORE_COMMIT) {
                        cuts.incrementAndGet();
                        end(client, server);
                        return;
                    }
                }
                out.write(some, 0, read);
                out.flush();
            }
        } catch (IOException closed) {
            end(client, server);
        }
    }

    private void answer(Socket client, Socket server, AtomicReference<Cut> cut) {
        byte[] some = new byte[1 << 16];
        try (InputStream in = server.getInputStream();
                OutputStream out = client.getOutputStream()) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (cut.get() == Cut.BEFORE_ANSWER) {
                    cuts.incrementAndGet();
                    end(client, server);
                    return;
                }
                out.write(some, 0, read);
                out.flush();
            }
        } catch (IOException closed) {
            end(client, server);
        }
    }

    private static void end(Socket client, Socket server) {
        for (Socket one : List.of(client, server)) {
            try {
                one.close();
            } catch (IOException closed) {
                continue;
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket one : sockets) {
            one.close();
        }
    }
}

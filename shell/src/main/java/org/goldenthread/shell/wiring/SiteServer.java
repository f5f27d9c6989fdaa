package org.goldenthread.shell.wiring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.shell.engine.Request;

/** Shows a folder of files to browsers on this machine, and nothing outside it. */
final class SiteServer {

    private static final int THREADS = 4;

    private final Path root;
    private final String host;

    private SiteServer(Path root, String host) {
        this.root = root;
        this.host = host;
    }

    static void serve(Request request, Path base, String name, int port, Consumer<String> isServing) {
        Path root = root(base, name);
        HttpServer server = bound(port);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "site");
            thread.setDaemon(true);
            return thread;
        });
        try {
            String host = "127.0.0.1:" + server.getAddress().getPort();
            server.createContext("/", new SiteServer(root, host)::answer);
            server.setExecutor(threads);
            server.start();
            CountDownLatch ended = new CountDownLatch(1);
            if (!request.isTyped() && request.line().isEmpty()) {
                atEndOf(request.in(), ended);
            }
            isServing.accept("http://" + host + "/");
            ended.await(); // a script goes on reading its own input, and a person types Ctrl-C
        } catch (InterruptedException stopped) {
            // whoever stops it has seen enough
            return;
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private static Path root(Path base, String name) {
        try {
            return base.resolve(name).toRealPath();
        } catch (IOException | InvalidPathException e) {
            throw Problem.notFound("folder.missing", "there is no folder {folder}", Values.of("folder", name))
                    .hint("build it first: site build FOLDER")
                    .asException();
        }
    }

    private static HttpServer bound(int port) {
        try {
            return HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        } catch (BindException e) {
            throw Problem.unreachable("site.port-taken", "port {port} is in use", Values.of("port", port))
                    .hint("--port 0")
                    .asException();
        } catch (IOException e) {
            throw Problem.unreachable("site.port-taken", "port " + port + " can't be used: " + e.getMessage())
                    .asException();
        }
    }

    private static void atEndOf(InputStream in, CountDownLatch ended) {
        Thread reading = new Thread(
                () -> {
                    try {
                        long unused = in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException gone) {
                        // as good as its end
                    }
                    ended.countDown();
                },
                "site-input");
        reading.setDaemon(true);
        reading.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            // a page of another site that calls itself by our address would read this one
            if (!isOurs(exchange.getRequestHeaders().getFirst("Host"))) {
                exchange.sendResponseHeaders(421, -1);
                return;
            }
            Optional<Path> file = file(exchange.getRequestURI().getPath());
            if (file.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] content = Files.readAllBytes(file.get());
            exchange.getResponseHeaders().set("Content-Type", type(file.get()));
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Cache-Control", "no-cache");
            boolean isHead = method.equals("HEAD");
            exchange.sendResponseHeaders(200, isHead || content.length == 0 ? -1 : content.length);
            if (!isHead) {
                exchange.getResponseBody().write(content);
            }
        }
    }

    private boolean isOurs(String named) {
        return named != null && (named.equals(host) || named.equals("localhost" + host.substring(host.indexOf(':'))));
    }

    /** A file of the folder, whatever its links; what begins with a dot is not shown. */
    private Optional<Path> file(String asked) {
        if (asked == null || !asked.startsWith("/")) {
            return Optional.empty();
        }
        try {
            Path file = root.resolve(asked.substring(1)).normalize();
            if (Files.isDirectory(file)) {
                file = file.resolve("index.html");
            }
            Path real = file.toRealPath();
            if (!real.startsWith(root) || !Files.isRegularFile(real)) {
                return Optional.empty();
            }
            for (Path part : root.relativize(real)) {
                if (part.toString().startsWith(".")) {
                    return Optional.empty();
                }
            }
            return Optional.of(real);
        } catch (IOException | InvalidPathException nowhere) {
            return Optional.empty();
        }
    }

    private static String type(Path file) {
        String name = file.toString();
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "csv" -> "text/csv; charset=utf-8";
            default -> "application/octet-stream";
        };
    }
}

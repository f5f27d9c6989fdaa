package org.goldenthread.shell.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Chromium that shows one page at a time, driven by its own protocol. */
final class Browser implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String LISTENING = "DevTools listening on ";
    private static final int PATIENCE = 120;

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final BlockingQueue<String> loads = new LinkedBlockingQueue<>();
    private final String session;
    private int last;

    private Browser(Process process, String address) throws Exception {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Ear())
                .get(PATIENCE, TimeUnit.SECONDS);
        String target = ask("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asString();
        session = ask("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asString();
        tell("Page.enable", Map.of());
        tell("Runtime.enable", Map.of());
    }

    /** Where Chromium is, if it is on the path. */
    static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param own an empty folder */
    static Browser start(Path program, Path own) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + own,
                "about:blank"));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.startsWith(LISTENING)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException(program + " ended with " + process.waitFor());
        }
        Thread rest = new Thread(() -> said.lines().forEach(unread -> {}), "chromium-errors");
        rest.setDaemon(true);
        rest.start();
        return new Browser(process, line.substring(LISTENING.length()));
    }

    /** Hears what the browser says, in parts. */
    private final class Ear implements WebSocket.Listener {
        private final StringBuilder heard = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            heard.append(part);
            if (isLast) {
                JsonNode said = JSON.readTree(heard.toString());
                heard.setLength(0);
                if (said.has("id")) {
                    Optional.ofNullable(asked.remove(said.get("id").asInt())).ifPresent(it -> it.complete(said));
                } else if (said.get("method").asString().equals("Page.loadEventFired")) {
                    loads.add("loaded");
                }
            }
            from.request(1);
            return null;
        }
    }

    private JsonNode ask(String in, String method, Map<String, ?> parameters) throws Exception {
        int id = ++last;
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        Map<String, Object> message = new java.util.HashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (!in.isEmpty()) {
            message.put("sessionId", in);
        }
        socket.sendText(JSON.writeValueAsString(message), true).get(PATIENCE, TimeUnit.SECONDS);
        JsonNode said = answer.get(PATIENCE, TimeUnit.SECONDS);
        if (said.has("error")) {
            throw new IllegalStateException(method + ": " + said.get("error"));
        }
        return said.get("result");
    }

    JsonNode tell(String method, Map<String, ?> parameters) throws Exception {
        return ask(session, method, parameters);
    }

    /** Shows a page, and waits until it and what belongs to it is there. */
    void show(String address) throws Exception {
        loads.clear();
        JsonNode unused = tell("Page.navigate", Map.of("url", address));
        if (loads.poll(PATIENCE, TimeUnit.SECONDS) == null) {
            throw new IllegalStateException(address + " does not load");
        }
    }

    /** What an expression of the page comes to; a promise is waited for. */
    JsonNode evaluate(String expression) throws Exception {
        JsonNode result =
                tell("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(result.get("exceptionDetails").toString());
        }
        return result.get("result").get("value");
    }

    /** Each rule of WCAG 2.2 AA that the page breaks, with the first places where it does. */
    List<String> broken() throws Exception {
        JsonNode unused = evaluate(Axe.SCRIPT);
        List<String> broken = new ArrayList<>();
        evaluate(
                        "axe.run(document, {runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},"
                                + " resultTypes: ['violations']}).then(found => found.violations.map(one => one.id + ': '"
                                + " + one.nodes.slice(0, 3).map(node => node.target.join(' ') + ' ' + node.html.slice(0, 200)).join(' | ')))")
                .forEach(one -> broken.add(one.asString()));
        return broken;
    }

    void press(String key) throws Exception {
        for (String type : List.of("rawKeyDown", "keyUp")) {
            JsonNode unused = tell(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type",
                            type,
                            "key",
                            key,
                            "code",
                            key,
                            "windowsVirtualKeyCode",
                            9,
                            "nativeVirtualKeyCode",
                            9));
        }
    }

    void wide(int columns) throws Exception {
        JsonNode unused = tell(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", columns, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        Process unused = process.onExit().join();
    }

    /** The checker of accessibility, as it comes in its jar. */
    private static final class Axe {
        static final String SCRIPT = read();

        private static String read() {
            try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; 0";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

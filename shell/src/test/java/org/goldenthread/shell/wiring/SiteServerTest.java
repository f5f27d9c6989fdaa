package org.goldenthread.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program that shows a site, asked as a hostile browser might. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SiteServerTest {

    @TempDir
    private static Path folder;

    private Process process;
    private int port;

    @BeforeEach
    void is_started() throws IOException {
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("index.html"), "<p>first</p>");
        Files.writeString(site.resolve(".goldenthread-site"), "a list");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        if (!Files.exists(site.resolve("out"))) {
            Files.createSymbolicLink(site.resolve("out"), folder);
        }
        process = new ProcessBuilder(Program.command("site", "serve", "site", "--port", "0"))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String address = process.inputReader(StandardCharsets.UTF_8).readLine();
        assertThat(address).matches("http://127\\.0\\.0\\.1:[0-9]+/");
        port = Integer.parseInt(address.replaceAll("^.*:|/$", ""));
    }

    @AfterEach
    void ends_with_its_input() throws Exception {
        process.getOutputStream().close();
        boolean isEnded = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(isEnded).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private String ask(String path, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return String.join(
                    "\n",
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                            .lines()
                            .toList());
        }
    }

    private String host() {
        return "127.0.0.1:" + port;
    }

    @Test
    void shows_a_page() throws IOException {
        assertThat(ask("/", host())).startsWith("HTTP/1.1 200").contains("text/html; charset=utf-8", "<p>first</p>");
        assertThat(ask("/index.html", "localhost:" + port)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/site/../../secret.txt",
                "//secret.txt",
                "/out/secret.txt",
                "/.goldenthread-site",
                "/out/site/.goldenthread-site",
                "/%00",
                "/nowhere.html"
            })
    void shows_nothing_outside_its_folder(String path) throws IOException {
        assertThat(ask(path, host())).doesNotContain("secret", "a list").matches("(?s)HTTP/1\\.1 40[04].*");
    }

    @Test
    void says_that_a_port_is_in_use() throws Exception {
        Process second = new ProcessBuilder(Program.command("site", "serve", "site", "--port", Integer.toString(port)))
                .directory(folder.toFile())
                .start();

        assertThat(second.errorReader(StandardCharsets.UTF_8).lines().toList())
                .containsExactly("error[site.port-taken]: port " + port + " is in use", "hint: --port 0");
        assertThat(second.waitFor()).isEqualTo(6);
    }

    @Test
    void answers_nobody_who_calls_it_otherwise() throws IOException {
        assertThat(ask("/", "evil.example")).startsWith("HTTP/1.1 421").doesNotContain("first");
    }
}

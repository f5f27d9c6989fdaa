package org.goldenthread.exchange.portfolio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to hurt are refused at once, in words, whatever their size. */
class BadFilesTest {

    private static final Duration QUICK = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private void assertRefused(byte[] contents, String words) throws IOException {
        Files.write(folder.resolve("bad.yaml"), contents);
        Throwable refused = Assertions.assertTimeoutPreemptively(
                QUICK, () -> catchThrowable(() -> PortfolioFiles.read(folder, List.of("bad.yaml"), Optional.empty())));
        assertThat(refused).hasMessageStartingWith(words);
    }

    @Test
    void a_line_of_ten_million_letters() throws IOException {
        assertRefused(
                ("portfolio: golden-thread/1\nowner: " + "a".repeat(10_000_000)).getBytes(US_ASCII),
                "bad.yaml:2: error[file.line]: the line is longer than 1000000 characters; break it");
        assertRefused(
                ("portfolio: " + "a".repeat(900_000)).getBytes(US_ASCII),
                "bad.yaml:1:12: error[portfolio.version]: the file says portfolio: " + "a".repeat(60) + "…;");
    }

    @Test
    void a_hundred_thousand_lists_in_lists() throws IOException {
        assertRefused(
                ("portfolio: " + "[".repeat(100_000)).getBytes(US_ASCII),
                "bad.yaml:1:36: error[yaml.deep]: nested deeper than 24 levels");
        assertRefused(
                ("- ".repeat(100_000) + "a").getBytes(US_ASCII),
                "bad.yaml:1:51: error[yaml.deep]: nested deeper than 24 levels");
    }

    @Test
    void a_billion_laughs() throws IOException {
        String laughs = IntStream.range(1, 1000)
                .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "]\n")
                .collect(Collectors.joining());
        assertRefused(
                ("a0: &a0 [lol, lol]\n" + laughs).getBytes(US_ASCII),
                "bad.yaml:2:10: error[yaml.alias]: *a0 is an alias; write out what it stands for");
    }

    @Test
    void text_of_two_bytes_a_letter_is_read_where_it_says_so() throws IOException {
        assertRefused("portfolio: golden-thread/99".getBytes(UTF_16), "bad.yaml:1:12: error[portfolio.version]");
        assertRefused("portfolio: golden-thread/1".getBytes(UTF_16LE), "bad.yaml:1:2: error[");
        assertRefused(
                "portfolio: golden-thread/1 # é".getBytes(ISO_8859_1),
                "bad.yaml: error[file.encoding]: the file is not UTF-8 text");
    }
}

package org.goldenthread.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that were once used here and that nobody outside understands are in no sentence that people read. */
class PlainEnglishTest {

    /** Dues are fees; what was told, struck or read is said by words that everybody uses. */
    private static final Pattern ODD = Pattern.compile(
            "(?i)\\b(dues|told|struck|reading date|defect of ours|(its|agreed|another|two|whole) due(?! dates?\\b))\\b");

    /** What is named and not said: options, facts, rules, keys of files and fields of JSON, which stay as they are. */
    private static final Pattern NAMED = Pattern.compile(
            "^\\| (anything \\| struck|two-dues) \\||\\{\\w+}|--(as|between)-told|finding\\.two-dues|\\b(told|struck):|has( fields:)? told, source|\"[a-zA-Z-]+\"|`[^`]*`");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern SQL = Pattern.compile("\\be\\.told\\b|insert into|effective, told");

    private static List<String> odd(String sentence) {
        return ODD.matcher(NAMED.matcher(sentence).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** A sentence, and the file in which it stands. */
    private record Said(Path file, String words) {

        Stream<String> odd() {
            return PlainEnglishTest.odd(words).stream().map(odd -> odd + ": " + file.getFileName() + ": " + words);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "its dues are past, dues",
        "as told on 5 May, told",
        "Struck by 3.1, Struck",
        "after the reading date, reading date",
        "a defect of ours, defect of ours",
        "than its due March, its due"
    })
    void an_odd_word_is_found(String sentence, String word) {
        assertThat(odd(sentence)).containsExactly(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "milestone list --as-told 2019-06-26",
                "struck: {told: 2019-07-01, reason: misread}",
                "the field `told`",
                "| anything | struck | entry |",
                "| two-dues | at once | Amber |",
                "its due date is past",
                "it was due in March"
            })
    void a_plain_word_and_a_name_are_not(String sentence) {
        assertThat(odd(sentence)).isEmpty();
    }

    @Test
    void none_is_in_what_the_program_says() {
        List<Said> sentences = new ArrayList<>();
        for (String module : List.of("domain", "exchange", "papers", "persistence-jpa", "shell")) {
            for (Path file : files(Path.of("..", module, "src", "main", "java"), ".java")) {
                for (String line : lines(file)) {
                    String code = line.strip();
                    Matcher literal = LITERAL.matcher(code);
                    while (!code.startsWith("*") && !code.startsWith("/") && literal.find()) {
                        if (literal.group(1).strip().contains(" ")
                                && !SQL.matcher(literal.group(1)).find()) {
                            sentences.add(new Said(file, literal.group(1).replace("\\\"", "\"")));
                        }
                    }
                }
            }
        }

        assertThat(sentences).hasSizeGreaterThan(2_000);
        assertThat(sentences).flatMap(said -> said.odd().toList()).isEmpty();
    }

    @Test
    void none_is_in_an_answer() {
        List<Said> answers = new ArrayList<>();
        for (Path file : files(Path.of("src", "test", "transcripts"), ".txt")) {
            lines(file).stream()
                    .filter(line -> !line.startsWith("$ ") && !line.startsWith("#") && !line.startsWith("| "))
                    .forEach(line -> answers.add(new Said(file, line)));
        }

        assertThat(answers).hasSizeGreaterThan(5_000);
        assertThat(answers).flatMap(said -> said.odd().toList()).isEmpty();
    }

    @Test
    void none_is_in_the_documents() {
        List<Said> sentences = new ArrayList<>();
        List<Path> documents = new ArrayList<>(files(Path.of("..", "docs"), ".md"));
        documents.removeIf(file -> file.toString().contains("decisions"));
        documents.addAll(List.of(Path.of("..", "README.md"), Path.of("..", "CONTRIBUTING.md")));
        for (Path file : documents) {
            boolean isCode = false;
            for (String line : lines(file)) {
                isCode ^= line.startsWith("```");
                if (!isCode && !line.startsWith("    ")) {
                    sentences.add(new Said(file, line));
                }
            }
        }

        assertThat(sentences).hasSizeGreaterThan(1_000);
        assertThat(sentences).flatMap(said -> said.odd().toList()).isEmpty();
    }
}

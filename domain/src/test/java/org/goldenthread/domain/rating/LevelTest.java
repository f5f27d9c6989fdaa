package org.goldenthread.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A level is written on one line, and read back from it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LevelTest {

    @Test
    void is_a_name_a_colour_and_a_meaning() {
        assertThat(Level.parse("Amber (amber): at risk (or worse): act"))
                .isEqualTo(new Level(
                        Title.parse("Amber"), Title.parse("amber"), Sentence.parse("at risk (or worse): act")));
    }

    @Test
    void is_refused_when_it_could_not_be_read_back() {
        String words = " is not a level: its name, its colour in brackets, a colon, what it means";
        assertRefused(
                INVALID_INPUT,
                () -> Level.parse("Amber"),
                "error[level.form]: \"Amber\"" + words,
                "hint: Amber (amber): attention is needed");
        assertRefused(
                INVALID_INPUT,
                () -> new Level(Title.parse("At risk (a): b"), Title.parse("amber"), Sentence.parse("act")),
                "error[level.form]: \"At risk (a): b (amber): act\"" + words,
                "hint: Amber (amber): attention is needed");
    }
}

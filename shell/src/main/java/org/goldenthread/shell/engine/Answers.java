package org.goldenthread.shell.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a command that reads answers with. Its JSON is described by the schema of the command's name in
 * {@code docs/schemas}, which is made from the record; a command that {@link Writes} answers {@link Recorder.Recorded}
 * unless it says otherwise.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answers {

    /** The record; several where the options decide which it is. */
    Class<?>[] value();

    /** Records whose fields stand behind those of the answer's. */
    Class<? extends Record>[] beside() default {};

    /** Whether it is a paper, which is written as a page or a Word document too. */
    boolean paper() default false;

    /** Whether it draws a picture, which is written as SVG too. */
    boolean picture() default false;

    /** Whether it answers with a list of them. */
    boolean list() default false;
}

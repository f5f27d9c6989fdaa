package org.goldenthread.shell.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The command answers a list, of which options choose the rows, their order, their number and their columns. The rows are
 * chosen by the columns of the one record that it {@link Answers} with, each an option by its name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Selects {}

package org.goldenthread.shell.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter, a {@link Choice}, takes what a command is about: the codes of things, or in their place conditions, each
 * component of a record an option by its name. Where the command has an option of that name itself, the condition is called
 * {@code from-} and the name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Chosen {

    /** The record whose components are the conditions: flags, and what may be left out. */
    Class<? extends Record> by();
}

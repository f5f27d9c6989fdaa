package org.goldenthread.shell.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The records that the command fills with its words, such as the use case that it calls. What is said of a component
 * stands beside it, and not again beside the parameter of its name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Fills {

    /** Records whose components are described. */
    Class<? extends Record>[] value();
}

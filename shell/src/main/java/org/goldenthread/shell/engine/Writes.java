package org.goldenthread.shell.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.goldenthread.domain.journal.Verb;

/** A command that records something, and so takes {@code --dry-run}, {@code --paper}, {@code --on}, {@code --expect}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Writes {

    /**
     * The verbs one of which is made of its words: what the first says of a component is said of the word of the same name,
     * and what one of them refuses to be without is missed with the verb's own code.
     */
    Class<? extends Verb>[] value() default {};
}

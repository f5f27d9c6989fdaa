package org.goldenthread.shell.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.goldenthread.domain.journal.Fact;

/**
 * The parameter takes the fields of a fact, each as an option by its name. What they are and which are needed is
 * declared once, by the fact.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Says {

    /** The fact whose fields are options. */
    Class<? extends Fact> value();

    /** Whether those that are not typed stay as they are, and what is typed as nothing is taken away. */
    boolean partly() default false;
}

package org.goldenthread.domain.text;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a component of a record, or a constant, means in plain words: what a person should give, with an example where it
 * helps. It stands beside what it describes and nowhere else: help, questions, completion, schemas, the manual and the
 * glossary take it from here. A phrase without a capital or a full stop, which says nothing of how any one door is used.
 *
 * <p>{@code @param} says of such a component only what these words don't: units, whether an end is included, what its
 * absence means.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Means {

    /** The words. */
    String value();
}

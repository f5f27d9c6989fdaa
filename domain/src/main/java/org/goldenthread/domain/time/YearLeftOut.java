package org.goldenthread.domain.time;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which year is meant where a due lacks one: the next of what lies ahead. A due without this is of something that a paper
 * tells, and its year is the nearest.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface YearLeftOut {

    /** The year that is meant. */
    Reading.Missing value();
}

package org.goldenthread.domain.sheet;

/**
 * What a row says of a measure: what the measure is, and one value of it. In words a field is its name in kebab case. A
 * cell that is blank says nothing.
 *
 * @since 0.1
 */
public enum MeasureField {
    CODE,
    TITLE,
    UNIT,
    OF,
    DIRECTION,
    STAGE,
    LEVEL,
    /** What the value is: a baseline, a target or an actual. */
    KIND,
    VALUE,
    WHEN,
    PLACE,
    /** The paper, and the place in it, where the value was read; without a value, where the measure was. */
    SOURCE
}

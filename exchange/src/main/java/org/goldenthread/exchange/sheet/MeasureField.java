package org.goldenthread.exchange.sheet;

import org.goldenthread.domain.text.Means;

/**
 * What a row says of a measure: what the measure is, and one value of it. In words a field is its name in kebab case. A
 * cell that is blank says nothing.
 *
 * @since 0.1
 */
public enum MeasureField {
    @Means("identifies the row in the next import")
    CODE,

    @Means("what is measured")
    TITLE,

    @Means("what it is counted in")
    UNIT,

    @Means("the code of the thing whose success it shows")
    OF,

    @Means("which way is better")
    DIRECTION,

    @Means("what is counted: inputs, activities, outputs or outcomes")
    STAGE,

    @Means("who or what it is about: a service, or the people of a place")
    LEVEL,

    @Means("whether the value is a baseline, a target or an actual")
    KIND,

    @Means("the figure, in the measure's unit")
    VALUE,

    @Means("of a target, within how much of it an actual still counts: 5 in the measure's unit, or 5% of it")
    TOLERANCE,

    @Means("the day or period that the figure is for")
    WHEN,

    @Means("where the figure is for, if it is for one place")
    PLACE,

    @Means("of an actual, what there is to say of it: why it is so, and what is done about it")
    COMMENT,

    @Means("the paper, and the place in it, where the value was read; without a value, where the measure was")
    SOURCE
}

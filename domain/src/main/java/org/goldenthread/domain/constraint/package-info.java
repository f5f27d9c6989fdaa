/**
 * What must be there in a verb, and how its components relate, as constraints of Bean Validation that need no provider of
 * it: a provider and the books find the same, by the same rules, with the same codes. Known to every concept with verbs.
 */
package org.goldenthread.domain.constraint;

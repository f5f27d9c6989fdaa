/**
 * What was refused and why, in words a person can act on, with the values in them by name and what can be done next as
 * data. Known to every concept.
 */
package org.goldenthread.domain.problem;

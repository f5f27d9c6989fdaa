/**
 * Weaknesses of a valid portfolio, each with the command that would mend it, and what is promised against what is planned.
 * Whoever has a {@code State} may ask; findings never keep anything from being recorded.
 */
package org.goldenthread.domain.finding;

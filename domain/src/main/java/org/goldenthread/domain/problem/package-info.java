/** What was refused and why, in words a person can act on. Known to every concept. */
package org.goldenthread.domain.problem;

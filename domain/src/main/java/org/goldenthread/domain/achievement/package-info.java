/** Achievements: what papers report without an earlier promise. */
package org.goldenthread.domain.achievement;

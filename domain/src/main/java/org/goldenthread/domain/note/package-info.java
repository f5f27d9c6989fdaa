/** Notes: risks, constraints, resources, impacts, engagement and lessons, in words, until they earn a type. */
package org.goldenthread.domain.note;

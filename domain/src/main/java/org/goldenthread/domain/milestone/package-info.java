/** Milestones: what somebody must deliver by a date, one identity for life, whatever moves. */
package org.goldenthread.domain.milestone;

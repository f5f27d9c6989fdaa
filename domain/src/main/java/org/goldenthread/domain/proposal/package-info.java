/**
 * Proposals: changes to milestones that somebody asks for and nobody has approved yet. A proposal changes nothing until
 * it is approved, by a decision of a board and in one act with the change.
 */
package org.goldenthread.domain.proposal;

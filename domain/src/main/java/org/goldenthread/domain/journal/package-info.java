/**
 * The record: one journal of acts and entries that is never overwritten, and the fold that turns entries into what a
 * thing is, as at a date and as told by a date. Concepts bring their facts; nothing here knows a concept.
 */
package org.goldenthread.domain.journal;

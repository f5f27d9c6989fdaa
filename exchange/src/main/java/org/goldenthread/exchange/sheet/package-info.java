/**
 * Tables of milestones and measures, as people keep them in spreadsheets: what a row can say, what a table can't hold,
 * and which facts follow when a row differs from what is known. For whoever reads or writes a format of tables.
 */
package org.goldenthread.exchange.sheet;

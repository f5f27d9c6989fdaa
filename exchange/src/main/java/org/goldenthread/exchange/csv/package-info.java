/**
 * Sheets of milestones and measures as CSV files: how the bytes, delimiters and headings of people's spreadsheets are
 * read, and how a sheet is written. Known to the wiring.
 */
package org.goldenthread.exchange.csv;

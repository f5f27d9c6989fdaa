/**
 * The one way in which files are written: whole or not at all, synced before they are seen, never over a database, and
 * over another file only where that was asked for. Known to the formats of this module and to the wiring; nobody else
 * writes files.
 */
package org.goldenthread.exchange.file;

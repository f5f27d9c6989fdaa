/** The journal as JSON Lines, one act a line, with its own stamps: for keeping it elsewhere and moving it whole. */
package org.goldenthread.exchange.journal;

/**
 * The documents that people read, each medium a writer of its own over the same content: a report says what is in it, and
 * nothing here adds a rule or a figure. For whoever hands papers to people.
 */
package org.goldenthread.papers;

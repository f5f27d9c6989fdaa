/** What changed between two tellings: what is new, gone, silent, moved and rated otherwise. */
package org.goldenthread.domain.difference;

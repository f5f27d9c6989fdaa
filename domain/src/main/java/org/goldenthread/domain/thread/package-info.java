/** The golden thread: from any thing up to the vision it serves and down to what is promised for it, with the gaps. */
package org.goldenthread.domain.thread;

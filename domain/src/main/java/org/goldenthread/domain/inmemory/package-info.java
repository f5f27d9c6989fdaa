/** The ports kept in memory: for embedders who need no database, and for tests. */
package org.goldenthread.domain.inmemory;

/**
 * The journal and the lists in an SQLite file. {@link org.goldenthread.persistence.SqliteStore} is the only door; who
 * wires the application opens it. Acts are appended through JPA, everything is read by SQL, and nothing is opened before
 * it is asked for.
 */
package org.goldenthread.persistence;

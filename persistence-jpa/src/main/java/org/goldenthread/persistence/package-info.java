/**
 * The journal and the lists in an SQLite file. {@link org.goldenthread.persistence.SqliteStore} is the only door; who
 * wires the application opens it. Everything is read and written by SQL, and nothing is opened before it is asked for.
 */
package org.goldenthread.persistence;

/**
 * The journal and the lists in tables, by SQL: in an SQLite file of our own, which {@link
 * org.goldenthread.persistence.SqliteStore} opens, or in the database and the transactions of an application, which {@link
 * org.goldenthread.persistence.HostedStore} joins. There are no other doors. Nothing is opened before it is asked for.
 */
package org.goldenthread.persistence;

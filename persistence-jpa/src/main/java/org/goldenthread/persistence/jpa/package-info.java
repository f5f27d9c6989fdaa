/**
 * The store for an application that has an {@code EntityManager} of Hibernate: acts in its transactions, and what is kept
 * as entities that can only be read. Nothing else knows JPA, and nothing of the shell knows this package: Hibernate is the
 * application's own.
 */
package org.goldenthread.persistence.jpa;

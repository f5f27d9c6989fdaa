/** The front door for whoever embeds the domain: record a verb, open a view, ask for lists. */
package org.goldenthread.domain.books;

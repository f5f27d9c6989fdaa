/**
 * Delays through what depends on what: the days on which promises can be expected, what a change touches, what decides a
 * date, and the chances that it is kept. Everything here is an answer about a view on a day; nothing is recorded.
 */
package org.goldenthread.domain.network;

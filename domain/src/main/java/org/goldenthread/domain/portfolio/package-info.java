/** All that is known of some strategies together: its language, its lists, and how portfolio files come into it. */
package org.goldenthread.domain.portfolio;

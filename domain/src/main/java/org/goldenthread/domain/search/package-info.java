/** Where words occur in what was said. */
package org.goldenthread.domain.search;

/** Sheets and trackers that come again: what each of them said, and what is silent, gone, moved or new in it. */
package org.goldenthread.domain.series;

/** Measures: the figures that show whether a promise worked. */
package org.goldenthread.domain.measure;

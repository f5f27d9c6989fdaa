/** Papers written from the record: what they say, with the place of every figure and date; how they look is not here. */
package org.goldenthread.domain.report;

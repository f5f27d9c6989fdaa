/**
 * When: days, intervals, the years an organisation counts in, periods of plans, due dates as people write them, and how
 * far one slipped from another. Nothing here asks what day it is. Known to every concept; knows problems and words only.
 */
package org.goldenthread.domain.time;

/** Ratings: scales as data, and what leads, moderators and boards declared on them. */
package org.goldenthread.domain.rating;

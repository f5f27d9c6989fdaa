/** Ratings that policies compute, with their reasons, beside those that people declared. */
package org.goldenthread.domain.judgement;

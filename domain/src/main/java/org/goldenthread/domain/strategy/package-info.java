/** Strategies, their themes and objectives: what is to become better, and for whom. */
package org.goldenthread.domain.strategy;

/** Delivery plans: what an owner promises for one period. */
package org.goldenthread.domain.plan;

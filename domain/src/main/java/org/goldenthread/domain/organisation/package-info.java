/** Who leads, delivers and decides: councils, trusts, partnerships, teams. */
package org.goldenthread.domain.organisation;

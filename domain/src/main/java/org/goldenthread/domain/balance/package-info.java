/** The close: what came into a plan, how each of it left, and that a closed year stays as it was. */
package org.goldenthread.domain.balance;

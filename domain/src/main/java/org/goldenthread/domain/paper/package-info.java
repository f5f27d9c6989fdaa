/** The papers in which things were told: board papers, plans, minutes. */
package org.goldenthread.domain.paper;

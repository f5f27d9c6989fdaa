/** Places: boroughs, neighbourhoods, footprints of a health system. */
package org.goldenthread.domain.place;

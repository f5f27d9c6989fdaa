/** Pictures as data: what is drawn, its title, and its figures in words. Whatever draws them, on a terminal or on paper, draws the same. */
package org.goldenthread.domain.picture;

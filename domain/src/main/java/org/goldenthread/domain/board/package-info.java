/** Boards, their meetings and what was decided there. */
package org.goldenthread.domain.board;

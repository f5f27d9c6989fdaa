/** Alignments: how one thing stands to another, or to a policy that is no part of the portfolio. */
package org.goldenthread.domain.alignment;

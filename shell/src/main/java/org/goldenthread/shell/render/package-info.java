/** Answers, and how they are written: as text that fits the terminal, JSON, CSV and Markdown. */
package org.goldenthread.shell.render;

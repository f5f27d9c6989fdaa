/** The commands, a class a concept. A command reads words into domain types, calls one use case, and answers. */
package org.goldenthread.shell.command;

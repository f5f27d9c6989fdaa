/** The interactive shell: Spring Shell's runner on JLine, with the engine's grammar, completion and answers. */
package org.goldenthread.shell.repl;

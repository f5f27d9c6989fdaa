/**
 * The command engine: from words to an exit status. It knows neither the process it runs in nor any single command, and no
 * concept; every door (one command, a script, a pipe, a prompt) hands it requests. What helps whoever types it asks for by
 * its port, {@link org.goldenthread.shell.engine.Assistance}.
 */
package org.goldenthread.shell.engine;

/**
 * The command engine: from words to an exit status. It knows neither the process it runs in nor any single command;
 * every door (one command, a script, a pipe, a prompt) hands it requests.
 */
package org.goldenthread.shell.engine;

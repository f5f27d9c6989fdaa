/** Where everything meets: the process, its streams and clock, the adapters, the commands. Nothing else knows all. */
package org.goldenthread.shell.wiring;

/**
 * Assistance to whoever types: help, the manual, completion, questions for what is missing, what was likely meant and what
 * to type next. It knows the engine, which asks for it by its port alone; commands that are about it call it by name.
 */
package org.goldenthread.shell.assistance;

/**
 * What the domain answers as JSON: lists, things, reports, problems and findings, as docs/json.md has them. For programs
 * that embed the modules, and for the shell's rendering, which adds what can be typed.
 */
package org.goldenthread.exchange.json;

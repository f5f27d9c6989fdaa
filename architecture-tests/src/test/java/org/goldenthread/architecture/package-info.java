/**
 * The laws of the house, numbered as in the house style, judged over the classes and sources of every module. Each is
 * proved by classes under {@code planted} that break it. What a law lets pass is in one list, with its reason.
 */
package org.goldenthread.architecture;

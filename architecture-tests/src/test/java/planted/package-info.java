/** A house of the same plan as ours, in which each law is broken by a class that says so in its name. */
package planted;

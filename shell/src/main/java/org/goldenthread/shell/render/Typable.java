package org.goldenthread.shell.render;

import java.util.List;
import java.util.Objects;

/**
 * A command as its words, for a program that is to run it.
 *
 * @param arguments the words, in order
 * @param missing those of them that somebody still has to say; in their places stand words in capitals
 */
public record Typable(List<String> arguments, List<Blank> missing) {

    /**
     * A word that somebody still has to say.
     *
     * @param at its place among the arguments, the first 0
     * @param name what is to be said there
     */
    public record Blank(int at, String name) {
        public Blank {
            Objects.requireNonNull(name, "name");
        }
    }

    public Typable {
        arguments = List.copyOf(arguments);
        missing = List.copyOf(missing);
    }
}

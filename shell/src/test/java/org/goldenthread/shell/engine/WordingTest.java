package org.goldenthread.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Meanings;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.Test;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Every word that can be typed is described, once, and by more than its name. */
class WordingTest {

    /** What a use case takes. */
    public record Sail(
            @Means("where it goes") Code to,
            @Means("who goes too") List<Code> passengers,
            @Means("how windy it may be") Optional<Wind> wind) {}

    /** How windy it is. */
    public enum Wind {
        @Means("flags hang down")
        CALM,
        @Means("waves break")
        STRONG
    }

    /** A value without a word. */
    public enum Sky {
        CLEAR
    }

    /** A record that says nothing of what it takes. */
    public record Unsaid(Code to) {}

    /** Described as it should be. */
    public static final class Sailing {
        @Fills(Sail.class)
        @Command(
                name = {"ship", "sail"},
                description = "Leaves port.")
        public void sail(
                @Argument(index = 0) Code code,
                @Option(longName = "to") Code to,
                @Option(longName = "passenger") List<Code> passengers,
                @Option(longName = "wind") Optional<Wind> wind,
                @Option(longName = "name", description = "what is painted on it") Optional<Title> name) {}

        @Command(
                name = {"ship", "add"},
                description = "Builds one.")
        public void add(@Argument(index = 0) Code code) {}

        @Command(name = "sink", description = "Goes down.")
        public void sink(@Argument(index = 0) Code ship) {}

        @Command(name = "strike", description = "Takes back.")
        public void strike(@Says(Struck.class) Form.Fields words) {}
    }

    /** An option of which nothing is said. */
    public static final class Silent {
        @Command(name = "sail", description = "Leaves port.")
        public void sail(@Option(longName = "to") Code to) {}
    }

    /** An argument of which nothing is said. */
    public static final class SilentArgument {
        @Command(name = "sail", description = "Leaves port.")
        public void sail(@Argument(index = 0) Code code) {}
    }

    /** An option of which only its name is said. */
    public static final class Repeating {
        @Command(name = "sail", description = "Leaves port.")
        public void sail(@Option(longName = "next-port", description = "its next port") Code to) {}
    }

    /** An option that is described beside the component too. */
    public static final class Twofold {
        @Fills(Sail.class)
        @Command(name = "sail", description = "Leaves port.")
        public void sail(@Option(longName = "to", description = "the port") Code to) {}
    }

    /** An option of whose values nothing is said. */
    public static final class Clouded {
        @Command(name = "sail", description = "Leaves port.")
        public void sail(@Option(longName = "sky", description = "what is above") Sky sky) {}
    }

    /** A record that says nothing of its components. */
    public static final class Filling {
        @Fills(Unsaid.class)
        @Command(name = "sail", description = "Leaves port.")
        public void sail(@Option(longName = "to") Code to) {}
    }

    private static List<String> said(String command) {
        return new Catalogue(List.of(Sailing.class))
                .find(command).orElseThrow().parameters().stream()
                        .map(Parameter::description)
                        .toList();
    }

    @Test
    void is_that_of_the_component_that_a_word_fills() {
        assertThat(said("ship sail"))
                .containsExactly(
                        "which ship, by its code",
                        "where it goes",
                        "who goes too; may be given again",
                        "how windy it may be",
                        "what is painted on it");
        assertThat(said("strike")).containsExactly("the number of the entry that was a mistake, such as 17.3");
    }

    @Test
    void says_of_the_code_of_what_a_command_is_about_which_noun_it_is_of() {
        assertThat(said("ship sail")).startsWith("which ship, by its code");
        assertThat(said("sink")).containsExactly("which ship, by its code");
    }

    @Test
    void says_of_a_new_code_what_a_code_is() {
        assertThat(said("ship add"))
                .singleElement()
                .asString()
                .contains("kept for life", "letters, digits and hyphens");
    }

    @Test
    void has_the_values_that_a_word_may_have() {
        Catalogue catalogue = new Catalogue(List.of(Sailing.class));

        assertThat(catalogue.allowed(Wind.class))
                .containsExactly(
                        new Catalogue.Allowed("calm", "flags hang down"),
                        new Catalogue.Allowed("strong", "waves break"));
        assertThat(catalogue.allowed(Code.class)).isEmpty();
    }

    @Test
    void refuses_an_option_an_argument_and_a_value_of_which_nothing_is_said() {
        refused(Silent.class, "[sail] says no more of to than its name: ");
        refused(SilentArgument.class, "[sail] says no more of code than its name: ");
        refused(Clouded.class, "nothing says what " + Sky.class.getName() + ".CLEAR means");
        refused(Filling.class, "nothing says what " + Unsaid.class.getName() + ".to means");
    }

    @Test
    void refuses_what_only_repeats_a_name() {
        refused(Repeating.class, "[sail] says no more of next-port than its name: its next port");
    }

    @Test
    void refuses_what_is_said_beside_the_component_too() {
        refused(Twofold.class, "[sail] says of to what is said beside the component that it fills: the port");
    }

    private static void refused(Class<?> commands, String message) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Catalogue(List.of(commands)))
                .withMessage(message);
    }

    @Test
    void says_more_than_the_name_of_every_option_that_every_command_has() {
        assertThat(GlobalOption.all())
                .allSatisfy(option -> assertThat(Meanings.repeats(option.word(), option.description()))
                        .as(option.word())
                        .isFalse());
    }

    @Test
    void leaves_lists_of_values_to_their_type() {
        Catalogue catalogue = new Catalogue(Wiring.COMMANDS);

        assertThat(catalogue.commands())
                .flatExtracting(CommandSpec::parameters)
                .filteredOn(parameter -> listsValues(catalogue, parameter))
                .isEmpty();
    }

    private static boolean listsValues(Catalogue catalogue, Parameter parameter) {
        List<Catalogue.Allowed> allowed = catalogue.allowed(parameter.type());
        return allowed.size() > 1
                && allowed.stream().allMatch(one -> parameter.description().contains(one.value()));
    }
}

package org.goldenthread.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A law of the house.
 *
 * @param number which of the house style's architecture rules it upholds
 * @param breaches what breaks it in a house, each with the full name of who does
 * @param planted who must be caught, by names below the root
 */
record Law(int number, String says, Function<House, List<String>> breaches, List<String> planted) {

    Law {
        Objects.requireNonNull(says, "says");
        Objects.requireNonNull(breaches, "breaches");
        planted = List.copyOf(planted);
    }

    static Law of(int number, String says, Function<House, ArchRule> rule, String... planted) {
        return judged(
                number,
                says,
                house -> rule.apply(house)
                        .evaluate(house.classes())
                        .getFailureReport()
                        .getDetails(),
                planted);
    }

    static Law judged(int number, String says, Function<House, List<String>> breaches, String... planted) {
        return new Law(number, says, breaches, List.of(planted));
    }

    /** Whether a breach names a class, and not only one whose name begins alike. */
    static boolean names(String breach, String type) {
        for (int at = breach.indexOf(type); at >= 0; at = breach.indexOf(type, at + 1)) {
            int end = at + type.length();
            if (end == breach.length() || !Character.isJavaIdentifierPart(breach.charAt(end))) {
                return true;
            }
        }
        return false;
    }

    /** A condition that tells what is wrong with a class, if anything is. */
    static ArchCondition<JavaClass> condition(String says, BiConsumer<JavaClass, Consumer<String>> check) {
        return new ArchCondition<>(says) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                check.accept(
                        item,
                        wrong -> events.add(SimpleConditionEvent.violated(item, item.getFullName() + ": " + wrong)));
            }
        };
    }

    static DescribedPredicate<JavaClass> that(String says, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(says, predicate);
    }

    @Override
    public String toString() {
        return number + ". " + says;
    }
}

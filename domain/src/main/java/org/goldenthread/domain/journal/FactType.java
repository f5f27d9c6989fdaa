package org.goldenthread.domain.journal;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The name of a fact in the journal, the record it is read into, and how fields of earlier versions are brought up to
 * date.
 *
 * @since 0.1
 */
public record FactType(String name, Class<? extends Fact> type, List<UnaryOperator<Form.Fields>> upgrades) {
    public FactType {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        upgrades = List.copyOf(upgrades);
        if (!type.isRecord()) {
            throw new IllegalArgumentException("type: not a record: " + type.getName());
        }
    }

    /** The version in which it is written now, from 1. */
    public int version() {
        return upgrades.size() + 1;
    }

    public boolean isOpening() {
        return Opening.class.isAssignableFrom(type);
    }

    /** The fields of an earlier version as they would be written now. */
    Form.Fields upgrade(Form.Fields fields, int from) {
        if (from < 1 || from > version()) {
            throw new IllegalArgumentException(
                    "version: " + name + " has versions 1 to " + version() + ", not " + from);
        }
        Form.Fields now = fields;
        for (UnaryOperator<Form.Fields> step : upgrades.subList(from - 1, upgrades.size())) {
            now = step.apply(now);
        }
        return now;
    }
}

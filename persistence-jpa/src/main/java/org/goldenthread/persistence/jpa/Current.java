package org.goldenthread.persistence.jpa;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.goldenthread.domain.text.Code;
import org.goldenthread.persistence.HostedStore;

/**
 * A thing as it stands now, to be asked for by JPQL and never to be changed: {@code select m from CurrentMilestone m where
 * m.dueLatest < :day}. Its attributes are the columns of its table, in camel case: codes and words are texts, days are
 * {@link java.time.LocalDate}s; what is absent is null in a query. {@link #row()} has them all as the lists have them.
 *
 * <p>What was loaded before an act was recorded in the same transaction is loaded again with it.
 *
 * @param <R> the row of the list of such things
 * @since 0.1
 */
@MappedSuperclass
public abstract class Current<R extends Record> {

    /** The attributes of each entity, by the names of their columns. */
    private static final Map<Class<?>, Map<String, Field>> ATTRIBUTES = new ConcurrentHashMap<>();

    private final transient Class<R> type;

    @Id
    String code;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    Current(Class<R> type) {
        this.type = type;
    }

    public Code code() {
        return new Code(code);
    }

    /** All that a list shows of it. */
    public R row() {
        Map<String, Field> attributes = ATTRIBUTES.computeIfAbsent(getClass(), Current::attributesOf);
        return HostedStore.row(type, column -> text(Objects.requireNonNull(attributes.get(column), column)));
    }

    private static Map<String, Field> attributesOf(Class<?> entity) {
        Map<String, Field> attributes = new HashMap<>();
        for (Class<?> part = entity; part != null; part = part.getSuperclass()) {
            for (Field field : part.getDeclaredFields()) {
                attributes.put(columnOf(field), field);
            }
        }
        return attributes;
    }

    private static String columnOf(Field field) {
        return Arrays.stream(field.getName().split("(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("_"));
    }

    /** As the column has it. */
    private Optional<String> text(Field attribute) {
        try {
            Object value = attribute.get(this);
            return value instanceof Boolean flag
                    ? Optional.of(flag ? "1" : "0")
                    : Optional.ofNullable(value).map(Object::toString);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @PrePersist
    @PreRemove
    void refuse() {
        throw new UnsupportedOperationException(code + " can only be read: record a verb about it");
    }

    @Override
    public String toString() {
        return code;
    }
}

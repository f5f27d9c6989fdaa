package org.goldenthread.persistence.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;

/** A day as the tables have it, which is in the order of its days: {@code 2019-06-26}. */
@Converter(autoApply = false) // an application keeps its own days as it likes
@SuppressWarnings("NullAway") // what is absent is null in a table
final class DayAsText implements AttributeConverter<LocalDate, String> {

    @Override
    public String convertToDatabaseColumn(LocalDate day) {
        return day == null ? null : day.toString();
    }

    @Override
    public LocalDate convertToEntityAttribute(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}

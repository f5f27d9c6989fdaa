package org.goldenthread.domain.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The text of which a seal is taken, written piece by piece: an object of JSON without blanks, its fields in one order, what
 * is absent left out. It says nothing of the number that the act has here, so it is the same in every copy.
 */
final class Canonical {

    private final Consumer<StringBuilder> out;
    private final StringBuilder text = new StringBuilder();
    private String between = "";

    /** How an act stands among the others, as far as its seal is taken of it. */
    record Place(Instant moment, long origin, List<Seal> follows) {
        Place {
            follows = List.copyOf(follows);
        }

        static Place of(Link link) {
            return new Place(link.moment(), link.origin(), link.follows());
        }
    }

    /** @param place left out where it is lost */
    Canonical(KeptAct act, Optional<Place> place, Consumer<StringBuilder> out) {
        this.out = out;
        text.append("{\"by\":");
        Form.quote(act.by(), text);
        field("words", act.words());
        field("entered", act.entered());
        field("zone", act.zone());
        field("moment", place.map(known -> known.moment().toString()));
        field("origin", place.map(known -> Long.toString(known.origin())));
        field("key", act.key());
        place.ifPresent(known -> follows(known.follows()));
        text.append(",\"entries\":[");
        between = "";
        hand();
    }

    private void follows(List<Seal> seals) {
        text.append(",\"follows\":[");
        for (Seal seal : seals) {
            text.append(between).append('"').append(seal.value()).append('"');
            between = ",";
        }
        text.append(']');
    }

    void add(KeptEntry entry) {
        text.append(between).append("{\"noun\":");
        between = ",";
        Form.quote(entry.noun(), text);
        field("code", entry.code());
        field("effective", entry.effective());
        field("told", entry.told());
        field("type", entry.type());
        field("version", Integer.toString(entry.version()));
        text.append(",\"fact\":").append(entry.payload());
        field("reason", entry.reason());
        if (entry.paper().isPresent()) {
            text.append(",\"source\":{\"paper\":");
            Form.quote(entry.paper().get(), text);
            field("place", entry.place());
            field("inferred", entry.inferred());
            text.append('}');
        }
        text.append('}');
        hand();
    }

    void end() {
        text.append("]}");
        hand();
    }

    private void field(String name, Optional<String> value) {
        value.ifPresent(some -> field(name, some));
    }

    private void field(String name, String value) {
        text.append(",\"").append(name).append("\":");
        Form.quote(value, text);
    }

    private void hand() {
        out.accept(text);
        text.setLength(0);
    }
}

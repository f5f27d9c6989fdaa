package planted.org.goldenthread.domain.measure;

import java.util.Set;

final class ShufflesUnits {
    String units() {
        return String.join(" or ", Set.of("days", "weeks"));
    }
}

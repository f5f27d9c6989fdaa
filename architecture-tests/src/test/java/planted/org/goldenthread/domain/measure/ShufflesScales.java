package planted.org.goldenthread.domain.measure;

import java.util.Map;

final class ShufflesScales {
    final Map<String, Integer> levels = Map.of("Red", 1, "Green", 2);
}

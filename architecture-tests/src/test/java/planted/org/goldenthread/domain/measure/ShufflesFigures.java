package planted.org.goldenthread.domain.measure;

import java.util.Map;
import java.util.function.UnaryOperator;

final class ShufflesFigures {
    final UnaryOperator<Map<String, Integer>> kept = Map::copyOf;
}

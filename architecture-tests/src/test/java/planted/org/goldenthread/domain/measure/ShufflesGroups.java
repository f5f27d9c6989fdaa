package planted.org.goldenthread.domain.measure;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class ShufflesGroups {
    Set<String> groups(Stream<String> of) {
        return of.collect(Collectors.toUnmodifiableSet());
    }
}

package planted.org.goldenthread.exchange.portfolio;

import java.util.List;

final class FollowsHabits {
    List<String> shout(List<String> words) {
        return words.stream().map(String::toUpperCase).toList();
    }
}

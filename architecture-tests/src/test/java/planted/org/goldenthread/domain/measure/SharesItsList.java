package planted.org.goldenthread.domain.measure;

import java.util.List;

record SharesItsList(List<String> places, List<String> stages) {
    SharesItsList {
        stages = List.copyOf(stages);
    }
}

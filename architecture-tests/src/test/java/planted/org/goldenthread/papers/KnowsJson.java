package planted.org.goldenthread.papers;

import tools.jackson.core.json.JsonFactory;

final class KnowsJson {
    String format() {
        return new JsonFactory().getFormatName();
    }
}

package planted.org.goldenthread.exchange.json;

import planted.org.goldenthread.papers.Page;

final class KnowsPapers {
    String heading(String words) {
        return Page.heading(words);
    }
}

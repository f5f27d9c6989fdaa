package planted.org.goldenthread.papers;

import planted.org.goldenthread.exchange.table.Rows;

final class KnowsTables {
    String line(String cell) {
        return Rows.line(cell);
    }
}

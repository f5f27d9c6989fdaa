package planted.org.goldenthread.shell.engine;

import planted.org.goldenthread.exchange.table.Rows;

final class KnowsTables {
    String line(String cell) {
        return Rows.line(cell);
    }
}

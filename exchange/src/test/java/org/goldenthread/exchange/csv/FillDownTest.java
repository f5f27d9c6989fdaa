package org.goldenthread.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.goldenthread.exchange.workbook.SheetRows;
import org.junit.jupiter.api.Test;

class FillDownTest {

    private static Line line(int row, String... cells) {
        return new Line("plan.xlsx:" + row, row, List.of(cells), List.of());
    }

    @Test
    void fills_each_merged_area_from_its_first_row_to_its_last() {
        FillDown fill = new FillDown(
                Set.of(),
                List.of(
                        new SheetRows.Area(0, 5, 0, 6),
                        new SheetRows.Area(0, 2, 0, 3),
                        new SheetRows.Area(1, 2, 1, 5)));
        List<String> filled = List.of(
                        line(2, "Care", "March"),
                        line(3, "", ""),
                        line(4, "", ""),
                        line(5, "Homes", ""),
                        line(6, "", ""))
                .stream()
                .map(line -> String.join(" ", fill.filled(line).cells()))
                .toList();

        assertThat(filled).containsExactly("Care March", "Care March", " March", "Homes March", "Homes ");
        assertThat(fill.remark(List.of("Theme", "Due"))).contains("filled down: \"Theme\" 2 cells, \"Due\" 3 cells");
    }
}

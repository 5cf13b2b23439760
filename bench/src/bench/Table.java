package bench;

import java.util.ArrayList;
import java.util.List;

/** A table of text, in the form README files have. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... heads) {
        rows.add(List.of(heads));
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    void print() {
        for (int i = 0; i < rows.size(); i++) {
            System.out.println(line(rows.get(i)));
            if (i == 0) {
                System.out.println("|" + "---|".repeat(rows.get(0).size()));
            }
        }
        System.out.println();
    }

    private String line(List<String> cells) {
        var line = new StringBuilder("|");
        for (int column = 0; column < cells.size(); column++) {
            var at = column;
            var width =
                    rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
            line.append(' ')
                    .append(cells.get(column))
                    .append(" ".repeat(width - cells.get(column).length()))
                    .append(" |");
        }
        return line.toString();
    }
}

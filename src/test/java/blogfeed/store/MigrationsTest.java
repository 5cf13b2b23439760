package blogfeed.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class MigrationsTest {
    @Test
    void theNumberOfTheLastMigrationIsKnown() throws IOException {
        try (var files = Files.list(Path.of("migrations"))) {
            var last = files.map(file -> file.getFileName().toString()).sorted().reduce((before, after) -> after);
            assertThat(last.orElseThrow()).startsWith("V%03d__".formatted(Migrations.LAST));
        }
    }
}

package blogfeed.store;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/** Brings a database to this program's schema with the plain SQL files of {@code migrations/}. */
final class Migrations {
    private Migrations() {}

    static void bringUpToDate(String url, Path folder) {
        try {
            var flyway = flyway(url);
            refuseNewer(flyway, folder);
            flyway.migrate();
        } catch (FlywayException e) {
            throw unusable(folder, e);
        }
    }

    static void mustBeUpToDate(String url, Path folder) {
        try {
            var flyway = flyway(url);
            refuseNewer(flyway, folder);
            if (flyway.info().pending().length > 0) {
                throw new UnusableStoreException(
                        "The database in " + folder + " is of an older Blogfeed. './blogfeed run' migrates it.");
            }
        } catch (FlywayException e) {
            throw unusable(folder, e);
        }
    }

    private static void refuseNewer(Flyway flyway, Path folder) {
        for (var migration : flyway.info().applied()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new UnusableStoreException(
                        "The database in " + folder + " was written by a newer Blogfeed (schema "
                                + migration.getVersion() + "). Use that version, or another folder with --data.");
            }
        }
    }

    private static Flyway flyway(String url) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url, null, null)
                .locations("classpath:migrations")
                .table("schema_history")
                // one transaction for everything: a migration that fails leaves the file as it was
                .group(true)
                .load();
    }

    private static UnusableStoreException unusable(Path folder, FlywayException e) {
        return new UnusableStoreException("The database in " + folder + " can't be opened or migrated: " + firstLine(e)
                + "\nIs the folder writable, the disk not full, and the file a Blogfeed database?");
    }

    private static String firstLine(FlywayException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}

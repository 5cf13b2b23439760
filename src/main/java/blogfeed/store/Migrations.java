package blogfeed.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/** Brings a database to this program's schema with the plain SQL files of {@code migrations/}. */
final class Migrations {
    /** The number of the last file in {@code migrations/}. */
    static final int LAST = 11;

    private Migrations() {}

    static void bringUpToDate(String url, Path folder) {
        if (isUpToDate(url)) {
            return;
        }
        try {
            var flyway = flyway(url);
            refuseNewer(flyway, folder);
            flyway.migrate();
        } catch (FlywayException e) {
            throw unusable(folder, e);
        }
    }

    static void mustBeUpToDate(String url, Path folder) {
        if (isUpToDate(url)) {
            return;
        }
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

    /** Asked first, because Flyway takes half a second of CPU to find that there is nothing to do, at every start. */
    private static boolean isUpToDate(String url) {
        try (var sql = DriverManager.getConnection(url);
                var statement = sql.createStatement();
                var found = statement.executeQuery("SELECT max(CAST(version AS INTEGER)) FROM schema_history")) {
            return found.getInt(1) == LAST;
        } catch (SQLException e) {
            // Nothing there yet, or no database of ours: Flyway makes one or says what is wrong.
            return false;
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

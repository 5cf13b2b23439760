package bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;

/**
 * The reference: reads the stream as one would who does not measure, and does the work of the official starter's example.
 * Every message becomes a tree; a post whose text holds a word is kept, a deleted one is removed; the cursor is stored
 * every twenty events. SQLite writes ahead, which is kinder to it than the starter's default.
 */
final class PlainConsumer {
    private static final String WORD = "alf";
    private static final int CURSOR_EVERY = 20;

    /** Kept because Vert.x closes a client that nothing refers to. */
    private static WebSocketClient client;

    private final ObjectMapper json = new ObjectMapper();
    private final PreparedStatement insert;
    private final PreparedStatement delete;
    private final PreparedStatement cursor;
    private long events;

    private PlainConsumer(String file) throws SQLException {
        var sql = DriverManager.getConnection("jdbc:sqlite:" + file);
        for (var setUp : new String[] {
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = NORMAL",
            "CREATE TABLE post (uri TEXT PRIMARY KEY, cid TEXT NOT NULL, indexedAt TEXT NOT NULL)",
            "CREATE TABLE sub_state (service TEXT PRIMARY KEY, cursor INTEGER NOT NULL)"
        }) {
            try (var statement = sql.createStatement()) {
                statement.execute(setUp);
            }
        }
        insert = sql.prepareStatement("INSERT OR IGNORE INTO post VALUES (?, ?, ?)");
        delete = sql.prepareStatement("DELETE FROM post WHERE uri = ?");
        cursor = sql.prepareStatement("INSERT OR REPLACE INTO sub_state VALUES ('jetstream', ?)");
    }

    /** Arguments: port, path and query, database file. */
    public static void main(String[] arguments) throws SQLException {
        var consumer = new PlainConsumer(arguments[2]);
        client = Vertx.vertx().createWebSocketClient(new WebSocketClientOptions().setMaxFrameSize(8 << 20));
        client.connect(new WebSocketConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(Integer.parseInt(arguments[0]))
                        .setURI(arguments[1]))
                .onSuccess(socket -> socket.textMessageHandler(consumer::read))
                .onFailure(cause -> {
                    System.err.println("bench: " + cause);
                    System.exit(1);
                });
    }

    private void read(String message) {
        try {
            fold(json.readTree(message));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fold(JsonNode event) throws SQLException {
        var commit = event.path("commit");
        if (commit.path("collection").asText().equals(Names.POST)) {
            var uri = "at://" + event.path("did").asText() + "/" + Names.POST + "/"
                    + commit.path("rkey").asText();
            post(uri, commit);
        }
        if (++events % CURSOR_EVERY == 0) {
            cursor.setLong(1, event.path("time_us").asLong());
            cursor.executeUpdate();
        }
    }

    private void post(String uri, JsonNode commit) throws SQLException {
        var text = commit.path("record").path("text").asText();
        if (commit.path("operation").asText().equals("delete")) {
            delete.setString(1, uri);
            delete.executeUpdate();
        } else if (text.toLowerCase(Locale.ROOT).contains(WORD)) {
            insert.setString(1, uri);
            insert.setString(2, commit.path("cid").asText());
            insert.setString(3, Instant.now().toString());
            insert.executeUpdate();
        }
    }
}

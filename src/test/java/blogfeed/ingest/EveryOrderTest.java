package blogfeed.ingest;

import static blogfeed.ingest.Happenings.deleted;
import static blogfeed.ingest.Happenings.draft;
import static blogfeed.ingest.Happenings.idle;
import static blogfeed.ingest.Happenings.saved;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.PostDraft;
import blogfeed.wire.StreamEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A create (c), an update (u) and a delete (d) of a post, in that order of revisions, delivered in every order of up to
 * five, each order to an author of its own. Only a delete of what was never seen leaves no trace.
 */
class EveryOrderTest {
    private static final int LONGEST = 5;

    @TempDir
    Path folder;

    private static List<String> orders() {
        var orders = new ArrayList<String>(List.of(""));
        for (int i = 0; i < orders.size() && orders.get(i).length() < LONGEST; i++) {
            orders.add(orders.get(i) + "c");
            orders.add(orders.get(i) + "u");
            orders.add(orders.get(i) + "d");
        }
        return orders;
    }

    private static String url(String order) {
        return "https://author.example.com/post-" + order;
    }

    private static String author(String order) {
        return "author" + order;
    }

    /** What must be left: {@code c}, {@code u}, or nothing. */
    private static String left(String order) {
        var seen = order.replaceFirst("^d+", "");
        if (seen.contains("d")) {
            return "";
        }
        return seen.contains("u") ? "u" : seen.contains("c") ? "c" : "";
    }

    private interface Making {
        PostDraft post(String author, String rkey, int minute, String url);
    }

    private static StreamEvent[] delivered(Making first, Making second) {
        var events = new ArrayList<StreamEvent>();
        for (var order : orders()) {
            for (int i = 0; i < order.length(); i++) {
                events.add(
                        switch (order.charAt(i)) {
                            case 'c' ->
                                saved(first.post(author(order), "1", 1, url(order))
                                        .text("c"));
                            case 'u' ->
                                saved(second.post(author(order), "1", 2, url(order))
                                        .text("u"));
                            default -> deleted(author(order), "1", 3);
                        });
            }
        }
        return events.toArray(StreamEvent[]::new);
    }

    @Test
    void aKeptPostEndsAsItsNewestRevisionSays() {
        try (var intake = Intake.aboutLlm(folder)) {
            intake.ingest(delivered(Happenings::topical, Happenings::topical));
            for (var order : orders()) {
                var text = intake.life(PostDraft.uri(author(order), "1")).kept().map(kept -> kept.text());
                assertThat(text.orElse("")).as(order).isEqualTo(left(order));
                assertThat(intake.mentioners(url(order)))
                        .as(order)
                        .hasSize(left(order).length());
            }
        }
    }

    @Test
    void aNearMissEndsAsItsNewestRevisionSays() {
        try (var intake = Intake.aboutLlm(folder)) {
            intake.ingest(delivered(Happenings::idle, Happenings::idle));
            for (var order : orders()) {
                var texts = intake.nearMisses(PostDraft.uri(author(order), "1")).stream()
                        .map(miss -> miss.post().text())
                        .toList();
                assertThat(texts).as(order).hasSize(left(order).length());
                assertThat(String.join("", texts)).as(order).endsWith(left(order));
            }
        }
    }

    @Test
    void aPostThatLostItsLinksStaysGone() {
        Making unlinked = (author, rkey, minute, url) -> draft(author, rkey, minute);
        try (var intake = Intake.aboutLlm(folder)) {
            intake.ingest(delivered(Happenings::topical, unlinked));
            for (var order : orders()) {
                var seen = order.replaceFirst("^[du]+", "");
                assertThat(intake.mentioners(url(order))).as(order).hasSize(seen.matches("c+") ? 1 : 0);
            }
        }
    }

    @Test
    void aNearMissThatLostItsLinksStaysGone() {
        Making unlinked = (author, rkey, minute, url) -> draft(author, rkey, minute);
        try (var intake = Intake.aboutLlm(folder)) {
            intake.ingest(delivered(Happenings::idle, unlinked));
            for (var order : orders()) {
                var seen = order.replaceFirst("^[du]+", "");
                assertThat(intake.nearMisses(PostDraft.uri(author(order), "1")))
                        .as(order)
                        .hasSize(seen.matches("c+") ? 1 : 0);
            }
        }
    }

    @Test
    void aKeptPostThatBecomesANearMissAndBackEndsAsItsNewestRevisionSays() {
        Making elsewhere =
                (author, rkey, minute, url) -> idle(author, rkey, minute, "https://else.example.com/" + author);
        try (var intake = Intake.aboutLlm(folder)) {
            intake.ingest(delivered(Happenings::topical, elsewhere));
            for (var order : orders()) {
                var uri = PostDraft.uri(author(order), "1");
                assertThat(intake.keeps(uri)).as(order).isEqualTo(left(order).equals("c"));
                assertThat(intake.nearMisses(uri)).as(order).hasSize(left(order).equals("u") ? 1 : 0);
                assertThat(intake.life(uri).deletedAt() != null).as(order).isEqualTo(order.matches("d*[cu]+d.*"));
            }
        }
    }
}

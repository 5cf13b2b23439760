package blogfeed.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private static Post post(Instant claimed, Instant revised, Instant witnessed, @Nullable AtUri parent) {
        return new Post(
                AtUri.post(new Did("did:plc:ada"), "1"),
                Tid.of(revised, 0),
                claimed,
                witnessed,
                List.of(),
                List.of(),
                parent,
                parent,
                null,
                "",
                List.of(),
                null);
    }

    private static Instant postedAt(Instant claimed, Instant revised, Instant witnessed) {
        return post(claimed, revised, witnessed, null).postedAt();
    }

    @Test
    void aPostCountsAsWrittenWhenItsAuthorSaysSo() {
        assertThat(postedAt(NOON, NOON.plusMillis(400), NOON.plusSeconds(1))).isEqualTo(NOON);
    }

    @Test
    void aDateInTheFutureGainsNothing() {
        assertThat(postedAt(NOON.plus(HOUR), NOON, NOON.plusSeconds(1))).isEqualTo(NOON);
    }

    @Test
    void noClockOfAnAuthorGoesBeforeTheWitness() {
        assertThat(postedAt(NOON.plus(HOUR), NOON.plus(HOUR), NOON)).isEqualTo(NOON);
    }

    @Test
    void anImportIsAsOldAsItSays() {
        assertThat(postedAt(NOON.minus(Duration.ofDays(900)), NOON, NOON)).isEqualTo(NOON.minus(Duration.ofDays(900)));
    }

    @Test
    void aRevisionMadeLongAgoCountsThoughTheClaimIsNew() {
        assertThat(postedAt(NOON, NOON.minus(HOUR), NOON)).isEqualTo(NOON.minus(HOUR));
    }

    @Test
    void aPostWithAParentIsAReply() {
        var parent = AtUri.post(new Did("did:plc:ben"), "2");
        assertThat(post(NOON, NOON, NOON, parent).isReply()).isTrue();
        assertThat(post(NOON, NOON, NOON, null).isReply()).isFalse();
    }
}

package blogfeed.store;

import static blogfeed.store.SmallStore.minute;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.PostDraft;
import org.junit.jupiter.api.Test;

class PostJsonTest {
    private static final String EMPTY =
            ",\"languages\":[],\"labels\":[],\"parent\":null,\"root\":null,\"quoted\":null,\"facets\":[],\"card\":null}";

    @Test
    void whatIsEmptyIsLeftOutAndReadAsEmptyAlsoWhereItWasWrittenOnce() {
        var bare = PostDraft.of("ada", "1", minute(0)).languages().post();
        var written = PostJson.write(bare);
        assertThat(written).doesNotContain("null", "[]");
        assertThat(PostJson.readPost(written)).isEqualTo(bare);
        assertThat(PostJson.readPost(written.substring(0, written.length() - 1) + EMPTY))
                .isEqualTo(bare);
    }

    @Test
    void aTimeIsReadAlsoAsItWasWrittenOnce() {
        var post = PostDraft.of("ada", "1", minute(0))
                .claimed(minute(-3).plusNanos(5000))
                .post();
        var written = PostJson.write(post);
        var once = written.replace(String.valueOf(Micros.of(post.claimedAt())), "\"" + post.claimedAt() + "\"");
        assertThat(once).isNotEqualTo(written);
        assertThat(PostJson.readPost(once))
                .isEqualTo(PostJson.readPost(written))
                .isEqualTo(post);
    }
}
